"""People found by characters, pinyin and initials."""

import pytest

from bot.facts import PACKS
from domain.names import SURNAMES, is_called, spell

SYLLABLES = PACKS.joinpath("syllables.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("", "张敏"),
        ("敏", "张敏"),
        ("张 敏", "张敏"),
        ("zhangmin", "张敏"),
        ("Zhang Min", "张敏"),
        ("zh", "张敏"),
        ("zm", "张敏"),
        ("zeng", "曾国强"),
        ("zgq", "曾国强"),
        ("shanweihua", "单伟华"),
        ("smith", "John Smith"),
        ("john s", "John Smith"),
    ],
)
def test_means_this_name(typed: str, name: str) -> None:
    assert is_called(name, typed, SYLLABLES)


@pytest.mark.parametrize("typed", ["李", "min", "zhangming", "z", "ceng", "敏张"])
def test_does_not(typed: str) -> None:
    assert is_called("张敏", typed, SYLLABLES) == (typed == "z")


def test_a_character_that_is_not_in_the_table_stands_as_it_is() -> None:
    assert spell("张㛃", SYLLABLES) == ["zhang", "㛃"]
    assert not is_called("张㛃", "zhangj", SYLLABLES)


def test_every_line_is_one_syllable_and_every_character_stands_once() -> None:
    lines = SYLLABLES.splitlines()
    read = [line.split(" ") for line in lines]
    assert all(len(one) == 2 and one[0].isascii() and one[0].isalpha() for one in read)
    letters = "".join(one[1] for one in read)
    assert len(letters) == len(set(letters)) == 6763
    assert all(surname in letters for surname in SURNAMES)

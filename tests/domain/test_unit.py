"""What those who write lists of units call kinds, levels and owners."""

import pytest

from domain.pinyin import Spelling, spell, spell_all
from domain.plan.words import Level, Ownership, UnitKind
from domain.unit import kind_named, level_named, ownership_named, plain, usual_ownership
from texts.bundles import LANGUAGES, bundle

FAMILIES = (
    ("unit-kind", UnitKind, kind_named),
    ("level", Level, level_named),
    ("ownership", Ownership, ownership_named),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_and_identifier_is_read(language: str) -> None:
    for family, members, named in FAMILIES:
        for member in members:
            label = bundle(language).fill(f"{family}-{member.replace('_', '-')}", {})
            assert named(label) is member, (family, label)
            assert named(member.value) is member
            assert named(f" {member.name} ") is member


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("卫健委", UnitKind.BUREAU),
        ("社区", UnitKind.COMMUNITY_CENTRE),
        ("ＣＤＣ", UnitKind.CDC),
        ("Private Hospital", UnitKind.PRIVATE_HOSPITAL),
        ("动物园", None),
        ("", None),
    ],
)
def test_kinds_as_people_write_them(text: str, kind: UnitKind | None) -> None:
    assert kind_named(text) is kind


def test_no_word_means_two_things_in_one_column() -> None:
    from domain import unit

    for spoken in (unit._KINDS, unit._LEVELS, unit._OWNERSHIP):  # noqa: SLF001
        words = [word for said in spoken.values() for word in said.split()]
        assert len(words) == len(set(words))
        assert [word for word in words if plain(word) != word] == []


def test_whose_a_unit_is_when_nothing_is_said() -> None:
    owners = {kind: usual_ownership(kind) for kind in UnitKind}
    assert owners.pop(UnitKind.PRIVATE_HOSPITAL) is Ownership.PRIVATE
    assert set(owners.values()) == {Ownership.PUBLIC}


def test_phrases_decide_how_a_character_is_read() -> None:
    assert spell("重庆市").pinyin == "chongqingshi"
    assert spell("长宁区ABC医院（东院）") == Spelling(
        "changningquabcyiyuan（dongyuan）", "cnqabcyy（dy）"
    )
    assert spell("闵行区华阳路a").pinyin == "minhangquhuayanglua"
    assert spell("") == Spelling("", "")
    both = spell_all("示范市第一人民医院", None, "市一院")
    assert both.pinyin == "shifanshidiyirenminyiyuan shiyiyuan"
    assert both.initials == "sfsdyrmyy syy"

"""A catalogue with a fault stops the start, and says where."""

from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from domain.errors import PackError
from texts.bundles import LANGUAGES, Bundle, bundle
from texts.catalogue_scan import entries


def load(folder: Path, **files: str) -> Bundle:
    for name, text in files.items():
        (folder / f"{name}.ftl").write_text(text, encoding="utf-8")
    return Bundle("zh-CN", folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_house_has_one_parsed_catalogue_a_language(language: str) -> None:
    assert bundle(language) is bundle(language)
    assert "not-understood" in bundle(language).keys


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("good-one = 好\nbad-one = { $name", "bad-one"),
        ("bad-one 没有等号", "bad-one"),
        ("chosen = { $n ->\n    [one] 一\n}\n", "chosen"),
        ("only-attribute =\n    .title = 标题\n", "only-attribute"),
    ],
)
def test_a_broken_sentence_stops_the_start(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(PackError) as caught:
        load(tmp_path, filings=text)

    assert caught.value.file == f"{tmp_path.name}/filings.ftl"
    assert caught.value.key == key
    assert caught.value.reason


def test_a_key_lives_in_one_file(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"reports\.ftl: due-soon: is already in .*filings\.ftl"):
        load(tmp_path, filings="due-soon = 即将到期", reports="due-soon = 快到期了")


def test_a_key_stands_once_in_a_file(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="due-soon"):
        load(tmp_path, filings="due-soon = 一\ndue-soon = 二")


def test_sentences_may_share_words(tmp_path: Path) -> None:
    shared = load(tmp_path, common="-office = 宣传办", filings="ask-them = 请联系{ -office }。")

    assert shared.fill("ask-them", {}) == "请联系宣传办。"
    assert shared.keys == {"ask-them"}


def test_only_fluent_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not = { fluent", encoding="utf-8")

    assert load(tmp_path, common="a-key = 甲").keys == {"a-key"}


def test_the_scan_sees_what_the_parser_sees() -> None:
    """Every file of the house: the same keys, and nothing the parser would call junk."""
    for language in LANGUAGES:
        folder = files("texts") / "catalogue" / language
        for file in folder.iterdir():
            text = file.read_text(encoding="utf-8")
            parsed = FluentParser().parse(text)
            keys = [one.id.name for one in parsed.body if isinstance(one, ast.Message)]
            assert [one.key for one in entries(text, file.name)] == keys
            assert not any(isinstance(one, ast.Junk) for one in parsed.body)


def test_what_only_the_parser_sees_is_said_when_it_is_wanted(tmp_path: Path) -> None:
    broken = load(tmp_path, filings="odd = { $name @ }", reports="due = 截止")
    assert broken.fill("due", {}) == "截止"
    with pytest.raises(PackError, match=r"filings\.ftl"):
        broken.fill("odd", {})
    with pytest.raises(PackError, match=r"filings\.ftl"):
        broken.parse_all()


def test_files_that_take_words_from_each_other(tmp_path: Path) -> None:
    shared = load(tmp_path, a="-one = 甲\nfirst = { -two }", b="-two = 乙{ -one }\nlast = 丙")
    assert shared.fill("first", {}) == "乙甲"
    shared.parse_all()
    assert shared.fill("last", {}) == "丙"

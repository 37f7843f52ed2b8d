"""The vocabulary, the one way of writing it, and how a row of the grammar is written."""

import csv
import re
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC  # type: ignore[import-untyped]

from domain.when import inert, standing, vocabulary
from domain.when.forms import forms, table
from domain.when.tokens import plain, tokens_of
from domain.when.traditional import SIMPLIFIED
from domain.when.words import Kind
from tests.domain.when_office import NAMES, in_short, says

CHINESE = re.compile(r"[\u4e00-\u9fff]")
WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789:/-()~"}
PHRASES = [
    "请于12月1日（周二）下班前报送",
    "下周三14:30-16:00",
    "每季度末月25日前",
    "收到通知后5个工作日内",
    "国庆节后第一个工作日",
    "农历腊月二十三",
    "世界无烟日前",
    "12月1日至7日",
    "后天下午两点一刻",
    "这个礼拜五晚上8点钟",
    "时长2小时",
    "〔2026〕88号",
]


def _words() -> set[str]:
    names = resources.files("packs").joinpath("health_days.csv").read_text(encoding="utf-8")
    sources = (Path(str(rule.__file__)) for rule in (standing, inert))
    rules = "".join(source.read_text(encoding="utf-8") for source in sources)
    written = "".join(vocabulary.WORDS) + "".join(vocabulary.COMPOUNDS) + "".join(NAMES) + rules
    days = "".join(row["name_zh"] for row in csv.DictReader(names.splitlines()))
    return set(CHINESE.findall(written + days))


def test_every_traditional_form_of_the_vocabulary_is_known() -> None:
    """Each character whose Simplified form OpenCC gives as one of ours."""
    convert, known = OpenCC("t2s").convert, _words()
    forms_of_ours = {
        sign: convert(sign)
        for sign in map(chr, range(0x4E00, 0xA000))
        if sign not in known and convert(sign) in known
    }
    missing = {sign: one for sign, one in forms_of_ours.items() if SIMPLIFIED.get(ord(sign)) != one}
    assert missing == {}


def test_nothing_is_changed_that_is_simplified_already() -> None:
    convert = OpenCC("t2s").convert
    assert all(convert(chr(sign)) == one for sign, one in SIMPLIFIED.items())


@pytest.mark.parametrize("text", PHRASES)
def test_traditional_wide_and_spaced_writing_mean_the_same(text: str) -> None:
    meant = in_short(text)
    assert in_short(OpenCC("s2t").convert(text)) == meant
    assert in_short(text.translate(WIDE)) == meant
    assert in_short(f"  {text}　") == meant


@given(st.text(max_size=30))
def test_the_one_way_of_writing_is_one(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    assert says(once) == says(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("12月1日", "number month number day"),
        ("今晚8点", "relative_day part number clock"),
        ("下周三", "weekday"),
        ("世界无烟日前", "health_day before"),
        ("遇节假日顺延", "postpone"),
        ("三十三 3三", "number number number"),
        ("会前", "unread"),
    ],
)
def test_tokens(text: str, kinds: str) -> None:
    assert " ".join(token.kind for token in tokens_of(plain(text), NAMES)) == kinds


def test_a_row_hands_over_what_is_in_capitals_and_nothing_for_what_is_missing() -> None:
    rows = table(forms("NUMBER COUNT? month|days", lambda number, count: (number.value, count)))
    assert rows.match(tokens_of("3个月"), 0) == ((3, tokens_of("3个月")[1]), 3)
    assert rows.match(tokens_of("3天"), 0) == ((3, None), 2)
    assert rows.match(tokens_of("月"), 0) is None
    assert rows.match((), 0) is None


def test_every_word_says_what_it_is() -> None:
    assert all(isinstance(kind, Kind) for kind, _, _ in vocabulary.WORDS.values())

"""When two texts are the same, and which are too short to say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.duplicate import SHORTEST, fingerprint

TEXT = "上半年共开展健康讲座六场，发放资料 1200 份。"
SAME = (
    "上半年共开展健康讲座六场 发放资料1200份",
    "上半年共开展健康讲座六场；发放资料１２００份！",
    "\n上半年，共开展健康讲座六场。\n发放资料 1200 份\n",
)
OTHER = (
    "上半年共开展健康讲座七场，发放资料 1200 份。",
    "下半年共开展健康讲座六场，发放资料 1200 份。",
)


@pytest.mark.parametrize("text", SAME)
def test_spaces_punctuation_and_width_make_no_difference(text: str) -> None:
    assert fingerprint(text) == fingerprint(TEXT)


@pytest.mark.parametrize("text", OTHER)
def test_a_word_does(text: str) -> None:
    assert fingerprint(text) != fingerprint(TEXT)


@pytest.mark.parametrize(
    "text", ["", "无", "本月无此项工作", "。。。。。。。。。。。。。。", "已开展，见附件"]
)
def test_short_texts_are_never_compared(text: str) -> None:
    assert fingerprint(text) is None


def test_case_makes_no_difference() -> None:
    assert fingerprint("HTTPS://Example.cn/News/12") == fingerprint("https://example.cn/news/12")


@given(st.text())
def test_any_text_has_one_or_none(text: str) -> None:
    found = fingerprint(text)
    assert found is None or len(found) == 64
    assert fingerprint(text) == found
    if len(text) < SHORTEST // 18:  # one sign becomes eighteen at most (NFKC)
        assert found is None

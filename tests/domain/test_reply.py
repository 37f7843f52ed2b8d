"""Only exact words decide; one word more, or a question mark, and nothing is decided."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain import reply
from domain.filing import Act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("同意", Act.APPROVE),
        ("同意。", Act.APPROVE),
        ("　同意！", Act.APPROVE),
        ("批准", Act.APPROVE),
        ("Approve", Act.APPROVE),
        ("ＡＧＲＥＥＤ．", Act.APPROVE),
        ("不同意", Act.REJECT),
        ("不同意；", Act.REJECT),
        ("reject", Act.REJECT),
        ("退回", Act.RETURN),
        ("退回补正。", Act.RETURN),
        ("Return.", Act.RETURN),
    ],
)
def test_exact_words(text: str, act: Act) -> None:
    assert reply.exact(text) is act


@pytest.mark.parametrize(
    "text",
    [
        "",
        "。",
        "同意？",
        "同意?",
        "不同意？",
        "同意了吗",
        "同意吧",
        "「同意」",
        "“同意”",
        "同意同意",
        "同意但只谈流感",
        "同意，但只谈流感",
        "原则同意",
        "拟同意",
        "不同意见",
        "不 同意",
        "同 意",
        "统一",
        "同意书",
        "张院长同意",
        "OK",
        "ok",
        "yes",
        "好",
        "好的",
        "可以",
        "行",
        "已阅",
        "知道了",
        "👌",
        "1",
        "不同意不行",
        "不是不同意",
        "approve?",
        "not approved",
        "disagree",
        "I agree with you",
    ],
)
def test_everything_else_decides_nothing(text: str) -> None:
    assert reply.exact(text) is None


@given(st.sampled_from(sorted(reply.WORDS)), st.text(min_size=1, max_size=10))
def test_anything_added_takes_the_decision_away(word: str, more: str) -> None:
    assume(_plain(more) != "")  # another width of a space or a full stop adds nothing
    assume(reply.exact(more) is None)
    for text in (word + more, more + word):
        found = reply.exact(text)
        # 不 + 同意 and 退回 + 补正 are words of their own; nothing else may be made by adding
        assert found is None or _plain(text) in reply.WORDS


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip(reply.TRIMMED).casefold()


@given(st.text(max_size=30))
def test_reading_never_fails(text: str) -> None:
    assert reply.exact(text) in (None, Act.APPROVE, Act.REJECT, Act.RETURN)

"""Versions of a statement compared; which facts it tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.statement import How, Piece, differences, tells_of

BEFORE = "今日3时10分，急诊楼起火，已扑灭，无人员伤亡。"
AFTER = "今日3时10分，急诊楼一楼起火，已扑灭，无人员伤亡。后续将及时发布。"
TEXTS = st.text("火楼伤，。；\nab ", max_size=40)


def test_clause_by_clause() -> None:
    assert differences(BEFORE, AFTER) == (
        Piece(How.SAME, "今日3时10分，"),
        Piece(How.REMOVED, "急诊楼起火，"),
        Piece(How.ADDED, "急诊楼一楼起火，"),
        Piece(How.SAME, "已扑灭，无人员伤亡。"),
        Piece(How.ADDED, "后续将及时发布。"),
    )
    assert differences(BEFORE, BEFORE) == (Piece(How.SAME, BEFORE),)


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, TEXTS)
def test_nothing_is_lost(before: str, after: str) -> None:
    pieces = differences(before, after)
    old = "".join(one.text for one in pieces if one.how is not How.ADDED)
    new = "".join(one.text for one in pieces if one.how is not How.REMOVED)
    assert (squeezed(old), squeezed(new)) == (squeezed(before), squeezed(after))


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("急诊楼一楼起火", True),
        ("无人员伤亡", True),
        ("急诊楼 一楼，起火原因不明", True),
        ("过火面积约10平方米", False),
        ("无人", True),
        ("，。", False),
    ],
)
def test_which_facts_it_tells(fact: str, told: bool) -> None:  # noqa: FBT001
    assert tells_of(AFTER, fact) is told

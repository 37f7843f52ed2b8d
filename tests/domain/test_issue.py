"""Issues of a checklist: every act on every state, how a unit stands, what is pasted."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import issue
from domain.errors import Refused
from domain.issue import OUTCOME, UNDONE, IssueAct, IssueState, Line, Tally

NOW = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(("state", "act"), [*product(IssueState, IssueAct)])
def test_what_is_not_listed_is_refused(state: IssueState, act: IssueAct) -> None:
    if (state, act) in OUTCOME:
        assert issue.outcome(state, act) is OUTCOME[state, act]
        return
    with pytest.raises(Refused, match=f"issue-is-{state}"):
        issue.outcome(state, act)


@given(st.lists(st.sampled_from(IssueAct), max_size=12))
def test_what_has_passed_or_gone_stays_so(acts: list[IssueAct]) -> None:
    state = IssueState.OPEN
    for act in acts:
        after = OUTCOME.get((state, act))
        if state in (IssueState.PASSED, IssueState.DROPPED, IssueState.CARRIED):
            assert after is None
        state = after or state
    assert state in IssueState


@given(st.lists(st.tuples(st.sampled_from(IssueState), st.integers(-5, 5))))
def test_a_tally_counts_each_once(found: list[tuple[IssueState, int]]) -> None:
    counted = Tally.of([(state, NOW + timedelta(days=days)) for state, days in found], NOW)
    gone = (IssueState.DROPPED, IssueState.CARRIED)
    assert counted.total == sum(state not in gone for state, _ in found)
    assert counted.overdue == sum(state in UNDONE and days < 0 for state, days in found)
    assert counted.overdue <= counted.undone


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("禁烟标识齐全", Line("禁烟标识齐全")),
        ("1. 禁烟标识齐全", Line("禁烟标识齐全")),
        ("（三）禁烟标识齐全", Line("禁烟标识齐全")),
        ("12、禁烟标识齐全", Line("禁烟标识齐全")),
        ("24小时急诊标识", Line("24小时急诊标识")),
        ("禁烟\t补齐\t12月5日\t后勤科长", Line("禁烟", "补齐", "12月5日", "后勤科长")),
        ("禁烟｜补齐｜｜后勤科长", Line("禁烟", "补齐", "", "后勤科长")),
        ("| 禁烟 | 补齐 |", Line("禁烟", "补齐")),
    ],
)
def test_a_line_is_an_issue(text: str, line: Line) -> None:
    assert issue.read_lines(f"\n{text}\n\n") == (line,)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("好\n" * 61, "issue-too-many"),
        ("长" * 301, "issue-line-wrong"),
        ("好｜" + "长" * 301, "issue-line-wrong"),
        ("好｜｜｜" + "长" * 41, "issue-line-wrong"),
        ("\t措施在前", "issue-line-wrong"),
    ],
)
def test_a_wrong_list_is_refused(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        issue.read_lines(text)


@given(st.text())
def test_whatever_is_pasted_is_read_or_refused(text: str) -> None:
    try:
        found = issue.read_lines(text)
    except Refused:
        return
    assert all(one.problem for one in found)

"""Issues of a checklist: issue → measure → due → check (T9); the lines an office pastes."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import Refused

MOST_LINES = 60
LONGEST = 300
LONGEST_POST = 40
_APART = re.compile(r"[\t|｜]")
_NUMBERED = re.compile(r"^\s*[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)、.．]\s*")


class IssueState(StrEnum):
    OPEN = "open"
    SUBMITTED = "submitted"  # what was done waits for its check
    RETURNED = "returned"  # the check was not passed
    PASSED = "passed"
    DROPPED = "dropped"  # listed in error
    CARRIED = "carried"  # goes on in the next round


class IssueAct(StrEnum):
    HAND_IN = "hand_in"
    PASS = "pass"  # noqa: S105 -- no password
    FAIL = "fail"
    DROP = "drop"
    CARRY = "carry"


UNDONE = (IssueState.OPEN, IssueState.RETURNED)
COUNTED = (*UNDONE, IssueState.SUBMITTED, IssueState.PASSED)

# What is not listed is refused.
OUTCOME: Mapping[tuple[IssueState, IssueAct], IssueState] = {
    (IssueState.OPEN, IssueAct.HAND_IN): IssueState.SUBMITTED,
    (IssueState.RETURNED, IssueAct.HAND_IN): IssueState.SUBMITTED,
    (IssueState.SUBMITTED, IssueAct.PASS): IssueState.PASSED,
    (IssueState.SUBMITTED, IssueAct.FAIL): IssueState.RETURNED,
    (IssueState.OPEN, IssueAct.DROP): IssueState.DROPPED,
    (IssueState.RETURNED, IssueAct.DROP): IssueState.DROPPED,
    (IssueState.OPEN, IssueAct.CARRY): IssueState.CARRIED,
    (IssueState.RETURNED, IssueAct.CARRY): IssueState.CARRIED,
}


@dataclass(frozen=True, slots=True)
class Line:
    """An issue as it is listed; ``due`` as it was typed."""

    problem: str
    measure: str = ""
    due: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How the issues of a unit stand."""

    undone: int = 0
    overdue: int = 0
    waiting: int = 0
    passed: int = 0

    @property
    def total(self) -> int:
        return self.undone + self.waiting + self.passed

    @classmethod
    def of(cls, found: Iterable[tuple[IssueState, datetime]], now: datetime) -> "Tally":
        """``found``: each issue's state and when it is due."""
        issues = list(found)
        states = [state for state, _ in issues]
        undone = [due_at for state, due_at in issues if state in UNDONE]
        return cls(
            undone=len(undone),
            overdue=sum(due_at < now for due_at in undone),
            waiting=states.count(IssueState.SUBMITTED),
            passed=states.count(IssueState.PASSED),
        )


def outcome(state: IssueState, act: IssueAct) -> IssueState:
    """Raises Refused("issue-is-<state>")."""
    found = OUTCOME.get((state, act))
    if found is None:
        raise Refused(f"issue-is-{state}")
    return found


def read_lines(text: str) -> tuple[Line, ...]:
    """One issue a line; 措施、期限、责任岗位 behind it, apart by tabs or |.  Raises Refused."""
    found = [_line(line) for line in text.splitlines() if line.strip()]
    if len(found) > MOST_LINES:
        raise Refused("issue-too-many", most=MOST_LINES, count=len(found))
    for number, one in enumerate(found, 1):
        too_long = max(len(one.problem), len(one.measure)) > LONGEST
        if not one.problem or too_long or len(one.post) > LONGEST_POST:
            raise Refused("issue-line-wrong", number=number, most=LONGEST)
    return tuple(found)


def _line(text: str) -> Line:
    cells = [cell.strip() for cell in _APART.split(text.strip("|｜"))]
    problem, measure, due, post = (*cells, "", "", "", "")[:4]
    return Line(_NUMBERED.sub("", problem), measure, due, post)

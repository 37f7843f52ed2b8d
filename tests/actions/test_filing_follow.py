"""Timers of filings that come early, late or for nothing; clashes nobody of the roster is in."""

from datetime import timedelta

import pytest

from actions import clashes, filing_follow
from actions.clashes import Wanted
from domain.filing import State
from storage import filings as rows
from storage import timers
from storage.timers import Timer
from tests.office import MONDAY, Office
from tests.stories.filing_cast import cast, files_one


def knock(office: Office, kind: str, ref: str) -> int:
    """A timer fires; gives how many calls went out."""
    said = len(office.transport.calls)
    act = filing_follow.look if kind == "filing.follow" else filing_follow.remind
    office.run(act, Timer(id=1, kind=kind, ref=ref, due_at=MONDAY))
    return len(office.transport.calls) - said


@pytest.mark.parametrize(
    ("kind", "refs"),
    [("filing.follow", ("1:", "999:")), ("filing.remind", ("999:hours",))],
)
def test_a_timer_for_nothing_says_nothing(
    any_office: Office, kind: str, refs: tuple[str, ...]
) -> None:
    people = cast(any_office)
    files_one(people.zhang)
    assert [knock(any_office, kind, ref) for ref in refs] == [0] * len(refs)
    assert any_office.ask(rows.get, 1).state is State.FILED


def test_an_early_knock_sets_the_timer_anew(any_office: Office) -> None:
    """As after a table of holidays that moved what follows."""
    people = cast(any_office)
    files_one(people.zhang)
    starts_at = any_office.ask(rows.get, 1).starts_at
    any_office.ask(timers.drop, "filing.follow", "1:")
    knock(any_office, "filing.follow", "1:")
    assert any_office.ask(timers.waiting, "filing.follow", "1:") == starts_at


@pytest.mark.parametrize("after", [timedelta(0), timedelta(hours=1)])
def test_a_reminder_that_comes_once_it_has_begun_is_left_out(
    office: Office, after: timedelta
) -> None:
    people = cast(office)
    files_one(people.zhang)
    office.clock.moment = office.ask(rows.get, 1).starts_at + after
    knock(office, "filing.remind", "1:hours")
    assert not people.zhang.heard("采访提醒")


def test_a_reminder_of_what_was_cancelled_is_left_out(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.zhang.presses("取消采访").presses("确认取消采访")
    assert knock(office, "filing.remind", "1:hours") == 0


def test_somebody_in_no_roster_clashes_with_nobody(any_office: Office) -> None:
    people = cast(any_office)
    files_one(people.zhang, interviewee="王护士")
    wanted = Wanted(None, any_office.ask(rows.get, 1).starts_at, None, unit_id=1)
    assert any_office.run(clashes.other_experts, wanted, only_field=True) == []
    free = any_office.run(clashes.other_experts, wanted, only_field=False)
    assert [one.unit_id for one in free] == [1] * len(free)
    assert free

"""What a calendar program is told: names that stay, numbers that rise, marks that say so."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from bot.facts import load_health_days
from domain.calendar_entry import EDITION, Status, Task, of_days, of_tasks, sign_of
from domain.health_day import DaySpan
from domain.messages import Bilingual
from domain.report import Standing, TaskState

DAYS = load_health_days()
CONFIRMED = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def task(state: TaskState, standing: Standing | None) -> Task:
    return Task(
        ref="report-1",
        title=Bilingual("总结", "report"),
        due_at=datetime(2026, 12, 10, 9, 30, tzinfo=UTC),
        due_on=date(2026, 12, 10),
        state=state,
        standing=standing,
        sequence=3,
        changed_at=CONFIRMED,
    )


def test_uids_are_unique_over_years_and_the_same_every_time() -> None:
    def uids() -> list[str]:
        years = (DAYS.calendar(year) for year in range(2024, 2034))
        return [e.uid for found in years for e in of_days(found, {}, "abc", whole=True)]

    once = uids()
    assert len(once) == len(set(once))
    assert once == uids()
    assert all(uid.isascii() and uid.count("@") == 1 for uid in once)


def test_two_offices_have_different_names_for_the_same_day() -> None:
    here, there = sign_of("示卫宣"), sign_of("海卫宣")
    assert here != there
    assert here.isascii()
    assert sign_of("") == ""


def test_only_the_days_people_are_reminded_of_unless_all_are_wanted() -> None:
    found = DAYS.calendar(2026)
    key = list(of_days(found, {}, "", whole=False))
    whole = list(of_days(found, {}, "", whole=True))
    assert 15 < len(key) < 30
    assert len(whole) == 193 - 4  # three dead rules, one not in use


def test_a_confirmed_date_keeps_its_name_and_is_newer() -> None:
    span = DaySpan(date(2026, 6, 1), date(2026, 6, 7))
    before = {e.uid: e for e in of_days(DAYS.calendar(2026), {}, "", whole=True)}
    for at in (CONFIRMED, CONFIRMED + timedelta(minutes=1)):
        found = DAYS.calendar(2026, {"HD064": span})
        after = {e.uid: e for e in of_days(found, {"HD064": at}, "", whole=True)}
        assert after.keys() == before.keys()
        old, new = before["HD064-2026@xuanbao"], after["HD064-2026@xuanbao"]
        assert (old.status, new.status) == (Status.TENTATIVE, Status.CONFIRMED)
        assert (new.first, new.last) == (span.start_on, span.end_on)
        assert new.sequence > old.sequence
        assert new.changed_at > old.changed_at == EDITION
        before = after | {"HD064-2026@xuanbao": old}


@pytest.mark.parametrize(
    ("state", "standing"), [*product((TaskState.OPEN, TaskState.CLOSED), (*Standing, None))]
)
def test_what_is_cancelled(state: TaskState, standing: Standing | None) -> None:
    owed = standing in (Standing.MISSING, Standing.RETURNED, None)
    dropped = standing is Standing.WAIVED or (state is TaskState.CLOSED and owed)
    entry = next(of_tasks([task(state, standing)], ""))
    assert (entry.status is Status.CANCELLED) is dropped
    assert entry.uid == "report-1@xuanbao"

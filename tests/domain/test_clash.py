"""When two interviews of one person clash, enumerated; what other times of the day are offered."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import clash
from domain.clash import Slot
from tests.domain.test_filing import OFFICE

MINUTES = (0, 15, 30, 60, 90, 120)


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    """Local time in November 2026; the 24th is a Tuesday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=OFFICE.zone).astimezone(UTC)


MORNING = at(8)


@pytest.mark.parametrize(("first", "length", "second", "other"), [*product(MINUTES, repeat=4)])
def test_every_way_two_interviews_can_lie(first: int, length: int, second: int, other: int) -> None:
    """In minutes of one day: whole minutes of both, thirty between them."""
    one = Slot(at(9) + timedelta(minutes=first), at(9) + timedelta(minutes=first + length))
    two = Slot(at(9) + timedelta(minutes=second), at(9) + timedelta(minutes=second + other))
    apart = second >= first + length + 30 or first >= second + other + 30
    assert clash.clashes(one, two, OFFICE) is not apart
    assert clash.clashes(two, one, OFFICE) is not apart


def test_an_end_nobody_named_is_an_hour_later() -> None:
    assert clash.slot(at(15), None, OFFICE) == Slot(at(15), at(16))
    assert clash.slot(at(15), at(15, 20), OFFICE) == Slot(at(15), at(15, 20))


@pytest.mark.parametrize(
    ("wanted", "taken", "now", "expected"),
    [
        (
            Slot(at(15), at(16)),
            [Slot(at(15), at(16))],
            MORNING,
            [at(10, 30), at(13, 30), at(16, 30)],
        ),
        (Slot(at(9), at(10)), [Slot(at(9), at(10))], MORNING, [at(10, 30), at(13, 30), at(14)]),
        (Slot(at(9), at(10)), [Slot(at(8, 30), at(17, 30))], MORNING, []),  # the whole day
        (Slot(at(9), at(14)), [Slot(at(9), at(10))], MORNING, []),  # longer than a stretch
        (Slot(at(16), at(17)), [Slot(at(16), at(17))], at(14), [at(14, 30)]),
        (Slot(at(16), at(17)), [Slot(at(16), at(17))], at(18), []),
        (Slot(at(20), at(21)), [Slot(at(20), at(21))], MORNING, [at(15, 30), at(16), at(16, 30)]),
        (Slot(at(15), at(16)), [], MORNING, [at(14), at(14, 30), at(15, 30)]),
    ],
)
def test_other_times_of_that_day(
    wanted: Slot, taken: list[Slot], now: datetime, expected: list[datetime]
) -> None:
    assert list(clash.other_times(wanted, taken, now, OFFICE)) == expected


SLOTS = st.builds(
    lambda start, length: Slot(
        at(8) + timedelta(minutes=15 * start), at(8) + timedelta(minutes=15 * (start + length))
    ),
    st.integers(0, 40),
    st.integers(1, 12),
)


@given(wanted=SLOTS, taken=st.lists(SLOTS, max_size=4), now=st.integers(0, 12))
def test_what_is_offered_is_free_ahead_and_in_the_offices_hours(
    wanted: Slot, taken: list[Slot], now: int
) -> None:
    moment = at(7) + timedelta(hours=now)
    found = clash.other_times(wanted, taken, moment, OFFICE)
    assert list(found) == sorted(set(found))
    assert len(found) <= clash.OFFERED
    for start in found:
        offered = Slot(start, start + wanted.length)
        assert start > moment
        assert not any(clash.clashes(offered, one, OFFICE) for one in taken)
        assert any(
            opens <= offered.start and offered.end <= closes
            for opens, closes in OFFICE.hours.on(OFFICE.day_of(wanted.start))
        )

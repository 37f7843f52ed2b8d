"""What differs between two versions of a filing, and what of it is decided anew."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import filing_change as rules
from domain.filing import Proposal
from domain.filing_change import Change, Weight
from domain.filing_class import Flag, Mode
from tests.domain.test_filing import OFFICE

THREE = datetime(2026, 11, 25, 15, tzinfo=OFFICE.zone).astimezone(UTC)
ONE = Proposal(
    unit_id=1,
    outlet_id=1,
    outlet="东方早报",
    journalist="王记者",
    topic="秋冬季流感疫苗接种",
    expert_id=1,
    interviewee="李国栋 主任医师",
    starts_at=THREE,
    ends_at=None,
    mode=Mode.IN_PERSON,
    flags=frozenset({Flag.PATIENT}),
)


def at(hour: int, minute: int = 0, day: int = 25) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=OFFICE.zone).astimezone(UTC)


def is_anew(was: Proposal = ONE, decided_at: datetime = THREE, **other: object) -> bool:
    found = rules.changes(was, replace(was, **other))  # type: ignore[arg-type]
    assert found
    return rules.is_decided_anew(found, decided_at, OFFICE)


def test_every_answer_has_a_weight() -> None:
    assert list(rules.WEIGHTS) == list(rules.written(ONE))
    assert rules.changes(ONE, ONE) == ()


@pytest.mark.parametrize(
    ("other", "field", "anew"),
    [
        ({"outlet": "示范晚报"}, "outlet", True),
        ({"journalist": "陈记者"}, "journalist", False),
        ({"topic": "儿童流感疫苗"}, "topic", True),
        ({"interviewee": "吴启明 主任医师"}, "interviewee", True),
        ({"mode": Mode.LIVE}, "mode", True),
        ({"flags": frozenset()}, "flags", True),
        ({"flags": frozenset({Flag.PATIENT, Flag.MINOR})}, "flags", True),
    ],
)
def test_what_touches_the_decision(other: dict[str, object], field: str, *, anew: bool) -> None:
    found = rules.changes(ONE, replace(ONE, **other))  # type: ignore[arg-type]
    assert [one.field for one in found] == [field]
    assert is_anew(**other) is anew


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "anew"),
    [
        (at(16), None, False),
        (at(14), None, False),
        (at(16, 1), None, True),
        (at(15, day=26), None, True),
        (at(15), at(16), False),
        (at(15), at(17), True),  # an hour was understood, two are said
        (at(15, 30), at(16), False),
    ],
)
def test_a_time_moved(starts_at: datetime, ends_at: datetime | None, *, anew: bool) -> None:
    assert is_anew(starts_at=starts_at, ends_at=ends_at) is anew


def test_near_midnight_another_day_is_another_day() -> None:
    late = replace(ONE, starts_at=at(23, 40))
    assert is_anew(late, at(23, 40), starts_at=at(0, 10, day=26))
    assert not is_anew(late, at(23, 40), starts_at=at(23))


def test_small_moves_add_up() -> None:
    moved = replace(ONE, starts_at=at(16))
    assert is_anew(moved, THREE, starts_at=at(16, 30))
    assert not is_anew(moved, THREE, starts_at=at(14, 30))


def test_one_grave_answer_among_many_decides() -> None:
    assert is_anew(journalist="陈记者", topic="儿童流感疫苗")


@given(
    minutes=st.integers(-600, 600),
    length=st.none() | st.integers(1, 300),
    flags=st.frozensets(st.sampled_from(Flag)),
    mode=st.sampled_from(Mode),
    topic=st.text(min_size=4, max_size=10),
)
def test_what_is_written_is_read_back_and_only_what_differs_is_told(
    minutes: int, length: int | None, flags: frozenset[Flag], mode: Mode, topic: str
) -> None:
    start = THREE + timedelta(minutes=minutes)
    end = start + timedelta(minutes=length) if length else None
    other = replace(ONE, starts_at=start, ends_at=end, flags=flags, mode=mode, topic=topic)
    assert rules.moments(rules.written(other)["when"]) == (start, end)
    found = rules.changes(ONE, other)
    assert {one.field for one in found} == {
        key for key, text in rules.written(other).items() if text != rules.written(ONE)[key]
    }
    undone = rules.changes(other, ONE)
    assert [Change(one.field, one.becomes, one.was) for one in undone] == list(found)
    if rules.is_decided_anew(found, THREE, OFFICE):
        assert any(rules.WEIGHTS[one.field] is not Weight.TOLD for one in found)

"""What is due is done once, in order, and set anew by whoever wants it again."""

from datetime import datetime, timedelta

import pytest

from actions import ticks
from actions.tx import Tx
from storage import timers
from storage.timers import MAX_ATTEMPTS, Timer
from tests.office import MONDAY, Office

HOUR = timedelta(hours=1)


def set_timer(office: Office, ref: str, due_at: datetime = MONDAY) -> None:
    office.ask(timers.set_timer, "test", ref, due_at)


def due(office: Office, at: datetime = MONDAY, limit: int = 50) -> list[str]:
    return [timer.ref for timer in office.ask(timers.due, at, limit)]


def one(office: Office, ref: str) -> Timer:
    (found,) = [t for t in office.ask(timers.due, MONDAY + 99 * HOUR, 50) if t.ref == ref]
    return found


@pytest.fixture
def any_office(any_office: Office) -> Office:
    """Without the timers every start sets."""
    for kind in ("digest.morning", "records.root"):
        any_office.ask(timers.drop, kind, "")
    return any_office


def test_the_earliest_comes_first_and_what_is_early_waits(any_office: Office) -> None:
    for ref, hours in (("late", 2), ("second", 0), ("first", -1)):
        set_timer(any_office, ref, MONDAY + hours * HOUR)
    assert due(any_office) == ["first", "second"]
    assert due(any_office, limit=1) == ["first"]
    assert due(any_office, MONDAY + 2 * HOUR) == ["first", "second", "late"]


def test_setting_again_moves_it(any_office: Office) -> None:
    set_timer(any_office, "a")
    set_timer(any_office, "a", MONDAY + HOUR)
    assert due(any_office) == []
    assert due(any_office, MONDAY + HOUR) == ["a"]
    assert any_office.ask(timers.waiting, "test", "a") == MONDAY + HOUR


def test_what_is_done_is_not_due_and_may_be_set_anew(any_office: Office) -> None:
    set_timer(any_office, "a")
    any_office.ask(timers.mark_done, one(any_office, "a"), MONDAY)
    assert due(any_office) == []
    assert any_office.ask(timers.waiting, "test", "a") is None
    set_timer(any_office, "a")
    assert due(any_office) == ["a"]


@pytest.mark.parametrize("hours", [-2, -1, 1])
def test_an_act_that_sets_itself_anew_is_not_marked_done(any_office: Office, hours: int) -> None:
    """Be it for a moment that has passed already: then it is due at once."""
    set_timer(any_office, "a")
    claimed = one(any_office, "a")
    set_timer(any_office, "a", MONDAY + hours * HOUR)
    any_office.ask(timers.mark_done, claimed, MONDAY)
    assert any_office.ask(timers.waiting, "test", "a") == MONDAY + hours * HOUR
    assert due(any_office) == (["a"] if hours < 0 else [])


def test_dropping_takes_only_what_waits_and_begins_like_this(any_office: Office) -> None:
    for ref in ("17:1", "17:2", "170:1", "17%:1"):
        set_timer(any_office, ref)
    any_office.ask(timers.mark_done, one(any_office, "17:2"), MONDAY)
    any_office.ask(timers.drop, "test", "17:")
    assert due(any_office) == ["170:1", "17%:1"]
    any_office.ask(timers.drop, "other", "")
    assert due(any_office) == ["170:1", "17%:1"]


def test_poison_is_tried_so_often_and_no_more(any_office: Office) -> None:
    set_timer(any_office, "a")
    now = MONDAY
    for _ in range(MAX_ATTEMPTS):
        assert due(any_office, now) == ["a"]
        now += HOUR
        any_office.ask(timers.note_failure, one(any_office, "a"), "why", now)
    assert due(any_office, now + HOUR) == []
    set_timer(any_office, "a")  # somebody mends it and sets it again: all tries are there again
    assert due(any_office) == ["a"]
    any_office.ask(timers.note_failure, one(any_office, "a"), "why", MONDAY)
    assert due(any_office) == ["a"]


def test_every_kind_has_one_act_and_an_unknown_one_is_our_bug(office: Office) -> None:
    seen: list[str] = []

    def look(tx: Tx) -> None:
        for kind in ("drill.one", "drill.two"):
            ticks.act(kind)(lambda _tx, timer: seen.append(f"{timer.kind}:{timer.ref}"))
        ticks.run(tx, Timer(1, "drill.two", "7", MONDAY))
        ticks.run(tx, Timer(2, "drill.one", "8", MONDAY))
        with pytest.raises(KeyError):
            ticks.run(tx, Timer(3, "drill.none", "9", MONDAY))

    try:
        office.run(look)
    finally:
        for kind in ("drill.one", "drill.two"):
            ticks.ACTS.pop(kind)
    assert seen == ["drill.two:7", "drill.one:8"]


def test_acts_return_what_they_registered() -> None:
    def nothing(_tx: Tx, _timer: Timer) -> None:
        """Done."""

    try:
        assert ticks.act("drill.same")(nothing) is nothing
    finally:
        ticks.ACTS.pop("drill.same")

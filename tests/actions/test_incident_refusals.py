"""What the forms never let through, asked of the actions themselves (T10)."""

from collections.abc import Callable
from typing import Any

import pytest

from actions import incident_clocks, incident_facts, incident_moves, incidents, statements
from actions.tx import Tx
from domain.errors import Refused
from domain.incident import State, T0Reading
from domain.permission import Person, Role, RoleHeld
from domain.statement import FactState
from storage import incident_facts as facts
from storage import incidents as rows
from storage import people, timers, units
from storage import statements as versions
from storage.timers import Timer
from tests import factories
from tests.office import Office


@pytest.fixture
def running(any_office: Office) -> Office:
    """An incident with one fact and one draft."""
    hospital = factories.unit(any_office)
    factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    factories.person(any_office, "刘院长", 1002, "unit_lead", unit_id=hospital)

    def begin(tx: Tx) -> None:
        tx.actor = people.by_telegram(tx.conn, 1001, tx.today)
        incidents.start(tx, 1, "急诊楼起火", tx.now, T0Reading.OCCURRED)
        incident_facts.add(tx, 1, "一楼起火", "", FactState.UNVERIFIED)
        statements.draft(tx, 1, "急诊楼起火，已经扑灭。")

    any_office.run(begin)
    return any_office


def lead() -> Person:
    return Person(2, "刘院长", "zh-CN", 1002, (RoleHeld(Role.UNIT_LEAD, 1),))


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (
            lambda tx: incident_facts.add(tx, 1, "二楼", "", FactState.VERIFIED),
            "fact-source-missing",
        ),
        (
            lambda tx: incident_facts.check(tx, 1, 1, FactState.DENIED, ""),
            "fact-source-missing",
        ),
        (lambda tx: incident_facts.correct(tx, 1, 2, "二楼起火"), "fact-moved-on"),
        (lambda tx: statements.sign(tx, 1, 2), "statement-is-draft"),
        (lambda tx: statements.remark(tx, 9, "请改"), "not-found"),
        (lambda tx: incidents.pause(tx, 1, 1, "核实"), "not-allowed"),
        (lambda tx: incidents.close(tx, 1, 2, "已处置"), "incident-moved-on"),
        (lambda tx: incidents.start(tx, 9, "停电", tx.now, T0Reading.AWARE), "not-allowed"),
    ],
)
def test_refused(running: Office, act: Callable[[Tx], Any], key: str) -> None:
    def attempt(tx: Tx) -> None:
        tx.actor = lead()
        act(tx)

    with pytest.raises(Refused) as caught:
        running.run(attempt)
    assert caught.value.key == key


def test_nobody_acts_as_nobody(running: Office) -> None:
    with pytest.raises(Refused, match="not-allowed"):
        running.run(incident_moves.actor)


def test_who_is_second_changes_nothing(running: Office) -> None:
    """Two that read the same row: the one that writes second is told."""

    def both(tx: Tx) -> None:
        tx.actor = lead()
        incident, fact = rows.get(tx.conn, 1), facts.get(tx.conn, 1)
        version = versions.find(tx.conn, 1)
        assert incident is not None
        assert version is not None
        assert rows.change(tx.conn, incident, state=State.PAUSED)
        assert not rows.change(tx.conn, incident, state=State.CLOSED)
        told = {"by": 2, "now": tx.now}
        state = FactState.VERIFIED
        assert facts.change(tx.conn, fact, "一楼起火", "现场", state, **told) is not None  # type: ignore[arg-type]
        assert facts.change(tx.conn, fact, "二楼起火", "现场", state, **told) is None  # type: ignore[arg-type]
        assert versions.tell(tx.conn, version, [1]) is not None
        assert versions.tell(tx.conn, version, []) is None
        assert versions.told(tx.conn, 1) == {1}

    running.run(both)


@pytest.mark.parametrize("ref", ["9:statement:", "1:nothing:"])
def test_an_alarm_of_nothing_says_nothing(running: Office, ref: str) -> None:
    def ring(tx: Tx) -> None:
        incident_clocks.ring(tx, Timer(1, incident_clocks.ALARM, ref, tx.now))
        assert tx.posts == []

    running.run(ring)


def test_an_alarm_that_was_left_behind_says_nothing(running: Office) -> None:
    """Paused in the same second: the timer is gone, and if it were not, it would be silent."""

    def ring(tx: Tx) -> None:
        incident = rows.get(tx.conn, 1)
        assert incident is not None
        rows.change(tx.conn, incident, state=State.PAUSED)
        incident_clocks.ring(tx, Timer(1, incident_clocks.ALARM, "1:statement:", tx.now))
        assert tx.posts == []

    running.run(ring)


def test_an_alarm_before_its_time_only_sets_the_next(running: Office) -> None:
    def ring(tx: Tx) -> None:
        incident_clocks.ring(tx, Timer(1, incident_clocks.ALARM, "1:statement:", tx.now))
        assert tx.posts == []

    running.run(ring)
    assert running.ask(timers.waiting, incident_clocks.ALARM, "1:statement:") is not None


def test_units_in_a_circle_end_somewhere(running: Office) -> None:
    def tie(tx: Tx) -> tuple[int, ...]:
        units.change(tx.conn, 1, {"parent_id": 1})
        return rows.places(tx.conn, 1)

    assert running.run(tie) == (1,)

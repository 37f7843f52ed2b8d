"""Whatever people and time do: a clock that runs has its next alarm, and only such a one (T10)."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from actions import incident_clocks, incidents, statements
from actions.tx import Tx
from domain.errors import Refused
from domain.incident import State, T0Reading
from domain.incident_pack import GapKind
from storage import incident_log, people, timers
from storage import incidents as rows
from storage import statements as versions
from tests import factories
from tests.office import Office

CONTACT, LEAD, ADMIN = 1001, 1002, 1006
who = st.sampled_from([CONTACT, LEAD, ADMIN])
minutes = st.integers(0, 400)
which = st.integers(1, 2)


class IncidentMachine(RuleBasedStateMachine):
    """Two incidents at once, three people, and time."""

    template: Path

    @initialize()
    def opens(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        database = Path(self.folder.name) / "xuanbao.db"
        shutil.copy(self.template, database)
        self.office = Office(f"sqlite:///{database}")
        self.does(CONTACT, incidents.start, 1, "急诊楼起火", self.ago(10), T0Reading.OCCURRED)

    def teardown(self) -> None:
        if hasattr(self, "office"):
            self.office.close()
            self.folder.cleanup()

    def ago(self, minutes: int) -> Any:
        return self.office.clock.moment - timedelta(minutes=minutes)

    def does(self, telegram_id: int, fn: Callable[..., Any], *args: Any) -> None:
        """Somebody tries; what is refused leaves no trace."""

        def act(tx: Tx) -> None:
            tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
            fn(tx, *args)

        with suppress(Refused):
            self.office.run(act)

    def on_one(self, telegram_id: int, number: int, fn: Callable[..., Any], *args: Any) -> None:
        found = self.office.ask(rows.get, number)
        if found is not None:
            self.does(telegram_id, fn, found.id, found.version, *args)

    @rule(ago=minutes)
    def a_second_one(self, ago: int) -> None:
        if self.office.ask(rows.get, 2) is None:
            self.does(LEAD, incidents.start, 1, "停电", self.ago(ago), T0Reading.AWARE)

    @rule(number=which, by=who, ago=minutes)
    def t0_moves(self, number: int, by: int, ago: int) -> None:
        reading = T0Reading.REPORTED
        self.on_one(by, number, incidents.set_t0, self.ago(ago), reading, "监控显示")

    @rule(number=which, by=who)
    def pauses(self, number: int, by: int) -> None:
        self.on_one(by, number, incidents.pause, "核实误报")

    @rule(number=which, by=who)
    def goes_on(self, number: int, by: int) -> None:
        self.on_one(by, number, incidents.resume)

    @rule(number=which, by=st.sampled_from([CONTACT, CONTACT, LEAD]))
    def ends(self, number: int, by: int) -> None:
        self.on_one(by, number, incidents.close, "已处置")

    @rule(number=which, by=who)
    def answers(self, number: int, by: int) -> None:
        self.does(by, incidents.answer, number)

    @rule(number=which, ago=minutes)
    def holds_a_conference(self, number: int, ago: int) -> None:
        self.does(CONTACT, statements.conference, number, self.ago(ago), None)

    @rule(number=which, ago=minutes)
    def releases(self, number: int, ago: int) -> None:
        self.does(CONTACT, statements.draft, number, "急诊楼起火，已经扑灭，无人员伤亡。")
        for person, fn, more in (
            (LEAD, statements.sign, ()),
            (CONTACT, statements.release, (self.ago(ago),)),
        ):
            found = self.office.ask(versions.of, number) if self.is_there(number) else []
            if found:
                self.does(person, fn, found[-1].id, found[-1].version, *more)

    def is_there(self, number: int) -> bool:
        return self.office.ask(rows.get, number) is not None

    @rule(by=minutes)
    def time_passes(self, by: int) -> None:
        self.office.travel(self.office.clock.moment + timedelta(minutes=by))

    @rule(by=minutes)
    def nothing_runs_for_a_while(self, by: int) -> None:
        self.office.crash()
        self.office.clock.move(minutes=by)
        self.office.settle()

    @invariant()
    def what_runs_has_its_next_alarm(self) -> None:
        if not hasattr(self, "office"):
            return
        for number in (1, 2):
            incident = self.office.ask(rows.get, number)
            for row in self.office.ask(rows.clocks, number) if incident else ():
                self.holds(incident, row)

    def holds(self, incident: rows.Incident, row: rows.ClockRow) -> None:
        ref = incident_clocks.ref(row)
        waits = self.office.ask(timers.waiting, incident_clocks.ALARM, ref)
        now, limit_at = self.office.clock.moment, row.limit_at(incident)
        runs = incident.state is State.OPEN and row.met_at is None and row.passed_at is None
        assert (waits is not None) is runs
        if runs:
            assert now < waits <= limit_at, "never in the past, never after the limit"
        gaps = self.office.ask(incident_log.gaps, incident.id)
        missed = {gap.subject for gap in gaps if gap.kind is GapKind.LIMIT_PASSED}
        if row.passed_at is not None and row.met_at is None:
            assert row.clock in missed


def test_a_clock_that_runs_has_its_next_alarm(migrated: Path) -> None:
    IncidentMachine.template = migrated
    run_state_machine_as_test(
        IncidentMachine, settings=settings(max_examples=12, stateful_step_count=14)
    )


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """A database with a hospital and the three people."""
    path = tmp_path / "template.db"
    office = Office(f"sqlite:///{path}")
    hospital = factories.unit(office)
    factories.person(office, "张敏", CONTACT, "contact", unit_id=hospital)
    factories.person(office, "刘院长", LEAD, "unit_lead", unit_id=hospital)
    factories.person(office, "周管", ADMIN, "admin")
    office.close()
    return path

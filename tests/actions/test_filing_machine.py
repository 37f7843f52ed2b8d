"""Whatever anybody does, whoever leaves, however time passes: no filing waits for nobody (F3, F6).

The machine knows no rules of its own; it tries everything and looks what holds afterwards.
"""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection, select

from actions import (
    approvals,
    filing_appeals,
    filing_handover,
    filing_rescue,
    filing_revocation,
    filing_seats,
    filings,
    people,
)
from actions.tx import Tx
from domain.decision import Refusal
from domain.errors import Refused
from domain.filing import FIELDS, Proposal, State
from domain.filing_class import Flag, Mode
from domain.filing_deciding import WAITING
from storage import filing_acts, filing_steps, people_search, roles
from storage import filings as rows
from storage import people as persons
from storage.filings import Filing
from storage.schema.engine import outbox
from storage.schema.filings import filings as table
from tests import factories
from tests.office import Office

ADMIN = 1006
ROLES = {  # who holds what at first; everything but the admin's can end
    1001: ("contact", 1),
    1002: ("unit_lead", 1),
    1004: ("approver", None),
    1007: ("approver", 1),
    1011: ("reviewer", None),
    1012: ("co_signer", None),
    1013: ("co_signer", None),
    1014: ("spokesperson", None),
    ADMIN: ("admin", None),
}
GIVEN = ("approver", "reviewer", "co_signer", "spokesperson", "contact")
who = st.sampled_from(list(ROLES))
some_flags = st.sets(st.sampled_from(list(Flag)), max_size=3).map(frozenset)
which = st.integers(1, 3)
some = st.integers(0, 7)


class FilingMachine(RuleBasedStateMachine):
    """Several filings at once, several hands at each."""

    template: Path

    @initialize()
    def opens(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        database = Path(self.folder.name) / "xuanbao.db"
        shutil.copy(self.template, database)
        self.office = Office(f"sqlite:///{database}")
        for flags in ({Flag.FOREIGN, Flag.PATIENT}, {Flag.LEADER}, {Flag.FIRST_TIME}):
            self.does(1001, filings.submit, self.proposal(frozenset(flags), 500))

    def teardown(self) -> None:
        if hasattr(self, "office"):
            self.office.close()
            self.folder.cleanup()

    def does(self, telegram_id: int, fn: Callable[..., Any], *args: Any) -> None:
        """Somebody tries; what is refused leaves no trace."""

        def act(tx: Tx) -> None:
            tx.actor = persons.by_telegram(tx.conn, telegram_id, tx.today)
            fn(tx, *args)

        with suppress(Refused):
            self.office.run(act)

    def on_one(self, telegram_id: int, number: int, fn: Callable[..., Any], *args: Any) -> None:
        filing = self.office.ask(rows.find, number)
        if filing is not None:
            self.does(telegram_id, fn, filing.id, filing.version, *args)

    def asked(self, number: int, pick: int) -> int:
        """One of those whose turn it is; nobody's: the admin, who may not."""
        filing = self.office.ask(rows.find, number)
        found = self.office.run(filing_seats.signers, filing) if filing else []
        by_id = dict(enumerate(ROLES, 1))
        return by_id[found[pick % len(found)]] if found else ADMIN

    @rule(flags=some_flags, filer=st.sampled_from([1001, 1002]), hours=st.integers(1, 400))
    def files(self, flags: frozenset[Flag], filer: int, hours: int) -> None:
        """A fourth, a fifth …: nobody touches them but time and those who leave."""
        self.does(filer, filings.submit, self.proposal(flags, hours))

    def proposal(self, flags: frozenset[Flag], hours: int) -> Proposal:
        return Proposal(
            unit_id=1,
            outlet_id=None,
            outlet="新周刊",
            journalist="王记者",
            topic="秋冬季流感疫苗接种",
            expert_id=None,
            interviewee="刘院长 院长",
            starts_at=self.office.clock.moment + timedelta(hours=hours),
            ends_at=None,
            mode=Mode.IN_PERSON,
            flags=flags,
        )

    @rule(number=which, pick=some, conditions=st.sampled_from(["", "只谈流感"]))
    def agrees(self, number: int, pick: int, conditions: str) -> None:
        by = self.asked(number, pick)
        if conditions:
            self.on_one(by, number, approvals.approve_with_conditions, conditions)
        else:
            self.on_one(by, number, approvals.approve)

    @rule(number=which, by=who)
    def anybody_tries_to_agree(self, number: int, by: int) -> None:
        self.on_one(by, number, approvals.approve)

    @rule(number=which, pick=some)
    def refuses(self, number: int, pick: int) -> None:
        by = self.asked(number, pick)
        self.on_one(by, number, approvals.reject, Refusal("secret", None))

    @rule(number=which, pick=some, field=st.sampled_from(FIELDS), flags=some_flags)
    def returns_and_it_is_corrected(
        self, number: int, pick: int, field: str, flags: frozenset[Flag]
    ) -> None:
        by = self.asked(number, pick)
        self.on_one(by, number, approvals.send_back, [field], None)
        self.on_one(1001, number, filings.resubmit, self.proposal(flags, 300))

    @rule(number=which, pick=some, to=st.integers(1, 9))
    def hands_on(self, number: int, pick: int, to: int) -> None:
        self.on_one(self.asked(number, pick), number, filing_handover.reassign, to)

    @rule(number=which, pick=some, to=st.integers(1, 9))
    def adds_a_signer(self, number: int, pick: int, to: int) -> None:
        self.on_one(self.asked(number, pick), number, filing_handover.add_signer, to)

    @rule(to=st.integers(1, 9))
    def an_admin_rescues(self, to: int) -> None:
        stuck = self.office.run(filing_rescue.stuck)
        self.does(ADMIN, filing_rescue.hand_over, [one.id for one in stuck], to, "absent")

    @rule(number=which, by=st.sampled_from([1001, 1002]))
    def is_withdrawn(self, number: int, by: int) -> None:
        self.on_one(by, number, filings.withdraw)

    @rule(number=which, by=st.sampled_from([1001, 1002]))
    def appeals(self, number: int, by: int) -> None:
        self.on_one(by, number, filing_appeals.appeal, "内容已经公开")

    @rule(number=which, by=who)
    def objects(self, number: int, by: int) -> None:
        self.on_one(by, number, filings.object_, "secret")

    @rule(number=which, by=who, seconds=who)
    def is_revoked(self, number: int, by: int, seconds: int) -> None:
        self.on_one(by, number, filing_revocation.propose, "secret", "现场有未公开的数据")
        self.on_one(seconds, number, filing_revocation.revoke)

    @rule(person=st.sampled_from([one for one in ROLES if one != ADMIN]))
    def leaves(self, person: int) -> None:
        """Every role of somebody ends, by an admin's hand."""
        self.does(ADMIN, _end_all, person)

    @rule(person=st.sampled_from([one for one in ROLES if one != ADMIN]))
    def runs_out(self, person: int) -> None:
        """Every role of somebody has its last day today; nobody does anything about it."""
        self.office.run(_last_day, person)
        self.office.travel(self.office.clock.moment + timedelta(days=1, minutes=5))

    @rule(person=who, role=st.sampled_from(GIVEN))
    def comes_back(self, person: int, role: str) -> None:
        self.does(ADMIN, _give, person, role)

    @rule(hours=st.sampled_from([1, 5, 12, 30]))
    def time_passes(self, hours: int) -> None:
        self.office.travel(self.office.clock.moment + timedelta(hours=hours))

    @rule()
    def restarts(self) -> None:
        self.office.restart()

    @invariant()
    def nothing_waits_for_nobody(self) -> None:
        if hasattr(self, "office"):
            for filing in self.office.ask(_all):
                self.office.run(_holds, filing)


def _all(conn: Connection) -> list[Filing]:
    return [rows.get(conn, number) for number in conn.execute(select(table.c.id)).scalars()]


def _holds(tx: Tx, filing: Filing) -> None:
    assert (filing.state in WAITING) == bool(filing.step), filing
    if filing.step:
        assert _is_asked(tx, filing) or _admins_know(tx, filing), (filing, _seats(tx, filing))
        assert tx.now < filing.starts_at, "what has begun has expired"
    if filing.state is State.APPROVED:
        _was_agreed_to(tx, filing)


def _is_asked(tx: Tx, filing: Filing) -> bool:
    """Somebody with a seat who may sign now."""
    step = filing_seats.current(tx, filing)
    assert step is not None
    return any(
        (person := persons.active(tx.conn, seat.person_id, tx.today)) is not None
        and filing_seats.may_sign(tx, filing, step, person)
        for seat in step.open_seats
    )


def _admins_know(tx: Tx, filing: Filing) -> bool:
    about = f"filing:{filing.id}:v{filing.version}:s{filing.step}:"
    query = select(outbox.c.id).where(outbox.c.occasion.startswith(about))
    return tx.conn.execute(query.where(outbox.c.chat_id == ADMIN)).first() is not None


def _seats(tx: Tx, filing: Filing) -> Any:
    return filing_steps.of(tx.conn, filing.id, filing.version)


def _was_agreed_to(tx: Tx, filing: Filing) -> None:
    """Each step has ended, and somebody who did not file it pressed."""
    steps = filing_steps.of(tx.conn, filing.id, filing.version)
    assert steps
    assert all(step.ended_at for step in steps), steps
    signed = {one for step in steps for one in step.agreed}
    assert signed - {filing.filer_id} == signed != set()
    assert filing_acts.last_act(tx.conn, filing.id).by


def _end_all(tx: Tx, telegram_id: int) -> None:
    for row in _rows(tx, telegram_id):
        card = people_search.get(tx.conn, row.person_id)
        assert card is not None
        people.end_role(tx, row.id, card.version)


def _last_day(tx: Tx, telegram_id: int) -> None:
    for row in _rows(tx, telegram_id):
        roles.set_end(tx.conn, row.id, tx.today)


def _rows(tx: Tx, telegram_id: int) -> list[roles.RoleRow]:
    person = persons.by_telegram(tx.conn, telegram_id, tx.today)
    return roles.of_person(tx.conn, person.id, tx.today) if person else []


def _give(tx: Tx, telegram_id: int, role: str) -> None:
    person = persons.by_telegram(tx.conn, telegram_id, tx.today)
    assert person is not None
    unit_id = 1 if role == "contact" else None
    people.grant(tx, person.id, role, unit_id)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once, copied for every run."""
    path = tmp_path_factory.mktemp("filings") / "xuanbao.db"
    office = Office(f"sqlite:///{path}", now=datetime(2026, 11, 23, 1, 30, tzinfo=UTC))
    factories.unit(office)
    for number, (telegram_id, (role, unit_id)) in enumerate(ROLES.items()):
        name = "刘院长" if telegram_id == 1002 else f"某人{number}"
        factories.person(office, name, telegram_id, role, unit_id=unit_id)
    office.close()
    return path


def test_no_filing_ever_waits_for_nobody(template: Path) -> None:
    class Here(FilingMachine):
        pass

    Here.template = template
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=12,
            stateful_step_count=35,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )

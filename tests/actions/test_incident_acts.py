"""Every act in every state by every role, through the actions: as the table says, both ways."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, literal, select, update

from actions import incident_board, incident_facts, incidents, statements
from actions.tx import Tx
from domain.errors import Refused
from domain.incident import RIGHTS, TABLE, Act, State, T0Reading
from domain.permission import ALLOWED, Person, Right, Role, RoleHeld
from domain.statement import FactState
from storage import incidents as rows
from storage.schema.incidents import incidents as table
from storage.schema.incidents import statements as versions
from tests import factories
from tests.office import Office

DRAFT, SIGNED = 3, 2  # ids of versions
NOT_YOURS = "incident-role-not-yours"  # who may leave a role, and holds none


class Undone(Exception):  # noqa: N818  (not an error)
    """Everything is as it was before."""


def doing(tx: Tx) -> dict[Act, Callable[[], Any]]:
    """One call for each act."""
    version, ago = rows.get(tx.conn, 1).version, tx.now - timedelta(minutes=1)  # type: ignore[union-attr]
    return {
        Act.SET_T0: lambda: incidents.set_t0(tx, 1, version, ago, T0Reading.AWARE, "监控显示"),
        Act.PAUSE: lambda: incidents.pause(tx, 1, version, "核实误报"),
        Act.RESUME: lambda: incidents.resume(tx, 1, version),
        Act.CLOSE: lambda: incidents.close(tx, 1, version, "已处置"),
        Act.ADD_FACT: lambda: incident_facts.add(tx, 1, "一楼起火", "", FactState.UNVERIFIED),
        Act.CHECK_FACT: lambda: incident_facts.check(tx, 1, 1, FactState.VERIFIED, "现场"),
        Act.DRAFT: lambda: statements.draft(tx, 1, "急诊楼起火，已经扑灭。"),
        Act.REMARK: lambda: statements.remark(tx, DRAFT, "第二句请改"),
        Act.SIGN: lambda: statements.sign(tx, DRAFT, 1),
        Act.RELEASE: lambda: statements.release(tx, SIGNED, 2, tx.now),
        Act.CONFERENCE: lambda: statements.conference(tx, 1, tx.now, None),
        Act.TAKE: lambda: incident_board.take(tx, 1, "lead"),
        Act.GIVE: lambda: incident_board.give(tx, 1, "lead", 2),
        Act.LEAVE: lambda: incident_board.leave(tx, 1, "speak"),
        Act.NOTE_GAP: lambda: incidents.note_gap(tx, 1, "电话打不通"),
        Act.ANSWER: lambda: incidents.answer(tx, 1),
    }


@pytest.fixture
def running(office: Office) -> Office:
    """An incident with a fact, a version that is signed and one that is not."""
    hospital = factories.unit(office)
    factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    factories.person(office, "刘院长", 1002, "unit_lead", unit_id=hospital)

    def begin(tx: Tx) -> None:
        tx.actor = person(Role.CONTACT, 1)
        incidents.start(tx, 1, "急诊楼起火", tx.now, T0Reading.OCCURRED)
        incident_facts.add(tx, 1, "一楼起火", "", FactState.UNVERIFIED)
        for _ in range(2):
            statements.draft(tx, 1, "急诊楼起火，已经扑灭。")
        tx.actor = person(Role.UNIT_LEAD, 2)
        statements.sign(tx, 2, 1)
        tx.actor = person(Role.CONTACT, 1)
        tx.conn.execute(kept_beside())

    office.run(begin)
    return office


def kept_beside() -> Any:
    """A third version beside the signed one, so that either can be acted upon."""
    row = {name: versions.c[name] for name in ("incident_id", "text", "drafted_by", "drafted_at")}
    row |= {"number": literal(DRAFT), "state": literal("draft")}
    return insert(versions).from_select(list(row), select(*row.values()).where(versions.c.id == 1))


def person(role: Role, person_id: int) -> Person:
    return Person(person_id, "某人", "zh-CN", None, (RoleHeld(role, 1),))


def outcome(office: Office, state: State, act: Act, role: Role) -> str:
    """What came of it: the refusal, or nothing."""

    def attempt(tx: Tx) -> None:
        tx.conn.execute(update(table).values(state=state))
        tx.actor = person(role, 2)
        doing(tx)[act]()
        raise Undone

    try:
        office.run(attempt)
    except Undone:
        return ""
    except Refused as refused:
        return refused.key
    raise AssertionError("never reached")


@pytest.mark.parametrize("state", list(State))
def test_every_act_by_every_role(running: Office, state: State) -> None:
    for role in Role:
        for act in set(Act) - {Act.START}:
            found = outcome(running, state, act, role)
            if role not in ALLOWED[Right.SEE_INCIDENT]:
                assert found == "not-found", (state, act, role)
            elif role not in ALLOWED[RIGHTS[act]]:
                assert found == "not-allowed", (state, act, role)
            elif (state, act) not in TABLE:
                assert found == f"incident-is-{state}", (state, act, role)
            else:
                assert found == (NOT_YOURS if act is Act.LEAVE else ""), (state, act, role)

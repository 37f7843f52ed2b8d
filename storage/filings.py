"""Filings and what happened to them (product.md F)."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    delete,
    insert,
    select,
    update,
)

from domain.filing import Proposal, State
from domain.filing_class import FilingClass, Flag, Judgement, Mark, Mode
from storage.filing_acts import insert_all, refused_before
from storage.schema.filings import filing_flags, filing_marks, filings
from storage.schema.people import people, units


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One filing as it stands, with the names of its unit and filer."""

    id: int
    number: str
    temporary_number: str | None  # given with an oral consent
    unit_id: int
    unit: str
    filer_id: int
    filer: str
    outlet_id: int | None
    outlet: str
    journalist: str
    topic: str
    expert_id: int | None
    interviewee: str
    starts_at: datetime
    ends_at: datetime | None
    mode: Mode
    flags: tuple[Flag, ...]
    filing_class: FilingClass
    marks: tuple[Mark, ...]
    refused: str  # the number behind the mark of that name; empty without it
    state: State
    step: int  # the position of the step it stands at; 0: at none
    submitted_at: datetime
    objection_until: datetime | None
    publish_on: date | None
    version: int

    @property
    def proposal(self) -> Proposal:
        """What was asked for in the six answers."""
        told = {
            one.name: getattr(self, one.name) for one in fields(Proposal) if one.name != "details"
        }
        return Proposal(**told | {"flags": frozenset(self.flags)})


def add(
    conn: Connection,
    proposal: Proposal,
    judgement: Judgement,
    *,
    number: str,
    filer_id: int,
    state: State,
    objection_until: datetime | None,
    now: datetime,
) -> int:
    """A new filing at version 1; returns its id."""
    row = _columns(proposal, judgement) | {
        "number": number,
        "filer_id": filer_id,
        "state": state,
        "submitted_at": now,
        "objection_until": objection_until,
        "version": 1,
    }
    filing_id = int(conn.execute(insert(filings).returning(filings.c.id), row).scalar_one())
    _write_ticks(conn, filing_id, proposal, judgement)
    return filing_id


def find(conn: Connection, filing_id: int) -> Filing | None:
    """One filing.  None: there is no such id (a forged press)."""
    row = conn.execute(_named().where(filings.c.id == filing_id)).one_or_none()
    return _filing(conn, row) if row else None


def get(conn: Connection, filing_id: int) -> Filing:
    """One filing that is known to exist."""
    return _filing(conn, conn.execute(_named().where(filings.c.id == filing_id)).one())


def id_of_number(conn: Connection, number: str) -> int | None:
    query = select(filings.c.id).where(filings.c.number == number)
    return conn.execute(query).scalar_one_or_none()


def advance(
    conn: Connection,
    filing: Filing,
    to: State,
    *,
    step: int = 0,
    objection_until: datetime | None = None,
) -> bool:
    """Move a filing on if it is still as seen.  False: somebody was first."""
    values = {"state": to, "step": step, "objection_until": objection_until}
    moved = conn.execute(update(filings).where(*_as_seen(filing)).values(values))
    return moved.rowcount == 1


def expect_publication(conn: Connection, filing_id: int, on: date) -> None:
    """When it is to be published, as the outlet said."""
    conn.execute(update(filings).where(filings.c.id == filing_id).values(publish_on=on))


def stand_at(conn: Connection, filing_id: int, state: State, step: int) -> None:
    """It waits at another step of its chain."""
    conn.execute(update(filings).where(filings.c.id == filing_id).values(state=state, step=step))


def give_temporary(conn: Connection, filing_id: int, number: str) -> None:
    """The number of an oral consent."""
    statement = update(filings).where(filings.c.id == filing_id)
    conn.execute(statement.values(temporary_number=number))


def fill_in(
    conn: Connection, filing: Filing, proposal: Proposal, judgement: Judgement, to: State
) -> bool:
    """Write the form that comes in afterwards; it is no correction, and no version.

    False: somebody was first.
    """
    values = _columns(proposal, judgement) | {"state": to}
    filled = conn.execute(update(filings).where(*_as_seen(filing)).values(values))
    if filled.rowcount != 1:
        return False
    _rewrite_ticks(conn, filing.id, proposal, judgement)
    return True


def correct(
    conn: Connection,
    filing: Filing,
    proposal: Proposal,
    judgement: Judgement,
    *,
    to: State = State.SUBMITTED,
    objection_until: datetime | None = None,
) -> bool:
    """Write other answers as the next version.  False: somebody was first."""
    values = _columns(proposal, judgement) | {
        "state": to,
        "objection_until": objection_until,
        "step": 0,
        "version": filing.version + 1,
    }
    corrected = conn.execute(update(filings).where(*_as_seen(filing)).values(values))
    if corrected.rowcount != 1:
        return False
    _rewrite_ticks(conn, filing.id, proposal, judgement)
    return True


def _rewrite_ticks(
    conn: Connection, filing_id: int, proposal: Proposal, judgement: Judgement
) -> None:
    for table in (filing_flags, filing_marks):
        conn.execute(delete(table).where(table.c.filing_id == filing_id))
    _write_ticks(conn, filing_id, proposal, judgement)


def _named() -> Select[Any]:
    return (
        select(filings, units.c.name.label("unit"), people.c.name.label("filer"))
        .join(units, units.c.id == filings.c.unit_id)
        .join(people, people.c.id == filings.c.filer_id)
    )


def _as_seen(filing: Filing) -> tuple[ColumnElement[bool], ...]:
    return (
        filings.c.id == filing.id,
        filings.c.version == filing.version,
        filings.c.state == filing.state,
        filings.c.step == filing.step,
    )


def _columns(proposal: Proposal, judgement: Judgement) -> dict[str, object]:
    return {
        "unit_id": proposal.unit_id,
        "outlet_id": proposal.outlet_id,
        "outlet": proposal.outlet,
        "journalist": proposal.journalist,
        "topic": proposal.topic,
        "expert_id": proposal.expert_id,
        "interviewee": proposal.interviewee,
        "starts_at": proposal.starts_at,
        "ends_at": proposal.ends_at,
        "mode": proposal.mode,
        "filing_class": judgement.filing_class,
    }


def _write_ticks(
    conn: Connection, filing_id: int, proposal: Proposal, judgement: Judgement
) -> None:
    insert_all(conn, filing_flags, "filing_id", filing_id, "flag", proposal.flags)
    insert_all(conn, filing_marks, "filing_id", filing_id, "mark", judgement.marks)


def _filing(conn: Connection, row: Row[Any]) -> Filing:
    ticked = _values(conn, filing_flags.c.flag, filing_flags.c.filing_id, row.id)
    marked = _values(conn, filing_marks.c.mark, filing_marks.c.filing_id, row.id)
    columns = dict(row._mapping) | {
        "mode": Mode(row.mode),
        "filing_class": FilingClass(row.filing_class),
        "state": State(row.state),
        "flags": tuple(flag for flag in Flag if flag in ticked),
        "marks": tuple(mark for mark in Mark if mark in marked),
        "refused": refused_before(conn, row.id) if Mark.REFUSED in marked else "",
    }
    return Filing(**columns)


def _values(
    conn: Connection, column: Column[Any], owner: Column[Any], filing_id: int
) -> frozenset[str]:
    return frozenset(conn.execute(select(column).where(owner == filing_id)).scalars())

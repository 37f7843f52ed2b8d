"""Papers given out, the keys they are signed with, and what was decided about a filing."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from domain.filing import Act, State
from domain.messages import Value
from domain.slip import Key, Kind
from domain.stand_in import signed
from storage import filing_steps
from storage.db import insert_new
from storage.schema.filings import filing_acts, filings
from storage.schema.people import people
from storage.schema.slips import slip_keys, slips

DECIDING = (Act.APPROVE, Act.CONDITION)
DECIDED = (State.APPROVED, State.CONDITIONAL)  # and not on to the next step


@dataclass(frozen=True, slots=True)
class Decision:
    """Why a filing may go ahead: who said so, when, and on what conditions."""

    act: Act
    person_id: int
    by: Value
    at: datetime
    conditions: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A paper as it was given out."""

    code: str
    filing_id: int
    version: int
    kind: Kind
    key_id: int
    issued_at: datetime


def decision(conn: Connection, filing_id: int) -> Decision:
    """What was decided last and for good; of what was filed without a decision, its submission."""
    other = people.alias()
    is_final = filing_acts.c.act.in_(DECIDING) & filing_acts.c.to_state.in_(DECIDED)
    query = (
        select(filing_acts, people.c.name.label("by"), other.c.name.label("for_"))
        .join(people, people.c.id == filing_acts.c.person_id)
        .outerjoin(other, other.c.id == filing_acts.c.for_id)
        .where(filing_acts.c.filing_id == filing_id)
        .where(is_final | (filing_acts.c.act == Act.SUBMIT))
        .order_by(filing_acts.c.id.desc())
        .limit(1)
    )
    row = conn.execute(query).one()
    conditions = (row.note or "") if row.act == Act.CONDITION else ""
    by = _signers(conn, filing_id) or signed(row.by, row.for_ or "")
    return Decision(Act(row.act), row.person_id, by, row.at, conditions)


def _signers(conn: Connection, filing_id: int) -> Value:
    """Everybody who agreed at its steps, each once; empty where one alone decided."""
    version = conn.execute(select(filings.c.version).where(filings.c.id == filing_id)).scalar_one()
    steps = filing_steps.of(conn, filing_id, version)
    seats = [seat for step in steps for seat in step.seats if seat.has_agreed]
    agreed = {seat.person_id: seat.shown for seat in seats}
    return tuple(agreed.values()) if len(agreed) > 1 else ""


def newest_key(conn: Connection) -> Key | None:
    query = select(slip_keys).order_by(slip_keys.c.id.desc()).limit(1)
    row = conn.execute(query).one_or_none()
    return Key(row.id, bytes.fromhex(row.seed), bytes.fromhex(row.public)) if row else None


def key(conn: Connection, key_id: int) -> Key:
    row = conn.execute(select(slip_keys).where(slip_keys.c.id == key_id)).one()
    return Key(row.id, bytes.fromhex(row.seed), bytes.fromhex(row.public))


def public_keys(conn: Connection) -> list[bytes]:
    """Every key that ever signed, the newest first."""
    query = select(slip_keys.c.public).order_by(slip_keys.c.id.desc())
    return [bytes.fromhex(public) for public in conn.execute(query).scalars()]


def add_key(conn: Connection, seed: bytes, public: bytes, now: datetime) -> Key:
    row = {"seed": seed.hex(), "public": public.hex(), "made_at": now}
    statement = insert(slip_keys).returning(slip_keys.c.id)
    return Key(int(conn.execute(statement, row).scalar_one()), seed, public)


def add(conn: Connection, slip: Slip, person_id: int) -> None:
    """Note a paper; the same one asked for again is noted once."""
    row = {
        "code": slip.code,
        "filing_id": slip.filing_id,
        "version": slip.version,
        "kind": slip.kind,
        "key_id": slip.key_id,
        "person_id": person_id,
        "issued_at": slip.issued_at,
    }
    conn.execute(insert_new(conn, slips, "code"), row)


def by_code(conn: Connection, code: str) -> Slip | None:
    row = conn.execute(select(slips).where(slips.c.code == code)).one_or_none()
    if row is None:
        return None
    return Slip(row.code, row.filing_id, row.version, Kind(row.kind), row.key_id, row.issued_at)

"""The steps of a filing: planned, begun, signed, ended; and whose turn it is (product.md F3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, or_, select, update

from domain.chain import Sitting
from domain.chain_pack import ADDED, Kind, Rule, Step
from domain.messages import Value
from domain.stand_in import signed
from storage.schema.filing_steps import filing_seats, filing_steps
from storage.schema.people import people

AGREED = frozenset({"approve", "condition"})
GONE = "gone"  # the holder may not sign any more
HANDED_ON = "reassign"
EMPTY = (GONE, HANDED_ON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody who is asked at a step; no ``verdict``: still to sign."""

    id: int
    person_id: int
    name: str
    role: str | None
    from_id: int | None
    asked_at: datetime
    verdict: str | None
    note: str | None
    decided_at: datetime | None
    signed_by_id: int | None  # who stood in for them
    signed_by: str | None

    @property
    def shown(self) -> Value:
        """The holder, or who signed for them: 张三（代李四）."""
        return signed(self.signed_by, self.name) if self.signed_by else self.name

    @property
    def has_agreed(self) -> bool:
        return self.verdict in AGREED


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step of one version of a filing, with its seats; ``left`` handed theirs on."""

    id: int
    version: int
    position: int
    name: str
    kind: Kind
    rule: Rule
    fell_to: str | None
    began_at: datetime | None
    ended_at: datetime | None
    outcome: str | None
    rung: int
    seats: tuple[Seat, ...] = ()
    left: frozenset[int] = frozenset()
    ever: int = 0  # how many were asked, those who left with them

    @property
    def asked(self) -> tuple[int, ...]:
        return tuple(seat.person_id for seat in self.seats)

    @property
    def agreed(self) -> tuple[int, ...]:
        return tuple(seat.person_id for seat in self.seats if seat.has_agreed)

    @property
    def open_seats(self) -> tuple[Seat, ...]:
        return tuple(seat for seat in self.seats if seat.verdict is None)

    def seat_of(self, person_id: int) -> Seat | None:
        return next((seat for seat in self.seats if seat.person_id == person_id), None)


def plan(conn: Connection, filing_id: int, version: int, steps: Sequence[Step], after: int) -> None:
    """Write down which steps are to come, behind position ``after``."""
    rows = [
        {
            "filing_id": filing_id,
            "version": version,
            "position": position,
            "name": step.name,
            "kind": step.kind,
            "rule": step.rule,
        }
        for position, step in enumerate(steps, after + 1)
    ]
    if rows:
        conn.execute(insert(filing_steps), rows)


def of(conn: Connection, filing_id: int, version: int) -> list[StepRow]:
    """Every step of a version, in order."""
    query = select(filing_steps).where(
        filing_steps.c.filing_id == filing_id, filing_steps.c.version == version
    )
    found = [_step(row) for row in conn.execute(query.order_by(filing_steps.c.position))]
    seats = _seats(conn, [step.id for step in found])
    return [_seated(step, seats.get(step.id, [])) for step in found]


def carry_over(conn: Connection, filing_id: int, version: int) -> None:
    """The steps of a version are those of the next: what changed touches none of them."""
    conn.execute(
        update(filing_steps)
        .where(filing_steps.c.filing_id == filing_id, filing_steps.c.version == version)
        .values(version=version + 1)
    )


def current(conn: Connection, filing_id: int, version: int, position: int) -> StepRow | None:
    """The step at a position.  None: the filing waits for nobody of the office."""
    found = [step for step in of(conn, filing_id, version) if step.position == position]
    return found[0] if found else None


def begin(conn: Connection, step_id: int, sitting: Sitting, now: datetime) -> None:
    """The step is asked from now on; who is asked by name gets a seat."""
    values = {"began_at": now, "rule": sitting.rule, "fell_to": sitting.fell_to, "rung": 0}
    conn.execute(update(filing_steps).where(filing_steps.c.id == step_id).values(values))
    for asked in sitting.asked:
        seat(conn, step_id, asked.person_id, asked.role, now)


def seat(
    conn: Connection,
    step_id: int,
    person_id: int,
    role: str | None,
    now: datetime,
    from_id: int | None = None,
) -> None:
    """Ask one more; somebody who was asked before and let it go is asked again."""
    values = {"role": role, "asked_at": now, "from_id": from_id, "verdict": None, "note": None}
    again = conn.execute(
        update(filing_seats)
        .where(filing_seats.c.step_id == step_id, filing_seats.c.person_id == person_id)
        .values(values | {"decided_at": None, "signed_by_id": None})
    )
    if again.rowcount == 0:
        row = values | {"step_id": step_id, "person_id": person_id}
        conn.execute(insert(filing_seats), row)


def sign(
    conn: Connection,
    seat_id: int,
    verdict: str,
    note: str | None,
    now: datetime,
    *,
    by_id: int | None = None,
) -> bool:
    """Write a verdict, ``by_id`` in place of the holder.  False: it has signed, or is gone."""
    written = conn.execute(
        update(filing_seats)
        .where(filing_seats.c.id == seat_id, filing_seats.c.verdict.is_(None))
        .values(verdict=verdict, note=note, decided_at=now, signed_by_id=by_id)
    )
    return written.rowcount == 1


def unseat(conn: Connection, seat_ids: Iterable[int], now: datetime, why: str = GONE) -> None:
    """They are asked no more."""
    conn.execute(
        update(filing_seats)
        .where(filing_seats.c.id.in_(tuple(seat_ids)))
        .values(verdict=why, decided_at=now)
    )


def lock(conn: Connection, step_id: int) -> bool:
    """Hold the step until the commit, so that two last signers see each other.  False: it ended."""
    held = conn.execute(
        update(filing_steps)
        .where(filing_steps.c.id == step_id, filing_steps.c.ended_at.is_(None))
        .values(rung=filing_steps.c.rung)
    )
    return held.rowcount == 1


def end(conn: Connection, step_id: int, outcome: str, now: datetime) -> None:
    values = {"ended_at": now, "outcome": outcome}
    conn.execute(update(filing_steps).where(filing_steps.c.id == step_id).values(values))


def climb(conn: Connection, step_id: int, rung: int) -> bool:
    """One rung higher on the ladder.  False: it stands there already."""
    climbed = conn.execute(
        update(filing_steps)
        .where(filing_steps.c.id == step_id, filing_steps.c.rung < rung)
        .values(rung=rung)
    )
    return climbed.rowcount == 1


def restart(conn: Connection, step_id: int, now: datetime) -> None:
    """Somebody new is asked: their time begins now, and so does the ladder."""
    values = {"began_at": now, "rung": 0}
    conn.execute(update(filing_steps).where(filing_steps.c.id == step_id).values(values))


def set_rule(conn: Connection, step_id: int, rule: Rule, fell_to: str | None) -> None:
    """How many have to agree from now on, and whose substitutes they are."""
    values = {"rule": rule, "fell_to": fell_to}
    conn.execute(update(filing_steps).where(filing_steps.c.id == step_id).values(values))


def insert_after(
    conn: Connection,
    filing_id: int,
    step: StepRow,
    person_id: int,
    now: datetime,
    from_id: int | None,
) -> None:
    """One step more, for one person, behind ``step`` and the others added there."""
    here = next(one for one in of(conn, filing_id, step.version) if one.id == step.id)
    later = [one for one in of(conn, filing_id, step.version) if one.position > here.position]
    while later and later[0].name == ADDED:
        later.pop(0)
    position = later[0].position if later else _last(conn, filing_id, step.version) + 1
    for one in reversed(later):
        moved = update(filing_steps).where(filing_steps.c.id == one.id)
        conn.execute(moved.values(position=one.position + 1))
    row = {
        "filing_id": filing_id,
        "version": step.version,
        "position": position,
        "name": ADDED,
        "kind": Kind.CO_SIGN,
        "rule": Rule.ALL_OF,
    }
    added = insert(filing_steps).returning(filing_steps.c.id)
    seat(conn, int(conn.execute(added, row).scalar_one()), person_id, None, now, from_id)


def substitute(
    conn: Connection, step: StepRow, person_id: int, now: datetime, from_id: int | None
) -> None:
    """One more is asked, and is enough."""
    set_rule(conn, step.id, Rule.ANY_OF, step.fell_to)
    held = step.seat_of(person_id)
    if held is None or held.verdict is not None:
        seat(conn, step.id, person_id, None, now, from_id)


def _last(conn: Connection, filing_id: int, version: int) -> int:
    query = select(func.max(filing_steps.c.position)).where(
        filing_steps.c.filing_id == filing_id, filing_steps.c.version == version
    )
    return int(conn.execute(query).scalar_one() or 0)


def copy_signed(conn: Connection, old: StepRow, step_id: int, now: datetime) -> None:
    """What was agreed in an earlier version stands: the same seats, verdicts and conditions."""
    for one in old.seats:
        if one.has_agreed:
            row = {
                "step_id": step_id,
                "person_id": one.person_id,
                "role": one.role,
                "from_id": one.from_id,
                "asked_at": one.asked_at,
                "verdict": one.verdict,
                "note": one.note,
                "decided_at": one.decided_at,
                "signed_by_id": one.signed_by_id,
            }
            conn.execute(insert(filing_seats), row)
    values = {"began_at": old.began_at, "ended_at": now, "outcome": "kept", "rule": old.rule}
    conn.execute(update(filing_steps).where(filing_steps.c.id == step_id).values(values))


def has_sat(conn: Connection, filing_id: int, person_id: int) -> bool:
    """Whether somebody was ever asked about a filing."""
    query = (
        select(func.count())
        .select_from(filing_seats)
        .join(filing_steps, filing_steps.c.id == filing_seats.c.step_id)
        .where(filing_steps.c.filing_id == filing_id)
        .where(
            or_(
                filing_seats.c.person_id == person_id,
                filing_seats.c.signed_by_id == person_id,
            )
        )
    )
    return bool(conn.execute(query).scalar_one())


def _seats(conn: Connection, step_ids: Sequence[int]) -> dict[int, list[Seat]]:
    other = people.alias()
    query: Select[Any] = (
        select(filing_seats, people.c.name, other.c.name.label("signed_by"))
        .join(people, people.c.id == filing_seats.c.person_id)
        .outerjoin(other, other.c.id == filing_seats.c.signed_by_id)
        .where(filing_seats.c.step_id.in_(step_ids))
        .order_by(filing_seats.c.id)
    )
    found: dict[int, list[Seat]] = {}
    for row in conn.execute(query):
        found.setdefault(row.step_id, []).append(_seat(row))
    return found


def _seated(step: StepRow, seats: Sequence[Seat]) -> StepRow:
    left = frozenset(one.person_id for one in seats if one.verdict == HANDED_ON)
    asked = tuple(one for one in seats if one.verdict not in EMPTY)
    return replace(step, seats=asked, left=left, ever=len(seats))


def _seat(row: Row[Any]) -> Seat:
    known = dict(row._mapping)
    del known["step_id"]
    return Seat(**known)


def _step(row: Row[Any]) -> StepRow:
    known = dict(row._mapping) | {"kind": Kind(row.kind), "rule": Rule(row.rule)}
    del known["filing_id"]
    return StepRow(**known)

"""The history of a filing: what was done, by whom, why; and what was only remarked."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, insert, select

from domain.filing import FIELDS, VERDICTS, Act, State
from domain.filing_deciding import WAITING
from domain.messages import Value
from domain.stand_in import signed
from storage.schema.filings import filing_act_fields, filing_acts, filing_remarks
from storage.schema.people import people


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One thing that was done to a filing; ``by`` is empty when the clock did it.

    ``for_`` is whom they stood in for, empty for who acted in their own right.
    """

    act: Act
    person_id: int | None
    by: str
    for_: str
    at: datetime
    from_state: State | None
    reason: str | None
    alternative: str | None
    note: str | None
    fields: tuple[str, ...]
    file_id: str | None = None

    @property
    def signed(self) -> Value:
        """Who did it, as it is shown: 张三（代李四）."""
        return signed(self.by, self.for_)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAct:
    """What is written about an act beside who and when.

    The note of a submission is the number of the filing it copies, if that was not agreed to.
    """

    act: Act
    to: State
    reason: str | None = None
    alternative: str | None = None
    note: str | None = None
    fields: Collection[str] = ()
    file_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What somebody typed beside a card; it decides nothing."""

    by: str
    text: str


def add_act(
    conn: Connection,
    filing_id: int,
    version: int,
    new: NewAct,
    *,
    person_id: int | None,
    from_state: State | None,
    now: datetime,
    for_id: int | None = None,
) -> None:
    """Write into a filing's history what was done to this version."""
    row = {
        "filing_id": filing_id,
        "version": version,
        "act": new.act,
        "person_id": person_id,
        "for_id": for_id,
        "from_state": from_state,
        "to_state": new.to,
        "reason": new.reason,
        "alternative": new.alternative,
        "note": new.note,
        "file_id": new.file_id,
        "at": now,
    }
    act_id = conn.execute(insert(filing_acts).returning(filing_acts.c.id), row).scalar_one()
    insert_all(conn, filing_act_fields, "act_id", int(act_id), "field", new.fields)


def last_act(conn: Connection, filing_id: int) -> Done:
    """What was done last; there is always one, the submission."""
    other = people.alias()
    query = (
        select(filing_acts, people.c.name.label("by"), other.c.name.label("for_"))
        .outerjoin(people, people.c.id == filing_acts.c.person_id)
        .outerjoin(other, other.c.id == filing_acts.c.for_id)
        .where(filing_acts.c.filing_id == filing_id)
        .order_by(filing_acts.c.id.desc())
        .limit(1)
    )
    row = conn.execute(query).one()
    fields = select(filing_act_fields.c.field).where(filing_act_fields.c.act_id == row.id)
    return Done(
        act=Act(row.act),
        person_id=row.person_id,
        by=row.by or "",
        for_=row.for_ or "",
        at=row.at,
        from_state=State(row.from_state) if row.from_state else None,
        reason=row.reason,
        alternative=row.alternative,
        note=row.note,
        file_id=row.file_id,
        fields=_in_order(conn.execute(fields).scalars()),
    )


def proof_of(conn: Connection, filing_id: int) -> str | None:
    """The picture last sent of what was published.  None: there is none."""
    query = (
        select(filing_acts.c.file_id)
        .where(filing_acts.c.filing_id == filing_id, filing_acts.c.file_id.is_not(None))
        .order_by(filing_acts.c.id.desc())
        .limit(1)
    )
    return conn.execute(query).scalar_one_or_none()


def _in_order(fields: Iterable[str]) -> tuple[str, ...]:
    """As they are asked."""
    known = dict(zip(FIELDS, range(len(FIELDS)), strict=True))
    return tuple(sorted(fields, key=lambda field: (known.get(field, len(known)), field)))


def has_act(conn: Connection, filing_id: int, act: Act) -> bool:
    """Whether this was ever done to it."""
    query = select(filing_acts.c.id).where(
        filing_acts.c.filing_id == filing_id, filing_acts.c.act == act
    )
    return conn.execute(query.limit(1)).first() is not None


def note_of(conn: Connection, filing_id: int, act: Act) -> str | None:
    """What was written with it the last time it was done."""
    query = select(filing_acts.c.note).where(
        filing_acts.c.filing_id == filing_id, filing_acts.c.act == act
    )
    return conn.execute(query.order_by(filing_acts.c.id.desc()).limit(1)).scalar_one_or_none()


def doers(conn: Connection, filing_id: int, acts: Collection[Act]) -> list[int]:
    """Who did one of these, the last time they were done."""
    query = (
        select(filing_acts.c.person_id)
        .where(filing_acts.c.filing_id == filing_id, filing_acts.c.act.in_(acts))
        .where(filing_acts.c.person_id.is_not(None))
        .order_by(filing_acts.c.id.desc())
        .limit(len(acts))
    )
    return list(dict.fromkeys(conn.execute(query).scalars()))


def last_verdict(conn: Connection, filing_id: int) -> Act | None:
    """What was last decided about it or held against it.  None: nothing ever.

    An agreement at one step while others were still to come decided nothing.
    """
    is_step = filing_acts.c.act.in_((Act.APPROVE, Act.CONDITION)) & (
        filing_acts.c.to_state.in_(WAITING)
    )
    query = (
        select(filing_acts.c.act)
        .where(filing_acts.c.filing_id == filing_id, filing_acts.c.act.in_(VERDICTS))
        .where(~is_step)
        .order_by(filing_acts.c.id.desc())
        .limit(1)
    )
    found = conn.execute(query).scalar_one_or_none()
    return Act(found) if found else None


def refused_before(conn: Connection, filing_id: int) -> str:
    """The number of the filing it copies, when that was not agreed to; otherwise empty."""
    query = select(filing_acts.c.note).where(
        filing_acts.c.filing_id == filing_id, filing_acts.c.act == Act.SUBMIT
    )
    return conn.execute(query).scalar_one_or_none() or ""


def add_remark(
    conn: Connection, filing_id: int, version: int, person_id: int, text: str, now: datetime
) -> None:
    """Keep what was typed beside a card."""
    row = {
        "filing_id": filing_id,
        "version": version,
        "person_id": person_id,
        "text": text,
        "at": now,
    }
    conn.execute(insert(filing_remarks), row)


def remarks(conn: Connection, filing_id: int) -> list[Remark]:
    """What was typed beside its cards, in order."""
    query = (
        select(people.c.name.label("by"), filing_remarks.c.text)
        .join(people, people.c.id == filing_remarks.c.person_id)
        .where(filing_remarks.c.filing_id == filing_id)
        .order_by(filing_remarks.c.id)
    )
    return [Remark(by=row.by, text=row.text) for row in conn.execute(query)]


def insert_all(
    conn: Connection, table: Table, owner: str, owner_id: int, name: str, values: Iterable[str]
) -> None:
    """One row a value, all belonging to one owner."""
    rows = [{owner: owner_id, name: value} for value in values]
    if rows:
        conn.execute(insert(table), rows)

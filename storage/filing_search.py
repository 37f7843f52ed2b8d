"""Looking filings up by what the office asks: whose, when, how they stand (product.md A4)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, String, bindparam, func, literal, or_, select

from domain.filing import State
from storage.filing_lists import Listed, listing, read
from storage.patterns import ESCAPE, contains, patterns
from storage.schema.filings import experts, filing_acts, filings, outlets

WIDE = (filings.c.outlet, filings.c.journalist, filings.c.interviewee, filings.c.topic)
NAMED = (filings.c.outlet, filings.c.interviewee)  # these have an index


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a name in a question was found to be: any of these."""

    outlet_ids: tuple[int, ...] = ()
    expert_ids: tuple[int, ...] = ()
    unit_ids: tuple[int, ...] = ()
    exact: str = ""  # as it stands in a filing: an outlet or a person in no register
    part: str = ""  # somewhere in a filing's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which filings: all of these together.  ``unit_ids`` None: any unit."""

    unit_ids: Collection[int] | None
    states: Collection[State]
    named: tuple[Named, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    by_act: bool = False  # the stretch of time is that of the decision, not of the interview


def found(
    conn: Connection, wanted: Wanted, limit: int, *, newest_first: bool
) -> tuple[list[Listed], int]:
    """The first ``limit`` by the time of the interview, and how many there are.

    Of one alone nobody asks how many more: it is not counted.  Names of units and filers are
    looked up for what is shown only.
    """
    order = filings.c.starts_at.desc() if newest_first else filings.c.starts_at
    counted = literal(1) if limit == 1 else func.count().over()
    query = select(filings.c.id, counted).where(*_conditions(wanted))
    rows = conn.execute(query.order_by(order, filings.c.id).limit(limit)).all()
    shown = listing().where(filings.c.id.in_([row[0] for row in rows]))
    total = int(rows[0][1]) if rows else 0
    return read(conn, shown.order_by(order, filings.c.id)) if rows else [], total


def outlets_called(conn: Connection, text: str) -> list[tuple[int, str]]:
    """Outlets of this name or abbreviation; else those whose name holds it."""
    query = select(outlets.c.id, outlets.c.name, outlets.c.short_name)
    known = patterns(text)
    small = text.casefold()
    exact = query.where(
        or_(func.lower(outlets.c.name) == small, func.lower(outlets.c.short_name) == small)
    )
    part = query.where(or_(contains(outlets.c.name), contains(outlets.c.short_name)))
    rows = conn.execute(exact).all() or conn.execute(part, known).all()
    return [(row.id, row.name) for row in rows]


def experts_called(conn: Connection, name: str, *, whole: bool) -> list[tuple[int, str]]:
    """Experts of this name, or (not ``whole``) of this family name; those who left, too."""
    begins = experts.c.name.like(bindparam("begins", type_=String), escape=ESCAPE)
    condition = experts.c.name == name if whole else begins
    query = select(experts.c.id, experts.c.name).where(condition).order_by(experts.c.id)
    known = {} if whole else {"begins": f"{name}%"}
    return [(row.id, row.name) for row in conn.execute(query, known)]


def is_written(conn: Connection, text: str) -> bool:
    """Whether an outlet or an interviewee in some filing is called exactly so."""
    query = (
        select(filings.c.id)
        .where(or_(*(column.in_(_spellings(text)) for column in NAMED)))
        .limit(1)
    )
    return conn.execute(query).first() is not None


def is_part(conn: Connection, text: str) -> bool:
    """Whether some filing has it anywhere in its words."""
    within = patterns(text)["within"]
    found = or_(*(column.ilike(within, escape=ESCAPE) for column in WIDE))
    return conn.execute(select(filings.c.id).where(found).limit(1)).first() is not None


def _spellings(text: str) -> frozenset[str]:
    """A name in Latin letters as it may be written: bbc, BBC, Bbc; the indexes still serve."""
    return frozenset({text, text.lower(), text.upper(), text.title()})


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [filings.c.state.in_(wanted.states), *map(_is_named, wanted.named)]
    if wanted.unit_ids is not None:
        found.append(filings.c.unit_id.in_(wanted.unit_ids))
    if wanted.by_act and (wanted.since or wanted.until):
        acts = _within(filing_acts.c.at, wanted)
        query = select(filing_acts.c.filing_id).where(
            filing_acts.c.to_state.in_(wanted.states), *acts
        )
        return [*found, filings.c.id.in_(query)]
    return [*found, *_within(filings.c.starts_at, wanted)]


def _within(column: Any, wanted: Wanted) -> list[ColumnElement[bool]]:
    since = [column >= wanted.since] if wanted.since else []
    return since + ([column < wanted.until] if wanted.until else [])


def _is_named(named: Named) -> ColumnElement[bool]:
    any_of: list[ColumnElement[bool]] = []
    for column, ids in (
        (filings.c.outlet_id, named.outlet_ids),
        (filings.c.expert_id, named.expert_ids),
        (filings.c.unit_id, named.unit_ids),
    ):
        if ids:
            any_of.append(column.in_(ids))
    if named.exact:
        any_of += [column.in_(_spellings(named.exact)) for column in NAMED]
    if named.part:
        within = patterns(named.part)["within"]
        any_of += [column.ilike(within, escape=ESCAPE) for column in WIDE]
    return or_(*any_of)

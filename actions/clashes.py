"""A second interview of one person at the same time: who sees what of it, what else there is."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from actions.tx import Tx
from domain import clash as rules
from domain import filing as filing_rules
from domain.clash import Slot
from domain.messages import Phrase, Span
from domain.permission import Person
from storage import clashes, experts
from storage.clashes import Booked
from storage.experts import Expert
from storage.filings import Filing

OFFERED = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom a filing wants when; ``filing_id`` once it is one, its time does not clash with itself.

    ``unit_id`` is the unit that files: its own experts are offered first.
    """

    expert_id: int | None
    starts_at: datetime
    ends_at: datetime | None
    unit_id: int
    filing_id: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A clash as one reader may see it; no outlet is named to who has nothing to do with it."""

    starts_at: datetime
    ends_at: datetime | None
    outlet: str


def seen_by(tx: Tx, reader: Person, wanted: Wanted) -> list[Seen]:
    """What the interviewee has at that time already; nothing for somebody in no roster.

    What the reader may not see stands there once, however much it is.
    """
    found = _booked(tx, wanted, rules.around(_slot(tx, wanted), tx.office))
    shown = [Seen(one.starts_at, one.ends_at, one.outlet) for one in found if _may_see(reader, one)]
    hidden = [Seen(one.starts_at, one.ends_at, "") for one in found if not _may_see(reader, one)]
    return shown + hidden[:1]


def worded(name: str, seen: Seen) -> Phrase:
    """Whose interview it is only where the reader may know."""
    if not seen.outlet:
        return Phrase("filing-clash-hidden", {"name": name})
    when = Span(seen.starts_at, seen.ends_at) if seen.ends_at else seen.starts_at
    return Phrase("filing-clash", {"name": name, "outlet": seen.outlet, "when": when})


def of_filing(filing: Filing) -> Wanted:
    return Wanted(
        filing.expert_id, filing.starts_at, filing.ends_at, filing.unit_id, filing_id=filing.id
    )


def other_times(tx: Tx, wanted: Wanted) -> tuple[datetime, ...]:
    """When the same person is free that day."""
    day = tx.office.day_of(wanted.starts_at)
    midnight = tx.office.hours.moment(day, time.min)
    whole = Slot(midnight, midnight + timedelta(days=1) + tx.office.policy.between_interviews)
    taken = [
        rules.slot(one.starts_at, one.ends_at, tx.office) for one in _booked(tx, wanted, whole)
    ]
    return rules.other_times(_slot(tx, wanted), taken, tx.now, tx.office)


def other_experts(tx: Tx, wanted: Wanted, *, only_field: bool) -> list[Expert]:
    """Who is free at that time: of the same field, and with ``only_field`` nobody else."""
    who = experts.get(tx.conn, wanted.expert_id) if wanted.expert_id else None
    if who is None and only_field:
        return []
    return clashes.free_experts(
        tx.conn,
        rules.around(_slot(tx, wanted), tx.office),
        tx.office.policy.length_unsaid,
        unit_id=wanted.unit_id,
        field=who.field if who else "",
        but=who.id if who else 0,
        limit=OFFERED,
        only_field=only_field,
    )


def _booked(tx: Tx, wanted: Wanted, held: Slot) -> list[Booked]:
    if wanted.expert_id is None:
        return []
    unsaid = tx.office.policy.length_unsaid
    return clashes.of_expert(tx.conn, wanted.expert_id, held, unsaid, but=wanted.filing_id)


def _slot(tx: Tx, wanted: Wanted) -> Slot:
    return rules.slot(wanted.starts_at, wanted.ends_at, tx.office)


def _may_see(reader: Person, one: Booked) -> bool:
    return bool(filing_rules.parties(reader, one.unit_id, one.filer_id))

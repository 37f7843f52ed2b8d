"""交接: what somebody leaves moves to a successor in one transaction (product.md P5)."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from actions import handover_filings as of_filings
from actions import handover_office as of_office
from actions import people as acts
from actions.tx import Tx
from domain import handover as rules
from domain import notice as notice_rules
from domain.errors import Refused
from domain.handover import Held, Stage
from domain.messages import Button, Lane, Lines, Phrase, Post, Value, named
from domain.permission import Person, Role
from domain.report import OWED
from storage import filings, handovers, people, reports, roles, units
from storage import handover_moves as rows
from storage.handovers import Handover

ONE_DAY = timedelta(days=1)
NAMED = 8  # filings to open under the successor's message


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of each kind; each has a line ``handover-moves-<kind>`` where it is not 0."""

    filings: int = 0
    seats: int = 0
    owed: int = 0
    duty: int = 0
    arrangements: int = 0
    notices: int = 0
    receipts: int = 0
    invites: int = 0
    incidents: int = 0
    series: int = 0

    @property
    def lines(self) -> tuple[Value, ...]:
        counted = asdict(self)
        return tuple(
            Phrase(named("handover-moves", kind).key, {"count": count})
            for kind, count in counted.items()
            if count
        )


def held(tx: Tx, person_id: int) -> tuple[Held, ...]:
    """What somebody could pass on: their roles now and later, but of no unit that is closed."""
    found = roles.of_person(tx.conn, person_id, tx.today)
    return tuple(
        Held(one.role, one.unit_id, one.valid_to, tuple(one.subjects or ()))
        for one in found
        if not _closed(tx, one.unit_id)
    )


def survey(tx: Tx, leaver_id: int, taker: Person | None) -> Tally:
    """What would move now, without moving it; without a taker as if they could take it all."""
    seats = rows.seats_of(tx.conn, leaver_id)
    if taker is not None:
        own = {one for one in seats if filings.get(tx.conn, one.filing_id).filer_id == taker.id}
        seats = [one for one in seats if one not in own]
    return Tally(
        filings=len(rows.filings_of(tx.conn, leaver_id, tx.now)),
        seats=len(seats),
        owed=_owed(tx, leaver_id),
        duty=len(rows.shifts_of(tx.conn, leaver_id, tx.now)),
        arrangements=len(rows.arrangements_of(tx.conn, leaver_id, tx.today)),
        notices=len(rows.unsent_notices(tx.conn, leaver_id)),
        receipts=len(rows.receipts_owed(tx.conn, leaver_id, tx.now - notice_rules.ASKED_FOR)),
        invites=len(rows.open_invites(tx.conn, leaver_id, tx.now)),
        incidents=len(rows.incident_roles(tx.conn, leaver_id)),
        series=len(rows.running_series(tx.conn, leaver_id)),
    )


def carry_out(tx: Tx, handover: Handover) -> None:
    """Everything, at once: rights first, then what they are needed for.  Raises Refused."""
    taker = successor(tx, handover.successor_id)
    owed = _owed(tx, handover.leaver_id)
    passed = held(tx, handover.leaver_id)
    _give(tx, taker.id, passed, handover.agreed_by)
    _end(tx, handover.leaver_id)
    taker = people.get(tx.conn, taker.id, tx.today)
    moved = _move(tx, handover.leaver_id, taker, owed)
    done = handovers.change(
        tx.conn, handover, state=Stage.DONE, done_at=tx.now, moved=asdict(moved[0])
    )
    if not done:
        raise Refused("handover-over")
    tx.note(
        "handover.done",
        "handover",
        handover.id,
        from_id=handover.leaver_id,
        to_id=taker.id,
        **asdict(moved[0]),
    )
    _tell(tx, handover, taker, passed, *moved)


def _move(tx: Tx, leaver_id: int, taker: Person, owed: int) -> tuple[Tally, list[int]]:
    """How many of each, and the filings; what the leaver sees is locked before it is rewritten."""
    of_filings.lock_cards(tx, leaver_id, taker.name)
    seats = of_filings.pass_seats(tx, leaver_id, taker)
    filed = of_filings.pass_on(tx, leaver_id, taker)
    tally = Tally(
        filings=len(filed),
        seats=seats,
        owed=owed,
        duty=of_office.pass_duty(tx, leaver_id, taker),
        arrangements=of_office.pass_arrangements(tx, leaver_id, taker),
        notices=of_office.pass_notices(tx, leaver_id, taker),
        receipts=of_office.pass_receipts(tx, leaver_id, taker),
        invites=of_office.pass_invites(tx, leaver_id, taker),
        incidents=of_office.pass_incident_roles(tx, leaver_id, taker),
        series=of_office.pass_series(tx, leaver_id, taker),
    )
    rows.forget_drafts(tx.conn, leaver_id)
    rows.forget_news(tx.conn, leaver_id)
    rows.unlink_enrolments(tx.conn, leaver_id)
    return tally, filed


def successor(tx: Tx, person_id: int | None) -> Person:
    """Who takes over.  Raises Refused for nobody, for who has left, for a closed unit's."""
    found = people.active(tx.conn, person_id, tx.today) if person_id else None
    if found is None:
        raise Refused("handover-nobody")
    places = found.units()
    if places and len(places) == len(found.roles) and all(_closed(tx, one) for one in places):
        raise Refused("handover-closed-unit", name=found.name)
    if handovers.waiting_of(tx.conn, found.id) is not None:
        raise Refused("handover-leaves-too", name=found.name)
    return found


def given(tx: Tx, leaver_id: int, taker_id: int) -> tuple[Held, ...]:
    """Rights the successor would get and has not got."""
    return rules.to_give(held(tx, leaver_id), held(tx, taker_id))


def worded(tx: Tx, found: Iterable[Held]) -> Value:
    """Roles with their places, in a row."""
    told = tuple(
        Phrase(
            "role-line",
            {"role": named("role", one.role), "place": acts.place(tx, one.unit_id)},
        )
        for one in found
    )
    return told or Phrase("answer-none")


def _give(tx: Tx, taker_id: int, passed: tuple[Held, ...], by: int | None) -> None:
    for one in rules.to_give(passed, held(tx, taker_id)):
        _give_one(tx, taker_id, one, by)
        tx.note(
            "role.granted",
            "person",
            taker_id,
            role=one.role,
            unit_id=one.unit_id,
            until=one.until,
            by=by,
        )
    people.touch(tx.conn, taker_id)
    tx.menu(taker_id)


def _give_one(tx: Tx, taker_id: int, one: Held, by: int | None) -> None:
    """Longer, where it is held already; again, where it ended today; else anew."""
    earlier = roles.same(tx.conn, taker_id, one.role, one.unit_id)
    again = [r for r in earlier if r.valid_from == tx.today or _holds(r.valid_to, tx.today)]
    if again:
        roles.set_end(tx.conn, again[0].id, one.until)
        both = rules.together(again[0].subjects or (), one.subjects)
        roles.set_subjects(tx.conn, again[0].id, both)
        return
    people.give_role(
        tx.conn,
        person_id=taker_id,
        role=one.role,
        unit_id=one.unit_id,
        valid_from=tx.today,
        valid_to=one.until,
        granted_by=by,
        subjects=one.subjects,
        now=tx.now,
    )


def _end(tx: Tx, leaver_id: int) -> None:
    for row in roles.of_person(tx.conn, leaver_id, tx.today):
        roles.set_end(tx.conn, row.id, tx.today - ONE_DAY)
        tx.note("role.ended", "person", leaver_id, role=row.role, unit_id=row.unit_id)
    people.touch(tx.conn, leaver_id)
    tx.menu(leaver_id)


def _tell(
    tx: Tx,
    handover: Handover,
    taker: Person,
    passed: tuple[Held, ...],
    tally: Tally,
    filed: list[int],
) -> None:
    """One message to each of both, and to who began or allowed it and has not just pressed."""
    values: dict[str, Value] = {
        "leaver": handover.leaver,
        "successor": taker.name,
        "roles": worded(tx, passed),
        "lines": Lines(tally.lines or (Phrase("handover-moves-nothing"),)),
    }
    _post(tx, handover, handover.leaver_id, "handover-left", values)
    _post(tx, handover, taker.id, "handover-taken", values, _keys(tx, filed))
    knows = {handover.leaver_id, taker.id, tx.actor.id if tx.actor else None}
    for other in sorted({handover.asked_by, handover.agreed_by or taker.id} - knows):
        _post(tx, handover, other, "handover-done", values)


def _post(
    tx: Tx,
    handover: Handover,
    to: int,
    key: str,
    values: dict[str, Value],
    buttons: tuple[tuple[Button, ...], ...] = (),
) -> None:
    tx.post(
        Post(
            key=key,
            to=to,
            values=values,
            buttons=buttons,
            lane=Lane.DECISION,
            occasion=f"handover:{handover.id}:{key}",
        )
    )


def _keys(tx: Tx, filed: list[int]) -> tuple[tuple[Button, ...], ...]:
    """The first of the filings, each with its card; the rest stands under /filing."""
    found = [filings.get(tx.conn, one) for one in filed[:NAMED]]
    return tuple((of_filings.open_key(one),) for one in found)


def _owed(tx: Tx, leaver_id: int) -> int:
    person = people.get(tx.conn, leaver_id, tx.today)
    places = person.units(Role.CONTACT, Role.UNIT_LEAD)
    return len(reports.owed(tx.conn, places, *OWED)) if places else 0


def _closed(tx: Tx, unit_id: int | None) -> bool:
    unit = units.get(tx.conn, unit_id) if unit_id is not None else None
    return unit is not None and unit.is_closed


def _holds(until: date | None, today: date) -> bool:
    return until is None or until >= today

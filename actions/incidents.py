"""Incidents reported, T0 set anew, paused, ended (product.md T10)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from actions import (
    incident_cards,
    incident_clocks,
    incident_facts,
    incident_moves,
    incident_people,
)
from actions.incident_moves import claim, record
from actions.tx import Tx
from domain import incident as rules
from domain.digest import Part
from domain.errors import Refused
from domain.incident import Act, State, T0Reading
from domain.incident_pack import GapKind, Reach
from domain.messages import Excerpt, Lines, Phrase, Value, named
from domain.permission import Person, Right
from domain.statement import FactState
from storage import counters, units
from storage import incident_log as log
from storage import incidents as rows
from storage.incidents import Incident

SHOWN = 5  # under one heading


def start(
    tx: Tx,
    unit_id: int,
    what: str,
    t0_at: datetime,
    reading: T0Reading,
    facts: Sequence[str] = (),
) -> Incident:
    """The clocks run from T0.  Who is concerned is told at any hour, with sound."""
    person = incident_moves.actor(tx)
    rules.move(None, Act.START, person, rows.places(tx.conn, unit_id))
    rules.check_t0(t0_at, tx.now)
    unit = units.get(tx.conn, unit_id)
    if unit is None or unit.is_closed:
        raise Refused("incident-unit-closed")
    row = {
        "number": _number(tx),
        "unit_id": unit_id,
        "what": what,
        "t0_at": t0_at,
        "t0_reading": reading,
        "state": State.OPEN,
        "started_by": person.id,
        "started_at": tx.now,
    }
    incident = _get(tx, rows.add(tx.conn, row))
    record(tx, incident.id, Act.START, subject=reading, text=what, done_at=t0_at)
    incident_clocks.begin(tx, incident)
    for fact in facts:
        incident_facts.write(tx, incident, fact, "", FactState.VERIFIED)
    to = incident_people.told_at_start(tx, incident)
    incident_cards.started(tx, incident, incident_people.others(tx, to), person.name)
    return incident


def set_t0(
    tx: Tx, incident_id: int, version: int, t0_at: datetime, reading: T0Reading, why: str
) -> Incident:
    """The clocks run from another moment: their alarms move, and everybody concerned is told."""
    incident = claim(tx, incident_id, Act.SET_T0, version)
    rules.check_t0(t0_at, tx.now)
    moved = _change(tx, incident, t0_at=t0_at, t0_reading=reading)
    record(tx, incident.id, Act.SET_T0, subject=reading, text=why, done_at=t0_at)
    incident_clocks.move(tx, moved)
    told = Phrase(
        "incident-t0-moved",
        {
            "before": incident.t0_at,
            "t0": t0_at,
            "reading": named("incident-reading", reading),
            "why": why,
            "clocks": Lines(incident_cards.clock_lines(tx, moved)),
        },
    )
    _tell(tx, moved, told, "t0", asks=True)
    return moved


def pause(tx: Tx, incident_id: int, version: int, why: str) -> Incident:
    """The alarms fall silent; the limits stay where they are (decision 0040)."""
    moved = _turn(tx, claim(tx, incident_id, Act.PAUSE, version), Act.PAUSE, why)
    _tell(tx, moved, Phrase("incident-paused-told", {"why": why}), "pause")
    return moved


def resume(tx: Tx, incident_id: int, version: int) -> Incident:
    """The alarms go on; a limit that passed meanwhile is said at once."""
    moved = _turn(tx, claim(tx, incident_id, Act.RESUME, version), Act.RESUME)
    _tell(tx, moved, Phrase("incident-resumed-told"), "resume")
    return moved


def close(tx: Tx, incident_id: int, version: int, how: str) -> Incident:
    """It is over: no alarm comes any more, its record stays."""
    incident = claim(tx, incident_id, Act.CLOSE, version)
    moved = _turn(tx, incident, Act.CLOSE, how, ended_at=tx.now, ended_how=how)
    _tell(tx, moved, Phrase("incident-closed-told", {"how": how}), "close")
    return moved


def answer(tx: Tx, incident_id: int) -> Incident:
    """收到，正在办: an alarm was seen by somebody."""
    incident = claim(tx, incident_id, Act.ANSWER)
    record(tx, incident.id, Act.ANSWER)
    return incident


def note_gap(tx: Tx, incident_id: int, text: str) -> Incident:
    """What fell short, in somebody's own words; after the end too."""
    incident = claim(tx, incident_id, Act.NOTE_GAP)
    number = len(log.gaps(tx.conn, incident.id)) + 1
    incident_moves.note_gap(tx, incident.id, GapKind.BY_HAND, str(number), text)
    record(tx, incident.id, Act.NOTE_GAP, text=text)
    return incident


def seen_by(tx: Tx) -> list[Incident]:
    """Those that run and that whoever asks may see, the newest first."""
    return [one for one in rows.running(tx.conn) if incident_moves.is_seen(tx, one)]


def over_seen_by(tx: Tx, limit: int) -> list[Incident]:
    """The last that are over."""
    return [one for one in rows.closed(tx.conn, limit) if incident_moves.is_seen(tx, one)]


def digest_parts(tx: Tx, _readers: Sequence[Person]) -> Callable[[Person], Part | None]:
    """Every morning while one runs; asked once for all readers."""
    running = [(one, rows.places(tx.conn, one.unit_id)) for one in rows.running(tx.conn)]
    return partial(_part, tx, running)


def waiting(tx: Tx, person: Person) -> Part | None:
    """The same on the first screen."""
    return digest_parts(tx, (person,))(person)


def _part(
    tx: Tx, running: Sequence[tuple[Incident, tuple[int, ...]]], person: Person
) -> Part | None:
    found = [one for one, places in running if rules.may_here(person, Right.SEE_INCIDENT, places)]
    if not found:
        return None
    numbers = tuple(rules.short_number(one.number) for one in found[:SHOWN])
    heading = Phrase("incident-digest", {"count": len(found), "numbers": numbers})
    lines = tuple(line(tx, one) for one in found[:SHOWN])
    return Part(heading, lines, is_news=True)


def line(tx: Tx, incident: Incident) -> Phrase:
    """An incident in a list, with the first of its clocks that is not met."""
    running = [one for one in rows.clocks(tx.conn, incident.id) if one.met_at is None]
    told: dict[str, Value] = {
        "number": rules.short_number(incident.number),
        "unit": incident.unit,
        "what": Excerpt(incident.what, 40),
        "state": named("incident-state", incident.state),
    }
    if not running or incident.state is State.CLOSED:
        return Phrase("incident-line", told)
    left = running[0].limit_at(incident) - tx.now
    clock = incident_cards.clock_name(tx, running[0].clock)
    told |= {"clock": clock, "length": incident_cards.length(left)}
    is_over = running[0].limit_at(incident) <= tx.now
    return Phrase("incident-line-over" if is_over else "incident-line-runs", told)


def _turn(tx: Tx, incident: Incident, act: Act, why: str = "", **more: object) -> Incident:
    """Another state; what the alarms do follows from it."""
    moved = _change(tx, incident, state=rules.TABLE[incident.state, act], **more)
    record(tx, incident.id, act, text=why)
    incident_clocks.schedule(tx, moved)
    return moved


def _change(tx: Tx, incident: Incident, **values: object) -> Incident:
    if not rows.change(tx.conn, incident, **values):
        raise Refused("incident-moved-on")
    return _get(tx, incident.id)


def _tell(tx: Tx, incident: Incident, told: Phrase, why: str, *, asks: bool = False) -> None:
    to = incident_people.others(tx, incident_people.within(tx, incident, Reach.DUTY))
    incident_cards.tell(tx, incident, to, told, f"{why}:{incident.version}", asks=asks)


def _get(tx: Tx, incident_id: int) -> Incident:
    found = rows.get(tx.conn, incident_id)
    if found is None:
        raise Refused("not-found")
    return found


def _number(tx: Tx) -> str:
    """The next of the year, local time."""
    year = tx.today.year
    return rules.number_of(year, counters.take(tx.conn, "incident", year))

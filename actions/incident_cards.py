"""What people see of an incident: its card, alarms, and what they are told (product.md T10)."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from actions import incident_people
from actions.tx import Tx
from domain.incident import State, short_number
from domain.incident_clock import parts
from domain.messages import Bilingual, Button, Excerpt, Lane, Lines, Phrase, Post, Value, named
from domain.statement import FactState
from storage import incident_facts, incident_log, incidents, statements
from storage.incidents import ClockRow, Incident

Keys = tuple[tuple[Button, ...], ...]
HOW_ROOM = 300  # of how it ended


def key(
    noun: str,
    verb: str,
    record_id: int,
    version: int = 0,
    argument: str = "",
    *,
    label: str,
    **values: Value,
) -> Button:
    """A key, as ``handlers.buttons.press`` makes it."""
    data = f"{noun}.{verb}.{record_id}.{version}" + (f".{argument}" if argument else "")
    return Button(Phrase(label, values), data)


def values(tx: Tx, incident: Incident, note: Value = "") -> Mapping[str, Value]:
    """The card in words; a note stands above all."""
    return heading(incident) | {
        "note": Phrase("incident-note", {"note": note}) if note else "",
        "state": named("incident-state", incident.state),
        "t0": incident.t0_at,
        "reading": named("incident-reading", incident.t0_reading),
        "clocks": Lines(clock_lines(tx, incident)),
        "board": board(tx, incident),
        "facts": facts(tx, incident),
        "statement": stands(tx, incident),
        "ended": _ended(incident),
    }


def heading(incident: Incident) -> dict[str, Value]:
    return {"number": incident.number, "unit": incident.unit, "what": incident.what}


def short(incident: Incident) -> str:
    return short_number(incident.number)


def clock_lines(tx: Tx, incident: Incident) -> tuple[Value, ...]:
    return tuple(_clock(tx, incident, row) for row in incidents.clocks(tx.conn, incident.id))


def clock_name(tx: Tx, clock: str) -> Bilingual:
    """As the pack calls it; a clock the pack has no more goes by its key."""
    known = tx.office.incident.clock_of.get(clock)
    return known.name if known else Bilingual(clock, clock)


def role_name(tx: Tx, role: str) -> Bilingual:
    known = tx.office.incident.role_of.get(role)
    return known.name if known else Bilingual(role, role)


def length(time: timedelta) -> Phrase:
    """「4 小时 35 分」, 「2 小时」, 「10 分」"""
    hours, minutes = parts(abs(time))
    if not hours:
        return Phrase("incident-length-minutes", {"minutes": minutes})
    if not minutes:
        return Phrase("incident-length-hours", {"hours": hours})
    return Phrase("incident-length", {"hours": hours, "minutes": minutes})


def board(tx: Tx, incident: Incident) -> Value:
    """Who holds what, and what nobody holds."""
    held = incident_log.holders(tx.conn, incident.id)
    names = {role.key: role.name for role in tx.office.incident.roles}
    taken: tuple[Value, ...] = tuple(
        Phrase("incident-held", {"role": name, "name": held[role].name})
        for role, name in names.items()
        if role in held
    )
    empty = tuple(name for role, name in names.items() if role not in held)
    if empty:
        taken += (Phrase("incident-unfilled", {"roles": empty}),)
    return taken


def facts(tx: Tx, incident: Incident) -> Phrase:
    states = [fact.state for fact in incident_facts.of(tx.conn, incident.id)]
    return Phrase(
        "incident-facts-counted",
        {
            "verified": states.count(FactState.VERIFIED),
            "unverified": states.count(FactState.UNVERIFIED),
            "denied": states.count(FactState.DENIED),
        },
    )


def stands(tx: Tx, incident: Incident) -> Phrase:
    """How the newest version stands."""
    found = statements.of(tx.conn, incident.id)
    if not found:
        return Phrase("incident-statement-none")
    newest = found[-1]
    return Phrase(
        "incident-statement-newest",
        {"number": newest.number, "state": named("statement-state", newest.state)},
    )


def tell(
    tx: Tx,
    incident: Incident,
    to: Iterable[int],
    what: Phrase,
    why: str,
    *,
    keys: Keys = (),
    asks: bool = False,
    about: str = "",
) -> None:
    """A message of its own about what was done; silent at night unless it asks for something."""
    for person_id in to:
        tx.post(
            Post(
                key="incident-told",
                to=person_id,
                values=heading(incident) | {"told": what},
                buttons=(*keys, (_open(incident),)),
                lane=Lane.DECISION,
                occasion=f"incident:{incident.id}:{why}",
                about=about or about_incident(incident),
                silent=not asks and incident_people.is_night(tx),
            )
        )


def started(tx: Tx, incident: Incident, to: Iterable[int], by: str) -> None:
    """Loud at any hour: the clocks run."""
    told = values(tx, incident, Phrase("incident-started-by", {"name": by}))
    for person_id in to:
        tx.post(
            Post(
                key="incident-card",
                to=person_id,
                values=told,
                buttons=_answer(incident),
                lane=Lane.DECISION,
                occasion=f"incident:{incident.id}:started",
                about=about_incident(incident),
            )
        )


def alarm(tx: Tx, incident: Incident, row: ClockRow, to: Iterable[int], before: int) -> None:
    """Loud at any hour, with the time that is truly left."""
    left = row.limit_at(incident) - tx.now
    _ring(tx, incident, row, to, "incident-alarm", f"alarm:{before}", left)


def passed(tx: Tx, incident: Incident, row: ClockRow, to: Iterable[int]) -> None:
    """The limit passed; how long ago is said where it was not this minute."""
    over = tx.now - row.limit_at(incident)
    _ring(tx, incident, row, to, "incident-passed", "passed", over)


def about_incident(incident: Incident) -> str:
    return f"incident:{incident.id}:{incident.version}"


def _ring(
    tx: Tx,
    incident: Incident,
    row: ClockRow,
    to: Iterable[int],
    key_: str,
    why: str,
    time: timedelta,
) -> None:
    limit_at = row.limit_at(incident)
    told = heading(incident) | {
        "clock": clock_name(tx, row.clock),
        "limit": limit_at,
        "length": length(time),
        "over": Phrase("incident-over-by", {"length": length(time)}) if any(parts(time)) else "",
        "board": board(tx, incident),
        "statement": stands(tx, incident),
    }
    for person_id in to:
        tx.post(
            Post(
                key=key_,
                to=person_id,
                values=told,
                buttons=_answer(incident),
                lane=Lane.DECISION,
                occasion=f"incident:{incident.id}:{row.clock}:{why}:{limit_at:%d%H%M}",
                about=about_incident(incident),
            )
        )


def _answer(incident: Incident) -> Keys:
    label = named("button-incident", "answer").key
    answer = key("incident", "answer", incident.id, incident.version, label=label)
    return ((answer, _open(incident)),)


def _open(incident: Incident) -> Button:
    label = named("button-incident", "open").key
    return key("incident", "open", incident.id, incident.version, label=label)


def _clock(tx: Tx, incident: Incident, row: ClockRow) -> Phrase:
    limit_at = row.limit_at(incident)
    told: dict[str, Value] = {
        "clock": clock_name(tx, row.clock),
        "hours": row.hours,
        "limit": limit_at,
        "length": length(limit_at - tx.now),
    }
    if row.met_at is not None:
        took = max(row.met_at - incident.t0_at, timedelta(0))  # T0 may have moved behind it
        told |= {"met": row.met_at, "length": length(took)}
        is_late = row.is_late(incident)
        return Phrase("incident-clock-late" if is_late else "incident-clock-met", told)
    if incident.state is State.CLOSED:
        return Phrase("incident-clock-unmet", told)
    return Phrase("incident-clock-over" if limit_at <= tx.now else "incident-clock-runs", told)


def _ended(incident: Incident) -> Value:
    if incident.ended_at is None:
        return ""
    how = Excerpt(incident.ended_how, HOW_ROOM)
    return Phrase("incident-ended", {"at": incident.ended_at, "how": how})

"""The clocks of an incident: alarms before each limit, the limit, what met it (seed J06).

One row of ``timers`` a clock carries it, so that a restart loses no alarm; after an outage only
the alarm that came last is said, with the time that is truly left.
"""

from collections.abc import Collection
from datetime import datetime

from actions import incident_cards, incident_moves, incident_people, ticks
from actions.tx import Tx
from domain import incident_clock as rules
from domain.incident import State
from domain.incident_pack import Clock, GapKind, MetBy
from storage import incident_log, incidents, timers
from storage.incidents import ClockRow, Incident
from storage.timers import Timer

ALARM = "incident.alarm"


def begin(tx: Tx, incident: Incident) -> None:
    """The clocks of the pack; a plan that is loaded for the year gives its own hours.

    A limit that is over when the incident is reported has passed at once: the report says so.
    """
    rows = [_row(tx, incident, clock) for clock in tx.office.incident.clocks]
    incidents.add_clocks(tx.conn, rows)
    for row in incidents.clocks(tx.conn, incident.id):
        if row.limit_at(incident) <= tx.now:
            _pass(tx, incident, row, but=incident_people.told_at_start(tx, incident))
    schedule(tx, incident)


def limits(tx: Tx, t0_at: datetime) -> list[tuple[Clock, datetime]]:
    """Every clock of the pack and when it would run out."""
    clocks = tx.office.incident.clocks
    return [(one, rules.limit(t0_at, _plan_hours(tx, one) or one.hours)) for one in clocks]


def schedule(tx: Tx, incident: Incident) -> None:
    """Every clock that still runs has its next alarm; all others none."""
    for row in incidents.clocks(tx.conn, incident.id):
        timers.drop(tx.conn, ALARM, ref(row))
        clock = tx.office.incident.clock_of.get(row.clock)
        if incident.state is State.OPEN and is_running(row) and clock is not None:
            at = rules.next_at(clock.befores, row.limit_at(incident), tx.now)
            timers.set_timer(tx.conn, ALARM, ref(row), at)


def move(tx: Tx, incident: Incident) -> None:
    """T0 is another: a limit that lies ahead again has not passed."""
    for row in incidents.clocks(tx.conn, incident.id):
        if row.passed_at is not None and row.limit_at(incident) > tx.now:
            incidents.change_clock(tx.conn, row, passed_at=None)
            incident_log.drop_gap(tx.conn, incident.id, GapKind.LIMIT_PASSED, row.clock)
    schedule(tx, incident)


def meet(tx: Tx, incident: Incident, by: MetBy, at: datetime) -> None:
    """What was done meets its clock; the first time counts.

    Done in time and said here after the limit, the gap is that it was recorded late.
    """
    for row in incidents.clocks(tx.conn, incident.id):
        clock = tx.office.incident.clock_of.get(row.clock)
        if clock is None or clock.met_by is not by or row.met_at is not None:
            continue
        incidents.change_clock(tx.conn, row, met_at=at)
        timers.drop(tx.conn, ALARM, ref(row))
        limit_at = row.limit_at(incident)
        if at <= limit_at:
            _was_in_time(tx, incident, row)
        elif incident_moves.note_gap(tx, incident.id, GapKind.LIMIT_PASSED, row.clock):
            incident_moves.record(tx, incident.id, "limit_passed", subject=row.clock)


def is_running(row: ClockRow) -> bool:
    """Neither met nor past its limit."""
    return row.met_at is None and row.passed_at is None


def ref(row: ClockRow) -> str:
    return f"{row.incident_id}:{row.clock}:"


@ticks.act(ALARM)
def ring(tx: Tx, timer: Timer) -> None:
    """The alarm that came last, or the limit; then the next one is set."""
    incident_id, clock_key, _ = timer.ref.split(":")
    incident = incidents.get(tx.conn, int(incident_id))
    row = next(
        (one for one in incidents.clocks(tx.conn, int(incident_id)) if one.clock == clock_key), None
    )
    clock = tx.office.incident.clock_of.get(clock_key)
    if incident is None or row is None or clock is None:
        return
    if incident.state is not State.OPEN or not is_running(row):
        return
    limit_at = row.limit_at(incident)
    before = rules.latest(clock.befores, limit_at, tx.now)
    if before is not None:
        _note_gaps(tx, incident, row)
    if before == rules.AT_LIMIT:
        _pass(tx, incident, row)
    elif before is not None:
        _alarm(tx, incident, row, clock, before)
    _set_next(tx, incident, row, clock)


def _set_next(tx: Tx, incident: Incident, row: ClockRow, clock: Clock) -> None:
    limit_at = row.limit_at(incident)
    if limit_at > tx.now:
        timers.set_timer(tx.conn, ALARM, ref(row), rules.next_at(clock.befores, limit_at, tx.now))


def _alarm(tx: Tx, incident: Incident, row: ClockRow, clock: Clock, before: int) -> None:
    incidents.change_clock(tx.conn, row, alarmed_at=tx.now)
    to = incident_people.within(tx, incident, clock.reach(before))
    incident_moves.record(tx, incident.id, "alarm", subject=row.clock, text=str(before))
    incident_cards.alarm(tx, incident, row, to, before)


def _pass(tx: Tx, incident: Incident, row: ClockRow, but: Collection[int] = ()) -> None:
    """To everybody concerned, and a gap; not to those whom the report itself tells, ``but``."""
    incidents.change_clock(tx.conn, row, passed_at=tx.now, alarmed_at=tx.now)
    incident_moves.note_gap(tx, incident.id, GapKind.LIMIT_PASSED, row.clock)
    incident_moves.record(tx, incident.id, "limit_passed", subject=row.clock)
    to = [one for one in incident_people.everybody(tx, incident) if one not in but]
    incident_cards.passed(tx, incident, row, to)


def _note_gaps(tx: Tx, incident: Incident, row: ClockRow) -> None:
    """Roles nobody holds, and an alarm after which nobody did anything."""
    held = incident_log.holders(tx.conn, incident.id)
    for role in tx.office.incident.roles:
        if role.key not in held:
            incident_moves.note_gap(tx, incident.id, GapKind.ROLE_UNFILLED, role.key)
    acted_at = incident_log.last_by_a_person(tx.conn, incident.id)
    if row.alarmed_at is not None and (acted_at is None or acted_at < row.alarmed_at):
        subject = f"{row.clock}:{int(row.alarmed_at.timestamp())}"
        incident_moves.note_gap(tx, incident.id, GapKind.UNANSWERED, subject)


def _was_in_time(tx: Tx, incident: Incident, row: ClockRow) -> None:
    if row.passed_at is not None:
        passed, late = GapKind.LIMIT_PASSED, GapKind.RECORDED_LATE
        incident_log.turn_gap(tx.conn, incident.id, passed, row.clock, into=late)


def _row(tx: Tx, incident: Incident, clock: Clock) -> dict[str, object]:
    hours = _plan_hours(tx, clock)
    return {
        "incident_id": incident.id,
        "clock": clock.key,
        "hours": hours or clock.hours,
        "plan": clock.plan if hours else "",
    }


def _plan_hours(tx: Tx, clock: Clock) -> int | None:
    code, _, number = clock.plan.partition("/")
    return incidents.plan_hours(tx.conn, code, number, tx.today.year) if number else None

"""Whom an incident concerns: the unit and its owner, the duty officer, the admins (seed S23)."""

from collections.abc import Collection, Iterable

from actions.tx import Tx
from domain.incident import may_here
from domain.incident_pack import Reach
from domain.permission import Right, Role
from domain.quiet import is_quiet
from storage import duty, incident_log, incidents, people
from storage.incidents import Incident
from storage.people import Named


def within(tx: Tx, incident: Incident, reach: Reach) -> list[int]:
    """Person ids an alarm of this reach goes to; where a reach finds nobody, the next is asked."""
    found = _who_may_see(tx, incident, _unit(tx, incident))
    if reach is not Reach.UNIT or not found:
        officers = on_duty(tx, incident)
        found += officers
        if reach is Reach.ADMINS or not officers:
            found += people.holders(tx.conn, Role.ADMIN, tx.today)
    return list(dict.fromkeys(found))


def everybody(tx: Tx, incident: Incident) -> list[int]:
    """Who hears that a limit passed: the heads of the office too."""
    heads = people.holders(tx.conn, Role.APPROVER, tx.today, [None])
    return list(dict.fromkeys([*within(tx, incident, Reach.ADMINS), *heads]))


def told_at_start(tx: Tx, incident: Incident) -> list[int]:
    """The unit's contacts hear of it too."""
    contacts = people.holders(tx.conn, Role.CONTACT, tx.today, [incident.unit_id])
    return list(dict.fromkeys([*contacts, *within(tx, incident, Reach.DUTY)]))


def others(tx: Tx, found: Iterable[int]) -> list[int]:
    """All but whoever acts."""
    return [one for one in found if tx.actor is None or one != tx.actor.id]


def on_duty(tx: Tx, incident: Incident) -> list[int]:
    """Of the unit, of those above it, of the commission: by the roster now, off it every one."""
    officers = duty.officers(tx.conn, tx.today)
    found: list[int] = []
    for place in (*incidents.places(tx.conn, incident.unit_id), None):
        here = [one.person_id for one in officers if one.unit_id == place]
        now = [one.person_id for one in duty.now(tx.conn, tx.now, (place,))]
        found += [one for one in now if one in here] or here
    return list(dict.fromkeys(found))


def signers(tx: Tx, incident: Incident, drafter_id: int) -> list[int]:
    """Who is asked to sign a draft: who took it on, else the leads, else the approvers."""
    places = incidents.places(tx.conn, incident.unit_id)
    board = [one.person_id for one in _board(tx, incident) if one.role in _signing(tx)]
    leads = people.holders(tx.conn, Role.UNIT_LEAD, tx.today, places)
    approvers = people.holders(tx.conn, Role.APPROVER, tx.today, [None, *places])
    for found in (board, leads, approvers):
        able = [one for one in found if one != drafter_id and _may_sign(tx, one, places)]
        if able:
            return able
    return []


def colleagues(tx: Tx, incident: Incident, *, signs: bool) -> list[Named]:
    """Who may be given a role: of the unit and those above it, and those on duty."""
    places = incidents.places(tx.conn, incident.unit_id)
    right = Right.SIGN_STATEMENT if signs else Right.WORK_INCIDENT
    found: list[int] = []
    for role in (Role.UNIT_LEAD, Role.CONTACT, Role.SPOKESPERSON):
        found += people.holders(tx.conn, role, tx.today, places)
    found += on_duty(tx, incident)
    if signs:
        found += people.holders(tx.conn, Role.APPROVER, tx.today)
    able = [one for one in dict.fromkeys(found) if _may(tx, one, right, places)]
    return names(tx, able)


def names(tx: Tx, person_ids: Collection[int]) -> list[Named]:
    """People in this order."""
    by_id = {one.id: one for one in people.named(tx.conn, person_ids)}
    return [by_id[one] for one in person_ids if one in by_id]


def is_night(tx: Tx) -> bool:
    """What only tells, and asks nobody, comes silently in quiet hours."""
    return is_quiet(tx.office.local(tx.now).time(), tx.office.policy)


def _unit(tx: Tx, incident: Incident) -> list[int]:
    """Who works on it, who reported it, the leads of the unit and of those above it."""
    places = incidents.places(tx.conn, incident.unit_id)
    board = [one.person_id for one in _board(tx, incident)]
    leads = people.holders(tx.conn, Role.UNIT_LEAD, tx.today, places)
    if not people.holders(tx.conn, Role.UNIT_LEAD, tx.today, [incident.unit_id]):
        leads += people.holders(tx.conn, Role.CONTACT, tx.today, [incident.unit_id])
    return [*board, incident.started_by, *leads]


def _board(tx: Tx, incident: Incident) -> list[incident_log.Holder]:
    return list(incident_log.holders(tx.conn, incident.id).values())


def _signing(tx: Tx) -> frozenset[str]:
    return frozenset(role.key for role in tx.office.incident.roles if role.signs)


def _who_may_see(tx: Tx, incident: Incident, found: Iterable[int]) -> list[int]:
    places = incidents.places(tx.conn, incident.unit_id)
    return [one for one in dict.fromkeys(found) if _may(tx, one, Right.SEE_INCIDENT, places)]


def _may_sign(tx: Tx, person_id: int, places: Collection[int]) -> bool:
    return _may(tx, person_id, Right.SIGN_STATEMENT, places)


def _may(tx: Tx, person_id: int, right: Right, places: Collection[int]) -> bool:
    return may_here(people.active(tx.conn, person_id, tx.today), right, places)

"""Who does what in an incident: taken, given, given back (seed P41)."""

from actions import incident_cards, incident_moves, incident_people
from actions.tx import Tx
from domain.errors import Refused
from domain.incident import Act, may_here
from domain.incident_pack import BoardRole
from domain.messages import Phrase
from domain.permission import Right
from storage import incident_log as rows
from storage import incidents, people
from storage.incidents import Incident


def take(tx: Tx, incident_id: int, role_key: str) -> Incident:
    """Whoever acts takes a role nobody holds.  Raises Refused with who was first."""
    incident = incident_moves.claim(tx, incident_id, Act.TAKE)
    role = _role(tx, role_key)
    person = incident_moves.actor(tx)
    _check_signs(tx, incident, role, person.id)
    if not rows.take_role(tx.conn, incident.id, role.key, person.id, tx.now):
        raise _held(tx, incident, role)
    incident_moves.record(tx, incident.id, Act.TAKE, subject=role.key)
    return incident


def give(tx: Tx, incident_id: int, role_key: str, person_id: int) -> Incident:
    """A role goes to somebody else, who is told; whoever had it gives it up."""
    incident = incident_moves.claim(tx, incident_id, Act.GIVE)
    role = _role(tx, role_key)
    offered = incident_people.colleagues(tx, incident, signs=role.signs)
    names = {one.id: one.name for one in offered}
    if person_id not in names:
        raise Refused("incident-not-a-colleague")
    before = rows.holders(tx.conn, incident.id).get(role.key)
    if before is not None and before.person_id == person_id:
        raise _held(tx, incident, role)
    if before is not None:
        rows.leave_role(tx.conn, incident.id, role.key, before.person_id)
    rows.take_role(tx.conn, incident.id, role.key, person_id, tx.now)
    incident_moves.record(tx, incident.id, Act.GIVE, subject=role.key, text=names[person_id])
    by = incident_moves.actor(tx)
    told = Phrase("incident-role-given", {"role": role.name, "by": by.name})
    why = f"role:{role.key}:{tx.seq}"
    to = incident_people.others(tx, [person_id])
    incident_cards.tell(tx, incident, to, told, why, asks=True)
    return incident


def leave(tx: Tx, incident_id: int, role_key: str) -> Incident:
    """One's own role is given back.  Raises Refused when it is somebody else's by now."""
    incident = incident_moves.claim(tx, incident_id, Act.LEAVE)
    role = _role(tx, role_key)
    if not rows.leave_role(tx.conn, incident.id, role.key, incident_moves.actor(tx).id):
        raise Refused("incident-role-not-yours")
    incident_moves.record(tx, incident.id, Act.LEAVE, subject=role.key)
    return incident


def _role(tx: Tx, key: str) -> BoardRole:
    found = tx.office.incident.role_of.get(key)
    if found is None:
        raise Refused("button-stale")
    return found


def _check_signs(tx: Tx, incident: Incident, role: BoardRole, person_id: int) -> None:
    places = incidents.places(tx.conn, incident.unit_id)
    person = people.get(tx.conn, person_id, tx.today)
    if role.signs and not may_here(person, Right.SIGN_STATEMENT, places):
        raise Refused("incident-role-signs")


def _held(tx: Tx, incident: Incident, role: BoardRole) -> Refused:
    holder = rows.holders(tx.conn, incident.id).get(role.key)
    name = holder.name if holder else ""
    return Refused("incident-role-taken", role=role.name, name=name)

"""What every act on an incident has in common: claimed as seen, written into the log."""

from datetime import datetime

from actions.tx import Tx
from domain import incident as rules
from domain.errors import Refused
from domain.incident import Act
from domain.incident_pack import GapKind
from domain.permission import Person, Right
from storage import incident_log, incidents
from storage.incidents import Incident


def actor(tx: Tx) -> Person:
    """Whoever acts.  Raises Refused("not-allowed")."""
    if tx.actor is None:
        raise Refused("not-allowed")
    return tx.actor


def seen(tx: Tx, incident_id: int) -> Incident:
    """An incident this person may see.  Raises Refused("not-found")."""
    found = incidents.get(tx.conn, incident_id)
    if found is None or not is_seen(tx, found):
        raise Refused("not-found")
    return found


def is_seen(tx: Tx, incident: Incident) -> bool:
    places = incidents.places(tx.conn, incident.unit_id)
    return rules.may_here(tx.actor, Right.SEE_INCIDENT, places)


def claim(tx: Tx, incident_id: int, act: Act, version: int | None = None) -> Incident:
    """An incident for an act, as it was seen when a version is named.  Raises Refused."""
    found = incidents.get(tx.conn, incident_id)
    if found is None:
        raise Refused("not-found")
    rules.move(found.state, act, tx.actor, incidents.places(tx.conn, found.unit_id))
    if version is not None and found.version != version:
        raise Refused("incident-moved-on")
    return found


def possible(tx: Tx, incident: Incident) -> frozenset[Act]:
    """What whoever looks may do now."""
    places = incidents.places(tx.conn, incident.unit_id)
    return rules.possible(incident.state, actor(tx), places)


def record(
    tx: Tx,
    incident_id: int,
    act: str,
    *,
    subject: str = "",
    text: str = "",
    done_at: datetime | None = None,
) -> None:
    """Into the log with its words, into the journal with ids and keys only."""
    row = {
        "incident_id": incident_id,
        "at": tx.now,
        "person_id": tx.actor.id if tx.actor else None,
        "act": act,
        "subject": subject,
        "text": text,
        "done_at": done_at,
    }
    incident_log.write(tx.conn, row)
    tx.note(f"incident.{act}", "incident", incident_id, subject=subject)


def note_gap(tx: Tx, incident_id: int, kind: GapKind, subject: str, text: str = "") -> bool:
    """A gap, once.  False: it was noted already."""
    row = {
        "incident_id": incident_id,
        "kind": kind,
        "subject": subject,
        "text": text,
        "noted_by": tx.actor.id if tx.actor else None,
        "noted_at": tx.now,
    }
    is_new = incident_log.add_gap(tx.conn, row)
    if is_new:
        tx.note(f"incident.gap_{kind}", "incident", incident_id, subject=subject)
    return is_new

"""The fact sheet: what is known, from whom, verified or not; how it stood is kept (T10)."""

from actions import incident_moves
from actions.tx import Tx
from domain.errors import Refused
from domain.incident import Act
from domain.statement import FactState
from storage import incident_facts as rows
from storage.incident_facts import Fact
from storage.incidents import Incident


def add(tx: Tx, incident_id: int, text: str, source: str, state: FactState) -> Fact:
    """One more fact.  Raises Refused: what is verified was verified by somebody."""
    incident = incident_moves.claim(tx, incident_id, Act.ADD_FACT)
    if state is FactState.VERIFIED and not source:
        raise Refused("fact-source-missing")
    return write(tx, incident, text, source, state)


def check(tx: Tx, fact_id: int, version: int, state: FactState, source: str) -> Fact:
    """A fact is verified, denied or doubted again."""
    fact, _ = claim(tx, fact_id, version)
    if state is not FactState.UNVERIFIED and not source:
        raise Refused("fact-source-missing")
    if state is fact.state:
        raise Refused("fact-stands-so", by=fact.by, at=fact.changed_at)
    return _change(tx, fact, fact.text, source or fact.source, state)


def correct(tx: Tx, fact_id: int, version: int, text: str) -> Fact:
    """Other words: it has to be verified anew."""
    fact, _ = claim(tx, fact_id, version)
    return _change(tx, fact, text, fact.source, FactState.UNVERIFIED)


def seen(tx: Tx, fact_id: int) -> tuple[Fact, Incident]:
    """A fact of an incident one may see.  Raises Refused("not-found")."""
    fact = rows.find(tx.conn, fact_id)
    if fact is None:
        raise Refused("not-found")
    return fact, incident_moves.seen(tx, fact.incident_id)


def claim(tx: Tx, fact_id: int, version: int) -> tuple[Fact, Incident]:
    """A fact to be changed, as it was seen.  Raises Refused."""
    fact = rows.find(tx.conn, fact_id)
    if fact is None:
        raise Refused("not-found")
    incident = incident_moves.claim(tx, fact.incident_id, Act.CHECK_FACT)
    if fact.version != version:
        raise Refused("fact-moved-on", by=fact.by, at=fact.changed_at)
    return fact, incident


def write(tx: Tx, incident: Incident, text: str, source: str, state: FactState) -> Fact:
    """The row and its line in the log."""
    person = incident_moves.actor(tx)
    fact = rows.add(tx.conn, incident.id, text, source, state, by=person.id, now=tx.now)
    _record(tx, fact, Act.ADD_FACT)
    return fact


def _change(tx: Tx, fact: Fact, text: str, source: str, state: FactState) -> Fact:
    person = incident_moves.actor(tx)
    changed = rows.change(tx.conn, fact, text, source, state, by=person.id, now=tx.now)
    if changed is None:
        raise Refused("fact-moved-on", by=fact.by, at=fact.changed_at)
    _record(tx, changed, Act.CHECK_FACT)
    return changed


def _record(tx: Tx, fact: Fact, act: Act) -> None:
    subject = f"{fact.number}:{fact.state}"
    incident_moves.record(tx, fact.incident_id, act, subject=subject, text=fact.text)

"""A statement from draft to release, each version kept; the press conference (Q7, Q8)."""

from collections.abc import Collection, Iterable
from datetime import datetime

from actions import incident_cards, incident_clocks, incident_moves, incident_people
from actions.tx import Tx
from domain import incident as incident_rules
from domain import statement as rules
from domain.errors import Refused
from domain.incident import Act
from domain.incident_pack import GapKind, MetBy, Reach
from domain.messages import Button, Phrase
from domain.statement import FactState, Stands
from storage import incident_facts, incident_log
from storage import statements as rows
from storage.incident_facts import Fact
from storage.incidents import Incident
from storage.statements import Statement


def draft(tx: Tx, incident_id: int, text: str) -> Statement:
    """The next version.  Facts it seems to tell are noted; who may sign is asked."""
    incident = incident_moves.claim(tx, incident_id, Act.DRAFT)
    told = [fact.id for fact in told_in(tx, incident.id, text)]
    person = incident_moves.actor(tx)
    found = rows.add(tx.conn, incident.id, text, told, by=person.id, now=tx.now)
    incident_moves.record(tx, incident.id, Act.DRAFT, subject=str(found.number))
    asked = Phrase("statement-asked", {"number": found.number, "name": person.name})
    to = incident_people.signers(tx, incident, person.id)
    _tell(tx, incident, found, to, asked, "draft", asks=True)
    return found


def told_in(tx: Tx, incident_id: int, text: str) -> list[Fact]:
    """The facts a text seems to tell."""
    sheet = incident_facts.of(tx.conn, incident_id)
    return [fact for fact in sheet if rules.tells_of(text, fact.text)]


def tell_fact(tx: Tx, statement_id: int, version: int, fact_id: int) -> Statement:
    """Tick or untick a fact the version tells, while it is not signed."""
    found, incident = claim(tx, statement_id, version, Act.DRAFT)
    if found.state is not Stands.DRAFT:
        raise _moved_on(found)
    if fact_id not in {fact.id for fact in incident_facts.of(tx.conn, incident.id)}:
        raise Refused("button-stale")
    changed = rows.tell(tx.conn, found, rows.told(tx.conn, found.id) ^ {fact_id})
    return _won(changed, found)


def sign(tx: Tx, statement_id: int, version: int) -> Statement:
    """Signed by somebody who did not draft it.  Raises Refused."""
    found, incident = claim(tx, statement_id, version, Act.SIGN)
    person = incident_moves.actor(tx)
    if found.state is not Stands.DRAFT:
        raise _moved_on(found)
    if found.drafted_by == person.id:
        raise Refused("statement-own")
    values = {"state": Stands.SIGNED, "signed_by": person.id, "signed_at": tx.now}
    signed = _won(rows.change(tx.conn, found, **values), found)
    incident_moves.record(tx, incident.id, Act.SIGN, subject=str(found.number))
    told = Phrase("statement-signed-told", {"number": found.number, "name": person.name})
    _tell(tx, incident, signed, _releasers(tx, incident, found), told, "signed", asks=True)
    return signed


def remark(tx: Tx, statement_id: int, text: str) -> Statement:
    """What is to change, told to whoever drafted it."""
    found = rows.find(tx.conn, statement_id)
    if found is None:
        raise Refused("not-found")
    incident = incident_moves.claim(tx, found.incident_id, Act.REMARK)
    number = str(found.number)
    incident_moves.record(tx, incident.id, Act.REMARK, subject=number, text=text)
    person = incident_moves.actor(tx)
    told = Phrase("statement-remarked", {"number": found.number, "name": person.name, "text": text})
    why = f"remark:{tx.seq}"
    _tell(tx, incident, found, [found.drafted_by], told, why, asks=True)
    return found


def release(
    tx: Tx, statement_id: int, version: int, released_at: datetime, link: str = ""
) -> Statement:
    """It was published: the first one meets its clock; what it told unverified is a gap."""
    found, incident = claim(tx, statement_id, version, Act.RELEASE)
    if found.state is not Stands.SIGNED:
        raise _moved_on(found)
    incident_rules.check_done(released_at, incident.t0_at, tx.now)
    person = incident_moves.actor(tx)
    values = {"released_by": person.id, "released_at": released_at, "link": link}
    released = _won(rows.change(tx.conn, found, state=Stands.RELEASED, **values), found)
    number = str(found.number)
    incident_moves.record(
        tx, incident.id, Act.RELEASE, subject=number, text=link, done_at=released_at
    )
    told_loosely = doubtful(tx, released)
    if told_loosely:
        numbers = "、".join(str(fact.number) for fact in told_loosely)
        incident_moves.note_gap(tx, incident.id, GapKind.UNVERIFIED, number, numbers)
    incident_clocks.meet(tx, incident, MetBy.RELEASE, released_at)
    told = Phrase("statement-released-told", {"number": found.number, "at": released_at})
    to = incident_people.within(tx, incident, Reach.DUTY)
    _tell(tx, incident, released, to, told, "released")
    return released


def conference(tx: Tx, incident_id: int, held_at: datetime, people: int | None) -> Incident:
    """已召开: it meets its clock."""
    incident = incident_moves.claim(tx, incident_id, Act.CONFERENCE)
    incident_rules.check_done(held_at, incident.t0_at, tx.now)
    count = "" if people is None else str(people)
    incident_moves.record(tx, incident.id, Act.CONFERENCE, subject=count, done_at=held_at)
    incident_clocks.meet(tx, incident, MetBy.CONFERENCE, held_at)
    to = incident_people.others(tx, incident_people.within(tx, incident, Reach.DUTY))
    told = Phrase("incident-conference-told", {"at": held_at})
    incident_cards.tell(tx, incident, to, told, f"conference:{tx.seq}")
    return incident


def doubtful(tx: Tx, statement: Statement) -> list[Fact]:
    """What a version tells though it is not verified, or was denied."""
    return loose(incident_facts.some(tx.conn, rows.told(tx.conn, statement.id)))


def loose(told: Iterable[Fact]) -> list[Fact]:
    """Those that are not verified."""
    return [fact for fact in told if fact.state is not FactState.VERIFIED]


def seen(tx: Tx, statement_id: int) -> tuple[Statement, Incident]:
    """A version of an incident one may see.  Raises Refused("not-found")."""
    found = rows.find(tx.conn, statement_id)
    if found is None:
        raise Refused("not-found")
    return found, incident_moves.seen(tx, found.incident_id)


def claim(tx: Tx, statement_id: int, version: int, act: Act) -> tuple[Statement, Incident]:
    """A version for an act, as it was seen.  Raises Refused."""
    found = rows.find(tx.conn, statement_id)
    if found is None:
        raise Refused("not-found")
    incident = incident_moves.claim(tx, found.incident_id, act)
    if found.version != version:
        raise _moved_on(found)
    return found, incident


def _releasers(tx: Tx, incident: Incident, found: Statement) -> list[int]:
    """Who drafted it, and who speaks."""
    held = incident_log.holders(tx.conn, incident.id)
    speaks = [held[role].person_id for role in ("speak", "lead") if role in held]
    return list(dict.fromkeys([found.drafted_by, *speaks]))


def _tell(
    tx: Tx,
    incident: Incident,
    found: Statement,
    to: Collection[int],
    told: Phrase,
    why: str,
    *,
    asks: bool = False,
) -> None:
    label = "button-statement-open"
    key = incident_cards.key(
        "statement", "open", found.id, found.version, label=label, number=found.number
    )
    others = incident_people.others(tx, to)
    why = f"statement:{found.number}:{why}"
    about = f"statement:{found.id}:{found.version}"
    keys = ((*_releasing(found), key),)
    incident_cards.tell(tx, incident, others, told, why, keys=keys, asks=asks, about=about)


def _releasing(found: Statement) -> tuple[Button, ...]:
    """Who is told that it is signed records from there that it was published."""
    if found.state is not Stands.SIGNED:
        return ()
    label = "button-statement-release"
    return (incident_cards.key("statement", "release", found.id, found.version, label=label),)


def _won(changed: Statement | None, before: Statement) -> Statement:
    if changed is None:
        raise _moved_on(before)
    return changed


def _moved_on(found: Statement) -> Refused:
    """In the words of how it stands now."""
    return Refused(f"statement-is-{found.state}", number=found.number, name=found.signer)

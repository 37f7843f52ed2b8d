"""Giving out the papers of a filing, and telling what holds of one (product.md F12)."""

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection

from actions import filing_moves as moves
from actions.tx import Tx
from domain import ed25519
from domain import filing as rules
from domain import slip as papers
from domain.calendar_entry import Entry, Listed, sign_of
from domain.errors import Refused
from domain.filing import Act
from domain.messages import Phrase, Span, Value, named
from domain.slip import Key, Kind, Paper, Row, Shape, Standing
from storage import filings, slips
from storage.filings import Filing
from storage.slips import Decision, Slip

LABELS: dict[Kind, tuple[str, ...]] = {  # what stands on each, in this order
    Kind.SLIP: (
        "no",
        "version",
        "unit",
        "filer",
        "outlet",
        "journalist",
        "topic",
        "interviewee",
        "when",
        "mode",
        "flags",
        "class",
        "decision",
        "decided-by",
        "decided-at",
        "conditions",
    ),
    Kind.GATE: ("no", "version", "unit", "contact", "outlet", "journalist", "when", "mode"),
    Kind.BRIEFING: ("topic", "outlet", "journalist", "interviewee", "when", "mode", "conditions"),
}
BLANKS = {Kind.GATE: ("place", "escort", "checked")}
NOTES = {
    Kind.GATE: ("paper-gate-note-card", "paper-gate-note-window"),
    Kind.BRIEFING: ("paper-briefing-rule-1", "paper-briefing-rule-2", "paper-briefing-rule-3"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What the office knows of a code: the paper as it was given out, and what holds today."""

    slip: Slip
    filing: Filing
    standing: Standing
    rows: tuple[Row, ...]


def open_for(tx: Tx, filing_id: int, version: int) -> Filing:
    """A filing this person may have papers of now.  Raises Refused."""
    filing = moves.seen(tx, filing_id)
    if papers.TAKES.isdisjoint(moves.parties(tx, filing)):
        raise Refused("not-found")
    if version != filing.version:
        number = rules.shown_number(filing.number, filing.version)
        raise Refused("filing-card-stale", number=number)
    if filing.state not in papers.GIVES:
        raise Refused("paper-not-now", state=named("filing-state", filing.state))
    return filing


def give(tx: Tx, filing_id: int, version: int, kind: Kind, shape: Shape) -> Paper:
    """A paper with its seal and its code, noted.  Raises Refused."""
    filing = open_for(tx, filing_id, version)
    if shape is Shape.PDF and not tx.office.has_pictures:
        raise Refused("paper-no-font")
    decided = slips.decision(tx.conn, filing.id)
    key = _key(tx) if kind in papers.SEALED else None
    code = papers.code_of(key.seed, _facts(filing, decided, kind)) if key else ""
    if key:
        _note(tx, filing, Slip(code, filing.id, filing.version, kind, key.id, tx.now))
    return Paper(
        kind=kind,
        shape=shape,
        office=tx.office.name,
        number=rules.shown_number(filing.number, filing.version),
        version=filing.version,
        rows=_rows(filing, decided, kind),
        blanks=tuple(Phrase(f"paper-{name}") for name in BLANKS.get(kind, ())),
        notes=tuple(Phrase(name) for name in NOTES.get(kind, ())),
        dated=tx.office.day_of(decided.at),
        code=code,
        key=key,
    )


def appointment(tx: Tx, filing_id: int, version: int) -> Listed:
    """The interview as an entry of a calendar.  Raises Refused."""
    filing = open_for(tx, filing_id, version)
    number = rules.shown_number(filing.number, filing.version)
    day = tx.office.day_of(filing.starts_at)
    entry = Entry(
        uid=f"filing-{filing.id}-{sign_of(tx.office.code)}@xuanbao",
        name=Phrase("paper-event", {"media": filing.outlet}),
        first=day,
        last=day,
        starts_at=filing.starts_at,
        ends_at=filing.ends_at,
        remarks=(
            Phrase("paper-event-topic", {"topic": filing.topic}),
            Phrase("paper-event-interviewee", {"interviewee": filing.interviewee}),
            Phrase("paper-event-number", {"number": number}),
        ),
        sequence=filing.version,
        changed_at=slips.decision(tx.conn, filing.id).at,
    )
    return Listed(number, tx.office.zone.key, (entry,))


def look_up(conn: Connection, code: str) -> Found | None:
    """What the office says of a code.  None: it gave out no such paper."""
    slip = slips.by_code(conn, code)
    if slip is None:
        return None
    filing = filings.get(conn, slip.filing_id)
    decided = slips.decision(conn, filing.id)
    key = slips.key(conn, slip.key_id)
    standing = papers.standing(
        version=filing.version,
        state=filing.state,
        issued_version=slip.version,
        is_same=papers.code_of(key.seed, _facts(filing, decided, slip.kind)) == code,
    )
    return Found(slip, filing, standing, _rows(filing, decided, slip.kind))


def _key(tx: Tx) -> Key:
    """The key in use; the first paper of an office makes it."""
    found = slips.newest_key(tx.conn)
    if found is not None:
        return found
    seed = secrets.token_bytes(32)
    made = slips.add_key(tx.conn, seed, ed25519.public_of(seed), tx.now)
    tx.note("slip.key", "slip_key", made.id, public=made.public.hex())
    return made


def _note(tx: Tx, filing: Filing, slip: Slip) -> None:
    if tx.actor is None or slips.by_code(tx.conn, slip.code) is not None:
        return
    slips.add(tx.conn, slip, tx.actor.id)
    tx.note("slip.give", "filing", filing.id, version=slip.version, kind=slip.kind, code=slip.code)


def _facts(filing: Filing, decided: Decision, kind: Kind) -> list[str | int]:
    """All that a code stands for.  Not the names of unit and people, which may be renamed."""
    ends_at = filing.ends_at.isoformat() if filing.ends_at else ""
    facts: list[str | int] = [kind, filing.number, filing.version, filing.unit_id]
    facts += [filing.outlet, filing.journalist, filing.topic, filing.interviewee]
    facts += [filing.starts_at.isoformat(), ends_at, filing.mode, *filing.flags]
    return [*facts, decided.act, decided.person_id, decided.at.isoformat(), decided.conditions]


def _rows(filing: Filing, decided: Decision, kind: Kind) -> tuple[Row, ...]:
    known = _values(filing, decided)
    return tuple(Row(Phrase(f"paper-{name}"), known[name]) for name in LABELS[kind])


def _values(filing: Filing, decided: Decision) -> dict[str, Value]:
    version = "first" if filing.version == 1 else "corrected"
    return {
        "no": filing.number,
        "version": Phrase(f"paper-version-{version}", {"version": filing.version}),
        "unit": filing.unit,
        "filer": filing.filer,
        "contact": filing.filer,
        "outlet": filing.outlet,
        "journalist": filing.journalist,
        "topic": filing.topic,
        "interviewee": filing.interviewee,
        "when": Span(filing.starts_at, filing.ends_at) if filing.ends_at else filing.starts_at,
        "mode": named("filing-mode", filing.mode),
        "flags": tuple(named("filing-flag", flag) for flag in filing.flags)
        or named("filing-flag", "none"),
        "class": named("filing-class", filing.filing_class),
        "decision": named("paper-decision", _how(decided)),
        "decided-by": decided.by if decided.act in slips.DECIDING else "",
        "decided-at": decided.at,
        "conditions": decided.conditions,
    }


def _how(decided: Decision) -> str:
    return decided.act if decided.act in slips.DECIDING else Act.SUBMIT

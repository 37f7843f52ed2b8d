"""复盘稿: from the log a draft of what happened, what was met, what fell short (S25, P40)."""

from datetime import datetime

from actions import incident_cards as cards
from actions import incident_moves, incident_words
from actions.tx import Tx
from domain.long_paper import LongPaper, Section
from domain.messages import Phrase, Value, named
from domain.statement import FactState
from storage import incident_facts, incident_log, statements
from storage.incident_facts import Fact
from storage.incidents import Incident
from storage.statements import Statement

WHOLE = 300  # of a text in the log


def draft(tx: Tx, incident_id: int) -> tuple[Incident, LongPaper]:
    """For whoever may see the incident, at any time."""
    incident = incident_moves.seen(tx, incident_id)
    gaps = incident_log.gaps(tx.conn, incident.id)
    sections = (
        Section(Phrase("review-summary"), _summary(tx, incident)),
        Section(Phrase("review-clocks"), cards.clock_lines(tx, incident)),
        Section(Phrase("review-timeline"), _timeline(tx, incident)),
        Section(Phrase("review-facts"), _facts(tx, incident)),
        Section(Phrase("review-statements"), _statements(tx, incident)),
        Section(Phrase("review-gaps"), tuple(incident_words.gap_line(tx, one) for one in gaps)),
        Section(Phrase("review-questions"), _questions(tx, incident)),
    )
    tx.note("incident.review", "incident", incident.id)
    return incident, LongPaper(
        title=Phrase("review-title"),
        office=incident.unit,
        number=incident.number,
        dated=tx.today,
        sections=sections,
    )


def _summary(tx: Tx, incident: Incident) -> tuple[Value, ...]:
    said: tuple[tuple[str, Value], ...] = (
        ("what", incident.what),
        ("t0", incident.t0_at),
        ("reading", named("incident-reading", incident.t0_reading)),
        ("starter", incident.starter),
        ("state", named("incident-state", incident.state)),
        ("board", cards.board(tx, incident)),
        ("how", incident.ended_how),
    )
    return tuple(
        Phrase("review-row", {"label": Phrase(f"review-label-{label}"), "value": value})
        for label, value in said
        if value
    )


def _timeline(tx: Tx, incident: Incident) -> tuple[Value, ...]:
    entries = incident_log.entries(tx.conn, incident.id)
    return tuple(incident_words.entry_line(tx, one, WHOLE) for one in entries)


def _facts(tx: Tx, incident: Incident) -> tuple[Value, ...]:
    """Each as it stands, with when it was verified."""
    verified: dict[int, datetime] = {}
    for stood in incident_facts.history(tx.conn, incident.id):
        if stood.state is FactState.VERIFIED:
            verified[stood.number] = stood.changed_at
    sheet = incident_facts.of(tx.conn, incident.id)
    return tuple(_fact(fact, verified.get(fact.number)) for fact in sheet)


def _fact(fact: Fact, verified_at: datetime | None) -> Phrase:
    told: dict[str, Value] = {
        "number": fact.number,
        "state": named("fact-state", fact.state),
        "text": fact.text,
        "source": fact.source or incident_words.no_source(fact),
        "verified": verified_at or Phrase("review-never"),
    }
    return Phrase("review-fact", told)


def _statements(tx: Tx, incident: Incident) -> tuple[Value, ...]:
    return tuple(_statement(one) for one in statements.of(tx.conn, incident.id))


def _statement(one: Statement) -> Phrase:
    told: dict[str, Value] = {
        "number": one.number,
        "state": named("statement-state", one.state),
        "drafter": one.drafter,
        "signer": one.signer or Phrase("review-nobody"),
        "released": one.released_at or Phrase("review-never"),
        "text": one.text,
    }
    return Phrase("review-statement", told)


def _questions(tx: Tx, incident: Incident) -> tuple[Value, ...]:
    kinds = {gap.kind for gap in incident_log.gaps(tx.conn, incident.id)}
    return tuple(
        one.name for one in tx.office.incident.questions if one.gap is None or one.gap in kinds
    )

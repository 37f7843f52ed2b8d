"""The second layer: written with the filing, its files wanted; shown on cards, a line each."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.tx import Tx
from domain import filing_details as rules
from domain.form import SKIPPED, Kind, Question
from domain.messages import Button, Day, Excerpt, Lines, Phrase, Value, named
from storage import fetches, filing_details, filing_files, filings
from storage.filings import Filing

FORM = "filing"
NOUN = "filing_file"  # in fetches
ROOM = 400  # of a long answer on a card


def keep(tx: Tx, filing_id: int, details: Mapping[str, Any]) -> None:
    """Write what was said, and want the files that are new."""
    filing_details.put(tx.conn, filing_id, details)
    publish_at = details.get("publish_at")
    if publish_at:
        filings.expect_publication(tx.conn, filing_id, date.fromisoformat(publish_at))
    known = {one.file_unique_id for one in filing_files.of(tx.conn, filing_id)}
    for key, part in rules.files_of(details):
        if part["file_unique_id"] not in known:
            known.add(part["file_unique_id"])
            _want(tx, filing_id, key, part)


def keep_changed(tx: Tx, filing_id: int, details: Mapping[str, Any]) -> frozenset[str]:
    """The same for a corrected filing; gives what is not as it was, as a return would name it."""
    changed = rules.changed_fields(filing_details.of(tx.conn, filing_id), details)
    keep(tx, filing_id, details)
    return changed


def _want(tx: Tx, filing_id: int, key: str, part: Mapping[str, Any]) -> None:
    file = filing_files.add(tx.conn, filing_id, key, part, tx.now)
    fetches.want(
        tx.conn,
        noun=NOUN,
        record_id=file.id,
        person_id=tx.actor.id if tx.actor else 0,
        file_id=file.file_id,
        name=file.name or file.kind,
        now=tx.now,
    )


def on_card(tx: Tx, filing_id: int) -> Value:
    """The lines a card has below the six answers; empty when nothing more was said."""
    said = lines(tx, filing_details.of(tx.conn, filing_id))
    return Lines(("", *said)) if said else ""


def files_key(tx: Tx, filing: Filing) -> tuple[tuple[Button, ...], ...]:
    """附件 under a card, when there are any."""
    count = len(rules.files_of(filing_details.of(tx.conn, filing.id)))
    if not count:
        return ()
    label = Phrase("button-filing-files", {"count": count})
    return ((Button(label, f"filing.files.{filing.id}.{filing.version}"),),)


def lines(tx: Tx, details: Mapping[str, Any]) -> tuple[Value, ...]:
    """What was said of the second layer, in the order of the form."""
    return tuple(
        Phrase(
            "form-line",
            {
                "label": Phrase(f"{question.prompt}-label"),
                "answer": shown(question, details[question.key]),
            },
        )
        for question in tx.office.forms[FORM].questions
        if question.detail and details.get(question.key, SKIPPED) != SKIPPED
    )


def shown(question: Question, value: Any) -> Value:
    """One answer in words."""
    if isinstance(value, list):
        parts = tuple(_part(part) for part in value)
        return parts[0] if len(parts) == 1 else parts
    if question.kind is Kind.CHOICE:
        return named(question.labels, value)
    if question.kind is Kind.DAY:
        return Day(date.fromisoformat(value))
    return Excerpt(str(value), ROOM)


def _part(part: Mapping[str, Any]) -> Value:
    if part["kind"] in rules.PLAIN:
        return Excerpt(part["text"], ROOM)
    return part.get("name") or named("filing-file", part["kind"])

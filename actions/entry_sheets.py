"""All entries of a call as a sheet: every question a column, every entry a row (T5, T6)."""

from collections.abc import Sequence

from actions import entries as acts
from actions import nominations, reports
from actions.tx import Tx
from domain import collection
from domain.form import Kind, Question
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right
from domain.publication import Publication
from domain.report import Part
from domain.workbook import Sheet, Workbook
from storage import entries as rows
from storage import publications, submissions
from storage.entries import Entry
from storage.reports import Task

FIRST = ("number", "unit", "name", "standing")
UNIT = FIRST.index("unit")
LAST = ("by", "at", "late", "comment", "texts", "files", "published")


def of_task(tx: Tx, task: Task) -> Workbook:
    """What stands in the call now; replaced and withdrawn entries are left out."""
    reports.require(tx, Right.REVIEW_SUBMISSION)
    found = [one for one in rows.of_task(tx.conn, task.id) if one.state != rows.WITHDRAWN]
    kind = acts.kind_of(tx, task)
    asked = [one for one in kind.questions().questions if one.key != collection.CONTENT]
    ids = [one.id for one in found]
    said, published = submissions.answers(tx.conn, ids), publications.of_entries(tx.conn, ids)
    parts = rows.parts_of(tx.conn, ids)
    headings = (
        *(Phrase(f"entry-column-{name}") for name in FIRST),
        *(_said(question.label or question.key) for question in asked),
        *(Phrase(f"entry-column-{name}") for name in LAST),
    )
    lines = tuple(
        (
            number,
            entry.unit,
            entry.name,
            nominations.standing(kind, entry),
            *(_answer(question, said[entry.id].get(question.key, "")) for question in asked),
            *_last(entry, parts[entry.id]),
            Lines(tuple(_published(one) for one in published[entry.id])),
        )
        for number, entry in enumerate(found, 1)
    )
    tx.note("entry.exported", "report", task.id, entries=len(lines))
    name = _said(task.title)
    return Workbook(name, (Sheet(name, headings, lines),), tx.office.zone.key)


def _said(words: Value) -> Phrase:
    """Words that come with their data, where a phrase is wanted."""
    return Phrase("form-said", {"said": words})


def _answer(question: Question, text: str) -> Value:
    """An option in words; several apart by 、."""
    if question.kind in (Kind.CHOICE, Kind.MULTI):
        return tuple(question.option_names.get(key, key) for key in text.split())
    return text


def _last(entry: Entry, parts: Sequence[Part]) -> tuple[Value, ...]:
    return (
        entry.by,
        entry.submitted_at,
        Phrase("entry-yes") if entry.is_late else "",
        entry.comment or "",
        "\n".join(part.text for part in parts if part.text),
        tuple(_file(part) for part in parts if part.file_id),
    )


def _published(one: Publication) -> Phrase:
    """Where and when, and at which address."""
    values: dict[str, Value] = {
        "outlet": one.outlet,
        "tier": named("tier", one.tier),
        "on": one.published_on.isoformat(),
        "address": one.address,
    }
    return Phrase("publication-cell", values)


def _file(part: Part) -> Value:
    return part.name or Phrase(f"report-part-{part.kind}")

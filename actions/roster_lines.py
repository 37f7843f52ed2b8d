"""How a row of a roster is said: in a list, on its card, on the card of a confirmation (T8)."""

from collections.abc import Mapping, Sequence
from datetime import date

from actions.tx import Tx
from domain import collection
from domain import roster_row as rules
from domain.collection import Collection
from domain.form import Kind, Question
from domain.messages import Day, Lines, Phrase, Value
from domain.roster_row import RowState
from domain.workbook import Sheet, Workbook
from storage import roster_rows
from storage.roster_rows import RosterRow

SHOWN = 8


def said(question: Question, text: str) -> Value:
    """What a row says to one question, in words."""
    if question.kind is Kind.DAY:
        return Day(date.fromisoformat(text))
    if question.kind in (Kind.CHOICE, Kind.MULTI):
        return tuple(_named(question, key) for key in text.split())
    return text


def lines(tx: Tx, kind: Collection, rows: Sequence[RosterRow], *, with_unit: bool) -> Lines:
    """Rows one a line; of what is no present row, how it stands."""
    found = roster_rows.answers(tx.conn, [row.id for row in rows])
    return Lines(tuple(line(tx, kind, row, found[row.id], with_unit=with_unit) for row in rows))


def line(
    tx: Tx, kind: Collection, row: RosterRow, answers: Mapping[str, str], *, with_unit: bool
) -> Phrase:
    values: dict[str, Value] = {
        "name": row.name or kind.entry,
        "brief": brief(kind, answers),
        "marks": marks(tx, row),
    }
    if with_unit:
        return Phrase("roster-line-of-unit", values | {"unit": row.unit})
    return Phrase("roster-line", values)


def brief(kind: Collection, answers: Mapping[str, str]) -> Value:
    """What a list shows beside the name; of a count, what is counted too."""
    roster = kind.roster
    if roster is None:
        return ""
    asked = {one.key: one for one in kind.questions().questions}
    return tuple(_counted(asked[key], answers[key]) for key in roster.brief if answers.get(key))


def marks(tx: Tx, row: RosterRow) -> Value:
    """待核对, 待确认, 已到期, 至…: what somebody looking at it should know."""
    found: list[Value] = []
    if row.state is not RowState.CURRENT:
        found.append(Phrase(f"roster-mark-{row.state}"))
    elif rules.is_over(row.valid_to, tx.today):
        found.append(Phrase("roster-mark-over"))
    elif row.valid_to is not None:
        found.append(Phrase("roster-mark-until", {"on": Day(row.valid_to)}))
    if row.state is RowState.CURRENT and rules.is_unconfirmed(row.confirmed_on, tx.today):
        found.append(Phrase("roster-mark-unconfirmed"))
    return Phrase("roster-marks", {"marks": tuple(found)}) if found else ""


def asked_of(tx: Tx, kind: Collection, unit_id: int) -> Value:
    """The present list of a unit, as a confirmation shows it."""
    rows = roster_rows.of_unit(tx.conn, kind.kind, unit_id)
    if not rows:
        return Phrase("roster-none-of-unit", {"entry": kind.entry})
    shown: list[Value] = [lines(tx, kind, rows[:SHOWN], with_unit=False)]
    if len(rows) > SHOWN:
        shown.append(Phrase("roster-more", {"count": len(rows) - SHOWN}))
    return Lines(tuple(shown))


def answers_of(kind: Collection, given: Mapping[str, str]) -> Lines:
    """Everything a row says, a line a question."""
    return Lines(
        tuple(
            Phrase("form-line", {"label": _label(one), "answer": said(one, given[one.key])})
            for one in kind.questions().questions
            if given.get(one.key) and one.key != collection.CONTENT
        )
    )


def sheet(tx: Tx, kind: Collection, rows: Sequence[RosterRow]) -> Workbook:
    """A kind in every unit: the unit, how it stands, then its questions one a column."""
    asked = [one for one in kind.questions().questions if one.key != collection.CONTENT]
    found = roster_rows.answers(tx.conn, [row.id for row in rows])
    header = (Phrase("roster-sheet-unit"), Phrase("roster-sheet-state"))
    ends = (Phrase("roster-sheet-confirmed"), Phrase("roster-sheet-left"))
    name = Phrase("form-said", {"said": kind.name})
    sheet = Sheet(
        name=name,
        header=(*header, *(_label(one) for one in asked), *ends),
        rows=tuple(
            (
                row.unit,
                Phrase(f"roster-state-{row.state}"),
                *(_cell(one, found[row.id].get(one.key, "")) for one in asked),
                Day(row.confirmed_on) if row.confirmed_on else "",
                Day(row.left_on) if row.left_on else "",
            )
            for row in rows
        ),
    )
    return Workbook(name, (sheet,), tx.office.zone.key)


def _cell(question: Question, text: str) -> Value:
    return said(question, text) if text else ""


def _counted(question: Question, text: str) -> Value:
    if question.kind is not Kind.NUMBER:
        return said(question, text)
    return Phrase("roster-count", {"label": _label(question), "count": text})


def _label(question: Question) -> Phrase:
    return Phrase("form-said", {"said": question.label or question.key})


def _named(question: Question, key: str) -> Value:
    return Phrase("form-said", {"said": question.option_names.get(key) or key})

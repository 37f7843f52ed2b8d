"""Lists of a training and the register of persons, as tables to take away (T7).

What is written down is what was recorded: who was entered, was present, which mark of the
training's own exam.  No order of persons, no points, nothing concluded.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from actions import training_cards, trainings
from actions.tx import Tx
from domain.enrolment import Standing
from domain.errors import Refused
from domain.messages import Enclosure, Phrase, Value, named
from domain.permission import Person, Right, may
from domain.training import TrainingState
from domain.workbook import Sheet, Workbook
from storage import enrolments as rows
from storage import exams
from storage import trainings as held
from storage.enrolments import Enrolment
from storage.exams import Attempt

MAKER = "workbook"
_LIST = (
    "number",
    "unit",
    "name",
    "job",
    "phone",
    "state",
    "attended",
    "how",
    "mark",
    "certificate",
)
_REGISTER = ("unit", "name", "job", "training", "on", "attended", "mark", "certificate")


def of_training(tx: Tx, training_id: int) -> tuple[Enclosure, int]:
    """名单: an admin's of everybody, a contact's of their own unit; gives how many are on it."""
    training = trainings.seen(tx, training_id)
    units = _scope(tx)
    people = rows.of_training(tx.conn, training_id, unit_ids=units)
    if not people and units is not None:
        raise Refused("not-found")
    attempts = exams.of_trainings(tx.conn, [training_id])
    lines = [_line(tx, at, one, attempts.get(one.id, [])) for at, one in enumerate(people, 1)]
    name = Phrase("training-sheet-called", {"title": training.title})
    return _enclosure(tx, name, _LIST, lines), len(people)


def register(tx: Tx) -> tuple[Enclosure, int]:
    """培训登记: each person with what they took part in this year; gives how many lines."""
    zone = tx.office.zone
    year = tx.office.local(tx.now).year
    begin, end = (datetime(y, 1, 1, tzinfo=zone).astimezone(UTC) for y in (year, year + 1))
    units = _scope(tx)
    people = [
        one
        for one in rows.attended(tx.conn, begin, end)
        if one.attended_at is not None and (units is None or one.unit_id in units)
    ]
    by_id = {each.id: each for each in held.in_state(tx.conn, *TrainingState)}
    attempts = exams.of_trainings(tx.conn, list(by_id))
    lines = [
        (
            one.unit,
            one.name,
            one.job_title,
            by_id[one.training_id].title,
            by_id[one.training_id].session.starts_at,
            one.attended_at or "",
            _mark(attempts.get(one.id, [])),
            one.certificate or "",
        )
        for one in people
    ]
    return _enclosure(
        tx, Phrase("training-register-called", {"year": str(year)}), _REGISTER, lines
    ), len(lines)


def _line(tx: Tx, at: int, one: Enrolment, attempts: Sequence[Attempt]) -> tuple[Value, ...]:
    waits = one.state is Standing.WAITING
    place = rows.place_in_line(tx.conn, one) if waits else 0
    how: Value = named("attendance-way", one.attended_how) if one.attended_how else ""
    if one.attended_why:
        how = Phrase("attendance-late-why", {"how": how, "why": one.attended_why})
    return (
        at,
        one.unit,
        one.name,
        one.job_title,
        one.phone,
        Phrase("training-waiting", {"place": place}) if waits else Phrase("training-seated"),
        one.attended_at or "",
        how,
        _mark(attempts),
        one.certificate or "",
    )


def _mark(attempts: Sequence[Attempt]) -> Value:
    last = training_cards.last_graded(attempts)
    return last.grade.score if last else ""


def _enclosure(
    tx: Tx, name: Phrase, columns: Sequence[str], lines: Sequence[tuple[Value, ...]]
) -> Enclosure:
    header = tuple(Phrase(f"training-column-{column}") for column in columns)
    sheet = Sheet(name, header, tuple(lines))
    return Enclosure(MAKER, Workbook(name, (sheet,), str(tx.office.zone)))


def _scope(tx: Tx) -> Sequence[int] | None:
    """Units whose people somebody may read; None: all."""
    person: Person | None = tx.actor
    if person is None:
        raise Refused("not-allowed")
    if may(person, Right.TRAIN):
        return None
    units = [unit for unit in person.units() if may(person, Right.ENROL, unit)]
    if not units:
        raise Refused("not-allowed")
    return units

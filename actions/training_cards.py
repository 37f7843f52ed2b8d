"""The card of a training in a contact's chat: sent when it opens, kept true by edits (T7)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from actions import report_cards, training_plans
from actions.tx import Tx
from domain.enrolment import Standing
from domain.errors import Refused
from domain.exam import GRADED, AttemptState, next_number
from domain.messages import Button, Lane, Lines, Phrase, Post, Span, Value, named
from domain.permission import Person, Role
from domain.training import TrainingState
from storage import audiences, exams, mornings, people
from storage import enrolments as rows
from storage.enrolments import Enrolment
from storage.exams import Attempt
from storage.trainings import Training
from storage.units import names_of

Keys = tuple[tuple[Button, ...], ...]
NAMED = 12  # people of one unit on its card; the list has all


def occasion(training: Training) -> str:
    return f"training:{training.id}:opened"


def send_all(tx: Tx, training: Training, unit_ids: Sequence[int]) -> None:
    """Tell every contact of the units, once each, whatever number of units they serve."""
    served = report_cards.by_person(tx, unit_ids)
    mornings.tell(tx.conn, served, tx.today)
    for person_id, units in served.items():
        tx.post(_card(tx, training, person_id, units))


def refresh(tx: Tx, training: Training, unit_ids: Collection[int]) -> None:
    """Rewrite the cards of the contacts of some units."""
    for person_id in report_cards.by_person(tx, tuple(unit_ids)):
        units = people.get(tx.conn, person_id, tx.today).units(Role.CONTACT)
        theirs = audiences.meant(tx.conn, training.audience, units)
        tx.post(_card(tx, training, person_id, theirs, is_edit=True))


def refresh_all(tx: Tx, training: Training) -> None:
    refresh(tx, training, audiences.unit_ids(tx.conn, training.audience))


def units_of(tx: Tx, training: Training, person: Person) -> Sequence[int]:
    """Units somebody registers people of, as far as the training is for them."""
    units = person.units(Role.CONTACT, Role.UNIT_LEAD)
    return audiences.meant(tx.conn, training.audience, units) if units else ()


def unit_view(
    tx: Tx, training: Training, person_id: int, units: Sequence[int]
) -> tuple[str, dict[str, Any], Keys]:
    """Key, values and keyboard of a training as somebody of these units sees it."""
    theirs = rows.of_training(tx.conn, training.id, unit_ids=units) if units else []
    own = [
        one
        for one in rows.of_person(tx.conn, person_id, *TrainingState)
        if one.training_id == training.id
    ]
    shown = list({one.id: one for one in (*theirs, *own)}.values())
    values: dict[str, Any] = {
        **said_of(tx, training),
        "people": people_lines(tx, training, shown),
    }
    key = "training-card" if training.state is TrainingState.OPEN else "training-card-over"
    if key == "training-card-over":
        values["state"] = named("training-state", training.state)
    keys = (*_unit_keys(tx, training, units, theirs), *_own_keys(tx, training, own))
    return key, values, keys


def said_of(tx: Tx, training: Training) -> dict[str, Any]:
    """When, where, until when people are registered, and what else is to be known."""
    session = training.session
    return {
        "title": training.title,
        "when": Span(session.starts_at, session.ends_at),
        "place": training.place,
        "closes": session.closes_at,
        "details": Lines(tuple(_details(tx, training))),
    }


def _details(tx: Tx, training: Training) -> Iterator[Phrase]:
    counts = rows.counts(tx.conn, [training.id])[training.id]
    taken, waiting = counts.get(Standing.SEATED, 0), counts.get(Standing.WAITING, 0)
    seats: dict[str, Value] = {"seats": training.seats, "taken": taken, "waiting": waiting}
    yield Phrase("training-seats-line", seats)
    if training.per_unit is not None:
        yield Phrase("training-per-unit", {"most": training.per_unit})
    if training.terms is not None:
        yield exam_line(training)
    if training.plan_line:
        yield Phrase("training-plan-line", {"line": _clause(tx, training.plan_line)})
    if training.explanation:
        yield Phrase("training-explanation", {"text": training.explanation})


def _clause(tx: Tx, plan_line: str) -> Value:
    found = training_plans.cited(tx, plan_line)
    if found is None:
        return plan_line
    return Phrase("training-cited", {"clause": found.clause, "text": found.text})


def exam_line(training: Training) -> Phrase:
    """「20 题，30 分钟，80 分及格，不及格可以重考一次」"""
    terms = training.terms
    if terms is None:
        return Phrase("training-no-exam")
    values: dict[str, Value] = {
        "questions": terms.questions,
        "minutes": terms.minutes,
        "pass": terms.pass_mark,
    }
    return Phrase("training-exam-line-again" if terms.again else "training-exam-line-once", values)


def people_lines(tx: Tx, training: Training, shown: Sequence[Enrolment]) -> Value:
    """「张三（护士长）　已报上」, one a line."""
    if not shown:
        return Phrase("training-nobody-yet")
    attempts = exams.of_trainings(tx.conn, [training.id]) if training.terms else {}
    lines = [person_line(tx, one, attempts.get(one.id, ())) for one in shown[:NAMED]]
    rest = len(shown) - NAMED
    more = (Phrase("training-more-people", {"count": rest}),) if rest > 0 else ()
    return Lines((*lines, *more))


def person_line(tx: Tx, one: Enrolment, attempts: Iterable[Attempt] = ()) -> Phrase:
    values: dict[str, Value] = {"name": called(one), "standing": standing(tx, one, attempts)}
    return Phrase("training-person", values)


def called(one: Enrolment) -> Value:
    """「张三（护士长）」"""
    if not one.job_title:
        return one.name
    return Phrase("training-name-with-title", {"name": one.name, "job": one.job_title})


def standing(tx: Tx, one: Enrolment, attempts: Iterable[Attempt] = ()) -> Value:
    """Seat or place in line, attendance, the latest mark, the certificate."""
    if one.state is Standing.WAITING:
        return Phrase("training-waiting", {"place": rows.place_in_line(tx.conn, one)})
    if one.state is Standing.CANCELLED:
        return Phrase("training-left")
    parts: list[Value] = [Phrase("training-attended" if one.attended_at else "training-seated")]
    if last := last_graded(attempts):
        parts.append(result(last))
    if one.certificate:
        parts.append(one.certificate)
    return tuple(parts)


def last_graded(attempts: Iterable[Attempt]) -> Attempt | None:
    """The attempt that counts: the one passed, else the latest."""
    graded = [one for one in attempts if one.state in GRADED]
    passed = [one for one in graded if one.passed]
    return next(reversed(passed or graded), None)


def result(attempt: Attempt) -> Phrase:
    key = "training-mark-passed" if attempt.passed else "training-mark-failed"
    return Phrase(key, {"score": attempt.grade.score})


def _card(
    tx: Tx, training: Training, person_id: int, units: Sequence[int], *, is_edit: bool = False
) -> Post:
    key, values, keys = unit_view(tx, training, person_id, units)
    return Post(
        key=key,
        to=person_id,
        values=values,
        buttons=keys,
        lane=Lane.DECISION if is_edit else Lane.REMINDER,  # an edit makes no sound at night
        occasion=None if is_edit else occasion(training),
        edits=occasion(training) if is_edit else None,
    )


def _unit_keys(
    tx: Tx, training: Training, units: Sequence[int], theirs: Sequence[Enrolment]
) -> Iterator[tuple[Button, ...]]:
    session = training.session
    if training.state is TrainingState.FINISHED and theirs:
        yield (key("list", training),)
    if training.state is not TrainingState.OPEN or not units:
        return
    if tx.now < session.closes_at:
        yield from _enrol_keys(tx, training, units)
    row = [key("people", training)] if theirs and tx.now < session.starts_at else []
    if theirs and session.is_signing_in(tx.now) and any(one.person_id is None for one in theirs):
        row.append(key("ticks", training))
    if row:
        yield tuple(row)


def _enrol_keys(tx: Tx, training: Training, units: Sequence[int]) -> Iterator[tuple[Button, ...]]:
    if len(units) == 1:
        yield (key("enrol", training, str(units[0])),)
        return
    for unit_id, name in names_of(tx.conn, units).items():
        label = Phrase("button-training-enrol-for", {"unit": name})
        yield (Button(label, f"training.enrol.{training.id}.{training.version}.{unit_id}"),)


def _own_keys(tx: Tx, training: Training, own: Sequence[Enrolment]) -> Iterator[tuple[Button, ...]]:
    """What somebody entered here does for themself."""
    if training.state is not TrainingState.OPEN:
        return
    for one in own:
        seated = one.state is Standing.SEATED
        if seated and one.attended_at is None and training.session.is_signing_in(tx.now):
            yield (key("code", training),)
        if one.attended_at and training.exam_from_at and (begin := exam_key(tx, training, one)):
            yield (begin,)
        if tx.now < training.session.starts_at:
            yield (
                Button(
                    Phrase("button-training-leave-own"), f"training.leaving.{one.id}.{one.version}"
                ),
            )


def exam_key(tx: Tx, training: Training, one: Enrolment) -> Button | None:
    """To begin, or to go on.  None: there is no attempt left, or no need of one."""
    attempts = exams.of_enrolment(tx.conn, one.id)
    if any(each.state is AttemptState.RUNNING for each in attempts):
        return Button(Phrase("button-exam-go-on"), f"exam.begin.{one.id}.0")
    again = training.terms is not None and training.terms.again
    try:
        next_number([(each.state, each.passed) for each in attempts], again=again)
    except Refused:
        return None
    return begin_key(one)


def begin_key(one: Enrolment) -> Button:
    return Button(Phrase("button-exam-begin"), f"exam.begin.{one.id}.0")


def key(verb: str, training: Training, argument: str = "") -> Button:
    data = f"training.{verb}.{training.id}.{training.version}"
    return Button(Phrase(f"button-training-{verb}"), f"{data}.{argument}" if argument else data)

"""Sitting an exam: begun, answered question by question, closed by hand or by the clock (T7).

All of it is rows, so a restart changes nothing; the time is the server's.
"""

import secrets

from actions import enrolments, ticks, training_cards, trainings
from actions import exam_papers as papers
from actions.exam_papers import Sheet
from actions.tx import Tx
from domain import exam as rules
from domain.enrolment import Standing
from domain.errors import Refused
from domain.exam import WHOLE, AttemptAct, AttemptState, Terms
from domain.messages import Lane, Post, Value
from domain.permission import Person
from domain.training import TrainingState
from storage import enrolments as entered
from storage import exams as rows
from storage import timers
from storage import trainings as held
from storage.enrolments import Enrolment
from storage.exams import Attempt
from storage.timers import Timer
from storage.trainings import Training

SEEDS = 2**31 - 1


def open_exam(tx: Tx, training_id: int, version: int) -> tuple[Training, int]:
    """From now on who was present may begin; they hear so.  Gives how many heard it."""
    trainings.require(tx)
    training = trainings.seen(tx, training_id, version)
    if training.terms is None:
        raise Refused("training-no-exam")
    enrolments.open_training(tx, training_id)
    if tx.now < training.session.starts_at:
        raise Refused("training-not-held-yet", at=training.session.starts_at)
    if training.exam_from_at is not None:
        raise Refused("exam-open-already", at=training.exam_from_at)
    opened = trainings.won(held.change(tx.conn, training, exam_from_at=tx.now))
    tx.note("exam.opened", "training", training_id)
    seated = entered.of_training(tx.conn, training_id, Standing.SEATED)
    present = [one for one in seated if one.attended_at and one.person_id]
    for one in present:
        tell_open(tx, opened, one)
    return opened, len(present)


def tell_open(tx: Tx, training: Training, one: Enrolment) -> None:
    """Once to everybody who may begin."""
    values: dict[str, Value] = {"title": training.title, "exam": training_cards.exam_line(training)}
    tx.post(
        Post(
            key="exam-invitation",
            to=one.person_id,
            values=values,
            buttons=((training_cards.begin_key(one),),),
            lane=Lane.DECISION,
            occasion=f"training:{training.id}:exam:{one.id}",
        )
    )


def begin(tx: Tx, enrolment_id: int) -> Attempt:
    """A paper of one's own; the clock runs from now.  A running one goes on where it was."""
    one, training, terms = _to_sit(tx, enrolment_id)
    earlier = rows.of_enrolment(tx.conn, one.id)
    going = next((each for each in earlier if each.state is AttemptState.RUNNING), None)
    if going is not None and tx.now < going.ends_at:
        return going
    if going is not None:
        close(tx, going)
        earlier = rows.of_enrolment(tx.conn, one.id)
    number = rules.next_number([(e.state, e.passed) for e in earlier], again=terms.again)
    seed = secrets.randbelow(SEEDS)
    drawn = rules.draw(rows.bank(tx.conn, training.bank_id or 0), terms.questions, seed)
    ends_at = tx.now + terms.lasts
    attempt_id = rows.begin(
        tx.conn, one.id, one.person_id or 0, number, (seed, drawn), tx.now, ends_at
    )
    timers.set_timer(tx.conn, trainings.EXAM_END, str(attempt_id), ends_at)
    tx.note("exam.begun", "exam", attempt_id, training=training.id, number=number)
    return papers.seen(tx, attempt_id)


def choose(tx: Tx, attempt_id: int, position: int, letter: str) -> Sheet:
    """An option pressed.  Raises Refused("exam-over") from the last moment on."""
    paper = _answering(tx, attempt_id, position)
    given = paper.answers[position]
    question = paper.bank.question(given.drawn.question_id)
    chosen = rules.toggled(question, given.chosen, letter)
    rows.answer(tx.conn, attempt_id, position, chosen, tx.now)
    is_done = question.kind is not rules.Kind.MULTIPLE
    following = min(position + 1, paper.attempt.total - 1) if is_done else position
    rows.stand_at(tx.conn, attempt_id, following)
    return papers.sheet(tx, papers.seen(tx, attempt_id))


def turn(tx: Tx, attempt_id: int, position: int) -> Sheet:
    """Another question of the paper."""
    _answering(tx, attempt_id, position)
    rows.stand_at(tx.conn, attempt_id, position)
    return papers.sheet(tx, papers.seen(tx, attempt_id))


def mark(tx: Tx, attempt_id: int, position: int) -> Sheet:
    """标记: to look at it once more; or no more."""
    paper = _answering(tx, attempt_id, position)
    rows.mark(tx.conn, attempt_id, position, is_marked=not paper.answers[position].is_marked)
    return papers.sheet(tx, papers.seen(tx, attempt_id))


def submit(tx: Tx, attempt_id: int, version: int) -> Attempt:
    """交卷; a second press finds it handed in."""
    attempt = papers.seen(tx, attempt_id)
    state = rules.outcome(attempt.state, AttemptAct.SUBMIT, attempt.ends_at, tx.now)
    if attempt.version != version:
        raise Refused("exam-over")
    ended = _grade(tx, attempt, state)
    timers.drop(tx.conn, trainings.EXAM_END, str(attempt_id))
    return ended


@ticks.act(trainings.EXAM_END)
def expire(tx: Tx, timer: Timer) -> None:
    """Time is up: what was answered counts, and the person is told."""
    attempt = rows.get(tx.conn, int(timer.ref))
    if attempt is not None and attempt.state is AttemptState.RUNNING:
        close(tx, attempt)


def close(tx: Tx, attempt: Attempt) -> Attempt:
    state = rules.outcome(attempt.state, AttemptAct.EXPIRE, attempt.ends_at, tx.now)
    ended = _grade(tx, attempt, state)
    tx.post(
        Post(
            key="exam-time-is-up",
            to=ended.person_id,
            values=papers.result_values(tx, ended),
            buttons=papers.after_keys(tx, ended),
            lane=Lane.DECISION,
            occasion=f"exam:{ended.id}:expired",
        )
    )
    return ended


def running_of(tx: Tx, person: Person) -> Attempt | None:
    """The exam somebody is in the middle of."""
    for one in entered.of_person(tx.conn, person.id, TrainingState.OPEN):
        for attempt in rows.of_enrolment(tx.conn, one.id):
            if attempt.state is AttemptState.RUNNING and tx.now < attempt.ends_at:
                return attempt
    return None


def _to_sit(tx: Tx, enrolment_id: int) -> tuple[Enrolment, Training, Terms]:
    one = enrolments.seen(tx, enrolment_id)
    if tx.actor is None or one.person_id != tx.actor.id:
        raise Refused("not-found")
    training = enrolments.open_training(tx, one.training_id)
    if training.terms is None:
        raise Refused("training-no-exam")
    if training.exam_from_at is None:
        raise Refused("exam-not-open")
    if one.state is not Standing.SEATED or one.attended_at is None:
        raise Refused("exam-only-present")
    return one, training, training.terms


def _answering(tx: Tx, attempt_id: int, position: int) -> Sheet:
    attempt = papers.seen(tx, attempt_id)
    rules.outcome(attempt.state, AttemptAct.ANSWER, attempt.ends_at, tx.now)
    if not 0 <= position < attempt.total:
        raise Refused("button-stale")
    return papers.sheet(tx, attempt)


def _grade(tx: Tx, attempt: Attempt, state: AttemptState) -> Attempt:
    paper = papers.sheet(tx, attempt)
    given = [(one.drawn.question_id, one.chosen) for one in paper.answers]
    grade = rules.grade(paper.bank, given)
    pass_mark = paper.training.terms.pass_mark if paper.training.terms else WHOLE
    passed = grade.passes(pass_mark)
    ended = rows.end(tx.conn, attempt, state, tx.now, grade, passed=passed)
    if ended is None:
        raise Refused("exam-over")
    tx.note(
        f"exam.{state}", "exam", attempt.id, training=attempt.training_id, number=attempt.number
    )
    one = entered.get(tx.conn, attempt.enrolment_id)
    if one is not None:
        training_cards.refresh(tx, paper.training, [one.unit_id])
    return ended

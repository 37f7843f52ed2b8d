"""Sitting an exam: begun, answered question by question, closed by hand or by the clock (T7).

All of it is rows, so a restart changes nothing; the time is the server's.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from actions import enrolments, ticks, training_cards, trainings
from actions.tx import Tx
from domain import exam as rules
from domain.enrolment import Standing
from domain.errors import Refused
from domain.exam import WHOLE, AttemptAct, AttemptState, Bank, Grade, Terms
from domain.messages import Lane, Lines, Phrase, Post, Value
from domain.permission import Person
from domain.training import TrainingState
from storage import enrolments as entered
from storage import exams as rows
from storage import timers
from storage import trainings as held
from storage.enrolments import Enrolment
from storage.exams import Answer, Attempt
from storage.timers import Timer
from storage.trainings import Training

SEEDS = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One attempt with all that belongs to it."""

    attempt: Attempt
    training: Training
    bank: Bank
    answers: Sequence[Answer]

    @property
    def empty(self) -> list[int]:
        """Positions without an answer."""
        return [one.position for one in self.answers if not one.chosen]

    @property
    def marked(self) -> list[int]:
        return [one.position for one in self.answers if one.is_marked]


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
    paper = rules.draw(rows.bank(tx.conn, training.bank_id or 0), terms.questions, seed)
    ends_at = tx.now + terms.lasts
    attempt_id = rows.begin(
        tx.conn, one.id, one.person_id or 0, number, (seed, paper), tx.now, ends_at
    )
    timers.set_timer(tx.conn, trainings.EXAM_END, str(attempt_id), ends_at)
    tx.note("exam.begun", "exam", attempt_id, training=training.id, number=number)
    return seen(tx, attempt_id)


def seen(tx: Tx, attempt_id: int) -> Attempt:
    """One's own attempt.  Raises Refused("not-found") for another's too."""
    attempt = rows.get(tx.conn, attempt_id)
    if attempt is None or tx.actor is None or attempt.person_id != tx.actor.id:
        raise Refused("not-found")
    return attempt


def sheet(tx: Tx, attempt: Attempt) -> Sheet:
    training = trainings.seen(tx, attempt.training_id)
    bank = rows.bank(tx.conn, training.bank_id or 0)
    return Sheet(attempt, training, bank, rows.answers(tx.conn, attempt.id))


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
    return sheet(tx, seen(tx, attempt_id))


def turn(tx: Tx, attempt_id: int, position: int) -> Sheet:
    """Another question of the paper."""
    _answering(tx, attempt_id, position)
    rows.stand_at(tx.conn, attempt_id, position)
    return sheet(tx, seen(tx, attempt_id))


def mark(tx: Tx, attempt_id: int, position: int) -> Sheet:
    """标记: to look at it once more; or no more."""
    paper = _answering(tx, attempt_id, position)
    rows.mark(tx.conn, attempt_id, position, is_marked=not paper.answers[position].is_marked)
    return sheet(tx, seen(tx, attempt_id))


def submit(tx: Tx, attempt_id: int, version: int) -> Attempt:
    """交卷; a second press finds it handed in."""
    attempt = seen(tx, attempt_id)
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
            values=result_values(tx, ended),
            buttons=after_keys(tx, ended),
            lane=Lane.DECISION,
            occasion=f"exam:{ended.id}:expired",
        )
    )
    return ended


def note_marks(tx: Tx, training_id: int, marks: Sequence[tuple[Enrolment, int]]) -> None:
    """Of who sat it on paper; an admin writes it down."""
    trainings.require(tx)
    training = enrolments.open_training(tx, training_id)
    if training.terms is None:
        raise Refused("training-no-exam")
    for one, score in marks:
        earlier = rows.of_enrolment(tx.conn, one.id)
        number = rules.next_number(
            [(each.state, each.passed) for each in earlier], again=training.terms.again
        )
        grade = Grade(score, WHOLE)
        passed = grade.passes(training.terms.pass_mark)
        rows.note_mark(tx.conn, one.id, number, grade, tx.now, passed=passed)
        tx.note("exam.noted", "enrolment", one.id, training=training_id, number=number)


def let_again(tx: Tx, enrolment_id: int, why: str) -> Enrolment:
    """准予重考: the failed attempt does not count, for a reason (an outage, ours or theirs)."""
    trainings.require(tx)
    one = enrolments.seen(tx, enrolment_id)
    training = enrolments.open_training(tx, one.training_id)
    last = training_cards.last_graded(rows.of_enrolment(tx.conn, one.id))
    if last is None or last.passed:
        raise Refused("exam-none-failed", name=one.name)
    rules.outcome(last.state, AttemptAct.VOID, last.ends_at, tx.now)
    if not rows.void(tx.conn, last, why, tx.now):
        raise Refused("training-moved-on")
    tx.note(f"exam.{AttemptAct.VOID}", "exam", last.id, training=training.id)
    training_cards.refresh(tx, training, [one.unit_id])
    if one.person_id is not None:
        tx.post(
            Post(
                key="exam-once-more",
                to=one.person_id,
                values={"title": training.title, "why": why},
                buttons=((training_cards.begin_key(one),),),
                lane=Lane.DECISION,
                occasion=f"exam:{last.id}:again",
            )
        )
    return one


def result_values(tx: Tx, attempt: Attempt) -> dict[str, Any]:
    """Title, mark, and each question that was not right with why."""
    paper = sheet(tx, attempt)
    wrong = [
        one
        for one in paper.answers
        if not paper.bank.question(one.drawn.question_id).is_right(one.chosen)
    ]
    return {
        "title": paper.training.title,
        "mark": training_cards.result(attempt),
        "correct": attempt.grade.right,
        "total": attempt.total,
        "wrong": Lines(tuple(_explained(paper, one) for one in wrong)),
    }


def after_keys(tx: Tx, attempt: Attempt) -> training_cards.Keys:
    """Once more, where that is allowed."""
    one = entered.get(tx.conn, attempt.enrolment_id)
    training = trainings.seen(tx, attempt.training_id)
    key = training_cards.exam_key(tx, training, one) if one is not None else None
    return ((key,),) if key else ()


def running_of(tx: Tx, person: Person) -> Attempt | None:
    """The exam somebody is in the middle of."""
    for one in entered.of_person(tx.conn, person.id, TrainingState.OPEN):
        for attempt in rows.of_enrolment(tx.conn, one.id):
            if attempt.state is AttemptState.RUNNING and tx.now < attempt.ends_at:
                return attempt
    return None


def _explained(paper: Sheet, one: Answer) -> Phrase:
    question = paper.bank.question(one.drawn.question_id)
    values: dict[str, Value] = {
        "number": one.position + 1,
        "question": question.words,
        "answer": answer_words(paper.bank, one, question.answer),
        "yours": answer_words(paper.bank, one, one.chosen) if one.chosen else Phrase("exam-empty"),
        "why": Phrase("exam-why", {"why": question.why}) if question.why else "",
    }
    return Phrase("exam-wrong", values)


def answer_words(bank: Bank, one: Answer, letters: str) -> Value:
    """「B. 24 小时」 as this paper letters it."""
    question = bank.question(one.drawn.question_id)
    if question.kind is rules.Kind.JUDGE:
        return Phrase("exam-true" if letters == rules.RIGHT else "exam-false")
    said = []
    for at, letter in enumerate(one.drawn.order):
        if letter in letters:
            option = question.options[rules.LETTERS.index(letter)]
            values: dict[str, Value] = {"letter": rules.LETTERS[at], "text": option.words}
            said.append(Phrase("exam-option", values))
    return tuple(said)


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
    attempt = seen(tx, attempt_id)
    rules.outcome(attempt.state, AttemptAct.ANSWER, attempt.ends_at, tx.now)
    if not 0 <= position < attempt.total:
        raise Refused("button-stale")
    return sheet(tx, attempt)


def _grade(tx: Tx, attempt: Attempt, state: AttemptState) -> Attempt:
    paper = sheet(tx, attempt)
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

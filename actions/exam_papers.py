"""What somebody's paper holds: the questions drawn, what was answered, what came of it (T7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from actions import training_cards, trainings
from actions.tx import Tx
from domain import exam as rules
from domain.errors import Refused
from domain.exam import Bank
from domain.messages import Lines, Phrase, Value
from storage import enrolments as entered
from storage import exams as rows
from storage.exams import Answer, Attempt
from storage.trainings import Training


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

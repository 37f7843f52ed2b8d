"""Marks written by hand: an exam sat on paper, a failed attempt that is not to count (T7)."""

from collections.abc import Sequence

from actions import enrolments, training_cards, trainings
from actions.tx import Tx
from domain import exam as rules
from domain.errors import Refused
from domain.exam import WHOLE, AttemptAct, Grade
from domain.messages import Lane, Post
from storage import exams as rows
from storage.enrolments import Enrolment


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

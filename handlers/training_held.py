"""A training as who holds it sees it: how it stands, and what can be done now (T7)."""

from typing import Any

from actions import report_cards, training_cards
from domain.enrolment import Standing
from domain.messages import Button, Lines, Phrase, Value
from domain.training import TrainingState
from handlers import report_tasks
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import enrolments as entered
from storage import exams
from storage.trainings import Training


def show(ctx: Ctx, training: Training, say: Any) -> None:
    values = training_cards.said_of(ctx.tx, training)
    if training.state is TrainingState.DRAFT:
        unit_ids, unreached = report_cards.whom(ctx.tx, training.audience)
        reach = report_tasks.reach_words(ctx, unit_ids, unreached)
        say("training-draft", buttons=_draft_keys(training, len(unit_ids)), reach=reach, **values)
        return
    key = f"training-held-{training.state}"
    say(key, buttons=_held_keys(ctx, training), counts=_counted(ctx, training), **values)


def _counted(ctx: Ctx, training: Training) -> Value:
    """Once it has begun: how many were present; of an exam, how many passed."""
    if ctx.tx.now < training.session.starts_at:
        return ""
    seated = entered.of_training(ctx.tx.conn, training.id, Standing.SEATED)
    present = sum(one.attended_at is not None for one in seated)
    certified = sum(one.certificate is not None for one in seated)
    lines: list[Value] = [Phrase("training-present", {"present": present, "seated": len(seated)})]
    if training.terms is not None:
        attempts = exams.of_trainings(ctx.tx.conn, [training.id]).values()
        last = [each for one in attempts if (each := training_cards.last_graded(one))]
        passed = sum(one.passed for one in last)
        running = len(exams.running(ctx.tx.conn, training.id))
        counts: dict[str, Value] = {
            "passed": passed,
            "failed": len(last) - passed,
            "running": running,
        }
        lines.append(Phrase("training-marks-line", counts))
    if training.state is TrainingState.FINISHED:
        lines.append(Phrase("training-certified", {"count": certified}))
    return Lines(tuple(lines))


def _draft_keys(training: Training, count: int) -> tuple[Row, ...]:
    drop = press("training", "ending", training.id, training.version, label="button-training-drop")
    if not count:
        return ((drop,),)
    open_key = press("training", "open", training.id, training.version, str(count), count=count)
    return ((open_key,), (drop,))


def _held_keys(ctx: Ctx, training: Training) -> tuple[Row, ...]:
    """What can be done now: before it begins, while it is held, afterwards."""
    if training.state is TrainingState.CANCELLED:
        return ()
    if training.state is TrainingState.FINISHED:
        return rows([_key(training, "list")], 2)
    has_begun = ctx.tx.now >= training.session.starts_at
    verbs: list[str] = []
    if ctx.tx.now < training.session.closes_at:
        verbs.append("enrol")
    verbs.append("people")
    if training.session.is_signing_in(ctx.tx.now):
        verbs += ["sign", "ticks"]
    if has_begun:
        verbs += ["late", *_exam_verbs(training)]
    else:
        verbs += ["move", "seats"]
    verbs += ["list", "finishing"] if has_begun else ["list"]
    keys = [_key(training, verb) for verb in (*verbs, "ending")]
    return rows(keys, 2)


def _exam_verbs(training: Training) -> tuple[str, ...]:
    if training.terms is None:
        return ()
    return ("marks", "again") if training.exam_from_at else ("exam", "marks")


def _key(training: Training, verb: str) -> Button:
    argument = "0" if verb == "enrol" else ""
    return press("training", verb, training.id, training.version, argument)

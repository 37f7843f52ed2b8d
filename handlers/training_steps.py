"""What who holds trainings presses: drafts, opening, calling off, the exam, finishing (T7)."""

from actions import exams as sitting
from actions import trainings as acts
from domain.enrolment import Standing
from domain.errors import Refused
from domain.training import TrainingState
from handlers.buttons import press
from handlers.context import Ctx
from handlers.trainings import PAGE, open_button, show
from storage import enrolments as entered
from storage import trainings as held
from storage.trainings import Training


def steered(ctx: Ctx) -> None:
    """What who holds trainings presses."""
    verbs = {
        "drafts": drafts,
        "open": open_,
        "ending": ending,
        "end": end,
        "finishing": finishing,
        "finish": finish,
        "exam": exam,
    }
    verbs[ctx.pressed.verb](ctx)


def drafts(ctx: Ctx) -> None:
    found = held.in_state(ctx.tx.conn, TrainingState.DRAFT)
    ctx.rewrite(
        "training-drafts" if found else "training-no-drafts",
        buttons=(
            *((open_button(one),) for one in found[:PAGE]),
            (press("training", "all", 0, 0, label="button-back"),),
        ),
    )


def open_(ctx: Ctx) -> None:
    """The second confirmation: the key names the number of units the admin was shown."""
    data = ctx.pressed
    if not data.argument.isdecimal():
        raise Refused("button-stale")
    opened = acts.open_(ctx.tx, data.id, data.version, int(data.argument))
    show(ctx, opened, is_press=True)
    ctx.tell("training-opened", count=int(data.argument))


def ending(ctx: Ctx) -> None:
    """Ask once more before it is called off, or a draft dropped."""
    training = acts.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    count = len(entered.of_training(ctx.tx.conn, training.id))
    is_draft = training.state is TrainingState.DRAFT
    _ask(ctx, training, "training-drop-sure" if is_draft else "training-end-sure", "end", count)


def end(ctx: Ctx) -> None:
    cancelled = acts.cancel(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.rewrite("training-ended", title=cancelled.title)


def finishing(ctx: Ctx) -> None:
    training = acts.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    seated = entered.of_training(ctx.tx.conn, training.id, Standing.SEATED)
    present = sum(one.attended_at is not None for one in seated)
    _ask(ctx, training, "training-finish-sure", "finish", present)


def finish(ctx: Ctx) -> None:
    finished, certified = acts.finish(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    show(ctx, finished, is_press=True)
    ctx.tell("training-finished", count=certified)


def exam(ctx: Ctx) -> None:
    """开放测验: who was present hears that they may begin."""
    opened, told = sitting.open_exam(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    show(ctx, opened, is_press=True)
    ctx.tell("exam-opened", count=told)


def _ask(ctx: Ctx, training: Training, key: str, verb: str, count: int) -> None:
    label = f"button-training-{verb}-sure"
    sure = press("training", verb, training.id, training.version, label=label)
    back = press("training", "show", training.id, 0, label="button-back")
    ctx.rewrite(key, buttons=((sure, back),), title=training.title, count=count)

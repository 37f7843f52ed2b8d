"""签到: the code shown in the room, typed or pressed as a link; ticks for who is not here (T7)."""

import re
from typing import Any

from actions import attendance as acts
from actions import training_cards
from actions import trainings as deeds
from actions.attendance import Outcome, Signing
from domain.enrolment import Standing
from domain.messages import Button, Lines, Phrase
from domain.permission import Right, may
from domain.training import CODE_VALID_FOR, read_sign, sign_link
from handlers import trainings
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import enrolments as entered
from storage.enrolments import Enrolment
from storage.trainings import Training

_CODE = re.compile(r"^\s*(\d{3})\s?(\d{3})\s*$")
PAGE = 8


def pressed(ctx: Ctx) -> None:
    verbs = {"sign": show_code, "ticks": ticks, "tick": tick, "code": ask}
    verbs[ctx.pressed.verb](ctx)


def show_code(ctx: Ctx) -> None:
    """Another code, in a message of its own to show in the room."""
    training, code = acts.show_code(ctx.tx, ctx.pressed.id)
    values: dict[str, Any] = {
        "title": training.title,
        "code": f"{code[:3]} {code[3:]}",
        "minutes": int(CODE_VALID_FOR.total_seconds()) // 60,
        "link": sign_link(ctx.update.get_bot().username, training.id, code),
    }
    again = press("training", "sign", training.id, training.version, label="button-training-resign")
    ctx.say("training-code", buttons=((again,),), is_secret=True, **values)


def ask(ctx: Ctx) -> None:
    """签到 on one's own card: the code is in the room."""
    training = deeds.seen(ctx.tx, ctx.pressed.id)
    training.session.check_signing_in(ctx.tx.now)
    ctx.say("training-type-code", title=training.title)


def heard(ctx: Ctx) -> bool:
    """Six digits typed while a code is shown.  False: they mean something else."""
    message = ctx.update.message
    found = _CODE.match(message.text or "") if message is not None else None
    if found is None or not acts.waits_for_code(ctx.tx, ctx.known):
        return False
    _answer(ctx, acts.sign(ctx.tx, found[1] + found[2]))
    return True


def linked(ctx: Ctx) -> bool:
    """The link under the code was pressed.  False: it is another link."""
    found = read_sign(ctx.args)
    if found is None:
        return False
    training_id, code = found
    _answer(ctx, acts.sign(ctx.tx, code, training_id))
    return True


def ticks(ctx: Ctx) -> None:
    _show_ticks(ctx, deeds.seen(ctx.tx, ctx.pressed.id), trainings.page_of(ctx), is_press=False)


def tick(ctx: Ctx) -> None:
    ticked = acts.tick(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    training = deeds.seen(ctx.tx, ticked.training_id)
    _show_ticks(ctx, training, trainings.page_of(ctx), is_press=True)


def _answer(ctx: Ctx, signing: Signing) -> None:
    values: dict[str, Any] = {"left": signing.left}
    if signing.training is not None:
        values["title"] = signing.training.title
    if signing.enrolment is not None:
        values["name"] = signing.enrolment.name
        values["at"] = signing.enrolment.attended_at or ctx.tx.now
    key = f"attendance-{signing.outcome}"
    if signing.outcome is Outcome.STRANGE:
        ctx.say(key)
    else:
        ctx.say(key, **values)


def _show_ticks(ctx: Ctx, training: Training, page: int, *, is_press: bool) -> None:
    units = trainings.scope(ctx, training)
    is_admin = may(ctx.known, Right.TRAIN)
    seated = entered.of_training(ctx.tx.conn, training.id, Standing.SEATED, unit_ids=units)
    theirs = [one for one in seated if is_admin or one.person_id is None]
    shown = theirs[page * PAGE : (page + 1) * PAGE]
    say = ctx.rewrite if is_press else ctx.say
    say(
        "training-ticks" if shown else "training-ticks-none",
        buttons=(
            *rows([_box(one, page) for one in shown], 2),
            *_turning(training, len(theirs), page),
        ),
        title=training.title,
        lines=Lines(tuple(_line(one) for one in shown)),
    )


def _line(one: Enrolment) -> Phrase:
    key = "training-tick-present" if one.attended_at else "training-tick-absent"
    return Phrase(key, {"name": training_cards.called(one), "unit": one.unit})


def _box(one: Enrolment, page: int) -> Button:
    label = "button-ticked" if one.attended_at else "button-unticked"
    return press("training", "tick", one.id, one.version, str(page), label=label, name=one.name)


def _turning(training: Training, total: int, page: int) -> tuple[Row, ...]:
    keys = [
        press("training", "ticks", training.id, 0, str(to), label=label)
        for to, label in ((page - 1, "button-page-back"), (page + 1, "button-page-on"))
        if to >= 0 and to * PAGE < total
    ]
    return (tuple(keys),) if keys else ()

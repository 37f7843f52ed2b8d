"""Registering people for a training in one message, and taking them off the list (T7)."""

from actions import drafts as acts
from actions import enrolments as deeds
from actions import training_cards
from domain import enrolment as rules
from domain.errors import Refused
from domain.messages import Lines, Phrase, Value
from domain.permission import Right
from handlers import forms
from handlers.answers import Choice
from handlers.buttons import press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import audiences, units
from storage.drafts import Draft
from storage.trainings import Training

FORM = "enrolment"
OFFERED = 8
KEYS = 8  # of people just entered; the list has all


def begin(ctx: Ctx) -> None:
    """报名 on the card: of the unit the key names, or of one that is asked for first."""
    training = deeds.open_training(ctx.tx, ctx.pressed.id)
    training.session.check_enrolling(ctx.tx.now)
    argument = ctx.pressed.argument
    unit_id = int(argument) if argument.isdecimal() and len(argument) < 10 else 0  # noqa: PLR2004
    if unit_id:
        deeds.require(ctx.tx, training, unit_id)
    else:
        ctx.require(Right.TRAIN)
    prefill = {"asks_unit": "no" if unit_id else "yes"}
    forms.begin(ctx, FORM, prefill=prefill, ref=f"{training.id}:{unit_id}")


def leaving(ctx: Ctx) -> None:
    """Ask once more: the seat goes to who waits."""
    one = deeds.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    deeds.require_over(ctx.tx, one)
    training = deeds.open_training(ctx.tx, one.training_id)
    sure = press("training", "leave", one.id, one.version, label="button-training-leave-sure")
    back = press("training", "show", training.id, 0, label="button-back")
    ctx.say(
        "training-leave-sure",
        buttons=((sure, back),),
        name=training_cards.called(one),
        title=training.title,
    )


def leave(ctx: Ctx) -> None:
    left = deeds.leave(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    training = deeds.open_training(ctx.tx, left.training_id)
    ctx.rewrite("training-has-left", name=training_cards.called(left), title=training.title)


def _about(ctx: Ctx, draft: Draft) -> tuple[Training, int]:
    training_id, _, unit_id = (draft.ref or "").partition(":")
    training = deeds.open_training(ctx.tx, int(training_id))
    picked = draft.answers.get("unit")
    return training, int(picked["id"]) if picked else int(unit_id)


def _prompt(ctx: Ctx, draft: Draft) -> Phrase:
    training, unit_id = _about(ctx, draft)
    values: dict[str, Value] = {
        "title": training.title,
        "unit": units.name_of(ctx.tx.conn, unit_id),
        "ask": Phrase("form-enrolment-people"),
    }
    return Phrase("form-enrolment-people-of", values)


def _units(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Units the training is for."""
    training, _ = _about(ctx, draft)
    meant = audiences.unit_ids(ctx.tx.conn, training.audience)
    if text.startswith("#"):
        found = [unit for unit in meant if str(unit) == text[1:]]
    elif text:
        hits = {hit.id for hit in units.find(ctx.tx.conn, text)}
        found = [unit for unit in meant if unit in hits]
    else:
        found = list(meant)
    names = units.names_of(ctx.tx.conn, found[:OFFERED])
    return [
        Choice(str(i), name, Phrase("report-unit", {"unit": name})) for i, name in names.items()
    ]


def _submit(ctx: Ctx, draft: Draft) -> None:
    """What was understood is said person by person, each with a key to take them off again."""
    training, unit_id = _about(ctx, draft)
    typed = rules.read_people(draft.answers["people"])
    acts.take(ctx.tx, draft)
    entered = deeds.enrol(ctx.tx, training.id, unit_id, typed)
    lines = tuple(_said(ctx, one) for one in entered)
    keys = [
        press(
            "training", "leaving", one.enrolment.id, one.enrolment.version, name=one.enrolment.name
        )
        for one in entered[:KEYS]
        if one.is_new
    ]
    ctx.say(
        "training-enrolled",
        buttons=rows(keys, 2),
        title=training.title,
        unit=units.name_of(ctx.tx.conn, unit_id),
        lines=Lines(lines),
    )


def _said(ctx: Ctx, one: deeds.Entered) -> Phrase:
    if one.is_new:
        return training_cards.person_line(ctx.tx, one.enrolment)
    return Phrase("training-was-entered", {"name": training_cards.called(one.enrolment)})


def _read(_ctx: Ctx, _draft: Draft, text: str) -> str:
    """Kept as it was typed, once it can be read.  Raises Refused with what could not."""
    rules.read_people(text)
    if not text.strip():
        raise Refused("enrolment-nobody")
    return text.strip()


forms.register(
    FORM,
    Dialog(
        right=Right.ENTER,
        preview=None,
        submit=_submit,
        parse={"people": _read},
        prompt={"people": _prompt},
        choices={"unit": _units},
    ),
)

"""The forms of a training that is open: its time, its seats, what is noted by hand (T7)."""

import re
from typing import Any

from actions import attendance, exam_marks, training_cards
from actions import drafts as acts
from actions import trainings as deeds
from domain.enrolment import Standing
from domain.errors import Refused
from domain.messages import Phrase, Value
from domain.permission import Right
from domain.training import TrainingState
from handlers import forms, moments, trainings
from handlers.answers import Choice
from handlers.context import Ctx
from handlers.forms import Dialog
from handlers.training_forms import OFFERED, check_end, read_count, session_of, show_count
from storage import enrolments as entered
from storage import exams
from storage.drafts import Draft
from storage.enrolments import Enrolment

_MARK = re.compile(r"^(\S.*?)\s*[:：]?\s*(\d{1,3})\s*分?$")
_APART = re.compile(r"[、，,；;\n]+")


def pressed(ctx: Ctx) -> None:
    """A form about one training, as it was seen."""
    training = deeds.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    if training.state is not TrainingState.OPEN:
        raise Refused(f"training-is-{training.state}")
    forms.begin(ctx, f"training_{ctx.pressed.verb}", ref=f"{training.id}:{training.version}")


def _ref(draft: Draft) -> tuple[int, int]:
    training_id, _, version = (draft.ref or "").partition(":")
    return int(training_id), int(version)


def _preview_move(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    training = deeds.seen(ctx.tx, _ref(draft)[0])
    count = len(entered.of_training(ctx.tx.conn, training.id))
    said = training_cards.said_of(ctx.tx, training)
    return "training-move-preview", {
        "title": training.title,
        "before": said["when"],
        "was": training.place,
        "when": moments.shown(draft.answers["when"]),
        "place": draft.answers["place"] or training.place,
        "count": count,
    }


def _move(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    training_id, version = _ref(draft)
    training = deeds.seen(ctx.tx, training_id)
    session = session_of(draft.answers["when"], training.session.closes_at)
    place = draft.answers["place"] or training.place
    moved = deeds.move(ctx.tx, training_id, version, session, place)
    trainings.show(ctx, moved, is_press=True)


def _reseat(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    training_id, version = _ref(draft)
    trainings.show(ctx, deeds.reseat(ctx.tx, training_id, version, draft.answers["seats"]))


def _absent(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Who has a seat and was not noted: the first ones, those called like ``text``, one by id."""
    seated = entered.of_training(ctx.tx.conn, _ref(draft)[0], Standing.SEATED)
    absent = [one for one in seated if one.attended_at is None]
    if text.startswith("#"):
        return [_absent_choice(one) for one in absent if str(one.id) == text[1:]]
    return [_absent_choice(one) for one in absent if text in one.name][:OFFERED]


def _absent_choice(one: Enrolment) -> Choice:
    return Choice(
        str(one.id), one.name, Phrase("training-absent", {"name": one.name, "unit": one.unit})
    )


def _note_late(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    why = draft.answers["why"]
    one = attendance.note_late(ctx.tx, int(draft.answers["who"]["id"]), why)
    ctx.say("training-late-noted", name=one.name, unit=one.unit, why=why)


def _failed(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Whose mark that counts is no pass: the first ones, by name, or one by id."""
    training_id = _ref(draft)[0]
    attempts = exams.of_trainings(ctx.tx.conn, [training_id])
    failed = [
        one
        for one in entered.of_training(ctx.tx.conn, training_id, Standing.SEATED)
        if (last := training_cards.last_graded(attempts.get(one.id, ()))) and not last.passed
    ]
    if text.startswith("#"):
        return [_absent_choice(one) for one in failed if str(one.id) == text[1:]]
    return [_absent_choice(one) for one in failed if text in one.name][:OFFERED]


def _let_again(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    one = exam_marks.let_again(ctx.tx, int(draft.answers["who"]["id"]), draft.answers["why"])
    ctx.say("training-again-allowed", name=one.name, unit=one.unit)


def _read_marks(ctx: Ctx, draft: Draft, text: str) -> list[list[Any]]:
    """「张三 86、李四 72」, each one person who was present and known by that name alone."""
    present = [
        one
        for one in entered.of_training(ctx.tx.conn, _ref(draft)[0], Standing.SEATED)
        if one.attended_at is not None
    ]
    return [_mark(part.strip(), present) for part in _APART.split(text) if part.strip()]


def _mark(text: str, present: list[Enrolment]) -> list[Any]:
    found = _MARK.match(text)
    if found is None or int(found[2]) > 100:  # noqa: PLR2004
        raise Refused("training-mark-unclear", text=text[:30])
    called = [one for one in present if found[1] in (one.name, f"{one.name} {one.job_title}")]
    if len(called) != 1:
        key = "training-mark-several" if called else "training-mark-nobody"
        raise Refused(key, name=found[1][:30])
    return [called[0].id, called[0].name, int(found[2])]


def _show_marks(_ctx: Ctx, value: list[list[Any]]) -> Value:
    return tuple(
        Phrase("training-mark-of", {"name": str(name), "score": int(score)})
        for _, name, score in value
    )


def _preview_marks(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    training = deeds.seen(ctx.tx, _ref(draft)[0])
    marks = _show_marks(ctx, draft.answers["marks"])
    return "training-marks-preview", {"title": training.title, "marks": marks}


def _note_marks(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    rows = entered.of_training(ctx.tx.conn, _ref(draft)[0], Standing.SEATED)
    by_id = {one.id: one for one in rows}
    marks = [(by_id[one], int(score)) for one, _, score in draft.answers["marks"] if one in by_id]
    exam_marks.note_marks(ctx.tx, _ref(draft)[0], marks)
    ctx.rewrite("training-marks-noted", count=len(marks))


forms.register(
    "training_move",
    Dialog(right=Right.TRAIN, preview=_preview_move, submit=_move, check={"when": check_end}),
)
forms.register(
    "training_seats",
    Dialog(
        right=Right.TRAIN,
        preview=None,
        submit=_reseat,
        parse={"seats": read_count},
        show={"seats": show_count},
    ),
)
forms.register(
    "training_late",
    Dialog(right=Right.TRAIN, preview=None, submit=_note_late, choices={"who": _absent}),
)
forms.register(
    "training_again",
    Dialog(right=Right.TRAIN, preview=None, submit=_let_again, choices={"who": _failed}),
)
forms.register(
    "training_marks",
    Dialog(
        right=Right.TRAIN,
        preview=_preview_marks,
        submit=_note_marks,
        parse={"marks": _read_marks},
        show={"marks": _show_marks},
    ),
)

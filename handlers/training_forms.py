"""The forms of a training: composing it, moving it, its seats, noting late (T7)."""

import re
from datetime import datetime
from typing import Any

from actions import attendance, report_cards, training_cards, training_plans
from actions import drafts as acts
from actions import exams as sitting
from actions import trainings as deeds
from domain.enrolment import Standing
from domain.errors import Refused
from domain.exam import Terms
from domain.messages import Bilingual, Excerpt, Phrase, Value
from domain.permission import Right
from domain.training import MOST_SEATS, Session, TrainingState
from domain.when import COARSE
from handlers import answers, audiences, forms, moments, report_tasks, trainings
from handlers.answers import Choice, Unfinished
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import enrolments as entered
from storage import exams
from storage.drafts import Draft
from storage.enrolments import Enrolment
from storage.trainings import NewTraining

OFFERED = 8
LINE_ROOM = 40  # characters of a plan line on a key
PACK, OWN = "pack-", "own-"
USUAL_TERMS = ("20-30-80", "10-15-80", "30-45-60")
_NUMBERS = re.compile(r"\d+")
_MARK = re.compile(r"^(\S.*?)\s*[:：]?\s*(\d{1,3})\s*分?$")
_APART = re.compile(r"[、，,；;\n]+")


def new(ctx: Ctx) -> None:
    has_lines = "yes" if training_plans.lines(ctx.tx) else "no"
    forms.begin(ctx, "training", prefill={"has_lines": has_lines})


def pressed(ctx: Ctx) -> None:
    """A form about one training, as it was seen."""
    training = deeds.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    if training.state is not TrainingState.OPEN:
        raise Refused(f"training-is-{training.state}")
    forms.begin(ctx, f"training_{ctx.pressed.verb}", ref=f"{training.id}:{training.version}")


def _ref(draft: Draft) -> tuple[int, int]:
    training_id, _, version = (draft.ref or "").partition(":")
    return int(training_id), int(version)


def _check_end(value: Any) -> None:
    if not value.get("end"):
        raise Refused("training-end-missing")


def _read_count(_ctx: Ctx, _draft: Draft, text: str) -> int:
    """「60」, 「60 人」, 「60个名额」."""
    found = _NUMBERS.findall(text)
    if len(found) != 1 or len(found[0]) > 5:  # noqa: PLR2004
        raise Refused("training-seats-unclear", most=MOST_SEATS)
    deeds.check_seats(int(found[0]), None)
    return int(found[0])


def _show_count(_ctx: Ctx, value: Any) -> Value:
    return int(value) if value else Phrase("answer-none")


def _read_closes(ctx: Ctx, draft: Draft, text: str) -> str | Unfinished:
    """A moment, or the end of a day; not after it begins."""
    found = moments.understand(ctx, text)
    if found.names_no_day:
        raise Refused("when-day-missing", text=text[: moments.ROOM])
    if asked := moments.which(ctx, text, found):
        return answers.unsettled(asked)
    office = ctx.tx.office
    at = found.end or found.at
    if found.grain in COARSE:
        at = office.hours.moment(found.last_on, office.policy.due_hour)
    _session(draft.answers["when"], at).check(ctx.tx.now)
    return at.isoformat()


def _show_closes(_ctx: Ctx, value: str) -> Value:
    return datetime.fromisoformat(value)


def _session(when: Any, closes_at: datetime) -> Session:
    return Session(moments.started(when), moments.ended(when), closes_at)


def _banks(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """The banks of the packs and those an admin added."""
    packs = [
        (f"{PACK}{one.name}", one.title, len(one.questions)) for one in ctx.tx.office.banks.values()
    ]
    own = [
        (f"{OWN}{one.id}", Bilingual(one.title_zh, one.title_en), one.count)
        for one in exams.own_banks(ctx.tx.conn)
    ]
    found = [
        Choice(value, title.zh, Phrase("training-bank", {"title": title, "count": count}))
        for value, title, count in (*packs, *own)
    ]
    if text.startswith("#"):
        return [one for one in found if one.value == text[1:]]
    return [one for one in found if text in one.name][:OFFERED]


def _bank_id(ctx: Ctx, value: str) -> int:
    """The row of the bank that was picked; a pack's is kept as it is today."""
    if value.startswith(OWN):
        return int(value.removeprefix(OWN))
    bank = ctx.tx.office.banks.get(value.removeprefix(PACK))
    if bank is None:
        raise Refused("button-stale")
    return exams.keep_bank(ctx.tx.conn, bank, None, ctx.tx.now)


def _terms_offered(_ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    found = [Choice(one, one, _terms_words(one)) for one in USUAL_TERMS]
    return [one for one in found if not text or f"#{one.value}" == text]


def _read_terms(ctx: Ctx, draft: Draft, text: str) -> str:
    """「20 题 30 分钟 80 分」: three numbers in this order."""
    found = _NUMBERS.findall(text)
    if len(found) != 3 or any(len(one) > 4 for one in found):  # noqa: PLR2004
        raise Refused("exam-terms-unclear")
    _terms("-".join(found)).check(
        exams.bank(ctx.tx.conn, _bank_id(ctx, draft.answers["bank"]["id"]))
    )
    return "-".join(found)


def _pick_terms(ctx: Ctx, draft: Draft, choice: Choice) -> str:
    return _read_terms(ctx, draft, choice.value)


def _terms(stored: str, *, again: bool = False) -> Terms:
    questions, minutes, pass_mark = map(int, stored.split("-"))
    return Terms(questions, minutes, pass_mark, again)


def _terms_words(stored: str) -> Phrase:
    terms = _terms(stored)
    values: dict[str, Value] = {
        "questions": terms.questions,
        "minutes": terms.minutes,
        "pass": terms.pass_mark,
    }
    return Phrase("training-terms", values)


def _show_terms(_ctx: Ctx, value: str) -> Value:
    return _terms_words(value)


def _plan_lines(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    found = [
        Choice(
            one.code,
            one.text.zh,
            Phrase(
                "training-cited", {"clause": one.clause, "text": Excerpt(one.text.zh, LINE_ROOM)}
            ),
        )
        for one in training_plans.lines(ctx.tx)
    ]
    if text.startswith("#"):
        return [one for one in found if one.value == text[1:]]
    return [one for one in found if text in one.name][:OFFERED]


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    unit_ids, unreached = report_cards.whom(ctx.tx, audiences.chosen(draft.answers))
    return "training-preview", {
        "answers": forms.summary(ctx, draft),
        "reach": report_tasks.reach_words(ctx, unit_ids, unreached),
    }


def _preview_keys(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """No key to go on where the audience has no unit."""
    unit_ids, _ = report_cards.whom(ctx.tx, audiences.chosen(draft.answers))
    label = "button-report-preview-on"
    on = press("draft", "submit", draft.id, draft.version, label=label)
    return ((on,),) if unit_ids else ()


def _create(ctx: Ctx, draft: Draft) -> None:
    """Nothing is sent yet: the card that follows asks once more, with the number on its key."""
    acts.take(ctx.tx, draft)
    given = draft.answers
    has_exam = given["exam"] != "none"
    training_id = deeds.create(
        ctx.tx,
        NewTraining(
            title=given["title"],
            session=_session(given["when"], datetime.fromisoformat(given["closes"])),
            place=given["place"],
            audience=audiences.chosen(given),
            seats=given["seats"],
            per_unit=given["per_unit"] or None,
            explanation=given["explanation"],
            plan_line=given["plan_line"]["id"] if given.get("plan_line") else None,
            bank_id=_bank_id(ctx, given["bank"]["id"]) if has_exam else None,
            terms=_terms(given["terms"], again=given["exam"] == "again") if has_exam else None,
            created_by=ctx.known.id,
        ),
    )
    trainings.show(ctx, deeds.seen(ctx.tx, training_id), is_press=True)


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
    session = _session(draft.answers["when"], training.session.closes_at)
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
    one = sitting.let_again(ctx.tx, int(draft.answers["who"]["id"]), draft.answers["why"])
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
    sitting.note_marks(ctx.tx, _ref(draft)[0], marks)
    ctx.rewrite("training-marks-noted", count=len(marks))


forms.register(
    "training",
    Dialog(
        right=Right.TRAIN,
        preview=_preview,
        submit=_create,
        check={"when": _check_end},
        parse={
            "units": audiences.read_units,
            "seats": _read_count,
            "per_unit": _read_count,
            "closes": _read_closes,
            "terms": _read_terms,
        },
        choices={"bank": _banks, "terms": _terms_offered, "plan_line": _plan_lines},
        picked={"terms": _pick_terms},
        show={
            "units": audiences.show_units,
            "seats": _show_count,
            "per_unit": _show_count,
            "closes": _show_closes,
            "terms": _show_terms,
        },
        submit_buttons=_preview_keys,
    ),
)
forms.register(
    "training_move",
    Dialog(right=Right.TRAIN, preview=_preview_move, submit=_move, check={"when": _check_end}),
)
forms.register(
    "training_seats",
    Dialog(
        right=Right.TRAIN,
        preview=None,
        submit=_reseat,
        parse={"seats": _read_count},
        show={"seats": _show_count},
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

"""Composing a training: when, where, for whom, how many, with which exam (T7)."""

import re
from datetime import datetime
from typing import Any

from actions import drafts as acts
from actions import training_plans
from actions import trainings as deeds
from domain.errors import Refused
from domain.exam import Terms
from domain.messages import Bilingual, Excerpt, Phrase, Value
from domain.permission import Right
from domain.training import MOST_SEATS, Session
from domain.when import COARSE
from handlers import answers, audiences, forms, moments, report_forms, trainings
from handlers.answers import Choice, Unfinished
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import exams
from storage.drafts import Draft
from storage.trainings import NewTraining

OFFERED = 8
LINE_ROOM = 40  # characters of a plan line on a key
PACK, OWN = "pack-", "own-"
USUAL_TERMS = ("20-30-80", "10-15-80", "30-45-60")
_NUMBERS = re.compile(r"\d+")


def new(ctx: Ctx) -> None:
    has_lines = "yes" if training_plans.lines(ctx.tx) else "no"
    forms.begin(ctx, "training", prefill={"has_lines": has_lines})


def check_end(value: Any) -> None:
    if not value.get("end"):
        raise Refused("training-end-missing")


def read_count(_ctx: Ctx, _draft: Draft, text: str) -> int:
    """「60」, 「60 人」, 「60个名额」."""
    found = _NUMBERS.findall(text)
    if len(found) != 1 or len(found[0]) > 5:  # noqa: PLR2004
        raise Refused("training-seats-unclear", most=MOST_SEATS)
    deeds.check_seats(int(found[0]), None)
    return int(found[0])


def show_count(_ctx: Ctx, value: Any) -> Value:
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
    session_of(draft.answers["when"], at).check(ctx.tx.now)
    return at.isoformat()


def _show_closes(_ctx: Ctx, value: str) -> Value:
    return datetime.fromisoformat(value)


def session_of(when: Any, closes_at: datetime) -> Session:
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
    _, values = report_forms.preview_task(ctx, draft)
    return "training-preview", values


def _create(ctx: Ctx, draft: Draft) -> None:
    """Nothing is sent yet: the card that follows asks once more, with the number on its key."""
    acts.take(ctx.tx, draft)
    given = draft.answers
    has_exam = given["exam"] != "none"
    training_id = deeds.create(
        ctx.tx,
        NewTraining(
            title=given["title"],
            session=session_of(given["when"], datetime.fromisoformat(given["closes"])),
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


forms.register(
    "training",
    Dialog(
        right=Right.TRAIN,
        preview=_preview,
        submit=_create,
        check={"when": check_end},
        parse={
            "units": audiences.read_units,
            "seats": read_count,
            "per_unit": read_count,
            "closes": _read_closes,
            "terms": _read_terms,
        },
        choices={"bank": _banks, "terms": _terms_offered, "plan_line": _plan_lines},
        picked={"terms": _pick_terms},
        show={
            "units": audiences.show_units,
            "seats": show_count,
            "per_unit": show_count,
            "closes": _show_closes,
            "terms": _show_terms,
        },
        submit_buttons=report_forms.task_keys,
    ),
)

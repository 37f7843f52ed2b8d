"""Setting up a column: its name, where it appears, how often (T6, Q15)."""

from datetime import date

from actions import drafts as acts
from actions import slots
from domain.errors import Refused
from domain.messages import Day, Phrase, Value
from domain.permission import Right
from domain.plan import Slot as PlanSlot
from domain.slot import Beat, Rhythm
from handlers import audiences, forms, moments
from handlers import slots as calendar
from handlers.answers import Choice
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from storage.slots import NewColumn

FORM = "slot_column"
MOST = 31


def new(ctx: Ctx) -> None:
    forms.begin(ctx, FORM)


def _of_plans(ctx: Ctx) -> list[PlanSlot]:
    return [slot for plan in ctx.tx.office.plans for slot in plan.pack.slots]


def _names(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """The columns plans speak of."""
    found = [(str(at), one.name_zh) for at, one in enumerate(_of_plans(ctx))]
    return [_choice(at, name) for at, name in found if text in ("", f"#{at}")]


def _outlets(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Where the plan says that column appears."""
    named = [one.outlet for one in _of_plans(ctx) if one.name_zh == draft.answers.get("name")]
    found = [(str(at), outlet) for at, outlet in enumerate(named)]
    return [_choice(at, outlet) for at, outlet in found if text in ("", f"#{at}")]


def _choice(value: str, name: str) -> Choice:
    return Choice(value, name, Phrase("form-said", {"said": name}))


def _picked(_ctx: Ctx, _draft: Draft, choice: Choice) -> str:
    return choice.name


def _read_words(ctx: Ctx, draft: Draft, text: str) -> str:
    """Any name at all, within the bounds of its question."""
    question = forms.asked(ctx, draft)
    words = " ".join(text.split())
    if question is None or not question.min_length <= len(words) <= question.max_length:
        raise Refused("slot-name")
    return words


def _read_monthday(_ctx: Ctx, _draft: Draft, text: str) -> str:
    bare = text.strip().strip("每月日号 ")
    if not bare.isdecimal() or not 1 <= int(bare) <= MOST:
        raise Refused("slot-monthday")
    return bare


def _read_days(ctx: Ctx, _draft: Draft, text: str) -> list[str]:
    """Days apart by 、 or lines; none that is past."""
    typed = [word.strip() for word in audiences.NAMES_APART.split(text) if word.strip()]
    days = sorted({moments.understand(ctx, word).on for word in typed})
    if not days or days[0] < ctx.tx.today:
        raise Refused("slot-days")
    return [day.isoformat() for day in days]


def _show_days(_ctx: Ctx, value: list[str]) -> Value:
    return tuple(Day(date.fromisoformat(day)) for day in value)


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    return "slot-column-preview", {"answers": forms.summary(ctx, draft)}


def _create(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    answers = draft.answers
    number = answers.get("weekday") or answers.get("monthday")
    beat = Beat(
        rhythm=Rhythm(answers["rhythm"]),
        day_no=int(number) if number is not None else None,
        days=tuple(date.fromisoformat(day) for day in answers.get("days", ())),
    )
    new_one = NewColumn(name=answers["name"], outlet=answers["outlet"], beat=beat)
    calendar.show(ctx, slots.create(ctx.tx, new_one))


forms.register(
    FORM,
    Dialog(
        right=Right.OPEN_TASK,
        preview=_preview,
        submit=_create,
        choices={"name": _names, "outlet": _outlets},
        picked={"name": _picked, "outlet": _picked},
        parse={
            "name": _read_words,
            "outlet": _read_words,
            "monthday": _read_monthday,
            "days": _read_days,
        },
        show={"days": _show_days},
    ),
)

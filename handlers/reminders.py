"""/reminders: when the digest comes and which families of days are not told (C5, C6)."""

from collections.abc import Callable
from datetime import time

from actions import drafts as draft_acts
from actions import reminders as acts
from domain.digest import first_hour
from domain.errors import Refused
from domain.messages import Bilingual, Button, Phrase
from domain.permission import Right
from domain.when import COARSE
from handlers import day_rules, forms, moments, reminder_days
from handlers.answers import Choice
from handlers.buttons import press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft

HOUR_FORM = "reminder_hour"
OFFERED = tuple(time(*at) for at in ((7, 30), (8, 0), (8, 30), (9, 0), (10, 0), (14, 0), (17, 0)))


def show(ctx: Ctx) -> None:
    """/reminders, or with a word the health days that are called so."""
    if ctx.args:
        reminder_days.search(ctx, ctx.args)
    else:
        _show(ctx, ctx.say)


def pressed(ctx: Ctx) -> None:
    """A press on any of the screens of /reminders, or under a reminder."""
    verbs: dict[str, Callable[[Ctx], None]] = {
        "all": lambda ctx: _show(ctx, ctx.rewrite),
        "hours": lambda ctx: forms.begin(ctx, HOUR_FORM),
        "families": _show_families,
        "family": _turn_family,
        **reminder_days.VERBS,
        **day_rules.VERBS,
    }
    act = verbs.get(ctx.pressed.verb)
    if act is None:
        raise Refused("button-stale")
    act(ctx)


def _show(ctx: Ctx, speak: Callable[..., None]) -> None:
    families = ctx.tx.office.health_days.families
    muted = acts.muted(ctx.tx, ctx.known)
    names = tuple(name for key, name in families.items() if key in muted)
    speak(
        "reminders",
        hour=_written(acts.hour_of(ctx.tx, ctx.known)),
        muted=names or Phrase("reminders-nothing-muted"),
        office=_written(ctx.tx.office.policy.digest_at),
        buttons=(
            (press("reminder", "hours", 0, 0), press("reminder", "families", 0, 0)),
            (press("reminder", "coming", 0, 0),),
        ),
    )


def _offered_hours(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """The usual hours of a digest; any other may be typed."""
    policy, closes = ctx.tx.office.policy, ctx.tx.office.hours.closes
    offered = [_written(at) for at in OFFERED if first_hour(policy) <= at <= closes]
    return [
        Choice(at, at, Phrase("button-reminder-at", {"hour": at}))
        for at in offered
        if not text or text == f"#{at}"
    ]


def _picked_hour(_ctx: Ctx, _draft: Draft, choice: Choice) -> str:
    return choice.value


def _which_hour(ctx: Ctx, _draft: Draft) -> Phrase:
    return Phrase("form-reminder-which-hour", {"hour": _written(acts.hour_of(ctx.tx, ctx.known))})


def _read_hour(ctx: Ctx, _draft: Draft, text: str) -> str:
    """「上午九点半」 as 09:30; what names no hour is asked again."""
    found = moments.understand(ctx, text)
    if found.start is None or found.grain in COARSE:
        raise Refused("when-hour-missing", text=text[:40])
    return _written(ctx.tx.office.local(found.start).time())


def _set_hour(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    at = time.fromisoformat(draft.answers["hour"])
    ctx.say("reminders-hour-set", hour=_written(at), due=acts.set_hour(ctx.tx, at))


def _show_families(ctx: Ctx) -> None:
    muted = acts.muted(ctx.tx, ctx.known)
    keys = [
        _family_key(key, name, is_muted=key in muted)
        for key, name in ctx.tx.office.health_days.families.items()
    ]
    ctx.rewrite("reminders-families", buttons=(*rows(keys, 2), (_back(),)))


def _family_key(key: str, name: Bilingual, *, is_muted: bool) -> Button:
    label = "button-reminder-family-muted" if is_muted else "button-reminder-family"
    return press("reminder", "family", 0, 0, key, label=label, name=name)


def _turn_family(ctx: Ctx) -> None:
    name = ctx.tx.office.health_days.families.get(ctx.pressed.argument, "")
    is_muted = acts.turn_family(ctx.tx, ctx.pressed.argument)
    _show_families(ctx)
    ctx.tell("reminders-family-muted" if is_muted else "reminders-family-told", name=name)


def _back() -> Button:
    return press("reminder", "all", 0, 0, label="button-back")


def _written(at: time) -> str:
    return f"{at:%H:%M}"


forms.register(
    HOUR_FORM,
    Dialog(
        right=Right.ENTER,
        preview=None,
        submit=_set_hour,
        choices={"hour": _offered_hours},
        picked={"hour": _picked_hour},
        prompt={"hour": _which_hour},
        parse={"hour": _read_hour},
    ),
)

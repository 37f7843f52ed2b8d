"""One health day among a contact's reminders: put off, not our business, and back again (C5)."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from actions import day_reminders, health_days
from actions import drafts as draft_acts
from actions import reminders as acts
from domain.errors import Refused
from domain.health_day import Occurrence
from domain.messages import Button, Day, Lines, Phrase, Value
from domain.permission import Right, Role, may
from handlers import forms, moments
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import units
from storage.drafts import Draft

FORM = "reminder_until"
SOON = timedelta(days=60)
MOST = 8  # days under one message


def _coming(ctx: Ctx) -> None:
    """The days ahead this person will be reminded of, each with a key."""
    found = acts.coming(ctx.tx, ctx.known, SOON)
    keys = [_day_key(one) for one in found[:MOST]]
    back = press("reminder", "all", 0, 0, label="button-back")
    key = "reminders-coming" if keys else "reminders-coming-none"
    ctx.rewrite(key, buttons=(*rows(keys, 1), (back,)))


def search(ctx: Ctx, words: str) -> None:
    """/reminders 护士: the days called so, for contacts to put off, for admins to set."""
    found = ctx.tx.office.health_days.search(words)[:MOST]
    keys: list[Button] = []
    for day in found:
        following = _next(ctx, day.id)
        if following is not None and ctx.known.has(Role.CONTACT):
            keys.append(_day_key(following))
        if may(ctx.known, Right.MANAGE_PLAN):
            name = health_days.name_of(day)
            keys.append(press("reminder", "rule", 0, 0, day.id, label="button-day-rule", name=name))
    if not keys:
        ctx.say("calendar-nothing-found", words=words[:40])
        return
    ctx.say("reminders-found", words=words[:40], buttons=rows(keys, 1))


def _next(ctx: Ctx, day_id: str) -> Occurrence | None:
    this_year = ctx.tx.today.year
    dates = (
        one for year in (this_year, this_year + 1) for one in health_days.of_year(ctx.tx, year)
    )
    return next((o for o in dates if o.day.id == day_id and o.start_on >= ctx.tx.today), None)


def _day_key(found: Occurrence) -> Button:
    values: dict[str, Value] = {"name": health_days.name_of(found.day), "on": found.start_on}
    return Button(Phrase("button-reminder-day", values), day_reminders.carried("day", found))


def _found(ctx: Ctx) -> tuple[Occurrence, int | None]:
    """The occurrence a press speaks of, and the unit where it names one."""
    day_id, _, unit = ctx.pressed.argument.partition("-")
    found = acts.occurrence(ctx.tx, acts.day(ctx.tx, day_id).id, _date(str(ctx.pressed.id)))
    if unit and not unit.isdecimal():
        raise Refused("button-stale")
    return found, int(unit[:18]) if unit else None


def _date(written: str) -> date:
    """20261205.  Raises Refused("button-stale")."""
    try:
        return datetime.strptime(written, "%Y%m%d").date()  # noqa: DTZ007  a calendar day
    except ValueError:
        raise Refused("button-stale") from None


def _show_day(ctx: Ctx) -> None:
    found, _ = _found(ctx)
    _show(ctx, found, ctx.rewrite)


def _show(ctx: Ctx, found: Occurrence, speak: Callable[..., None]) -> None:
    speak(
        "reminder-day",
        name=day_reminders.named(found),
        on=health_days.when(found.span),
        lines=Lines(tuple(_standing(ctx, found))),
        buttons=tuple(_keys(ctx, found)),
    )


def _standing(ctx: Ctx, found: Occurrence) -> Iterator[Phrase]:
    tx = ctx.tx
    wishes = day_reminders.Wishes.of(tx, [ctx.known])
    put_off = acts.until(tx, found)
    if not wishes.hears(ctx.known, found):
        yield Phrase("reminder-day-silent")
    elif put_off is not None:
        yield Phrase("reminder-day-put-off", {"on": Day(put_off)})
    else:
        days = day_reminders.days_of(tx, found, wishes.rules)
        to_come = tuple(Day(on) for on in days if on > tx.today)
        yield Phrase("reminder-day-on", {"days": to_come or Phrase("reminder-day-told")})
    _, not_ours = acts.units_of(tx, found.day)
    if not_ours:
        names = units.names_of(tx.conn, not_ours)
        yield Phrase("reminder-day-not-ours", {"units": tuple(names[one] for one in not_ours)})


def _keys(ctx: Ctx, found: Occurrence) -> Iterator[Row]:
    """What can be done about it as it stands."""
    ours, not_ours = acts.units_of(ctx.tx, found.day)
    if acts.until(ctx.tx, found) is not None:
        yield (_key("wake", found),)
    elif ours:
        yield _key("later", found, "button-reminder-tomorrow"), _key("until", found)
    names = units.names_of(ctx.tx.conn, (*ours, *not_ours))
    for unit_id in ours:
        yield (_unit_key("notours", found, unit_id, names[unit_id]),)
    for unit_id in not_ours:
        yield (_unit_key("ours", found, unit_id, names[unit_id]),)
    yield (press("reminder", "coming", 0, 0, label="button-reminder-more"),)


def _key(verb: str, found: Occurrence, label: str | None = None) -> Button:
    key = label or f"button-reminder-{verb}"
    return Button(Phrase(key), day_reminders.carried(verb, found))


def _unit_key(verb: str, found: Occurrence, unit_id: int, unit: str) -> Button:
    data = f"{day_reminders.carried(verb, found)}-{unit_id}"
    return Button(Phrase(f"button-reminder-{verb}-unit", {"unit": unit}), data)


def _later(ctx: Ctx) -> None:
    """明天再说; said beneath, the message pressed stays as it is."""
    found, _ = _found(ctx)
    _say_put_off(ctx, found, acts.snooze_to_tomorrow(ctx.tx, found))


def _say_put_off(ctx: Ctx, found: Occurrence, on: date) -> None:
    undo = _key("wake", found)
    name = health_days.name_of(found.day)
    ctx.say("reminder-put-off", name=name, on=Day(on), buttons=((undo,),))


def _wake(ctx: Ctx) -> None:
    found, _ = _found(ctx)
    acts.wake(ctx.tx, found)
    _show(ctx, found, ctx.rewrite)


def _ask_until(ctx: Ctx) -> None:
    found, _ = _found(ctx)
    forms.begin(ctx, FORM, ref=f"{found.start_on:%Y%m%d}:{found.day.id}")


def _subject(ctx: Ctx, draft: Draft) -> Occurrence:
    written, _, day_id = (draft.ref or "").partition(":")
    return acts.occurrence(ctx.tx, day_id, _date(written))


def _read_until(ctx: Ctx, _draft: Draft, text: str) -> str:
    return moments.understand(ctx, text).on.isoformat()


def _put_off(ctx: Ctx, draft: Draft) -> None:
    found = _subject(ctx, draft)
    draft_acts.take(ctx.tx, draft)
    until_on = date.fromisoformat(draft.answers["until"])
    _say_put_off(ctx, found, acts.snooze(ctx.tx, found, until_on))


def _not_ours(ctx: Ctx) -> None:
    """One tap for who serves one unit; who serves several is asked which."""
    found, unit_id = _found(ctx)
    ours, _ = acts.units_of(ctx.tx, found.day)
    if unit_id is None and len(ours) != 1:
        _show(ctx, found, ctx.say)
        return
    unit = unit_id if unit_id is not None else ours[0]
    acts.say_not_ours(ctx.tx, found.day, [unit])
    name = units.names_of(ctx.tx.conn, [unit])[unit]
    undo = Button(Phrase("button-reminder-ours"), f"{day_reminders.carried('ours', found)}-{unit}")
    ctx.say("reminder-not-ours", name=health_days.name_of(found.day), unit=name, buttons=((undo,),))


def _ours(ctx: Ctx) -> None:
    found, unit_id = _found(ctx)
    if unit_id is None:
        raise Refused("button-stale")
    acts.say_ours(ctx.tx, found.day, [unit_id])
    _show(ctx, found, ctx.rewrite)


VERBS: dict[str, Callable[[Ctx], None]] = {
    "coming": _coming,
    "day": _show_day,
    "later": _later,
    "until": _ask_until,
    "wake": _wake,
    "notours": _not_ours,
    "ours": _ours,
}

forms.register(
    FORM,
    Dialog(right=Right.ENTER, preview=None, submit=_put_off, parse={"until": _read_until}),
)

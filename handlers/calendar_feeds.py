"""Taking the calendar along: a file in the chat, and an address for a calendar program (C7)."""

from actions import calendar as calendar_acts
from actions import calendar_feeds as acts
from domain.calendar_entry import Listed
from domain.errors import Refused
from domain.messages import Enclosure, Phrase, Value
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage.calendar_feeds import Feed

KEY, WHOLE = "key", "whole"  # the days reminded of, or every one
OFFICE = 0  # instead of a unit's number: the whole commission


def pressed(ctx: Ctx) -> None:
    """Each press asks again who may; a number from elsewhere opens nothing."""
    match ctx.pressed.verb:
        case "file":
            _send_file(ctx)
        case "feed":
            _subscribe(ctx)
        case "feedof":
            _show(ctx, _unit(ctx), is_press=True)
        case "feednew":
            _make(ctx)
        case _:
            _revoke(ctx)


def _send_file(ctx: Ctx) -> None:
    """A file of two years, for everything one works for."""
    whole = ctx.pressed.argument == WHOLE
    person, tx = ctx.known, ctx.tx
    years = range(tx.today.year, tx.today.year + 2)
    entries = calendar_acts.entries(tx, person, whole=whole, years=years)
    place = calendar_acts.place(tx, person)
    ctx.say(
        "calendar-file-whole" if whole else "calendar-file",
        attachment=Enclosure("calendar", Listed(place, tx.office.zone.key, entries)),
        count=len(entries),
        buttons=() if whole else ((press("calendar", "file", 0, 0, WHOLE, label=ALL),),),
    )


ALL = "button-calendar-file-whole"


def _subscribe(ctx: Ctx) -> None:
    if not ctx.tx.office.public_url:
        raise Refused("calendar-feed-not-set-up")
    places = acts.places(ctx.known)
    if len(places) == 1:
        _show(ctx, places[0])
        return
    rows: tuple[Row, ...] = tuple(
        (press("calendar", "feedof", unit or OFFICE, 0, name=acts.place(ctx.tx, unit)),)
        for unit in places
    )
    ctx.say("calendar-feed-which", buttons=rows)


def _show(ctx: Ctx, unit_id: int | None, *, is_press: bool = False) -> None:
    """Whether there is an address, and what can be done about it."""
    acts.check_place(ctx.known, unit_id)
    found = acts.current(ctx.tx, ctx.known, unit_id)
    speak = ctx.rewrite if is_press else ctx.say
    place = acts.place(ctx.tx, unit_id)
    if found is None:
        speak("calendar-feed-none", buttons=_choices(unit_id), place=place)
        return
    speak(
        "calendar-feed-there",
        buttons=(*_choices(unit_id), _ending(found)),
        place=place,
        days=_days(whole=found.is_whole),
        made_at=found.created_at,
    )


def _make(ctx: Ctx) -> None:
    """The address is said this once: we keep only its hash."""
    unit_id, whole = _unit(ctx), ctx.pressed.argument == WHOLE
    address = acts.make(ctx.tx, ctx.known, unit_id, whole=whole)
    found = acts.current(ctx.tx, ctx.known, unit_id)
    ctx.rewrite(
        "calendar-feed-made",
        buttons=(_ending(found),) if found else (),
        place=acts.place(ctx.tx, unit_id),
        is_secret=True,
        days=_days(whole=whole),
        address=address,
    )


def _revoke(ctx: Ctx) -> None:
    """``version`` carries the address's number: an old message ends no newer one."""
    unit_id = _unit(ctx)
    found = acts.current(ctx.tx, ctx.known, unit_id)
    if found is None or found.id != ctx.pressed.version:
        raise Refused("button-stale")
    acts.revoke(ctx.tx, ctx.known, unit_id)
    place = acts.place(ctx.tx, unit_id)
    ctx.rewrite("calendar-feed-ended", buttons=_choices(unit_id), place=place)


def _unit(ctx: Ctx) -> int | None:
    return ctx.pressed.id if ctx.pressed.id != OFFICE else None


def _choices(unit_id: int | None) -> tuple[Row, ...]:
    unit = unit_id or OFFICE
    return (
        (
            press("calendar", "feednew", unit, 0, KEY, label="button-calendar-feed-key"),
            press("calendar", "feednew", unit, 0, WHOLE, label="button-calendar-feed-whole"),
        ),
    )


def _ending(found: Feed) -> Row:
    return (press("calendar", "feedend", found.unit_id or OFFICE, found.id),)


def _days(*, whole: bool) -> Value:
    return Phrase("calendar-feed-days-whole" if whole else "calendar-feed-days-key")

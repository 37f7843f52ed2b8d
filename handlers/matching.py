"""An admin answers somebody who asked to be let in: by button, or by typing the unit (P2)."""

from dataclasses import replace

from actions import registrations
from domain.errors import Refused
from domain.messages import Button
from handlers.buttons import press
from handlers.context import Ctx
from storage import units
from storage.people_search import PersonRow
from storage.registrations import Registration

OFFERED = 8


def pressed(ctx: Ctx) -> None:
    """A press on a card, or on the units offered for a typed one."""
    data = ctx.pressed
    asked = registrations.seen(ctx.tx, data.id, data.version)
    verbs = {
        "show": _show,
        "match": _match,
        "pick": _match,
        "same": _match_same,
        "other": _match_other,
        "decline": _decline,
    }
    act = verbs.get(data.verb)
    if act is None:
        raise Refused("button-stale")
    act(ctx, asked)


def replied(ctx: Ctx, registration_id: int, version: int) -> None:
    """A typed reply to a card: another name for the unit.  Only an exact one decides at once."""
    asked = registrations.seen(ctx.tx, registration_id, version)
    hits = units.find(ctx.tx.conn, ctx.text, OFFERED)
    if not hits:
        raise Refused("pick-nothing-found", text=ctx.text[:40])
    sure = [hit for hit in hits if hit.is_sure]
    if len(sure) == 1 and not _asks_back(ctx, asked, sure[0].id):
        registrations.match(ctx.tx, asked, sure[0].id)
        ctx.say("registration-matched", name=asked.name, unit=sure[0].name)
    elif len(sure) != 1:
        buttons = registrations.unit_buttons(asked, hits, "pick")
        ctx.say("pick-which", buttons=buttons, about=registrations.about(asked))


def _show(ctx: Ctx, asked: Registration) -> None:
    """The card once more, at the end of the chat; the earlier one keeps working."""
    card = registrations.card(ctx.tx, asked, to=ctx.known.id)
    ctx.tx.post(replace(card, occasion=None))


def _match(ctx: Ctx, asked: Registration) -> None:
    unit_id = _number(ctx.pressed.argument)
    if _asks_back(ctx, asked, unit_id):
        return
    registrations.match(ctx.tx, asked, unit_id)
    _say_done(ctx, asked, unit_id)


def _asks_back(ctx: Ctx, asked: Registration, unit_id: int) -> bool:
    """Whether the unit has somebody of that name, so that the admin must say who it is."""
    namesakes = registrations.namesakes(ctx.tx, asked, unit_id)
    if not namesakes:
        return False
    other = press("registration", "other", asked.id, asked.version, str(unit_id))
    same = [_same_button(asked, unit_id, one) for one in namesakes]
    ctx.say(
        "registration-namesake",
        name=asked.name,
        unit=units.name_of(ctx.tx.conn, unit_id),
        buttons=(*((button,) for button in same), (other,)),
    )
    return True


def _same_button(asked: Registration, unit_id: int, person: PersonRow) -> Button:
    argument = f"{unit_id}-{person.id}"
    return press("registration", "same", asked.id, asked.version, argument, number=person.id)


def _match_same(ctx: Ctx, asked: Registration) -> None:
    unit, _, person = ctx.pressed.argument.partition("-")
    registrations.match_same(ctx.tx, asked, _number(unit), _number(person))
    _say_done(ctx, asked, _number(unit))


def _match_other(ctx: Ctx, asked: Registration) -> None:
    unit_id = _number(ctx.pressed.argument)
    registrations.match(ctx.tx, asked, unit_id)
    _say_done(ctx, asked, unit_id)


def _say_done(ctx: Ctx, asked: Registration, unit_id: int) -> None:
    """The card itself is locked by the action; any other list of buttons is closed here."""
    unit = units.name_of(ctx.tx.conn, unit_id)
    if ctx.pressed.verb != "match":
        ctx.rewrite("registration-matched", name=asked.name, unit=unit)
    ctx.tell("registration-matched", name=asked.name, unit=unit)


def _decline(ctx: Ctx, asked: Registration) -> None:
    registrations.decline(ctx.tx, asked)
    ctx.tell("registration-declined-now", name=asked.name)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise Refused("button-stale")
    return int(text[:18])

"""The door: a stranger learns nothing but how to ask (P2).

Whatever a stranger types, presses or sends is answered with one of two sentences of the
catalogue; only a valid invitation and an admin's answer open the door.
"""

from actions import invites, people, registrations
from actions.invites import Newcomer
from domain.messages import Lines, named
from domain.permission import Right, may
from domain.registration import read_ask
from handlers import forms, handovers
from handlers.buttons import press, rows
from handlers.context import Ctx
from storage.invites import Invite

NAME_FORM = "person_name"


def door(ctx: Ctx) -> None:
    """Everything a stranger does comes here."""
    text = ctx.text
    found = invites.usable(ctx.tx, _token(text))
    if found is not None:
        _let_in(ctx, found)
        return
    if registrations.waits(ctx.tx, ctx.user.id):
        ctx.say("stranger-asked-already")
        return
    asked = read_ask(text)
    if asked is None:
        _turn_away(ctx)
        return
    registrations.ask(ctx.tx, ctx.user.id, asked, ctx.language)
    ctx.say("stranger-asked-already")


def _turn_away(ctx: Ctx) -> None:
    """Who handed over hears to whom, whatever they press of old; strangers how to ask."""
    left = handovers.left(ctx)
    if left is None:
        ctx.say("stranger-how-to-ask")
    elif ctx.update.callback_query is not None:
        ctx.tell("handover-gone-toast", alert=True, to=left)
    else:
        ctx.say("handover-gone", to=left)


def _token(text: str) -> str:
    """What stands behind /start."""
    command, _, token = text.strip().partition(" ")
    return token.strip() if command.partition("@")[0] == "/start" else ""


def _let_in(ctx: Ctx, found: Invite) -> None:
    """The link was good: greeted by role and place, then asked for the real name."""
    newcomer = Newcomer(ctx.user.id, ctx.chat_id, ctx.user.full_name, ctx.language)
    person = invites.enter(ctx.tx, found, newcomer)
    ctx.person, ctx.language = person, person.language
    place = people.place(ctx.tx, found.unit_id)
    ctx.say("invite-welcome", role=named("role", found.role), place=place)
    forms.begin(ctx, NAME_FORM, ref=str(person.id))


def accept(ctx: Ctx, token: str) -> None:
    """Somebody registered opens a link: one more role, or the reason why not."""
    found = invites.usable(ctx.tx, token)
    if found is None:
        ctx.say("invite-not-usable")
        return
    invites.accept(ctx.tx, ctx.known, found)
    place = people.place(ctx.tx, found.unit_id)
    ctx.say("invite-accepted", role=named("role", found.role), place=place)


def register(ctx: Ctx) -> None:
    """/register: what I am registered as; for admins also who waits."""
    roles = people.roles_shown(ctx.tx, ctx.known.id)
    lines = Lines((*roles, *handovers.line(ctx, ctx.known.id)))
    keys = (handovers.key(ctx, ctx.known.id),)
    ctx.say("register-mine", name=ctx.known.name, roles=lines, buttons=keys)
    if may(ctx.known, Right.MATCH_REGISTRATION):
        _list_waiting(ctx)


def _list_waiting(ctx: Ctx) -> None:
    waiting, count = registrations.waiting(ctx.tx)
    if not count:
        ctx.say("registration-none-waiting")
        return
    buttons = [
        press("registration", "show", one.id, one.version, name=one.name, unit=one.typed_unit)
        for one in waiting
    ]
    ctx.say("registration-waiting", count=count, buttons=rows(buttons, 1))

"""/people: an admin finds somebody, sees their roles, gives and ends them, invites (P3)."""

from typing import Any

from actions import people as acts
from actions.rights import renew_number
from domain.errors import Refused
from domain.messages import Lines, Phrase, named
from handlers import forms, handovers, people_forms
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import people_search, roles
from storage.people_search import PersonRow
from storage.roles import RoleRow

FOUND = 8


def search(ctx: Ctx) -> None:
    """/people 张敏, or /people 市一院 for everybody there."""
    if not ctx.args:
        invite = press("people", "invite", 0, 0)
        ctx.say("people-how", count=people_search.count(ctx.tx.conn), buttons=((invite,),))
        return
    found = acts.find(ctx.tx, ctx.args, FOUND)
    if not found:
        raise Refused("people-none-found", text=ctx.args[:40])
    if len(found) == 1:
        show(ctx, found[0])
        return
    buttons = [press("people", "open", one.id, 0, who=_who(one)) for one in found]
    ctx.say("people-which", count=len(found), buttons=rows(buttons, 1))


def _who(person: PersonRow) -> Phrase:
    if person.unit_name is None:
        return Phrase("person-brief", {"name": person.name})
    return Phrase("person-brief-unit", {"name": person.name, "unit": person.unit_name})


def show(ctx: Ctx, person: PersonRow, *, rewriting: bool = False) -> None:
    """The card: who, reached or not, roles, and what may be done."""
    held = roles.of_person(ctx.tx.conn, person.id, ctx.tx.today)
    lines = [*acts.roles_shown(ctx.tx, person.id), *handovers.line(ctx, person.id)]
    say = ctx.rewrite if rewriting else ctx.say
    say(
        "person-card",
        name=person.name,
        language=named("language", person.language),
        chat=Phrase("person-reached" if person.is_reached else "person-not-reached"),
        roles=Lines(tuple(lines)) if lines else Phrase("answer-none"),
        buttons=_buttons(ctx, person, held),
    )


def _buttons(ctx: Ctx, person: PersonRow, held: list[RoleRow]) -> tuple[Row, ...]:
    ending = [
        (press("people", "end", person.id, person.version, str(row.id), **_role(row)),)
        for row in held
    ]
    renewing = [
        (press("right", "renew", row.id, renew_number(row.valid_to), **_named(person, row)),)
        for row in held
        if row.valid_to is not None
    ]
    doing = (
        press("people", "grant", person.id, person.version),
        press("people", "rename", person.id, person.version),
        press("standin", "panel", person.id, 0),
    )
    leaving = (handovers.key(ctx, person.id),) if held else ()
    return (*ending, *renewing, doing, *leaving)


def _named(person: PersonRow, row: RoleRow) -> dict[str, Any]:
    return {"name": person.name, "role": named("role", row.role)}


def _role(row: RoleRow) -> dict[str, Any]:
    return {"role": named("role", row.role), "place": row.unit_name or Phrase("scope-office")}


def pressed(ctx: Ctx) -> None:
    """A press on a list or a card."""
    verbs = {
        "open": _open,
        "grant": _grant,
        "rename": _rename,
        "end": _ask_end,
        "reallyend": _end,
        "invite": _invite,
    }
    act = verbs.get(ctx.pressed.verb)
    if act is None:
        raise Refused("button-stale")
    act(ctx)


def _open(ctx: Ctx) -> None:
    show(ctx, acts.seen(ctx.tx, ctx.pressed.id), rewriting=ctx.pressed.argument == "back")


def _grant(ctx: Ctx) -> None:
    person = acts.seen(ctx.tx, ctx.pressed.id)
    forms.begin(ctx, people_forms.GRANT, ref=str(person.id))


def _rename(ctx: Ctx) -> None:
    person = acts.seen(ctx.tx, ctx.pressed.id)
    forms.begin(ctx, people_forms.NAME, ref=str(person.id))


def _invite(ctx: Ctx) -> None:
    forms.begin(ctx, people_forms.INVITE)


def _ask_end(ctx: Ctx) -> None:
    """Ending a role takes rights away at once: asked for a second time."""
    data = ctx.pressed
    person, row = acts.seen(ctx.tx, data.id), _role_row(ctx)
    if person.version != data.version:
        raise Refused("person-card-old")
    yes = press("people", "reallyend", person.id, data.version, str(row.id))
    no = press("people", "open", person.id, data.version, "back", label="button-back")
    ctx.rewrite("role-end-really", name=person.name, buttons=((yes, no),), **_role(row))


def _end(ctx: Ctx) -> None:
    acts.end_role(ctx.tx, _role_row(ctx).id, ctx.pressed.version)
    show(ctx, acts.seen(ctx.tx, ctx.pressed.id), rewriting=True)
    ctx.tell("role-ended")


def _role_row(ctx: Ctx) -> RoleRow:
    """The role a press speaks of; it must be this person's."""
    argument = ctx.pressed.argument
    row = roles.get(ctx.tx.conn, int(argument[:18])) if argument.isdecimal() else None
    if row is None or row.person_id != ctx.pressed.id:
        raise Refused("button-stale")
    return row

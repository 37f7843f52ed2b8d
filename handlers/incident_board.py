"""Who does what: the board of an incident, taken, given, given back (seed P41)."""

from collections.abc import Collection

from actions import incident_board as acts
from actions import incident_cards as cards
from actions import incident_moves as moves
from actions import incident_people
from domain.errors import Refused
from domain.incident import Act
from domain.incident_pack import BoardRole
from domain.messages import Button, Lines, Phrase, Value, named
from handlers import incident_cards
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import incident_log
from storage.incident_log import Holder
from storage.incidents import Incident

OFFERED = 8


def pressed(ctx: Ctx) -> None:
    """分工, 认领, 移交, 交还, or to whom."""
    verbs = {"show": _show, "take": _take, "give": _give, "to": _to, "leave": _leave}
    verbs[ctx.pressed.verb](ctx)


def _show(ctx: Ctx) -> None:
    show(ctx, moves.seen(ctx.tx, ctx.pressed.id))


def show(ctx: Ctx, incident: Incident) -> None:
    """Every role, who holds it since when, and the keys of each."""
    held = incident_log.holders(ctx.tx.conn, incident.id)
    roles = ctx.tx.office.incident.roles
    may_now = moves.possible(ctx.tx, incident)
    keys = [_keys(ctx, incident, role, held.get(role.key), may_now) for role in roles]
    ctx.rewrite(
        "incident-board",
        about=cards.about_incident(incident),
        number=incident.number,
        lines=Lines(tuple(_line(role, held.get(role.key)) for role in roles)),
        buttons=(*(keys if Act.TAKE in may_now else ()), incident_cards.back(incident)),
    )


def _line(role: BoardRole, holder: Holder | None) -> Phrase:
    told: dict[str, Value] = {"role": role.name}
    if holder is None:
        return Phrase("incident-role-empty", told)
    return Phrase("incident-role-held", told | {"name": holder.name, "at": holder.since_at})


def _keys(
    ctx: Ctx, incident: Incident, role: BoardRole, holder: Holder | None, may_now: Collection[Act]
) -> Row:
    """An empty role is taken or given; one's own is given or given back."""
    keys = []
    if holder is None and (not role.signs or Act.SIGN in may_now):
        keys.append(_key("take", incident, role))
    elif holder is not None and holder.person_id == ctx.known.id:
        keys.append(_key("leave", incident, role))
    keys.append(_key("give", incident, role))
    return tuple(keys)


def _key(verb: str, incident: Incident, role: BoardRole) -> Button:
    label = named("button-board", verb).key
    return press(
        "board", verb, incident.id, incident.version, role.key, label=label, role=role.name
    )


def _take(ctx: Ctx) -> None:
    show(ctx, acts.take(ctx.tx, ctx.pressed.id, ctx.pressed.argument))


def _leave(ctx: Ctx) -> None:
    show(ctx, acts.leave(ctx.tx, ctx.pressed.id, ctx.pressed.argument))


def _give(ctx: Ctx) -> None:
    """To whom: those who may do it."""
    incident = moves.claim(ctx.tx, ctx.pressed.id, Act.GIVE)
    role = ctx.tx.office.incident.role_of.get(ctx.pressed.argument)
    if role is None:
        raise Refused("button-stale")
    found = incident_people.colleagues(ctx.tx, incident, signs=role.signs)[:OFFERED]
    to = [
        press(
            "board",
            "to",
            incident.id,
            incident.version,
            f"{role.key}-{one.id}",
            label="button-board-to",
            name=one.name,
        )
        for one in found
    ]
    back = (press("board", "show", incident.id, incident.version, label="button-back"),)
    ctx.rewrite("incident-role-to-whom", role=role.name, buttons=(*rows(to, 2), back))


def _to(ctx: Ctx) -> None:
    role, _, person_id = ctx.pressed.argument.partition("-")
    if not person_id.isdecimal():
        raise Refused("button-stale")
    show(ctx, acts.give(ctx.tx, ctx.pressed.id, role, int(person_id[:18])))

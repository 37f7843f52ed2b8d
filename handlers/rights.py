"""权限到期与年度确认: renewed in a press, confirmed together, ended one by one (P3, P5)."""

from collections.abc import Callable
from datetime import date

from actions import rights as acts
from domain.errors import Refused
from domain.messages import Button, Day, Lines, named
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage.roles import HeldBy

PAGE = 8


def pressed(ctx: Ctx) -> None:
    """A key under a digest, or under the list it leads to."""
    verbs = {"renew": _renew, "list": _list, "page": _page, "confirm": _confirm}
    verbs[ctx.pressed.verb](ctx)


def _renew(ctx: Ctx) -> None:
    found, until = acts.renew(ctx.tx, ctx.pressed.id, _day(ctx.pressed.version))
    role = named("role", found.role)
    ctx.tell("right-renewed-toast", until=Day(until), name=found.person, role=role)


def _day(number: int) -> date:
    """The end a button carries.  Raises Refused for a forged one."""
    try:
        return date(number // 10_000, number // 100 % 100, number % 100)
    except ValueError as error:
        raise Refused("button-stale") from error


def _list(ctx: Ctx) -> None:
    _show(ctx, 0, ctx.say)


def _page(ctx: Ctx) -> None:
    _show(ctx, ctx.pressed.id, ctx.rewrite)


def _confirm(ctx: Ctx) -> None:
    count = acts.confirm_all(ctx.tx, ctx.pressed.version)
    ctx.rewrite("right-confirmed", count=count)


def _show(ctx: Ctx, page: int, say: Callable[..., None]) -> None:
    found = acts.unconfirmed(ctx.tx)
    if not found:
        raise Refused("right-none-unconfirmed")
    shown = found[page * PAGE : (page + 1) * PAGE]
    ends = tuple((_end_key(one),) for one in shown)
    everything = (press("right", "confirm", 0, len(found), count=len(found)),)
    say(
        "right-list",
        count=len({one.person_id for one in found}),
        lines=Lines(tuple(map(acts.line, shown))),
        buttons=(*ends, *_turning(page, len(found)), everything),
    )


def _end_key(one: HeldBy) -> Button:
    return press(
        "people",
        "end",
        one.person_id,
        one.person_version,
        str(one.id),
        label="button-right-end",
        name=one.person,
        role=named("role", one.role),
    )


def _turning(page: int, count: int) -> tuple[Row, ...]:
    back = [press("right", "page", page - 1, 0, label="button-page-back")] if page else []
    on = []
    if (page + 1) * PAGE < count:
        on = [press("right", "page", page + 1, 0, label="button-page-on")]
    return ((*back, *on),) if back or on else ()

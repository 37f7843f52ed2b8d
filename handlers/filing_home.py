"""For which unit a filing is: known, or asked first of somebody who files for several."""

from typing import Any

from domain.errors import Refused
from domain.messages import Phrase
from domain.permission import Role
from handlers.answers import Choice
from handlers.context import Ctx
from storage import units
from storage.drafts import Draft

ROLES = (Role.CONTACT, Role.UNIT_LEAD, Role.SPOKESPERSON)


def of(ctx: Ctx) -> dict[str, Any]:
    """What a new filing knows of its unit.  Raises Refused for somebody without one."""
    mine = ctx.known.units(*ROLES)
    if not mine:
        raise Refused("filing-no-unit")
    if len(mine) > 1:
        return {"several_units": "yes"}
    return {"home": {"id": mine[0], "name": units.name_of(ctx.tx.conn, mine[0])}}


def choices(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """The units a person files for: offered, found by typing, or the one pressed."""
    names = units.names_of(ctx.tx.conn, ctx.known.units(*ROLES))
    return [
        Choice(str(unit_id), name, Phrase("filing-pick", {"name": name}))
        for unit_id, name in names.items()
        if text == f"#{unit_id}" or text in name
    ]

"""Picking a unit in a form: typed in any way, offered as buttons, checked when pressed."""

from domain.messages import Phrase, Value
from handlers.answers import Choice
from handlers.context import Ctx
from storage import units

OFFERED = 8
OFFICE = "0"  # instead of a unit: the whole commission


def choices(ctx: Ctx, text: str) -> list[Choice]:
    """For ``Dialog.choices``: nothing before typing, hits for a text, one unit for a press."""
    if text.startswith("#"):
        return _pressed(ctx, text[1:])
    hits = units.find(ctx.tx.conn, text, OFFERED)
    sure = [hit for hit in hits if hit.is_sure]
    found = sure if len(sure) == 1 else hits
    return [Choice(str(hit.id), hit.name, _label(hit.name)) for hit in found]


def office() -> Choice:
    """The whole commission, where a role may be held for it."""
    return Choice(OFFICE, OFFICE, Phrase("scope-office"))


def unit_id(value: dict[str, str]) -> int | None:
    """The unit of a stored pick; None for the whole commission."""
    return None if value["id"] == OFFICE else int(value["id"])


def shown(_ctx: Ctx, value: dict[str, str]) -> Value:
    """For ``Dialog.show``."""
    return Phrase("scope-office") if value["id"] == OFFICE else value["name"]


def _pressed(ctx: Ctx, number: str) -> list[Choice]:
    unit = units.get(ctx.tx.conn, int(number[:18])) if number.isdecimal() else None
    if unit is None or unit.is_closed:
        return []
    return [Choice(str(unit.id), unit.name, _label(unit.name))]


def _label(name: str) -> Phrase:
    return Phrase("button-unit", {"name": name})

"""Asking for an audience and saying which one it is; forms share these questions."""

import re
from collections.abc import Mapping
from typing import Any

from actions.tx import Tx
from domain.audience import Audience, everyone
from domain.errors import Refused
from domain.messages import Phrase, Value, named
from handlers.context import Ctx
from storage import units
from storage.drafts import Draft

NAMES_APART = re.compile(r"[、，,；;\n]+")
OFFERED = 4  # names given when a typed one is unclear
OF_PLAN = "plan"
NAMED = 10  # units named; the rest is counted


def read_units(ctx: Ctx, _draft: Draft, text: str) -> list[dict[str, Any]]:
    """Unit names, any number, set apart by commas or lines; each must be one unit for sure."""
    typed = [name.strip() for name in NAMES_APART.split(text) if name.strip()]
    found = {unit["id"]: unit for name in typed if (unit := _unit(ctx, name))}
    if not found:
        raise Refused("pick-nothing-found", text=text[:40])
    return list(found.values())


def show_units(_ctx: Ctx, value: list[dict[str, Any]]) -> Value:
    return tuple(str(unit["name"]) for unit in value)


def show_scope(_ctx: Ctx, value: str) -> Value:
    """Also of what no key offers: a line of a plan brings its own audience."""
    return Phrase("audience-scope-plan") if value == OF_PLAN else named("audience-scope", value)


def chosen(answers: Mapping[str, Any]) -> Audience:
    """The audience behind the answers to scope, kinds, levels and units."""
    match answers["scope"]:
        case "kinds":
            return Audience(kinds=tuple(answers["kinds"]))
        case "levels":
            return Audience(levels=tuple(answers["levels"]))
        case "units":
            return Audience(unit_ids=tuple(unit["id"] for unit in answers["units"]))
        case "plan":  # OF_PLAN: the line of a plan a form was begun from
            return Audience.load(answers["audience"])
        case _:
            return everyone()


def words(tx: Tx, audience: Audience) -> Value:
    """「医院、疾控中心」, 「全部单位」, the names of units that were named."""
    if audience.is_whole:
        return Phrase("audience-scope-all")
    said: list[tuple[Value, ...]] = [
        tuple(named("level", one) for one in audience.levels),
        tuple(named("ownership", one) for one in audience.ownership),
        tuple(named("unit-kind", one) for one in audience.kinds),
        audience.tags,
        some_names(tx, audience.unit_ids),
    ]
    return Phrase("audience-words", {"parts": tuple(part for group in said for part in group)})


def some_names(tx: Tx, unit_ids: tuple[int, ...]) -> tuple[Value, ...]:
    """The first units by name; how many more there are stands at the end."""
    names = units.names_of(tx.conn, unit_ids[:NAMED])
    shown: tuple[Value, ...] = tuple(names[unit] for unit in unit_ids[:NAMED])
    rest = len(unit_ids) - len(shown)
    return (*shown, Phrase("audience-more-units", {"count": rest})) if rest else shown


def _unit(ctx: Ctx, name: str) -> dict[str, Any]:
    hits = units.find(ctx.tx.conn, name, OFFERED)
    if not hits:
        raise Refused("pick-nothing-found", text=name[:40])
    if len(hits) > 1 and not hits[0].is_sure:
        offered = tuple(hit.name for hit in hits)
        raise Refused("audience-unit-unclear", text=name[:40], units=offered)
    return {"id": hits[0].id, "name": hits[0].name}

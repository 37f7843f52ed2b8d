"""Tokens into chains: every family's rows tried at a place, each node inside the one before it."""

from domain.when import days, festivals, months, weeks, working
from domain.when.cursor import Cursor
from domain.when.expression import AnyOf, Chain, Nodes, Part, Root, Shifted
from domain.when.forms import table
from domain.when.periods import Unit
from domain.when.words import Kind

NODES = table(festivals.FORMS, days.FORMS, months.FORMS, weeks.FORMS, working.FORMS)

# The larger thing that a part said alone is a part of; what is not here is not said alone.
_ALONE: dict[type[Part], Unit] = {
    days.DayOf: Unit.MONTH,
    months.MonthOf: Unit.YEAR,
    months.SeasonOf: Unit.YEAR,
    weeks.WeekdayOf: Unit.WEEK,
    weeks.Weekend: Unit.WEEK,
    festivals.FestivalOf: Unit.YEAR,
    festivals.HealthDayOf: Unit.YEAR,
    festivals.LunarDayOf: Unit.YEAR,
    festivals.LunarMonthOf: Unit.YEAR,
    festivals.LunarOrSolar: Unit.YEAR,
}


def chain(cursor: Cursor) -> Chain | None:
    """今年 | 第三季度 | 末, read as far as each is a part of what came before."""
    first = cursor.at
    for nodes, after in NODES.matches(cursor.tokens, first):
        if root := _root(nodes):
            cursor.at = after
            begun = Chain(root, _parts_among(nodes))
            return Chain(root, (*begun.parts, *parts_of(cursor, begun.unit)))
    return None


def alone(*parts: Part) -> Chain:
    """Parts with no root said."""
    return Chain(AnyOf(_ALONE[type(parts[0])]), parts)


def parts_of(cursor: Cursor, unit: Unit) -> tuple[Part, ...]:
    """The parts that follow something of that size."""
    found: tuple[Part, ...] = ()
    while more := _part(cursor, unit):
        found += more
        unit = found[-1].unit
    return found


def _root(nodes: Nodes) -> Root | None:
    node = nodes[0]
    if isinstance(node, Root):
        return node
    if isinstance(node, months.HalfOf | months.FirstOf):
        return Shifted(Unit.YEAR, 0)  # 下半年 is this year's, even when it is nearly over
    unit = _ALONE.get(type(node))
    return AnyOf(unit) if unit is not None and node.inside[0] is unit else None


def _parts_among(nodes: Nodes) -> tuple[Part, ...]:
    return tuple(node for node in nodes if isinstance(node, Part))


def _part(cursor: Cursor, unit: Unit) -> tuple[Part, ...]:
    first = cursor.at
    if not cursor.take(Kind.OF) and unit is Unit.YEAR and cursor.peek(2) is Kind.MONTH:
        cursor.take(Kind.STOP)  # 二〇二六年，九月三号
    for nodes, after in NODES.matches(cursor.tokens, cursor.at):
        if isinstance(nodes[0], Part) and unit in nodes[0].inside:
            cursor.at = after
            return _parts_among(nodes)
    cursor.at = first
    return ()

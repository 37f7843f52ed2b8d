"""转入新的一年: what would come along, and the one press that brings it (T11)."""

from collections.abc import Iterator

from actions import rollovers as acts
from actions.rollovers import PlanRoll, Rolling
from domain.messages import Lines, Phrase, Value
from handlers.buttons import Row, press
from handlers.context import Ctx

NAMED = 6  # collections that come again, by name


def pressed(ctx: Ctx) -> None:
    """Under the morning's question, under /plan, under the preview."""
    if ctx.pressed.verb == "turn":
        _turn(ctx)
    else:
        _show(ctx)


def key(ctx: Ctx) -> tuple[Row, ...]:
    """转入 2027 年, while it can be done."""
    year = acts.offered(ctx.tx)
    return ((press("year", "show", year, 0, year=str(year)),),) if year else ()


def _show(ctx: Ctx) -> None:
    """How many drafts there will be travels on the key: what was shown is what is done."""
    found = acts.preview(ctx.tx, ctx.pressed.id)
    year = str(found.year)
    turn = press("year", "turn", found.year, found.drafts, year=year)
    ctx.say("year-preview", year=year, lines=Lines(tuple(_lines(found))), buttons=((turn,),))


def _turn(ctx: Ctx) -> None:
    found = acts.roll(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    drafts = press("report", "drafts", 0, 0, label="button-report-drafts", count=found.drafts)
    lines = Lines(tuple(_lines(found)))
    ctx.rewrite("year-turned", year=str(found.year), lines=lines, buttons=((drafts,),))


def _lines(found: Rolling) -> Iterator[Value]:
    yield from (_plan(one) for one in found.plans)
    for title in found.replaced:
        yield Phrase("year-replaced", {"title": title})
    if found.again:
        more = len(found.again) - NAMED
        names: tuple[Value, ...] = found.again[:NAMED]
        if more > 0:
            names = (*names, Phrase("year-more", {"count": more}))
        yield Phrase("year-again", {"count": len(found.again), "titles": names})
    if found.series:
        yield Phrase("year-series", {"count": found.series})
    if found.stale:
        yield Phrase("year-stale", {"count": found.stale})


def _plan(one: PlanRoll) -> Value:
    lines: list[Value] = [Phrase("year-plan", {"title": one.title, "drafts": one.drafts})]
    lines += [
        Phrase("year-edition", {"name": each.name, "number": each.number}) for each in one.editions
    ]
    if one.passed:
        lines.append(Phrase("year-passed", {"count": one.passed}))
    return Lines(tuple(lines))

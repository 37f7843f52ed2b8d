"""情况汇总: the half-year and yearly report in one message, as a paper, its rows as a workbook."""

from actions import tallies
from actions.tallies import Told
from domain import tally
from domain.errors import Refused
from domain.messages import Enclosure, Lines, Phrase, Value
from domain.permission import Right, may
from domain.tally import Stretch
from handlers import tally_lines, tally_papers, tally_sheets
from handlers.buttons import Row, press
from handlers.context import Ctx

PARTS = ("h1", "h2", "y")  # 上半年, 下半年, 全年
NUMBERS = 12  # lines of one kind in the message; the workbook has all
FIRST_HALF = 6  # its last month


def key(ctx: Ctx, plan_id: int) -> tuple[Row, ...]:
    """Under the list of plans and under a plan, for those who read the register."""
    if not may(ctx.known, Right.READ_REGISTER):
        return ()
    return ((press("tally", "show", plan_id, ctx.tx.today.year, _present(ctx)),),)


def pressed(ctx: Ctx) -> None:
    """From one stretch to another, to the paper and the workbook; counted anew each time."""
    told = tallies.of(ctx.tx, ctx.pressed.id, _stretch(ctx))
    name = tally_lines.title(ctx, told)
    if ctx.pressed.verb == "rows":
        sheets = tally_sheets.workbook(ctx, told)
        ctx.say("tally-rows", attachment=Enclosure("workbook", sheets), name=name)
    elif ctx.pressed.verb == "paper":
        paper = tally_papers.paper(ctx, told)
        ctx.say("tally-printed", attachment=Enclosure("long-docx", paper), name=name)
    else:
        ctx.rewrite("tally", buttons=_keys(ctx), title=name, lines=_lines(told))


def _present(ctx: Ctx) -> str:
    """The half that is going on; in its first month people ask about the one that is over."""
    return "h1" if ctx.tx.today.month <= FIRST_HALF + 1 else "h2"


def _stretch(ctx: Ctx) -> Stretch:
    """Raises Refused("button-stale") for a year no calendar has."""
    year, part = ctx.pressed.version, ctx.pressed.argument
    if part not in PARTS or not 2000 <= year <= 2100:  # noqa: PLR2004
        raise Refused("button-stale")
    return tally.year_of(year) if part == "y" else tally.half_of(year, int(part[1]))


def _keys(ctx: Ctx) -> tuple[Row, ...]:
    plan_id, year, part = ctx.pressed.id, ctx.pressed.version, ctx.pressed.argument
    others = [
        press("tally", "show", plan_id, year, one, label=f"button-tally-{one}")
        for one in PARTS
        if one != part
    ]
    label = "button-tally-year"
    before = press("tally", "show", plan_id, year - 1, "y", label=label, year=str(year - 1))
    paper = press("tally", "paper", plan_id, year, part)
    rows = press("tally", "rows", plan_id, year, part)
    back = press("plan", "open" if plan_id else "list", plan_id, 0, label="button-back")
    return ((paper, rows), tuple(others), (before, back))


def _lines(told: Told) -> Lines:
    found = told.tally
    parts: list[Value] = [Phrase("tally-reports", tally_lines.plain(found.reports))]
    parts += _some([tally_lines.number(one) for one in found.numbers], "tally-numbers")
    parts += _some([tally_lines.gathered(one) for one in found.gathered], "tally-gathered")
    if told.plan is None:
        notices = Phrase("tally-notices", tally_lines.plain(found.notices))
        parts += ["", tally_lines.filings(told), "", notices]
    parts += ["", Phrase("tally-burden", tally_lines.plain(found.burden))]
    return Lines(tuple(parts))


def _some(lines: list[Phrase], heading: str) -> list[Value]:
    """The first lines, and how many more there are."""
    if not lines:
        return []
    more = [Phrase("tally-more", {"count": len(lines) - NUMBERS})] if len(lines) > NUMBERS else []
    return ["", Phrase(heading), *lines[:NUMBERS], *more]

"""What the office does with a roster as a whole: look at what was added, take it, export (T8)."""

from actions import roster_confirmations, roster_lines, roster_rows
from domain.messages import Enclosure
from domain.permission import Right
from domain.roster_row import RowState
from handlers import rosters
from handlers.buttons import press, rows
from handlers.context import Ctx
from storage import roster_rows as kept


def pressed(ctx: Ctx) -> None:
    """Under the list of every unit's rows."""
    {"waiting": waiting, "all": accept_all, "export": export}[ctx.pressed.verb](ctx)


def waiting(ctx: Ctx) -> None:
    """待核对: what units added to a checked roster, with one key for all of it."""
    ctx.require(Right.REVIEW_SUBMISSION)
    kind, _ = roster_rows.kind_of(ctx.tx, ctx.pressed.argument)
    found = kept.of_kind(ctx.tx.conn, kind.kind, RowState.PROPOSED)
    if not found:
        ctx.say("roster-none-waiting", kind=kind.name)
        return
    stamp = f"{kind.kind}.{roster_confirmations.stamp_of(found)}"
    every = press("roster", "all", 0, 0, stamp, count=len(found))
    ctx.say(
        "roster-waiting",
        buttons=(
            *rows([rosters.open_key(kind, row) for row in found[: rosters.PAGE]], 2),
            (every,),
        ),
        kind=kind.name,
        count=len(found),
        lines=roster_lines.lines(ctx.tx, kind, found[: rosters.PAGE], with_unit=True),
    )


def accept_all(ctx: Ctx) -> None:
    kind, _, stamp = ctx.pressed.argument.partition(".")
    count = roster_rows.accept_all(ctx.tx, kind, stamp)
    ctx.rewrite("roster-accepted-all", count=count)


def export(ctx: Ctx) -> None:
    """A kind in every unit as a sheet."""
    ctx.require(Right.REVIEW_SUBMISSION)
    kind, _ = roster_rows.kind_of(ctx.tx, ctx.pressed.argument)
    found = kept.of_kind(ctx.tx.conn, kind.kind, *RowState)
    sheet = Enclosure("workbook", roster_lines.sheet(ctx.tx, kind, found))
    ctx.say("roster-exported", attachment=sheet, kind=kind.name, count=len(found))

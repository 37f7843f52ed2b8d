"""/due: what one's units owe, and for admins what was asked of others (T4)."""

from actions import report_lines
from domain import missing_question
from domain.messages import Lines, Phrase
from domain.permission import Right, Role, may
from domain.report import OWED, Standing
from handlers import entries, missing, report_tasks, slots, trainings
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage import reports

PAGE = 8


def due(ctx: Ctx) -> None:
    """A contact hears what is owed, an admin what is open; who is both hears both."""
    is_admin = may(ctx.known, Right.OPEN_TASK)
    if _units(ctx) or not is_admin:
        _show(ctx, 0)
    if is_admin:
        report_tasks.show_all(ctx, 0)


def is_asked(ctx: Ctx) -> bool:
    """「谁还没交」, typed: admins and leads hear who, a contact what they owe themselves."""
    about = missing_question.read(ctx.text)
    if about is None or not may(ctx.known, Right.SEE_DUE):
        return False
    if may(ctx.known, Right.OPEN_TASK) or ctx.known.has(Role.UNIT_LEAD):
        missing.answer(ctx, about)
    else:
        due(ctx)
    return True


def turned(ctx: Ctx) -> None:
    """Another page of what one's units owe."""
    page = ctx.pressed.argument
    _show(ctx, int(page) if page.isdecimal() else 0, is_press=True)


def _show(ctx: Ctx, page: int, *, is_press: bool = False) -> None:
    units = _units(ctx)
    owed = reports.owed(ctx.tx.conn, units, *OWED) if units else []
    waiting = len(reports.owed(ctx.tx.conn, units, Standing.SUBMITTED)) if units else 0
    invited = entries.invitations(ctx)
    say = ctx.rewrite if is_press else ctx.say
    own = (Phrase("report-waiting-own", {"count": waiting}),) if waiting else ()
    more = Lines((*own, *trainings.due_lines(ctx)))
    if not owed:
        keys = (*entries.invitation_key(invited), *slots.key(ctx), *missing.key_below(ctx))
        say("report-nothing-due", buttons=keys, more=more)
        return
    shown = owed[page * PAGE : (page + 1) * PAGE] or owed[:PAGE]
    many = len(units) > 1
    lines = tuple(report_lines.owed_line(ctx.tx, one, with_unit=many) for one in shown)
    say(
        "report-due-list",
        buttons=(
            *((entries.give_key(one, many=many),) for one in shown),
            *_paging(len(owed), page),
            *entries.invitation_key(invited),
            *slots.key(ctx),
            *missing.key_below(ctx),
        ),
        count=len(owed),
        lines=Lines(lines),
        more=more,
    )


def _paging(total: int, page: int) -> tuple[Row, ...]:
    buttons = []
    if page:
        buttons.append(press("report", "mine", 0, 0, str(page - 1), label="button-page-back"))
    if (page + 1) * PAGE < total:
        buttons.append(press("report", "mine", 0, 0, str(page + 1), label="button-page-on"))
    return (tuple(buttons),) if buttons else ()


def _units(ctx: Ctx) -> tuple[int, ...]:
    return ctx.known.units(Role.CONTACT, Role.UNIT_LEAD)

"""/calendar: this month; /calendar 2月 another one, /calendar 词 what a word finds (C7)."""

from datetime import date

from domain.errors import Refused
from handlers import calendar_months, day_lists, day_search, holidays, moments
from handlers.context import Ctx


def calendar(ctx: Ctx) -> None:
    """The current month, or what a word finds."""
    if ctx.args.casefold() in holidays.WORDS:
        holidays.begin(ctx)
    elif day_lists.is_list(ctx.args):
        day_lists.answer(ctx, ctx.args)
    elif ctx.args.casefold() in day_lists.WORDS:
        day_lists.begin(ctx)
    elif ctx.args:
        _look_up(ctx)
    else:
        calendar_months.show(ctx, ctx.tx.today)


def _look_up(ctx: Ctx) -> None:
    """A word that is in a day's name is that day; one that is a time is its month."""
    found = ctx.tx.office.health_days.search(ctx.args)
    on = None if found else _time_in(ctx)
    if on is not None and calendar_months.is_computed(on):
        calendar_months.show(ctx, on)
    else:
        day_search.show(ctx, ctx.args, found)


def _time_in(ctx: Ctx) -> date | None:
    try:
        return moments.understand(ctx, ctx.args).on
    except Refused:
        return None

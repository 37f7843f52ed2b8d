"""/calendar: this month, as a picture or as text; /calendar 词 searches (C7)."""

from handlers import calendar_months, day_lists, day_search, holidays
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
        day_search.search(ctx, ctx.args)
    else:
        calendar_months.show(ctx)

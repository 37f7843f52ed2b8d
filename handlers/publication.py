"""The day on which an interview is to be published, as it is typed."""

from datetime import date

from actions import filing_afterwards
from handlers import moments
from handlers.context import Ctx
from storage.drafts import Draft


def read_day(ctx: Ctx, _draft: Draft, text: str) -> str:
    """By when it is to be published: of a stretch the last day.  Raises Refused."""
    on: date = moments.understand(ctx, text).last_on
    filing_afterwards.check_publication(ctx.tx, on)
    return on.isoformat()

"""A typed moment of what has happened: 「3点10分」 at four in the morning is an hour ago (T10)."""

from typing import Any

from domain import incident as rules
from domain.errors import Refused
from domain.messages import Day, Phrase
from domain.when import COARSE, Caveat
from handlers import moments
from handlers.answers import Choice
from handlers.context import Ctx
from storage.drafts import Draft

NOW = "now"
_WORDS_FOR_NOW = frozenset({"", "#now", "现在", "刚刚", "刚才", "now"})


def read(ctx: Ctx, _draft: Draft, text: str) -> dict[str, Any]:
    """For ``Dialog.parse``."""
    return moment_in(ctx, text)


def choices(_ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """「现在」; any other is typed."""
    return [Choice(NOW, NOW, Phrase("button-now"))] if text in _WORDS_FOR_NOW else []


def now(ctx: Ctx, _draft: Draft, _choice: Choice) -> dict[str, Any]:
    """For ``Dialog.picked``."""
    return _this_minute(ctx)


def moment_in(ctx: Ctx, text: str) -> dict[str, Any]:
    """A moment behind us.  Raises Refused: not understood, no hour, still to come."""
    if text.strip() in _WORDS_FOR_NOW:
        return _this_minute(ctx)
    found = moments.understand(ctx, text)
    if Caveat.WEEKDAY_MISMATCH in found.caveats:
        raise Refused("when-weekday-mismatch", on=Day(found.on))
    if found.grain in COARSE:
        raise Refused("when-hour-missing", text=text[: moments.ROOM])
    at = rules.happened_at(text, found, ctx.tx.said_at or ctx.tx.now)
    rules.check_t0(at, ctx.tx.now)
    return moments.stored(at, None, "minute")


def found_in(ctx: Ctx, sentence: str) -> dict[str, Any] | None:
    """The moment a whole sentence speaks of; None: it has to be asked for."""
    try:
        return moment_in(ctx, sentence)
    except Refused:
        return None


def _this_minute(ctx: Ctx) -> dict[str, Any]:
    """The minute that has begun."""
    return moments.stored(ctx.tx.now.replace(second=0, microsecond=0), None, "minute")

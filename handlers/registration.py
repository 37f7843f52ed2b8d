"""The door: a stranger learns nothing but how to ask (P2)."""

from handlers.context import Ctx


def door(ctx: Ctx) -> None:
    """Everything a stranger types or presses comes here."""
    ctx.say("stranger-how-to-ask")

"""/start, /help, /language, /cancel: the first screen shows what one may do and what waits (P6)."""

from actions import drafts as acts
from actions import people
from domain.messages import Lines, Phrase, named
from handlers.buttons import press, rows
from handlers.context import Ctx
from storage import drafts

LANGUAGES = ("zh-CN", "en")


def start(ctx: Ctx) -> None:
    """Who I am here and what I can do."""
    person = ctx.known
    roles = tuple(named("role", role) for role in dict.fromkeys(h.role for h in person.roles))
    ctx.say("start-welcome", name=person.name, roles=roles, commands=_commands(ctx))


def help_(ctx: Ctx) -> None:
    ctx.say("help", commands=_commands(ctx))


def _commands(ctx: Ctx) -> Lines:
    """The commands this person may use, each with what it does."""
    return Lines(
        tuple(
            Phrase("command-line", {"command": f"/{name}", "does": Phrase(f"menu-{name}")})
            for name in ctx.commands
        )
    )


def language(ctx: Ctx) -> None:
    buttons = [
        press("language", "set", 0, 0, code, label=f"language-{code.lower()}")
        for code in LANGUAGES
    ]
    ctx.say("language-which", buttons=rows(buttons, 2))


def set_language(ctx: Ctx) -> None:
    """A press on a language."""
    people.set_language(ctx.tx, ctx.known, ctx.pressed.argument)
    ctx.language = ctx.pressed.argument
    ctx.rewrite("language-set")


def cancel(ctx: Ctx) -> None:
    """Drop the form at hand; nothing at hand is said so."""
    draft = drafts.latest(ctx.tx.conn, ctx.user.id)
    if draft is None:
        ctx.say("nothing-to-cancel")
        return
    acts.cancel(ctx.tx, draft)
    ctx.say("form-cancelled")



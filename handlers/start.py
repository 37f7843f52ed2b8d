"""/start, /help, /language, /cancel: the first screen shows what one may do and what waits (P6)."""

from collections.abc import Callable
from typing import Any

from actions import (
    chase,
    filing_timers,
    notice_receipts,
    people,
    registrations,
    roster_news,
    training_news,
)
from actions import drafts as acts
from actions import incidents as incident_acts
from actions.tx import Tx
from domain.digest import Part
from domain.messages import Lines, Phrase, named
from domain.permission import Person, Right, may
from handlers import attendance, filing_door, incidents, registration
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import drafts

LANGUAGES = ("zh-CN", "en")
LANGUAGE_WORDS = {  # how each is called behind /language
    **dict.fromkeys(("zh-cn", "zh", "chinese", "中文", "简体中文", "汉语"), "zh-CN"),
    **dict.fromkeys(("en", "english", "英文", "英语"), "en"),
}
HOUSEKEEPING = (
    "start",
    "reminders",
    "language",
    "cancel",
)  # /help and the menu have them; the first screen is small

# What waits for somebody, noun by noun, as each would say it in the morning; the first screen
# shows the headings.  A noun adds its ``digest_part`` here, or ``waiting`` where the morning
# says less than what waits.
WAITING: tuple[Callable[[Tx, Person], Part | None], ...] = (
    incident_acts.waiting,
    filing_timers.digest_part,
    registrations.digest_part,
    chase.digest_part,
    training_news.waiting,
    notice_receipts.waiting,
    roster_news.digest_part,
)


def start(ctx: Ctx) -> None:
    """Who I am here, what waits for me, what I can do; with a secret, what the link gives."""
    if attendance.linked(ctx):
        return
    if ctx.args:
        registration.accept(ctx, ctx.args)
        return
    person = ctx.known
    ctx.tx.menu(person.id)
    roles = tuple(named("role", role) for role in dict.fromkeys(h.role for h in person.roles))
    waiting = _waiting(ctx)
    values: dict[str, Any] = {
        "name": person.name,
        "roles": roles,
        "commands": _commands(ctx, *HOUSEKEEPING),
    }
    if waiting.parts:
        ctx.say("start-welcome-waiting", waiting=waiting, buttons=_urgent(ctx), **values)
    else:
        ctx.say("start-welcome", buttons=_urgent(ctx), **values)


def _urgent(ctx: Ctx) -> tuple[Row, ...]:
    """Where somebody at two in the morning looks first."""
    door = (filing_door.key(),) if may(ctx.known, Right.FILE) else ()
    return (*door, *incidents.keys(ctx)) if may(ctx.known, Right.SEE_INCIDENT) else door


def _waiting(ctx: Ctx) -> Lines:
    parts = [part for ask in WAITING if (part := ask(ctx.tx, ctx.known)) is not None]
    return Lines(tuple(Phrase("start-waiting-line", {"what": part.heading}) for part in parts))


def help_(ctx: Ctx) -> None:
    ctx.say("help", commands=_commands(ctx))


def _commands(ctx: Ctx, *without: str) -> Lines:
    """The commands this person may use, each with what it does."""
    return Lines(
        tuple(
            Phrase("command-line", {"command": f"/{name}", "does": Phrase(f"menu-{name}")})
            for name in ctx.commands
            if name not in without
        )
    )


def language(ctx: Ctx) -> None:
    """/language, or /language English at once."""
    if code := LANGUAGE_WORDS.get(ctx.args.strip().casefold()):
        people.set_language(ctx.tx, ctx.known, code)
        ctx.language = code
        ctx.say("language-set")
        return
    buttons = [
        press("language", "set", 0, 0, code, label=f"language-{code.lower()}") for code in LANGUAGES
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

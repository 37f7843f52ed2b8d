"""「上次推荐了谁」 typed or behind /search: the newest call that has it (T5, A4)."""

from actions import entry_search as acts
from domain import entry_question
from domain.messages import Lines, Phrase, Value
from handlers import entry_cards
from handlers.buttons import Row, press
from handlers.context import Ctx

SHOWN = 10


def answered(ctx: Ctx, text: str) -> bool:
    """False: it asks of something else."""
    question = entry_question.read(text)
    if question is None:
        return False
    found = acts.last(ctx.tx, ctx.known, question)
    if found is None:
        ctx.say("entry-search-none")
        return True
    left = len(found.entries) - SHOWN
    lines: list[Value] = [
        Phrase(
            "entry-line",
            {
                "name": entry_cards.name(ctx, found.task, one),
                "unit": one.unit,
                "standing": found.standing(one),
            },
        )
        for one in found.entries[:SHOWN]
    ]
    if left > 0:
        lines.append(Phrase("entry-more", {"count": left}))
    ctx.say(
        "entry-search-found",
        buttons=_whole(found),
        title=found.task.title,
        on=found.task.due_at or ctx.tx.now,
        lines=Lines(tuple(lines)),
    )
    return True


def _whole(found: acts.Found) -> tuple[Row, ...]:
    return ((press("entry", "list", found.task.id, 0),),) if found.is_whole else ()

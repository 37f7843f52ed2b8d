"""复盘稿 in chat: the words as a message, the whole as a Word file (seed S25)."""

from actions import incident_review as acts
from domain.long_paper import LongPaper
from domain.messages import Enclosure, Lines, Phrase, Value
from handlers.context import Ctx

LINES = 15  # of one section in a message; the file has all


def pressed(ctx: Ctx) -> None:
    """Anew, below the card."""
    give(ctx, ctx.pressed.id)


def give(ctx: Ctx, incident_id: int) -> None:
    """The words and the file; at the end of an incident too."""
    incident, review = acts.draft(ctx.tx, incident_id)
    ctx.say("review", number=incident.number, sections=Lines(_sections(review)))
    file = Enclosure("long-docx", review)
    ctx.say("review-file", number=incident.number, attachment=file)


def _sections(review: LongPaper) -> tuple[Value, ...]:
    return tuple(
        Phrase("review-section", {"heading": one.heading, "lines": Lines(_first(one.lines))})
        for one in review.sections
        if one.lines
    )


def _first(lines: tuple[Value, ...]) -> tuple[Value, ...]:
    more = len(lines) - LINES
    return lines if more <= 0 else (*lines[:LINES], Phrase("review-more", {"count": more}))

"""What the half-year and yearly report says, a line a thing: in chat and on paper (A3)."""

from datetime import timedelta
from typing import Any

from actions.tallies import Told
from domain.messages import Phrase, Value, named
from domain.tally import Gathered, Number
from handlers.context import Ctx


def title(ctx: Ctx, told: Told) -> Phrase:
    values: dict[str, Value] = {"year": str(ctx.pressed.version)}
    values["whose"] = told.plan.title if told.plan else ctx.tx.office.name
    return Phrase(f"tally-title-{ctx.pressed.argument}", values)


def plain(figures: Any) -> dict[str, Value]:
    return {name: getattr(figures, name) for name in figures.__slots__}


def number(one: Number) -> Phrase:
    values: dict[str, Value] = {
        "title": one.task.title,
        "met": one.met,
        "units": one.units,
        "done": one.done,
        "asked": one.asked,
    }
    return Phrase("tally-number", values)


def gathered(one: Gathered) -> Phrase:
    values: dict[str, Value] = {
        "title": one.task.title,
        "units": one.units,
        "given": one.given,
        "accepted": one.accepted,
    }
    return Phrase("tally-entries", values)


def filings(told: Told) -> Value:
    found = told.tally.filings
    if not found.total:
        return Phrase("tally-no-filings")
    classes = tuple(Phrase("tally-class", {"name": name, "count": n}) for name, n in found.by_class)
    answers: tuple[Value, ...] = tuple(
        Phrase("tally-answer", {"name": named("tally-answer", name), "count": n})
        for name, n in found.by_answer
    )
    values: dict[str, Value] = {
        "total": found.total,
        "classes": classes,
        "answers": answers or Phrase("tally-answer-none"),
        "expired": found.expired,
        "waited": "" if found.waited is None else waited(found.waited),
    }
    return Phrase("tally-filings", values)


def waited(length: timedelta) -> Phrase:
    minutes = int(length.total_seconds() // 60)
    return Phrase("tally-waited", {"hours": minutes // 60, "minutes": minutes % 60})

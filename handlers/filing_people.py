"""The interviewee: offered from the roster, found by typing, or as typed."""

import re
from datetime import date
from typing import Any

from domain import form as rules
from domain.messages import Phrase, Value
from domain.pinyin import whole_names
from domain.roster_row import is_unconfirmed
from handlers import filing_clash, filing_media
from handlers.answers import Choice, Unfinished
from handlers.context import Ctx
from storage import experts
from storage.drafts import Draft
from storage.experts import Expert

OFFERED = 6
FREE = "free"


def choices(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """The unit's own experts; after typing, those who may be meant, or the name as typed."""
    pending = draft.answers.get("?interviewee") or {}
    typed = pending.get("typed", "")
    as_typed = [Choice(FREE, typed, Phrase("filing-as-typed", {"name": typed}))] if typed else []
    if text == f"#{FREE}":
        return as_typed
    if text:
        return _pressed(ctx, text)
    if typed:
        found = experts.some(ctx.tx.conn, pending["hits"])
    else:
        found = experts.of_unit(ctx.tx.conn, filing_media.unit_of(draft), OFFERED)
    return [expert_choice(expert, ctx.tx.today) for expert in found] + as_typed


def _pressed(ctx: Ctx, text: str) -> list[Choice]:
    expert_id = text.removeprefix("#")
    found = experts.get(ctx.tx.conn, int(expert_id)) if expert_id.isdecimal() else None
    return [expert_choice(found, ctx.tx.today)] if found else []


def expert_choice(expert: Expert, today: date) -> Choice:
    """One of the roster; that nobody has confirmed them this year is said, and bars nothing."""
    label: dict[str, Value] = {"name": with_title(expert), "field": expert.field}
    is_old = is_unconfirmed(expert.confirmed_on, today)
    key = "filing-expert-unconfirmed" if is_old else "filing-expert"
    return Choice(str(expert.id), with_title(expert), Phrase(key, label))


def with_title(expert: Expert) -> str:
    return f"{expert.name} {expert.title}"


def picked(_ctx: Ctx, _draft: Draft, choice: Choice) -> dict[str, Any]:
    expert_id = None if choice.value == FREE else int(choice.value)
    return {"id": expert_id, "name": choice.name}


def typed(ctx: Ctx, draft: Draft, text: str) -> Any:
    """A typed answer."""
    question = ctx.tx.office.forms["filing"].question("interviewee")
    line = re.sub(r"\s+", " ", rules.check_text(question, text))
    unit_id = filing_media.unit_of(draft)
    filing_clash.refuse_left(ctx, line, unit_id)
    return found(ctx, unit_id, line)


def found(ctx: Ctx, unit_id: int, line: str) -> Any:
    """A whole name of the roster is taken, something like it is asked about, all else is free.

    So is one spelled in Latin letters, of the unit's own; elsewhere it may be a namesake.
    """
    named = _spelled(ctx, unit_id, line)
    if len(named) == 1 and named[0].unit_id == unit_id:
        return chosen(named[0])
    if named:
        return which(line, [one.id for one in named[:OFFERED]])
    hits = experts.search(ctx.tx.conn, line, unit_id, OFFERED)
    hits += [one for one in experts.mentioned(ctx.tx.conn, line, OFFERED) if one not in hits]
    exact = [one for one in hits if one.name == line]
    if len(exact) == 1:
        return chosen(exact[0])
    if hits:
        return which(line, [one.id for one in hits])
    return {"id": None, "name": line}


def _spelled(ctx: Ctx, unit_id: int, line: str) -> list[Expert]:
    """Whoever is called Zheng Xiaochun in pinyin."""
    names = whole_names(line)
    return experts.spelled(ctx.tx.conn, names, unit_id) if names else []


def chosen(expert: Expert) -> dict[str, Any]:
    """Somebody of the roster as an answer."""
    return {"id": expert.id, "name": with_title(expert)}


def which(line: str, hits: list[int]) -> Unfinished:
    """Words that may mean each of these, or somebody in no roster."""
    return Unfinished({"typed": line, "hits": hits})


def prompt(_ctx: Ctx, draft: Draft) -> Phrase:
    pending = draft.answers.get("?interviewee") or {}
    if pending.get("typed"):
        return Phrase("form-filing-which-expert", {"name": pending["typed"]})
    return Phrase("form-filing-interviewee")


def shown(_ctx: Ctx, value: dict[str, Any]) -> Value:
    return str(value["name"])

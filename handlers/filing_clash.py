"""The interviewee is taken at that time: said at the question and in the preview, with a way out.

``clash.<verb>.<draft>.<version>[.<argument>]``; whatever is pressed is looked up again, so that a
forged or old key finds nothing.
"""

from datetime import UTC, datetime
from typing import Any

from actions import clashes
from actions import drafts as draft_acts
from actions.clashes import Seen, Wanted
from domain.errors import Refused
from domain.messages import Button, Lines, Phrase, Value
from domain.permission import Right
from handlers import answers, filing_media, forms, moments
from handlers.answers import Unfinished
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import experts
from storage.drafts import Draft
from storage.experts import Expert

FORM = "filing"
MINUTE = 60
TOLD = "told"  # a submit key below a preview that names the clash


def read_when(ctx: Ctx, draft: Draft, text: str) -> Any:
    """A typed time; one at which the interviewee is taken is kept, and asked about."""
    value = answers.read(ctx, ctx.tx.office.forms[FORM].question("when"), text)
    if isinstance(value, Unfinished) or not _seen(ctx, _wanted(draft, value)):
        return value
    return Unfinished({"taken": value})


def prompt(ctx: Ctx, draft: Draft) -> Phrase:
    """The question, or what speaks against the time just named."""
    wanted = _pending(draft)
    seen = _seen(ctx, wanted)
    if not seen:
        return Phrase("form-filing-when")
    return Phrase("form-filing-when-taken", {"lines": _lines(draft, seen)})


def beside(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """Under the question: other times and people, and the time as it was named."""
    wanted = _pending(draft)
    if wanted is None or not _seen(ctx, wanted):
        return ()
    keep = press("clash", "keep", draft.id, draft.version)
    return (*_ways_out(ctx, draft, wanted), (keep,))


def warning(ctx: Ctx, draft: Draft) -> tuple[Value, ...]:
    """What the preview says below the answers, where something clashes."""
    seen = _seen(ctx, _wanted(draft, draft.answers["when"]))
    return ("", Phrase("filing-clash-preview", {"lines": _lines(draft, seen)})) if seen else ()


def halts(ctx: Ctx, draft: Draft) -> bool:
    """Somebody else was quicker since the preview was written: it is shown anew, once."""
    if ctx.pressed.argument == TOLD or not warning(ctx, draft):
        return False
    ctx.tell("filing-clash-since", alert=True)
    forms.show(ctx, draft)
    return True


def refuse_left(ctx: Ctx, name: str, unit_id: int) -> None:
    """Somebody typed whom the roster of the unit had once.  Raises Refused."""
    if experts.who_left(ctx.tx.conn, name, unit_id):
        raise Refused("filing-expert-left", name=name)


def keys(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """Under the preview."""
    wanted = _wanted(draft, draft.answers["when"])
    return _ways_out(ctx, draft, wanted) if _seen(ctx, wanted) else ()


def pressed(ctx: Ctx) -> None:
    """One of the ways out, or none of them."""
    data = ctx.pressed
    draft = draft_acts.seen(ctx.tx, data.id, data.version, ctx.user.id)
    ctx.require(Right.FILE)
    value = _in_question(draft)
    if draft.form != FORM or value is None:
        raise Refused("button-stale")
    {"time": _take_time, "expert": _take_expert, "keep": _keep}[data.verb](ctx, draft, value)


def _take_time(ctx: Ctx, draft: Draft, value: dict[str, Any]) -> None:
    at = _offered_time(ctx, _wanted(draft, value))
    end = at + (moments.ended(value) - moments.started(value)) if value["end"] else None
    _answered(ctx, draft, moments.stored(at, end, "minute"))


def _take_expert(ctx: Ctx, draft: Draft, value: dict[str, Any]) -> None:
    """Another person at the same time."""
    found = clashes.other_experts(ctx.tx, _wanted(draft, value), only_field=True)
    chosen = next((one for one in found if str(one.id) == ctx.pressed.argument), None)
    if chosen is None:
        raise Refused("button-stale")
    who = {"id": chosen.id, "name": f"{chosen.name} {chosen.title}"}
    _answered(ctx, draft_acts.answer(ctx.tx, draft, "interviewee", who), value)


def _keep(ctx: Ctx, draft: Draft, value: dict[str, Any]) -> None:
    """The same person takes both: the approver sees it."""
    _answered(ctx, draft, value)


def _answered(ctx: Ctx, draft: Draft, value: dict[str, Any]) -> None:
    forms.show(ctx, draft_acts.answer(ctx.tx, draft, "when", value))


def _offered_time(ctx: Ctx, wanted: Wanted) -> datetime:
    """The time a key names.  Raises Refused("button-stale") unless it is offered still."""
    minutes = ctx.pressed.argument
    at = datetime.fromtimestamp(int(minutes[:9]) * MINUTE, UTC) if minutes.isdecimal() else None
    if at is None or at not in clashes.other_times(ctx.tx, wanted):
        raise Refused("button-stale")
    return at


def _ways_out(ctx: Ctx, draft: Draft, wanted: Wanted) -> tuple[Row, ...]:
    times = [_time_key(draft, at) for at in clashes.other_times(ctx.tx, wanted)]
    others = clashes.other_experts(ctx.tx, wanted, only_field=True)
    return (*rows(times, 3), *rows([_expert_key(draft, one) for one in others], 1))


def _time_key(draft: Draft, at: datetime) -> Button:
    minutes = str(int(at.timestamp()) // MINUTE)
    return press("clash", "time", draft.id, draft.version, minutes, label="button-when", at=at)


def _expert_key(draft: Draft, expert: Expert) -> Button:
    shown = {"name": expert.name, "unit": expert.unit}
    return press("clash", "expert", draft.id, draft.version, str(expert.id), **shown)


def _in_question(draft: Draft) -> dict[str, Any] | None:
    """The time that clashes: the one just named, or the answer."""
    pending = draft.answers.get("?when")
    taken = pending.get("taken") if isinstance(pending, dict) else None
    return taken or draft.answers.get("when")


def _pending(draft: Draft) -> Wanted | None:
    pending = draft.answers.get("?when")
    taken = pending.get("taken") if isinstance(pending, dict) else None
    return _wanted(draft, taken) if taken else None


def _wanted(draft: Draft, value: dict[str, Any]) -> Wanted:
    noun, _, about = (draft.ref or "").partition(":")
    return Wanted(
        expert_id=draft.answers.get("interviewee", {}).get("id"),
        starts_at=moments.started(value),
        ends_at=moments.ended(value) if value["end"] else None,
        unit_id=filing_media.unit_of(draft),
        filing_id=int(about.partition(":")[0]) if noun == "filing" else None,
    )


def _seen(ctx: Ctx, wanted: Wanted | None) -> list[Seen]:
    return clashes.seen_by(ctx.tx, ctx.known, wanted) if wanted else []


def _lines(draft: Draft, seen: list[Seen]) -> Lines:
    name = draft.answers["interviewee"]["name"]
    return Lines(tuple(clashes.worded(name, one) for one in seen))

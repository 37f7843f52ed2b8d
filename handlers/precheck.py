"""Stopping what must not be kept, before it is kept: explain, show it masked, ask (F9).

Nothing is written for the question: its keys carry the row of the inbox that holds the original,
so that a restart changes nothing and a draft never holds what may have to go.
"""

from telegram import Message

from actions import precheck as acts
from domain import precheck as rules
from domain.messages import Excerpt, Lines, Phrase, Value, named
from domain.precheck import Finding, Kind, Verdict
from handlers.buttons import Row, press
from handlers.context import Ctx

EXAMPLES = 3  # of one kind; who wrote it finds the others
MASKED_ROOM = 300
UNSHOWN = frozenset({Kind.ITINERARY})  # whose way it is must not be said back


def halts(ctx: Ctx, noun: str, record_id: int, version: int) -> bool:
    """Whether what was sent is not to be kept as it is; then the person has been asked.

    ``noun`` says where it was going (handlers/precheck_presses: RESUMED).
    """
    verdict = verdict_of(ctx.message)
    if verdict.is_clean or ctx.is_checked:
        return False
    if verdict.is_refused:
        acts.refuse(ctx.tx, verdict.kinds, noun, record_id)
        ctx.say("precheck-refused", lines=Lines(_lines(ctx.message, verdict)))
    else:
        _ask(ctx, verdict, _keys(verdict, noun, record_id, version, ctx.tx.seq))
    return True


def verdict_of(message: Message) -> Verdict:
    """A message looked through: text or caption, and the name of the file."""
    name = message.document.file_name if message.document else None
    return rules.look(message.text or message.caption or "", name or "")


def _ask(ctx: Ctx, verdict: Verdict, keys: tuple[Row, ...]) -> None:
    lines = _lines(ctx.message, verdict)
    if rules.Choice.MASK in verdict.choices:
        text = rules.masked(ctx.message.text or ctx.message.caption or "")
        lines += ("", Phrase("precheck-masked", {"text": Excerpt(text, MASKED_ROOM)}))
    ctx.say("precheck-ask", lines=Lines(lines), buttons=keys)


def _keys(verdict: Verdict, noun: str, record_id: int, version: int, seq: int) -> tuple[Row, ...]:
    where = f"{noun}-{seq}"
    return tuple(
        (press("precheck", choice, record_id, version, where, label=f"button-precheck-{choice}"),)
        for choice in verdict.choices
    )


def _lines(message: Message, verdict: Verdict) -> tuple[Value, ...]:
    """A line for each kind: what it is, masked examples of it, why it is asked about."""
    text = message.text or message.caption or ""
    name = (message.document.file_name if message.document else None) or ""
    shown = [_example(text, one) for one in verdict.in_text]
    shown += [_example(name, one) for one in verdict.in_name]
    found = (*verdict.in_text, *verdict.in_name)
    return tuple(
        _line(kind, [said for one, said in zip(found, shown, strict=True) if one.kind is kind])
        for kind in verdict.kinds
    )


def _example(text: str, found: Finding) -> str:
    return text[found.start : found.end] if found.mask is None else found.mask


def _line(kind: Kind, examples: list[str]) -> Phrase:
    values: dict[str, Value] = {
        "what": named("precheck-kind", kind),
        "why": named("precheck-why", kind),
    }
    if kind in UNSHOWN:
        return Phrase("precheck-line-unshown", values)
    return Phrase("precheck-line", {**values, "shown": tuple(examples[:EXAMPLES])})

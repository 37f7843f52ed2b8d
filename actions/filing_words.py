"""How a filing stands once the interview is near or over, in one sentence."""

from domain.filing import Act, State
from domain.filing_afterwards import AFTERWARDS
from domain.filing_change import Change, moments
from domain.messages import Phrase, Span, Value, named
from storage.filing_acts import Done

ACTS = frozenset(act for _, act in AFTERWARDS)


def standing(done: Done) -> Phrase:
    """Who said what and when; what nobody said, and since when that counts as no answer."""
    return Phrase(
        named("filing-stands", _how(done)).key,
        {
            "by": done.by,
            "at": done.at,
            "outcome": named("filing-outcome", done.reason) if done.reason else "",
            "noticed": tuple(named("filing-noticed", tick) for tick in done.fields)
            or named("filing-noticed", "none"),
            "note": Phrase("filing-note", {"text": done.note}) if done.note else "",
        },
    )


def changed(change: Change) -> Phrase:
    """One answer: what it was → what it is."""
    values = {
        "was": _answer(change.field, change.was),
        "new": _answer(change.field, change.becomes),
    }
    return Phrase("filing-change-line", {"field": named("filing-answer", change.field), **values})


def _answer(field: str, text: str) -> Value:
    """An answer as domain/filing_change wrote it, in words."""
    if field == "when":
        start, end = moments(text)
        return Span(start, end) if end else start
    if field == "mode":
        return named("filing-mode", text)
    if field == "flags":
        return tuple(named("filing-flag", flag) for flag in text.split()) or named(
            "filing-flag", "none"
        )
    return text or Phrase("answer-none")


def _how(done: Done) -> str:
    if done.act is Act.CLOSE:
        return f"close-{_unsaid(done.from_state)}"
    return f"{done.act}-unsaid" if not done.by else done.act


def _unsaid(state: State | None) -> str:
    """What it was about that nobody answered; what was published is put away and no more."""
    return "held" if state in (State.FILED, State.APPROVED, None) else state

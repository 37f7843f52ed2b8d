"""The morning digest: one message a person, only what is due, late or waiting (C6)."""

from dataclasses import dataclass

from domain.messages import Phrase, Value


@dataclass(frozen=True, slots=True)
class Part:
    """What one noun has to say to one person this morning.

    ``lines`` stand under ``heading``.  ``is_news`` tells whether something here calls for a
    message today (a chase rung, a reminder day, something waiting for this person); lines that
    are no news only ride along when another part is.
    """

    heading: Phrase
    lines: tuple[Value, ...]
    is_news: bool

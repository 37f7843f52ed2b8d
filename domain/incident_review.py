"""The draft of a review after an incident: headings with lines, in chat and as a file (S25)."""

from dataclasses import dataclass
from datetime import date

from domain.messages import Phrase, Value


@dataclass(frozen=True, slots=True)
class Section:
    heading: Phrase
    lines: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """``office`` is the unit it happened in: the draft is its own."""

    office: str
    number: str
    dated: date
    sections: tuple[Section, ...]

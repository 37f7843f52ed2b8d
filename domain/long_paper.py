"""A paper of headings and lines, as long as it is: in chat, and as a Word file."""

from dataclasses import dataclass
from datetime import date

from domain.messages import Phrase, Value


@dataclass(frozen=True, slots=True)
class Section:
    heading: Phrase
    lines: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LongPaper:
    """``office`` is whose paper it is; ``number`` stands below the title and names the file."""

    title: Phrase
    office: str
    number: Value
    dated: date
    sections: tuple[Section, ...]

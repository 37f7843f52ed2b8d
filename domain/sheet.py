"""A table that is sent as a file: what stands in it, before it is worded."""

from dataclasses import dataclass

from domain.messages import Phrase, Value


@dataclass(frozen=True, slots=True)
class Sheet:
    """``name`` names the file and its one sheet; numbers and instants stay what they are."""

    name: Phrase
    header: tuple[Phrase, ...]
    rows: tuple[tuple[Value, ...], ...]
    zone: str

"""A workbook that is sent as a file: what stands in its sheets, before it is worded."""

from dataclasses import dataclass

from domain.messages import Phrase, Value


@dataclass(frozen=True, slots=True)
class Sheet:
    """``header`` one label a column; in ``rows`` numbers and instants stay what they are."""

    name: Phrase
    header: tuple[Phrase, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    """``name`` names the file; ``zone`` is that of its instants."""

    name: Phrase
    sheets: tuple[Sheet, ...]
    zone: str

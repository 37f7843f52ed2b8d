"""A list as an XLSX that Excel and WPS open with nothing to click away."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from domain.listing import Listing
from domain.messages import Value
from texts.markup import plain
from texts.sheets import write_xlsx
from texts.words import Words

_NOT_IN_NAMES = str.maketrans("", "", '\\/:*?"<>|')
ANY_YEAR = datetime(1, 1, 2, tzinfo=UTC)  # every date in a sheet carries its year


def word(listing: Listing, words: Words, _now: datetime) -> tuple[str, Mapping[str, Any]]:
    """Its name and all its cells, in one language."""
    title = _cell(listing.name, words)
    contents = {
        "title": title,
        "header": [_cell(one, words) for one in listing.header],
        "rows": [[_cell(one, words) for one in row] for row in listing.rows],
    }
    return f"{title.translate(_NOT_IN_NAMES)}.xlsx", contents


def make(contents: Mapping[str, Any]) -> bytes:
    return write_xlsx(contents["title"], contents["header"], contents["rows"], zone=UTC)


def _cell(value: Value, words: Words) -> str:
    return plain(words.show(value, now=ANY_YEAR))

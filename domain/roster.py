"""The outlet register and the expert roster: what a row is, and how the demo rows are read."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from domain.errors import PackError

OUTLET_KINDS = (
    "newspaper",
    "magazine",
    "television",
    "radio",
    "news_agency",
    "website",
    "platform",
    "own_account",
)
TIERS = ("central", "province", "city", "district", "unit", "foreign")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOutlet:
    """A medium.  ``unit`` is the full name of the unit whose own account it is, else empty."""

    name: str
    short_name: str
    kind: str
    tier: str
    is_licensed: bool  # a news medium licensed by the press and broadcasting authorities
    is_foreign: bool  # Hong Kong, Macau and Taiwan included
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExpert:
    """Somebody who may be interviewed; ``unit`` is the full name of their unit."""

    name: str
    unit: str
    field: str
    title: str
    is_leader: bool


RESEMBLES = 70  # per cent; one wrong character of four is 75
NAMED_ENOUGH = 3  # shorter names resemble everything


def resembles(name: str, typed: str) -> bool:
    """Whether what was typed, or its beginning, may be a slip of the finger for ``name``."""
    from rapidfuzz import fuzz

    if len(name) < NAMED_ENOUGH:
        return False
    return any(fuzz.ratio(name, said) >= RESEMBLES for said in (typed, typed[: len(name)]))


def parse_outlets(text: str, file: str) -> tuple[NewOutlet, ...]:
    """CSV rows.  Raises PackError with file, row and reason."""
    return tuple(_outlet(row, file, number) for number, row in _rows(text))


def parse_experts(text: str, file: str) -> tuple[NewExpert, ...]:
    """CSV rows.  Raises PackError with file, row and reason."""
    return tuple(_expert(row, file, number) for number, row in _rows(text))


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    return enumerate(csv.DictReader(StringIO(text)), start=2)


def _outlet(row: dict[str, str], file: str, number: int) -> NewOutlet:
    place = f"{file}:{number}"
    return NewOutlet(
        name=_cell(row, "name", place),
        short_name=row.get("short_name") or "",
        kind=_one_of(row, "kind", OUTLET_KINDS, place),
        tier=_one_of(row, "tier", TIERS, place),
        is_licensed=_yes(row, "licensed", place),
        is_foreign=_yes(row, "foreign", place),
        unit=row.get("unit") or "",
    )


def _expert(row: dict[str, str], file: str, number: int) -> NewExpert:
    place = f"{file}:{number}"
    return NewExpert(
        name=_cell(row, "name", place),
        unit=_cell(row, "unit", place),
        field=_cell(row, "field", place),
        title=_cell(row, "title", place),
        is_leader=_yes(row, "is_leader", place),
    )


def _cell(row: dict[str, str], key: str, place: str) -> str:
    if not row.get(key):
        raise PackError(place, key, "is empty")
    return row[key]


def _one_of(row: dict[str, str], key: str, allowed: tuple[str, ...], place: str) -> str:
    value = _cell(row, key, place)
    if value not in allowed:
        raise PackError(place, key, f"is none of {', '.join(allowed)}")
    return value


def _yes(row: dict[str, str], key: str, place: str) -> bool:
    return _one_of(row, key, ("yes", "no"), place) == "yes"

"""What stands in one cell: read as a plain string, written so that no program computes it."""

import re
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from typing import TypeAlias

Cell: TypeAlias = "str | int | date | datetime | None"

# What Excel, WPS or LibreOffice may take for the beginning of a formula (OWASP, CSV injection);
# the full-width forms count in East Asian editions.
_FORMULA_STARTS = tuple("=+-@＝＋－＠")
_CELL_BREAKS = ("\t", "\r", "\n")
_SHIELD = "'"
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_cell(value: object) -> str:
    """A cell of a workbook as text: dates ISO, whole numbers without .0, nothing as ''."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return _plain_number(value)
    if isinstance(value, datetime | date | time):
        return _iso(value)
    return without_shield(str(value))


def shielded(text: str) -> str:
    """Text that would be computed gets an apostrophe in front, all other text stays."""
    return _SHIELD + text if _is_risky(text) else text


def without_shield(text: str) -> str:
    """Takes back what ``shielded`` did: our own files can be corrected and sent in again."""
    return text[1:] if text.startswith(_SHIELD) and _is_risky(text[1:]) else text


def written(value: Cell, zone: tzinfo) -> Cell:
    """A value for a sheet.  Instants (aware) become local times without zone, to the minute."""
    if isinstance(value, str):
        return shielded(_NOT_IN_XML.sub("", value))
    if isinstance(value, datetime):
        return _local_minute(value, zone)
    return value


def _local_minute(at: datetime, zone: tzinfo) -> datetime:
    if at.tzinfo is None:
        raise ValueError(f"an instant without zone cannot be written: {at}")
    return at.astimezone(zone).replace(second=0, microsecond=0, tzinfo=None)


def _is_risky(text: str) -> bool:
    """Also for text that has its apostrophe already, so that taking one back is exact."""
    text = text.lstrip(_SHIELD)
    return text.lstrip().startswith(_FORMULA_STARTS) or text.startswith(_CELL_BREAKS)


def _plain_number(value: float) -> str:
    """0.1 stays 0.1 and 13800138000.0 becomes 13800138000; never an exponent."""
    digits = format(Decimal(repr(value)), "f")
    return digits.removesuffix(".0")


def _iso(value: datetime | date | time) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    return value.isoformat(timespec="minutes") if isinstance(value, time) else value.isoformat()

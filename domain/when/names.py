"""Days that have a name in the catalogue of health days; the caller hands them in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class NamedDay:
    """When a named day or week is: its first and last days in a year, and whether announced."""

    spans: Callable[[int], tuple[tuple[date, date], ...]]
    provisional: Callable[[int], bool]


NO_NAMES: Mapping[str, NamedDay] = MappingProxyType({})

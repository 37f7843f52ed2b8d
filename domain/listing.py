"""A list as a sheet: its name, what stands above its columns, and its rows."""

from dataclasses import dataclass

from domain.messages import Value


@dataclass(frozen=True, slots=True)
class Listing:
    name: Value
    header: tuple[Value, ...]
    rows: tuple[tuple[Value, ...], ...]

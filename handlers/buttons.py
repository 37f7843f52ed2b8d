"""What a button carries: ``noun.verb.id.version[.argument]``, ASCII, at most 64 bytes."""

from dataclasses import dataclass

from domain.errors import Refused
from domain.messages import Button, Phrase, Value

Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Press:
    """A button's data taken apart.  Forged or outdated data is Refused("button-stale")."""

    noun: str
    verb: str
    id: int
    version: int
    argument: str

    @classmethod
    def parse(cls, data: str) -> "Press":
        parts = data.split(".", 4)
        if len(parts) < 4 or not (parts[2].isdecimal() and parts[3].isdecimal()):  # noqa: PLR2004
            raise Refused("button-stale")
        number, version = int(parts[2][:18]), int(parts[3][:9])
        return cls(parts[0], parts[1], number, version, parts[4] if parts[4:] else "")


def press(
    noun: str,
    verb: str,
    record_id: int,
    version: int,
    argument: str = "",
    *,
    label: str | None = None,
    **values: Value,
) -> Button:
    """A button; its label is ``button-<noun>-<verb>`` in the catalogue unless named."""
    data = f"{noun}.{verb}.{record_id}.{version}"
    if argument:
        data += f".{argument}"
    return Button(Phrase(label or f"button-{noun}-{verb}", values), data)


def rows(buttons: list[Button], columns: int) -> tuple[Row, ...]:
    """Lay buttons out ``columns`` a row."""
    return tuple(tuple(buttons[i : i + columns]) for i in range(0, len(buttons), columns))

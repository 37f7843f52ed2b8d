"""Reading a pack file: TOML in, a ``Plan`` out, or where it is wrong."""

import json
import tomllib
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from domain.errors import PackError
from domain.plan.pack import Pack
from domain.plan.rules import Fault, faults
from domain.plan.year import Plan


def parse_pack(text: str, file: str, health_day_ids: Collection[str]) -> Plan:
    """The plan in the year it was issued for.

    ``file`` only names the place in errors; ``health_day_ids`` are the rows of the catalogue.
    Raises ``PackError`` with the first thing wrong; ``problems`` lists all of them.
    """
    wrong = problems(text, file, health_day_ids)
    if wrong:
        raise wrong[0]
    pack = Pack.model_validate_json(_as_json(tomllib.loads(text)))
    return Plan(pack=pack, year=pack.year)


def problems(text: str, file: str, health_day_ids: Collection[str]) -> tuple[PackError, ...]:
    """Everything wrong with a pack: its syntax, else its shapes, else what ties them together."""
    return tuple(PackError(file, wrong.key, wrong.reason) for wrong in _wrong(text, health_day_ids))


def _wrong(text: str, health_day_ids: Collection[str]) -> Sequence[Fault]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return [Fault("toml", str(error))]
    try:
        pack = Pack.model_validate_json(_as_json(table))
    except ValidationError as error:
        return [
            Fault(_where(table, wrong["loc"]), _why(wrong["msg"], wrong["input"]))
            for wrong in error.errors(include_url=False)
        ]
    return list(faults(pack, health_day_ids))


def _as_json(table: Mapping[str, Any]) -> str:
    """JSON, because strict models take lists for tuples and words for enums only from there."""
    return json.dumps(table, default=date.isoformat)


def _where(table: Mapping[str, Any], loc: tuple[int | str, ...]) -> str:
    """``line[S04].mechanisms`` rather than ``line.3.mechanisms.0``, where the row has an id."""
    match loc:
        case (str(kind), int(index), *rest):
            row = table[kind][index]
            name = row.get("id") or index if isinstance(row, dict) else index
            return ".".join([f"{kind}[{name}]", *(str(part) for part in rest)])
    return ".".join(str(part) for part in loc)


def _why(message: str, given: object) -> str:
    return message if isinstance(given, dict | list) else f"{message} (is {given!r})"

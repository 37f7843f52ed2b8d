"""``xuanbao plans check FILE``: whether a plan pack can be loaded, and what it holds."""

from pathlib import Path
from typing import NoReturn

import typer

from bot.facts import load_health_days
from domain.errors import PackError
from domain.plan import Pack, parse_pack, problems


def check(file: Path) -> None:
    """Prints what a pack holds, or every problem as file, key and reason, with exit code 1."""
    text = _read(file)
    known_days = frozenset(day.id for day in load_health_days().days)
    wrong = problems(text, file.name, known_days)
    if wrong:
        _refuse(*wrong)
    typer.echo(_summary(parse_pack(text, file.name, known_days).pack))


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError as error:
        _refuse(PackError(file.name, "file", error.strerror or "cannot be read"))
    except UnicodeDecodeError as error:
        _refuse(PackError(file.name, "file", f"is not UTF-8 at byte {error.start}"))


def _refuse(*wrong: PackError) -> NoReturn:
    for problem in wrong:
        typer.echo(str(problem), err=True)
    raise typer.Exit(1)


def _summary(pack: Pack) -> str:
    numbers = {entry.number for entry in pack.numbered} | {day.number for day in pack.days}
    return (
        f"{pack.code}: {len(pack.lines)} lines, {len(numbers - {None})} numbers, "
        f"{len(pack.health_days)} health days, {len(pack.tasks)} dated clauses"
    )

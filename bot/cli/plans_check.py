"""``xuanbao plans check FILE``: whether a plan pack can be loaded, and what it holds."""

import csv
from importlib.resources import files
from pathlib import Path
from typing import NoReturn

import typer

from domain.errors import PackError
from domain.plan import Pack, parse_pack, problems


def check(file: Path) -> None:
    """检查一份工作要点文件 / what a pack holds, or every problem as file, key and reason."""
    text = _read(file)
    known_days = _known_days()
    wrong = problems(text, file.name, known_days)
    if wrong:
        _refuse(*wrong)
    typer.echo(_summary(parse_pack(text, file.name, known_days).pack))


def _known_days() -> frozenset[str]:
    """The ids alone: a pack can be checked while the catalogue's rules are being worked on."""
    catalogue = files("packs").joinpath("health_days.csv").read_text("utf-8-sig")
    return frozenset(row["id"] for row in csv.DictReader(catalogue.splitlines()))


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
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
        f"{len(pack.health_days)} health days, {len(pack.tasks)} draft tasks"
    )

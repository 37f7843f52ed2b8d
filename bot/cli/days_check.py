"""``xuanbao days --check FILE``: somebody's list of days, held against the catalogue."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import typer

from bot.cli.opening import decoded
from bot.cli.voice import Voice
from bot.known import almanac_of
from domain.errors import PackError

if TYPE_CHECKING:
    from bot.config import Config


def check(file: Path, config: "Config") -> None:
    """Every line that does not agree, then the counts; exit code 1 when a line is rejected.

    A line whose weekday contradicts its own date is rejected; the rest is explained.
    """
    from actions.day_lists import counts, said
    from domain.health_day import Judge, Verdict, read_claims

    voice = Voice.of(config)
    year = voice.now.astimezone(ZoneInfo(config.office.zone)).year
    known = almanac_of(config, year)
    days = known.office.health_days
    judge = Judge(days, year, {year: known.announced})
    judged = judge.all(read_claims(_lines(_read(file), file.suffix)))
    for one in judged:
        if one.verdict is not Verdict.AGREES:
            phrase = said(days, one)
            voice.say(phrase.key, **phrase.values)
    voice.say("day-list-counts", year=str(year), **counts(judged))
    raise typer.Exit(1 if any(one.verdict.rejects for one in judged) else 0)


def _read(file: Path) -> str:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise PackError(file.name, "file", error.strerror or "cannot be read") from error
    return decoded(content, file.name)


def _lines(text: str, suffix: str) -> str:
    """Of a CSV the cells of a row make its line; a heading row is none."""
    if suffix.lower() != ".csv":
        return text
    rows = list(csv.reader(io.StringIO(text, newline="")))
    return "\n".join("" if _is_heading(n, row) else " ".join(row) for n, row in enumerate(rows))


def _is_heading(number: int, row: list[str]) -> bool:
    return number == 0 and not any(sign.isdigit() for cell in row for sign in cell)

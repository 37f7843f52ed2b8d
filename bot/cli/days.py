"""``xuanbao days --year Y``: the health-day calendar of a year."""

import sys
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.days_check import check
from bot.cli.opening import ConfigOption, load
from bot.known import Known, almanac_of

if TYPE_CHECKING:
    from rich.table import Table

    from bot.config import Config
    from domain.health_day import Occurrence
    from domain.messages import Value
    from texts.words import Words

FIRST_YEAR, LAST_YEAR = 1990, 2100  # what lunar dates and solar terms are good for
WIDTH_OF_A_FILE = 160
ZONE = "Asia/Shanghai"  # only days are in it: no moment is written in it
COLUMNS = ("date", "weekday", "id", "name", "level", "tier", "remarks")


class Format(StrEnum):
    """How the calendar is written."""

    TABLE = "table"
    CSV = "csv"
    ICS = "ics"


def days(
    year: Annotated[
        int | None, typer.Option(min=FIRST_YEAR, max=LAST_YEAR, help="年份 / the year")
    ] = None,
    output: Annotated[
        Format, typer.Option("--format", help="表格、CSV 或日历文件 / table, CSV or calendar file")
    ] = Format.TABLE,
    *,
    check_file: Annotated[
        Path | None,
        typer.Option("--check", help="核对一份名单（.txt、.csv）/ hold somebody's list against it"),
    ] = None,
    config: ConfigOption = None,
) -> None:
    """某一年的卫生日，占位和失效的都注明 / the health days of a year, or a list checked."""
    if check_file is not None:
        check(check_file, load(config))
    elif year is None:
        raise typer.BadParameter("--year, or --check FILE")
    else:
        _write(year, output, load(config))


def _write(year: int, output: Format, config: "Config") -> None:
    from bot.clock import SystemClock
    from domain.calendar_entry import of_days, sign_of
    from texts.calendar_file import write
    from texts.health_days import write_catalogue
    from texts.words import Words

    known = almanac_of(config, year)
    catalogue = known.office.health_days
    words, now = Words("zh-CN", UTC), SystemClock().now()  # only days are shown: any zone will do
    found = catalogue.calendar(year, known.announced)
    match output:
        case Format.CSV:
            typer.echo(write_catalogue(catalogue, year, known.announced), nl=False)
        case Format.ICS:
            name = words.plain("health-days-calendar", {"year": year}, now=now)
            entries = of_days(found, {}, sign_of(""), whole=True)
            typer.echo(write(entries, words, name=name, zone=ZONE), nl=False)
        case Format.TABLE:
            _print(_table(found, _title(found, year, words, now), words, now))
            _print_notes(year, known, words, now)


def _title(found: "tuple[Occurrence, ...]", year: int, words: "Words", now: datetime) -> str:
    counts = {
        "year": year,
        "count": len(found),
        "provisional": sum(occurrence.provisional for occurrence in found),
        "ended": sum(occurrence.is_dead for occurrence in found),
    }
    return words.plain("health-days-title", counts, now=now)


def _table(found: "tuple[Occurrence, ...]", title: str, words: "Words", now: datetime) -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title)
    for column in COLUMNS:
        heading = words.plain(f"health-days-column-{column}", {}, now=now)
        table.add_column(heading, no_wrap=column not in {"name", "remarks"}, overflow="fold")
    for occurrence in found:
        style = "dim" if occurrence.is_dead or occurrence.day.alternative_to else ""
        table.add_row(*map(Text, _cells(occurrence, words, now)), style=style)
    return table


def _cells(occurrence: "Occurrence", words: "Words", now: datetime) -> tuple[str, ...]:
    from domain.messages import named
    from texts.health_days import name_of, remarks

    level = named("health-day-level", occurrence.day.level)
    return (
        str(occurrence.span),
        words.plain(f"weekday-{occurrence.start_on.isoweekday()}", {}, now=now),
        occurrence.day.id,
        name_of(occurrence, words),
        words.plain(level.key, level.values, now=now),
        occurrence.day.tier,
        "\n".join(remarks(occurrence, words, now)),
    )


def _print_notes(year: int, known: "Known", words: "Words", now: datetime) -> None:
    """What the dates stand on; and that reminders are computed without a holiday table (C3)."""
    typer.echo(words.plain(*_basis(known), now=now))
    if not known.office.workdays.is_published(year):
        typer.echo(words.plain("calendar-unpublished", {"year": str(year)}, now=now))


def _basis(known: "Known") -> "tuple[str, dict[str, Value]]":
    if known.database is None:
        return "health-days-of-packs", {}
    chosen = sum(day.is_chosen for day in known.office.health_days.days)
    values: dict[str, Value] = {
        "database": known.database,
        "dates": len(known.announced),
        "rules": chosen,
    }
    return "health-days-of-database", values


def _print(table: "Table") -> None:
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else WIDTH_OF_A_FILE).print(table)

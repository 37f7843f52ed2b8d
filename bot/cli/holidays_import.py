"""``xuanbao holidays import FILE``: the official holidays of a year, recorded and followed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import ConfigOption, decoded, load, transaction
from bot.cli.voice import Voice
from domain.errors import PackError

if TYPE_CHECKING:
    from bot.config import Config
    from domain.holidays import HolidayTable


class _RehearsedError(Exception):
    """Undoes the transaction of a rehearsal."""


def holidays_import(
    file: Annotated[
        Path | None,
        typer.Argument(
            help="国务院通知的文本（.txt），或 .toml 表 / the notice's text, or a table"
        ),
    ] = None,
    *,
    year: Annotated[
        int | None, typer.Option(min=2008, max=2100, help="通知没写年份时 / if the text has none")
    ] = None,
    from_library: Annotated[
        int | None,
        typer.Option(
            min=2008, max=2100, help="改从 chinesecalendar 取这一年 / take this year from it"
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="只预演，不写入 / rehearse, write nothing")
    ] = False,
    config: ConfigOption = None,
) -> None:
    """登记一年的放假安排，重算截止时间 / record a year's holidays; contradictions refuse."""
    if (file is None) == (from_library is None):
        raise typer.BadParameter("FILE, or --from-library YEAR")
    table = _of_file(file, year) if file else _of_library(from_library or 0)
    settings = load(config)
    voice = Voice.of(settings)
    if not _record(settings, voice, table, dry_run=dry_run):
        voice.say("holidays-known", year=str(table.year))
    elif dry_run:
        voice.say("holidays-rehearsed")
    else:
        voice.say("holidays-recorded", year=str(table.year))


def _of_file(file: Path, year: int | None) -> "HolidayTable":
    from domain.holiday_notice import parse_notice
    from domain.holidays import parse_table

    try:
        text = decoded(file.read_bytes(), file.name)
    except OSError as error:
        raise PackError(file.name, "file", error.strerror or "cannot be read") from error
    if file.suffix == ".toml":
        return parse_table(text, file.name)
    return parse_notice(text, file.name, year)


def _of_library(year: int) -> "HolidayTable":
    from domain.holidays import check_table, of_library

    table = of_library(year)
    if table is None:
        raise PackError("chinesecalendar", str(year), "does not know this year yet")
    check_table(table, "chinesecalendar")
    return table


def _record(settings: "Config", voice: Voice, table: "HolidayTable", *, dry_run: bool) -> bool:
    """What was read, then what moves.  False: it was known already."""
    from actions import holidays, report_rechecks

    try:
        with transaction(settings) as tx:
            voice.say("holidays-read", **holidays.described(table))
            for moving in holidays.would_move(tx, table):
                line = report_rechecks.line(moving)
                voice.say(line.key, **line.values)
            done = holidays.record(tx, table)
            _undo(dry_run)
    except _RehearsedError:
        return done
    return done


def _undo(dry_run: bool) -> None:  # noqa: FBT001  (what the option says)
    if dry_run:
        raise _RehearsedError

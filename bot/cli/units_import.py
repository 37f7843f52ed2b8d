"""``xuanbao units import FILE``: a list of units into the directory, rehearsed first."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import ConfigOption, load, transaction
from bot.cli.voice import Voice
from domain.errors import PackError, Refused

if TYPE_CHECKING:
    from domain.unit_import import Plan
    from texts.sheets import Table


def units_import(
    file: Annotated[Path, typer.Argument(help="单位名录，.xlsx 或 .csv / a list of units")],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="只预演，不写入 / rehearse, write nothing")
    ] = False,
    config: ConfigOption = None,
) -> None:
    """导入单位名录，逐行报告；有一行出错就全部不写入 / import units; exit code 1 on errors."""
    from actions import units

    settings = load(config)
    voice = Voice.of(settings)
    try:
        table = _table(file)
        rows = [(row.number, row.cells) for row in table.rows]
        with transaction(settings) as tx:
            done = units.import_now(tx, table.header, rows, dry_run=dry_run)
    except Refused as refused:
        voice.complain(refused)
        raise typer.Exit(1) from refused
    _tell(voice, done, dry_run=dry_run)
    raise typer.Exit(1 if done.has_errors else 0)


def _table(file: Path) -> "Table":
    from texts.sheets import read_table

    try:
        return read_table(file.name, file.read_bytes())
    except OSError as error:
        raise PackError(file.name, "file", error.strerror or "cannot be read") from error


def _tell(voice: Voice, done: "Plan", *, dry_run: bool) -> None:
    """Every row that is not simply unchanged, then the counts."""
    from actions.units import line_of, report
    from domain.unit_import import Outcome

    for line in done.lines:
        if line.outcome is not Outcome.UNCHANGED:
            phrase = line_of(line)
            voice.say(phrase.key, **phrase.values)
    values = report(done, ())
    if done.ignored:
        voice.say("unit-import-ignored", columns=done.ignored)
    if dry_run:
        voice.say("unit-import-on-console-rehearsed", **values)
    elif done.has_errors:
        voice.say("unit-import-on-console-refused", **values)
    else:
        voice.say("unit-import-on-console-done", **values)

"""``xuanbao doctor``: whether it would run, and if not, why."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import ConfigOption, load
from bot.cli.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from bot.config import Config
    from bot.doctor import Finding

SIGNS = {"ok": "✓", "warn": "!", "bad": "✗"}
COLOURS = {"ok": "green", "warn": "yellow", "bad": "red"}  # beside the sign and the word


def doctor(
    *,
    settings: Annotated[
        bool, typer.Option("--settings/--no-settings", help="列出全部设置 / list every setting")
    ] = True,
    config: ConfigOption = None,
) -> None:
    """检查配置、数据库、Telegram 与本机 / would it run?  Exit code 1 if something would fail."""
    from rich.console import Console

    from bot.clock import SystemClock
    from bot.doctor import examine, would_fail

    understood = load(config)
    voice = Voice.of(understood)
    found = asyncio.run(examine(understood, SystemClock(understood.clock_file)))
    console = Console(highlight=False)
    if settings:
        console.print(_settings(voice, understood))
    console.print(_findings(voice, found))
    voice.say("doctor-would-fail" if would_fail(found) else "doctor-would-run")
    raise typer.Exit(1 if would_fail(found) else 0)


def _settings(voice: Voice, config: "Config") -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from bot.doctor.settings import understood

    table = Table(title=voice.plain("doctor-settings"), box=box.SIMPLE, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in understood(config):
        table.add_row(Text(name), Text(value))
    return table


def _findings(voice: Voice, found: "Sequence[Finding]") -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(title=voice.plain("doctor-findings"), box=box.SIMPLE, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for finding in found:
        word = f"{SIGNS[finding.level]} {voice.plain(f'doctor-level-{finding.level}')}"
        table.add_row(
            Text(word, style=COLOURS[finding.level]),
            Text(voice.plain(f"doctor-about-{finding.about}")),
            Text(voice.plain(finding.said.key, finding.said.values)),
        )
    return table

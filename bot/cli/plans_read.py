"""``xuanbao plans read FILE``: a new plan's text into a draft pack, for a person to finish."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import ConfigOption, load
from bot.cli.voice import Voice
from domain.errors import PackError, Refused

if TYPE_CHECKING:
    from bot.config import Config
    from domain.plan_draft import Draft


def read(
    file: Annotated[Path, typer.Argument(help="新的工作要点，.docx 或 .txt / a new plan's text")],
    *,
    year: Annotated[
        int | None, typer.Option(help="哪一年的，默认按标题 / the year, if the title has none")
    ] = None,
    code: Annotated[
        str | None, typer.Option(help="要点的名称 / a name for the pack, e.g. here-2027")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="写入文件，默认显示 / a file to write")
    ] = None,
    config: ConfigOption = None,
) -> None:
    """从新要点的文字起草一份工作要点文件；条目都待定 / draft a pack; every line stays open."""
    from domain.plan_draft import toml_of

    settings = load(config)
    voice = Voice.of(settings)
    try:
        draft = _draft(file, settings, year)
    except Refused as refused:
        voice.complain(refused)
        raise typer.Exit(1) from refused
    text = toml_of(draft, code)
    if output is None:
        typer.echo(text, nl=False)
    else:
        _write(output, text)
    _tell(voice, draft)


def _draft(file: Path, settings: "Config", year: int | None) -> "Draft":
    from zoneinfo import ZoneInfo

    from bot.facts import load_health_days, load_office
    from domain.plan_draft import Office, draft_of, health_days_by_name
    from texts.documents import read_document

    try:
        content = file.read_bytes()
    except OSError as error:
        raise PackError(file.name, "file", error.strerror or "cannot be read") from error
    office = load_office(settings)
    return draft_of(
        read_document(file.name, content),
        sha256=hashlib.sha256(content).hexdigest(),
        office=Office(ZoneInfo(settings.office.zone), office.hours, office.workdays),
        health_days=health_days_by_name(load_health_days().called),
        year=year,
    )


def _write(output: Path, text: str) -> None:
    """Never over a pack that somebody may have worked on."""
    try:
        with output.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise PackError(output.name, "file", error.strerror or "cannot be written") from error


def _tell(voice: Voice, draft: "Draft") -> None:
    """On standard error, so that the pack itself can be piped: counts, then what is doubtful."""
    dates = sum(len(line.dates) for line in draft.lines)
    awards = sum(len(line.awards) for line in draft.lines)
    days = {day for line in draft.lines for day in line.health_days}
    voice.hint(
        "plan-read-counts",
        title=draft.title,
        lines=len(draft.lines),
        quotas=len(draft.quotas),
        clocks=len(draft.clocks),
        dates=dates,
        awards=awards,
        days=len(days),
    )
    if draft.doubts:
        voice.hint("plan-read-doubts", count=len(draft.doubts))
    for doubt in draft.doubts:
        voice.hint(f"plan-doubt-{doubt.why}", clause=doubt.clause, text=doubt.text)

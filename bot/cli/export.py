"""``xuanbao export journal FILE``: the journal as one JSON row a line, to be checked anywhere."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import ConfigOption, load
from bot.cli.reading import looking
from bot.cli.voice import Voice

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from domain.seal import Entry

export = typer.Typer(no_args_is_help=True, help="导出 / exports")


@export.command("journal")
def export_journal(
    file: Annotated[Path, typer.Argument(help="写到哪里 / where to (JSON Lines)")],
    config: ConfigOption = None,
) -> None:
    """导出流水（JSONL），供离线核对 / the journal as JSONL, for tools/verify_journal.py."""
    settings = load(config)
    voice = Voice.of(settings)
    part = file.with_name(f".{file.name}.part")
    try:
        with looking(settings) as conn, part.open("w", encoding="utf-8") as lines:
            count = sum(1 for line in _lines(conn) if lines.write(line))
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    voice.say("export-journal-written", count=count, file=str(file))


def _lines(conn: "Connection") -> Iterator[str]:
    """What is sealed in its order, then the tail that waits for its seal."""
    from storage import journal

    for entry in journal.sealed(conn):
        yield _line(entry, entry.seal_no, entry.seal)
    for entry in journal.unsealed(conn):
        yield _line(entry, None, None)


def _line(entry: "Entry", seal_no: int | None, seal: str | None) -> str:
    row: dict[str, Any] = {
        "seal_no": seal_no,
        "id": entry.id,
        "at": entry.at.isoformat(timespec="microseconds"),
        "actor_id": entry.actor_id,
        "on_behalf_of_id": entry.on_behalf_of_id,
        "act": entry.act,
        "noun": entry.noun,
        "record_id": entry.record_id,
        "detail": entry.detail,
        "seal": seal,
    }
    return json.dumps(row, ensure_ascii=False) + "\n"

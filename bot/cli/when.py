"""``xuanbao when``: what a typed date means; with ``--jsonl`` line by line, for scoring."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Self
from zoneinfo import ZoneInfo

import typer

from bot.cli.opening import ConfigOption, load

LANGUAGES = ("zh-CN", "en")

if TYPE_CHECKING:
    from domain.when import NamedDay, When
    from domain.workdays import Hours, Workdays


def when(
    text: Annotated[str | None, typer.Argument(help="要理解的时间 / the text to read")] = None,
    *,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='stdin {"id","text","at"}, stdout one answer a line')
    ] = False,
    at: Annotated[
        str | None,
        typer.Option("--at", help="何时说的，当地时间，默认现在 / when it was said, ISO"),
    ] = None,
    config: ConfigOption = None,
) -> None:
    """时间怎样理解，以 JSON 回答 / what a typed date means, answered in JSON and local time."""
    if (text is None) is not jsonl:
        raise typer.BadParameter("give either a text or --jsonl")
    reader = _Reader.of(config, at)
    if text is not None:
        answer = reader.read(text) | {"understood": reader.sentence(text)}
        typer.echo(_json(answer))
        raise typer.Exit(int(answer["kind"] == "none"))
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            typer.echo(_json(reader.read_line(number, line)))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Everything a reading depends on; ``at`` is the local ISO time given on the command line."""

    zone: ZoneInfo
    hours: "Hours"
    workdays: "Workdays"
    names: "Mapping[str, NamedDay]"
    said_at: datetime

    @classmethod
    def of(cls, path: Path | None, at: str | None) -> Self:
        from bot.clock import SystemClock
        from bot.facts import load_health_days, load_holidays, load_hours
        from domain.health_day import named_days
        from domain.workdays import Workdays

        config = load(path)
        zone = ZoneInfo(config.office.zone)
        said_at = _instant(at, zone) if at else SystemClock(config.clock_file).now()
        workdays = Workdays.of(load_holidays())
        return cls(zone, load_hours(config), workdays, named_days(load_health_days()), said_at)

    def read(self, text: str, at: str | None = None) -> dict[str, Any]:
        from domain.when import Duration, NotUnderstood, read

        said_at = _instant(at, self.zone) if at else self.said_at
        found = read(text, said_at, self.zone, self.hours, self.workdays, self.names)
        match found:
            case NotUnderstood(reason_key=reason, values=values):
                return {"kind": "none", "reason": reason, **values}
            case Duration():
                return asdict(found)
            case _:
                return self._shown(found)

    def sentence(self, text: str) -> dict[str, str]:
        """What was understood, or why not, in every language."""
        from domain.when import read, understood
        from texts.words import Words

        found = read(text, self.said_at, self.zone, self.hours, self.workdays, self.names)
        phrase = understood(found)
        return {
            language: Words(language, self.zone).plain(phrase.key, phrase.values, now=self.said_at)
            for language in LANGUAGES
        }

    def read_line(self, number: int, line: str) -> dict[str, Any]:
        """The answer to one JSON line, with its id."""
        try:
            asked = json.loads(line)
            answer = self.read(str(asked["text"]), asked.get("at"))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise typer.BadParameter(f"line {number}: {error}") from error
        keys = ("kind", "start", "end", "grain")
        return {"id": asked.get("id"), **{key: answer.get(key) for key in keys}}

    def _shown(self, found: "When") -> dict[str, Any]:
        return {
            "kind": found.kind,
            "start": self._local(found.start),
            "end": self._local(found.end),
            "grain": found.grain,
            "due": found.due,
            "inclusive": found.inclusive,
            "recurrence": asdict(found.recurrence) if found.recurrence else None,
            "caveats": list(found.caveats),
            "choices": [self._local(choice) for choice in found.choices],
        }

    def _local(self, at: datetime | None) -> str | None:
        return at.astimezone(self.zone).replace(tzinfo=None).isoformat() if at else None


def _instant(text: str, zone: ZoneInfo) -> datetime:
    """A local ISO time as aware UTC."""
    try:
        given = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"not an ISO time: {text}") from error
    return (given if given.tzinfo else given.replace(tzinfo=zone)).astimezone(UTC)


def _json(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False)

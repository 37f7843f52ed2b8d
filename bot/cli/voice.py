"""What the command line says: sentences of the catalogue, in the language of the terminal."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Self

import typer

if TYPE_CHECKING:
    from bot.config import Config
    from domain.errors import Refused
    from domain.messages import Value
    from texts.words import Words


@dataclass(frozen=True, slots=True)
class Voice:
    """Words with the moment they are said at."""

    words: "Words"
    now: datetime

    @classmethod
    def of(cls, config: "Config") -> Self:
        from zoneinfo import ZoneInfo

        from bot.clock import SystemClock
        from texts.words import Words

        words = Words(terminal_language(os.environ), ZoneInfo(config.office.zone))
        return cls(words, SystemClock(config.clock_file).now())

    def plain(self, key: str, values: "Mapping[str, Value] | None" = None) -> str:
        return self.words.plain(key, values or {}, now=self.now)

    def say(self, key: str, **values: "Value") -> None:
        """One line on standard output."""
        typer.echo(self.plain(key, values))

    def hint(self, key: str, **values: "Value") -> None:
        """One line beside what is written on standard output."""
        typer.echo(self.plain(key, values), err=True)

    def complain(self, refused: "Refused") -> None:
        """Why it was refused, on standard error."""
        typer.echo(self.plain(refused.key, refused.values), err=True)


def terminal_language(environment: Mapping[str, str]) -> str:
    """English where the terminal asks for it; Chinese everywhere else, "C" included."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "")
    return "en" if chosen.lower().startswith("en") else "zh-CN"

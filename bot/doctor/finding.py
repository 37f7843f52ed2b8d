"""What a check found: how grave, about what, and the sentence that says so."""

from dataclasses import dataclass
from enum import StrEnum

from domain.messages import Phrase


class Level(StrEnum):
    OK = "ok"
    WARN = "warn"  # works, but somebody should know
    BAD = "bad"  # would fail


class About(StrEnum):
    CONFIG = "config"
    PACKS = "packs"
    DATABASE = "database"
    PEOPLE = "people"
    TELEGRAM = "telegram"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Finding:
    level: Level
    about: About
    said: Phrase


def ok(about: About, said: Phrase) -> Finding:
    return Finding(Level.OK, about, said)


def warn(about: About, said: Phrase) -> Finding:
    return Finding(Level.WARN, about, said)


def bad(about: About, said: Phrase) -> Finding:
    return Finding(Level.BAD, about, said)

"""The reviewed log of a year, and the year lived anew to be held against it."""

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from storage.db import open_engine
from storage.migrate import migrate
from tests.year import log
from tests.year.living import living

FILE = Path(__file__).resolve().parents[1] / "golden" / "year-2026.txt"
RENEW = ".venv/bin/python -m tests.year"
SHOWN = 200  # lines of a difference


@dataclass(frozen=True, slots=True)
class Told:
    heard: list[log.Heard]
    log: str
    summary: str


def lived(url: str) -> Told:
    """One year on an empty database."""
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
    office = living(url)
    heard = office.ask(log.read)
    told = Told(
        heard,
        log.written(heard, office.bot.office.zone),
        log.summary(heard, office.ask(log.contacts)),
    )
    office.close()
    return told


def difference(told: str) -> str:
    """Empty, or what changed and how to accept it."""
    before = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
    if told == before:
        return ""
    changed = list(unified_diff(before.splitlines(), told.splitlines(), "reviewed", "now", n=1))
    rest = len(changed) - SHOWN
    more = [f"… and {rest} more lines"] if rest > 0 else []
    return "\n".join([*changed[:SHOWN], *more, f"If every line is meant: {RENEW}"])

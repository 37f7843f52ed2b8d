"""How well typed dates are understood, on labelled phrases.

    python bench/dates.py [PHRASES.jsonl ...] [--misses]

Reads tests/data/dates_notices.jsonl and the files given; the fields of a line are described in
docs/dates.md.  The phrases are split in two by a hash of their ids: half A is what the grammar
was developed on, half B what it had not seen.  Goals: of the notices at least 98 % acted on at the
right day and at most 0.5 % answered with a wrong one, every text without a date declined; median
below 1 ms a phrase.
"""

import argparse
import hashlib
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from bot.facts import load_health_days, load_holidays
from domain.health_day import named_days
from domain.when import Reading, When, read
from domain.workdays import Hours, Workdays

ROOT = Path(__file__).resolve().parent.parent
NOTICES = ROOT / "tests" / "data" / "dates_notices.jsonl"
ZONE = ZoneInfo("Asia/Shanghai")
COLUMNS = ("day", "strict", "both")
ROW = "{:34} {:>5} {:>6} {:>6} {:>6} {:>6}"

Phrase = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer against its label; None where the question does not arise."""

    answered: bool
    day: bool | None = None  # the day one acts on: when it begins, or is due
    strict: bool | None = None  # as finely as it was said
    both: bool | None = None  # both ends of a stretch

    @property
    def wrong(self) -> bool:
        return self.answered and self.day is False


def half(phrase: Phrase) -> str:
    hashed = hashlib.new("md5", phrase["id"].encode(), usedforsecurity=False)
    return "AB"[int(hashed.hexdigest(), 16) % 2]


def local(at: datetime | None) -> datetime | None:
    return at.astimezone(ZONE).replace(tzinfo=None) if at else None


def moment_of(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def judge(phrase: Phrase, found: Reading) -> Judged:
    when = found if isinstance(found, When) else None
    if phrase["kind"] == "not-a-date":
        return Judged(answered=when is not None, day=when is None)
    start, end = moment_of(phrase["start"]), moment_of(phrase["end"])
    if phrase["kind"] == "duration" or (start or end) is None:
        return Judged(answered=when is not None)
    due = phrase.get("anchor") == "end" or start is None
    wanted = end if due and end else start
    if when is None or wanted is None:
        return Judged(
            answered=False, day=False, strict=False, both=None if due or not end else False
        )
    said = local(when.end or when.start) if due else local(when.start or when.end)
    day = said is not None and _is_the_day(phrase, said, wanted)
    strict = said is not None and _same(said, wanted, phrase["grain"])
    both = None if due or end is None else bool(day and _same_end(local(when.end), end, phrase))
    return Judged(answered=True, day=day, strict=strict or (day and wanted.hour == 0), both=both)


def _is_the_day(phrase: Phrase, said: datetime, wanted: datetime) -> bool:
    days = {wanted.date(), *map(date.fromisoformat, phrase.get("alt", ()))}
    return said.date() in days


def _same(said: datetime, wanted: datetime, grain: str | None) -> bool:
    shape = {"minute": "%Y%m%d%H%M", "hour": "%Y%m%d%H"}.get(grain or "", "%Y%m%d")
    return said.strftime(shape) == wanted.strftime(shape)


def _same_end(said: datetime | None, wanted: datetime, phrase: Phrase) -> bool:
    if said is None:
        return False
    if phrase["grain"] in ("minute", "hour"):
        return abs(said - wanted) <= timedelta(minutes=1)
    return said.date() == wanted.date()


def phrases_of(paths: list[Path]) -> Iterator[Phrase]:
    for path in paths:
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def name_of(phrase: Phrase) -> str:
    if phrase["source"] == "notices":
        return "notices"
    return "peers, core" if phrase.get("core") else "peers, rest"


def share(values: list[bool | None]) -> str:
    known = [value for value in values if value is not None]
    return f"{100 * sum(known) / len(known):.1f}" if known else "-"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("phrases", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was not read right")
    asked = parser.parse_args()
    workdays = Workdays.of(load_holidays())
    names = named_days(load_health_days())
    rows: defaultdict[str, list[Judged]] = defaultdict(list)
    spent = []
    for phrase in phrases_of([NOTICES, *asked.phrases]):
        said_at = datetime.fromisoformat(phrase["ref"]).replace(tzinfo=ZONE).astimezone(UTC)
        begun = time.perf_counter()
        found = read(phrase["text"], said_at, ZONE, Hours(ZONE), workdays, names)
        spent.append(time.perf_counter() - begun)
        judged = judge(phrase, found)
        name = f"{name_of(phrase)}, half {half(phrase)}"
        rows[name].append(judged)
        rows[f"{name}: {phrase['kind']}"].append(judged)
        if asked.misses and False in (judged.day, judged.both):
            print(f"{phrase['ref']} {phrase['text']} | {phrase['start']} {phrase['end']} | {found}")
    report(rows)
    print(f"\nmedian {median(spent) * 1e6:.0f} µs a phrase")


def report(rows: dict[str, list[Judged]]) -> None:
    print(ROW.format("phrases (percent)", "n", "day", "strict", "both", "wrong"))
    for name, judged in sorted(rows.items()):
        wrong = share([each.wrong for each in judged])
        columns = (
            share([getattr(each, key) for each in judged]) for key in ("day", "strict", "both")
        )
        print(ROW.format(name, len(judged), *columns, wrong))


if __name__ == "__main__":
    main()

"""How one sentence that files an interview is read: every field right, wrong or not read.

    python bench/sentences.py [--wrong] [--half tuned|held]

The sentences of tests/data/filing_sentences.jsonl were labelled before the reader was written;
every second one (held) was looked at only after the rules had been tuned on the others.  ``?``
as a label: it must be asked (two people of one name), so only a sure reading is wrong.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.facts import load_health_days
from domain.filing_sentence import Known, KnownExpert, KnownOutlet, Named, Said, read
from domain.health_day import named_days
from domain.holidays import parse_table
from domain.roster import parse_experts, parse_outlets
from domain.when import COARSE, When
from domain.when import read as read_time
from domain.workdays import Hours, Workdays

DATA = Path(__file__).resolve().parents[1] / "tests" / "data" / "filing_sentences.jsonl"
SHANGHAI = ZoneInfo("Asia/Shanghai")
SAID_AT = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # Monday, 09:30 in Shanghai
UNIT = "示范市第一人民医院"
MORE = (("李晓峰", "心血管内科", "主任医师"), ("王建国", "骨科", "主任医师"))
FIELDS = ("outlet", "reporter", "start", "end", "interviewee", "topic", "mode", "flags")
ASK = "?"


@dataclass(frozen=True, slots=True)
class Reader:
    """Everything a sentence is read against."""

    known: Known
    workdays: Workdays
    names: Mapping[str, Any]

    def said(self, text: str) -> Said:
        return read(text, self.known, SAID_AT, SHANGHAI, Hours(SHANGHAI), self.workdays, self.names)

    def time(self, text: str) -> tuple[str, str]:
        """Start and end of a typed time, ``?`` when it must be asked; empty: not usable."""
        found = read_time(text, SAID_AT, SHANGHAI, Hours(SHANGHAI), self.workdays, self.names)
        if not isinstance(found, When) or found.start is None or found.grain in COARSE:
            return "", ""
        if found.end is None and len([at for at in found.choices if at > SAID_AT]) > 1:
            return ASK, ""
        return _local(found.start), _local(found.end)


def reader() -> Reader:
    demo = resources.files("packs").joinpath("demo")
    tables = resources.files("packs").joinpath("holidays").iterdir()
    return Reader(
        Known(
            tuple(_outlets(demo.joinpath("outlets.csv").read_text("utf-8"))),
            tuple(_experts(demo.joinpath("experts.csv").read_text("utf-8"))),
        ),
        Workdays.of(parse_table(one.read_text("utf-8"), one.name) for one in tables),
        named_days(load_health_days()),
    )


def _outlets(text: str) -> Iterator[KnownOutlet]:
    for number, one in enumerate(parse_outlets(text, "outlets.csv"), 1):
        if one.unit in ("", UNIT):
            yield KnownOutlet(number, one.name, one.short_name, bool(one.unit), one.is_foreign)


def _experts(text: str) -> Iterator[KnownExpert]:
    number = 0
    for number, one in enumerate(parse_experts(text, "experts.csv"), 1):
        yield KnownExpert(number, one.name, one.field, one.title, one.unit == UNIT)
    for more, (name, field, title) in enumerate(MORE, number + 1):
        yield KnownExpert(more, name, field, title, is_near=True)


def sentences(half: str | None = None) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    return [row for row in rows if half in (None, row["half"])]


def fields_of(found: Said, by: Reader) -> dict[str, Any]:
    """What was read, as the labels have it."""
    outlets = {one.id: one.name for one in by.known.outlets}
    experts = {one.id: one.name for one in by.known.experts}
    start, end = by.time(found.moment) if found.moment else ("", "")
    return {
        "outlet": _name(found.outlet, outlets, "+"),
        "reporter": found.journalist,
        "start": start,
        "end": end,
        "interviewee": _name(found.interviewee, experts, "="),
        "topic": found.topic,
        "mode": str(found.mode or ""),
        "flags": sorted(found.hints),
    }


def verdict(label: Any, got: Any) -> str:
    """``right``, ``wrong`` or ``not read``; ``?`` is right while nothing is taken for sure."""
    if label == got or (isinstance(label, list) and sorted(label) == got):
        return "right"
    if label == ASK:
        return "right" if got in ("", ASK) else "wrong"
    return "not read" if got in ("", ASK, []) else "wrong"


def _name(named: Named | None, names: Mapping[int, str], mark: str) -> str:
    if named is None:
        return ""
    if len(named.ids) > 1 or named.is_vague:
        return ASK
    return names[named.ids[0]] if named.ids else mark + named.text


def _local(at: datetime | None) -> str:
    return at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M") if at else ""


def report(rows: Sequence[dict[str, Any]], by: Reader, *, wrong: bool) -> None:
    """A line a field; then filings taken for none, and others taken for filings."""
    counts: dict[str, Counter[str]] = {field: Counter() for field in FIELDS}
    taken = Counter[tuple[bool, bool]]()
    for row in rows:
        found = by.said(row["text"])
        taken[row["filing"], found.is_filing] += 1
        if row["filing"]:
            _count(row, fields_of(found, by), counts, wrong=wrong)
        if wrong and row["filing"] != found.is_filing:
            print(f"  {row['id']} {'missed' if row['filing'] else 'TAKEN'}: {row['text']}")
    print("field         right  wrong  not read")
    for field, count in counts.items():
        print(f"{field:12} {count['right']:6} {count['wrong']:6} {count['not read']:9}")
    print(f"filings {taken[True, True]} taken, {taken[True, False]} missed")
    print(f"others  {taken[False, False]} left alone, {taken[False, True]} taken for filings")


def _count(
    row: dict[str, Any], got: dict[str, Any], counts: dict[str, Counter[str]], *, wrong: bool
) -> None:
    for field in FIELDS:
        label = row.get(field, [] if field == "flags" else "")
        how = verdict(label, got[field])
        counts[field][how] += 1
        if wrong and how != "right":
            print(f"  {row['id']} {field}: {how} {got[field]!r} for {label!r}: {row['text']}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--wrong", action="store_true", help="every reading that is not right")
    parser.add_argument("--half", choices=("tuned", "held"))
    given = parser.parse_args()
    by = reader()
    for half in (given.half,) if given.half else ("tuned", "held"):
        print(f"-- {half}")
        report(sentences(half), by, wrong=given.wrong)
    rows = sentences()
    started = time.perf_counter()
    for row in rows:
        by.said(row["text"])
    print(f"{(time.perf_counter() - started) / len(rows) * 1e3:.2f} ms a sentence")


if __name__ == "__main__":
    main()

"""Plans read into drafts: what is found of what a person reads in them, and what is made up.

    python bench/plan_reading.py [FILE …]

The five plans against our packs of them (quotas, clocks, health days), and the plans of
tests/data/plans/own against tests/data/plans/expected.toml.  Goals: Q1 to Q8 found, no false
quota; a document of 60 pages in under a second.  A FILE is read and what was found is listed.
"""

import argparse
import hashlib
import time
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.config import Config
from bot.facts import PACKS, load_health_days, load_office
from domain.plan import Pack, parse_pack
from domain.plan_draft import Draft, Office, draft_of, health_days_by_name

DATA = Path(__file__).resolve().parents[1] / "tests" / "data" / "plans"
SEEDS = ("shanghai-2021", "pudong-2025", "dongxihu-2020", "jilin-2021", "anqing-2013")
ROW = "{:<28}{:>8}{:>8}{:>8}{:>9}"
KINDS = ("quotas", "clocks", "dates", "health days")


def office() -> Office:
    loaded = load_office(Config.load(None))
    return Office(ZoneInfo("Asia/Shanghai"), loaded.hours, loaded.workdays)


def read(file: Path, year: int | None = None) -> Draft:
    content = file.read_bytes()
    return draft_of(
        content.decode("utf-8-sig").splitlines(),
        sha256=hashlib.sha256(content).hexdigest(),
        office=office(),
        health_days=health_days_by_name(load_health_days().called),
        year=year,
    )


def found_in(draft: Draft) -> dict[str, Counter[tuple[object, ...]]]:
    dates = [(line.clause, one.on) for line in draft.lines for one in line.dates]
    return {
        "quotas": Counter(
            (line.clause, str(one.per), one.at_least, str(one.period)) for line, one in draft.quotas
        ),
        "clocks": Counter((line.clause, one.hours) for line, one in draft.clocks),
        "dates": Counter((clause, f"{on:%m-%d}" if on else "month_end") for clause, on in dates),
        "health days": Counter(
            (day,) for day in {d for one in draft.lines for d in one.health_days}
        ),
    }


def in_pack(pack: Pack) -> dict[str, Counter[tuple[object, ...]]]:
    return {
        "quotas": Counter(
            (one.clause, str(one.per), one.at_least, str(one.period)) for one in pack.quotas
        ),
        "clocks": Counter((one.clause, one.hours) for one in pack.clocks),
        "health days": Counter((day,) for day in pack.health_days),
    }


def expected(name: str) -> dict[str, Counter[tuple[object, ...]]]:
    table = tomllib.loads((DATA / "expected.toml").read_text("utf-8"))[name]
    return {kind: Counter(map(tuple, rows)) for kind, rows in table.items()}


Tally = dict[str, Counter[str]]


def compare(
    name: str, draft: Draft, truth: dict[str, Counter[tuple[object, ...]]], all_: Tally
) -> None:
    found = found_in(draft)
    for kind, wanted in truth.items():
        got = found[kind]
        missed, false = wanted - got, got - wanted
        tally = all_.setdefault(kind, Counter())
        tally["wanted"] += wanted.total()
        tally["found"] += (wanted & got).total()
        tally["false"] += false.total()
        for what, rows in (("missed", missed), ("false", false)):
            for row in rows.elements():
                print(f"  {name}: {what} {kind}: {row}")


def table(title: str, tally: Tally) -> None:
    print(ROW.format(title, "wanted", "found", "false", "recall"))
    for kind in filter(tally.__contains__, KINDS):
        one = tally[kind]
        share = one["found"] / one["wanted"] if one["wanted"] else 1
        print(ROW.format(f"  {kind}", one["wanted"], one["found"], one["false"], f"{share:.0%}"))


def seeds() -> None:
    known = frozenset(load_health_days().by_id)
    tally: Tally = {}
    for name in SEEDS:
        pack = parse_pack((PACKS / "plans" / f"{name}.toml").read_text("utf-8"), name, known).pack
        compare(name, read(DATA / f"{name}.txt"), in_pack(pack), tally)
    table("five plans", tally)


def own(names: Iterable[str]) -> None:
    tally: Tally = {}
    for name in names:
        compare(name, read(DATA / "own" / f"{name}.txt", 2026), expected(name), tally)
    table("other layouts", tally)


def sixty_pages() -> None:
    text = (DATA / "dongxihu-2020.txt").read_text("utf-8").splitlines() * 14  # some 36,000 signs
    started = time.perf_counter()
    draft = draft_of(
        text,
        sha256="0" * 64,
        office=office(),
        health_days=health_days_by_name(load_health_days().called),
    )
    took = time.perf_counter() - started
    print(f"60 pages, {sum(map(len, text)):,} signs, {len(draft.lines)} lines: {took:.2f} s")


def listed(file: Path) -> None:
    for kind, rows in found_in(read(file)).items():
        for row in rows.elements():
            print(kind, *row)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args()
    for file in given.files:
        listed(file)
    if not given.files:
        seeds()
        own(sorted(tomllib.loads((DATA / "expected.toml").read_text("utf-8"))))
        sixty_pages()


if __name__ == "__main__":
    main()

"""What a month costs: worded in the transaction, drawn beside it, and a feed fetched.

    python bench/pictures.py [--rounds 20]

The fullest months of the catalogue in both languages.  Goal: the writer is held for at most 20 ms
by the wording; drawing, which nobody waits in line for, takes at most 300 ms on one core.
"""

import argparse
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from statistics import median
from zoneinfo import ZoneInfo

from bot.facts import load_health_days
from domain import lunar
from domain.calendar_entry import Entry, Listed, of_days
from domain.health_day import Tier
from domain.messages import Bilingual, Enclosure
from domain.month import Held, Month, days_of, weeks
from texts import enclosures
from texts.words import Words

DAYS = load_health_days()
NOW = datetime(2026, 5, 8, tzinfo=UTC)
ZONE = "Asia/Shanghai"


def month(number: int) -> Month:
    first = date(2026, number, 1)
    shown = tuple(days_of(weeks(first)))
    held = tuple(
        Held(
            name=Bilingual(one.day.name_zh, one.day.name_en),
            first=one.start_on,
            last=one.end_on,
            is_key=one.day.tier is Tier.A,
            is_tentative=one.provisional,
        )
        for one in DAYS.calendar(2026)
        if one.start_on <= shown[-1] and one.end_on >= first and not one.is_dead
    )
    told = {day: lunar.said(day) for day in shown}
    return Month(first=first, today=first, held=held, lunar=told)


def took(fn: Callable[[], object], rounds: int) -> float:
    """Median milliseconds."""
    found = []
    for _ in range(rounds):
        started = time.perf_counter()
        fn()
        found.append((time.perf_counter() - started) * 1000)
    return median(found)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    print(f"{'':24}{'words ms':>10}{'made ms':>10}{'bytes':>10}")
    for language in ("zh-CN", "en"):
        words = Words(language, ZoneInfo(ZONE))
        for number in (5, 10):
            enclosure = Enclosure("month", month(number))
            show(f"2026-{number:02} {language}", enclosure, words, rounds)
        for what, whole in (("key days", False), ("all days", True)):
            listed = Listed("示范市第一人民医院", ZONE, entries(whole=whole))
            show(f"feed, {what}, {language}", Enclosure("calendar", listed), words, rounds)


def entries(*, whole: bool) -> tuple[Entry, ...]:
    """The three years a feed holds."""
    years = (DAYS.calendar(year) for year in (2025, 2026, 2027))
    return tuple(entry for found in years for entry in of_days(found, {}, "x", whole=whole))


def show(name: str, enclosure: Enclosure, words: Words, rounds: int) -> None:
    worded = enclosures.word(enclosure, words, NOW)
    content = enclosures.make(worded.maker, worded.contents)
    wording = took(lambda: enclosures.word(enclosure, words, NOW), rounds)
    making = took(lambda: enclosures.make(worded.maker, worded.contents), rounds)
    print(f"{name:24}{wording:>10.1f}{making:>10.1f}{len(content):>10,}")


if __name__ == "__main__":
    main()

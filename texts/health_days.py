"""Health days as people read them: the catalogue's own CSV, and what is said beside a date."""

import csv
import io
from collections.abc import Mapping
from datetime import datetime

from domain.health_day import DaySpan, HealthDays, Occurrence, explain
from domain.health_day.catalogue import COLUMNS
from domain.health_day.health_days import NOTHING_ANNOUNCED
from texts.markup import plain
from texts.words import Words

CALENDAR_DATES = ("date_2026", "date_2027")  # the years the catalogue itself has written out


def write_catalogue(
    days: HealthDays, year: int, announced: Mapping[str, DaySpan] = NOTHING_ANNOUNCED
) -> str:
    """The rows as catalogued, with the dates of ``year``: diff it against packs/health_days.csv."""
    dates: dict[str, list[str]] = {}
    for occurrence in days.calendar(year, announced):
        dates.setdefault(occurrence.day.id, []).append(occurrence.catalogued)
    date_column = f"date_{year}"
    header = [name for name in COLUMNS if name not in CALENDAR_DATES]
    header.insert(COLUMNS.index(CALENDAR_DATES[0]), date_column)
    out = io.StringIO(newline="")
    rows = csv.DictWriter(out, header, lineterminator="\n", extrasaction="ignore")
    rows.writeheader()
    for day in days.days:
        rows.writerow({**day.columns, date_column: " ".join(dates.get(day.id, []))})
    return out.getvalue()


def remarks(occurrence: Occurrence, words: Words, now: datetime) -> tuple[str, ...]:
    """What has to be said beside the date, and how to word it, as plain text."""
    said = [words.plain(phrase.key, phrase.values, now=now) for phrase in explain(occurrence)]
    if occurrence.day.style_note:
        said.append(plain(words.show(occurrence.day.style_note, now=now)))
    return tuple(said)


def name_of(occurrence: Occurrence, words: Words) -> str:
    day = occurrence.day
    return day.name_en if words.language == "en" else day.name_zh

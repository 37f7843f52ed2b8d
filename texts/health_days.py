"""Health days as files for people: the catalogue's own CSV, and a calendar file (RFC 5545)."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from domain.health_day import DaySpan, HealthDays, Occurrence, explain
from domain.health_day.catalogue import COLUMNS
from domain.health_day.health_days import NOTHING_ANNOUNCED
from texts.markup import plain
from texts.words import Words

if TYPE_CHECKING:
    from icalendar import Event

PRODID = "-//xuanbao//health days//ZH"
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


def write_ics(
    occurrences: Iterable[Occurrence], words: Words, *, name: str, stamped_at: datetime
) -> bytes:
    """All-day events, the end exclusive as RFC 5545 wants it, each with a UID that stays.

    Dead rules and rules not in use are left out; what is not announced yet is tentative.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    seen: Counter[str] = Counter()
    for found in occurrences:
        if found.is_dead or found.day.alternative_to:
            continue
        uid = f"{found.day.id}-{found.start_on.year}"
        seen[uid] += 1
        calendar.add_component(_event(found, words, _numbered(uid, seen[uid]), stamped_at))
    written: bytes = calendar.to_ical()
    return written


def remarks(occurrence: Occurrence, words: Words, now: datetime) -> tuple[str, ...]:
    """What has to be said beside the date, and how to word it, as plain text."""
    said = [words.plain(phrase.key, phrase.values, now=now) for phrase in explain(occurrence)]
    if occurrence.day.style_note:
        said.append(plain(words.show(occurrence.day.style_note, now=now)))
    return tuple(said)


def name_of(occurrence: Occurrence, words: Words) -> str:
    day = occurrence.day
    return day.name_en if words.language == "en" else day.name_zh


def _event(occurrence: Occurrence, words: Words, uid: str, stamped_at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{uid}@xuanbao")
    event.add("dtstamp", stamped_at)
    event.add("dtstart", occurrence.start_on)
    event.add("dtend", occurrence.end_on + timedelta(days=1))
    event.add("summary", name_of(occurrence, words))
    event.add("status", "TENTATIVE" if occurrence.provisional else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if said := remarks(occurrence, words, stamped_at):
        event.add("description", "\n".join(said))
    return event


def _numbered(uid: str, nth: int) -> str:
    """A lunar day can come twice in a year; the first keeps the plain number."""
    return uid if nth == 1 else f"{uid}-{nth}"

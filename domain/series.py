"""A task that repeats: when each occurrence opens and is due, and what it is called (T1).

The rule is what ``domain/when`` read out of the typed words.  Nobody is asked every day for
something: that would be the check-in that product.md §0.2 forbids.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any

from domain.errors import Refused
from domain.messages import Bilingual
from domain.report import Due, settle_due
from domain.when import Move, NamedDay, Recurrence, When, read
from domain.workdays import ONE_DAY, Hours, Workdays

OPENS_BEFORE = 14  # days before it is due, or the day after the one before it, if that is later
FORESEEN = 3  # occurrences shown before somebody agrees to them
MONTH = "{month}"  # in a title: where the month of an occurrence stands

Calendar = Callable[[], Iterable[date]]


class SeriesState(StrEnum):
    RUNNING = "running"
    STOPPED = "stopped"


class Outcome(StrEnum):
    """What became of one occurrence."""

    OPENED = "opened"
    SKIPPED = "skipped"  # an admin left it out
    MISSED = "missed"  # it was over before it could open
    NOBODY = "nobody"  # no unit was in its audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """``recurrence`` gives the days from ``begins_on`` on, ``due`` the hour of each."""

    recurrence: Recurrence
    begins_on: date
    due: time
    opens_before: int = OPENS_BEFORE

    def dump(self) -> dict[str, Any]:
        """As it is kept: JSON, read whole."""
        kept = self.recurrence
        return {
            "rrules": list(kept.rrules),
            "move": str(kept.move),
            "count": kept.count,
            "named": kept.named,
            "days_ahead": kept.days_ahead,
            "workdays_ahead": kept.workdays_ahead,
            "begins_on": self.begins_on.isoformat(),
            "due": f"{self.due:%H:%M}",
            "opens_before": self.opens_before,
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "Rule":
        names = ("count", "named", "days_ahead", "workdays_ahead")
        return cls(
            recurrence=Recurrence(
                tuple(kept["rrules"]), Move(kept["move"]), **{name: kept[name] for name in names}
            ),
            begins_on=date.fromisoformat(kept["begins_on"]),
            due=time.fromisoformat(kept["due"]),
            opens_before=kept["opens_before"],
        )

    def check(self) -> None:
        """Raises Refused("series-too-often") for what comes more often than once a week."""
        if any("DAILY" in each or _many_days_a_week(each) for each in self.recurrence.rrules):
            raise Refused("series-too-often")

    def days_after(
        self, day: date, workdays: Workdays, calendar: Calendar = tuple
    ) -> Iterator[date]:
        """The days it names after ``day``; where every second one counts, from the first on."""
        anchored = any("INTERVAL" in each for each in self.recurrence.rrules)
        start = self.begins_on if anchored else max(self.begins_on, day + ONE_DAY)
        found = self.recurrence.days(start, workdays, calendar)
        return (each for each in found if each > day)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One of them: ``on`` is the day the rule names, which the due day may have moved from."""

    on: date
    opens_on: date
    due: Due


def coming(
    rule: Rule, after: date, hours: Hours, workdays: Workdays, calendar: Calendar = tuple
) -> Iterator[Occurrence]:
    """The occurrences after a day, each opening once the one before it is over."""
    before = after
    for on in rule.days_after(after, workdays, calendar):
        since = max(before + ONE_DAY, on - timedelta(days=rule.opens_before))
        opens_on = min(workdays.next_workday(since), on)
        yield Occurrence(on, opens_on, settle_due(hours.moment(on, rule.due), hours, workdays))
        before = on


def days_called(
    name: str, years: Iterable[int], hours: Hours, workdays: Workdays, names: Mapping[str, NamedDay]
) -> Iterator[date]:
    """When 春节, 农历12月23日 or a health day is in some years."""
    for year in years:
        said_at = hours.moment(date(year, 1, 1), time.min)
        found = read(f"{year}年{name}", said_at, hours.zone, hours, workdays, names)
        if isinstance(found, When):
            yield found.on


def first_few(found: Iterator[Occurrence]) -> tuple[Occurrence, ...]:
    """As many as are shown before somebody agrees."""
    return tuple(islice(found, FORESEEN))


def titled(title: Bilingual, rule: Rule, on: date) -> Bilingual:
    """What one occurrence is called: by its month, by its day where a month has several."""
    zh, en = _marks(rule, on)
    if MONTH in title.zh:
        return Bilingual(title.zh.replace(MONTH, str(on.month)), title.en.replace(MONTH, en))
    return Bilingual(f"{title.zh}（{zh}）", f"{title.en} ({en})")


def _marks(rule: Rule, on: date) -> tuple[str, str]:
    if rule.recurrence.named or not rule.recurrence.rrules:
        return f"{on.year}年", str(on.year)
    if all(_is_once_a_month(each) for each in rule.recurrence.rrules):
        return f"{on.year}年{on.month}月", f"{on:%Y-%m}"
    return f"{on.month}月{on.day}日", f"{on:%m-%d}"


def _is_once_a_month(rrule: str) -> bool:
    parts = dict(part.split("=") for part in rrule.split(";"))
    days = ",".join(filter(None, (parts.get("BYMONTHDAY", ""), parts.get("BYDAY", ""))))
    return parts["FREQ"] in ("MONTHLY", "YEARLY") and "," not in days


def _many_days_a_week(rrule: str) -> bool:
    return "WEEKLY" in rrule and "," in rrule

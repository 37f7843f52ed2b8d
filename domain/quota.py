"""How a yearly quota stands on a day.  Only the total of the year binds; pace is a hint."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain import report
from domain.errors import Refused
from domain.plan import Counted, Period

MONTHS = 12
HALF = 6
A_MONTH = timedelta(days=31)
NO_NAMES = ""  # the person of a piece where nobody has been named


@dataclass(frozen=True, slots=True)
class Asked:
    """What a task asks of every unit, or of each of its named persons, from a day to its due."""

    at_least: int
    per: Counted
    begins_on: date

    def of_unit(self, people: int, ends_on: date, since_on: date | None = None) -> int:
        """How many one unit owes: its share of the year, times its people where each owes it.

        A unit nobody has named a person of owes for one.
        """
        if not self.at_least:
            return 0
        share = part_of(self.at_least, self.begins_on, ends_on, since_on)
        return share * max(1, people) if self.per is Counted.PERSON else share


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing done, as it stands in its review; ``person`` is who did it, where each owes it."""

    state: str
    person: str = NO_NAMES


@dataclass(frozen=True, slots=True)
class Standing:
    """``done`` of ``at_least``; ``missing`` is what the year still asks for.

    ``pace_hint`` is how many there would be by now if the total were spread evenly over the
    months that are over; ``behind`` compares with it and is never an overdue.
    ``warn_mid_year``: half the year is over and nothing is done of what its half should hold
    (Q1: Dongxihu 二(二), two a year).
    """

    done: int
    at_least: int
    missing: int
    pace_hint: int
    behind: bool
    warn_mid_year: bool


def standing(at_least: int, done: int, year: int, on: date) -> Standing:
    """A quota of ``year`` seen on ``on``, a local day; plans arrive late, so any day may ask.

    Raises ``ValueError`` for a quota of less than one or a negative count.
    """
    return standing_between(at_least, done, (date(year, 1, 1), date(year, MONTHS, 31)), on)


def standing_between(
    at_least: int, done: int, between: tuple[date, date], on: date, people: int = 1
) -> Standing:
    """The same for any stretch of months: a half-year, the rest of a year for a new unit.

    ``people``: so many owe ``at_least`` together; the hint is each one's, as often.
    """
    if at_least < 1 or done < 0:
        raise ValueError(f"no quota: {done} of {at_least}")
    begins_on, ends_on = between
    months, over = _months(begins_on, ends_on), _months_over(begins_on, ends_on, on)
    pace = at_least // people * over // months * people
    return Standing(
        done=done,
        at_least=at_least,
        missing=max(0, at_least - done),
        pace_hint=pace,
        behind=done < pace,
        warn_mid_year=done == 0 and months <= over * 2 < months * 2 and pace > 0,
    )


def part_of(at_least: int, begins_on: date, ends_on: date, since_on: date | None) -> int:
    """The share of a unit that is there only since ``since_on``; whoever owes anything owes one.

    The month it began counts whole; the rest is rounded in favour of the unit, as the pace is.
    """
    if since_on is None or since_on <= begins_on:
        return at_least
    left = max(0, _months(since_on, ends_on))
    return max(1, at_least * left // _months(begins_on, ends_on))


def begins(period: Period, due_on: date) -> date:
    """The first day of the period that a due day closes."""
    months = {Period.YEAR: MONTHS, Period.HALF_YEAR: HALF, Period.QUARTER: 3}.get(period, 1)
    return due_on.replace(month=(due_on.month - 1) // months * months + 1, day=1)


def done_of(pieces: Iterable[Piece], asked: Asked, names: Collection[str]) -> tuple[int, int]:
    """What counts as done, and what waits for its review.

    Of what each person owes nobody does another's part: so many of each count and no more.  A
    piece of somebody who is on no list any more counts like the others.
    """
    found = list(pieces)
    done = [one.person for one in found if one.state == report.Standing.ACCEPTED]
    waiting = [one.person for one in found if one.state == report.Standing.SUBMITTED]
    if asked.per is Counted.UNIT or not names:
        return len(done), len(waiting)
    counted = sum(min(asked.at_least, done.count(name)) for name in set(done))
    open_ = sum(
        min(max(0, asked.at_least - done.count(name)), waiting.count(name)) for name in set(waiting)
    )
    return counted, open_


def stands(
    asked: int, done: int, waiting: int, was: report.Standing, *, is_returned: bool
) -> report.Standing:
    """How a unit stands with its quota; a waiver holds until the quota is met anyway.

    Of what is asked of nobody it is what the unit gave: nothing is missing or has to come back.
    """
    if not asked:
        return _of_the_invited(done, waiting)
    if done >= asked:
        return report.Standing.ACCEPTED
    if was is report.Standing.WAIVED:
        return was
    if done + waiting >= asked:
        return report.Standing.SUBMITTED
    return report.Standing.RETURNED if is_returned else report.Standing.MISSING


def _of_the_invited(done: int, waiting: int) -> report.Standing:
    if waiting:
        return report.Standing.SUBMITTED
    return report.Standing.ACCEPTED if done else report.Standing.INVITED


def meant(read_on: date, today: date, *, with_year: bool) -> date:
    """The day meant by one that was typed without its year: what was done lies behind.

    Typed days are read forwards: 「3月5日」 typed in June is next March.  What lies more than a
    month ahead was last year's or this year's; 「明天」 stays what it is, and is refused.
    """
    if with_year or read_on <= today + A_MONTH:
        return read_on
    year = read_on.year - 1
    is_leap_day = (read_on.month, read_on.day) == (2, 29)
    return date(year, 2, 28) if is_leap_day else read_on.replace(year=year)


def check_done_on(done_on: date, begins_on: date, today: date) -> None:
    """Back-dated evidence counts, of this period.  Raises Refused."""
    if done_on > today:
        raise Refused("quota-done-future", on=done_on)
    if done_on < begins_on:
        raise Refused("quota-done-before", on=done_on, begins=begins_on)


def _months(begins_on: date, ends_on: date) -> int:
    """Months from the first to the last, both of them counted."""
    return (ends_on.year - begins_on.year) * MONTHS + ends_on.month - begins_on.month + 1


def _months_over(begins_on: date, ends_on: date, on: date) -> int:
    """Whole months that are past on ``on``: 0 before them, all of them afterwards."""
    return min(_months(begins_on, ends_on), max(0, _months(begins_on, on) - 1))

"""How a yearly quota stands on a day.  Only the total of the year binds; pace is a hint."""

from dataclasses import dataclass
from datetime import date

MONTHS = 12
HALF = 6


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
    if at_least < 1 or done < 0:
        raise ValueError(f"no quota: {done} of {at_least}")
    over = _months_over(year, on)
    pace = at_least * over // MONTHS
    return Standing(
        done=done,
        at_least=at_least,
        missing=max(0, at_least - done),
        pace_hint=pace,
        behind=done < pace,
        warn_mid_year=done == 0 and HALF <= over < MONTHS and pace > 0,
    )


def _months_over(year: int, on: date) -> int:
    """Whole months of ``year`` that are past on ``on``: 0 before it, 12 after it."""
    return min(MONTHS, max(0, (on.year - year) * MONTHS + on.month - 1))

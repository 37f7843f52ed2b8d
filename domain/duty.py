"""The duty roster: who is on duty, from when until when, as people paste it (interview.md §4).

A line is 「12月1日 赵值班 18:00-次日8:00」 or a day and a name; a table is a row of days above
rows of names.  What is not understood is named by its line, and nothing of the text is taken.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.office import Office
from domain.when import COARSE, Caveat, Reading, When

ONE_DAY = timedelta(days=1)
LONGEST = timedelta(hours=72)  # a long weekend; more is a slip of the pen
CELLS = re.compile(r"[\t|｜]")
HOURS = re.compile(r"(\d{1,2})[:：](\d{2})\s*(?:-|—|–|~|～|至|到)+\s*(\d{1,2})[:：](\d{2})")
AROUND = " \t，,、：:；;|｜"
NAME = "\0"  # where a name stood
AROUND_NAME = re.compile(rf"[、，,/\s]*{NAME}[、，,/：:\s]*")
BLANK = frozenset({"", "-", "—", "/", "无"})

# A date without its year is the next there is; of one further away than this, the last is meant.
FURTHEST = timedelta(days=180)
LOOKED_BACK = timedelta(days=62)

Read = Callable[[str, datetime], Reading]  # a text, and when it was said


@dataclass(frozen=True, slots=True)
class Planned:
    """Somebody's shift as it was typed."""

    person_id: int
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that cannot be taken; ``why`` is the last part of the key that says so."""

    number: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """All that was read, in order, and every line that was not; ``past`` shifts are left out."""

    shifts: tuple[Planned, ...]
    wrong: tuple[Wrong, ...]
    past: int = 0


class _Unread(Exception):  # noqa: N818  (a line, not a failure)
    pass


def read_roster(
    text: str, officers: Mapping[str, int], read: Read, office: Office, now: datetime
) -> Pasted:
    """The shifts in a text.  ``officers``: who may be named, by name."""
    desk = _Desk(officers, read, office, now)
    lines = [(n, _bare(one)) for n, one in enumerate(text.splitlines(), 1) if one.strip(AROUND)]
    days = desk.header(lines[0][1]) if lines else []
    shifts: list[Planned] = []
    wrong: list[Wrong] = []
    for number, line in lines[1:] if days else lines:
        try:
            shifts += desk.row(line, days) if days else desk.line(line)
        except _Unread as why:
            wrong.append(Wrong(number, line, str(why)))
    ahead = [one for one in dict.fromkeys(shifts) if one.until_at > now]
    return Pasted(tuple(ahead), tuple(wrong), len(set(shifts)) - len(ahead))


@dataclass(frozen=True, slots=True)
class _Desk:
    """What lines are read with."""

    officers: Mapping[str, int]
    read: Read
    office: Office
    now: datetime

    def header(self, line: str) -> list[str]:
        """The days above a table; empty: the first line is no such row."""
        cells = _cells(line)
        if self._named(line) or len(cells) < 2:  # noqa: PLR2004
            return []
        days = cells if self._is_day(cells[0]) else cells[1:]
        return days if len(days) > 1 and all(map(self._is_day, days)) else []

    def row(self, line: str, days: Sequence[str]) -> list[Planned]:
        """A row of names below the days; what stands before them may say the hours."""
        cells = _cells(line)
        if len(cells) < len(days):
            raise _Unread("cells")
        label = " ".join(cells[: -len(days)])
        found: list[Planned] = []
        for day, cell in zip(days, cells[-len(days) :], strict=True):
            if cell in BLANK:
                continue
            names = self._named(cell)
            if not names:
                raise _Unread("who")
            found += self._shifts(names, f"{day} {_hours_of(label)}")
        return found

    def line(self, line: str) -> list[Planned]:
        names = self._named(line)
        if not names:
            raise _Unread("who")
        rest = line
        for name in names:
            rest = rest.replace(name, NAME)
        return self._shifts(names, AROUND_NAME.sub(" ", rest).strip(AROUND))

    def _named(self, text: str) -> list[str]:
        """The officers in a text, each once; 「赵值班长」 is not 「赵值班」 when both are known."""
        found, rest = [], text
        for name in sorted(self.officers, key=len, reverse=True):
            if name in rest:
                found.append(name)
                rest = rest.replace(name, " ")
        return sorted(found, key=text.index)

    def _is_day(self, cell: str) -> bool:
        found = self.read(cell, self.now)
        return isinstance(found, When) and found.grain in COARSE and found.on == found.last_on

    def _shifts(self, names: Sequence[str], text: str) -> list[Planned]:
        return [
            Planned(self.officers[name], from_at, until_at)
            for from_at, until_at in self._times(text)
            for name in names
        ]

    def _times(self, text: str) -> Iterator[tuple[datetime, datetime]]:
        found = self._understood(_overnight(text))
        if not isinstance(found, When):
            raise _Unread("when")
        if Caveat.WEEKDAY_MISMATCH in found.caveats:
            raise _Unread("weekday")
        for from_at, until_at in self._stretches(found):
            if not timedelta() < until_at - from_at <= LONGEST:
                raise _Unread("long")
            yield from_at, until_at

    def _understood(self, text: str) -> Reading:
        """The hours of this morning are today's, and last week's days are not next year's."""
        found = self.read(text, self.now)
        if not isinstance(found, When) or found.at <= self.now + FURTHEST:
            return found
        earlier = self.read(text, self.now - LOOKED_BACK)
        is_late = isinstance(earlier, When) and earlier.at <= self.now
        return earlier if is_late else found

    def _stretches(self, found: When) -> Iterator[tuple[datetime, datetime]]:
        """The hours as said; a day without any has those in which nobody is at work."""
        if found.due or found.start is None or found.recurrence is not None:
            raise _Unread("when")
        if found.grain not in COARSE:
            if found.end is None:
                raise _Unread("hours")
            yield found.start, found.end
            return
        day = found.on
        while day <= found.last_on:
            yield _off_hours(day, self.office)
            day += ONE_DAY


def _off_hours(day: date, office: Office) -> tuple[datetime, datetime]:
    """From when work ends until it begins; of a day off the whole day and its night."""
    hours = office.hours
    begins = hours.closes if office.workdays.is_workday(day) else hours.opens
    return hours.moment(day, begins), hours.moment(day + ONE_DAY, hours.opens)


def _bare(line: str) -> str:
    """Without blanks around, and without the rules at both ends of a drawn table."""
    bare = line.strip(" \r")
    return bare.strip("|｜ ") if bare[:1] in ("|", "｜") else bare


def _cells(line: str) -> list[str]:
    parts = CELLS.split(line) if CELLS.search(line) else line.split()
    return [part.strip() for part in parts]


def _hours_of(label: str) -> str:
    found = HOURS.search(label)
    return f"{found[1]}:{found[2]}-{found[3]}:{found[4]}" if found else ""


def _overnight(text: str) -> str:
    """「18:00-8:00」 ends on the next day; on a roster nobody means 20:00 by 8:00."""
    found = HOURS.search(text)
    if not found:
        return text
    first, last = (int(found[1]), int(found[2])), (int(found[3]), int(found[4]))
    if last > first:
        return text
    whole = f"{found[1]}:{found[2]}-次日{found[3]}:{found[4]}"
    return text[: found.start()] + whole + text[found.end() :]

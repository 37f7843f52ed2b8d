"""Days and minutes into a reading, with what has to be said beside it."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.when.clock import since_midnight
from domain.when.expression import Chain
from domain.when.frame import Frame
from domain.when.meaning import Caveat, Grain, Kind, When
from domain.when.periods import Stretch
from domain.when.recurrence import Recurrence
from domain.when.weeks import WeekdayOf


@dataclass(frozen=True, slots=True)
class Shown:
    """Builds readings; ``postponed`` moves a day that is not worked: 1 onwards, -1 back."""

    frame: Frame
    postponed: int = 0
    named: str | None = None  # the health day it is about

    def point(
        self, days: tuple[date, ...], times: tuple[int, ...], grain: Grain, check: Chain | None
    ) -> When:
        moved = tuple(map(self._moved, days))
        at = tuple(self.frame.moment(day, minutes) for day in moved for minutes in times or (0,))
        past = at[0] < self.frame.said_at if times else moved[0] < self.frame.today
        caveats = self._caveats(moved[0], check, past=past, said=days[0], several=len(at) > 1)
        return When(
            kind=Kind.POINT,
            start=at[0],
            end=None,
            grain=grain,
            on=moved[0],
            last_on=moved[0],
            caveats=caveats,
            choices=at if len(at) > 1 else (),
        )

    def deadline(
        self, days: tuple[date, ...], times: tuple[int, ...], grain: Grain, check: Chain | None
    ) -> When:
        minutes = times or (since_midnight(self.frame.hours.due),)
        moved = tuple(map(self._moved, days))
        at = tuple(self.frame.moment(day, each) for day in moved for each in minutes)
        past = at[0] < self.frame.said_at
        caveats = self._caveats(moved[0], check, past=past, said=days[0], several=len(at) > 1)
        return When(
            kind=Kind.SPAN,
            start=None,
            end=at[0],
            grain=grain,
            on=moved[0],
            last_on=moved[0],
            due=True,
            inclusive=grain is Grain.DAY,
            caveats=caveats,
            choices=at if len(at) > 1 else (),
        )

    def deadline_at(self, at: datetime) -> When:
        on = at.astimezone(self.frame.zone).date()
        return When(
            kind=Kind.SPAN,
            start=None,
            end=at,
            grain=Grain.MINUTE,
            on=on,
            last_on=on,
            due=True,
            caveats=self._caveats(on, None, said=on),
        )

    def moment(self, at: datetime) -> When:
        on = at.astimezone(self.frame.zone).date()
        caveats = self._caveats(on, None, past=at < self.frame.said_at.replace(second=0), said=on)
        return When(
            kind=Kind.POINT,
            start=at,
            end=None,
            grain=Grain.MINUTE,
            on=on,
            last_on=on,
            caveats=caveats,
        )

    def days(self, stretch: Stretch, grain: Grain, check: Chain | None = None) -> When:
        first = self.frame.moment(stretch.first, 0)
        last = self.frame.moment(stretch.last, 0)
        past = stretch.last < self.frame.today
        caveats = self._caveats(stretch.first, check, past=past, said=stretch.first, whole=True)
        return When(
            kind=Kind.SPAN,
            start=first,
            end=last,
            grain=grain,
            on=stretch.first,
            last_on=stretch.last,
            caveats=caveats,
        )

    def hours(
        self, on: date, times: tuple[int, ...], until: int, grain: Grain, check: Chain | None
    ) -> When:
        at = tuple(self.frame.moment(on, minutes) for minutes in times)
        past = at[0] < self.frame.said_at
        caveats = self._caveats(on, check, past=past, said=on, several=len(at) > 1)
        return When(
            kind=Kind.SPAN,
            start=at[0],
            end=self.frame.moment(on, until),
            grain=grain,
            on=on,
            last_on=on,
            caveats=caveats,
            choices=at if len(at) > 1 else (),
        )

    def between(self, start: datetime, end: datetime, grain: Grain) -> When:
        on = start.astimezone(self.frame.zone).date()
        caveats = self._caveats(on, None, past=end < self.frame.said_at, said=on)
        return When(
            kind=Kind.SPAN, start=start, end=end, grain=grain, on=on, last_on=on, caveats=caveats
        )

    def since(self, on: date, times: tuple[int, ...], grain: Grain) -> When:
        at = tuple(self.frame.moment(on, minutes) for minutes in times or (0,))
        caveats = self._caveats(on, None, said=on, several=len(at) > 1)
        return When(
            kind=Kind.SPAN,
            start=at[0],
            end=None,
            grain=grain,
            on=on,
            last_on=on,
            caveats=caveats,
            choices=at if len(at) > 1 else (),
        )

    def recurring(
        self,
        rule: Recurrence,
        on: date,
        at: datetime,
        end: datetime | None,
        grain: Grain,
        *,
        due: bool,
    ) -> When:
        return When(
            kind=Kind.RECURRENCE,
            start=at,
            end=end,
            grain=grain,
            on=on,
            last_on=on,
            due=due,
            inclusive=not due or grain is Grain.DAY,
            recurrence=rule,
            caveats=self._caveats(on, None, said=on),
        )

    def _moved(self, on: date) -> date:
        workdays = self.frame.workdays
        if self.postponed == 0:
            return on
        return workdays.next_workday(on) if self.postponed > 0 else workdays.previous_workday(on)

    def _caveats(
        self,
        on: date,
        check: Chain | None,
        *,
        said: date,
        past: bool = False,
        several: bool = False,
        whole: bool = False,
    ) -> tuple[Caveat, ...]:
        """``said``: the day before it was moved; ``whole``: a stretch, that weekends belong to."""
        workdays = self.frame.workdays
        holds = {
            Caveat.WEEKDAY_MISMATCH: check is not None and not self._agrees(check, said),
            Caveat.PAST: past,
            Caveat.NOT_A_WORKDAY: not whole and not workdays.is_workday(on),
            Caveat.TABLE_UNPUBLISHED: not workdays.is_published(on.year),
            Caveat.PROVISIONAL: self._is_provisional(said.year),
            Caveat.MOVED: on != said,
            Caveat.AMBIGUOUS: several,
        }
        return tuple(caveat for caveat, is_so in holds.items() if is_so)

    def _agrees(self, check: Chain, on: date) -> bool:
        """Whether the second naming of the day, such as the weekday in brackets, names it too."""
        last = check.parts[-1] if check.parts else None
        if check.is_open and isinstance(last, WeekdayOf):
            return last.weekday == on.weekday()
        return on in {each.first for each in check.stretches(self.frame)}

    def _is_provisional(self, year: int) -> bool:
        """Whether the health day's date is a placeholder until this year's is announced."""
        return self.named is not None and self.frame.names[self.named].provisional(year)

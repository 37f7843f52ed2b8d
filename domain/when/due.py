"""By which day something is due that is to be done before, within or by a stretch of days."""

from datetime import date, timedelta

from domain.when.choosing import choose
from domain.when.expression import Chain
from domain.when.festivals import FestivalOf, HealthDayOf
from domain.when.frame import Frame
from domain.when.months import EndOf
from domain.when.periods import Stretch, Unit, later
from domain.when.phrases import Relation
from domain.when.weeks import Weekend
from domain.when.working import WholeHoliday

FRIDAY = 4
_BEGUN_BY_AN_EVE = (FestivalOf, HealthDayOf, Weekend, WholeHoliday)


def due_days(day: Chain | None, relation: Relation, frame: Frame, until: int) -> tuple[date, ...]:
    """The due day; where several can be meant, the likelier first."""
    stretch = choose(day, frame, until)
    if relation is Relation.WITHIN:
        return _within(day, stretch, frame)
    if relation is not Relation.BEFORE:
        return (stretch.last,)
    return _before(day, stretch, frame)


def _within(day: Chain | None, stretch: Stretch, frame: Frame) -> tuple[date, ...]:
    """本周内 may be until Friday or until Sunday."""
    if day is None or stretch.unit is not Unit.WEEK:
        return (stretch.last,)
    friday = stretch.first + timedelta(days=FRIDAY)
    return (friday, stretch.last) if friday >= frame.today else (stretch.last,)


def _before(day: Chain | None, stretch: Stretch, frame: Frame) -> tuple[date, ...]:
    """12月1日前 includes the 1st, 国庆节前 ends the day before, 12月前 can be either."""
    last = day.parts[-1] if day and day.parts else None
    if isinstance(last, _BEGUN_BY_AN_EVE):
        return (later(_ahead(day, frame).first, -1),)
    if stretch.unit is Unit.DAY or isinstance(last, EndOf):
        return (stretch.last,)
    eve = later(stretch.first, -1)
    if eve < frame.today <= stretch.last:
        return (stretch.last,)
    return (stretch.last, eve) if stretch.unit is Unit.TENS else (eve, stretch.last)


def _ahead(day: Chain | None, frame: Frame) -> Stretch:
    """The first whose eve has not passed: 国庆节前 on 1 October is next year's."""
    assert day is not None  # noqa: S101  (only a named day comes here)
    found = day.stretches(frame)
    return next((each for each in found if each.first > frame.today), found[-1])

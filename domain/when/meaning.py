"""What a typed date means: the values everybody outside this package works with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.when.recurrence import Recurrence


class Kind(StrEnum):
    """A moment or day, a stretch of time, something again and again, or a mere length.

    A deadline is a span without a start.
    """

    POINT = "point"
    SPAN = "span"
    RECURRENCE = "recurrence"
    DURATION = "duration"


class Grain(StrEnum):
    """How finely the text spoke."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


COARSE = frozenset({Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR})  # no time of day was said
_NO_DAY = COARSE - {Grain.DAY}


class Caveat(StrEnum):
    """What has to be said beside the reading before it is used."""

    WEEKDAY_MISMATCH = "weekday-mismatch"  # 11月25日（周五）, which is a Wednesday
    PAST = "past"
    NOT_A_WORKDAY = "not-a-workday"
    TABLE_UNPUBLISHED = "table-unpublished"  # the year's holidays are not known yet
    PROVISIONAL = "provisional"  # a health day whose date is announced each year
    MOVED = "moved"  # to a working day, as the text asked
    AMBIGUOUS = "ambiguous"  # ``choices`` has the readings, the likelier first


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A reading.  Instants are aware UTC.

    ============  ========================  =================================================
    said          start                     end
    ============  ========================  =================================================
    a moment      the moment                None
    a day         its midnight              None; ``grain`` is day: no time of day was said
    hours         the first moment          the last moment
    days          the first midnight        the midnight of the last day, which is included
    from a day on the midnight              None, but the kind is span
    a deadline    None                      the moment it is due; ``grain`` day: the due hour
    recurrence    the first time            the end of the first time, when hours were said
    ============  ========================  =================================================
    """

    kind: Kind
    start: datetime | None
    end: datetime | None
    grain: Grain
    on: date  # the local day one acts on
    last_on: date  # the last local day of a stretch; ``on`` of everything else
    due: bool = False
    inclusive: bool = True  # whether the end itself still counts: a day does, 「两点前」 does not
    recurrence: Recurrence | None = None
    caveats: tuple[Caveat, ...] = ()
    choices: tuple[datetime, ...] = ()

    @property
    def at(self) -> datetime:
        """The moment one acts on: when it begins, or when it is due."""
        at = self.end if self.due and self.start is None else self.start
        assert at is not None  # noqa: S101  (which of the two is there is the table above)
        return at

    @property
    def names_no_day(self) -> bool:
        """明年, 下周, 12月: by which of their days something is due was not said."""
        return self.kind is Kind.SPAN and self.grain in _NO_DAY


@dataclass(frozen=True, slots=True)
class Duration:
    """A length without a date: 时长2小时; ``lead``: 提前三天."""

    months: int = 0
    days: int = 0
    minutes: int = 0
    workdays: int = 0
    lead: bool = False
    kind: Kind = Kind.DURATION


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No reading; the key names the reason, and callers answer with one sentence and an example.

    ``when-no-date``: nothing in the text is a date.  ``when-unread``: a date of a kind that is
    not read, ``word`` says which, when one did it.  ``when-several``: more than one date.
    ``when-impossible``: 2月30日, 25点.
    """

    reason_key: str
    values: Mapping[str, str] = field(default_factory=dict)


Reading = When | Duration | NotUnderstood

"""Lengths of time: 三天, 两个半小时, 半个月, 5个工作日; and when they have passed."""

from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from domain.when.forms import Form, forms, table
from domain.when.standing import Tokens, as_length
from domain.when.tokens import Token

FINE = {"minutes", "seconds"}
_KE = 15
_HALF_MONTH, _HALF_YEAR, _HALF_HOUR = 15, 6, 30


@dataclass(frozen=True, slots=True)
class Length:
    """So many of each; working days are counted on their own."""

    months: int = 0
    days: int = 0
    minutes: int = 0
    workdays: int = 0

    def __add__(self, other: "Length") -> "Length":
        return Length(
            self.months + other.months,
            self.days + other.days,
            self.minutes + other.minutes,
            self.workdays + other.workdays,
        )

    @property
    def is_fine(self) -> bool:
        """Counted from the minute it was said, not from the day."""
        return self.minutes > 0

    @property
    def calendar(self) -> relativedelta:
        return relativedelta(months=self.months, days=self.days, minutes=self.minutes)


NO_LENGTH = Length()


def _of(**one: int) -> "_Maker":
    return _Maker(one)


@dataclass(frozen=True, slots=True)
class _Maker:
    one: dict[str, int]

    def __call__(self, number: Token) -> Length | None:
        fits = 0 < number.value < 1000  # noqa: PLR2004  (more is no length but a figure)
        return (
            Length(**{key: each * number.value for key, each in self.one.items()}) if fits else None
        )


def _and(extra: Length, **one: int) -> "_Half":
    return _Half(_Maker(one), extra)


@dataclass(frozen=True, slots=True)
class _Half:
    """一年半, 两个半小时."""

    whole: _Maker
    extra: Length

    def __call__(self, number: Token) -> Length | None:
        found = self.whole(number)
        return found + self.extra if found else None


def _only_unshifted(number: Token, week: Token) -> Length | None:
    return _of(days=7)(number) if week.shift is None else None


FORMS: tuple[Form[Length], ...] = (
    *forms("NUMBER count? year", _of(months=12), as_length),
    *forms("NUMBER year half", _and(Length(months=_HALF_YEAR), months=12)),
    *forms("NUMBER count? half year", _and(Length(months=_HALF_YEAR), months=12)),
    *forms("half year", lambda: Length(months=_HALF_YEAR)),
    *forms("NUMBER count half month", _and(Length(days=_HALF_MONTH), months=1)),
    *forms("NUMBER count month half", _and(Length(days=_HALF_MONTH), months=1)),
    *forms("NUMBER count month", _of(months=1)),
    *forms("half count? month", lambda: Length(days=_HALF_MONTH)),
    *forms("NUMBER count? season", _of(months=3), as_length),
    *forms("NUMBER count? WEEK", _only_unshifted),
    *forms("NUMBER days", _of(days=1)),
    *forms("NUMBER day", _of(days=1), as_length),
    *forms("NUMBER count? hours", _of(minutes=60)),
    *forms("NUMBER count half hours", _and(Length(minutes=_HALF_HOUR), minutes=60)),
    *forms("half count? hours", lambda: Length(minutes=_HALF_HOUR)),
    *forms("NUMBER ke", _of(minutes=_KE)),
    *forms("NUMBER minutes", _of(minutes=1)),
    *forms("NUMBER minute", _of(minutes=1), as_length),
    *forms("NUMBER count? workday", _of(workdays=1)),
)
_TABLE = table(FORMS)


def length_at(tokens: Tokens, first: int) -> tuple[Length, int] | None:
    """The length that begins there, and where it ends: 1小时30分钟 is one."""
    found = _TABLE.match(tokens, first)
    if found is None:
        return None
    length, after = found
    while more := _TABLE.match(tokens, after):
        length, after = length + more[0], more[1]
    return length, after

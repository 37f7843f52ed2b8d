"""The shape of packs/health_days.toml: what is said about the days beyond their rows."""

import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, NoReturn

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError

from domain.errors import PackError
from domain.health_day.day import Tier
from domain.health_day.rule_text import parse_rule
from domain.lead import Lead, of_pack
from domain.messages import Bilingual

DayId = Annotated[str, Field(pattern=r"^HD\d{3}$")]
Words = Annotated[str, Field(min_length=1)]
LeadDays = tuple[Annotated[Lead, PlainValidator(of_pack)], ...]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class _Said(_Shape):
    zh: Words
    en: Words

    @property
    def wording(self) -> Bilingual:
        return Bilingual(self.zh, self.en)


class Written:
    """A rule with the words it was read from.  Raises ValueError as ``parse_rule`` does.

    No dataclass: pydantic would look into it and at the protocol inside.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.rule = parse_rule(text)


class Family(_Said):
    """Days that belong together: what a person mutes at once."""

    key: Annotated[str, Field(pattern=r"^[a-z]+$")]
    days: tuple[DayId, ...] = ()


class Style(_Said):
    days: tuple[DayId, ...]


class EndedNote(_Said):
    day: DayId
    last_year: int
    now: DayId | None = None


class ConflictNote(_Said):
    """``of`` has a second rule: that of the row ``day``, or one written here."""

    of: DayId
    day: DayId | None = None
    rule: Annotated[Written | None, PlainValidator(Written)] = None

    def model_post_init(self, _: Any) -> None:
        if (self.day is None) == (self.rule is None):
            raise ValueError("needs either a day or a rule")


class FormerNote(_Said):
    """The rule of ``day`` in earlier years."""

    day: DayId
    rule: Annotated[Written, PlainValidator(Written)]
    first_year: int
    last_year: int


class Defaults(_Shape):
    tier: Tier
    lead_days: LeadDays
    family: str = ""


class Report(_Shape):
    required: tuple[DayId, ...] = ()


class Notes(_Shape):
    """The whole file."""

    defaults: Defaults
    tiers: dict[Tier, tuple[DayId, ...]] = {}
    lead_days: dict[DayId, LeadDays] = {}
    report: Report = Report()
    family: tuple[Family, ...] = ()
    style: tuple[Style, ...] = ()
    ended: tuple[EndedNote, ...] = ()
    conflict: tuple[ConflictNote, ...] = ()
    former: tuple[FormerNote, ...] = ()
    starts: dict[DayId, tuple[date, ...]] = {}

    def model_post_init(self, _: Any) -> None:
        known = [family.key for family in self.family]
        if self.family and self.defaults.family not in known:
            raise ValueError(f"defaults.family {self.defaults.family!r} is no family")
        listed = [day for family in self.family for day in family.days]
        twice = sorted({day for day in listed if listed.count(day) > 1})
        if twice:
            raise ValueError(f"{twice[0]} is in two families")

    def family_of(self, day_id: str) -> str:
        found = (family.key for family in self.family if day_id in family.days)
        return next(found, self.defaults.family)

    def mentions(self) -> Iterator[tuple[str, str]]:
        """Every id with the key it stands under."""
        for tier, ids in self.tiers.items():
            yield from ((f"tiers.{tier}", day) for day in ids)
        yield from (("lead_days", day) for day in self.lead_days)
        yield from (("report.required", day) for day in self.report.required)
        for family in self.family:
            yield from (("family", day) for day in family.days)
        for style in self.style:
            yield from (("style", day) for day in style.days)
        for ended in self.ended:
            yield from (("ended", day) for day in (ended.day, ended.now) if day)
        for conflict in self.conflict:
            yield from (("conflict", day) for day in (conflict.of, conflict.day) if day)
        yield from (("former", former.day) for former in self.former)
        yield from (("starts", day) for day in self.starts)


def parse_notes(text: str, file: str) -> Notes:
    """Raises PackError with file, key and reason."""
    try:
        return Notes.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "toml", str(error)) from error
    except ValidationError as error:
        _refuse(error, file)


def _refuse(error: ValidationError, file: str) -> NoReturn:
    wrong = error.errors(include_url=False)[0]
    key = ".".join(map(str, wrong["loc"])) or "file"
    raise PackError(file, key, wrong["msg"]) from error

"""What runs from T0, who does what, what is asked afterwards: data (packs/incident.toml)."""

import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from domain.errors import PackError
from domain.messages import Bilingual


class Reach(StrEnum):
    """How far an alarm goes; each reach holds the one before it."""

    UNIT = "unit"  # who works on it, the unit's lead and those above the unit
    DUTY = "duty"  # and the commission's duty officer
    ADMINS = "admins"  # and the admins


class MetBy(StrEnum):
    """What meets a clock."""

    RELEASE = "release"  # the first statement is released
    CONFERENCE = "conference"  # the press conference was held


class GapKind(StrEnum):
    """What fell short, recorded by itself or by hand."""

    LIMIT_PASSED = "limit_passed"
    RECORDED_LATE = "recorded_late"  # met in time, said here after the limit
    UNVERIFIED = "unverified"  # a statement was released with facts not verified
    UNANSWERED = "unanswered"  # nobody did anything between an alarm and the next
    ROLE_UNFILLED = "role_unfilled"  # at an alarm
    BY_HAND = "by_hand"


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Named(_Frozen):
    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    @property
    def name(self) -> Bilingual:
        return Bilingual(self.zh, self.en)


class Alarm(_Frozen):
    before: int = Field(ge=1)  # minutes before the limit
    reach: Reach


class Clock(_Named):
    """So many hours from T0."""

    key: str
    hours: int = Field(ge=1, le=720)
    met_by: MetBy
    plan: str = ""  # <plan code>/<number>: its hours, where it is loaded
    alarms: tuple[Alarm, ...]

    @property
    def befores(self) -> tuple[int, ...]:
        return tuple(alarm.before for alarm in self.alarms)

    def reach(self, before: int) -> Reach:
        """How far the alarm so many minutes before the limit goes; the limit itself: to all."""
        found = {alarm.before: alarm.reach for alarm in self.alarms}
        return found.get(before, Reach.ADMINS)


class BoardRole(_Named):
    key: str
    signs: bool = False


class Question(_Named):
    gap: GapKind | None = None


class DraftFrame(_Frozen):
    """What stands around the verified facts in a first draft."""

    opening: str = ""
    closing: str = ""

    def around(self, unit: str, what: str, facts: Sequence[str]) -> str:
        opening = self.opening.replace("{unit}", unit).replace("{what}", what.rstrip("。"))
        said = "".join(f"{fact.rstrip('。')}。" for fact in facts)
        return f"{opening}{said}{self.closing}"


class IncidentPack(_Frozen):
    clocks: tuple[Clock, ...] = ()
    roles: tuple[BoardRole, ...] = ()
    questions: tuple[Question, ...] = ()
    draft: DraftFrame = DraftFrame()

    @model_validator(mode="after")
    def _each_once(self) -> "IncidentPack":
        for named in (self.clocks, self.roles):
            keys = [one.key for one in named]
            if len(set(keys)) != len(keys):
                raise ValueError("a key stands twice")
        return self

    @property
    def clock_of(self) -> Mapping[str, Clock]:
        return {clock.key: clock for clock in self.clocks}

    @property
    def role_of(self) -> Mapping[str, BoardRole]:
        return {role.key: role for role in self.roles}


def parse_incident_pack(text: str, file: str) -> IncidentPack:
    """Read the pack (TOML).  Raises PackError with file, key and reason."""
    try:
        return IncidentPack.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "-", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(file, ".".join(map(str, first["loc"])), first["msg"]) from error

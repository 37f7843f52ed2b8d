"""What a refusal may cite: listed reasons only, each with its alternative (interview.md §5)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.errors import PackError, Refused

USUAL = "usual"  # the alternative the list itself offers, worded in every language


class Alternative(StrEnum):
    """What has to stand beside a reason."""

    USUAL = "usual"  # one tap; another may be typed instead
    TYPED = "typed"  # a time or a place that only the approver knows
    EXPERT = "expert"  # another expert, picked or typed
    SLOT = "slot"  # another time of that day or another expert, picked or typed


class Reason(BaseModel):
    """One reason; its words are ``filing-reason-<code>`` in the catalogue."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str
    alternative: Alternative


class _Pack(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason with its alternative: typed, or the listed one when ``alternative`` is None."""

    reason: str
    alternative: str | None


def parse_reasons(text: str, file: str) -> dict[str, Reason]:
    """Read the pack (TOML), by code.  Raises PackError with file, key and reason."""
    try:
        pack = _Pack.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "-", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(file, ".".join(map(str, first["loc"])), first["msg"]) from error
    return {reason.code: reason for reason in pack.reasons}


def check_refusal(refusal: Refusal, reasons: Mapping[str, Reason]) -> None:
    """Raises Refused when the reason is not listed, or lacks the alternative it needs."""
    reason = reasons.get(refusal.reason)
    if reason is None:
        raise Refused("filing-reason-not-listed")
    if refusal.alternative is None and reason.alternative is not Alternative.USUAL:
        raise Refused("filing-alternative-missing")

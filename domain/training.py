"""Trainings: what can be done with one when, who signs in how (product.md T7).

Attendance and the training's own exam are recorded, nothing is concluded from them: no points,
no order of persons, nothing about pay or promotion (seeds: deliberately out of scope).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import pbkdf2_hmac
from hmac import compare_digest

from domain.errors import Refused

CODE_DIGITS = 6
CODE_VALID_FOR = timedelta(minutes=10)
TRIES = 5  # wrong codes of one person while one code is shown
ROUNDS = 20_000  # of hashing: six digits are few, a stolen table must not show them at once
SIGN_IN_BEFORE = timedelta(hours=1)  # the start
SIGN_IN_AFTER = timedelta(hours=2)  # the end; then an admin notes it, with a reason
REMINDED_BEFORE = timedelta(hours=2)
MOST_SEATS = 2000
SIGN = "sign-"  # in front of what a link carries: sign-<training>-<code>


class TrainingState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class TrainingAct(StrEnum):
    OPEN = "open"
    MOVE = "move"
    RESEAT = "reseat"
    CANCEL = "cancel"
    FINISH = "finish"


# What each act makes of each state; what is not listed is refused.
OUTCOME: Mapping[tuple[TrainingState, TrainingAct], TrainingState] = {
    (TrainingState.DRAFT, TrainingAct.OPEN): TrainingState.OPEN,
    (TrainingState.DRAFT, TrainingAct.CANCEL): TrainingState.CANCELLED,
    (TrainingState.OPEN, TrainingAct.MOVE): TrainingState.OPEN,
    (TrainingState.OPEN, TrainingAct.RESEAT): TrainingState.OPEN,
    (TrainingState.OPEN, TrainingAct.CANCEL): TrainingState.CANCELLED,
    (TrainingState.OPEN, TrainingAct.FINISH): TrainingState.FINISHED,
}


def outcome(state: TrainingState, act: TrainingAct) -> TrainingState:
    """Raises Refused("training-is-<state>") for what cannot be done any more, or not yet."""
    found = OUTCOME.get((state, act))
    if found is None:
        raise Refused(f"training-is-{state}")
    return found


class Way(StrEnum):
    """How somebody's attendance came to be known."""

    CODE = "code"  # typed, or its link pressed, by the person
    CONTACT = "contact"  # ticked by the unit's contact
    ADMIN = "admin"  # ticked by an admin
    LATE = "late"  # noted afterwards by an admin, with a reason


@dataclass(frozen=True, slots=True)
class Session:
    """When a training is held and until when people are registered for it."""

    starts_at: datetime
    ends_at: datetime
    closes_at: datetime

    def check(self, now: datetime) -> None:
        """Raises Refused for an order in time that cannot be."""
        if self.starts_at <= now:
            raise Refused("when-past", at=self.starts_at)
        if self.ends_at <= self.starts_at:
            raise Refused("training-end-missing")
        if self.closes_at > self.starts_at:
            raise Refused("training-closes-late", at=self.starts_at)
        if self.closes_at <= now:
            raise Refused("training-closes-past", at=self.closes_at)

    def check_enrolling(self, now: datetime) -> None:
        """Raises Refused("training-registration-over")."""
        if now >= self.closes_at:
            raise Refused("training-registration-over", at=self.closes_at)

    def check_leaving(self, now: datetime) -> None:
        """Who leaves frees a seat until it begins.  Raises Refused("training-has-begun")."""
        if now >= self.starts_at:
            raise Refused("training-has-begun")

    def is_signing_in(self, now: datetime) -> bool:
        return self.starts_at - SIGN_IN_BEFORE <= now <= self.ends_at + SIGN_IN_AFTER

    def check_signing_in(self, now: datetime) -> None:
        """Raises Refused("training-sign-in-early") and Refused("training-sign-in-over")."""
        if now < self.starts_at - SIGN_IN_BEFORE:
            raise Refused("training-sign-in-early", at=self.starts_at - SIGN_IN_BEFORE)
        if not self.is_signing_in(now):
            raise Refused("training-sign-in-over")


def may_tick(*, is_admin: bool, is_known: bool) -> bool:
    """A contact ticks who is not on Telegram; everybody else signs in themself, or an admin does.

    ``is_known``: the person can sign in with a code.
    """
    return is_admin or not is_known


def hidden(code: str, salt: str) -> str:
    """What is kept of a code."""
    return pbkdf2_hmac("sha256", code.encode(), salt.encode(), ROUNDS).hex()


def is_code(code: str, salt: str, kept: str) -> bool:
    return compare_digest(hidden(code, salt), kept)


def sign_link(bot_username: str, training_id: int, code: str) -> str:
    """The address by which somebody enrolled signs in with one press."""
    return f"https://t.me/{bot_username}?start={SIGN}{training_id}-{code}"


def read_sign(payload: str) -> tuple[int, str] | None:
    """The training and the code behind such an address."""
    number, _, code = payload.removeprefix(SIGN).partition("-")
    is_one = payload.startswith(SIGN) and number.isdecimal() and len(number) <= CODE_DIGITS * 3
    return (int(number), code) if is_one and code.isdecimal() else None


def certificate_number(code: str, year: int, serial: int) -> str:
    """示卫宣培〔2026〕0017号: the office's code, the local year, four digits or more."""
    return f"{code}培〔{year}〕{serial:04d}号"

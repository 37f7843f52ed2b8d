"""Every moment at which somebody will hear of a thing if nobody does anything about it (C8).

Nothing is decided here: each moment comes from the rule that the bot itself goes by, so that a
rule that changes changes its forecast too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from domain import digest, filing, notice
from domain.office import Office
from domain.permission import Role
from domain.quiet import after_quiet
from domain.schedule import HEARS, Rung, Step
from domain.workdays import Workdays

ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)


class Hearer(StrEnum):
    """As what somebody hears of it."""

    CONTACT = "contact"
    UNIT_LEAD = "unit_lead"
    ADMIN = "admin"
    APPROVER = "approver"
    FILER = "filer"
    READER = "reader"


class Carrier(StrEnum):
    OWN = "own"  # a message of its own
    DIGEST = "digest"
    PUSH = "push"  # the one message of the last hours


class What(StrEnum):
    """What happens at a moment, in the words of the one who asks what will happen."""

    OPENED = "opened"
    BEFORE = "before"
    DAY = "day"
    PUSH = "push"
    DUE = "due"
    AFTER = "after"
    LEAD = "lead"
    SENT = "sent"
    SENT_LAST = "sent-last"
    RECEIPT = "receipt"
    CARD = "card"
    NUDGE = "nudge"
    MORNING = "morning"
    EXPIRES = "expires"


@dataclass(frozen=True, slots=True)
class Beat:
    """``days``: working days to the due day or since; no ``hearers``: nobody is told."""

    at: datetime
    what: What
    hearers: tuple[Hearer, ...] = ()
    carrier: Carrier = Carrier.OWN
    days: int = 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """The beats in their order; ``heard_by`` counts who is reached as what, at this moment.

    ``unled`` are units in which nobody hears what only unit leads are told.
    """

    beats: tuple[Beat, ...]
    heard_by: Mapping[Hearer, int] = field(default_factory=dict)
    unled: int = 0

    @property
    def first_at(self) -> datetime:
        """When the first of all hears of it."""
        return next(beat.at for beat in self.beats if beat.hearers)

    @property
    def last_at(self) -> datetime:
        return self.beats[-1].at


@dataclass(frozen=True, slots=True)
class Off:
    """Days of one holiday, first and last."""

    name: str
    first: date
    last: date


def of_task(office: Office, opened_at: datetime, due_at: datetime) -> tuple[Beat, ...]:
    """A task opened now, of which nobody hands in anything."""
    told_at = after_quiet(opened_at, office.policy, office.zone)
    rungs = office.ladder.rungs(due_at, opened_at)
    return _in_order(
        Beat(told_at, What.OPENED, (Hearer.CONTACT,)),
        Beat(due_at, What.DUE),
        *(_of_rung(office, rung, due_at) for rung in rungs if _goes_out(office, rung)),
    )


def of_notice(
    office: Office, confirmed_at: datetime, readers: int, *, needs_receipt: bool
) -> tuple[Beat, ...]:
    """A notice confirmed now, of which nobody gives a receipt."""
    first_at = notice.goes_at(confirmed_at, office)
    last_at = first_at + office.pace.bulk_takes(readers)
    beats = [Beat(first_at, What.SENT, (Hearer.READER,))]
    if last_at - first_at >= ONE_MINUTE:
        beats.append(Beat(last_at, What.SENT_LAST))
    days = notice.chase_days(confirmed_at, office) if needs_receipt else []
    mornings = (office.hours.moment(day, office.policy.digest_at) for day in days)
    beats += [
        Beat(at, What.RECEIPT, (Hearer.READER,), Carrier.DIGEST)
        for at in mornings
        if _is_digest(office, at)
    ]
    return _in_order(*beats)


def of_filing(office: Office, submitted_at: datetime, starts_at: datetime) -> tuple[Beat, ...]:
    """A filing that waits for a decision, and nobody decides."""
    beats = [Beat(submitted_at, What.CARD, (Hearer.APPROVER,))]
    nudged_at = filing.nudge_at(submitted_at, starts_at, office)
    if nudged_at is not None:
        beats.append(Beat(nudged_at, What.NUDGE, (Hearer.APPROVER,)))
    beats += [
        Beat(at, What.MORNING, (Hearer.APPROVER,), Carrier.DIGEST)
        for at in _digests(office, submitted_at, starts_at)
    ]
    told = (Hearer.FILER, Hearer.APPROVER, Hearer.ADMIN)
    return _in_order(*beats, Beat(starts_at, What.EXPIRES, told))


def rest_days(first: date, last: date, workdays: Workdays) -> tuple[tuple[Off, ...], list[date]]:
    """The holidays between two days and the weekends that are worked for them."""
    days = [first + ONE_DAY * n for n in range((last - first).days + 1)]
    named = [(day, workdays.festival(day)) for day in days]
    off = []
    for name, found in groupby(named, key=lambda pair: pair[1]):
        together = [day for day, _ in found]
        if name is not None:
            off.append(Off(name, together[0], together[-1]))
    return tuple(off), [day for day in days if day in workdays.make_up]


def _of_rung(office: Office, rung: Rung, due_at: datetime) -> Beat:
    due_on = office.day_of(due_at)
    first, last = sorted((rung.on, due_on))
    days = office.workdays.workdays_between(first, last)
    what = What(rung.step)
    if rung.step is Step.DAY and rung.on < due_on:
        what = What.BEFORE  # due on a rest day: told on the working day before
    carrier = Carrier.PUSH if rung.step is Step.PUSH else Carrier.DIGEST
    return Beat(rung.at, what, _hearers(rung.step), carrier, days)


def _hearers(step: Step) -> tuple[Hearer, ...]:
    order = (Role.CONTACT, Role.UNIT_LEAD, Role.ADMIN)
    return tuple(Hearer(role) for role in order if role in HEARS[step])


def _goes_out(office: Office, rung: Rung) -> bool:
    return rung.step is Step.PUSH or _is_digest(office, rung.at)


def _is_digest(office: Office, at: datetime) -> bool:
    return digest.may_go_out(at, office.policy, office.hours, office.workdays)


def _digests(office: Office, after: datetime, before: datetime) -> Iterator[datetime]:
    at = digest.next_for(None, after, office.policy, office.hours, office.workdays)
    while at < before:
        if _is_digest(office, at):
            yield at
        at = digest.next_for(None, at, office.policy, office.hours, office.workdays)


def _in_order(*beats: Beat) -> tuple[Beat, ...]:
    return tuple(sorted(beats, key=lambda beat: beat.at))

"""Every moment at which somebody will hear of a thing if nobody does anything about it (C8).

Nothing is decided here: each moment comes from the rule that the bot itself goes by, so that a
rule that changes changes its forecast too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from domain import filing, notice
from domain.hearers import Crowd, Heard, Hearer
from domain.holidays import in_both_languages
from domain.messages import Bilingual
from domain.permission import Role
from domain.quiet import after_quiet
from domain.schedule import HEARS, Rung, Step
from domain.workdays import Workdays

ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)

# How many contacts hear of an opening in the digest at a moment; None: at once.
Opening = Mapping[datetime | None, int]


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
    """``days``: working days to the due day or since; nobody ``heard``: nobody is told.

    ``at`` is the office's hour of a digest, or the first of those hours that people named.
    """

    at: datetime
    what: What
    heard: tuple[Heard, ...] = ()
    carrier: Carrier = Carrier.OWN
    days: int = 0

    @property
    def others(self) -> tuple[Heard, ...]:
        """Who hears it on that day at another hour, in the order of the hours."""
        later = (one for one in self.heard if one.at != self.at)
        return tuple(sorted(later, key=lambda one: one.at))


@dataclass(frozen=True, slots=True)
class Forecast:
    """The beats in their order; ``unled`` units hear nothing of what only unit leads are told."""

    beats: tuple[Beat, ...]
    unled: int = 0

    @property
    def opening(self) -> Beat:
        """The first that anybody hears."""
        return next(beat for beat in self.beats if beat.heard)

    @property
    def last_at(self) -> datetime:
        return max(at for beat in self.beats for at in (beat.at, *_moments(beat.heard)))


@dataclass(frozen=True, slots=True)
class Off:
    """Days of one holiday, first and last."""

    name: Bilingual
    first: date
    last: date


def of_task(
    crowd: Crowd, opened_at: datetime, due_at: datetime, opening: Opening
) -> tuple[Beat, ...]:
    """A task opened now, of which nobody hands in anything."""
    rungs = crowd.office.ladder.rungs(due_at, opened_at)
    return _in_order(
        *_openings(crowd, opened_at, opening),
        Beat(due_at, What.DUE),
        *(beat for rung in rungs if (beat := _of_rung(crowd, rung, due_at))),
    )


def of_notice(crowd: Crowd, confirmed_at: datetime, *, needs_receipt: bool) -> tuple[Beat, ...]:
    """A notice confirmed now, of which nobody gives a receipt."""
    office = crowd.office
    first_at = notice.goes_at(confirmed_at, office)
    last_at = first_at + office.pace.bulk_takes(crowd.count(Hearer.READER))
    beats = [Beat(first_at, What.SENT, crowd.at_once(first_at, Hearer.READER))]
    if last_at - first_at >= ONE_MINUTE:
        beats.append(Beat(last_at, What.SENT_LAST))
    days = notice.chase_days(confirmed_at, office) if needs_receipt else []
    chases = (_in_digest(crowd, What.RECEIPT, crowd.in_digests(on, Hearer.READER)) for on in days)
    return _in_order(*beats, *filter(None, chases))


def of_filing(
    crowd: Crowd, submitted_at: datetime, starts_at: datetime, within: timedelta | None = None
) -> tuple[Beat, ...]:
    """A filing that waits at a step since ``submitted_at``, and nobody decides."""
    beats = [Beat(submitted_at, What.CARD, crowd.at_once(submitted_at, Hearer.APPROVER))]
    nudged_at = filing.nudge_at(submitted_at, starts_at, crowd.office, within)
    if nudged_at is not None:
        beats.append(Beat(nudged_at, What.NUDGE, crowd.at_once(nudged_at, Hearer.APPROVER)))
    told = crowd.at_once(starts_at, Hearer.FILER, Hearer.APPROVER, Hearer.ADMIN)
    mornings = _mornings(crowd, submitted_at, starts_at)
    return _in_order(*beats, *mornings, Beat(starts_at, What.EXPIRES, told))


def rest_days(first: date, last: date, workdays: Workdays) -> tuple[tuple[Off, ...], list[date]]:
    """The holidays between two days and the weekends that are worked for them."""
    days = [first + ONE_DAY * n for n in range((last - first).days + 1)]
    named = [(day, workdays.festival(day)) for day in days]
    off = []
    for name, found in groupby(named, key=lambda pair: pair[1]):
        together = [day for day, _ in found]
        if name is not None:
            off.append(Off(in_both_languages(name), together[0], together[-1]))
    return tuple(off), [day for day in days if day in workdays.make_up]


def _openings(crowd: Crowd, opened_at: datetime, opening: Opening) -> Iterator[Beat]:
    """Those who hear at once, and on each day those who hear in the digest."""
    told_at = after_quiet(opened_at, crowd.office.policy, crowd.office.zone)
    at_once = opening.get(None, 0)
    if at_once or not opening:
        yield Beat(told_at, What.OPENED, (Heard(Hearer.CONTACT, told_at, at_once),))
    later = sorted((at, count) for at, count in opening.items() if at is not None)
    for _, of_day in groupby(later, key=lambda found: crowd.office.day_of(found[0])):
        heard = tuple(Heard(Hearer.CONTACT, at, count) for at, count in of_day)
        if beat := _in_digest(crowd, What.OPENED, heard):
            yield beat


def _of_rung(crowd: Crowd, rung: Rung, due_at: datetime) -> Beat | None:
    office = crowd.office
    due_on = office.day_of(due_at)
    first, last = sorted((rung.on, due_on))
    days = office.workdays.workdays_between(first, last)
    what = What(rung.step)
    if rung.step is Step.DAY and rung.on < due_on:
        what = What.BEFORE  # due on a rest day: told on the working day before
    hearers = _hearers(rung.step)
    if rung.step is Step.PUSH:
        return Beat(rung.at, what, crowd.at_once(rung.at, *hearers), Carrier.PUSH, days)
    return _in_digest(crowd, what, crowd.in_digests(rung.on, *hearers, due_at=due_at), days)


def _hearers(step: Step) -> tuple[Hearer, ...]:
    order = (Role.CONTACT, Role.UNIT_LEAD, Role.ADMIN)
    return tuple(Hearer(role) for role in order if role in HEARS[step])


def _mornings(crowd: Crowd, after: datetime, before: datetime) -> Iterator[Beat]:
    """Every digest of an approver in between."""
    first, last = crowd.office.day_of(after), crowd.office.day_of(before)
    for on in (first + ONE_DAY * n for n in range((last - first).days + 1)):
        heard = crowd.in_digests(on, Hearer.APPROVER)
        between = tuple(one for one in heard if after < one.at < before)
        if beat := _in_digest(crowd, What.MORNING, between):
            yield beat


def _in_digest(crowd: Crowd, what: What, heard: tuple[Heard, ...], days: int = 0) -> Beat | None:
    """At the office's hour if anybody hears it then.  None: no digest of that day carries it."""
    if not heard:
        return None
    office = crowd.office
    usual = office.hours.moment(office.day_of(heard[0].at), office.policy.digest_at)
    moments = _moments(heard)
    return Beat(usual if usual in moments else min(moments), what, heard, Carrier.DIGEST, days)


def _moments(heard: tuple[Heard, ...]) -> set[datetime]:
    """Those at which somebody hears it; all, where nobody can be reached."""
    return {one.at for one in heard if one.count} or {one.at for one in heard}


def _in_order(*beats: Beat) -> tuple[Beat, ...]:
    return tuple(sorted(beats, key=lambda beat: beat.at))

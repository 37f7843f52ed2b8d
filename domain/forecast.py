"""Every moment at which somebody will hear of a thing if nobody does anything about it (C8).

Nothing is decided here: each moment comes from the rule that the bot itself goes by, so that a
rule that changes changes its forecast too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from domain import chain_pack, filing, notice
from domain.hearers import Crowd, Heard, Hearer
from domain.holidays import in_both_languages
from domain.messages import Bilingual
from domain.office import Office
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
    HEAD = "head"
    STUCK = "stuck"
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
    climbed = [beat for rung in rungs if (beat := _of_rung(crowd, rung, due_at))]
    return _in_order(
        *_openings(crowd, opened_at, opening),
        Beat(due_at, What.DUE),
        *_with_admins(crowd, climbed, opened_at, due_at),
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
    crowd: Crowd,
    submitted_at: datetime,
    starts_at: datetime,
    within: timedelta | None = None,
    ladder: tuple[chain_pack.Rung, ...] = tuple(chain_pack.Rung),
) -> tuple[Beat, ...]:
    """A filing that waits at a step since ``submitted_at``, and nobody decides.

    Without a head in the crowd the ladder has no such rung.
    """
    has_head = Hearer.HEAD in crowd.minutes
    rungs = [rung for rung in ladder if has_head or rung is not chain_pack.Rung.HEAD]
    climbed = dict(_climbed(crowd.office, submitted_at, starts_at, within, rungs))
    beats = [Beat(submitted_at, What.CARD, crowd.at_once(submitted_at, Hearer.APPROVER))]
    beats += [Beat(at, *_of_filing_rung(crowd, rung, at)) for rung, at in climbed.items()]
    head_at = climbed.get(chain_pack.Rung.HEAD)
    asked = (Hearer.APPROVER, *((Hearer.HEAD,) if head_at else ()))
    told = crowd.at_once(starts_at, Hearer.FILER, *asked, Hearer.ADMIN)
    mornings = _mornings(crowd, submitted_at, starts_at, head_at or starts_at)
    return _in_order(*beats, *mornings, Beat(starts_at, What.EXPIRES, told))


def _climbed(
    office: Office,
    since: datetime,
    starts_at: datetime,
    within: timedelta | None,
    rungs: Iterable[chain_pack.Rung],
) -> Iterator[tuple[chain_pack.Rung, datetime]]:
    """Each rung a while after the one before, and none once the interview has begun."""
    for rung in rungs:
        at = filing.nudge_at(since, starts_at, office, within)
        if at is None:
            return
        yield rung, at
        since = at


def _of_filing_rung(
    crowd: Crowd, rung: chain_pack.Rung, at: datetime
) -> tuple[What, tuple[Heard, ...]]:
    what, hearer = {
        chain_pack.Rung.SIGNERS: (What.NUDGE, Hearer.APPROVER),
        chain_pack.Rung.HEAD: (What.HEAD, Hearer.HEAD),
        chain_pack.Rung.ADMINS: (What.STUCK, Hearer.ADMIN),
    }[rung]
    return what, crowd.at_once(at, hearer)


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


def _with_admins(
    crowd: Crowd, climbed: list[Beat], opened_at: datetime, due_at: datetime
) -> Iterator[Beat]:
    """On the day itself the admins hear who is missing, whatever the ladder tells the units."""
    due_on = crowd.office.day_of(due_at)
    found = crowd.in_digests(due_on, Hearer.ADMIN) if crowd.count(Hearer.ADMIN) else ()
    heard = tuple(one for one in found if opened_at < one.at < due_at)
    told = next((beat for beat in climbed if beat.what is What.DAY), None)
    yield from (beat for beat in climbed if beat is not told)
    if told is not None:
        yield replace(told, heard=(*told.heard, *heard))
    elif beat := _in_digest(crowd, What.DAY, heard):
        yield beat


def _hearers(step: Step) -> tuple[Hearer, ...]:
    order = (Role.CONTACT, Role.UNIT_LEAD, Role.ADMIN)
    return tuple(Hearer(role) for role in order if role in HEARS[step])


def _mornings(crowd: Crowd, after: datetime, before: datetime, head_at: datetime) -> Iterator[Beat]:
    """Every digest of an approver in between, and of a head once they are asked."""
    first, last = crowd.office.day_of(after), crowd.office.day_of(before)
    since = {Hearer.APPROVER: after, Hearer.HEAD: head_at}
    for on in (first + ONE_DAY * n for n in range((last - first).days + 1)):
        hearers = (one for one in since if one in crowd.minutes or one is Hearer.APPROVER)
        heard = crowd.in_digests(on, *hearers)
        between = tuple(one for one in heard if since[one.hearer] < one.at < before)
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

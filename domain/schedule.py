"""When those who still owe something are told so: a ladder with a cap, computed from numbers (T4).

A rung rides on the morning digest of a working day.  The one push of its own stands within the
last hours before something is due, and only where no digest could carry a rung by then.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.permission import Role
from domain.policy import Policy
from domain.quiet import after_quiet
from domain.workdays import Hours, Workdays

LAST_CALL = timedelta(hours=2)  # before due; and nobody is called sooner than that after opening
FRESH_DAYS = 2  # working days in which nobody has to be reminded of what they were just told


class Step(StrEnum):
    """What a rung is: how it is carried and who hears of it hangs on it."""

    BEFORE = "before"
    DAY = "day"
    PUSH = "push"
    AFTER = "after"
    LEAD = "lead"  # the unit lead, once; not the contacts


HEARS: Mapping[Step, frozenset[Role]] = {
    Step.BEFORE: frozenset({Role.CONTACT}),
    Step.DAY: frozenset({Role.CONTACT}),
    Step.PUSH: frozenset({Role.CONTACT}),
    Step.AFTER: frozenset({Role.CONTACT, Role.ADMIN}),
    Step.LEAD: frozenset({Role.UNIT_LEAD}),
}


@dataclass(frozen=True, slots=True)
class Rung:
    """``at`` is the digest that carries it or, for a push, its own moment (aware UTC)."""

    step: Step
    on: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Ladder:
    """The numbers a ladder is computed from."""

    policy: Policy
    hours: Hours
    workdays: Workdays

    def rungs(self, due_at: datetime, opened_at: datetime) -> tuple[Rung, ...]:
        """In their order, at most ``policy.chase_cap``, none on the day of the opening.

        The opening itself told everybody, in the morning what was opened in quiet hours, and who
        had a digest that day in the next one: so what is not due yet rests for ``FRESH_DAYS``.
        The push alone may follow on the same day.
        """
        told_at = after_quiet(opened_at, self.policy, self.hours.zone)
        told_on = self.hours.local_day(told_at)
        mornings = [rung for rung in self._mornings(due_at) if self._may_follow(rung, told_on)]
        push = self._push(due_at, told_at, mornings)
        found = sorted([*mornings, *push], key=lambda rung: rung.at)
        return tuple(found[: self.policy.chase_cap])

    def _may_follow(self, rung: Rung, told_on: date) -> bool:
        if rung.step is Step.BEFORE:
            return rung.on > self.workdays.shift(told_on, FRESH_DAYS)
        return rung.on > told_on

    def returned(self, returned_at: datetime) -> tuple[Rung, ...]:
        """Of what was handed in and returned once it was overdue.

        The ladder of the due day is behind it, so the last steps are counted from the return.
        """
        late = self._late(self.hours.local_day(returned_at))
        rungs = (Rung(step, on, self._digest(on)) for on, step in late)
        return tuple(rungs)[: self.policy.chase_cap]

    def _mornings(self, due_at: datetime) -> list[Rung]:
        """One a day; what would be told on the very morning after it was due is not."""
        due_on = self.hours.local_day(due_at)
        planned = dict(self._planned(due_on))
        rungs = [Rung(step, on, self._digest(on)) for on, step in planned.items()]
        late = (Step.AFTER, Step.LEAD)
        return [rung for rung in rungs if rung.step in late or rung.at < due_at]

    def _planned(self, due_on: date) -> Iterator[tuple[date, Step]]:
        """Days with their steps; a due day off work is told of on the working day before (C5)."""
        policy, workdays = self.policy, self.workdays
        for days in sorted(policy.chase_days_before, reverse=True):
            yield workdays.shift(due_on, -days), Step.BEFORE
        if policy.chase_on_the_day:
            yield workdays.previous_workday(due_on), Step.DAY
        yield from self._late(due_on)

    def _late(self, since: date) -> Iterator[tuple[date, Step]]:
        policy, workdays = self.policy, self.workdays
        for days in sorted(policy.chase_days_after):
            yield workdays.shift(since, days), Step.AFTER
        yield workdays.shift(since, max(policy.chase_days_after, default=0) + 1), Step.LEAD

    def _push(self, due_at: datetime, told_at: datetime, mornings: list[Rung]) -> list[Rung]:
        """The last call, where the last ``push_within`` hold no morning that can make it."""
        since = due_at - self.policy.push_within
        if not self.policy.chase_on_the_day or any(since <= m.at < due_at for m in mornings):
            return []
        at = after_quiet(due_at - LAST_CALL, self.policy, self.hours.zone)
        if not told_at + LAST_CALL <= at < due_at:
            return []
        on = self.hours.local_day(at)
        return [Rung(Step.PUSH, on, at)] if self.workdays.is_workday(on) else []

    def _digest(self, on: date) -> datetime:
        return self.hours.moment(on, self.policy.digest_at)

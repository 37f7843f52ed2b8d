"""Once the interview is over: who is asked what, when, and how it ends by itself (§10, F11).

What nobody answers closes by the clock, and says so; it never waits for ever.  A question comes
once by itself and once in a morning's digest, never more often.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.errors import Refused
from domain.filing_class import Flag
from domain.filing_deciding import WAITING
from domain.filing_states import CLOCK, UNIT, Act, Move, State
from domain.office import Office
from domain.quiet import is_quiet
from domain.workdays import add_working_time

ONE_DAY = timedelta(days=1)

UNDER_WAY = (State.FILED, State.APPROVED)  # it may take place
_BEFORE_THE_END = (State.HELD, State.FACT_CHECK, State.AWAITING_PUB)
_WITH_CONSENT = (
    *WAITING,
    State.RETURNED,
    State.CONDITIONAL,
    State.APPROVED,
    *_BEFORE_THE_END,
    State.PUBLISHED,
    State.CORRECTION,
)

_HELD_OR_NOT: Mapping[tuple[State | None, Act], Move] = {
    **{(state, Act.HOLD): Move(State.HELD, UNIT) for state in UNDER_WAY},
    **{(state, Act.NO_SHOW): Move(State.ARCHIVED, UNIT) for state in UNDER_WAY},
    **{(state, Act.CLOSE): Move(State.ARCHIVED, CLOCK) for state in UNDER_WAY},
}
_UNTIL_PUBLISHED: Mapping[tuple[State | None, Act], Move] = {
    (State.HELD, Act.RECORD): Move(State.AWAITING_PUB, UNIT | CLOCK),
    (State.HELD, Act.AGREE_CHECK): Move(State.FACT_CHECK, UNIT),
    (State.FACT_CHECK, Act.CHECK): Move(State.AWAITING_PUB, UNIT | CLOCK),
    **{(state, Act.PUBLISH): Move(State.PUBLISHED, UNIT) for state in _BEFORE_THE_END},
    (State.AWAITING_PUB, Act.DROP): Move(State.ARCHIVED, UNIT),
    (State.AWAITING_PUB, Act.CLOSE): Move(State.ARCHIVED, CLOCK),
    (State.PUBLISHED, Act.CORRECT): Move(State.CORRECTION, UNIT),
    (State.PUBLISHED, Act.CLOSE): Move(State.ARCHIVED, CLOCK),
    (State.CORRECTION, Act.ANSWER): Move(State.ARCHIVED, UNIT),
    (State.CORRECTION, Act.CLOSE): Move(State.ARCHIVED, CLOCK),
}
_CONSENT: Mapping[tuple[State | None, Act], Move] = {
    **{(state, Act.REVOKE_CONSENT): Move(State.CONSENT_REVOKED, UNIT) for state in _WITH_CONSENT},
    (State.CONSENT_REVOKED, Act.TELL_OUTLET): Move(State.ARCHIVED, UNIT),
    (State.CONSENT_REVOKED, Act.CLOSE): Move(State.ARCHIVED, CLOCK),
}
AFTERWARDS: Mapping[tuple[State | None, Act], Move] = {
    **_HELD_OR_NOT,
    **_UNTIL_PUBLISHED,
    **_CONSENT,
}

# What an answer may be; the words are ``filing-outcome-<code>`` in the catalogue.
OUTCOMES: Mapping[Act, tuple[str, ...]] = {
    Act.NO_SHOW: ("called_off", "reporter_absent", "interviewee_absent", "put_off", "other"),
    Act.CHECK: ("checked", "not_given", "not_applicable"),
    Act.DROP: ("not_used", "not_found"),
    Act.ANSWER: ("corrected", "declined", "taken_down"),
    Act.TELL_OUTLET: ("taken_down", "recut", "declined", "not_aired"),
}
UNANSWERED = "unanswered"  # the clock's own
WITH_LINK, WITH_PHOTO, WITHOUT_PROOF = "link", "photo", "no_proof"
CONSENT_FLAGS = frozenset({Flag.PATIENT, Flag.MINOR})

BEGUN = frozenset({Act.HOLD, Act.NO_SHOW})  # only once it should have begun
AT_ANY_TIME = frozenset(act for _, act in AFTERWARDS) - BEGUN | {Act.RECEIVE}


class Ask(StrEnum):
    """A message of its own; ``BEGUN`` none, only other keys on the cards."""

    BEGUN = "begun"
    HELD = "held"
    OUTLET_TOLD = "outlet-told"


@dataclass(frozen=True, slots=True)
class Beat:
    """What the clock does of its own accord: ask, or move the filing on."""

    at: datetime
    does: Ask | Act


@dataclass(frozen=True, slots=True)
class Standing:
    """``since`` the last act it stands as it does; ``ends_at`` where the end was named."""

    state: State
    since: datetime
    starts_at: datetime
    ends_at: datetime | None = None
    publish_on: date | None = None

    def over_at(self, office: Office) -> datetime:
        return self.ends_at or self.starts_at + office.policy.length_unsaid


@dataclass(frozen=True, slots=True)
class Follow:
    """Beats in their order, and the mornings in whose digest the filer is asked."""

    beats: tuple[Beat, ...] = ()
    mornings: tuple[date, ...] = ()

    def due(self, now: datetime) -> Beat | None:
        """The last that has come: after a standstill nobody is asked what is over."""
        return next((beat for beat in reversed(self.beats) if beat.at <= now), None)

    def next_at(self, now: datetime) -> datetime | None:
        return next((beat.at for beat in self.beats if beat.at > now), None)


def check_time(act: Act, starts_at: datetime, now: datetime) -> None:
    """Raises Refused when this cannot be done any more, or not yet."""
    if act in BEGUN and now < starts_at:
        raise Refused("filing-not-begun")
    if act not in BEGUN | AT_ANY_TIME and now >= starts_at:
        raise Refused("filing-begun" if act is Act.CANCEL else "filing-time-passed")


def is_timely(act: Act, starts_at: datetime, now: datetime) -> bool:
    """Whether a key for it makes sense now."""
    try:
        check_time(act, starts_at, now)
    except Refused:
        return False
    return True


def check_outcome(act: Act, code: str) -> None:
    """Raises Refused("button-stale") for an answer nobody offered."""
    if code not in OUTCOMES[act]:
        raise Refused("button-stale")


def follow(standing: Standing, office: Office) -> Follow:
    """Everything the clock will do, as it stands now.  Nothing for what is decided otherwise."""
    rule = {
        State.FILED: _was_it_held,
        State.APPROVED: _was_it_held,
        State.HELD: _record,
        State.FACT_CHECK: _check,
        State.AWAITING_PUB: _was_it_published,
        State.PUBLISHED: _put_away,
        State.CORRECTION: _answered,
        State.CONSENT_REVOKED: _outlet_told,
    }.get(standing.state)
    return rule(standing, office) if rule else Follow()


def _was_it_held(standing: Standing, office: Office) -> Follow:
    """Two hours after the end if that is in the day's work, else in the next morning's digest."""
    ask_at = standing.over_at(office) + office.policy.held_asked_after
    day = office.day_of(ask_at)
    if office.workdays.is_workday(day) and not is_quiet(office.local(ask_at).time(), office.policy):
        mornings: tuple[date, ...] = (office.workdays.shift(day, 1),)
        own: tuple[Beat, ...] = (Beat(ask_at, Ask.HELD),)
    else:
        first = morning_after(ask_at, office)
        mornings = (first, office.workdays.shift(first, 1))
        own = ()
    begun = Beat(standing.starts_at, Ask.BEGUN)
    end = Beat(_end_of(mornings[-1], 1, office), Act.CLOSE)
    return Follow((begun, *own, end), mornings)


def _record(standing: Standing, office: Office) -> Follow:
    """What came up may be said until the end of the next working day; then it had nothing."""
    return Follow((Beat(_end_of(office.day_of(standing.since), 1, office), Act.RECORD),))


def _check(standing: Standing, office: Office) -> Follow:
    """A reporter's own piece one can only try to see first: it never traps the case (§1.8)."""
    wait = office.policy.fact_check_in
    at = add_working_time(standing.since, wait, office.hours, office.workdays)
    return Follow((Beat(at, Act.CHECK),))


def _was_it_published(standing: Standing, office: Office) -> Follow:
    """On the third day, or the day after the one named; once more a week later; 未刊播."""
    since = office.day_of(standing.since)
    first = since + ONE_DAY * office.policy.published_asked_days
    if standing.publish_on is not None:
        first = max(since, standing.publish_on) + ONE_DAY
    again = first + ONE_DAY * office.policy.published_asked_again_days
    mornings = tuple(office.workdays.next_workday(day) for day in (first, again))
    return Follow((Beat(_end_of(mornings[-1], 1, office), Act.CLOSE),), mornings)


def _put_away(standing: Standing, office: Office) -> Follow:
    return Follow((Beat(standing.since + office.policy.put_away_after, Act.CLOSE),))


def _answered(standing: Standing, office: Office) -> Follow:
    """An outlet has a day to answer; then the filer is asked, once."""
    since = office.day_of(standing.since)
    end = Beat(_end_of(since, office.policy.answer_open_days, office), Act.CLOSE)
    return Follow((end,), (office.workdays.shift(since, 1),))


def _outlet_told(standing: Standing, office: Office) -> Follow:
    """A patient's wish does not wait for office hours."""
    ask = Beat(standing.since + office.policy.outlet_told_in, Ask.OUTLET_TOLD)
    since = office.day_of(standing.since)
    end = Beat(_end_of(since, office.policy.answer_open_days, office), Act.CLOSE)
    return Follow((ask, end), (office.workdays.shift(since, 1),))


def morning_after(at: datetime, office: Office) -> date:
    """The first working day whose digest, at the office's hour, is still to come."""
    day = office.day_of(at)
    if at > office.hours.moment(day, office.policy.digest_at):
        day += ONE_DAY
    return office.workdays.next_workday(day)


def _end_of(day: date, later: int, office: Office) -> datetime:
    """下班, so many working days later."""
    return office.hours.moment(office.workdays.shift(day, later), office.hours.closes)

"""Handing over: what moves to the successor when somebody leaves, and what stays (P5).

``COLUMNS`` lists every column that names a person, with what a handover does to it: a new noun
says here whether it moves (a test walks the tables).  Decisions keep the name of whoever made
them; who hears what comes of them later is asked of ``actions/handovers.in_place``.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.errors import Refused
from domain.filing_states import State
from domain.permission import Role


class Stage(StrEnum):
    """Where a handover is."""

    ASKED = "asked"  # by the leaver: an admin has to agree, for rights would be given
    AGREED = "agreed"  # waits for its day, or for the successor to register
    DONE = "done"
    DROPPED = "dropped"


WAITING = frozenset({Stage.ASKED, Stage.AGREED})


class Fate(StrEnum):
    """What a handover does to a column that names a person."""

    MOVES = "moves"
    ENDS = "ends"
    STAYS = "stays"  # written history, or a wish of one's own
    UNIT = "unit"  # found by the unit: moves with the role


COLUMNS: Mapping[str, tuple[Fate, str]] = {
    "filings.filer_id": (Fate.MOVES, "of what is not over: its questions are the successor's"),
    "filing_seats.person_id": (Fate.MOVES, "of what is still to sign"),
    "filing_seats.from_id": (Fate.STAYS, "who handed it on or added it"),
    "filing_seats.signed_by_id": (Fate.STAYS, "who signed"),
    "filing_acts.person_id": (Fate.STAYS, "who did it"),
    "filing_acts.for_id": (Fate.STAYS, "for whom it was done"),
    "filing_remarks.person_id": (Fate.STAYS, "who said it"),
    "filing_cards.person_id": (Fate.ENDS, "locked in the leaver's chat, given where one signs"),
    "filing_doors.answered_by": (Fate.STAYS, "who consented; the successor hears of the form"),
    "filing_pages.person_id": (Fate.STAYS, "who was called"),
    "slips.person_id": (Fate.STAYS, "who asked for the paper first"),
    "duty_shifts.person_id": (Fate.MOVES, "of what is still to come, and the rest of tonight"),
    "duty_shifts.created_by": (Fate.STAYS, "who entered it"),
    "delegations.person_id": (Fate.MOVES, "deputies are the post's; a delegation or leave ends"),
    "delegations.stand_in_id": (Fate.MOVES, "where the successor may sit, else it ends"),
    "delegations.granted_by": (Fate.STAYS, "who arranged it"),
    "notices.composed_by": (Fate.MOVES, "of what is not sent yet"),
    "notices.confirmed_by": (Fate.STAYS, "who sent it; the successor sees how it goes on"),
    "notice_recipients.person_id": (Fate.MOVES, "where the receipt is still owed"),
    "invites.created_by": (Fate.MOVES, "of what was not used: who is told"),
    "invites.used_by": (Fate.STAYS, "who came in by it"),
    "registrations.decided_by": (Fate.STAYS, "who decided"),
    "report_tasks.created_by": (Fate.STAYS, "who wrote it; every admin goes on with it"),
    "report_tasks.opened_by": (Fate.STAYS, "who opened it"),
    "report_targets.decided_by": (Fate.STAYS, "who decided"),
    "submissions.submitted_by": (Fate.STAYS, "who handed it in; a return goes to the unit"),
    "leaders.named_by": (Fate.STAYS, "who named them"),
    "report_news.person_id": (Fate.ENDS, "the successor's own digest says what is due"),
    "drafts.person_id": (Fate.ENDS, "half-filled, and in the leaver's own chat: not handed in"),
    "fetches.person_id": (Fate.STAYS, "who sent the file; it lasts minutes"),
    "unit_imports.person_id": (Fate.STAYS, "a list looked at; whoever wants it sends it again"),
    "calendar_feeds.person_id": (Fate.ENDS, "an address shows nothing once the roles have ended"),
    "roles.person_id": (Fate.MOVES, "the same role, place and end; the leaver's end"),
    "roles.granted_by": (Fate.STAYS, "who gave it"),
    "handovers.leaver_id": (Fate.STAYS, "who left"),
    "handovers.successor_id": (Fate.STAYS, "who took over then"),
    "handovers.asked_by": (Fate.STAYS, "who began it"),
    "handovers.agreed_by": (Fate.STAYS, "who agreed"),
    "chats.person_id": (Fate.STAYS, "their own chat"),
    "outbox.person_id": (Fate.STAYS, "what was said to them"),
    "digest_hours.person_id": (Fate.STAYS, "a wish of one's own"),
    "mutes.person_id": (Fate.STAYS, "a wish of one's own"),
    "snoozes.person_id": (Fate.STAYS, "a wish of one's own"),
    "mornings.person_id": (Fate.STAYS, "when they were written to"),
    "not_ours.said_by": (Fate.UNIT, "what is no business of a unit stays so"),
    "day_tiers.set_by": (Fate.STAYS, "who set it"),
    "day_leads.set_by": (Fate.STAYS, "who set it"),
    "health_day_tellings.person_id": (Fate.STAYS, "who was told"),
    "announced_dates.confirmed_by": (Fate.STAYS, "who recorded it"),
    "health_day_choices.chosen_by": (Fate.STAYS, "who chose"),
    "health_day_themes.recorded_by": (Fate.STAYS, "who recorded it"),
    "holiday_tables.recorded_by": (Fate.STAYS, "who recorded it"),
    "incidents.started_by": (Fate.STAYS, "who reported it"),
    "incident_roles.person_id": (Fate.MOVES, "of what is not closed"),
    "incident_facts.changed_by": (Fate.STAYS, "who said so"),
    "incident_fact_versions.changed_by": (Fate.STAYS, "who said so"),
    "incident_gaps.noted_by": (Fate.STAYS, "who noted it"),
    "incident_log.person_id": (Fate.STAYS, "who did it"),
    "statements.drafted_by": (Fate.STAYS, "who wrote it"),
    "statements.signed_by": (Fate.STAYS, "who signed"),
    "statements.released_by": (Fate.STAYS, "who released it"),
    "trainings.created_by": (Fate.STAYS, "who wrote it; every admin goes on with it"),
    "enrolments.person_id": (Fate.STAYS, "who takes part"),
    "enrolments.enrolled_by": (Fate.STAYS, "who registered them; the unit is told"),
    "enrolments.attended_by": (Fate.STAYS, "who ticked them"),
    "exam_attempts.person_id": (Fate.STAYS, "who sat it"),
    "question_banks.added_by": (Fate.STAYS, "who added it"),
    "review_lists.person_id": (Fate.STAYS, "a list looked at; whoever goes on opens their own"),
    "roster_rows.created_by": (Fate.STAYS, "who entered it"),
    "issues.listed_by": (Fate.STAYS, "who listed it"),
    "issues.decided_by": (Fate.STAYS, "who checked it"),
    "publications.noted_by": (Fate.STAYS, "who noted it"),
    "slot_columns.created_by": (Fate.STAYS, "who set it up; every admin goes on with it"),
    "slots.taken_by": (Fate.STAYS, "who took it for the unit; its contacts are reminded"),
    "task_series.created_by": (Fate.MOVES, "of what goes on: who is told of what was missed"),
    "campaigns.created_by": (Fate.STAYS, "who wrote it; every admin goes on with it"),
    "plan_choices.chosen_by": (Fate.STAYS, "who chose"),
    "year_rolls.rolled_by": (Fate.STAYS, "who did it"),
}

# Where something may still be asked of a filer; the rest is over, and keeps the name it had.
OPEN = (
    State.SUBMITTED,
    State.CO_SIGN,
    State.FINAL_REVIEW,
    State.FILED,
    State.RETURNED,
    State.CONDITIONAL,
    State.APPROVED,
    State.ONSITE,
    State.VERBAL_OK,
    State.VERBAL_HOLD,
    State.HELD,
    State.FACT_CHECK,
    State.AWAITING_PUB,
    State.PUBLISHED,
    State.CORRECTION,
    State.CONSENT_REVOKED,
)
UNTIL_IT_BEGINS = (State.REJECTED, State.REVOKED)  # an appeal, a 收悉: then it is over


@dataclass(frozen=True, slots=True)
class Held:
    """A role as it is passed on; ``until``: its last day, None for one without an end."""

    role: str
    unit_id: int | None
    until: date | None = None
    subjects: tuple[str, ...] = ()  # of a co-signer; none: all


def to_give(leaver: Iterable[Held], successor: Collection[Held]) -> tuple[Held, ...]:
    """What of the leaver's the successor has not got, or not for as long."""
    return tuple(one for one in leaver if not any(_covers(have, one) for have in successor))


def together(have: Collection[str], given: Collection[str]) -> tuple[str, ...]:
    """The subjects of a co-signer who takes over those of another; none are all."""
    return tuple(dict.fromkeys((*have, *given))) if have and given else ()


def check(leaver_id: int, successor_id: int | None, on: date | None, today: date) -> None:
    """Raises Refused: to oneself, or on a day that is over."""
    if leaver_id == successor_id:
        raise Refused("handover-self")
    if on is not None and on < today:
        raise Refused("handover-past")


def first_invited(held: Iterable[Held], given: Collection[Role]) -> Held | None:
    """The role a newcomer is invited with; the others follow in the handover itself."""
    return next((one for one in held if one.role in given), None)


def _covers(have: Held, wanted: Held) -> bool:
    if (have.role, have.unit_id) != (wanted.role, wanted.unit_id):
        return False
    if have.subjects and not (wanted.subjects and set(wanted.subjects) <= set(have.subjects)):
        return False
    return have.until is None or (wanted.until is not None and have.until >= wanted.until)

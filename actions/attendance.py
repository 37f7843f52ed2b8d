"""Who was present: by a code that is shown in the room, by a tick, or noted late (T7)."""

import secrets
from dataclasses import dataclass
from enum import StrEnum

from actions import enrolments, exams, training_cards, trainings
from actions.tx import Tx
from domain import enrolment as rules
from domain.enrolment import Act, Standing
from domain.errors import Refused
from domain.permission import Person, Right, may
from domain.training import (
    CODE_DIGITS,
    CODE_VALID_FOR,
    TRIES,
    TrainingState,
    Way,
    hidden,
    is_code,
    may_tick,
)
from storage import enrolments as rows
from storage import trainings as held
from storage.enrolments import Enrolment
from storage.trainings import Training


class Outcome(StrEnum):
    SIGNED = "signed"
    ALREADY = "already"
    WRONG = "wrong"
    BLOCKED = "blocked"  # too many wrong ones; the next code may be tried
    OVER = "over"  # no code is good at the moment
    WAITS = "waits"  # on the waiting list: no seat, no signing in
    STRANGE = "strange"  # takes part in nothing that is signed in to now


@dataclass(frozen=True, slots=True)
class Signing:
    """What came of a code; ``left``: how many tries are left."""

    outcome: Outcome
    training: Training | None = None
    enrolment: Enrolment | None = None
    left: int = 0


def show_code(tx: Tx, training_id: int) -> tuple[Training, str]:
    """Another six digits, good for some minutes; those shown before are good no more."""
    trainings.require(tx)
    training = enrolments.open_training(tx, training_id)
    training.session.check_signing_in(tx.now)
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    salt = secrets.token_hex(16)
    until = tx.now + CODE_VALID_FOR
    shown = held.show_code(tx.conn, training, salt, hidden(code, salt), until)
    tx.note("attendance.code", "training", training_id, number=shown.code_number)
    return shown, code


def waits_for_code(tx: Tx, person: Person) -> bool:
    """Whether six digits typed by somebody can be a code at all."""
    return any(_is_shown(tx, training) for training, _ in _own(tx, person))


def sign(tx: Tx, code: str, training_id: int | None = None) -> Signing:
    """A code typed or pressed by somebody.  A wrong one is counted, so nothing is raised."""
    person = tx.actor
    if person is None:
        raise Refused("not-allowed")
    own = [pair for pair in _own(tx, person) if training_id in (None, pair[0].id)]
    if not own:
        return Signing(Outcome.STRANGE)
    shown = [pair for pair in own if _is_shown(tx, pair[0])]
    if not shown:
        return Signing(Outcome.OVER, *own[0])
    training, one = next((pair for pair in shown if _fits(pair[0], code)), shown[0])
    return _sign_in_to(tx, training, one, code)


def tick(tx: Tx, enrolment_id: int, version: int) -> Enrolment:
    """Present, or not after all: by the unit's contact for who is not on Telegram, by an admin."""
    one = enrolments.seen(tx, enrolment_id, version)
    training = enrolments.open_training(tx, one.training_id)
    actor = enrolments.require_over(tx, one)
    is_admin = may(actor, Right.TRAIN)
    by_unit = may(actor, Right.ENROL, one.unit_id)
    if not (is_admin or by_unit) or not may_tick(
        is_admin=is_admin, is_known=one.person_id is not None
    ):
        raise Refused("attendance-own-code")
    training.session.check_signing_in(tx.now)
    rules.outcome(one.state, Act.SIGN_IN)
    if one.attended_at is not None:
        return _take_back(tx, training, one)
    return present(tx, training, one, Way.ADMIN if is_admin else Way.CONTACT)


def note_late(tx: Tx, enrolment_id: int, why: str) -> Enrolment:
    """补签: an admin writes down, with a reason, who was present all the same."""
    trainings.require(tx)
    one = enrolments.seen(tx, enrolment_id)
    training = enrolments.open_training(tx, one.training_id)
    rules.outcome(one.state, Act.SIGN_IN)
    if tx.now < training.session.starts_at:
        raise Refused("training-not-held-yet", at=training.session.starts_at)
    if one.attended_at is not None:
        raise Refused("attendance-already", at=one.attended_at)
    return present(tx, training, one, Way.LATE, why)


def present(
    tx: Tx, training: Training, one: Enrolment, how: Way, why: str | None = None
) -> Enrolment:
    signed = rows.change(
        tx.conn,
        one,
        attended_at=tx.now,
        attended_how=how,
        attended_why=why,
        attended_by=tx.actor.id if tx.actor else None,
    )
    if signed is None:
        raise Refused("training-moved-on")
    tx.note("attendance.noted", "enrolment", one.id, training=training.id, how=how)
    training_cards.refresh(tx, training, [one.unit_id])
    if training.exam_from_at is not None and signed.person_id is not None:
        exams.tell_open(tx, training, signed)
    return signed


def _take_back(tx: Tx, training: Training, one: Enrolment) -> Enrolment:
    """A slip of the finger; what somebody signed themself stays."""
    if one.attended_how not in (Way.ADMIN, Way.CONTACT):
        raise Refused("attendance-already", at=one.attended_at)
    gone = {"attended_at": None, "attended_how": None, "attended_by": None}
    changed = rows.change(tx.conn, one, **gone)
    if changed is None:
        raise Refused("training-moved-on")
    tx.note("attendance.taken_back", "enrolment", one.id, training=training.id)
    training_cards.refresh(tx, training, [one.unit_id])
    return changed


def _sign_in_to(tx: Tx, training: Training, one: Enrolment, code: str) -> Signing:
    if one.attended_at is not None:
        return Signing(Outcome.ALREADY, training, one)
    if one.state is not Standing.SEATED:
        return Signing(Outcome.WAITS, training, one)
    tries = one.tries if one.tries_of == training.code_number else 0
    if tries >= TRIES:
        return Signing(Outcome.BLOCKED, training, one)
    if not _fits(training, code):
        rows.note_try(tx.conn, one, training.code_number, tries + 1)
        return Signing(Outcome.WRONG, training, one, TRIES - tries - 1)
    signed = present(tx, training, _linked(tx, one), Way.CODE)
    return Signing(Outcome.SIGNED, training, signed)


def _own(tx: Tx, person: Person) -> list[tuple[Training, Enrolment]]:
    """What somebody is entered for and may sign in to now; under their name in their unit too:

    who joined Telegram after they were registered is recognised here.
    """
    known = rows.of_person(tx.conn, person.id, TrainingState.OPEN)
    met = {one.training_id for one in known}
    unknown = [
        one
        for one in rows.unlinked(tx.conn, person.units(), person.name)
        if one.training_id not in met
    ]
    found = [(held.get(tx.conn, one.training_id), one) for one in (*known, *unknown)]
    return [
        (training, one)
        for training, one in found
        if training is not None
        and training.state is TrainingState.OPEN
        and training.session.is_signing_in(tx.now)
    ]


def _linked(tx: Tx, one: Enrolment) -> Enrolment:
    if one.person_id is not None or tx.actor is None:
        return one
    linked = rows.change(tx.conn, one, person_id=tx.actor.id)
    if linked is None:
        raise Refused("training-moved-on")
    return linked


def _is_shown(tx: Tx, training: Training) -> bool:
    return training.code_until is not None and tx.now < training.code_until


def _fits(training: Training, code: str) -> bool:
    kept, salt = training.code_hash, training.code_salt
    return bool(kept and salt and len(code) == CODE_DIGITS and is_code(code, salt, kept))

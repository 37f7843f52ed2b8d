"""Registering people for a training: seats, the waiting list, leaving (T7)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions import training_cards, training_news
from actions.tx import Tx
from domain import enrolment as rules
from domain.enrolment import ACTIVE, Act, Participant, Standing
from domain.errors import Refused
from domain.permission import Person, Right, may
from domain.training import TrainingState
from storage import audiences, people, trainings
from storage import enrolments as rows
from storage.enrolments import Enrolment, Place
from storage.trainings import Training


@dataclass(frozen=True, slots=True)
class Entered:
    """``is_new``: registered now; else they were already."""

    enrolment: Enrolment
    is_new: bool


def open_training(tx: Tx, training_id: int) -> Training:
    """Raises Refused("not-found") and Refused("training-is-<state>")."""
    training = trainings.get(tx.conn, training_id)
    if training is None:
        raise Refused("not-found")
    if training.state is not TrainingState.OPEN:
        raise Refused(f"training-is-{training.state}")
    return training


def require(tx: Tx, training: Training, unit_id: int) -> Person:
    """Whoever registers people of a unit: its contact or lead, or who holds the training.

    Raises Refused("not-found") for another's unit too, and Refused("training-not-meant").
    """
    if tx.actor is None:
        raise Refused("not-allowed")
    if not (may(tx.actor, Right.ENROL, unit_id) or may(tx.actor, Right.TRAIN)):
        raise Refused("not-found")
    if not audiences.meant(tx.conn, training.audience, [unit_id]):
        raise Refused("training-not-meant")
    return tx.actor


def enrol(tx: Tx, training_id: int, unit_id: int, typed: Sequence[Participant]) -> list[Entered]:
    """Everybody of one message, or nobody: a seat each as far as they reach, else 候补.

    Who is registered already stays as they are.
    """
    trainings.hold(tx.conn, training_id)
    training = open_training(tx, training_id)
    person = require(tx, training, unit_id)
    training.session.check_enrolling(tx.now)
    wanted = [replace(one, name=person.name) if one.is_self else one for one in typed]
    there = rows.of_training(tx.conn, training_id, unit_ids=[unit_id])
    new = [one for one in wanted if _already(one, there) is None]
    rules.check_unit_share(training.per_unit, len(there), len(new))
    entered = [_enter(tx, training, unit_id, one, there) for one in wanted]
    if any(one.is_new for one in entered):
        training_cards.refresh(tx, training, [unit_id])
    return entered


def leave(tx: Tx, enrolment_id: int, version: int) -> Enrolment:
    """Taken off the list by the unit, an admin or themself; the first who waits gets the seat."""
    one = seen(tx, enrolment_id, version)
    training = open_training(tx, one.training_id)
    require_over(tx, one)
    state = rules.outcome(one.state, Act.LEAVE)
    training.session.check_leaving(tx.now)
    left = rows.change(tx.conn, one, state=state, left_at=tx.now)
    if left is None:
        raise Refused("training-moved-on")
    tx.note("enrolment.left", "enrolment", one.id, training=training.id)
    training_news.tell_left(tx, training, left)
    training_cards.refresh(tx, training, [one.unit_id])
    move_up(tx, training)
    return left


def move_up(tx: Tx, training: Training) -> None:
    """While a seat is free and it has not begun, the first who waits takes it and hears so."""
    if tx.now >= training.session.starts_at:
        return
    trainings.hold(tx.conn, training.id)
    training = open_training(tx, training.id)
    taken = rows.counts(tx.conn, [training.id])[training.id].get(Standing.SEATED, 0)
    waiting = rows.of_training(tx.conn, training.id, Standing.WAITING)
    for one in waiting[: max(0, training.seats - taken)]:
        seated = rows.change(tx.conn, one, state=rules.outcome(one.state, Act.SEAT))
        if seated is not None:
            tx.note("enrolment.seated", "enrolment", one.id, training=training.id)
            training_news.tell_seated(tx, training, seated)
            training_cards.refresh(tx, training, [one.unit_id])


def seen(tx: Tx, enrolment_id: int, version: int | None = None) -> Enrolment:
    """Raises Refused("not-found") and Refused("training-moved-on")."""
    one = rows.get(tx.conn, enrolment_id)
    if one is None:
        raise Refused("not-found")
    if version is not None and one.version != version:
        raise Refused("training-moved-on")
    return one


def require_over(tx: Tx, one: Enrolment) -> Person:
    """Who may change an entry.  Raises Refused("not-found"): nobody learns who else is entered."""
    actor = tx.actor
    if actor is None:
        raise Refused("not-allowed")
    is_own = one.person_id == actor.id
    if not (is_own or may(actor, Right.ENROL, one.unit_id) or may(actor, Right.TRAIN)):
        raise Refused("not-found")
    return actor


def _enter(
    tx: Tx, training: Training, unit_id: int, one: Participant, there: list[Enrolment]
) -> Entered:
    """``there`` grows by who is entered: a name said twice in a message is one person."""
    found = _already(one, there)
    if found is not None:
        return Entered(found, is_new=False)
    number = trainings.next_number(tx.conn, training.id)
    counts = rows.counts(tx.conn, [training.id])[training.id]
    taken, waiting = (counts.get(state, 0) for state in ACTIVE)
    state = rules.first_standing(taken, training.seats, waiting)
    actor_id = tx.actor.id if tx.actor else 0
    person_id = _known(tx, one, unit_id, training.id)
    place = Place(training.id, unit_id, number, state)
    enrolment_id = rows.add(tx.conn, place, one, person_id, actor_id, tx.now)
    tx.note("enrolment.entered", "enrolment", enrolment_id, training=training.id, state=state)
    entered = seen(tx, enrolment_id)
    there.append(entered)
    training_news.tell_entered(tx, training, entered)
    return Entered(entered, is_new=True)


def _already(one: Participant, there: Sequence[Enrolment]) -> Enrolment | None:
    return next(
        (each for each in there if rules.same(one.name, one.job_title, each.name, each.job_title)),
        None,
    )


def _known(tx: Tx, one: Participant, unit_id: int, training_id: int) -> int | None:
    """The person of that name who works for the unit here, if there is exactly one."""
    if one.is_self and tx.actor is not None:
        found = [tx.actor.id]
    else:
        found = people.named_in_unit(tx.conn, one.name, unit_id, tx.today)
    if len(found) != 1:
        return None
    entered = rows.of_person(tx.conn, found[0])
    return None if any(each.training_id == training_id for each in entered) else found[0]

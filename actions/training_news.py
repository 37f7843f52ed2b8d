"""What is told of a training of the bot's own accord: little, and only whom it concerns (T7).

The day before in the digest, two hours before a message; a seat that became free, another time,
the calling off at once.  Who is not on Telegram is told by their unit's contact.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

from actions import ticks, training_cards
from actions.tx import Tx
from domain.digest import Part
from domain.enrolment import ACTIVE, Standing
from domain.filing_reminder import told_on
from domain.messages import Lane, Lines, Phrase, Post, Span, Value
from domain.permission import Person, Right, Role, may
from domain.training import REMINDED_BEFORE, TrainingState
from storage import audiences, timers, trainings
from storage import enrolments as rows
from storage.enrolments import Enrolment
from storage.timers import Timer
from storage.trainings import Training

SOON = "training.soon"
PRESSING = timedelta(hours=12)  # so near, what has changed is told at night too
NAMED = 8


def plan(tx: Tx, training: Training) -> None:
    """Set the message of two hours before, in place of an earlier time's."""
    forget(tx, training.id)
    due_at = training.session.starts_at - REMINDED_BEFORE
    if due_at > tx.now:
        timers.set_timer(tx.conn, SOON, f"{training.id}:", due_at)


def forget(tx: Tx, training_id: int) -> None:
    timers.drop(tx.conn, SOON, f"{training_id}:")


@ticks.act(SOON)
def remind(tx: Tx, timer: Timer) -> None:
    """Who has a seat, and the contacts of those who are not on Telegram."""
    training = trainings.get(tx.conn, int(timer.ref.partition(":")[0]))
    if training is None or training.state is not TrainingState.OPEN:
        return
    if tx.now >= training.session.starts_at:
        return
    seated = rows.of_training(tx.conn, training.id, Standing.SEATED)
    for person_id, theirs in _concerned(tx, seated, only_unknown=True).items():
        _post(tx, training, person_id, theirs, "training-soon", f"soon:v{training.version}")


def tell_moved(tx: Tx, before: Training, moved: Training) -> None:
    more: dict[str, Value] = {
        "before": Span(before.session.starts_at, before.session.ends_at),
        "was": before.place,
    }
    entered = rows.of_training(tx.conn, moved.id)
    for person_id, theirs in _concerned(tx, entered).items():
        occasion = f"moved:v{moved.version}"
        _post(tx, moved, person_id, theirs, "training-moved", occasion, more)


def tell_cancelled(tx: Tx, training: Training) -> None:
    entered = rows.of_training(tx.conn, training.id)
    for person_id, theirs in _concerned(tx, entered).items():
        _post(tx, training, person_id, theirs, "training-cancelled", "cancelled")


def tell_entered(tx: Tx, training: Training, one: Enrolment) -> None:
    """Somebody registered by another hears that they were."""
    if one.person_id is not None and not _is_actor(tx, one.person_id):
        _post(tx, training, one.person_id, [one], "training-entered", f"entered:{one.id}")


def tell_left(tx: Tx, training: Training, one: Enrolment) -> None:
    """And that they were taken off the list again."""
    if one.person_id is not None and not _is_actor(tx, one.person_id):
        _post(tx, training, one.person_id, [one], "training-taken-off", f"left:{one.id}")


def tell_seated(tx: Tx, training: Training, one: Enrolment) -> None:
    """候补转正: themself if they are here, and who registers people of their unit."""
    for person_id, theirs in _concerned(tx, [one]).items():
        _post(tx, training, person_id, theirs, "training-moved-up", f"seated:{one.id}")


def parts(tx: Tx, _people: Sequence[Person]) -> Callable[[Person], Part | None]:
    """Tomorrow's training (before a rest day: the next one's), of oneself or of one's unit."""
    near = [
        (training, rows.of_training(tx.conn, training.id, Standing.SEATED))
        for training in trainings.in_state(tx.conn, TrainingState.OPEN)
        if told_on(training.session.starts_at, tx.office) == tx.today
    ]

    def of_person(person: Person) -> Part | None:
        found = [(training, _of(person, seated)) for training, seated in near]
        lines = tuple(_line(training, theirs) for training, theirs in found if theirs)
        return Part(Phrase("digest-trainings"), lines, is_news=True) if lines else None

    return of_person


def waiting(tx: Tx, person: Person) -> Part | None:
    """On the first screen: registrations that are open to one's units, and today's training."""
    lines = waiting_lines(tx, person)
    if not lines:
        return None
    heading = Phrase("training-waiting-heading", {"lines": tuple(lines)})
    return Part(heading, tuple(lines), is_news=False)


def waiting_lines(tx: Tx, person: Person) -> list[Value]:
    found: list[Value] = []
    for training in trainings.in_state(tx.conn, TrainingState.OPEN):
        session = training.session
        is_today = tx.office.day_of(session.starts_at) == tx.today
        if is_today and _of(person, rows.of_training(tx.conn, training.id, Standing.SEATED)):
            found.append(
                Phrase("training-today", {"title": training.title, "at": session.starts_at})
            )
        elif tx.now < session.closes_at and _is_open_to(tx, training, person):
            values: dict[str, Value] = {"title": training.title, "closes": session.closes_at}
            found.append(Phrase("training-open", values))
    return found


def _is_open_to(tx: Tx, training: Training, person: Person) -> bool:
    return bool(training_cards.units_of(tx, training, person))


def _of(person: Person, seated: Sequence[Enrolment]) -> list[Enrolment]:
    """Who has a seat, as far as it concerns this person; an admin hears of everybody."""
    if may(person, Right.TRAIN):
        return list(seated)
    units = person.units(Role.CONTACT)
    return [
        one
        for one in seated
        if one.person_id == person.id or (one.person_id is None and one.unit_id in units)
    ]


def _line(training: Training, theirs: list[Enrolment]) -> Phrase:
    session = training.session
    values: dict[str, Value] = {
        "title": training.title,
        "when": Span(session.starts_at, session.ends_at),
        "place": training.place,
        "names": _names(theirs),
    }
    return Phrase("digest-training", values)


def _names(theirs: list[Enrolment]) -> Value:
    shown: list[Value] = [one.name for one in theirs[:NAMED]]
    rest = len(theirs) - len(shown)
    return (*shown, Phrase("training-and-more", {"count": rest})) if rest else tuple(shown)


def _concerned(
    tx: Tx, entered: Iterable[Enrolment], *, only_unknown: bool = False
) -> dict[int, list[Enrolment]]:
    """Each reader once, with those it is about: themself, and for contacts those of the unit.

    ``only_unknown``: contacts hear only of those who are not on Telegram.
    """
    entered = [one for one in entered if one.state in ACTIVE]
    found: dict[int, list[Enrolment]] = {}
    for one in entered:
        if one.person_id is not None:
            found.setdefault(one.person_id, []).append(one)
    of_contacts = [one for one in entered if not (only_unknown and one.person_id)]
    by_unit: dict[int, list[Enrolment]] = {}
    for one in of_contacts:
        by_unit.setdefault(one.unit_id, []).append(one)
    for contact in audiences.contacts_of(tx.conn, tuple(by_unit), tx.today):
        theirs = found.setdefault(contact.person_id, [])
        theirs += [one for one in by_unit[contact.unit_id] if one not in theirs]
    return found


def _post(
    tx: Tx,
    training: Training,
    person_id: int,
    theirs: list[Enrolment],
    key: str,
    occasion: str,
    more: dict[str, Value] | None = None,
) -> None:
    session = training.session
    is_near = session.starts_at - tx.now <= PRESSING
    values: dict[str, Value] = {
        "title": training.title,
        "when": Span(session.starts_at, session.ends_at),
        "place": training.place,
        "people": Lines(tuple(training_cards.person_line(tx, one) for one in theirs[:NAMED])),
    }
    tx.post(
        Post(
            key=key,
            to=person_id,
            values=values | (more or {}),
            buttons=((training_cards.key("show", training),),),
            lane=Lane.DECISION if is_near else Lane.REMINDER,
            occasion=f"training:{training.id}:{occasion}",
        )
    )


def _is_actor(tx: Tx, person_id: int) -> bool:
    return tx.actor is not None and tx.actor.id == person_id

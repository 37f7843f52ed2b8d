"""Trainings from draft to certificates: opened, moved, called off, finished (T7)."""

from actions import enrolments, training_cards, training_news
from actions.tx import Tx
from domain import training as rules
from domain.enrolment import Standing
from domain.errors import Refused
from domain.exam import AttemptAct
from domain.permission import Person, Right, may
from domain.training import MOST_SEATS, Session, TrainingAct, TrainingState
from storage import audiences, counters, exams, timers
from storage import enrolments as enrolled
from storage import trainings as rows
from storage.trainings import NewTraining, Training

EXAM_END = "exam.end"
CERTIFICATES = "certificate"  # the sequence their numbers come from


def require(tx: Tx) -> Person:
    """Whoever acts, if they hold trainings.  Raises Refused("not-allowed")."""
    if tx.actor is None or not may(tx.actor, Right.TRAIN):
        raise Refused("not-allowed")
    return tx.actor


def seen(tx: Tx, training_id: int, version: int | None = None) -> Training:
    """A training, as it was seen when a version is named.

    Raises Refused("not-found") and Refused("training-moved-on").
    """
    found = rows.get(tx.conn, training_id)
    if found is None:
        raise Refused("not-found")
    if version is not None and found.version != version:
        raise Refused("training-moved-on")
    return found


def create(tx: Tx, new: NewTraining) -> int:
    """A training as an admin composed it; it stays a draft until it is opened."""
    require(tx)
    new.session.check(tx.now)
    check_seats(new.seats, new.per_unit)
    if new.terms is not None and new.bank_id is not None:
        new.terms.check(exams.bank(tx.conn, new.bank_id))
    training_id = rows.add(tx.conn, new, tx.now)
    tx.note("training.created", "training", training_id, plan_line=new.plan_line)
    return training_id


def check_seats(seats: int, per_unit: int | None) -> None:
    """Raises Refused("training-seats-unclear")."""
    if not 1 <= seats <= MOST_SEATS or not 1 <= (per_unit or 1) <= MOST_SEATS:
        raise Refused("training-seats-unclear", most=MOST_SEATS)


def open_(tx: Tx, training_id: int, version: int, count: int) -> Training:
    """Open it to the ``count`` units the admin was shown, and tell their contacts.

    Raises Refused("training-count-changed") when there are more or fewer by now.
    """
    require(tx)
    training = seen(tx, training_id, version)
    state = rules.outcome(training.state, TrainingAct.OPEN)
    training.session.check(tx.now)
    unit_ids = audiences.unit_ids(tx.conn, training.audience)
    if not unit_ids:
        raise Refused("training-audience-empty")
    if len(unit_ids) != count:
        raise Refused("training-count-changed", count=len(unit_ids))
    opened = won(rows.change(tx.conn, training, state=state, opened_at=tx.now))
    tx.note("training.opened", "training", training_id, units=len(unit_ids))
    training_news.plan(tx, opened)
    training_cards.send_all(tx, opened, unit_ids)
    return opened


def move(tx: Tx, training_id: int, version: int, session: Session, place: str) -> Training:
    """Another time or place: everybody entered hears it, nobody loses their seat."""
    require(tx)
    training = seen(tx, training_id, version)
    rules.outcome(training.state, TrainingAct.MOVE)
    training.session.check_leaving(tx.now)
    closes_at = min(training.session.closes_at, session.starts_at)
    kept = Session(session.starts_at, session.ends_at, closes_at)
    _check_moved(tx, kept)
    moved = won(rows.move(tx.conn, training, kept, place))
    tx.note("training.moved", "training", training_id, starts=kept.starts_at)
    training_news.plan(tx, moved)
    training_news.tell_moved(tx, training, moved)
    training_cards.refresh_all(tx, moved)
    return moved


def reseat(tx: Tx, training_id: int, version: int, seats: int) -> Training:
    """More seats, or fewer, never fewer than are taken; who waits moves up.

    Raises Refused("training-seats-taken").
    """
    require(tx)
    training = seen(tx, training_id, version)
    rules.outcome(training.state, TrainingAct.RESEAT)
    training.session.check_leaving(tx.now)
    check_seats(seats, None)
    rows.hold(tx.conn, training_id)
    taken = enrolled.counts(tx.conn, [training_id])[training_id].get(Standing.SEATED, 0)
    if seats < taken:
        raise Refused("training-seats-taken", taken=taken)
    changed = won(rows.change(tx.conn, seen(tx, training_id, version), seats=seats))
    tx.note("training.reseated", "training", training_id, seats=seats)
    enrolments.move_up(tx, changed)
    return changed


def cancel(tx: Tx, training_id: int, version: int) -> Training:
    """Call it off, or drop a draft: everybody entered hears it, no exam under way counts."""
    require(tx)
    training = seen(tx, training_id, version)
    state = rules.outcome(training.state, TrainingAct.CANCEL)
    cancelled = won(rows.change(tx.conn, training, state=state, ended_at=tx.now))
    tx.note("training.cancelled", "training", training_id, was=training.state)
    if training.state is TrainingState.OPEN:
        training_news.forget(tx, training_id)
        _void_exams(tx, training_id)
        training_news.tell_cancelled(tx, cancelled)
        training_cards.refresh_all(tx, cancelled)
    return cancelled


def finish(tx: Tx, training_id: int, version: int) -> tuple[Training, int]:
    """结业: a number for everybody who was present and, where there is an exam, passed it.

    Gives how many there are.  Raises Refused while somebody still sits the exam.
    """
    require(tx)
    training = seen(tx, training_id, version)
    state = rules.outcome(training.state, TrainingAct.FINISH)
    if tx.now < training.session.starts_at:
        raise Refused("training-not-held-yet", at=training.session.starts_at)
    if running := exams.running(tx.conn, training_id):
        raise Refused("training-exam-running", count=len(running))
    finished = won(rows.change(tx.conn, training, state=state, ended_at=tx.now, code_until=None))
    certified = _certify(tx, finished)
    tx.note("training.finished", "training", training_id, certificates=certified)
    training_cards.refresh_all(tx, finished)
    return finished, certified


def won(changed: Training | None) -> Training:
    """What a compare-and-set gave back.  Raises Refused("training-moved-on") when it lost."""
    if changed is None:
        raise Refused("training-moved-on")
    return changed


def _check_moved(tx: Tx, session: Session) -> None:
    """The registration may be over already; all else must be as for a new one."""
    closes_at = max(session.closes_at, min(session.starts_at, tx.now))
    if session.starts_at <= tx.now:
        raise Refused("when-past", at=session.starts_at)
    if session.ends_at <= session.starts_at or closes_at > session.starts_at:
        raise Refused("training-end-missing")


def _certify(tx: Tx, training: Training) -> int:
    year = tx.office.local(tx.now).year
    attempts = exams.of_trainings(tx.conn, [training.id])
    entitled = [
        one
        for one in enrolled.of_training(tx.conn, training.id, Standing.SEATED)
        if one.attended_at is not None
        and (training.terms is None or any(each.passed for each in attempts.get(one.id, ())))
    ]
    for one in entitled:
        serial = counters.take(tx.conn, CERTIFICATES, year)
        number = rules.certificate_number(tx.office.code, year, serial)
        enrolled.change(tx.conn, one, certificate=number)
    return len(entitled)


def _void_exams(tx: Tx, training_id: int) -> None:
    for attempt in exams.running(tx.conn, training_id):
        exams.void(tx.conn, attempt, None, tx.now)
        timers.drop(tx.conn, EXAM_END, str(attempt.id))
        tx.note(f"exam.{AttemptAct.VOID}", "exam", attempt.id)

"""/training: what is open, one's own, and for who holds trainings the cards to steer them (T7)."""

from collections.abc import Sequence
from datetime import timedelta

from actions import training_cards, training_lists, training_news
from actions import trainings as acts
from domain.enrolment import Standing
from domain.errors import Refused
from domain.messages import Button, Lines, Phrase, Span, Value
from domain.permission import Person, Right, may
from domain.training import TrainingState
from handlers import training_held
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import enrolments as entered
from storage import trainings as held
from storage.trainings import Training

PAGE = 8
KEPT_IN_SIGHT = timedelta(days=60)  # after it was finished, under /training


def training(ctx: Ctx) -> None:
    show_all(ctx)


def show_all(ctx: Ctx, page: int = 0, *, is_press: bool = False) -> None:
    """The trainings somebody has to do with, the next first."""
    found = [one for one in _in_sight(ctx) if one.state is not TrainingState.DRAFT]
    shown = found[page * PAGE : (page + 1) * PAGE]
    say = ctx.rewrite if is_press else ctx.say
    say(
        "training-list" if shown else "training-none",
        buttons=(
            *((open_button(one),) for one in shown),
            *_paging(len(found), page),
            *_list_keys(ctx),
        ),
        lines=Lines(tuple(_line(ctx, one) for one in shown)),
    )


def pressed(ctx: Ctx) -> None:
    """What everybody may press under a list or a card; what it does asks again who may."""
    verbs = {"all": turned, "show": one, "people": people, "list": list_, "register": register}
    verbs[ctx.pressed.verb](ctx)


def turned(ctx: Ctx) -> None:
    show_all(ctx, page_of(ctx), is_press=True)


def one(ctx: Ctx) -> None:
    """One training; the list, or the message that spoke of it, stays."""
    show(ctx, acts.seen(ctx.tx, ctx.pressed.id))


def show(ctx: Ctx, training: Training, *, is_press: bool = False) -> None:
    """As far as it concerns who asks.  Raises Refused("not-found") where it does not."""
    say = ctx.rewrite if is_press else ctx.say
    if may(ctx.known, Right.TRAIN):
        training_held.show(ctx, training, say)
        return
    units = training_cards.units_of(ctx.tx, training, ctx.known)
    if training.state is TrainingState.DRAFT or not (units or _takes_part(ctx, training)):
        raise Refused("not-found")
    key, values, keys = training_cards.unit_view(ctx.tx, training, ctx.known.id, units)
    say(key, buttons=keys, **values)


def people(ctx: Ctx) -> None:
    """Who is entered, each with a key to take them off the list."""
    training = acts.seen(ctx.tx, ctx.pressed.id)
    units = scope(ctx, training)
    theirs = entered.of_training(ctx.tx.conn, training.id, unit_ids=units)
    page = page_of(ctx)
    shown = theirs[page * PAGE : (page + 1) * PAGE]
    lines = tuple(training_cards.person_line(ctx.tx, each) for each in shown)
    may_leave = ctx.tx.now < training.session.starts_at
    keys = [press("training", "leaving", each.id, each.version, name=each.name) for each in shown]
    ctx.say(
        "training-people" if shown else "training-people-none",
        buttons=(
            *(rows(keys, 2) if may_leave else ()),
            *_pages("people", training, len(theirs), page),
        ),
        title=training.title,
        lines=Lines(lines),
    )


def list_(ctx: Ctx) -> None:
    """名单 as a table: everybody for who holds it, one's own unit for a contact."""
    enclosure, count = training_lists.of_training(ctx.tx, ctx.pressed.id)
    ctx.say("training-sheet", attachment=enclosure, count=count)


def register(ctx: Ctx) -> None:
    """培训登记 of this year as a table."""
    enclosure, count = training_lists.register(ctx.tx)
    ctx.say("training-register", attachment=enclosure, count=count)


def scope(ctx: Ctx, training: Training) -> Sequence[int] | None:
    """Units whose people somebody sees; None: all.  Raises Refused("not-found")."""
    if may(ctx.known, Right.TRAIN):
        return None
    units = training_cards.units_of(ctx.tx, training, ctx.known)
    if not units:
        raise Refused("not-found")
    return units


def due_lines(ctx: Ctx) -> tuple[Value, ...]:
    """For /due: what is open to one's units and what is today."""
    return tuple(training_news.waiting_lines(ctx.tx, ctx.known))


def page_of(ctx: Ctx) -> int:
    argument = ctx.pressed.argument
    return int(argument) if argument.isdecimal() and len(argument) < 4 else 0  # noqa: PLR2004


def _in_sight(ctx: Ctx) -> list[Training]:
    found = held.in_state(ctx.tx.conn, *TrainingState)
    since = ctx.tx.now - KEPT_IN_SIGHT
    kept = [
        one
        for one in found
        if one.state in (TrainingState.OPEN, TrainingState.DRAFT)
        or (one.state is TrainingState.FINISHED and one.ended_at and one.ended_at > since)
    ]
    if may(ctx.known, Right.TRAIN):
        return kept
    return [one for one in kept if _concerns(ctx, ctx.known, one)]


def _concerns(ctx: Ctx, person: Person, training: Training) -> bool:
    return bool(training_cards.units_of(ctx.tx, training, person)) or _takes_part(ctx, training)


def _takes_part(ctx: Ctx, training: Training) -> bool:
    own = entered.of_person(ctx.tx.conn, ctx.known.id, *TrainingState)
    return any(one.training_id == training.id for one in own)


def _line(ctx: Ctx, training: Training) -> Phrase:
    session = training.session
    counts = entered.counts(ctx.tx.conn, [training.id])[training.id]
    values: dict[str, Value] = {
        "title": training.title,
        "when": Span(session.starts_at, session.ends_at),
        "taken": counts.get(Standing.SEATED, 0),
        "seats": training.seats,
    }
    if training.state is TrainingState.FINISHED:
        return Phrase("training-line-finished", values)
    key = "training-line" if ctx.tx.now < session.closes_at else "training-line-closed"
    return Phrase(key, values | {"closes": session.closes_at})


def open_button(training: Training) -> Button:
    return press(
        "training", "show", training.id, 0, label="button-training-one", title=training.title
    )


def _list_keys(ctx: Ctx) -> tuple[Row, ...]:
    person = ctx.known
    keys: list[Button] = []
    if may(person, Right.TRAIN):
        keys.append(press("training", "new", 0, 0))
        waiting = len(held.in_state(ctx.tx.conn, TrainingState.DRAFT))
        if waiting:
            keys.append(press("training", "drafts", 0, 0, count=waiting))
        keys.append(press("training", "bank", 0, 0))
    if may(person, Right.TRAIN) or may(person, Right.ENROL):
        keys.append(press("training", "register", 0, 0))
    return rows(keys, 2)


def _pages(verb: str, training: Training, total: int, page: int) -> tuple[Row, ...]:
    return _paging(total, page, verb, training.id)


def _paging(total: int, page: int, verb: str = "all", record_id: int = 0) -> tuple[Row, ...]:
    keys = [
        press("training", verb, record_id, 0, str(to), label=label)
        for to, label in ((page - 1, "button-page-back"), (page + 1, "button-page-on"))
        if to >= 0 and to * PAGE < total
    ]
    return (tuple(keys),) if keys else ()

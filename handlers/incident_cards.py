"""The card of an incident with its keys, anew or in place of what was pressed (T10)."""

from typing import Any

from actions import incident_cards as cards
from actions import incident_moves as moves
from domain.incident import Act
from domain.incident_pack import MetBy
from domain.messages import Button, Value, named
from domain.statement import Stands
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import incidents as stored
from storage import statements
from storage.incidents import Incident

STEERING = {Act.SET_T0: "t0", Act.PAUSE: "pause", Act.RESUME: "resume", Act.CLOSE: "close"}


def show(ctx: Ctx, incident: Incident, note: Value = "", *, anew: bool = False) -> None:
    """The card as it stands, in place of what was pressed unless ``anew``."""
    say = ctx.say if anew or ctx.update.callback_query is None else ctx.rewrite
    told: dict[str, Any] = dict(cards.values(ctx.tx, incident, note))
    say(
        "incident-card",
        buttons=keyboard(ctx, incident),
        about=cards.about_incident(incident),
        **told,
    )


def keyboard(ctx: Ctx, incident: Incident) -> tuple[Row, ...]:
    """What this person may do now."""
    may_now = moves.possible(ctx.tx, incident)
    seen = incident.id, incident.version
    sheets = (press("fact", "list", *seen), press("statement", "list", *seen))
    record = [key("log", incident), key("gaps", incident)]
    if Act.CONFERENCE in may_now and _conference_runs(ctx, incident):
        record.insert(0, key("conference", incident))
    work = [key("review", incident)]
    if Act.TAKE in may_now:
        work.insert(0, key("experts", incident))
    steering = [key(verb, incident) for act, verb in STEERING.items() if act in may_now]
    board = press("board", "show", *seen)
    release = _release(ctx, incident) if Act.RELEASE in may_now else ()
    return (*release, (*sheets, board), *rows(record, 3), *rows(work, 2), *rows(steering, 3))


def back(incident: Incident) -> Row:
    return (press("incident", "card", incident.id, incident.version, label="button-back"),)


def key(verb: str, incident: Incident) -> Button:
    """A key of the card."""
    label = named("button-incident", verb).key
    return press("incident", verb, incident.id, incident.version, label=label)


def _release(ctx: Ctx, incident: Incident) -> tuple[Row, ...]:
    """What is signed waits only for being published: its key stands first."""
    newest = statements.of(ctx.tx.conn, incident.id)[-1:]
    return tuple(
        (press("statement", "release", one.id, one.version),)
        for one in newest
        if one.state is Stands.SIGNED
    )


def _conference_runs(ctx: Ctx, incident: Incident) -> bool:
    clocks = ctx.tx.office.incident.clock_of
    return any(
        row.met_at is None and clocks[row.clock].met_by is MetBy.CONFERENCE
        for row in stored.clocks(ctx.tx.conn, incident.id)
        if row.clock in clocks
    )

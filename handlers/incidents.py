"""/incident: what runs, an incident's card, its log and its gaps (product.md T10)."""

from actions import incident_cards as cards
from actions import incident_moves as moves
from actions import incidents as acts
from actions.incident_words import entry_line, gap_line
from domain.errors import Refused
from domain.incident import Act
from domain.messages import Button, Lines, Phrase
from domain.permission import Right, may
from handlers import incident_cards, incident_forms, incident_review
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import incident_log
from storage.incidents import Incident

ON_A_PAGE = 8
OFFERED = 3  # on the first screen
LOG_PAGE = 12


def begin(ctx: Ctx) -> None:
    """/incident: the list, or at once the form; with a sentence behind it the form filled in."""
    if ctx.args:
        incident_forms.begin_with(ctx, ctx.args)
        return
    found = acts.seen_by(ctx.tx)
    if found or not may(ctx.known, Right.START_INCIDENT):
        _list(ctx, 0, found)
    else:
        incident_forms.begin(ctx)


def pressed(ctx: Ctx) -> None:
    """Any key under an incident or under the list of them."""
    verbs = {
        "list": _page,
        "over": _over,
        "new": incident_forms.pressed,
        "open": _open,
        "card": _card,
        "answer": _answer,
        "log": _log,
        "gaps": _gaps,
        "resume": _resume,
        "review": incident_review.pressed,
    }
    ask = verbs.get(ctx.pressed.verb, incident_forms.pressed)
    ask(ctx)


def keys(ctx: Ctx) -> tuple[Row, ...]:
    """Where somebody at two in the morning looks first: what runs, and to report another."""
    running = [_opening(one) for one in acts.seen_by(ctx.tx)[:OFFERED]]
    if may(ctx.known, Right.START_INCIDENT):
        return (*rows(running, 3), (press("incident", "new", 0, 0),))
    return rows(running, 3)


def _opening(one: Incident) -> Button:
    number = cards.short(one)
    label = "button-incident-one"
    return press("incident", "open", one.id, one.version, label=label, number=number)


def _page(ctx: Ctx) -> None:
    _list(ctx, ctx.pressed.id, acts.seen_by(ctx.tx))


def _list(ctx: Ctx, page: int, found: list[Incident]) -> None:
    shown = found[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    lines = tuple(acts.line(ctx.tx, one) for one in shown)
    opening = list(map(_opening, shown))
    say = ctx.say if ctx.update.callback_query is None else ctx.rewrite
    say(
        "incident-list",
        lines=Lines(lines) if lines else Phrase("incident-none"),
        buttons=(*rows(opening, 2), *_turning(page, len(found)), *_below_list(ctx)),
    )


def _turning(page: int, count: int) -> tuple[Row, ...]:
    turning = []
    if page:
        turning.append(press("incident", "list", page - 1, 0, label="button-incident-before"))
    if (page + 1) * ON_A_PAGE < count:
        turning.append(press("incident", "list", page + 1, 0, label="button-incident-after"))
    return rows(turning, 2)


def _below_list(ctx: Ctx) -> tuple[Row, ...]:
    over = press("incident", "over", 0, 0)
    if may(ctx.known, Right.START_INCIDENT):
        return ((press("incident", "new", 0, 0), over),)
    return ((over,),)


def _over(ctx: Ctx) -> None:
    found = acts.over_seen_by(ctx.tx, ON_A_PAGE)
    opening = list(map(_opening, found))
    lines = tuple(acts.line(ctx.tx, one) for one in found)
    back_ = (press("incident", "list", 0, 0, label="button-back"),)
    ctx.rewrite(
        "incident-over",
        lines=Lines(lines) if lines else Phrase("answer-none"),
        buttons=(*rows(opening, 2), back_),
    )


def _open(ctx: Ctx) -> None:
    """Anew, so that an alarm stays as it was."""
    incident_cards.show(ctx, moves.seen(ctx.tx, ctx.pressed.id), anew=True)


def _card(ctx: Ctx) -> None:
    incident_cards.show(ctx, moves.seen(ctx.tx, ctx.pressed.id))


def _answer(ctx: Ctx) -> None:
    """收到，正在办: whoever rings next sees that somebody is on it."""
    incident = acts.answer(ctx.tx, ctx.pressed.id)
    ctx.tell("incident-answered-toast")
    incident_cards.show(ctx, incident, anew=True)


def _resume(ctx: Ctx) -> None:
    resumed = acts.resume(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    incident_cards.show(ctx, resumed, Phrase("incident-resumed"))


def _log(ctx: Ctx) -> None:
    """The newest page first; earlier ones by a key."""
    incident = moves.seen(ctx.tx, ctx.pressed.id)
    argument = ctx.pressed.argument or "0"
    if not argument.isdecimal():
        raise Refused("button-stale")
    page = int(argument[:4])
    entries = incident_log.entries(ctx.tx.conn, incident.id)
    end = len(entries) - page * LOG_PAGE
    shown = entries[max(end - LOG_PAGE, 0) : max(end, 0)]
    ctx.rewrite(
        "incident-log",
        number=incident.number,
        lines=Lines(tuple(entry_line(ctx.tx, one) for one in shown)),
        buttons=(*_log_turning(incident, page, end), incident_cards.back(incident)),
    )


def _log_turning(incident: Incident, page: int, end: int) -> tuple[Row, ...]:
    turning = []
    if end > LOG_PAGE:
        turning.append(_to_log(incident, page + 1, "button-incident-earlier"))
    if page:
        turning.append(_to_log(incident, page - 1, "button-incident-later"))
    return rows(turning, 2)


def _to_log(incident: Incident, page: int, label: str) -> Button:
    return press("incident", "log", incident.id, incident.version, str(page), label=label)


def _gaps(ctx: Ctx) -> None:
    incident = moves.seen(ctx.tx, ctx.pressed.id)
    found = incident_log.gaps(ctx.tx.conn, incident.id)
    lines = tuple(gap_line(ctx.tx, one) for one in found)
    noting = Act.NOTE_GAP in moves.possible(ctx.tx, incident)
    adding = ((incident_cards.key("gap", incident),),) if noting else ()
    ctx.rewrite(
        "incident-gaps",
        number=incident.number,
        lines=Lines(lines) if lines else Phrase("incident-gaps-none"),
        buttons=(*adding, incident_cards.back(incident)),
    )

"""A version of a statement as it is seen: whole, with the facts it tells, with its keys (T10)."""

from actions import incident_moves as moves
from actions import statements as acts
from domain.incident import Act
from domain.messages import Button, Excerpt, Lines, Phrase, Value, named
from domain.statement import FactState, Stands
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.incident_facts import sheet_line
from storage import incident_facts
from storage import statements as stored
from storage.incident_facts import Fact
from storage.incidents import Incident
from storage.statements import Statement

KEPT_ROOM = 40  # of what did not change, between what did


def line(one: Statement) -> Phrase:
    told: dict[str, Value] = {
        "number": one.number,
        "state": named("statement-state", one.state),
        "name": one.drafter,
        "at": one.drafted_at,
        "text": Excerpt(one.text, KEPT_ROOM),
    }
    return Phrase("statement-line", told)


def opening(one: Statement) -> Button:
    label = "button-statement-one"
    return press("statement", "open", one.id, one.version, label=label, number=one.number)


def drafting(ctx: Ctx, incident: Incident) -> tuple[Row, ...]:
    if Act.DRAFT not in moves.possible(ctx.tx, incident):
        return ()
    return ((press("statement", "draft", incident.id, incident.version),),)


def show(ctx: Ctx, found: Statement, incident: Incident, note: Value = "") -> None:
    """A version whole, the facts it tells, and what can be done with it now."""
    say = ctx.say if ctx.update.callback_query is None else ctx.rewrite
    told = incident_facts.some(ctx.tx.conn, stored.told(ctx.tx.conn, found.id))
    say(
        "statement-card",
        note=Phrase("incident-note", {"note": note}) if note else "",
        incident=incident.number,
        number=found.number,
        standing=_standing(found),
        text=found.text,
        facts=Lines(tuple(map(sheet_line, told))) if told else Phrase("statement-tells-none"),
        warning=warning(acts.doubtful(ctx.tx, found)),
        buttons=_keys(ctx, found, incident),
    )


def _standing(found: Statement) -> Phrase:
    told: dict[str, Value] = {"drafter": found.drafter, "drafted": found.drafted_at}
    if found.signed_at is not None:
        told |= {"signer": found.signer, "signed": found.signed_at}
    if found.released_at is not None:
        told |= {"released": found.released_at, "link": found.link or Phrase("answer-none")}
        return Phrase("statement-stands-released", told)
    key = f"statement-stands-{'signed' if found.signed_at else 'draft'}"
    if found.state is Stands.REPLACED:
        return Phrase("statement-stands-replaced", {"standing": Phrase(key, told)})
    return Phrase(key, told)


def warning(doubtful: list[Fact]) -> Value:
    """Which of the facts it tells are not verified, or were denied."""
    if not doubtful:
        return ""
    unverified = tuple(str(one.number) for one in doubtful if one.state is FactState.UNVERIFIED)
    denied = tuple(str(one.number) for one in doubtful if one.state is FactState.DENIED)
    lines: list[Value] = []
    if unverified:
        lines.append(Phrase("statement-unverified", {"numbers": unverified}))
    if denied:
        lines.append(Phrase("statement-denied", {"numbers": denied}))
    return Lines(tuple(lines))


def _keys(ctx: Ctx, found: Statement, incident: Incident) -> tuple[Row, ...]:
    may_now = moves.possible(ctx.tx, incident)
    keys = []
    if found.state is Stands.DRAFT and Act.DRAFT in may_now:
        keys.append(press("statement", "facts", found.id, found.version))
    is_own = found.drafted_by == ctx.known.id
    if found.state is Stands.DRAFT and Act.SIGN in may_now and not is_own:
        keys.append(press("statement", "sign", found.id, found.version))
    if found.state is Stands.DRAFT and Act.REMARK in may_now and not is_own:
        keys.append(press("statement", "remark", found.id, found.version))
    if found.state is Stands.SIGNED and Act.RELEASE in may_now:
        keys.append(press("statement", "release", found.id, found.version))
    if found.number > 1:
        keys.append(press("statement", "compare", found.id, found.version))
    back = press("statement", "list", incident.id, incident.version, label="button-back")
    return (*rows(keys, 2), *drafting(ctx, incident), (back,))

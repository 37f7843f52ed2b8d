"""The versions of a statement in chat: listed, compared, ticked, signed, remarked on (T10)."""

from actions import incident_moves as moves
from actions import statements as acts
from domain import reply
from domain import statement as rules
from domain.errors import Refused
from domain.filing import Act as Decided
from domain.incident import Act
from domain.messages import Button, Excerpt, Lines, Phrase, Value, named
from domain.statement import Stands
from handlers import incident_cards, precheck, statement_cards, statement_forms
from handlers.buttons import press, rows
from handlers.context import Ctx
from storage import incident_facts
from storage import statements as stored
from storage.incident_facts import Fact
from storage.incidents import Incident
from storage.statements import Statement

YES = "yes"
SHOWN = 8
REMARK_LIMITS = (2, 300)


def pressed(ctx: Ctx) -> None:
    """Any key of the statement's versions."""
    verbs = {
        "list": _list,
        "draft": statement_forms.begin_draft,
        "open": _open,
        "facts": _facts,
        "use": _use,
        "sign": _sign,
        "remark": statement_forms.begin_remark,
        "release": statement_forms.begin_release,
        "compare": _compare,
    }
    verbs[ctx.pressed.verb](ctx)


def replied(ctx: Ctx, record_id: int, version: int) -> None:
    """「同意」 to a message that asks is the key 审签; any other words are a remark on it."""
    if precheck.halts(ctx, "statement", record_id, version):
        return
    if reply.exact(ctx.text) is Decided.APPROVE:
        _sign_seen(ctx, record_id, version)
        return
    low, high = REMARK_LIMITS
    if not low <= len(ctx.text.strip()) <= high:
        raise Refused("statement-remark-length", low=low, high=high)
    statement_forms.remark(ctx, record_id, ctx.text.strip())


def _list(ctx: Ctx) -> None:
    """The newest versions; with none, the way to a first one."""
    incident = moves.seen(ctx.tx, ctx.pressed.id)
    found = stored.of(ctx.tx.conn, incident.id)[-SHOWN:]
    lines = tuple(statement_cards.line(one) for one in found)
    opening = [statement_cards.opening(one) for one in found]
    ctx.rewrite(
        "statement-list",
        number=incident.number,
        lines=Lines(lines) if lines else Phrase("statement-none"),
        buttons=(
            *rows(opening, 4),
            *statement_cards.drafting(ctx, incident),
            incident_cards.back(incident),
        ),
    )


def _open(ctx: Ctx) -> None:
    found, incident = acts.seen(ctx.tx, ctx.pressed.id)
    statement_cards.show(ctx, found, incident)


def _facts(ctx: Ctx) -> None:
    """The sheet as ticks: which of it this version tells."""
    found, incident = acts.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, Act.DRAFT)
    _show_ticks(ctx, found, incident)


def _show_ticks(ctx: Ctx, found: Statement, incident: Incident) -> None:
    sheet = incident_facts.of(ctx.tx.conn, incident.id)
    told = stored.told(ctx.tx.conn, found.id)
    boxes = tuple((_box(found, one, is_told=one.id in told),) for one in sheet[-SHOWN:])
    done = (press("statement", "open", found.id, found.version, label="button-done"),)
    ctx.rewrite("statement-which-facts", number=found.number, buttons=(*boxes, done))


def _box(found: Statement, fact: Fact, *, is_told: bool) -> Button:
    name = Phrase("statement-fact", {"number": fact.number, "text": Excerpt(fact.text, 20)})
    label = "button-ticked" if is_told else "button-unticked"
    fact_id = str(fact.id)
    return press("statement", "use", found.id, found.version, fact_id, label=label, name=name)


def _use(ctx: Ctx) -> None:
    data = ctx.pressed
    if not data.argument.isdecimal():
        raise Refused("button-stale")
    changed = acts.tell_fact(ctx.tx, data.id, data.version, int(data.argument[:18]))
    _show_ticks(ctx, changed, moves.seen(ctx.tx, changed.incident_id))


def _sign(ctx: Ctx) -> None:
    """With facts that are not verified, it is asked twice."""
    data = ctx.pressed
    _sign_seen(ctx, data.id, data.version, is_sure=data.argument == YES)


def _sign_seen(ctx: Ctx, statement_id: int, version: int, *, is_sure: bool = False) -> None:
    found, incident = acts.claim(ctx.tx, statement_id, version, Act.SIGN)
    warning = statement_cards.warning(acts.doubtful(ctx.tx, found))
    if warning and not is_sure and found.state is Stands.DRAFT:
        label = "button-statement-sign-anyway"
        anyway = press("statement", "sign", found.id, found.version, YES, label=label)
        back = press("statement", "open", found.id, found.version, label="button-back")
        say = ctx.say if ctx.update.callback_query is None else ctx.rewrite
        say("statement-sign-sure", warning=warning, buttons=((anyway,), (back,)))
        return
    signed = acts.sign(ctx.tx, found.id, found.version)
    statement_cards.show(ctx, signed, incident, Phrase("statement-signed"))


def _compare(ctx: Ctx) -> None:
    """With the version before it."""
    found, incident = acts.seen(ctx.tx, ctx.pressed.id)
    earlier = [one for one in stored.of(ctx.tx.conn, incident.id) if one.number < found.number]
    if not earlier:
        raise Refused("button-stale")
    pieces = rules.differences(earlier[-1].text, found.text)
    back = (press("statement", "open", found.id, found.version, label="button-back"),)
    ctx.rewrite(
        "statement-compared",
        before=earlier[-1].number,
        after=found.number,
        lines=Lines(tuple(_piece(one) for one in pieces)),
        buttons=(back,),
    )


def _piece(one: rules.Piece) -> Phrase:
    kept = Excerpt(one.text, statement_cards.KEPT_ROOM)
    text: Value = kept if one.how is rules.How.SAME else one.text
    return Phrase(named("statement-piece", one.how).key, {"text": text})

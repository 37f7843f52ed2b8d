"""The versions of a statement in chat: drafted, compared, signed, released (T10)."""

from typing import Any

from actions import drafts as draft_acts
from actions import incident_moves as moves
from actions import incident_people
from actions import statements as acts
from domain import form as form_rules
from domain import statement as rules
from domain.errors import Refused
from domain.incident import Act
from domain.messages import Button, Excerpt, Lines, Phrase, Value, named
from domain.permission import Right
from domain.statement import FactState, Stands
from handlers import forms, incident_cards, moments, past_moments
from handlers.answers import Choice
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from handlers.incident_facts import sheet_line
from storage import incident_facts
from storage import statements as stored
from storage.drafts import Draft
from storage.incident_facts import Fact
from storage.incidents import Incident
from storage.statements import Statement

YES = "yes"
SHOWN = 8
KEPT_ROOM = 40  # of what did not change, between what did
FROM_FACTS = "facts"
SCHEMES = ("http://", "https://")


def pressed(ctx: Ctx) -> None:
    """Any key of the statement's versions."""
    verbs = {
        "list": _list,
        "draft": _draft,
        "open": _open,
        "facts": _facts,
        "use": _use,
        "sign": _sign,
        "release": _release,
        "compare": _compare,
    }
    verbs[ctx.pressed.verb](ctx)


def _list(ctx: Ctx) -> None:
    """The newest versions; with none, the way to a first one."""
    incident = moves.seen(ctx.tx, ctx.pressed.id)
    found = stored.of(ctx.tx.conn, incident.id)[-SHOWN:]
    lines = tuple(_line(one) for one in found)
    opening = [_opening(one) for one in found]
    ctx.rewrite(
        "statement-list",
        number=incident.number,
        lines=Lines(lines) if lines else Phrase("statement-none"),
        buttons=(
            *rows(opening, 4),
            *_drafting(ctx, incident),
            incident_cards.back(incident),
        ),
    )


def _line(one: Statement) -> Phrase:
    told: dict[str, Value] = {
        "number": one.number,
        "state": named("statement-state", one.state),
        "name": one.drafter,
        "at": one.drafted_at,
        "text": Excerpt(one.text, KEPT_ROOM),
    }
    return Phrase("statement-line", told)


def _opening(one: Statement) -> Button:
    label = "button-statement-one"
    return press("statement", "open", one.id, one.version, label=label, number=one.number)


def _drafting(ctx: Ctx, incident: Incident) -> tuple[Row, ...]:
    if Act.DRAFT not in moves.possible(ctx.tx, incident):
        return ()
    return ((press("statement", "draft", incident.id, incident.version),),)


def _draft(ctx: Ctx) -> None:
    incident = moves.claim(ctx.tx, ctx.pressed.id, Act.DRAFT)
    forms.begin(ctx, "statement", ref=str(incident.id))


def _open(ctx: Ctx) -> None:
    found, incident = acts.seen(ctx.tx, ctx.pressed.id)
    show(ctx, found, incident)


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
        warning=_warning(acts.doubtful(ctx.tx, found)),
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


def _warning(doubtful: list[Fact]) -> Value:
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
    if found.state is Stands.SIGNED and Act.RELEASE in may_now:
        keys.append(press("statement", "release", found.id, found.version))
    if found.number > 1:
        keys.append(press("statement", "compare", found.id, found.version))
    back = press("statement", "list", incident.id, incident.version, label="button-back")
    return (*rows(keys, 2), *_drafting(ctx, incident), (back,))


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
    found, incident = acts.claim(ctx.tx, data.id, data.version, Act.SIGN)
    warning = _warning(acts.doubtful(ctx.tx, found))
    if warning and data.argument != YES and found.state is Stands.DRAFT:
        label = "button-statement-sign-anyway"
        anyway = press("statement", "sign", found.id, found.version, YES, label=label)
        back = press("statement", "open", found.id, found.version, label="button-back")
        ctx.rewrite("statement-sign-sure", warning=warning, buttons=((anyway,), (back,)))
        return
    signed = acts.sign(ctx.tx, found.id, found.version)
    show(ctx, signed, incident, Phrase("statement-signed"))


def _release(ctx: Ctx) -> None:
    found, _ = acts.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, Act.RELEASE)
    forms.begin(ctx, "statement_release", ref=f"{found.id}:{found.version}")


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
    text: Value = Excerpt(one.text, KEPT_ROOM) if one.how is rules.How.SAME else one.text
    return Phrase(named("statement-piece", one.how).key, {"text": text})


def _ask_text(ctx: Ctx, draft: Draft) -> Phrase:
    """With the text before it, to be copied and changed."""
    found = stored.of(ctx.tx.conn, int(draft.ref or 0))
    if not found:
        return Phrase("form-statement-text")
    return Phrase("form-statement-text-anew", {"number": found[-1].number, "text": found[-1].text})


def _offers(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """用已核实的事实拟一稿, where there is something verified."""
    if text not in ("", f"#{FROM_FACTS}") or not _verified(ctx, draft):
        return []
    return [Choice(FROM_FACTS, FROM_FACTS, Phrase("button-statement-from-facts"))]


def _from_facts(ctx: Ctx, draft: Draft, _choice: Choice) -> str:
    incident = moves.seen(ctx.tx, int(draft.ref or 0))
    frame = ctx.tx.office.incident.draft
    return frame.around(incident.unit, incident.what, _verified(ctx, draft))


def _typed_text(ctx: Ctx, draft: Draft, text: str) -> str:
    return form_rules.check_text(ctx.tx.office.forms[draft.form].question("text"), text)


def _verified(ctx: Ctx, draft: Draft) -> list[str]:
    sheet = incident_facts.of(ctx.tx.conn, int(draft.ref or 0))
    return [fact.text for fact in sheet if fact.state is FactState.VERIFIED]


def _preview_text(_ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    return "statement-preview", {"text": draft.answers["text"]}


def _submit(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    found = acts.draft(ctx.tx, int(draft.ref or 0), draft.answers["text"])
    incident = moves.seen(ctx.tx, found.incident_id)
    show(ctx, found, incident, _asked(ctx, incident))


def _asked(ctx: Ctx, incident: Incident) -> Phrase:
    """Who was asked to sign; nobody: that somebody has to be found."""
    ids = incident_people.signers(ctx.tx, incident, ctx.known.id)
    names = tuple(one.name for one in incident_people.names(ctx.tx, ids))
    return (
        Phrase("statement-asked-of", {"names": names}) if names else Phrase("statement-no-signer")
    )


def _read_link(_ctx: Ctx, _draft: Draft, text: str) -> str:
    link = text.strip()
    if not link.startswith(SCHEMES) or len(link.split()) != 1:
        raise Refused("statement-link")
    return link


def _preview_release(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    found, _ = acts.seen(ctx.tx, _seen_as(draft)[0])
    return "statement-release-preview", {
        "number": found.number,
        "answers": forms.summary(ctx, draft),
        "warning": _warning(acts.doubtful(ctx.tx, found)),
    }


def _submit_release(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    statement_id, version = _seen_as(draft)
    at, link = moments.started(draft.answers["at"]), draft.answers["link"] or ""
    released = acts.release(ctx.tx, statement_id, version, at, link)
    incident = moves.seen(ctx.tx, released.incident_id)
    incident_cards.show(ctx, incident, Phrase("statement-released", {"number": released.number}))


def _seen_as(draft: Draft) -> tuple[int, int]:
    statement_id, _, version = (draft.ref or "").partition(":")
    return int(statement_id), int(version)


def _show_text(_ctx: Ctx, value: Any) -> Value:
    return Excerpt(str(value), KEPT_ROOM)


forms.register(
    "statement",
    Dialog(
        right=Right.WORK_INCIDENT,
        preview=_preview_text,
        submit=_submit,
        choices={"text": _offers},
        picked={"text": _from_facts},
        parse={"text": _typed_text},
        prompt={"text": _ask_text},
        show={"text": _show_text},
    ),
)
forms.register(
    "statement_release",
    Dialog(
        right=Right.WORK_INCIDENT,
        preview=_preview_release,
        submit=_submit_release,
        choices={"at": past_moments.choices},
        picked={"at": past_moments.now},
        parse={"at": past_moments.read, "link": _read_link},
    ),
)

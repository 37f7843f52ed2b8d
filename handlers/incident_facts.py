"""The fact sheet in chat: shown whole, added to, verified, denied, corrected (T10)."""

from actions import drafts as draft_acts
from actions import incident_cards as cards
from actions import incident_facts as acts
from actions import incident_moves as moves
from actions import incident_words
from actions import incidents as incident_acts
from domain import incident as rules
from domain import reply
from domain.errors import Refused
from domain.incident import FACT_LIMITS, Act
from domain.messages import Button, Excerpt, Lines, Phrase, Value, named
from domain.permission import Right
from domain.statement import FactState
from handlers import forms, incident_cards, precheck
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import incident_facts as stored
from storage.drafts import Draft
from storage.incident_facts import Fact, Stood
from storage.incidents import Incident

ON_A_PAGE = 8
ROOM = 100
VERBS = {
    "verify": FactState.VERIFIED,
    "deny": FactState.DENIED,
    "doubt": FactState.UNVERIFIED,
}


def pressed(ctx: Ctx) -> None:
    """Any key of the sheet or of one fact."""
    verbs = {"list": _list, "add": _add, "open": _open, "correct": _correct}
    verbs.get(ctx.pressed.verb, _check)(ctx)


def replied(ctx: Ctx, record_id: int, version: int) -> None:
    """A typed reply to an alarm or a card is a fact somebody has just learned."""
    low, high = FACT_LIMITS
    text = ctx.text.strip()
    if not low <= len(text) <= high:
        raise Refused("fact-length", low=low, high=high)
    if _is_no_fact(ctx, record_id, text):
        return
    incident = moves.claim(ctx.tx, record_id, Act.ADD_FACT)
    if not precheck.halts(ctx, "fact", record_id, version):
        fact = acts.add(ctx.tx, incident.id, text, "", FactState.UNVERIFIED)
        _show_sheet(ctx, incident, Phrase("fact-added", {"number": fact.number}))


def sheet_line(fact: Fact) -> Phrase:
    """「1. 〔已核实〕…（来源；谁，何时）」"""
    told: dict[str, Value] = {
        "number": fact.number,
        "state": named("fact-state", fact.state),
        "text": Excerpt(fact.text, ROOM),
        "source": fact.source or incident_words.no_source(fact),
        "name": fact.by,
        "at": fact.changed_at,
    }
    return Phrase("fact-line", told)


def _is_no_fact(ctx: Ctx, incident_id: int, text: str) -> bool:
    """「收到」 answers an alarm; a question, or a word that decides, gets the card."""
    if rules.is_answer(text):
        incident_acts.answer(ctx.tx, incident_id)
        ctx.say("incident-answered-toast")
        return True
    if text.endswith(("?", "？")) or reply.exact(text) is not None:
        note = Phrase("incident-reply-no-fact")
        incident_cards.show(ctx, moves.seen(ctx.tx, incident_id), note)
        return True
    return False


def _list(ctx: Ctx) -> None:
    _show_sheet(ctx, moves.seen(ctx.tx, ctx.pressed.id))


def _show_sheet(ctx: Ctx, incident: Incident, note: Value = "") -> None:
    """A page of the sheet; the last one after something was added."""
    found = stored.of(ctx.tx.conn, incident.id)
    page = _page(ctx, found, is_last=bool(note))
    shown = found[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    lines = tuple(sheet_line(one) for one in shown)
    say = ctx.say if ctx.update.callback_query is None else ctx.rewrite
    say(
        "fact-sheet",
        about=cards.about_incident(incident),
        note=Phrase("incident-note", {"note": note}) if note else "",
        number=incident.number,
        lines=Lines(lines) if lines else Phrase("fact-none"),
        buttons=(
            *rows([_opening(one) for one in shown], 4),
            *_turning(incident, page, len(found)),
            *_adding(ctx, incident),
            incident_cards.back(incident),
        ),
    )


def _page(ctx: Ctx, found: list[Fact], *, is_last: bool) -> int:
    last = max(len(found) - 1, 0) // ON_A_PAGE
    if is_last or ctx.update.callback_query is None or ctx.pressed.verb != "list":
        return last
    argument = ctx.pressed.argument
    return min(int(argument[:4]), last) if argument.isdecimal() else 0


def _opening(fact: Fact) -> Button:
    label = "button-fact-one"
    return press("fact", "open", fact.id, fact.version, label=label, number=fact.number)


def _turning(incident: Incident, page: int, count: int) -> tuple[Row, ...]:
    turning = []
    if page:
        turning.append(_to(incident, page - 1, "button-incident-before"))
    if (page + 1) * ON_A_PAGE < count:
        turning.append(_to(incident, page + 1, "button-incident-after"))
    return rows(turning, 2)


def _to(incident: Incident, page: int, label: str) -> Button:
    return press("fact", "list", incident.id, incident.version, str(page), label=label)


def _adding(ctx: Ctx, incident: Incident) -> tuple[Row, ...]:
    if Act.ADD_FACT not in moves.possible(ctx.tx, incident):
        return ()
    return ((press("fact", "add", incident.id, incident.version),),)


def _add(ctx: Ctx) -> None:
    incident = moves.claim(ctx.tx, ctx.pressed.id, Act.ADD_FACT)
    forms.begin(ctx, "fact", ref=str(incident.id))


def _open(ctx: Ctx) -> None:
    fact, incident = acts.seen(ctx.tx, ctx.pressed.id)
    _show(ctx, fact, incident)


def _show(ctx: Ctx, fact: Fact, incident: Incident) -> None:
    """One fact, how it stood before, and what can be done with it."""
    stood = [one for one in stored.history(ctx.tx.conn, incident.id) if one.number == fact.number]
    say = ctx.say if ctx.update.callback_query is None else ctx.rewrite
    say(
        "fact-card",
        number=incident.number,
        line=sheet_line(fact),
        history=Lines(tuple(map(stood_line, stood[:-1]))) if stood[:-1] else "",
        buttons=(
            *_keys(ctx, fact, incident),
            (press("fact", "list", incident.id, incident.version, label="button-back"),),
        ),
    )


def stood_line(one: Stood) -> Phrase:
    """How a fact stood in an earlier version."""
    told: dict[str, Value] = {
        "at": one.changed_at,
        "name": one.by,
        "state": named("fact-state", one.state),
        "text": Excerpt(one.text, ROOM),
    }
    return Phrase("fact-stood", told)


def _keys(ctx: Ctx, fact: Fact, incident: Incident) -> tuple[Row, ...]:
    if Act.CHECK_FACT not in moves.possible(ctx.tx, incident):
        return ()
    states = [
        press("fact", verb, fact.id, fact.version, label=named("button-fact", verb).key)
        for verb, state in VERBS.items()
        if state is not fact.state
    ]
    return (*rows(states, 2), (press("fact", "correct", fact.id, fact.version),))


def _check(ctx: Ctx) -> None:
    """核实 and 否定 ask by whom; doubting again needs nobody."""
    verb = ctx.pressed.verb
    fact, incident = acts.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    if verb == "doubt":
        doubted = acts.check(ctx.tx, fact.id, fact.version, FactState.UNVERIFIED, "")
        _show(ctx, doubted, incident)
    else:
        forms.begin(ctx, "fact_check", ref=f"{fact.id}:{fact.version}:{verb}")


def _correct(ctx: Ctx) -> None:
    fact, _ = acts.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    forms.begin(ctx, "fact_correct", ref=f"{fact.id}:{fact.version}")


def _submit(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    answers = draft.answers
    incident = moves.seen(ctx.tx, int(draft.ref or 0))
    source, state = answers.get("source") or "", FactState(answers["state"])
    fact = acts.add(ctx.tx, incident.id, answers["text"], source, state)
    _show_sheet(ctx, incident, Phrase("fact-added", {"number": fact.number}))


def _submit_check(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    fact_id, version, verb = (draft.ref or "").split(":")
    source = draft.answers["source"]
    fact = acts.check(ctx.tx, int(fact_id), int(version), VERBS[verb], source)
    _show(ctx, fact, moves.seen(ctx.tx, fact.incident_id))


def _submit_correction(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    fact_id, _, version = (draft.ref or "").partition(":")
    fact = acts.correct(ctx.tx, int(fact_id), int(version), draft.answers["text"])
    _show(ctx, fact, moves.seen(ctx.tx, fact.incident_id))


forms.register("fact", Dialog(right=Right.WORK_INCIDENT, preview=None, submit=_submit))
forms.register("fact_check", Dialog(right=Right.WORK_INCIDENT, preview=None, submit=_submit_check))
forms.register(
    "fact_correct", Dialog(right=Right.WORK_INCIDENT, preview=None, submit=_submit_correction)
)

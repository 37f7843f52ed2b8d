"""/leave: hand over what one decides, note a leave; an admin also names deputies (P4)."""

import re
from datetime import date
from typing import Any

from actions import drafts, stand_ins
from actions import people as people_acts
from domain.errors import Refused
from domain.form import Question
from domain.messages import Day, Lines, Phrase, Value, named
from domain.permission import Right, may
from domain.stand_in import Delegation, Kind
from domain.when import Caveat
from handlers import answers, forms, moments, unit_choices
from handlers.answers import Choice, Unfinished
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import stand_ins as rows
from storage.drafts import Draft
from storage.stand_ins import Arranged

FORM = "stand_in"
KINDS = {"give": Kind.GIVEN, "leave": Kind.LEAVE, "deputy": Kind.DEPUTY}
ASKED = {  # which questions each of them asks
    Kind.GIVEN: ("asks_who", "asks_when", "asks_scope"),
    Kind.LEAVE: ("asks_when",),
    Kind.DEPUTY: ("asks_who",),
}
OFFERED = 6
# 下周一到周五请李处代我: with whom, and what is left says when.
SAID = re.compile(r"(?:请|由|让|交给?)\s*(\S{1,8}?)\s*(?:代我|替我|代理|代审|代批)\S{0,6}")


def show(ctx: Ctx) -> None:
    """/leave"""
    _panel(ctx, ctx.known.id)


def pressed(ctx: Ctx) -> None:
    """A key under the arrangements of somebody."""
    verb = ctx.pressed.verb
    if verb == "end":
        ended = stand_ins.end(ctx.tx, ctx.pressed.id)
        ctx.tell("stand-in-ended-now")
        _panel(ctx, ended.fact.person_id, rewriting=True)
    elif verb == "panel":
        _panel(ctx, _other(ctx))
    else:
        _begin(ctx, _other(ctx), KINDS[verb])


def heard(ctx: Ctx) -> bool:
    """「下周一到周五请李处代我」, typed without any form.  False: it says no such thing."""
    said = SAID.search(ctx.text)
    if said is None or not may(ctx.known, Right.DELEGATE):
        return False
    _begin(ctx, ctx.known.id, Kind.GIVEN, _known(ctx, ctx.known.id, said))
    return True


def _known(ctx: Ctx, person_id: int, said: re.Match[str]) -> dict[str, Any]:
    """With whom and when, as far as the sentence says it."""
    known: dict[str, Any] = {}
    found = _matching(ctx, person_id, said[1])
    if len(found) == 1:
        known["who"] = found[0].stored()
    rest = (ctx.text[: said.start()] + " " + ctx.text[said.end() :]).strip(" ，,。.")
    if rest:
        when = _read_days(ctx, rest)
        known |= {} if isinstance(when, Unfinished) else {"when": when}
    return known


def _received(ctx: Ctx, draft: Draft, question: Question) -> None:
    """A name, or the whole sentence /leave has just offered to read."""
    person_id, kind = _about(draft)
    said = SAID.search(ctx.text) if kind is Kind.GIVEN and draft.asking is None else None
    known = _known(ctx, person_id, said) if said else {}
    if "who" not in known:
        name = said[1] if said else answers.typed(ctx)
        forms.read_text(ctx, draft, question, name)
        return
    drafts.cancel(ctx.tx, draft)
    _begin(ctx, person_id, kind, known)


def _other(ctx: Ctx) -> int:
    """Whose arrangements: one's own, or for an admin anybody's.  Raises Refused."""
    person_id = ctx.pressed.id
    if person_id != ctx.known.id:
        ctx.require(Right.MANAGE_PEOPLE)
    return person_id


def _panel(ctx: Ctx, person_id: int, *, rewriting: bool = False) -> None:
    found = rows.of_person(ctx.tx.conn, person_id, ctx.tx.today)
    lines = Lines(tuple(map(stand_ins.line, found))) if found else Phrase("stand-in-panel-none")
    say = ctx.rewrite if rewriting else ctx.say
    name = people_acts.seen(ctx.tx, person_id).name
    say("stand-in-panel", name=name, lines=lines, buttons=_keys(ctx, person_id, found))


def _keys(ctx: Ctx, person_id: int, found: list[Arranged]) -> tuple[Row, ...]:
    is_admin = may(ctx.known, Right.MANAGE_PEOPLE)
    ends = tuple(
        (press("standin", "end", one.fact.id, 0, who=one.stand_in or one.person),)
        for one in found
        if one.fact.person_id == person_id and (is_admin or one.fact.kind is not Kind.DEPUTY)
    )
    give, away = press("standin", "give", person_id, 0), press("standin", "leave", person_id, 0)
    fixed = ((press("standin", "deputy", person_id, 0),),) if is_admin else ()
    return (*ends, (give, away), *fixed)


def _begin(ctx: Ctx, person_id: int, kind: Kind, known: dict[str, Any] | None = None) -> None:
    asked = dict.fromkeys(ASKED[kind], "yes")
    forms.begin(ctx, FORM, prefill={**asked, **(known or {})}, ref=f"{person_id}:{kind}")


def _about(draft: Draft) -> tuple[int, Kind]:
    person_id, _, kind = (draft.ref or "").partition(":")
    return int(person_id), Kind(kind)


def _people(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Those who could sit there: some before typing, hits for a name, one for a press."""
    person_id, _ = _about(draft)
    if text.startswith("#"):
        return [one for one in _matching(ctx, person_id, "") if f"#{one.value}" == text]
    return _matching(ctx, person_id, text)[:OFFERED]


def _matching(ctx: Ctx, person_id: int, text: str) -> list[Choice]:
    return [
        Choice(str(one), name, Phrase("filing-pick", {"name": name}))
        for one, name in stand_ins.candidates(ctx.tx, person_id)
        if text in name or name in text
    ]


def _typed_days(ctx: Ctx, _draft: Draft, text: str) -> dict[str, str] | Unfinished:
    return _read_days(ctx, text)


def _read_days(ctx: Ctx, text: str) -> dict[str, str] | Unfinished:
    """First and last day.  Raises Refused when it has no end, or contradicts itself."""
    found = moments.understand(ctx, text)
    if Caveat.WEEKDAY_MISMATCH in found.caveats:
        raise Refused("when-weekday-mismatch", on=Day(found.on))
    if asked := moments.which(ctx, text, found):
        return answers.unsettled(asked)
    first = ctx.tx.today if found.due else found.on
    if found.kind == "span" and found.end is None:
        raise Refused("stand-in-no-end")
    if found.last_on < ctx.tx.today:
        raise Refused("stand-in-past", day=Day(found.last_on))
    return {"from": first.isoformat(), "until": found.last_on.isoformat()}


def _shown_days(_ctx: Ctx, value: dict[str, str]) -> Value:
    first, last = (date.fromisoformat(value[key]) for key in ("from", "until"))
    if first == last:
        return Day(first)
    return Phrase("stand-in-days", {"from": Day(first), "until": Day(last)})


def _units(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    return unit_choices.choices(ctx, text) if text else []


def _delegation(ctx: Ctx, draft: Draft) -> Delegation:
    person_id, kind = _about(draft)
    given = draft.answers
    days = given.get("when") or {"from": ctx.tx.today.isoformat(), "until": None}
    return Delegation(
        kind=kind,
        person_id=person_id,
        stand_in_id=int(given["who"]["id"]) if "who" in given else None,
        unit_id=unit_choices.unit_id(given["unit"]) if "unit" in given else None,
        filing_class=given.get("class", ""),
        valid_from=date.fromisoformat(days["from"]),
        valid_to=date.fromisoformat(days["until"]) if days["until"] else None,
    )


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    person_id, kind = _about(draft)
    name = people_acts.seen(ctx.tx, person_id).name
    return "stand-in-preview", {
        "name": name,
        "lines": forms.summary(ctx, draft),
        "note": Phrase(named("stand-in-note", kind).key, {"name": name}),
    }


def _submit(ctx: Ctx, draft: Draft) -> None:
    drafts.take(ctx.tx, draft)
    arranged = stand_ins.arrange(ctx.tx, _delegation(ctx, draft))
    ctx.rewrite("stand-in-done", line=stand_ins.line(arranged))


forms.register(
    FORM,
    Dialog(
        right=Right.ENTER,  # one's own, or an admin's for anybody: the action asks which
        preview=_preview,
        submit=_submit,
        choices={"who": _people, "unit": _units},
        parse={"when": _typed_days},
        receive={"who": _received},
        show={"when": _shown_days, "unit": unit_choices.shown},
    ),
)

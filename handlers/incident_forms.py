"""The forms of an incident: reporting it, T0, pause, end, a gap, the conference, experts."""

from typing import Any

from actions import drafts as draft_acts
from actions import incident_clocks, statements
from actions import incident_moves as moves
from actions import incidents as acts
from domain import form as form_rules
from domain.errors import Refused
from domain.incident import Act, T0Reading
from domain.messages import Lines, Phrase, Value
from domain.permission import Right, scope
from handlers import (
    forms,
    incident_cards,
    incident_review,
    moments,
    past_moments,
    precheck,
    unit_choices,
)
from handlers.answers import Choice
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import drafts, experts, units
from storage import incidents as stored
from storage.drafts import Draft
from storage.experts import Expert
from storage.incidents import Incident

FORM = "incident"
NOBODY = 99_999  # more do not come
CALLED = 8
WHAT_LIMITS = (2, 120)  # as packs/forms/incident.toml has them


def begin(ctx: Ctx) -> None:
    """报告突发事件; one's own unit is known and not asked."""
    ctx.require(Right.START_INCIDENT)
    forms.begin(ctx, FORM, prefill=_home(ctx))


def begin_with(ctx: Ctx, sentence: str) -> None:
    """``/incident 3点10分急诊楼起火，已扑灭``: what it says is filled in, the rest is asked."""
    ctx.require(Right.START_INCIDENT)
    if not precheck.halts(ctx, "incident", 0, 0):
        _begin_with(ctx, sentence)


def resumed(ctx: Ctx, _record_id: int, _version: int) -> None:
    """What the pre-check stopped goes on."""
    ctx.require(Right.START_INCIDENT)
    _begin_with(ctx, ctx.text.split(maxsplit=1)[-1] if ctx.text.startswith("/") else ctx.text)


def pressed(ctx: Ctx) -> None:
    """A key that begins a form; who may not go on hears so at once."""
    verbs = {
        "t0": (Act.SET_T0, "incident_t0"),
        "pause": (Act.PAUSE, "incident_pause"),
        "close": (Act.CLOSE, "incident_close"),
        "gap": (Act.NOTE_GAP, "incident_gap"),
        "conference": (Act.CONFERENCE, "incident_conference"),
        "experts": (Act.TAKE, "incident_experts"),
    }
    if ctx.pressed.verb == "new":
        begin(ctx)
        return
    act, form = verbs[ctx.pressed.verb]
    incident = moves.claim(ctx.tx, ctx.pressed.id, act)
    forms.begin(ctx, form, ref=f"{incident.id}:{incident.version}")


def _begin_with(ctx: Ctx, sentence: str) -> None:
    """It takes the place of an unfinished one."""
    low, high = WHAT_LIMITS
    if not low <= len(sentence) <= high:
        raise Refused("incident-sentence-length", low=low, high=high)
    earlier = drafts.of_form(ctx.tx.conn, ctx.user.id, FORM, None)
    if earlier is not None:
        draft_acts.cancel(ctx.tx, earlier)
    t0 = past_moments.found_in(ctx, sentence)
    known: dict[str, Any] = {**_home(ctx), "what": sentence}
    if t0 is not None:
        known |= {"t0": t0, "reading": T0Reading.OCCURRED, "facts": form_rules.SKIPPED}
    forms.begin(ctx, FORM, prefill=known)


def _home(ctx: Ctx) -> dict[str, Any]:
    found = scope(ctx.known, Right.START_INCIDENT)
    if found is None or len(found) != 1:
        return {}
    (unit_id,) = found
    return {"unit": {"id": str(unit_id), "name": units.name_of(ctx.tx.conn, unit_id)}}


def _units(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """One's own units as keys; for the whole commission any unit by what is typed."""
    found = scope(ctx.known, Right.START_INCIDENT)
    if found is None:
        return unit_choices.choices(ctx, text)
    names = units.names_of(ctx.tx.conn, found)
    return [
        Choice(str(unit_id), name, Phrase("button-unit", {"name": name}))
        for unit_id, name in names.items()
        if text == f"#{unit_id}" or (not text.startswith("#") and text in name)
    ]


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    """With the limits as they would be, and what runs in the unit already."""
    t0_at = moments.started(draft.answers["t0"])
    limits: tuple[Value, ...] = tuple(
        Phrase("incident-limit", {"clock": clock.name, "limit": limit_at})
        for clock, limit_at in incident_clocks.limits(ctx.tx, t0_at)
    )
    running = stored.count_running(ctx.tx.conn, int(draft.answers["unit"]["id"]))
    if running:
        limits += (Phrase("incident-runs-already", {"count": running}),)
    return "incident-preview", {"answers": forms.summary(ctx, draft), "limits": Lines(limits)}


def _start_key(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    label = "button-incident-start"
    return ((press("draft", "submit", draft.id, draft.version, label=label),),)


def _start(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    answers = draft.answers
    facts = [line.strip() for line in (answers.get("facts") or "").splitlines() if line.strip()]
    incident = acts.start(
        ctx.tx,
        int(answers["unit"]["id"]),
        answers["what"],
        moments.started(answers["t0"]),
        T0Reading(answers["reading"]),
        facts,
    )
    incident_cards.show(ctx, incident, Phrase("incident-started"))


def _set_t0(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    incident_id, version = seen_as(draft)
    answers = draft.answers
    at, reading = moments.started(answers["t0"]), T0Reading(answers["reading"])
    moved = acts.set_t0(ctx.tx, incident_id, version, at, reading, answers["why"])
    incident_cards.show(ctx, moved, Phrase("incident-t0-set"))


def _t0_preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    t0_at = moments.started(draft.answers["t0"])
    limits = tuple(
        Phrase("incident-limit", {"clock": clock.name, "limit": limit_at})
        for clock, limit_at in incident_clocks.limits(ctx.tx, t0_at)
    )
    before = _of(ctx, draft).t0_at
    answers = forms.summary(ctx, draft)
    return "incident-t0-preview", {"before": before, "answers": answers, "limits": Lines(limits)}


def _pause(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    paused = acts.pause(ctx.tx, *seen_as(draft), draft.answers["why"])
    incident_cards.show(ctx, paused, Phrase("incident-paused"))


def _close_preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    """What is not done yet is said before the end."""
    incident = _of(ctx, draft)
    clocks = ctx.tx.office.incident.clock_of
    unmet = tuple(
        Phrase("incident-close-unmet", {"clock": clocks[row.clock].name})
        for row in stored.clocks(ctx.tx.conn, incident.id)
        if row.met_at is None and row.clock in clocks
    )
    return "incident-close-preview", {
        "number": incident.number,
        "answers": forms.summary(ctx, draft),
        "unmet": Lines(unmet),
    }


def _close(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    closed = acts.close(ctx.tx, *seen_as(draft), draft.answers["how"])
    incident_cards.show(ctx, closed, Phrase("incident-closed"))
    incident_review.give(ctx, closed.id)


def _note_gap(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    incident = acts.note_gap(ctx.tx, seen_as(draft)[0], draft.answers["text"])
    incident_cards.show(ctx, incident, Phrase("incident-gap-noted"))


def _read_count(_ctx: Ctx, _draft: Draft, text: str) -> int:
    bare = text.strip().removesuffix("人").removesuffix("名").strip()
    if not bare.isdecimal() or not 1 <= int(bare) <= NOBODY:
        raise Refused("incident-count", most=NOBODY)
    return int(bare)


def _show_count(_ctx: Ctx, value: Any) -> Value:
    return int(value) if value != form_rules.SKIPPED else Phrase("answer-none")


def _conference_preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    number = _of(ctx, draft).number
    return "incident-conference-preview", {"number": number, "answers": forms.summary(ctx, draft)}


def _conference(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    at, people = moments.started(draft.answers["at"]), draft.answers["people"] or None
    incident = statements.conference(ctx.tx, seen_as(draft)[0], at, people)
    incident_cards.show(ctx, incident, Phrase("incident-conference-noted"))


def _call_up(ctx: Ctx, draft: Draft) -> None:
    """Experts of a field, the unit's own first (seed S24)."""
    draft_acts.take(ctx.tx, draft)
    incident, field = _of(ctx, draft), draft.answers["field"]
    found = experts.search(ctx.tx.conn, field, incident.unit_id, CALLED)
    lines = tuple(map(_expert, found))
    ctx.say(
        "incident-experts-found",
        field=field,
        lines=Lines(lines) if lines else Phrase("incident-experts-none"),
        buttons=(incident_cards.back(incident),),
    )


def _expert(one: Expert) -> Phrase:
    told: dict[str, Value] = {"name": one.name, "title": one.title, "unit": one.unit}
    return Phrase("incident-expert", told | {"field": one.field})


def seen_as(draft: Draft) -> tuple[int, int]:
    """The incident a form is about, and its version when it was begun."""
    incident_id, _, version = (draft.ref or "").partition(":")
    return int(incident_id), int(version)


def _of(ctx: Ctx, draft: Draft) -> Incident:
    return moves.seen(ctx.tx, seen_as(draft)[0])


MOMENT = {"t0": past_moments.choices}
AT = {"at": past_moments.choices}
forms.register(
    FORM,
    Dialog(
        right=Right.START_INCIDENT,
        preview=_preview,
        submit=_start,
        choices={"unit": _units, **MOMENT},
        picked={"t0": past_moments.now},
        parse={"t0": past_moments.read},
        submit_buttons=_start_key,
    ),
)
forms.register(
    "incident_t0",
    Dialog(
        right=Right.STEER_INCIDENT,
        preview=_t0_preview,
        submit=_set_t0,
        choices=MOMENT,
        picked={"t0": past_moments.now},
        parse={"t0": past_moments.read},
    ),
)
forms.register("incident_pause", Dialog(right=Right.PAUSE_INCIDENT, preview=None, submit=_pause))
forms.register(
    "incident_close", Dialog(right=Right.END_INCIDENT, preview=_close_preview, submit=_close)
)
forms.register("incident_gap", Dialog(right=Right.WORK_INCIDENT, preview=None, submit=_note_gap))
forms.register(
    "incident_conference",
    Dialog(
        right=Right.WORK_INCIDENT,
        preview=_conference_preview,
        submit=_conference,
        choices=AT,
        picked={"at": past_moments.now},
        parse={"at": past_moments.read, "people": _read_count},
        show={"people": _show_count},
    ),
)
forms.register("incident_experts", Dialog(right=Right.WORK_INCIDENT, preview=None, submit=_call_up))

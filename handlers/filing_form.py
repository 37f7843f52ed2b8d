"""The six answers: what is offered, how typed ones are read, the preview with class and why."""

import re
from typing import Any

from actions import drafts as draft_acts
from actions import filing_cards as cards
from actions import filing_changes, filing_words, filings
from actions import filing_moves as moves
from actions.filing_changes import Plan
from domain import form as rules
from domain.errors import Refused
from domain.filing import FIELDS, Act, Party, Proposal
from domain.filing_change import CHANGING
from domain.filing_class import Flag, Judgement, Mode
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right, Role
from handlers import filing_clash, filing_media, forms, moments
from handlers.answers import Choice, Unfinished
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import experts, units
from storage import filings as rows
from storage.drafts import Draft
from storage.experts import Expert
from storage.filings import Filing

FORM = "filing"
OFFERED = 6
FILING_ROLES = (Role.CONTACT, Role.UNIT_LEAD, Role.SPOKESPERSON)
NONE = "none"
FREE = "free"


def begin(ctx: Ctx) -> None:
    """A new filing, or the unfinished one.  Raises Refused for somebody without a unit."""
    mine = ctx.known.units(*FILING_ROLES)
    if not mine:
        raise Refused("filing-no-unit")
    home = {"home": {"id": mine[0], "name": units.name_of(ctx.tx.conn, mine[0])}}
    forms.begin(ctx, FORM, prefill=home if len(mine) == 1 else {"several_units": "yes"})


def begin_again(ctx: Ctx, filing: Filing) -> None:
    """A new filing like an earlier one; only the time is asked, and whom if they have left."""
    answers = answers_of(filing)
    del answers["when"]
    has_left = filings.has_left(ctx.tx, filing.expert_id)
    if has_left:
        del answers["interviewee"]
    left = Phrase("filing-interviewee-left", {"name": filing.interviewee}) if has_left else ""
    forms.begin(ctx, FORM, prefill=answers, ref=f"copy:{filing.id}", echo=left)


def begin_correction(ctx: Ctx, filing: Filing, fields: tuple[str, ...]) -> None:
    """Only what was returned is asked again."""
    kept = {key: value for key, value in answers_of(filing).items() if key not in fields}
    forms.begin(ctx, FORM, prefill=kept, ref=moves.draft_ref(filing.id, filing.version))


def begin_change(ctx: Ctx, filing: Filing, field: str) -> None:
    """One answer is asked anew; one begun for another answer is forgotten.  Raises Refused."""
    answers = answers_of(filing)
    if answers.pop(field, None) is None or field not in FIELDS:
        raise Refused("button-stale")
    ref = moves.draft_ref(filing.id, filing.version)
    draft_acts.forget(ctx.tx, FORM, ctx.user.id, ref)
    forms.begin(ctx, FORM, prefill=answers, ref=ref)


def answers_of(filing: Filing) -> dict[str, Any]:
    """A filing as the form would hold it."""
    return {
        "home": {"id": filing.unit_id, "name": filing.unit},
        "media": filing_media.stored(filing.outlet_id, filing.outlet, filing.journalist),
        "topic": filing.topic,
        "interviewee": {"id": filing.expert_id, "name": filing.interviewee},
        "when": moments.stored(filing.starts_at, filing.ends_at, "minute"),
        "mode": filing.mode.value,
        "flags": [flag.value for flag in filing.flags] or [NONE],
    }


def proposal(ctx: Ctx, draft: Draft) -> Proposal:
    """The answers as what is asked for."""
    answers = draft.answers
    media, interviewee = answers["media"], answers["interviewee"]
    return Proposal(
        unit_id=filing_media.unit_of(draft),
        outlet_id=media["outlet_id"],
        outlet=media["outlet"],
        journalist=media["journalist"],
        topic=answers["topic"],
        expert_id=interviewee["id"],
        interviewee=interviewee["name"],
        starts_at=moments.started(answers["when"]),
        ends_at=moments.ended(answers["when"]) if answers["when"]["end"] else None,
        mode=Mode(answers["mode"]),
        flags=frozenset(Flag(flag) for flag in answers["flags"] if flag != NONE),
        refused=_refused(ctx, draft),
    )


def _refused(ctx: Ctx, draft: Draft) -> str:
    """What a copy, or the correction of one, has to answer for."""
    noun, _, about = (draft.ref or "").partition(":")
    if noun == "copy":
        return filings.refusal_behind(ctx.tx, int(about))
    return rows.get(ctx.tx.conn, int(about.partition(":")[0])).refused if about else ""


def _units(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """The units a person files for: offered, found by typing, or the one pressed."""
    names = units.names_of(ctx.tx.conn, ctx.known.units(*FILING_ROLES))
    return [
        Choice(str(unit_id), name, Phrase("filing-pick", {"name": name}))
        for unit_id, name in names.items()
        if text == f"#{unit_id}" or text in name
    ]


def _experts(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """The unit's own experts; after typing, those who may be meant, or the name as typed."""
    pending = draft.answers.get("?interviewee") or {}
    typed = pending.get("typed", "")
    as_typed = [Choice(FREE, typed, Phrase("filing-as-typed", {"name": typed}))] if typed else []
    if text == f"#{FREE}":
        return as_typed
    if text:
        return _pressed_expert(ctx, text)
    if typed:
        found = experts.some(ctx.tx.conn, pending["hits"])
    else:
        found = experts.of_unit(ctx.tx.conn, filing_media.unit_of(draft), OFFERED)
    return [expert_choice(expert) for expert in found] + as_typed


def _pressed_expert(ctx: Ctx, text: str) -> list[Choice]:
    expert_id = text.removeprefix("#")
    found = experts.get(ctx.tx.conn, int(expert_id)) if expert_id.isdecimal() else None
    return [expert_choice(found)] if found else []


def expert_choice(expert: Expert) -> Choice:
    label = {"name": with_title(expert), "field": expert.field}
    return Choice(str(expert.id), with_title(expert), Phrase("filing-expert", label))


def with_title(expert: Expert) -> str:
    return f"{expert.name} {expert.title}"


def _picked_expert(_ctx: Ctx, _draft: Draft, choice: Choice) -> dict[str, Any]:
    expert_id = None if choice.value == FREE else int(choice.value)
    return {"id": expert_id, "name": choice.name}


def _typed_expert(ctx: Ctx, draft: Draft, text: str) -> Any:
    """A whole name of the roster is taken, something like it is asked about, all else is free."""
    question = ctx.tx.office.forms[FORM].question("interviewee")
    typed = re.sub(r"\s+", " ", rules.check_text(question, text))
    unit_id = filing_media.unit_of(draft)
    filing_clash.refuse_left(ctx, typed, unit_id)
    found = experts.search(ctx.tx.conn, typed, unit_id, OFFERED)
    found += [one for one in experts.mentioned(ctx.tx.conn, typed, OFFERED) if one not in found]
    exact = [one for one in found if one.name == typed]
    if len(exact) == 1:
        return {"id": exact[0].id, "name": with_title(exact[0])}
    if found:
        return Unfinished({"typed": typed, "hits": [one.id for one in found]})
    return {"id": None, "name": typed}


def _expert_prompt(_ctx: Ctx, draft: Draft) -> Phrase:
    pending = draft.answers.get("?interviewee") or {}
    if pending.get("typed"):
        return Phrase("form-filing-which-expert", {"name": pending["typed"]})
    return Phrase("form-filing-interviewee")


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    proposed = proposal(ctx, draft)
    judgement, outcome = filings.classify(ctx.tx, proposed), ""
    said = filing_clash.warning(ctx, draft)
    if planned := _planned(ctx, draft, proposed):
        judgement, outcome = planned.judgement, planned.outcome
        said = ("", *map(filing_words.changed, planned.found), *said)
    return "filing-preview", {
        "unit": _unit_name(draft),
        "lines": Lines((forms.summary(ctx, draft), *said)),
        "class": named("filing-class", judgement.filing_class),
        "why": cards.why(judgement.marks, proposed.refused),
        "outcome": named("filing-outcome", outcome or _outcome(draft, judgement)),
    }


def _unit_name(draft: Draft) -> str:
    return str((draft.answers.get("home") or draft.answers["unit"])["name"])


def _outcome(draft: Draft, judgement: Judgement) -> str:
    return "again" if _is_correction(draft) else judgement.filing_class


def _planned(ctx: Ctx, draft: Draft, proposed: Proposal) -> Plan | None:
    """What the change would do.  None: it is none."""
    if not _is_correction(draft):
        return None
    filing = moves.seen(ctx.tx, int((draft.ref or "").split(":")[1]))
    if (filing.state, Act.CHANGE) not in CHANGING:
        return None
    return filing_changes.plan(ctx.tx, filing, proposed)


def _is_correction(draft: Draft) -> bool:
    return (draft.ref or "").startswith("filing:")


def _submit(ctx: Ctx, draft: Draft) -> None:
    if filing_clash.halts(ctx, draft):
        return
    draft_acts.take(ctx.tx, draft)
    if _is_correction(draft):
        _, filing_id, version = (draft.ref or "").split(":")
        proposed = proposal(ctx, draft)
        hand_in = filing_changes.change if _planned(ctx, draft, proposed) else filings.resubmit
        filing = hand_in(ctx.tx, int(filing_id), int(version), proposed)
    else:
        filing = filings.submit(ctx.tx, proposal(ctx, draft))
    party = Party.FILER if filing.filer_id == ctx.known.id else Party.UNIT_LEAD
    cards.give(ctx.tx, filing, [ctx.known.id], party, edits=ctx.pressed_message_id)


def _pledge(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """The pledge is the submit key's own wording (interview.md, Readings)."""
    ways_out = filing_clash.keys(ctx, draft)
    told = filing_clash.TOLD if filing_clash.warning(ctx, draft) else ""
    pledge = press("draft", "submit", draft.id, draft.version, told, label="button-filing-pledge")
    return (*ways_out, (pledge,))


def _mine(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    if draft.ref or draft.answers.get("?media"):
        return ()
    return ((press("filing", "mine", 0, 0),),)


forms.register(
    FORM,
    Dialog(
        right=Right.FILE,
        preview=_preview,
        submit=_submit,
        choices={
            "unit": _units,
            "media": filing_media.choices,
            "interviewee": _experts,
        },
        picked={"media": filing_media.picked, "interviewee": _picked_expert},
        parse={
            "media": filing_media.typed,
            "interviewee": _typed_expert,
            "when": filing_clash.read_when,
        },
        prompt={
            "media": filing_media.prompt,
            "interviewee": _expert_prompt,
            "when": filing_clash.prompt,
        },
        beside={"media": _mine, "when": filing_clash.beside},
        show={"media": filing_media.shown, "interviewee": lambda _ctx, value: str(value["name"])},
        submit_buttons=_pledge,
    ),
)

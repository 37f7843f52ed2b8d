"""The six answers: what is offered, how typed ones are read, the preview with class and why."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions import drafts as draft_acts
from actions import filing_backfills, filing_changes, filing_words, filings
from actions import filing_cards as cards
from actions import filing_moves as moves
from actions.filing_changes import Plan
from domain import filing_details as rules
from domain.errors import Refused
from domain.filing import SIX, Act, Party, Proposal
from domain.filing_change import CHANGING
from domain.filing_class import FilingClass, Flag, Judgement, Mode
from domain.form import KEPT
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right
from handlers import (
    filing_clash,
    filing_details,
    filing_home,
    filing_media,
    filing_people,
    filing_sentences,
    forms,
    moments,
)
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import drafts, filing_lists
from storage import filing_details as stored_details
from storage import filings as rows
from storage.drafts import Draft
from storage.filings import Filing

FORM = "filing"
NONE = "none"
SAID = ("media", "topic", "interviewee", "when", "mode")  # all but the ticks
CORRECTS = "corrects"  # beside the answers: whatever its class, it is decided anew
DECIDING = ("media", "interviewee", "when", "mode", "flags")  # what a class is chosen by


def begin(ctx: Ctx) -> None:
    """A new filing, or the unfinished one.  Raises Refused for somebody without a unit."""
    forms.begin(ctx, FORM, prefill=filing_home.of(ctx))


def begin_again(ctx: Ctx, filing: Filing) -> None:
    """A new filing like an earlier one; only the time is asked, and whom if they have left."""
    said = answers_of(filing) | {"refused": filings.refusal_behind(ctx.tx, filing.id)}
    answers = said | filing_details.copied(ctx, _details(ctx, filing)) | _derive(ctx, said)
    del answers["when"]
    has_left = filings.has_left(ctx.tx, filing.expert_id)
    if has_left:
        del answers["interviewee"]
    left = Phrase("filing-interviewee-left", {"name": filing.interviewee}) if has_left else ""
    forms.begin(ctx, FORM, prefill=answers, ref=f"copy:{filing.id}", echo=left)


def forget_empty(ctx: Ctx) -> None:
    """The form 照以前的填 was pressed in, as long as nothing was answered in it."""
    draft = drafts.of_form(ctx.tx.conn, ctx.user.id, FORM, None)
    if draft is not None and "media" not in draft.answers:
        draft_acts.cancel(ctx.tx, draft)


def back_to_empty(ctx: Ctx) -> tuple[Row, ...]:
    """The way back to the form 照以前的填 was pressed in."""
    draft = drafts.of_form(ctx.tx.conn, ctx.user.id, FORM, None)
    if draft is None:
        return ()
    return ((press("draft", "resume", draft.id, draft.version, label="button-back"),),)


def begin_correction(ctx: Ctx, filing: Filing, fields: tuple[str, ...]) -> None:
    """Only what was returned is asked again."""
    details = _details(ctx, filing)
    said = answers_of(filing) | {"refused": filing.refused, CORRECTS: True}
    six = {key: value for key, value in said.items() if key not in fields}
    kept = six | filing_details.corrected(ctx, details, fields) | _derive(ctx, said | details)
    kept[KEPT] = sorted(kept)
    forms.begin(ctx, FORM, prefill=kept, ref=moves.draft_ref(filing.id, filing.version))


def begin_change(ctx: Ctx, filing: Filing, field: str) -> None:
    """One answer is asked anew; one begun for another answer is forgotten.  Raises Refused."""
    if field not in SIX:
        raise Refused("button-stale")
    draft_acts.forget(ctx.tx, FORM, ctx.user.id, moves.draft_ref(filing.id, filing.version))
    begin_correction(ctx, filing, (field,))


def _details(ctx: Ctx, filing: Filing) -> dict[str, Any]:
    return stored_details.of(ctx.tx.conn, filing.id)


def answers_of(filing: Filing) -> dict[str, Any]:
    """A filing as the form would hold it; any of it can be changed while the rest is asked."""
    return {
        forms.READ: {"hints": {}},
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
    return _proposal(ctx, draft.answers, _refused(ctx, draft))


def _proposal(ctx: Ctx, answers: Mapping[str, Any], refused: str) -> Proposal:
    media, interviewee = answers["media"], answers["interviewee"]
    return Proposal(
        unit_id=filing_media.unit_in(answers),
        outlet_id=media["outlet_id"],
        outlet=media["outlet"],
        journalist=media["journalist"],
        topic=answers.get("topic", ""),
        expert_id=interviewee["id"],
        interviewee=interviewee["name"],
        starts_at=moments.started(answers["when"]),
        ends_at=moments.ended(answers["when"]) if answers["when"]["end"] else None,
        mode=Mode(answers["mode"]),
        flags=frozenset(Flag(flag) for flag in answers["flags"] if flag != NONE),
        refused=refused,
        details=filing_details.details_of(ctx, answers),
    )


def _derive(ctx: Ctx, answers: Mapping[str, Any]) -> dict[str, Any]:
    """What the second layer depends on, as soon as the class can be told; until then as before.

    A copy of what was refused is no routine whatever it says; that is known when it begins.
    """
    if not _has_unit(answers) or any(key not in answers for key in DECIDING):
        return {}
    proposed = _proposal(ctx, answers, answers.get("refused", ""))
    outlet, judged = filings.outlet_of(ctx.tx, proposed), filings.classify(ctx.tx, proposed)
    follows = rules.follows(proposed.mode, proposed.flags, outlet, judged.filing_class, answers)
    return follows | ({"path": "approval"} if answers.get(CORRECTS) else {})


def _refused(ctx: Ctx, draft: Draft) -> str:
    """What a copy, or the correction of one, has to answer for."""
    noun, _, about = (draft.ref or "").partition(":")
    if noun == "copy":
        return filings.refusal_behind(ctx.tx, int(about))
    return rows.get(ctx.tx.conn, int(about.partition(":")[0])).refused if about else ""


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
    if filing_home.is_backfill(draft):
        return "backfill"
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
    elif filing_home.is_backfill(draft):
        filing = filing_backfills.submit(ctx.tx, draft.ref or "", proposal(ctx, draft))
    else:
        filing = filings.submit(ctx.tx, proposal(ctx, draft))
    party = Party.FILER if filing.filer_id == ctx.known.id else Party.UNIT_LEAD
    cards.give(ctx.tx, filing, [ctx.known.id], party, edits=ctx.pressed_message_id)


def _pledge(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """The pledge is the submit key's own wording, 「无」 may stand there too (interview.md §10)."""
    ways_out = filing_clash.keys(ctx, draft)
    told = filing_clash.TOLD if filing_clash.warning(ctx, draft) else ""
    has_flags, more = "flags" in draft.answers, filing_details.more_key(draft)
    label = "button-filing-pledge" if has_flags else "button-filing-pledge-none"
    pledge = press("draft", "submit", draft.id, draft.version, told, label=label)
    if has_flags:
        return (*ways_out, (pledge,), more)
    some = press("draft", "change", draft.id, draft.version, "flags", label="button-filing-flags")
    return (*ways_out, (pledge,), (some,), more)


def _by_submit(ctx: Ctx, draft: Draft) -> Mapping[str, Any]:
    """「无」 stands on the submit key of a sentence that hints at nothing and would be routine."""
    if CORRECTS in draft.answers:  # what is asked again is asked in so many words
        return {}
    read = draft.answers.get(forms.READ)
    said = read is not None and not read["hints"] and all(key in draft.answers for key in SAID)
    if not said or "flags" in draft.answers or not _has_unit(draft.answers):
        return {}
    none = {"flags": [NONE]}
    proposed = proposal(ctx, replace(draft, answers={**draft.answers, **none}))
    is_routine = filings.classify(ctx.tx, proposed).filing_class is FilingClass.A
    return none if is_routine else {}


def _has_unit(answers: Mapping[str, Any]) -> bool:
    return "home" in answers or "unit" in answers


def _flags_prompt(_ctx: Ctx, draft: Draft) -> Phrase:
    """Words of the sentence that may mean a flag are named: their ticks are set already."""
    hints = (draft.answers.get(forms.READ) or {}).get("hints")
    if not hints:
        return Phrase("form-filing-flags")
    return Phrase("form-filing-flags-hinted", {"words": tuple(hints.values())})


def _mine(ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """照以前的填, for who has filed before; and what one has filed."""
    if draft.ref or draft.answers.get("?media"):
        return ()
    mine, onsite = press("filing", "mine", 0, 0), press("filing", "onsite", 0, 0)
    if not filing_lists.of_filer(ctx.tx.conn, ctx.known.id, 1):
        return ((mine, onsite),)
    return ((press("filing", "like", 0, 0), mine), (onsite,))


forms.register(
    FORM,
    Dialog(
        right=Right.FILE,
        preview=_preview,
        submit=_submit,
        choices={
            "unit": filing_home.choices,
            "media": filing_media.choices,
            "interviewee": filing_people.choices,
            **filing_details.CHOICES,
        },
        picked={
            "media": filing_media.picked,
            "interviewee": filing_people.picked,
            **filing_details.PICKED,
        },
        parse={
            "media": filing_media.typed,
            "interviewee": filing_people.typed,
            "when": filing_clash.read_when,
            **filing_details.PARSE,
        },
        prompt={
            "media": filing_media.prompt,
            "interviewee": filing_people.prompt,
            "when": filing_clash.prompt,
            "flags": _flags_prompt,
            **filing_details.PROMPT,
        },
        receive={"media": filing_sentences.received, **filing_details.RECEIVE},
        check=filing_details.CHECK,
        derive=_derive,
        by_submit=_by_submit,
        beside={"media": _mine, "when": filing_clash.beside},
        show={
            "media": filing_media.shown,
            "interviewee": filing_people.shown,
            **filing_details.SHOW,
        },
        submit_buttons=_pledge,
    ),
)

"""The six answers: what is offered, how typed ones are read, the preview with class and why."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions import drafts as draft_acts
from actions import filing_cards as cards
from actions import filing_changes, filing_words, filings
from actions import filing_moves as moves
from actions.filing_changes import Plan
from domain.errors import Refused
from domain.filing import FIELDS, Act, Party, Proposal
from domain.filing_change import CHANGING
from domain.filing_class import FilingClass, Flag, Judgement, Mode
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right
from handlers import (
    filing_clash,
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
from storage import filings as rows
from storage.drafts import Draft
from storage.filings import Filing

FORM = "filing"
NONE = "none"
SAID = ("media", "topic", "interviewee", "when", "mode")  # all but the ticks


def begin(ctx: Ctx) -> None:
    """A new filing, or the unfinished one.  Raises Refused for somebody without a unit."""
    forms.begin(ctx, FORM, prefill=filing_home.of(ctx))


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
    """The pledge is the submit key's own wording, 「无」 may stand there too (interview.md §10)."""
    ways_out = filing_clash.keys(ctx, draft)
    told = filing_clash.TOLD if filing_clash.warning(ctx, draft) else ""
    has_flags = "flags" in draft.answers
    label = "button-filing-pledge" if has_flags else "button-filing-pledge-none"
    pledge = press("draft", "submit", draft.id, draft.version, told, label=label)
    if has_flags:
        return (*ways_out, (pledge,))
    some = press("draft", "change", draft.id, draft.version, "flags", label="button-filing-flags")
    return (*ways_out, (pledge,), (some,))


def _by_submit(ctx: Ctx, draft: Draft) -> Mapping[str, Any]:
    """「无」 stands on the submit key of a sentence that hints at nothing and would be routine."""
    read = draft.answers.get(forms.READ)
    said = read is not None and not read["hints"] and all(key in draft.answers for key in SAID)
    if not said or "flags" in draft.answers or not _has_unit(draft):
        return {}
    none = {"flags": [NONE]}
    proposed = proposal(ctx, replace(draft, answers={**draft.answers, **none}))
    is_routine = filings.classify(ctx.tx, proposed).filing_class is FilingClass.A
    return none if is_routine else {}


def _has_unit(draft: Draft) -> bool:
    return "home" in draft.answers or "unit" in draft.answers


def _flags_prompt(_ctx: Ctx, draft: Draft) -> Phrase:
    """Words of the sentence that may mean a flag are named: their ticks are set already."""
    hints = (draft.answers.get(forms.READ) or {}).get("hints")
    if not hints:
        return Phrase("form-filing-flags")
    return Phrase("form-filing-flags-hinted", {"words": tuple(hints.values())})


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
            "unit": filing_home.choices,
            "media": filing_media.choices,
            "interviewee": filing_people.choices,
        },
        picked={"media": filing_media.picked, "interviewee": filing_people.picked},
        parse={
            "media": filing_media.typed,
            "interviewee": filing_people.typed,
            "when": filing_clash.read_when,
        },
        prompt={
            "media": filing_media.prompt,
            "interviewee": filing_people.prompt,
            "when": filing_clash.prompt,
            "flags": _flags_prompt,
        },
        receive={"media": filing_sentences.received},
        by_submit=_by_submit,
        beside={"media": _mine, "when": filing_clash.beside},
        show={"media": filing_media.shown, "interviewee": filing_people.shown},
        submit_buttons=_pledge,
    ),
)

"""记者已到现场: three answers, the calls, and the answers of the duty officer by key (F7)."""

from typing import Any

from actions import door_cards
from actions import drafts as draft_acts
from actions import filing_cards as cards
from actions import filing_door as acts
from actions import filing_moves as moves
from domain import form as rules
from domain.errors import Refused
from domain.filing import Act, Party, Proposal
from domain.filing_class import Mode
from domain.filing_door import How
from domain.messages import Phrase, Value, named
from domain.permission import Right
from handlers import filing_form, filing_home, filing_media, filing_people, forms, moments
from handlers.answers import Choice, Unfinished
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import experts, filing_doors, filing_lists, units
from storage import filings as rows
from storage.drafts import Draft
from storage.filings import Filing

FORM = "filing_door"
BACKFILL = "backfill"  # what a draft of the six answers is for
OFFERED = 4
CARD, MORE = "card", "more"


def key() -> Row:
    """Offered wherever somebody may need it: on /start and when a filing is begun."""
    return (press("filing", "onsite", 0, 0),)


def pressed(ctx: Ctx) -> None:
    """The key itself, and the answers to it."""
    verbs = {
        "onsite": _begin,
        Act.VERBAL_OK: _agree,
        Act.VERBAL_HOLD: _hold,
        Act.VERBAL_NO: _decline,
        Act.BACKFILL: _fill_in,
    }
    verbs[ctx.pressed.verb](ctx)


def show(ctx: Ctx, filing: Filing, party: Party, note: Value = "") -> None:
    """The short card, anew."""
    door_cards.give(ctx.tx, filing, [ctx.known.id], party, note=note)


def _begin(ctx: Ctx) -> None:
    """A second press shows what is being called for already."""
    mine = ctx.require(Right.FILE).units(*filing_home.ROLES)
    if not mine:
        raise Refused("filing-no-unit")
    running = filing_lists.at_the_door(ctx.tx.conn, mine)
    if running and ctx.pressed.argument != MORE:
        _show_running(ctx, rows.get(ctx.tx.conn, running[0].id))
        return
    home = {"home": {"id": mine[0], "name": units.name_of(ctx.tx.conn, mine[0])}}
    forms.begin(ctx, FORM, prefill=home if len(mine) == 1 else {"several_units": "yes"})


def _show_running(ctx: Ctx, filing: Filing) -> None:
    held = moves.parties(ctx.tx, filing)
    if held:
        show(ctx, filing, Party.FILER if Party.FILER in held else Party.UNIT_LEAD)
    another = press("filing", "onsite", 0, 0, MORE, label="button-filing-onsite-more")
    ctx.say("filing-door-running", media=filing.outlet, buttons=((another,),))


def _agree(ctx: Ctx) -> None:
    how = How.PHONE if ctx.pressed.argument == How.PHONE else How.KEY
    agreed = acts.agree(ctx.tx, ctx.pressed.id, ctx.pressed.version, how)
    ctx.tell("filing-door-agreed-toast", number=short(agreed))


def short(filing: Filing) -> str:
    """紧01号"""
    return (filing.temporary_number or "").rpartition("〕")[2]


def _hold(ctx: Ctx) -> None:
    acts.hold(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    minutes = int(ctx.tx.office.policy.hold_for.total_seconds()) // 60
    ctx.tell("filing-door-held-toast", minutes=minutes)


def _decline(ctx: Ctx) -> None:
    """A refusal names one of the listed reasons; pressed, it is said."""
    data = ctx.pressed
    if data.argument:
        acts.decline(ctx.tx, data.id, data.version, data.argument)
        ctx.tell("filing-door-declined-toast")
        return
    filing = moves.claim(ctx.tx, data.id, data.version, Act.VERBAL_NO)
    keys = (*reasons(ctx, filing), (cards.key("open", filing, "back", label="button-back"),))
    message_id = ctx.pressed_message_id or 0
    note = Phrase("filing-door-why-not")
    ctx.tx.post(door_cards.rewritten(ctx.tx, filing, Party.DUTY_OFFICER, message_id, keys, note))


def reasons(ctx: Ctx, filing: Filing) -> tuple[Row, ...]:
    """A key for every listed reason."""
    return tuple(
        (cards.key(Act.VERBAL_NO, filing, code, label=named("filing-reason", code).key),)
        for code in ctx.tx.office.reasons
    )


def _fill_in(ctx: Ctx) -> None:
    """补报备: the six answers, with what is known filled in."""
    filing = moves.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, Act.BACKFILL)
    door = filing_doors.get(ctx.tx.conn, filing.id)
    known: dict[str, Any] = {
        "home": {"id": filing.unit_id, "name": filing.unit},
        "topic": filing.topic,
        "when": moments.stored(door.arrived_at, None, "minute"),
    }
    if filing.journalist:
        media = filing_media.stored(filing.outlet_id, filing.outlet, filing.journalist)
        known["media"] = media
    if filing.interviewee:
        known["interviewee"] = {"id": filing.expert_id, "name": filing.interviewee}
    forms.begin(
        ctx, filing_form.FORM, prefill=known, ref=f"{BACKFILL}:{filing.id}:{filing.version}"
    )


def _typed_media(ctx: Ctx, draft: Draft, text: str) -> Any:
    """As in a filing, but whoever waits at the door is not asked for a name as well."""
    found = filing_media.typed(ctx, draft, text)
    return _without_reporter(found)


def _picked_media(ctx: Ctx, draft: Draft, choice: Choice) -> Any:
    return _without_reporter(filing_media.picked(ctx, draft, choice))


def _without_reporter(found: Any) -> Any:
    kept = found.kept if isinstance(found, Unfinished) else None
    if kept and "outlet" in kept:
        return filing_media.stored(kept["outlet_id"], kept["outlet"], "")
    return found


def _media_prompt(ctx: Ctx, draft: Draft) -> Phrase:
    asked = filing_media.prompt(ctx, draft)
    return Phrase("form-filing-door-media") if asked.key == "form-filing-media" else asked


def _units(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    names = units.names_of(ctx.tx.conn, ctx.known.units(*filing_home.ROLES))
    return [
        Choice(str(unit_id), name, Phrase("filing-pick", {"name": name}))
        for unit_id, name in names.items()
        if text == f"#{unit_id}" or text in name
    ]


def _experts(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    found = experts.of_unit(ctx.tx.conn, filing_media.unit_of(draft), OFFERED)
    return [
        filing_people.expert_choice(one, ctx.tx.today)
        for one in found
        if text in ("", f"#{one.id}")
    ]


def _picked_expert(_ctx: Ctx, _draft: Draft, choice: Choice) -> dict[str, Any]:
    return {"id": int(choice.value), "name": choice.name}


def _typed_expert(ctx: Ctx, draft: Draft, text: str) -> dict[str, Any]:
    """A name of the unit's roster is taken for that expert; any other as it stands."""
    question = ctx.tx.office.forms[FORM].question("interviewee")
    typed = rules.check_text(question, text)
    for one in experts.of_unit(ctx.tx.conn, filing_media.unit_of(draft), 100):
        if one.name == typed:
            return {"id": one.id, "name": filing_people.with_title(one)}
    return {"id": None, "name": typed}


def _shown_expert(_ctx: Ctx, value: Any) -> Value:
    return str(value["name"]) if value else Phrase("filing-door-unsaid")


def _proposal(ctx: Ctx, draft: Draft) -> Proposal:
    media = draft.answers["media"]
    who = draft.answers["interviewee"] or {"id": None, "name": ""}
    return Proposal(
        unit_id=filing_media.unit_of(draft),
        outlet_id=media["outlet_id"],
        outlet=media["outlet"],
        journalist=media["journalist"],
        topic=draft.answers["topic"],
        expert_id=who["id"],
        interviewee=who["name"],
        starts_at=ctx.tx.now,
        ends_at=None,
        mode=Mode.IN_PERSON,
        flags=frozenset(),
    )


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    return "filing-door-preview", {"lines": forms.summary(ctx, draft)}


def _calls(_ctx: Ctx, draft: Draft) -> tuple[Row, ...]:
    """Two ways to submit: the press card was looked at, or not."""
    seen = press("draft", "submit", draft.id, draft.version, CARD, label="button-filing-call-seen")
    unseen = press("draft", "submit", draft.id, draft.version, label="button-filing-call-unseen")
    return ((seen,), (unseen,))


def _submit(ctx: Ctx, draft: Draft) -> None:
    draft_acts.take(ctx.tx, draft)
    card_seen = ctx.pressed.argument == CARD
    filing = acts.arrive(ctx.tx, _proposal(ctx, draft), card_seen=card_seen)
    door_cards.give(ctx.tx, filing, [ctx.known.id], Party.FILER, edits=ctx.pressed_message_id)


forms.register(
    FORM,
    Dialog(
        right=Right.FILE,
        preview=_preview,
        submit=_submit,
        choices={"unit": _units, "media": filing_media.choices, "interviewee": _experts},
        picked={"media": _picked_media, "interviewee": _picked_expert},
        parse={"media": _typed_media, "interviewee": _typed_expert},
        prompt={"media": _media_prompt},
        show={"media": filing_media.shown, "interviewee": _shown_expert},
        submit_buttons=_calls,
    ),
)

"""/filing, my filings, and the keys a unit has under its own: withdraw, cancel, object, correct."""

from actions import door_cards, filing_chain, filings
from actions import filing_cards as cards
from actions import filing_moves as moves
from domain import filing as rules
from domain.errors import Refused
from domain.filing import Act, Party
from domain.filing_door import BEGUN
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Role
from handlers import filing_form, filing_sentences
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import filing_acts, filing_lists
from storage.filing_lists import Listed
from storage.filings import Filing

LISTED = 5
YES, BACK = "yes", "back"
ORDER = (  # as what somebody sees a filing
    Party.SIGNER,
    Party.APPROVER,
    Party.FILER,
    Party.UNIT_LEAD,
    Party.DUTY_OFFICER,
    Party.ADMIN,
    Party.READER,
)


def begin(ctx: Ctx) -> None:
    """/filing, with or without the whole of it in one sentence."""
    if ctx.args:
        filing_sentences.begin(ctx, ctx.args)
    else:
        filing_form.begin(ctx)


def pressed(ctx: Ctx) -> None:
    """A key under a filing of one's own or of one's unit."""
    verbs = {
        "mine": _mine,
        "open": _open,
        "accept": _accept,
        "withdraw": _withdraw,
        "cancel": _cancel,
        "object": _object,
        "resubmit": _resubmit,
        "change": _change,
        "copy": _copy,
        "like": _like,
    }
    verbs[ctx.pressed.verb](ctx)


def line(one: Listed) -> Value:
    """A filing in a list."""
    return Phrase(
        "filing-list-line",
        {
            "number": rules.short_number(rules.shown_number(one.number, one.version)),
            "state": named("filing-state", one.state),
            "media": cards.media(one.outlet, one.journalist),
            "topic": one.topic,
            "when": one.starts_at,
        },
    )


def open_button(one: Listed) -> Row:
    number = rules.short_number(rules.shown_number(one.number, one.version))
    shown = {"number": number, "topic": one.topic}
    return (press("filing", "open", one.id, one.version, label="button-filing-open-one", **shown),)


def show(ctx: Ctx, filing: Filing, note: Value = "") -> None:
    """The card in a message of its own; who may sign it is asked by name from then on."""
    seen_as = party(ctx, filing)
    if seen_as is Party.SIGNER:
        filing_chain.sit_down(ctx.tx, filing)
    look = door_cards if filing.state in BEGUN else cards
    look.give(ctx.tx, filing, [ctx.known.id], seen_as, note=note)


def party(ctx: Ctx, filing: Filing) -> Party:
    """As what this person sees a filing."""
    held = moves.parties(ctx.tx, filing)
    order = (Party.DUTY_OFFICER, *ORDER) if filing.state in rules.AT_DOOR else ORDER
    return next(one for one in order if one in held)


def _mine(ctx: Ctx) -> None:
    """The last five: one's own, or all of the units one leads."""
    led = ctx.known.units(Role.UNIT_LEAD)
    found = (
        filing_lists.of_units(ctx.tx.conn, led, LISTED)
        if led
        else filing_lists.of_filer(ctx.tx.conn, ctx.known.id, LISTED)
    )
    if not found:
        raise Refused("filing-none-yet")
    buttons = tuple(open_button(one) for one in found)
    ctx.say("filing-mine", lines=Lines(tuple(map(line, found))), buttons=buttons)


def _open(ctx: Ctx) -> None:
    """The card again, as it stands now; 「返回」 puts its keys back."""
    filing = moves.seen(ctx.tx, ctx.pressed.id)
    if ctx.pressed.argument == BACK:
        rewrite(ctx, filing, _keys(ctx, filing), "")
    else:
        show(ctx, filing)


def _keys(ctx: Ctx, filing: Filing) -> tuple[Row, ...]:
    """What this person may press now."""
    if filing.state in BEGUN:
        return door_cards.keyboard(filing, party(ctx, filing))
    return cards.keyboard(ctx.tx, filing, party(ctx, filing))


def _accept(ctx: Ctx) -> None:
    """知悉并照办: the cards are rewritten anyway, what told of it says how it ended."""
    moved = filings.accept(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.tell("filing-accepted-toast")
    if ctx.pressed.argument == cards.TOLD:
        done = filing_acts.last_act(ctx.tx.conn, moved.id)
        number = rules.shown_number(moved.number, moved.version)
        ctx.rewrite("filing-decided", number=number, standing=cards.standing(moved, done))


def _withdraw(ctx: Ctx) -> None:
    if ctx.pressed.argument == YES:
        filings.withdraw(ctx.tx, ctx.pressed.id, ctx.pressed.version)
        ctx.tell("filing-withdrawn-toast")
    else:
        _ask_again(ctx, Act.WITHDRAW)


def _cancel(ctx: Ctx) -> None:
    if ctx.pressed.argument == YES:
        filings.cancel(ctx.tx, ctx.pressed.id, ctx.pressed.version)
        ctx.tell("filing-cancelled-toast")
    else:
        _ask_again(ctx, Act.CANCEL)


def _ask_again(ctx: Ctx, act: Act) -> None:
    """What cannot be undone is asked twice, in the same message."""
    filing = moves.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, act)
    sure = cards.key(act, filing, YES, label=f"button-filing-{act}-sure")
    rewrite(ctx, filing, ((sure,), back(filing)), named("filing-sure", act))


def _object(ctx: Ctx) -> None:
    """An objection names one of the listed reasons, as a refusal does."""
    if ctx.pressed.argument:
        filings.object_(ctx.tx, ctx.pressed.id, ctx.pressed.version, ctx.pressed.argument)
        ctx.tell("filing-objected-toast")
        return
    filing = filings.claim_open(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    reasons = tuple(
        (cards.key(Act.OBJECT, filing, code, label=named("filing-reason", code).key),)
        for code in ctx.tx.office.reasons
    )
    rewrite(ctx, filing, (*reasons, back(filing)), named("filing-sure", Act.OBJECT))


def _resubmit(ctx: Ctx) -> None:
    """Correct what was returned: only the named answers are asked again."""
    filing = moves.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, Act.RESUBMIT)
    done = filing_acts.last_act(ctx.tx.conn, filing.id)
    filing_form.begin_correction(ctx, filing, done.fields)


def _change(ctx: Ctx) -> None:
    """Which answer changes; the form asks for it, and its preview lets others change too."""
    filing = moves.claim(ctx.tx, ctx.pressed.id, ctx.pressed.version, Act.CHANGE)
    if ctx.pressed.argument:
        rewrite(ctx, filing, cards.keyboard(ctx.tx, filing, party(ctx, filing)), "")
        filing_form.begin_change(ctx, filing, ctx.pressed.argument)
        return
    keys = [
        cards.key(Act.CHANGE, filing, field, label=named("filing-field", field).key)
        for field in rules.SIX
    ]
    rewrite(ctx, filing, (*rows(keys, 3), back(filing)), named("filing-sure", Act.CHANGE))


def _copy(ctx: Ctx) -> None:
    """File anew what did not come about, or another one like it: the time alone is asked."""
    filing = moves.seen(ctx.tx, ctx.pressed.id)
    if Party.FILER not in moves.parties(ctx.tx, filing):
        raise Refused("not-found")
    filing_form.forget_empty(ctx)
    filing_form.begin_again(ctx, filing)


def _like(ctx: Ctx) -> None:
    """照以前的填: one's own last filings, of which one is the pattern."""
    found = filing_lists.of_filer(ctx.tx.conn, ctx.known.id, LISTED)
    if not found:
        raise Refused("filing-none-yet")
    buttons = tuple(_like_button(one) for one in found)
    ctx.rewrite("filing-like-which", buttons=(*buttons, *filing_form.back_to_empty(ctx)))


def _like_button(one: Listed) -> Row:
    media, label = cards.media(one.outlet, one.journalist), "button-filing-like-one"
    key = press("filing", "copy", one.id, one.version, label=label, media=media, topic=one.topic)
    return (key,)


def back(filing: Filing) -> Row:
    """「返回」: the card as it stands."""
    return (cards.key("open", filing, BACK, label="button-back"),)


def rewrite(ctx: Ctx, filing: Filing, keys: tuple[Row, ...], note: Value) -> None:
    message_id = ctx.pressed_message_id or 0
    look = door_cards if filing.state in BEGUN else cards
    ctx.tx.post(look.rewritten(ctx.tx, filing, party(ctx, filing), message_id, keys, note))

"""Deciding: keys under a card, exact words in reply to it, and the list of what waits."""

from actions import approvals, filing_rescue, filing_waiting
from actions import filing_cards as cards
from actions import filing_moves as moves
from domain import filing as rules
from domain import reply
from domain.errors import Refused
from domain.filing import Act, Party, State
from domain.messages import Lines, Phrase
from domain.permission import Right, may, scope
from handlers import decision_forms, door_replies, filings, forms, precheck, readings
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage import filing_acts, filing_lists
from storage import filings as rows
from storage.filing_lists import Listed
from storage.filings import Filing

LISTED = 20
OF_THE_OFFICE = frozenset({Party.SIGNER, Party.APPROVER, Party.READER})


def list_(ctx: Ctx) -> None:
    """/approvals: what waits for me, what may still be objected to; for an admin what is stuck."""
    at_door, filed = _at_door(ctx), _filed(ctx)
    found = filing_waiting.of(ctx.tx, ctx.known, LISTED)
    waiting = [*at_door, *found.first]
    if not waiting and not filed:
        ctx.say("filing-nothing-waits", buttons=_more(ctx))
        return
    shown = [*waiting[:LISTED], *filed[: LISTED - len(waiting[:LISTED])]]
    ctx.say(
        "filing-waiting",
        waiting=filing_waiting.counted(found.count + len(at_door)),
        filed=len(filed),
        lines=Lines(tuple(map(filings.line, shown))),
        buttons=(*(filings.open_button(one) for one in shown), *_more(ctx)),
    )


def _more(ctx: Ctx) -> tuple[Row, ...]:
    """The office finds what it agreed to before, an admin what is stuck."""
    agreed = press("filing", "agreed", 0, 0)
    keys = [(agreed,)] if may(ctx.known, Right.DECIDE) else []
    stuck = filing_rescue.stuck(ctx.tx) if may(ctx.known, Right.RESCUE) else []
    if stuck:
        label = "button-filing-stuck-list"
        keys.append((press("filing", "stuck", 0, 0, label=label, count=len(stuck)),))
    return tuple(keys)


def _at_door(ctx: Ctx) -> list[Listed]:
    """Reporters who stand at the door of the units somebody decides for."""
    if not may(ctx.known, Right.DECIDE):
        return []
    units = scope(ctx.known, Right.DECIDE)
    return filing_lists.at_the_door(ctx.tx.conn, units, but_of=ctx.known.id)


def _filed(ctx: Ctx) -> list[Listed]:
    """What the office may still object to."""
    if not may(ctx.known, Right.DECIDE):
        return []
    units = scope(ctx.known, Right.DECIDE)
    return filing_lists.open_to_objection(ctx.tx.conn, units, ctx.tx.now, but_of=ctx.known.id)


def pressed(ctx: Ctx) -> None:
    """同意, 不同意, 退回补正 or 附条件同意 under a card; 确认 under what was read from a reply."""
    data = ctx.pressed
    if data.verb == "agree":
        readings.agree(ctx)
        return
    act, step = Act(data.verb), _step(data.argument)
    if act is Act.APPROVE:
        _tell(ctx, approvals.approve(ctx.tx, data.id, data.version, step))
        return
    filing = approvals.may_decide(ctx.tx, data.id, data.version, act, step)
    if act is Act.CONDITION:
        readings.begin(ctx, filing)
    else:
        decision_forms.begin(ctx, filing, act)


def _step(argument: str) -> int:
    """The step a key was made for; the first one's carry none.  Raises Refused."""
    if argument and not argument.isdecimal():
        raise Refused("button-stale")
    return int(argument[:4] or 1)


def _tell(ctx: Ctx, filing: Filing) -> None:
    how = {State.APPROVED: "approved", State.CONDITIONAL: "conditional"}
    ctx.tell(f"filing-{how.get(filing.state, 'signed')}-toast")


def replied(ctx: Ctx, filing_id: int, version: int) -> None:
    """A typed reply to a card.  An exact word decides at once; all else is said back."""
    filing = moves.seen(ctx.tx, filing_id)
    if filing.state in rules.AT_DOOR and Party.DUTY_OFFICER in moves.parties(ctx.tx, filing):
        door_replies.take(ctx, filing, version)
    elif not moves.parties(ctx.tx, filing) & OF_THE_OFFICE:
        _not_a_decider(ctx, filing)
    elif not ctx.text:
        raise Refused("kind-not-usable")
    elif version == 0:
        filings.show(ctx, filing, Phrase("filing-decide-here"))
    else:
        _read(ctx, filing, version)


def quoted(ctx: Ctx, text: str) -> str | None:
    """``filing:<id>`` by the number in a quoted card whose own id is not known.

    Without a version nothing is decided: anybody can quote a number, so the card comes anew.
    """
    number = rules.number_in(text, ctx.tx.office.code)
    filing_id = rows.id_of_number(ctx.tx.conn, number) if number else None
    return f"filing:{filing_id}" if filing_id else None


def is_loose_word(ctx: Ctx) -> bool:
    """Whether a decider typed a deciding word that replies to no card: it decides nothing."""
    return may(ctx.known, Right.SIGN) and reply.exact(ctx.text) is not None


def _not_a_decider(ctx: Ctx, filing: Filing) -> None:
    """A filer who quotes a card while answering a form is answering the form."""
    if not forms.answer(ctx):
        filings.show(ctx, filing, Phrase("filing-use-keys"))


def _read(ctx: Ctx, filing: Filing, version: int) -> None:
    if precheck.halts(ctx, "filing", filing.id, version):
        return
    text = ctx.message.text or ""
    act = reply.exact(text)
    if act is None:
        readings.take(ctx, filing, version, reply.read(text))
    elif act is Act.APPROVE:
        _say_approved(ctx, approvals.approve(ctx.tx, filing.id, version))
    else:
        decision_forms.begin(ctx, approvals.may_decide(ctx.tx, filing.id, version, act), act)


def _say_approved(ctx: Ctx, filing: Filing) -> None:
    """Agreed to at this step; where that was not the last, how it stands."""
    done = filing_acts.last_act(ctx.tx.conn, filing.id)
    is_last = filing.state is State.APPROVED
    ctx.say(
        "filing-reply-approved",
        number=rules.shown_number(filing.number, filing.version),
        media=cards.media(filing.outlet, filing.journalist),
        topic=filing.topic,
        standing="" if is_last else cards.standing(filing, done),
    )

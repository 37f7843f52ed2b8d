"""Deciding: keys under a card, exact words in reply to it, and the list of what waits."""

from actions import approvals, stand_in_starts
from actions import filing_cards as cards
from actions import filing_moves as moves
from domain import filing as rules
from domain import reply
from domain.errors import Refused
from domain.filing import Act, Party
from domain.messages import Lines, Phrase
from domain.permission import Right, may, scope
from handlers import decision_forms, door_replies, filings, forms, precheck, readings
from handlers.context import Ctx
from storage import filing_lists
from storage import filings as rows
from storage.filings import Filing

LISTED = 20


def list_(ctx: Ctx) -> None:
    """/approvals: what waits for me, and what was filed and may still be objected to."""
    person, tx = ctx.known, ctx.tx
    units = scope(person, Right.DECIDE)
    waiting = filing_lists.waiting(tx.conn, units, but_of=person.id)
    own = {one.id for one in waiting}
    waiting += [one for one in stand_in_starts.waiting(tx, person) if one.id not in own]
    filed = filing_lists.open_to_objection(tx.conn, units, tx.now, but_of=person.id)
    waiting = [*filing_lists.at_the_door(tx.conn, units, but_of=person.id), *waiting]
    if not waiting and not filed:
        raise Refused("filing-nothing-waits")
    shown = [*waiting[:LISTED], *filed[: LISTED - len(waiting[:LISTED])]]
    ctx.say(
        "filing-waiting",
        waiting=len(waiting),
        filed=len(filed),
        lines=Lines(tuple(map(filings.line, shown))),
        buttons=tuple(filings.open_button(one) for one in shown),
    )


def pressed(ctx: Ctx) -> None:
    """同意, 不同意, 退回补正 or 附条件同意 under a card; 确认 under what was read from a reply."""
    data = ctx.pressed
    if data.verb == "agree":
        readings.agree(ctx)
        return
    act = Act(data.verb)
    if act is Act.CONDITION:
        readings.begin(ctx, approvals.may_decide(ctx.tx, data.id, data.version, act))
    elif act is Act.APPROVE:
        approvals.approve(ctx.tx, data.id, data.version)
        ctx.tell("filing-approved-toast")
    else:
        decision_forms.begin(ctx, approvals.may_decide(ctx.tx, data.id, data.version, act), act)


def replied(ctx: Ctx, filing_id: int, version: int) -> None:
    """A typed reply to a card.  An exact word decides at once; all else is said back."""
    filing = moves.seen(ctx.tx, filing_id)
    if filing.state in rules.AT_DOOR and Party.DUTY_OFFICER in moves.parties(ctx.tx, filing):
        door_replies.take(ctx, filing, version)
    elif Party.APPROVER not in moves.parties(ctx.tx, filing):
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
    return may(ctx.known, Right.DECIDE) and reply.exact(ctx.text) is not None


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
        approved = approvals.approve(ctx.tx, filing.id, version)
        ctx.say(
            "filing-reply-approved",
            number=rules.shown_number(approved.number, version),
            media=cards.media(approved.outlet, approved.journalist),
            topic=approved.topic,
        )
    else:
        decision_forms.begin(ctx, approvals.may_decide(ctx.tx, filing.id, version, act), act)

"""撤销 by two approvers, 收悉 by the unit, 申诉 by the unit (product.md F3, F8)."""

from actions import filing_appeals as appeals
from actions import filing_cards as cards
from actions import filing_moves as moves
from actions import filing_revocation as acts
from domain import filing as rules
from domain.errors import Refused
from domain.filing import Act
from domain.messages import Lines
from domain.permission import Right, scope
from handlers import filings, plea_forms
from handlers.context import Ctx
from storage import filing_acts, filing_lists
from storage.filings import Filing

LISTED = 20


def pressed(ctx: Ctx) -> None:
    """A key under a card or under what told of it."""
    verbs = {
        "agreed": _agreed,
        "propose": _propose,
        "revoke": _revoke,
        "receive": _receive,
        "appeal": _appeal,
    }
    verbs[ctx.pressed.verb](ctx)


def _agreed(ctx: Ctx) -> None:
    """What was agreed to and is still to come: where an approver finds it again."""
    person = ctx.require(Right.DECIDE)
    units = scope(person, Right.DECIDE)
    found = filing_lists.to_come(ctx.tx.conn, units, ctx.tx.now, LISTED)
    if not found:
        raise Refused("filing-none-to-come")
    buttons = tuple(filings.open_button(one) for one in found)
    ctx.say("filing-to-come", lines=Lines(tuple(map(filings.line, found))), buttons=buttons)


def _propose(ctx: Ctx) -> None:
    """A listed reason and the facts; then another approver is asked."""
    data = ctx.pressed
    filing = moves.claim(ctx.tx, data.id, data.version, Act.PROPOSE)
    plea_forms.begin_revocation(ctx, filing)


def _revoke(ctx: Ctx) -> None:
    moved = acts.revoke(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.tell("filing-revoked-toast")
    _ended(ctx, moved)


def _receive(ctx: Ctx) -> None:
    moved = acts.receive(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.tell("filing-received-toast")
    if ctx.pressed.argument == cards.TOLD:
        _ended(ctx, moved)


def _appeal(ctx: Ctx) -> None:
    """There is one appeal: why is asked, and looked over."""
    data = ctx.pressed
    filing = moves.claim(ctx.tx, data.id, data.version, Act.APPEAL)
    appeals.check_open(ctx.tx, filing)
    plea_forms.begin_appeal(ctx, filing)


def _ended(ctx: Ctx, filing: Filing) -> None:
    """What told of it says how it stands now."""
    done = filing_acts.last_act(ctx.tx.conn, filing.id)
    number = rules.shown_number(filing.number, filing.version)
    ctx.rewrite("filing-decided", number=number, standing=cards.standing(filing, done))

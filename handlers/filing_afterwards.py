"""Keys once the interview is over: one press for an answer, a second one where it ends a thing."""

from actions import filing_afterwards as acts
from actions import filing_cards as cards
from actions import filing_moves as moves
from domain import filing_afterwards as rules
from domain.errors import Refused
from domain.filing import Act
from domain.messages import Attachment, named
from handlers import filing_receipts, filings
from handlers.context import Ctx
from storage import filing_acts


def pressed(ctx: Ctx) -> None:
    """A key of the unit under a filing whose interview is over, or whose patient says no."""
    verbs = {
        "hold": _hold,
        "record": filing_receipts.begin_record,
        "publish": filing_receipts.begin_publication,
        "correct": filing_receipts.begin_correction,
        "revoke_consent": _revoke_consent,
        "proof": _show_proof,
    }
    verbs.get(ctx.pressed.verb, _answer)(ctx)


def _hold(ctx: Ctx) -> None:
    """已采访 is recorded at once; what came up is asked in a message of its own."""
    moved = acts.hold(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.tell("filing-held-toast")
    filing_receipts.ask_what_came_up(ctx, moved)


def _answer(ctx: Ctx) -> None:
    """One of the listed answers: offered first, taken at the second press."""
    data, act = ctx.pressed, Act(ctx.pressed.verb)
    if data.argument:
        acts.say_outcome(ctx.tx, data.id, data.version, act, data.argument)
        ctx.tell("filing-kept-toast")
        return
    filing = moves.claim(ctx.tx, data.id, data.version, act)
    offered = tuple(
        (cards.key(act, filing, code, label=named("filing-outcome", code).key),)
        for code in rules.OUTCOMES[act]
    )
    filings.rewrite(ctx, filing, (*offered, filings.back(filing)), named("filing-sure", act))


def _revoke_consent(ctx: Ctx) -> None:
    data, act = ctx.pressed, Act.REVOKE_CONSENT
    if data.argument == filings.YES:
        acts.revoke_consent(ctx.tx, data.id, data.version)
        ctx.tell("filing-consent-toast", alert=True)
        return
    filing = acts.claim_consent(ctx.tx, data.id, data.version)
    label = named("button-filing", f"{act}-sure").key
    sure = cards.key(act, filing, filings.YES, label=label)
    filings.rewrite(ctx, filing, ((sure,), filings.back(filing)), named("filing-sure", act))


def _show_proof(ctx: Ctx) -> None:
    """The picture of what was published, for everybody who sees the filing."""
    filing = moves.seen(ctx.tx, ctx.pressed.id)
    file_id = filing_acts.proof_of(ctx.tx.conn, filing.id)
    if file_id is None:
        raise Refused("button-stale")
    photo = Attachment("photo", file_id)
    ctx.say("filing-proof", number=filing.number, topic=filing.topic, attachment=photo)

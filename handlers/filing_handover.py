"""转办, 加签, 抄送: whom to choose, under the card; 「转给李处」 in reply to it (F3, F4)."""

from collections.abc import Callable

from actions import filing_cards as cards
from actions import filing_handover as acts
from actions import filing_moves as moves
from actions.tx import Tx
from domain import filing as rules
from domain.errors import Refused
from domain.filing import Act, Party
from domain.messages import Button, Phrase, named
from handlers import filings
from handlers.buttons import Row, rows
from handlers.context import Ctx
from storage.filings import Filing
from storage.people import Named

OFFERED = 12
COLUMNS = 2
DOING: dict[Act, Callable[[Tx, int, int, int], str]] = {
    Act.REASSIGN: acts.reassign,
    Act.ADD_SIGNER: acts.add_signer,
    Act.CC: acts.cc,
}


def pressed(ctx: Ctx) -> None:
    """The key under a card: choose somebody, then it is done."""
    act, data = Act(ctx.pressed.verb), ctx.pressed
    if data.argument:
        _chosen(ctx, act, data.argument)
        return
    filing = moves.claim(ctx.tx, data.id, data.version, act)
    offered = acts.candidates(ctx.tx, filing, act)
    if not offered:
        raise Refused("filing-nobody-to-choose")
    keys = (*choices(filing, act, offered[:OFFERED]), filings.back(filing))
    ask = named("filing-choose", act)
    message_id = ctx.pressed_message_id or 0
    ctx.tx.post(cards.rewritten(ctx.tx, filing, Party.SIGNER, message_id, keys, ask))


def choices(filing: Filing, act: Act, offered: list[Named], where: str = "") -> tuple[Row, ...]:
    """A key for each person; ``where`` it stands, if not under a card."""
    return rows([_key(filing, act, one, where) for one in offered], COLUMNS)


def propose(ctx: Ctx, filing: Filing, said: str) -> bool:
    """「转给李处」: who is meant is asked before it is handed on.  False: nobody fits."""
    found = acts.fitting(ctx.tx, filing, said)[:OFFERED]
    if not found:
        return False
    moves.claim(ctx.tx, filing.id, filing.version, Act.REASSIGN)
    ctx.say(
        "filing-reassign-read",
        number=rules.shown_number(filing.number, filing.version),
        topic=filing.topic,
        buttons=choices(filing, Act.REASSIGN, found, cards.TOLD),
        about=f"filing:{filing.id}:{filing.version}",
    )
    return True


def _chosen(ctx: Ctx, act: Act, argument: str) -> None:
    number, _, rest = argument.partition(".")
    if not number.isdecimal():
        raise Refused("button-stale")
    data, person_id = ctx.pressed, int(number[:18])
    name = DOING[act](ctx.tx, data.id, data.version, person_id)
    told = Phrase(named("filing-told-by", act).key, {"name": name})
    ctx.tell(told.key, name=name)
    filing = moves.seen(ctx.tx, data.id)
    if rest == cards.TOLD:
        number = rules.shown_number(filing.number, filing.version)
        ctx.rewrite("filing-decided", number=number, standing=told)
    elif act is Act.CC:
        keys = cards.keyboard(ctx.tx, filing, Party.SIGNER)
        message_id = ctx.pressed_message_id or 0
        ctx.tx.post(cards.rewritten(ctx.tx, filing, Party.SIGNER, message_id, keys, told))


def _key(filing: Filing, act: Act, one: Named, where: str) -> Button:
    data = f"filing.{act}.{filing.id}.{filing.version}.{one.id}" + (f".{where}" if where else "")
    return Button(Phrase("filing-pick", {"name": one.name}), data)

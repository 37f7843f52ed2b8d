"""文书 under a filing that may go ahead: which paper, and the file itself."""

from actions import filing_cards as cards
from actions import slips
from domain import slip as rules
from domain.errors import Refused
from domain.messages import Button, Enclosure, Phrase
from domain.slip import Kind, Shape
from handlers import filings
from handlers.buttons import Row
from handlers.context import Ctx
from storage.filings import Filing

ICS = "ics"


def pressed(ctx: Ctx) -> None:
    """Each press asks again who may, and whether the filing still stands."""
    if ctx.pressed.verb == "papers":
        _choose(ctx)
    elif ctx.pressed.argument == ICS:
        _send_appointment(ctx)
    else:
        _send(ctx, *_named(ctx.pressed.argument))


def _choose(ctx: Ctx) -> None:
    filing = slips.open_for(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    filings.rewrite(ctx, filing, (*_rows(filing), filings.back(filing)), Phrase("papers-which"))


def _rows(filing: Filing) -> tuple[Row, ...]:
    return (
        *(tuple(_key(filing, f"{kind}-{shape}") for shape in Shape) for kind in Kind),
        (_key(filing, ICS),),
    )


def _key(filing: Filing, paper: str) -> Button:
    return cards.key("paper", filing, paper, label=f"button-paper-{paper}")


def _named(argument: str) -> tuple[Kind, Shape]:
    kind, _, shape = argument.partition("-")
    try:
        return Kind(kind), Shape(shape)
    except ValueError:
        raise Refused("button-stale") from None


def _send(ctx: Ctx, kind: Kind, shape: Shape) -> None:
    paper = slips.give(ctx.tx, ctx.pressed.id, ctx.pressed.version, kind, shape)
    ctx.say(
        f"paper-sent-{kind}",
        attachment=Enclosure(f"paper-{shape}", paper),
        number=paper.number,
        code=rules.shown_code(paper.code),
    )


def _send_appointment(ctx: Ctx) -> None:
    listed = slips.appointment(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.say("paper-sent-ics", attachment=Enclosure("appointment", listed), number=listed.place)

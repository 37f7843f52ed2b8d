"""/search, and questions about filings typed in plain words: one message answers (A4)."""

from actions import filing_cards as cards
from actions import filing_moves as moves
from actions import filing_search as acts
from actions.filing_search import Answer
from domain import filing as rules
from domain.errors import Refused
from domain.filing import Act, State
from domain.filing_question import Ask, Question, Stand, read
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right, may
from handlers import entry_search, filings, trainings
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage import filing_acts
from storage.filing_lists import Listed
from storage.filings import Filing

TRAININGS = frozenset({"培训", "有哪些培训", "培训报名", "training", "trainings"})
REASONED = frozenset({State.REJECTED, State.RETURNED, State.REVOKED})
REASONED_ACTS = frozenset({Act.REJECT, Act.RETURN, Act.REVOKE, Act.RECEIVE})
GIVEN_UP = frozenset({State.REJECTED, State.REVOKED})  # why is always said


def search(ctx: Ctx) -> None:
    """/search 东方早报今年来过几次"""
    if not ctx.args:
        ctx.say("search-how")
        return
    if ctx.args.strip().lower() in TRAININGS:
        trainings.show_all(ctx)
        return
    if entry_search.answered(ctx, ctx.args):
        return
    question = read(ctx.args) or read(f"{ctx.args} 有哪些采访")
    if question is None:
        raise Refused("search-not-read")
    _answer(ctx, question)


def is_asked(ctx: Ctx) -> bool:
    """A message that nothing else wanted, and that is clearly such a question: answered."""
    if ctx.text.strip().lower() in TRAININGS:
        trainings.show_all(ctx)
        return True
    if not may(ctx.known, Right.SEARCH):
        return False
    if entry_search.answered(ctx, ctx.text):
        return True
    question = read(ctx.text)
    if question is None or not question.is_sure:
        return False
    try:
        _answer(ctx, question)
    except Refused as refused:
        if refused.key == "search-unknown":
            return False  # a name that nothing has: perhaps it is about something else
        raise
    return True


def pressed(ctx: Ctx) -> None:
    """A filing of the answer."""
    _show(ctx, acts.read(ctx.tx, ctx.known, ctx.pressed.id))


def _answer(ctx: Ctx, question: Question) -> None:
    if question.ask is Ask.STATUS:
        _show(ctx, acts.by_number(ctx.tx, ctx.known, question))
        return
    answer = acts.ask(ctx.tx, ctx.known, question)
    if not answer.rows:
        ctx.say("search-none", asked=_asked(answer))
    elif question.ask in (Ask.LAST, Ask.NEXT):
        _tell_one(ctx, answer)
    else:
        _tell_all(ctx, answer)


def _show(ctx: Ctx, filing: Filing) -> None:
    """With its keys for who has to do with it, to be read for everybody else who may."""
    if moves.parties(ctx.tx, filing):
        filings.show(ctx, filing)
    else:
        cards.read_only(ctx.tx, filing, ctx.known.id)


def _tell_one(ctx: Ctx, answer: Answer) -> None:
    one = answer.rows[0]
    ctx.say(
        f"search-{answer.question.ask}",
        asked=_asked(answer),
        line=_line(ctx, one, answer),
        buttons=_buttons(answer),
    )


def _tell_all(ctx: Ctx, answer: Answer) -> None:
    left = answer.total - len(answer.rows)
    more: tuple[Value, ...] = (Phrase("search-more", {"count": left}),) if left else ()
    ctx.say(
        "search-found",
        count=answer.total,
        asked=_asked(answer),
        lines=Lines((*(_line(ctx, one, answer) for one in answer.rows), *more)),
        buttons=_buttons(answer),
    )


def _buttons(answer: Answer) -> tuple[Row, ...]:
    return tuple(_open_button(one) for one in answer.rows)


def _open_button(one: Listed) -> Row:
    number = rules.short_number(rules.shown_number(one.number, one.version))
    shown = {"number": number, "topic": one.topic}
    return (press("search", "open", one.id, 0, label="button-filing-open-one", **shown),)


def _asked(answer: Answer) -> Value:
    """How the question was understood, so that a wrong reading shows."""
    question = answer.question
    parts: list[Value] = [Phrase("search-name", {"name": name}) for name in answer.names]
    if answer.period:
        parts.append(answer.period)
    if question.ask is Ask.WAITING:
        parts.append(Phrase("search-stand-waiting"))
    elif question.stand is not Stand.ANY:
        parts.append(named("search-stand", question.stand))
    return tuple(parts) or Phrase("search-all")


def _line(ctx: Ctx, one: Listed, answer: Answer) -> Value:
    number = rules.short_number(rules.shown_number(one.number, one.version))
    line = Phrase(
        "search-line",
        {
            "number": number,
            "state": named("filing-state", one.state),
            "when": one.starts_at,
            "media": cards.media(one.outlet, one.journalist),
            "interviewee": one.interviewee,
            "topic": one.topic,
            "unit": one.unit,
        },
    )
    if one.state in REASONED and (answer.question.wants_reason or one.state in GIVEN_UP):
        done = filing_acts.last_act(ctx.tx.conn, one.id)
        return Lines((line, cards.why_not(done))) if done.act in REASONED_ACTS else line
    return line

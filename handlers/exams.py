"""An exam in chat: one question a message, edited in place, until it is handed in (T7)."""

from collections.abc import Iterator
from math import ceil

from actions import exam_papers as papers
from actions import exams as acts
from actions.exam_papers import Sheet
from domain.errors import Refused
from domain.exam import LETTERS, RIGHT, WRONG, Kind
from domain.messages import Button, Lines, Phrase, Value, named
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage.exams import Answer, Attempt

MINUTE = 60
JUMPS = 8  # keys to questions that are open or marked


def pressed(ctx: Ctx) -> None:
    verbs = {
        "begin": begin,
        "choose": choose,
        "turn": turn,
        "mark": mark,
        "over": over,
        "submit": submit,
    }
    verbs[ctx.pressed.verb](ctx)


def begin(ctx: Ctx) -> None:
    """开始测验, or on with one that is running, where it was."""
    show(ctx, papers.sheet(ctx.tx, acts.begin(ctx.tx, ctx.pressed.id)), is_press=False)


def heard(ctx: Ctx) -> bool:
    """Something typed in the middle of an exam: the question comes anew.  False: there is none."""
    attempt = acts.running_of(ctx.tx, ctx.known)
    if attempt is None:
        return False
    ctx.say("exam-press-please")
    show(ctx, papers.sheet(ctx.tx, attempt), is_press=False)
    return True


def choose(ctx: Ctx) -> None:
    position, letter = _argument(ctx)
    paper = acts.choose(ctx.tx, ctx.pressed.id, position, letter)
    kind = paper.bank.question(paper.answers[position].drawn.question_id).kind
    if position == paper.attempt.total - 1 and kind is not Kind.MULTIPLE:
        _show_over(ctx, paper)
    else:
        show(ctx, paper)


def turn(ctx: Ctx) -> None:
    position, _ = _argument(ctx)
    show(ctx, acts.turn(ctx.tx, ctx.pressed.id, position))


def mark(ctx: Ctx) -> None:
    position, _ = _argument(ctx)
    show(ctx, acts.mark(ctx.tx, ctx.pressed.id, position))


def over(ctx: Ctx) -> None:
    """Before it is handed in: what is open or marked."""
    attempt = papers.seen(ctx.tx, ctx.pressed.id)
    _show_over(ctx, acts.turn(ctx.tx, attempt.id, attempt.place))


def submit(ctx: Ctx) -> None:
    ended = acts.submit(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    values = papers.result_values(ctx.tx, ended)
    ctx.rewrite("exam-handed-in", title=values["title"])
    ctx.say("exam-result", buttons=papers.after_keys(ctx.tx, ended), **values)


def show(ctx: Ctx, paper: Sheet, *, is_press: bool = True) -> None:
    """The question the person stands at."""
    one = paper.answers[paper.attempt.place]
    question = paper.bank.question(one.drawn.question_id)
    say = ctx.rewrite if is_press else ctx.say
    say(
        "exam-question",
        buttons=(*_options(paper, one), *_steering(paper, one)),
        title=paper.training.title,
        number=one.position + 1,
        total=paper.attempt.total,
        kind=named("exam-kind", question.kind),
        marked=Phrase("exam-marked") if one.is_marked else "",
        left=_minutes_left(ctx, paper.attempt),
        question=question.words,
        options=_option_lines(paper, one),
    )


def _show_over(ctx: Ctx, paper: Sheet) -> None:
    attempt = paper.attempt
    to_see = sorted({*paper.empty, *paper.marked})
    jumps = [_to(attempt, position) for position in to_see[:JUMPS]]
    sure = press("exam", "submit", attempt.id, attempt.version, label="button-exam-submit-sure")
    back = press("exam", "turn", attempt.id, 0, str(attempt.place), label="button-back")
    ctx.rewrite(
        "exam-over-sure",
        buttons=(*rows(jumps, 4), (sure, back)),
        title=paper.training.title,
        done=attempt.total - len(paper.empty),
        total=attempt.total,
        open=Lines(tuple(_to_see(paper))),
        left=_minutes_left(ctx, attempt),
    )


def _to_see(paper: Sheet) -> Iterator[Phrase]:
    """没答：3、7; 标记：5."""
    for key, positions in (("exam-empty-ones", paper.empty), ("exam-marked-ones", paper.marked)):
        if positions:
            yield Phrase(key, {"numbers": tuple(str(one + 1) for one in positions)})


def _options(paper: Sheet, one: Answer) -> tuple[Row, ...]:
    question = paper.bank.question(one.drawn.question_id)
    if question.kind is Kind.JUDGE:
        keys = [_option(paper, one, RIGHT, "exam-true"), _option(paper, one, WRONG, "exam-false")]
        return rows(keys, 2)
    keys = [_option(paper, one, letter) for letter in one.drawn.order]
    return rows(keys, 6)


def _option(paper: Sheet, one: Answer, letter: str, label: str = "") -> Button:
    """Labelled as this paper letters it, sent as the bank does."""
    name: Value = Phrase(label) if label else LETTERS[one.drawn.order.index(letter)]
    shown = "button-exam-chosen" if letter in one.chosen else "button-exam-option"
    argument = f"{one.position}-{letter}"
    return press("exam", "choose", paper.attempt.id, 0, argument, label=shown, name=name)


def _option_lines(paper: Sheet, one: Answer) -> Value:
    question = paper.bank.question(one.drawn.question_id)
    if question.kind is Kind.JUDGE:
        return ""
    lines = [
        Phrase(
            "exam-option",
            {"letter": LETTERS[at], "text": question.options[LETTERS.index(letter)].words},
        )
        for at, letter in enumerate(one.drawn.order)
    ]
    return Lines(tuple(lines))


def _steering(paper: Sheet, one: Answer) -> tuple[Row, ...]:
    attempt, at = paper.attempt, one.position
    row = []
    if at:
        row.append(_turn(attempt, at - 1, "button-exam-back"))
    label = "button-exam-unmark" if one.is_marked else "button-exam-mark"
    row.append(press("exam", "mark", attempt.id, 0, str(at), label=label))
    if at + 1 < attempt.total:
        row.append(_turn(attempt, at + 1, "button-exam-on"))
    return (tuple(row), (press("exam", "over", attempt.id, 0),))


def _turn(attempt: Attempt, position: int, label: str) -> Button:
    return press("exam", "turn", attempt.id, 0, str(position), label=label)


def _to(attempt: Attempt, position: int) -> Button:
    return press(
        "exam", "turn", attempt.id, 0, str(position), label="button-exam-to", number=position + 1
    )


def _minutes_left(ctx: Ctx, attempt: Attempt) -> int:
    return max(1, ceil((attempt.ends_at - ctx.tx.now).total_seconds() / MINUTE))


def _argument(ctx: Ctx) -> tuple[int, str]:
    """Which question, and what was pressed."""
    number, _, letter = ctx.pressed.argument.partition("-")
    if not number.isdecimal() or len(number) > 3:  # noqa: PLR2004
        raise Refused("button-stale")
    return int(number), letter

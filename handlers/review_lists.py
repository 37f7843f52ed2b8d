"""How a list of what waits looks: its lines, its sieves, its keys, and asking once more (T3)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from actions import report_bulk as bulk
from actions.report_bulk import Desk
from domain import review
from domain.messages import Button, Lines, Phrase, Value, named
from domain.review import ALL, KIND, PLAIN, SIEVES, Choice, Entry, Mark
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage.review_lists import Judged

PAGE = 8


def show(ctx: Ctx, desk: Desk, page: int, *, is_press: bool = True) -> None:
    say = ctx.rewrite if is_press else ctx.say
    found = {entry.id: entry for entry in desk.waiting}
    gone = {one.id: one for one in bulk.judged(ctx.tx, desk)}
    ids = desk.shown.entries[page * PAGE : (page + 1) * PAGE] or desk.shown.entries[:PAGE]
    say(
        "report-waiting-list",
        buttons=(
            *(_entry_keys(desk, found[one], page) for one in ids if one in found),
            *_paging(desk, page),
            *rows(_sieve_keys(desk), 3),
            *_action_keys(desk),
        ),
        title=desk.task.title,
        count=len(desk.waiting),
        sieve=_sieve_words(desk),
        lines=Lines(
            tuple(_line(found[one]) if one in found else _gone_line(gone[one]) for one in ids)
        ),
    )


def ask(ctx: Ctx, desk: Desk, choice: Choice, *, has_changed: bool = False) -> None:
    meant = desk.chosen(choice)
    back = key(desk, "page", "0", "button-back")
    news = _news(bulk.judged(ctx.tx, desk)) if has_changed else ""
    if not meant:
        ctx.rewrite("report-bulk-none-left", buttons=((back,),), news=news)
        return
    sure = key(desk, "accept", f"{choice}-{len(meant)}", "button-review-sure", count=len(meant))
    ctx.rewrite(
        "report-bulk-sure",
        buttons=((sure,), (back,)),
        title=desk.task.title,
        count=len(meant),
        marks=_marks_among(meant),
        news=news,
    )


def _news(gone: Sequence[Judged]) -> Value:
    """「钱管接收 3 份；1 份对方重新报送」"""
    by_whom = sorted(gone, key=lambda one: (one.by or "", one.state))
    told: list[Value] = []
    for (by, state), some in groupby(by_whom, key=lambda one: (one.by, one.state)):
        values: dict[str, Value] = {"by": by or "", "count": len(list(some))}
        told.append(Phrase(f"report-bulk-by-{state}", values))
    return Lines((Phrase("report-bulk-news", {"told": tuple(told)}), "")) if told else ""


def _marks_among(meant: Iterable[Entry]) -> Value:
    found = Counter(mark for entry in meant for mark in entry.marks)
    told = tuple(
        Phrase(f"report-bulk-{mark}", {"count": found[mark]}) for mark in Mark if found[mark]
    )
    return Phrase("report-bulk-marks", {"told": told}) if told else ""


def _line(entry: Entry) -> Phrase:
    marks = tuple(named("report-mark", mark) for mark in Mark if mark in entry.marks)
    values: dict[str, Value] = {
        "unit": Phrase("quota-person", {"name": f"{entry.unit} {entry.person}".strip()}),
        "at": entry.submitted_at,
        "marks": Phrase("report-marks", {"marks": marks}) if marks else "",
    }
    return Phrase("report-waiting-line", values)


def _gone_line(one: Judged) -> Phrase:
    key = f"report-gone-{one.state}"
    return Phrase(key, {"unit": one.unit, "by": one.by or ""})


def _sieve_words(desk: Desk) -> Value:
    if desk.shown.sieve == ALL:
        return ""
    label = _sieve_label(desk.shown.sieve)
    return Phrase("report-sieve", {"sieve": label, "count": len(desk.listed)})


def _sieve_label(sieve: str) -> Phrase:
    if sieve.startswith(KIND):
        return named("unit-kind", sieve.removeprefix(KIND))
    return named("report-sieve", sieve)


def _entry_keys(desk: Desk, entry: Entry, page: int) -> Row:
    open_ = press("report", "review", entry.target_id, entry.target_version, unit=entry.unit)
    is_ticked = entry.id in desk.shown.ticked
    label = "button-review-ticked" if is_ticked else "button-review-tick"
    return (open_, key(desk, "tick", f"{entry.id}-{page}", label))


def _sieve_keys(desk: Desk) -> list[Button]:
    """What else the list can be sifted by; what would be empty is not offered."""
    counts = {sieve: len(review.sift(desk.waiting, sieve)) for sieve in SIEVES}
    has_marks = counts[PLAIN] < counts[ALL]
    offered = [sieve for sieve in SIEVES if counts[sieve] and sieve != desk.shown.sieve]
    keys = [
        sieve_key(desk, sieve, counts[sieve])
        for sieve in offered
        if (sieve != PLAIN or has_marks) and (sieve != ALL or desk.shown.sieve != ALL)
    ]
    if len({entry.kind for entry in desk.waiting}) > 1:
        keys.append(key(desk, "kinds", "0", "button-review-kinds"))
    return keys


def sieve_key(desk: Desk, sieve: str, count: int) -> Button:
    label = "button-review-sieve"
    values: dict[str, Value] = {"sieve": _sieve_label(sieve), "count": count}
    return Button(Phrase(label, values), f"review.sift.{desk.task.id}.0.{sieve}")


def _action_keys(desk: Desk) -> tuple[Row, ...]:
    """With ticks they act on what is ticked, without on all that is listed."""
    ticked, listed = desk.chosen(Choice.TICKED), desk.listed
    if ticked:
        return (
            _act_keys(desk, Choice.TICKED, len(ticked)),
            (key(desk, "untick", "0", "button-review-untick"),),
        )
    if not listed:
        return ()
    plain = desk.chosen(Choice.PLAIN)
    acts = [_act_keys(desk, Choice.ALL, len(listed))]
    if plain and len(plain) < len(listed):
        label = "button-review-accept-plain"
        acts.insert(0, (key(desk, "ask", Choice.PLAIN, label, count=len(plain)),))
    return tuple(acts)


def _act_keys(desk: Desk, choice: Choice, count: int) -> Row:
    return (
        key(desk, "ask", choice, label=f"button-review-accept-{choice}", count=count),
        key(desk, "return", choice, label=f"button-review-return-{choice}", count=count),
    )


def _paging(desk: Desk, page: int) -> tuple[Row, ...]:
    keys = []
    if page:
        keys.append(key(desk, "page", str(page - 1), "button-page-back"))
    if (page + 1) * PAGE < len(desk.shown.entries):
        keys.append(key(desk, "page", str(page + 1), "button-page-on"))
    return (tuple(keys),) if keys else ()


def key(desk: Desk, verb: str, argument: str, label: str, **values: Value) -> Button:
    return press("review", verb, desk.shown.id, desk.shown.version, argument, label=label, **values)


def left(ctx: Ctx, desk: Desk) -> tuple[Row, ...]:
    count = len(bulk.entries(ctx.tx, desk.task))
    return ((press("report", "waiting", desk.task.id, 0, count=count),),) if count else ()

"""One line of a plan: its card, what was made of it, and starting what carries it out (T11)."""

from collections.abc import Iterator
from typing import Any

from actions import health_days
from actions import plan_lines as acts
from actions.plan_lines import Known, Made
from domain.audience import Audience
from domain.collection import Term
from domain.errors import Refused
from domain.form import SKIPPED
from domain.messages import Button, Lines, Phrase, Value, named
from domain.permission import Right, may
from domain.plan import Carried, Standing, Way, ways_of
from domain.plan.words import Window
from domain.report import Counts, TaskState
from handlers import audiences, forms, plans
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import plan_starts
from storage import reports as tasks
from storage.plans import PlanFigure, Reading
from storage.reports import Task

LONGEST_TITLE = 60
SHOWN = 6  # of what was made of a line; /due has the rest
OF_CALLS = ("nomination", "material")  # kinds that the awards and columns of a line are
TERMS = {str(Window.MONTHLY): Term.MONTHLY, str(Window.ALWAYS_OPEN): Term.ALWAYS}
CALLS = 6  # keys for the awards a line names

# The form each way begins; the others are said in words on the card.
FORMS = {
    Way.TASK: "report_task",
    Way.COLLECTION: "collection_task",
    Way.NOTICE: "notice",
    Way.CAMPAIGN: "campaign",
    Way.TRAINING: "training",
}
# Where the ways without a form are: the command that a card names.
COMMANDS = {
    Way.FILING: "filing",
    Way.INCIDENT: "incident",
    Way.DAYS: "calendar",
    Way.FIGURES: "plan",
    Way.CONTACTS: "people",
}


def pressed(ctx: Ctx) -> None:
    """On a page of lines, on the card of one."""
    verbs = {"line": open_, "start": start, "choose": choose}
    verbs[ctx.pressed.verb](ctx)


def open_(ctx: Ctx) -> None:
    """The card of a line, in place of its page."""
    _show(ctx, acts.known(ctx.tx, ctx.pressed.id), ctx.pressed.version)


def start(ctx: Ctx) -> None:
    """The form of a way, filled with what the plan says; what it does not say is asked."""
    it = acts.known(ctx.tx, ctx.pressed.id)
    carried, call = _meant(it, ctx.pressed.argument)
    form = FORMS[carried.way]
    if not _is_there(ctx, carried):
        raise Refused("button-stale")
    known = {question.key for question in ctx.tx.office.forms[form].questions}
    said = _said(it, carried, call) | _of_kind(ctx, it, carried, call)
    prefill = {key: value for key, value in said.items() if key in known or key in _BESIDE}
    ref = f"plan:{it.line.id}:{ctx.pressed.argument}"
    forms.begin(ctx, form, prefill=prefill, ref=ref)


def choose(ctx: Ctx) -> None:
    """How a clause is read, once and for all."""
    number, _, key = ctx.pressed.argument.partition("-")
    acts.choose(ctx.tx, ctx.pressed.id, number, key)
    _show(ctx, acts.known(ctx.tx, ctx.pressed.id), ctx.pressed.version)
    ctx.tell("plan-choice-kept")


_BESIDE = ("audience", "plan_line", "clause")  # kept beside the answers


def _said(it: Known, carried: Carried, call: PlanFigure | None) -> dict[str, Any]:
    """What the plan says already, for whichever form asks it."""
    line = it.line
    whole = Audience.load(line.audience).is_whole
    ordinal = next((one.amount for one in it.figures if one.kind == "ordinal"), None)
    more = "；".join("、".join(part) for part in (line.topics, line.evidence) if part)
    return {
        "title": (call.name if call else line.text).zh[:LONGEST_TITLE],
        "kind": carried.kind,
        "ordinal": str(ordinal) if ordinal else SKIPPED,
        "at_most": SKIPPED,
        "scope": "all" if whole else audiences.OF_PLAN,
        "audience": dict(line.audience),
        "evidence": ["any"],
        "explanation": more or SKIPPED,
        "plan_line": it.name,
        "clause": line.clause,
    }


def _of_kind(ctx: Ctx, it: Known, carried: Carried, call: PlanFigure | None) -> dict[str, Any]:
    """What a kind of collection asks beside: topics, how long it is open, how many are chosen."""
    kind = ctx.tx.office.collections.get(carried.kind)
    if kind is None:
        return {}
    said: dict[str, Any] = {"topics": list(it.line.topics) or SKIPPED}
    if call is None or call.amount is None:
        said["winners"] = SKIPPED
    term = TERMS.get(call.window or "") if call else None
    return said | ({"term": term} if term in kind.terms else {})


def _meant(it: Known, argument: str) -> tuple[Carried, PlanFigure | None]:
    """Raises Refused("button-stale") for what the line does not have."""
    way, _, rest = argument.partition("-")
    kind, _, place = rest.partition("-")
    found = [one for one in _ways(it) if (one.way, one.kind) == (way, kind)]
    calls = _calls(it)
    if not found or (place and not (place.isdecimal() and int(place) < len(calls))):
        raise Refused("button-stale")
    return found[0], calls[int(place)] if place else None


def _ways(it: Known) -> tuple[Carried, ...]:
    if it.line.standing != Standing.BUILD:
        return ()
    return ways_of(it.line.mechanisms, it.line.collects)


def _calls(it: Known) -> list[PlanFigure]:
    """The awards and columns a line names, each with a key of its own."""
    return [one for one in it.figures if one.kind in ("call", "slot")][:CALLS]


def _is_there(ctx: Ctx, carried: Carried) -> bool:
    """Whether this office has the form, and the pack of the kind."""
    if FORMS.get(carried.way) not in ctx.tx.office.forms:
        return False
    return not carried.kind or carried.kind in ctx.tx.office.collections


def _show(ctx: Ctx, it: Known, page: int) -> None:
    is_admin = may(ctx.known, Right.OPEN_TASK)
    made = acts.made_of(ctx.tx, it)
    back = press("plan", "lines", it.plan.id, page, label="button-plan-lines-back")
    ctx.rewrite(
        "plan-line-card",
        line=it.line.line,
        clause=it.line.clause,
        title=it.plan.title,
        standing=named("plan-standing", it.line.standing),
        text=it.line.text,
        details=Lines(tuple(_details(ctx, it))),
        carried=Lines(tuple(_carried(ctx, it))),
        made=Lines(tuple(_made(ctx, made, is_admin=is_admin))),
        buttons=(*(_keys(ctx, it, made, page) if is_admin else ()), (back,)),
    )


def _details(ctx: Ctx, it: Known) -> Iterator[Value]:
    line = it.line
    who = line.who or audiences.words(ctx.tx, Audience.load(line.audience))
    yield Phrase("plan-line-who", {"who": who})
    yield Phrase("plan-line-rhythm", {"rhythm": named("plan-rhythm", line.rhythm)})
    if line.evidence:
        yield Phrase("plan-line-evidence", {"evidence": line.evidence})
    if line.topics:
        yield Phrase("plan-line-topics", {"topics": line.topics})
    yield from _days(ctx, it)
    yield from (plans.figure_line(one) for one in it.figures)
    if any(one.window == Window.MONTHLY for one in it.figures):
        yield Phrase("plan-line-monthly")
    if line.note:
        yield Phrase("plan-line-note", {"note": line.note})
    if line.excluded:
        yield Phrase("plan-excluded", {"why": line.excluded})
    yield from _readings(ctx, it)


def _days(ctx: Ctx, it: Known) -> Iterator[Value]:
    """The days of the catalogue it names, with the dates of its year."""
    named_days = set(it.line.health_days)
    for one in health_days.of_year(ctx.tx, it.plan.year) if named_days else ():
        if one.day.id in named_days and not one.is_dead:
            values = {"name": health_days.name_of(one.day), "on": health_days.when(one.span)}
            yield Phrase("plan-line-day", values)


def _readings(ctx: Ctx, it: Known) -> Iterator[Value]:
    chosen = plan_starts.choices(ctx.tx.conn, it.plan.id)
    for number, readings in it.numbered:
        if readings and number not in chosen:
            yield Phrase("plan-readings")
        for reading in readings:
            if chosen.get(number) in (None, reading.key):
                key = "plan-read-as" if number in chosen else "plan-reading"
                yield Phrase(key, {"reading": reading.said})


def _carried(ctx: Ctx, it: Known) -> Iterator[Value]:
    """By what it is carried out, or why by nothing."""
    if it.line.feature:
        yield named("plan-feature", it.line.feature)
    for one in _ways(it):
        if one.way is not Way.COLLECTION:
            yield named("plan-way", one.way)
        elif one.kind in ctx.tx.office.collections:
            kind = ctx.tx.office.collections[one.kind].name
            yield Phrase("plan-way-collection", {"kind": kind})
        else:
            yield Phrase("plan-way-no-pack", {"kind": one.kind})
    if it.line.standing in (Standing.EXHORTATION, Standing.OPEN):
        yield named("plan-no-way", it.line.standing)


def _made(ctx: Ctx, made: Made, *, is_admin: bool) -> Iterator[Value]:
    """What was started already, and how it stands."""
    shown = [one for one in made.tasks if is_admin or one.state is not TaskState.DRAFT]
    counted = tasks.counts(ctx.tx.conn, [one.id for one in shown])
    lines: list[Value] = [
        Phrase("plan-made-series", {"title": one.title, "said": one.said}) for one in made.series
    ]
    lines += [Phrase("plan-made-campaign", {"title": one.title}) for one in made.campaigns]
    lines += [Phrase("plan-made-notice", {"number": one}) for one in made.notices]
    lines += [_task_line(one, Counts.of(counted[one.id]), is_admin=is_admin) for one in shown]
    if lines:
        yield Phrase("plan-made")
        yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield Phrase("plan-made-more", {"count": len(lines) - SHOWN})


def _task_line(task: Task, counts: Counts, *, is_admin: bool) -> Phrase:
    values: dict[str, Value] = {
        "title": task.title,
        "state": named("plan-task", task.state),
        "due": task.due_at or Phrase("report-due-unset"),
    }
    if task.state is TaskState.DRAFT or not is_admin:
        return Phrase("plan-made-task", values)
    stand: dict[str, Value] = {"handed": counts.handed_in, "missing": counts.owed}
    return Phrase("plan-made-task-counted", values | stand)


def _keys(ctx: Ctx, it: Known, made: Made, page: int) -> tuple[Row, ...]:
    return (
        *_reading_keys(ctx, it, page),
        *rows(list(_start_keys(ctx, it)), 2),
        *((_task_key(one),) for one in made.tasks[:SHOWN]),
    )


def _reading_keys(ctx: Ctx, it: Known, page: int) -> Iterator[Row]:
    chosen = plan_starts.choices(ctx.tx.conn, it.plan.id)
    for number, readings in it.numbered:
        if number not in chosen:
            yield from ((_reading_key(it, page, number, one),) for one in readings if one.key)


def _reading_key(it: Known, page: int, number: str, reading: Reading) -> Button:
    return press("plan", "choose", it.line.id, page, f"{number}-{reading.key}", name=reading.said)


def _start_keys(ctx: Ctx, it: Known) -> Iterator[Button]:
    """One for each way that has a form; of the awards a line names one each."""
    for one in _ways(it):
        if not _is_there(ctx, one):
            continue
        name: Value = named("plan-way-name", one.way)
        if one.kind:
            name = ctx.tx.office.collections[one.kind].name
        is_call = (
            one.way is Way.COLLECTION and _calls(it) and one.kind in ("nomination", "material")
        )
        if not is_call:
            yield _start_key(it, f"{one.way}-{one.kind}".rstrip("-"), name)
            continue
        for place, call in enumerate(_calls(it)):
            yield _start_key(it, f"{one.way}-{one.kind}-{place}", call.name)


def _start_key(it: Known, argument: str, name: Value) -> Button:
    return press("plan", "start", it.line.id, 0, argument, name=name)


def _task_key(task: Task) -> Button:
    label = "button-report-task"
    return press("report", "task", task.id, task.version, label=label, title=task.title)

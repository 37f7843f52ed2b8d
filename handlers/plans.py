"""/plan: this year's plans, their numbers with the clause each stands on, their lines in pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from actions import health_days, quota_news
from actions import plans as acts
from actions.quota_news import UnitsStand
from domain.errors import Refused
from domain.health_day import Occurrence
from domain.messages import Bilingual, Day, Lines, Phrase, Value, named
from domain.permission import Right, may
from domain.plan import pages, section
from handlers import tallies
from handlers.buttons import Row, press, rows
from handlers.context import Ctx
from storage import plans
from storage.plans import (
    LoadedPlan,
    PlanClock,
    PlanDay,
    PlanFigure,
    PlanLine,
    PlanMilestone,
    PlanQuota,
)

NAMED = 5  # units behind, under each number; the task has all of them
Speak = Callable[..., None]  # ctx.say or ctx.rewrite


def show_all(ctx: Ctx) -> None:
    """The plans of this year."""
    _show_list(ctx, ctx.say)


def pressed(ctx: Ctx) -> None:
    """From the list to a plan, to its lines and back; always in the same message."""
    press_ = ctx.pressed
    if press_.verb == "list":
        _show_list(ctx, ctx.rewrite)
        return
    plan = plans.get(ctx.tx.conn, press_.id)
    if plan is None:
        raise Refused("button-stale")
    if press_.verb == "lines":
        _show_lines(ctx, plan, press_.version)
    else:
        _show_plan(ctx, plan)


def _show_list(ctx: Ctx, speak: Speak) -> None:
    year = ctx.tx.today.year
    found = acts.of_year(ctx.tx, year)
    reading = _reading(ctx)
    if not found:
        speak("plan-none", year=str(year), buttons=(*reading, *tallies.key(ctx, 0)))
        return
    buttons = [press("plan", "open", plan.id, 0, name=plan.title) for plan in found]
    lines = Lines(tuple(_plan_line(plan) for plan in found))
    speak(
        "plan-list",
        year=str(year),
        plans=lines,
        buttons=(*rows(buttons, 1), *reading, *tallies.key(ctx, 0)),
    )


def _reading(ctx: Ctx) -> tuple[Row, ...]:
    """读入新要点, for those who may."""
    return ((press("plan", "read", 0, 0),),) if may(ctx.known, Right.MANAGE_PLAN) else ()


def _plan_line(plan: LoadedPlan) -> Phrase:
    key = "plan-in-list-moved" if plan.moved else "plan-in-list"
    issued = str(plan.issued_for)
    return Phrase(key, {"title": plan.title, "issuer": plan.issuer, "issued": issued})


def _show_plan(ctx: Ctx, plan: LoadedPlan) -> None:
    numbers = plans.numbers(ctx.tx.conn, plan.id)
    standing = quota_news.of_plan(ctx.tx, plan.code)
    parts = (
        *_block("plan-quotas", [_quota(quota, standing) for quota in numbers.quotas]),
        *_block("plan-clocks", [_clock(clock) for clock in numbers.clocks]),
        *_block("plan-milestones", [_milestone(stage) for stage in numbers.milestones]),
        *_block("plan-figures", [_figure(figure) for figure in numbers.figures]),
        *_block("plan-days", list(_days(ctx, plan, numbers.days))),
    )
    buttons = (
        (press("plan", "lines", plan.id, 0),),
        *tallies.key(ctx, plan.id),
        (press("plan", "list", 0, 0),),
    )
    ctx.rewrite(
        "plan-card",
        title=_plan_line(plan),
        numbers=Lines(parts) if parts else Phrase("plan-no-numbers"),
        tasks=plans.task_count(ctx.tx.conn, plan.id),
        buttons=buttons,
    )


def _block(heading: str, lines: list[Value]) -> Iterator[Value]:
    if lines:
        yield Phrase(heading)
        yield from lines
        yield ""


def _quota(quota: PlanQuota, standing: Mapping[str, UnitsStand]) -> Value:
    said = _said_of(quota)
    how = standing.get(quota.line)
    if how is None:
        return said
    values: dict[str, Value] = {"met": how.met, "behind": len(how.behind)}
    if not how.behind:
        return Lines((said, Phrase("quota-nobody-behind", values)))
    names: tuple[Value, ...] = how.behind[:NAMED]
    if len(how.behind) > NAMED:
        names = (*names, Phrase("quota-behind-more", {"count": len(how.behind) - NAMED}))
    return Lines((said, Phrase("quota-behind", values | {"names": names})))


def _said_of(quota: PlanQuota) -> Value:
    values: dict[str, Value] = {
        "counts": quota.counts,
        "count": quota.at_least,
        "per": named("plan-per", quota.per),
        "period": named("plan-period", quota.period),
        "clause": quota.clause,
        "line": quota.line,
    }
    return _with_readings(Phrase("plan-quota", values), quota.readings)


def _clock(clock: PlanClock) -> Value:
    values: dict[str, Value] = {
        "what": clock.what,
        "hours": clock.hours,
        "clause": clock.clause,
        "line": clock.line,
    }
    return _with_readings(Phrase("plan-clock", values), clock.readings)


def _with_readings(line: Phrase, readings: tuple[Bilingual, ...]) -> Value:
    """A clause that can be read in more than one way says so until an admin chooses."""
    if not readings:
        return line
    said = tuple(Phrase("plan-reading", {"reading": reading}) for reading in readings)
    return Lines((line, Phrase("plan-readings"), *said))


def _milestone(stage: PlanMilestone) -> Value:
    values: dict[str, Value] = {
        "what": stage.what,
        "places": stage.places,
        "count": len(stage.places),
        "clause": stage.clause,
        "line": stage.line,
    }
    line = Phrase("plan-milestone", values)
    if stage.followed_by is None:
        return line
    return Lines((line, Phrase("plan-followed-by", {"what": stage.followed_by})))


def _figure(figure: PlanFigure) -> Value:
    values: dict[str, Value] = {
        "name": figure.name,
        "clause": figure.clause,
        "line": figure.line,
    }
    if figure.amount is not None:
        key = "plan-ordinal" if figure.kind == "ordinal" else "plan-target"
        return Phrase(key, {**values, "count": figure.amount})
    if figure.value is not None:
        return Phrase("plan-value", {**values, "value": figure.value})
    return Phrase("plan-named", values)


def _days(ctx: Ctx, plan: LoadedPlan, own: Iterable[PlanDay]) -> Iterator[Value]:
    """The days of the catalogue a plan names, with this year's dates, then those of its own."""
    held = acts.days_of(ctx.tx, plan)
    for line, found in acts.named_days(ctx.tx, plan, held):
        yield _on_catalogue(found, _cited(health_days.name_of(found.day), line))
    for day in own:
        yield _day(day, held.get(day.health_day or ""))


def _cited(name: Value, cited: PlanLine | PlanDay) -> dict[str, Value]:
    return {"name": name, "clause": cited.clause, "line": cited.line}


def _on_catalogue(found: Occurrence, values: dict[str, Value]) -> Phrase:
    key = "plan-day-tentative" if found.provisional else "plan-day-on"
    return Phrase(key, {**values, "on": health_days.when(found.span)})


def _day(day: PlanDay, found: Occurrence | None) -> Value:
    values = _cited(day.name, day)
    if day.passed:
        return Phrase("plan-day-passed", values)
    if day.ordinal is not None:
        values["name"] = Phrase("plan-anniversary", {"name": day.name, "count": day.ordinal})
    if day.on is not None:
        return Phrase("plan-day-on", {**values, "on": Day(day.on)})
    return _on_catalogue(found, values) if found else Phrase("plan-day-unset", values)


def _show_lines(ctx: Ctx, plan: LoadedPlan, number: int) -> None:
    laid = pages(plans.lines(ctx.tx.conn, plan.id))
    if number >= len(laid):
        raise Refused("button-stale")
    lines = tuple(_line(line) for line in laid[number])
    back = press("plan", "open", plan.id, 0, label="button-plan-back")
    ctx.rewrite(
        "plan-lines",
        title=plan.title,
        sections=_sections(laid[number]),
        number=number + 1,
        total=len(laid),
        lines=Lines(lines),
        buttons=(*_turning(plan, number, len(laid)), (back,)),
    )


def _sections(lines: Sequence[PlanLine]) -> Value:
    first, last = section(lines[0].clause), section(lines[-1].clause)
    return first if first == last else Phrase("plan-sections", {"first": first, "last": last})


def _line(line: PlanLine) -> Value:
    standing = named("plan-standing", line.standing)
    values: dict[str, Value] = {
        "line": line.line,
        "clause": line.clause,
        "text": line.text,
        "standing": standing,
    }
    said = Phrase("plan-line", values)
    if line.excluded is None:
        return said
    return Lines((said, Phrase("plan-excluded", {"why": line.excluded})))


def _turning(plan: LoadedPlan, number: int, total: int) -> tuple[Row, ...]:
    """One row with the ways there are; none for a single page."""
    around = ((number - 1, "button-earlier"), (number + 1, "button-later"))
    row = tuple(
        press("plan", "lines", plan.id, page, label=label)
        for page, label in around
        if 0 <= page < total
    )
    return (row,) if row else ()

"""Two rules for one day: both shown with the reason and what they come to, one chosen (C1)."""

from collections.abc import Iterable, Iterator

from actions import day_choices as acts
from actions import health_days
from domain.errors import Refused
from domain.health_day import HealthDay, Rule, in_words
from domain.messages import Day, Lines, Phrase, Value
from domain.permission import Right, may
from handlers.buttons import Row, press
from handlers.context import Ctx
from storage.day_choices import Choice

YEARS = 10  # looked ahead for where the rules differ


def rows(ctx: Ctx, days: Iterable[HealthDay]) -> Iterator[Row]:
    """A key to choose, for every day found whose rule sources dispute."""
    if not may(ctx.known, Right.MANAGE_PLAN):
        return
    catalogue = ctx.tx.office.health_days
    found = {day.id: day for one in days if (day := catalogue.contested(one.id)) is not None}
    for day in found.values():
        yield (press("choice", "open", 0, 0, day.id, name=health_days.name_of(day)),)


def said(ctx: Ctx, day: HealthDay) -> Iterator[Phrase]:
    """Which rule was chosen for a day that is found, by whom and when."""
    choice = acts.made(ctx.tx, acts.contested(ctx.tx, day.id)) if day.is_chosen else None
    if choice is not None:
        yield _chosen(choice, day.rule)


def pressed(ctx: Ctx) -> None:
    """Show the rules, or take one."""
    if ctx.pressed.verb == "open":
        _show(ctx, acts.contested(ctx.tx, ctx.pressed.argument))
        return
    data = ctx.pressed
    day = acts.choose(ctx.tx, data.argument, data.id, data.version)
    choice = acts.made(ctx.tx, day)
    if choice is None:
        raise Refused("not-found")
    rule = day.rules[data.id][1]
    ctx.rewrite("day-choice-made", name=health_days.name_of(day), chosen=_chosen(choice, rule))


def _show(ctx: Ctx, day: HealthDay) -> None:
    choice = acts.made(ctx.tx, day)
    version = choice.version if choice else 0
    ctx.say(
        "day-choice",
        name=health_days.name_of(day),
        options=Lines(tuple(_options(ctx, day))),
        why=Lines(tuple(conflict.why for conflict in day.conflicts)),
        differ=_differ(ctx, day),
        standing=_standing(day, choice),
        buttons=tuple(
            (press("choice", "take", number, version, day.id, rule=in_words(rule)),)
            for number, (_, rule) in enumerate(day.rules)
        ),
    )


def _options(ctx: Ctx, day: HealthDay) -> Iterator[Phrase]:
    year = ctx.tx.today.year
    for number, (_, rule) in enumerate(day.rules, 1):
        dates = tuple(Day(span.start_on) for one in (year, year + 1) for span in rule.spans(one))
        yield Phrase("day-choice-option", {"number": number, "rule": in_words(rule), "on": dates})


def _differ(ctx: Ctx, day: HealthDay) -> Value:
    first = ctx.tx.today.year
    years = tuple(
        str(year)
        for year in range(first, first + YEARS)
        if len({rule.spans(year) for _, rule in day.rules}) > 1
    )
    return Phrase("day-choice-differ", {"years": years, "last": str(first + YEARS - 1)})


def _standing(day: HealthDay, choice: Choice | None) -> Phrase:
    written = choice.written_rule(day.rules) if choice else None
    if choice is None or written is None:
        return Phrase("day-choice-none", {"rule": in_words(day.rule)})
    return _chosen(choice, written)


def _chosen(choice: Choice, rule: Rule) -> Phrase:
    values: dict[str, Value] = {"rule": in_words(rule), "by": choice.by, "at": choice.at}
    return Phrase("day-choice-chosen", values)

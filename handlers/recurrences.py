"""A due date that repeats, as a form keeps it: 「每月最后一个工作日」 (T1, C4)."""

from typing import Any

from actions import series as acts
from domain.errors import Refused
from domain.messages import Day, Lines, Phrase, Value
from domain.series import Occurrence, Rule
from domain.when import COARSE, When
from handlers import moments
from handlers.context import Ctx

RULE = "rule"
LONGEST = 80
EVERY_MONTH = "每月最后一个工作日"  # as an admin would type it
A_MONTH = 31  # days before it is due: once the one before it is over


def read(ctx: Ctx, text: str) -> dict[str, Any] | None:
    """What repeats, as an answer.  None: the words name one time.

    Raises Refused: too often, of several days, or never to come.
    """
    found = moments.recurring(ctx, text)
    if found is None or found.recurrence is None:
        return None
    office = ctx.tx.office
    if found.end is not None and office.day_of(found.end) != found.on:
        raise Refused("when-recurring", text=text[: moments.ROOM])
    rule = Rule(recurrence=found.recurrence, begins_on=found.on, due=_hour(ctx, found))
    rule.check()
    if not acts.foreseen(ctx.tx, rule):
        raise Refused("series-no-more")
    return {RULE: rule.dump(), "said": text.strip()[:LONGEST]}


def every_month(ctx: Ctx) -> dict[str, Any]:
    """Open from the first working day of a month to its last."""
    found = read(ctx, EVERY_MONTH)
    if found is None:
        raise Refused("when-recurring", text=EVERY_MONTH)
    return found | {RULE: found[RULE] | {"opens_before": A_MONTH}}


def recurs(value: Any) -> bool:
    return isinstance(value, dict) and RULE in value


def rule_of(value: dict[str, Any]) -> Rule:
    return Rule.load(value[RULE])


def show(ctx: Ctx, value: dict[str, Any]) -> Value:
    """As it was said, and the first ones it makes."""
    rule = rule_of(value)
    coming = tuple(map(line, acts.foreseen(ctx.tx, rule)))
    return Lines((Phrase("series-said", {"said": value["said"]}), *coming))


def line(it: Occurrence) -> Phrase:
    """「12月17日 打开，12月31日 17:30 截止」"""
    return Phrase("series-occurrence", {"opens": Day(it.opens_on), "due": it.due.at})


def _hour(ctx: Ctx, found: When) -> Any:
    office = ctx.tx.office
    if found.grain in COARSE:
        return office.policy.due_hour
    return office.local(found.end or found.at).time()

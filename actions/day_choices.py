"""Sources give two rules for one day: an admin chooses once, and it is kept who did (C1)."""

from actions import almanac
from actions.tx import Tx
from domain.errors import Refused
from domain.health_day import HealthDay
from domain.permission import Right, may
from storage import day_choices
from storage.day_choices import Choice


def contested(tx: Tx, day_id: str) -> HealthDay:
    """The day as packed with its rules.  Raises Refused for one whose rule nobody disputes."""
    day = tx.office.health_days.contested(day_id)
    if day is None:
        raise Refused("not-found")
    return day


def made(tx: Tx, day: HealthDay) -> Choice | None:
    """The choice made; None: the catalogue's own rule, by nobody's choice."""
    return day_choices.find(tx.conn, day.id)


def choose(tx: Tx, day_id: str, number: int, seen: int) -> HealthDay:
    """Let a day go by the ``number``-th of its rules from now on, here and in every reminder.

    Raises Refused("day-choice-moved-on") when somebody chose since ``seen``.
    """
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    day = contested(tx, day_id)
    if number >= len(day.rules):
        raise Refused("button-stale")
    written, _ = day.rules[number]
    chosen = day_choices.choose(tx.conn, day.id, written, seen=seen, by=tx.actor.id, now=tx.now)
    if not chosen:
        raise Refused("day-choice-moved-on")
    almanac.risen(tx)
    tx.note("health_day.rule_chosen", "health_day", int(day.id[2:]), rule=written)
    return day

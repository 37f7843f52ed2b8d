"""Somebody's list of days held against the catalogue, line by line (health-days.md §1.1)."""

from collections.abc import Sequence
from typing import Any

from actions import health_days
from actions.tx import Tx
from domain.health_day import Claim, HealthDays, Judge, Judged, Verdict, in_words, read_claims
from domain.messages import Day, Excerpt, Phrase, Value
from storage import health_days as rows

YEARS_AROUND = 1  # for which dates set by notice are looked up


def judge(tx: Tx, text: str) -> tuple[Judged, ...]:
    """Every line with what is to be said of it, by the rules and dates this office goes by."""
    claims = read_claims(text)
    year = tx.today.year
    around = range(year - YEARS_AROUND, year + YEARS_AROUND + 1)
    announced = {one: rows.announced(tx.conn, one) for one in around}
    return Judge(tx.office.health_days, year, announced).all(claims)


def counts(judged: Sequence[Judged]) -> dict[str, Any]:
    """How many lines there are, agree, and are rejected."""
    return {
        "lines": len(judged),
        "agree": sum(one.verdict is Verdict.AGREES for one in judged),
        "rejected": sum(one.verdict.rejects for one in judged),
    }


def said(days: HealthDays, one: Judged) -> Phrase:
    """What is wrong with a line, and what holds instead."""
    line: dict[str, Value] = {
        "number": one.claim.number,
        "text": Excerpt(one.claim.text, 60),
        "name": health_days.name_of(one.day) if one.day else one.claim.name,
        "held": tuple(map(health_days.when, one.held)) or Phrase("answer-none"),
    }
    return Phrase(f"day-list-{one.verdict}", line | _more(days, one))


def _more(days: HealthDays, one: Judged) -> dict[str, Value]:
    if one.verdict is Verdict.WEEKDAY and one.on is not None:
        return {"on": Day(one.on), "said": _said_by(one.claim)}
    if one.verdict is Verdict.DEAD:
        return {"dead": _dead(days, one)}
    if one.verdict is Verdict.DISPUTED and one.day is not None:
        return {"rule": in_words(one.day.rule)}
    return {}


def _said_by(claim: Claim) -> Phrase:
    if claim.weekday is not None:
        return Phrase(f"weekday-long-{claim.weekday + 1}")
    return in_words(claim.rule) if claim.rule else Phrase("rule-other")


def _dead(days: HealthDays, one: Judged) -> Phrase:
    """In which year it ended, why, and what holds instead."""
    held = tuple(map(health_days.when, one.held))
    if one.former is not None:
        values: dict[str, Value] = {"year": one.former.last_year, "why": one.former.why}
        return Phrase("day-list-dead-rule", values | {"held": held})
    ended = one.day.ended if one.day else None
    if ended is None:
        return Phrase("calendar-dead")
    values = {"year": ended.last_year, "why": ended.why}
    successor = days.by_id.get(ended.now or "")
    if successor is None:
        return Phrase("health-day-ended", values)
    return Phrase("day-list-dead-day", values | {"now": health_days.name_of(successor)})

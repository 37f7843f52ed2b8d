"""Health days: a day is a dated rule with provenance, not a date (health-days.md)."""

from domain.health_day.catalogue import parse_health_days
from domain.health_day.claim import Claim, read_claim, read_claims
from domain.health_day.day import (
    Conflict,
    Ended,
    Former,
    HealthDay,
    Length,
    Level,
    Occurrence,
    Status,
    Tier,
)
from domain.health_day.explain import explain
from domain.health_day.health_days import HealthDays, calendar, co_dated, occurrences
from domain.health_day.rule import DaySpan, Rule, disagreement
from domain.health_day.rule_text import parse_rule
from domain.health_day.verdict import Judge, Judged, Verdict
from domain.health_day.wording import in_words

__all__ = [
    "Claim",
    "Conflict",
    "DaySpan",
    "Ended",
    "Former",
    "HealthDay",
    "HealthDays",
    "Judge",
    "Judged",
    "Length",
    "Level",
    "Occurrence",
    "Rule",
    "Status",
    "Tier",
    "Verdict",
    "calendar",
    "co_dated",
    "disagreement",
    "explain",
    "in_words",
    "occurrences",
    "parse_health_days",
    "parse_rule",
    "read_claim",
    "read_claims",
]

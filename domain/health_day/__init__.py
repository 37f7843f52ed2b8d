"""Health days: a day is a dated rule with provenance, not a date (health-days.md)."""

from domain.health_day.catalogue import parse_health_days
from domain.health_day.day import (
    Conflict,
    Ended,
    HealthDay,
    Length,
    Level,
    Occurrence,
    Status,
    Tier,
)
from domain.health_day.explain import explain
from domain.health_day.health_days import HealthDays, calendar, co_dated, occurrences
from domain.health_day.names import named_days
from domain.health_day.rule import DaySpan, Rule, disagreement
from domain.health_day.rule_text import parse_rule

__all__ = [
    "Conflict",
    "DaySpan",
    "Ended",
    "HealthDay",
    "HealthDays",
    "Length",
    "Level",
    "Occurrence",
    "Rule",
    "Status",
    "Tier",
    "calendar",
    "co_dated",
    "disagreement",
    "explain",
    "named_days",
    "occurrences",
    "parse_health_days",
    "parse_rule",
]

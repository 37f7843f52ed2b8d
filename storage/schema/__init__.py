"""Every table of the house, one file a noun, all in one ``MetaData``."""

from storage.schema import (
    calendar_feeds,
    duty,
    engine,
    filing_doors,
    filing_steps,
    filings,
    health_days,
    holidays,
    issues,
    notices,
    people,
    plans,
    reminders,
    reports,
    rosters,
    slips,
    stand_ins,
)
from storage.schema.base import metadata

__all__ = [
    "calendar_feeds",
    "duty",
    "engine",
    "filing_doors",
    "filing_steps",
    "filings",
    "health_days",
    "holidays",
    "issues",
    "metadata",
    "notices",
    "people",
    "plans",
    "reminders",
    "reports",
    "rosters",
    "slips",
    "stand_ins",
]

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
    incidents,
    notices,
    people,
    plans,
    reminders,
    reports,
    slips,
    stand_ins,
    trainings,
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
    "incidents",
    "metadata",
    "notices",
    "people",
    "plans",
    "reminders",
    "reports",
    "slips",
    "stand_ins",
    "trainings",
]

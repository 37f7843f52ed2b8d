"""Every table of the house, one file a noun, all in one ``MetaData``."""

from storage.schema import (
    calendar_feeds,
    call_series,
    duty,
    engine,
    filing_doors,
    filing_steps,
    filings,
    health_days,
    holidays,
    materials,
    notices,
    people,
    plans,
    reminders,
    reports,
    slips,
    stand_ins,
)
from storage.schema.base import metadata

__all__ = [
    "calendar_feeds",
    "call_series",
    "duty",
    "engine",
    "filing_doors",
    "filing_steps",
    "filings",
    "health_days",
    "holidays",
    "materials",
    "metadata",
    "notices",
    "people",
    "plans",
    "reminders",
    "reports",
    "slips",
    "stand_ins",
]

"""Every table of the house, one file a noun, all in one ``MetaData``."""

from storage.schema import engine, filings, health_days, notices, people, plans, reminders, reports
from storage.schema.base import metadata

__all__ = [
    "engine",
    "filings",
    "health_days",
    "metadata",
    "notices",
    "people",
    "plans",
    "reminders",
    "reports",
]

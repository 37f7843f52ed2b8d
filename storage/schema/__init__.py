"""Every table of the house, one file a noun, all in one ``MetaData``."""

from storage.schema import (
    calendar_feeds,
    engine,
    filings,
    health_days,
    notices,
    people,
    plans,
    reports,
)
from storage.schema.base import metadata

__all__ = [
    "calendar_feeds",
    "engine",
    "filings",
    "health_days",
    "metadata",
    "notices",
    "people",
    "plans",
    "reports",
]

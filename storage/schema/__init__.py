"""Every table of the house, one file a noun, all in one ``MetaData``."""

from storage.schema import (
    engine,
    filings,
    health_days,
    holidays,
    notices,
    people,
    plans,
    reports,
)
from storage.schema.base import metadata

__all__ = [
    "engine",
    "filings",
    "health_days",
    "holidays",
    "metadata",
    "notices",
    "people",
    "plans",
    "reports",
]

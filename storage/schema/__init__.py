"""Every table of the house, one file a noun, all in one ``MetaData``."""

from storage.schema import engine, filings, notices, people, reports
from storage.schema.base import metadata

__all__ = ["engine", "filings", "metadata", "notices", "people", "reports"]

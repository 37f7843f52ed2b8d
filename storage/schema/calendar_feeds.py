"""Addresses under which calendar programs fetch a unit's calendar (C7)."""

from sqlalchemy import Boolean, Column, Index, String, Table

from storage.columns import at, pk, ref
from storage.schema.base import metadata

calendar_feeds = Table(
    "calendar_feeds",
    metadata,
    pk(),
    ref("person_id", "people"),
    ref("unit_id", "units", nullable=True),  # none: the whole commission
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("is_whole", Boolean, nullable=False),  # every health day, not only tier A
    at("created_at"),
    at("revoked_at", nullable=True),
    Index("ix_calendar_feeds_person", "person_id", "unit_id"),
)

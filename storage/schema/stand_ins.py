"""Who stands in for whom: delegations, deputies, leave (product.md P4)."""

from sqlalchemy import Column, Date, Index, String, Table

from storage.columns import at, pk, ref
from storage.schema.base import metadata

delegations = Table(
    "delegations",
    metadata,
    pk(),
    Column("kind", String(12), nullable=False),
    ref("person_id", "people", index=True),
    ref("stand_in_id", "people", nullable=True),  # none: leave, nobody named
    ref("unit_id", "units", nullable=True),  # none: every unit
    Column("filing_class", String(1), nullable=False, default="", server_default=""),
    ref("filing_id", "filings", nullable=True),  # a deputy asked about one filing
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),  # the last day; none: until it is ended
    ref("granted_by", "people", nullable=True),
    at("created_at"),
    at("ended_at", nullable=True),
    Index("ix_delegations_stand_in", "stand_in_id", "valid_from"),
)

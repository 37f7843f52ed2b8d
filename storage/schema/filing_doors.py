"""Reporters at the door: what was asked, who was paged, what was said (interview.md §4, §10)."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table

from storage.columns import BigId, at, pk, ref
from storage.schema.base import metadata

filing_doors = Table(  # one beside a filing that began with a reporter on the spot
    "filing_doors",
    metadata,
    Column("filing_id", BigId, ForeignKey("filings.id"), primary_key=True),
    Column("card_seen", Boolean, nullable=False),  # the press card was looked at
    at("arrived_at"),
    Column("stage", String(12), nullable=False),  # who is paged now
    Column("round", Integer, nullable=False),
    at("answered_at", nullable=True),
    ref("answered_by", "people", nullable=True),
    at("filed_at", nullable=True),  # the form came in afterwards
)

filing_pages = Table(  # every page, so that nobody can say they were not called
    "filing_pages",
    metadata,
    pk(),
    ref("filing_id", "filings"),
    ref("person_id", "people"),
    Column("stage", String(12), nullable=False),
    Column("round", Integer, nullable=False),
    at("at"),
    Index("ix_filing_pages_filing", "filing_id", "id"),
)

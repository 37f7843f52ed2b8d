"""The steps of each version of a filing, and who is asked at each (product.md F3)."""

from sqlalchemy import Column, Index, Integer, String, Table, Text, UniqueConstraint

from storage.columns import at, pk, ref
from storage.schema.base import metadata

filing_steps = Table(  # 环节: planned when it is handed in, begun one after the other
    "filing_steps",
    metadata,
    pk(),
    ref("filing_id", "filings"),
    Column("version", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", String(30), nullable=False),  # in packs/chains.toml
    Column("kind", String(20), nullable=False),
    Column("rule", String(10), nullable=False),
    Column("fell_to", String(20)),  # the role of substitutes; none: those the step names
    at("began_at", nullable=True),
    at("ended_at", nullable=True),
    Column("outcome", String(12)),
    Column("rung", Integer, nullable=False, default=0, server_default="0"),  # of its ladder
    UniqueConstraint("filing_id", "version", "position"),
)

filing_seats = Table(  # 签署人
    "filing_seats",
    metadata,
    pk(),
    ref("step_id", "filing_steps"),
    ref("person_id", "people"),
    Column("role", String(20)),  # as what; none: in their own name
    ref("from_id", "people", nullable=True),  # who handed it on or added it
    at("asked_at"),
    Column("verdict", String(12)),  # none: still to sign
    Column("note", Text),  # the conditions
    at("decided_at", nullable=True),
    ref("signed_by_id", "people", nullable=True),  # who stood in for them
    UniqueConstraint("step_id", "person_id"),
    Index("ix_filing_seats_person", "person_id", "verdict"),
)

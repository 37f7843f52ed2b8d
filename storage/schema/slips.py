"""Papers given out and the key they are signed with (product.md F12, decision 0032)."""

from sqlalchemy import Column, Integer, String, Table

from storage.columns import at, pk, ref
from storage.schema.base import metadata

slip_keys = Table(  # the newest signs; the older still check what they signed
    "slip_keys",
    metadata,
    pk(),
    Column("seed", String(64), nullable=False),  # hex; leaves the database in its backups only
    Column("public", String(64), nullable=False, unique=True),
    at("made_at"),
)

slips = Table(
    "slips",
    metadata,
    pk(),
    Column("code", String(12), nullable=False, unique=True),
    ref("filing_id", "filings", index=True),
    Column("version", Integer, nullable=False),
    Column("kind", String(12), nullable=False),
    ref("key_id", "slip_keys"),
    ref("person_id", "people"),  # who asked for it first
    at("issued_at"),
)

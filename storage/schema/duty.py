"""The duty roster (interview.md §4)."""

from sqlalchemy import Index, Table

from storage.columns import at, pk, ref
from storage.schema.base import metadata

duty_shifts = Table(
    "duty_shifts",
    metadata,
    pk(),
    ref("person_id", "people", index=True),
    ref("unit_id", "units", nullable=True),  # none: the commission's own roster
    at("from_at"),
    at("until_at"),
    ref("created_by", "people", nullable=True),
    at("created_at"),
    Index("ix_duty_shifts_until", "until_at"),
)

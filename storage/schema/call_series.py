"""Calls that open by themselves every month, until an admin stops them (T5, Q12)."""

from sqlalchemy import Column, SmallInteger, String, Table, Text

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata

call_series = Table(
    "call_series",
    metadata,
    pk(),
    Column("kind", String(20), nullable=False),  # packs/collections
    Column("title_zh", String(200), nullable=False),
    Column("title_en", String(200), nullable=False),
    Column("explanation", Text, nullable=False, server_default=""),
    Column("clause", String(80)),
    Column("plan_line", String(60)),
    Column("audience", Json, nullable=False),
    Column("choices", Json),
    Column("at_most", SmallInteger),
    Column("winners", SmallInteger),
    ref("created_by", "people"),
    at("created_at"),
    at("started_at", nullable=True),  # before that it is a draft
    at("stopped_at", nullable=True),
    version(),
)

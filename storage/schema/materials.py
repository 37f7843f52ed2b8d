"""Where accepted material was published, and the columns that take it in, issue by issue (T6)."""

from sqlalchemy import (
    Column,
    Date,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata

publications = Table(  # one appearance of an entry; a piece may appear in several places
    "publications",
    metadata,
    pk(),
    ref("submission_id", "submissions", index=True),
    Column("outlet", String(80), nullable=False),
    Column("tier", String(10), nullable=False),
    Column("published_on", Date, nullable=False),
    Column("address", Text, nullable=False, server_default=""),
    ref("noted_by", "people"),
    at("noted_at"),
    Index("ix_publications_day", "published_on", "tier"),
)

slot_columns = Table(  # a recurring column: 《健康周刊》, every Friday
    "slot_columns",
    metadata,
    pk(),
    Column("name", String(60), nullable=False),
    Column("outlet", String(80), nullable=False),
    Column("rhythm", String(8), nullable=False),  # weekly, monthly, dates
    Column("day_no", SmallInteger),  # the weekday from 0, or the day of the month
    Column("days", Json),  # dates said one by one
    ref("created_by", "people"),
    at("created_at"),
    at("stopped_at", nullable=True),
    version(),
)

slots = Table(  # one issue of a column, and who supplies it with what
    "slots",
    metadata,
    pk(),
    ref("column_id", "slot_columns"),
    Column("wished_on", Date, nullable=False),  # by the rhythm
    Column("due_on", Date, nullable=False),  # moved off a rest day
    ref("unit_id", "units", nullable=True),
    Column("topic", String(60), nullable=False, server_default=""),
    ref("taken_by", "people", nullable=True),
    at("taken_at", nullable=True),
    at("delivered_at", nullable=True),
    version(),
    UniqueConstraint("column_id", "wished_on"),
    Index("ix_slots_due", "due_on", "unit_id"),
)

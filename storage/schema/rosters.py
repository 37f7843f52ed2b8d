"""Rows of rosters: what a unit keeps of people, channels, documents; what each says (T8)."""

from sqlalchemy import Column, Date, Index, SmallInteger, String, Table, Text, UniqueConstraint

from storage.columns import at, pk, ref, version
from storage.schema.base import metadata

roster_rows = Table(
    "roster_rows",
    metadata,
    pk(),
    Column("kind", String(20), nullable=False),  # packs/collections
    ref("unit_id", "units"),
    Column("state", String(10), nullable=False),
    Column("name", String(60), nullable=False),
    Column("pinyin", String(200), nullable=False),
    Column("initials", String(60), nullable=False),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("confirmed_on", Date),
    Column("left_on", Date),
    Column("why", Text),  # it was declined
    ref("created_by", "people", nullable=True),
    at("created_at"),
    version(),
    Index("ix_roster_rows_unit", "unit_id", "kind", "state"),
    Index("ix_roster_rows_kind", "kind", "state", "unit_id"),
    Index("ix_roster_rows_valid_to", "valid_to"),
)

roster_answers = Table(  # what a row says to each question of its kind
    "roster_answers",
    metadata,
    pk(),
    ref("row_id", "roster_rows"),
    Column("position", SmallInteger, nullable=False),
    Column("question", String(20), nullable=False),
    Column("value", Text, nullable=False),  # of options their keys, apart by spaces
    UniqueConstraint("row_id", "question"),
    Index("ix_roster_answers_question", "question", "row_id"),
)

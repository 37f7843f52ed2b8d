"""Official holiday tables recorded since the start, beside those of packs/holidays (C3)."""

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, UniqueConstraint

from storage.columns import at, pk, ref
from storage.schema.base import metadata

holiday_tables = Table(  # one a year; recording a year again corrects it
    "holiday_tables",
    metadata,
    pk(),
    Column("year", Integer, nullable=False, unique=True),
    Column("source", String(200), nullable=False),
    ref("recorded_by", "people", nullable=True),  # nobody: the command line
    at("recorded_at"),
)

holiday_dates = Table(  # a day off or a make-up working day of one table
    "holiday_dates",
    metadata,
    pk(),
    ref("table_id", "holiday_tables"),
    Column("on", Date, nullable=False),
    Column("name", String(60), nullable=False),
    Column("is_off", Boolean, nullable=False),
    UniqueConstraint("table_id", "on"),
)

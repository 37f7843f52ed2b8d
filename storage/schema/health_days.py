"""What an admin and the mornings add to the catalogue of health days (C1, C2, C5)."""

from sqlalchemy import Column, Date, Integer, SmallInteger, String, Table, UniqueConstraint

from storage.columns import at, pk, ref
from storage.schema.base import metadata

announced_dates = Table(  # this year's dates of a day that a notice sets each year
    "announced_dates",
    metadata,
    pk(),
    Column("day_id", String(8), nullable=False),
    Column("year", Integer, nullable=False),
    Column("start_on", Date, nullable=False),
    Column("end_on", Date, nullable=False),
    Column("notice_no", String(60)),
    ref("confirmed_by", "people"),
    at("confirmed_at"),
    UniqueConstraint("day_id", "year"),
)

health_day_tellings = Table(  # who was told of which day at which lead: never twice
    "health_day_tellings",
    metadata,
    pk(),
    ref("person_id", "people"),
    Column("kind", String(10), nullable=False),  # reminder | confirm
    Column("day_id", String(8), nullable=False),
    Column("start_on", Date, nullable=False),  # a day that moved is told anew
    Column("lead", SmallInteger, nullable=False),
    Column("told_on", Date, nullable=False),
    UniqueConstraint("person_id", "kind", "day_id", "start_on", "lead"),
)

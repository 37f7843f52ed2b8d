"""What an admin and the mornings add to the catalogue of health days (C1, C2, C5)."""

from sqlalchemy import Column, Date, Integer, SmallInteger, String, Table, UniqueConstraint

from storage.columns import at, pk, ref, version
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
    Column("kind", String(10), nullable=False),  # reminder | confirm | moved | theme | theme-owed
    Column("day_id", String(8), nullable=False),
    Column("start_on", Date, nullable=False),  # a day that moved is told anew
    Column("lead", SmallInteger, nullable=False),
    Column("told_on", Date, nullable=False),
    UniqueConstraint("person_id", "kind", "day_id", "start_on", "lead"),
)

health_day_choices = Table(  # which of two rules an admin chose for a day; the journal has the rest
    "health_day_choices",
    metadata,
    pk(),
    Column("day_id", String(8), nullable=False, unique=True),
    Column("rule", String(60), nullable=False),  # as the catalogue writes it
    ref("chosen_by", "people"),
    at("chosen_at"),
    version(),
)

health_day_themes = Table(  # what a day is about in a year: the world's words and the Commission's
    "health_day_themes",
    metadata,
    pk(),
    Column("day_id", String(8), nullable=False),
    Column("year", Integer, nullable=False),
    Column("theme_intl", String(120)),
    Column("theme_cn", String(120)),
    Column("theme_source", String(120)),
    Column("notice_no", String(60)),
    ref("recorded_by", "people"),
    at("recorded_at"),
    UniqueConstraint("day_id", "year"),
)

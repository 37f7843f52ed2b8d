"""What admins, units and people wish of reminders, and whom a day has spoken to (C5, C6)."""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

from storage.columns import BigId, at, pk, ref
from storage.schema.base import metadata

day_tiers = Table(  # an admin raises or lowers a health day, for a unit kind or for all
    "day_tiers",
    metadata,
    pk(),
    Column("day_id", String(8), nullable=False),
    Column("unit_kind", String(20), nullable=False),  # "": every kind not named
    Column("tier", String(1), nullable=False),
    ref("set_by", "people"),
    at("set_at"),
    UniqueConstraint("day_id", "unit_kind"),
)

day_leads = Table(  # an admin sets how long before a health day its reminders stand
    "day_leads",
    metadata,
    pk(),
    Column("day_id", String(8), nullable=False, unique=True),
    Column("leads", String(40), nullable=False),  # 14,3w
    ref("set_by", "people"),
    at("set_at"),
)

not_ours = Table(  # a unit has nothing to do with a health day; said by one of its contacts
    "not_ours",
    metadata,
    pk(),
    Column("day_id", String(8), nullable=False),
    ref("unit_id", "units"),
    ref("said_by", "people"),
    at("said_at"),
    UniqueConstraint("unit_id", "day_id"),
    Index("ix_not_ours_day", "day_id"),
)

digest_hours = Table(  # when somebody wants the digest, if not at the office's hour
    "digest_hours",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("minute", SmallInteger, nullable=False),  # of the local day
    Index("ix_digest_hours_minute", "minute", "person_id"),
)

mutes = Table(  # a family of health days somebody does not want to be reminded of
    "mutes",
    metadata,
    pk(),
    ref("person_id", "people"),
    Column("family", String(20), nullable=False),
    UniqueConstraint("person_id", "family"),
)

snoozes = Table(  # 明天再说: until when somebody put a reminder off
    "snoozes",
    metadata,
    pk(),
    ref("person_id", "people"),
    Column("day_id", String(8), nullable=False),
    Column("start_on", Date, nullable=False),
    Column("until_on", Date, nullable=False),
    UniqueConstraint("person_id", "start_on", "day_id"),
)

mornings = Table(  # the last day a message of the bot's own accord went to somebody
    "mornings",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("told_on", Date, nullable=False),
    Column("digest_on", Date),  # the last day with a digest: never two
    Column("root_number", BigInteger),  # the journal's root this admin was told last
)

report_news = Table(  # a task opened or moved that the next digest tells this person
    "report_news",
    metadata,
    pk(),
    ref("person_id", "people"),
    ref("task_id", "report_tasks"),
    Column("kind", String(8), nullable=False),  # opened | moved
    at("before_at", nullable=True),  # when it was due before it moved
    UniqueConstraint("person_id", "task_id", "kind"),
)

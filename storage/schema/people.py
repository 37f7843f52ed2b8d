"""Units, people, their roles, how they came in and where they are reached (product.md §1)."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata

units = Table(
    "units",
    metadata,
    pk(),
    Column("code", String(40), unique=True),
    Column("name", String(120), nullable=False, unique=True),
    Column("short_name", String(60)),
    Column("kind", String(30), nullable=False, index=True),
    Column("level", String(20), nullable=False),
    Column("ownership", String(20), nullable=False),
    ref("parent_id", "units", nullable=True),
    Column("tags", Json, nullable=False),
    Column("pinyin", String(1200), nullable=False),  # computed when imported: pypinyin is heavy
    Column("initials", String(200), nullable=False),
    at("created_at"),
    at("closed_at", nullable=True),
    version(),
)

people = Table(
    "people",
    metadata,
    pk(),
    Column("name", String(60), nullable=False),
    Column("phone", String(40)),
    Column("language", String(8), nullable=False),
    Column("telegram_id", BigInteger, unique=True),
    Column("reads_text", Boolean, nullable=False, server_default=false()),  # pictures on demand
    at("created_at"),
    at("closed_at", nullable=True),
    version(),
)

roles = Table(
    "roles",
    metadata,
    pk(),
    ref("person_id", "people", index=True),
    Column("role", String(20), nullable=False),
    ref("unit_id", "units", nullable=True, index=True),  # none: the whole commission
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    Column("subjects", Json),  # of a co-signer; none: all of them
    Column("confirmed_on", Date),  # of one without an end: when an admin last said it holds
    ref("granted_by", "people", nullable=True),
    at("created_at"),
    UniqueConstraint("person_id", "role", "unit_id", "valid_from"),
)

invites = Table(  # one-time links; only the hash is kept
    "invites",
    metadata,
    pk(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    ref("unit_id", "units", nullable=True),
    ref("created_by", "people", nullable=True),
    at("created_at"),
    at("expires_at"),
    at("used_at", nullable=True),
    ref("used_by", "people", nullable=True),
)

registrations = Table(  # somebody who asked to be let in; an admin matches the unit
    "registrations",
    metadata,
    pk(),
    Column("telegram_id", BigInteger, nullable=False, index=True),
    Column("name", String(60), nullable=False),
    Column("typed_unit", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("state", String(12), nullable=False),
    ref("unit_id", "units", nullable=True),
    ref("decided_by", "people", nullable=True),
    at("created_at"),
    at("decided_at", nullable=True),
    version(),
)

unit_imports = Table(  # a list of units an admin sent, kept until it is applied or dropped
    "unit_imports",
    metadata,
    pk(),
    ref("person_id", "people"),
    Column("name", String(120), nullable=False),
    Column("cells", Json),  # {"header": […], "rows": [[number, […]], …]} once it was fetched
    Column("seal", String(64)),  # of the plan that was shown
    Column("state", String(12), nullable=False),
    at("created_at"),
    at("decided_at", nullable=True),
    version(),
)

chats = Table(  # where somebody is reached, and whether Telegram still lets us
    "chats",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    ref("person_id", "people", nullable=True),
    Column("kind", String(12), nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("closed_why", String(60)),
    at("changed_at"),
    Index("ix_chats_person", "person_id"),
)

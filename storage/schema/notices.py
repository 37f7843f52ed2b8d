"""Notices and whom each went to (N1, N3).  What went out is in the outbox, one row a reader."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata

notices = Table(
    "notices",
    metadata,
    pk(),
    Column("kind", String(10), nullable=False),
    Column("html", Text, nullable=False),  # as Telegram's own entities gave it: escaped already
    Column("title", String(80), nullable=False),
    Column("file_id", String(200)),
    Column("audience", Json, nullable=False),
    Column("roles", Json, nullable=False),
    Column("needs_receipt", Boolean, nullable=False),
    Column("readers", Integer, nullable=False),  # how many it went to, as the admin confirmed
    Column("plan_line", String(60)),  # <plan code>/<line> it carries out
    ref("composed_by", "people"),
    ref("confirmed_by", "people", nullable=True),
    ref("broadcast_id", "broadcasts", nullable=True),
    Column("chased_on", Date),  # the morning the latest rung stands on
    Column("shown", String(60), nullable=False, server_default=""),  # progress last told
    at("created_at"),
    at("confirmed_at", nullable=True),
    at("dropped_at", nullable=True),
    version(),
    Index("ix_notices_broadcast", "broadcast_id"),
)

notice_recipients = Table(
    "notice_recipients",
    metadata,
    pk(),
    ref("notice_id", "notices"),
    ref("person_id", "people"),
    ref("unit_id", "units", nullable=True),  # the unit they read it for
    Column("occasion", String(40), nullable=False),  # their message in the outbox
    at("acknowledged_at", nullable=True),
    Index("uq_notice_recipients_person", "person_id", "notice_id", unique=True),
    Index("ix_notice_recipients_notice", "notice_id", "acknowledged_at"),
)

"""Incidents: clocks from T0, who does what, facts, statements, gaps, and the log (T10)."""

from sqlalchemy import (
    Column,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import at, pk, ref, version
from storage.schema.base import metadata

incidents = Table(
    "incidents",
    metadata,
    pk(),
    Column("number", String(30), nullable=False, unique=True),
    ref("unit_id", "units", index=True),
    Column("what", String(200), nullable=False),
    at("t0_at"),
    Column("t0_reading", String(10), nullable=False),
    Column("state", String(8), nullable=False, index=True),
    ref("started_by", "people"),
    at("started_at"),
    at("ended_at", nullable=True),
    Column("ended_how", Text, nullable=False, server_default=""),
    version(),
)

incident_clocks = Table(
    "incident_clocks",
    metadata,
    pk(),
    ref("incident_id", "incidents"),
    Column("clock", String(20), nullable=False),
    Column("hours", SmallInteger, nullable=False),  # as it was when the incident began
    Column("plan", String(60), nullable=False, server_default=""),  # whose hours they are
    at("met_at", nullable=True),
    at("passed_at", nullable=True),  # when it was said that the limit passed
    at("alarmed_at", nullable=True),  # the last alarm
    UniqueConstraint("incident_id", "clock"),
)

incident_roles = Table(  # who holds what now; what was is in the log
    "incident_roles",
    metadata,
    pk(),
    ref("incident_id", "incidents"),
    Column("role", String(20), nullable=False),
    ref("person_id", "people"),
    at("since_at"),
    UniqueConstraint("incident_id", "role"),
)

incident_facts = Table(
    "incident_facts",
    metadata,
    pk(),
    ref("incident_id", "incidents"),
    Column("number", SmallInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("source", Text, nullable=False, server_default=""),
    Column("state", String(12), nullable=False),
    ref("changed_by", "people"),
    at("changed_at"),
    version(),
    UniqueConstraint("incident_id", "number"),
)

incident_fact_versions = Table(  # as each fact stood before it changed, and now
    "incident_fact_versions",
    metadata,
    pk(),
    ref("fact_id", "incident_facts"),
    Column("version", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("state", String(12), nullable=False),
    ref("changed_by", "people"),
    at("changed_at"),
    UniqueConstraint("fact_id", "version"),
)

statements = Table(  # each version is kept
    "statements",
    metadata,
    pk(),
    ref("incident_id", "incidents"),
    Column("number", SmallInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(10), nullable=False),
    ref("drafted_by", "people"),
    at("drafted_at"),
    ref("signed_by", "people", nullable=True),
    at("signed_at", nullable=True),
    ref("released_by", "people", nullable=True),
    at("released_at", nullable=True),
    Column("link", Text, nullable=False, server_default=""),
    version(),
    UniqueConstraint("incident_id", "number"),
)

statement_facts = Table(  # which facts a version tells
    "statement_facts",
    metadata,
    pk(),
    ref("statement_id", "statements"),
    ref("fact_id", "incident_facts"),
    UniqueConstraint("statement_id", "fact_id"),
)

incident_gaps = Table(
    "incident_gaps",
    metadata,
    pk(),
    ref("incident_id", "incidents"),
    Column("kind", String(20), nullable=False),
    Column("subject", String(40), nullable=False),  # a clock, a role, a version; by hand a number
    Column("text", Text, nullable=False, server_default=""),
    ref("noted_by", "people", nullable=True),
    at("noted_at"),
    UniqueConstraint("incident_id", "kind", "subject"),
)

incident_log = Table(
    "incident_log",
    metadata,
    pk(),
    ref("incident_id", "incidents"),
    at("at"),
    ref("person_id", "people", nullable=True),  # none: the clock
    Column("act", String(20), nullable=False),
    Column("subject", String(40), nullable=False, server_default=""),
    Column("text", Text, nullable=False, server_default=""),
    at("done_at", nullable=True),  # of what was recorded after it was done
    Index("ix_incident_log_incident", "incident_id", "id"),
)

"""Interview filings, the outlet register and the expert roster (product.md F, T8)."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import BigId, Json, at, pk, ref, version
from storage.schema.base import metadata, partial_index

outlets = Table(  # 媒体名录; a unit's own registered accounts stand in it too
    "outlets",
    metadata,
    pk(),
    Column("name", String(60), nullable=False, unique=True),
    Column("short_name", String(40), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("tier", String(20), nullable=False),
    Column("is_licensed", Boolean, nullable=False),
    Column("is_foreign", Boolean, nullable=False),
    ref("unit_id", "units", nullable=True, index=True),
    Column("pinyin", String(200), nullable=False),
    Column("initials", String(60), nullable=False),
    at("created_at"),
    at("closed_at", nullable=True),
)

experts = Table(
    "experts",
    metadata,
    pk(),
    ref("unit_id", "units", index=True),
    Column("name", String(60), nullable=False),
    Column("field", String(60), nullable=False),
    Column("title", String(40), nullable=False),
    Column("is_leader", Boolean, nullable=False),
    Column("pinyin", String(200), nullable=False),
    Column("initials", String(60), nullable=False),
    at("created_at"),
    Column("confirmed_on", Date),  # when its unit last said that it still holds
    at("closed_at", nullable=True),
)

filings = Table(
    "filings",
    metadata,
    pk(),
    Column("number", String(60), nullable=False, unique=True),
    Column("temporary_number", String(60)),  # 紧01号, given with an oral consent
    ref("unit_id", "units", index=True),
    ref("filer_id", "people", index=True),
    ref("outlet_id", "outlets", nullable=True, index=True),  # none: not in the register
    Column("outlet", String(60), nullable=False),
    Column("journalist", String(60), nullable=False),
    Column("topic", String(60), nullable=False),
    ref("expert_id", "experts", nullable=True),  # none: not in the roster
    Column("interviewee", String(60), nullable=False),
    at("starts_at"),
    at("ends_at", nullable=True),
    Column("mode", String(20), nullable=False),
    Column("filing_class", String(1), nullable=False),
    Column("state", String(20), nullable=False),
    Column("step", Integer, nullable=False, default=0, server_default="0"),  # 0: at none
    at("submitted_at"),
    at("objection_until", nullable=True),
    Column("publish_on", Date),  # when it is to be published, where the outlet said so
    version(),  # rises when it is corrected or changed: what was seen before is stale
    Index("ix_filings_state", "state", "starts_at"),
    Index("ix_filings_starts", "starts_at"),  # the questions of the office: when, and by whom
    partial_index("ix_filings_waiting", "starts_at", where="step > 0"),
    Index("ix_filings_outlet", "outlet", "starts_at"),
    Index("ix_filings_interviewee", "interviewee", "starts_at"),
    Index("ix_filings_expert", "expert_id", "starts_at"),  # who is taken when
    Index("uq_filings_temporary_number", "temporary_number", unique=True),
)

filing_flags = Table(  # what the filer ticked
    "filing_flags",
    metadata,
    Column("filing_id", BigId, ForeignKey("filings.id"), primary_key=True),
    Column("flag", String(20), primary_key=True),
)

filing_marks = Table(  # why it is of its class
    "filing_marks",
    metadata,
    Column("filing_id", BigId, ForeignKey("filings.id"), primary_key=True),
    Column("mark", String(20), primary_key=True),
)

filing_details = Table(  # the second layer: what only some interviews need
    "filing_details",
    metadata,
    Column("filing_id", BigId, ForeignKey("filings.id"), primary_key=True),
    Column("key", String(30), primary_key=True),  # of a question in packs/forms/filing.toml
    Column("value", Json, nullable=False),
)

filing_files = Table(  # attachments: their bytes lie on disk under their checksum
    "filing_files",
    metadata,
    pk(),
    ref("filing_id", "filings", index=True),
    Column("key", String(30), nullable=False),
    Column("kind", String(12), nullable=False),  # photo, document, voice
    Column("name", String(120), nullable=False),
    Column("file_id", String(200), nullable=False),
    Column("file_unique_id", String(60), nullable=False),
    Column("sha256", String(64)),  # none: not fetched yet
    Column("size", BigInteger),
    at("sent_at"),
    at("kept_at", nullable=True),
    at("lost_at", nullable=True),  # Telegram did not give it to us
    UniqueConstraint("filing_id", "file_unique_id"),
)

filing_acts = Table(  # its history in full; the journal holds the ids only
    "filing_acts",
    metadata,
    pk(),
    ref("filing_id", "filings", index=True),
    Column("version", Integer, nullable=False),
    Column("act", String(20), nullable=False),
    ref("person_id", "people", nullable=True),  # none: the clock
    ref("for_id", "people", nullable=True),  # whom they stood in for
    Column("from_state", String(20)),
    Column("to_state", String(20), nullable=False),
    Column("reason", String(30)),
    Column("alternative", Text),  # none beside a reason: the listed one
    Column("note", Text),
    Column("file_id", String(200)),  # a picture sent with it, as Telegram names it
    at("at"),
)

filing_act_fields = Table(  # what has to be corrected, was changed, or was ticked about it
    "filing_act_fields",
    metadata,
    Column("act_id", BigId, ForeignKey("filing_acts.id"), primary_key=True),
    Column("field", String(20), primary_key=True),
)

filing_changes = Table(  # which answers this version changed, as domain/filing_change writes them
    "filing_changes",
    metadata,
    Column("filing_id", BigId, ForeignKey("filings.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("field", String(20), primary_key=True),
    Column("was", Text, nullable=False),
    Column("becomes", Text, nullable=False),
)

filing_remarks = Table(  # typed in reply to a card without deciding anything
    "filing_remarks",
    metadata,
    pk(),
    ref("filing_id", "filings", index=True),
    Column("version", Integer, nullable=False),
    ref("person_id", "people"),
    Column("text", Text, nullable=False),
    at("at"),
)

filing_cards = Table(  # every message that shows a filing with keys: rewritten when it moves on
    "filing_cards",
    metadata,
    pk(),
    ref("filing_id", "filings"),
    Column("version", Integer, nullable=False),
    ref("person_id", "people"),
    Column("party", String(12), nullable=False),
    Column("occasion", String(80), nullable=False),
    Index("ix_filing_cards_filing", "filing_id", "version"),
)

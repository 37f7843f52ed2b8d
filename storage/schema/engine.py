"""What the engine remembers: received, to be sent, due, half-filled, done (delivery.md)."""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata, partial_index

inbox = Table(
    "inbox",
    metadata,
    pk(),  # our own order: update ids may restart at random after a quiet week
    Column("update_id", BigInteger, nullable=False, unique=True),
    Column("payload", Text, nullable=False),
    Column("state", SmallInteger, nullable=False, server_default="0"),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("error", Text),
    at("received_at"),
    at("done_at", nullable=True),
    partial_index("ix_inbox_waiting", "id", where="state = 0"),
)

bodies = Table(  # what many people get word for word is kept once
    "bodies",
    metadata,
    pk(),
    Column("method", String(40), nullable=False),
    Column("payload", Json, nullable=False),
)

enclosures = Table(  # pictures and files of our own: what each is made of, kept once
    "enclosures",
    metadata,
    pk(),
    Column("digest", String(64), nullable=False, unique=True),
    Column("maker", String(30), nullable=False),
    Column("name", String(120), nullable=False),  # of the file
    Column("contents", Json),  # worded values; none: sent long ago and cleared away
    Column("file_id", String(200)),  # Telegram's, once it was sent
    at("worded_at"),
)

outbox = Table(
    "outbox",
    metadata,
    pk(),
    Column("lane", SmallInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    ref("person_id", "people", nullable=True),
    Column("occasion", String(120)),
    Column("method", String(40), nullable=False),
    Column("payload", Json),
    ref("body_id", "bodies", nullable=True),
    ref("edits_id", "outbox", nullable=True, index=True),  # the message this one rewrites
    ref("enclosure_id", "enclosures", nullable=True),
    Column("about", String(60)),  # noun:id:version a typed reply speaks of
    ref("broadcast_id", "broadcasts", nullable=True),
    Column("state", SmallInteger, nullable=False, server_default="0"),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("message_id", BigInteger),
    Column("error", Text),
    at("created_at"),
    at("due_at"),
    at("sent_at", nullable=True),
    UniqueConstraint("occasion", "chat_id"),
    partial_index("ix_outbox_waiting", "lane", "id", where="state = 0"),
    partial_index("ix_outbox_flying", "id", where="state = 1"),
    partial_index("ix_outbox_waiting_chat", "chat_id", where="state = 0"),
    Index("ix_outbox_chat_message", "chat_id", "message_id"),
    Index("ix_outbox_broadcast", "broadcast_id", "state"),
)

broadcasts = (
    Table(  # one thing sent to many: pause, cancel and count without touching its rows one by one
        "broadcasts",
        metadata,
        pk(),
        Column("noun", String(30), nullable=False),
        Column("record_id", BigInteger, nullable=False),
        Column("state", String(12), nullable=False),
        at("created_at"),
        at("finished_at", nullable=True),
    )
)

timers = Table(  # one tick asks "what is due now?"; there is no job per reminder
    "timers",
    metadata,
    pk(),
    Column("kind", String(40), nullable=False),
    Column("ref", String(80), nullable=False),
    at("due_at"),
    at("done_at", nullable=True),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("error", Text),
    UniqueConstraint("kind", "ref"),
    partial_index("ix_timers_waiting", "due_at", where="done_at IS NULL"),
)

drafts = Table(  # a half-filled form; the next unanswered question is its state
    "drafts",
    metadata,
    pk(),
    ref("person_id", "people", nullable=True),
    Column("telegram_id", BigInteger, nullable=False),
    Column("form", String(40), nullable=False),
    Column("answers", Json, nullable=False),
    Column("asking", String(40)),
    Column("ref", String(80)),
    version(),
    at("created_at"),
    at("touched_at"),
    Index("ix_drafts_person", "telegram_id", "touched_at"),
)

fetches = Table(  # files somebody sent, to be fetched from Telegram beside the transactions
    "fetches",
    metadata,
    pk(),
    Column("noun", String(30), nullable=False),
    Column("record_id", BigInteger, nullable=False),
    ref("person_id", "people"),
    Column("file_id", String(200), nullable=False),
    Column("name", String(120), nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("error", Text),
    at("due_at"),
    at("done_at", nullable=True),
    partial_index("ix_fetches_waiting", "due_at", where="done_at IS NULL"),
)

journal = Table(  # append-only; ids, never names or texts: personal data must stay deletable
    "journal",
    metadata,
    pk(),
    at("at"),
    Column("actor_id", BigInteger),
    Column("on_behalf_of_id", BigInteger),
    Column("act", String(60), nullable=False),
    Column("noun", String(30), nullable=False),
    Column("record_id", BigInteger),
    Column("detail", Json, nullable=False),
    Column("seal_no", BigInteger, unique=True),
    Column("seal", String(64)),
    Index("ix_journal_record", "noun", "record_id"),
)

counters = Table(  # numbers given in the transaction, one sequence a name and year
    "counters",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("value", Integer, nullable=False),
)

"""Tasks that repeat, and what became of each of their occurrences (T1)."""

from sqlalchemy import Column, Date, SmallInteger, String, Table, Text, UniqueConstraint

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata

task_series = Table(
    "task_series",
    metadata,
    pk(),
    Column("state", String(8), nullable=False),
    Column("kind", String(20), nullable=False),  # packs/collections
    Column("title_zh", String(200), nullable=False),
    Column("title_en", String(200), nullable=False),
    Column("explanation", Text, nullable=False, server_default=""),
    Column("clause", String(80)),
    Column("plan_line", String(60)),  # <plan code>/<line>
    Column("audience", Json, nullable=False),
    Column("evidence", Json, nullable=False),
    Column("ordinal", SmallInteger),
    Column("at_most", SmallInteger),
    Column("winners", SmallInteger),
    Column("term", String(8), nullable=False, server_default="once"),
    Column("choices", Json),  # options it brings to a question: its topics
    Column("at_least", SmallInteger),  # of each unit at each occurrence; none: one answer
    Column("said", String(80), nullable=False),  # the recurrence as it was typed
    Column("rule", Json, nullable=False),
    Column("next_on", Date),  # the day of the rule that comes next; none: it has ended
    ref("created_by", "people"),
    at("created_at"),
    at("stopped_at", nullable=True),
    version(),
)

series_tasks = Table(
    "series_tasks",
    metadata,
    pk(),
    ref("series_id", "task_series"),
    Column("on", Date, nullable=False),
    Column("outcome", String(8), nullable=False),
    ref("task_id", "report_tasks", nullable=True, index=True),
    at("at"),
    UniqueConstraint("series_id", "on"),
)

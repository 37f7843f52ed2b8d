"""Plans as loaded for a year: lines, the numbers they state, named days, drafts made (T11)."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text, UniqueConstraint

from storage.columns import Json, at, pk, ref
from storage.schema.base import metadata


def _cited() -> tuple[Column[object], ...]:
    """What every child of a plan has: its plan, the line it stands on and that line's clause."""
    return (
        ref("plan_id", "plans", index=True),
        Column("line", String(8), nullable=False),
        Column("clause", String(60), nullable=False),
    )


def _worded(name: str, *, nullable: bool = False) -> tuple[Column[object], ...]:
    """A text in both languages."""
    return (
        Column(f"{name}_zh", Text, nullable=nullable),
        Column(f"{name}_en", Text, nullable=nullable),
    )


plans = Table(
    "plans",
    metadata,
    pk(),
    Column("code", String(40), nullable=False),
    Column("year", Integer, nullable=False),  # the year it is worked in
    Column("issued_for", Integer, nullable=False),  # the year it was written for
    *_worded("title"),
    *_worded("issuer"),
    Column("document_no", String(60)),
    Column("seal", String(64), nullable=False),  # of the pack: loading the same again is nothing
    at("loaded_at"),
    UniqueConstraint("code", "year"),
)

plan_lines = Table(
    "plan_lines",
    metadata,
    pk(),
    *_cited(),
    Column("position", Integer, nullable=False),
    *_worded("text"),
    *_worded("who", nullable=True),
    *_worded("excluded", nullable=True),
    *_worded("note", nullable=True),
    Column("rhythm", String(20), nullable=False),
    Column("standing", String(20), nullable=False),
    Column("mechanisms", Json, nullable=False),
    Column("evidence", Json, nullable=False),
    Column("health_days", Json, nullable=False),
    Column("audience", Json, nullable=False, server_default="{}"),  # as tasks of it choose units
    Column("topics", Json, nullable=False, server_default="[]"),
    Column("collects", Json, nullable=False, server_default="[]"),  # kinds, packs/collections
    Column("feature", String(20)),  # where it lives, if it is no mechanism of its own
    UniqueConstraint("plan_id", "line"),
)

plan_quotas = Table(  # at least so many a period, by each unit or each named person
    "plan_quotas",
    metadata,
    pk(),
    *_cited(),
    Column("number", String(4), nullable=False),
    *_worded("counts"),
    Column("per", String(10), nullable=False),
    Column("at_least", Integer, nullable=False),
    Column("period", String(10), nullable=False),
    Column("readings", Json, nullable=False),  # a clause read in more than one way: admin chooses
)

plan_clocks = Table(  # so many hours from T0
    "plan_clocks",
    metadata,
    pk(),
    *_cited(),
    Column("number", String(4), nullable=False),
    *_worded("what"),
    Column("hours", Integer, nullable=False),
    Column("readings", Json, nullable=False),  # what T0 is, where the clause leaves it open
)

plan_milestones = Table(
    "plan_milestones",
    metadata,
    pk(),
    *_cited(),
    Column("number", String(4), nullable=False),
    *_worded("what"),
    *_worded("followed_by", nullable=True),
    Column("places", Json, nullable=False),
)

plan_figures = Table(  # the other numbers: calls, 第N届, columns, values to start from
    "plan_figures",
    metadata,
    pk(),
    *_cited(),
    Column("number", String(4), nullable=False),
    Column("kind", String(12), nullable=False),
    *_worded("name"),
    Column("amount", Integer),  # target, ordinal
    Column("window", String(12)),  # how long a call stays open
    *_worded("value", nullable=True),
)

plan_days = Table(  # days the plan itself names; the catalogue's stand on the lines
    "plan_days",
    metadata,
    pk(),
    *_cited(),
    Column("kind", String(12), nullable=False),
    *_worded("name"),
    *_worded("note", nullable=True),
    Column("health_day", String(8)),
    Column("ordinal", Integer),  # 第N周年 in the plan's year
    Column("on", Date),
    Column("passed", Boolean, nullable=False),
)

plan_tasks = Table(  # which draft report tasks a plan has given, so that it gives each once
    "plan_tasks",
    metadata,
    pk(),
    *_cited(),
    Column("mark", String(200), nullable=False),  # tells apart the tasks of one line
    Column("due_on", Date),
    ref("task_id", "report_tasks", nullable=True),  # claimed first, so that none is made twice
    at("created_at"),
    UniqueConstraint("plan_id", "line", "mark"),
    Index("ix_plan_tasks_task", "task_id"),
)

plan_choices = Table(  # how a clause that can be read in more than one way is read
    "plan_choices",
    metadata,
    pk(),
    ref("plan_id", "plans"),
    Column("number", String(4), nullable=False),
    Column("reading", String(20), nullable=False),
    ref("chosen_by", "people"),
    at("chosen_at"),
    UniqueConstraint("plan_id", "number"),
)

year_rolls = Table(  # years that were asked about, and rolled over to
    "year_rolls",
    metadata,
    pk(),
    Column("year", Integer, nullable=False),
    ref("rolled_by", "people", nullable=True),
    at("asked_at"),
    at("rolled_at", nullable=True),
    UniqueConstraint("year"),
)

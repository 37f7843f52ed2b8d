"""Checklists: the lines an office pasted, and the issues each unit has to put right (T9)."""

from sqlalchemy import Column, Index, Integer, SmallInteger, String, Table, Text, UniqueConstraint

from storage.columns import at, pk, ref, version
from storage.schema.base import metadata

checklist_lines = Table(  # what becomes an issue of every unit when the task opens
    "checklist_lines",
    metadata,
    pk(),
    ref("task_id", "report_tasks"),
    Column("position", SmallInteger, nullable=False),
    Column("problem", Text, nullable=False),
    Column("measure", Text, nullable=False),
    Column("post", String(60), nullable=False),
    at("due_at", nullable=True),
    UniqueConstraint("task_id", "position"),
)

issues = Table(
    "issues",
    metadata,
    pk(),
    ref("target_id", "report_targets"),
    Column("number", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("problem", Text, nullable=False),
    Column("measure", Text, nullable=False),
    Column("post", String(60), nullable=False),  # who answers for it; a post, no person
    at("due_at", nullable=True),  # none: with its task
    ref("submission_id", "submissions", nullable=True),  # what was done, last
    ref("carried_from", "issues", nullable=True),
    Column("comment", Text),  # why a check was not passed
    ref("listed_by", "people", nullable=True),
    at("listed_at"),
    ref("decided_by", "people", nullable=True),
    at("decided_at", nullable=True),
    version(),
    UniqueConstraint("target_id", "number"),
    Index("ix_issues_state", "state", "due_at"),
)

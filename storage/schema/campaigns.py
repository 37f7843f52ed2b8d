"""Campaigns: a notice, its health day, its report task and its material as one thing (N4)."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, SmallInteger, String, Table, Text

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata

campaigns = Table(
    "campaigns",
    metadata,
    pk(),
    Column("state", String(8), nullable=False),
    Column("title", String(200), nullable=False),
    Column("text", Text, nullable=False),  # what is asked of the units
    Column("plan_line", String(60)),  # <plan code>/<line>
    Column("clause", String(80)),
    Column("audience", Json, nullable=False),
    Column("health_day", String(8)),  # the row of the catalogue it hangs on
    Column("year", Integer),  # and in which year
    Column("begins_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("due_after", SmallInteger),  # working days from its end to the summary
    Column("gathers", Boolean, nullable=False),  # material is called for
    ref("notice_id", "notices", nullable=True),
    ref("task_id", "report_tasks", nullable=True),  # the summary
    ref("material_id", "report_tasks", nullable=True),  # the call for material
    ref("created_by", "people"),
    at("created_at"),
    at("opened_at", nullable=True),
    at("closed_at", nullable=True),
    version(),
    Index("ix_campaigns_day", "health_day", "year"),
)

"""Campaigns as rows (N4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from domain.audience import Audience
from domain.campaign import CampaignState, Period
from storage.schema.campaigns import campaigns


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCampaign:
    """``due_after``: working days from its end to the summary; none: there is no summary."""

    title: str
    text: str
    audience: Audience
    period: Period
    due_after: int | None
    created_by: int
    plan_line: str | None = None
    clause: str | None = None
    gathers: bool = False  # material is called for


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(NewCampaign):
    id: int
    state: CampaignState
    notice_id: int | None
    task_id: int | None
    material_id: int | None
    version: int


def add(conn: Connection, new: NewCampaign, now: datetime) -> int:
    row = {
        "state": CampaignState.COMPOSED,
        "title": new.title,
        "text": new.text,
        "plan_line": new.plan_line,
        "clause": new.clause,
        "audience": new.audience.dump(),
        **_period(new.period),
        "due_after": new.due_after,
        "gathers": new.gathers,
        "created_by": new.created_by,
        "created_at": now,
    }
    return int(conn.execute(insert(campaigns).returning(campaigns.c.id), row).scalar_one())


def get(conn: Connection, campaign_id: int) -> Campaign | None:
    row = conn.execute(select(campaigns).where(campaigns.c.id == campaign_id)).one_or_none()
    return _campaign(row) if row else None


def of_notice(conn: Connection, notice_id: int) -> Campaign | None:
    """The campaign a notice belongs to, if it does to any."""
    row = conn.execute(select(campaigns).where(campaigns.c.notice_id == notice_id)).one_or_none()
    return _campaign(row) if row else None


def recent(conn: Connection, limit: int) -> list[Campaign]:
    """The newest first; what was dropped is left out."""
    query = select(campaigns).where(campaigns.c.state != CampaignState.DROPPED)
    found = conn.execute(query.order_by(campaigns.c.id.desc()).limit(limit))
    return [_campaign(row) for row in found]


def of_line(conn: Connection, plan_line: str, within: tuple[datetime, datetime]) -> list[Campaign]:
    """Those that carry out a line of a plan."""
    query = select(campaigns).where(
        campaigns.c.plan_line == plan_line,
        campaigns.c.created_at.between(*within),
        campaigns.c.state != CampaignState.DROPPED,
    )
    return [_campaign(row) for row in conn.execute(query.order_by(campaigns.c.id))]


def of_day(conn: Connection, day_id: str, year: int) -> list[Campaign]:
    """Those that hang on a health day of a year and are not over."""
    query = select(campaigns).where(
        campaigns.c.health_day == day_id,
        campaigns.c.year == year,
        campaigns.c.state.in_((CampaignState.COMPOSED, CampaignState.OPEN)),
    )
    return [_campaign(row) for row in conn.execute(query.order_by(campaigns.c.id))]


def change(conn: Connection, seen: Campaign, **values: Any) -> Campaign | None:
    """None: it is no longer as seen."""
    changed = conn.execute(
        update(campaigns)
        .where(campaigns.c.id == seen.id, campaigns.c.version == seen.version)
        .values(**values, version=seen.version + 1)
        .returning(*campaigns.c)
    )
    row = changed.one_or_none()
    return _campaign(row) if row else None


def move(conn: Connection, seen: Campaign, period: Period) -> Campaign | None:
    return change(conn, seen, **_period(period))


def _period(period: Period) -> dict[str, Any]:
    return {
        "health_day": period.health_day,
        "year": period.year,
        "begins_on": period.begins_on,
        "ends_on": period.ends_on,
    }


def _campaign(row: Any) -> Campaign:
    values: Mapping[str, Any] = row._mapping
    same = ("id", "title", "text", "due_after", "created_by", "plan_line", "clause", "gathers")
    ids = ("notice_id", "task_id", "material_id", "version")
    return Campaign(
        **{name: values[name] for name in (*same, *ids)},
        state=CampaignState(row.state),
        audience=Audience.load(row.audience),
        period=Period(row.begins_on, row.ends_on, row.health_day, row.year),
    )

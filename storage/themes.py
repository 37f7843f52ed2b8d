"""What a health day is about in a year: the world's theme and the Commission's own (C5)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from storage.db import upsert
from storage.schema.health_days import health_day_themes as themes


@dataclass(frozen=True, slots=True)
class Theme:
    """What is not known is None: the two themes come weeks apart, from different notices."""

    intl: str | None = None
    cn: str | None = None
    source: str | None = None
    notice_no: str | None = None


def find(conn: Connection, day_id: str, year: int) -> Theme | None:
    query = select(themes).where(themes.c.day_id == day_id, themes.c.year == year)
    row = conn.execute(query).one_or_none()
    if row is None:
        return None
    return Theme(row.theme_intl, row.theme_cn, row.theme_source, row.notice_no)


def record(
    conn: Connection, day_id: str, year: int, theme: Theme, *, by: int, now: datetime
) -> None:
    """Keep the themes of a year, in place of what was kept."""
    changed = {
        "theme_intl": theme.intl,
        "theme_cn": theme.cn,
        "theme_source": theme.source,
        "notice_no": theme.notice_no,
        "recorded_by": by,
        "recorded_at": now,
    }
    put = upsert(conn, themes, ("day_id", "year"), *changed)
    conn.execute(put, changed | {"day_id": day_id, "year": year})

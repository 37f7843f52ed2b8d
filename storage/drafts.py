"""Half-filled forms.  The row is the whole state of a dialog."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from storage.schema.engine import drafts


@dataclass(frozen=True, slots=True)
class Draft:
    """``answers`` by question key (JSON values); ``asking`` is a question reopened for editing."""

    id: int
    telegram_id: int
    person_id: int | None
    form: str
    answers: Mapping[str, Any]
    asking: str | None
    ref: str | None
    version: int
    touched_at: datetime


_COLUMNS = [
    drafts.c[name]
    for name in (
        "id",
        "telegram_id",
        "person_id",
        "form",
        "answers",
        "asking",
        "ref",
        "version",
        "touched_at",
    )
]


_LATEST = (
    select(*_COLUMNS)
    .where(drafts.c.telegram_id == bindparam("speaker"))
    .order_by(drafts.c.touched_at.desc(), drafts.c.id.desc())
    .limit(1)
)


def create(
    conn: Connection,
    *,
    telegram_id: int,
    person_id: int | None,
    form: str,
    answers: Mapping[str, Any],
    ref: str | None,
    now: datetime,
) -> Draft:
    row = {
        "telegram_id": telegram_id,
        "person_id": person_id,
        "form": form,
        "answers": dict(answers),
        "ref": ref,
        "version": 1,
        "created_at": now,
        "touched_at": now,
    }
    found = conn.execute(insert(drafts).returning(*_COLUMNS), row).one()
    return Draft(**found._mapping)


def get(conn: Connection, draft_id: int) -> Draft | None:
    row = conn.execute(select(*_COLUMNS).where(drafts.c.id == draft_id)).one_or_none()
    return Draft(**row._mapping) if row else None


def latest(conn: Connection, telegram_id: int) -> Draft | None:
    """The draft a person touched last: what they type now is an answer to it."""
    row = conn.execute(_LATEST, {"speaker": telegram_id}).one_or_none()
    return Draft(**row._mapping) if row else None


def of_form(conn: Connection, telegram_id: int, form: str, ref: str | None) -> Draft | None:
    """An earlier unfinished draft of the same form and record."""
    query = select(*_COLUMNS).where(
        drafts.c.telegram_id == telegram_id,
        drafts.c.form == form,
        drafts.c.ref.is_(None) if ref is None else drafts.c.ref == ref,
    )
    row = conn.execute(query.order_by(drafts.c.id.desc()).limit(1)).one_or_none()
    return Draft(**row._mapping) if row else None


def save(
    conn: Connection,
    draft: Draft,
    *,
    answers: Mapping[str, Any],
    asking: str | None,
    now: datetime,
) -> Draft | None:
    """Write answers if the draft is still as seen.  None: it changed or is gone."""
    statement = (
        update(drafts)
        .where(drafts.c.id == draft.id, drafts.c.version == draft.version)
        .values(answers=dict(answers), asking=asking, version=draft.version + 1, touched_at=now)
        .returning(*_COLUMNS)
    )
    row = conn.execute(statement).one_or_none()
    return Draft(**row._mapping) if row else None


def remove_of(conn: Connection, ref: str) -> None:
    """Take every draft about a record away: what it was to decide is decided."""
    conn.execute(delete(drafts).where(drafts.c.ref == ref))


def remove(conn: Connection, draft_id: int) -> bool:
    """Take the draft away.  False: it was already gone (a second press)."""
    return conn.execute(delete(drafts).where(drafts.c.id == draft_id)).rowcount == 1

"""Half-filled forms.  The row is the whole state of a dialog."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

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


# Built once: every answer of every form passes through these.
_CREATE = insert(drafts).returning(*_COLUMNS)
_GET = select(*_COLUMNS).where(drafts.c.id == bindparam("draft_id"))
_LATEST = (
    select(*_COLUMNS)
    .where(drafts.c.telegram_id == bindparam("speaker"))
    .order_by(drafts.c.touched_at.desc(), drafts.c.id.desc())
    .limit(1)
)
_OF_FORM = (
    select(*_COLUMNS)
    .where(
        drafts.c.telegram_id == bindparam("speaker"),
        drafts.c.form == bindparam("form_name"),
        func.coalesce(drafts.c.ref, "") == bindparam("about"),
    )
    .order_by(drafts.c.id.desc())
    .limit(1)
)
_SAVE = (
    update(drafts)
    .where(drafts.c.id == bindparam("draft_id"), drafts.c.version == bindparam("seen"))
    .values(
        answers=bindparam("new_answers", type_=drafts.c.answers.type),
        asking=bindparam("new_asking"),
        version=bindparam("new_version"),
        touched_at=bindparam("now"),
    )
    .returning(*_COLUMNS)
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
    found = conn.execute(_CREATE, row).one()
    return Draft(**found._mapping)


def get(conn: Connection, draft_id: int) -> Draft | None:
    row = conn.execute(_GET, {"draft_id": draft_id}).one_or_none()
    return Draft(**row._mapping) if row else None


def latest(conn: Connection, telegram_id: int) -> Draft | None:
    """The draft a person touched last: what they type now is an answer to it."""
    row = conn.execute(_LATEST, {"speaker": telegram_id}).one_or_none()
    return Draft(**row._mapping) if row else None


def of_form(conn: Connection, telegram_id: int, form: str, ref: str | None) -> Draft | None:
    """An earlier unfinished draft of the same form and record."""
    known = {"speaker": telegram_id, "form_name": form, "about": ref or ""}
    row = conn.execute(_OF_FORM, known).one_or_none()
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
    known = {
        "draft_id": draft.id,
        "seen": draft.version,
        "new_answers": dict(answers),
        "new_asking": asking,
        "new_version": draft.version + 1,
        "now": now,
    }
    row = conn.execute(_SAVE, known).one_or_none()
    return Draft(**row._mapping) if row else None


def remove_of(conn: Connection, ref: str) -> None:
    """Take every draft about a record away: what it was to decide is decided."""
    conn.execute(delete(drafts).where(drafts.c.ref == ref))


def remove(conn: Connection, draft_id: int) -> bool:
    """Take the draft away.  False: it was already gone (a second press)."""
    return conn.execute(delete(drafts).where(drafts.c.id == draft_id)).rowcount == 1

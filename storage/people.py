"""Who somebody is, what they may do and where they are reached."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from domain.permission import Person, RoleHeld
from storage import stand_ins
from storage.db import upsert
from storage.schema.people import chats, people, roles


@dataclass(frozen=True, slots=True)
class Reader:
    """Where one person is reached and in which language."""

    person_id: int
    chat_id: int
    language: str


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody to choose."""

    id: int
    name: str


def by_telegram(conn: Connection, telegram_id: int, on: date) -> Person | None:
    """The person behind a Telegram account, with the roles that are valid ``on`` this day."""
    query = select(people).where(people.c.telegram_id == telegram_id, people.c.closed_at.is_(None))
    row = conn.execute(query).one_or_none()
    return _person(conn, row, on) if row else None


def get(conn: Connection, person_id: int, on: date) -> Person:
    row = conn.execute(select(people).where(people.c.id == person_id)).one()
    return _person(conn, row, on)


def active(conn: Connection, person_id: int, on: date) -> Person | None:
    """The same, unless they have left."""
    query = select(people).where(people.c.id == person_id, people.c.closed_at.is_(None))
    row = conn.execute(query).one_or_none()
    return _person(conn, row, on) if row else None


def _person(conn: Connection, row: Any, on: date) -> Person:
    held = conn.execute(
        select(roles.c.role, roles.c.unit_id, roles.c.subjects)
        .where(roles.c.person_id == row.id, *_valid(on))
        .order_by(roles.c.id)
    )
    return Person(
        id=row.id,
        name=row.name,
        language=row.language,
        telegram_id=row.telegram_id,
        roles=tuple(RoleHeld(role, unit_id, tuple(own or ())) for role, unit_id, own in held),
        stands_in=bool(conn.execute(select(stand_ins.stands_in(row.id, on))).scalar_one()),
    )


def _valid(on: date) -> tuple[Any, ...]:
    return (roles.c.valid_from <= on, or_(roles.c.valid_to.is_(None), roles.c.valid_to >= on))


def holders(
    conn: Connection, role: str, on: date, unit_ids: Collection[int | None] | None = None
) -> list[int]:
    """Person ids that hold a role on a day; ``unit_ids`` narrows it (None in it = office-wide)."""
    query = (
        select(roles.c.person_id)
        .join(people, people.c.id == roles.c.person_id)
        .where(roles.c.role == role, people.c.closed_at.is_(None), *_valid(on))
        .order_by(roles.c.person_id)
        .distinct()
    )
    if unit_ids is not None:
        query = query.where(_in_units(unit_ids))
    return list(conn.execute(query).scalars())


def held_as(
    conn: Connection, role: str, on: date, unit_ids: Collection[int | None]
) -> list[tuple[int, RoleHeld]]:
    """Who holds a role in these places on a day, each time with the subjects it covers."""
    query = select(roles.c.person_id, roles.c.role, roles.c.unit_id, roles.c.subjects).where(
        roles.c.role == role, _in_units(unit_ids), *_valid(on)
    )
    return [
        (person_id, RoleHeld(held, unit_id, tuple(own or ())))
        for person_id, held, unit_id, own in conn.execute(query)
    ]


def named(conn: Connection, person_ids: Collection[int]) -> list[Named]:
    """People by name, in the order they were registered; those who have left are left out."""
    query = (
        select(people.c.id, people.c.name)
        .where(people.c.id.in_(person_ids), people.c.closed_at.is_(None))
        .order_by(people.c.id)
    )
    return [Named(*row) for row in conn.execute(query)]


def named_in_unit(conn: Connection, name: str, unit_id: int, on: date) -> list[int]:
    """Person ids of this exact name that hold any role in a unit on a day."""
    query = (
        select(people.c.id)
        .join(roles, roles.c.person_id == people.c.id)
        .where(people.c.name == name, people.c.closed_at.is_(None))
        .where(roles.c.unit_id == unit_id, *_valid(on))
        .order_by(people.c.id)
        .distinct()
    )
    return list(conn.execute(query).scalars())


def longest_serving(conn: Connection, role: str, on: date, limit: int) -> list[int]:
    """Person ids that hold a role on a day and can be written to, those longest in it first."""
    query = (
        select(roles.c.person_id)
        .join(people, people.c.id == roles.c.person_id)
        .join(chats, chats.c.person_id == people.c.id)
        .where(roles.c.role == role, people.c.closed_at.is_(None), chats.c.is_open, *_valid(on))
        .group_by(roles.c.person_id)
        .order_by(func.min(roles.c.valid_from), roles.c.person_id)
        .limit(limit)
    )
    return list(conn.execute(query).scalars())


def _in_units(unit_ids: Collection[int | None]) -> Any:
    named = roles.c.unit_id.in_([unit for unit in unit_ids if unit is not None])
    return or_(named, roles.c.unit_id.is_(None)) if None in unit_ids else named


def add(
    conn: Connection, *, name: str, language: str, telegram_id: int | None, now: datetime
) -> int:
    row = {"name": name, "language": language, "telegram_id": telegram_id, "created_at": now}
    return int(conn.execute(insert(people).returning(people.c.id), row).scalar_one())


def set_language(conn: Connection, person_id: int, language: str) -> None:
    conn.execute(update(people).where(people.c.id == person_id).values(language=language))


def reads_text(conn: Connection, person_id: int) -> bool:
    """Whether they asked for words instead of pictures last."""
    query = select(people.c.reads_text).where(people.c.id == person_id)
    return bool(conn.execute(query).scalar_one())


def set_reads_text(conn: Connection, person_id: int, *, reads_text: bool) -> None:
    conn.execute(update(people).where(people.c.id == person_id).values(reads_text=reads_text))


def set_name(conn: Connection, person_id: int, name: str) -> None:
    conn.execute(update(people).where(people.c.id == person_id).values(name=name))


def touch(conn: Connection, person_id: int, version: int | None = None) -> bool:
    """The card of this person changes.  False: it is not as ``version`` showed it any more."""
    statement = update(people).where(people.c.id == person_id)
    if version is not None:
        statement = statement.where(people.c.version == version)
    return conn.execute(statement.values(version=people.c.version + 1)).rowcount == 1


def move_account(conn: Connection, person_id: int, telegram_id: int, now: datetime) -> None:
    """Somebody has a new Telegram account: the old one is nobody's, and is not written to."""
    conn.execute(
        update(chats)
        .where(chats.c.person_id == person_id)
        .values(person_id=None, is_open=False, closed_why="replaced", changed_at=now)
    )
    conn.execute(update(people).where(people.c.id == person_id).values(telegram_id=telegram_id))


def give_role(
    conn: Connection,
    *,
    person_id: int,
    role: str,
    unit_id: int | None,
    valid_from: date,
    granted_by: int | None,
    now: datetime,
    valid_to: date | None = None,
    subjects: Collection[str] = (),
) -> int:
    row = {
        "person_id": person_id,
        "role": role,
        "unit_id": unit_id,
        "valid_from": valid_from,
        "valid_to": valid_to,
        "subjects": list(subjects) or None,
        "granted_by": granted_by,
        "created_at": now,
    }
    return int(conn.execute(insert(roles).returning(roles.c.id), row).scalar_one())


def reader(conn: Connection, person_id: int) -> Reader | None:
    """Where to write to somebody.  None: no open chat (never started the bot, or blocked it)."""
    query = (
        select(people.c.id, chats.c.chat_id, people.c.language)
        .join(chats, chats.c.person_id == people.c.id)
        .where(people.c.id == person_id, people.c.closed_at.is_(None), chats.c.is_open)
        .limit(1)
    )
    row = conn.execute(query).one_or_none()
    return Reader(*row) if row else None


def readers(conn: Connection, person_ids: Collection[int]) -> dict[int, Reader]:
    """The same for many at once."""
    query = (
        select(people.c.id, chats.c.chat_id, people.c.language)
        .join(chats, chats.c.person_id == people.c.id)
        .where(people.c.id.in_(person_ids), people.c.closed_at.is_(None), chats.c.is_open)
    )
    return {row.id: Reader(*row) for row in conn.execute(query)}


def language_of_chat(conn: Connection, chat_id: int) -> str | None:
    query = (
        select(people.c.language)
        .join(chats, chats.c.person_id == people.c.id)
        .where(chats.c.chat_id == chat_id)
    )
    return conn.execute(query).scalar_one_or_none()


def open_chat(
    conn: Connection, chat_id: int, kind: str, person_id: int | None, now: datetime
) -> None:
    """Somebody wrote to us or let us in again."""
    row = {
        "chat_id": chat_id,
        "kind": kind,
        "person_id": person_id,
        "is_open": True,
        "closed_why": None,
        "changed_at": now,
    }
    changed = ("person_id", "is_open", "closed_why", "changed_at")
    conn.execute(upsert(conn, chats, ("chat_id",), *changed), row)


def chat_is_current(conn: Connection, chat_id: int, person_id: int | None) -> bool:
    """Whether the chat is known, open and this person's: then nothing is to be written."""
    query = select(chats.c.person_id, chats.c.is_open).where(chats.c.chat_id == chat_id)
    row = conn.execute(query).one_or_none()
    return row is not None and bool(row.is_open) and row.person_id == person_id


def close_chat(conn: Connection, chat_id: int, why: str, now: datetime) -> bool:
    """Telegram no longer lets us write there.  True: it was open until now."""
    closed = conn.execute(
        update(chats)
        .where(chats.c.chat_id == chat_id, chats.c.is_open)
        .values(is_open=False, closed_why=why, changed_at=now)
    )
    return closed.rowcount == 1


def person_of_chat(conn: Connection, chat_id: int) -> int | None:
    query = select(chats.c.person_id).where(chats.c.chat_id == chat_id)
    return conn.execute(query).scalar_one_or_none()


def move_chat(conn: Connection, old_id: int, new_id: int) -> None:
    """A group became a supergroup; the old one's facts hold, should we know the new one already."""
    old_is_known = select(chats.c.chat_id).where(chats.c.chat_id == old_id)
    if conn.execute(old_is_known).first() is not None:
        conn.execute(delete(chats).where(chats.c.chat_id == new_id))
    conn.execute(update(chats).where(chats.c.chat_id == old_id).values(chat_id=new_id))

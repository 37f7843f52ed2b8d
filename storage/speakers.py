"""Who speaks, asked once per update: person, roles of today and the chat's standing in one go."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, bindparam, or_, select

from domain.permission import Person, RoleHeld
from storage import stand_ins
from storage.schema.people import chats, people, roles


@dataclass(frozen=True, slots=True)
class Speaker:
    """A registered person and whether the chat is known as theirs and open."""

    person: Person
    chat_is_current: bool


# Built once: the hot path pays for no building of statements (delivery.md §3).
_QUERY = (
    select(
        people.c.id,
        people.c.name,
        people.c.language,
        people.c.telegram_id,
        roles.c.role,
        roles.c.unit_id,
        chats.c.is_open,
        chats.c.person_id,
        stand_ins.stands_in(people.c.id, bindparam("on")).label("stands_in"),
    )
    .select_from(people)
    .outerjoin(
        roles,
        and_(
            roles.c.person_id == people.c.id,
            roles.c.valid_from <= bindparam("on"),
            or_(roles.c.valid_to.is_(None), roles.c.valid_to >= bindparam("on")),
        ),
    )
    .outerjoin(chats, chats.c.chat_id == bindparam("chat_id"))
    .where(people.c.telegram_id == bindparam("telegram_id"), people.c.closed_at.is_(None))
    .order_by(roles.c.id)
)


def find(conn: Connection, telegram_id: int, chat_id: int, on: date) -> Speaker | None:
    """The person behind a Telegram account, with the roles valid ``on`` this day."""
    known = {"telegram_id": telegram_id, "chat_id": chat_id, "on": on}
    rows = conn.execute(_QUERY, known).all()
    if not rows:
        return None
    first = rows[0]
    person = Person(
        id=first.id,
        name=first.name,
        language=first.language,
        telegram_id=first.telegram_id,
        roles=tuple(RoleHeld(row.role, row.unit_id) for row in rows if row.role is not None),
        stands_in=bool(first.stands_in),
    )
    return Speaker(person, bool(first.is_open) and first.person_id == first.id)

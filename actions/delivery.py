"""What deliveries mean for the office: chats that closed or moved, broadcasts that are through."""

from datetime import datetime

from sqlalchemy import Connection

from actions import ticks
from actions.tx import Tx
from domain.messages import Lane, Post
from domain.permission import Role
from storage import broadcasts, outbox, people, timers


def chat_closed(tx: Tx, chat_id: int, why: str, *, is_counted: bool = False) -> None:
    """Nobody is reached there any more: the admins are told once, and it reopens by itself.

    ``is_counted``: a broadcast met it, whose own report names the reader; a message for each of
    thirty closed chats would be thirty too many.
    """
    if not people.close_chat(tx.conn, chat_id, why, tx.now):
        return
    outbox.kill_chat(tx.conn, chat_id, why)
    person_id = people.person_of_chat(tx.conn, chat_id)
    if person_id is None:
        return
    tx.note("chat.closed", "person", person_id, why=why)
    if not is_counted:
        _tell_admins(tx, chat_id, person_id)


def _tell_admins(tx: Tx, chat_id: int, person_id: int) -> None:
    person = people.get(tx.conn, person_id, tx.today)
    for admin_id in people.holders(tx.conn, Role.ADMIN, tx.today):
        if admin_id != person_id:
            tx.post(
                Post(
                    key="admin-chat-closed",
                    to=admin_id,
                    values={"name": person.name},
                    lane=Lane.REMINDER,
                    occasion=f"chat:{chat_id}:closed:{tx.now:%Y%m%d%H%M%S}",
                )
            )


def message_dead(tx: Tx, row_id: int) -> None:
    """A message was refused for good: that is our fault, and the ops chat hears of it."""
    _alert(tx, "ops-message-dead", row_id, "outbox")


def timer_failed(tx: Tx, timer_id: int) -> None:
    """What was due could not be done: our fault too."""
    _alert(tx, "ops-timer-failed", timer_id, "timer")


def _alert(tx: Tx, key: str, number: int, place: str) -> None:
    """To the ops chat, at most once an hour and place."""
    if tx.office.ops_chat_id is not None:
        tx.post(
            Post(
                key=key,
                chat_id=tx.office.ops_chat_id,
                values={"number": number},
                lane=Lane.REMINDER,
                occasion=f"alert:{place}:{tx.now:%Y%m%d%H}",
            )
        )


def chat_moved(conn: Connection, old_id: int, new_id: int) -> None:
    """A group became a supergroup: the new id everywhere, in this transaction."""
    people.move_chat(conn, old_id, new_id)
    outbox.move_chat(conn, old_id, new_id)


def broadcast_moved(conn: Connection, broadcast_id: int, now: datetime) -> None:
    """One more message of a broadcast came to rest; at the last one its noun gets a knock.

    The knock is a timer ``<noun>.sent`` with the record's id, for a noun that registered an act.
    """
    if broadcasts.finish_if_all_sent(conn, broadcast_id, now):
        noun, record_id = broadcasts.subject(conn, broadcast_id)
        if f"{noun}.sent" in ticks.ACTS:
            timers.set_timer(conn, f"{noun}.sent", str(record_id), now)

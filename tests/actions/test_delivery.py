"""What a delivery means for people: chats that close, move, alerts to the ops chat."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from actions import delivery
from actions.tx import Tx
from domain.messages import Lane
from storage import broadcasts, outbox, people, timers
from storage.outbox import NewMessage, OutboxState
from storage.schema import engine
from tests import factories
from tests.office import Office

OPS = -5001


@pytest.fixture
def any_office(migrated_url: str) -> Iterator[Office]:
    telegram = {"token": "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "ops_chat_id": OPS}
    made = Office(migrated_url, {"telegram": telegram})
    factories.person(made, "张敏", 1001, "contact")
    factories.person(made, "周管", 1006, "admin")
    made.holds_sending = True
    yield made
    made.close()


def write(office: Office, chat_id: int, occasion: str | None = None, **more: Any) -> int:
    message = NewMessage(Lane.REPLY, chat_id, None, occasion, "sendMessage", {"text": "x"}, **more)
    return int(office.ask(outbox.write, message, office.clock.now()))


def states(office: Office, *rows: int) -> list[OutboxState]:
    table = engine.outbox.c
    query = select(table.state).where(table.id.in_(rows)).order_by(table.id)
    return [OutboxState(one) for one in office.ask(lambda conn: list(conn.scalars(query)))]


def messages_to(office: Office, chat_id: int) -> int:
    query = select(engine.outbox.c.id).where(engine.outbox.c.chat_id == chat_id)
    return len(office.ask(lambda conn: conn.execute(query).all()))


def noted(office: Office) -> list[str]:
    query = select(engine.journal.c.act).order_by(engine.journal.c.id)
    return office.ask(lambda conn: list(conn.scalars(query)))


def test_a_chat_closes_once(any_office: Office) -> None:
    rows = [write(any_office, 1001) for _ in range(2)]
    for _ in range(2):
        any_office.run(delivery.chat_closed, 1001, "blocked")
    assert states(any_office, *rows) == [OutboxState.DEAD] * 2
    assert noted(any_office) == ["chat.closed"]
    assert messages_to(any_office, 1006) == 1


def test_one_a_broadcast_met_is_in_its_report(any_office: Office) -> None:
    any_office.run(delivery.chat_closed, 1001, "blocked", is_counted=True)
    assert noted(any_office) == ["chat.closed"]
    assert messages_to(any_office, 1006) == 0


def test_an_admin_who_left_is_not_told_of_it(any_office: Office) -> None:
    any_office.run(delivery.chat_closed, 1006, "blocked")
    assert messages_to(any_office, 1006) == 0


def test_a_strangers_chat_closes_quietly(any_office: Office) -> None:
    any_office.ask(people.open_chat, 6666, "private", None, any_office.clock.now())
    row = write(any_office, 6666)
    any_office.run(delivery.chat_closed, 6666, "blocked")
    assert states(any_office, row) == [OutboxState.DEAD]
    assert noted(any_office) == []


def test_a_chat_nobody_knows_is_left_alone(any_office: Office) -> None:
    row = write(any_office, 4242)
    any_office.run(delivery.chat_closed, 4242, "chat not found")
    assert states(any_office, row) == [OutboxState.WAITING]


@pytest.mark.parametrize("tell", [delivery.message_dead, delivery.timer_failed])
def test_the_ops_chat_hears_of_each_place_once_an_hour(any_office: Office, tell: Any) -> None:
    for number in range(3):
        any_office.run(tell, number)
    assert messages_to(any_office, OPS) == 1
    other = delivery.timer_failed if tell is delivery.message_dead else delivery.message_dead
    any_office.run(other, 9)
    assert messages_to(any_office, OPS) == 2
    any_office.clock.move(hours=1)
    any_office.run(tell, 4)
    assert messages_to(any_office, OPS) == 3


def test_without_an_ops_chat_nobody_is_told(office: Office) -> None:
    office.run(delivery.message_dead, 1)
    assert messages_to(office, OPS) == 0


def test_what_was_told_in_the_new_group_is_not_told_again(any_office: Office) -> None:
    said, new, edit = (
        write(any_office, -1001, "alert:1"),
        write(any_office, -1, "alert:2"),
        write(any_office, -1),
    )
    again = write(any_office, -1, "alert:1")
    any_office.ask(delivery.chat_moved, -1, -1001)
    waiting, cancelled = OutboxState.WAITING, OutboxState.CANCELLED
    assert states(any_office, said, new, edit, again) == [waiting, waiting, waiting, cancelled]
    assert messages_to(any_office, -1001) == 3


def test_a_broadcast_knocks_when_its_last_message_has_come_to_rest(any_office: Office) -> None:
    def begin(tx: Tx, noun: str) -> int:
        return broadcasts.create(tx.conn, noun, 5, tx.now)

    known, unknown = (any_office.run(begin, noun) for noun in ("notice", "drill"))
    row = write(any_office, 1001)
    table = engine.outbox
    mine = table.update().where(table.c.id == row).values(broadcast_id=known)
    any_office.ask(lambda conn: conn.execute(mine))
    now = any_office.clock.now()

    any_office.ask(delivery.broadcast_moved, known, now)
    assert any_office.ask(timers.waiting, "notice.sent", "5") is None
    any_office.ask(outbox.mark_failed, row, OutboxState.DEAD, "gone")
    any_office.ask(delivery.broadcast_moved, known, now)
    assert any_office.ask(timers.waiting, "notice.sent", "5") == now
    any_office.ask(delivery.broadcast_moved, unknown, now)
    assert any_office.ask(timers.waiting, "drill.sent", "5") is None


def test_what_was_to_rewrite_a_dead_message_goes_with_it(any_office: Office) -> None:
    card = write(any_office, 1001, "card")
    edit = write(any_office, 1001, edits_id=card)
    any_office.ask(outbox.mark_failed, card, OutboxState.DEAD, "refused")
    assert states(any_office, card, edit) == [OutboxState.DEAD, OutboxState.CANCELLED]

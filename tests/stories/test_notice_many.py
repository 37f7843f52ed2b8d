"""A notice to three hundred: some blocked, one answer lost, one 429, the process killed."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import event, select
from telegram.error import TimedOut

from actions.tx import Tx
from storage import broadcasts, people
from storage.outbox import OutboxState
from storage.schema.engine import bodies, outbox
from tests import factories
from tests.office import Office, Somebody

FIRST = 5000
READERS = 300
BLOCKED = {FIRST + 20, FIRST + 77, FIRST + 150, FIRST + 299}
FLOOD = (
    429,
    {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    },
)


def contacts(office: Office, count: int) -> None:
    """As many contacts of one hospital, every third of them reading English."""
    hospital = factories.unit(office)

    def make(tx: Tx) -> None:
        for number in range(count):
            chat_id = FIRST + number
            language = "zh-CN" if number % 3 else "en"
            person_id = people.add(
                tx.conn, name=f"联络员{number}", language=language, telegram_id=chat_id, now=tx.now
            )
            people.open_chat(tx.conn, chat_id, "private", person_id, tx.now)
            people.give_role(
                tx.conn,
                person_id=person_id,
                role="contact",
                unit_id=hospital,
                valid_from=date(2026, 1, 1),
                granted_by=None,
                now=tx.now,
            )

    office.run(make)


def composed(office: Office, count: int) -> Somebody:
    contacts(office, count)
    zhou = factories.person(office, "周管", 1006, "admin")
    zhou.says("/notice").says("关于年终总结的通知").presses("全部单位")
    zhou.presses("宣传联络员").presses("完成").presses("需要回执").presses("内容无误")
    return zhou


def arrivals(office: Office) -> Counter[int]:
    """How often the notice arrived, by chat."""
    return Counter(
        call.values["chat_id"]
        for call in office.transport.calls
        if call.method == "sendMessage"
        and call.values["chat_id"] >= FIRST
        and "年终总结" in call.values["text"]
    )


def states(office: Office) -> Counter[int]:
    query = select(outbox.c.state).where(outbox.c.occasion == "notice:1")
    return Counter(office.ask(lambda conn: conn.execute(query).scalars().all()))


def test_rows_and_calls_are_reconciled(any_office: Office) -> None:
    zhou = composed(any_office, READERS)
    any_office.transport.blocked |= BLOCKED
    any_office.holds_sending = True
    zhou.presses("确认发给 300 人")
    any_office.send(5)
    any_office.transport.failures += [TimedOut(), FLOOD]
    any_office.send(5)
    any_office.restart()  # the pause of the flooded chat outlives the process: it is a row
    any_office.holds_sending = False
    any_office.tick(seconds=5)

    found = states(any_office)
    assert found == {
        OutboxState.SENT: READERS - len(BLOCKED) - 1,
        OutboxState.DEAD: len(BLOCKED),
        OutboxState.UNCERTAIN: 1,
    }
    arrived = arrivals(any_office)
    assert set(arrived.values()) == {1}
    assert len(arrived) == found[OutboxState.SENT]
    assert not BLOCKED & set(arrived)
    assert "已送达 295/300，失败 4" in zhou.last.text
    assert "停用了机器人 4：联络员20、联络员77、联络员150、联络员299" in zhou.last.text
    assert not zhou.heard("无法送达：对方停用了机器人")

    zhou.presses("重发不确定的（1）")
    assert states(any_office) == {OutboxState.SENT: 296, OutboxState.DEAD: 4}
    assert len(arrivals(any_office)) == 296
    assert set(arrivals(any_office).values()) == {1}
    assert "已送达 296/300，失败 4" in zhou.last.text


def test_many_names_are_counted(office: Office) -> None:
    zhou = composed(office, 20)
    office.transport.blocked |= set(range(FIRST, FIRST + 20))
    zhou.presses("确认发给 20 人")
    assert "停用了机器人 20：联络员0、" in zhou.last.text
    assert "等另外 12 人" in zhou.last.text


def test_a_message_telegram_refuses_is_named(office: Office) -> None:
    zhou = composed(office, 12)
    office.holds_sending = True
    zhou.presses("确认发给 12 人")
    office.send(1)
    refusal = {"ok": False, "error_code": 400, "description": "Bad Request: message is too sad"}
    office.transport.failures.append((400, refusal))
    office.holds_sending = False
    office.settle()
    assert "已送达 11/12，失败 1" in zhou.last.text
    assert "消息被拒收 1" in zhou.last.text


@contextmanager
def statements(office: Office) -> Iterator[list[str]]:
    """Every statement that changes something, as the database gets it."""
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement.startswith(("INSERT", "UPDATE")):
            seen.append(statement)

    event.listen(office.bot.db.engine, "before_cursor_execute", note)
    yield seen
    event.remove(office.bot.db.engine, "before_cursor_execute", note)


def test_six_hundred_readers_cost_a_handful_of_statements(any_office: Office) -> None:
    zhou = composed(any_office, 600)
    any_office.holds_sending = True
    with statements(any_office) as seen:
        zhou.presses("确认发给 600 人")
    assert sum(states(any_office).values()) == 600
    assert len(seen) < 25
    query = select(bodies.c.id).join(outbox, outbox.c.body_id == bodies.c.id).distinct()
    assert len(any_office.ask(lambda conn: conn.execute(query).all())) == 2


def test_deciding_twice_to_spread_is_spreading_once(any_office: Office) -> None:
    zhou = composed(any_office, 3)
    zhou.presses("确认发给 3 人")
    assert any_office.ask(broadcasts.progress, 1) == {OutboxState.SENT: 3}
    zhou.presses_data("notice.confirm.1.1.3")
    assert "发送完毕" in zhou.toast
    any_office.restart()
    assert any_office.ask(broadcasts.progress, 1) == {OutboxState.SENT: 3}

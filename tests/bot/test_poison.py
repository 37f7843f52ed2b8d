"""What cannot be worked through is kept with its error and told; everybody else goes on."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Row, select, text

from storage import timers
from storage.inbox import InboxState
from storage.schema import engine
from tests import factories
from tests.office import Office, Somebody

OPS = -5001
FAR_FUTURE = 10**20  # seconds: no clock of this world can show it


@pytest.fixture
def any_office(migrated_url: str) -> Iterator[Office]:
    """With an ops chat."""
    telegram = {"token": "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "ops_chat_id": OPS}
    made = Office(migrated_url, {"telegram": telegram})
    yield made
    made.close()


@pytest.fixture
def zhang(any_office: Office) -> Somebody:
    return factories.person(any_office, "张敏", 1001, "contact")


@pytest.fixture
def wang(any_office: Office) -> Somebody:
    return factories.person(any_office, "王处长", 1004, "approver")


def rows(office: Office, state: InboxState) -> list[Row[Any]]:
    query = select(engine.inbox).where(engine.inbox.c.state == state).order_by(engine.inbox.c.id)
    return list(office.ask(lambda conn: conn.execute(query).all()))


def rename(office: Office, table: str, to: str) -> None:
    """As after a restore that went wrong: what a handler asks for is not there."""
    office.ask(lambda conn: conn.execute(text(f"ALTER TABLE {table} RENAME TO {to}")))


def alerts(office: Office) -> int:
    return len(office.chat_of(OPS))


@pytest.mark.parametrize(
    "poison",
    [
        {"message": "你好"},
        {"message": {"message_id": 1, "date": FAR_FUTURE, "chat": {"id": 1001, "type": "private"}}},
        {"callback_query": {"id": "1", "from": 7, "chat_instance": "1", "data": "x"}},
        {"message": {"message_id": 1, "date": 1, "chat": {"id": 1001}}},
    ],
)
def test_an_update_nobody_can_read_holds_up_nobody(
    any_office: Office, zhang: Somebody, poison: dict[str, Any]
) -> None:
    before, after = zhang.typing("/start"), zhang.typing("/help")
    any_office.deliver_all([before, poison, after])

    assert len(rows(any_office, InboxState.DONE)) == 2
    (kept,) = rows(any_office, InboxState.QUARANTINED)
    assert kept.attempts == 3
    assert "Traceback" in kept.error
    assert "张敏，您好" in zhang.chat[0].text
    assert "时间可以照平时说话那样写" in zhang.last.text
    assert alerts(any_office) == 1
    any_office.restart()
    assert len(rows(any_office, InboxState.QUARANTINED)) == 1


def test_when_we_fail_the_person_gets_a_number(any_office: Office, wang: Somebody) -> None:
    rename(any_office, "filings", "mislaid")
    wang.says("/approvals")

    (kept,) = rows(any_office, InboxState.QUARANTINED)
    assert "抱歉" in wang.last.text
    assert f"<code>{kept.id}</code>" in wang.last.text
    assert kept.attempts == 3
    assert "filings" in kept.error

    rename(any_office, "mislaid", "filings")
    wang.says("/approvals")
    assert "目前没有待您审批的报备" in wang.last.text


def test_a_press_that_fails_stops_spinning_and_is_told(any_office: Office, wang: Somebody) -> None:
    rename(any_office, "filings", "mislaid")
    wang.presses_data("filing.approve.1.1")
    assert wang.toast == ""
    assert "抱歉" in wang.last.text


def test_nothing_of_it_is_half_done(any_office: Office, zhang: Somebody) -> None:
    """The first statements of a handler are undone with the last."""
    rename(any_office, "outbox", "mislaid")
    update = zhang.typing("/filing")
    rename_back = lambda: rename(any_office, "mislaid", "outbox")  # noqa: E731
    with pytest.raises(Exception, match="outbox"):  # the sender finds no table either
        any_office.deliver(update)
    rename_back()
    drafts = any_office.ask(lambda conn: conn.execute(select(engine.drafts)).all())
    assert drafts == []
    assert len(rows(any_office, InboxState.QUARANTINED)) == 1


def test_a_group_hears_no_apology(any_office: Office, zhang: Somebody) -> None:
    del zhang
    rename(any_office, "chats", "mislaid")
    group = {"id": -77, "type": "group", "title": "群"}
    change = any_office.person(1001, "张敏").membership("member")["my_chat_member"]
    any_office.receive([{"update_id": 900, "my_chat_member": {**change, "chat": group}}])
    rename(any_office, "mislaid", "chats")
    any_office.settle()
    assert len(rows(any_office, InboxState.QUARANTINED)) == 1
    assert any_office.chat_of(-77) == []


def test_the_ops_chat_hears_once_an_hour(any_office: Office, wang: Somebody) -> None:
    rename(any_office, "filings", "mislaid")
    for _ in range(5):
        wang.says("/approvals")
    assert alerts(any_office) == 1
    any_office.tick(hours=1)
    wang.says("/approvals")
    assert alerts(any_office) == 2
    assert len(rows(any_office, InboxState.QUARANTINED)) == 6


def test_half_a_character_is_no_poison(any_office: Office, zhang: Somebody) -> None:
    """Telegram's JSON may hold half a surrogate pair, which no database takes."""
    any_office.deliver(zhang.typing("半个\ud83d字"))
    assert len(rows(any_office, InboxState.DONE)) == 1
    assert zhang.chat


def test_an_update_that_comes_again_is_passed_over(any_office: Office, zhang: Somebody) -> None:
    update = {"update_id": 500, **zhang.typing("/start")}
    any_office.receive([update, update])
    any_office.restart()
    any_office.receive([update])
    any_office.settle()
    assert len(zhang.chat) == 1


# timers


def set_timer(office: Office, kind: str) -> None:
    office.ask(timers.set_timer, kind, "1", office.clock.now())


def kept(office: Office, kind: str) -> Row[Any]:
    query = select(engine.timers).where(engine.timers.c.kind == kind)
    found: Row[Any] = office.ask(lambda conn: conn.execute(query).one())
    return found


def test_a_timer_nobody_knows_is_tried_three_times_and_kept(any_office: Office) -> None:
    set_timer(any_office, "nobody.knows")
    for attempt in range(1, 4):
        any_office.settle()
        assert kept(any_office, "nobody.knows").attempts == attempt
        any_office.clock.move(hours=1)
    any_office.settle()

    given_up = kept(any_office, "nobody.knows")
    assert given_up.attempts == 3
    assert given_up.done_at is not None
    assert "KeyError" in given_up.error
    assert alerts(any_office) == 3  # one an hour


def test_a_bad_timer_starves_no_other(any_office: Office, zhang: Somebody) -> None:
    for number in range(60):  # more than one tick takes at once
        set_timer(any_office, f"bad.{number}")
    any_office.ask(timers.set_timer, "digest.morning", "every-day", any_office.clock.now())
    any_office.settle()
    done = kept(any_office, "digest.morning")
    assert done.attempts == 0
    assert done.due_at > any_office.clock.now()
    assert alerts(any_office) == 1
    zhang.says("/start")
    assert zhang.chat

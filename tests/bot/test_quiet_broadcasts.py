"""What goes to many is kept over the night like any reminder; what was asked for is not."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from actions.tx import Tx
from domain.messages import Broadcast, Lane, Post
from storage import broadcasts, people
from tests import factories
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")
NIGHT = datetime(2026, 11, 23, 21, 0, tzinfo=SHANGHAI).astimezone(UTC)
MORNING = datetime(2026, 11, 24, 7, 30, tzinfo=SHANGHAI).astimezone(UTC)


def somebody(office: Office) -> Somebody:
    return factories.person(office, "张敏", 1001, "contact")


def broadcast(tx: Tx) -> None:
    person = people.by_telegram(tx.conn, 1001, tx.today)
    assert person is not None
    made = broadcasts.create(tx.conn, "test", 1, tx.now)
    tx.post(Broadcast(id=made, key="form-cancelled", to=(person.id,), occasion="test:1"))


def say(tx: Tx, lane: Lane, *, by_chat: bool = False) -> None:
    person = people.by_telegram(tx.conn, 1001, tx.today)
    assert person is not None
    to = {"chat_id": 1001} if by_chat else {"to": person.id}
    tx.post(Post(key="form-cancelled", lane=lane, **to))  # type: ignore[arg-type]


def test_a_broadcast_of_the_night_is_read_in_the_morning(any_office: Office) -> None:
    zhang = somebody(any_office)
    any_office.travel(NIGHT)
    any_office.run(broadcast)
    assert zhang.chat == []

    any_office.restart()
    any_office.travel(MORNING)
    assert len(zhang.chat) == 1


def test_lanes_by_night(office: Office) -> None:
    zhang = somebody(office)
    office.travel(NIGHT)
    heard = []
    for lane in Lane:
        office.run(say, lane)
        heard.append(len(zhang.chat))
    assert heard == [1, 2, 2, 2]  # REPLY and DECISION at once, REMINDER and BULK in the morning

    office.travel(MORNING)
    assert len(zhang.chat) == 4


def test_a_chat_that_is_no_person_is_told_at_once(office: Office) -> None:
    """The ops chat hears of faults by night too."""
    zhang = somebody(office)
    office.travel(NIGHT)
    office.run(say, Lane.REMINDER, by_chat=True)
    assert len(zhang.chat) == 1

"""The journal: sealed in order, guarded, verified, and its root told to two admins."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from actions import records
from actions.records import Verified
from actions.tx import Tx
from domain.seal import FaultKind, Root
from storage import journal, people
from tests import factories
from tests.office import MONDAY, Office, Somebody

AWKWARD = {
    "z": 1,
    "a": ["甲", "é", "e\u0301", "😀", 'q"\\/\t', "\u2028"],
    "m": {"乙": None, "b": True, "10": -(2**60)},
    "": "",
}
SEAL_OF_THE_AWKWARD = "1f47e4aa1a6b9734cf05cfdfb3543d97baf03e44b4c5da491b160978e3b40c27"


def write(office: Office, count: int = 3, **detail: object) -> None:
    """Some acts; each row knows its number."""

    def act(tx: Tx) -> None:
        for number in range(count):
            tx.note("thing.done", "thing", number, number=number, **detail)  # type: ignore[arg-type]

    office.run(act)


def seal_all(office: Office) -> None:
    office.ask(records.seal_all)


def verified(office: Office, root: Root | None = None) -> Verified:
    found: Verified = office.ask(records.verify, root)
    return found


def tamper(office: Office, *statements: str) -> None:
    """What somebody does who has the database in their hands: first the guards go."""
    on = "" if office.bot.db.dialect == "sqlite" else " ON journal"
    guards = [f"DROP TRIGGER IF EXISTS journal_{n}{on}" for n in ("no_update", "no_rewrite")]
    for statement in (*guards, f"DROP TRIGGER IF EXISTS journal_no_delete{on}", *statements):
        office.ask(lambda conn, said: conn.execute(text(said)), statement)


def test_what_is_new_is_sealed_and_holds(any_office: Office) -> None:
    write(any_office, 5, **AWKWARD)
    assert verified(any_office) == Verified((), None, 5)

    seal_all(any_office)
    first = verified(any_office)
    assert (first.faults, first.unsealed) == ((), 0)
    assert first.root is not None
    assert first.root.number == 5

    write(any_office, 2)
    any_office.restart()
    seal_all(any_office)
    assert verified(any_office, first.root).faults == ()


def test_more_than_one_turn_is_sealed_in_order(any_office: Office) -> None:
    write(any_office, 7)
    assert any_office.ask(records.seal, 3) == 3
    assert verified(any_office).unsealed == 4
    assert any_office.ask(records.seal, 3) == 3
    assert any_office.ask(records.seal, 3) == 1
    assert any_office.ask(records.seal, 3) == 0

    rows = any_office.ask(lambda conn: [(e.seal_no, e.record_id) for e in journal.sealed(conn)])
    assert rows == [(number + 1, number) for number in range(7)]


def test_several_sealing_at_once_make_one_chain(any_office: Office) -> None:
    """As several processes on PostgreSQL would: one seals, the others wait for it."""
    write(any_office, 60)
    engine = any_office.bot.db.engine
    start = Barrier(4)

    def seal_some() -> int:
        start.wait()
        with engine.begin() as conn:
            return records.seal(conn, 20)

    with ThreadPoolExecutor(4) as sealers:
        done = [turn.result() for turn in [sealers.submit(seal_some) for _ in range(4)]]

    assert sorted(done) == [0, 20, 20, 20]
    assert verified(any_office).faults == ()
    assert verified(any_office).unsealed == 0


def test_the_same_row_hashes_alike_in_both_databases(database_url: str) -> None:
    """Microseconds, key order, Chinese, combining marks, big numbers: one figure for both."""
    office = Office(database_url)
    try:
        office.clock.moment = datetime(2026, 11, 23, 1, 30, 0, 120, tzinfo=UTC)
        write(office, 1, **AWKWARD)
        seal_all(office)
        assert verified(office).root == Root(1, SEAL_OF_THE_AWKWARD)
    finally:
        office.close()


@pytest.mark.parametrize(
    ("deed", "kind", "seal_no", "row_id"),
    [
        ("UPDATE journal SET act = 'thing.undone' WHERE id = 3", FaultKind.CHANGED, 3, 3),
        ("UPDATE journal SET record_id = NULL WHERE id = 3", FaultKind.CHANGED, 3, 3),
        ("UPDATE journal SET actor_id = 7 WHERE id = 5", FaultKind.CHANGED, 5, 5),
        ("UPDATE journal SET detail = '{}' WHERE id = 1", FaultKind.CHANGED, 1, 1),
        ("UPDATE journal SET at = '2026-01-01 00:00:00' WHERE id = 2", FaultKind.CHANGED, 2, 2),
        ("DELETE FROM journal WHERE id = 4", FaultKind.MISSING, 4, None),
        ("UPDATE journal SET seal_no = NULL WHERE id = 4", FaultKind.MISSING, 4, None),
    ],
)  # fmt: skip
def test_a_deed_is_named(
    any_office: Office, deed: str, kind: FaultKind, seal_no: int, row_id: int | None
) -> None:
    write(any_office, 5)
    seal_all(any_office)
    tamper(any_office, deed)

    found = verified(any_office).faults

    assert [(f.kind, f.seal_no, f.row_id) for f in found] == [(kind, seal_no, row_id)]


def test_two_rows_that_change_places_are_named(any_office: Office) -> None:
    write(any_office, 5)
    seal_all(any_office)
    swap = "UPDATE journal SET seal_no = {} WHERE id = {}"
    tamper(any_office, swap.format(99, 2), swap.format(2, 4), swap.format(4, 2))

    found = verified(any_office).faults

    assert [(f.kind, f.seal_no, f.row_id) for f in found] == [
        (FaultKind.REORDERED, 2, 4),
        (FaultKind.REORDERED, 4, 2),
    ]


def test_a_cut_tail_shows_against_a_saved_root(any_office: Office) -> None:
    write(any_office, 5)
    seal_all(any_office)
    saved = verified(any_office).root
    tamper(any_office, "DELETE FROM journal WHERE id > 3")

    assert verified(any_office).faults == ()
    assert [f.kind for f in verified(any_office, saved).faults] == [FaultKind.CUT]


def test_a_chain_sealed_anew_shows_against_a_saved_root(any_office: Office) -> None:
    write(any_office, 5)
    seal_all(any_office)
    saved = verified(any_office).root
    undo = "UPDATE journal SET seal_no = NULL, seal = NULL WHERE id > 1"
    tamper(any_office, "UPDATE journal SET act = 'x' WHERE id = 2", undo)
    seal_all(any_office)

    assert verified(any_office).faults == ()
    assert [f.kind for f in verified(any_office, saved).faults] == [FaultKind.REWRITTEN]


@pytest.mark.parametrize(
    "deed",
    [
        "DELETE FROM journal",
        "UPDATE journal SET act = 'x' WHERE id = 1",
        "UPDATE journal SET seal = NULL WHERE id = 1",
        "UPDATE journal SET act = 'x' WHERE id = 2",  # not sealed yet
        "DELETE FROM journal WHERE id = 2",
    ],
)
def test_the_database_itself_refuses(any_office: Office, deed: str) -> None:
    write(any_office, 1)
    seal_all(any_office)
    write(any_office, 1)

    with pytest.raises(DBAPIError, match="append-only"):
        any_office.ask(lambda conn: conn.execute(text(deed)))
    assert verified(any_office).faults == ()


def test_a_float_never_enters(any_office: Office) -> None:
    with pytest.raises(TypeError, match="float"):
        write(any_office, 1, share=0.5)


def told(admin: Somebody) -> list[str]:
    """The messages about the journal's root somebody got; mornings bring other messages too."""
    return [message.text for message in admin.chat if "流水校验值" in message.text]


def _serves_since(conn: Connection, telegram_id: int, since: date) -> None:
    person = people.by_telegram(conn, telegram_id, date(2026, 11, 1))
    assert person is not None
    said = "UPDATE roles SET valid_from = :since WHERE person_id = :id"
    conn.execute(text(said), {"since": since, "id": person.id})


def test_the_root_is_told_each_morning_to_the_two_who_serve_longest(any_office: Office) -> None:
    zheng = factories.person(any_office, "郑管", 1016, "admin")
    zhou = factories.person(any_office, "周管", 1006, "admin")
    wu = factories.person(any_office, "吴管", 1026, "admin")
    any_office.ask(_serves_since, zheng.telegram_id, date(2026, 10, 1))
    write(any_office, 3)
    any_office.restart()

    any_office.travel(MONDAY + timedelta(days=1))

    root = any_office.ask(lambda conn: Root(3, _seal_of_row(conn, 3)))
    for admin in (zhou, wu):
        assert [str(root) in text for text in told(admin)] == [True]
    assert told(zheng) == []


def _seal_of_row(conn: Connection, number: int) -> str:
    said = text("SELECT seal FROM journal WHERE seal_no = :number")
    return str(conn.execute(said, {"number": number}).scalar_one())


def test_a_day_without_entries_is_silent_and_the_next_is_not(office: Office) -> None:
    zhou = factories.person(office, "周管", 1006, "admin")
    office.restart()
    write(office, 1)
    office.travel(MONDAY + timedelta(days=1))
    assert len(told(zhou)) == 1
    office.travel(MONDAY + timedelta(days=2))
    assert len(told(zhou)) == 1

    office.restart()
    write(office, 1)
    office.travel(MONDAY + timedelta(days=3))
    assert len(told(zhou)) == 2


def test_the_root_and_the_rest_of_the_morning_are_one_message(office: Office) -> None:
    zhou = factories.person(office, "周管", 1006, "admin")
    write(office, 3)
    office.person(6666, "王芳").says("/register 市一院 王芳")
    before = len(zhou.chat)
    office.restart()
    office.travel(MONDAY + timedelta(days=1))

    assert len(zhou.chat) == before + 1
    assert "流水校验值" in zhou.last.text
    assert "待匹配的登记申请" in zhou.last.text


def test_no_root_is_told_on_a_rest_day(office: Office) -> None:
    zhou = factories.person(office, "周管", 1006, "admin")
    office.restart()
    office.travel(MONDAY + timedelta(days=5))
    before = len(told(zhou))
    write(office, 1)
    office.travel(MONDAY + timedelta(days=6, hours=20))
    assert len(told(zhou)) == before
    office.travel(MONDAY + timedelta(days=7))
    assert len(told(zhou)) == before + 1


def test_a_failed_backup_is_told_once_a_night(any_office: Office) -> None:
    zhou = factories.person(any_office, "周管", 1006, "admin")
    night = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)
    for _ in range(2):
        any_office.run(records.backup_failed, night, "磁盘已满")

    assert ["磁盘已满" in message.text for message in zhou.chat] == [True]

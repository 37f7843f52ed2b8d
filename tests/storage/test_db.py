"""The one writer: group commit, whose failure is whose, a database that goes away (both kinds)."""

import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from storage.db import BATCH, CommitFailed, Db, is_away, savepoint

TABLE = "CREATE TABLE notes (id INTEGER PRIMARY KEY, number INTEGER NOT NULL)"


@pytest.fixture
def db(database_url: str) -> Iterator[Db]:
    made = Db(database_url)
    made.run(lambda conn: conn.execute(text(TABLE)))
    yield made
    made.close()


class Gate:
    """Holds the writer inside a function, so that what is submitted meanwhile is one batch."""

    def __init__(self, db: Db) -> None:
        self._entered, self._open = threading.Event(), threading.Event()
        self.held = db.submit(self._wait)
        self._entered.wait(10)

    def _wait(self, _conn: Connection) -> None:
        self._entered.set()
        self._open.wait(10)

    def opens(self) -> None:
        self._open.set()
        self.held.result(10)


def add(number: int) -> Any:
    def adding(conn: Connection) -> int:
        conn.execute(text("INSERT INTO notes VALUES (:id, :id)"), {"id": number})
        return number

    return adding


def fail(_conn: Connection) -> None:
    raise ZeroDivisionError


def numbers(db: Db) -> list[int]:
    query = text("SELECT id FROM notes ORDER BY id")
    return list(db.run(lambda conn: conn.execute(query).scalars().all()))


def test_results_come_to_whom_they_belong(db: Db) -> None:
    gate = Gate(db)
    futures = [db.submit(add(number)) for number in range(3 * BATCH)]
    gate.opens()
    assert [future.result(10) for future in futures] == list(range(3 * BATCH))
    assert numbers(db) == list(range(3 * BATCH))


def test_what_goes_ahead_waits_behind_no_backlog_and_keeps_its_own_order(db: Db) -> None:
    gate = Gate(db)
    worked: list[str] = []
    waiting = [db.submit(lambda _, n=n: worked.append(f"update {n}")) for n in range(2 * BATCH)]
    ahead = [db.submit(lambda _, n=n: worked.append(f"round {n}"), ahead=True) for n in (1, 2)]
    gate.opens()
    for future in (*waiting, *ahead):
        future.result(10)
    assert worked == ["round 1", "round 2", *(f"update {n}" for n in range(2 * BATCH))]


def test_closing_finishes_what_waits(database_url: str) -> None:
    db = Db(database_url)
    gate = Gate(db)
    waiting = [db.submit(lambda _, n=n: n) for n in range(2 * BATCH)]
    closing = threading.Thread(target=db.close)
    closing.start()
    gate.opens()
    closing.join(10)
    assert [future.result(0) for future in waiting] == list(range(2 * BATCH))


def test_what_waits_is_committed_together(db: Db) -> None:
    gate = Gate(db)
    seen: list[int] = []

    def look(conn: Connection) -> None:
        seen.append(id(conn.connection.dbapi_connection) + id(conn))

    held = [db.submit(look) for _ in range(BATCH)]
    gate.opens()
    for future in held:
        future.result(10)
    assert len(set(seen)) == 1


def test_a_failure_is_only_its_own(db: Db) -> None:
    gate = Gate(db)
    futures: list[Future[Any]] = [
        db.submit(add(1)),
        db.submit(fail),
        db.submit(add(2)),
        db.submit(add(1)),  # the key is taken
        db.submit(add(3)),
    ]
    gate.opens()
    assert [futures[place].result(10) for place in (0, 2, 4)] == [1, 2, 3]
    with pytest.raises(ZeroDivisionError):
        futures[1].result(10)
    with pytest.raises(IntegrityError):
        futures[3].result(10)
    assert numbers(db) == [1, 2, 3]


def test_what_fails_leaves_nothing_behind(db: Db) -> None:
    def half(conn: Connection) -> None:
        add(7)(conn)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        db.run(half)
    assert numbers(db) == []


def test_a_savepoint_undoes_only_what_is_inside(db: Db) -> None:
    def some(conn: Connection) -> None:
        add(1)(conn)
        with pytest.raises(ZeroDivisionError):
            _nested(conn)
        with savepoint(conn):
            add(4)(conn)
        with pytest.raises(IntegrityError), savepoint(conn):
            add(4)(conn)
        add(5)(conn)

    db.run(some)
    assert numbers(db) == [1, 4, 5]


def _nested(conn: Connection) -> None:
    with savepoint(conn):
        add(2)(conn)
        with savepoint(conn):
            add(3)(conn)
        raise ZeroDivisionError


def test_what_was_cancelled_in_time_does_not_happen(db: Db) -> None:
    gate = Gate(db)
    first, second = db.submit(add(1)), db.submit(add(2))
    assert first.cancel()
    assert not gate.held.cancel()  # it runs already
    gate.opens()
    assert second.result(10) == 2
    assert numbers(db) == [2]


def test_closing_finishes_what_was_submitted(database_url: str) -> None:
    db = Db(database_url)
    db.run(lambda conn: conn.execute(text(TABLE)))
    gate = Gate(db)
    futures = [db.submit(add(number)) for number in range(3 * BATCH)]
    closing = threading.Thread(target=db.close)
    closing.start()
    gate.opens()
    closing.join(10)
    assert [future.result(0) for future in futures] == list(range(3 * BATCH))
    again = Db(database_url)
    assert numbers(again) == list(range(3 * BATCH))
    again.close()


def test_a_reader_does_not_wait_for_the_writer(db: Db) -> None:
    db.run(add(1))
    gate = Gate(db)
    count = db.ask(lambda conn: conn.execute(text("SELECT count(*) FROM notes")).scalar_one())
    assert count.result(10) == 1
    gate.opens()


def test_no_read_modify_write_is_lost(db: Db) -> None:
    """1,280 of them from eight threads; SQLite's own driver mode lost 1,060 (delivery.md §3)."""
    db.run(lambda conn: conn.execute(text("INSERT INTO notes VALUES (1, 0)")))

    def increase(conn: Connection) -> None:
        query = text("SELECT number FROM notes WHERE id = 1")
        number = conn.execute(query).scalar_one()
        conn.execute(text("UPDATE notes SET number = :n WHERE id = 1"), {"n": number + 1})

    def many(_thread: int) -> None:
        for future in [db.submit(increase) for _ in range(160)]:
            future.result(60)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(many, range(8)))
    query = text("SELECT number FROM notes WHERE id = 1")
    assert db.run(lambda conn: conn.execute(query).scalar_one()) == 1280


def test_two_processes_on_one_file_lose_nothing_either(tmp_path: Path) -> None:
    """The command line writes beside the running bot: both begin immediately, and wait."""
    url = f"sqlite:///{tmp_path / 'xuanbao.db'}"
    one, two = Db(url), Db(url)
    one.run(lambda conn: conn.execute(text(TABLE)))
    one.run(lambda conn: conn.execute(text("INSERT INTO notes VALUES (1, 0)")))

    def increase(conn: Connection) -> None:
        number = conn.execute(text("SELECT number FROM notes WHERE id = 1")).scalar_one()
        conn.execute(text("UPDATE notes SET number = :n WHERE id = 1"), {"n": number + 1})

    futures = [db.submit(increase) for _ in range(100) for db in (one, two)]
    for future in futures:
        future.result(60)
    query = text("SELECT number FROM notes WHERE id = 1")
    assert one.run(lambda conn: conn.execute(query).scalar_one()) == 200
    one.close()
    two.close()


def test_durability_is_not_traded_for_speed(tmp_path: Path) -> None:
    db = Db(f"sqlite:///{tmp_path / 'xuanbao.db'}")
    asked = {
        name: db.run(lambda conn, name=name: conn.exec_driver_sql(f"PRAGMA {name}").scalar_one())
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    db.close()
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


# the database goes away


def test_sqlite_locked_by_another_is_away_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "xuanbao.db"
    db = Db(f"sqlite:///{path}")
    db.run(lambda conn: conn.execute(text(TABLE)))
    db.run(lambda conn: conn.exec_driver_sql("PRAGMA busy_timeout = 1"))  # stays with it
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    gate_free = [db.submit(add(number)) for number in range(3)]
    for future in gate_free:
        with pytest.raises(CommitFailed):
            future.result(10)
    other.execute("COMMIT")
    other.close()
    assert db.run(add(9)) == 9
    assert numbers(db) == [9]
    db.close()


def test_a_full_disk_is_away_and_spoils_nothing_that_was_there(tmp_path: Path) -> None:
    db = Db(f"sqlite:///{tmp_path / 'xuanbao.db'}")
    db.run(lambda conn: conn.execute(text("CREATE TABLE blobs (id INTEGER, much BLOB)")))
    db.run(lambda conn: conn.exec_driver_sql("PRAGMA max_page_count = 50"))

    def much(conn: Connection) -> None:
        conn.execute(text("INSERT INTO blobs VALUES (1, zeroblob(1000000))"))

    with pytest.raises(CommitFailed):
        db.run(much)
    db.run(lambda conn: conn.exec_driver_sql("PRAGMA max_page_count = 100000"))
    db.run(much)
    query = text("SELECT count(*) FROM blobs")
    assert db.run(lambda conn: conn.execute(query).scalar_one()) == 1
    db.close()


def test_a_connection_cut_in_the_middle_fails_the_batch_and_the_next_one_works(
    postgresql_url: str,
) -> None:
    db = Db(postgresql_url)
    db.run(lambda conn: conn.execute(text(TABLE)))
    gate = Gate(db)
    batch = [db.submit(add(1)), db.submit(_cut), db.submit(add(2))]
    gate.opens()
    for future in batch:
        with pytest.raises(CommitFailed):
            future.result(10)
    assert db.run(add(3)) == 3
    assert numbers(db) == [3]
    db.close()


def _cut(conn: Connection) -> None:
    """The server ends this very session, as a restart of it does."""
    conn.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))


def test_a_cut_inside_a_savepoint_is_away_too(postgresql_url: str) -> None:
    db = Db(postgresql_url)
    db.run(lambda conn: conn.execute(text(TABLE)))

    def cut(conn: Connection) -> None:
        with savepoint(conn):
            _cut(conn)

    with pytest.raises(CommitFailed):
        db.run(cut)
    assert db.run(add(3)) == 3
    db.close()


def test_no_server_is_away(tmp_path: Path) -> None:
    del tmp_path
    db = Db("postgresql://xuanbao@127.0.0.1:9/nowhere")
    with pytest.raises(CommitFailed):
        db.run(add(1))
    db.close()


def test_a_mistake_in_a_statement_is_not_the_databases_fault(db: Db) -> None:
    """Else one bad update would be tried for ever, and hold up all that come after it."""
    with pytest.raises(Exception, match="nothing_of_the_kind") as raised:
        db.run(lambda conn: conn.execute(text("SELECT * FROM nothing_of_the_kind")))
    assert not isinstance(raised.value, CommitFailed)
    assert not is_away(db.engine.dialect, raised.value)


def test_errors_name_no_values(db: Db) -> None:
    """They end in logs and beside quarantined rows: personal data must not."""
    statement = text("INSERT INTO notes VALUES (1, NULL), (2, :secret)")
    with pytest.raises(IntegrityError) as raised:
        db.run(lambda conn: conn.execute(statement, {"secret": 138001380}))
    assert "138001380" not in str(raised.value)


def test_another_ones_engine_knows_it_too(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/no/such/folder/xuanbao.db")
    with pytest.raises(OperationalError) as raised, engine.connect():
        pass
    assert is_away(engine.dialect, raised.value)
    engine.dispose()

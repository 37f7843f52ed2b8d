"""The only place that knows threads, transactions and dialects exist.

One writer thread takes what was submitted since the last commit (at most ``BATCH``), runs it in
one transaction and commits once: full durability at the price of one fsync a batch (delivery.md
§3).  Should one function of a batch fail, the batch is rolled back and each runs again in a
transaction of its own, so a failure is only its own and the common case pays for no savepoint.
Should the database itself fail, nothing of the batch happened and all of it may be tried again.
Functions therefore change nothing but the database.  What is submitted ``ahead`` (the sender's
rounds) is taken before what waits already, so that answers leave while a backlog is worked
through.  Readers (web, doctor) have connections of their own.
"""

import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import Connection, Dialect, Engine, Insert, Table, create_engine, event
from sqlalchemy.engine import make_url

BATCH = 16

T = TypeVar("T")


class CommitFailed(Exception):  # noqa: N818  (names what happened, as PTB's TimedOut does)
    """The database did not take it: nothing of it happened; try again later."""


class _Rank(IntEnum):
    AHEAD = 0
    IN_TURN = 1
    END = 2


@dataclass(frozen=True, slots=True, order=True)
class _Job(Generic[T]):
    """Waits by rank, within one in the order of submission; the end comes after all else."""

    rank: _Rank
    number: int
    fn: Callable[[Connection], T] = field(compare=False)
    future: "Future[T]" = field(compare=False, default_factory=Future)


class Db:
    """A database with one writer.  ``submit`` from anywhere, ``run`` where waiting is allowed."""

    def __init__(self, url: str, *, batch: int = BATCH) -> None:
        self.engine = open_engine(url)
        self.dialect = self.engine.dialect.name
        self._batch = batch
        self._jobs: queue.PriorityQueue[_Job[Any]] = queue.PriorityQueue()
        self._numbers = count()
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="reader")
        self._writer = threading.Thread(target=self._write, name="writer", daemon=True)
        self._writer.start()

    def submit(self, fn: Callable[[Connection], T], *, ahead: bool = False) -> "Future[T]":
        """Run ``fn`` in the writer's transaction; the future is done once it is on disk."""
        job = _Job(_Rank.AHEAD if ahead else _Rank.IN_TURN, next(self._numbers), fn)
        self._jobs.put(job)
        return job.future

    def run(self, fn: Callable[[Connection], T]) -> T:
        """Submit and wait.  Raises what ``fn`` raised, or ``CommitFailed``."""
        return self.submit(fn).result()

    def ask(self, fn: Callable[[Connection], T]) -> "Future[T]":
        """A question that changes nothing, beside the writer."""
        return self._readers.submit(self._read, fn)

    def close(self) -> None:
        """Finish what was submitted, then let go of every connection."""
        self._jobs.put(_Job(_Rank.END, next(self._numbers), lambda _conn: None))
        self._writer.join()
        self._readers.shutdown()
        self.engine.dispose()

    def _read(self, fn: Callable[[Connection], T]) -> T:
        with self.engine.connect().execution_options(xuanbao_reads=True) as conn:
            return fn(conn)

    def _write(self) -> None:
        while True:
            batch = list(self._next_batch())
            self._commit(batch)
            if batch[-1].rank is _Rank.END:
                return

    def _next_batch(self) -> Iterator[_Job[Any]]:
        """Wait for a job, then take what is waiting already."""
        yield self._jobs.get()
        for _ in range(self._batch - 1):
            try:
                yield self._jobs.get_nowait()
            except queue.Empty:
                return

    def _commit(self, batch: list[_Job[Any]]) -> None:
        wanted = [job for job in batch if job.future.set_running_or_notify_cancel()]
        try:
            with self.engine.begin() as conn:
                results = [job.fn(conn) for job in wanted]
        except Exception as error:  # noqa: BLE001  (whose failure it is shows when each runs alone)
            if is_away(self.engine.dialect, error):
                _fail(wanted, CommitFailed(str(error)))
                return
            for job in wanted:
                self._commit_alone(job)
            return
        for job, result in zip(wanted, results, strict=True):
            job.future.set_result(result)

    def _commit_alone(self, job: _Job[Any]) -> None:
        failed: Exception | None = None
        try:
            with self.engine.begin() as conn:
                try:
                    result = job.fn(conn)
                except Exception as error:
                    failed = error
                    raise
        except Exception as error:  # noqa: BLE001  (handed to whoever submitted it)
            if failed is None or is_away(self.engine.dialect, failed):
                failed = CommitFailed(str(error))
            job.future.set_exception(failed)
        else:
            job.future.set_result(result)


def _fail(jobs: Sequence[_Job[Any]], error: CommitFailed) -> None:
    for job in jobs:
        job.future.set_exception(error)


_SQLITE_TROUBLE = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOTADB,
)


def is_away(dialect: Dialect, error: BaseException) -> bool:
    """Whether the database itself failed (gone, full, locked), not what was asked of it.

    SQLite calls a mistake in a statement operational too: there its own code decides.
    """
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & 0xFF in _SQLITE_TROUBLE
    driver = dialect.loaded_dbapi
    return driver is not None and isinstance(cause, driver.OperationalError)


@contextmanager
def savepoint(conn: Connection) -> Iterator[None]:
    """Undo what was done inside when it raises.

    Speaks to the driver: SQLAlchemy's own costs ten times as much, and every update needs one.
    """
    cursor = conn.connection.cursor()
    cursor.execute("SAVEPOINT here")
    try:
        yield
    except BaseException:
        cursor.execute("ROLLBACK TO SAVEPOINT here")
        cursor.execute("RELEASE SAVEPOINT here")
        raise
    else:
        cursor.execute("RELEASE SAVEPOINT here")
    finally:
        cursor.close()


def open_engine(url: str) -> Engine:
    """An engine set up as delivery.md §3 demands, for SQLite or PostgreSQL.

    Its errors name no values: they end in logs and beside quarantined rows.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return _open_sqlite(url)
    return create_engine(_with_psycopg(url), pool_pre_ping=True, pool_size=4, hide_parameters=True)


def _with_psycopg(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


def _open_sqlite(url: str) -> Engine:
    arguments = {"isolation_level": None, "timeout": 30}
    engine = create_engine(url, connect_args=arguments, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: Any, _record: Any) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(conn: Connection) -> None:
        # the driver's own BEGIN is deferred and loses concurrent read-modify-writes
        reads = conn.get_execution_options().get("xuanbao_reads", False)
        conn.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def insert_new(conn: Connection, table: Table, *unique: str) -> Insert:
    """INSERT … ON CONFLICT (``unique``) DO NOTHING, in the dialect at hand."""
    statement = _dialect_insert(conn, table)
    return cast(Insert, statement.on_conflict_do_nothing(index_elements=unique))


def upsert(conn: Connection, table: Table, unique: tuple[str, ...], *changed: str) -> Insert:
    """INSERT … ON CONFLICT (``unique``) DO UPDATE the ``changed`` columns."""
    statement = _dialect_insert(conn, table)
    values = {name: statement.excluded[name] for name in changed}
    return cast(Insert, statement.on_conflict_do_update(index_elements=unique, set_=values))


def _dialect_insert(conn: Connection, table: Table) -> Any:
    """Only the dialect in use is imported: the other would cost the start 60 ms."""
    if conn.dialect.name == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)

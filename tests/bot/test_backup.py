"""Copies of the database: sound or not there at all, beside a bot that goes on writing."""

import asyncio
import stat
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, text

from actions import records
from bot.backup import CopyFailed, Kind, back_up, examine
from bot.config import Backup
from bot.nightly import Failed, Nightly, last_night, name_of, of_nights
from bot.restore import restore
from domain.seal import Root
from storage import journal
from storage.addresses import sqlite_file
from storage.db import Db, open_engine
from storage.lock import Occupied, alone
from storage.migrate import HEAD, migrate
from tests.office import MovableClock

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/office.db"


def write(url: str, count: int) -> Root:
    """Some acts in the journal, sealed, as an office would have done them; the newest root."""
    engine = open_engine(url)
    migrate(engine)
    with engine.begin() as conn:
        for number in range(count):
            journal.append(
                conn, at=NOW, actor_id=None, on_behalf_of_id=None, act="thing.done",
                noun="thing", record_id=number, detail={},
            )  # fmt: skip
        records.seal_all(conn)
        root = records.verify(conn).root
    engine.dispose()
    assert root is not None
    return root


def root_of(url: str) -> Root | None:
    engine = open_engine(url)
    with engine.connect() as conn:
        found = records.verify(conn)
    engine.dispose()
    assert found.faults == ()
    return found.root


def test_a_copy_holds_what_was_there_and_a_restore_brings_it_back(
    database_url: str, tmp_path: Path
) -> None:
    url = database_url
    copy = tmp_path / "copies" / "monday"
    copy.parent.mkdir()
    monday = write(url, 3)

    made = asyncio.run(back_up(url, copy))
    tuesday = write(url, 2)

    assert (made.path, made.revision) == (copy, HEAD)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert list(copy.parent.iterdir()) == [copy]  # nothing beside it

    restored = asyncio.run(restore(url, copy, NOW))
    assert root_of(url) == monday
    assert restored.aside is not None

    asyncio.run(restore(url, restored.aside, NOW + timedelta(minutes=1)))
    assert root_of(url) == tuesday


def test_a_copy_taken_while_the_bot_writes_is_of_one_moment(tmp_path: Path) -> None:
    """With other commits between its steps the copy neither starts over nor holds them up."""
    url = f"sqlite:///{tmp_path}/x.db"
    db = Db(url)
    migrate(db.engine)
    db.run(lambda conn: conn.execute(text("CREATE TABLE pairs (one TEXT, other TEXT)")))
    db.run(_fill)
    looks: list[float] = []
    written = threading.Event()

    def watch(share: float) -> None:
        """A pair is written, and on disk, between any two steps of the copy."""
        db.run(lambda conn: conn.execute(text("INSERT INTO pairs VALUES ('new', 'new')")))
        looks.append(share)
        written.set()

    asyncio.run(back_up(url, tmp_path / "copy", watch))
    db.close()

    assert written.is_set()
    assert looks == sorted(looks)  # it never started over
    assert looks[-1] == 1
    assert len(looks) > 2
    engine = open_engine(f"sqlite:///{tmp_path}/copy")
    with engine.connect() as conn:
        assert conn.execute(text("SELECT count(*) FROM pairs WHERE one = 'new'")).scalar() == 0
    engine.dispose()


def _fill(conn: Connection) -> None:
    conn.execute(
        text("INSERT INTO pairs VALUES (:one, :one)"), [{"one": "x" * 900} for _ in range(2000)]
    )


def test_what_is_no_copy_is_refused(tmp_path: Path) -> None:
    for name, content in (("empty", b""), ("words", b"not a database"), ("half", b"PGDMP\x01")):
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(CopyFailed):
            asyncio.run(examine(file))
    with pytest.raises(CopyFailed):
        asyncio.run(examine(tmp_path / "absent"))


def test_a_damaged_copy_is_refused_and_nothing_changes(sqlite_url: str, tmp_path: Path) -> None:
    url = sqlite_url
    root = write(url, 3)
    copy = tmp_path / "copy"
    asyncio.run(back_up(url, copy))
    content = bytearray(copy.read_bytes())
    content[5000:9000] = b"\xff" * 4000
    copy.write_bytes(content)
    before = sorted(path.name for path in tmp_path.iterdir())

    with pytest.raises(CopyFailed, match=r"damaged|malformed"):
        asyncio.run(restore(url, copy, NOW))

    assert root_of(url) == root
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/other.db")
    with engine.begin() as conn:
        conn.execute(text("CREATE TABLE recipes (name TEXT)"))
    engine.dispose()
    with pytest.raises(CopyFailed):
        asyncio.run(examine(tmp_path / "other.db"))


def test_a_copy_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/x.db"
    engine = open_engine(url)
    migrate(engine)
    with engine.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(CopyFailed, match="newer"):
        asyncio.run(restore(url, tmp_path / "x.db", NOW))


def test_a_copy_of_the_other_kind_is_refused(database_url: str, tmp_path: Path) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    engine.dispose()
    copy = tmp_path / "copy"
    made = asyncio.run(back_up(database_url, copy))
    assert made.kind is (Kind.SQLITE if sqlite_file(database_url) else Kind.POSTGRESQL)
    other = "postgresql://x@127.0.0.1:9/x" if sqlite_file(database_url) else "sqlite:///x.db"

    with pytest.raises(CopyFailed, match="other kind"):
        asyncio.run(restore(other, copy, NOW))


def test_a_restore_waits_for_nobody(database_url: str, tmp_path: Path) -> None:
    url = database_url
    write(url, 1)
    copy = tmp_path / "copy"
    asyncio.run(back_up(url, copy))
    with alone(url), pytest.raises(Occupied):
        asyncio.run(restore(url, copy, NOW))


def test_a_file_another_program_has_open_is_left_alone(sqlite_url: str, tmp_path: Path) -> None:
    url = sqlite_url
    root = write(url, 1)
    copy = tmp_path / "copy"
    asyncio.run(back_up(url, copy))

    engine = open_engine(url)
    with engine.connect() as conn:
        conn.execute(text("SELECT count(*) FROM journal"))
        with pytest.raises(CopyFailed, match="open"):
            asyncio.run(restore(url, copy, NOW))
    engine.dispose()
    assert root_of(url) == root


def test_a_damaged_database_is_set_aside_as_it_is(sqlite_url: str, tmp_path: Path) -> None:
    url = sqlite_url
    root = write(url, 3)
    copy = tmp_path / "copy"
    asyncio.run(back_up(url, copy))
    present = sqlite_file(url)
    assert present is not None
    present.write_bytes(b"scorched earth")

    restored = asyncio.run(restore(url, copy, NOW))

    assert root_of(url) == root
    assert restored.aside is not None
    assert restored.aside.read_bytes() == b"scorched earth"


def test_a_database_is_made_where_none_was(sqlite_url: str, tmp_path: Path) -> None:
    root = write(sqlite_url, 2)
    copy = tmp_path / "copy"
    asyncio.run(back_up(sqlite_url, copy))
    moved = f"sqlite:///{tmp_path}/elsewhere.db"

    assert asyncio.run(restore(moved, copy, NOW)).aside is None
    assert root_of(moved) == root


def test_a_disk_that_takes_nothing_leaves_nothing(sqlite_url: str, tmp_path: Path) -> None:
    with pytest.raises(CopyFailed):
        asyncio.run(back_up(sqlite_url, tmp_path / "absent" / "copy"))


def nightly(url: str, folder: Path, clock: MovableClock, keep: int = 3) -> Nightly:
    return Nightly(url, Backup(folder=folder, keep=keep), SHANGHAI, clock)


def test_every_night_has_its_copy_and_missed_ones_are_made_up(
    database_url: str, tmp_path: Path
) -> None:
    url, clock = database_url, MovableClock(NOW)
    write(url, 1)
    folder = tmp_path / "nights"
    job = nightly(url, folder, clock)
    suffix = Path(name_of(NOW, url)).suffix

    def nights() -> list[str]:
        return [path.stem for path in of_nights(folder, suffix)]

    assert asyncio.run(job.make_up()) is None
    assert nights() == ["xuanbao-20261123-0300"]  # the night before the first start
    made_at = of_nights(folder, suffix)[0].stat().st_mtime_ns
    asyncio.run(job.make_up())
    assert of_nights(folder, suffix)[0].stat().st_mtime_ns == made_at

    clock.move(days=3)  # the process was down
    asyncio.run(nightly(url, folder, clock).make_up())
    assert nights() == ["xuanbao-20261126-0300", "xuanbao-20261123-0300"]

    (folder / "mine.db").touch()
    for _ in range(2):
        clock.move(days=1)
        asyncio.run(job.make_up())
    assert nights() == [f"xuanbao-2026112{day}-0300" for day in (8, 7, 6)]
    assert (folder / "mine.db").exists()
    assert asyncio.run(examine(of_nights(folder, suffix)[0])).revision == HEAD


def test_a_failure_is_told_and_tried_again_after_an_hour(sqlite_url: str, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    clock = MovableClock(NOW)
    write(sqlite_url, 1)
    job = nightly(sqlite_url, blocked / "nights", clock)

    failed = asyncio.run(job.make_up())
    assert isinstance(failed, Failed)
    assert failed.night == datetime(2026, 11, 22, 19, 0, tzinfo=UTC)
    clock.move(minutes=59)
    assert asyncio.run(job.make_up()) is None

    blocked.unlink()
    clock.move(minutes=2)
    assert asyncio.run(job.make_up()) is None
    assert (blocked / "nights" / "xuanbao-20261123-0300.db").exists()


def test_a_copy_nobody_waits_for_ends_at_its_next_step(sqlite_url: str, tmp_path: Path) -> None:
    """At a stop the job is cancelled; a large database must not hold the process."""
    write(sqlite_url, 1)
    engine = open_engine(sqlite_url)
    with engine.begin() as conn:
        conn.execute(text("CREATE TABLE pairs (one TEXT, other TEXT)"))
        _fill(conn)
    engine.dispose()
    looks: list[float] = []

    async def cut_short() -> None:
        started, let_go = asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()

        def watch(share: float) -> None:
            looks.append(share)
            loop.call_soon_threadsafe(started.set)
            let_go.wait()

        copying = asyncio.ensure_future(back_up(sqlite_url, tmp_path / "copy", watch))
        await started.wait()
        copying.cancel()
        await asyncio.sleep(0)
        let_go.set()
        with pytest.raises(asyncio.CancelledError):
            await copying

    asyncio.run(cut_short())
    assert len(looks) == 1
    assert [path.name for path in tmp_path.iterdir() if "copy" in path.name] == []


@pytest.mark.parametrize(
    ("now", "night"),
    [
        ("2026-11-22T18:59:59", "2026-11-21T19:00:00"),
        ("2026-11-22T19:00:00", "2026-11-22T19:00:00"),
        ("2026-11-22T23:00:00", "2026-11-22T19:00:00"),
        ("2026-11-23T15:59:00", "2026-11-22T19:00:00"),
    ],
)
def test_the_last_night_is_the_one_that_has_begun(now: str, night: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert last_night(at, Backup(), SHANGHAI) == datetime.fromisoformat(night).replace(tzinfo=UTC)

"""What the logs may never hold: read through the real root handler, tracebacks included."""

import io
import json
import logging
import sys
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from bot import logs
from storage.db import open_engine
from storage.migrate import migrate
from tests.office import TOKEN

ADDRESS = f"https://api.telegram.org/bot{TOKEN}/sendMessage"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """The root logger as ``run`` sets it up, put back afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("xuanbao")
    before = (root.handlers[:], root.level, ours.level, sys.excepthook)
    switches = ("logThreads", "logProcesses", "logMultiprocessing", "logAsyncioTasks")
    switched = {name: getattr(logging, name, True) for name in switches}
    written = io.StringIO()
    logs.set_up(written)
    yield written
    logging.captureWarnings(capture=False)
    for name, value in switched.items():
        setattr(logging, name, value)
    root.handlers[:], level, own, sys.excepthook = before
    root.setLevel(level)
    ours.setLevel(own)


def complain(of: str) -> None:
    raise ValueError(of)


def line(stream: io.StringIO) -> dict[str, object]:
    """The one line written; it is JSON."""
    written = stream.getvalue().splitlines()
    assert len(written) == 1
    found: dict[str, object] = json.loads(written[0])
    return found


def test_a_line_holds_what_happened_and_its_ids(stream: io.StringIO) -> None:
    logging.getLogger("xuanbao.inbox").info("update", extra={"seq": 17, "route": "start.start"})
    found = line(stream)
    assert {key: found[key] for key in ("level", "from", "says", "seq", "route")} == {
        "level": "INFO", "from": "xuanbao.inbox", "says": "update", "seq": 17,
        "route": "start.start",
    }  # fmt: skip


def test_a_token_in_a_real_exception_is_cut_out(stream: io.StringIO) -> None:
    try:
        httpx.get(f"http://127.0.0.1:9/bot{TOKEN}/getMe?next={ADDRESS}", trust_env=False)
    except httpx.ConnectError as error:
        logging.getLogger("xuanbao.outbox").exception("failed: %s", error.request.url)
    assert TOKEN not in stream.getvalue()
    assert TOKEN.partition(":")[2] not in stream.getvalue()
    assert "[token]" in str(line(stream)["says"])
    assert "ConnectError" in str(line(stream)["trace"])


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        f"bot{TOKEN}",
        ADDRESS,
        TOKEN.replace(":", "%3A"),
        "13812345678",
        "+8613812345678",
        "0086 138-1234-5678",
        "138 1234 5678",
        "11010519491231002X",
        "310101198001011234",
    ],
)
def test_secrets_are_cut_out_of_messages_values_and_traces(
    stream: io.StringIO, secret: str
) -> None:
    logger = logging.getLogger("some.library")
    try:
        complain(secret)
    except ValueError:
        logger.exception("%s", {"value": secret}, extra={"value": [secret]}, stack_info=True)
    for part in secret.replace("https://api.telegram.org/", "").split("/")[0].split(" "):
        assert part not in stream.getvalue().replace("sendMessage", "")


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_surrounding_lets_a_token_through(before: str, after: str) -> None:
    assert TOKEN.partition(":")[2] not in logs.redact(f"{before}{TOKEN}{after}")


@pytest.mark.parametrize(
    "harmless",
    ["seq 123456", "2026-11-23T01:30:00.123+00:00", "1732345678901", "-1001234567890", "0017号"],
)
def test_ids_and_times_are_left_alone(harmless: str) -> None:
    assert logs.redact(harmless) == harmless


def test_a_refused_row_is_not_quoted(stream: io.StringIO, database_url: str) -> None:
    """SQLAlchemy adds the values to its errors, PostgreSQL the row."""
    name = "保密医院!".rstrip("!")  # a traceback shows the line of code, which is no secret
    engine = open_engine(database_url)
    migrate(engine)
    said = text(
        "INSERT INTO units (name, kind, level, ownership, tags, pinyin, initials, created_at)"
        " VALUES (:name, 'hospital', 'city', 'public', '[]', '', '', '2026-01-01 00:00:00')"
    )
    try:
        with engine.begin() as conn:
            for _ in range(2):
                conn.execute(said, {"name": name})
    except Exception:
        logging.getLogger("xuanbao.work").exception("update failed")
    engine.dispose()
    assert "Error" in str(line(stream)["trace"])
    assert name not in stream.getvalue()


def test_libraries_are_heard_from_warnings_on(stream: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST %s", ADDRESS)
    assert stream.getvalue() == ""


def test_what_nobody_caught_goes_the_same_way(stream: io.StringIO) -> None:
    try:
        complain(ADDRESS)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert line(stream)["says"] == "stopped by an error"
    assert TOKEN not in stream.getvalue()


def test_ctrl_c_is_no_error(stream: io.StringIO) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert stream.getvalue() == ""

"""Logs: one line per update, job and delivery round; ids only; secrets cut out at the root.

A line is JSON: when, how grave, from where, what, then the ids.  Whatever a library or a
traceback says passes the same redaction: tokens (they stand in every address of the Bot API),
mobile and identity-card numbers, and what PostgreSQL quotes of a row.
"""

import json
import logging
import re
import sys
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TextIO

TOKEN = re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{20,}|bot\d+(?::|%3A)[^/\s'\"\\]+")
PHONE = re.compile(r"(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
IDENTITY = re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{9}[\dXx](?!\d)")
ROW = re.compile(r"^(DETAIL: ).*$|^(\s*Failing row contains ).*$", re.MULTILINE)
# Nearly every line has none of these beginnings, and is looked through once instead of thrice.
SUSPECT = re.compile(r"[0-9]{6}(?:[0-9]{5}|:|%3A|[0-9][ -])|1[3-9][0-9][ -]", re.ASCII)
STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def redact(text: str) -> str:
    """Cut tokens, mobile and identity-card numbers out of a text."""
    if "bot" not in text and not SUSPECT.search(text):
        return text
    return PHONE.sub("[phone]", IDENTITY.sub("[identity]", TOKEN.sub("[token]", text)))


class JsonLines(logging.Formatter):
    """A record as one JSON line; tracebacks pass the same redaction."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "says": record.getMessage(),
        }
        line |= {name: value for name, value in vars(record).items() if name not in STANDARD}
        if record.exc_info:
            line["trace"] = _without_rows(self.formatException(record.exc_info))
        if record.stack_info:
            line["stack"] = self.formatStack(record.stack_info)
        return redact(json.dumps(line, ensure_ascii=False, default=str))


def set_up(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Send everything through the redacting formatter; libraries only from WARNING on.

    Warnings and what nobody caught go the same way: nothing is written beside it.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("xuanbao").setLevel(level)
    for unused in ("logThreads", "logProcesses", "logMultiprocessing", "logAsyncioTasks"):
        setattr(logging, unused, False)  # not in our lines, and asked for on every one
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("xuanbao").critical("stopped by an error", exc_info=(kind, error, trace))


def _without_rows(trace: str) -> str:
    """PostgreSQL quotes the values of the row that was refused."""
    return ROW.sub(lambda found: f"{found[1] or found[2]}[…]", trace)

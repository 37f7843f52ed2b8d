"""Logs: one line per update, job and delivery round; ids only; secrets cut out at the root."""

import json
import logging
import re
import sys
from typing import Any, TextIO

TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}|bot\d+:[^/\s'\"]+")
PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def redact(text: str) -> str:
    """Cut tokens (they stand in every URL) and mobile numbers out of a line."""
    return PHONE.sub("[phone]", TOKEN.sub("[token]", text))


class JsonLines(logging.Formatter):
    """A record as one JSON line; tracebacks pass the same redaction."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "from": record.name,
            "says": record.getMessage(),
        }
        line |= {k: v for k, v in vars(record).items() if k not in STANDARD}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return redact(json.dumps(line, ensure_ascii=False, default=str))


def set_up(stream: TextIO = sys.stderr, level: int = logging.INFO) -> None:
    """Send everything through the redacting formatter; libraries only from WARNING on."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("xuanbao").setLevel(level)

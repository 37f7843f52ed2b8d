"""A file somebody sent, sent on from where its bytes are kept."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from texts.words import Words

NAMES = {"photo": "photo.jpg", "voice": "voice.ogg"}  # Telegram names neither


class Kept(Protocol):
    """What is known of it."""

    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def sha256(self) -> str | None: ...


def word(file: Kept, _words: Words, _now: datetime) -> tuple[str, Mapping[str, Any]]:
    """Its name and where its bytes are."""
    return file.name or NAMES.get(file.kind, "file"), {"sha256": file.sha256}


def make(_contents: Mapping[str, Any]) -> bytes:
    """Not made of its words: bot/enclosing.py reads it from the disk."""
    raise LookupError("a kept file is read where the files lie")

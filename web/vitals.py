"""What the process tells its own pages, and how they ask the database."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from domain.office import Office
from texts.words import Words


@dataclass(frozen=True, slots=True)
class Vitals:
    """Facts no table holds; seconds of a clock that nobody moves."""

    up_for: float
    polled_before: float | None  # since Telegram last answered; None: not yet
    repeats: int  # messages sent again because a crash caught them in flight
    memory: int  # resident bytes


class Asks(Protocol):
    def ask(self, fn: Callable[[Any], Any]) -> "Future[Any]":
        """A question beside the writer (``storage.db.Db``)."""
        ...


@dataclass(frozen=True, slots=True)
class House:
    """All a page may use."""

    db: Asks
    now: Callable[[], datetime]
    vitals: Callable[[], Vitals]
    office: Office
    words: Mapping[str, Words]

"""What Telegram or the network said to a send, as the one bit that matters and its consequence.

``BadRequest`` and others are subclasses of ``NetworkError`` in PTB: the order of tests matters.
"""

from dataclasses import dataclass
from enum import Enum, auto

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.transport import NotSent

LADDER = (5, 30, 120, 600, 3600)  # seconds between tries


class NotMade(TelegramError):  # noqa: N818  (named as PTB names its own)
    """What was to be enclosed could not be made: ours, but it ends where Telegram's errors do."""


class Verdict(Enum):
    DONE = auto()  # nothing to do: it says already what it should
    RETRY = auto()  # surely not sent
    FLOODED = auto()  # Telegram asks us to wait
    UNKNOWN = auto()  # the reply was lost: it may have arrived
    CLOSED = auto()  # the chat is gone
    MIGRATED = auto()
    UNPARSABLE = auto()  # our markup: send as plain text
    UNMADE = auto()  # our picture or file: send the words alone
    DEAD = auto()  # refused for good: our fault
    FATAL = auto()  # no bot any more


@dataclass(frozen=True, slots=True)
class Outcome:
    verdict: Verdict
    error: str
    wait: float = 0
    new_chat_id: int = 0


CLOSED_SAYINGS = (
    "chat not found",
    "user is deactivated",
    "bot was blocked",
    "bot was kicked",
    "peer_id_invalid",
    "bot can't initiate conversation",
    "user not found",
)


SAYS_SO_ALREADY = (
    "message is not modified",
    "message to edit not found",  # deleted by its reader: there is nothing to bring up to date
)


def read(error: TelegramError, attempts: int) -> Outcome:
    """The consequence of a failed send that was tried ``attempts`` times."""
    said = str(error)
    ladder = float(LADDER[min(attempts, len(LADDER)) - 1])
    match error:
        case RetryAfter():
            after = error.retry_after
            wait = float(after if isinstance(after, int) else after.total_seconds())
            return Outcome(Verdict.FLOODED, said, wait)
        case ChatMigrated():
            return Outcome(Verdict.MIGRATED, said, new_chat_id=error.new_chat_id)
        case NotMade():
            return Outcome(Verdict.UNMADE, said)
        case InvalidToken() | Conflict():
            return Outcome(Verdict.FATAL, said)
        case Forbidden():
            return Outcome(Verdict.CLOSED, said)
        case BadRequest():
            return _refusal(said)
        case NetworkError():
            return _network(error, said, ladder)
        case _:
            return Outcome(Verdict.UNKNOWN, said, ladder)


def _refusal(said: str) -> Outcome:
    lowered = said.lower()
    if any(saying in lowered for saying in SAYS_SO_ALREADY):
        return Outcome(Verdict.DONE, said)
    if any(saying in lowered for saying in CLOSED_SAYINGS):
        return Outcome(Verdict.CLOSED, said)
    if "can't parse entities" in lowered:
        return Outcome(Verdict.UNPARSABLE, said)
    return Outcome(Verdict.DEAD, said)


def _network(error: NetworkError, said: str, ladder: float) -> Outcome:
    verdict = Verdict.RETRY if isinstance(error, NotSent) else Verdict.UNKNOWN
    return Outcome(verdict, said, ladder)

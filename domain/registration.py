"""Asking to be let in: one message, read strictly, cut safely (P2)."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

ASK_AGAIN_AFTER = timedelta(hours=24)  # after somebody was declined
CARDS_AN_HOUR = 20  # more strangers than this do not fill the admins' chats
NAME_LENGTH = 40
UNIT_LENGTH = 120

_ASKS = re.compile(
    r"(?:/register(?:@\w+)?|register|申请登记|登记|注册)(?:\s*[:：,，]\s*|\s+)(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_COMMA = re.compile(r"\s*[,，、;；]\s*")


class Standing(StrEnum):
    PENDING = "pending"
    MATCHED = "matched"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Ask:
    """Who asks, and the unit as typed."""

    name: str
    unit: str


def read_ask(text: str) -> Ask | None:
    """「登记 张敏 示范市第一人民医院」 or "register Zhang Min, City Hospital".  None: neither.

    A comma parts name and unit; without one the first word is the name, which no name of
    several Latin words survives, so that one is not guessed.
    """
    asked = _ASKS.fullmatch(tidy(text))
    if asked is None:
        return None
    parts = _COMMA.split(asked["rest"], maxsplit=1)
    if len(parts) == 1:
        parts = [] if parts[0].isascii() else parts[0].split(" ", 1)
    if len(parts) != 2 or not all(parts):  # noqa: PLR2004  (a name and a unit)
        return None
    return Ask(cut(parts[0], NAME_LENGTH), cut(parts[1], UNIT_LENGTH))


def tidy(text: str) -> str:
    """One line without control characters, halves of characters and marks that turn text round.

    PostgreSQL takes no NUL, no encoding takes half a surrogate pair, and a name must not be able
    to rearrange the card it stands on.
    """
    shown = "".join(" " if letter.isspace() else letter for letter in text if _is_shown(letter))
    return re.sub(" +", " ", unicodedata.normalize("NFC", shown)).strip()


def _is_shown(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"}


def cut(text: str, limit: int) -> str:
    """At most ``limit`` characters; a combining mark is not left without its letter."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    while kept and unicodedata.combining(text[len(kept)]):
        kept = kept[:-1]
    return kept.rstrip() + "…"


def may_ask(standing: str, since: timedelta) -> bool:
    """Whether a new ask is taken when the latest one stands so; ``since`` its decision."""
    if standing == Standing.PENDING:
        return False
    return standing != Standing.DECLINED or since >= ASK_AGAIN_AFTER

"""What is said to people, as keys and values; words are found at the edge (texts/).

Actions and handlers build ``Post``s out of these; the unit of work renders each in its
reader's language before the commit (architecture.md §1, law 4).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from typing import TypeAlias

MAX_CALLBACK_BYTES = 64  # Bot API: callback_data is 1-64 bytes


class Lane(IntEnum):
    """Which queue a message travels in; the lower, the sooner (delivery.md §4)."""

    REPLY = 0
    DECISION = 1
    REMINDER = 5
    BULK = 9


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of the catalogue: its key and what fills it."""

    key: str
    values: "Mapping[str, Value]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lines:
    """Values set under each other, one a line; empty gives the empty text."""

    parts: "tuple[Value, ...]"


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day that is shown with its weekday."""

    on: date


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time from ``start_at`` to ``end_at`` (aware UTC), shown without repeating."""

    start_at: datetime
    end_at: datetime


@dataclass(frozen=True, slots=True)
class Bilingual:
    """Words that come with their data (a health day's name, a plan's clause) in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The beginning of what somebody wrote: at most ``room`` characters, the cut shown by …"""

    text: str
    room: int


@dataclass(frozen=True, slots=True)
class Markup:
    """What a person wrote to us, with its formatting: Telegram HTML made from Telegram's entities.

    The one value that is shown as it is; ``handlers.contents`` is the only place that makes it
    from a message, and lets no tag through that Telegram itself would not give.
    """

    html: str


# str is escaped; int shown as digits; datetime (aware UTC) in local time with weekday; date and
# Day as a day with weekday; a tuple is joined as a list (、); Phrase and Lines are rendered inside;
# an Excerpt is cut, then escaped; Markup is HTML already; of Bilingual the reader's language is
# shown, escaped.
Value: TypeAlias = (
    "str | int | datetime | date | Day | Span | Phrase | Lines | Bilingual | Excerpt | Markup"
    " | tuple[Value, ...]"
)


@dataclass(frozen=True, slots=True)
class Button:
    """One key under a message: pressed it sends ``data``, or opens ``url``."""

    label: Phrase
    data: str = ""
    url: str = ""

    def __post_init__(self) -> None:
        if len(self.data.encode()) > MAX_CALLBACK_BYTES:
            raise ValueError(f"button data too long: {self.data}")
        if bool(self.data) == bool(self.url):
            raise ValueError("a button has either data or an address")


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something that is already with Telegram, sent again by its file id."""

    kind: str  # "photo" | "document" | "voice"
    file_id: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture or a file of our own: ``maker`` (texts/enclosures.py) makes it out of ``facts``.

    It is worded and kept with its message in the transaction, and made when it is sent.
    """

    maker: str
    facts: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One message to one person (``to``) or, for strangers and groups, one chat (``chat_id``).

    ``occasion`` makes it unique together with its reader: deciding twice to send is sending once.
    ``edits`` names the message it replaces: the occasion of an earlier post to the same reader,
    or Telegram's message id of the message just pressed.  ``about`` is the record a typed reply
    to this message speaks of, as ``noun:id:version``.  ``is_secret``: once it has arrived its words
    are forgotten here (an address of which only the hash is kept).
    """

    key: str
    to: int | None = None
    chat_id: int | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    buttons: tuple[tuple[Button, ...], ...] = ()
    lane: Lane = Lane.REPLY
    occasion: str | None = None
    edits: str | int | None = None
    about: str | None = None
    attachment: Attachment | Enclosure | None = None
    silent: bool = False
    is_secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """One message to many people: worded once a language, its rows written by one statement.

    ``id`` is the row of ``broadcasts`` that counts, pauses and cancels them; ``to`` are the
    people, each of whom gets it once under ``occasion``, in the slowest lane.  It must fit into
    one message: what does not is cut, never split.
    """

    id: int
    key: str
    to: tuple[int, ...]
    occasion: str
    values: Mapping[str, Value] = field(default_factory=dict)
    buttons: tuple[tuple[Button, ...], ...] = ()
    about: str | None = None
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """The command menu of one person as their roles of a day and their language make it."""

    to: int
    on: date


def named(family: str, value: str) -> Phrase:
    """The label of one of a family: ``named("role", "unit_lead")`` is the key role-unit-lead."""
    return Phrase(f"{family}-{value.replace('_', '-').lower()}")

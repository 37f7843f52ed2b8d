"""What can be enclosed in a message: how each thing is worded, and how it is made of its words.

Wording happens in the transaction and is cheap; making happens in a thread of its own when the
message is sent.  Both depend on their values alone, so that a second try sends the same.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.messages import Enclosure
from texts import calendar_file, kept_file, missing_list
from texts.papers import making, sections, wording
from texts.pictures import month, timeline
from texts.sheets import workbook
from texts.words import Words

Contents = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Maker:
    """``edition`` rises when the same words make another picture: the old one is not sent again."""

    kind: str  # "photo" | "document"
    edition: int
    word: Callable[[Any, Words, datetime], tuple[str, Contents]]  # the file's name, what is in it
    make: Callable[[Contents], bytes]


KEPT = frozenset({"kept_file", "kept_photo"})  # lie on disk, and are not made
MAKERS: Mapping[str, Maker] = {
    "month": Maker("photo", 1, month.word, month.make),
    "calendar": Maker("document", 1, calendar_file.word, calendar_file.make),
    "kept_file": Maker("document", 1, kept_file.word, kept_file.make),
    "kept_photo": Maker("photo", 1, kept_file.word, kept_file.make),
    "appointment": Maker("document", 1, calendar_file.word_appointment, calendar_file.make),
    "missing": Maker("document", 1, missing_list.word, missing_list.make),
    "timeline": Maker("photo", 1, timeline.word, timeline.make),
    "workbook": Maker("document", 1, workbook.word, workbook.make),
    "paper-docx": Maker("document", 1, wording.word, making.make_docx),
    "paper-pdf": Maker("document", 1, wording.word, making.make_pdf),
    "long-docx": Maker("document", 1, sections.word, making.make_sections),
}


@dataclass(frozen=True, slots=True)
class Worded:
    """An enclosure in its reader's language, as it is kept; ``digest`` tells two apart."""

    maker: str
    name: str
    contents: Contents
    digest: str


def kind_of(enclosure: Enclosure) -> str:
    return MAKERS[enclosure.maker].kind


def word(enclosure: Enclosure, words: Words, now: datetime) -> Worded:
    """What it says, without making it."""
    maker = MAKERS[enclosure.maker]
    name, contents = maker.word(enclosure.facts, words, now)
    told = [enclosure.maker, maker.edition, name, contents]
    digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    return Worded(enclosure.maker, name, contents, digest)


def make(maker: str, contents: Contents) -> bytes:
    return MAKERS[maker].make(contents)

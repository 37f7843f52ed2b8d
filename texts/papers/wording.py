"""What a paper says, in its reader's language; what others must be able to check is sealed here.

The seal covers the words as they stand on the sheet, so it is put on where they are worded.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from domain import slip, slip_seal
from domain.messages import Phrase, Value, named
from domain.slip import Paper
from domain.slip_seal import Line
from texts.markup import plain
from texts.words import Words

ANY_YEAR = datetime(1, 1, 2, tzinfo=UTC)  # every date on a paper carries its year
SHORT_KEY = 8  # hex digits of the public key on the sheet: which key it was


def word(paper: Paper, words: Words, _now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and all that stands in it."""
    title = said(named("paper-title", paper.kind), words)
    lines = [(said(row.label, words), said(row.value, words)) for row in paper.rows]
    lines = [(label, value) for label, value in lines if value]
    contents: dict[str, Any] = {
        "language": words.language,
        "office": _legal(paper.office),
        "title": title,
        "number": _legal(paper.number),
        "lines": lines,
        "blanks": [said(blank, words) for blank in paper.blanks],
        "notes": [said(note, words) for note in paper.notes],
        "dated": said(dated(paper.dated), words),
        "made": paper.dated.isoformat(),
    }
    return _name(paper, title), contents | _seal(
        paper, f"{_legal(paper.office)} {title}", lines, words
    )


def _seal(paper: Paper, title: str, lines: list[tuple[str, str]], words: Words) -> dict[str, Any]:
    if paper.key is None:
        return {"seal": "", "code": "", "foot": []}
    sealed = slip_seal.seal(
        paper.key.seed, title, [Line.of(label, value) for label, value in lines], paper.code
    )
    told: Mapping[str, Value] = {
        "code": slip.shown_code(paper.code),
        "key": paper.key.public.hex()[:SHORT_KEY],
    }
    foot = (
        Phrase("paper-foot-code", told),
        Phrase("paper-foot-how"),
        Phrase("paper-foot-key", told),
    )
    return {
        "seal": slip_seal.write(sealed),
        "code": slip_seal.write(sealed, slip_seal.ROOM),
        "foot": [said(line, words) for line in foot],
    }


def dated(on: date) -> Phrase:
    """As an official document is dated: without the weekday."""
    return Phrase("paper-dated", {"year": on.year, "month": on.month, "day": on.day})


def _name(paper: Paper, title: str) -> str:
    """示卫宣媒备〔2026〕0017号 采访报备单.docx"""
    return f"{paper.number} {title}.{paper.shape}"


def said(value: Value, words: Words) -> str:
    return _legal(plain(words.show(value, now=ANY_YEAR)))


def _legal(text: str) -> str:
    """One line of what both XML and a printer's type take."""
    return " ".join("".join(_printable(text)).split())


def _printable(text: str) -> Iterator[str]:
    return (sign if sign.isprintable() or sign.isspace() else "" for sign in text)

"""A paper of headings and lines worded: the draft of a review (seed S25), a half-year (A3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.long_paper import LongPaper
from domain.messages import Phrase, Value
from texts.papers.wording import dated, said
from texts.words import Words


def word(paper: LongPaper, words: Words, _now: object) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and all that stands in it."""
    title = said(paper.title, words)
    contents = {
        "language": words.language,
        "office": said(paper.office, words),
        "title": title,
        "number": said(paper.number, words),
        "sections": [
            [said(one.heading, words), [said(line, words) for line in one.lines]]
            for one in paper.sections
        ],
        "empty": said(Phrase("answer-none"), words),
        "dated": _dated(paper.dated, words),
        "seal": "",
    }
    return f"{contents['number']} {title}.docx", contents


def _dated(on: date, words: Words) -> str:
    value: Value = dated(on)
    return said(value, words)

"""A paper of headings and lines, as long as it is: the draft of a review (seed S25)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.incident_review import Review
from domain.messages import Phrase, Value
from texts.papers.wording import dated, said
from texts.words import Words


def word(review: Review, words: Words, _now: object) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and all that stands in it."""
    title = said(Phrase("review-title"), words)
    contents = {
        "language": words.language,
        "office": said(review.office, words),
        "title": title,
        "number": said(review.number, words),
        "sections": [
            [said(one.heading, words), [said(line, words) for line in one.lines]]
            for one in review.sections
        ],
        "empty": said(Phrase("answer-none"), words),
        "dated": _dated(review.dated, words),
        "seal": "",
    }
    return f"{review.number} {title}.docx", contents


def _dated(on: date, words: Words) -> str:
    value: Value = dated(on)
    return said(value, words)

"""A bank of questions as an office writes it: numbered questions, lettered options, the answer.

    1. 首次权威信息最迟在多少小时内发布？
    A. 5 小时
    B. 24 小时
    答案：A
    解析：……

A question without options is a statement, answered 对 or 错.  More than one letter in the answer
makes it a multiple choice.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from domain.errors import Refused
from domain.exam import LETTERS, RIGHT, WRONG, Bank, Kind, Option, Question
from domain.messages import Phrase

LONGEST = 300
MOST = 500
_BEGINS = re.compile(r"^(\d{1,3})\s*[.．、)）]\s*(.+)$")
_OPTION = re.compile(r"^([A-Fa-fＡ-Ｆ])\s*[.．、:：)）]\s*(.+)$")
_ANSWER = re.compile(r"^(?:正确)?答案\s*[:：]?\s*(.+)$|^answer\s*:?\s*(.+)$", re.IGNORECASE)
_WHY = re.compile(r"^(?:解析|说明)\s*[:：]\s*(.+)$|^why\s*:\s*(.+)$", re.IGNORECASE)
_TRUE = frozenset({"对", "正确", "√", "true", "t", "是"})
_FALSE = frozenset({"错", "错误", "×", "false", "f", "否"})


@dataclass(slots=True)
class _Part:
    """One question while its lines are read; ``line`` is where it begins."""

    line: int
    words: str
    options: list[str] = field(default_factory=list)
    answer: str = ""
    why: str = ""


def read_bank(title: str, lines: Sequence[str]) -> Bank:
    """Raises Refused("bank-line") with the line and what is wrong there."""
    parts = list(_parts(lines))
    if not parts:
        raise Refused("bank-empty")
    if len(parts) > MOST:
        raise Refused("bank-too-many", most=MOST)
    questions = tuple(_question(number, part) for number, part in enumerate(parts, 1))
    name = re.sub(r"[\s/.]+", "", title)[:30] or "own"
    return Bank(name=name, title_zh=title.strip()[:LONGEST] or name, questions=questions)


def _parts(lines: Sequence[str]) -> Iterator[_Part]:
    part: _Part | None = None
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if found := _BEGINS.match(text):
            if part is not None:
                yield part
            part = _Part(number, found[2])
        elif text and part is not None:
            _add(part, text, number)
        elif text and number > 1:
            raise _wrong(number, "bank-no-number")
    if part is not None:
        yield part


def _add(part: _Part, text: str, number: int) -> None:
    """One more line of a question."""
    if found := _ANSWER.match(text):
        part.answer = (found[1] or found[2]).strip()
    elif found := _WHY.match(text):
        part.why = (found[1] or found[2]).strip()[:LONGEST]
    elif found := _OPTION.match(text):
        expected = LETTERS[len(part.options)] if len(part.options) < len(LETTERS) else ""
        if _plain(found[1]) != expected:
            raise _wrong(number, "bank-option-order")
        part.options.append(found[2].strip())
    elif part.options or part.answer:
        raise _wrong(number, "bank-line-unknown")
    else:
        part.words += text


def _plain(letters: str) -> str:
    """Full-width and small letters as the bank keeps them."""
    wide = {chr(ord("Ａ") + at): letter for at, letter in enumerate(LETTERS)}
    return "".join(wide.get(one, one) for one in letters.upper())


def _question(number: int, part: _Part) -> Question:
    answer = _answer(part)
    kind = Kind.JUDGE if not part.options else Kind.MULTIPLE if len(answer) > 1 else Kind.SINGLE
    try:
        return Question(
            id=f"q{number}",
            kind=kind,
            zh=part.words,
            options=tuple(Option(zh=one) for one in part.options),
            answer=answer,
            why_zh=part.why,
        )
    except ValidationError as error:
        raise _wrong(part.line, "bank-question-wrong") from error


def _answer(part: _Part) -> str:
    said = part.answer.strip().lower()
    if not said:
        raise _wrong(part.line, "bank-answer-missing")
    if not part.options:
        if said not in _TRUE | _FALSE:
            raise _wrong(part.line, "bank-answer-statement")
        return RIGHT if said in _TRUE else WRONG
    letters = "".join(sorted({one for one in _plain(said) if one in LETTERS}))
    if not letters or LETTERS.index(letters[-1]) >= len(part.options):
        raise _wrong(part.line, "bank-answer-option")
    return letters


def _wrong(line: int, why: str) -> Refused:
    return Refused("bank-line", line=line, why=Phrase(why))

"""Forms are data: questions, when each is shown, what an answer may be (packs/forms/*.toml).

The state of a half-filled form is its answers: the next question that is shown and has no answer
*is* the state.  Back, edit, skip and cancel work for every form alike.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.errors import PackError, Refused
from domain.messages import Bilingual

Answers = Mapping[str, Any]
_NUMBER = re.compile(r"\s*(\d{1,7})\s*[个人名支项次场队块家份]?\s*")
SKIPPED = ""  # an optional question that was passed over
KEPT = "kept"  # beside the answers: what stood already when the form began, and is no step of it
OPTIONAL = ""  # the step that all optional details are together


class Kind(StrEnum):
    """How an answer is given."""

    TEXT = "text"
    NUMBER = "number"  # a whole number, kept as its digits
    CHOICE = "choice"  # one of ``options``
    MULTI = "multi"  # any of ``options``, ticked on a keyboard
    MOMENT = "moment"  # a typed date, read by domain/when
    DAY = "day"  # a typed day; of a stretch the last one
    PICK = "pick"  # from a roster, found by typing; ``source`` names it
    CONTENT = "content"  # text, link, photo or file as sent


class Question(BaseModel):
    """One question.  ``prompt`` is its key in the catalogue.

    A question of a collection pack brings its words: ``said``, ``label``, ``option_names``.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str
    kind: Kind
    prompt: str
    source: str = ""
    options: tuple[str, ...] = ()
    labels: str = ""  # catalogue prefix of the options' labels
    columns: int = 2
    required: bool = True
    may_wait: bool = False  # required, but it may be answered later: the form can be kept
    min_length: int = 1
    max_length: int = 300
    none_option: str = ""  # MULTI: the tick that excludes all others
    detail: bool = False  # second layer: the optional ones are passed over together
    offered: bool = False  # never asked by itself, only added from the last screen
    shown_when: Mapping[str, str | tuple[str, ...]] = Field(default_factory=dict)
    said: Bilingual | None = None
    label: Bilingual | None = None
    option_names: Mapping[str, Bilingual] = Field(default_factory=dict)

    def is_shown(self, answers: Answers) -> bool:
        """Every ``flag = value`` holds: equal to the answer, or among the ticks.

        ``flag = [one, another]`` holds when one of them does.
        """
        return all(_holds(answers.get(flag), value) for flag, value in self.shown_when.items())


class Form(BaseModel):
    """A named list of questions; ``noun`` is what it makes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    questions: tuple[Question, ...]

    def question(self, key: str) -> Question:
        """Raises KeyError for a key the form does not have."""
        return {question.key: question for question in self.questions}[key]

    def shown(self, answers: Answers) -> tuple[Question, ...]:
        return tuple(q for q in self.questions if q.is_shown(answers))

    def asked(self, answers: Answers) -> tuple[Question, ...]:
        """What is shown and not merely offered."""
        return tuple(q for q in self.shown(answers) if not q.offered)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a form somebody is: step ``number`` of the ``total`` that are asked."""

    question: Question
    number: int
    total: int


def _holds(answer: Any, wanted: str | tuple[str, ...]) -> bool:
    given = answer if isinstance(answer, list) else [answer]
    return not {wanted, *(wanted if isinstance(wanted, tuple) else ())}.isdisjoint(given)


def next_question(form: Form, answers: Answers, asking: str | None = None) -> Question | None:
    """The question reopened for editing, else the first shown one without an answer; None: done."""
    if asking is not None:
        return form.question(asking)
    return next((q for q in form.asked(answers) if q.key not in answers), None)


def rest(form: Form, answers: Answers) -> tuple[str, ...]:
    """The optional details that are still to be asked: one key passes over all of them."""
    return tuple(
        q.key for q in form.asked(answers) if q.detail and not q.required and q.key not in answers
    )


def place(form: Form, answers: Answers, question: Question) -> Place:
    """Optional details count as one: one key passes over all of them.

    What stood already (``KEPT``) counts as none: of two answers returned the first is 1/2.
    """
    kept = set(answers.get(KEPT, ())) - {question.key}
    steps: list[str] = []
    number = 0
    for one in form.asked(answers):
        if one.key in kept:
            continue
        step = OPTIONAL if one.detail and not one.required else one.key
        if step not in steps:
            steps.append(step)
        if one.key == question.key:
            number = steps.index(step) + 1
    return Place(question, number or len(steps), len(steps))


def previous_question(form: Form, answers: Answers, question: Question) -> Question | None:
    """The last shown question before this one that has an answer."""
    earlier = [q for q in form.shown(answers) if q.key in answers]
    keys = [q.key for q in form.questions]
    before = [q for q in earlier if keys.index(q.key) < keys.index(question.key)]
    return before[-1] if before else None


def without_hidden(form: Form, answers: Answers) -> dict[str, Any]:
    """Answers of questions that are no longer shown are dropped; keys of no question are kept."""
    known = {q.key for q in form.questions}
    shown = {q.key for q in form.shown(answers)}
    return {key: value for key, value in answers.items() if key not in known or key in shown}


def check_text(question: Question, text: str) -> str:
    """A typed answer within its bounds.  Raises Refused("answer-too-short" / "answer-too-long")."""
    cleaned = "\n".join(line.strip() for line in text.strip().splitlines() if line.strip())
    if len(cleaned) < question.min_length:
        raise Refused("answer-too-short", limit=question.min_length)
    if len(cleaned) > question.max_length:
        raise Refused("answer-too-long", limit=question.max_length, length=len(cleaned))
    return cleaned


def check_number(text: str) -> str:
    """「12」, 「12 人」, 「１２」 as digits.  Raises Refused("answer-no-number")."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise Refused("answer-no-number")
    return str(int(found[1]))


def tick(question: Question, ticked: list[str], option: str) -> list[str]:
    """Toggle one option of a MULTI question; ``none_option`` excludes the others.

    Over other ticks it only clears them: one tap must not turn a marked risk into 「无」.
    """
    if option == question.none_option:
        return [] if ticked else [option]
    kept = [one for one in ticked if one != question.none_option]
    toggled = [one for one in kept if one != option] if option in kept else [*kept, option]
    return [one for one in question.options if one in toggled]


def parse_form(text: str, file: str) -> Form:
    """Read a form pack (TOML).  Raises PackError with file, key and reason."""
    try:
        return Form.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "-", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(file, ".".join(map(str, first["loc"])), first["msg"]) from error

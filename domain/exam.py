"""An exam: its questions, the paper drawn for one person, what an answer is worth (T7)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator

from domain.errors import Refused
from domain.messages import Bilingual

LETTERS = "ABCDEF"
RIGHT, WRONG = "A", "B"  # the two options of a statement: true, false
SECOND = 2  # the last attempt there can be
MOST_QUESTIONS = 100
WHOLE = 100  # points

Words = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]


class Kind(StrEnum):
    SINGLE = "single"
    MULTIPLE = "multiple"
    JUDGE = "judge"  # a statement that is true or false


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(Shape):
    zh: Words
    en: str = ""  # an office's own bank is in its own language

    @property
    def words(self) -> Bilingual:
        return Bilingual(self.zh, self.en or self.zh)


class Question(Shape):
    """``answer`` names the right options by letter, in their order here."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,20}$")]
    kind: Kind
    zh: Words
    en: str = ""
    options: tuple[Option, ...] = ()
    answer: Annotated[str, StringConstraints(pattern=r"^[A-F]{1,6}$")]
    why_zh: str = ""
    why_en: str = ""

    @model_validator(mode="after")
    def _is_answerable(self) -> Self:
        known = set(LETTERS[: self.width])
        if self.kind is not Kind.JUDGE and not 2 <= len(self.options) <= len(LETTERS):  # noqa: PLR2004
            raise ValueError("two to six options")
        if not known.issuperset(self.answer) or len(set(self.answer)) != len(self.answer):
            raise ValueError("the answer names options there are, each once")
        if self.kind is not Kind.MULTIPLE and len(self.answer) != 1:
            raise ValueError("one answer, but of a multiple choice")
        return self

    @property
    def width(self) -> int:
        """How many options there are."""
        return 2 if self.kind is Kind.JUDGE else len(self.options)

    @property
    def words(self) -> Bilingual:
        return Bilingual(self.zh, self.en or self.zh)

    @property
    def why(self) -> Bilingual | None:
        return Bilingual(self.why_zh, self.why_en or self.why_zh) if self.why_zh else None

    def is_right(self, chosen: str) -> bool:
        """All of the right options and no other; half an answer is none."""
        return set(chosen) == set(self.answer)


class Bank(Shape):
    """A bank of questions, as a pack or an admin's file gives it."""

    name: Annotated[str, StringConstraints(pattern=r"^[^\s/.]{1,30}$")]
    title_zh: Words
    title_en: str = ""
    questions: tuple[Question, ...]

    @model_validator(mode="after")
    def _has_each_once(self) -> Self:
        ids = [one.id for one in self.questions]
        if not ids or len(set(ids)) != len(ids):
            raise ValueError("at least one question, each id once")
        return self

    @property
    def title(self) -> Bilingual:
        return Bilingual(self.title_zh, self.title_en or self.title_zh)

    def question(self, question_id: str) -> Question:
        """Raises KeyError for a question the bank does not have."""
        return {one.id: one for one in self.questions}[question_id]


@dataclass(frozen=True, slots=True)
class Terms:
    """How a training examines: so many questions, minutes, points; failed, once more or not."""

    questions: int
    minutes: int
    pass_mark: int
    again: bool

    def check(self, bank: Bank) -> None:
        """Raises Refused for what cannot be held."""
        if not 1 <= self.questions <= min(MOST_QUESTIONS, len(bank.questions)):
            raise Refused("exam-questions-few", count=len(bank.questions))
        if not 1 <= self.minutes <= 240 or not 1 <= self.pass_mark <= WHOLE:  # noqa: PLR2004
            raise Refused("exam-terms-unclear")

    @property
    def lasts(self) -> timedelta:
        return timedelta(minutes=self.minutes)


class AttemptState(StrEnum):
    RUNNING = "running"
    SUBMITTED = "submitted"
    EXPIRED = "expired"  # closed by the clock, with what was answered by then
    VOID = "void"  # its training was called off, or an admin allowed another
    PAPER = "paper"  # sat without us; an admin wrote down the mark


class AttemptAct(StrEnum):
    ANSWER = "answer"
    SUBMIT = "submit"
    EXPIRE = "expire"
    VOID = "void"


# What each act makes of each state; what is not listed is refused.
OUTCOME: Mapping[tuple[AttemptState, AttemptAct], AttemptState] = {
    (AttemptState.RUNNING, AttemptAct.ANSWER): AttemptState.RUNNING,
    (AttemptState.RUNNING, AttemptAct.SUBMIT): AttemptState.SUBMITTED,
    (AttemptState.RUNNING, AttemptAct.EXPIRE): AttemptState.EXPIRED,
    (AttemptState.RUNNING, AttemptAct.VOID): AttemptState.VOID,
    (AttemptState.SUBMITTED, AttemptAct.VOID): AttemptState.VOID,  # failed: an admin lets it go
    (AttemptState.EXPIRED, AttemptAct.VOID): AttemptState.VOID,
    (AttemptState.PAPER, AttemptAct.VOID): AttemptState.VOID,
}
GRADED = (AttemptState.SUBMITTED, AttemptState.EXPIRED, AttemptState.PAPER)


def outcome(state: AttemptState, act: AttemptAct, ends_at: datetime, now: datetime) -> AttemptState:
    """Nothing is answered or handed in from ``ends_at`` on.  Raises Refused("exam-over")."""
    found = OUTCOME.get((state, act))
    is_late = act in (AttemptAct.ANSWER, AttemptAct.SUBMIT) and now >= ends_at
    if found is None or is_late:
        raise Refused("exam-over")
    return found


@dataclass(frozen=True, slots=True)
class Drawn:
    """One question of somebody's paper; ``order`` is the bank's letters as they are shown."""

    question_id: str
    order: str

    def shown(self, chosen: str) -> str:
        """The bank's letters as this paper letters them, in its order."""
        return "".join(LETTERS[at] for at, letter in enumerate(self.order) if letter in chosen)


def draw(bank: Bank, count: int, seed: int) -> tuple[Drawn, ...]:
    """A paper of one's own: the same seed gives the same questions in the same order."""
    random = Random(seed)  # noqa: S311  (shuffles; keeps no secret)
    questions = random.sample(bank.questions, count)
    return tuple(Drawn(one.id, _shuffled(one, random)) for one in questions)


def _shuffled(question: Question, random: Random) -> str:
    letters = list(LETTERS[: question.width])
    if question.kind is not Kind.JUDGE:  # true stands before false everywhere
        random.shuffle(letters)
    return "".join(letters)


def toggled(question: Question, chosen: str, letter: str) -> str:
    """The answer after a press on an option.  Raises Refused for one there is not."""
    if len(letter) != 1 or letter not in LETTERS[: question.width]:
        raise Refused("button-stale")
    if question.kind is not Kind.MULTIPLE:
        return letter
    kept = set(chosen) ^ {letter}
    return "".join(sorted(kept))


@dataclass(frozen=True, slots=True)
class Grade:
    right: int
    total: int

    @property
    def score(self) -> int:
        """Of a hundred, rounded down: 79.9 is no 80."""
        return self.right * WHOLE // self.total

    def passes(self, pass_mark: int) -> bool:
        return self.right * WHOLE >= pass_mark * self.total


def grade(bank: Bank, answers: Sequence[tuple[str, str]]) -> Grade:
    """Of (question id, what was chosen); what was left empty is wrong."""
    right = sum(bank.question(question_id).is_right(chosen) for question_id, chosen in answers)
    return Grade(right, len(answers))


def next_number(earlier: Collection[tuple[AttemptState, bool]], *, again: bool) -> int:
    """Which attempt may begin now, of (state, passed) of those before.

    Raises Refused("exam-running"), Refused("exam-passed") and Refused("exam-no-more").
    """
    counted = [one for one in earlier if one[0] is not AttemptState.VOID]
    if any(state is AttemptState.RUNNING for state, _ in counted):
        raise Refused("exam-running")
    if any(passed for _, passed in counted):
        raise Refused("exam-passed")
    if len(counted) >= (SECOND if again else 1):
        raise Refused("exam-no-more")
    return len(earlier) + 1

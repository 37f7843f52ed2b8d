"""Kinds of collection are data: what an entry is asked, who owes it, how many (packs/collections).

Reports, nominations, material, rosters and checklists are report tasks of a kind.  What they share
is the one mechanism of report tasks; what a kind is asked for stands in its pack, so that another
kind of collection is a file and no code (product.md T1-T9).
"""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.errors import PackError, Refused
from domain.form import SKIPPED, Kind, Question
from domain.form import Form as QuestionForm
from domain.messages import Bilingual
from domain.plan import Counted, Evidence
from domain.quota import Asked

REPORT = "report"  # the kind of a task whose answer is material as sent
REPORT_FORM = "submission"
ENTRY_FORM = "entry"  # the dialog of every other kind; its form is entry:<kind>
ROSTER_FORM = "roster"  # of a roster's row; its form is roster:<kind>
ISSUE_FORM = "issue"
CONTENT = "content"
MOST_PARTS = 10
LONGEST_NAME = 40
TOPIC = "topic"  # the question to which a plan line brings options
FROM_TASK = "task"  # the source of options that come with the task
ASKABLE = (Kind.TEXT, Kind.NUMBER, Kind.CHOICE, Kind.MULTI, Kind.DAY)


class Asks(StrEnum):
    """Whether an entry has material beside its answers."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NONE = "none"


class Term(StrEnum):
    """How long a call is open: to a day, from month to month, or to the end of the year."""

    ONCE = "once"
    MONTHLY = "monthly"
    ALWAYS = "always"


class Role(StrEnum):
    """What a stage is after acceptance: a step on the way, or one of the two ends."""

    STEP = "step"
    WON = "won"
    LOST = "lost"


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class Stage(Shape):
    """What may become of an entry once it was accepted (入围, 当选, 未入选)."""

    key: str = Field(pattern=r"^[a-z][a-z_]{0,11}$")
    name: Bilingual
    role: Role = Role.STEP


class Option(Shape):
    key: str = Field(pattern=r"^[a-z][a-z0-9_]{0,19}$")
    name: Bilingual


class Blank(Shape):
    """One question of an entry; its words come with the pack, in both languages.

    ``from_task``: its options are those the task brings along; a task without any does not ask it.
    ``completes``: the options without which the entry is not complete (本人已同意).
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_]{0,19}$")
    kind: Kind = Kind.TEXT
    label: Bilingual
    ask: Bilingual
    options: tuple[Option, ...] = ()
    from_task: bool = False
    completes: tuple[str, ...] = ()
    columns: int = 2
    required: bool = True
    min_length: int = 1
    max_length: int = 300
    none_option: str = ""
    shown_when: Mapping[str, str | tuple[str, ...]] = Field(default_factory=dict)

    def question(self) -> Question:
        return Question(
            key=self.key,
            kind=self.kind,
            prompt="",
            said=self.ask,
            label=self.label,
            options=tuple(option.key for option in self.options),
            option_names={option.key: option.name for option in self.options},
            columns=self.columns,
            required=self.required,
            min_length=self.min_length,
            max_length=self.max_length,
            none_option=self.none_option,
            shown_when={**self.shown_when, **({brings(self.key): "yes"} if self.from_task else {})},
            source=FROM_TASK if self.from_task else "",
        )


class Offered(Shape):
    """How a row of a roster is offered as an interviewee: the questions that say so.

    ``says``: its field in words, where no question asks for one.
    """

    title: str
    field: str = ""
    says: str = ""
    leader: str = ""  # the question whose "yes" makes it a leader


class Roster(Shape):
    """A kind whose entries live on as rows that a unit keeps and confirms (T8).

    ``checked``: what a unit adds waits for the office.  ``brief``: the answers a list shows.
    ``at_most``: rows a unit may have.
    """

    checked: bool = False
    brief: tuple[str, ...] = ()
    at_most: int | None = Field(default=None, ge=1)
    offered: Offered | None = None


class Feeds(Shape):
    """The roster that accepted entries are put into: which question of it by which of theirs."""

    roster: str
    answers: Mapping[str, str]


class Collection(Shape):
    """One kind of collection.

    ``owed``: a unit that gives nothing is missing and chased; otherwise it is invited.
    ``named_by``: the answer an entry is called by.  ``at_most``: entries a unit may give, where the
    task says nothing else.  ``has_ordinal``: it is 第N届 of something.  ``terms``: how long a call
    may be open, the usual one first.  ``keeps_drafts``: what is missing may be given later, and the
    entry is handed in once nothing is.  ``is_published``: where an accepted one appeared is noted.
    """

    kind: str = Field(pattern=r"^[a-z][a-z_]{0,19}$")
    name: Bilingual
    entry: Bilingual
    owed: bool
    content: Asks = Asks.REQUIRED
    evidence: tuple[Evidence, ...] = ()
    at_most: int | None = Field(default=None, ge=1)
    has_ordinal: bool = False
    named_by: str = ""
    has_issues: bool = False  # an entry is an issue that has to be put right and checked (T9)
    roster: Roster | None = None
    feeds: Feeds | None = None
    terms: tuple[Term, ...] = Field(default=(Term.ONCE,), min_length=1)
    keeps_drafts: bool = False
    is_published: bool = False
    stages: tuple[Stage, ...] = Field(default=(), alias="stage")
    blanks: tuple[Blank, ...] = Field(default=(), alias="blank")

    @property
    def has_entries(self) -> bool:
        """Each entry stands for itself; a report is one answer, which the next one replaces."""
        return self.kind != REPORT

    @property
    def form(self) -> str:
        return f"{ENTRY_FORM}:{self.kind}" if self.has_entries else REPORT_FORM

    def questions(self) -> QuestionForm:
        """The form of an entry: the pack's questions, then its material."""
        asked = [self._asked(blank) for blank in self.blanks]
        if self.content is not Asks.NONE:
            required = self.content is Asks.REQUIRED
            asked.append(
                Question(
                    key=CONTENT,
                    kind=Kind.CONTENT,
                    prompt="form-submission-content",
                    required=required,
                    may_wait=required and self.keeps_drafts,
                    max_length=MOST_PARTS,
                )
            )
        return QuestionForm(name=self.form, questions=tuple(asked))

    def row_form(self) -> QuestionForm | None:
        """The form of a roster's row, of a checklist's issue."""
        if self.roster is None and not self.has_issues:
            return None
        name = ISSUE_FORM if self.has_issues else ROSTER_FORM
        return QuestionForm(name=f"{name}:{self.kind}", questions=self.questions().questions)

    @property
    def steps(self) -> tuple[Stage, ...]:
        return tuple(stage for stage in self.stages if stage.role is Role.STEP)

    def stage(self, key: str | None) -> Stage | None:
        return next((stage for stage in self.stages if stage.key == key), None)

    def end(self, role: Role) -> Stage | None:
        """The stage of those chosen, or of those who were not."""
        return next((stage for stage in self.stages if stage.role is role), None)

    def missing(self, answers: Mapping[str, Any]) -> tuple[Question, ...]:
        """What an entry still lacks, in the order it is asked."""
        shown = self.questions().shown(answers)
        completing = {blank.key: blank.completes for blank in self.blanks if blank.completes}
        return tuple(
            one
            for one in shown
            if (one.required and answers.get(one.key, SKIPPED) in (SKIPPED, []))
            or (one.key in completing and answers.get(one.key) not in completing[one.key])
        )

    def _asked(self, blank: Blank) -> Question:
        may_wait = self.keeps_drafts and blank.required and blank.key != self.named_by
        return blank.question().model_copy(update={"may_wait": may_wait})

    def asked(self, begins_on: Any) -> Asked | None:
        """What a task of this kind asks of each unit: one entry, or none that it must give."""
        return Asked(int(self.owed), Counted.UNIT, begins_on) if self.has_entries else None

    def name_of(self, answers: Mapping[str, Any]) -> str:
        """What an entry is called by; empty where it has no name."""
        return str(answers.get(self.named_by) or "")


def brings(key: str) -> str:
    """The flag of a form whose task brings options for a question."""
    return f"has_{key}"


def check_room(at_most: int | None, given: int) -> None:
    """Raises Refused("entry-limit") where a unit has given all it may."""
    if at_most is not None and given >= at_most:
        raise Refused("entry-limit", most=at_most)


def stored(value: Any) -> str:
    """An answer as the column it is kept in: an option's key, several apart by spaces."""
    if value is None or value == SKIPPED:
        return ""
    return " ".join(value) if isinstance(value, list) else str(value)


def loaded(question: Question, text: str) -> Any:
    """The answer again, as the form has it."""
    if question.kind is Kind.MULTI:
        return text.split()
    return text


def parse_collection(text: str, file: str) -> Collection:
    """Read a pack (TOML).  Raises PackError with file, key and reason."""
    try:
        found = Collection.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "-", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(file, ".".join(map(str, first["loc"])), first["msg"]) from error
    _check(found, file)
    return found


def _check(found: Collection, file: str) -> None:
    """What must hold between the parts of a pack.  Raises PackError."""
    if file != f"{found.kind}.toml":
        raise PackError(file, "kind", f"{found.kind} stands in {found.kind}.toml")
    if found.kind == REPORT and (found.blanks or found.content is not Asks.REQUIRED):
        raise PackError(file, "blank", "a report is material as sent and asks nothing else")
    if found.kind != REPORT and not found.blanks:
        raise PackError(file, "blank", "an entry is asked nothing")
    keys = [blank.key for blank in found.blanks]
    if len(set(keys)) != len(keys) or CONTENT in keys:
        raise PackError(file, "blank.key", f"must differ, and none is {CONTENT}")
    named = {blank.key: blank for blank in found.blanks}.get(found.named_by)
    if found.named_by and (named is None or named.max_length > LONGEST_NAME):
        raise PackError(file, "named_by", f"no question of at most {LONGEST_NAME} characters")
    for blank in found.blanks:
        _check_blank(blank, keys, file)
    _check_roster(found, keys, file)
    _check_stages(found, file)


def _check_roster(found: Collection, keys: list[str], file: str) -> None:
    """A roster and what feeds one ask by questions that exist."""
    roster = found.roster
    if roster is not None:
        shown = roster.offered
        asked = (shown.title, shown.field, shown.leader) if shown else ()
        unknown = [key for key in (*roster.brief, *asked) if key and key not in keys]
        if unknown or found.content is not Asks.NONE:
            raise PackError(file, "roster", f"asks by no question {', '.join(unknown)}".strip())
    if found.feeds is not None:
        unknown = [key for key in found.feeds.answers.values() if key not in keys]
        if unknown:
            raise PackError(file, "feeds.answers", f"no question {', '.join(unknown)}")


def _check_stages(found: Collection, file: str) -> None:
    """None at all, or steps and then one end each for those chosen and those who were not."""
    keys = [stage.key for stage in found.stages]
    if len(set(keys)) != len(keys):
        raise PackError(file, "stage.key", "must differ")
    roles = [stage.role for stage in found.stages if stage.role is not Role.STEP]
    if found.stages and sorted(roles) != [Role.LOST, Role.WON]:
        raise PackError(file, "stage.role", "one stage is won and one is lost")


def _check_blank(blank: Blank, keys: list[str], file: str) -> None:
    place = f"blank[{blank.key}]"
    if blank.kind not in ASKABLE:
        raise PackError(file, f"{place}.kind", f"{blank.kind} cannot be asked by a pack")
    if blank.from_task and (blank.kind is not Kind.TEXT or blank.max_length > LONGEST_NAME):
        raise PackError(file, f"{place}.from_task", f"text of at most {LONGEST_NAME} characters")
    if not {*blank.completes} <= {option.key for option in blank.options}:
        raise PackError(file, f"{place}.completes", "names options of its own")
    if bool(blank.options) != (blank.kind in (Kind.CHOICE, Kind.MULTI)):
        raise PackError(file, f"{place}.options", "go with choice and multi, and these with them")
    for flag in blank.shown_when:
        if flag not in keys[: keys.index(blank.key)]:
            raise PackError(file, f"{place}.shown_when", f"no earlier question {flag}")

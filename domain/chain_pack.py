"""The steps a filing may pass through, as an office writes them down (packs/chains.toml)."""

import tomllib
from collections.abc import Collection, Mapping
from datetime import timedelta
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, ValidationError

from domain.errors import PackError
from domain.filing_class import CLASS_OF, FilingClass, Mark
from domain.permission import Role

APPEAL = "appeal"  # the step that an appeal adds
ADDED = "added"  # 加签: a step for one person, named by a signer


class Kind(StrEnum):
    """What is asked of the signers of a step."""

    FIRST_REVIEW = "first_review"  # 初审
    CO_SIGN = "co_sign"  # 会签
    OWN_CONSENT = "own_consent"  # 本人同意: of the leader who is interviewed, and of nobody else
    FINAL_REVIEW = "final_review"  # 终审


class Rule(StrEnum):
    """How many of those asked have to agree."""

    ALL_OF = "all_of"
    ANY_OF = "any_of"


class Label(BaseModel):
    """What a step is called, in both languages: words that come with their data."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    zh: str
    en: str


class Step(BaseModel):
    """One step; it exists for these classes, and for filings that carry one of these marks.

    ``roles`` are asked; where nobody holds one of them, ``falls_to``.  ``within_hours`` is working
    time (none: the policy's first answer).  ``fields``: a corrected answer among these opens the
    step again (none named: any does).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    label: Label
    kind: Kind
    rule: Rule = Rule.ANY_OF
    roles: tuple[Role, ...] = ()
    classes: tuple[FilingClass, ...] = ()
    marks: tuple[Mark, ...] = ()
    within_hours: int | None = None
    falls_to: Role = Role.APPROVER
    fields: tuple[str, ...] = ()

    @property
    def within(self) -> timedelta | None:
        return None if self.within_hours is None else timedelta(hours=self.within_hours)


class Chain(BaseModel):
    """All steps, in their order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    steps: tuple[Step, ...]

    @property
    def by_name(self) -> Mapping[str, Step]:
        return {step.name: step for step in self.steps}

    def steps_for(self, marks: Collection[Mark]) -> tuple[Step, ...]:
        """The steps of a filing with these marks.  Being soon shortens no chain."""
        grave = grade(marks)
        return tuple(
            step for step in self.steps if grave in step.classes or set(step.marks) & set(marks)
        )


def grade(marks: Collection[Mark]) -> FilingClass:
    """The class a filing is of for reasons other than that it is soon."""
    other = (CLASS_OF[mark] for mark in marks if mark is not Mark.SOON)
    return max(other, default=FilingClass.A)


def parse_chain(text: str, file: str, fields: Collection[str]) -> Chain:
    """Read the pack (TOML).  Raises PackError with file, key and reason."""
    try:
        chain = Chain.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "-", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(file, ".".join(map(str, first["loc"])), first["msg"]) from error
    for position, step in enumerate(chain.steps):
        _check_step(file, f"steps.{position}", step, fields)
    _check_whole(chain, file)
    return chain


def _check_step(file: str, key: str, step: Step, fields: Collection[str]) -> None:
    is_own = step.kind is Kind.OWN_CONSENT
    if is_own == bool(step.roles):
        raise PackError(file, f"{key}.roles", "own_consent asks no role, every other step one")
    unknown = [field for field in step.fields if field not in fields]
    if unknown:
        raise PackError(file, f"{key}.fields", f"there is no answer {unknown[0]}")
    if step.within_hours is not None and step.within_hours < 1:
        raise PackError(file, f"{key}.within_hours", "at least one working hour")


def _check_whole(chain: Chain, file: str) -> None:
    """No filing may pass because nobody is asked: each mark begins with a first review."""
    if len(chain.by_name) != len(chain.steps):
        raise PackError(file, "steps", "two steps have the same name")
    for name in (APPEAL, ADDED):
        if name not in chain.by_name:
            raise PackError(file, "steps", f"the step {name} is missing")
    for marks in ((), *((mark,) for mark in Mark)):
        found = chain.steps_for(marks)
        named = marks[0] if marks else "no mark"
        if not found or found[0].kind is not Kind.FIRST_REVIEW:
            raise PackError(file, "steps", f"the chain for {named} begins with no first_review")
        if found[-1].kind is Kind.OWN_CONSENT:
            raise PackError(file, "steps", f"the chain for {named} ends with an own_consent")

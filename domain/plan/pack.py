"""The shape of a plan pack: one work plan of a commission, line by line, as its file says it.

Everything here is as printed in the plan; nothing depends on a year but the plan's own.
"""

from datetime import date
from typing import Annotated

from pydantic import Field

from domain.plan.entries import (
    Call,
    Clock,
    Day,
    Milestone,
    Numbered,
    Ordinal,
    Quota,
    Reference,
    Slot,
    Task,
)
from domain.plan.line import Audience, Line, Sha256, Shape, Words


class Pack(Shape):
    """A whole plan as its file says it."""

    code: Words
    title: Words
    title_en: Words
    document_no: Words | None = None
    issuer: Words
    issuer_en: Words
    issued_on: date | None = None
    year: Annotated[int, Field(ge=1990, le=2100)]
    addressed_to: Words
    source_sha256: Sha256
    audience: Audience
    lines: tuple[Line, ...] = Field(alias="line")
    quotas: tuple[Quota, ...] = Field(default=(), alias="quota")
    clocks: tuple[Clock, ...] = Field(default=(), alias="clock")
    milestones: tuple[Milestone, ...] = Field(default=(), alias="milestone")
    references: tuple[Reference, ...] = Field(default=(), alias="reference")
    calls: tuple[Call, ...] = Field(default=(), alias="call")
    ordinals: tuple[Ordinal, ...] = Field(default=(), alias="ordinal")
    slots: tuple[Slot, ...] = Field(default=(), alias="slot")
    days: tuple[Day, ...] = Field(default=(), alias="day")
    tasks: tuple[Task, ...] = Field(default=(), alias="task")

    def line(self, line_id: str) -> Line:
        return next(line for line in self.lines if line.id == line_id)

    def audience_of(self, line: Line) -> Audience:
        """The line's own words; the choice of units falls back to the whole plan's."""
        if line.who is None:
            return self.audience
        if line.who.kinds or line.who.levels or line.who.ownership:
            return line.who
        choice = {"kinds", "levels", "ownership"}
        return line.who.model_copy(update=self.audience.model_dump(include=choice))

    @property
    def numbered(self) -> tuple[Numbered, ...]:
        """Every number of Q1–Q17 but the anniversaries, which are days."""
        return (
            *self.quotas,
            *self.clocks,
            *self.milestones,
            *self.references,
            *self.calls,
            *self.ordinals,
            *self.slots,
        )

    @property
    def health_days(self) -> frozenset[str]:
        """The rows of the health-day catalogue that this plan names."""
        on_lines = {day for line in self.lines for day in line.health_days}
        return frozenset(on_lines | {day.health_day for day in self.days if day.health_day})

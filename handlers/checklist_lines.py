"""The issues an office lists for a checklist: pasted, read line by line, said back (T9)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from actions import issues
from domain.errors import Refused
from domain.issue import read_lines
from domain.messages import Phrase, Value
from handlers import moments
from handlers.context import Ctx
from storage.drafts import Draft
from storage.issues import NewIssue


def read(ctx: Ctx, _draft: Draft, text: str) -> list[dict[str, str]]:
    """A pasted list; what stands as a due day is read as one."""
    return [
        {
            "problem": one.problem,
            "measure": one.measure,
            "post": one.post,
            "due": _due_of_line(ctx, number, one.due),
        }
        for number, one in enumerate(read_lines(text), 1)
    ]


def _due_of_line(ctx: Ctx, number: int, text: str) -> str:
    if not text:
        return ""
    try:
        due_at = issues.ends_at(ctx.tx, moments.understand(ctx, text).last_on.isoformat())
    except Refused as refused:
        raise Refused("issue-line-due", number=number, due=text[:40]) from refused
    if due_at <= ctx.tx.now:
        raise Refused("issue-line-due", number=number, due=text[:40])
    return due_at.isoformat()


def show(_ctx: Ctx, value: list[dict[str, str]] | str) -> Value:
    return Phrase("issue-lines", {"count": len(value)}) if value else Phrase("answer-none")


def listed(answers: Mapping[str, Any]) -> list[NewIssue]:
    return [
        NewIssue(
            problem=one["problem"],
            measure=one["measure"],
            post=one["post"],
            due_at=datetime.fromisoformat(one["due"]) if one["due"] else None,
        )
        for one in answers.get("lines") or ()
    ]

"""已刊发: where an accepted piece appeared, and the figures by topic (T6)."""

from datetime import date
from typing import Any

from actions import drafts as acts
from actions import entries, publications, reports
from domain import publication
from domain.form import SKIPPED
from domain.messages import Button, Day, Lines, Phrase, Value, named
from domain.permission import Right
from domain.publication import Publication
from domain.quota import meant
from domain.report import Standing
from handlers import answers, forms, moments
from handlers.answers import Choice, Unfinished
from handlers.buttons import press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import publications as rows
from storage import submissions
from storage.drafts import Draft
from storage.entries import Entry
from storage.publications import Tally
from storage.reports import Task

FORM = "entry_publication"


def pressed(ctx: Ctx) -> None:
    if ctx.pressed.verb == "figures":
        figures(ctx)
    else:
        begin(ctx)


def begin(ctx: Ctx) -> None:
    """记录刊发 of one piece."""
    _, entry = publications.seen(ctx.tx, ctx.pressed.id)
    forms.begin(ctx, FORM, ref=str(entry.id))


def key(ctx: Ctx, task: Task, entry: Entry) -> tuple[tuple[Button, ...], ...]:
    """Under a piece that may appear somewhere."""
    kind = entries.kind_of(ctx.tx, task)
    if not kind.is_published or entry.state != Standing.ACCEPTED:
        return ()
    return ((press("published", "note", entry.id, 0),),)


def lines(ctx: Ctx, entry: Entry) -> tuple[Value, ...]:
    """Where it appeared, one a line."""
    return tuple(said(one) for one in rows.of_entries(ctx.tx.conn, [entry.id])[entry.id])


def said(one: Publication) -> Phrase:
    values: dict[str, Value] = {
        "outlet": one.outlet,
        "tier": named("tier", one.tier),
        "on": Day(one.published_on),
        "address": one.address,
    }
    return Phrase("publication-line", values)


def figures(ctx: Ctx) -> None:
    """统计: what was given, accepted and published of a task, topic by topic."""
    ctx.require(Right.REVIEW_SUBMISSION)
    task = reports.seen(ctx.tx, ctx.pressed.id)
    found = rows.by_topic(ctx.tx.conn, task.kind, task_id=task.id)
    ctx.say(
        "publication-figures",
        title=task.title,
        lines=Lines(tuple(_tally(one) for one in found)),
    )


def _tally(one: Tally) -> Phrase:
    tiers = tuple(
        Phrase("publication-tier-count", {"tier": named("tier", tier), "count": count})
        for tier, count in one.by_tier.items()
    )
    values: dict[str, Value] = {
        "topic": one.topic or Phrase("publication-no-topic"),
        "given": one.given,
        "accepted": one.accepted,
        "published": sum(one.by_tier.values()),
        "tiers": tiers,
    }
    return Phrase("publication-tally" if tiers else "publication-tally-none", values)


def _outlets(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """Where the unit wanted it; any other name is typed."""
    found = _wanted(ctx, draft)
    if not found or text not in ("", "#wanted"):
        return []
    return [Choice("wanted", found, Phrase("form-said", {"said": found}))]


def _wanted(ctx: Ctx, draft: Draft) -> str:
    entry_id = int(draft.ref or 0)
    return submissions.answers(ctx.tx.conn, [entry_id])[entry_id].get("outlet", "")


def _read_outlet(_ctx: Ctx, _draft: Draft, text: str) -> str:
    return " ".join(text.split())[:80]


def _read_day(ctx: Ctx, _draft: Draft, text: str) -> str | Unfinished:
    """A day that is past: 「3月5日」 typed in June is of this year."""
    found = moments.understand(ctx, text)
    if asked := moments.which(ctx, text, found):
        return answers.unsettled(asked)
    return meant(found.on, ctx.tx.today, with_year="年" in text).isoformat()


def _check_address(value: Any) -> None:
    if value != SKIPPED:
        publication.check_address(value)


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    task, entry = publications.seen(ctx.tx, int(draft.ref or 0))
    return "publication-preview", {
        "title": task.title,
        "name": entry.name,
        "answers": forms.summary(ctx, draft),
    }


def _submit(ctx: Ctx, draft: Draft) -> None:
    acts.take(ctx.tx, draft)
    new = Publication(
        outlet=draft.answers["outlet"],
        tier=draft.answers["tier"],
        published_on=date.fromisoformat(draft.answers["on"]),
        address=draft.answers["address"],
    )
    entry = publications.note(ctx.tx, int(draft.ref or 0), new)
    again = press("published", "note", entry.id, 0, label="button-published-again")
    ctx.rewrite("publication-noted", buttons=((again,),), name=entry.name, line=said(new))


forms.register(
    FORM,
    Dialog(
        right=Right.SEE_DUE,
        preview=_preview,
        submit=_submit,
        choices={"outlet": _outlets},
        picked={"outlet": lambda _ctx, _draft, choice: choice.name},
        parse={"outlet": _read_outlet, "on": _read_day},
        check={"address": _check_address},
    ),
)

"""An admin records this year's dates of a day that a notice sets: typed dates, then the notice."""

import re
from datetime import date
from typing import Any

from actions import day_moves
from actions import drafts as draft_acts
from actions import health_days as acts
from domain.errors import Refused
from domain.health_day import DaySpan, HealthDay
from domain.messages import Phrase, Value
from domain.permission import Right
from domain.when import When
from handlers import forms, moments
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import health_days
from storage.drafts import Draft

FORM = "health_day"
_BETWEEN = re.compile(r"\s*(?:至|到|—|–|－|~|～|(?<=[日号])-|\bto\b)\s*")
_HAS_MONTH = re.compile(r"月|[A-Za-z]|\d\s*[-/.]\s*\d")
_CHINESE_YEAR = re.compile(r"\d{4}\s*年|今年|明年|^\d{4}-")
_MONTH = re.compile(r"^(.*?月)")


def confirm(ctx: Ctx) -> None:
    """A press on 登记日期."""
    year, day = ctx.pressed.id, acts.announced_day(ctx.tx, ctx.pressed.argument)
    if abs(year - ctx.tx.today.year) > 1:
        raise Refused("button-stale")
    forms.begin(ctx, FORM, ref=f"{day.id}:{year}")


def _subject(ctx: Ctx, draft: Draft) -> tuple[HealthDay, int]:
    day_id, _, year = (draft.ref or "").partition(":")
    return acts.announced_day(ctx.tx, day_id), int(year)


def _read_dates(ctx: Ctx, draft: Draft, text: str) -> dict[str, str]:
    """One day, or the first and the last; without a year the year that is being recorded."""
    _, year = _subject(ctx, draft)
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if len(parts) not in (1, 2):
        raise Refused("when-not-understood", text=text[:40])
    found = _read_day(ctx, parts[0], year)
    first, last = found.on, found.last_on
    if len(parts) > 1:
        last = _read_day(ctx, _with_month(parts), year).last_on
    if last < first and first.month > last.month and not _CHINESE_YEAR.search(parts[-1]):
        last = last.replace(year=year + 1)  # 12月15日至2月28日
    acts.check_span(DaySpan(first, last), year)
    return {"first": first.isoformat(), "last": last.isoformat()}


def _with_month(parts: list[str]) -> str:
    """5月17日至23日: the month was said once."""
    first, last = parts
    month = _MONTH.match(first)
    return last if _HAS_MONTH.search(last) or month is None else month.group(1) + last


def _read_day(ctx: Ctx, text: str, year: int) -> When:
    """A day or days, and no deadline."""
    chinese = "月" in text and not _CHINESE_YEAR.search(text)
    found = moments.understand(ctx, f"{year}年{text}" if chinese else text)
    if found.due:
        raise Refused("when-not-understood", text=text[: moments.ROOM])
    return found


def _span(value: Any) -> DaySpan:
    return DaySpan(date.fromisoformat(value["first"]), date.fromisoformat(value["last"]))


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    day, year = _subject(ctx, draft)
    answers = forms.summary(ctx, draft)
    values: dict[str, Value] = {
        "year": str(year),
        "name": acts.name_of(day),
        "answers": answers,
        "before": _before(ctx, day, year),
    }
    return "form-health-day-preview", values


def _before(ctx: Ctx, day: HealthDay, year: int) -> Value:
    """What this corrects, where dates were recorded before."""
    found = health_days.recorded(ctx.tx.conn, day.id, year)
    if found is None:
        return Phrase("health-day-first-time")
    values: dict[str, Value] = {"on": acts.when(found.span), "by": found.by, "at": found.at}
    return Phrase("health-day-corrects", values)


def _submit(ctx: Ctx, draft: Draft) -> None:
    day, year = _subject(ctx, draft)
    draft_acts.take(ctx.tx, draft)
    span = _span(draft.answers["dates"])
    told = day_moves.confirm(ctx.tx, day.id, year, span, draft.answers["notice"] or None)
    ctx.rewrite("health-day-confirmed", name=acts.name_of(day), on=acts.when(span), told=told)


forms.register(
    FORM,
    Dialog(
        right=Right.MANAGE_PLAN,
        preview=_preview,
        submit=_submit,
        parse={"dates": _read_dates},
        show={"dates": lambda _ctx, value: acts.when(_span(value))},
    ),
)

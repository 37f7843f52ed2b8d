"""An admin records what a health day is about this year; everybody finds it with the day (C5)."""

from collections.abc import Iterable, Iterator

from actions import drafts as draft_acts
from actions import health_days
from actions import themes as acts
from actions.theme_lines import worded
from domain.errors import Refused
from domain.health_day import HealthDay
from domain.messages import Phrase, Value
from domain.permission import Right, may
from handlers import forms
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import themes
from storage.drafts import Draft
from storage.themes import Theme

FORM = "day_theme"
FEW = 3  # days found: with more, the keys would hide what was found


def rows(ctx: Ctx, days: tuple[HealthDay, ...], years: Iterable[int]) -> Iterator[Row]:
    """A key to record the theme of each day found, in the year it is next held."""
    if not may(ctx.known, Right.MANAGE_PLAN) or len(days) > FEW:
        return
    for day, year in zip(days, years, strict=True):
        if not (day.is_dead_in(year) or day.alternative_to):
            name = health_days.name_of(day)
            yield (press("theme", "record", year, 0, day.id, year=str(year), name=name),)


def said(ctx: Ctx, day: HealthDay, *years: int) -> Iterator[Phrase]:
    """The themes known of these years."""
    for year in years:
        theme = themes.find(ctx.tx.conn, day.id, year)
        if theme is not None:
            values: dict[str, Value] = {"year": str(year), "themes": tuple(worded(theme))}
            yield Phrase("calendar-themes", values)


def begin(ctx: Ctx) -> None:
    """A press on 登记主题; what is known already is filled in, to be changed."""
    year, day_id = ctx.pressed.id, ctx.pressed.argument
    day = acts.themed_day(ctx.tx, day_id, year)
    if abs(year - ctx.tx.today.year) > 1:
        raise Refused("button-stale")
    forms.begin(ctx, FORM, prefill=_prefill(ctx, day, year), ref=f"{day.id}:{year}")


def _prefill(ctx: Ctx, day: HealthDay, year: int) -> dict[str, str]:
    known = themes.find(ctx.tx.conn, day.id, year)
    if known is None:
        return {}
    return {
        "intl": known.intl or "",
        "cn": known.cn or "",
        "source": known.source or "",
        "notice": known.notice_no or "",
    }


def _subject(ctx: Ctx, draft: Draft) -> tuple[HealthDay, int]:
    day_id, _, year = (draft.ref or "").partition(":")
    return acts.themed_day(ctx.tx, day_id, int(year)), int(year)


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    day, year = _subject(ctx, draft)
    values: dict[str, Value] = {"year": str(year), "name": health_days.name_of(day)}
    return "form-day-theme-preview", values | {"answers": forms.summary(ctx, draft)}


def _submit(ctx: Ctx, draft: Draft) -> None:
    day, year = _subject(ctx, draft)
    given = draft.answers
    theme = Theme(
        intl=given["intl"] or None,
        cn=given["cn"] or None,
        source=given["source"] or None,
        notice_no=given["notice"] or None,
    )
    acts.record(ctx.tx, day.id, year, theme)
    draft_acts.take(ctx.tx, draft)
    ctx.rewrite("theme-recorded", year=str(year), name=health_days.name_of(day))


forms.register(FORM, Dialog(right=Right.MANAGE_PLAN, preview=_preview, submit=_submit))

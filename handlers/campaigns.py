"""主题宣传: composing one, its card from the second confirmation to the report at its end (N4)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from actions import campaign_words, health_days, notice_cards, notice_reach, notices
from actions import campaigns as acts
from actions import drafts as draft_acts
from domain import campaign as rules
from domain.campaign import CampaignState, Period
from domain.errors import Refused
from domain.form import SKIPPED
from domain.health_day.named import called
from domain.messages import Button, Lines, Phrase, Value, named
from domain.permission import Right
from domain.plan.ways import MATERIAL
from domain.report import OWED, Counts
from handlers import audiences, collection_forms, forms, moments
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import campaigns as rows
from storage import notice_recipients
from storage import reports as tasks
from storage.campaigns import Campaign, NewCampaign
from storage.drafts import Draft
from storage.reports import Task

FORM = "campaign"
LISTED = 6
NAMED = 12  # units without a summary, by name


def pressed(ctx: Ctx) -> None:
    """On the list, on a card."""
    verbs = {
        "list": list_,
        "new": new,
        "open": open_,
        "confirm": confirm,
        "drop": drop,
        "ending": ending,
        "end": end,
        "again": again,
    }
    verbs[ctx.pressed.verb](ctx)


def list_(ctx: Ctx) -> None:
    found = rows.recent(ctx.tx.conn, LISTED)
    label = "button-report-task"
    keys = [(press("campaign", "open", one.id, 0, label=label, title=one.title),) for one in found]
    ctx.say(
        "campaign-list" if found else "campaign-none",
        lines=Lines(tuple(_line(ctx, one) for one in found)),
        buttons=(*keys, (press("campaign", "new", 0, 0),)),
    )


def new(ctx: Ctx) -> None:
    forms.begin(ctx, FORM, prefill={"gathers": _gathers(ctx)})


def open_(ctx: Ctx) -> None:
    """One of the list; the list stays."""
    found = acts.seen(ctx.tx, ctx.pressed.id)
    ctx.say("campaign-card", lines=Lines(tuple(_lines(ctx, found))), buttons=_keys(ctx, found))


def again(ctx: Ctx) -> None:
    show(ctx, acts.seen(ctx.tx, ctx.pressed.id))


def show(ctx: Ctx, found: Campaign) -> None:
    """In place of what was pressed."""
    ctx.rewrite("campaign-card", lines=Lines(tuple(_lines(ctx, found))), buttons=_keys(ctx, found))


def confirm(ctx: Ctx) -> None:
    """The second confirmation: the key names how many people were promised."""
    data = ctx.pressed
    if not data.argument.isdecimal():
        raise Refused("button-stale")
    show(ctx, acts.open_(ctx.tx, data.id, data.version, int(data.argument[:9])))
    ctx.tell("campaign-opened")


def drop(ctx: Ctx) -> None:
    dropped = acts.drop(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    ctx.rewrite("campaign-dropped", title=dropped.title)


def ending(ctx: Ctx) -> None:
    """Ask once more."""
    found = acts.seen(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    sure = press("campaign", "end", found.id, found.version, label="button-report-end-sure")
    back = press("campaign", "again", found.id, found.version, label="button-back")
    ctx.rewrite("campaign-end-sure", title=found.title, buttons=((sure, back),))


def end(ctx: Ctx) -> None:
    """The card says it is over; the report is a message of its own, to be sent on."""
    found = acts.seen(ctx.tx, ctx.pressed.id)
    missing = Lines(tuple(_missing(ctx, found)))
    closed = acts.close(ctx.tx, ctx.pressed.id, ctx.pressed.version)
    show(ctx, closed)
    ctx.say("campaign-report", lines=Lines(tuple(_lines(ctx, closed))), missing=missing)


def _line(ctx: Ctx, found: Campaign) -> Phrase:
    values: dict[str, Value] = {
        "title": found.title,
        "when": campaign_words.when(ctx.tx, found.period),
        "state": named("campaign-state", found.state),
    }
    return Phrase("campaign-line", values)


def _lines(ctx: Ctx, found: Campaign) -> Iterator[Value]:
    """What it is, and how far each of its parts is."""
    state = named("campaign-state", found.state)
    yield Phrase("campaign-heading", {"title": found.title, "state": state})
    yield Phrase("campaign-when", {"when": campaign_words.when(ctx.tx, found.period)})
    yield Phrase("campaign-audience", {"audience": audiences.words(ctx.tx, found.audience)})
    if found.clause:
        yield Phrase("report-clause", {"clause": found.clause})
    if found.state is CampaignState.COMPOSED:
        yield from notice_reach.lines(ctx.tx, acts.reach(ctx.tx, found))
        yield Phrase("campaign-confirm-please")
    if found.notice_id is not None:
        yield _notice_line(ctx, found.notice_id)
    summary, material = acts.tasks_of(ctx.tx, found)
    if summary is not None:
        yield Phrase("campaign-summary", _stand(ctx, summary))
    if material is not None:
        yield Phrase("campaign-material", _stand(ctx, material))


def _notice_line(ctx: Ctx, notice_id: int) -> Phrase:
    notice = notices.get(ctx.tx, notice_id)
    tally = notice_cards.tally(ctx.tx, notice)
    given = notice_recipients.receipts(ctx.tx.conn, [notice_id])[notice_id]
    values: dict[str, Value] = {"sent": tally.sent, "total": notice.readers}
    return Phrase("campaign-notice", values | {"given": given.given, "reached": given.reached})


def _stand(ctx: Ctx, task: Task) -> dict[str, Value]:
    counts = Counts.of(tasks.counts(ctx.tx.conn, [task.id])[task.id])
    return {
        "due": task.due_at or Phrase("report-due-unset"),
        "handed": counts.handed_in,
        "expected": counts.expected,
        "waiting": counts.waiting,
    }


def _missing(ctx: Ctx, found: Campaign) -> Iterator[Value]:
    """Who has handed in no summary, by name."""
    if found.task_id is None:
        return
    owing = [one.unit for one in tasks.standing_in(ctx.tx.conn, found.task_id, *OWED)]
    if not owing:
        yield Phrase("campaign-nobody-missing")
        return
    names: tuple[Value, ...] = tuple(owing[:NAMED])
    if len(owing) > NAMED:
        names = (*names, Phrase("audience-more-units", {"count": len(owing) - NAMED}))
    yield Phrase("campaign-missing", {"count": len(owing), "names": names})


def _keys(ctx: Ctx, found: Campaign) -> tuple[Row, ...]:
    back: Row = (press("campaign", "list", 0, 0),)
    if found.state is CampaignState.COMPOSED:
        count = len(acts.reach(ctx.tx, found).readers)
        drop_ = press("campaign", "drop", found.id, found.version)
        sure = press("campaign", "confirm", found.id, found.version, str(count), count=count)
        return ((sure,), (drop_,)) if count else ((drop_,),)
    if found.state is CampaignState.CLOSED:
        return (back,)
    return (
        tuple(_parts(ctx, found)),
        (press("campaign", "ending", found.id, found.version),),
        back,
    )


def _parts(ctx: Ctx, found: Campaign) -> Iterator[Button]:
    if found.notice_id is not None:
        yield Button(Phrase("button-notice-receipts"), f"notice.receipts.{found.notice_id}.0")
    summary, material = acts.tasks_of(ctx.tx, found)
    if summary is not None:
        label = "button-campaign-summary"
        yield press("report", "task", summary.id, summary.version, label=label)
    if material is not None:
        label = "button-campaign-material"
        yield press("report", "task", material.id, material.version, label=label)


def _gathers(ctx: Ctx) -> str:
    """Whether material can be called for here."""
    return "yes" if MATERIAL in ctx.tx.office.collections else "no"


def _read_days(ctx: Ctx, _draft: Draft, text: str) -> dict[str, Any]:
    """A health day by its name, or one day or several as typed."""
    period = _named(ctx, text) or _typed(ctx, text)
    rules.check_period(period, ctx.tx.today)
    return {
        "begins": period.begins_on.isoformat(),
        "ends": period.ends_on.isoformat(),
        "day": period.health_day,
        "year": period.year,
    }


def _named(ctx: Ctx, text: str) -> Period | None:
    """The next time a health day of that name is held; an announced one moves it along."""
    found = {day.id for day in called(ctx.tx.office.health_days, text)}
    if len(found) != 1:
        return None
    today = ctx.tx.today
    for year in (today.year - 1, today.year, today.year + 1):
        for one in health_days.of_year(ctx.tx, year):
            if one.day.id in found and not one.is_dead and one.end_on >= today:
                return Period(one.start_on, one.end_on, one.day.id, year)
    return None


def _typed(ctx: Ctx, text: str) -> Period:
    found = moments.understand(ctx, text)
    if found.names_no_day:
        raise Refused("when-day-missing", text=text[: moments.ROOM])
    return Period(found.on, found.last_on)


def _period_of(value: Mapping[str, Any]) -> Period:
    begins, ends = (date.fromisoformat(value[name]) for name in ("begins", "ends"))
    return Period(begins, ends, value["day"], value["year"])


def _show_days(ctx: Ctx, value: dict[str, Any]) -> Value:
    return campaign_words.when(ctx.tx, _period_of(value))


def _new(ctx: Ctx, draft: Draft) -> NewCampaign:
    answers = draft.answers
    after = answers["due_after"]
    return NewCampaign(
        title=answers["title"],
        text=answers["text"],
        audience=audiences.chosen(answers),
        period=_period_of(answers["days"]),
        due_after=min(int(after), rules.MOST_AFTER) if after != SKIPPED else None,
        created_by=ctx.known.id,
        plan_line=answers.get("plan_line"),
        clause=answers.get("clause"),
        gathers=answers.get("material") == "yes",
    )


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    """As its readers get it, and whom it reaches."""
    of = _new(ctx, draft)
    return "campaign-preview", {
        "title": of.title,
        "text": of.text,
        "more": Lines(campaign_words.lines(ctx.tx, of)),
        "audience": audiences.words(ctx.tx, of.audience),
        "reach": Lines(notice_reach.lines(ctx.tx, acts.reach(ctx.tx, of))),
    }


def _submit(ctx: Ctx, draft: Draft) -> None:
    """Nothing is sent yet: the card that follows asks once more, with the count on its key."""
    draft_acts.take(ctx.tx, draft)
    made = acts.compose(ctx.tx, _new(ctx, draft))
    show(ctx, made)


def _derive(ctx: Ctx, _answers: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"gathers": _gathers(ctx)}


forms.register(
    FORM,
    Dialog(
        right=Right.SEND_NOTICE,
        preview=_preview,
        submit=_submit,
        derive=_derive,
        parse={
            "days": _read_days,
            "units": audiences.read_units,
            "due_after": collection_forms.read_number,
        },
        show={
            "days": _show_days,
            "scope": audiences.show_scope,
            "units": audiences.show_units,
        },
    ),
)

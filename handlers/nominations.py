"""Ticking who is shortlisted and chosen, and telling it (T5)."""

from actions import entries as acts
from actions import nominations, report_cards, reports
from actions.nominations import Telling
from domain import nomination
from domain.collection import Collection, Role, Stage
from domain.errors import Refused
from domain.messages import Button, Lines, Phrase, Value
from handlers import audiences, entry_lists
from handlers.buttons import Row, press
from handlers.context import Ctx
from handlers.entry_lists import PAGE
from storage import entries as rows
from storage.entries import Entry
from storage.reports import Task

GIVEN, TAKEN = "1", "0"


def pressed(ctx: Ctx) -> None:
    verbs = {"pick": pick, "tick": tick, "telling": telling, "tell": tell}
    verbs[ctx.pressed.verb](ctx)


def pick(ctx: Ctx) -> None:
    """定入围, 定结果: ``entry.pick.<task>.<page>.<stage>``."""
    data = ctx.pressed
    _show(ctx, reports.seen(ctx.tx, data.id), data.argument, data.version)


def tick(ctx: Ctx) -> None:
    """``entry.tick.<entry>.<page>.<stage>-1``: the key says what it does, not 「the other」."""
    data = ctx.pressed
    key, _, given = data.argument.rpartition("-")
    if given not in (GIVEN, TAKEN):
        raise Refused("button-stale")
    task = nominations.give(ctx.tx, data.id, key, given=given == GIVEN)
    _show(ctx, task, key, data.version)


def telling(ctx: Ctx) -> None:
    """Ask once more, with all the figures; the key carries how many are chosen."""
    found = nominations.telling(ctx.tx, ctx.pressed.id)
    told = len(nominations.concerned(ctx.tx, found.units))
    sure = press("entry", "tell", found.task.id, found.task.version, str(found.chosen), count=told)
    won = found.kind.end(Role.WON)
    back = press("entry", "pick", found.task.id, 0, won.key if won else "", label="button-back")
    ctx.rewrite(
        "entry-tell-sure",
        buttons=((sure,), (back,)),
        title=found.task.title,
        counts=_outcomes(found),
        units=len(found.units),
        people=told,
        warning=Lines((*_warning(found), *_unreached(ctx, found))),
    )


def tell(ctx: Ctx) -> None:
    count = ctx.pressed.argument
    if not count.isdecimal():
        raise Refused("button-stale")
    found = nominations.tell(ctx.tx, ctx.pressed.id, int(count))
    listed = press("entry", "list", found.task.id, 0, label="button-entry-list-again")
    ctx.rewrite(
        "entry-told-all",
        buttons=((listed,),),
        title=found.task.title,
        counts=_outcomes(found),
        units=len(found.units),
    )


def _show(ctx: Ctx, task: Task, key: str, page: int) -> None:
    kind = acts.kind_of(ctx.tx, task)
    stage = nominations.stage_of(kind, key)
    found = {one.id: one for one in rows.of_task(ctx.tx.conn, task.id)}
    places = nomination.candidates(kind, [one.place for one in found.values()], stage)
    among = [found[place.id] for place in places]
    if not among:
        raise Refused("entry-nobody-to-pick")
    shown = among[page * PAGE : (page + 1) * PAGE] or among[:PAGE]
    picked = sum(nomination.has(one.place, stage, kind) for one in among)
    ctx.rewrite(
        "entry-pick",
        buttons=(
            *((_tick_key(kind, stage, one, page),) for one in shown),
            *entry_lists.paging("pick", task, page, len(among), key),
            *_ending(task, stage),
        ),
        title=task.title,
        stage=stage.name,
        count=picked,
        among=len(among),
        wanted=_wanted(task, stage),
    )


def _tick_key(kind: Collection, stage: Stage, entry: Entry, page: int) -> Button:
    is_given = nomination.has(entry.place, stage, kind)
    label = "button-ticked" if is_given else "button-unticked"
    argument = f"{stage.key}-{TAKEN if is_given else GIVEN}"
    name = Phrase("entry-of-unit", {"name": entry.name or str(entry.number), "unit": entry.unit})
    return press("entry", "tick", entry.id, page, argument, label=label, name=name)


def _wanted(task: Task, stage: Stage) -> Value:
    if stage.role is not Role.WON or task.winners is None:
        return ""
    return Phrase("entry-wanted", {"winners": task.winners})


def _ending(task: Task, stage: Stage) -> tuple[Row, ...]:
    back = press("entry", "list", task.id, 0, entry_lists.ALL, label="button-entry-list-again")
    if stage.role is Role.STEP:
        return ((back,),)
    return ((press("entry", "telling", task.id, 0), back),)


def _outcomes(found: Telling) -> Value:
    """「当选 10　未入选 23」"""
    ends = [stage for stage in found.kind.stages if stage.role is not Role.STEP]
    counted = list(found.outcomes.values())
    return Lines(
        tuple(
            Phrase("entry-outcome-count", {"name": one.name, "count": counted.count(one.key)})
            for one in ends
        )
    )


def _unreached(ctx: Ctx, found: Telling) -> tuple[Value, ...]:
    """Whom nobody can tell through the bot."""
    silent = report_cards.unreached(ctx.tx, sorted(found.units))
    if not silent:
        return ()
    values: dict[str, Value] = {
        "count": len(silent),
        "names": audiences.some_names(ctx.tx, silent),
    }
    return (Phrase("entry-tell-unreached", values),)


def _warning(found: Telling) -> tuple[Value, ...]:
    if found.is_expected:
        return ()
    values: dict[str, Value] = {"winners": found.task.winners or 0, "chosen": found.chosen}
    return (Phrase("entry-winners-differ", values),)

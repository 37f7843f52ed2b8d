"""An admin sets how a health day is told: how long before, and to which kinds of units (C1, C5)."""

from collections.abc import Callable, Iterator

from actions import drafts as draft_acts
from actions import health_days
from actions import reminders as acts
from domain import lead
from domain.errors import Refused
from domain.health_day import HealthDay, Tier
from domain.messages import Lines, Phrase, Value, named
from domain.permission import Right
from domain.plan import UnitKind
from domain.reminder import EVERY_KIND
from handlers import forms
from handlers.buttons import press, rows
from handlers.context import Ctx
from handlers.forms import Dialog
from storage import reminders
from storage.drafts import Draft

FORM = "day_leads"
ALL = "all"  # on a key, for every kind
AS_FOR_ALL = "D"  # on a key, in place of a tier
NAMED = 5  # units that said a day is not theirs


def _rule(ctx: Ctx) -> None:
    ctx.require(Right.MANAGE_PLAN)
    _show(ctx, acts.day(ctx.tx, ctx.pressed.argument), ctx.rewrite)


def _show(ctx: Ctx, day: HealthDay, speak: Callable[..., None]) -> None:
    rules = reminders.rules(ctx.tx.conn)
    speak(
        "day-rule",
        name=health_days.name_of(day),
        leads=lead.words(rules.leads_of(day)),
        tiers=Lines(tuple(_tiers(ctx, day))),
        units=_without(ctx, day),
        buttons=(
            (
                press("reminder", "leads", 0, 0, day.id),
                press("reminder", "kinds", 0, 0, day.id),
            ),
        ),
    )


def _tiers(ctx: Ctx, day: HealthDay) -> Iterator[Value]:
    """How it stands for all, then for each kind of which something else was set."""
    rules = reminders.rules(ctx.tx.conn)
    for_all = named("calendar-tier", rules.tier(day))
    yield Phrase("day-rule-tier", {"kind": Phrase("day-rule-every-kind"), "tier": for_all})
    for kind in UnitKind:
        if (day.id, kind.value) in rules.tiers:
            tier = named("calendar-tier", rules.tier(day, kind.value))
            yield Phrase("day-rule-tier", {"kind": named("unit-kind", kind), "tier": tier})


def _without(ctx: Ctx, day: HealthDay) -> Value:
    count, names = reminders.units_without(ctx.tx.conn, day.id, NAMED)
    if not count:
        return Phrase("day-rule-no-unit")
    return Phrase("day-rule-units", {"count": count, "names": names})


def _ask_kind(ctx: Ctx) -> None:
    ctx.require(Right.MANAGE_PLAN)
    day = acts.day(ctx.tx, ctx.pressed.argument)
    keys = [
        press("reminder", "kind", 0, 0, f"{day.id}-{kind}", label=f"unit-kind-{_dashed(kind)}")
        for kind in (one.value for one in UnitKind)
    ]
    all_ = press("reminder", "kind", 0, 0, f"{day.id}-{ALL}", label="day-rule-every-kind")
    back = press("reminder", "rule", 0, 0, day.id, label="button-back")
    ctx.rewrite(
        "day-rule-which-kind",
        name=health_days.name_of(day),
        buttons=((all_,), *rows(keys, 2), (back,)),
    )


def _ask_tier(ctx: Ctx) -> None:
    ctx.require(Right.MANAGE_PLAN)
    day, kind, _ = _argument(ctx)
    label = Phrase("day-rule-every-kind") if kind == ALL else named("unit-kind", kind)
    keys = [
        press(
            "reminder",
            "tier",
            0,
            0,
            f"{day.id}-{kind}-{tier}",
            label=f"calendar-tier-{tier.value.lower()}",
        )
        for tier in Tier
    ]
    usual = press("reminder", "tier", 0, 0, f"{day.id}-{kind}-{AS_FOR_ALL}")
    back = press("reminder", "kinds", 0, 0, day.id, label="button-back")
    ctx.rewrite(
        "day-rule-which-tier",
        name=health_days.name_of(day),
        kind=label,
        buttons=(*rows(keys, 1), (usual,), (back,)),
    )


def _set_tier(ctx: Ctx) -> None:
    day, kind, tier = _argument(ctx)
    if tier != AS_FOR_ALL and tier not in [one.value for one in Tier]:
        raise Refused("button-stale")
    chosen = None if tier == AS_FOR_ALL else Tier(tier)
    acts.set_tier(ctx.tx, day, EVERY_KIND if kind == ALL else kind, chosen)
    _show(ctx, day, ctx.rewrite)
    ctx.tell("day-rule-set")


def _argument(ctx: Ctx) -> tuple[HealthDay, str, str]:
    """Day, unit kind and tier off a key; the tier may be missing."""
    day_id, _, rest = ctx.pressed.argument.partition("-")
    kind, _, tier = rest.partition("-")
    if kind != ALL and kind not in [one.value for one in UnitKind]:
        raise Refused("button-stale")
    return acts.day(ctx.tx, day_id), kind, tier


def _dashed(kind: str) -> str:
    return kind.replace("_", "-")


def _ask_leads(ctx: Ctx) -> None:
    day = acts.day(ctx.tx, ctx.pressed.argument)
    ctx.require(Right.MANAGE_PLAN)
    forms.begin(ctx, FORM, ref=day.id)


def _set_leads(ctx: Ctx, draft: Draft) -> None:
    day = acts.day(ctx.tx, draft.ref or "")
    draft_acts.take(ctx.tx, draft)
    leads = lead.load(draft.answers["leads"])
    acts.set_leads(ctx.tx, day, leads)
    ctx.say("day-leads-set", name=health_days.name_of(day), leads=lead.words(leads))


VERBS: dict[str, Callable[[Ctx], None]] = {
    "rule": _rule,
    "kinds": _ask_kind,
    "kind": _ask_tier,
    "tier": _set_tier,
    "leads": _ask_leads,
}

forms.register(
    FORM,
    Dialog(
        right=Right.MANAGE_PLAN,
        preview=None,
        submit=_set_leads,
        parse={"leads": lambda _ctx, _draft, text: lead.dump(lead.read(text))},
        show={"leads": lambda _ctx, value: lead.words(lead.load(value))},
    ),
)

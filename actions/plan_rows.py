"""A plan as the rows it is kept in: column by column, in both languages."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from domain import audience
from domain.plan import (
    Call,
    Clock,
    Day,
    Line,
    Milestone,
    Ordinal,
    Pack,
    Plan,
    Quota,
    Reference,
    Slot,
)
from domain.plan.entries import Cited, Numbered, Readable

Row = dict[str, Any]


def of_plan(plan: Plan, seal: str) -> Row:
    pack = plan.pack
    return {
        "code": plan.code,
        "year": plan.year,
        "issued_for": pack.year,
        "title_zh": pack.title,
        "title_en": pack.title_en,
        "issuer_zh": pack.issuer,
        "issuer_en": pack.issuer_en,
        "document_no": pack.document_no,
        "seal": seal,
    }


def of_line(pack: Pack, line: Line, position: int) -> Row:
    return {
        "line": line.id,
        "clause": line.clause,
        "position": position,
        **_both(line, "text", "excluded", "note"),
        "who_zh": (line.who or pack.audience).zh,
        "who_en": (line.who or pack.audience).en,
        "rhythm": line.when,
        "standing": line.standing,
        "mechanisms": list(line.mechanisms),
        "evidence": list(line.evidence),
        "health_days": list(line.health_days),
        "audience": audience.of_plan(pack.audience_of(line)).dump(),
        "topics": list(line.topics),
        "collects": list(line.collects),
        "feature": line.feature,
    }


def of_quota(quota: Quota) -> Row:
    return {
        **_numbered(quota),
        **_both(quota, "counts"),
        "per": quota.per,
        "at_least": quota.at_least,
        "period": quota.period,
        "readings": _readings(quota),
    }


def of_clock(clock: Clock) -> Row:
    return {
        **_numbered(clock),
        **_both(clock, "what"),
        "hours": clock.hours,
        "readings": _readings(clock),
    }


def of_milestone(stage: Milestone) -> Row:
    places = list(stage.places)
    return {**_numbered(stage), **_both(stage, "what", "followed_by"), "places": places}


def of_figures(plan: Plan) -> Iterator[Row]:
    pack = plan.pack
    for call in pack.calls:
        yield _figure(call, "call", **_both(call, "name"), **_sought(call))
    for ordinal in pack.ordinals:
        yield _figure(ordinal, "ordinal", **_both(ordinal, "name"), amount=_edition(plan, ordinal))
    for slot in pack.slots:
        yield _figure(slot, "slot", **_both(slot, "name"), **_outlet(slot))
    for reference in pack.references:
        yield _figure(reference, "reference", **_reference(reference))


def _figure(entry: Numbered, kind: str, **values: Any) -> Row:
    empty = {"amount": None, "window": None, "value_zh": None, "value_en": None}
    return {**_numbered(entry), "kind": kind, **empty, **values}


def _sought(call: Call) -> Row:
    return {"amount": call.winners or call.target, "window": call.window}


def _edition(plan: Plan, ordinal: Ordinal) -> int:
    return plan.edition(ordinal).number


def _outlet(slot: Slot) -> Row:
    return {"value_zh": slot.outlet, "value_en": slot.outlet}


def _reference(reference: Reference) -> Row:
    return {
        "name_zh": reference.what_zh,
        "name_en": reference.what_en,
        **_both(reference, "value"),
    }


def of_day(plan: Plan, day: Day) -> Row:
    return {
        **_cited(day),
        "kind": day.kind,
        **_both(day, "name", "note"),
        "health_day": day.health_day,
        "ordinal": plan.anniversary(day).number if day.since else None,
        "on": date.fromisoformat(f"{plan.year}-{day.on}") if day.on else None,
        "passed": plan.has_passed(day),
    }


def _cited(entry: Cited) -> Row:
    return {"line": entry.line, "clause": entry.clause}


def _numbered(entry: Numbered) -> Row:
    return {**_cited(entry), "number": entry.number}


def _readings(entry: Readable) -> list[Row]:
    return [reading.model_dump(mode="json") for reading in entry.readings]


def _both(entry: object, *names: str) -> Row:
    """The texts of these names in both languages, as columns."""
    columns = (f"{name}_{code}" for name in names for code in ("zh", "en"))
    return {column: getattr(entry, column) for column in columns}

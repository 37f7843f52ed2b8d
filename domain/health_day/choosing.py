"""Choosing between the rules that sources give for one day (health-days.md §1.6)."""

from collections.abc import Mapping
from dataclasses import replace

from domain.health_day.day import Conflict, HealthDay


def chosen(days: Mapping[str, HealthDay], day_id: str, written: str) -> Mapping[str, HealthDay]:
    """The rows that change when ``written`` is the rule of a day; none for an unknown rule."""
    day = days[day_id]
    if written == day.written:
        return {day_id: replace(day, is_chosen=True)}
    other = next((c for c in day.conflicts if c.written == written), None)
    if other is None:
        return {}
    return _of_other_row(days, day, other.row) if other.row else _with_rule(day, other)


def _of_other_row(
    days: Mapping[str, HealthDay], day: HealthDay, row: str
) -> Mapping[str, HealthDay]:
    """The rows of a pair change places: what the office does about the day stays the same."""
    promoted = replace(
        days[row],
        alternative_to=None,
        is_chosen=True,
        tier=day.tier,
        leads=day.leads,
        report_required=day.report_required,
        style_note=day.style_note,
    )
    return {day.id: replace(day, alternative_to=row), row: promoted}


def _with_rule(day: HealthDay, taken: Conflict) -> Mapping[str, HealthDay]:
    others = tuple(conflict for conflict in day.conflicts if conflict is not taken)
    given_up = Conflict(day.rule, taken.why, day.written)
    changed = replace(day, rule=taken.rule, is_chosen=True, conflicts=(given_up, *others))
    return {day.id: changed}

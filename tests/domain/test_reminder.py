"""When contacts hear of a health day: never on a rest day, never late, never twice for one day."""

from collections import Counter
from datetime import date, timedelta
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.health_day import (
    DaySpan,
    HealthDay,
    Occurrence,
    Tier,
    calendar,
    parse_health_days,
)
from domain.holidays import parse_table
from domain.lead import Lead, Leads
from domain.reminder import DayRules, Reminder, for_unit, reminders
from domain.workdays import Workdays

PACKS = resources.files("packs")
CATALOGUE = parse_health_days(
    PACKS.joinpath("health_days.csv").read_text(encoding="utf-8"),
    PACKS.joinpath("health_days.toml").read_text(encoding="utf-8"),
)
WORKDAYS = Workdays.of(
    parse_table(file.read_text(encoding="utf-8"), file.name)
    for file in PACKS.joinpath("holidays").iterdir()
    if file.name.endswith(".toml")
)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
TIER_A = CATALOGUE.pushed(2026)

a_lead = st.builds(Lead, st.integers(0, 60), st.booleans())
leads = st.lists(a_lead, min_size=1, max_size=4, unique=True).map(tuple)
some_days = st.lists(st.sampled_from(CATALOGUE.days), unique=True, max_size=30)


def set_to(leads: Leads) -> DayRules:
    """Rules by which every day has these leads."""
    return DayRules(leads=dict.fromkeys(CATALOGUE.by_id, leads))


def in_days(*counts: int) -> Leads:
    return tuple(map(Lead, counts))


def planned(*ids: str, leads: Leads | None = None) -> tuple[Reminder, ...]:
    days = [CATALOGUE.get(day_id) for day_id in ids]
    rules = DayRules() if leads is None else set_to(leads)
    return reminders(calendar(days, 2026), WORKDAYS, rules, *YEAR)


def on(reminder: Reminder) -> str:
    return reminder.remind_on.isoformat()


def test_a_tier_a_day_is_told_two_weeks_and_three_days_before() -> None:
    found = planned("HD111")  # 中国医师节, 8-19
    assert [(on(one), str(one.lead)) for one in found] == [
        ("2026-08-05", "14"),
        ("2026-08-14", "3"),
    ]


def test_a_reminder_on_a_rest_day_goes_to_the_working_day_before() -> None:
    # 世界卫生日 4-7: three days before is the first day of the 清明 holiday.
    assert [on(one) for one in planned("HD033", leads=in_days(3))] == ["2026-04-03"]
    # 全国高血压日 10-8 is the first day back: its reminder is of September.
    assert [on(one) for one in planned("HD147", leads=in_days(3))] == ["2026-09-30"]
    # 2-28 is a make-up Saturday: 3-3 is told on it.
    assert [on(one) for one in planned("HD012", leads=in_days(3))] == ["2026-02-28"]


@pytest.mark.parametrize(
    ("leads", "kept"), [((14, 3, 0), [14, 3]), ((0,), []), ((1, 0), [1]), ((3,), [3])]
)
def test_a_placeholder_is_told_ahead_and_never_on_the_day(
    leads: tuple[int, ...], kept: list[int]
) -> None:
    found = planned("HD192", leads=in_days(*leads))  # 三下乡, 12-15 only until its notice comes
    assert [one.lead.count for one in found] == kept
    announced = {"HD192": DaySpan(date(2026, 12, 15), date(2027, 2, 28))}
    known = calendar([CATALOGUE.get("HD192")], 2026, announced)
    told = reminders(known, WORKDAYS, set_to(in_days(*leads)), *YEAR)
    assert [one.lead.count for one in told] == list(leads)


def test_co_dated_days_share_one_reminder() -> None:
    found = planned("HD160", "HD162", leads=in_days(3))  # 老年节, 我们的节日·重阳
    assert [[o.day.id for o in one.occurrences] for one in found] == [["HD160", "HD162"]]
    assert found[0].day_on == date(2026, 10, 18)


def test_of_two_leads_on_one_working_day_the_shorter_is_told() -> None:
    found = planned("HD147", leads=in_days(3, 5, 7))  # all within the National Day week
    assert [(on(one), one.lead) for one in found] == [("2026-09-30", Lead(3))]


def test_only_the_days_asked_for_are_planned() -> None:
    week = reminders(TIER_A, WORKDAYS, DayRules(), date(2026, 8, 3), date(2026, 8, 7))
    assert [on(one) for one in week] == ["2026-08-05"]  # 医师节 and 七夕 share their date
    assert {found.day.id for found in week[0].occurrences} == {"HD111", "HD112"}


def test_the_year_of_tier_a() -> None:
    found = reminders(TIER_A, WORKDAYS, DayRules(), *YEAR)
    dates = {one.start_on for one in TIER_A}
    assert len(found) == 2 * len(dates) == 34
    assert max(Counter((one.remind_on, one.day_on) for one in found).values()) == 1


@given(some_days, leads, st.sampled_from([2025, 2026, 2027]))
def test_a_reminder_is_on_a_working_day_and_never_after_the_day(
    days: list[HealthDay], leads: Leads, year: int
) -> None:
    always = (date.min, date.max)
    for one in reminders(calendar(days, year), WORKDAYS, set_to(leads), *always):
        assert WORKDAYS.is_workday(one.remind_on)
        assert one.remind_on <= one.day_on - timedelta(days=one.lead.count)
        assert {occurrence.start_on for occurrence in one.occurrences} == {one.day_on}


@given(some_days, leads)
def test_every_day_is_told_at_least_once_and_no_two_reminders_say_the_same(
    days: list[HealthDay], leads: Leads
) -> None:
    found = reminders(calendar(days, 2026), WORKDAYS, set_to(leads), date.min, date.max)
    told: Counter[tuple[Occurrence, date]] = Counter(
        (occurrence, one.remind_on) for one in found for occurrence in one.occurrences
    )
    assert all(count == 1 for count in told.values())
    assert {occurrence.day for occurrence, _ in told} == {
        day for day in days if not day.is_announced or max(lead.count for lead in leads) > 0
    }
    assert list(found) == sorted(found, key=lambda one: (one.remind_on, one.day_on))


@given(st.dates(*YEAR), st.integers(0, 60))
def test_a_window_shows_what_falls_into_it(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    whole = reminders(TIER_A, WORKDAYS, DayRules(), date.min, date.max)
    within = [one for one in whole if first <= one.remind_on <= last]
    assert list(reminders(TIER_A, WORKDAYS, DayRules(), first, last)) == within


@pytest.mark.parametrize("lead", [0, 1])
def test_a_day_that_is_itself_a_rest_day_is_told_before(lead: int) -> None:
    (one,) = planned("HD189", leads=in_days(lead))  # 国际志愿者日, Saturday 12-5
    assert on(one) == "2026-12-04"


def test_a_tier_set_for_a_kind_outweighs_that_for_all_and_that_the_catalogue() -> None:
    day = CATALOGUE.get("HD186")  # 世界艾滋病日, C in the catalogue
    assert DayRules().tier(day, "cdc") is Tier.C
    for_all = {("HD186", ""): Tier.B}
    assert DayRules(for_all).tier(day, "cdc") is Tier.B
    rules = DayRules(for_all | {("HD186", "cdc"): Tier.A})
    assert rules.tier(day, "cdc") is Tier.A
    assert rules.tier(day, "hospital") is Tier.B


def test_what_is_pushed_to_some_is_planned_and_sifted_for_each_unit() -> None:
    rules = DayRules({("HD186", "cdc"): Tier.A})
    days = [found for found in calendar(CATALOGUE.days, 2026) if rules.is_pushed_to_some(found)]
    assert len(days) == len(TIER_A) + 1
    whole = reminders(days, WORKDAYS, rules, *YEAR)

    def told(kind: str, *not_ours: str) -> set[str]:
        theirs = for_unit(whole, rules, kind, not_ours)
        return {found.day.id for one in theirs for found in one.occurrences}

    assert told("cdc") - told("hospital") == {"HD186"}
    assert told("hospital") == {found.day.id for found in TIER_A}
    assert told("cdc", "HD186", "HD111") == told("hospital") - {"HD111"}


def test_a_dead_rule_is_pushed_to_nobody_whatever_was_set() -> None:
    rules = DayRules({("HD050", ""): Tier.A, ("HD138", "cdc"): Tier.A})
    for day_id in ("HD050", "HD138"):
        (found,) = calendar([CATALOGUE.get(day_id)], 2026)
        assert not rules.is_pushed_to_some(found)

"""A plan rolled over to another year, and the drafts it gives there."""

import csv
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Refused
from domain.holidays import parse_table
from domain.plan import DraftTask, Edition, Held, Plan, draft_tasks, move_to_year, parse_pack
from domain.plan.year import Anniversary
from domain.workdays import Workdays

PACKS = files("packs")
CODES = ("shanghai-2021", "pudong-2025", "dongxihu-2020", "jilin-2021", "anqing-2013")
OFFICIAL_2026 = parse_table(PACKS.joinpath("holidays", "2026.toml").read_text("utf-8"), "2026")
WORKDAYS = Workdays.of([OFFICIAL_2026])  # 2027 falls back to weekdays and the law
HELD_2026 = {
    "HD014": Held(date(2026, 3, 5), date(2026, 3, 5)),
    "HD033": Held(date(2026, 4, 7), date(2026, 4, 7)),
    "HD058": Held(date(2026, 5, 12), date(2026, 5, 12)),
    "HD079": Held(date(2026, 5, 31), date(2026, 5, 31)),
    "HD103": Held(date(2026, 7, 11), date(2026, 7, 11)),
    "HD111": Held(date(2026, 8, 19), date(2026, 8, 19)),
    "HD189": Held(date(2026, 12, 5), date(2026, 12, 5)),
}


def health_day_ids() -> frozenset[str]:
    catalogue = PACKS.joinpath("health_days.csv").read_text("utf-8-sig")
    return frozenset(row["id"] for row in csv.DictReader(catalogue.splitlines()))


def plan(code: str) -> Plan:
    text = PACKS.joinpath("plans", f"{code}.toml").read_text("utf-8")
    return parse_pack(text, code, health_day_ids())


def drafts(code: str, year: int = 2026) -> tuple[DraftTask, ...]:
    return draft_tasks(plan(code), year, WORKDAYS, HELD_2026)


def the_draft(code: str, title_zh: str, year: int = 2026) -> DraftTask:
    [found] = [draft for draft in drafts(code, year) if draft.title_zh == title_zh]
    return found


# ---- moving ----


@given(st.sampled_from(CODES), st.lists(st.integers(2025, 2060), max_size=5))
def test_a_plan_can_be_moved_as_often_as_one_likes_and_back(code: str, years: list[int]) -> None:
    at_first = plan(code)
    moved = at_first
    for year in years:
        moved = move_to_year(moved, year)
        assert (moved.year, moved.pack) == (year, at_first.pack)
    assert move_to_year(moved, at_first.year) == at_first


@pytest.mark.parametrize("code", CODES)
def test_every_plan_can_be_worked_in_2026_and_2027(code: str) -> None:
    at_first = plan(code)
    for year in (2026, 2027):
        moved = move_to_year(at_first, year)
        assert moved.moved
        assert moved.pack.title == at_first.pack.title  # it goes on citing the same document


def test_a_plan_cannot_be_moved_before_its_own_year() -> None:
    with pytest.raises(Refused) as refused:
        move_to_year(plan("pudong-2025"), 2024)
    assert refused.value.key == "plan-before-its-year"
    assert refused.value.values == {"code": "pudong-2025", "issued": 2025, "asked": 2024}


@pytest.mark.parametrize(
    ("code", "year", "edition"),
    [
        ("shanghai-2021", 2021, Edition(8, to_confirm=False)),  # 全国道德模范, every two years
        ("shanghai-2021", 2022, Edition(8, to_confirm=True)),
        ("shanghai-2021", 2023, Edition(9, to_confirm=True)),
        ("shanghai-2021", 2026, Edition(10, to_confirm=True)),
        ("shanghai-2021", 2027, Edition(11, to_confirm=True)),
        ("jilin-2021", 2021, Edition(3, to_confirm=False)),  # no rhythm known: stays, asks
        ("jilin-2021", 2027, Edition(3, to_confirm=True)),
        ("pudong-2025", 2026, Edition(8, to_confirm=True)),
    ],
)
def test_an_edition_rises_where_its_rhythm_is_known_and_is_to_be_confirmed(
    code: str, year: int, edition: Edition
) -> None:
    moved = move_to_year(plan(code), year)
    [ordinal] = moved.pack.ordinals
    assert moved.edition(ordinal) == edition


@pytest.mark.parametrize(
    ("code", "year", "expected"),
    [
        ("shanghai-2021", 2021, {"party-centenary": Anniversary(100, passed=False)}),
        ("jilin-2021", 2026, {"party-centenary": Anniversary(105, passed=True)}),
        (
            "pudong-2025",
            2025,
            {
                "speech": Anniversary(5, passed=False),
                "opening": Anniversary(35, passed=False),
                "leading-area": Anniversary(5, passed=False),
            },
        ),
        (
            "pudong-2025",
            2027,
            {
                "speech": Anniversary(7, passed=True),
                "opening": Anniversary(37, passed=True),
                "leading-area": Anniversary(7, passed=True),
            },
        ),
    ],
)
def test_anniversaries_are_counted_and_a_one_off_has_passed(
    code: str, year: int, expected: dict[str, Anniversary]
) -> None:
    moved = move_to_year(plan(code), year)
    found = {day.id: moved.anniversary(day) for day in moved.pack.days if day.since}
    assert found == expected


def test_an_announced_period_is_no_anniversary_and_never_passes() -> None:
    moved = move_to_year(plan("pudong-2025"), 2027)
    [expo] = [day for day in moved.pack.days if day.id == "expo"]
    assert not moved.has_passed(expo)
    with pytest.raises(ValueError, match="counts from no year"):
        moved.anniversary(expo)


# ---- drafts ----


def test_a_half_year_report_opens_thirty_days_before_it_is_due() -> None:
    first = the_draft("dongxihu-2020", "上半年专题汇报总结")
    second = the_draft("dongxihu-2020", "下半年专题汇报总结")
    assert (first.opens_on, first.due_on) == (date(2026, 6, 1), date(2026, 6, 30))  # 5-31 is Sunday
    assert (second.opens_on, second.due_on) == (date(2026, 12, 1), date(2026, 12, 31))
    assert (first.line_id, first.clause, first.proposed) == ("D08", "二(二)", True)


def test_a_due_day_on_a_rest_day_moves_forward_but_never_past_the_year() -> None:
    in_2024 = the_draft("dongxihu-2020", "上半年专题汇报总结", 2024)
    assert in_2024.due_on == date(2024, 7, 1)  # 2024-06-30 is a Sunday
    in_2022 = the_draft("dongxihu-2020", "下半年专题汇报总结", 2022)
    assert in_2022.due_on == date(2022, 12, 31)  # a Saturday, and the year ends there


def test_a_quota_is_due_when_its_year_ends_and_open_from_the_first_working_day() -> None:
    study = the_draft("dongxihu-2020", "集中学习记录（全年不少于12次）")
    assert (study.opens_on, study.due_on) == (date(2026, 1, 4), date(2026, 12, 31))  # make-up day
    assert not study.proposed


def test_a_summary_is_due_five_working_days_after_the_day() -> None:
    no_tobacco = the_draft("dongxihu-2020", "世界无烟日主题宣传活动小结")
    assert no_tobacco.opens_on == date(2026, 6, 1)  # the day itself is a Sunday
    assert no_tobacco.due_on == date(2026, 6, 5)
    nurses = the_draft("pudong-2025", "国际护士节主题活动小结")
    assert (nurses.opens_on, nurses.due_on) == (date(2026, 5, 12), date(2026, 5, 19))


def test_a_day_nobody_has_dated_yet_leaves_the_dates_to_the_admin() -> None:
    undated = draft_tasks(plan("dongxihu-2020"), 2027, WORKDAYS)
    [health_day] = [draft for draft in undated if draft.title_zh.startswith("世界卫生日")]
    assert (health_day.opens_on, health_day.due_on) == (None, None)


def test_a_deliverable_without_a_date_stays_without_one() -> None:
    study_plan = the_draft("dongxihu-2020", "全年学习计划")
    assert (study_plan.opens_on, study_plan.due_on) == (None, None)


def test_a_monthly_award_gives_twelve_drafts_from_first_to_last_working_day() -> None:
    months = [draft for draft in drafts("shanghai-2021") if draft.line_id == "S37"]
    assert [draft.title_zh.split("月")[0] for draft in months] == [str(n) for n in range(1, 13)]
    assert (months[0].opens_on, months[0].due_on) == (date(2026, 1, 4), date(2026, 1, 30))
    assert (months[9].opens_on, months[9].due_on) == (date(2026, 10, 8), date(2026, 10, 30))
    assert months[4].title_en.endswith("month 5")


def test_anniversaries_of_the_plans_own_year_are_drafts_and_later_none() -> None:
    then = {d.title_zh: d.due_on for d in drafts("pudong-2025", 2025) if d.line_id == "P04"}
    assert then == {
        "浦东开发开放35周年学习讨论记录": date(2025, 4, 25),
        "引领区建设5周年学习讨论记录": None,
        "重要讲话5周年学习讨论记录": date(2025, 11, 19),
    }
    assert not [draft for draft in drafts("pudong-2025") if draft.line_id == "P04"]


def test_a_draft_is_for_the_people_the_line_names() -> None:
    study = the_draft("dongxihu-2020", "全年学习计划")
    assert study.audience.zh == "各党支部"
    assert study.audience.kinds == plan("dongxihu-2020").pack.audience.kinds


@given(st.sampled_from(CODES), st.integers(2026, 2040))
def test_every_draft_of_every_year_opens_on_a_working_day_and_not_after_it_is_due(
    code: str, year: int
) -> None:
    for draft in draft_tasks(plan(code), year, WORKDAYS, {}):
        assert "{" not in draft.title_zh + draft.title_en
        if draft.opens_on and draft.due_on:
            assert WORKDAYS.is_workday(draft.opens_on)
            assert draft.opens_on <= draft.due_on
            assert draft.due_on.year == year

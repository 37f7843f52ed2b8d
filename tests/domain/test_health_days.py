"""The catalogue as a whole: every row against its printed dates, dead rules, conflicts, search."""

from datetime import date
from importlib import resources

import pytest

from domain.errors import PackError
from domain.health_day import DaySpan, HealthDays, Tier, co_dated, explain, parse_health_days
from domain.lead import Lead
from domain.messages import Phrase

PACKS = resources.files("packs")
ROWS = PACKS.joinpath("health_days.csv").read_text(encoding="utf-8")
NOTES = PACKS.joinpath("health_days.toml").read_text(encoding="utf-8")
CATALOGUE = parse_health_days(ROWS, NOTES)

HEADER = ROWS.splitlines()[0]
ROW = "HD001,元旦,New Year,national,day,x,FIXED 01-01,1949,,,,,noted,,,"
DEFAULTS = '[defaults]\ntier = "C"\nlead_days = [14, 3]\n'
DEAD = {"HD050", "HD127", "HD171"}


def small(row: str = ROW, notes: str = "", header: str = HEADER) -> HealthDays:
    return parse_health_days(f"{header}\n{row}\n", DEFAULTS + notes)


@pytest.mark.parametrize("day_id", CATALOGUE.by_id)
@pytest.mark.parametrize("year", [2026, 2027])
def test_every_row_falls_where_the_catalogue_says(day_id: str, year: int) -> None:
    day = CATALOGUE.get(day_id)
    (found,) = [found for found in CATALOGUE.calendar(year) if found.day == day]
    printed = day.columns[f"date_{year}"]
    assert found.provisional == day.is_announced == printed.startswith("待通知")
    assert found.catalogued == printed


def test_the_catalogue_has_193_rows_of_which_18_are_announced() -> None:
    assert len(CATALOGUE.days) == 193
    assert sum(day.is_announced for day in CATALOGUE.days) == 18


def test_the_three_dead_rules_are_known_and_explained() -> None:
    found = [found for found in CATALOGUE.calendar(2026) if found.is_dead]
    assert {found.day.id for found in found} == DEAD
    for dead in found:
        first = explain(dead)[0]
        assert first.key == "health-day-ended"
        assert not dead.is_live
        assert dead.day.ended
        assert dead.day.ended.now in CATALOGUE.by_id


def test_a_rule_was_alive_until_it_died() -> None:
    (found,) = [found for found in CATALOGUE.calendar(2024) if found.day.id == "HD127"]
    assert not found.is_dead
    assert found.day.id not in {found.day.id for found in CATALOGUE.calendar(2004)}


def test_a_day_is_not_there_before_its_rule_held() -> None:
    assert "HD111" not in {found.day.id for found in CATALOGUE.calendar(2017)}  # 中国医师节
    assert "HD111" in {found.day.id for found in CATALOGUE.calendar(2018)}


def test_an_announced_day_is_a_fact_only_once_it_is_announced() -> None:
    nutrition_week = DaySpan(date(2026, 5, 11), date(2026, 5, 17))
    (before,) = [found for found in CATALOGUE.calendar(2026) if found.day.id == "HD064"]
    assert explain(before) == (Phrase("health-day-provisional"),)
    assert not before.is_live

    calendar = CATALOGUE.calendar(2026, {"HD064": nutrition_week})
    (after,) = [found for found in calendar if found.day.id == "HD064"]
    assert (after.span, after.provisional, after.is_live) == (nutrition_week, False, True)
    assert explain(after) == ()


def test_what_is_not_announced_by_notice_cannot_be_moved_by_one() -> None:
    moved = {"HD033": DaySpan.of(date(2026, 4, 8))}
    (found,) = [found for found in CATALOGUE.calendar(2026, moved) if found.day.id == "HD033"]
    assert found.start_on == date(2026, 4, 7)


def test_a_day_known_only_by_hearsay_says_so() -> None:
    (found,) = [found for found in CATALOGUE.calendar(2026) if found.day.id == "HD025"]
    assert explain(found) == (Phrase("health-day-unverified"),)
    assert (found.start_on, found.end_on) == (date(2026, 3, 22), date(2026, 3, 28))


def test_conflicting_rules_are_flagged_in_the_years_they_differ() -> None:
    def conflicts(year: int) -> set[str]:
        return {found.day.id for found in CATALOGUE.calendar(year) if found.conflicts}

    assert {"HD137", "HD138"} <= conflicts(2024)
    assert not {"HD137", "HD138"} & conflicts(2026)
    assert conflicts(2026) == {"HD180", "HD182"}
    assert "HD008" in conflicts(2024)


def test_of_two_rules_for_a_day_one_is_off_and_says_so() -> None:
    by_id = {found.day.id: found for found in CATALOGUE.calendar(2024)}
    fourth, last = by_id["HD137"], by_id["HD138"]
    assert (fourth.is_live, last.is_live) == (True, False)
    assert [phrase.key for phrase in explain(last)] == [
        "health-day-alternative",
        "health-day-conflict",
    ]
    assert explain(fourth)[0].values["days"] == (date(2024, 9, 29),)


def test_only_the_days_the_plans_name_are_pushed() -> None:
    named = {day.id for day in CATALOGUE.days if day.tier is Tier.A}
    in_seeds = {day.id for day in CATALOGUE.days if day.seed_clause}
    assert named == in_seeds - {"HD133"}  # only related to a clause, no plan names it
    pushed = CATALOGUE.pushed(2026)
    assert {found.day.id for found in pushed} == named
    assert len(pushed) == 18
    assert sum(found.provisional for found in pushed) == 3  # told too, marked as placeholders
    assert {day.id for day in CATALOGUE.days if day.report_required} == {"HD033", "HD079", "HD103"}
    assert {day.leads for day in CATALOGUE.days} == {(Lead(14), Lead(3))}


@pytest.mark.parametrize(
    ("on", "ids"),
    [
        ("2026-10-01", {"HD141", "HD142", "HD143", "HD144", "HD145"}),
        ("2026-09-20", {"HD132", "HD133"}),
        ("2026-05-12", {"HD058", "HD059"}),
        ("2026-04-25", {"HD040", "HD041", "HD042"}),
        ("2026-05-25", {"HD070", "HD071", "HD072", "HD073"}),
        ("2026-10-16", {"HD156", "HD157", "HD158"}),
        ("2026-10-18", {"HD160", "HD161", "HD162"}),
    ],
)
def test_co_dated_days_stand_together(on: str, ids: set[str]) -> None:
    groups = co_dated(CATALOGUE.calendar(2026))
    (found,) = [group for group in groups if group[0].start_on == date.fromisoformat(on)]
    assert {occurrence.day.id for occurrence in found} == ids


def test_co_dated_groups_are_the_calendar_cut_into_days() -> None:
    year = CATALOGUE.calendar(2026)
    groups = co_dated(reversed(year))
    assert sorted(found.day.id for group in groups for found in group) == sorted(CATALOGUE.by_id)
    starts = [group[0].start_on for group in groups]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize("day_id", ["HD121", "HD134", "HD186", "HD002", "HD103"])
def test_sensitive_days_carry_a_note_on_wording(day_id: str) -> None:
    note = CATALOGUE.get(day_id).style_note
    assert note
    assert note.zh
    assert note.en


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("无烟", ["HD079"]),
        ("no tobacco", ["HD079"]),
        ("hd079", ["HD079"]),
        ("高血压", ["HD062", "HD147"]),
        ("高血压 全国", ["HD147"]),
        ("聋人", ["HD137", "HD138"]),
        ("食品卫生法宣传周", ["HD171"]),
        ("《食品卫生法》宣传周（已废止）", ["HD171"]),
        ("职业病防治法宣传周", ["HD042"]),
        ("职业病防治法 「宣传周」", ["HD042"]),
        ("no-tobacco", ["HD079"]),
        ("没有这一天", []),
        ("  ", []),
        ("《》", []),
    ],
)
def test_search_by_name_or_number(words: str, ids: list[str]) -> None:
    assert [day.id for day in CATALOGUE.search(words)] == ids


def test_an_unknown_day() -> None:
    with pytest.raises(KeyError):
        CATALOGUE.get("HD999")


def test_the_first_year_may_be_written_with_a_remark() -> None:
    assert CATALOGUE.get("HD002").effective_from == 1988
    assert small().get("HD001").effective_from == 1949


@pytest.mark.parametrize(
    ("row", "key", "reason"),
    [
        (ROW.replace("FIXED 01-01", "FIXED 01-32"), "HD001.rule", "no such date"),
        (ROW.replace("national", "regional"), "HD001.level", "'regional' is none of"),
        (ROW.replace(",day,", ",hour,"), "HD001.kind", "is none of day, week"),
        (ROW.replace("noted", "heard"), "HD001.status", "is none of"),
        (ROW.replace("1949", "long ago"), "HD001.effective_from", "does not begin with a year"),
        (f"{ROW}\n{ROW}", "HD001", "is there twice"),
        (f"{ROW},more", "HD001", "more or fewer cells"),
        ("HD001,元旦", "HD001", "more or fewer cells"),
    ],
)
def test_a_wrong_row_is_refused_with_file_key_and_reason(row: str, key: str, reason: str) -> None:
    with pytest.raises(PackError) as caught:
        small(row)
    assert (caught.value.file, caught.value.key) == ("health_days.csv", key)
    assert reason in caught.value.reason


def test_another_header_is_refused() -> None:
    with pytest.raises(PackError, match="header: must be id,name_zh"):
        small(header=HEADER.replace("rule_type,", ""))


@pytest.mark.parametrize(
    ("notes", "key", "reason"),
    [
        ('[tiers]\nA = ["HD009"]', "tiers.A", "no health day HD009"),
        ('[tiers]\nD = ["HD001"]', "tiers.D.[key]", "'A', 'B' or 'C'"),
        ("[lead_days]\nHD009 = [7]", "lead_days", "no health day HD009"),
        ('[lead_days]\nHD001 = ["7x"]', "lead_days.HD001.0", "is no lead"),
        ('[[family]]\nkey = "a"\nzh = "甲"\nen = "A"', "file", "is no family"),
        ('[report]\nrequired = ["HD009"]', "report.required", "no health day HD009"),
        ('[[style]]\ndays = ["HD009"]\nzh = "x"\nen = "x"', "style", "no health day HD009"),
        ('[[style]]\ndays = ["HD001"]\nzh = "x"', "style.0.en", "Field required"),
        (
            '[[ended]]\nday = "HD001"\nlast_year = 1\nnow = "HD009"\nzh = "x"\nen = "x"',
            "ended",
            "no health day HD009",
        ),
        ('[[conflict]]\nof = "HD009"\nrule = "MONTH 01"\nzh = "x"\nen = "x"', "conflict", "HD009"),
        ('[[conflict]]\nof = "HD001"\nzh = "x"\nen = "x"', "conflict.0", "either a day or a rule"),
        (
            '[[conflict]]\nof = "HD001"\nrule = "MONTH 13"\nzh = "x"\nen = "x"',
            "conflict.0.rule",
            "no such month",
        ),
        ("surprise = 1", "defaults.surprise", "Extra inputs"),
        ("surprise", "toml", "Expected"),
    ],
)
def test_a_wrong_note_is_refused_with_file_key_and_reason(
    notes: str, key: str, reason: str
) -> None:
    with pytest.raises(PackError) as caught:
        small(notes=notes)
    assert (caught.value.file, caught.value.key) == ("health_days.toml", key)
    assert reason in caught.value.reason


def test_notes_reach_their_days() -> None:
    day = small(notes='[tiers]\nB = ["HD001"]\n[lead_days]\nHD001 = [7]').get("HD001")
    assert (day.tier, day.leads) == (Tier.B, (Lead(7),))


def test_every_day_has_a_family_and_those_of_tier_a_have_one_of_their_own() -> None:
    assert {day.family for day in CATALOGUE.days} == set(CATALOGUE.families)
    assert all(day.family != "other" for day in CATALOGUE.days if day.tier is Tier.A)

"""Rules hold for years: before them a former one, after them none (health-days.md §1.2, §1.6)."""

from datetime import date

import pytest

from bot.facts import load_health_days
from domain.health_day import HealthDays, Occurrence, calendar, explain
from domain.messages import Phrase

CATALOGUE = load_health_days()


def in_year(day_id: str, year: int, days: HealthDays = CATALOGUE) -> list[Occurrence]:
    return list(calendar([days.get(day_id)], year))


def dates(day_id: str, year: int) -> list[str]:
    return [str(found.span) for found in in_year(day_id, year)]


@pytest.mark.parametrize(
    ("day", "years"),
    [
        # 全国爱眼日: 5-5 until 1995, 6-6 since 1996
        ("HD084", {1991: [], 1992: ["1992-05-05"], 1995: ["1995-05-05"], 1996: ["1996-06-06"]}),
        # 世界骨质疏松日: 6-24, then 10-20 since 1998
        ("HD165", {1996: [], 1997: ["1997-06-24"], 1998: ["1998-10-20"]}),
        # 安全宣传咨询日: the second Sunday of June until 2013, 6-16 since 2014
        ("HD090", {2001: [], 2012: ["2012-06-10"], 2013: ["2013-06-09"], 2014: ["2014-06-16"]}),
        # 世界心脏日: the last Sunday of September until 2010, 9-29 since 2011
        ("HD140", {1999: [], 2009: ["2009-09-27"], 2010: ["2010-09-26"], 2011: ["2011-09-29"]}),
        # 世界肥胖日: 10-11 until 2019, 3-4 since 2020
        ("HD013", {2014: [], 2019: ["2019-10-11"], 2020: ["2020-03-04"]}),
        # 世界镇痛日: 10-11 in 2004 and 2005, the third Monday of October since
        ("HD163", {2003: [], 2004: ["2004-10-11"], 2005: ["2005-10-11"], 2006: ["2006-10-16"]}),
        # 中国镇痛周: by the same rule since 2006; the week of 2005 is no week of it
        ("HD164", {2005: [], 2006: ["2006-10-16/2006-10-22"], 2008: ["2008-10-20/2008-10-26"]}),
        # 国际减轻自然灾害日: the second Wednesday of October until 2008
        ("HD153", {2008: ["2008-10-08"], 2009: ["2009-10-13"]}),
        # 全国科普月 took the place of 全国科普日 in 2025
        ("HD117", {2024: [], 2025: ["2025-09-01/2025-09-30"]}),
    ],
)
def test_a_year_goes_by_the_rule_of_its_time(day: str, years: dict[int, list[str]]) -> None:
    assert {year: dates(day, year) for year in years} == years


@pytest.mark.parametrize(("day", "last"), [("HD050", 1999), ("HD171", 2009), ("HD127", 2024)])
def test_a_dead_rule_has_a_last_year(day: str, last: int) -> None:
    assert CATALOGUE.get(day).effective_to == last
    assert not any(found.is_dead for found in in_year(day, last))
    assert all(found.is_dead and not found.is_pushed for found in in_year(day, last + 1))


def test_a_former_rule_ends_where_the_present_one_begins() -> None:
    for day in CATALOGUE.days:
        for former in day.former:
            assert day.effective_from == former.last_year + 1
            assert not former.holds_in(former.first_year - 1)


def test_a_year_by_a_former_rule_says_so() -> None:
    (found,) = in_year("HD140", 2005)
    assert found.is_live
    phrase = explain(found)[0]
    assert (phrase.key, phrase.values["year"]) == ("health-day-former", 2010)
    assert explain(in_year("HD140", 2011)[0]) == ()


# --- choosing between rules


def test_rows_of_a_pair_change_places() -> None:
    chosen = CATALOGUE.choosing({"HD137": "LAST 09 SUN"})
    last, fourth = chosen.get("HD138"), chosen.get("HD137")
    assert (last.alternative_to, fourth.alternative_to) == (None, "HD138")
    (found,) = in_year("HD138", 2029, chosen)
    assert (found.start_on, found.is_live, found.conflicts) == (date(2029, 9, 30), True, ())
    assert [phrase.key for phrase in explain(found)] == ["health-day-chosen"]
    (off,) = in_year("HD137", 2029, chosen)
    assert not off.is_live
    assert Phrase("health-day-alternative") in explain(off)


def test_a_rule_of_another_source_takes_the_days_place_and_can_give_it_back() -> None:
    chosen = CATALOGUE.choosing({"HD180": "FIXED 11-20"})
    assert [found.start_on for found in in_year("HD180", 2026, chosen)] == [date(2026, 11, 20)]
    back = chosen.choosing({"HD180": "NTH 11 WED 3"})
    assert [found.start_on for found in in_year("HD180", 2026, back)] == [date(2026, 11, 18)]
    assert in_year("HD180", 2026, back)[0].conflicts == ()
    assert chosen.choosing({}) == CATALOGUE.choosing({})
    assert chosen.choosing({}).by_id == CATALOGUE.by_id


@pytest.mark.parametrize("choice", [{"HD999": "FIXED 01-01"}, {"HD180": "FIXED 11-21"}])
def test_a_choice_the_catalogue_does_not_know_is_none(choice: dict[str, str]) -> None:
    assert CATALOGUE.choosing(choice).by_id == CATALOGUE.by_id


def test_either_row_of_a_pair_leads_to_the_same_question() -> None:
    for chosen in (CATALOGUE, CATALOGUE.choosing({"HD137": "LAST 09 SUN"})):
        for row in ("HD137", "HD138"):
            day = chosen.contested(row)
            assert day is not None
            assert [written for written, _ in day.rules] == ["NTH 09 SUN 4", "LAST 09 SUN"]
    assert CATALOGUE.contested("HD033") is None
    assert CATALOGUE.contested("HD999") is None


def test_every_dispute_can_be_settled_either_way() -> None:
    for day in CATALOGUE.days:
        if day.alternative_to is None:
            for written, rule in day.rules:
                chosen = CATALOGUE.choosing({day.id: written})
                live = [
                    found.span
                    for found in calendar(chosen.days, 2026)
                    if found.day.id in {day.id, *(c.row for c in day.conflicts)} and found.is_live
                ]
                assert day.is_announced or day.is_dead_in(2026) or live == list(rule.spans(2026))


# --- announced days that jump


@pytest.mark.parametrize(
    ("day", "year", "earliest"),
    [
        ("HD028", 2027, "2027-01-16"),  # 上海市健康教育周: in January in 2017, in March in 2022
        ("HD122", 2026, "2026-06-17"),  # 全国食品安全宣传周: in June for years, in September 2025
        ("HD095", 2026, "2026-06-22"),  # 全国老年健康宣传周: in July until 2023; the placeholder
        ("HD064", 2026, "2026-05-12"),  # 全民营养周
        ("HD128", 2026, "2026-09-14"),  # 义诊周: the placeholder is before 9-20 and 10-13
        ("HD057", 2026, "2026-05-11"),
        ("HD192", 2026, "2026-12-15"),  # no other start is known
    ],
)
def test_the_earliest_day_an_announced_week_may_begin(day: str, year: int, earliest: str) -> None:
    (found,) = in_year(day, year)
    assert found.from_on.isoformat() == earliest
    assert CATALOGUE.get(day).is_announced


def test_what_is_known_begins_when_it_begins() -> None:
    (found,) = in_year("HD033", 2026)
    assert found.from_on == found.start_on

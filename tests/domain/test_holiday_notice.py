"""The notice of a year's holidays as it is printed and pasted: read, or refused with the reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_holidays
from domain.errors import PackError
from domain.holiday_notice import parse_notice
from domain.holidays import HolidayTable, check_table, of_library, surplus
from tests.notices import NOTICE_2024, NOTICE_2026, NOTICE_2027

PACKED = {table.year: table for table in load_holidays()}


def free(table: HolidayTable) -> set[date]:
    """Days off beyond the weekends, which a table may name or leave out."""
    return {day for day in table.off if day.weekday() < 5}


@pytest.mark.parametrize(("notice", "year"), [(NOTICE_2026, 2026), (NOTICE_2024, 2024)])
def test_the_notice_gives_the_table_we_have(notice: str, year: int) -> None:
    table = parse_notice(notice, "notice.txt")
    assert (table.year, free(table)) == (year, free(PACKED[year]))
    assert table.make_up.keys() == PACKED[year].make_up.keys()
    assert table.source == f"国务院办公厅关于{year}年部分节假日安排的通知"


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("1月1日（周四）至3日（周六）", "1 月 1 日( 周 四 ) 至\n 3 日 （星期六）"),
        ("1月1日（周四）至3日（周六）", "2026年1月1日—3日"),
        ("1月1日（周四）至3日（周六）", "1月1-3日"),
        ("1月1日（周四）至3日（周六）", "１月１日～３日"),
        ("1月4日（周日）上班", "1月4日（星期天）上班"),
        ("一、元旦：", "元旦:"),
        (
            "三、清明节：4月4日（周六）至6日（周一）放假，共3天。",
            "清明：4月6日放假，与周末连休，共3天。",
        ),
        ("五、端午节：6月19日（周五）至21日（周日）放假，共3天。", "端午:6月19日放假1天;"),
        ("国务院办公厅\n2025年11月4日\n", ""),
    ],
)
def test_however_it_is_copied(printed: str, typed: str) -> None:
    assert printed in NOTICE_2026
    table = parse_notice(NOTICE_2026.replace(printed, typed), "notice.txt")
    assert free(table) == free(PACKED[2026])
    assert table.make_up.keys() == PACKED[2026].make_up.keys()


def test_new_year_may_begin_the_year_before() -> None:
    text = NOTICE_2024.replace(
        "1月1日放假，与周末连休。", "2023年12月30日至2024年1月1日放假，共3天。"
    )
    assert date(2023, 12, 30) in parse_notice(text, "n").off


def test_two_festivals_in_one_holiday() -> None:
    text = NOTICE_2026.replace("七、国庆节：", "七、国庆节、重阳节：").replace(
        "、重阳节", "、中秋节"
    )
    assert parse_notice(text, "n").off[date(2026, 10, 1)] == "国庆节、中秋节"


@pytest.mark.parametrize(
    ("printed", "typed", "key", "reason"),
    [
        ("（周四）至3日（周六）", "（周五）至3日（周六）", "line 7, 元旦", "2026-01-01 is 周四"),
        ("共9天", "共8天", "line 8, 春节", "9 days are named"),
        ("6月19日（周五）", "6月20日（周五）", "line 11, 端午节", "2026-06-20 is 周六"),
        ("10月10日（周六）上班", "10月10日（周六）", "line 13, 国庆节", "neither 放假 nor 上班"),
        ("5月9日（周六）上班", "5月8日上班", "劳动节.make_up", "is no weekend"),
        ("10月10日（周六）上班", "1月10日（周六）上班", "国庆节.make_up", "far from the holiday"),
        ("5月9日（周六）上班", "5月2日（周六）上班", "劳动节.make_up", "both a day off and"),
        ("三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n", "", "清明节", "is missing"),
        ("4月4日（周六）至6日", "4日（周六）至6日", "line 9, 清明节", "which month"),
        ("4月4日（周六）至6日（周一）", "4月31日至6日", "line 9, 清明节", "no such day"),
        ("4月4日（周六）至6日（周一）", "4月6日至4日", "line 9, 清明节", "is no holiday"),
        ("4月4日（周六）至6日（周一）放假，共3天", "待定", "line 9, 清明节", "no day off"),
        (
            "6月19日（周五）至21日（周日）放假，共3天",
            "5月1日放假",
            "line 11, 端午节",
            "already off for 劳动节",
        ),
        ("1月4日（周日）上班", "2027年1月3日（周日）上班", "元旦.make_up", "not in the year 2026"),
    ],
)
def test_a_contradiction_is_refused_with_its_line(
    printed: str, typed: str, key: str, reason: str
) -> None:
    assert printed in NOTICE_2026
    with pytest.raises(PackError) as caught:
        parse_notice(NOTICE_2026.replace(printed, typed, 1), "notice.txt")
    assert (caught.value.file, caught.value.key) == ("notice.txt", key)
    assert reason in caught.value.reason
    assert caught.value.said is not None


def test_the_year_comes_from_the_title_or_is_given() -> None:
    without = NOTICE_2026.partition("一、元旦")[2].replace("国务院办公厅\n2025年11月4日\n", "")
    assert parse_notice("元旦" + without, "n", 2026).year == 2026
    with pytest.raises(PackError, match="names no year"):
        parse_notice("元旦" + without, "n")
    with pytest.raises(PackError, match="is for 2026, not for 2027"):
        parse_notice(NOTICE_2026, "n", 2027)
    with pytest.raises(PackError, match="no holiday was found"):
        parse_notice("关于2027年节假日安排的通知：另行公布。", "n")


@given(st.text(max_size=200))
def test_no_text_does_anything_but_refuse(text: str) -> None:
    with pytest.raises(PackError):
        parse_notice(text, "n")


@given(st.integers(0, len(NOTICE_2027)), st.integers(1, 30))
def test_a_notice_with_a_hole_is_the_same_or_refused_or_does_not_balance(
    at: int, length: int
) -> None:
    """What is lost in copying is never taken for another arrangement without a word."""
    whole = parse_notice(NOTICE_2027, "n")
    try:
        table = parse_notice(NOTICE_2027[:at] + NOTICE_2027[at + length :], "n", 2027)
    except PackError:
        return
    same = free(table) == free(whole) and table.make_up.keys() == whole.make_up.keys()
    assert same or surplus(table) != 0


@pytest.mark.parametrize("year", PACKED)
def test_the_library_agrees_with_our_tables(year: int) -> None:
    found = of_library(year)
    assert found is not None
    assert free(found) == free(PACKED[year])
    assert found.make_up.keys() == PACKED[year].make_up.keys()
    check_table(found, "library")


def test_a_year_the_library_does_not_know() -> None:
    assert of_library(2050) is None


def test_days_off_and_working_weekends_balance_but_for_a_parade_and_an_epidemic() -> None:
    found = {year: surplus(table) for year, table in PACKED.items() if surplus(table)}
    assert found == {2015: 1, 2020: 3}

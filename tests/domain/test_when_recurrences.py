"""Recurrences: the first time, the RRULE, and what a day that is not worked does."""

from datetime import date
from itertools import islice

import pytest

from domain.when import Move, Recurrence
from tests.domain.when_office import WORKDAYS, in_short, shown, understood

RECURRENCES = """
    每月25日前 | 2026-11-25 17:30 | MONTHLY;BYMONTHDAY=25 | stay
    每季度末月25日前报送 | 2026-12-25 17:30 | YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25 | stay
    每季度最后一个工作日 | 2026-12-31 | YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 | previous-workday
    每周二、周四 | 2026-11-24 | WEEKLY;BYDAY=TU,TH | stay
    6、8、10、12月3日 | 2026-12-03 | YEARLY;BYMONTH=6,8,10,12;BYMONTHDAY=3 | stay
    3月、6月、9月和12月的25日前 | 2026-12-25 17:30 | YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25 | stay
    每半年 | 2026-12-31 17:30 | YEARLY;BYMONTH=6,12;BYMONTHDAY=-1 | stay
    每季度 | 2026-12-31 17:30 | YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 | stay
    每年 | 2026-12-31 17:30 | YEARLY;BYMONTH=12;BYMONTHDAY=-1 | stay
    每月 | 2026-11-30 17:30 | MONTHLY;BYMONTHDAY=-1 | stay
    每周 | 2026-11-29 | WEEKLY;BYDAY=SU | stay
    每天 | 2026-11-23 | DAILY | stay
    每季度首月10日前 | 2027-01-10 17:30 | YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10 | stay
    每季度第一个月5日前 | 2027-01-05 17:30 | YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5 | stay
    每季度最后一个月20日前 | 2026-12-20 17:30 | YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20 | stay
    每周一、三、五下午3点 | 2026-11-23 15:00 | WEEKLY;BYDAY=MO,WE,FR | stay
    每周一至周五 | 2026-11-23 | WEEKLY;BYDAY=MO,TU,WE,TH,FR | stay
    每周一到五 | 2026-11-23 | WEEKLY;BYDAY=MO,TU,WE,TH,FR | stay
    每个工作日下班前 | 2026-11-23 17:30 | DAILY | skip
    每月底前 | 2026-11-30 17:30 | MONTHLY;BYMONTHDAY=-1 | stay
    每月月底前 | 2026-11-30 17:30 | MONTHLY;BYMONTHDAY=-1 | stay
    每季度季末 | 2026-12-31 17:30 | YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 | stay
    每年年底前 | 2026-12-31 17:30 | YEARLY;BYMONTH=12;BYMONTHDAY=-1 | stay
    每月最后一个工作日 | 2026-11-30 | MONTHLY;BYMONTHDAY=-1 | previous-workday
    每月最后一个工作日前 | 2026-11-30 17:30 | MONTHLY;BYMONTHDAY=-1 | previous-workday
    每月第三个工作日 | 2026-12-03 | MONTHLY;BYMONTHDAY=1 | next-workday 3
    每月第一个周二下午2点 | 2026-12-01 14:00 | MONTHLY;BYDAY=+1TU | stay
    每季度第一个周一 | 2027-01-04 | YEARLY;BYMONTH=1,4,7,10;BYDAY=+1MO | stay
    每季度最后一个周五 | 2026-12-25 | YEARLY;BYMONTH=3,6,9,12;BYDAY=-1FR | stay
    每年12月1日 | 2026-12-01 | YEARLY;BYMONTH=12;BYMONTHDAY=1 | stay
    每年5月、11月 | 2027-05-01 | YEARLY;BYMONTH=5,11;BYMONTHDAY=1 | stay
    每年9月 | 2027-09-01 | YEARLY;BYMONTH=9;BYMONTHDAY=1 | stay
    每年国庆节 | 2027-10-01 | YEARLY;BYMONTH=10;BYMONTHDAY=1 | stay
    每两周周三 | 2026-11-25 | WEEKLY;INTERVAL=2;BYDAY=WE | stay
    每隔一周周三 | 2026-11-25 | WEEKLY;INTERVAL=2;BYDAY=WE | stay
    每隔3天 | 2026-11-23 | DAILY;INTERVAL=4 | stay
    每3个月 | 2026-11-30 17:30 | MONTHLY;INTERVAL=3;BYMONTHDAY=-1 | stay
    每两年12月1日 | 2026-12-01 | YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=1 | stay
    每5个月5日 | 2027-04-05 | MONTHLY;INTERVAL=5;BYMONTHDAY=5 | stay
    每6个月25日前 | 2026-11-25 17:30 | MONTHLY;INTERVAL=6;BYMONTHDAY=25 | stay
    每季度末 | 2026-12-31 17:30 | YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 | stay
    每月5日、20日前 | 2026-12-05 17:30 | MONTHLY;BYMONTHDAY=5,20 | stay
    每月5、15、25日 | 2026-11-25 | MONTHLY;BYMONTHDAY=5,15,25 | stay
    每月1日至5日 | 2026-12-01..2026-12-05 | MONTHLY;BYMONTHDAY=1 | stay
    每月25日至次月5日 | 2026-11-25..2026-12-05 | MONTHLY;BYMONTHDAY=25 | stay
    每年6月底和12月底前 | 2026-12-31 17:30 | YEARLY;BYMONTH=6,12;BYMONTHDAY=-1 | stay
    每周五下班前 | 2026-11-27 17:30 | WEEKLY;BYDAY=FR | stay
    每天上午9点 | 2026-11-24 09:00 | DAILY | stay
    每日17时前 | 2026-11-23 17:00 | DAILY | stay
    每天晚上8点到9点 | 2026-11-23 20:00..2026-11-23 21:00 | DAILY | stay
    每天晚上8点到次日早上6点 | 2026-11-23 20:00..2026-11-24 06:00 | DAILY | stay
    每早8点 | 2026-11-24 08:00 | DAILY | stay
    每月10日前（遇节假日顺延） | 2026-12-10 17:30 | MONTHLY;BYMONTHDAY=10 | next-workday
    每月10日前，遇节假日提前 | 2026-12-10 17:30 | MONTHLY;BYMONTHDAY=10 | previous-workday
    每月上旬 | 2026-12-01 | MONTHLY;BYMONTHDAY=1 | stay
    每月中旬前 | 2026-12-20 17:30 | MONTHLY;BYMONTHDAY=20 | stay
    每月初 | 2026-12-01 | MONTHLY;BYMONTHDAY=1 | stay
    每半年最后一个月20日前 | 2026-12-20 17:30 | YEARLY;BYMONTH=6,12;BYMONTHDAY=20 | stay
    每季结束后5个工作日内 | 2027-01-08 17:30 | YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1 | next-workday 5
    每月结束后3日内 | 2026-12-03 17:30 | MONTHLY;BYMONTHDAY=3 | stay
    每周周五 | 2026-11-27 | WEEKLY;BYDAY=FR | stay
    每周末 | 2026-11-28 | WEEKLY;BYDAY=SA | stay
    每星期三上午9点半 | 2026-11-25 09:30 | WEEKLY;BYDAY=WE | stay
    每周3上午9点 | 2026-11-25 09:00 | WEEKLY;BYDAY=WE | stay
    逢周三 | 2026-11-25 | WEEKLY;BYDAY=WE | stay
    每月的15号 | 2026-12-15 | MONTHLY;BYMONTHDAY=15 | stay
    每月3号和18号 | 2026-12-03 | MONTHLY;BYMONTHDAY=3,18 | stay
    每年第一季度 | 2027-01-01 | YEARLY;BYMONTH=1;BYMONTHDAY=1 | stay
    每年上半年 | 2027-01-01 | YEARLY;BYMONTH=1;BYMONTHDAY=1 | stay
    每周下午 | 2026-11-29 | WEEKLY;BYDAY=SU | stay
    每年第13个工作日 | 2027-01-20 | YEARLY;BYMONTH=1;BYMONTHDAY=1 | next-workday 13
    每个周末九点 | 2026-11-28 09:00 | WEEKLY;BYDAY=SA | stay
    每个星期天早上9点一刻 | 2026-11-29 09:15 | WEEKLY;BYDAY=SU | stay
"""


@pytest.mark.parametrize("row", RECURRENCES.strip().splitlines())
def test_recurrences(row: str) -> None:
    text, first, rrules, move = (cell.strip() for cell in row.split(" | "))
    found = understood(text)
    rule = found.recurrence
    assert found.kind == "recurrence"
    assert rule is not None
    times = [shown(at) for at in (found.start, found.end) if at]
    assert "..".join((each or "").removesuffix(" 00:00") for each in times) == first
    assert " + ".join(each.removeprefix("FREQ=") for each in rule.rrules) == rrules
    assert rule.move + ("" if rule.count == 1 else f" {rule.count}") == move


def test_days_of_different_months_are_two_rules() -> None:
    found = understood("每年6月30日、12月31日前")
    assert shown(found.start) == "2026-12-31 17:30"
    assert found.recurrence == Recurrence(
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31")
    )


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("每周一、下周三", "when-several"),
        ("每两年中秋", "when-unread"),
        ("隔周三", "when-unread"),
        ("每99年", "when-unread"),
        ("每月后3年内", "when-unread"),
        ("每季度结束后15日前", "when-unread"),
        ("每月32日", "when-impossible"),
        ("每月第0个工作日", "when-unread"),
        ("每季度第5个月", "when-impossible"),
        ("每月农历初八", "when-unread"),
        ("每年八月十五", "when-unread"),
        ("每小时", "when-unread"),
        ("每半月", "when-unread"),
        ("每月1日到下班前", "when-unread"),
        ("每天早上到晚上", "when-unread"),
        ("每季度第三周", "when-unread"),
        ("每下周", "when-unread"),
        ("每年2月30日", "when-impossible"),
        ("每隔70天", "when-unread"),
        ("每三", "when-no-date"),
        ("每周第一个工作日", "when-unread"),
        ("每两个季度末", "when-unread"),
        ("每周一、3点", "when-unread"),
    ],
)
def test_what_no_rule_says(text: str, meaning: str) -> None:
    assert in_short(text) == meaning


NAMED = """
    每年春节 | 2027-02-06 | 春节
    每逢春节前 | 2027-02-05 17:30 | 春节
    每年春节前一周 | 2027-01-30 17:30 | 春节
    每年中秋节前三天 | 2027-09-12 17:30 | 中秋
    每年春节前10个工作日 | 2027-01-22 17:30 | 春节
    每年春节后第一个工作日 | 2027-02-09 | 春节
    每年除夕晚上8点 | 2027-02-05 20:00 | 除夕
    每年农历八月十五 | 2027-09-15 | 农历8月15日
    每逢腊月二十三 | 2027-01-30 | 农历12月23日
    每年世界视觉日前 | 2027-10-13 17:30 | 世界视觉日
"""


@pytest.mark.parametrize("row", NAMED.strip().splitlines())
def test_a_day_that_no_rrule_says_has_its_name(row: str) -> None:
    text, first, name = (cell.strip() for cell in row.split(" | "))
    found = understood(text)
    assert (shown(found.start) or "").removesuffix(" 00:00") == first
    assert found.recurrence is not None
    assert (found.recurrence.rrules, found.recurrence.named) == ((), name)


@pytest.mark.parametrize(
    ("text", "first", "ahead"),
    [
        ("每年国庆节前", "2027-09-30 17:30", (1, 0)),
        ("每年国庆节前三个工作日", "2027-09-28 17:30", (0, 3)),
        ("每月25日前两个工作日", "2026-11-23 17:30", (0, 2)),
    ],
)
def test_what_is_brought_forward(text: str, first: str, ahead: tuple[int, int]) -> None:
    found = understood(text)
    assert shown(found.start) == first
    assert found.recurrence is not None
    assert (found.recurrence.days_ahead, found.recurrence.workdays_ahead) == ahead


LISTED = """
    每半年报送一次（6月20日、12月20日前） | 2026-12-20 17:30 | YEARLY;BYMONTH=6,12;BYMONTHDAY=20
    每月报送一次，25日前 | 2026-11-25 17:30 | MONTHLY;BYMONTHDAY=25
    每周一次，周五下班前 | 2026-11-27 17:30 | WEEKLY;BYDAY=FR
    每季度一次，分别为3、6、9、12月20日前 | 2026-12-20 17:30 | YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20
"""


@pytest.mark.parametrize("row", LISTED.strip().splitlines())
def test_dates_behind_say_when_in_each(row: str) -> None:
    text, first, rule = (cell.strip() for cell in row.split(" | "))
    found = understood(text)
    assert shown(found.start) == first
    assert found.recurrence == Recurrence((f"FREQ={rule}",))


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (Recurrence(("FREQ=MONTHLY;BYMONTHDAY=5",), Move.NEXT), ["2026-12-07", "2027-01-05"]),
        (Recurrence(("FREQ=MONTHLY;BYMONTHDAY=6",), Move.PREVIOUS), ["2026-12-04", "2027-01-06"]),
        (Recurrence(("FREQ=MONTHLY;BYMONTHDAY=1",), Move.NEXT, 5), ["2026-12-07", "2027-01-08"]),
        (Recurrence(("FREQ=DAILY",), Move.SKIP), ["2026-11-24", "2026-11-25"]),
        (Recurrence(("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",)), ["2026-11-25", "2026-12-09"]),
    ],
)
def test_the_days_of_a_recurrence(rule: Recurrence, days: list[str]) -> None:
    found = islice(rule.days(date(2026, 11, 24), WORKDAYS), 2)
    assert [day.isoformat() for day in found] == days


def test_a_day_that_never_comes_is_none() -> None:
    """Every second year from an odd one on is no leap year."""
    assert in_short("每两年2月29日", "2027-01-05 09:00") == "when-impossible"

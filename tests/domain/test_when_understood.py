"""What was understood, said in both languages; and names that the caller hands in."""

from datetime import UTC, date, datetime

import pytest

from bot.facts import load_health_days
from domain.health_day import DaySpan, named_days
from domain.when import Caveat, When, read, understood
from tests.domain.when_office import HOURS, MONDAY, SHANGHAI, WORKDAYS, local, says
from texts.words import Words

PROVISIONAL_WEEK = "世界青光眼周"


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("12月5日18:00", "12月5日 周六 18:00，非工作日", "Sat 5 Dec 18:00, not a working day"),
        ("明天", "11月24日 周二", "Tue 24 Nov"),
        ("下周三下午两点到四点", "12月2日 周三 14:00–16:00", "Wed 2 Dec 14:00–16:00"),
        ("12月1日前", "12月1日 周二 截止", "due Tue 1 Dec"),
        ("今天18点前", "11月23日 周一 18:00 截止", "due Mon 23 Nov 18:00"),
        ("12月1日起", "12月1日 周二 起", "from Tue 1 Dec"),
        ("12月1日至7日", "12月1日 周二 至 12月7日 周一", "Tue 1 Dec to Mon 7 Dec"),
        (
            "每周五下班前",
            "重复，最近一次 11月27日 周五 17:30",
            "again and again, next Fri 27 Nov 17:30",
        ),
        ("每周五", "重复，最近一次 11月27日 周五", "again and again, next Fri 27 Nov"),
        (
            "每月10日前，遇节假日顺延",
            "重复，遇非工作日顺延，最近一次 12月10日 周四",
            "again and again, moved on to a working day, next Thu 10 Dec",
        ),
        ("时长1小时30分钟", "时长 1 小时、30 分钟", "for 1 hours, 30 minutes"),
        ("提前两个工作日", "提前 2 个工作日", "2 working days ahead"),
        (
            "明天3点",
            "11月24日 周二 15:00，有不止一种理解",
            "Tue 24 Nov 15:00, more than one reading",
        ),
        (
            "11月25日（周五）",
            "11月25日 周三，与所写星期不符",
            "Wed 25 Nov, not the weekday that was written",
        ),
        ("改天", "没有看懂这个时间。", "This time was not understood."),
        ("再说", "没有看到时间。", "No time was found."),
        ("12月1日、5日", "不止一个时间。", "There is more than one time."),
        ("2月30日", "没有这样的日期或钟点。", "There is no such day or hour."),
    ],
)
def test_a_sentence_says_what_was_understood(text: str, chinese: str, english: str) -> None:
    phrase = understood(says(text))
    said = [
        Words(language, SHANGHAI).plain(phrase.key, phrase.values, now=local(MONDAY))
        for language in ("zh-CN", "en")
    ]
    assert said == [chinese, english]


def test_a_placeholder_is_said_until_the_date_is_announced() -> None:
    days = load_health_days()
    week = next(day for day in days.days if day.name_zh == PROVISIONAL_WEEK)
    before = read(PROVISIONAL_WEEK, local(MONDAY), SHANGHAI, HOURS, WORKDAYS, named_days(days))
    assert isinstance(before, When)
    assert Caveat.PROVISIONAL in before.caveats
    span = DaySpan(date(2027, 3, 14), date(2027, 3, 20))
    names = named_days(days, lambda year: {week.id: span} if year == 2027 else {})
    after = read(PROVISIONAL_WEEK, local(MONDAY), SHANGHAI, HOURS, WORKDAYS, names)
    assert isinstance(after, When)
    assert (after.on, after.last_on) == (span.start_on, span.end_on)
    assert Caveat.PROVISIONAL not in after.caveats


def test_without_names_a_health_day_is_no_date() -> None:
    said_at = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    found = read(PROVISIONAL_WEEK, said_at, SHANGHAI, HOURS, WORKDAYS)
    assert not isinstance(found, When)

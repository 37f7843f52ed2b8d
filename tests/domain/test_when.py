"""What people type as a date, and what is understood by it."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.messages import Span
from domain.when import Caveat, Duration, Grain, Kind, NotUnderstood, When, read
from tests.domain.when_office import (
    HOURS,
    NAMES,
    SHANGHAI,
    WORKDAYS,
    says,
    shown,
    understood,
)
from texts.bundles import bundle
from texts.moments import Moments

WORDS_OF_DATES = """
    今 明 下 周 二 三 12 月 1 日 号 点 半 前 的 到 至 - / : ( ) 上午 下班 晚 年 每 十 〇
    个 工作日 内 后 季度 末 底 旬 上 中 第 最后 节前 节后 春节 农历 初 闰 正月
    提前 天 小时 起 止 截止 、 ， 遇节假日顺延
"""
DATA = Path(__file__).parents[1] / "data"
DECLINED = {  # dates all the same
    "9月1日开学前完成校医培训",
    "每年重阳节前后",
    "每月10日前后",
    "每月第二周的周三",
    "三伏贴首贴时间7月15日（头伏第一天）",
}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天", "2026-11-23"),
        ("明天", "2026-11-24"),
        ("明儿", "2026-11-24"),
        ("后天", "2026-11-25"),
        ("大后天", "2026-11-26"),
        ("周一", "2026-11-23"),  # today is one
        ("周三", "2026-11-25"),
        ("星期天", "2026-11-29"),
        ("礼拜五", "2026-11-27"),
        ("本周三", "2026-11-25"),
        ("下周三", "2026-12-02"),
        ("下个星期三", "2026-12-02"),
        ("下週三", "2026-12-02"),
        ("下周3", "2026-12-02"),
        ("周 3", "2026-11-25"),
        ("下下周一", "2026-12-07"),
        ("12月1日", "2026-12-01"),
        ("12月1号", "2026-12-01"),
        ("十二月一日", "2026-12-01"),
        ("12 月 1 日", "2026-12-01"),
        ("１２月１日", "2026-12-01"),
        ("12-1", "2026-12-01"),
        ("12/1", "2026-12-01"),
        ("12.1", "2026-12-01"),
        ("2026年12月1日", "2026-12-01"),
        ("26年12月1日", "2026-12-01"),
        ("二〇二六年十二月一日", "2026-12-01"),
        ("2026-12-01", "2026-12-01"),
        ("2026/12/1", "2026-12-01"),
        ("2026.12.1", "2026-12-01"),
        ("20261201", "2026-12-01"),
        ("5号", "2026-12-05"),
        ("廿八日", "2026-11-28"),
        ("三十一号", "2026-12-31"),  # November has none
        ("下月5号", "2026-12-05"),
        ("下個月五號", "2026-12-05"),
        ("明年1月5日", "2027-01-05"),
        ("11月22日", "2027-11-22"),  # yesterday's date is next year's
        ("11月23日", "2026-11-23"),
        ("明天上午", "2026-11-24"),
        ("今晚", "2026-11-23"),
        ("12月1日（周二）", "2026-12-01"),
        ("周二（12月1日）", "2026-12-01"),
        ("12月1日，星期二", "2026-12-01"),
        ("改到下周三吧", "2026-12-02"),
        ("明天内科采访", "2026-11-24"),
        ("12月1日到市卫健委", "2026-12-01"),
    ],
)
def test_days(text: str, day: str) -> None:
    found = understood(text)
    assert (found.kind, found.grain, found.due) == (Kind.POINT, Grain.DAY, False)
    assert (found.on.isoformat(), shown(found.start)) == (day, f"{day} 00:00")
    assert Caveat.WEEKDAY_MISMATCH not in found.caveats


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("明天下午三点", "2026-11-24 15:00"),
        ("明天的下午三点", "2026-11-24 15:00"),
        ("下周三 14:30", "2026-12-02 14:30"),
        ("周三三点半", "2026-11-25 15:30"),
        ("周三15点30分", "2026-11-25 15:30"),
        ("十二月一号下午三点半", "2026-12-01 15:30"),
        ("12月1日上午9点半", "2026-12-01 09:30"),
        ("12-1 9:30", "2026-12-01 09:30"),
        ("12.5下午3点", "2026-12-05 15:00"),
        ("5号9点", "2026-12-05 09:00"),
        ("2026-12-01T15:00", "2026-12-01 15:00"),
        ("2026-12-01 15:00:00", "2026-12-01 15:00"),
        ("后天晚上7点半直播", "2026-11-25 19:30"),
        ("下午2点一刻", "2026-11-23 14:15"),
        ("下午三点十五", "2026-11-23 15:15"),
        ("下午2点05", "2026-11-23 14:05"),
        ("中午12点", "2026-11-23 12:00"),
        ("中午1点", "2026-11-23 13:00"),
        ("下午三点整", "2026-11-23 15:00"),
        ("上午9点", "2026-11-24 09:00"),  # half an hour ago it was nine
        ("9点", "2026-11-24 09:00"),
        ("12点", "2026-11-23 12:00"),
        ("周一上午9点", "2026-11-30 09:00"),
        ("周一下午三点", "2026-11-23 15:00"),
        ("明天零点", "2026-11-24 00:00"),
        ("明天24时", "2026-11-25 00:00"),
        ("今晚12点", "2026-11-24 00:00"),
        ("明天凌晨1点系统维护", "2026-11-24 01:00"),
        ("下週三下午兩點", "2026-12-02 14:00"),
        ("明天下午三點鐘", "2026-11-24 15:00"),
        ("活动时间：2026年11月26日（周四）下午3:00", "2026-11-26 15:00"),
    ],
)
def test_moments(text: str, at: str) -> None:
    found = understood(text)
    assert (found.kind, found.due, shown(found.start)) == (Kind.POINT, False, at)
    assert found.grain is not Grain.DAY
    assert found.at == found.start


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("明天下午两点到四点", "2026-11-24 14:00", "2026-11-24 16:00"),
        ("今天14:30-16:00", "2026-11-23 14:30", "2026-11-23 16:00"),
        ("明天上午9-11点", "2026-11-24 09:00", "2026-11-24 11:00"),
        ("明天上午9点至11点半", "2026-11-24 09:00", "2026-11-24 11:30"),
        ("明天上午10点到2点", "2026-11-24 10:00", "2026-11-24 14:00"),
        ("明天上午10点到下午2点", "2026-11-24 10:00", "2026-11-24 14:00"),
        ("下周三14：30—16：00", "2026-12-02 14:30", "2026-12-02 16:00"),
        ("3点到5点", "2026-11-23 15:00", "2026-11-23 17:00"),
        ("明天晚上8点到12点", "2026-11-24 20:00", "2026-11-25 00:00"),
    ],
)
def test_hours_from_to(text: str, start: str, end: str) -> None:
    found = understood(text)
    assert (found.kind, found.due) == (Kind.SPAN, False)
    assert (shown(found.start), shown(found.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "end", "grain"),
    [
        ("12月1日前", "2026-12-01 17:30", Grain.DAY),
        ("12月1号之前", "2026-12-01 17:30", Grain.DAY),
        ("12/8前把海报发群里", "2026-12-08 17:30", Grain.DAY),
        ("下周五以前完成", "2026-12-04 17:30", Grain.DAY),
        ("截止12月10日", "2026-12-10 17:30", Grain.DAY),
        ("12月10日投稿截止", "2026-12-10 17:30", Grain.DAY),
        ("请于15日前报送", "2026-12-15 17:30", Grain.DAY),
        ("截止日期：2026-12-02 18:00", "2026-12-02 18:00", Grain.MINUTE),
        ("投稿截止12月10日24时", "2026-12-11 00:00", Grain.HOUR),
        ("下周三下午两点前定稿", "2026-12-02 14:00", Grain.HOUR),
        ("周五下班前交", "2026-11-27 17:30", Grain.MINUTE),
        ("下周一上班前上线", "2026-11-30 08:30", Grain.MINUTE),
        ("下班前", "2026-11-23 17:30", Grain.MINUTE),
        ("11月25日（周三）下班前报送", "2026-11-25 17:30", Grain.MINUTE),
        ("8:30前", "2026-11-24 08:30", Grain.MINUTE),
    ],
)
def test_deadlines(text: str, end: str, grain: Grain) -> None:
    found = understood(text)
    assert (found.kind, found.due, found.start) == (Kind.SPAN, True, None)
    assert (shown(found.end), found.grain) == (end, grain)
    assert found.inclusive is (grain is Grain.DAY)  # the 1st still counts, two o'clock does not
    assert found.at == found.end


def test_a_weekly_deadline_that_has_passed_is_the_next_one() -> None:
    friday_evening = "2026-11-27 18:00"
    assert shown(understood("周五下班前", friday_evening).end) == "2026-12-04 17:30"
    assert shown(understood("下班前", friday_evening).end) == "2026-11-28 17:30"


@pytest.mark.parametrize(
    ("text", "caveats"),
    [
        ("12月1日", ()),
        ("11月25日（周五）", (Caveat.WEEKDAY_MISMATCH,)),
        ("明天（12月2日）", (Caveat.WEEKDAY_MISMATCH,)),
        ("明天（11月24日）", ()),
        ("上周三", (Caveat.PAST,)),
        ("今天9点", (Caveat.PAST,)),
        ("2025年12月1日", (Caveat.PAST,)),
        ("昨天下班前", (Caveat.PAST, Caveat.NOT_A_WORKDAY)),
        ("12月5日", (Caveat.NOT_A_WORKDAY,)),
        ("2027年1月5日", (Caveat.TABLE_UNPUBLISHED,)),
        ("1月1日", (Caveat.NOT_A_WORKDAY, Caveat.TABLE_UNPUBLISHED)),
        ("明天3点", (Caveat.AMBIGUOUS,)),
        ("明天9点", ()),
        ("明天9:30", ()),
        ("明天03:00", ()),
    ],
)
def test_what_has_to_be_said_beside_it(text: str, caveats: tuple[Caveat, ...]) -> None:
    assert understood(text).caveats == caveats


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("明天3点", ["2026-11-24 15:00", "2026-11-24 03:00"]),
        ("明天6点半", ["2026-11-24 18:30", "2026-11-24 06:30"]),
        ("明天7点", ["2026-11-24 07:00", "2026-11-24 19:00"]),
        ("明天3:30", ["2026-11-24 15:30", "2026-11-24 03:30"]),
        ("明天8点", []),
        ("明天下午3点", []),
    ],
)
def test_an_hour_of_either_half_of_the_day_is_asked_about(text: str, choices: list[str]) -> None:
    found = understood(text)
    assert [shown(choice) for choice in found.choices] == choices
    assert not found.choices or found.choices[0] == found.start


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "when-no-date"),
        ("有空的时候再说", "when-no-date"),
        ("一对一指导", "when-no-date"),
        ("202年12月1日", "when-unread"),
        ("5明天", "when-unread"),
        ("明天3人", "when-unread"),
        ("12月1日（下周三", "when-several"),
        ("每一周周三下班后", "when-unread"),
        ("隔周三", "when-unread"),
        ("明天下班后", "when-unread"),
        ("11月25日报名，11月28日开会", "when-several"),
        ("2月30日", "when-impossible"),
        ("本月31日", "when-impossible"),
        ("2300年1月1日", "when-impossible"),
        ("明天25点", "when-impossible"),
        ("明天上午15点", "when-impossible"),
        ("明天3点70分", "when-impossible"),
        ("明天晚上1点", "when-impossible"),
        ("明天下午4点到14点", "when-impossible"),
    ],
)
def test_what_is_not_read_is_declined_with_the_reason(text: str, key: str) -> None:
    found = says(text)
    assert isinstance(found, NotUnderstood)
    assert found.reason_key == key


def test_a_declined_word_is_named() -> None:
    assert says("12月1日前后报送") == NotUnderstood("when-unread", {"word": "前后"})


@pytest.mark.parametrize("text", ["5月1日", "正月十五", "周三"])
def test_the_calendar_ends_with_the_century(text: str) -> None:
    assert isinstance(says(text, "2100-12-30 09:00"), When | NotUnderstood)
    assert isinstance(says(text, "2099-12-30 09:00"), When | NotUnderstood)


def test_two_days_with_the_same_meaning_are_one() -> None:
    assert understood("明天采访，就明天").on == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "at", "due"),
    [
        ("tomorrow 3pm", "2026-11-24 15:00", False),
        ("tomorrow at 3 p.m.", "2026-11-24 15:00", False),
        ("Dec 2 15:00", "2026-12-02 15:00", False),
        ("2 December 2026, 3:30pm", "2026-12-02 15:30", False),
        ("Nov 20", "2027-11-20 00:00", False),
        ("Nov 23", "2026-11-23 00:00", False),
        ("Friday 10:00", "2026-11-27 10:00", False),
        ("3pm", "2026-11-23 15:00", False),
        ("2026-12-01 3pm", "2026-12-01 15:00", False),
        ("by Dec 2", "2026-12-02 17:30", True),
        ("3:15p", "2026-11-23 15:15", False),
        ("Dec 2 - Dec 4", "2026-12-02 00:00", False),
        ("Dec 2 10:00 to 11:00", "2026-12-02 10:00", False),
        ("before Friday 3pm", "2026-11-27 15:00", True),
    ],
)
def test_english(text: str, at: str, due: bool) -> None:  # noqa: FBT001
    found = understood(text)
    assert (shown(found.at), found.due) == (at, due)


def test_an_english_hour_of_either_half_of_the_day_is_asked_about() -> None:
    assert understood("Dec 2 3:30").caveats == (Caveat.AMBIGUOUS,)
    assert understood("Mon Dec 2 15:00").caveats == (Caveat.WEEKDAY_MISMATCH,)


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "December",
        "Dec 2 Dec 3",
        "at 5",
        "version 3",
        "Feb 30",
        "next year",
        "sat on it",
        "2026X1",
        "by Dec 2 - Dec 4",
    ],
)
def test_english_that_is_no_plain_date_is_declined(text: str) -> None:
    assert isinstance(says(text), NotUnderstood)


def test_the_zone_of_the_office_decides_what_today_is() -> None:
    at_nine_in_the_evening_utc = datetime(2026, 11, 23, 21, tzinfo=UTC)
    found = read("今天", at_nine_in_the_evening_utc, SHANGHAI, HOURS, WORKDAYS)
    assert isinstance(found, When)
    assert found.on == date(2026, 11, 24)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@given(
    said=st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)),  # noqa: DTZ001
    ahead=st.timedeltas(timedelta(minutes=1), timedelta(days=800)),
)
def test_what_the_product_prints_is_read_back(
    language: str, said: datetime, ahead: timedelta
) -> None:
    said_at = said.replace(tzinfo=SHANGHAI).astimezone(UTC)
    meant = (said_at + ahead).replace(second=0, microsecond=0)
    if meant < said_at:
        return
    printed = Moments(bundle(language), SHANGHAI).moment(meant, said_at)
    found = read(printed, said_at, SHANGHAI, HOURS, WORKDAYS, NAMES)
    assert isinstance(found, When), printed
    assert found.start == meant
    assert Caveat.WEEKDAY_MISMATCH not in found.caveats


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@example(said=datetime(2028, 2, 27), ahead=timedelta(minutes=1), length=timedelta(days=2))  # noqa: DTZ001
@given(
    said=st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)),  # noqa: DTZ001
    ahead=st.timedeltas(timedelta(minutes=1), timedelta(days=800)),
    length=st.timedeltas(timedelta(minutes=1), timedelta(days=9)),
)
def test_hours_and_days_that_the_product_prints_are_read_back(
    language: str, said: datetime, ahead: timedelta, length: timedelta
) -> None:
    said_at = said.replace(tzinfo=SHANGHAI).astimezone(UTC)
    start = (said_at + ahead).replace(second=0, microsecond=0)
    end = (start + length).replace(second=0, microsecond=0)
    if start < said_at:
        return
    printed = Moments(bundle(language), SHANGHAI).span(Span(start, end), said_at)
    found = read(printed, said_at, SHANGHAI, HOURS, WORKDAYS, NAMES)
    assert isinstance(found, When), printed
    assert (found.start, found.end) == (start, end)
    assert Caveat.WEEKDAY_MISMATCH not in found.caveats


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001
    st.text(max_size=40),
)
def test_no_text_breaks_it(said: datetime, text: str) -> None:
    said_at = said.replace(tzinfo=SHANGHAI).astimezone(UTC)
    found = read(text, said_at, SHANGHAI, HOURS, WORKDAYS, NAMES)
    assert isinstance(found, When | Duration | NotUnderstood)


@given(
    st.lists(
        st.sampled_from(WORDS_OF_DATES.split()),
        max_size=12,
    )
)
def test_no_heap_of_date_words_breaks_it(words: list[str]) -> None:
    found = says("".join(words))
    if isinstance(found, When):
        assert found.at.tzinfo is UTC
        assert found.start is None or found.end is None or found.start <= found.end


def test_a_very_long_text_is_answered() -> None:
    assert isinstance(says("请于每月15日前报送" * 90), When)
    assert says("请于每月15日前报送" * 500) == NotUnderstood("when-unread")
    assert isinstance(says("1" * 1000), NotUnderstood)
    assert isinstance(says("一" * 1000), NotUnderstood)


def _judged(phrase: dict[str, Any]) -> bool | None:
    """Whether the day one would act on was read right; None when the phrase was declined."""
    found = says(phrase["text"], phrase["ref"])
    if not isinstance(found, When):
        return None
    if phrase["start"] is None and phrase["end"] is None:  # 每半年一次: no first time is wanted
        return found.recurrence is not None
    due = phrase.get("anchor") == "end"
    at = (found.end or found.start) if due else (found.start or found.end)
    wanted = {phrase["end" if due else "start"], *phrase.get("alt", ())}
    return shown(at)[:10] in {str(day)[:10] for day in wanted}  # type: ignore[index]


@pytest.mark.parametrize("file", ["dates_notices.jsonl", "dates_written.jsonl"])
def test_labelled_phrases_are_read_right(file: str) -> None:
    phrases = [json.loads(line) for line in (DATA / file).read_text(encoding="utf-8").splitlines()]
    judged = {phrase["text"]: (phrase["kind"], _judged(phrase)) for phrase in phrases}
    dateless = {"not-a-date", "duration"}
    assert [text for text, (_, right) in judged.items() if right is False] == []
    assert [
        text
        for text, (kind, right) in judged.items()
        if (right is None) != (kind in dateless) and text not in DECLINED
    ] == []

"""Lists of days as people paste them: each line agrees, or it is said why not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_health_days
from domain.health_day import DaySpan, Judge, Judged, Verdict, parse_rule, read_claim, read_claims
from domain.health_day.named import called

CATALOGUE = load_health_days()


def judged(line: str, year: int = 2026, **announced: DaySpan) -> Judged:
    return Judge(CATALOGUE, year, {year: announced}).one(read_claim(line))


def told(line: str, year: int = 2026) -> tuple[str, str, list[str]]:
    one = judged(line, year)
    return one.verdict, one.day.id if one.day else "", [str(span) for span in one.held]


@pytest.mark.parametrize(
    ("line", "verdict", "day", "held"),
    [
        # §1.1: the six lines of a widely copied list that are out of date or wrong
        ("9月最后一个星期日 世界心脏日", "dead", "HD140", ["2026-09-29"]),
        ("10月11日 世界镇痛日", "dead", "HD163", ["2026-10-19"]),
        ("12月5日 国际残疾人日", "other-day", "HD187", ["2026-12-03"]),
        ("5月20日 全国助残日", "other-day", "HD063", ["2026-05-17"]),
        ("11月第一周 《食品卫生法》宣传周", "dead", "HD171", ["2026-11-01/2026-11-07"]),
        ("4月第4周 《职业病防治法》宣传周", "vague", "HD042", ["2026-04-25/2026-05-01"]),
        # §1.2: rules that changed on a date
        ("5月5日 全国爱眼日", "dead", "HD084", ["2026-06-06"]),
        ("6月24日 世界骨质疏松日", "dead", "HD165", ["2026-10-20"]),
        ("6月第二个星期日 安全宣传咨询日", "dead", "HD090", ["2026-06-16"]),
        ("10月11日 世界肥胖日", "dead", "HD013", ["2026-03-04"]),
        ("10月第二个星期三 国际减轻自然灾害日", "dead", "HD153", ["2026-10-13"]),
        ("9月第三周 全国科普日", "dead", "HD127", ["2026-09-14/2026-09-20"]),
        # §1.3: no calendar defines the third week of May
        ("5月第三周 全民营养周", "vague", "HD064", ["2026-05-17/2026-05-23"]),
        # §1.4: set by notice each year
        ("9月11日至17日 全国食品安全宣传周", "announced", "HD122", ["2026-09-11/2026-09-17"]),
        # §1.5: same name, two days: the one whose date agrees
        ("高血压日 5月17日", "agrees", "HD062", ["2026-05-17"]),
        ("高血压日 10月8日", "agrees", "HD147", ["2026-10-08"]),
        # said as people say it, without 国际 or 全国, however short
        ("护士节 5月13日", "other-day", "HD058", ["2026-05-12"]),
        ("爱眼日 6月6日", "agrees", "HD084", ["2026-06-06"]),
        # §1.6: sources conflict
        ("9月最后一个星期日 国际聋人日", "disputed", "HD137", ["2026-09-27"]),
        ("9月第四个星期日 国际聋人日", "agrees", "HD137", ["2026-09-27"]),
        ("11月20日 世界慢阻肺日", "disputed", "HD180", ["2026-11-18"]),
        # §4, the last two vectors
        ("国际聋人日，9月第四个星期日，2018-09-25", "weekday", "HD137", ["2018-09-23"]),
        ("2018年9月25日（星期日） 国际聋人日", "weekday", "HD137", ["2018-09-23"]),
        ("2018-01-26 世界防治麻风病日", "other-day", "HD002", ["2018-01-28"]),
        ("2018-01-26 1月最后一个星期日 世界防治麻风病日", "weekday", "HD002", ["2018-01-28"]),
        # a year of the past is held by the rule of that time
        ("2005-09-25 世界心脏日", "agrees", "HD140", ["2005-09-25"]),
        ("2017-03-04 世界肥胖日", "other-day", "HD013", ["2017-10-11"]),
        # as people write
        ("1、3月21日世界睡眠日", "agrees", "HD022", ["2026-03-21"]),
        ("（3）六月六日　全国爱眼日", "agrees", "HD084", ["2026-06-06"]),
        ("农历九月初九\t老年节", "agrees", "HD160", ["2026-10-18"]),
        ("农历正月十五 我们的节日·元宵", "agrees", "HD012", ["2026-03-03"]),
        ("4月7日（周二）世界卫生日", "agrees", "HD033", ["2026-04-07"]),
        ("4月7日（周三）世界卫生日", "weekday", "HD033", ["2026-04-07"]),
        ("世界麻风病日 1月最后一个星期日", "agrees", "HD002", ["2026-01-25"]),
        ("4月 爱国卫生月", "agrees", "HD030", ["2026-04-01/2026-04-30"]),
        ("4月15日至21日 全国肿瘤防治宣传周", "agrees", "HD036", ["2026-04-15/2026-04-21"]),
        ("4月15日-4月22日 全国肿瘤防治宣传周", "other-day", "HD036", ["2026-04-15/2026-04-21"]),
        ("10.15 全球洗手日", "agrees", "HD154", ["2026-10-15"]),
        ("11月14日 世界糖尿病日", "agrees", "HD177", ["2026-11-14"]),
        ("10月第2个星期四 世界视觉日", "agrees", "HD148", ["2026-10-08"]),
        ("世界卫生日", "undated", "HD033", ["2026-04-07"]),
        ("7月21日 中国厨师日", "unknown", "", []),
        ("2月30日 世界卫生日", "undated", "HD033", ["2026-04-07"]),
        ("13月第二个星期四 世界视觉日", "undated", "HD148", ["2026-10-08"]),
        ("9月第四个星期日（9月20日） 国际聋人日", "other-day", "HD137", ["2026-09-27"]),
    ],
)
def test_a_line_is_answered(line: str, verdict: str, day: str, held: list[str]) -> None:
    assert told(line) == (verdict, day, held)


def test_why_a_rule_is_dead() -> None:
    one = judged("9月最后一个星期日 世界心脏日")
    assert one.former is not None
    assert one.former.last_year == 2010
    assert "2011 年起" in one.former.why.zh


def test_a_date_set_by_notice_agrees_once_it_is_recorded() -> None:
    span = DaySpan(date(2026, 6, 16), date(2026, 6, 22))
    line = "6月16日至22日 全国食品安全宣传周"
    assert judged(line).verdict is Verdict.ANNOUNCED
    assert judged(line, HD122=span).verdict is Verdict.AGREES
    assert judged("9月11日 全国食品安全宣传周", HD122=span).verdict is Verdict.OTHER_DAY


def test_a_list_goes_by_the_rule_the_office_chose() -> None:
    chosen = CATALOGUE.choosing({"HD137": "LAST 09 SUN"})
    judge = Judge(chosen, 2029, {})
    (last, fourth) = judge.all(
        read_claims("9月最后一个星期日 国际聋人日\n\n9月第四个星期日 国际聋人日")
    )
    assert (last.verdict, last.claim.number) == (Verdict.AGREES, 1)
    assert (fourth.verdict, fourth.claim.number) == (Verdict.DISPUTED, 3)
    assert [str(span) for span in fourth.held] == ["2029-09-30"]


@pytest.mark.parametrize("day", CATALOGUE.days, ids=lambda day: day.id)
def test_every_day_is_known_by_its_own_name(day: object) -> None:
    name = day.name_zh.partition("(")[0]  # type: ignore[attr-defined]
    found = called(CATALOGUE, name)
    assert day in found or day.alternative_to in {one.id for one in found}  # type: ignore[attr-defined]


@given(st.text(max_size=80))
def test_whatever_is_pasted_is_answered(text: str) -> None:
    judge = Judge(CATALOGUE, 2026, {})
    assert len(judge.all(read_claims(text))) == len([1 for x in text.splitlines() if x.strip()])


@given(
    st.sampled_from([day for day in CATALOGUE.days if not day.alternative_to]),
    st.dates(date(2011, 1, 1), date(2035, 12, 31)),
)
def test_a_printed_date_agrees_exactly_when_it_is_the_day(day: object, on: date) -> None:
    one = judged(f"{on.isoformat()} {day.name_zh.partition('(')[0]}")  # type: ignore[attr-defined]
    if one.verdict is Verdict.AGREES:
        assert on in {span.start_on for span in one.held}
    elif one.verdict is Verdict.OTHER_DAY:
        assert DaySpan.of(on) not in one.held


@given(st.integers(1, 12), st.integers(1, 28), st.sampled_from("一二三四五六日"))
def test_a_weekday_beside_a_date_is_checked(month: int, day: int, weekday: str) -> None:
    one = judged(f"{month}月{day}日（星期{weekday}） 世界卫生日")
    wrong = "一二三四五六日".index(weekday) != date(2026, month, day).weekday()
    assert (one.verdict is Verdict.WEEKDAY) == wrong


def test_rules_are_read_as_the_catalogue_writes_them() -> None:
    assert read_claim("世界视觉日 十月的第二个星期四").rule == parse_rule("NTH 10 THU 2")
    assert read_claim("世界视觉日 每年10月第2个周四").rule == parse_rule("NTH 10 THU 2")
    assert read_claim("1月的最后一个星期天 世界防治麻风病日").rule == parse_rule("LAST 01 SUN")
    assert read_claim("腊月初八 腊八节").rule is None  # without 农历 nothing is guessed
    assert read_claim("农历腊月初八 腊八节").rule == parse_rule("LUNAR 12-08")

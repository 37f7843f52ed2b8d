"""/calendar: two months turned in place, search that explains, dates an admin records."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions import health_days as acts
from actions.tx import Tx
from domain.errors import Refused
from domain.health_day import DaySpan
from storage import health_days, people
from storage.schema.engine import journal
from tests import factories
from tests.office import Office, Somebody
from texts.limits import TEXT, units

SHANGHAI = ZoneInfo("Asia/Shanghai")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def a_contact(office: Office, language: str = "zh-CN") -> Somebody:
    hospital = factories.unit(office)
    return factories.person(office, "张敏", 1001, "contact", unit_id=hospital, language=language)


def an_admin(office: Office) -> Somebody:
    return factories.person(office, "周管", 1006, "admin")


def test_two_months_turned_in_the_same_message(any_office: Office) -> None:
    zhang = a_contact(any_office)
    zhang.says("/calendar").presses("文字版")
    assert "2026年11月" in zhang.last.text
    assert "12月1日 周二　世界艾滋病日" in zhang.last.text
    assert "12月5日 周六　国际志愿者日〔重点〕" in zhang.last.text
    assert "三下乡”〔重点、待通知〕" in zhang.last.text
    assert "放假安排尚未公布" not in zhang.last.text

    any_office.restart()
    zhang.presses("2027年1月")
    assert "2027年2月6日 周六　我们的节日·春节〔重点〕" in zhang.last.text
    assert "三下乡" in zhang.last.text  # still being held
    assert "2027年放假安排尚未公布" in zhang.last.text

    zhang.presses("2026年11月").presses("◀ 9月")
    assert "9月20日 周日" in zhang.last.text
    assert len(zhang.chat) == 2  # the picture and the text


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_pair_of_months_is_one_message(office: Office, language: str) -> None:
    zhang = a_contact(office, language)
    office.clock.moment = local("2026-01-05T09:00:00")
    zhang.says("/calendar").presses("文字版" if language == "zh-CN" else "As text")
    for _ in range(12):
        assert units(zhang.last.text) < TEXT
        zhang.presses("▶")
    assert len(zhang.chat) == 2  # the picture and the text


@pytest.mark.parametrize("month", ["0", "23879", "25200", "999999999"])
def test_forged_months_change_nothing(office: Office, month: str) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar")
    before = zhang.chat
    zhang.presses_data(f"calendar.month.{month}.0", zhang.last.message_id)
    assert "失效" in zhang.toast
    assert zhang.chat == before


def test_the_first_and_the_last_month_can_be_reached(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar").presses("文字版")
    for month in (1990 * 12, 2100 * 12 - 1):
        zhang.presses_data(f"calendar.month.{month}.0", zhang.last.message_id)
    assert "2099年12月" in zhang.last.text


def test_search_gives_this_years_and_next_years_date(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 护士")
    assert "国际护士节" in zhang.last.text
    assert "5月12日 周二" in zhang.last.text
    assert "2027年5月12日 周三" in zhang.last.text
    assert zhang.last.buttons == ()


def test_a_dead_rule_is_explained_with_what_holds_now(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 碘缺乏")
    assert "已失效（只到 1999 年）" in zhang.last.text
    assert "现行：防治碘缺乏病日，5月15日 周五" in zhang.last.text

    zhang.says("/calendar 食品卫生法")
    assert "现行：全国食品安全宣传周，日期逐年公布" in zhang.last.text
    assert zhang.last.text.count("全国食品安全宣传周") == 1


def test_conflicts_are_flagged_this_year_and_in_others(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 慢阻肺")
    assert "固定写 11 月 20 日" in zhang.last.text
    zhang.says("/calendar 聋人")  # both rules meet in 2026
    assert "有的年份与别的说法不同" in zhang.last.text
    assert "备选规则，未启用" in zhang.last.text
    assert "HD137" not in zhang.last.text


def test_how_to_word_it_stands_with_the_day(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 预防自杀")
    assert "求助渠道" in zhang.last.text


def test_nothing_found_and_too_much_found(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 不存在的日子")
    assert "没有找到" in zhang.last.text
    zhang.says("/calendar 日")
    assert "请把词写得更全" in zhang.last.text
    assert units(zhang.last.text) < TEXT


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("食品卫生法宣传周", "《食品卫生法》宣传周(已废止)"),
        ("职业病防治法宣传周", "《职业病防治法》宣传周"),
    ],
)
def test_nobody_has_to_type_the_brackets(office: Office, typed: str, found: str) -> None:
    zhang = a_contact(office)
    zhang.says(f"/calendar {typed}")
    assert f"<b>{found}</b>" in zhang.last.text


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2月", "2027年2月"),
        ("下个月", "2026年12月"),
        ("2026年4月", "2026年4月"),
        ("5月12日", "2027年5月"),
    ],
)
def test_a_month_that_is_named_is_opened(office: Office, typed: str, month: str) -> None:
    zhang = a_contact(office)
    zhang.says(f"/calendar {typed}")
    assert zhang.last.text.startswith(f"<b>{month}</b>")


def test_a_word_that_is_no_time_finds_nothing(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 火星日")
    assert "没有找到名称含「火星日」的卫生日" in zhang.last.text


def test_search_in_english(office: Office) -> None:
    ann = a_contact(office, "en")
    ann.says("/calendar nurses")
    assert "International Nurses Day" in ann.last.text
    assert "Tue 12 May" in ann.last.text


def test_an_admin_records_the_dates_of_a_notice(any_office: Office) -> None:
    zhang, admin = a_contact(any_office), an_admin(any_office)
    admin.says("/calendar 三下乡")
    assert "12月15日 周二 至 2027年2月28日 周日〔待通知〕" in admin.last.text
    assert "占位" not in admin.last.text

    admin.presses("登记2026年日期")
    any_office.restart()
    admin.says("12月10日至2月20日")
    assert "12月10日 周四 至 2027年2月20日 周六" in admin.last.text
    any_office.restart()
    admin.says("国卫办宣传函〔2026〕100号").presses("提交")
    assert "已登记" in admin.last.text

    zhang.says("/calendar 三下乡")
    assert "12月10日 周四 至 2027年2月20日 周六" in zhang.last.text
    assert "12月10日 周四 至 2027年2月20日 周六〔待通知〕" not in zhang.last.text
    found = any_office.ask(health_days.announced, 2026)
    assert found == {"HD192": DaySpan(date(2026, 12, 10), date(2027, 2, 20))}
    query = select(journal.c.act).where(journal.c.noun == "health_day")
    assert any_office.ask(lambda conn: conn.execute(query).scalars().all()) == [
        "health_day.confirmed"
    ]


def test_recorded_dates_are_what_contacts_are_reminded_of(any_office: Office) -> None:
    zhang, admin = a_contact(any_office), an_admin(any_office)
    admin.says("/calendar 三下乡").presses("登记")
    admin.says("12月10日至12月20日").presses("跳过").presses("提交")
    any_office.travel(local("2026-11-26T08:30:00"))
    assert "三下乡" in zhang.last.text
    assert "12月10日 周四（14 天后）" in zhang.last.text
    assert "待通知" not in zhang.last.text

    heard = len(zhang.chat)
    any_office.travel(local("2026-12-07T08:30:00"))
    told = [message.text for message in zhang.chat[heard:] if "三下乡" in message.text]
    assert len(told) == 1
    assert "12月10日 周四（3 天后）" in told[0]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("12月20日", "12月20日 周日"),
        ("12月20日至26日", "12月20日 周日 至 12月26日 周六"),
        ("12月20日-12月26日", "12月20日 周日 至 12月26日 周六"),
        ("2026年12月20日到26日", "12月20日 周日 至 12月26日 周六"),
        ("3月1日至3月7日", "3月1日 周日 至 3月7日 周六"),  # past, yet this year's
    ],
)
def test_ways_to_type_the_dates(office: Office, typed: str, shown: str) -> None:
    admin = an_admin(office)
    admin.says("/calendar 三下乡").presses("登记").says(typed)
    assert f"日期：{shown}" in admin.last.text


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("等通知", "没有看懂"),
        ("至", "没有看懂"),
        ("1月1日至2月1日至3月1日", "没有看懂"),
        ("12月26日至20日", "起止日期不对"),
        ("2027年12月20日", "请写 2026 年的日期"),
        ("1月1日至12月31日", "起止日期不对"),
    ],
)
def test_dates_that_do_not_fit_are_refused_and_asked_again(
    office: Office, typed: str, told: str
) -> None:
    admin = an_admin(office)
    admin.says("/calendar 三下乡").presses("登记").says(typed)
    assert told in admin.last.text
    admin.says("12月20日")
    assert "✓" in admin.last.text


def test_only_admins_record_dates(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 三下乡")
    assert zhang.last.buttons == ()
    zhang.presses_data("calendar.confirm.2026.0.HD192")
    assert "没有办理此事的权限" in zhang.toast


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("calendar.confirm.2026.0.HD058", "由规则确定"),
        ("calendar.confirm.2026.0.HD999", "没有找到"),
        ("calendar.confirm.2026.0", "没有找到"),
        ("calendar.confirm.1999.0.HD192", "失效"),
    ],
)
def test_forged_confirmations(office: Office, data: str, told: str) -> None:
    admin = an_admin(office)
    admin.presses_data(data)
    assert told in admin.toast
    assert admin.chat == []


def test_nobody_confirms_without_the_right(office: Office) -> None:
    span = DaySpan(date(2026, 12, 10), date(2026, 12, 20))
    with pytest.raises(Refused, match="not-allowed"):
        office.run(acts.confirm, "HD192", 2026, span, None)


def test_a_day_that_does_not_exist_yet(office: Office) -> None:
    zhang = a_contact(office)
    office.clock.moment = local("2024-05-06T09:00:00")
    office.run(contact_since_today, 1001)
    zhang.says("/calendar 科普")
    assert "2024年没有这一天" in zhang.last.text
    assert "2025年9月1日 周一 至 2025年9月30日 周二" in zhang.last.text


def contact_since_today(tx: Tx, telegram_id: int) -> None:
    person = people.by_telegram(tx.conn, telegram_id, tx.today)
    assert person is not None
    people.give_role(
        tx.conn,
        person_id=person.id,
        role="contact",
        unit_id=None,
        valid_from=tx.today,
        granted_by=None,
        now=tx.now,
    )


def test_next_year_is_offered_once_this_years_is_over(office: Office) -> None:
    admin = an_admin(office)
    admin.says("/calendar 营养周")
    assert admin.last.has("登记2027年日期")

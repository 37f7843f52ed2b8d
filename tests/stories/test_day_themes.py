"""Themes come late, and from two sides: shown with the day, told once if late."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests import factories
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")
PUBLISHED = "卫生日主题已公布"


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def a_contact(office: Office, number: int = 1001, language: str = "zh-CN") -> Somebody:
    hospital = factories.unit(office, f"示范市第{number}医院")
    name = f"联络员{number}"
    return factories.person(office, name, number, "contact", unit_id=hospital, language=language)


def an_admin(office: Office) -> Somebody:
    return factories.person(office, "周管", 1006, "admin")


def records(admin: Somebody, intl: str = "", cn: str = "", notice: str = "") -> None:
    admin.says("/calendar 国际志愿者日").presses("登记2026年主题")
    for answer in (intl, cn, "", notice):
        if answer:
            admin.says(answer)
        else:
            admin.presses("跳过")
    admin.presses("提交")


def told(somebody: Somebody, words: str) -> list[str]:
    return [message.text for message in somebody.chat if words in message.text]


def test_a_theme_that_comes_after_the_reminder_is_one_line_of_the_next_morning(
    any_office: Office,
) -> None:
    zhang, ann = a_contact(any_office), a_contact(any_office, 1002, "en")
    admin = an_admin(any_office)
    any_office.travel(local("2026-11-24T08:30:00"))
    assert "主题待公布" in zhang.last.text
    late = a_contact(any_office, 1003)

    records(admin, "志愿同行", "健康有你", "国卫办宣传函〔2026〕100号")
    heard = len(zhang.chat)
    any_office.restart()
    any_office.travel(local("2026-11-24T20:00:00"))
    assert len(zhang.chat) == heard  # never a message of its own

    any_office.travel(local("2026-11-25T08:30:00"))
    assert len(told(zhang, PUBLISHED)) == 1
    line = "12月5日 周六　国际志愿者日　国际主题：志愿同行、我国主题：健康有你"
    assert line in zhang.last.text
    assert "国卫办宣传函〔2026〕100号" in zhang.last.text
    assert "Themes published since" in ann.last.text
    assert not late.heard(PUBLISHED)
    assert "国际主题：志愿同行" in late.last.text  # in the reminder itself

    any_office.restart()
    any_office.travel(local("2026-12-05T20:00:00"))
    assert len(told(zhang, PUBLISHED)) == 1
    assert "国际主题：志愿同行" in told(zhang, "（3 天后）")[0]


def test_a_theme_known_before_the_reminder_needs_no_follow_up(office: Office) -> None:
    zhang, admin = a_contact(office), an_admin(office)
    records(admin, "志愿同行")
    office.travel(local("2026-12-05T20:00:00"))
    assert told(zhang, PUBLISHED) == []
    assert "主题待公布" not in zhang.chat[0].text
    assert "国际主题：志愿同行" in zhang.chat[0].text


def test_the_second_theme_and_a_correction_are_not_told_again(office: Office) -> None:
    zhang, admin = a_contact(office), an_admin(office)
    office.travel(local("2026-11-24T08:30:00"))
    records(admin, "志愿同行")
    office.travel(local("2026-11-25T08:30:00"))
    admin.says("/calendar 国际志愿者日").presses("登记2026年主题")  # what is known is filled in
    assert "<b>国际主题</b>　志愿同行" in admin.last.text
    admin.presses("修改").presses("我国主题").says("健康有你").presses("提交")
    office.travel(local("2026-11-30T20:00:00"))
    assert len(told(zhang, PUBLISHED)) == 1
    zhang.says("/calendar 国际志愿者日")
    assert "2026年主题：国际主题：志愿同行、我国主题：健康有你" in zhang.last.text


def test_on_the_morning_of_the_next_reminder_it_is_said_once(office: Office) -> None:
    zhang, admin = a_contact(office), an_admin(office)
    office.travel(local("2026-12-01T20:00:00"))
    records(admin, "志愿同行")
    office.travel(local("2026-12-02T08:30:00"))  # three days before
    assert zhang.last.text.count("志愿同行") == 1
    assert told(zhang, PUBLISHED) == []


def test_one_theme_at_least(office: Office) -> None:
    admin = an_admin(office)
    records(admin, notice="国卫办宣传函〔2026〕100号")
    assert "两个主题都没有填" in admin.toast
    assert admin.last.has("提交")


def test_next_year_once_this_years_day_is_over(office: Office) -> None:
    admin = an_admin(office)
    admin.says("/calendar 世界卫生日")
    assert admin.last.has("登记2027年主题：世界卫生日")
    admin.says("/calendar 日")
    assert not admin.last.has("主题")


@pytest.mark.parametrize(
    ("data", "told_"),
    [
        ("theme.record.2026.0.HD999", "没有找到"),
        ("theme.record.2026.0.HD171", "没有找到"),  # a dead rule
        ("theme.record.1999.0.HD033", "失效"),
    ],
)
def test_forged_presses(office: Office, data: str, told_: str) -> None:
    admin = an_admin(office)
    admin.presses_data(data)
    assert told_ in admin.toast


def test_only_admins_record_themes(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 国际志愿者日")
    assert zhang.last.buttons == ()
    zhang.presses_data("theme.record.2026.0.HD189")
    assert "没有办理此事的权限" in zhang.toast

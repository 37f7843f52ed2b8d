"""Dates set by notice: asked for in time, recorded, corrected; who heard others is told why."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.report import TaskState
from storage import reports
from tests import factories
from tests.notices import NOTICE_2026
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")
CHANGED = "日期有变：原告知"


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def a_contact(office: Office, language: str = "zh-CN", number: int = 1001) -> Somebody:
    hospital = factories.unit(office, f"示范市第{number}医院")
    name = f"联络员{number}"
    return factories.person(office, name, number, "contact", unit_id=hospital, language=language)


def an_admin(office: Office) -> Somebody:
    return factories.person(office, "周管", 1006, "admin")


def records(admin: Somebody, dates: str, notice: str = "") -> None:
    admin.says("/calendar 三下乡").presses("登记2026年").says(dates)
    if notice:
        admin.says(notice)
    else:
        admin.presses("跳过")
    admin.presses("提交")


def told(somebody: Somebody, words: str) -> list[str]:
    return [message.text for message in somebody.chat if words in message.text]


def test_who_heard_the_placeholder_is_told_once_why_it_moved(any_office: Office) -> None:
    zhang, ann = a_contact(any_office), a_contact(any_office, "en", 1002)
    admin = an_admin(any_office)
    any_office.travel(local("2026-12-01T08:30:00"))
    assert "待通知" in zhang.card("三下乡").text
    late = a_contact(any_office, number=1003)  # who never heard of it

    records(admin, "12月16日至12月31日", "国卫办宣传函〔2026〕200号")
    assert "已告知提醒过的 2 人" in admin.last.text
    assert not any(message.has("提交") for message in admin.chat)  # no dead keys are left
    any_office.restart()

    assert len(told(zhang, CHANGED)) == 1
    assert "原告知 12月15日 周二 至 2027年2月28日 周日" in zhang.last.text
    assert "现为 12月16日 周三 至 12月31日 周四" in zhang.last.text
    assert "国卫办宣传函〔2026〕200号" in zhang.last.text
    assert "this year's notice decides" in ann.last.text
    assert late.chat == []

    any_office.travel(local("2026-12-10T20:00:00"))
    assert len(told(zhang, CHANGED)) == 1
    assert told(zhang, "12月16日 周三（1") == []  # the fourteenth day before was tomorrow
    any_office.travel(local("2026-12-16T20:00:00"))
    assert len([text for text in told(zhang, "12月16日 周三（5 天后）") if "三下乡" in text]) == 1


def test_the_same_dates_confirmed_change_nothing_for_anybody(any_office: Office) -> None:
    zhang, admin = a_contact(any_office), an_admin(any_office)
    any_office.travel(local("2026-12-01T08:30:00"))
    heard = len(zhang.chat)
    records(admin, "2026年12月15日至2027年2月28日")
    assert "告知" not in admin.last.text
    any_office.travel(local("2026-12-01T20:00:00"))
    assert len(zhang.chat) == heard


def test_who_heard_nothing_yet_hears_only_the_right_date(office: Office) -> None:
    zhang, admin = a_contact(office), an_admin(office)
    records(admin, "12月16日至12月31日")
    assert zhang.chat == []
    office.travel(local("2026-12-02T12:00:00"))
    assert told(zhang, CHANGED) == []
    assert any("12月16日 周三（14 天后）" in message.text for message in zhang.chat)


def test_a_correction_tells_those_who_heard_the_record(any_office: Office) -> None:
    zhang, admin = a_contact(any_office), an_admin(any_office)
    any_office.travel(local("2026-12-01T08:30:00"))
    records(admin, "12月26日至12月31日")
    any_office.restart()

    admin.says("/calendar 三下乡").presses("登记2026年").says("12月16日至12月31日").presses("跳过")
    assert (
        "更正：周管于12月1日 周二 08:30登记的是 12月26日 周六 至 12月31日 周四" in admin.last.text
    )
    admin.presses("提交")
    assert len(told(zhang, CHANGED)) == 2
    assert "原告知 12月26日 周六 至 12月31日 周四，现为 12月16日 周三" in zhang.last.text
    assert "原登记有误" in zhang.last.text


def test_an_end_that_moved_is_told_too_and_what_is_over_is_not(office: Office) -> None:
    zhang, admin = a_contact(office), an_admin(office)
    office.travel(local("2026-12-01T08:30:00"))
    records(admin, "2026年12月15日至2027年1月31日")
    assert len(told(zhang, CHANGED)) == 1
    office.clock.moment = local("2026-12-30T09:00:00")
    records(admin, "2026年12月20日至2026年12月22日")
    assert len(told(zhang, CHANGED)) == 2
    office.tick(minutes=1)
    records(admin, "2026年12月21日至2026年12月22日")
    assert len(told(zhang, CHANGED)) == 2


def test_at_night_it_waits_for_the_morning(office: Office) -> None:
    zhang, admin = a_contact(office), an_admin(office)
    office.travel(local("2026-12-01T21:00:00"))
    records(admin, "12月16日至12月31日")
    assert told(zhang, CHANGED) == []
    office.travel(local("2026-12-02T07:30:00"))
    assert len(told(zhang, CHANGED)) == 1


def test_the_morning_leads_into_the_form(any_office: Office) -> None:
    admin = an_admin(any_office)
    any_office.travel(local("2026-11-24T08:30:00"))
    any_office.restart()
    admin.presses("登记2026年日期：文化科技卫生", on=admin.card("晨报"))
    assert "通知上的日期是哪天" in admin.last.text
    assert "晨报" in admin.chat[-2].text


@pytest.mark.parametrize(
    ("from_on", "morning", "name", "early"),
    [
        # health-days.md §1.4: weeks that jumped by months are asked for before the earliest start
        ("2026-12-03T12:00:00", "2026-12-04T08:30:00", "上海市健康教育周", "1月16日"),
        ("2026-05-04T12:00:00", "2026-05-06T08:30:00", "全国食品安全宣传周", "6月17日"),
    ],
)
def test_a_week_that_jumped_is_asked_for_before_its_earliest_start(
    office: Office, from_on: str, morning: str, name: str, early: str
) -> None:
    office.clock.moment = local(from_on)
    admin = an_admin(office)
    office.restart()
    office.travel(local(morning))
    line = next(line for line in admin.last.text.splitlines() if name in line)
    assert early in line


def test_drafts_of_plans_follow_the_days_they_hang_on(sqlite_url: str) -> None:
    """世界卫生日 and five working days: an office that corrects its holidays moves the draft."""
    office = Office(sqlite_url, {"office": {"plans": ["dongxihu-2020"]}})
    try:
        office.clock.moment = local("2026-03-02T09:00:00")
        admin = an_admin(office)
        office.restart()
        before = due_days(office)
        longer = NOTICE_2026.replace("至6日（周一）放假，共3天", "至8日（周三）放假，共5天")
        admin.says("/calendar 放假").says(longer).presses("提交")
        after = due_days(office)
        moved = {title for title in before if before[title] != after[title]}
        assert len(moved) == 1
        assert "世界卫生日" in moved.pop()
        assert "草稿 1 份" in admin.card("重算结果").text
    finally:
        office.close()


def due_days(office: Office) -> dict[str, datetime | None]:
    found = office.ask(reports.in_state, TaskState.DRAFT)
    return {task.title.zh: task.due_at for task in found}

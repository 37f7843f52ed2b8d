"""张敏 says when she wants to hear, and of what; 周管 says how long before and to whom."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests import factories
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")


def local(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI).astimezone(UTC)


@pytest.fixture
def hospital(any_office: Office) -> int:
    return factories.unit(any_office)


@pytest.fixture
def zhang(any_office: Office, hospital: int) -> Somebody:
    return factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)


@pytest.fixture
def zhou(any_office: Office) -> Somebody:
    return factories.person(any_office, "周管", 1006, "admin")


def digests(somebody: Somebody) -> list[str]:
    return [message.text for message in somebody.chat if "<b>晨报" in message.text]


def test_the_screen_says_what_holds_and_what_is_never_muted(zhang: Somebody) -> None:
    zhang.says("/reminders")
    assert "工作日 08:30" in zhang.last.text
    assert "无，各类卫生日都提醒" in zhang.last.text
    assert "不论怎样设置都会告诉您" in zhang.last.text


def test_a_pressed_hour_holds_the_same_day_and_on(any_office: Office, zhang: Somebody) -> None:
    any_office.travel(local("11-23T17:00:00"))
    zhang.says("/reminders").presses("晨报时间").presses("10:00")
    assert "工作日 <b>10:00</b>" in zhang.last.text
    assert "11月24日 周二 10:00" in zhang.last.text
    any_office.restart()
    any_office.travel(local("11-24T09:59:59"))
    assert digests(zhang) == []
    any_office.travel(local("11-24T10:00:00"))
    assert len(digests(zhang)) == 1
    any_office.travel(local("11-24T20:00:00"))
    assert len(digests(zhang)) == 1


def test_an_hour_is_typed_as_people_say_it(any_office: Office, zhang: Somebody) -> None:
    zhang.says("/reminders").presses("晨报时间").says("上午九点半")
    assert "09:30" in zhang.last.text
    assert "11月24日 周二 09:30" in zhang.last.text
    any_office.restart()
    any_office.travel(local("11-24T09:30:00"))
    assert len(digests(zhang)) == 1


@pytest.mark.parametrize("typed", ["晚上十点", "凌晨三点", "18:00"])
def test_an_hour_at_night_is_not_taken(zhang: Somebody, typed: str) -> None:
    zhang.says("/reminders").presses("晨报时间").says(typed)
    assert "07:30 至 17:30" in zhang.last.text


def test_an_hour_earlier_than_the_offices(any_office: Office, zhang: Somebody) -> None:
    zhang.says("/reminders").presses("晨报时间").presses("07:30")
    any_office.travel(local("11-24T07:30:00"))
    assert len(digests(zhang)) == 1


def test_a_change_in_the_morning_neither_loses_nor_doubles_the_digest(
    any_office: Office, zhang: Somebody
) -> None:
    any_office.travel(local("11-24T08:00:00"))
    zhang.says("/reminders").presses("晨报时间").presses("14:00")
    any_office.travel(local("11-24T13:00:00"))
    assert digests(zhang) == []
    any_office.restart()
    zhang.says("/reminders").presses("晨报时间").presses("07:30")
    any_office.settle()
    any_office.travel(local("11-24T17:00:00"))
    assert len(digests(zhang)) == 1
    zhang.says("/reminders").presses("晨报时间").presses("17:00")
    assert "下一次：11月25日 周三 17:00" in zhang.last.text, "today's has been"
    any_office.travel(local("11-24T19:00:00"))
    assert len(digests(zhang)) == 1


def test_what_is_due_before_a_late_digest_brings_it_forward(
    any_office: Office, zhang: Somebody, zhou: Somebody
) -> None:
    zhang.says("/reminders").presses("晨报时间").presses("17:00")
    zhou.says("/due").presses("新建材料报送").says("半年宣传总结").presses("全部单位")
    zhou.says("12月10日中午12点前").presses("都可以").presses("跳过").presses("下一步")
    zhou.presses("发布给")
    any_office.restart()
    any_office.travel(local("12-10T08:30:00"))
    assert "今天截止" in zhang.last.text
    said = len(zhang.chat)
    any_office.travel(local("12-10T19:00:00"))
    assert len(zhang.chat) == said, "and does not come again at five"


def test_tomorrow_please(any_office: Office, zhang: Somebody) -> None:
    any_office.travel(local("11-24T08:30:00"))
    assert "国际志愿者日" in zhang.last.text
    zhang.presses("明天再说：国际志愿者日")
    assert "推迟到 11月25日 周三" in zhang.last.text
    any_office.restart()
    any_office.travel(local("11-25T08:30:00"))
    assert len(digests(zhang)) == 2
    assert "国际志愿者日" in zhang.last.text
    any_office.travel(local("11-30T19:00:00"))
    assert len(digests(zhang)) == 2


def test_put_off_to_a_typed_day_and_taken_back(any_office: Office, zhang: Somebody) -> None:
    any_office.travel(local("11-24T08:30:00"))
    zhang.says("/reminders 国际志愿者").presses("国际志愿者日").presses("推迟到哪天").says(
        "12月4日"
    )
    assert "推迟到 12月4日 周五" in zhang.last.text
    any_office.travel(local("12-03T19:00:00"))
    assert not any("国际志愿者" in text for text in digests(zhang)[1:])
    any_office.restart()
    any_office.travel(local("12-04T08:30:00"))
    assert "国际志愿者日" in digests(zhang)[-1]


def test_put_off_past_the_day_is_refused(any_office: Office, zhang: Somebody) -> None:
    any_office.travel(local("11-24T08:30:00"))
    zhang.says("/reminders 国际志愿者").presses("国际志愿者日").presses("推迟到哪天").says(
        "12月7日"
    )
    assert "12月5日 周六" in zhang.last.text
    assert "请选更早的一个工作日" in zhang.last.text


def test_one_tap_says_that_a_day_is_not_ours_and_one_takes_it_back(
    any_office: Office, zhang: Somebody, zhou: Somebody
) -> None:
    any_office.travel(local("11-24T08:30:00"))
    zhang.presses("本单位不涉及：国际志愿者日")
    assert "示范市第一人民医院不涉及「国际志愿者日」" in zhang.last.text
    any_office.restart()
    zhou.says("/reminders 国际志愿者日").presses("设置：国际志愿者日")
    assert "1 家声明不涉及，例如：示范市第一人民医院" in zhou.last.text
    any_office.travel(local("12-02T08:30:00"))
    assert not any("国际志愿者" in text for text in digests(zhang)[1:])

    zhang.presses("恢复提醒")
    any_office.travel(local("12-03T08:30:00"))
    assert "国际志愿者日" in digests(zhang)[-1]


def test_what_is_not_ours_is_not_promised_for_tomorrow(any_office: Office, zhang: Somebody) -> None:
    any_office.travel(local("11-24T08:30:00"))
    digest = zhang.last
    zhang.presses("本单位不涉及：国际志愿者日")
    any_office.restart()
    zhang.presses("明天再说：国际志愿者日", on=digest)
    assert "现在不提醒您" in zhang.toast


def test_who_serves_two_units_is_asked_which(
    any_office: Office, zhang: Somebody, hospital: int
) -> None:
    centre = factories.unit(any_office, "春晖社区卫生服务中心", "community_centre")
    factories.role(any_office, zhang, "contact", centre)
    any_office.travel(local("11-24T08:30:00"))
    zhang.presses("本单位不涉及：国际志愿者日").presses("不涉及：示范市第一人民医院")
    any_office.travel(local("12-02T08:30:00"))
    assert "国际志愿者日" in digests(zhang)[-1], "the other unit still wants it"
    zhang.presses("本单位不涉及：国际志愿者日")
    zhang.says("/reminders 国际志愿者").presses("国际志愿者日")
    assert "这一天不提醒您" in zhang.last.text


def test_a_muted_family_is_left_out_and_what_is_due_is_not(
    any_office: Office, zhang: Somebody, zhou: Somebody
) -> None:
    zhang.says("/reminders").presses("不提醒的类别").presses("提醒：我们的节日与精神文明")
    assert "不再提醒：我们的节日与精神文明" in zhang.toast
    zhou.says("/due").presses("新建材料报送").says("志愿服务小结").presses("全部单位")
    zhou.says("12月10日前").presses("都可以").presses("跳过").presses("下一步").presses("发布给")
    any_office.restart()
    any_office.travel(local("12-10T09:00:00"))
    assert not any("国际志愿者" in text for text in digests(zhang))
    assert "志愿服务小结" in zhang.last.text


def test_an_admin_raises_a_day_for_one_kind_only(
    any_office: Office, zhang: Somebody, zhou: Somebody
) -> None:
    centre = factories.unit(any_office, "春晖社区卫生服务中心", "community_centre")
    li = factories.person(any_office, "李联络", 1003, "contact", unit_id=centre)
    zhou.says("/reminders 世界艾滋病日").presses("设置：世界艾滋病日")
    assert "所有单位　只列入日历" in zhou.last.text
    zhou.presses("改提醒范围").presses("医院").presses("重点提醒")
    assert "医院　重点提醒" in zhou.last.text
    any_office.restart()
    any_office.travel(local("11-24T08:30:00"))
    assert zhang.heard("世界艾滋病日")
    assert not li.heard("世界艾滋病日")

    zhou.presses("改提醒范围").presses("医院").presses("恢复默认")
    assert "医院" not in zhou.last.text


def test_an_admin_lowers_a_day_for_all(any_office: Office, zhang: Somebody, zhou: Somebody) -> None:
    zhou.says("/reminders 国际志愿者日").presses("设置：国际志愿者日")
    zhou.presses("改提醒范围").presses("所有单位").presses("鼓励开展")
    any_office.travel(local("12-04T19:00:00"))
    assert not zhang.heard("国际志愿者日")


def test_leads_in_days_and_working_days(
    any_office: Office, zhang: Somebody, zhou: Somebody
) -> None:
    zhou.says("/reminders 国际志愿者日").presses("设置：国际志愿者日").presses("改提前时间")
    zhou.says("10天、2个工作日")
    assert "提前 10 天、2 个工作日" in zhou.last.text
    any_office.restart()
    any_office.travel(local("11-24T19:00:00"))
    assert not zhang.heard("国际志愿者日")
    any_office.travel(local("11-25T08:30:00"))
    assert zhang.heard("国际志愿者日")
    any_office.travel(local("12-02T19:00:00"))
    assert sum("国际志愿者日" in text for text in digests(zhang)) == 1
    any_office.travel(local("12-03T08:30:00"))
    assert sum("国际志愿者日" in text for text in digests(zhang)) == 2


def test_leads_that_are_not_understood_are_asked_again(zhou: Somebody) -> None:
    zhou.says("/reminders 国际志愿者日").presses("设置：国际志愿者日").presses("改提前时间")
    zhou.says("随便")
    assert "请这样写" in zhou.last.text
    zhou.says("300天")
    assert "最多提前 90 天" in zhou.last.text
    zhou.says("一天、两天、三天、四天、五天")
    assert "最多提醒 4 次" in zhou.last.text


def test_who_is_no_admin_sets_nothing_for_others(
    any_office: Office, zhang: Somebody, hospital: int
) -> None:
    zhang.says("/reminders 国际志愿者日")
    assert not zhang.last.has("设置：国际志愿者日")
    for forged in (
        "reminder.rule.0.0.HD189",
        "reminder.tier.0.0.HD189-all-C",
        "reminder.leads.0.0.HD189",
        "reminder.kinds.0.0.HD189",
        "reminder.kind.0.0.HD189-all",
    ):
        zhang.presses_data(forged)
        assert "没有办理此事的权限" in zhang.toast
    other = factories.unit(any_office, "别的医院")
    zhang.presses_data(f"reminder.notours.20261205.0.HD189-{other}")
    assert "没有办理此事的权限" in zhang.toast


@pytest.mark.parametrize(
    "forged",
    [
        "reminder.nothing.0.0",
        "reminder.hour.0.0.9999",
        "reminder.family.0.0.nothing",
        "reminder.day.20261305.0.HD189",
        "reminder.day.20261206.0.HD189",
        "reminder.notours.20261205.0.HD189-x",
        "reminder.ours.20261205.0.HD189",
    ],
)
def test_a_forged_press_changes_nothing(zhang: Somebody, forged: str) -> None:
    zhang.presses_data(forged)
    assert "已经失效" in zhang.toast


def test_a_forged_tier_changes_nothing(zhou: Somebody) -> None:
    for forged in ("HD189-all-X", "HD189-nothing-A"):
        zhou.presses_data(f"reminder.tier.0.0.{forged}")
        assert "已经失效" in zhou.toast
    zhou.presses_data("reminder.rule.0.0.HD999")
    assert "没有找到" in zhou.toast


def test_a_day_that_is_over_is_said_so(any_office: Office, zhang: Somebody) -> None:
    any_office.travel(local("11-24T08:30:00"))
    card = zhang.last
    any_office.clock.moment = local("12-06T10:00:00")
    zhang.presses("明天再说：国际志愿者日", on=card)
    assert "已经过去" in zhang.toast


def test_the_days_ahead_are_listed(any_office: Office, zhang: Somebody) -> None:
    zhang.says("/reminders").presses("最近的卫生日").presses("12月5日 周六　国际志愿者日")
    assert "提醒　12月2日 周三" in zhang.last.text or "提醒　11月" in zhang.last.text
    zhang.presses("明天再说")
    zhang.says("/reminders 国际志愿者").presses("国际志愿者日")
    assert "已推迟到 11月24日 周二" in zhang.last.text
    zhang.presses("不推迟了")
    assert "已推迟" not in zhang.last.text
    zhang.presses("不涉及：示范市第一人民医院")
    zhang.says("/reminders 国际志愿者").presses("国际志愿者日")
    zhang.presses("恢复提醒：示范市第一人民医院")
    assert "这一天不提醒您" not in zhang.last.text


def test_several_openings_of_a_day_are_one_message_and_one_digest(
    any_office: Office, zhang: Somebody, zhou: Somebody
) -> None:
    for title in ("第一项", "第二项", "第三项"):
        zhou.says("/due").presses("新建材料报送").says(title).presses("全部单位")
        zhou.says("12月31日前").presses("都可以").presses("跳过").presses("下一步").presses(
            "发布给"
        )
    any_office.restart()
    assert len(zhang.chat) == 1, "the first at once"
    any_office.travel(local("11-24T19:00:00"))
    assert len(zhang.chat) == 2
    assert "新布置的材料" in zhang.last.text
    assert "第二项" in zhang.last.text
    assert "第三项" in zhang.last.text
    assert "第一项" not in zhang.last.text
    zhang.presses("报送：第二项").says("已完成").presses("完成")


def test_what_is_due_at_once_does_not_wait(
    any_office: Office, zhang: Somebody, zhou: Somebody
) -> None:
    for title, due in (("第一项", "12月31日前"), ("第二项", "明天上午10点前")):
        zhou.says("/due").presses("新建材料报送").says(title).presses("全部单位")
        zhou.says(due).presses("都可以").presses("跳过").presses("下一步").presses("发布给")
    assert len(zhang.chat) == 2

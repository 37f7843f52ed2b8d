"""A task that repeats: said once, opened by itself, skipped, stopped, and true after a restart."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests import factories
from tests.office import Office

SHANGHAI = ZoneInfo("Asia/Shanghai")
TITLE = "自有阵地自查表"


class Cast:
    """A hospital, a centre, an admin; it is Monday, 23 November 2026."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.hospital = factories.unit(office)
        self.centre = factories.unit(
            office, "春晖社区卫生服务中心", "community_centre", level="street"
        )
        self.zhang = factories.person(office, "张敏", 1001, "contact", unit_id=self.hospital)
        self.zhou = factories.person(office, "周管", 1006, "admin")

    def composes(self, said: str) -> None:
        """周管 fills the form up to the preview."""
        zhou = self.zhou.says("/due").presses("新建材料报送").says(TITLE)
        zhou.presses("全部单位").says(said).presses("都可以").presses("跳过")

    def repeats(self, said: str) -> None:
        self.composes(said)
        self.zhou.presses("启用，到日子自动发布")


def at(day: str, time: str = "10:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=SHANGHAI)


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def test_said_once_it_opens_every_month_by_itself(cast: Cast) -> None:
    zhou, zhang, office = cast.zhou, cast.zhang, cast.office
    cast.composes("每月最后一个工作日")
    assert "每月最后一个工作日" in zhou.last.text
    assert "11月23日 周一 发布，11月30日 周一 17:30 截止" in zhou.last.text
    assert "12月17日 周四 发布，12月31日 周四 17:30 截止" in zhou.last.text
    assert "2027年1月15日 周五 发布，2027年1月29日 周五 17:30 截止" in zhou.last.text
    office.restart()
    zhou.presses("启用，到日子自动发布")
    assert "到日子自动发布" in zhou.last.text
    assert f"{TITLE}（2026年11月）" in zhang.card("材料报送").text

    office.restart()
    office.travel(at("2026-12-16", "18:00"))
    zhou.says("/due")
    assert "（2026年12月）" not in zhou.last.text
    said = len(zhang.chat)
    office.restart()
    office.travel(at("2026-12-17"))
    told = [one.text for one in zhang.chat[said:]]
    assert len(told) == 1
    assert "新布置的材料" in told[0]
    assert f"{TITLE}（2026年12月）" in told[0]
    zhang.says("/due").presses(f"{TITLE}（2026年12月）").says("自查表").presses("完成").presses(
        "提交"
    )
    zhou.says("/due").presses("重复任务（1）").presses(TITLE)
    assert "11月30日 周一　已发布，正在收" in zhou.last.text
    zhou.presses("12月31日 周四的收报情况")
    assert "已报 1（待审 1）" in zhou.last.text


def test_one_is_skipped_and_then_it_is_stopped_and_goes_on(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    cast.repeats("每季度末")
    assert "12月31日 周四 17:30 截止" in zhou.last.text
    zhou.presses("跳过下一次")
    assert "12月31日 周四　跳过" in zhou.last.text
    assert "2027年3月17日 周三 发布，2027年3月31日 周三 17:30 截止" in zhou.last.text
    office.restart()
    zhou.presses("停止").presses("确定")
    assert "已停止" in zhou.last.text
    office.travel(at("2027-04-02"))
    zhou.says("/due")
    assert TITLE not in zhou.last.text
    assert not zhou.last.has("重复任务")


def test_a_second_press_and_a_stale_key_change_nothing(cast: Cast) -> None:
    zhou = cast.zhou
    cast.composes("每半年")
    start = zhou.last.data("启用，到日子自动发布")
    zhou.presses_data(start)
    zhou.presses_data(start)
    assert "已经" in zhou.toast
    zhou.says("/due").presses("重复任务（1）").presses(TITLE)
    skip = zhou.last.data("跳过下一次")
    zhou.presses_data(skip)
    zhou.presses_data(skip)
    assert "刚有变化" in zhou.toast
    zhou.says("/due").presses("重复任务（1）").presses(TITLE)
    assert "2027年6月30日 周三 17:30 截止" in zhou.last.text


def test_a_stopped_one_goes_on_from_today(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    cast.repeats("每月25日前")
    zhou.presses("停止").presses("确定")
    stopped = zhou.last.data("继续")
    office.travel(at("2027-03-01"))
    office.restart()
    zhou.presses_data(stopped)
    assert "3月11日 周四 发布，3月25日 周四 17:30 截止" in zhou.last.text
    zhou.presses_data(stopped)
    assert "刚有变化" in zhou.toast


def test_what_was_over_before_it_could_open_is_said(cast: Cast) -> None:
    zhou, office = cast.zhou, cast.office
    cast.repeats("每年12月10日")
    zhou.presses("跳过下一次")
    office.clock.moment = at("2028-01-10")  # the bot was off for a year
    office.restart()
    office.travel(at("2028-01-10", "10:05"))
    assert "没有来得及发布" in zhou.card("没有来得及发布").text
    zhou.says("/due").presses("重复任务（1）").presses(TITLE)
    assert "12月11日 周一 17:30 截止" in zhou.last.text


def test_its_next_one_is_foretold_and_stands_in_the_calendar(cast: Cast) -> None:
    cast.repeats("每月最后一个工作日")
    cast.zhou.presses("推演")
    assert "推演" in cast.zhou.last.text
    assert "12月17日 周四 08:30" in cast.zhou.last.text
    cast.zhang.says("/calendar").presses("文字版").presses("12月")

    assert f"{TITLE}（2026年12月）" in cast.zhang.last.text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("每天", "最多每周一次"),
        ("每周一、三、五", "最多每周一次"),
        ("每月1日至5日", "每月1日至5日"),
    ],
)
def test_what_repeats_too_often_is_asked_for_again(cast: Cast, said: str, answer: str) -> None:
    zhou = cast.zhou.says("/due").presses("新建材料报送").says(TITLE).presses("全部单位")
    zhou.says(said)
    assert answer in zhou.last.text
    zhou.says("每月25日前")
    assert "收什么样的材料" in zhou.last.text


def test_the_due_date_of_one_task_does_not_repeat(cast: Cast) -> None:
    cast.composes("12月10日前")
    cast.zhou.presses("内容无误，下一步").presses("改截止时间").says("每月25日前")
    assert "每月25日前" in cast.zhou.last.text
    assert not cast.zhou.last.has("提交")

"""Registering people for a training: seats, the waiting list, leaving, moving, calling off (T7)."""

import re

import pytest

from storage import enrolments
from tests import factories
from tests.office import Office
from tests.stories.training_cast import Course, registers


@pytest.fixture
def course(any_office: Office) -> Course:
    return Course(any_office)


@pytest.fixture
def one(office: Office) -> Course:
    """The same on SQLite alone, where nothing of the database is at stake."""
    return Course(office)


def test_from_the_form_to_the_waiting_list(course: Course) -> None:
    zhou, zhang, li, sun = course.zhou, course.zhang, course.li, course.sun
    zhou.says("/training")
    assert "目前没有培训" in zhou.last.text
    zhou.presses("新建培训").says("媒体采访培训").says("12月10日下午两点")
    assert "还缺结束时间" in zhou.last.text
    zhou.says("12月10日下午两点到五点")
    assert "12月10日 周四 14:00–17:00" in zhou.last.text
    course.office.restart()
    zhou.says("市卫健委三楼会议室").presses("全部单位").says("很多")
    assert "请写一个 1 到 2000 之间的数" in zhou.last.text
    zhou.says("3 人").presses("跳过").says("12月11日")
    assert "报名截止不能晚于培训开始" in zhou.last.text
    zhou.says("12月8日").presses("没有").says("带笔记本。")
    assert "2</b> 家单位，联络员都能收到" in zhou.last.text
    zhou.presses("下一步")
    assert "草稿，还没有通知任何人" in zhou.last.text
    assert not zhang.heard("媒体采访培训"), "nothing goes out before the second confirmation"
    zhou.presses("通知 2 家单位")
    assert "已通知 2 家单位" in zhou.toast

    card = zhang.card("培训　媒体采访培训")
    assert "12月8日 周二 17:30" in card.text
    assert "带笔记本。" in card.text
    assert not sun.heard("媒体采访培训"), "the unit lead is not spammed"
    zhang.presses("报名", on=card)
    course.office.restart()
    zhang.says("我、王五 科长")
    assert "· 张敏　已报上" in zhang.last.text
    assert "· 王五（科长）　已报上" in zhang.last.text
    registers(li, "孙悦 护士长\n赵六")
    assert "· 孙悦（护士长）　已报上" in li.last.text
    assert "· 赵六　候补第 1 位" in li.last.text
    assert "已为您报名" in sun.last.text
    assert "名额　3（已报 3，候补 1）" in li.card("培训　媒体采访培训").text

    zhang.presses("撤下：王五")
    assert "名额会给候补的第一位" in zhang.last.text
    course.office.restart()
    zhang.presses("确定")
    assert "候补转正" in li.last.text
    assert "赵六　已报上" in li.last.text
    assert "· 王五" not in zhang.card("培训　媒体采访培训").text
    zhang.presses_data("training.leave.2.1")
    assert "刚有变化" in zhang.toast


def test_two_contacts_at_once_never_get_more_seats_than_there_are(course: Course) -> None:
    second = factories.person(course.office, "钱进", 1011, "contact", unit_id=course.hospital)
    course.opens(seats="5")
    for who in (course.zhang, course.li, second):
        who.says("/training").presses("媒体采访培训").presses("报名")
    course.office.deliver_all(
        [
            course.zhang.typing("甲一、甲二、甲三"),
            course.li.typing("乙一、乙二、乙三"),
            second.typing("丙一、丙二、甲三"),
        ]
    )

    found = course.office.ask(enrolments.of_training, 1)
    assert [one.state for one in found] == ["seated"] * 5 + ["waiting"] * 3
    assert len({one.number for one in found}) == 8
    assert "甲三　先前已经报名" in second.last.text


def test_everybody_leaves_and_everybody_who_waits_gets_a_seat(course: Course) -> None:
    course.opens(seats="2")
    registers(course.zhang, "甲一、甲二、甲三、甲四")
    course.zhang.says("/training").presses("媒体采访培训").presses("报名的人")
    course.zhang.presses("撤下：甲一").presses("确定").presses("撤下：甲二").presses("确定")

    found = course.office.ask(enrolments.of_training, 1)
    assert [(one.name, one.state) for one in found] == [("甲三", "seated"), ("甲四", "seated")]


def test_at_most_so_many_of_a_unit(one: Course) -> None:
    one.opens(per_unit="2")
    registers(one.zhang, "甲一、甲二、甲三")
    assert "每单位最多 2 人，已报 0 人，还可以报 2 人" in one.zhang.last.text
    one.zhang.says("甲一、甲二")
    assert "· 甲二　已报上" in one.zhang.last.text
    registers(one.zhang, "甲三")
    assert "还可以报 0 人" in one.zhang.last.text


def test_what_cannot_be_read_is_said_and_nothing_is_lost(one: Course) -> None:
    one.opens()
    registers(one.zhang, "护士长")
    zhang = one.zhang
    assert "没有看懂「护士长」。请先写姓名" in zhang.last.text
    zhang.says("李主任")
    assert "没有看懂「李主任」" in zhang.last.text
    zhang.says("12345")
    assert "没有看懂「12345」" in zhang.last.text
    zhang.sends_sticker()
    assert "请用文字回答" in zhang.last.text
    zhang.says("甲一 13800138000")
    assert "手机号码" in zhang.last.text
    zhang.presses("照原样")
    assert "· 甲一　已报上" in zhang.last.text


def test_after_the_closing_time_nobody_is_registered(one: Course) -> None:
    one.opens()
    one.zhang.presses("报名", on=one.zhang.card("培训　媒体采访培训"))
    one.office.tick(days=16)
    one.zhang.says("甲一")
    assert "报名已于 12月8日 周二 17:30 截止" in one.zhang.last.text
    one.zhang.says("/cancel").says("/training").presses("媒体采访培训")
    assert not one.zhang.last.has("报名：")
    assert not any(label == "报名" for label, _ in one.zhang.last.buttons)


def test_another_s_unit_and_another_s_training_are_not_there(one: Course) -> None:
    stranger = factories.unit(one.office, "示范市中心血站", "blood_centre")
    far = factories.person(one.office, "何远", 1020, "contact", unit_id=stranger)
    zhou = one.zhou
    zhou.says("/training").presses("新建培训").says("社区专场").says("12月10日9点到11点")
    zhou.says("二楼").presses("按单位类别").presses("社区卫生服务中心").presses("完成")
    zhou.says("30").presses("跳过").says("12月9日").presses("没有").presses("跳过")
    zhou.presses("下一步").presses("通知 1 家单位")
    far.says("/training")
    assert "目前没有培训" in far.last.text
    far.presses_data("training.show.1.0")
    assert "没有找到这条记录" in far.toast
    far.presses_data(f"training.enrol.1.2.{one.centre}")
    assert "没有找到这条记录" in far.toast
    far.presses_data(f"training.enrol.1.2.{stranger}")
    assert "不面向该单位" in far.toast
    far.presses_data("training.enrol.1.2.0")
    assert "没有办理此事的权限" in far.toast
    registers_li = one.li.says("/training").presses("社区专场").presses("报名")
    registers_li.says("赵六")
    far.presses_data("training.leaving.1.1")
    assert "没有找到这条记录" in far.toast
    far.presses_data("training.people.1.2")
    assert "没有找到这条记录" in far.toast


def test_an_admin_registers_for_a_unit_that_has_no_contact(one: Course) -> None:
    factories.unit(one.office, "示范市中心血站", "blood_centre")
    zhou = one.zhou
    zhou.says("/training").presses("新建培训").says("媒体采访培训").says("12月10日14点到17点")
    zhou.says("三楼").presses("全部单位").says("30").presses("跳过").says("12月9日")
    zhou.presses("没有").presses("跳过")
    assert "1 家联系不上" in zhou.last.text
    zhou.presses("下一步").presses("通知 3 家单位").presses("报名")
    zhou.says("血站").says("何远 站长")
    assert "示范市中心血站" in zhou.last.text
    assert "何远（站长）　已报上" in zhou.last.text


def test_a_training_that_moves_keeps_everybody_and_tells_them_once(course: Course) -> None:
    course.opens(seats="2")
    registers(course.zhang, "甲一、甲二")
    registers(course.li, "孙悦")
    course.zhou.says("/training").presses("媒体采访培训").presses("改时间地点")
    course.office.restart()
    course.zhou.says("12月11日上午九点到十一点").says("线上 https://example.cn/live")
    assert "已报名和候补的 3 人" in course.zhou.last.text
    course.zhou.presses("提交")
    for who in (course.zhang, course.li, course.sun):
        assert "培训改期" in who.last.text
        assert "12月11日 周五 09:00–11:00" in who.last.text
        assert sum("培训改期" in message.text for message in who.chat) == 1
    assert "候补第 1 位" in course.sun.last.text
    assert "12月11日 周五" in course.zhang.card("培训　媒体采访培训").text
    course.zhou.presses_data("training.move.1.2")
    assert "刚有变化" in course.zhou.toast


def test_more_seats_seat_who_waits_and_never_fewer_than_taken(one: Course) -> None:
    one.opens(seats="2")
    registers(one.zhang, "甲一、甲二、甲三")
    one.zhou.says("/training").presses("媒体采访培训").presses("改名额").says("1")
    assert "已有 2 人占了名额" in one.zhou.last.text
    one.zhou.says("5")
    assert "名额　5（已报 3，候补 0）" in one.zhou.last.text
    assert "候补转正" in one.zhang.last.text


def test_calling_it_off_is_told_to_everybody_entered(one: Course) -> None:
    one.opens()
    registers(one.zhang, "甲一")
    one.zhou.says("/training").presses("媒体采访培训").presses("取消培训")
    assert "1 人及其联络员会收到通知" in one.zhou.last.text
    one.zhou.presses("确定")
    assert "培训取消" in one.zhang.last.text
    assert not one.li.heard("培训取消"), "who registered nobody is not told"
    assert "已取消" in one.li.card("培训　媒体采访培训").text
    one.zhang.presses_data(f"training.enrol.1.2.{one.hospital}")
    assert "已经取消" in one.zhang.toast
    one.office.travel(one.office.clock.now().replace(month=12, day=11))
    assert not one.zhang.heard("今天的培训")


def test_one_line_the_day_before_and_one_message_two_hours_before(course: Course) -> None:
    course.opens()
    registers(course.zhang, "甲一")
    registers(course.li, "孙悦")
    course.office.travel(course.office.clock.now().replace(month=12, day=9, hour=2))
    assert "媒体采访培训" in course.zhang.card("晨报").text
    assert "甲一" in course.zhang.card("晨报").text
    assert "媒体采访培训" in course.sun.card("晨报").text
    assert "媒体采访培训" not in course.li.card("晨报").text, "孙悦 hears it herself"
    course.begins(minutes=-1)
    assert "今天的培训" in course.zhang.last.text
    assert "今天的培训" in course.sun.last.text
    assert not course.li.heard("今天的培训")
    told = re.compile("今天的培训|晨报(?s:.*)媒体采访培训")
    assert sum(bool(told.search(message.text)) for message in course.zhang.chat) == 2
    course.sun.says("/start")
    assert "今天培训：媒体采访培训" in course.sun.last.text


def test_it_stands_where_one_looks(one: Course) -> None:
    one.opens()
    one.zhang.says("/start")
    assert "可以报名：媒体采访培训" in one.zhang.last.text
    one.zhang.says("/due")
    assert "可以报名：媒体采访培训" in one.zhang.last.text
    one.zhang.says("培训")
    assert "报名 0/3" in one.zhang.last.text
    one.zhang.says("/search 培训")
    assert "报名 0/3" in one.zhang.last.text


def test_a_draft_is_seen_by_admins_and_dropped(one: Course) -> None:
    zhou = one.zhou
    zhou.says("/training").presses("新建培训").says("草稿培训").says("12月10日14点到17点")
    zhou.says("三楼").presses("全部单位").says("30").presses("跳过").says("12月9日")
    zhou.presses("没有").presses("跳过").presses("下一步")
    one.zhang.presses_data("training.show.1.0")
    assert "没有找到这条记录" in one.zhang.toast
    factories.unit(one.office, "示范市中心血站", "blood_centre")
    zhou.presses("通知 2 家单位")
    assert "现在是 3 家" in zhou.toast
    zhou.says("/training").presses("草稿 1").presses("草稿培训").presses("删除草稿").presses("确定")
    assert "已取消：草稿培训" in zhou.last.text

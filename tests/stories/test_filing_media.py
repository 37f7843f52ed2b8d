"""Outlet and reporter in one answer, however they are typed; and who is interviewed."""

import pytest

from tests.office import Office
from tests.stories.filing_cast import answers, cast, files_one

NEXT = "2/6"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("东方早报 王记者", "东方早报　王记者"),
        ("东方早报，王记者、李记者", "东方早报　王记者、李记者"),
        ("东方早报王记者", "东方早报　王记者"),
        ("东早 王记者", "东方早报　王记者"),
        ("东早王记者", "东方早报　王记者"),
        ("dfzb 王记者", "东方早报　王记者"),
        ("dongfang 王记者", "东方早报　王记者"),
        ("健康时讯　赵", "健康时讯　赵"),
        ("新锐周刊 周记者", "新锐周刊　周记者"),
        ("Pacific Times, J. Smith", "Pacific Times　J. Smith"),
        ("一院官微", "示范一院官微"),
    ],
)
def test_outlet_and_reporter_are_read_from_one_line(
    any_office: Office, typed: str, understood: str
) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says(typed)
    assert f"媒体和记者：{understood}\n" in zhang.last.text
    assert NEXT in zhang.last.text


def test_an_outlet_pressed_and_a_name_typed(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").presses("东方早报")
    assert "东方早报：记者姓名" in zhang.last.text
    any_office.restart()
    zhang.says("/filing")
    assert "东方早报：记者姓名" in zhang.last.text
    zhang.says("王记者")
    assert "东方早报　王记者" in zhang.last.text


def test_another_outlet_after_all(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").presses("东方早报").presses("换一家媒体")
    assert "哪家媒体" in zhang.last.text
    zhang.says("示范晚报").says("示范晚报 赵记者")
    assert "示范晚报　赵记者" in zhang.last.text


def test_several_outlets_may_be_meant(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says("早报 王记者")
    assert "「早报」是哪一家" in zhang.last.text
    any_office.restart()
    zhang.presses("海峡早报")
    assert "海峡早报　王记者" in zhang.last.text


def test_or_none_of_them(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("早报 王记者").presses("新媒体「早报」")
    assert "早报　王记者" in zhang.last.text
    assert NEXT in zhang.last.text


def test_a_name_longer_than_a_registered_one_is_asked_about(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("示范日报社 王记者")
    assert "「示范日报社」是哪一家" in zhang.last.text
    zhang.presses("示范日报")
    assert "示范日报　王记者" in zhang.last.text


@pytest.mark.parametrize("typed", ["东方旱报 王记者", "东方早抱 王记者"])
def test_a_slip_of_the_finger_is_asked_about(office: Office, typed: str) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says(typed)
    assert "是哪一家" in zhang.last.text
    zhang.presses("东方早报")
    assert "东方早报　王记者" in zhang.last.text


def test_a_name_that_only_looks_alike_is_taken_as_new(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("东方画报 王记者").presses("新媒体「东方画报」")
    assert "东方画报　王记者" in zhang.last.text


def test_an_outlet_nobody_knows_is_a_first_time_one(any_office: Office) -> None:
    people = cast(any_office)
    people.zhang.says("/filing").says("新锐周刊")
    assert "不在媒体名录中" in people.zhang.last.text
    people.zhang.says("周记者").says("秋冬季流感疫苗接种").presses("李国栋").says("明天下午三点")
    people.zhang.presses("面访").presses("无")
    assert "B 类" in people.zhang.last.text
    assert "首次合作媒体" in people.zhang.last.text
    people.zhang.presses("提交")
    assert "新锐周刊　周记者" in people.wang.last.text


@pytest.mark.parametrize(
    ("media", "klass", "why"),
    [
        ("太平洋电视网 Smith", "C 类", "境外媒体"),
        ("同城热点 张", "B 类", "媒体没有新闻资质"),
        ("一院官微", "A 类", "常规采访"),
    ],
)
def test_the_register_knows_more_than_the_ticks(
    office: Office, media: str, klass: str, why: str
) -> None:
    zhang = cast(office).zhang
    answers(zhang, media=media)
    assert klass in zhang.last.text
    assert why in zhang.last.text


def test_another_units_account_is_not_offered(office: Office) -> None:
    li = cast(office).li
    li.says("/filing")
    assert li.last.has("春晖社区公众号")
    assert not li.last.has("示范一院官微")
    li.presses_data(li.last.data("春晖社区公众号").rsplit(".", 1)[0] + ".o20")
    assert "失效" in li.toast
    li.says("示范一院官微 张干事")
    assert "示范一院官微　张干事" in li.last.text
    li.says("社区慢病管理怎么做").presses("郑晓春").says("明天下午三点").presses("自有账号")
    li.presses("无")
    assert "首次合作媒体" in li.last.text


@pytest.mark.parametrize("argument", ["f1", "o999", "new", "other", "x", "o"])
def test_a_forged_pick_is_stale(office: Office, argument: str) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.li.says("/filing")
    people.li.presses_data(people.li.last.data("取消").replace("cancel", "pick") + f".{argument}")
    assert "失效" in people.li.toast


@pytest.mark.parametrize("typed", ["李国栋", "吴启明"])
def test_a_whole_name_of_the_roster_is_taken(any_office: Office, typed: str) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种").says(typed)
    assert f"受访人：{typed} 主任医师" in zhang.last.text


def test_a_name_with_a_title_is_asked_about(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种").says("李国栋主任")
    assert "「李国栋主任」是名录中的哪一位" in zhang.last.text
    any_office.restart()
    zhang.presses("李国栋 主任医师")
    assert "受访人：李国栋 主任医师" in zhang.last.text


def test_who_is_not_in_the_roster_is_filed_as_typed(any_office: Office) -> None:
    people = cast(any_office)
    answers(people.zhang, interviewee="王护士")
    assert "受访人不在专家名录" in people.zhang.last.text
    people.zhang.presses("修改").presses("受访人").says("李国栋和王护士").presses("不在名录")
    assert "<b>受访人</b>　李国栋和王护士" in people.zhang.last.text
    assert "B 类" in people.zhang.last.text


def test_experts_are_found_by_field_and_initials_own_unit_first(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("社区家庭医生签约服务").says("家庭医生签约")
    assert zhang.last.has("周雅琴")
    zhang.presses("上一步")
    assert "采访主题" in zhang.last.text
    zhang.says("秋冬季流感疫苗接种").says("lgd")
    assert zhang.last.has("李国栋")


def test_a_leader_makes_it_major(office: Office) -> None:
    zhang = cast(office).zhang
    answers(zhang, interviewee="何文涛")
    assert "C 类" in zhang.last.text
    assert "涉领导" in zhang.last.text


@pytest.mark.parametrize("argument", ["999", "free", "x", "1.2"])
def test_a_forged_expert_is_stale(office: Office, argument: str) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种")
    zhang.presses_data(zhang.last.data("取消").replace("cancel", "pick") + f".{argument}")
    assert "失效" in zhang.toast

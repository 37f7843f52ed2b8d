"""Filing one more like an earlier one: the time is asked, all else stays and can be changed."""

import pytest

from tests.office import Office
from tests.stories.filing_cast import cast, files_for_approval, files_one


def test_one_like_the_last_asks_for_the_time_only(any_office: Office) -> None:
    people = cast(any_office)
    zhang = people.zhang
    zhang.says("/filing")
    assert not zhang.last.has("照以前的填")
    zhang.says("/cancel")
    files_one(zhang)
    any_office.restart()

    zhang.says("/filing").presses("照以前的填")
    assert "照哪一件填" in zhang.last.text
    zhang.presses("上一步").presses("照以前的填")
    any_office.restart()
    zhang.presses("东方早报　王记者　秋冬季流感疫苗接种")
    assert "什么时候采访" in zhang.last.text
    zhang.says("周五下午三点")
    assert "<b>主题</b>　秋冬季流感疫苗接种" in zhang.last.text
    zhang.presses("修改").presses("主题").says("流感高峰怎么应对").presses("提交")
    assert "0002号" in zhang.last.text
    assert "已备案" in zhang.last.text


def test_the_form_it_was_pressed_in_is_gone(office: Office) -> None:
    zhang = cast(office).zhang
    files_one(zhang)
    zhang.says("/filing").presses("照以前的填").presses("东方早报　王记者　秋冬季")
    zhang.says("/cancel").says("/cancel")
    assert "没有正在填写的内容" in zhang.last.text


def test_of_what_was_refused_a_copy_is_no_routine(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang, mode="直播")
    people.wang.presses("不同意").presses("涉密").presses("改谈已公开").presses("确认不同意")
    people.zhang.says("/filing").presses("照以前的填").presses("东方早报　王记者　秋冬季")
    people.zhang.says("周五下午三点").presses("修改").presses("方式").presses("面访")
    people.zhang.presses("跳过")  # an escort was not asked for a live broadcast
    assert "此前未获同意（0001号）" in people.zhang.last.text


def test_somebody_elses_filing_is_no_pattern(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.li.presses_data("filing.copy.1.1")
    assert "没有找到" in people.li.toast
    people.li.presses_data("filing.like.0.0")
    assert "还没有报备记录" in people.li.toast


@pytest.mark.parametrize("by", ["张敏", "刘院长"])
def test_the_reporter_of_an_outlet_is_one_press(any_office: Office, by: str) -> None:
    people = cast(any_office)
    files_one(people.zhang)
    somebody = {"张敏": people.zhang, "刘院长": people.liu}[by]
    somebody.says("/filing")
    somebody.presses_data(somebody.last.data("东方早报").replace(".f1", ".o1"))
    assert "东方早报：记者姓名" in somebody.last.text
    any_office.restart()
    somebody.presses("王记者")
    assert "媒体和记者：东方早报　王记者" in somebody.last.text

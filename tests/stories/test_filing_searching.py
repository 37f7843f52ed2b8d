"""The office's questions about filings, typed in chat and answered in one message (A4)."""

import pytest

from tests import factories
from tests.office import Office, Somebody
from tests.stories.filing_cast import Cast, answers, cast, files_for_approval, files_one


@pytest.fixture
def people(any_office: Office) -> Cast:
    """Three filings: one filed, one waiting, one refused; an interview of each to come."""
    found = cast(any_office)
    files_one(found.zhang)
    for media, when in (("示范日报 钱记者", "后天上午十点"), ("示范晚报 孙记者", "后天下午四点")):
        files_for_approval(found.zhang, media=media, topic="发热门诊怎么走", when=when)
    found.wang.presses("不同意", on=found.wang.card("0003号")).presses("涉密")
    found.wang.presses("改谈已公开的内容").presses("确认不同意")
    return found


def asks(somebody: Somebody, text: str) -> str:
    before = len(somebody.chat)
    somebody.says(text)
    assert len(somebody.chat) == before + 1, "one message answers"
    return somebody.last.text


def test_who_came_last(people: Cast) -> None:
    assert "没有符合的报备" in asks(people.wang, "上次东方早报采访了谁")
    people.office.tick(days=2)
    people.office.restart()
    said = asks(people.wang, "上次东方早报采访了谁")
    assert "11月24日 周二 15:00" in said
    assert "东方早报　王记者采访李国栋 主任医师" in said
    assert "上一次" in asks(people.wang, "李主任上次接受采访是什么时候")
    assert "共 1 件" in asks(people.wang, "东方早报今年来过几次")


def test_who_comes(people: Cast) -> None:
    said = asks(people.zhou, "明天哪几家媒体要来")
    assert "共 1 件" in said
    assert "东方早报" in said
    assert "11月24日" in said
    assert "没有符合" in asks(people.zhou, "今天哪几家媒体要来")
    assert "共 2 件" in asks(people.zhou, "这周有几件采访")
    assert "下一次" in asks(people.zhou, "下一个采访是什么时候")


def test_what_waits(people: Cast) -> None:
    said = asks(people.zhou, "还有几件没批")
    assert "共 1 件" in said
    assert "0002号　待审批" in said
    assert "0002号" in asks(people.wang, "谁在等我批")
    assert "没有符合的报备（等您审批）" in asks(people.zhou, "谁在等我批")


def test_what_was_refused_and_why(people: Cast) -> None:
    said = asks(people.wang, "十一月份拒绝了哪些，为什么")
    assert "0003号　不同意" in said
    assert "理由：涉密；替代方案：改谈已公开的内容" in said
    assert "没有符合" in asks(people.wang, "三月份拒绝了哪些，为什么")


def test_where_one_stands(people: Cast) -> None:
    people.wang.says("0002号到哪一步了")
    assert people.wang.last.has("同意")
    people.zhou.says("0002号到哪一步了")
    assert "待审批" in people.zhou.last.text
    assert not people.zhou.last.buttons  # an admin reads, and decides nothing
    people.zhou.says("0099号到哪一步了")
    assert "没有找到" in people.zhou.last.text


def test_the_filings_found_are_opened(people: Cast) -> None:
    people.wang.says("还有几件没批").presses("0002号")
    assert people.wang.last.has("同意")
    people.zhou.says("还有几件没批").presses("0002号")
    assert "采访报备" in people.zhou.last.text
    assert not people.zhou.last.buttons


def test_a_unit_reads_its_own(people: Cast) -> None:
    assert "共 2 件" in asks(people.zhang, "这周有几件采访")
    assert "共 2 件" in asks(people.liu, "这周有几件采访")
    assert "没有符合" in asks(people.li, "这周有几件采访")
    people.li.says("0001号到哪一步了")
    assert "没有找到" in people.li.last.text
    people.li.presses_data("search.open.1.0")
    assert "没有找到" in people.li.toast


def test_who_holds_no_unit_reads_nothing(people: Cast) -> None:
    nobody = factories.person(people.office, "钱无单位", 1040, "contact")
    assert "没有符合" in asks(nobody, "这周有几件采访")
    duty = factories.person(people.office, "值班", 1041, "duty_officer")
    assert "0001号" not in asks(duty, "这周有几件采访")
    assert "权限" in asks(duty, "/search 这周有几件采访")


def test_a_stranger_learns_nothing(people: Cast) -> None:
    stranger = people.office.person(1999, "路人")
    stranger.says("上次东方早报采访了谁")
    assert "东方早报" not in stranger.last.text
    stranger.says("/search 东方早报")
    assert "东方早报" not in stranger.last.text


def test_an_answer_of_a_form_stays_an_answer(people: Cast) -> None:
    people.zhang.says("/filing").says("东方早报 王记者").says("上次东方早报采访了谁")
    assert "3/6" in people.zhang.last.text
    people.zhang.says("/cancel")
    answers(people.zhang, topic="还有几件没批的疫苗", when="大后天上午九点")
    assert "还有几件没批的疫苗" in people.zhang.last.text


def test_a_typed_decision_stays_a_decision(people: Cast) -> None:
    card = people.wang.card("0002号")
    people.wang.replies(card, "什么时候来过，谁批的？")
    assert "不算决定" in people.wang.last.text
    people.wang.says("同意")
    assert "按「回复」" in people.wang.last.text


def test_what_is_no_question_is_not_answered(people: Cast) -> None:
    for text in ("你好", "王处长在吗", "谁还没交材料", "张三丰什么时候来过"):
        assert "件" not in asks(people.zhou, text), text


def test_by_command(people: Cast) -> None:
    assert "上次东方早报采访了谁" in asks(people.zhou, "/search")
    assert "共 1 件" in asks(people.zhou, "/search 东方早报")
    assert "共 1 件" in asks(people.zhou, "/search 疫苗")
    assert "没有找到「张三丰」" in asks(people.zhou, "/search 张三丰什么时候来过")
    assert "共 2 件" in asks(people.zhou, "/search 示范市第一人民医院")


def test_in_english(people: Cast) -> None:
    ann = factories.person(people.office, "Ann", 1042, "approver", language="en")
    assert "1 filing" in asks(ann, "how many are still pending")
    assert "0002" in asks(ann, "what is waiting for me")
    assert "2 filings" in asks(ann, "interviews this week")
    people.office.tick(days=2)
    assert "Last" in asks(ann, "who did 东方早报 interview last")


def test_a_long_answer_is_cut_and_says_so(people: Cast) -> None:
    for number in range(12):
        media = {"media": f"示范日报 记者{number}", "interviewee": f"外请专家{number}"}
        files_one(people.zhang, topic=f"第{number}期科普", when="大后天下午三点", **media)
    said = asks(people.zhou, "这周有几件采访")
    assert "共 14 件" in said
    assert "另有 4 件没有列出" in said
    assert len(people.zhou.last.buttons) == 10


def test_an_outlet_in_latin_letters_is_found_and_shown_as_it_is_written(people: Cast) -> None:
    files_one(people.zhang, media="BBC，Smith", when="周五下午三点")
    for typed in ("BBC", "bbc"):
        people.zhou.says(f"/search {typed}有哪些采访")
        assert f"「{typed}」" in people.zhou.last.text
        assert "BBC　Smith" in people.zhou.last.text
    people.zhou.says("上次 Bloomberg 采访了谁")
    assert "bloomberg" not in people.zhou.last.text

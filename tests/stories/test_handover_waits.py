"""A handover that waits: for an admin's yes, for its day, for the successor to register (P5)."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests import factories
from tests.office import Office, Somebody
from tests.stories.filing_cast import Cast, cast, files_for_approval
from tests.stories.test_handovers import HOSPITAL, hands_over, journalled


@pytest.fixture
def people(any_office: Office) -> Cast:
    return cast(any_office)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


def token_in(text: str) -> str:
    found = re.search(r"https://t\.me/xuanbao_bot\?start=([\w-]+)", text)
    assert found, text
    return found[1]


def colleague(people: Cast, name: str = "许宣", telegram_id: int = 1050) -> Somebody:
    """Somebody of the hospital who leads it and is no contact."""
    hospital = 1
    return factories.person(people.office, name, telegram_id, "unit_lead", unit_id=hospital)


def test_the_leaver_asks_and_an_admin_agrees(people: Cast) -> None:
    office, zhang = people.office, people.zhang
    xu = colleague(people)
    files_for_approval(zhang, when="周五下午三点")
    zhang.says("/register").presses("交接")
    assert zhang.last.has("许宣")
    assert not zhang.last.has("王处长"), "only one's own places"
    zhang.says("王处长")
    assert "没有" in zhang.last.text, "and no directory of everybody"
    zhang.says("zz")
    assert "没有" in zhang.last.text
    zhang.says("xuxuan").presses("现在")
    assert "须管理员同意" in zhang.last.text
    zhang.presses("确认交接")
    assert "已报请管理员同意" in zhang.last.text
    assert not xu.heard("交接给您")
    office.restart()

    card = people.zhou.card("交接申请")
    assert "宣传联络员　示范市第一人民医院" in card.text
    people.zhou.presses("同意交接")
    assert "周管已同意" in people.zhou.card("交接申请").text
    assert "交接给您" in xu.last.text
    assert "您的工作已交接给许宣" in zhang.last.text
    people.zhou.presses("同意交接", on=card)
    assert "已经办理" in people.zhou.toast
    assert journalled(office, "handover.agreed") == 1


def test_an_admin_does_not_agree(people: Cast) -> None:
    zhang = people.zhang
    colleague(people)
    zhang.says("我要交接").presses("许宣").presses("现在").presses("确认交接")
    people.zhou.presses("不同意")
    assert "周管已取消" in people.zhou.card("交接申请").text
    assert "周管取消了交接" in zhang.last.text
    zhang.says("/start")
    assert "张敏，您好" in zhang.last.text, "nothing has moved"


def test_who_takes_no_new_right_takes_over_at_once(people: Cast) -> None:
    """Another contact of the same unit: no admin is needed."""
    zhang = people.zhang
    ma = factories.person(people.office, "马宣", 1051, "contact", unit_id=1)
    zhang.says("工作交接给马宣")
    assert "接任人" not in zhang.last.text or "从哪一天起" in zhang.last.text
    zhang.presses("现在")
    assert "权限全部结束" in zhang.last.text
    zhang.presses("确认交接")
    assert "交接给您" in ma.last.text
    zhang.says("/start")
    assert "已交接给马宣" in zhang.last.text


def test_the_leaver_takes_the_request_back(people: Cast) -> None:
    zhang = people.zhang
    colleague(people)
    zhang.says("我要交接").presses("许宣").presses("现在").presses("确认交接")
    zhang.says("我要交接")
    assert "已有一项交接在等待" in zhang.last.text
    zhang.says("/register")
    assert "等管理员同意" in zhang.last.text
    zhang.presses("取消交接")
    assert "已取消" in zhang.toast
    assert "张敏已取消" in people.zhou.card("交接申请").text
    zhang.says("/register")
    assert zhang.last.has("交接")


def test_nobody_begins_for_others(people: Cast) -> None:
    people.zhang.presses_data("handover.begin.3.0")
    assert "没有办理此事的权限" in people.zhang.toast
    hands_over(people.zhou, "李强", "张敏", when="下周五")
    people.liu.presses_data("handover.agree.1.1").presses_data("handover.drop.1.1")
    assert people.liu.toasts[-2:] == ["您没有办理此事的权限。如确有需要，请联系管理员。"] * 2
    people.liu.presses_data("handover.drop.99.1")
    assert "已经办理" in people.liu.toast
    people.zhou.presses_data("handover.agree.1.1")
    assert "已经办理" in people.zhou.toast, "it was agreed to already"


def test_on_a_typed_day_what_is_open_then_moves(people: Cast) -> None:
    office, zhang, li = people.office, people.zhang, people.li
    hands_over(people.zhou, "张敏", "李强", when="周五")
    assert "11月27日 周五 早上由李强接替张敏" in people.zhou.last.text
    people.zhou.says("/people 张敏")
    assert "11月27日 周五 早上" in people.zhou.last.text
    office.restart()
    files_for_approval(zhang, when="12月1日下午三点")
    office.travel(at(27, 7, 29))
    zhang.says("/start")
    assert "张敏，您好" in zhang.last.text
    office.restart()
    office.travel(at(27, 7, 31))
    assert "采访报备 1 件" in li.card("交接给您").text
    assert "李强" in people.zhou.card("已交接：").text
    zhang.says("/start")
    assert "已交接给李强" in zhang.last.text


def test_a_planned_one_is_cancelled(people: Cast) -> None:
    hands_over(people.zhou, "张敏", "李强", when="周五")
    people.zhou.says("/people 张敏").presses("取消交接")
    assert "张敏的交接已取消" in people.zhou.last.text
    assert "取消了交接" in people.zhang.last.text
    people.office.travel(at(27, 9))
    assert not people.li.heard("交接给您")


def test_the_successor_has_left_before_the_day(people: Cast) -> None:
    """Nobody stands without rights: the admins hear of it, the leaver keeps them."""
    office, zhang = people.office, people.zhang
    hands_over(people.zhou, "张敏", "李强", when="周五")
    hands_over(people.zhou, "李强", "刘院长", when="周五")
    assert "李强" in people.zhou.last.text
    office.travel(at(27, 9))
    assert "接任人已不能办理" in people.zhou.card("张敏定于11月27日").text
    zhang.says("/start")
    assert "张敏，您好" in zhang.last.text
    people.zhou.says("/people 张敏")
    assert people.zhou.last.has("取消交接")


def test_who_leaves_takes_over_nothing(people: Cast) -> None:
    hands_over(people.zhou, "李强", "刘院长", when="周五")
    people.zhou.says("/people 张敏").presses("交接").says("李强").presses("现在")
    assert "自己也在交接" in people.zhou.toast


def test_it_waits_for_the_successor_to_register(people: Cast) -> None:
    office, zhang = people.office, people.zhang
    files_for_approval(zhang, when="周五下午三点")
    people.zhou.says("/people 张敏").presses("交接").presses("接任人还没有登记").presses("现在")
    assert "接任人（待登记）" in people.zhou.last.text
    people.zhou.presses("确认交接")
    token = token_in(people.zhou.last.text)
    zhang.says("/register")
    assert "等接任人用链接登记" in zhang.last.text
    office.restart()

    zhang.says(f"/start {token}")
    assert "不能交接给本人" in zhang.last.text
    new = office.person(1080, "新宣")
    new.says(f"/start {token}")
    assert "您已登记为宣传联络员" in new.card("您已登记").text
    assert "采访报备 1 件" in new.card("交接给您").text
    assert "您的工作已交接给新宣" in zhang.last.text
    assert people.zhou.heard("已交接：张敏 → 新宣")
    new.says("沈新").presses("提交")
    new.says("/register")
    assert HOSPITAL in new.last.text
    other = office.person(1081, "别人")
    other.says(f"/start {token}")
    assert "登记 姓名 单位全称" in other.last.text, "the link opens once"


def test_a_leaver_without_a_successor_asks_and_the_admin_gets_the_link(people: Cast) -> None:
    zhang = people.zhang
    zhang.says("/register").presses("交接").presses("接任人还没有登记").says("周五")
    zhang.presses("确认交接")
    people.zhou.presses("同意交接")
    token = token_in(people.zhou.last.text)
    new = people.office.person(1080, "沈新")
    new.says(f"/start {token}")
    assert not new.heard("交接给您"), "its day has not come"
    people.office.travel(at(27, 9))
    assert new.heard("张敏的工作已交接给您")


def test_a_cancelled_link_opens_nothing(people: Cast) -> None:
    people.zhou.says("/people 张敏").presses("交接").presses("接任人还没有登记").presses("现在")
    people.zhou.presses("确认交接")
    token = token_in(people.zhou.last.text)
    people.zhou.says("/people 张敏").presses("取消交接")
    new = people.office.person(1080, "沈新")
    new.says(f"/start {token}")
    assert "登记 姓名 单位全称" in new.last.text


def test_an_admin_reads_of_it_in_the_morning(people: Cast) -> None:
    office = people.office
    people.zhou.says("/people 李强").presses("交接").presses("接任人还没有登记").presses("现在")
    people.zhou.presses("确认交接")
    colleague(people)
    people.zhang.says("我要交接").presses("许宣").presses("现在").presses("确认交接")
    office.travel(at(24, 9))
    digest = people.zhou.card("交接 2 件待完成").text
    assert "李强" in digest
    assert "张敏" in digest
    people.zhou.presses("不同意")
    office.travel(datetime(2026, 12, 1, 1, tzinfo=UTC))
    assert "交接 1 件待完成" in people.zhou.last.text, "the link has run out"

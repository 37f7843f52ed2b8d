"""Duty, stand-ins, notices, receipts, invitations: what moves with a post (P5)."""

from datetime import timedelta

import pytest

from tests import factories
from tests.office import Office, Somebody
from tests.stories.chain_cast import proposes
from tests.stories.filing_cast import Cast, cast, files_for_approval
from tests.stories.test_filing_door import NIGHT, PAGE, calls
from tests.stories.test_filing_stand_ins import hands_over as arranges
from tests.stories.test_handover_waits import token_in
from tests.stories.test_handovers import hands_over, journalled

ROSTER = "11月23日 赵值班 8:00-20:00\n11月24日 赵值班 8:00-20:00\n11月24日 钱值班 20:00-次日8:00"
TEXT = "关于世界艾滋病日宣传的通知\n请各单位组织。"


@pytest.fixture
def people(any_office: Office) -> Cast:
    return cast(any_office)


def an_officer(people: Cast, name: str, telegram_id: int) -> Somebody:
    return factories.person(people.office, name, telegram_id, "duty_officer")


def test_shifts_of_today_and_to_come(people: Cast) -> None:
    zhao, qian = an_officer(people, "赵值班", 1005), an_officer(people, "钱值班", 1015)
    people.zhou.says("/duty").presses_data("duty.enter.0.0").says(ROSTER).presses("提交")
    sun = an_officer(people, "孙值班", 1016)
    hands_over(people.zhou, "赵值班", "孙值班")
    assert "以后的值班 2 班" in sun.card("交接给您").text
    sun.says("/duty")
    assert "孙值班" in sun.last.text
    assert "赵值班" not in sun.last.text
    assert "钱值班" in qian.says("/duty").last.text
    assert journalled(people.office, "duty.handed_over") == 2
    zhao.says("/duty")
    assert "已交接给孙值班" in zhao.last.text


def test_a_reporter_who_waits_at_the_door_is_the_successor_s(people: Cast) -> None:
    """In the middle of the night, in the middle of a call."""
    office = people.office
    zhao = an_officer(people, "赵值班", 1005)
    people.zhou.says("/duty").presses_data("duty.enter.0.0")
    people.zhou.says("11月24日 赵值班 0:00-8:00").presses("提交")
    sun = an_officer(people, "孙值班", 1016)
    office.travel(NIGHT)
    calls(people.zhang)
    card = zhao.card(PAGE)
    hands_over(people.zhou, "赵值班", "孙值班")
    assert PAGE in sun.last.text or sun.heard(PAGE)
    assert "已交接给孙值班" in next(m for m in zhao.chat if m.message_id == card.message_id).text
    zhao.presses("同意（口头）", on=card)
    assert "已交接给孙值班" in zhao.toast
    sun.presses("同意（口头）")
    assert "孙值班于11月24日" in people.zhang.card("可以接受采访").text


def test_the_form_that_is_owed_is_the_successor_s_and_who_consented_stays(people: Cast) -> None:
    office = people.office
    zhao = an_officer(people, "赵值班", 1005)
    office.travel(NIGHT)
    calls(people.zhang)
    zhao.presses("同意（口头）")
    sun = an_officer(people, "孙值班", 1016)
    hands_over(people.zhou, "赵值班", "孙值班")
    hands_over(people.zhou, "张敏", "李强")
    before = len(zhao.chat)
    office.travel(NIGHT + timedelta(hours=40))
    assert people.li.heard("补报备"), "the filer's successor is asked for the form"
    assert sun.heard("0001号"), "and who took over from the duty officer hears of it"
    assert len(zhao.chat) == before, "who left hears nothing more"
    people.li.presses("0001号")
    assert "赵值班" in people.li.last.text


def test_stand_ins_change_with_the_post(people: Cast) -> None:
    zhao = an_officer(people, "赵值班", 1005)
    sun = an_officer(people, "孙值班", 1016)
    arranges(people.wang)
    hands_over(people.zhou, "赵值班", "孙值班")
    assert "王处长请孙值班代理" in people.wang.last.text
    assert "代理、副手安排 1 项" in sun.card("交接给您").text
    files_for_approval(people.zhang, when="周四下午三点")
    sun.presses("同意", on=sun.card("采访报备"))
    assert "孙值班（代王处长）" in people.chen.card("0001号").text
    assert not zhao.heard("采访报备审批")


def test_a_stand_in_who_cannot_sit_there_ends(people: Cast) -> None:
    """赵值班 hands over to 王处长, for whom he stood in."""
    an_officer(people, "赵值班", 1005)
    arranges(people.wang)
    hands_over(people.zhou, "赵值班", "王处长")
    assert "这项安排已结束" in people.wang.card("代理人的工作已交接").text
    files_for_approval(people.zhang, when="周四下午三点")
    assert people.wang.card("采访报备审批").has("同意")


def test_the_arrangements_of_who_leaves_end_and_deputies_stay(people: Cast) -> None:
    an_officer(people, "赵值班", 1005)
    fang = factories.person(people.office, "方新", 1060, "reviewer")
    arranges(people.wang, when="周四到周五")
    people.zhou.says("/people 王处长").presses("代理与请假").presses("指定副手").presses("陈处长")
    people.zhou.presses("提交")
    hands_over(people.zhou, "王处长", "方新")
    fang.says("/leave")
    assert "陈处长是方新的副手" in fang.last.text
    assert "赵值班" not in fang.last.text


def test_a_notice_not_sent_and_one_on_its_way(people: Cast) -> None:
    office, zhou = people.office, people.zhou
    wu = factories.person(office, "吴管", 1017, "admin")
    wu.says("/notice").says(TEXT).presses("全部单位").presses("宣传联络员").presses("完成")
    wu.presses("需要回执").presses("内容无误")
    card = wu.last
    xu = factories.person(office, "许管", 1018, "reviewer")
    hands_over(zhou, "吴管", "许管")
    assert "没有发出的通知 1 件" in xu.card("交接给您").text
    assert "已交接给许管" in wu.card("通知 1").text
    wu.presses("确认发给", on=card)
    assert "已交接给许管" in wu.toast
    xu.presses("确认发给")
    assert people.zhang.heard("世界艾滋病日")


def test_a_receipt_owed_is_owed_by_the_successor(people: Cast) -> None:
    office, zhou, zhang = people.office, people.zhou, people.zhang
    zhou.says("/notice").says(TEXT).presses("全部单位").presses("宣传联络员").presses("完成")
    zhou.presses("需要回执").presses("内容无误").presses("确认发给")
    xu = factories.person(office, "许宣", 1050, "unit_lead", unit_id=1)
    hands_over(zhou, "张敏", "许宣")
    assert "没有给回执的通知 1 件" in xu.card("交接给您").text
    assert not zhang.last.has("收到")
    xu.presses("收到")
    assert xu.toast == "已回执，谢谢。"
    hands_over(zhou, "许宣", "李强")
    people.li.presses("收到")
    zhou.says("/notice").presses("通知 1").presses("回执情况")
    assert "张敏" not in zhou.last.text
    assert "许宣" not in zhou.last.text


def test_a_receipt_owed_by_both_is_owed_once(people: Cast) -> None:
    zhou = people.zhou
    zhou.says("/notice").says(TEXT).presses("全部单位").presses("宣传联络员").presses("完成")
    zhou.presses("需要回执").presses("内容无误").presses("确认发给")
    hands_over(zhou, "张敏", "李强")
    assert not people.li.heard("没有给回执")
    people.li.presses("收到")
    zhou.says("/notice").presses("通知 1").presses("回执情况")
    assert "张敏" not in zhou.last.text


def test_an_unused_invitation_tells_the_successor(people: Cast) -> None:
    wu = factories.person(people.office, "吴管", 1017, "admin")
    wu.says("/people").presses("发邀请").presses("宣传联络员").says("春晖").presses("提交")
    token = token_in(wu.last.text)
    hands_over(people.zhou, "吴管", "李强")
    new = people.office.person(1080, "沈新")
    new.says(f"/start {token}")
    assert "沈新已通过邀请登记" in people.li.last.text
    assert not wu.heard("沈新已通过")


def test_who_revoked_it_telephones_through_their_successor(people: Cast) -> None:
    office, wang, chen = people.office, people.wang, people.chen
    files_for_approval(people.zhang, when="周五下午三点")
    wang.presses("同意")
    proposes(wang)
    chen.presses("确认撤销")
    fang = factories.person(office, "方新", 1060, "reviewer")
    hands_over(people.zhou, "王处长", "方新")
    office.tick(minutes=16)
    for one in (fang, chen):
        assert one.heard("请立即电话通知")
    assert not wang.heard("请立即电话通知")


def test_what_somebody_holds_in_an_incident_moves(any_office: Office) -> None:
    people = cast(any_office)
    people.zhang.says("/incident 3点10分急诊楼起火，已扑灭").presses("启动")
    people.zhang.says("/incident").presses("001号").presses("分工")
    people.zhang.presses("事实核实")
    any_office.restart()
    hands_over(people.zhou, "张敏", "李强")
    assert "突发事件中的分工 1 项" in people.li.last.text
    people.li.says("/incident").presses("001号")
    assert "事实核实" in people.li.last.text
    assert "李强" in people.li.last.text


def test_what_repeats_goes_to_another_admin(any_office: Office) -> None:
    people = cast(any_office)
    factories.person(any_office, "吴管", 1016, "admin")
    zhou = people.zhou
    zhou.says("/due").presses("新建材料报送").says("每月小结").presses("全部单位")
    zhou.says("每月最后一个工作日").presses("都可以").presses("跳过")
    zhou.presses("启用，到日子自动发布")
    hands_over(zhou, "周管", "吴管")
    assert "重复任务 1 项" in any_office.person(1016, "吴管").last.text

"""Working on an incident: owners above, facts, roles, gaps, experts, lists, English (T10)."""

from datetime import timedelta

from actions import plans
from actions.tx import Tx
from bot.facts import load_health_days, load_plan
from storage import incident_log, incidents, units
from storage.schema.plans import plan_clocks
from tests import factories
from tests.office import Office, Somebody
from tests.stories.test_incident_night import NIGHT, T0, at_night, drafts, opens, starts


def belongs_to(office: Office, child: str, parent_id: int) -> None:
    def move(tx: Tx) -> None:
        unit_id = units.id_of(tx.conn, child)
        assert unit_id is not None
        units.change(tx.conn, unit_id, {"parent_id": parent_id})

    office.run(move)


def test_the_owner_above_is_told_and_may_act(any_office: Office) -> None:
    people, _ = at_night(any_office)
    bureau = factories.unit(any_office, "示范区卫生健康局", "bureau")
    sun = factories.person(any_office, "孙局", 1020, "unit_lead", unit_id=bureau)
    belongs_to(any_office, "示范市第一人民医院", bureau)
    starts(people.zhang)
    assert "张敏报告突发事件" in sun.last.text
    drafts(people.zhang)
    assert sun.heard("请审签")
    sun.presses("打开第 1 稿").presses("审签")
    assert "孙局于11月24日 周二 03:20审签" in sun.last.text
    assert not people.li.heard("突发事件")


def test_nobody_of_the_unit_leads_and_nobody_is_on_duty(any_office: Office) -> None:
    people, _ = at_night(any_office)
    people.zhou.says("/incident").says("春晖").says("停电").presses("现在").presses("知悉")
    people.zhou.presses("跳过").presses("启动")
    assert "春晖社区卫生服务中心" in people.zhou.last.text
    assert people.li.heard("周管报告突发事件")
    drafts(people.li, "本中心停电，正在抢修，门诊暂停。")
    assert "已请王处长、陈处长审签" in people.li.last.text
    people.wang.presses("打开第 1 稿").presses("审签")
    assert "可以发布" in people.li.last.text


def test_a_fact_changes_hands_and_keeps_its_history(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    people.zhang.presses("事实清单").presses("加一条").says("三楼也起火").presses("待核实")
    opens(people.liu)
    people.liu.presses("事实清单").presses("1")
    people.zhang.presses("1").presses("否定").says("消防现场勘查")
    assert "〔已否定〕三楼也起火（消防现场勘查；张敏" in people.zhang.last.text
    people.liu.presses("核实")
    assert "这一条已由张敏于11月24日 周二 03:20改过" in people.liu.toast
    people.zhang.presses("更正内容").says("二楼有烟雾")
    assert "〔待核实〕二楼有烟雾" in people.zhang.last.text
    assert "〔已否定〕三楼也起火" in people.zhang.last.text
    any_office.restart()
    people.zhang.presses("核实").says("保卫科")
    people.zhang.presses("改为待核实")
    assert "1．〔待核实〕" in people.zhang.last.text

    opens(people.zhang)
    people.zhang.presses("口径").presses("起草新一稿").says("我院急诊楼二楼有烟雾，已疏散。")
    assert "用到待核实的事实 1" in people.zhang.last.text
    people.zhang.presses("提交")
    assert "用到待核实的事实 1" in people.zhang.last.text
    people.zhang.presses("标注事实").presses("二楼有烟雾").presses("完成")
    assert "用到待核实的事实" not in people.zhang.last.text


def test_the_first_draft_from_what_is_verified(any_office: Office) -> None:
    people, _ = at_night(any_office)
    people.zhang.says("/incident").says("急诊楼起火").says("10分钟前").presses("发生")
    people.zhang.says("一楼起火\n无人员伤亡").presses("启动").presses("口径").presses("起草新一稿")
    people.zhang.presses("用已核实的事实拟一稿").presses("提交")
    told = people.zhang.last.text
    assert "示范市第一人民医院通报：急诊楼起火。一楼起火。无人员伤亡。" in told
    assert "1．〔已核实〕一楼起火（报告人核实" in told


def test_a_draft_of_ones_own_is_signed_by_another(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    drafts(people.liu)
    assert "已请王处长、陈处长审签" in people.liu.last.text
    assert not people.liu.last.has("审签")
    people.liu.presses_data("statement.sign.1.1")
    assert "不能审签自己起草的稿" in people.liu.toast
    people.zhang.presses_data("statement.sign.1.1")
    assert "没有办理此事的权限" in people.zhang.toast
    people.liu.presses_data("statement.release.1.1")
    people.liu.presses("现在").presses("跳过").presses("提交")
    assert "尚未审签" in people.liu.toast


def test_roles_are_given_back_and_gaps_noted_by_hand(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    starts(people.zhang)
    people.zhang.presses("分工").presses("认领牵头").presses("请人负责牵头").presses("赵值班")
    assert "牵头：赵值班" in people.zhang.last.text
    assert "张敏请您负责「牵头」" in zhao.last.text
    zhao.presses("打开").presses("分工").presses("交还牵头")
    assert "牵头：空缺" in zhao.last.text
    people.zhang.presses_data("board.leave.1.1.lead")
    assert "已不在您名下" in people.zhang.toast
    people.zhang.presses_data("board.to.1.1.lead-3")
    assert "不在这起事件可以分工的人员之内" in people.zhang.toast
    people.zhang.presses_data("board.take.1.1.king")
    assert "已经失效" in people.zhang.toast

    opens(zhao)
    zhao.presses("缺口").presses("记缺口").says("消防电话 <b>占线</b>")
    zhao.presses("缺口")
    assert "消防电话 &lt;b&gt;占线&lt;/b&gt;（赵值班记）" in zhao.last.text
    zhao.presses("上一步").presses("时间线")
    assert "认领「牵头」" in zhao.last.text
    assert "把「牵头」交给赵值班" in zhao.last.text


def test_experts_of_a_field_are_found(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    people.zhang.presses("查专家").says("急诊")
    assert "吴启明" in people.zhang.last.text
    people.zhang.presses("上一步").presses("查专家").says("航天")
    assert "名册里没有找到" in people.zhang.last.text


def test_several_at_once_each_with_its_number(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    for number in range(9):
        people.zhang.says(f"/incident 3点10分{number + 1}号楼停电，正在抢修").presses("启动")
    people.zhang.says("/incident 3点10分急诊楼起火，已扑灭")
    assert "该单位已有 9 起进行中" in people.zhang.last.text
    people.zhang.presses("取消").says("/incident")
    assert "009号" in people.zhang.last.text
    assert "001号" not in people.zhang.last.text
    people.zhang.presses("下一页")
    assert "001号" in people.zhang.last.text
    people.zhang.presses("上一页").presses("009号")
    assert "9号楼停电" in people.zhang.last.text

    zhao.says("/start")
    assert "突发事件 9 起：009号、008号" in zhao.last.text
    opens_closed = people.liu.says("/incident").presses("009号")
    opens_closed.presses("结束").says("已恢复供电").presses("提交")
    people.liu.says("/incident").presses("已结束的")
    assert "009号" in people.liu.last.text
    people.liu.presses("009号")
    assert not people.liu.last.has("暂停提醒")
    people.zhang.presses_data("incident.conference.9.1")
    assert "这起事件已经结束" in people.zhang.toast


def test_hours_of_a_loaded_plan_count(any_office: Office) -> None:
    people, _ = at_night(any_office)

    def load(tx: Tx) -> None:
        plan = load_plan("jilin-2021", frozenset(load_health_days().by_id))
        plans.load(tx, plan, 2026)
        tx.conn.execute(plan_clocks.update().where(plan_clocks.c.number == "Q7").values(hours=4))

    any_office.run(load)
    starts(people.zhang)
    assert "发布首份信息（4 小时）：11月24日 周二 07:10前" in people.zhang.last.text
    (first, second) = any_office.ask(incidents.clocks, 1)
    assert (first.plan, second.plan) == ("jilin-2021/Q7", "jilin-2021/Q8")


def test_an_unclear_time_is_asked_for(any_office: Office) -> None:
    people, _ = at_night(any_office)
    people.zhang.says("/incident 门诊大厅漏水，已处理")
    assert "从什么时间起算" in people.zhang.last.text
    people.zhang.says("今天")
    assert "还缺具体钟点" in people.zhang.last.text
    people.zhang.says("9月1日8:00")
    assert "请核对日期" in people.zhang.last.text or "还没有到" in people.zhang.last.text
    people.zhang.sends_sticker()
    people.zhang.says("3:05").presses("报告").presses("跳过").presses("启动")
    assert "11月24日 周二 03:05（报告）" in people.zhang.last.text
    people.zhang.says("/incident 水")
    assert "请用 2 到 120 个字" in people.zhang.last.text


def test_what_the_check_stopped_goes_on_masked(any_office: Office) -> None:
    people, _ = at_night(any_office)
    people.zhang.says("/incident 3点10分急诊楼起火，联系人13800138000")
    people.zhang.presses("打码").presses("启动")
    assert "突〔2026〕001号" in people.zhang.last.text
    assert "13800138000" not in people.zhang.last.text
    people.liu.replies(people.liu.card("报告突发事件"), "床号12床的患者李大四烧伤")
    assert "这条内容还没有保存" in people.liu.last.text
    assert any_office.ask(incident_log.entries, 1)[-1].act == "start"
    people.liu.presses("打码")
    assert "〔待核实〕床号**床" in people.liu.last.text


def test_somebody_reads_english(any_office: Office) -> None:
    people, _ = at_night(any_office)
    hospital = any_office.ask(units.id_of, "示范市第一人民医院")
    lee = factories.person(any_office, "Lee", 1030, "contact", unit_id=hospital, language="en")
    starts(people.zhang)
    assert "张敏 reported an incident; its clocks run" in lee.last.text
    assert "4 h 50 min left" in lee.last.text
    any_office.travel(T0 + timedelta(hours=5))
    assert people.liu.heard("已过时限")
    lee.presses("Open").presses("Review")
    assert "Why did nobody answer an alarm" in lee.card("review (draft)</b>").text


def told_silently(office: Office, somebody: Somebody, words: str) -> bool:
    return any(
        "disable_notification" in call.values
        for call in office.transport.calls
        if call.method == "sendMessage"
        and call.values["chat_id"] == somebody.telegram_id
        and words in str(call.values["text"])
    )


def test_what_only_tells_is_silent_at_night(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    opens(people.zhou)
    people.zhou.presses("暂停提醒").says("正在核实")
    assert told_silently(any_office, people.liu, "提醒已暂停")
    assert any_office.clock.moment == NIGHT


def test_a_reply_signs_remarks_or_is_no_fact(any_office: Office) -> None:
    people, _ = at_night(any_office)
    starts(people.zhang)
    drafts(people.zhang)
    asked = people.liu.card("请审签")
    people.liu.replies(asked, "第二句请写明楼层")
    assert "意见已转给张敏" in people.liu.last.text
    assert "刘院长对口径第 1 稿的意见：第二句请写明楼层" in people.zhang.last.text
    people.liu.presses("提意见").says("时间写到分")
    assert people.zhang.heard("时间写到分")
    any_office.restart()
    people.liu.replies(asked, "同意。")
    assert "可以发布" in people.zhang.last.text

    card = people.liu.card("报告突发事件")
    for words in ("现在什么情况？", "不同意"):
        people.liu.replies(card, words)
        assert "这句话没有记为事实" in people.liu.last.text
    people.liu.replies(card, "一")
    assert "事实请写 2 到 200 个字" in people.liu.last.text
    people.liu.replies(card, "三楼人员已疏散")
    assert "1．〔待核实〕三楼人员已疏散" in people.liu.last.text


def test_what_runs_is_on_the_first_screen(any_office: Office) -> None:
    people, _ = at_night(any_office)
    auditor = factories.person(any_office, "查阅员", 1040, "auditor")
    starts(people.zhang)
    auditor.says("/start")
    assert auditor.last.has("001号")
    assert not auditor.last.has("报告突发事件")
    auditor.presses("001号")
    assert "急诊楼起火" in auditor.last.text
    assert not auditor.last.has("结束")
    auditor.replies(auditor.last, "收到")
    assert "没有办理此事的权限" in auditor.last.text
    people.li.says("/start")
    assert not people.li.last.has("001号")


def test_the_duty_officer_of_the_roster_is_called(any_office: Office) -> None:
    people, zhao = at_night(any_office)
    qian = factories.person(any_office, "钱值班", 1008, "duty_officer")
    hospital = any_office.ask(units.id_of, "示范市第一人民医院")
    wu = factories.person(any_office, "吴总值班", 1009, "duty_officer", unit_id=hospital)
    people.zhou.says("/duty").presses("排班").says("11月24日 钱值班 0:00-8:00").presses("提交")
    starts(people.zhang)
    assert qian.heard("张敏报告突发事件")
    assert wu.heard("张敏报告突发事件"), "the unit's own as well"
    assert not zhao.heard("张敏报告突发事件")

"""备案即办: a routine interview is filed in eight taps or messages, and at once."""

from datetime import date

from actions.tx import Tx
from storage import people as rows
from tests import factories
from tests.office import Office
from tests.stories.filing_cast import answers, cast, files_one


def test_a_routine_interview_is_filed_in_eight_steps(any_office: Office) -> None:
    people = cast(any_office)
    zhang = people.zhang

    zhang.says("/filing")  # 1
    assert "1/6" in zhang.last.text
    assert "请勿填写涉密内容" in zhang.last.text
    zhang.says("东方早报 王记者")  # 2
    any_office.restart()
    zhang.says("秋冬季流感疫苗接种")  # 3
    any_office.restart()
    zhang.presses("李国栋")  # 4
    any_office.restart()
    zhang.says("下周三下午三点")  # 5
    assert "12月2日 周三 15:00" in zhang.last.text
    any_office.restart()
    zhang.presses("面访")  # 6
    any_office.restart()
    zhang.presses("无")  # 7
    assert "A 类" in zhang.last.text
    assert "常规采访" in zhang.last.text
    any_office.restart()
    zhang.presses("不涉密、已核对记者身份，提交")  # 8

    assert "示卫宣媒备〔2026〕0001号" in zhang.last.text
    assert "已备案" in zhang.last.text
    assert "李国栋 主任医师" in zhang.last.text
    assert not people.wang.chat


def test_what_was_pressed_is_rewritten_not_repeated(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)

    # four answers were typed (/filing, media, topic, time), each asked in one message of its own
    assert len(people.zhang.chat) == 4


def test_the_unit_lead_gets_a_copy_and_may_object(any_office: Office) -> None:
    people = cast(any_office)
    files_one(people.zhang)
    copy = people.liu.card("0001号")
    assert copy.has("提出异议")

    people.liu.presses("提出异议")
    any_office.restart()
    people.liu.presses("时间冲突")

    assert "提出异议：时间冲突" in people.liu.card("0001号").text
    assert people.wang.card("0001号").has("同意")
    assert "提出异议" in people.zhang.last.text
    people.wang.presses("同意")
    assert people.zhang.heard("王处长于11月23日 周一 09:30同意")


def test_an_approver_may_object_within_the_window(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)

    people.wang.says("/approvals")
    assert "异议期内 1 件" in people.wang.last.text
    people.wang.presses("0001号").presses("提出异议").presses("涉密")
    assert people.wang.card("提出异议：涉密").has("同意")
    assert sum(message.has("同意") for message in people.wang.chat) == 1
    assert people.chen.card("0001号").has("同意")


def test_after_the_window_nobody_objects(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang, when="后天下午三点")
    people.liu.presses("提出异议")
    office.tick(hours=7)
    people.liu.presses("时间冲突")

    assert "异议期已过" in people.liu.toast
    people.liu.presses("上一步")
    assert not people.liu.last.has("提出异议")
    people.liu.presses_data("filing.object.1.1")  # a card as it stood before: no reasons are asked
    assert "异议期已过" in people.liu.toast
    people.wang.says("/approvals")
    assert "目前没有待您审批的报备" in people.wang.last.text


def test_an_objection_names_a_listed_reason(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.liu.presses_data("filing.object.1.1.negative_coverage")
    assert "只能从列出的理由中选择" in people.liu.toast
    assert "已备案" in people.zhang.last.text


def test_a_filed_interview_is_cancelled(any_office: Office) -> None:
    people = cast(any_office)
    files_one(people.zhang)

    people.zhang.presses("取消采访").presses("上一步")
    assert "已备案" in people.zhang.last.text
    people.zhang.presses("取消采访").presses("确认取消采访")

    assert "张敏于11月23日 周一 09:30取消" in people.zhang.last.text
    assert people.zhang.last.has("重新报备")
    assert not people.liu.card("0001号").buttons


def test_the_lead_withdraws_for_the_filer_and_the_filer_hears(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang, mode="直播")
    people.liu.presses("撤回").presses("确认撤回")
    assert people.zhang.heard("刘院长于11月23日 周一 09:30撤回")
    assert not people.wang.last.buttons


def test_the_lead_sees_the_filings_of_the_unit(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.liu.says("/filing").presses("我的报备")
    assert "0001号" in people.liu.last.text


def test_my_filings_are_listed_and_opened(any_office: Office) -> None:
    people = cast(any_office)
    people.zhang.says("/filing").presses("我的报备")
    assert "还没有报备记录" in people.zhang.toast
    people.zhang.says("/cancel")
    files_one(people.zhang)
    any_office.restart()

    people.zhang.says("/filing").presses("我的报备")
    assert "0001号　已备案　秋冬季流感疫苗接种" in people.zhang.last.text
    people.zhang.presses("0001号")
    assert people.zhang.last.has("取消采访")


def test_the_last_outlet_and_reporter_are_one_tap(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)
    people.zhang.says("/filing").presses("东方早报　王记者")
    assert "媒体和记者：东方早报　王记者" in people.zhang.last.text


def test_an_answer_is_changed_from_the_preview(office: Office) -> None:
    people = cast(office)
    answers(people.zhang)
    people.zhang.presses("修改").presses("上一步")
    assert people.zhang.last.has("提交")
    people.zhang.presses("修改").presses("方式").presses("直播")
    people.zhang.says("宣传科 周干事").presses("其余都不填")
    assert "C 类" in people.zhang.last.text
    people.zhang.presses("修改").presses("主题").says("流感疫苗门诊怎么预约")
    assert "流感疫苗门诊怎么预约" in people.zhang.last.text


def also_contact_of(tx: Tx, telegram_id: int, unit_id: int) -> None:
    person = rows.by_telegram(tx.conn, telegram_id, tx.today)
    assert person is not None
    rows.give_role(
        tx.conn,
        person_id=person.id,
        role="contact",
        unit_id=unit_id,
        valid_from=date(2026, 1, 1),
        granted_by=None,
        now=tx.now,
    )


def test_who_files_for_several_units_is_asked_which_first(any_office: Office) -> None:
    people = cast(any_office)
    second = factories.unit(any_office, "示范市第二人民医院")
    both = factories.person(any_office, "赵双", 1010, "contact", unit_id=second)

    any_office.run(also_contact_of, 1010, 1)
    both.says("/filing")
    assert "为哪个单位报备" in both.last.text
    both.presses_data(both.last.data("第二人民").rsplit(".", 1)[0] + ".999")
    assert "失效" in both.toast
    both.presses("示范市第一人民医院").presses("上一步").says("第二人民")
    assert "2/7" in both.last.text
    both.says("东方早报 王记者").says("秋冬季流感疫苗接种").says("李国栋").says("明天下午三点")
    both.presses("面访").presses("无").presses("提交")
    assert "示范市第二人民医院" in both.last.text
    assert people.liu.chat == []


def test_somebody_without_a_unit_is_told_whom_to_ask(office: Office) -> None:
    nobody = factories.person(office, "钱无单位", 1011, "contact")
    nobody.says("/filing")
    assert "还没有单位" in nobody.last.text

"""What goes wrong while filing: one clear sentence, nothing lost, nothing told to the wrong one."""

import pytest

from tests import factories
from tests.office import Message, Office
from tests.stories.filing_cast import (
    answers,
    cast,
    files_for_approval,
    files_one,
    fill_rosters,
)
from tests.stories.test_filing_decisions import press


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2月30日 9:00", "没有看懂时间"),
        ("昨天上午九点", "已经过去"),
        ("明年", "是一段日子"),
        ("随便哪天都行吧", "没有看懂时间"),
        ("明天", "还缺具体钟点"),
        ("每周三上午9点", "是重复的时间"),
        ("提前三天", "是时长，不是时间"),
        ("12月1日至7日", "是一段日子"),
        ("12月1日九点采访，12月5日九点补录", "不止一个时间"),
        ("12月1日（周五）下午三点", "日期和星期对不上：12月1日 周二"),
    ],
)
def test_a_time_that_cannot_be_is_asked_again(any_office: Office, typed: str, said: str) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says(typed)
    assert said in zhang.last.text
    zhang.says("明天下午三点")
    assert "11月24日 周二 15:00" in zhang.last.text
    assert "5/6" in zhang.last.text


def test_an_hour_of_either_half_of_the_day_is_asked_about(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("12月5日3点")
    assert "「12月5日3点」有不止一种理解" in zhang.last.text
    assert [label for label, _ in zhang.last.buttons][:2] == [
        "12月5日 周六 15:00",
        "12月5日 周六 03:00",
    ]
    any_office.restart()
    zhang.presses("12月5日 周六 15:00")
    assert "12月5日 周六 15:00，非工作日" in zhang.last.text
    assert "5/6" in zhang.last.text


def test_a_working_day_of_a_year_without_its_holidays_is_said_with_that(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("元旦节后第一个工作日上午10点")
    assert "2027年1月4日 周一 10:00，当年放假安排尚未公布" in zhang.last.text


def test_a_topic_has_its_bounds(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").says("东方早报 王记者").says("流感")
    assert "至少 4 个字" in zhang.last.text
    zhang.says("流" * 61)
    assert "61 个字，最多 60 个字" in zhang.last.text
    zhang.says("流" * 60)
    assert "3/6" in zhang.last.text


def test_a_sticker_answers_nothing(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("/filing").sends_sticker()
    assert "请用文字回答" in zhang.last.text
    zhang.says("东方早报 王记者").says("秋冬季流感疫苗接种").presses("李国栋").says("明天下午三点")
    zhang.says("面访")
    assert zhang.heard("这一项请用下方的按钮作答，刚发来的没有采用")
    zhang.says("电话").presses("面访", on=zhang.last)  # the keys stand below what was said
    assert "✓ 方式：面访" in zhang.last.text


def test_a_key_answered_long_ago_is_told_so(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing")
    first = zhang.last
    zhang.says("东方早报 王记者").says("秋冬季流感疫苗接种")
    zhang.presses("东方早报", on=first)
    assert "已经回答过了" in zhang.toast
    assert "3/6" in zhang.last.text


def test_submitting_twice_files_once(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    answers(zhang)
    data = zhang.last.data("提交")
    any_office.deliver_all([press(any_office, 1001, data), press(any_office, 1001, data)])
    assert "已经提交或取消" in last_toast(any_office)
    zhang.says("/filing").presses("我的报备")
    assert "0001号" in zhang.last.text
    assert "0002号" not in zhang.last.text


def last_toast(office: Office) -> str:
    toasts = [c for c in office.transport.calls if c.method == "answerCallbackQuery"]
    return str(toasts[-1].values.get("text", ""))


def test_two_devices_share_one_form(any_office: Office) -> None:
    zhang = cast(any_office).zhang
    zhang.says("/filing").says("东方早报 王记者")
    zhang.says("/filing")  # begun again on the other device: it goes on
    assert "2/6" in zhang.last.text
    zhang.says("秋冬季流感疫苗接种").presses("李国栋").says("明天下午三点")
    phone = zhang.last
    zhang.presses("电话", on=phone).presses("面访", on=phone)
    assert "方式：电话" in zhang.last.text


def test_two_units_file_at_the_same_time(any_office: Office) -> None:
    people = cast(any_office)
    answers(people.zhang)
    answers(people.li, interviewee="郑晓春")
    any_office.deliver_all(
        [
            press(any_office, 1001, people.zhang.last.data("提交")),
            press(any_office, 1003, people.li.last.data("提交")),
        ]
    )
    people.zhang.says("/filing").presses("我的报备")
    people.li.says("/filing").presses("我的报备")
    assert "0001号" in people.zhang.last.text
    assert "0002号" in people.li.last.text


def test_somebody_elses_id_says_no_more_than_a_made_up_one(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    toasts = set()
    for verb in ("open", "withdraw", "withdraw.1.1.yes", "cancel", "object", "resubmit", "copy"):
        for filing_id in ("1", "999999"):
            data = f"filing.{verb}" if verb.endswith("yes") else f"filing.{verb}.{filing_id}.1"
            people.li.presses_data(data.replace("withdraw.1", f"withdraw.{filing_id}"))
            toasts.add(people.li.toast)
    assert toasts == {"没有找到这条记录，或它不在您可以查看的范围内。请核对编号后再试。"}
    assert "待审批" in people.zhang.last.text
    assert not people.li.chat


@pytest.mark.parametrize(
    "data",
    [
        "filing.approve.1",
        "filing.approve.x.1",
        "filing.approve.1.x",
        "filing.explode.1.1",
        "filing.approve.1.99",
        "filing.approve.99999999999999999999.1",
        "filing.object.1.1.secret",
        "filing.open.1.1.back.back",
    ],
)
def test_a_forged_key_changes_nothing(any_office: Office, data: str) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.presses_data(data)
    assert "待审批" in people.zhang.last.text


def test_only_the_filer_files_it_again(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    for one in (people.liu, people.wang):
        one.presses_data("filing.copy.1.1")
        assert "没有找到这条记录" in one.toast


def test_a_contact_who_forges_an_approval_is_refused(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    said = ("不能审批自己提交的", "没有找到这条记录", "没有办理此事的权限", "没有办理此事的权限")
    for one, refused in zip((people.zhang, people.li, people.liu, people.zhou), said, strict=True):
        one.presses_data("filing.approve.1.1")
        assert refused in one.toast
    assert "待审批" in people.zhang.last.text


def test_an_approver_of_another_unit_finds_nothing(any_office: Office) -> None:
    people = cast(any_office)
    elsewhere = factories.unit(any_office, "示范市第二人民医院")
    sun = factories.person(any_office, "孙科长", 1012, "approver", unit_id=elsewhere)
    files_for_approval(people.zhang)
    assert not sun.chat
    sun.presses_data("filing.approve.1.1")
    assert "没有找到这条记录" in sun.toast
    sun.says("/approvals")
    assert "目前没有待您审批的报备" in sun.last.text


def test_nobody_decides_their_own(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    any_office.run(fill_rosters)
    both = factories.person(any_office, "赵双", 1010, "contact", "approver", unit_id=hospital)
    admin = factories.person(any_office, "周管", 1006, "admin")
    files_for_approval(both)
    assert "没有可以审批的人" in admin.last.text
    both.presses_data("filing.approve.1.1")
    assert "不能审批自己提交的报备" in both.toast
    both.says("/approvals")
    assert "目前没有待您审批的报备" in both.last.text

    other = factories.person(any_office, "王处长", 1004, "approver")
    other.says("/approvals").presses("0001号").presses("同意")
    assert "王处长" in both.last.text


def test_a_forwarded_card_gives_no_rights(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    card = people.wang.card("0001号")
    people.li.presses_data(card.data("同意"), message_id=77)
    assert "没有找到这条记录" in people.li.toast
    people.li.replies(Message(77, card.text, ()), "同意")
    assert "没有找到这条记录" in people.li.last.text
    assert "待审批" in people.zhang.last.text


def test_a_quoted_number_brings_the_true_card_and_decides_nothing(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    lost = Message(4711, people.wang.card("0001号").text, ())
    people.wang.replies(lost, "同意")
    assert "请以这张卡片为准" in people.wang.last.text
    assert "待审批" in people.zhang.last.text
    people.wang.replies(people.wang.last, "同意")
    assert "王处长" in people.zhang.last.text


def test_a_quote_without_a_known_number_is_no_reply_to_a_card(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    for text in (
        "示卫宣媒备〔2026〕0999号",
        "没有编号",
        "示卫宣媒备〔2026〕0001号 示卫宣媒备〔2026〕0002号",
    ):
        people.wang.replies(Message(4711, text, ()), "同意")
        assert "请在审批卡片上按「回复」" in people.wang.last.text
    assert "待审批" in people.zhang.last.text


def test_a_sticker_on_a_card_decides_nothing(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    card = people.wang.card("0001号")
    office.deliver(with_reply(office, card, {"sticker": STICKER}))
    assert "不能使用贴纸" in people.wang.last.text
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]
    office.deliver(with_reply(office, card, {"photo": photo, "caption": "同意"}))
    assert "这不算决定" in people.wang.last.text
    assert "待审批" in people.zhang.last.text


STICKER = {
    "file_id": "s",
    "file_unique_id": "s",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}


def with_reply(office: Office, card: Message, content: dict[str, object]) -> dict[str, object]:
    now = int(office.clock.now().timestamp())
    chat = {"id": 1004, "type": "private", "first_name": "王"}
    return {
        "message": {
            "message_id": office.next_id(),
            "date": now,
            "chat": chat,
            "from": {"id": 1004, "is_bot": False, "first_name": "王"},
            "reply_to_message": {
                "message_id": card.message_id,
                "date": now,
                "chat": chat,
                "text": card.text,
            },
            **content,
        }
    }


def test_a_filer_who_replies_to_a_card_is_shown_the_keys(office: Office) -> None:
    people = cast(office)
    receipt = files_for_approval(people.zhang)
    people.zhang.replies(receipt, "请尽快")
    assert "请用下方按键办理" in people.zhang.last.text
    people.zhang.says("/filing").replies(receipt, "东方早报 王记者")
    assert "2/6" in people.zhang.last.text


def test_the_time_passes_while_the_preview_waits(any_office: Office) -> None:
    people = cast(any_office)
    answers(people.zhang, when="今天上午十点")
    any_office.tick(hours=1)
    people.zhang.presses("提交")
    assert "已过，请按「修改」重填时间" in people.zhang.toast
    people.zhang.presses("修改").presses("时间").says("明天上午十点").presses("提交")
    assert "0001号" in people.zhang.last.text  # the refusal took no number


def test_withdrawing_after_the_decision_is_told(any_office: Office) -> None:
    people = cast(any_office)
    receipt = files_for_approval(people.zhang)
    people.wang.presses("同意")
    people.zhang.presses_data("filing.withdraw.1.1.yes", receipt.message_id)
    assert "该报备已由王处长" in people.zhang.toast


def test_a_withdrawn_one_keeps_its_number(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.zhang.presses("撤回").presses("确认撤回")
    assert "撤回，编号保留" in people.zhang.last.text
    assert not people.wang.last.buttons
    files_one(people.zhang)
    assert "0002号" in people.zhang.last.text
    people.wang.presses_data("filing.approve.1.1")
    assert "该报备已由张敏于11月23日 周一 09:30撤回" in people.wang.toast


def test_a_refusal_half_filled_ends_with_the_filing(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.presses("不同意").presses("时间冲突")
    question = people.wang.last
    people.zhang.presses("撤回").presses("确认撤回")
    people.wang.presses("取消", on=question)
    assert "已经提交或取消" in people.wang.toast
    people.wang.says("周四上午九点再来")
    assert "没有看懂您的意思" in people.wang.last.text


def test_a_stranger_learns_nothing(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    stranger = any_office.person(6666, "路人甲")
    stranger.presses_data("filing.open.1.1").presses_data("filing.approve.1.1")
    stranger.says("/filing").says("/approvals").replies(Message(5, "0001号", ()), "同意")
    assert not stranger.heard("媒备")
    assert "待审批" in people.zhang.last.text


def test_typed_names_are_data_not_markup(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang, media="<b>周刊</b> <i>王</i>", topic="a<b>&c 的主题")
    assert "&lt;b&gt;周刊" in people.wang.last.text
    assert "首次合作媒体" in people.wang.last.text

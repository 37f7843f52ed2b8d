"""Typed replies that are no exact word: said back, confirmed, and conditions kept to the end."""

import pytest

from storage import filing_acts, journal
from tests import factories
from tests.office import Office
from tests.stories.filing_cast import cast, files_for_approval, files_one

CONDITIONAL = "同意，但只谈流感，须宣传科陪同"
KEPT = "只谈流感，须宣传科陪同"


def test_conditions_are_said_back_confirmed_and_accepted(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    any_office.restart()

    people.wang.replies(people.wang.card("0001号"), CONDITIONAL)
    echo = people.wang.last
    assert f"理解为：附条件同意，条件：{KEPT}" in echo.text
    assert "待审批" in people.chen.card("0001号").text
    any_office.restart()
    people.wang.presses("确认", on=echo)

    assert "附条件同意，待报备单位确认" in people.wang.last.text
    for one in (people.wang, people.chen, people.liu, people.zhang):
        assert f"条件：{KEPT}" in one.card("0001号</code>").text
    assert "确认之前请勿接受采访" in people.zhang.last.text
    any_office.restart()
    told = people.zhang.last
    people.zhang.presses("知悉并照办", on=told)

    assert people.zhang.toast == "已确认，请按条件接受采访。"
    assert not any(message.has("知悉并照办") for message in people.zhang.chat)
    card = people.chen.card("0001号").text
    assert "附条件同意，张敏于11月23日 周一 09:30确认照办" in card
    assert f"条件：{KEPT}" in card
    people.zhang.presses("取消采访").presses("确认取消采访")
    assert "取消，编号保留" in people.zhang.card("类别依据").text


def test_an_assent_in_other_words_waits_for_its_confirmation(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)

    people.wang.replies(people.wang.card("0001号"), "没有意见，接吧")
    assert "理解为：同意" in people.wang.last.text
    assert "待审批" in people.zhang.last.text
    any_office.restart()
    people.wang.presses("确认")
    assert "王处长于11月23日 周一 09:30同意" in people.zhang.last.text


def test_not_so_decides_nothing(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), CONDITIONAL)
    echo = people.wang.last
    any_office.restart()
    people.wang.presses("不是")
    assert "没有作出决定，本件仍待审批" in people.wang.last.text
    people.wang.presses("确认", on=echo)
    assert "待审批" in people.chen.card("0001号").text


def test_conditions_can_be_written_anew_before_they_are_confirmed(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), CONDITIONAL)
    first = people.wang.last
    people.wang.presses("修改")
    any_office.restart()
    people.wang.says("只谈流感 <b>，不拍摄")
    people.wang.presses("确认", on=first)  # what it shows is not what would be decided
    assert "待审批" in people.chen.card("0001号").text
    people.wang.presses("确认", on=people.wang.last)
    assert "条件：只谈流感 &lt;b&gt;，不拍摄" in people.zhang.last.text


def test_words_sent_after_edit_are_never_lost_behind_the_old_conditions(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), CONDITIONAL)
    people.wang.says("不谈收费")  # no edit was pressed: said so, with the echo that still holds
    assert people.wang.heard("刚发来的没有采用")
    people.wang.presses("修改").says("只谈流感，不谈收费").presses("确认")
    assert "条件：只谈流感，不谈收费" in people.zhang.last.text


def test_the_second_confirmation_hears_who_was_first(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    for approver in (people.wang, people.chen):
        approver.replies(approver.card("0001号"), CONDITIONAL)
    any_office.restart()
    people.wang.presses("确认")
    people.chen.presses("确认")
    people.wang.presses_data("filing.agree.1.1.1.1.0")
    assert people.chen.toast == "该报备已由王处长于11月23日 周一 09:30附条件同意，无需再办。"
    assert "该报备已由王处长" in people.wang.toast


def test_an_echo_of_an_older_version_is_refused(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), "可以接")
    echo = people.wang.last
    people.chen.presses("退回补正").presses("方式").presses("完成").presses("跳过")
    people.chen.presses("确认退回")
    people.zhang.presses("补正").presses("电话").presses("提交")
    any_office.restart()
    people.wang.presses("确认", on=echo)
    assert "这张卡片已过期" in people.wang.toast
    assert "待审批" in people.chen.card("0001号-2").text


def test_a_newer_reply_takes_the_place_of_the_echo_before(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), "可以接")
    first = people.wang.last
    people.wang.replies(first, CONDITIONAL)  # the echo stands for the card it is about
    people.wang.presses("确认", on=first)
    assert "待审批" in people.chen.card("0001号").text
    people.wang.presses("确认", on=people.wang.last)
    assert KEPT in people.zhang.last.text


def test_a_refusal_in_other_words_opens_its_reasons(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), "太敏感了，不接")
    assert "理解为：不同意" in people.wang.last.text
    any_office.restart()
    people.wang.presses("涉密").presses("改谈已公开").presses("确认不同意")
    assert "理由：涉密" in people.zhang.last.text


def test_a_return_in_other_words_ticks_what_it_names(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), "时间写错了，受访人职称也补一下")
    assert "理解为：退回补正" in people.wang.last.text
    any_office.restart()
    people.wang.presses("完成").presses("确认退回")
    assert "退回补正：受访人、时间。说明：时间写错了，受访人职称也补一下" in people.zhang.last.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("等疾控回话", "本件仍待审批，不转告报备人"),
        ("记者有证吗？", "这是提问，不算决定，也不转告报备人"),
        ("请李处长审定", "没有找到可以接办的李处长"),
        ("转办吧", "已记下「转办吧」"),
    ],
)
def test_what_decides_nothing_is_kept_and_the_keys_stay(
    any_office: Office, text: str, said: str
) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), text)
    assert said in people.wang.last.text
    assert people.wang.last.has("同意")
    assert [one.text for one in any_office.ask(filing_acts.remarks, 1)] == [text]
    assert not people.zhang.heard(text)


def test_conditions_nobody_accepts_are_chased_and_end_with_the_interview(
    any_office: Office,
) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), CONDITIONAL).presses("确认")
    told = len(people.zhang.chat)
    any_office.tick(hours=7)
    assert len(people.zhang.chat) > told
    assert people.zhang.last.has("知悉并照办")
    any_office.restart()
    any_office.tick(days=2)
    assert people.zhang.heard("条件未确认，同意未生效")
    assert "到采访时间仍未确认条件" in people.wang.card("类别依据").text


def test_the_key_under_the_card_asks_for_the_conditions(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.presses("附条件同意")
    any_office.restart()
    people.wang.says("不拍病区").presses("确认")
    assert "条件：不拍病区" in people.zhang.last.text


def test_only_who_decides_confirms_and_only_the_unit_accepts(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), CONDITIONAL)
    for other in (people.zhang, people.li, people.chen):
        other.presses_data(people.wang.last.data("确认"))
    assert "待审批" in people.chen.card("0001号").text
    people.wang.presses("确认")
    for other in (people.li, people.wang):
        other.presses_data("filing.accept.1.1")
    assert "待报备单位确认" in people.chen.card("0001号").text
    people.liu.presses_data("filing.accept.1.1")
    assert "刘院长于11月23日 周一 09:30确认照办" in people.zhang.last.text


def test_the_journal_holds_no_words(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), CONDITIONAL).presses("确认")
    written = str(any_office.ask(journal.unsealed))
    assert "filing.conditions" in written
    assert "流感" not in written


def test_in_english_the_same(any_office: Office) -> None:
    people = cast(any_office)
    smith = factories.person(any_office, "Smith", 1009, "approver", language="en")
    files_one(people.zhang, mode="节目嘉宾")
    smith.replies(smith.last, "Approved, but no filming in the ward")
    assert "approve with conditions: no filming in the ward" in smith.last.text
    any_office.restart()
    smith.presses("Confirm")
    assert "条件：no filming in the ward" in people.zhang.last.text
    people.zhang.presses("知悉并照办")
    assert "accepted by 张敏" in smith.card("Class B").text


def test_conditions_too_long_to_be_shown_whole_decide_nothing(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), "同意，但" + "不得拍摄患者，" * 75)
    assert "这不算决定" in people.wang.last.text
    people.wang.replies(people.wang.card("0001号"), "补充采访提纲，" * 30)
    assert "理解为：退回补正" in people.wang.last.text
    people.wang.presses("完成")
    assert "需要说明吗" in people.wang.last.text


def test_what_returns_is_read_anew_with_every_reply(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.replies(people.wang.card("0001号"), "时间写错了，改一下")
    people.wang.replies(people.wang.card("0001号"), "记者证没附，补一下")
    people.wang.presses("完成", on=people.wang.last).presses("确认退回")
    assert "退回补正：媒体和记者。说明：记者证没附，补一下" in people.zhang.last.text

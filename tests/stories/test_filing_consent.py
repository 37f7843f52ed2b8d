"""A patient takes the consent back: it stops, everybody hears, the outcome is written down."""

import pytest

from domain.filing import State
from tests.office import Office
from tests.stories.filing_cast import Cast, cast, files_for_approval, files_one
from tests.stories.test_filing_afterwards import at, count, is_agreed, is_published, state

TOLD = "患者撤回同意"
ASKED = "告知媒体了吗"


def takes_it_back(people: Cast) -> None:
    people.zhang.presses("患者撤回同意", on=people.zhang.card("<b>类别依据</b>"))
    people.zhang.presses("确认患者撤回同意")


def test_before_the_interview_it_stops_it_and_everybody_hears_at_once(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.restart()
    people.zhang.presses("患者撤回同意")
    assert "不能恢复" in people.zhang.card("<b>类别依据</b>").text
    assert state(any_office) is State.APPROVED
    any_office.restart()
    people.zhang.presses("确认患者撤回同意")

    assert "请立即告知媒体" in people.zhang.toast
    for one in (people.wang, people.chen):
        assert "张敏于11月23日 周一 09:30登记" in one.last.text
        assert "结果会登记在卡片上" in one.last.text
    assert "采访不再进行。请立即告知记者" in people.liu.last.text
    assert not people.li.heard(TOLD)
    any_office.travel(at(25, 18, 1))
    assert not people.zhang.heard("采访提醒")
    assert not people.zhang.heard("采访进行了吗")


@pytest.mark.parametrize("outcome", ["已撤下", "已重新剪辑", "媒体拒绝", "尚未刊播"])
def test_after_two_hours_the_outcome_is_asked_for(any_office: Office, outcome: str) -> None:
    people = is_published(any_office)
    takes_it_back(people)
    assert "撤下或重新剪辑" in people.liu.last.text
    any_office.travel(at(25, 19, 59))
    assert not people.zhang.heard(ASKED)
    any_office.restart()
    any_office.travel(at(25, 20))
    asked = people.zhang.card(ASKED)
    assert people.liu.heard(ASKED)
    assert not people.wang.heard(ASKED)
    people.zhang.presses("登记媒体处理结果", on=asked)
    any_office.restart()
    people.zhang.presses(outcome)

    for one in (people.wang, people.chen):
        assert f"媒体处理结果：{outcome}" in one.last.text
    assert f"媒体处理结果：{outcome}" in people.liu.card("<b>类别依据</b>").text
    assert state(any_office) is State.ARCHIVED


def test_at_night_the_question_comes_without_a_sound(office: Office) -> None:
    people = is_published(office)
    office.travel(at(25, 21))
    takes_it_back(people)
    office.travel(at(25, 23))
    asked = people.zhang.card(ASKED)
    sent = next(c for c in office.transport.calls if c.message_id == asked.message_id)
    assert sent.values["disable_notification"] is True


def test_nobody_says_what_became_of_it(any_office: Office) -> None:
    people = is_published(any_office)
    takes_it_back(people)
    any_office.travel(at(26, 8, 31))
    assert "媒体怎么处理的：0001号" in people.zhang.last.text
    any_office.restart()
    any_office.travel(at(30, 17, 31))
    assert state(any_office) is State.ARCHIVED
    for one in (people.wang, people.chen):
        assert count(one, "媒体处理结果没有回音") == 2  # a message, and the card
    assert count(people.zhang, ASKED) == 0  # it has become the card


def test_a_waiting_one_is_stopped_too_and_nobody_decides_it_any_more(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang, when="后天下午三点")
    card = people.wang.card("0001号")
    people.liu.presses("患者撤回同意").presses("确认患者撤回同意")
    people.wang.presses_data("filing.approve.1.1", card.message_id)
    assert "已由刘院长于11月23日 周一 09:30登记患者撤回同意" in people.wang.toast
    assert "采访不再进行。请立即告知记者" in people.zhang.last.text
    any_office.travel(at(25, 16))
    assert not people.zhang.heard("无人审批")


def test_without_a_patient_there_is_nothing_to_take_back(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang, mode="节目嘉宾", when="后天下午三点")
    assert not people.zhang.card("<b>类别依据</b>").has(TOLD)
    people.zhang.presses_data("filing.revoke_consent.1.1.yes")
    assert "没有勾选涉患者或涉未成年人" in people.zhang.toast
    assert state(office) is State.SUBMITTED


def test_only_the_unit_takes_it_back_and_once(office: Office) -> None:
    people = is_agreed(office)
    for one in (people.wang, people.li, people.zhou):
        one.presses_data("filing.revoke_consent.1.1.yes")
    assert state(office) is State.APPROVED
    takes_it_back(people)
    people.zhang.presses_data("filing.revoke_consent.1.1.yes")
    assert "已由张敏" in people.zhang.toast
    people.zhang.presses_data("filing.hold.1.1")
    assert "已由张敏" in people.zhang.toast
    people.zhang.presses_data("filing.tell_outlet.1.1.checked")
    assert "失效" in people.zhang.toast

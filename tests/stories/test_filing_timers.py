"""What the clock does: one nudge in working time, the morning's list, the end of the unanswered."""

from datetime import UTC, datetime

from tests import factories
from tests.office import Office
from tests.stories.filing_cast import cast, files_for_approval, files_one

NUDGED = "报备已等候一段时间"


def test_one_nudge_after_four_working_hours(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang, when="周五下午三点")  # Monday 09:30

    any_office.travel(at(23, 15, 29))  # two hours before noon, two after
    assert not people.wang.heard(NUDGED)
    any_office.restart()
    any_office.travel(at(23, 15, 31))
    any_office.restart()
    any_office.travel(at(24, 8, 0))

    assert count(people.wang, NUDGED) == 1
    assert count(people.chen, NUDGED) == 1
    people.chen.presses("查看并办理").presses("同意")
    assert "陈处长" in people.zhang.last.text


def test_what_is_decided_is_not_nudged(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang, when="周五下午三点")
    people.wang.presses("同意")
    any_office.travel(at(27, 16, 0))
    assert not people.wang.heard(NUDGED)
    assert not people.wang.heard("过期")


def test_a_reply_to_the_nudge_brings_the_card(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang, when="周五下午三点")
    office.travel(at(23, 15, 31))
    people.wang.replies(people.wang.last, "同意")
    assert "请以这张卡片为准" in people.wang.last.text
    assert "待审批" in people.zhang.last.text


def test_the_next_morning_lists_what_waits(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang, when="周五下午三点")
    files_for_approval(people.li, interviewee="郑晓春", when="周五下午四点")
    people.wang.presses("退回补正").presses("方式").presses("完成").presses("跳过").presses(
        "确认退回"
    )
    any_office.travel(at(24, 8, 31))

    assert people.wang.heard("待审批：示卫宣媒备〔2026〕0001号 示范市第一人民医院")
    assert people.li.heard("待补正：示卫宣媒备〔2026〕0002号")
    assert not people.li.heard("待审批：")
    assert not people.zhang.heard("待补正：")
    assert not people.liu.heard("待补正：")


def test_nobody_decides_and_it_counts_against_the_office(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang)
    any_office.travel(at(24, 14, 59))
    assert any(m.has("同意") for m in people.wang.chat)
    any_office.restart()
    any_office.travel(at(24, 15, 1))

    assert "责任不在贵单位" in people.zhang.last.text
    assert people.zhang.last.has("重新报备")
    assert not any(m.has("同意") for m in people.wang.chat)
    for one in (people.wang, people.chen, people.zhou):
        assert count(one, "本件计入主管部门未答复统计") == 1
    people.wang.presses_data("filing.approve.1.1")
    assert "已于11月24日 周二 15:00过期" in people.wang.toast


def test_nothing_is_decided_once_the_interview_has_begun(office: Office) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    office.clock.moment = at(24, 15, 0)  # the tick has not come yet
    people.wang.presses("同意")
    assert "采访时间已到" in people.wang.toast


def test_what_is_not_corrected_ends_without_blame_on_the_office(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang, when="12月20日 9:00")
    people.wang.presses("退回补正").presses("方式").presses("完成").presses("跳过").presses(
        "确认退回"
    )
    assert "请在11月30日 周一 17:30前补正，逾期作废" in people.zhang.last.text
    any_office.travel(at(30, 17, 29))  # five working days after Monday
    assert not people.zhang.heard("未按时补正")
    any_office.travel(at(30, 17, 31))
    assert "未按时补正" in people.zhang.last.text
    assert not people.zhou.heard("未答复")


def test_what_is_returned_shortly_before_is_to_be_corrected_before_it_begins(
    office: Office,
) -> None:
    people = cast(office)
    files_for_approval(people.zhang)
    people.wang.presses("退回补正").presses("方式").presses("完成").presses("跳过").presses(
        "确认退回"
    )
    assert "请在11月24日 周二 15:00前补正，逾期作废" in people.zhang.last.text
    office.travel(at(24, 15, 1))
    assert "未按时补正" in people.zhang.last.text


def test_a_correction_sets_the_clock_anew(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang, when="12月20日 9:00")
    people.wang.presses("退回补正").presses("方式").presses("完成").presses("跳过").presses(
        "确认退回"
    )
    any_office.travel(at(27, 9, 0))
    people.zhang.presses("补正", on=people.zhang.card("请按「补正」")).presses("电话")
    people.zhang.presses("提交")
    any_office.travel(at(27, 14, 59))
    assert count(people.wang, NUDGED) == 0
    any_office.travel(at(27, 15, 1))
    assert count(people.wang, NUDGED) == 1
    any_office.travel(datetime(2026, 12, 20, 1, 1, tzinfo=UTC))
    assert people.zhang.heard("到采访时间仍无人审批")


def test_what_begins_soon_is_urgent_and_nudged_half_way(any_office: Office) -> None:
    people = cast(any_office)
    files_for_approval(people.zhang, when="今天上午十一点半")  # in two hours
    card = people.wang.card("0001号")
    assert "D 类 紧急" in card.text
    assert "早于正常答复时限" in card.text
    any_office.tick(minutes=59)
    assert not people.wang.heard(NUDGED)
    any_office.tick(minutes=2)
    assert count(people.wang, NUDGED) == 1


def test_a_routine_interview_soon_is_still_filed_at_once(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang, when="今天上午十点")
    assert "A 类" in people.zhang.last.text


def test_at_night_a_card_comes_without_a_sound_unless_it_is_urgent(office: Office) -> None:
    people = cast(office)
    office.travel(at(23, 21, 0))
    files_for_approval(people.zhang, when="周五下午三点")
    assert sent(office, 1004)[-1].values.get("disable_notification") is True
    files_for_approval(people.zhang, when="今天晚上十一点")
    assert "disable_notification" not in sent(office, 1004)[-1].values


def test_numbers_begin_anew_with_the_local_year(any_office: Office) -> None:
    people = cast(any_office)
    any_office.travel(datetime(2026, 12, 31, 15, 59, tzinfo=UTC))  # 23:59 in Shanghai
    files_one(people.zhang, when="1月8日下午三点")
    assert "〔2026〕0001号" in people.zhang.last.text
    any_office.tick(minutes=2)
    files_one(people.zhang, when="1月11日下午三点")
    assert "〔2027〕0001号" in people.zhang.last.text


def test_somebody_named_later_finds_what_waited_for_nobody(office: Office) -> None:
    hospital = factories.unit(office)
    zhang = factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    zhou = factories.person(office, "周管", 1006, "admin")
    zhang.says("/filing").says("新周刊 王记者").says("秋冬季流感疫苗接种").says("李医生")
    zhang.says("明天下午三点").presses("面访").presses("无")
    zhang.presses("其余都不填").presses("提交")
    assert "没有可以审批的人" in zhou.last.text
    wang = factories.person(office, "王处长", 1004, "approver")
    wang.says("/approvals").presses("0001号").presses("同意")
    assert "王处长" in zhang.last.text


def at(day: int, hour: int, minute: int) -> datetime:
    """A moment of November 2026 on Shanghai's clock."""
    return datetime(2026, 11, day, hour - 8, minute, tzinfo=UTC)


def count(somebody: object, text: str) -> int:
    return sum(text in message.text for message in somebody.chat)  # type: ignore[attr-defined]


def sent(office: Office, chat_id: int) -> list[object]:
    return [
        call
        for call in office.transport.calls
        if call.method == "sendMessage" and call.values["chat_id"] == chat_id
    ]

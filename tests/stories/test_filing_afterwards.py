"""After the interview: one press says it was held, silence closes it, corrections are chased."""

from datetime import UTC, datetime

import pytest

from domain.filing import State
from storage import filings as rows
from tests import factories
from tests.office import Office, Somebody
from tests.stories.filing_cast import (
    Cast,
    cast,
    files_for_approval,
    files_one,
    says_no_more_than_needed,
)

ASKED = "采访进行了吗？请按一下"


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """Local time, 2026; 23 November is a Monday."""
    return datetime(2026, month, day, hour - 8, minute, tzinfo=UTC)


def is_agreed(office: Office, when: str = "后天下午三点") -> Cast:
    """张敏 filed on Monday for Wednesday 15:00, and 王处长 agreed."""
    people = cast(office)
    files_for_approval(people.zhang, when=when)
    people.wang.presses("同意")
    return people


def is_held(office: Office) -> Cast:
    """Asked on Wednesday at six, 张敏 pressed, and nothing came up."""
    people = is_agreed(office)
    office.travel(at(25, 18))
    people.zhang.presses("已采访", on=people.zhang.card(ASKED)).presses("无")
    return people


def is_published(office: Office) -> Cast:
    people = is_held(office)
    people.zhang.presses("已刊播").says("东方早报客户端 https://example.org/a")
    return people


def state(office: Office, filing_id: int = 1) -> State:
    return office.ask(rows.get, filing_id).state  # type: ignore[no-any-return]


def count(somebody: Somebody, text: str) -> int:
    return sum(text in message.text for message in somebody.chat)


def test_it_is_brought_to_mind_in_the_digest_and_two_hours_before(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(24, 8, 31))
    assert "即将采访：0001号 秋冬季流感疫苗接种，11月25日 周三 15:00" in people.zhang.last.text
    any_office.restart()
    any_office.travel(at(25, 12, 59))
    assert not people.zhang.heard("采访提醒")
    any_office.travel(at(25, 13, 0))
    assert count(people.zhang, "采访提醒") == 1
    assert "受访人：李国栋 主任医师" in people.zhang.last.text
    assert not people.liu.heard("采访提醒")


def test_who_was_told_after_the_digest_gets_a_message_a_day_before(office: Office) -> None:
    people = cast(office)
    files_one(people.zhang)  # filed Monday 09:30, for Tuesday 15:00
    office.travel(at(23, 14, 59))
    assert not people.zhang.heard("采访提醒")
    office.travel(at(24, 13))
    assert count(people.zhang, "采访提醒") == 2


def test_what_is_cancelled_is_not_brought_to_mind(office: Office) -> None:
    people = is_agreed(office)
    people.zhang.presses("取消采访").presses("确认取消采访")
    office.travel(at(27, 18))
    assert not people.zhang.heard("即将采访")
    assert not people.zhang.heard("采访提醒")
    assert not people.zhang.heard(ASKED)


def test_held_with_nothing_to_say_is_two_presses(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(25, 17, 59))
    assert not people.zhang.heard(ASKED)
    any_office.restart()
    any_office.travel(at(25, 18))
    any_office.restart()
    people.zhang.presses("已采访", on=people.zhang.card(ASKED))
    any_office.restart()
    people.zhang.presses("无")

    assert "待刊播，张敏于11月25日 周三 18:00登记采访情况：无" in people.zhang.last.text
    for one in (people.zhang, people.liu, people.wang):
        assert "待刊播" in one.card("<b>类别依据</b>").text
    assert state(any_office) is State.AWAITING_PUB


def test_the_card_has_the_keys_from_the_moment_it_begins(office: Office) -> None:
    people = is_agreed(office)
    card = people.zhang.card("我的采访报备")
    people.zhang.presses_data("filing.hold.1.1", card.message_id)
    assert "还没到采访时间" in people.zhang.toast
    assert not card.has("已采访")
    office.travel(at(25, 15))
    card = people.zhang.card("我的采访报备")
    assert card.has("已采访")
    assert not card.has("取消采访")
    assert people.liu.card("本单位采访报备").has("已采访")
    assert not people.wang.card("采访报备审批").has("已采访")
    people.zhang.presses_data("filing.cancel.1.1", card.message_id)
    assert "不能再取消；没有进行的，请按「未进行」" in people.zhang.toast


def test_what_came_up_is_kept(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(25, 18))
    people.zhang.presses("已采访", on=people.zhang.card(ASKED))
    people.zhang.presses("问了提纲外的问题").presses("作了承诺").presses("知道刊播日期")
    people.zhang.presses("完成")
    any_office.restart()
    people.zhang.says("问了床位数").says("周五前补充接种数据")
    people.zhang.says("去年").says("2028年1月5日").says("昨天")
    assert "已过" in people.zhang.last.text
    any_office.restart()
    people.zhang.says("下周一")

    told = people.wang.card("<b>类别依据</b>").text
    assert "问了提纲外的问题、作了承诺、知道刊播日期" in told
    assert "说明：问了床位数；周五前补充接种数据" in told
    any_office.travel(at(30, 12))
    assert not people.zhang.heard("刊播了吗")
    any_office.travel(at(1, 8, 31, month=12))  # the day after the one named
    assert "刊播了吗：0001号" in people.zhang.last.text


def test_a_fact_check_never_traps_it(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(25, 18))
    people.zhang.presses("已采访", on=people.zhang.card(ASKED))
    people.zhang.presses("约定刊播前核对事实").presses("完成")
    assert "待核对事实" in people.liu.card("<b>类别依据</b>").text
    any_office.restart()
    any_office.travel(at(26, 14, 29))
    assert state(any_office) is State.FACT_CHECK
    any_office.travel(at(26, 14, 31))  # four working hours
    assert "事实核对到11月26日 周四 14:30没有回音" in people.zhang.card("<b>类别依据</b>").text
    assert state(any_office) is State.AWAITING_PUB


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("已回看核对", "已回看核对"),
        ("媒体未提供", "媒体未提供"),
        ("不适用", "不适用"),
    ],
)
def test_a_fact_check_has_three_answers(office: Office, answer: str, kept: str) -> None:
    people = is_agreed(office)
    office.travel(at(25, 18))
    people.liu.presses("已采访").presses("约定刊播前核对事实").presses("完成")
    people.zhang.presses("登记事实核对").presses(answer)
    assert f"登记事实核对：{kept}" in people.liu.card("<b>类别依据</b>").text


@pytest.mark.parametrize(
    ("answer", "kept"),
    [("采访临时取消", "采访临时取消"), ("记者未到", "记者未到"), ("改期", "改期，另行报备")],
)
def test_what_was_not_held_says_why_and_is_archived(
    any_office: Office, answer: str, kept: str
) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(25, 18))
    asked = people.zhang.card(ASKED)
    people.zhang.presses("未进行", on=asked)
    any_office.restart()
    people.zhang.presses(answer)
    assert f"采访未进行，张敏于11月25日 周三 18:00登记：{kept}" in people.zhang.last.text
    assert state(any_office) is State.ARCHIVED
    people.zhang.presses("重新报备").says("周五下午三点")
    says_no_more_than_needed(people.zhang)
    people.zhang.presses("提交")
    assert "0002号" in people.zhang.last.text


def test_nobody_answers_and_it_closes_by_itself(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(26, 8, 31))
    assert "采访进行了吗：0001号 秋冬季流感疫苗接种" in people.zhang.last.text
    any_office.restart()
    any_office.travel(at(27, 17, 29))
    assert state(any_office) is State.APPROVED
    said = len(people.zhang.chat)
    any_office.restart()
    any_office.travel(at(27, 17, 31))
    assert state(any_office) is State.ARCHIVED
    assert (
        "采访是否进行没有回音，11月27日 周五 17:30归档" in people.zhang.card("<b>类别依据</b>").text
    )
    assert len(people.zhang.chat) == said  # nobody is told what they did not answer
    asked = next(m for m in people.zhang.chat if "没有回音" in m.text)
    people.zhang.presses_data("filing.hold.1.1", asked.message_id)
    assert "自动转入下一步" in people.zhang.toast
    assert count(people.zhang, "采访进行了吗") == 1


def test_a_key_in_the_digest_brings_the_card(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(26, 9))
    people.zhang.presses("0001号　秋冬季流感疫苗接种").presses("已采访", on=people.zhang.last)
    people.zhang.presses("无")
    assert "待刊播" in people.zhang.last.text


def test_whoever_presses_first_counts_and_a_second_press_is_told(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(25, 18))
    asked = people.zhang.card(ASKED)
    people.liu.presses("已采访")
    people.zhang.presses_data("filing.hold.1.1", asked.message_id)
    assert "已由刘院长于11月25日 周三 18:00登记已采访" in people.zhang.toast
    people.zhang.presses_data("filing.no_show.1.1.put_off", asked.message_id)
    assert "已由刘院长" in people.zhang.toast
    people.liu.presses("无")
    people.liu.presses_data("filing.record.1.1", 1)
    assert "已由刘院长" in people.liu.toast


def test_only_the_unit_says_so(office: Office) -> None:
    people = is_agreed(office)
    office.travel(at(25, 18))
    for one in (people.wang, people.chen):
        one.presses_data("filing.hold.1.1")
        assert "没有" in one.toast or "不能" in one.toast
    people.li.presses_data("filing.hold.1.1")
    people.zhou.presses_data("filing.publish.1.1")
    people.zhang.presses_data("filing.no_show.1.1.because")
    people.zhang.presses_data("filing.proof.1.1")
    assert "失效" in people.zhang.toast
    assert state(office) is State.APPROVED


def test_words_beside_the_keys_change_nothing(office: Office) -> None:
    people = is_agreed(office)
    office.travel(at(25, 18))
    people.zhang.replies(people.zhang.card(ASKED), "采访完啦")
    assert "请用下方按键办理" in people.zhang.last.text
    people.zhang.presses("已采访").says("没什么特别的")
    assert "没有采用" in people.zhang.chat[-2].text
    assert state(office) is State.HELD


def test_what_came_up_may_stay_unsaid(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.travel(at(25, 18))
    people.zhang.presses("已采访", on=people.zhang.card(ASKED)).presses("取消")
    assert "没有登记" in people.zhang.last.text
    any_office.travel(at(26, 17, 31))
    assert state(any_office) is State.AWAITING_PUB
    assert "采访情况未另行登记" in people.zhang.card("<b>类别依据</b>").text


def test_it_may_be_said_later_from_the_card(office: Office) -> None:
    people = is_agreed(office)
    office.travel(at(25, 18))
    people.zhang.presses("已采访", on=people.zhang.card(ASKED)).presses("取消")
    people.zhang.presses("记录采访情况").presses("问了提纲外的问题").presses("完成")
    people.zhang.presses("跳过")
    assert "登记采访情况：问了提纲外的问题" in people.zhang.last.text


def test_asked_twice_whether_it_was_published_then_it_closes(any_office: Office) -> None:
    people = is_held(any_office)
    asked = "刊播了吗：0001号"
    any_office.travel(at(30, 8, 29))
    assert not people.zhang.heard(asked)
    for day, times in ((30, 1), (7, 2)):
        any_office.restart()
        any_office.travel(at(day, 8, 31, month=11 if day == 30 else 12))
        assert count(people.zhang, asked) == times
    any_office.travel(at(20, 9, month=12))
    assert count(people.zhang, asked) == 2
    assert state(any_office) is State.ARCHIVED
    assert "未见刊播，没有回音，12月8日 周二 17:30归档" in people.wang.card("<b>类别依据</b>").text


def test_a_link_is_kept(any_office: Office) -> None:
    people = is_published(any_office)
    told = people.wang.card("<b>类别依据</b>").text
    assert "已刊播，张敏于11月25日 周三 18:00登记：附说明。" in told
    assert "说明：东方早报客户端 https://example.org/a" in told
    any_office.travel(at(2, 18, 1, month=12))
    assert "已刊播，12月2日 周三 18:00归档" in people.zhang.card("<b>类别依据</b>").text


def test_a_picture_is_kept_and_shown_to_who_sees_the_filing(any_office: Office) -> None:
    people = is_held(any_office)
    people.zhang.presses("已刊播")
    people.zhang.sends_file("版面.pdf")
    assert "文件请以链接代替" in people.zhang.last.text
    people.zhang.sends_sticker()
    any_office.restart()
    people.zhang.sends_photo("photo-9", caption="今日三版")
    assert "登记：有截图。说明：今日三版" in people.wang.card("<b>类别依据</b>").text
    people.wang.presses("查看截图")
    assert people.wang.last.file_id == "photo-9"
    people.li.presses_data("filing.proof.1.1")
    assert people.li.last.file_id == ""


def test_nothing_to_show_is_fine(office: Office) -> None:
    people = is_held(office)
    people.zhang.presses("已刊播").presses("跳过")
    assert "登记：未附凭证" in people.zhang.last.text


def test_not_published_is_said_with_why(any_office: Office) -> None:
    people = is_held(any_office)
    people.zhang.presses("未刊播", on=people.zhang.card("我的采访报备"))
    any_office.restart()
    people.zhang.presses("媒体决定不刊播")
    assert "未刊播，张敏于" in people.zhang.card("<b>类别依据</b>").text
    assert state(any_office) is State.ARCHIVED


def test_a_correction_is_asked_for_chased_once_and_answered(any_office: Office) -> None:
    people = is_published(any_office)
    people.liu.presses("需要更正").says("职务写成了院长")
    assert "已要求媒体更正，刘院长于" in people.zhang.card("<b>类别依据</b>").text
    any_office.restart()
    any_office.travel(at(26, 8, 31))
    assert "媒体更正了吗：0001号" in people.zhang.last.text
    people.zhang.presses("0001号　秋").presses("登记更正结果", on=people.zhang.last)
    people.zhang.presses("已更正")
    assert "更正结果：已更正，张敏于" in people.liu.card("<b>类别依据</b>").text
    assert state(any_office) is State.ARCHIVED


def test_a_correction_nobody_answers_closes(office: Office) -> None:
    people = is_published(office)
    people.zhang.presses("需要更正").says("职务写成了院长")
    office.travel(at(30, 17, 31))
    assert "更正一事没有回音" in people.liu.card("<b>类别依据</b>").text
    assert state(office) is State.ARCHIVED


def test_a_standstill_of_weeks_asks_nothing_that_is_over(any_office: Office) -> None:
    people = is_agreed(any_office)
    any_office.clock.moment = at(20, 10, month=12)
    any_office.restart()
    assert state(any_office) is State.ARCHIVED
    assert not people.zhang.heard(ASKED)


def test_in_english_the_same(office: Office) -> None:
    people = cast(office)
    smith = factories.person(office, "Smith", 1010, "contact", unit_id=1, language="en")
    smith.says("/filing").says("东方早报 Wang").says("Seasonal flu").presses("李国栋")
    smith.says("tomorrow 3pm").presses("In person").presses("None").presses("submit")
    office.travel(at(24, 18))
    assert "Did the interview take place?" in smith.last.text
    smith.presses("Held", on=smith.last).presses("None")
    assert "Awaiting publication. Recorded by Smith" in smith.last.text
    assert "待刊播" in people.liu.card("<b>类别依据</b>").text

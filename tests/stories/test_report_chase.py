"""Only who is missing is chased, in the morning digest; silence when nothing is due."""

from datetime import UTC, datetime

import pytest

from tests import factories
from tests.office import Office
from tests.stories.test_report_submitting import Cast, hands_in


def at(text: str) -> datetime:
    """A local moment of 2026."""
    return datetime.fromisoformat(f"2026-{text}+08:00").astimezone(UTC)


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def mornings(who: str, cast: Cast) -> list[str]:
    """The digests somebody got that speak of reports."""
    person = {"zhang": cast.zhang, "li": cast.li, "liu": cast.liu, "zhou": cast.zhou}[who]
    return [message.text for message in person.chat if "<b>材料报送</b>" in message.text]


def test_the_ladder_from_three_days_before_to_the_unit_lead(cast: Cast) -> None:
    office = cast.office
    cast.opens()
    hands_in(cast.li)
    office.restart()

    office.travel(at("12-04T12:00"))
    assert mornings("zhang", cast) == [], "two weeks of silence"

    office.travel(at("12-07T12:00"))
    assert len(mornings("zhang", cast)) == 1
    assert "半年宣传总结" in mornings("zhang", cast)[0]
    assert "还有 3 个工作日" in mornings("zhang", cast)[0]

    office.travel(at("12-08T12:00"))
    assert len(mornings("zhang", cast)) == 1, "no rung, no message"
    office.restart()
    office.travel(at("12-09T12:00"))
    assert "还有 1 个工作日" in mornings("zhang", cast)[1]
    office.travel(at("12-10T17:00"))
    assert "今天截止" in mornings("zhang", cast)[2]
    assert not cast.zhang.heard("还没有收到"), "the digest told it: no second message"
    assert mornings("liu", cast) == []

    office.travel(at("12-11T12:00"))
    assert "已逾期 1 个工作日" in mornings("zhang", cast)[3]
    assert "今天截止，2 家没有报：示范市中心血站、示范市第一人民医院" in mornings("zhou", cast)[-2]
    assert "已过截止，2 家没有报：示范市中心血站、示范市第一人民医院" in mornings("zhou", cast)[-1]
    assert mornings("liu", cast) == []
    cast.zhou.presses("半年宣传总结（2）", on=cast.zhou.card("已过截止"))
    assert "还有 2 家没有报" in cast.zhou.last.text
    assert "示范市中心血站（联系不上）" in cast.zhou.last.text
    office.travel(at("12-14T12:00"))
    assert len(mornings("zhang", cast)) == 4
    assert len(mornings("liu", cast)) == 1
    assert "示范市第一人民医院" in mornings("liu", cast)[0]

    office.travel(at("12-31T12:00"))
    assert len(mornings("zhang", cast)) == 4, "the cap holds"
    assert len(mornings("liu", cast)) == 1, "the lead hears it once"
    assert mornings("li", cast) == [], "who handed in is left in peace"


def test_handing_in_ends_the_chase(cast: Cast) -> None:
    cast.opens()
    cast.office.travel(at("12-07T12:00"))
    hands_in(cast.zhang)
    cast.office.travel(at("12-31T12:00"))
    assert len(mornings("zhang", cast)) == 1
    assert mornings("liu", cast) == []


def test_due_on_the_day_it_is_opened_is_called_once(cast: Cast) -> None:
    cast.opens(due="今天17:30前")
    cast.opens(title="值班照片", due="今天17:00前")
    hands_in(cast.li)
    cast.office.travel(at("11-23T17:00"))
    calls = [message for message in cast.zhang.chat if "今天截止，还没有收到" in message.text]
    assert len(calls) == 1, "two tasks, one message"
    assert "半年宣传总结" in calls[0].text
    assert "值班照片" in calls[0].text
    calls_of_li = [message for message in cast.li.chat if "今天截止，还没有收到" in message.text]
    assert all("值班照片" not in message.text for message in calls_of_li)
    cast.zhang.presses("报送：值班照片", on=calls[0]).says("照片已发").presses("完成").presses(
        "提交"
    )
    assert "已报送" in cast.zhang.last.text


def test_a_moved_due_moment_moves_the_ladder_and_is_said_once(cast: Cast) -> None:
    cast.opens()
    hands_in(cast.li)
    before = len(cast.li.chat)
    cast.zhou.says("/due").presses("半年宣传总结").presses("改截止时间").says("12月19日前")
    assert "12月21日 周一 17:30" in cast.zhou.last.text, "a Saturday moves to Monday"
    assert "12月19日 周六休息" in cast.zhou.last.text
    cast.zhou.presses("提交")
    assert "12月21日" in cast.zhou.last.text
    assert not cast.zhang.heard("截止时间有变"), "the second message of a day waits for the digest"
    assert "12月21日" in cast.zhang.card("还没有报").text, "the card is kept true"
    assert len(cast.li.chat) == before, "who handed in has nothing to change"

    cast.office.travel(at("11-24T12:00"))
    told = cast.zhang.last.text
    assert "晨报" in told
    assert "截止时间由 12月10日 周四 17:30 改为 12月21日 周一 17:30" in told

    cast.office.travel(at("12-15T12:00"))
    assert mornings("zhang", cast) == []
    cast.office.travel(at("12-16T12:00"))
    assert len(mornings("zhang", cast)) == 1


def test_a_closed_task_chases_nobody(cast: Cast) -> None:
    cast.opens()
    cast.zhou.says("/due").presses("半年宣传总结").presses("结束")
    assert "还有 3 家没有报" in cast.zhou.last.text
    cast.zhou.presses("上一步")
    assert "应报 3" in cast.zhou.last.text
    cast.zhou.presses("结束").presses("确定")
    assert "已结束" in cast.zhou.last.text
    card = cast.zhang.card("半年宣传总结")
    assert not card.has("报送")
    assert "已经结束" in card.text
    cast.office.travel(at("12-31T12:00"))
    assert mornings("zhang", cast) == []
    cast.zhang.presses_data("report.submit.1.1")
    assert "已经结束" in cast.zhang.toast


def test_a_day_without_the_bot_loses_no_rung(cast: Cast) -> None:
    """Nothing runs from Monday morning to Tuesday morning: the rung stands on Tuesday's digest."""
    cast.opens()
    cast.office.travel(at("12-06T23:00"))
    cast.office.clock.moment = at("12-08T08:00")
    cast.office.restart()
    cast.office.travel(at("12-08T12:00"))
    assert len(mornings("zhang", cast)) == 1
    assert "还有 2 个工作日" in mornings("zhang", cast)[0]


def test_somebody_of_two_units_gets_one_message_with_both(cast: Cast) -> None:
    zhao = factories.person(cast.office, "赵兼", 1010, "contact", unit_id=cast.bare)

    cast.also_serves(1010, cast.centre)
    cast.opens()
    cards = [message for message in zhao.chat if "半年宣传总结" in message.text]
    assert len(cards) == 1
    zhao.presses("报送：示范市中心血站").says("血站总结").presses("完成").presses("提交")
    card = zhao.card("材料报送")
    assert "示范市中心血站：✓ 赵兼于" in card.text
    assert "春晖社区卫生服务中心：还没有报" in card.text
    cast.office.travel(at("12-07T12:00"))
    digest = zhao.card("晨报").text
    assert "春晖社区卫生服务中心" in digest
    assert "示范市中心血站" not in digest


def test_an_outage_that_ends_on_a_rest_day_loses_no_rung(cast: Cast) -> None:
    """Down from Thursday night to Saturday: what Friday would have told is told on Monday."""
    cast.opens(due="12月12日前")  # a Saturday: it moves to Monday the 14th
    cast.office.travel(at("12-10T23:00"))
    before = len(mornings("zhang", cast))
    cast.office.clock.moment = at("12-12T10:00")
    cast.office.restart()
    cast.office.travel(at("12-13T20:00"))
    assert len(mornings("zhang", cast)) == before, "nobody is asked at the weekend"
    cast.office.travel(at("12-14T12:00"))
    assert len(mornings("zhang", cast)) == before + 1


def test_a_long_list_is_cut_so_that_the_digest_stays_one_message(office: Office) -> None:
    cast = Cast(office)
    for number in range(18):
        cast.opens(f"第{number}项", "12月10日前")
    cast.office.travel(at("12-07T12:00"))
    told = mornings("zhang", cast)
    assert len(told) == 1
    assert "另有 2 项" in told[0]
    assert "/due" in told[0]


def test_what_is_returned_once_it_is_overdue_is_asked_for_again(cast: Cast) -> None:
    """Handed in on the due day, returned five working days after: the ladder is over by then."""
    cast.opens()
    cast.office.travel(at("12-10T17:00"))
    hands_in(cast.zhang)
    cast.office.travel(at("12-17T16:00"))
    told = len(mornings("zhang", cast)), len(mornings("liu", cast))
    cast.zhou.says("/due").presses("半年宣传总结").presses("待审（1）")
    cast.zhou.presses("示范市第一人民医院").presses("退回").says("缺下半年计划")
    cast.office.restart()
    cast.office.travel(at("12-18T12:00"))
    assert len(mornings("zhang", cast)) == told[0] + 1
    assert "已过截止，2 家没有报，1 家退回待补" in mornings("zhou", cast)[-1]
    assert "退回待补，已逾期 6 个工作日" in mornings("zhang", cast)[-1]
    assert len(mornings("liu", cast)) == told[1]
    cast.office.travel(at("12-21T12:00"))
    assert len(mornings("liu", cast)) == told[1] + 1, "then the unit lead, once"
    cast.office.travel(at("12-31T12:00"))
    assert len(mornings("zhang", cast)) == told[0] + 1
    assert len(mornings("liu", cast)) == told[1] + 1

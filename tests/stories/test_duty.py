"""周管 pastes the roster, 赵值班 looks at it and hands over (interview.md §4)."""

import pytest

from tests import factories
from tests.office import Office, Somebody
from tests.stories.filing_cast import Cast, cast

WEEK = "11月23日 赵值班 8:00-20:00\n11月23日 钱值班 20:00-次日8:00"


def with_officers(office: Office) -> tuple[Cast, Somebody, Somebody]:
    people = cast(office)
    zhao = factories.person(office, "赵值班", 1005, "duty_officer")
    return people, zhao, factories.person(office, "钱值班", 1008, "duty_officer")


def enters(somebody: Somebody, text: str) -> None:
    somebody.says("/duty").presses_data("duty.enter.0.0").says(text)


def test_a_roster_is_pasted_checked_and_told(any_office: Office) -> None:
    people, zhao, qian = with_officers(any_office)
    enters(people.zhou, WEEK)
    assert "请核对：2 班" in people.zhou.last.text
    assert "赵值班　11月23日 周一 08:00–20:00" in people.zhou.last.text
    assert not zhao.heard("您的值班"), "nothing yet"
    any_office.restart()
    people.zhou.presses("提交")
    assert "已排 2 班" in people.zhou.last.text
    assert "08:00–20:00" in zhao.card("您的值班").text
    qian.says("/duty")
    assert "现在值班</b>\n赵值班" in qian.last.text
    assert "接下来</b>\n钱值班" in qian.last.text


def test_wrong_lines_are_named_and_nothing_is_taken(any_office: Office) -> None:
    people, zhao, _qian = with_officers(any_office)
    enters(people.zhou, "12月1日 赵值班\n12月2日 孙值班\n某天 钱值班")
    assert "第 2 行「12月2日 孙值班」：没有认出值班员" in people.zhou.last.text
    assert "第 3 行「某天 钱值班」：没有看懂时间" in people.zhou.last.text
    zhao.says("/duty")
    assert "没有排班。现场呼叫发给全部值班员：赵值班、钱值班" in zhao.last.text
    people.zhou.says("12月1日 赵值班").presses("提交")
    assert "已排 1 班" in people.zhou.last.text


def test_a_corrected_roster_takes_the_place_of_the_old(any_office: Office) -> None:
    people, zhao, _qian = with_officers(any_office)
    enters(people.zhou, WEEK)
    people.zhou.presses("提交")
    enters(people.zhou, "11月23日 钱值班 8:00-20:00")
    assert "替换时间重叠的原有排班 1 班" in people.zhou.last.text
    people.zhou.presses("提交")
    zhao.says("/duty")
    assert "现在值班</b>\n钱值班" in zhao.last.text


def test_a_shift_is_handed_over(any_office: Office) -> None:
    people, zhao, qian = with_officers(any_office)
    enters(people.zhou, WEEK)
    people.zhou.presses("提交")
    zhao.says("/duty").presses("交班").presses("钱值班")
    assert "已交班" in zhao.toast
    assert "现在值班</b>\n钱值班" in zhao.last.text
    assert "赵值班把班交给您，从现在到11月23日 周一 20:00" in qian.last.text
    any_office.restart()
    zhao.presses_data("duty.handover.1.0")
    assert "已经结束或已交班" in zhao.toast


@pytest.mark.parametrize("data", ["duty.handover.1.0", "duty.to.1.0.8", "duty.to.1.0.x"])
def test_nobody_hands_over_what_is_not_theirs(office: Office, data: str) -> None:
    people, zhao, qian = with_officers(office)
    enters(people.zhou, WEEK)
    people.zhou.presses("提交")
    qian.presses_data(data)
    zhao.says("/duty")
    assert "现在值班</b>\n赵值班" in zhao.last.text


def test_who_may_look(office: Office) -> None:
    people, _zhao, _qian = with_officers(office)
    people.zhang.says("/duty")
    assert not people.zhang.heard("现在值班")
    people.liu.says("/duty")
    assert people.liu.heard("现在值班")
    assert not people.liu.last.has("排班")


def test_a_unit_has_a_roster_of_its_own(any_office: Office) -> None:
    people, _zhao, _qian = with_officers(any_office)
    factories.person(any_office, "孙总值", 1010, "duty_officer", unit_id=1)
    enters(people.zhou, "11月23日 赵值班、孙总值 8:00-20:00")
    people.zhou.presses("提交")
    people.liu.says("/duty")
    assert "孙总值（示范市第一人民医院）" in people.liu.last.text
    people.wang.says("/duty")
    assert "孙总值" not in people.wang.last.text


def test_in_english(office: Office) -> None:
    with_officers(office)
    smith = factories.person(office, "Smith", 1009, "admin", language="en")
    enters(smith, WEEK)
    smith.presses("Submit")
    assert "shifts: 2" in smith.last.text

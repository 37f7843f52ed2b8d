"""王处长 is away: stand-ins, deputies and leave, and what everybody reads of it (P4)."""

from datetime import UTC, datetime, timedelta

import pytest

from tests import factories
from tests.office import Office, Somebody
from tests.stories.chain_cast import foreign_with_patients, signers
from tests.stories.filing_cast import Cast, cast, files_for_approval

HANDED = "请赵值班代理，11月23日 周一至11月27日 周五，全部报备"


def with_zhao(office: Office) -> tuple[Cast, Somebody]:
    people = cast(office)
    return people, factories.person(office, "赵值班", 1005, "duty_officer")


def hands_over(somebody: Somebody, who: str = "赵值班", when: str = "今天到周五") -> None:
    somebody.says("/leave").presses("请人代理").presses(who).says(when).presses("全部报备")
    somebody.presses("提交")


def test_a_stand_in_decides_and_is_named_for_whom(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    hands_over(people.wang)
    assert HANDED in people.wang.last.text
    assert "王处长安排：王处长请赵值班代理" in zhao.last.text
    any_office.restart()

    files_for_approval(people.zhang)
    assert not people.wang.heard("0001号"), "who is away is not asked"
    zhao.presses("同意", on=zhao.card("0001号"))
    assert "赵值班（代王处长）于11月23日 周一 09:30同意" in people.zhang.last.text
    assert "赵值班（代王处长）" in people.chen.card("0001号").text
    people.chen.presses_data("filing.approve.1.1")
    assert "已由赵值班（代王处长）" in people.chen.toast


def test_what_waits_already_is_shown_to_the_stand_in(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    files_for_approval(people.zhang, when="周四下午三点")
    people.wang.says("/leave").presses("请人代理").says("赵值班").says("明天到周五")
    people.wang.presses("全部报备").presses("提交")
    assert not zhao.heard("0001号")
    any_office.restart()
    any_office.travel(at(24, 7, 29))
    assert not zhao.heard("0001号")
    any_office.travel(at(24, 9, 0))
    assert "待审批" in zhao.card("采访报备审批").text
    assert zhao.heard("待审批：示卫宣媒备〔2026〕0001号"), "the digest names it too"
    zhao.says("/approvals").presses("0001号").replies(zhao.last, "同意")
    assert "赵值班（代王处长）" in people.zhang.last.text


def test_it_ends_by_itself(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    hands_over(people.wang)
    files_for_approval(people.zhang, when="11月30日下午三点")
    assert not people.wang.heard("采访报备审批")
    any_office.travel(at(28, 9, 0))
    any_office.restart()
    zhao.presses_data("filing.approve.1.1")
    assert "待审批" in people.zhang.card("我的采访报备").text
    people.wang.presses("同意", on=people.wang.card("采访报备审批"))
    assert "王处长于" in people.zhang.last.text


@pytest.mark.parametrize("ender", ["wang", "zhou"])
def test_it_is_ended_before_its_day(any_office: Office, ender: str) -> None:
    people, zhao = with_zhao(any_office)
    hands_over(people.wang)
    if ender == "wang":
        people.wang.says("/leave").presses("结束：赵值班")
    else:
        people.zhou.says("/people 王处长").presses("代理与请假").presses("结束：赵值班")
    assert "提前结束" in zhao.last.text
    files_for_approval(people.zhang)
    assert people.wang.card("0001号").has("同意")
    assert not zhao.heard("0001号")
    people.wang.presses_data("standin.end.1.0")
    assert "已经结束" in people.wang.toast


def test_a_stand_in_who_has_left_is_not_waited_for(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    hands_over(people.wang)
    people.zhou.says("/people 赵值班").presses("结束：值班员").presses("确认结束")
    files_for_approval(people.zhang)
    assert not zhao.heard("0001号")
    assert people.wang.card("0001号").has("同意")


def test_one_sentence_is_enough(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    people.wang.says("下周一到周五请赵值班代我")
    people.wang.presses("全部报备").presses("提交")
    assert "11月30日 周一至12月4日 周五" in people.wang.last.text
    assert zhao.heard("11月30日 周一至12月4日 周五")


def test_the_sentence_will_do_where_only_the_name_is_asked(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    people.wang.says("/leave").presses("请人代理")
    any_office.restart()
    people.wang.says("今天到周五请赵值班代我").presses("全部报备").presses("提交")
    assert HANDED in people.wang.last.text
    assert zhao.heard("请赵值班代理")
    people.chen.says("/leave").presses("请人代理").says("今天到周五请路人代我")
    assert "没有找到「路人」" in people.chen.last.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("上周一到上周五", "已经过去"),
        ("下周一起", "须有截止日期"),
        ("随便", "没有看懂时间"),
    ],
)
def test_days_that_cannot_be(office: Office, text: str, said: str) -> None:
    people, _zhao = with_zhao(office)
    people.wang.says("/leave").presses("请人代理").presses("赵值班").says(text)
    assert said in people.wang.last.text


def test_it_cannot_come_back(any_office: Office) -> None:
    people, _zhao = with_zhao(any_office)
    hands_over(people.wang, "陈处长")
    hands_over(people.chen, "王处长")
    assert "不能再转回去" in people.chen.toast


def test_who_decides_nothing_is_not_offered_and_not_taken(any_office: Office) -> None:
    people, _zhao = with_zhao(any_office)
    people.wang.says("/leave").presses("请人代理").says("张敏")
    assert "没有找到「张敏」" in people.wang.last.text
    people.zhang.says("/leave")
    assert "张敏的代理安排" not in people.zhang.last.text
    people.zhang.presses_data("standin.give.4.0")
    assert not people.zhang.heard("请谁代理")


def test_on_leave_the_deputy_is_asked(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    people.zhou.says("/people 王处长").presses("代理与请假").presses("指定副手").presses("赵值班")
    people.zhou.presses("提交")
    assert "赵值班是王处长的副手" in people.wang.last.text
    files_for_approval(people.li, interviewee="郑晓春")
    assert not zhao.heard("0001号"), "nobody is away"
    people.wang.says("/leave").presses("请假").says("今天到周五").presses("提交")
    assert zhao.card("0001号").has("同意"), "what waits is shown at once"
    any_office.restart()
    files_for_approval(people.zhang)
    assert not people.wang.heard("0002号")
    zhao.presses("同意", on=zhao.card("0002号"))
    assert "赵值班（代王处长）" in people.zhang.last.text


def test_a_deputy_is_asked_when_nobody_answers(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    people.zhou.says("/people 王处长").presses("代理与请假").presses("指定副手").presses("赵值班")
    people.zhou.presses("提交")
    files_for_approval(people.zhang, when="周五下午三点")
    any_office.travel(at(23, 15, 29))
    assert not zhao.heard("0001号")
    zhao.presses_data("filing.approve.1.1")
    assert "待审批" in people.zhang.last.text
    any_office.travel(at(23, 15, 31))
    any_office.restart()
    zhao.presses("同意", on=zhao.card("0001号"))
    assert "赵值班（代王处长）" in people.zhang.last.text


def test_one_unit_only(any_office: Office) -> None:
    people, zhao = with_zhao(any_office)
    people.wang.says("/leave").presses("请人代理").presses("赵值班").says("今天到周五")
    people.wang.presses("只限一个单位").says("第一人民医院").presses("提交")
    files_for_approval(people.zhang)
    files_for_approval(people.li, interviewee="郑晓春")
    assert zhao.card("0001号").has("同意")
    assert not zhao.heard("0002号")
    assert people.wang.card("0002号").has("同意")


def test_the_lines_of_a_chain_name_who_is_asked_and_who_signed(any_office: Office) -> None:
    """A stand-in's signature counts at the next step as theirs, not as the absent one's own."""
    people = signers(any_office)
    zhao = factories.person(any_office, "赵值班", 1005, "duty_officer")
    hands_over(people.he)
    foreign_with_patients(people)
    people.sun.presses("同意")
    assert "外事会签：等 李处、赵值班（代何主任）（都要同意）" in people.li.last.text
    people.li.presses("同意")
    any_office.restart()
    assert "还差 赵值班（代何主任）" in people.cast.zhang.card("我的采访报备").text
    zhao.presses("同意", on=zhao.card("0001号"))
    assert "外事会签：李处、赵值班（代何主任） 已同意" in people.chen.last.text
    assert "业务会签：李处、赵值班（代何主任） 已同意" in people.chen.last.text
    assert not people.he.heard("0001号")


def test_in_english(any_office: Office) -> None:
    people, _zhao = with_zhao(any_office)
    smith = factories.person(any_office, "Smith", 1009, "duty_officer", language="en")
    hands_over(people.wang, "Smith")
    files_for_approval(people.zhang)
    smith.presses("Approve", on=smith.card("Class C"))
    assert "Smith (for 王处长)" in smith.card("Class C").text


def at(day: int, hour: int, minute: int) -> datetime:
    """A moment of November 2026 on Shanghai's clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)

"""Rights end by their dates: said before, renewed in a press, confirmed once a year (P3, P5)."""

from datetime import UTC, date, datetime

import pytest

from actions.tx import Tx
from storage import people as rows
from tests import factories
from tests.office import Office, Somebody
from tests.stories.filing_cast import Cast, cast, files_for_approval
from tests.stories.test_people_roles import acts_of

HOSPITAL = "示范市第一人民医院"


@pytest.fixture
def people(any_office: Office) -> Cast:
    return cast(any_office)


def morning(month: int, day: int, year: int = 2026) -> datetime:
    return datetime(year, month, day, 1, 0, tzinfo=UTC)


def for_a_time(people: Cast, until: str = "12月31日") -> Somebody:
    """赵值班 is an approver until a day."""
    zhao = factories.person(people.office, "赵值班", 1005, "duty_officer")
    people.zhou.says("/people 赵值班").presses("授予角色").presses("终审人").presses("全委")
    people.zhou.says(until).presses("提交")
    return zhao


def digests(somebody: Somebody, text: str) -> int:
    return sum(text in one.text for one in somebody.chat if "晨报" in one.text)


def test_holder_and_admins_read_of_it_three_times(people: Cast) -> None:
    office = people.office
    zhao = for_a_time(people)
    office.travel(morning(12, 17))
    assert "您的终审人（全委）权限到 12月31日 周四 为止" in zhao.last.text
    assert "赵值班：终审人（全委），到 12月31日 周四 为止" in people.zhou.card("晨报").text
    assert not people.wang.heard("权限到")
    office.restart()
    office.travel(morning(12, 31))
    assert digests(zhao, "权限到") == 3
    assert digests(people.zhou, "赵值班：终审人") == 3


def test_one_press_renews_for_a_year(people: Cast) -> None:
    office = people.office
    zhao = for_a_time(people)
    office.travel(morning(12, 17))
    office.restart()
    digest = people.zhou.card("赵值班：终审人")
    people.zhou.presses("续一年：赵值班 终审人")
    assert "已续期：赵值班，终审人，到 2027年12月31日" in people.zhou.toast
    assert "权限已续期" in zhao.last.text
    people.zhou.presses("续一年：赵值班 终审人", on=digest)
    assert "已经续期、结束或有变化" in people.zhou.toast, "a second press renews no second year"
    office.travel(morning(12, 31))
    assert digests(zhao, "权限到") == 1
    assert acts_of(office).count("right.renewed") == 1


def test_renewed_from_the_card(people: Cast) -> None:
    for_a_time(people)
    people.zhou.says("/people 赵值班").presses("续一年：赵值班 终审人")
    people.zhou.says("/people 赵值班")
    assert "2027年12月31日" in people.zhou.last.text


def test_on_its_day_it_ends_and_others_are_asked(people: Cast) -> None:
    """The only approver's right runs out while a filing waits for them."""
    office = people.office
    zhao = for_a_time(people, "周五")
    for name in ("王处长", "陈处长"):
        people.zhou.says(f"/people {name}").presses("结束：终审人").presses("确认结束")
    files_for_approval(people.zhang, when="12月1日下午三点")
    card = zhao.card("采访报备")
    wu = factories.person(office, "吴处长", 1090, "approver")
    office.travel(morning(11, 28))
    assert wu.card("采访报备审批").has("同意")
    zhao.presses("同意", on=card)
    assert zhao.toast
    assert not people.zhang.heard("赵值班于")


def test_what_a_contact_filed_goes_to_the_unit_s_other_contact(people: Cast) -> None:
    office = people.office
    ma = factories.person(office, "马宣", 1051, "contact", unit_id=1)
    card = files_for_approval(people.zhang, when="周五下午三点")
    people.zhou.says("/people 张敏").presses("结束：宣传联络员").presses("确认结束")
    assert "张敏在「示范市第一人民医院」的权限已结束" in ma.last.text
    assert ma.last.has("0001号")
    locked = next(one for one in people.zhang.chat if one.message_id == card.message_id)
    assert "已交接给马宣" in locked.text
    ma.presses("0001号").presses("撤回")
    assert ma.heard("撤回")


def test_without_another_contact_the_lead_goes_on_and_without_a_lead_the_admins_hear(
    people: Cast,
) -> None:
    files_for_approval(people.zhang, when="周五下午三点")
    people.zhou.says("/people 张敏").presses("结束：宣传联络员").presses("确认结束")
    assert "报备 1 件改由您接着办" in people.liu.last.text
    people.zhou.says("/people 刘院长").presses("结束：分管领导").presses("确认结束")
    assert "没有其他联络员或分管领导" in people.zhou.card("权限已结束").text
    people.office.travel(morning(11, 25))
    told = [one for one in people.zhou.chat if "没有其他联络员" in one.text]
    assert len(told) == 1, "not every night"


def a_year_ago(office: Office, count: int) -> None:
    def give(tx: Tx) -> None:
        for number in range(count):
            person_id = rows.add(
                tx.conn, name=f"老同志{number}", language="zh-CN", telegram_id=None, now=tx.now
            )
            rows.give_role(
                tx.conn,
                person_id=person_id,
                role="contact",
                unit_id=1,
                valid_from=date(2025, 6, 1),
                granted_by=None,
                now=tx.now,
            )

    office.run(give)


def test_once_a_year_what_has_no_end_is_confirmed_in_one_message(people: Cast) -> None:
    office, zhou = people.office, people.zhou
    a_year_ago(office, 12)
    office.travel(morning(11, 24))
    office.travel(morning(12, 1))
    assert "以下 12 人的长期权限一年未确认" in zhou.last.text
    assert not people.wang.heard("一年未确认")
    office.restart()

    zhou.presses("逐项确认权限")
    assert "以下 12 人的权限一年未确认" in zhou.last.text
    assert "老同志0　宣传联络员（示范市第一人民医院），2025年6月1日" in zhou.last.text
    assert sum("结束：" in label for label, _ in zhou.last.buttons) == 8
    zhou.presses("下一页")
    assert "老同志11" in zhou.last.text
    zhou.presses("上一页")
    old = zhou.last
    zhou.presses("结束：老同志0").presses("确认结束")
    zhou.presses("全部确认", on=old)
    assert "名单已有变化" in zhou.toast
    zhou.presses_data("right.list.0.0")
    zhou.presses("全部确认（11 项）")
    assert "已确认 11 项" in zhou.last.text
    zhou.presses_data("right.list.0.0")
    assert "没有需要确认的权限" in zhou.toast
    assert acts_of(office).count("right.confirmed") == 1
    office.travel(morning(1, 4, 2027))
    assert "一年未确认" in zhou.card("晨报").text, "the others of January 2026 come next"


def test_nobody_else_renews_or_confirms(people: Cast) -> None:
    for_a_time(people)
    for data in ("right.renew.9.20261231", "right.list.0.0", "right.confirm.0.3"):
        people.wang.presses_data(data)
        assert "没有办理此事的权限" in people.wang.toast
    for data in ("right.renew.9.20261399", "right.renew.9.1", "right.renew.999.20261231"):
        people.zhou.presses_data(data)
        assert people.zhou.toast


def test_in_english(office: Office) -> None:
    people = cast(office)
    factories.person(office, "Smith", 1070, "admin", language="en")
    smith = office.person(1070, "Smith")
    for_a_time(people)
    office.travel(morning(12, 17))
    assert "赵值班: Final approver (whole commission), until" in smith.last.text or (
        "赵值班: " in smith.last.text
    )

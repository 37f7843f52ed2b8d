"""Somebody asks to be let in, an admin says which unit it is (P2)."""

import pytest

from domain.registration import CARDS_AN_HOUR
from storage import people, registrations
from tests import factories
from tests.office import Office, Somebody

HOSPITAL = "示范市第一人民医院"
CENTRE = "春晖社区卫生服务中心"


def an_admin(office: Office, name: str = "周管", telegram_id: int = 1006) -> Somebody:
    return factories.person(office, name, telegram_id, "admin")


def some_units(office: Office) -> None:
    factories.unit(office, HOSPITAL, short_name="市一院", code="SF-H1")
    factories.unit(office, "示范市第二人民医院", short_name="市二院")
    factories.unit(office, CENTRE, kind="community_centre", level="street")


def test_zhang_asks_and_zhou_matches(any_office: Office) -> None:
    some_units(any_office)
    zhou, other = an_admin(any_office), an_admin(any_office, "吴管", 1016)
    zhang = any_office.person(1001, "敏敏")

    zhang.says("登记 张敏 示范市第一医院")
    assert "申请已经收到" in zhang.last.text
    any_office.restart()

    card = zhou.card("登记申请")
    assert "张敏" in card.text
    assert "示范市第一医院" in card.text
    assert card.buttons[0][0] == HOSPITAL
    zhou.presses(HOSPITAL)

    assert "张敏，您好" in zhang.last.text
    assert HOSPITAL in zhang.last.text
    for admin in (zhou, other):
        assert f"已由周管登记到：{HOSPITAL}" in admin.card("登记申请").text
        assert admin.card("登记申请").buttons == ()

    zhang.says("/start")
    assert "宣传联络员" in zhang.last.text
    zhang.says("/register")
    assert HOSPITAL in zhang.last.text
    assert "再加一个单位" in zhang.last.text


def test_the_second_admin_is_told_who_was_quicker(any_office: Office) -> None:
    some_units(any_office)
    zhou, wu = an_admin(any_office), an_admin(any_office, "吴管", 1016)
    zhang = any_office.person(1001, "张敏")
    zhang.says("登记 张敏 市一院")
    as_wu_saw_it = wu.card("登记申请")

    zhou.presses(HOSPITAL)
    wu.presses(HOSPITAL, on=as_wu_saw_it)
    assert wu.toast == f"这件申请已由周管登记到「{HOSPITAL}」。"
    wu.presses("不予登记", on=as_wu_saw_it)
    assert "周管" in wu.toast
    wu.replies(as_wu_saw_it, "市二院")
    assert "周管" in wu.last.text

    person = any_office.ask(people.by_telegram, 1001, any_office.clock.now().date())
    assert len(person.roles) == 1


def test_an_admin_types_another_unit_in_reply(any_office: Office) -> None:
    some_units(any_office)
    zhou = an_admin(any_office)
    zhang = any_office.person(1001, "张敏")
    zhang.says("登记 张敏 某某医院宣传科")

    card = zhou.card("登记申请")
    zhou.replies(card, "没有的单位名称")
    assert "没有找到" in zhou.last.text
    zhou.replies(card, "人民医院")
    assert zhou.last.has(HOSPITAL)
    assert zhou.last.has("示范市第二人民医院")
    zhou.presses("示范市第二人民医院")
    assert zhou.last.text == "已登记：张敏，示范市第二人民医院。"
    assert "已由周管登记到：示范市第二人民医院" in zhou.card("登记申请").text
    assert "示范市第二人民医院" in zhang.last.text


def test_an_exact_name_in_reply_decides_at_once(office: Office) -> None:
    some_units(office)
    zhou = an_admin(office)
    zhang = office.person(1001, "张敏", "en-US")
    zhang.says("register Zhang Min, No. 1 Hospital")
    assert "application" in zhang.last.text

    zhou.replies(zhou.card("登记申请"), "市一院")
    assert zhou.last.text == f"已登记：Zhang Min，{HOSPITAL}。"
    assert "Hello Zhang Min" in zhang.last.text, "the newcomer reads the language of their app"


def test_a_unit_nobody_knows_has_no_buttons_but_no(office: Office) -> None:
    some_units(office)
    zhou = an_admin(office)
    office.person(1001, "张敏").says("登记 张敏 qqqq")
    card = zhou.card("登记申请")
    assert "没有相近的单位" in card.text
    assert [label for label, _ in card.buttons] == ["不予登记"]


def test_one_ask_at_a_time(office: Office) -> None:
    some_units(office)
    zhou = an_admin(office)
    zhang = office.person(1001, "张敏")
    for unit in (HOSPITAL, CENTRE, HOSPITAL):
        zhang.says(f"登记 张敏 {unit}")
        assert "请不必重复提交" in zhang.last.text
    assert len([m for m in zhou.chat if "登记申请" in m.text]) == 1
    assert office.ask(registrations.count_pending) == 1


def test_who_was_declined_hears_nothing_and_may_ask_tomorrow(any_office: Office) -> None:
    some_units(any_office)
    zhou = an_admin(any_office)
    zhang = any_office.person(1001, "张敏")
    zhang.says("登记 张敏 市一院")
    heard = len(zhang.chat)

    zhou.presses("不予登记")
    assert "周管未予登记" in zhou.card("登记申请").text
    assert len(zhang.chat) == heard
    zhang.says("登记 张敏 市一院")
    assert "请不必重复提交" in zhang.last.text
    assert any_office.ask(registrations.count_pending) == 0

    any_office.clock.move(hours=24)
    zhang.says("登记 张敏 市一院")
    assert any_office.ask(registrations.count_pending) == 1


def test_a_crowd_of_strangers_does_not_fill_the_admins_chat(office: Office) -> None:
    some_units(office)
    zhou = an_admin(office)
    for number in range(CARDS_AN_HOUR + 5):
        office.person(5000 + number, "路人").says(f"登记 路人{number} 市一院")
    assert len([m for m in zhou.chat if "<b>登记申请" in m.text]) == CARDS_AN_HOUR
    assert len([m for m in zhou.chat if "不再逐件提醒" in m.text]) == 1

    zhou.says("/register")
    assert f"待匹配的登记申请 {CARDS_AN_HOUR + 5} 件" in zhou.last.text
    zhou.presses("路人0")
    assert zhou.last.has(HOSPITAL)
    zhou.presses(HOSPITAL, on=zhou.last)
    assert zhou.toast == f"已登记：路人0，{HOSPITAL}。"


def test_an_admin_sees_at_once_who_waits(office: Office) -> None:
    some_units(office)
    zhou = an_admin(office)
    zhou.says("/start")
    assert "等您处理" not in zhou.last.text
    zhou.says("/register")
    assert "没有待匹配" in zhou.last.text

    office.person(1001, "张敏").says("登记 张敏 市一院")
    zhou.says("/start")
    assert "待匹配的登记申请 1 件" in zhou.last.text


def test_the_same_person_with_a_second_account(any_office: Office) -> None:
    some_units(any_office)
    zhou = an_admin(any_office)
    old = any_office.person(1001, "张敏")
    old.says("登记 张敏 市一院")
    zhou.presses(HOSPITAL)

    new = any_office.person(7001, "张敏的新手机")
    new.says("登记 张敏 市一院")
    zhou.presses(HOSPITAL)
    assert "已经有一位张敏" in zhou.last.text
    zhou.presses("同一个人")
    assert "已登记" in zhou.last.text
    assert "转到这个账号" in new.last.text

    new.says("/register")
    assert HOSPITAL in new.last.text
    old.says("/register")
    assert "登记 姓名 单位全称" in old.last.text, "the old account is a stranger's"


def test_another_person_of_the_same_name(office: Office) -> None:
    some_units(office)
    zhou = an_admin(office)
    first, second = office.person(1001, "张敏"), office.person(7001, "张敏")
    first.says("登记 张敏 市一院")
    zhou.presses(HOSPITAL)
    second.says("登记 张敏 市一院")
    zhou.replies(zhou.chat[-1], "市一院")
    zhou.presses("同名的另一个人")
    for zhang in (first, second):
        zhang.says("/register")
        assert HOSPITAL in zhang.last.text


def test_somebody_whose_role_is_over_asks_again(any_office: Office) -> None:
    some_units(any_office)
    zhou = an_admin(any_office)
    zhang = any_office.person(1001, "张敏")
    zhang.says("登记 张敏 市一院")
    zhou.presses(HOSPITAL)
    zhou.says("/people 张敏").presses("结束：").presses("确认结束")
    assert "角色已结束" in zhang.last.text

    zhang.says("/start")
    assert "登记 姓名 单位全称" in zhang.last.text
    zhang.says(f"登记 张敏 {CENTRE}")
    zhou.presses(CENTRE)
    zhang.says("/register")
    assert CENTRE in zhang.last.text
    assert HOSPITAL not in zhang.last.text


@pytest.mark.parametrize(
    "data",
    [
        "registration.match.1.1",
        "registration.match.1.1.x",
        "registration.match.1.1.999",
        "registration.same.1.1.1-999",
        "registration.match.99.1.1",
        "registration.match.1.7.1",
        "registration.pick.1.1.²",
    ],
)
def test_forged_presses_of_an_admin_change_nothing(office: Office, data: str) -> None:
    some_units(office)
    zhou = an_admin(office)
    office.person(1001, "张敏").says("登记 张敏 市一院")
    zhou.presses_data(data)
    assert zhou.toast
    assert office.ask(registrations.count_pending) == 1


def test_who_is_no_admin_cannot_match(office: Office) -> None:
    some_units(office)
    an_admin(office)
    li = factories.person(office, "李强", 1003, "contact", unit_id=3)
    office.person(1001, "张敏").says("登记 张敏 市一院")
    li.presses_data("registration.match.1.1.1")
    assert "没有办理此事的权限" in li.toast
    assert office.ask(registrations.count_pending) == 1

"""One-time links: made by an admin, opened once, by a newcomer or by somebody registered (P2)."""

import re
from datetime import timedelta

from sqlalchemy import select

from actions import invites
from domain.invite import kept
from storage import people
from storage.schema import people as tables
from tests import factories
from tests.office import Office, Somebody

HOSPITAL = "示范市第一人民医院"
CENTRE = "春晖社区卫生服务中心"


def an_admin(office: Office) -> Somebody:
    return factories.person(office, "周管", 1006, "admin")


def a_link(admin: Somebody, role: str, unit: str) -> str:
    """The admin fills in the form; the token of the link they are shown."""
    admin.says("/people").presses("发邀请").presses(role)
    if unit:
        admin.says(unit)
    else:
        admin.presses("全委")
    admin.presses("提交")
    found = re.search(r"https://t\.me/xuanbao_bot\?start=([\w-]+)", admin.last.text)
    assert found, admin.last.text
    return found[1]


def test_an_invited_contact_says_who_she_is(any_office: Office) -> None:
    factories.unit(any_office, HOSPITAL, short_name="市一院")
    zhou = an_admin(any_office)
    token = a_link(zhou, "宣传联络员", "市一院")
    assert "转发给本人" in zhou.last.buttons[0][0]
    assert "12月" not in zhou.last.text
    assert "11月30日" in zhou.last.text, "seven days from now"
    any_office.restart()

    zhang = any_office.person(1001, "🌸小敏🌸")
    zhang.says(f"/start {token}")
    assert zhang.card("您已登记为").text == f"您好，您已登记为宣传联络员（{HOSPITAL}）。"
    assert "🌸小敏🌸已通过邀请登记" in zhou.last.text
    assert "真实姓名" in zhang.last.text
    any_office.restart()
    zhang.says("张")
    assert "真实姓名" in zhang.last.text
    zhang.says("张敏").presses("提交")
    assert "姓名已改为：张敏" in zhang.last.text
    assert "张敏已通过邀请登记" in zhou.last.text
    zhang.says("/start")
    assert "张敏，您好" in zhang.last.text


def test_a_link_opens_once(any_office: Office) -> None:
    factories.unit(any_office, HOSPITAL)
    token = a_link(an_admin(any_office), "宣传联络员", HOSPITAL)
    any_office.person(1001, "张敏").says(f"/start {token}")
    late = any_office.person(6666, "路人甲")
    late.says(f"/start {token}")
    assert "登记 姓名 单位全称" in late.last.text


def test_a_link_expires(any_office: Office) -> None:
    factories.unit(any_office, HOSPITAL)
    token = a_link(an_admin(any_office), "宣传联络员", HOSPITAL)
    any_office.clock.move(days=7)
    late = any_office.person(6666, "路人甲")
    late.says(f"/start {token}")
    assert "登记 姓名 单位全称" in late.last.text


def test_somebody_registered_gets_one_more_unit(any_office: Office) -> None:
    hospital = factories.unit(any_office, HOSPITAL)
    factories.unit(any_office, CENTRE, kind="community_centre")
    zhou = an_admin(any_office)
    zhang = factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    token = a_link(zhou, "宣传联络员", CENTRE)

    zhang.says(f"/start {token}")
    assert zhang.last.text.startswith(f"已增加：宣传联络员（{CENTRE}）")
    zhang.says("/register")
    assert HOSPITAL in zhang.last.text
    assert CENTRE in zhang.last.text
    zhang.says(f"/start {token}")
    assert "用过或已过期" in zhang.last.text


def test_a_role_held_already_does_not_use_up_the_link(office: Office) -> None:
    hospital = factories.unit(office, HOSPITAL)
    zhou = an_admin(office)
    zhang = factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    token = a_link(zhou, "宣传联络员", HOSPITAL)
    zhang.says(f"/start {token}")
    assert "无需重复授予" in zhang.last.text
    zhou.says(f"/start {token}")
    assert "转发给本人" in zhou.last.text, "tapped by mistake"

    newcomer = office.person(1007, "孙洁")
    newcomer.says(f"/start {token}")
    assert "您已登记为" in newcomer.card("登记为").text


def test_an_approver_for_the_whole_commission(office: Office) -> None:
    factories.unit(office, HOSPITAL)
    token = a_link(an_admin(office), "终审人", "")
    wang = office.person(1004, "王处长")
    wang.says(f"/start {token}")
    person = office.ask(people.by_telegram, 1004, office.clock.now().date())
    assert [(held.role, held.unit_id) for held in person.roles] == [("approver", None)]


def test_a_contact_needs_a_unit_and_an_admin_has_none(office: Office) -> None:
    factories.unit(office, HOSPITAL)
    zhou = an_admin(office)
    zhou.says("/people").presses("发邀请").presses("管理员")
    zhou.says(HOSPITAL)
    assert "没有找到" in zhou.last.text, "an admin is nobody's unit's"
    zhou.presses("全委").presses("修改").presses("角色").presses("宣传联络员").presses("提交")
    assert "须选定单位" in zhou.toast


def test_one_of_several_units_is_pressed(any_office: Office) -> None:
    factories.unit(any_office, HOSPITAL)
    factories.unit(any_office, "示范市第二人民医院")
    zhou = an_admin(any_office)
    zhou.says("/people").presses("发邀请").presses("宣传联络员").says("人民医院")
    for forged in ("99", "x", "0"):
        zhou.presses_data(zhou.last.data(HOSPITAL).rsplit(".", 1)[0] + f".{forged}")
        assert "已经失效" in zhou.toast
    any_office.restart()
    zhou.presses("示范市第二人民医院").presses("提交")
    assert "宣传联络员（示范市第二人民医院）" in zhou.last.text


def test_only_the_hash_is_kept(office: Office) -> None:
    token = office.run(invites.make_for_first_admin)
    rows = office.ask(lambda conn: conn.execute(select(tables.invites)).mappings().all())
    assert [row["token_hash"] for row in rows] == [kept(token)]
    assert rows[0]["expires_at"] - rows[0]["created_at"] == timedelta(days=7)
    assert token not in str(rows)


def test_the_first_admin_comes_by_a_link_and_invites_the_next(any_office: Office) -> None:
    token = any_office.run(invites.make_for_first_admin)
    zhou = any_office.person(1006, "周管")
    zhou.says(f"/start {token}")
    assert "您已登记为管理员（全委）" in zhou.card("登记为").text
    zhou.says("周管").presses("提交")
    assert any_office.run(invites.make_for_first_admin) is None

    token = a_link(zhou, "管理员", "")
    wu = any_office.person(1016, "吴管", "en")
    wu.says(f"/start {token}")
    assert "administrator (whole commission)" in wu.card("registered").text


def test_a_name_given_by_nobody_but_the_invited(office: Office) -> None:
    """Another person's name form cannot be begun by a forged press."""
    hospital = factories.unit(office, HOSPITAL)
    an_admin(office)
    zhang = factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    zhang.presses_data("people.rename.1.1")
    assert "没有办理此事的权限" in zhang.toast

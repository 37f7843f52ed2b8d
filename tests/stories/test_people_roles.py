"""An admin finds people, gives roles and ends them (P3)."""

from datetime import UTC, datetime

from sqlalchemy import select

from storage.schema.engine import journal
from tests import factories
from tests.office import Office, Somebody

HOSPITAL = "示范市第一人民医院"


def an_admin(office: Office, name: str = "周管", telegram_id: int = 1006) -> Somebody:
    return factories.person(office, name, telegram_id, "admin")


def acts_of(office: Office) -> list[str]:
    return office.ask(lambda conn: list(conn.execute(select(journal.c.act)).scalars()))


def test_people_are_found_by_name_and_by_unit(any_office: Office) -> None:
    hospital = factories.unit(any_office, HOSPITAL, short_name="市一院")
    zhou = an_admin(any_office)
    factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    factories.person(any_office, "张敏行", 1011, "unit_lead", unit_id=hospital)

    zhou.says("/people")
    assert "共登记 3 人" in zhou.last.text
    zhou.says("/people 张敏")
    assert "找到 2 人" in zhou.last.text
    zhou.presses("张敏行")
    assert "分管领导　示范市第一人民医院" in zhou.last.text
    zhou.says("/people 市一院")
    assert zhou.last.has("张敏　市一院")
    zhou.says("/people 张")
    assert not zhou.last.has("周管")
    factories.person(any_office, "周管家", 1007, "approver")
    zhou.says("/people 周管")
    assert zhou.last.has("周管家")
    zhou.presses_data("people.unknown.1.0")
    zhou.says("/people 没有这个人")
    assert "没有找到" in zhou.last.text


def test_a_role_is_given_until_a_day_and_is_over_then(any_office: Office) -> None:
    factories.unit(any_office, HOSPITAL)
    zhou = an_admin(any_office)
    zhao = factories.person(any_office, "赵值班", 1005, "duty_officer")

    zhou.says("/people 赵值班").presses("授予角色").presses("终审人")
    any_office.restart()
    zhou.presses("全委").says("12月31日前")
    assert "授予角色" in zhou.last.text
    zhou.presses("提交")
    assert zhou.last.text == "已授予赵值班：终审人（全委）。"
    assert "您现在是终审人" in zhao.last.text
    zhao.says("/register")
    assert "终审人　全委（至 12月31日" in zhao.last.text

    any_office.clock.moment = datetime(2027, 1, 1, 1, 0, tzinfo=UTC)
    zhao.says("/register")
    assert "终审人" not in zhao.last.text
    assert "role.granted" in acts_of(any_office)


def test_a_role_for_good_is_skipped_and_given_once(office: Office) -> None:
    hospital = factories.unit(office, HOSPITAL)
    zhou = an_admin(office)
    factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    zhou.says("/people 张敏").presses("授予角色").presses("宣传联络员")
    zhou.says(HOSPITAL).presses("跳过").presses("提交")
    assert "无需重复授予" in zhou.toast


def test_a_day_that_has_passed_is_refused(office: Office) -> None:
    zhou = an_admin(office)
    factories.person(office, "赵值班", 1005, "duty_officer")
    zhou.says("/people 赵值班").presses("授予角色").presses("终审人").presses("全委")
    zhou.says("什么时候都行")
    assert "没有看懂" in zhou.last.text
    zhou.says("2026年11月1日").presses("提交")
    assert "已经过去" in zhou.toast


def test_a_role_ends_and_can_be_given_again_the_same_day(any_office: Office) -> None:
    hospital = factories.unit(any_office, HOSPITAL)
    zhou = an_admin(any_office)
    zhang = factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    for _ in range(2):
        zhou.says("/people 张敏").presses("授予角色").presses("分管领导")
        zhou.says(HOSPITAL).presses("跳过").presses("提交")
        zhou.says("/people 张敏").presses("结束：分管领导").presses("上一步")
        assert "分管领导" in zhou.last.text
        zhou.presses("结束：分管领导").presses("确认结束")
        assert "分管领导" not in zhou.last.text
    assert "角色已结束" in zhang.last.text
    assert acts_of(any_office).count("role.ended") == 2


def test_an_old_card_ends_nothing(office: Office) -> None:
    hospital = factories.unit(office, HOSPITAL)
    zhou, wu = an_admin(office), an_admin(office, "吴管", 1016)
    factories.person(office, "张敏", 1001, "contact", "unit_lead", unit_id=hospital)
    zhou.says("/people 张敏").presses("结束：宣传联络员")
    really = zhou.last
    wu.says("/people 张敏")
    as_wu_saw_it = wu.last
    wu.presses("结束：分管领导").presses("确认结束")

    zhou.presses("确认结束", on=really)
    assert "已有变化" in zhou.toast
    wu.presses("结束：宣传联络员", on=as_wu_saw_it)
    assert "已有变化" in wu.toast


def test_the_last_admin_stays(any_office: Office) -> None:
    zhou = an_admin(any_office)
    zhou.says("/people 周管").presses("结束：管理员").presses("确认结束")
    assert "最后一位管理员" in zhou.toast
    wu = an_admin(any_office, "吴管", 1016)
    wu.says("/people 周管").presses("结束：管理员").presses("确认结束")
    zhou.says("/people 吴管")
    assert "登记 姓名 单位全称" in zhou.last.text, "no role left: a stranger again"


def test_an_admin_for_a_time_is_no_lasting_one(office: Office) -> None:
    zhou = an_admin(office)
    factories.person(office, "赵值班", 1005, "duty_officer")
    zhou.says("/people 赵值班").presses("授予角色").presses("管理员").presses("全委")
    zhou.says("12月31日").presses("提交")
    zhou.says("/people 周管").presses("结束：管理员").presses("确认结束")
    assert "最后一位管理员" in zhou.toast


def test_an_admin_corrects_a_name(office: Office) -> None:
    hospital = factories.unit(office, HOSPITAL)
    zhou = an_admin(office)
    zhang = factories.person(office, "张明", 1001, "contact", unit_id=hospital)
    zhou.says("/people 张明").presses("改姓名").says("张敏").presses("提交")
    zhang.says("/start")
    assert "张敏，您好" in zhang.last.text


def test_forged_presses_find_nothing(office: Office) -> None:
    hospital = factories.unit(office, HOSPITAL)
    zhou = an_admin(office)
    zhang = factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    for data in (
        "people.end.2.1.1",
        "people.end.2.1.x",
        "people.reallyend.2.1.1",
        "people.open.99.0",
        "people.grant.99.1",
        "people.end.1.7.1",
    ):
        zhou.presses_data(data)
        assert zhou.toast, data
    zhang.presses_data("people.reallyend.1.1.1")
    assert "没有办理此事的权限" in zhang.toast
    zhang.says("/people 周管")
    assert "没有办理此事的权限" in zhang.last.text


def test_rights_end_with_the_role_between_two_presses(office: Office) -> None:
    """A card an admin still holds does nothing once they are no admin."""
    hospital = factories.unit(office, HOSPITAL)
    zhou, wu = an_admin(office), an_admin(office, "吴管", 1016)
    factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    wu.says("/people 张敏")
    card = wu.last
    zhou.says("/people 吴管").presses("结束：管理员").presses("确认结束")
    wu.presses("结束：宣传联络员", on=card)
    assert "登记 姓名 单位全称" in wu.last.text
    assert "role.ended" in acts_of(office)
    assert acts_of(office).count("role.ended") == 1

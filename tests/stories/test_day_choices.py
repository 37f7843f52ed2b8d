"""Sources give two rules for one day: an admin chooses once, and everything goes by it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from storage.schema.engine import journal
from tests import factories
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def a_contact(office: Office) -> Somebody:
    hospital = factories.unit(office)
    return factories.person(office, "张敏", 1001, "contact", unit_id=hospital)


def an_admin(office: Office, name: str = "周管", number: int = 1006) -> Somebody:
    return factories.person(office, name, number, "admin")


def test_both_rules_and_the_reason_are_shown_before_choosing(any_office: Office) -> None:
    admin = an_admin(any_office)
    admin.says("/calendar 聋人").presses("选定规则")
    shown = admin.last.text
    assert "1. 9月第四个星期日　9月27日 周日、2027年9月26日 周日" in shown
    assert "2. 9月最后一个星期日　9月27日 周日、2027年9月26日 周日" in shown
    assert "9 月有五个星期日的年份相差一周" in shown
    assert "2035年以前，两种说法日期不同的年份：2029、2030、2035" in shown
    assert "还没有选定，暂按「9月第四个星期日」" in shown


def test_a_choice_is_remembered_with_who_and_when(any_office: Office) -> None:
    zhang, admin = a_contact(any_office), an_admin(any_office)
    admin.says("/calendar 聋人").presses("选定规则").presses("用「9月最后一个星期日」")
    assert "本单位选定「9月最后一个星期日」（周管，11月23日 周一 09:30）" in admin.last.text
    any_office.restart()

    zhang.says("/calendar 聋人")
    last, fourth = zhang.last.text.index("规则B"), zhang.last.text.index("规则A")
    assert "备选规则，未启用" in zhang.last.text[min(last, fourth) : max(last, fourth)]
    assert "本单位选定「9月最后一个星期日」（周管" in zhang.last.text
    assert zhang.last.buttons == ()

    admin.says("/calendar 聋人").presses("选定规则")
    assert "本单位选定「9月最后一个星期日」（周管" in admin.last.text
    query = select(journal.c.detail).where(journal.c.act == "health_day.rule_chosen")
    assert any_office.ask(lambda conn: conn.execute(query).scalars().all()) == [
        {"rule": "LAST 09 SUN"}
    ]


def test_the_month_goes_by_the_chosen_rule(office: Office) -> None:
    zhang, admin = a_contact(office), an_admin(office)
    zhang.says("/calendar").presses_data(f"calendar.month.{2029 * 12 + 8}.0", 1000)
    assert "9月23日 周日　国际聋人日(规则A: 第四个星期日)〔说法不一〕" in zhang.last.text
    admin.says("/calendar 聋人").presses("选定规则").presses("用「9月最后一个星期日」")
    zhang.presses_data(f"calendar.month.{2029 * 12 + 8}.0", 1000)
    assert "9月30日 周日　国际聋人日(规则B: 最后一个星期日)" in zhang.last.text
    assert "规则A" not in zhang.last.text
    assert "说法不一" not in zhang.last.text.partition("2029年10月")[0]


def test_a_rule_without_a_row_of_its_own_and_back_again(any_office: Office) -> None:
    zhang, admin = a_contact(any_office), an_admin(any_office)
    admin.says("/calendar 慢阻肺").presses("选定规则").presses("用「11月20日」")
    zhang.says("/calendar 慢阻肺")
    assert "11月20日 周五" in zhang.last.text
    assert "11月18日" not in zhang.last.text
    any_office.restart()
    admin.says("/calendar 慢阻肺").presses("选定规则").presses("用「11月第三个星期三」")
    zhang.says("/calendar 慢阻肺")
    assert "11月18日 周三" in zhang.last.text
    assert "本单位选定「11月第三个星期三」" in zhang.last.text


def test_two_admins_at_once(any_office: Office) -> None:
    zhou, wu = an_admin(any_office), an_admin(any_office, "吴管", 1007)
    zhou.says("/calendar 聋人").presses("选定规则")
    wu.says("/calendar 聋人").presses("选定规则")
    zhou.presses("用「9月最后一个星期日」")
    wu.presses("用「9月第四个星期日」")
    assert "已有人另行选定" in wu.toast
    wu.says("/calendar 聋人").presses("选定规则").presses("用「9月第四个星期日」")
    assert "吴管" in wu.last.text


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("choice.open.0.0.HD033", "没有找到"),
        ("choice.open.0.0.HD999", "没有找到"),
        ("choice.open.0.0", "没有找到"),
        ("choice.take.2.0.HD137", "失效"),
        ("choice.take.0.7.HD137", "已有人另行选定"),
    ],
)
def test_forged_choices(office: Office, data: str, told: str) -> None:
    admin = an_admin(office)
    admin.presses_data(data)
    assert told in admin.toast
    assert admin.chat == []


def test_only_admins_choose(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 聋人")
    assert zhang.last.buttons == ()
    zhang.presses_data("choice.take.1.0.HD137")
    assert "没有办理此事的权限" in zhang.toast

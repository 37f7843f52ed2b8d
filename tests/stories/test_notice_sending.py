"""周管 sends a notice: composed, previewed, confirmed, sent, stopped, continued (N1)."""

import pytest

from tests import factories
from tests.office import Office, Somebody


@pytest.fixture
def zhou(any_office: Office) -> Somebody:
    """周管, admin of an office with a hospital and a community centre."""
    hospital = factories.unit(any_office, "示范市第一人民医院")
    centre = factories.unit(any_office, "春晖社区卫生服务中心", "community_centre", level="street")
    factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    factories.person(any_office, "刘院长", 1002, "unit_lead", unit_id=hospital, language="en")
    factories.person(any_office, "李强", 1003, "contact", unit_id=centre)
    factories.person(any_office, "赵值班", 1005, "duty_officer")
    return factories.person(any_office, "周管", 1006, "admin")


def test_a_notice_to_all_contacts(any_office: Office, zhou: Somebody) -> None:
    zhang, li = any_office.person(1001, "张敏"), any_office.person(1003, "李强")

    zhou.says("/notice")
    zhou.says("请于周五前报送 12 月宣传计划。\n联系人：周管")
    any_office.restart()
    zhou.presses("全部单位")
    zhou.presses("宣传联络员")
    zhou.presses("完成")
    any_office.restart()
    zhou.presses("需要回执")

    assert "12 月宣传计划" in zhou.chat[-2].text
    assert zhou.chat[-2].has("收到")
    assert "将发给 <b>2</b> 人（2 个单位都有人收到）" in zhou.last.text
    zhou.presses("收到")
    assert "预览" in zhou.toast

    zhou.presses("内容无误")
    assert zhou.last.has("确认发给 2 人")
    assert not zhang.chat
    any_office.restart()
    zhou.presses("确认发给 2 人")

    assert "12 月宣传计划" in zhang.last.text
    assert "12 月宣传计划" in li.last.text
    assert "已送达 2/2，失败 0" in zhou.last.text
    assert "发送完毕" in zhou.last.text

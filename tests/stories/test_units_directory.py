"""The unit directory: looked up by everybody, imported by an admin who sees first (P1)."""

import pytest
from telegram.error import NetworkError

from storage import units
from tests import factories
from tests.office import Office, Somebody

HEADER = "编码,名称,简称,类别,层级,隶属,性质,标签"
THREE = f"""{HEADER}
DH-CH,春晖社区卫生服务中心,春晖社区中心,社区卫生服务中心,街镇级,DH-WJW,公立,家庭医生
DH-WJW,东湖区卫生健康局,东湖区卫健局,卫健局,区县级,,,
SF-H1,示范市第一人民医院,市一院,hospital,市级,,public,三甲、教学"""


def an_admin(office: Office) -> Somebody:
    return factories.person(office, "周管", 1006, "admin")


def imports(admin: Somebody, text: str, name: str = "单位.csv", encoding: str = "utf-8") -> None:
    admin.says("/units 导入")
    admin.sends_file(name, content=text.encode(encoding), file_id=f"file-{hash(text)}")


def names(office: Office) -> set[str]:
    return set(office.ask(units.ids_by_name))


def test_a_list_is_shown_then_written_then_found(any_office: Office) -> None:
    zhou = an_admin(any_office)
    imports(zhou, THREE, encoding="gb18030")
    assert "新增 3，修改 0，不变 0。尚未写入" in zhou.last.text
    assert "第 2 行　新增　春晖社区卫生服务中心" in zhou.last.text
    assert names(any_office) == set()
    any_office.restart()
    zhou.presses("写入 3 处")
    assert "名录已更新（单位.csv）：新增 3" in zhou.last.text

    for typed in ("春晖", "chunhui", "chsqwsfwzx", "春辉社区卫生服务中心", "春晖社区中心", "DH-CH"):
        zhou.says(f"/units {typed}")
        assert "春晖社区卫生服务中心" in zhou.last.text, typed
    zhou.presses("春晖社区中心")
    assert "隶属：东湖区卫生健康局" in zhou.last.text
    assert "社区卫生服务中心 · 街镇级 · 公立" in zhou.last.text

    imports(zhou, THREE)
    assert "新增 0，修改 0，不变 3" in zhou.last.text
    assert [label for label, _ in zhou.last.buttons] == ["放弃"]


def test_what_changes_is_said_and_only_that_changes(any_office: Office) -> None:
    zhou = an_admin(any_office)
    imports(zhou, THREE)
    zhou.presses("写入")
    imports(
        zhou,
        "编码,名称,简称,隶属\nSF-H1,示范市第一医院,一院,DH-WJW\nDH-CH,春晖社区卫生服务中心,春晖社区中心,",
    )
    assert "第 2 行　修改　示范市第一医院：名称、简称、隶属" in zhou.last.text
    assert "第 3 行　修改　春晖社区卫生服务中心：隶属" in zhou.last.text
    zhou.presses("写入 2 处")
    changed = any_office.ask(units.of_code_or_name, "SF-H1")
    assert (changed.name, changed.kind, changed.tags) == (
        "示范市第一医院",
        "hospital",
        ("三甲", "教学"),
    )
    assert any_office.ask(units.of_code_or_name, "DH-CH").parent_id is None
    zhou.says("/units shifanshidiyiyiyuan")
    assert "示范市第一医院" in zhou.last.text


def test_three_thousand_rows_with_errors_change_nothing(office: Office) -> None:
    """Every error is told, page by page, and not one row is written."""
    factories.unit(office, "示范市第一人民医院", code="SF-H1")
    zhou = an_admin(office)
    rows = [f"U{n},单位{n},,医院,市级,,," for n in range(3000)]
    wrong = {
        17: "U17,单位17,,动物园,市级,,,",
        1234: ",,,,,,,无名",
        2999: "U2999,单位3,,医院,市级,,,",
    }
    for place, row in wrong.items():
        rows[place] = row
    imports(zhou, "\n".join((HEADER, *rows)), encoding="gb18030")
    assert "共 3000 行，其中 3 行有问题，因此全部没有写入" in zhou.last.text
    assert "第 19 行　单位17：不认识的类别「动物园」" in zhou.last.text
    assert "第 1236 行　—：缺少名称" in zhou.last.text
    assert "第 3001 行　单位3：与第 5 行是同一个单位" in zhou.last.text
    assert not zhou.last.has("写入")
    zhou.presses("第 2 页")
    assert "第 11 行　新增　单位9" in zhou.last.text
    zhou.presses("第 1 页")
    assert "动物园" in zhou.last.text
    assert names(office) == {"示范市第一人民医院"}


def test_three_thousand_good_rows_are_written(any_office: Office) -> None:
    zhou = an_admin(any_office)
    rows = [f"U{n},单位{n}医院,,医院,市级,{'U' + str(n // 2) if n else ''},," for n in range(3000)]
    imports(zhou, "\n".join((HEADER, *rows)))
    zhou.presses("写入 3000 处")
    assert any_office.ask(units.count) == 3000
    last, above = (any_office.ask(units.of_code_or_name, code) for code in ("U2999", "U1499"))
    assert last.parent_id == above.id


def test_a_directory_that_moved_on_is_shown_anew(any_office: Office) -> None:
    zhou, wu = an_admin(any_office), factories.person(any_office, "吴管", 1016, "admin")
    imports(zhou, THREE)
    imports(wu, THREE)
    wu.presses("写入 3 处")
    old = zhou.last
    zhou.presses("写入 3 处")
    assert "名录有了变化" in zhou.toast
    assert "新增 0，修改 0，不变 3" in zhou.last.text
    zhou.presses("写入", on=old)
    assert "处理过，或已被更新" in zhou.toast
    assert any_office.ask(units.count) == 3


def test_a_second_press_and_a_dropped_list(any_office: Office) -> None:
    zhou = an_admin(any_office)
    imports(zhou, THREE)
    shown = zhou.last
    zhou.presses("写入", on=shown)
    zhou.presses("写入", on=shown)
    assert "处理过" in zhou.toast
    imports(zhou, THREE.replace("市一院", "一院"))
    zhou.presses("放弃")
    assert "已放弃" in zhou.last.text
    assert any_office.ask(units.of_code_or_name, "SF-H1").short_name == "市一院"


def test_another_admins_list_is_not_mine(office: Office) -> None:
    zhou, wu = an_admin(office), factories.person(office, "吴管", 1016, "admin")
    imports(zhou, THREE)
    wu.presses_data(zhou.last.data("写入"))
    assert "没有找到" in wu.toast
    assert names(office) == set()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("单位,编码\n".encode(), "没有内容"),
        ("单位简称,编码\n市一院,1\n".encode(), "没有「名称」一列"),
        ("名称,单位名称\n甲,乙\n".encode(), "有两列都是"),
        (b"%PDF-1.7 ...", "不是表格"),
        (b"", "没有内容"),
    ],
)
def test_a_file_that_is_no_list(office: Office, content: bytes, told: str) -> None:
    zhou = an_admin(office)
    zhou.says("/units 导入")
    zhou.sends_file("单位.csv", content=content)
    assert told in zhou.last.text
    zhou.says("/units 导入")
    zhou.sends_file("单位.csv", content=THREE.encode(), file_id="file-2")
    assert "新增 3" in zhou.last.text


def test_something_else_than_a_file(office: Office) -> None:
    zhou = an_admin(office)
    zhou.says("/units").presses("导入名录")
    zhou.says("春晖社区卫生服务中心")
    assert "作为文件发送" in zhou.last.text
    zhou.sends_photo()
    assert "作为文件发送" in zhou.last.text
    zhou.sends_file("单位.csv", size=30 * 1024**2)
    assert "超过 20 MB" in zhou.last.text
    zhou.says("/cancel")
    assert "已取消" in zhou.last.text


def test_a_file_that_telegram_gives_later(any_office: Office) -> None:
    zhou = an_admin(any_office)
    any_office.transport.file_failures = [NetworkError("connection reset")] * 2
    imports(zhou, THREE)
    assert "正在读取" in zhou.last.text
    any_office.restart()
    any_office.tick(seconds=5)
    any_office.tick(seconds=30)
    assert "新增 3" in zhou.last.text


def test_a_file_that_telegram_never_gives(any_office: Office) -> None:
    zhou = an_admin(any_office)
    zhou.says("/units 导入")
    zhou.sends_file("单位.csv", file_id="gone")
    assert "没能取到" in zhou.last.text
    any_office.transport.file_failures = [NetworkError("connection reset")] * 5
    imports(zhou, THREE)
    for wait in (5, 30, 120, 600):
        any_office.tick(seconds=wait)
    assert "没能取到" in zhou.last.text


def test_whose_role_ended_while_the_file_was_fetched(office: Office) -> None:
    zhou, wu = an_admin(office), factories.person(office, "吴管", 1016, "admin")
    office.transport.file_failures = [NetworkError("connection reset")]
    imports(zhou, THREE)
    wu.says("/people 周管").presses("结束：管理员").presses("确认结束")
    office.tick(seconds=5)
    assert "没有办理此事的权限" in zhou.last.text
    assert names(office) == set()


def test_a_contact_looks_up_and_no_more(any_office: Office) -> None:
    hospital = factories.unit(any_office, short_name="市一院")
    zhang = factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    zhang.says("/units")
    assert "1 个单位" in zhang.last.text
    assert zhang.last.buttons == ()
    zhang.says("/units 市一院")
    assert "示范市第一人民医院（市一院）　医院 · 市级" in zhang.last.text
    assert zhang.last.buttons == ()
    zhang.says("/units 没有")
    assert "没有找到" in zhang.last.text
    zhang.says("/units 导入")
    assert "没有办理此事的权限" in zhang.last.text
    zhang.presses_data(f"units.open.{hospital}.0")
    assert "没有办理此事的权限" in zhang.toast


def test_an_approver_sees_who_is_there(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    wang = factories.person(any_office, "王处长", 1004, "approver")
    wang.says("/units 示范市第一人民医院").presses("示范市第一人民医院")
    assert "宣传联络员：张敏" in wang.last.text
    wang.presses_data("units.open.99.0")
    assert "没有找到" in wang.toast

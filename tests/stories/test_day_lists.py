"""Somebody pastes an old list of days: each line is answered in one message."""

import pytest

from tests import factories
from tests.office import Office, Somebody

LIST = """9月最后一个星期日 世界心脏日
10月11日 世界镇痛日
12月5日 国际残疾人日
5月20日 全国助残日
4月7日 世界卫生日
11月1日至7日 《食品卫生法》宣传周
4月第4周 《职业病防治法》宣传周
2018年9月25日（星期日） 国际聋人日
9月11日 全国食品安全宣传周
7月21日 <中国>厨师日"""


def a_contact(office: Office, language: str = "zh-CN") -> Somebody:
    hospital = factories.unit(office)
    return factories.person(office, "张敏", 1001, "contact", unit_id=hospital, language=language)


def test_an_old_list_behind_the_command(any_office: Office) -> None:
    zhang = a_contact(any_office)
    zhang.says(f"/calendar {LIST}")
    lines = zhang.last.text.splitlines()
    assert lines[0] == "核对 10 行（按 2026 年）：一致 1 行，拒收 1 行。"
    assert lines[1:] == [
        (
            "1. 9月最后一个星期日 世界心脏日　✗ 旧规则，只到 2010 年。"
            "2011 年起世界心脏日固定为 9 月 29 日。 现为 9月29日 周二"
        ),
        (
            "2. 10月11日 世界镇痛日　✗ 旧规则，只到 2005 年。"
            "2006 年起世界镇痛日为 10 月第三个星期一。 现为 10月19日 周一"
        ),
        "3. 12月5日 国际残疾人日　✗ 日期不对；国际残疾人日：12月3日 周四",
        "4. 5月20日 全国助残日　✗ 日期不对；全国助残日：5月17日 周日",
        (
            "6. 11月1日至7日 《食品卫生法》宣传周　✗ 已失效，只到 2009 年。"
            "《食品卫生法》2009 年由《食品安全法》取代。 现行：全国食品安全宣传周"
        ),
        (
            "7. 4月第4周 《职业病防治法》宣传周　？「第几周」没有统一的算法；"
            "《职业病防治法》宣传周：4月25日 周六 至 5月1日 周五"
        ),
        (
            "8. 2018年9月25日（星期日） 国际聋人日　✗ 拒收：2018年9月25日 周二，不是星期日。"
            "国际聋人日(规则A: 第四个星期日)：2018年9月23日 周日"
        ),
        (
            "9. 9月11日 全国食品安全宣传周　？逐年由通知公布，尚未登记；"
            "往年约在 9月11日 周五 至 9月17日 周四"
        ),
        "10. 7月21日 &lt;中国&gt;厨师日　？目录里没有这一天",
    ]


def test_under_the_command_on_a_line_of_its_own(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar\n4月7日 世界卫生日\n5月12日 国际护士节")
    assert "一致 2 行" in zhang.last.text
    assert "全部一致" in zhang.last.text


def test_one_line_with_a_date_is_a_list_of_one(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar 12月5日 国际残疾人日")
    assert "国际残疾人日：12月3日 周四" in zhang.last.text
    zhang.says("/calendar 国际残疾人日")
    assert "只列入日历" in zhang.last.text  # a search, as ever


def test_asked_first_pasted_then(any_office: Office) -> None:
    zhang = a_contact(any_office)
    zhang.says("/calendar 核对")
    assert "整个粘贴过来" in zhang.last.text
    any_office.restart()
    zhang.says(LIST)
    assert "核对 10 行" in zhang.last.text
    zhang.says("好")
    assert "核对" not in zhang.last.text


def test_a_long_list_is_cut_and_said(office: Office) -> None:
    zhang = a_contact(office)
    zhang.says("/calendar " + "\n".join(f"{n}、7月21日 中国第{n}日" for n in range(1, 61)))
    assert "另有 20 行不一致" in zhang.last.text


@pytest.mark.parametrize("line", ["9月最后一个星期日 世界心脏日", "12月5日 国际残疾人日"])
def test_in_english(office: Office, line: str) -> None:
    ann = a_contact(office, "en")
    ann.says(f"/calendar {line}")
    assert "agree: 0; rejected: 0" in ann.last.text
    assert "✗" in ann.last.text


def test_the_recorded_dates_of_the_office_count(office: Office) -> None:
    zhang = a_contact(office)
    admin = factories.person(office, "周管", 1006, "admin")
    admin.says("/calendar 三下乡").presses("登记2026年").says("12月16日至12月31日").presses("跳过")
    admin.presses("提交")
    zhang.says("/calendar 12月16日至12月31日 文化科技卫生“三下乡”")
    assert "一致 1 行" in zhang.last.text

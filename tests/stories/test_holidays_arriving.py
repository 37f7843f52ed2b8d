"""Next year's holidays are published: what was computed without them moves.

Until then 2027 goes by weekends and the law (9 February 2027 is a Tuesday nobody has off by law).
"""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions.tx import Tx
from handlers import holidays
from storage import people
from storage.schema.engine import journal
from tests import factories
from tests.notices import NOTICE_2027
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")
CORRECTED = NOTICE_2027.replace(
    "5日（周五）至13日（周六）放假调休，共9天。1月30日（周六）、", ""
).replace(
    "二、春节：2月", "二、春节：2月5日（周五）至15日（周一）放假调休，共11天。1月30日（周六）、"
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def a_contact(office: Office, name: str, number: int, language: str = "zh-CN") -> Somebody:
    unit = factories.unit(office, f"示范市第{number}医院")
    return factories.person(office, name, number, "contact", unit_id=unit, language=language)


def an_admin(office: Office, name: str = "周管", number: int = 1006) -> Somebody:
    return factories.person(office, name, number, "admin")


def opens_a_task(admin: Somebody, title: str, due: str) -> None:
    admin.says("/due").presses("新建材料报送").says(title).presses("全部单位")
    admin.says(due).presses("都可以").presses("跳过").presses("下一步").presses("发布给")


def records(admin: Somebody, notice: str = NOTICE_2027) -> None:
    admin.says("/calendar 放假").says(notice).presses("提交")


def told(somebody: Somebody, words: str) -> list[str]:
    return [message.text for message in somebody.chat if words in message.text]


def test_a_due_day_that_became_a_day_off_moves_and_is_told_once(any_office: Office) -> None:
    zhang, ann = a_contact(any_office, "张敏", 1001), a_contact(any_office, "Ann", 1002, "en")
    admin, other = an_admin(any_office), an_admin(any_office, "吴管", 1007)
    opens_a_task(admin, "半年宣传总结", "2027年2月9日前")
    opens_a_task(admin, "年度计划", "2027年1月12日前")
    any_office.restart()

    admin.says("/calendar 放假").says(NOTICE_2027)
    assert "春节　2027年2月5日 周五 至 2027年2月13日 周六，共 9 天" in admin.last.text
    assert "天数相抵" in admin.last.text
    assert "有 1 项的截止时间随之改变" in admin.last.text
    any_office.restart()
    admin.presses("提交")

    moved = told(zhang, "放假安排已公布")
    assert len(moved) == 1
    assert "「半年宣传总结」　原 2027年2月9日 周二 17:30，现 2027年2月15日 周一 17:30" in moved[0]
    assert "年度计划" not in moved[0]
    assert "are published" in ann.card("was").text
    assert "2月15日 周一 17:30" in zhang.card("截止").text
    for person in (admin, other):
        assert len(told(person, "重算结果：改期的报送 1 项（告知 2 人）")) == 1

    any_office.restart()
    any_office.travel(local("2026-12-31T20:00:00"))
    assert len(told(zhang, "放假安排已公布")) == 1


def test_an_hour_that_was_typed_stays_and_the_admin_hears_that_nobody_works(
    any_office: Office,
) -> None:
    zhang, admin = a_contact(any_office, "张敏", 1001), an_admin(any_office)
    opens_a_task(admin, "直播方案", "2027年2月9日下午3点前")
    records(admin)
    assert told(zhang, "放假安排已公布") == []
    assert (
        "「直播方案」仍是 2027年2月9日 周二 15:00 截止，当天不上班" in admin.card("重算结果").text
    )


def test_the_end_of_the_day_is_no_hour_that_was_chosen(office: Office) -> None:
    zhang, admin = a_contact(office, "张敏", 1001), an_admin(office)
    opens_a_task(admin, "总结", "2027年2月9日下班前")
    records(admin)
    assert "现 2027年2月15日 周一 17:30" in told(zhang, "放假安排已公布")[0]


def test_an_hour_on_a_rest_day_was_moved_by_the_rule_and_follows_it(any_office: Office) -> None:
    zhang, admin = a_contact(any_office, "张敏", 1001), an_admin(any_office)
    opens_a_task(admin, "直播方案", "2027年2月6日下午3点前")  # off by law: due on the 9th
    assert "2月9日 周二 15:00" in zhang.last.text
    records(admin)
    assert "现 2027年2月15日 周一 15:00" in told(zhang, "放假安排已公布")[0]


def test_nobody_gets_less_time_than_was_announced(office: Office) -> None:
    zhang, admin = a_contact(office, "张敏", 1001), an_admin(office)
    opens_a_task(admin, "总结", "2027年1月30日前")  # a Saturday that will be worked
    assert "2月1日 周一" in zhang.last.text
    records(admin)
    assert told(zhang, "放假安排已公布") == []
    assert "2月1日 周一" in zhang.card("截止").text


def test_a_draft_moves_both_ways_and_nobody_is_told(office: Office) -> None:
    zhang, admin = a_contact(office, "张敏", 1001), an_admin(office)
    admin.says("/due").presses("新建材料报送").says("总结").presses("全部单位")
    admin.says("2027年1月30日前").presses("都可以").presses("跳过").presses("下一步")
    records(admin)
    assert "草稿 1 份" in admin.card("重算结果").text
    admin.says("/due").presses("草稿").presses("总结")
    assert "2027年1月30日 周六 17:30" in admin.last.text
    assert zhang.chat == []


def test_a_correction_tells_only_who_is_moved_again(any_office: Office) -> None:
    zhang, admin = a_contact(any_office, "张敏", 1001), an_admin(any_office)
    opens_a_task(admin, "总结", "2027年2月9日前")
    records(admin)
    any_office.restart()
    records(admin, CORRECTED)
    moved = told(zhang, "放假安排已公布")
    assert len(moved) == 2
    assert "原 2027年2月15日 周一 17:30，现 2027年2月16日 周二 17:30" in moved[1]
    assert "比法定假日多 1 天" in admin.card("重算结果").text


def test_a_form_begun_before_the_table_goes_by_it(any_office: Office) -> None:
    zhang, admin = a_contact(any_office, "张敏", 1001), an_admin(any_office)
    admin.says("/due").presses("新建材料报送").says("总结").presses("全部单位")
    admin.says("2027年2月9日前")
    assert "截止：2027年2月9日 周二 17:30" in admin.last.text
    records(admin)
    any_office.restart()
    admin.presses("都可以").presses("跳过")
    assert admin.heard("2027年2月15日 周一 17:30（2027年2月9日 周二休息，顺延到工作日）")
    admin.presses("下一步").presses("发布给")
    assert "2027年2月15日 周一 17:30" in zhang.last.text


def test_the_same_table_again_changes_nothing(office: Office) -> None:
    admin = an_admin(office)
    records(admin)
    summaries = told(admin, "重算结果")
    admin.says("/calendar 放假").says(NOTICE_2027)
    assert "已经登记过" in admin.last.text
    assert told(admin, "重算结果") == summaries


def test_the_mornings_of_the_chase_are_laid_out_anew(office: Office) -> None:
    """Due on 16 February: the third working day before is the 4th now; it was the 11th."""
    zhang, admin = a_contact(office, "张敏", 1001), an_admin(office)
    opens_a_task(admin, "总结", "2027年2月16日前")
    records(admin)
    office.travel(local("2027-02-15T12:00:00"))
    mornings = [text.splitlines()[0] for text in told(zhang, "晨报") if "总结" in text]
    assert any("2月4日" in line for line in mornings)  # three working days before, not the 11th
    assert any("2月15日" in line for line in mornings)
    assert not any("2月11日" in line or "2月12日" in line for line in mornings)


def test_the_calendar_drops_its_caveat(any_office: Office) -> None:
    zhang, admin = a_contact(any_office, "张敏", 1001), an_admin(any_office)
    zhang.says("/calendar 春节")
    assert "2027年放假安排尚未公布" in zhang.last.text
    records(admin)
    zhang.says("/calendar 春节")
    assert "尚未公布" not in zhang.last.text
    any_office.restart()
    zhang.says("/calendar 春节")
    assert "尚未公布" not in zhang.last.text


def test_the_digest_goes_by_the_new_table(office: Office) -> None:
    zhang, admin = a_contact(office, "张敏", 1001), an_admin(office)
    opens_a_task(admin, "总结", "2027年2月16日前")
    records(admin)
    office.clock.moment = local("2027-02-08T12:00:00")
    office.restart()
    office.travel(local("2027-02-14T23:00:00"))
    days = [text.splitlines()[0] for text in told(zhang, "晨报")]
    assert not [line for line in days if any(f"2月{day}日" in line for day in range(8, 14))]


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        (
            "（周五）至3日",
            "（周四）至3日",
            "第 2 行，元旦：写的是「周四」，当天却是 2027年1月1日 周五。",
        ),
        ("共9天", "共8天", "春节：写的是「共8天」，列出的有 9 天。"),
        (
            "六、中秋节：9月15日（周三）放假1天，不调休。\n",
            "",
            "缺中秋节：2027年9月15日 周三 是法定假日",
        ),
    ],
)
def test_a_notice_that_contradicts_itself_is_refused(
    office: Office, wrong: str, right: str, said: str
) -> None:
    admin = an_admin(office)
    admin.says("/calendar 放假").says(NOTICE_2027.replace(wrong, right))
    assert "没有登记，请核对原文" in admin.last.text
    assert said in admin.last.text
    admin.says(NOTICE_2027)
    assert admin.last.has("提交")


def test_only_admins_record_holidays(office: Office) -> None:
    zhang = a_contact(office, "张敏", 1001)
    zhang.says("/calendar 放假")
    assert "权限" in zhang.last.text


def test_it_is_journalled_with_numbers_only(office: Office) -> None:
    admin = an_admin(office)
    records(admin)
    query = select(journal.c.detail).where(journal.c.act == "holidays.recorded")
    assert office.ask(lambda conn: conn.execute(query).scalar_one()) == {"off": 29, "make_up": 5}
    assert not office.ask(lambda conn: _works(office, conn, date(2027, 2, 9)))


def _works(office: Office, conn: object, day: date) -> bool:
    return office.bot.almanac.office(conn).workdays.is_workday(day)  # type: ignore[arg-type]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_the_notice_as_a_file(any_office: Office, encoding: str) -> None:
    admin = an_admin(any_office)
    admin.says("/calendar 放假")
    any_office.restart()
    admin.sends_file("通知.txt", content=NOTICE_2027.encode(encoding))
    assert "共 9 天" in admin.last.text
    any_office.restart()
    admin.presses("提交")
    assert len(told(admin, "重算结果")) == 1


def test_what_is_no_notice_is_said_in_words(office: Office) -> None:
    admin = an_admin(office)
    admin.says("/calendar 放假").says("2027年放假安排还没出")
    assert "没有读到放假安排，请粘贴通知全文" in admin.last.text
    admin.says("放假安排还没出")
    assert "没有读到是哪一年的放假安排" in admin.last.text


def test_a_day_alone_is_no_stretch_and_a_day_too_few_is_said(office: Office) -> None:
    admin = an_admin(office)
    admin.says("/calendar 放假")
    admin.says(NOTICE_2027.replace("4月25日（周日）上班", "4月25日（周日）、5月8日（周六）上班"))
    assert "比法定假日少 1 天" in admin.last.text
    assert "中秋节　2027年9月15日 周三，共 1 天" in admin.last.text


def test_a_table_as_a_file(office: Office) -> None:
    admin = an_admin(office)
    text = (Path(__file__).parents[2] / "packs/holidays/2026.toml").read_text("utf-8")
    admin.says("/calendar 放假").sends_file("2026.toml", content=text.encode())
    assert "已经登记过" in admin.last.text
    changed = text.replace("[2026-10-01, 2026-10-07]", "[2026-10-01, 2026-10-08]")
    admin.sends_file("2026.toml", file_id="file-2", content=changed.encode())
    assert "比法定假日多 1 天" in admin.last.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xd8\xff", "不是文本"),
        (NOTICE_2027.replace("共9天", "共8天").encode(), "没有登记，请核对原文"),
    ],
)
def test_a_file_that_is_no_notice(office: Office, content: bytes, said: str) -> None:
    admin = an_admin(office)
    admin.says("/calendar 放假").sends_file("x.txt", content=content)
    assert said in admin.last.text
    admin.says(NOTICE_2027)  # the form still asks
    assert admin.last.has("提交")


def test_a_file_that_is_too_large_is_not_fetched(office: Office) -> None:
    admin = an_admin(office)
    admin.says("/calendar 放假").sends_file("通知.txt", size=30 * 1024 * 1024)
    assert "20" in admin.last.text
    admin.says("/calendar 放假").sends_sticker()
    assert "文字" in admin.last.text


def test_a_file_whose_form_is_gone_does_nothing(office: Office) -> None:
    admin = an_admin(office)
    admin.says("/calendar 放假").presses("取消")
    before = admin.chat
    office.run(_arrives, 1, NOTICE_2027)
    assert admin.chat == before


def _arrives(tx: Tx, draft_id: int, text: str) -> None:
    tx.actor = people.by_telegram(tx.conn, 1006, tx.today)
    holidays.file_arrived(tx, draft_id, text)

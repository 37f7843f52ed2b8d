"""Patients and secrets are asked about before anything is kept: masked, written again, or as it is.

Every number here is made up; check digits are right where they must be.
"""

import json
from typing import Any

import pytest
from sqlalchemy import Connection, Table, select

from bot.jobs import KEEP_UPDATES
from storage import inbox as inbox_rows
from storage.schema.engine import drafts, inbox, journal, outbox
from storage.schema.filings import filings
from storage.schema.reports import submission_parts
from tests import factories
from tests.office import Office, Somebody
from tests.stories import test_report_submitting as reports
from tests.stories.filing_cast import ROUTINE, Cast, cast, files_for_approval

IDENTITY = "310101199001010012"
MASKED = "3****************2"
TOPIC = f"流感疫苗，联系人身份证{IDENTITY}"


@pytest.fixture
def people(any_office: Office) -> Cast:
    return cast(any_office)


def everything(office: Office, *tables: Table) -> str:
    """All that stands in these tables."""

    def read(conn: Connection) -> str:
        rows: list[Any] = [list(conn.execute(select(table)).mappings()) for table in tables]
        return json.dumps(rows, default=str, ensure_ascii=False).replace("\\\\", "\\")

    return str(office.ask(read))


def in_inbox(office: Office) -> str:
    """What was received and is still there, as people typed it."""

    def read(conn: Connection) -> str:
        kept = [json.loads(text) for text in conn.execute(select(inbox.c.payload)).scalars()]
        return json.dumps(kept, ensure_ascii=False)

    return str(office.ask(read))


def test_an_identity_number_in_the_topic_is_masked(people: Cast) -> None:
    zhang, office = people.zhang, people.office
    zhang.says("/filing").says(ROUTINE[0]).says(TOPIC)
    assert "还没有保存" in zhang.last.text
    assert f"身份证号 {MASKED}：属于敏感个人信息，须打码或删去。" in zhang.last.text
    assert f"打码后：流感疫苗，联系人身份证{MASKED}" in zhang.last.text
    assert not zhang.last.has("照原样"), "an identity number is never kept"
    assert IDENTITY not in everything(office, drafts, outbox, journal)

    office.restart()
    zhang.presses("改用打码后的")
    assert zhang.heard("已改用打码后的内容")
    assert f"流感疫苗，联系人身份证{MASKED}" in zhang.last.text
    assert "3/6" in zhang.last.text, "the form goes on with the next question"
    assert IDENTITY not in in_inbox(office), "the original has left the inbox too"

    office.restart()
    zhang.presses("李国栋").says(ROUTINE[3]).presses("面访").presses("无").presses("提交")
    assert zhang.heard("媒备")
    assert IDENTITY not in everything(office, drafts, outbox, journal, filings)
    assert MASKED in everything(office, filings)
    assert "precheck.mask" in everything(office, journal)


def test_what_was_answered_before_is_not_lost_by_writing_again(people: Cast) -> None:
    zhang = people.zhang
    zhang.says("/filing").says(ROUTINE[0]).says(TOPIC)
    people.office.restart()
    zhang.presses("重新填写")
    assert "没有保存" in zhang.chat[-2].text
    assert "2/6" in zhang.last.text
    assert IDENTITY not in in_inbox(people.office)
    zhang.says("秋冬季流感疫苗接种")
    assert "3/6" in zhang.last.text


def test_typing_anew_is_writing_again(people: Cast) -> None:
    zhang = people.zhang
    zhang.says("/filing").says(ROUTINE[0]).says(TOPIC)
    question = zhang.last
    zhang.says("秋冬季流感疫苗接种")
    assert "3/6" in zhang.last.text
    zhang.presses("改用打码后的", on=question)
    assert "以最新一条消息为准" in zhang.toast
    assert "秋冬季流感疫苗接种" in everything(people.office, drafts)


def test_a_reporters_phone_may_stay_and_a_second_press_is_refused(people: Cast) -> None:
    zhang = people.zhang
    zhang.says("/filing").says("东方早报 王记者13912345678")
    assert "手机号码 139****5678" in zhang.last.text
    question = zhang.last
    people.office.restart()
    zhang.presses("确认无误，照原样")
    assert "王记者13912345678" in zhang.last.text
    zhang.presses_data(question.data("照原样"), question.message_id)
    assert "已经处理过" in zhang.toast
    zhang.presses_data(question.data("打码"), question.message_id)
    assert "已经处理过" in zhang.toast
    assert "2/6" in zhang.last.text


def test_forged_and_foreign_presses_change_nothing(people: Cast) -> None:
    zhang, liu = people.zhang, people.liu
    zhang.says("/filing").says(ROUTINE[0]).says(TOPIC)
    mask = zhang.last.data("打码")
    clean = int(mask.rpartition("-")[2]) - 1  # the row of the answer before, which nobody stopped
    liu.presses_data(mask)
    assert "已经处理过" in liu.toast
    for forged in (
        mask.replace("mask", "keep"),
        mask.replace("draft-", "nothing-"),
        mask.rpartition("-")[0] + f"-{clean}",
        mask.rpartition("-")[0] + "-x",
        mask.rpartition("-")[0],
    ):
        zhang.presses_data(forged)
        assert "这个按钮已经失效" in zhang.toast, forged
    assert IDENTITY not in everything(people.office, drafts)
    zhang.presses("改用打码后的")
    assert "3/6" in zhang.last.text


def test_nonsense_afterwards_and_an_answer_that_is_refused(people: Cast) -> None:
    zhang = people.zhang
    zhang.says("/filing").says(ROUTINE[0])
    zhang.says(TOPIC + "，" + "请尽快安排采访" * 9)
    zhang.sends_sticker()
    assert "请用文字回答" in zhang.last.text
    zhang.presses("改用打码后的")
    assert "最多 60 个字" in zhang.toast, "said, and the question still stands"
    zhang.says("？？？？")
    assert "3/6" in zhang.last.text
    zhang.presses("取消")
    zhang.presses("改用打码后的")
    assert "已经提交或取消" in zhang.toast


def test_tomorrow_is_counted_from_when_it_was_said(people: Cast) -> None:
    zhang, office = people.zhang, people.office
    zhang.says("/filing").says(ROUTINE[0]).says(ROUTINE[1]).presses("李国栋")
    zhang.says("后天下午三点，地点12床")
    office.tick(days=1)
    zhang.presses("改用打码后的")
    assert "11月25日 周三 15:00" in zhang.last.text


def test_an_original_that_was_purged_is_asked_for_again(people: Cast) -> None:
    zhang, office = people.zhang, people.office
    zhang.says("/filing").says(ROUTINE[0]).says(TOPIC)
    office.tick(days=8)
    office.ask(inbox_rows.purge_done, before=office.clock.now() - KEEP_UPDATES)
    zhang.presses("改用打码后的")
    assert "请重新发送" in zhang.toast
    zhang.says("秋冬季流感疫苗接种")
    assert "3/6" in zhang.last.text


def test_a_remark_on_a_card(people: Cast) -> None:
    files_for_approval(people.zhang)
    wang = people.wang
    card = wang.card("0001号")
    wang.replies(card, "患者王小明已同意出镜吗")
    assert "患者姓名 王某某" in wang.last.text
    people.office.restart()
    wang.presses("改用打码后的")
    assert "患者王某某已同意出镜吗" in everything(people.office, outbox)
    assert "王小明" not in in_inbox(people.office) + everything(people.office, outbox, journal)
    wang.replies(card, "患者王小明已同意出镜吗").presses("重新填写")
    assert "没有保存" in wang.last.text
    wang.replies(card, "同意")
    assert people.zhang.heard("请按约定时间接受采访")


def test_notices_are_looked_through(people: Cast) -> None:
    zhou, office = people.zhou, people.office
    zhou.says("/notice").says("请各单位联系住院号0012345的患者，地址 <a>。")
    assert "患者的号码 *******" in zhou.last.text
    office.restart()
    zhou.presses("改用打码后的").presses("全部单位")
    zhou.presses("宣传联络员").presses("完成").presses("不需要")
    assert "住院号*******的患者，地址 &lt;a&gt;。" in zhou.chat[-2].text
    assert "0012345" not in everything(office, drafts, outbox) + in_inbox(office)


def test_formatting_stays_where_it_was(people: Cast) -> None:
    zhou = people.zhou
    text = "🙂 住院号0012345 请务必周五前报送"
    bold = {"type": "bold", "offset": len("🙂 住院号0012345 请") + 1, "length": 2}
    zhou.says("/notice").sends({"text": text, "entities": [bold]})
    zhou.presses("改用打码后的").presses("全部单位")
    zhou.presses("宣传联络员").presses("完成").presses("不需要")
    assert "住院号******* 请<b>务必</b>周五前报送" in zhou.chat[-2].text


@pytest.fixture
def owing(any_office: Office) -> reports.Cast:
    made = reports.Cast(any_office)
    made.opens()
    made.zhang.presses("报送")
    return made


def test_a_caption_names_a_patient(owing: reports.Cast) -> None:
    zhang = owing.zhang
    zhang.sends_photo("p-1", caption="3床患者王小明")
    assert "患者姓名 王某某" in zhang.last.text
    assert "床号 *" in zhang.last.text
    zhang.sends_photo("p-2", caption="活动现场")
    assert "已收到 1 份" in zhang.last.text
    owing.office.restart()
    zhang.presses("改用打码后的")
    assert "已收到 2 份" in zhang.last.text, "what came between was not in the way"
    zhang.presses("完成").presses("提交")
    kept = everything(owing.office, submission_parts)
    assert "p-1" in kept
    assert "*床患者王某某" in kept
    assert "王小明" not in kept + in_inbox(owing.office) + everything(owing.office, outbox)


def test_the_name_of_a_file_cannot_be_masked(owing: reports.Cast) -> None:
    zhang = owing.zhang
    zhang.sends_file("患者王小明.jpg", "f-1")
    assert not zhang.last.has("打码")
    zhang.presses("重新填写")
    assert not zhang.last.has("完成")
    zhang.sends_file("示卫〔2026〕12号.pdf", "f-2")
    assert "公文文号 〔2026〕12号" in zhang.last.text
    owing.office.restart()
    zhang.presses("照原样").presses("完成").presses("提交")
    assert "f-2" in everything(owing.office, submission_parts)


def test_what_is_marked_secret_is_turned_away(owing: reports.Cast) -> None:
    zhang = owing.zhang
    zhang.sends_file("【机密】疫情处置方案.docx", "f-secret")
    assert "不能通过本机器人传送" in zhang.last.text
    assert not zhang.last.buttons
    assert "f-secret" not in in_inbox(owing.office) + everything(owing.office, drafts, outbox)
    assert "precheck.refused" in everything(owing.office, journal)
    zhang.says("上半年共发稿 12 篇。")
    assert "已收到 1 份" in zhang.last.text


def test_a_comment_on_what_was_handed_in(owing: reports.Cast) -> None:
    zhou = owing.zhou
    owing.zhang.says("上半年共发稿 12 篇。").presses("完成").presses("提交")
    zhou.says("/due").presses("半年宣传总结").presses("待审").presses("示范市第一人民医院")
    zhou.replies(zhou.last, f"退回：请删去{IDENTITY}")
    assert MASKED in zhou.last.text
    owing.office.restart()
    zhou.presses("改用打码后的")
    assert owing.zhang.heard(f"请删去{MASKED}")


def test_in_english(any_office: Office) -> None:
    unit = factories.unit(any_office)
    lee = factories.person(any_office, "Lee", 1013, "contact", unit_id=unit, language="en")
    reads_english(lee)
    any_office.restart()
    lee.presses("Use the masked text")
    assert lee.heard("The masked text is used")
    assert "3/6" in lee.last.text


def reads_english(lee: Somebody) -> None:
    lee.says("/filing").says("Reuters, Smith").says("MRN 00123456, flu vaccines")
    assert "not saved yet" in lee.last.text
    assert "a patient’s number ********" in lee.last.text
    assert lee.last.has("Write it again")
    assert not lee.last.has("keep it")


def test_an_itinerary_is_asked_about_without_saying_it_back(people: Cast) -> None:
    zhang = people.zhang
    zhang.says("/filing").says(ROUTINE[0]).says("王市长11月25日行程报道")
    assert "领导行程：不写领导行程" in zhang.last.text
    assert "王市长" not in zhang.last.text
    assert not zhang.last.has("打码"), "a mask over a name makes no itinerary public"
    zhang.presses("照原样")
    assert "3/6" in zhang.last.text


def test_what_was_not_decided_is_not_handed_in(owing: reports.Cast) -> None:
    zhang = owing.zhang
    zhang.sends_photo("p-1", caption="3床患者王小明")
    question = zhang.last
    zhang.says("上半年共发稿 12 篇。").presses("完成")
    zhang.presses("改用打码后的", on=question)
    assert "以最新一条消息为准" in zhang.toast
    zhang.presses("提交")
    zhang.presses("改用打码后的", on=question)
    assert "已经提交或取消" in zhang.toast
    assert "p-1" not in everything(owing.office, submission_parts)

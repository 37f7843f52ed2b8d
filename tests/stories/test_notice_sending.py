"""周管 sends a notice: composed, previewed, confirmed, sent, stopped, continued (N1)."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram.error import TimedOut

from actions.tx import Tx
from domain.notice import CAPTION_ROOM, TEXT_ROOM
from storage import outbox
from storage.schema.people import units
from tests import factories
from tests.office import Office, Somebody

TEXT = "请于周五前报送 12 月宣传计划。\n联系人：周管"


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


@pytest.fixture
def zhang(any_office: Office) -> Somebody:
    return any_office.person(1001, "张敏")


@pytest.fixture
def liu(any_office: Office) -> Somebody:
    return any_office.person(1002, "刘院长")


@pytest.fixture
def li(any_office: Office) -> Somebody:
    return any_office.person(1003, "李强")


@pytest.fixture
def zhao(any_office: Office) -> Somebody:
    return any_office.person(1005, "赵值班")


def chooses(zhou: Somebody, *roles: str, receipt: str = "不需要") -> None:
    """From the question who in the units, to the card that asks once more."""
    for role in roles:
        zhou.presses(role)
    if "全体" not in roles[-1]:
        zhou.presses("完成")
    zhou.presses(receipt)
    zhou.presses("内容无误")


def test_a_notice_to_all_contacts(
    any_office: Office, zhou: Somebody, zhang: Somebody, li: Somebody, zhao: Somebody
) -> None:
    zhou.says("/notice")
    zhou.says(TEXT)
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
    assert not zhao.chat
    assert "发送完毕" in zhou.last.text
    assert "已送达 2/2，失败 0" in zhou.last.text


def test_everybody_gets_it_in_their_own_language(
    any_office: Office, zhou: Somebody, liu: Somebody, zhao: Somebody
) -> None:
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "全体已登记人员", receipt="需要回执")
    assert "将发给 <b>5</b> 人" in zhou.last.text
    zhou.presses("确认发给 5 人")

    assert zhao.last.has("收到")
    assert liu.last.has("Received")
    assert "12 月宣传计划" in liu.last.text


def test_formatting_is_kept_and_what_looks_like_markup_is_not(
    any_office: Office, zhou: Somebody, zhang: Somebody
) -> None:
    text = "😀重要 <b>不是粗体</b> 详见这里"
    entities = [
        {"type": "bold", "offset": 2, "length": 2},
        {"type": "text_link", "offset": 17, "length": 4, "url": "https://example.org/?a=1&b=2"},
    ]
    zhou.says("/notice").sends({"text": text, "entities": entities})
    zhou.presses("全部单位")
    chooses(zhou, "宣传联络员")
    zhou.presses("确认发给 2 人")

    assert "😀<b>重要</b> &lt;b&gt;不是粗体&lt;/b&gt;" in zhang.last.text
    assert '<a href="https://example.org/?a=1&b=2">详见这里</a>' in zhang.last.text


def test_an_address_that_breaks_out_of_its_link_loses_the_formatting(
    any_office: Office, zhou: Somebody, zhang: Somebody
) -> None:
    link = {"type": "text_link", "offset": 0, "length": 2, "url": 'x"><b>'}
    zhou.says("/notice").sends({"text": "点我", "entities": [link]})
    zhou.presses("全部单位")
    chooses(zhou, "宣传联络员")
    zhou.presses("确认发给 2 人")

    assert zhang.last.text.startswith("点我\n")


def test_a_photo_without_a_word_and_a_file_with_one(
    any_office: Office, zhou: Somebody, zhang: Somebody
) -> None:
    zhou.says("/notice").sends_photo("poster-1")
    zhou.presses("全部单位")
    chooses(zhou, "宣传联络员")
    assert "照片" in zhou.last.text
    zhou.presses("确认发给 2 人")
    assert zhang.last.file_id == "poster-1"

    zhou.says("/notice").presses("写新通知")
    zhou.sends_file("方案.docx", "file-7", caption="请按方案执行")
    zhou.presses("全部单位")
    chooses(zhou, "宣传联络员")
    zhou.presses("确认发给 2 人")
    assert zhang.last.file_id == "file-7"
    assert "请按方案执行" in zhang.last.text


def test_to_some_units_only(
    any_office: Office, zhou: Somebody, zhang: Somebody, li: Somebody
) -> None:
    zhou.says("/notice").says("社区健康讲座").presses("按单位类别")
    zhou.presses("社区卫生服务中心")
    zhou.presses("完成")
    chooses(zhou, "宣传联络员", "分管领导")
    zhou.presses("确认发给 1 人")
    assert li.heard("社区健康讲座")

    zhou.says("/notice").presses("写新通知").says("街镇工作会").presses("按层级")
    zhou.presses("街镇级")
    zhou.presses("完成")
    chooses(zhou, "宣传联络员")
    zhou.presses("确认发给 1 人")
    assert li.heard("街镇工作会")

    zhou.says("/notice").presses("写新通知").says("医院专项").presses("指定单位")
    zhou.says("天外医院")
    assert "没有找到「天外医院」" in zhou.last.text
    zhou.says("示范市第一人民医院")
    chooses(zhou, "宣传联络员")
    zhou.presses("确认发给 1 人")
    assert zhang.heard("医院专项")
    assert not li.heard("医院专项")
    assert not zhang.heard("街镇工作会")


def test_an_unclear_name_is_asked_back(any_office: Office, zhou: Somebody) -> None:
    factories.unit(any_office, "示范市第二人民医院")
    zhou.says("/notice").says(TEXT).presses("指定单位")
    zhou.says("、，")
    assert "没有找到" in zhou.last.text
    zhou.says("人民医院、春晖社区卫生服务中心")
    assert "示范市第二人民医院" in zhou.last.text
    assert "写全名称" in zhou.last.text


def test_who_is_not_reached_is_named_with_the_cause(
    any_office: Office, zhou: Somebody, li: Somebody
) -> None:
    factories.unit(any_office, "示范市疾控中心", "cdc")
    li.blocks_the_bot()
    any_office.deliver(membership(li, "kicked"))

    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")

    assert "将发给 <b>1</b> 人（3 个单位中 2 个无人可达）" in zhou.last.text
    assert "收不到的 1 人：停用了机器人 1" in zhou.last.text
    assert "春晖社区卫生服务中心：停用了机器人" in zhou.last.text
    assert "示范市疾控中心：没有登记这类人员" in zhou.last.text


def membership(somebody: Somebody, status: str) -> dict[str, Any]:
    """The bot is blocked (kicked) or let in again (member)."""
    user = {"id": somebody.telegram_id, "is_bot": False, "first_name": somebody.name}
    bot = {"id": 110201543, "is_bot": True, "first_name": "宣报"}
    until = {"until_date": 0} if status == "kicked" else {}
    return {
        "my_chat_member": {
            "chat": {"id": somebody.telegram_id, "type": "private", "first_name": somebody.name},
            "from": user,
            "date": 1,
            "old_chat_member": {"user": bot, "status": "member"},
            "new_chat_member": {"user": bot, "status": status, **until},
        }
    }


def test_many_unreached_units_are_counted_not_listed(any_office: Office, zhou: Somebody) -> None:
    for number in range(20):
        factories.unit(any_office, f"第{number}卫生院", "township_centre")
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    assert "另有 8 个单位" in zhou.last.text


def test_a_closed_unit_hears_nothing(any_office: Office, zhou: Somebody, li: Somebody) -> None:
    def close(tx: Tx) -> None:
        named = units.c.name == "春晖社区卫生服务中心"
        tx.conn.execute(units.update().where(named).values(closed_at=tx.now))

    any_office.run(close)
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    assert "将发给 <b>1</b> 人（1 个单位都有人收到）" in zhou.last.text
    zhou.presses("确认发给 1 人")
    assert not li.chat


def test_nobody_to_reach_is_refused(any_office: Office, zhou: Somebody) -> None:
    zhou.says("/notice").says(TEXT).presses("按单位类别")
    zhou.presses("血站")
    zhou.presses("完成")
    zhou.presses("宣传联络员").presses("完成").presses("不需要")
    assert "将发给 <b>0</b> 人" in zhou.last.text
    zhou.presses("内容无误")
    assert "没有人能收到" in zhou.toast


def test_what_cannot_be_a_notice_is_said(any_office: Office, zhou: Somebody) -> None:
    zhou.says("/notice")
    zhou.sends_sticker()
    assert "贴纸" in zhou.last.text
    zhou.says("长" * (TEXT_ROOM + 1))
    assert f"有 {TEXT_ROOM + 1} 个字" in zhou.last.text
    zhou.sends_photo(caption="长" * (CAPTION_ROOM + 1))
    assert f"有 {CAPTION_ROOM + 1} 个字" in zhou.last.text

    size = {"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}
    said = len(zhou.chat)
    for _ in range(3):
        zhou.sends({"photo": [size], "media_group_id": "77"})
    assert "相册没有收下" in zhou.last.text
    assert len(zhou.chat) == said + 1

    zhou.says("长" * TEXT_ROOM)
    assert zhou.last.has("全部单位")


def test_the_longest_notice_is_one_message(
    any_office: Office, zhou: Somebody, zhang: Somebody, liu: Somebody
) -> None:
    zhou.says("/notice").says("长" * TEXT_ROOM).presses("全部单位")
    chooses(zhou, "全体已登记人员", receipt="需要回执")
    zhou.presses("确认发给 5 人")
    assert len(zhang.chat) == len(liu.chat) == 1
    zhang.presses("收到")
    liu.presses("Received")
    assert "已回执" in zhang.last.text
    assert "Receipt given" in liu.last.text


def test_only_admins_send_notices(any_office: Office, zhou: Somebody, zhang: Somebody) -> None:
    zhang.says("/notice")
    assert "没有办理此事的权限" in zhang.last.text
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    zhang.presses_data("notice.confirm.1.1.2")
    assert "没有办理此事的权限" in zhang.toast
    assert zhou.last.has("确认发给 2 人")


@pytest.mark.parametrize(
    "forged",
    ["notice.confirm.1.1", "notice.confirm.1.1.x", "notice.confirm.1.9.2", "notice.pause.1.1",
     "notice.receipts.1.0", "notice.confirm.99.1.2", "notice.open.99.0", "notice.explode.1.1"],
)  # fmt: skip
def test_forged_buttons_do_nothing(
    any_office: Office, zhou: Somebody, zhang: Somebody, forged: str
) -> None:
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    zhou.presses_data(forged)
    assert zhou.toast
    assert not zhang.chat
    zhou.presses("确认发给 2 人")
    assert zhang.chat


def test_a_dropped_notice_never_goes(any_office: Office, zhou: Somebody, zhang: Somebody) -> None:
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    card = zhou.last
    zhou.presses("作废")
    assert "已作废" in zhou.last.text
    any_office.restart()
    zhou.presses("确认发给 2 人", on=card)
    assert "已经作废" in zhou.toast
    assert not zhang.chat


def test_two_admins_confirm_and_one_wins(
    any_office: Office, zhou: Somebody, zhang: Somebody
) -> None:
    wu = factories.person(any_office, "吴管", 1007, "admin")
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    mine = zhou.last
    wu.says("/notice").presses("通知 1")
    theirs = wu.last

    wu.presses("确认发给 2 人", on=theirs)
    zhou.presses("确认发给 2 人", on=mine)

    assert "已由吴管确认" in zhou.toast
    assert len(zhang.chat) == 1
    assert "已送达 2/2" in wu.last.text
    assert "吴管" in zhou.last.text


def test_the_number_promised_is_the_number_sent(
    any_office: Office, zhou: Somebody, zhang: Somebody, li: Somebody
) -> None:
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    any_office.deliver(membership(li, "kicked"))
    zhou.presses("确认发给 2 人")

    assert "人数刚有变化" in zhou.toast
    assert not zhang.chat
    zhou.presses("确认发给 1 人")
    assert zhang.chat

    zhou.says("/notice").presses("写新通知").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    any_office.deliver(membership(zhang, "kicked"))
    zhou.presses("确认发给 1 人")
    assert "没有人能收到" in zhou.toast


def many(office: Office, count: int) -> list[Somebody]:
    unit = factories.unit(office, "示范市大学附属医院")
    return [
        factories.person(office, f"联络员{number}", 2000 + number, "contact", unit_id=unit)
        for number in range(count)
    ]


def begin_to_many(office: Office, zhou: Somebody, count: int) -> list[Somebody]:
    """Confirmed and the sender stands still: nothing has gone yet."""
    readers = many(office, count)
    zhou.says("/notice").says(TEXT).presses("指定单位").says("示范市大学附属医院")
    chooses(zhou, "宣传联络员")
    office.holds_sending = True
    zhou.presses(f"确认发给 {count} 人")
    return readers


def arrived(readers: list[Somebody]) -> int:
    return sum(bool(reader.chat) for reader in readers)


def test_progress_is_shown_while_it_goes_out(any_office: Office, zhou: Somebody) -> None:
    readers = begin_to_many(any_office, zhou, 30)
    any_office.send(2)
    any_office.tick(seconds=3)
    any_office.send(1)

    assert "正在发送" in zhou.last.text
    assert zhou.last.has("暂停")
    shown = zhou.last.text.split("已送达 ")[1].split("/30")[0]
    assert 0 < int(shown) <= arrived(readers) < 30

    any_office.restart()
    any_office.holds_sending = False
    any_office.tick(seconds=3)
    assert all(len(reader.chat) == 1 for reader in readers)
    assert "已送达 30/30" in zhou.last.text
    assert not zhou.last.has("暂停")


def test_paused_continued_cancelled(any_office: Office, zhou: Somebody) -> None:
    readers = begin_to_many(any_office, zhou, 30)
    any_office.send(2)
    card = zhou.last
    zhou.presses("暂停")
    any_office.holds_sending = False
    any_office.tick(seconds=30)
    before = arrived(readers)
    assert 0 < before < 30
    assert "已暂停" in zhou.last.text
    zhou.presses("暂停", on=card)
    assert "目前暂停发送" in zhou.toast

    any_office.restart()
    assert arrived(readers) == before
    any_office.holds_sending = True
    zhou.presses("继续")
    any_office.send(1)
    zhou.presses("取消发送")
    any_office.holds_sending = False
    any_office.tick(seconds=3)

    got = arrived(readers)
    assert before < got < 30
    assert f"已送达 {got}/30" in zhou.last.text
    assert f"未发 {30 - got}" in zhou.last.text
    assert not zhou.last.has("继续")
    any_office.tick(hours=1)
    assert arrived(readers) == got


def test_killed_in_the_middle_only_what_was_in_flight_may_come_twice(
    any_office: Office, zhou: Somebody
) -> None:
    readers = begin_to_many(any_office, zhou, 30)
    any_office.send(2)
    in_flight = any_office.ask(outbox.claim, now=any_office.clock.now(), room=4, busy=())
    assert len(in_flight) == 4
    any_office.restart()
    any_office.holds_sending = False
    any_office.tick(seconds=3)

    assert all(len(reader.chat) == 1 for reader in readers)
    assert "已送达 30/30，失败 0" in zhou.last.text


def test_what_was_in_flight_when_paused_waits_after_a_crash(
    any_office: Office, zhou: Somebody
) -> None:
    readers = begin_to_many(any_office, zhou, 30)
    any_office.send(2)
    any_office.ask(outbox.claim, now=any_office.clock.now(), room=4, busy=())
    zhou.presses("暂停")
    before = arrived(readers)
    any_office.holds_sending = False
    any_office.restart()
    assert arrived(readers) == before

    zhou.presses("继续")
    assert all(len(reader.chat) == 1 for reader in readers)


def test_what_telegram_put_off_while_paused_waits_too(any_office: Office, zhou: Somebody) -> None:
    readers = begin_to_many(any_office, zhou, 10)
    any_office.send(1)
    (row,) = any_office.ask(outbox.claim, now=any_office.clock.now(), room=1, busy=())
    zhou.presses("暂停")
    any_office.ask(outbox.put_back, row.id, any_office.clock.now(), "Flood control exceeded")
    any_office.holds_sending = False
    any_office.tick(minutes=1)
    assert not any_office.chat_of(row.chat_id)

    zhou.presses("继续")
    assert all(len(reader.chat) == 1 for reader in readers)


def test_a_lost_reply_is_uncertain_until_somebody_says_so(
    any_office: Office, zhou: Somebody
) -> None:
    readers = begin_to_many(any_office, zhou, 12)
    any_office.send(1)  # the card and the first of them
    any_office.transport.failures.append(TimedOut())
    any_office.holds_sending = False
    any_office.settle()

    assert "发送完毕" in zhou.last.text
    assert "不确定 1" in zhou.last.text
    assert arrived(readers) == 11
    any_office.restart()
    zhou.presses("重发不确定的（1）")
    assert all(len(reader.chat) == 1 for reader in readers)
    assert "已送达 12/12，失败 0" in zhou.last.text
    assert not zhou.last.has("重发")
    zhou.presses_data("notice.resend.1.3")
    assert "失效" in zhou.toast


def test_who_leaves_while_it_goes_out_is_counted(any_office: Office, zhou: Somebody) -> None:
    readers = begin_to_many(any_office, zhou, 10)
    any_office.send(1)
    left = [reader for reader in readers if not reader.chat]
    for reader in left:
        any_office.deliver(membership(reader, "kicked"))
    any_office.holds_sending = False
    any_office.tick(seconds=3)
    card = zhou.card("通知 1").text
    assert "发送完毕" in card
    assert f"已送达 {10 - len(left)}/10，失败 {len(left)}" in card
    assert f"停用了机器人 {len(left)}：" + "、".join(reader.name for reader in left) in card


def test_confirmed_at_night_it_goes_out_in_the_morning(
    any_office: Office, zhou: Somebody, zhang: Somebody
) -> None:
    any_office.travel(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
    zhou.says("/notice").says(TEXT).presses("全部单位")
    chooses(zhou, "宣传联络员")
    assert "安静时段，将于 11月24日 周二 07:30 开始发送" in zhou.last.text
    zhou.presses("确认发给 2 人")
    any_office.tick(hours=2)
    assert not zhang.heard("12 月宣传计划")
    assert "07:30 开始发送" in zhou.last.text

    any_office.travel(datetime(2026, 11, 23, 23, 31, tzinfo=UTC))
    assert zhang.heard("12 月宣传计划")
    assert "发送完毕" in zhou.last.text
    assert "07:30 开始" not in zhou.last.text


def test_continued_at_night_it_goes_on_in_the_morning(any_office: Office, zhou: Somebody) -> None:
    readers = begin_to_many(any_office, zhou, 10)
    any_office.send(1)
    zhou.presses("暂停")
    any_office.holds_sending = False
    any_office.travel(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
    zhou.presses("继续")
    any_office.tick(hours=1)
    assert 0 < arrived(readers) < 10
    assert f"已送达 {arrived(readers)}/10" in zhou.card("通知 1").text

    any_office.travel(datetime(2026, 11, 23, 23, 31, tzinfo=UTC))
    assert all(len(reader.chat) == 1 for reader in readers)

"""Receipts: given under the message, counted, asked for only from those who have not (N3)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from telegram.error import TimedOut

from actions import notice_receipts
from actions.tx import Tx
from domain.digest import Part
from storage import notices, people
from tests import factories
from tests.office import Office, Somebody

TEXT = "关于世界艾滋病日宣传的通知\n请各单位组织。"
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def zhou(any_office: Office) -> Somebody:
    hospital = factories.unit(any_office, "示范市第一人民医院")
    centre = factories.unit(any_office, "春晖社区卫生服务中心", "community_centre")
    factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)
    factories.person(any_office, "刘院长", 1002, "unit_lead", unit_id=hospital)
    factories.person(any_office, "李强", 1003, "contact", unit_id=centre)
    factories.person(any_office, "赵值班", 1005, "duty_officer")
    return factories.person(any_office, "周管", 1006, "admin")


@pytest.fixture
def zhang(any_office: Office) -> Somebody:
    return any_office.person(1001, "张敏")


@pytest.fixture
def li(any_office: Office) -> Somebody:
    return any_office.person(1003, "李强")


def sends(zhou: Somebody, *roles: str, receipt: str = "需要回执", photo: bool = False) -> None:
    zhou.says("/notice")
    if zhou.last.has("写新通知"):
        zhou.presses("写新通知")
    zhou.sends_photo("poster", caption=TEXT) if photo else zhou.says(TEXT)
    zhou.presses("全部单位")
    for role in roles:
        zhou.presses(role)
    zhou.presses("完成").presses(receipt).presses("内容无误").presses("确认发给")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def test_received_is_pressed_once_and_again(
    any_office: Office, zhou: Somebody, zhang: Somebody
) -> None:
    sends(zhou, "宣传联络员")
    message = zhang.last
    any_office.restart()
    zhang.presses("收到")

    assert zhang.toast == "已回执，谢谢。"
    assert "世界艾滋病日" in zhang.last.text
    assert "✓ 已回执　11月23日 周一 09:30" in zhang.last.text
    assert not zhang.last.has("收到")
    assert len(zhang.chat) == 1

    any_office.tick(hours=1)
    zhang.presses("收到", on=message)
    assert "您已在 11月23日 周一 09:30 回执" in zhang.toast
    assert "09:30" in zhang.last.text


def test_the_caption_of_a_photo_carries_the_receipt(
    any_office: Office, zhou: Somebody, zhang: Somebody
) -> None:
    sends(zhou, "宣传联络员", photo=True)
    zhang.presses("收到")
    assert any_office.transport.calls[-1].method == "editMessageCaption"
    assert "已回执" in zhang.last.text


def test_the_report_says_who_is_missing_by_unit(
    any_office: Office, zhou: Somebody, zhang: Somebody, li: Somebody
) -> None:
    sends(zhou, "宣传联络员", "分管领导", "值班员")
    zhang.presses("收到")
    zhou.presses("回执情况")
    assert "已回执 <b>1/4</b>" in zhou.last.text
    assert "还没有回执：\n· " in zhou.last.text
    assert "未送达" not in zhou.last.text
    assert "示范市第一人民医院：刘院长" in zhou.last.text
    assert "春晖社区卫生服务中心：李强" in zhou.last.text
    assert "本机关：赵值班" in zhou.last.text

    for telegram_id, name in ((1002, "刘院长"), (1005, "赵值班")):
        any_office.person(telegram_id, name).presses("收到")
    li.presses("收到")
    any_office.restart()
    zhou.says("/notice")
    assert "已回执 4/4" in zhou.last.text
    zhou.presses("通知 1").presses("回执情况")
    assert "全部回执" in zhou.last.text
    assert "还没有回执" not in zhou.last.text


def test_the_report_counts_who_was_never_reached_apart(
    any_office: Office, zhou: Somebody, zhang: Somebody, li: Somebody
) -> None:
    li.blocks_the_bot()
    sends(zhou, "宣传联络员", "分管领导")
    zhang.presses("收到")
    zhou.presses("回执情况")
    assert "已回执 <b>1/2</b>；另有 1 人未送达" in zhou.last.text
    assert "春晖社区卫生服务中心：李强（未送达）" in zhou.last.text
    assert "示范市第一人民医院：刘院长\n" in f"{zhou.last.text}\n"

    any_office.restart()
    zhou.says("/notice")
    assert "已回执 1/2" in zhou.last.text


def test_the_list_tells_how_each_notice_stands(any_office: Office, zhou: Somebody) -> None:
    sends(zhou, "宣传联络员", receipt="不需要")
    sends(zhou, "分管领导")
    zhou.says("/notice").presses("写新通知").says("还没有定下来").presses("全部单位")
    zhou.presses("宣传联络员").presses("完成").presses("不需要").presses("内容无误")
    zhou.says("/notice")

    listed = zhou.last.text
    assert "已发完，2 人" in listed
    assert "已发完，已回执 0/1" in listed
    assert "等待确认" in listed
    zhou.presses("通知 3")
    assert zhou.last.has("确认发给 2 人")
    copy = zhou.last
    zhou.presses("作废", on=copy)
    assert "已作废" in zhou.last.text
    zhou.presses_data("notice.receipts.1.0")
    assert "失效" in zhou.toast


def test_only_readers_give_receipts(any_office: Office, zhou: Somebody, zhang: Somebody) -> None:
    sends(zhou, "分管领导")
    zhang.presses_data("notice.ack.1.0")
    assert "没有找到" in zhang.toast
    zhang.presses_data("notice.ack.99.0")
    assert "没有找到" in zhang.toast
    sends(zhou, "宣传联络员", receipt="不需要")
    zhang.presses_data("notice.ack.2.0")
    assert "没有找到" in zhang.toast


def test_a_receipt_proves_that_an_uncertain_message_arrived(
    any_office: Office, zhou: Somebody, zhang: Somebody
) -> None:
    zhou.says("/notice").says(TEXT).presses("全部单位").presses("宣传联络员").presses("完成")
    zhou.presses("需要回执").presses("内容无误")
    any_office.holds_sending = True
    zhou.presses("确认发给 2 人")
    any_office.transport.failures += [TimedOut(), TimedOut(), TimedOut()]
    any_office.holds_sending = False
    any_office.tick(minutes=2)
    assert "不确定 2" in zhou.last.text

    zhang.presses_data("notice.ack.1.0", message_id=4711)
    zhou.says("/notice").presses("通知 1")
    assert "已送达 1/2" in zhou.last.text
    assert "不确定 1" in zhou.last.text
    assert "已回执 1/2" in zhou.last.text


def mornings(somebody: Somebody) -> list[str]:
    return [message.text for message in somebody.chat if "待回执的通知" in message.text]


def test_only_who_is_missing_is_asked_on_the_mornings_of_the_ladder(
    any_office: Office, zhou: Somebody, zhang: Somebody, li: Somebody
) -> None:
    sends(zhou, "宣传联络员")
    zhang.presses("收到")
    any_office.restart()

    any_office.travel(local("2026-11-24T09:00:00"))
    assert len(mornings(li)) == 1
    assert "关于世界艾滋病日宣传的通知（11月23日 周一 09:30 发出" in mornings(li)[0]
    assert not mornings(zhang)

    any_office.travel(local("2026-11-26T08:00:00"))
    assert asked_for(any_office, 1003) == (True, True)
    li.presses("收到")
    assert asked_for(any_office, 1003) is None
    any_office.travel(local("2026-11-26T09:00:00"))
    assert not mornings(zhang)
    assert asked_for(any_office, 1001) is None


def asked_for(office: Office, telegram_id: int) -> tuple[bool, bool] | None:
    """Whether this morning's digest has a line for somebody, and whether it is news."""

    def ask(tx: Tx) -> Part | None:
        person = people.by_telegram(tx.conn, telegram_id, tx.today)
        assert person is not None
        return notice_receipts.digest_part(tx, person)

    part = office.run(ask)
    return None if part is None else (bool(part.lines), part.is_news)


def test_between_the_rungs_nobody_is_asked_for_a_receipt(
    any_office: Office, zhou: Somebody, li: Somebody
) -> None:
    sends(zhou, "宣传联络员")
    assert asked_for(any_office, 1003) is None
    any_office.travel(local("2026-11-24T00:00:00"))
    assert asked_for(any_office, 1003) == (True, True)
    any_office.travel(local("2026-11-25T09:00:00"))
    assert asked_for(any_office, 1003) is None
    any_office.travel(local("2026-11-26T00:00:00"))
    assert asked_for(any_office, 1003) == (True, True)
    any_office.travel(local("2026-12-22T09:00:00"))
    assert asked_for(any_office, 1003) is None


def test_a_receipt_does_not_ride_along_with_other_news(
    any_office: Office, zhou: Somebody, li: Somebody
) -> None:
    """The mornings of 2 and 7 December have health days to tell, and no rung of the notice."""
    sends(zhou, "宣传联络员")
    any_office.restart()
    any_office.travel(local("2026-12-08T09:00:00"))
    told = [message.text for message in li.chat if "晨报" in message.text]
    news = [text for text in told if "12月2日" in text.splitlines()[0]]
    assert len(news) == 1
    assert "待回执的通知" not in news[0]
    rungs = [text.splitlines()[0] for text in mornings(li)]
    assert len(rungs) == 2
    assert "11月24日" in rungs[0]
    assert "11月26日" in rungs[1]


def test_what_waits_still_stands_on_the_first_screen(
    any_office: Office, zhou: Somebody, li: Somebody
) -> None:
    sends(zhou, "宣传联络员")
    li.says("/start")
    assert "待回执的通知" in li.last.text
    any_office.travel(local("2026-12-22T09:00:00"))
    li.says("/start")
    assert "待回执的通知" in li.last.text
    any_office.travel(local("2026-12-24T09:00:00"))
    li.says("/start")
    assert "待回执的通知" not in li.last.text


def test_a_rung_missed_in_an_outage_stands_on_the_next_working_day(
    any_office: Office, zhou: Somebody, li: Somebody
) -> None:
    sends(zhou, "宣传联络员")
    any_office.clock.moment = local("2026-11-28T10:00:00")  # a Saturday: nobody ran since Monday
    any_office.settle()
    assert asked_for(any_office, 1003) is None
    any_office.travel(local("2026-11-30T00:01:00"))
    assert asked_for(any_office, 1003) == (True, True)


def test_a_cancelled_notice_asks_nobody(any_office: Office, zhou: Somebody, li: Somebody) -> None:
    unit = factories.unit(any_office, "示范市大学附属医院")
    for number in range(12):
        factories.person(any_office, f"联络员{number}", 2000 + number, "contact", unit_id=unit)
    zhou.says("/notice").says(TEXT).presses("全部单位").presses("宣传联络员").presses("完成")
    zhou.presses("需要回执").presses("内容无误")
    any_office.holds_sending = True
    zhou.presses("确认发给 14 人")
    any_office.send(1)
    any_office.run(chased_today, 1)
    assert asked_for(any_office, 1003) == (True, True)
    zhou.presses("取消发送")
    any_office.holds_sending = False
    assert asked_for(any_office, 1003) is None
    any_office.travel(local("2026-11-24T09:00:00"))
    assert li.heard("世界艾滋病日")
    assert asked_for(any_office, 1003) is None
    assert not mornings(li)


def chased_today(tx: Tx, notice_id: int) -> None:
    notices.mark_chased(tx.conn, notice_id, tx.today)


def test_who_was_not_reached_is_not_asked(any_office: Office, zhou: Somebody, li: Somebody) -> None:
    li.blocks_the_bot()
    sends(zhou, "宣传联络员")
    assert "失败 1" in zhou.card("通知 1").text
    assert "停用了机器人 1" in zhou.card("通知 1").text
    any_office.run(chased_today, 1)
    assert asked_for(any_office, 1003) is None

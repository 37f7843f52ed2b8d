"""The month as a picture, the calendar as a file, and an address a calendar program follows."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import icalendar
import pytest
from sqlalchemy import select

from actions import health_days as day_acts
from actions.tx import Tx
from domain.health_day import DaySpan
from storage import people, roles
from storage.schema.engine import outbox
from tests.office import Office, Somebody
from tests.pages import Pages, pages_of
from tests.stories.test_report_submitting import Cast, hands_in
from texts.limits import CAPTION, units
from texts.pictures.canvas import WIDTH

ADDRESS = re.compile(r"https://cal\.example\.cn(/feeds/[A-Za-z0-9_-]{32}\.ics)")
PUBLIC = {"web": {"enabled": False, "public_url": "https://cal.example.cn/"}}
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def cast(migrated_url: str) -> Iterator[Cast]:
    """The office has an address outside."""
    office = Office(migrated_url, PUBLIC)
    yield Cast(office)
    office.close()


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(PNG)
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


def subscribes(who: Somebody, choice: str = "新地址：重点") -> str:
    who.says("/calendar").presses("订阅").presses(choice)
    found = ADDRESS.search(who.last.text)
    assert found, who.last.text
    return found[1]


def entries(pages: Pages, path: str) -> dict[str, icalendar.Event]:
    answer = pages.get(path)
    assert answer.status_code == 200
    found = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    return {str(event["UID"]): event for event in found}


def named(found: dict[str, icalendar.Event], text: str) -> icalendar.Event:
    return next(event for event in found.values() if text in str(event["SUMMARY"]))


def test_the_month_comes_as_a_picture_and_is_turned_in_place(cast: Cast) -> None:
    cast.opens()
    li = cast.li
    before = len(li.chat)
    li.says("/calendar")
    november = li.last
    assert "<b>2026年11月</b>" in november.text
    assert "中国国际进口博览会" in november.text
    assert units(november.text) <= CAPTION
    assert size(november.content)[0] == WIDTH

    cast.office.restart()
    li.presses("12月 ▶")
    december = li.last
    assert december.message_id == november.message_id
    assert december.content not in (b"", november.content)
    assert "12月5日 周六　国际志愿者日" in december.text
    assert "12月10日 周四 17:30 截止　半年宣传总结" in december.text

    li.presses("本月")
    assert li.last.file_id == "uploaded-1"  # what Telegram has is not sent again
    assert li.last.content == b""
    assert len(li.chat) == before + 1


def test_who_reads_text_only_loses_nothing(cast: Cast) -> None:
    cast.opens()
    cast.li.says("/calendar").presses("文字版")
    text = cast.li.last.text
    assert "12月5日 周六　国际志愿者日〔重点〕" in text
    assert "12月10日 周四 17:30 截止　半年宣传总结" in text
    cast.office.restart()
    cast.li.says("/calendar")
    assert "2026年12月" in cast.li.last.text  # as it was read last
    cast.li.presses("图片版")
    assert cast.li.last.file_id == "uploaded-1"
    cast.li.says("/calendar")
    assert cast.li.last.file_id == "uploaded-1"


def test_two_who_see_the_same_month_share_one_upload(cast: Cast) -> None:
    cast.zhang.says("/calendar")
    cast.liu.says("/calendar")
    assert cast.zhang.last.content
    assert (cast.liu.last.content, cast.liu.last.file_id) == (b"", "uploaded-1")


@pytest.mark.parametrize("verb", ["picture", "draw", "text", "month"])
def test_forged_months_are_refused(office: Office, verb: str) -> None:
    li = Cast(office).li
    li.says("/calendar")
    before = li.chat
    for month in ("0", "23879", "25200", "999999999"):
        li.presses_data(f"calendar.{verb}.{month}.0", li.last.message_id)
        assert "失效" in li.toast
    assert li.chat == before


def test_what_was_handed_in_is_no_longer_marked(cast: Cast) -> None:
    cast.opens()
    hands_in(cast.li)
    cast.li.says("/calendar").presses("12月 ▶")
    assert "半年宣传总结" not in cast.li.last.text


def test_without_chinese_type_the_text_comes_and_says_why(cast: Cast) -> None:
    bare = replace(cast.office.bot.office, has_pictures=False)
    cast.office.bot.inbox._work = replace(cast.office.bot.inbox._work, office=bare)  # noqa: SLF001
    cast.li.says("/calendar")
    assert "没有中文字体" in cast.li.last.text
    assert "2026年12月" in cast.li.last.text
    assert not cast.li.last.has("图片版")


def test_the_file_in_the_chat(cast: Cast) -> None:
    cast.opens()
    cast.li.says("/calendar").presses("导出日历")
    key = cast.li.last
    assert "共" in key.text
    found = icalendar.Calendar.from_ical(key.content).walk("VEVENT")
    assert f"共 {len(found)} 条" in key.text
    assert any("报送截止：半年宣传总结" in str(event["SUMMARY"]) for event in found)
    cast.office.restart()
    cast.li.presses("要全部卫生日")
    assert len(icalendar.Calendar.from_ical(cast.li.last.content).walk("VEVENT")) > 5 * len(found)


def test_li_subscribes_and_revokes(cast: Cast) -> None:
    cast.opens()
    pages, path = pages_of(cast.office), subscribes(cast.li)
    due = named(entries(pages, path), "半年宣传总结")
    assert due["DTEND"].dt.isoformat() == "2026-12-10T17:30:00+08:00"
    assert due["DTEND"].params["TZID"] == "Asia/Shanghai"

    cast.office.restart()
    pages = pages_of(cast.office)
    assert entries(pages, path)
    cast.li.says("/calendar").presses("订阅")
    assert "建立了订阅地址（重点卫生日）" in cast.li.last.text
    assert not ADDRESS.search(cast.li.last.text)
    kept = cast.office.ask(lambda conn: conn.execute(select(outbox.c.payload)).scalars().all())
    assert path.removeprefix("/feeds/")[:32] not in str(kept)

    cast.li.presses("停用地址")
    assert "已停用" in cast.li.last.text
    assert pages.get(path).status_code == 404


def test_a_new_address_ends_the_old_one(cast: Cast) -> None:
    pages, first = pages_of(cast.office), subscribes(cast.li)
    old = cast.li.last
    second = subscribes(cast.li, "新地址：全部")
    assert pages.get(first).status_code == 404
    assert len(entries(pages, second)) > 500

    cast.li.presses("停用地址", on=old)  # it speaks of an address that is over
    assert "失效" in cast.li.toast
    assert pages.get(second).status_code == 200


def test_strangers_get_one_answer(cast: Cast) -> None:
    pages, path = pages_of(cast.office), subscribes(cast.li)
    cast.li.presses("停用地址")
    wrong = ("/feeds/" + "x" * 32 + ".ics", "/feeds/short.ics", "/feeds/%E4%B8%AD.ics", path)
    answers = [pages.get(one) for one in wrong]
    assert {answer.status_code for answer in answers} == {404}
    assert len({(answer.content, str(answer.headers)) for answer in answers}) == 1


def test_the_address_ends_with_the_role(cast: Cast) -> None:
    pages, path = pages_of(cast.office), subscribes(cast.li)
    assert pages.get(path).status_code == 200

    def leave(tx: Tx) -> None:
        person = people.by_telegram(tx.conn, 1003, tx.today)
        assert person is not None
        for role in roles.of_person(tx.conn, person.id, tx.today):
            roles.set_end(tx.conn, role.id, date(2026, 11, 22))

    cast.office.run(leave)
    assert pages.get(path).status_code == 404


def test_somebody_elses_unit_cannot_be_subscribed_to(cast: Cast) -> None:
    cast.li.presses_data(f"calendar.feednew.{cast.hospital}.0.key")
    assert "没有办理此事的权限" in cast.li.toast
    cast.li.presses_data("calendar.feednew.0.0.key")
    assert "没有办理此事的权限" in cast.li.toast
    cast.li.presses_data(f"calendar.feedof.{cast.hospital}.0")
    assert "没有办理此事的权限" in cast.li.toast


def test_who_serves_two_units_chooses(cast: Cast) -> None:
    cast.also_serves(1003, cast.hospital)
    cast.li.says("/calendar").presses("订阅").presses("示范市第一人民医院").presses("新地址：重点")
    assert "<b>示范市第一人民医院</b>" in cast.li.last.text


def test_an_admin_subscribes_to_what_the_office_asked_for(cast: Cast) -> None:
    cast.opens()
    path = subscribes(cast.zhou)
    assert named(entries(pages_of(cast.office), path), "报送截止：半年宣传总结")


def test_updates_are_no_second_entries(cast: Cast) -> None:
    cast.opens()
    pages, path = pages_of(cast.office), subscribes(cast.li)
    before = entries(pages, path)
    hands_in(cast.li)

    def announce(tx: Tx) -> None:
        tx.actor = people.by_telegram(tx.conn, 1006, tx.today)
        span = DaySpan(date(2026, 10, 8), date(2026, 11, 6))
        day_acts.confirm(tx, day_id, 2026, span, None)

    tentative = named(before, "爱国主义主题月（待通知，为往年日期）")
    day_id = str(tentative["UID"]).partition("-")[0]
    cast.office.tick(minutes=5)
    cast.office.run(announce)
    after = entries(pages, path)
    assert before.keys() == after.keys()

    moved = after[str(next(u for u in before if u.startswith(f"{day_id}-2026")))]
    assert str(moved["STATUS"]) == "CONFIRMED"
    assert moved["DTSTART"].dt == date(2026, 10, 8)
    handed_in = named(after, "已报送：半年宣传总结")
    for changed in (moved, handed_in):
        old = before[str(changed["UID"])]
        assert changed["SEQUENCE"] > old["SEQUENCE"]
        assert changed["LAST-MODIFIED"].dt >= old["LAST-MODIFIED"].dt


def test_what_is_dropped_is_cancelled_for_a_while(cast: Cast) -> None:
    cast.opens()
    pages, path = pages_of(cast.office), subscribes(cast.li)
    before = named(entries(pages, path), "半年宣传总结")
    cast.zhou.says("/due").presses("半年宣传总结").presses("结束").presses("确定")
    after = named(entries(pages, path), "半年宣传总结")
    assert (str(after["UID"]), str(after["STATUS"])) == (str(before["UID"]), "CANCELLED")
    assert after["SEQUENCE"] > before["SEQUENCE"]
    cast.office.tick(days=61)
    assert not [e for e in entries(pages, path).values() if "半年宣传总结" in str(e["SUMMARY"])]


def test_without_an_address_outside_there_is_the_file(office: Office) -> None:
    cast = Cast(office)
    cast.li.says("/calendar").presses("订阅")
    assert "还没有开通" in cast.li.toast
    cast.li.presses_data(f"calendar.feednew.{cast.centre}.0.key")
    assert "还没有开通" in cast.li.toast


def test_an_english_reader_has_it_in_english(cast: Cast) -> None:
    cast.li.says("/language").presses("English")
    cast.li.says("/calendar")
    assert "<b>Nov 2026</b>" in cast.li.last.text
    cast.li.presses("Subscribe").presses("New: key days")
    found = ADDRESS.search(cast.li.last.text)
    assert found
    assert named(entries(pages_of(cast.office), found[1]), "World Health Day")

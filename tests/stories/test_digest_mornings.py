"""One message a morning, only when something is new, never on a rest day or at night."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from actions.tx import Tx
from storage import people
from storage.schema.engine import outbox, timers
from tests import factories
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def a_contact(office: Office) -> Somebody:
    hospital = factories.unit(office)
    return factories.person(office, "张敏", 1001, "contact", unit_id=hospital)


def digests(somebody: Somebody) -> list[str]:
    return [message.text for message in somebody.chat if "晨报" in message.text]


def digest_days(office: Office) -> list[date]:
    """The working days whose digest was written, by its occasion."""
    query = select(outbox.c.occasion).where(outbox.c.occasion.startswith("digest:"))
    found = office.ask(lambda conn: conn.execute(query).scalars().all())
    return sorted(date.fromisoformat(occasion.split(":")[1]) for occasion in found)


def test_the_first_morning_comes_without_anybody_asking(any_office: Office) -> None:
    zhang = a_contact(any_office)
    any_office.restart()

    any_office.travel(local("2026-11-24T08:29:59"))
    assert zhang.chat == []

    any_office.travel(local("2026-11-24T08:30:00"))
    assert "11月24日 周二" in zhang.last.text
    assert "12月5日 周六（11 天后）" in zhang.last.text
    assert "国际志愿者" in zhang.last.text
    assert "主题待公布" in zhang.last.text


def test_told_once_though_time_is_ticked_and_the_process_is_killed(any_office: Office) -> None:
    zhang = a_contact(any_office)
    any_office.travel(local("2026-11-24T08:30:00"))
    any_office.restart()
    any_office.tick(minutes=1)
    any_office.restart()
    any_office.travel(local("2026-11-30T20:00:00"))

    assert len(digests(zhang)) == 1

    any_office.travel(local("2026-12-02T09:00:00"))
    assert len(digests(zhang)) == 3
    assert "12月15日 周二（14 天后）" in digests(zhang)[1]
    assert "三下乡" in digests(zhang)[1]
    assert "待通知" in digests(zhang)[1]
    assert "（3 天后）" in digests(zhang)[2]


def test_who_has_nothing_hears_nothing(office: Office) -> None:
    hospital = factories.unit(office)
    lead = factories.person(office, "刘院长", 1002, "unit_lead", unit_id=hospital)
    approver = factories.person(office, "王处长", 1004, "approver")

    office.travel(local("2026-12-31T20:00:00"))

    assert lead.chat == []
    assert approver.chat == []


def test_an_admin_is_asked_for_dates_in_good_time(office: Office) -> None:
    admin = factories.person(office, "周管", 1006, "admin")
    office.travel(local("2026-11-24T08:30:00"))
    assert "三下乡" in admin.last.text
    assert "/calendar 文化科技卫生“三下乡”" in admin.last.text

    office.travel(local("2026-12-01T08:30:00"))
    assert len(digests(admin)) == 2
    office.travel(local("2026-12-20T08:30:00"))
    assert len(digests(admin)) == 3
    assert "三下乡" not in admin.last.text
    assert "上海市健康教育周" in admin.last.text  # in March now, once as early as 16 January


def test_the_october_holidays_are_silent_and_their_reminders_come_before(office: Office) -> None:
    office.clock.moment = local("2026-09-20T12:00:00")
    zhang = a_contact(office)
    office.restart()
    office.travel(local("2026-10-12T23:00:00"))

    days = digest_days(office)
    assert all(office.bot.office.workdays.is_workday(day) for day in days)
    assert not [day for day in days if date(2026, 10, 1) <= day <= date(2026, 10, 7)]
    assert any("重阳" in text for text in digests(zhang))  # 10-18, told a fortnight before
    told = next(text for text in digests(zhang) if "重阳" in text)
    assert "9月30日" in told.splitlines()[0]  # 14 days before is 10-4, in the holidays


def test_late_the_same_day_after_an_outage(office: Office) -> None:
    zhang = a_contact(office)
    office.clock.moment = local("2026-11-24T16:00:00")  # nobody was there at 08:30
    office.restart()

    assert len(digests(zhang)) == 1
    assert "11月24日" in zhang.last.text


def test_an_outage_until_night_drops_the_day_and_the_next_says_what_still_holds(
    office: Office,
) -> None:
    zhang = a_contact(office)
    office.clock.moment = local("2026-11-24T21:00:00")
    office.restart()
    assert zhang.chat == []

    office.travel(local("2026-11-25T08:30:00"))
    assert len(digests(zhang)) == 1
    assert "12月5日 周六（10 天后）" in zhang.last.text


def test_a_jump_of_weeks_gives_one_digest_not_a_pile(office: Office) -> None:
    zhang = a_contact(office)
    office.clock.moment = local("2026-12-14T10:00:00")
    office.settle()

    assert len(digests(zhang)) == 1
    assert "志愿者" not in zhang.last.text  # that day is over
    assert "12月15日 周二（明天）" in zhang.last.text

    office.tick(seconds=5)
    assert len(digests(zhang)) == 1


def test_a_placeholder_is_never_told_as_today(office: Office) -> None:
    """Nobody was there in December before the 15th, where 三下乡 stood in earlier years."""
    zhang = a_contact(office)
    office.clock.moment = local("2026-12-15T10:00:00")
    office.settle()
    assert not zhang.heard("三下乡")


def test_an_announced_day_caught_up_with_is_told_as_today(office: Office) -> None:
    zhang, admin = a_contact(office), factories.person(office, "周管", 1006, "admin")
    admin.says("/calendar 三下乡").presses("登记2026年日期")
    admin.says("12月15日至2月28日").presses("跳过").presses("提交")
    office.clock.moment = local("2026-12-15T10:00:00")
    office.settle()
    assert "12月15日 周二（今天）" in zhang.last.text
    assert "三下乡" in zhang.last.text


def test_a_jump_onto_a_weekend_says_nothing_until_monday(office: Office) -> None:
    zhang = a_contact(office)
    office.clock.moment = local("2026-11-28T10:00:00")
    office.settle()
    assert zhang.chat == []

    office.travel(local("2026-11-30T08:30:00"))
    assert len(digests(zhang)) == 1


def test_a_closed_chat_is_left_alone_and_caught_up_later(office: Office) -> None:
    zhang = a_contact(office)
    zhang.blocks_the_bot()
    office.travel(local("2026-11-24T08:30:00"))
    zhang.unblocks_the_bot()
    office.travel(local("2026-11-26T08:30:00"))
    assert digests(zhang) == []

    zhang.says("/start")
    office.travel(local("2026-12-02T08:30:00"))
    assert any("志愿者" in text for text in digests(zhang))


def test_the_digest_is_in_the_readers_language(office: Office) -> None:
    hospital = factories.unit(office)
    ann = factories.person(office, "Ann", 1009, "contact", unit_id=hospital, language="en")
    office.travel(local("2026-11-24T08:30:00"))

    assert "International Volunteer Day" in ann.last.text
    assert "in 11 days" in ann.last.text


def test_many_readers_are_taken_in_stretches_none_twice(any_office: Office) -> None:
    hospital = factories.unit(any_office)
    for number in range(120):
        factories.person(any_office, f"联络员{number}", 3000 + number, "contact", unit_id=hospital)
    any_office.travel(local("2026-11-24T08:31:00"))

    query = select(func.count()).where(outbox.c.occasion == "digest:2026-11-24")
    assert any_office.ask(lambda conn: conn.execute(query).scalar_one()) == 120
    laid = select(func.count()).where(timers.c.kind == "digest.readers")
    assert any_office.ask(lambda conn: conn.execute(laid).scalar_one()) == 3


def test_what_can_wait_is_kept_over_the_night(any_office: Office) -> None:
    """张敏 blocked the bot: the admin is told, but not at eleven at night."""
    zhang = a_contact(any_office)
    admin = factories.person(any_office, "周管", 1006, "admin")
    any_office.travel(local("2026-11-23T23:00:00"))
    zhang.blocks_the_bot()
    zhang.says("/start")
    assert admin.chat == []

    any_office.restart()
    any_office.travel(local("2026-11-24T07:29:00"))
    assert admin.chat == []
    any_office.travel(local("2026-11-24T07:30:00"))
    assert "张敏" in admin.last.text


def test_an_answer_at_night_does_not_wait(office: Office) -> None:
    zhang = a_contact(office)
    office.travel(local("2026-11-23T23:00:00"))
    zhang.says("/start")
    assert "张敏" in zhang.last.text


def test_a_changed_hour_is_kept_from_the_next_start_on(office: Office) -> None:
    office.config = office.config.model_copy(
        update={"hours": office.config.hours.model_copy(update={"digest_at": time(9)})}
    )
    zhang = a_contact(office)
    office.restart()
    office.travel(local("2026-11-24T08:59:00"))
    assert zhang.chat == []
    office.travel(local("2026-11-24T09:00:00") + timedelta(seconds=1))
    assert len(digests(zhang)) == 1


def test_a_crash_between_two_stretches_is_made_good_the_next_morning(office: Office) -> None:
    hospital = factories.unit(office)
    everybody = [
        factories.person(office, f"联络员{n}", 3000 + n, "contact", unit_id=hospital)
        for n in range(60)
    ]
    office.clock.moment = local("2026-11-24T08:30:00")
    office.settle()
    assert sum(bool(one.chat) for one in everybody) == 50

    office.clock.moment = local("2026-11-24T22:00:00")  # nobody was there in between
    office.restart()
    assert sum(bool(one.chat) for one in everybody) == 50

    office.travel(local("2026-11-25T08:31:00"))
    assert [len(one.chat) for one in everybody] == [1] * 60
    assert "11月25日" in everybody[-1].last.text


def test_everything_of_a_morning_is_one_message_in_the_order_of_its_weight(
    any_office: Office,
) -> None:
    """What waits for a decision, then what is due, then the days ahead, then the rest."""
    hospital = factories.unit(any_office)
    zhou = factories.person(any_office, "周管", 1006, "admin")
    any_office.run(also_contact, 1006, hospital)
    zhou.says("/due").presses("新建材料报送").says("半年宣传总结").presses("全部单位")
    zhou.says("11月27日前").presses("都可以").presses("跳过").presses("下一步").presses("发布给")
    any_office.person(6666, "王芳").says("/register 市一院 王芳")
    any_office.restart()
    any_office.travel(local("2026-11-24T08:30:00"))

    told = digests(zhou)
    assert len(told) == 1
    headings = ("待匹配的登记申请 1 件", "材料报送", "临近的卫生日", "待登记日期的卫生日")
    places = [told[0].find(f"<b>{heading}</b>") for heading in headings]
    assert -1 not in places
    assert places == sorted(places)


def also_contact(tx: Tx, telegram_id: int, unit_id: int) -> None:
    person = people.by_telegram(tx.conn, telegram_id, tx.today)
    assert person is not None
    people.give_role(
        tx.conn,
        person_id=person.id,
        role="contact",
        unit_id=unit_id,
        valid_from=tx.today,
        granted_by=None,
        now=tx.now,
    )

"""A year of one contact: how often the bot speaks, and that no day of tier A is missed."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from domain.health_day import Occurrence, Tier
from storage.schema.engine import outbox
from tests import factories
from tests.office import Office

SHANGHAI = ZoneInfo("Asia/Shanghai")
YEAR = 2026


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def tier_a(office: Office) -> list[Occurrence]:
    found = office.bot.office.health_days.calendar(YEAR)
    return [one for one in found if one.day.tier is Tier.A and not one.is_dead]


def test_a_year_of_mornings(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    hospital = factories.unit(office)
    office.clock.moment = local("2026-01-01T00:00:00")
    zhang = factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    office.restart()
    office.travel(local("2026-12-31T23:59:00"))

    told = [message.text for message in zhang.chat]
    days = tier_a(office)
    with capsys.disabled():
        print(f"\n{YEAR}: {len(told)} digests for {len(days)} health days of tier A")  # noqa: T201

    for found in days:
        said = [text for text in told if found.day.name_zh in text]
        assert len(said) == 2, f"{found.day.name_zh} was told {len(said)} times"
        assert ("待通知" in said[0]) is found.provisional
    assert len(told) <= 2 * len(days)
    workdays, sent = office.bot.office.workdays, sent_on(office)
    assert len(sent) == len(set(sent)) == len(told)  # one a day at most
    assert all(workdays.is_workday(day) for day in sent)


def sent_on(office: Office) -> list[date]:
    query = select(outbox.c.sent_at).where(outbox.c.occasion.startswith("digest:"))
    found = office.ask(lambda conn: conn.execute(query).scalars().all())
    return [at.astimezone(SHANGHAI).date() for at in found]

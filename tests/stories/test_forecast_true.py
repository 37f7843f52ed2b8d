"""What was foretold is what happens: nobody acts, and every message comes at its moment (C8).

The bot itself runs through the time that was foretold, at random moments, numbers and holidays.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from actions import filings, forecasts, notices, reports
from actions.tx import Tx
from domain.audience import everyone
from domain.filing import Proposal
from domain.filing_class import Flag, Mode
from domain.forecast import Forecast, Hearer
from domain.health_day import HealthDays
from domain.messages import Bilingual
from domain.notice import EVERYONE
from storage import notices as stored
from storage import people
from storage.notices import NewNotice
from storage.reports import NewTask
from storage.schema.engine import outbox
from tests import factories
from tests.office import Office

ZHANG, LIU, LI, WANG, ZHOU = 1001, 1002, 1003, 1004, 1006
Heard = Counter[tuple[int, datetime]]
Lives = Callable[..., Any]

moments = st.datetimes(datetime(2026, 1, 2), datetime(2026, 12, 20)).map(  # noqa: DTZ001  (UTC is set next)
    lambda moment: moment.replace(tzinfo=UTC, second=0, microsecond=0)
)
given_times = st.one_of(  # most of what matters happens in few days
    st.timedeltas(timedelta(minutes=5), timedelta(days=2)),
    st.timedeltas(timedelta(days=2), timedelta(days=25)),
).map(lambda given: timedelta(minutes=given // timedelta(minutes=1)))
few_days = st.lists(st.integers(1, 8), max_size=3, unique=True).map(list)
numbers = st.fixed_dictionaries(
    {
        "chase": st.fixed_dictionaries(
            {
                "days_before": few_days,
                "days_after": few_days,
                "cap": st.integers(1, 6),
                "notice_days": few_days,
            }
        ),
        "hours": st.fixed_dictionaries({"digest_at": st.sampled_from(["08:30", "09:05", "07:30"])}),
    }
)
often = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def lives(tmp_path: Path, sqlite_template: Path) -> Lives:
    """An office from a moment on; it knows no health days, which have mornings of their own."""
    serial = iter(range(10_000))

    @contextmanager
    def live(at: datetime, config: dict[str, Any]) -> Iterator[Office]:
        path = tmp_path / f"{next(serial)}.db"
        shutil.copyfile(sqlite_template, path)
        office = Office(f"sqlite:///{path}", config)
        try:
            _settle_in(office, at)
            yield office
        finally:
            office.close()
            path.unlink()

    return live


def _settle_in(office: Office, at: datetime) -> None:
    quiet = replace(office.bot.office, health_days=HealthDays({}))
    office.bot.office = quiet
    office.bot.tick = replace(office.bot.tick, office=quiet)
    office.clock.moment = at
    hospital = factories.unit(office)
    centre = factories.unit(office, "春晖社区卫生服务中心", "community_centre")
    factories.person(office, "张敏", ZHANG, "contact", unit_id=hospital)
    factories.person(office, "刘院长", LIU, "unit_lead", unit_id=hospital)
    factories.person(office, "李强", LI, "contact", "unit_lead", unit_id=centre)
    factories.person(office, "王处长", WANG, "approver")
    factories.person(office, "周管", ZHOU, "admin")
    office.restart()
    office.bot.office = quiet
    office.bot.tick = replace(office.bot.tick, office=quiet)


def acts(office: Office, telegram_id: int, fn: Callable[..., Any], *args: Any, **more: Any) -> Any:
    """Somebody does something, as their press would."""

    def act(tx: Tx) -> Any:
        tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
        return fn(tx, *args, **more)

    return office.run(act)


def foretold(found: Forecast, who: dict[Hearer, tuple[int, ...]]) -> Heard:
    """Each person with each moment; and that as many were counted as there are."""
    heard = Heard()
    for beat in found.beats:
        for hearer in beat.hearers:
            assert found.heard_by[hearer] == len(who[hearer])
            heard.update((chat, beat.at) for chat in who[hearer])
    return heard


def happened(office: Office, *occasions: str) -> Heard:
    """Each chat with the moments at which something new came; edits make no sound."""
    query = select(outbox.c.chat_id, outbox.c.sent_at, outbox.c.occasion).where(
        outbox.c.edits_id.is_(None), outbox.c.occasion.is_not(None), outbox.c.sent_at.is_not(None)
    )
    rows = office.ask(lambda conn: conn.execute(query).all())
    return Heard((row.chat_id, row.sent_at) for row in rows if row.occasion.startswith(occasions))


TASK = {Hearer.CONTACT: (ZHANG, LI), Hearer.UNIT_LEAD: (LIU,), Hearer.ADMIN: (ZHOU,)}


@often
@given(opened_at=moments, time_given=given_times, config=numbers)
def test_a_task(
    lives: Lives, opened_at: datetime, time_given: timedelta, config: dict[str, Any]
) -> None:
    with lives(opened_at, config) as office:
        new = NewTask(
            title=Bilingual("半年宣传总结", "report"),
            audience=everyone(),
            evidence=(),
            due_at=opened_at + time_given,
        )
        task_id = acts(office, ZHOU, reports.create, new)
        _, found = acts(office, ZHOU, forecasts.of_task, task_id, 1)
        acts(office, ZHOU, reports.open_task, task_id, 1, 2)
        office.travel(found.last_at + timedelta(days=12))
        assert happened(office, "digest:", "report:") == foretold(found, TASK)


@often
@given(confirmed_at=moments, receipt=st.sampled_from(["yes", "no"]), config=numbers)
def test_a_notice(
    lives: Lives, confirmed_at: datetime, receipt: str, config: dict[str, Any]
) -> None:
    with lives(confirmed_at, config) as office:
        new = NewNotice(
            kind="text",
            html="关于宣传的通知",
            title="关于宣传的通知",
            file_id=None,
            audience=everyone().dump(),
            roles=(EVERYONE,),
            needs_receipt=receipt == "yes",
            composed_by=5,
        )
        number = acts(office, ZHOU, notices.compose, new)
        notice = office.ask(stored.get, number)
        found = acts(office, ZHOU, forecasts.of_notice, notice)
        acts(office, ZHOU, notices.confirm, number, notice.version, 5)
        office.travel(found.last_at + timedelta(days=12))
        everybody = {Hearer.READER: (ZHANG, LIU, LI, WANG, ZHOU)}
        told = happened(office, "digest:", f"notice:{number}")
        told -= Heard({(ZHOU, confirmed_at): 1})  # the card of the one who sends it
        assert told == foretold(found, everybody)


@often
@given(submitted_at=moments, time_given=given_times, config=numbers)
def test_a_filing(
    lives: Lives, submitted_at: datetime, time_given: timedelta, config: dict[str, Any]
) -> None:
    with lives(submitted_at, config) as office:
        proposal = Proposal(
            unit_id=1,
            outlet_id=None,
            outlet="新周刊",
            journalist="王记者",
            topic="秋冬季流感疫苗接种",
            expert_id=None,
            interviewee="李医生",
            starts_at=submitted_at + time_given,
            ends_at=None,
            mode=Mode.IN_PERSON,
            flags=frozenset({Flag.PATIENT}),
        )
        filing = acts(office, ZHANG, filings.submit, proposal)
        _, found = acts(office, WANG, forecasts.of_filing, filing.id)
        office.travel(found.last_at + timedelta(days=12))
        who = {Hearer.APPROVER: (WANG,), Hearer.FILER: (ZHANG,), Hearer.ADMIN: (ZHOU,)}
        told = happened(office, "digest:", "filing:")
        told -= Heard({(LIU, submitted_at): 1})  # the lead's copy waits for nothing
        assert told == foretold(found, who)

"""What was foretold is what happens: nobody acts, and every message comes at its moment (C8).

The bot itself runs through the time that was foretold, at random moments, numbers and holidays.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from actions import filings, forecasts, notices, reports
from actions.tx import Tx
from domain.audience import everyone
from domain.digest import hour_of
from domain.filing import Proposal
from domain.filing_class import Flag, Mode
from domain.forecast import Carrier, Forecast
from domain.health_day import HealthDays
from domain.hearers import Hearer
from domain.messages import Bilingual
from domain.notice import EVERYONE
from storage import mornings, people
from storage import notices as stored
from storage.notices import NewNotice
from storage.reports import NewTask
from storage.schema.engine import bodies, outbox
from tests import factories
from tests.office import Office

ZHANG, LIU, LI, WANG, ZHOU, SUN, QIAN, CHEN = 1001, 1002, 1003, 1004, 1006, 1007, 1008, 1009
EVERYBODY = (ZHANG, LIU, LI, WANG, ZHOU, SUN, QIAN, CHEN)
CONTACTS = (ZHANG, LI, SUN, QIAN)
TASK, NOTICE = "半年宣传总结", "关于宣传的通知"
Count = Counter[tuple[Hearer, datetime]]
ONE_DAY = timedelta(days=1)
FAR = 10**9  # so many rows of the journal are told of already
Habits = Mapping[int, tuple[int | None, str]]
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
heard_today = st.sampled_from(["nothing", "something", "digest"])
habits = st.fixed_dictionaries(  # when they want the digest, and what they heard today
    {
        chat: st.tuples(st.sampled_from([None, None, 450, 510, 600, 1050]), heard_today)
        for chat in EVERYBODY
    }
)
often = settings(
    max_examples=8,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink is to live a hundred lives
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def lives(tmp_path: Path, sqlite_template: Path) -> Lives:
    """An office from a moment on; it knows no health days, which have mornings of their own."""
    serial = iter(range(10_000))

    @contextmanager
    def live(at: datetime, config: dict[str, Any], habits: Habits) -> Iterator[Office]:
        path = tmp_path / f"{next(serial)}.db"
        shutil.copyfile(sqlite_template, path)
        office = Office(f"sqlite:///{path}", config, now=at - ONE_DAY)
        try:
            _settle_in(office, at, habits)
            yield office
        finally:
            office.close()
            path.unlink()

    return live


def _settle_in(office: Office, at: datetime, habits: Habits) -> None:
    """From the day before on: the morning of ``at`` is laid out as any other."""
    almanac = office.bot.almanac
    almanac.packed = replace(almanac.packed, health_days=HealthDays({}))
    almanac._version = -1  # noqa: SLF001  (read anew)
    _people(office)
    for chat, (minute, _) in habits.items():
        office.run(_wants, chat, minute)
    office.travel(at)
    for chat, (_, heard) in habits.items():
        office.run(_has_heard, chat, heard)


def _people(office: Office) -> None:
    hospital = factories.unit(office)
    centre = factories.unit(office, "春晖社区卫生服务中心", "community_centre")
    clinic = factories.unit(office, "枫桥社区卫生服务中心", "community_centre")
    factories.person(office, "张敏", ZHANG, "contact", unit_id=hospital)
    factories.person(office, "刘院长", LIU, "unit_lead", unit_id=hospital)
    factories.person(office, "李强", LI, "contact", "unit_lead", unit_id=centre)
    factories.person(office, "王处长", WANG, "approver")
    factories.person(office, "陈发言人", CHEN, "spokesperson")
    factories.person(office, "周管", ZHOU, "admin")
    factories.person(office, "孙丽", SUN, "contact", unit_id=clinic)
    factories.person(office, "钱进", QIAN, "contact", unit_id=clinic)


def _wants(tx: Tx, chat: int, minute: int | None) -> None:
    mornings.set_minute(tx.conn, _id(tx, chat), minute)


def _has_heard(tx: Tx, chat: int, what: str) -> None:
    """Of something else; and nobody is told of the journal's root, which is news on its own."""
    person_id = _id(tx, chat)
    mornings.tell_root(tx.conn, person_id, FAR, tx.today - ONE_DAY)
    if what == "something":
        mornings.tell(tx.conn, [person_id], tx.today)
    minute = mornings.minute_of(tx.conn, person_id)
    hour = hour_of(minute, tx.office.policy)
    if what == "digest" and tx.office.local(tx.now).time() > hour:  # none comes before its hour
        mornings.digest(tx.conn, [person_id], tx.today)


def _id(tx: Tx, chat: int) -> int:
    person = people.by_telegram(tx.conn, chat, tx.today)
    assert person is not None
    return person.id


def acts(office: Office, telegram_id: int, fn: Callable[..., Any], *args: Any, **more: Any) -> Any:
    """Somebody does something, as their press would."""

    def act(tx: Tx) -> Any:
        tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
        return fn(tx, *args, **more)

    return office.run(act)


def foretold(found: Forecast) -> Count:
    """How many hear something at a moment; what one digest carries twice is one message."""
    own, digests = Count(), Count()
    for beat in found.beats:
        for one in beat.heard:
            if beat.carrier is Carrier.DIGEST:
                digests |= Count({(one.hearer, one.at): one.count})
            else:
                own.update({(one.hearer, one.at): one.count})
    return +(own + digests)


def happened(office: Office, who: Mapping[int, Hearer], about: str, occasion: str) -> Count:
    """How many heard of it at a moment; edits make no sound."""
    text = func.coalesce(bodies.c.payload, outbox.c.payload)
    query = (
        select(outbox.c.chat_id, outbox.c.sent_at, outbox.c.occasion, text.label("payload"))
        .outerjoin(bodies, bodies.c.id == outbox.c.body_id)
        .where(
            outbox.c.edits_id.is_(None),
            outbox.c.occasion.is_not(None),
            outbox.c.sent_at.is_not(None),
        )
    )
    rows = office.ask(lambda conn: conn.execute(query).all())
    return Count(
        (who[row.chat_id], row.sent_at)
        for row in rows
        if row.occasion.startswith(occasion)
        or (row.occasion.startswith("digest:") and about in row.payload["text"])
    )


HEAR_OF_TASKS = {
    **dict.fromkeys(CONTACTS, Hearer.CONTACT),
    LIU: Hearer.UNIT_LEAD,
    ZHOU: Hearer.ADMIN,
}


@often
@given(opened_at=moments, time_given=given_times, config=numbers, habits=habits)
def test_a_task(
    lives: Lives,
    opened_at: datetime,
    time_given: timedelta,
    config: dict[str, Any],
    habits: Habits,
) -> None:
    with lives(opened_at, config, habits) as office:
        new = NewTask(
            title=Bilingual(TASK, "report"),
            audience=everyone(),
            evidence=(),
            due_at=opened_at + time_given,
        )
        task_id = acts(office, ZHOU, reports.create, new)
        _, found = acts(office, ZHOU, forecasts.of_task, task_id, 1)
        acts(office, ZHOU, reports.open_task, task_id, 1, 3)
        office.travel(found.last_at + timedelta(days=12))
        told = happened(office, HEAR_OF_TASKS, TASK, "report:")
        assert told == foretold(found)


@often
@given(confirmed_at=moments, receipt=st.sampled_from(["yes", "no"]), config=numbers, habits=habits)
def test_a_notice(
    lives: Lives, confirmed_at: datetime, receipt: str, config: dict[str, Any], habits: Habits
) -> None:
    with lives(confirmed_at, config, habits) as office:
        new = NewNotice(
            kind="text",
            html=NOTICE,
            title=NOTICE,
            file_id=None,
            audience=everyone().dump(),
            roles=(EVERYONE,),
            needs_receipt=receipt == "yes",
            composed_by=5,
        )
        number = acts(office, ZHOU, notices.compose, new)
        notice = office.ask(stored.get, number)
        found = acts(office, ZHOU, forecasts.of_notice, notice)
        acts(office, ZHOU, notices.confirm, number, notice.version, len(EVERYBODY))
        office.travel(found.last_at + timedelta(days=12))
        readers = dict.fromkeys(EVERYBODY, Hearer.READER)
        told = happened(office, readers, NOTICE, f"notice:{number}")
        told -= Count({(Hearer.READER, confirmed_at): 1})  # the card of the one who sends it
        assert told == foretold(found)


@often
@given(submitted_at=moments, time_given=given_times, config=numbers, habits=habits)
def test_a_filing(
    lives: Lives,
    submitted_at: datetime,
    time_given: timedelta,
    config: dict[str, Any],
    habits: Habits,
) -> None:
    with lives(submitted_at, config, habits) as office:
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
        who = {
            WANG: Hearer.APPROVER,
            CHEN: Hearer.HEAD,
            ZHANG: Hearer.FILER,
            ZHOU: Hearer.ADMIN,
            LIU: Hearer.UNIT_LEAD,
        }
        told = happened(office, who, filing.number, "filing:")
        told -= Count({(Hearer.UNIT_LEAD, submitted_at): 1})  # the copy waits for nothing
        assert told == foretold(found)

"""A year of the five plans: at most one message a person and working day, no deadline unannounced.

周管 opens every draft when its plan says so, several on one day, some at the last moment, and
sends a notice with a receipt each month; nobody ever hands anything in, so that every rung is
climbed.  Counted is what went over the wire.  What counts as the last 24 hours before something:
the last call, and the opening of what is due on the next working day.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from shutil import copyfile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from actions import notices, reminders, report_cards, reports
from actions.tx import Tx
from domain.audience import everyone
from domain.health_day import Occurrence, Tier
from domain.messages import Bilingual
from domain.permission import Role
from domain.report import TaskState
from storage import notices as notice_rows
from storage import people
from storage import reports as report_rows
from storage.notices import NewNotice
from storage.reports import NewTask
from storage.schema.engine import outbox
from storage.schema.reports import report_targets, report_tasks
from tests import factories
from tests.office import Office, Somebody

SHANGHAI = ZoneInfo("Asia/Shanghai")
PLANS = ("shanghai-2021", "pudong-2025", "dongxihu-2020", "jilin-2021", "anqing-2013")
ONE_DAY = timedelta(days=1)
ADMIN = 1006
TEN = time(10)
OPENING_DAYS = (0, 2)  # 周管 goes through the drafts on Mondays and Wednesdays


@dataclass(frozen=True)
class Told:
    """One message of the bot's own accord as it arrived."""

    chat_id: int
    at: datetime
    occasion: str
    text: str

    @property
    def on(self) -> date:
        return self.at.astimezone(SHANGHAI).date()


@dataclass(frozen=True)
class Commission:
    """The office and its contacts: three of one unit, one of two."""

    office: Office
    contacts: tuple[Somebody, ...]

    @classmethod
    def on(cls, url: str, first: date) -> "Commission":
        office = Office(url, {"office": {"plans": PLANS}})
        office.clock.moment = at(first, time(0))
        hospital = factories.unit(office, "示范市第一人民医院", "hospital", level="city")
        centre = factories.unit(office, "春晖社区卫生服务中心", "community_centre", level="street")
        cdc = factories.unit(office, "示范市疾病预防控制中心", "cdc", level="city")
        contacts = (
            factories.person(office, "张敏", 1001, "contact", unit_id=hospital),
            factories.person(office, "李强", 1002, "contact", unit_id=centre),
            factories.person(office, "陈静", 1003, "contact", unit_id=cdc),
            factories.person(office, "周两", 1004, "contact", unit_id=cdc),
        )
        factories.role(office, contacts[3], "contact", centre)
        factories.person(office, "周管", ADMIN, "admin")
        office.restart()
        return cls(office, contacts)

    def live(self, first: date, last: date) -> None:
        """Day by day: the mornings, then what 周管 does at ten."""
        workdays = self.office.bot.office.workdays
        day = first
        while day <= last:
            if workdays.is_workday(day):
                self.office.travel(at(day, TEN))
                if day.weekday() in OPENING_DAYS:
                    self.office.run(as_admin, open_what_is_due)
                if day == workdays.next_workday(day.replace(day=10)):
                    self.office.run(as_admin, send_notice)
                if day == workdays.next_workday(day.replace(day=20)):
                    self.office.run(as_admin, open_at_the_last_moment)
                    self.office.restart()
            day += ONE_DAY
        self.office.travel(at(last, time(23, 59)))

    def told(self) -> list[Told]:
        """What arrived at contacts without their asking, notices aside: those are 周管's words."""
        query = select(outbox).where(
            outbox.c.sent_at.is_not(None),
            outbox.c.method.startswith("send"),
            outbox.c.broadcast_id.is_(None),
            outbox.c.chat_id.in_([one.telegram_id for one in self.contacts]),
        )
        rows = self.office.ask(lambda conn: conn.execute(query).all())
        arrived = Counter(
            call.values["chat_id"]
            for call in self.office.transport.calls
            if call.method == "sendMessage" and call.message_id is not None
        )
        told = [Told(row.chat_id, row.sent_at, row.occasion, row.payload["text"]) for row in rows]
        for somebody in self.contacts:
            mine = [one for one in told if one.chat_id == somebody.telegram_id]
            assert len(mine) + self.notices_to(somebody) == arrived[somebody.telegram_id]
        return told

    def notices_to(self, somebody: Somebody) -> int:
        query = select(outbox.c.id).where(
            outbox.c.broadcast_id.is_not(None), outbox.c.chat_id == somebody.telegram_id
        )
        return len(self.office.ask(lambda conn: conn.execute(query).all()))

    def deadlines(self) -> Iterator[tuple[Somebody, str, datetime]]:
        """Who had to hear of what by when."""
        query = select(report_targets.c.unit_id, report_targets.c.due_at, report_tasks).join(
            report_tasks, report_tasks.c.id == report_targets.c.task_id
        )
        rows = self.office.ask(lambda conn: conn.execute(query).all())
        for somebody in self.contacts:
            person = self.office.ask(people.by_telegram, somebody.telegram_id, date(2026, 1, 1))
            units = self.office.ask(people.get, person.id, date(2099, 1, 1)).units(Role.CONTACT)
            for row in rows:
                if row.unit_id in units:
                    yield somebody, row.title_zh, row.due_at


def at(day: date, when: time) -> datetime:
    return datetime.combine(day, when, SHANGHAI).astimezone(UTC)


@contextmanager
def commission(template: Path, folder: Path, first: date) -> Iterator[Commission]:
    path = folder / f"{first}.db"
    copyfile(template, path)
    made = Commission.on(f"sqlite:///{path}", first)
    try:
        yield made
    finally:
        made.office.close()
        path.unlink()


def as_admin(tx: Tx, act: Callable[[Tx], None]) -> None:
    tx.actor = people.by_telegram(tx.conn, ADMIN, tx.today)
    act(tx)


def open_what_is_due(tx: Tx) -> None:
    """Every draft that opens by today, or is due within a month; those over are left alone."""
    for task in report_rows.in_state(tx.conn, TaskState.DRAFT):
        if task.due_at is None or task.due_at <= tx.now:
            continue
        opens_on = task.opens_on or tx.office.day_of(task.due_at) - 30 * ONE_DAY
        units, _ = report_cards.whom(tx, task.audience)
        if opens_on <= tx.today and units:
            reports.open_task(tx, task.id, task.version, len(units))


def open_at_the_last_moment(tx: Tx) -> None:
    """Two on one day: by noon of the next working day, and in three weeks."""
    soon = tx.office.workdays.next_workday(tx.today + ONE_DAY)
    later = tx.office.workdays.next_workday(tx.today + 21 * ONE_DAY)
    for title, due_at in (("急件", at(soon, time(12))), ("缓件", at(later, time(17, 30)))):
        name = f"{title}{tx.today:%m%d}"
        task_id = reports.create(
            tx,
            NewTask(title=Bilingual(name, name), audience=everyone(), evidence=(), due_at=due_at),
        )
        task = reports.seen(tx, task_id)
        units, _ = report_cards.whom(tx, task.audience)
        reports.open_task(tx, task_id, task.version, len(units))


def send_notice(tx: Tx) -> None:
    assert tx.actor is not None
    notice_id = notices.compose(
        tx,
        NewNotice(
            kind="text",
            html=f"{tx.today:%m}月通知",
            title=f"{tx.today:%m}月通知",
            file_id=None,
            audience=everyone().dump(),
            roles=("contact",),
            needs_receipt=True,
            composed_by=tx.actor.id,
        ),
    )
    notice = notice_rows.get(tx.conn, notice_id)
    assert notice is not None
    notices.confirm(tx, notice_id, notice.version, 4)


def excess(here: Commission, told: list[Told]) -> list[Told]:
    """Of each person and day, what came beside the first message and not in the last hours."""
    due = due_by_occasion(here.office)
    days: dict[tuple[int, date], list[Told]] = defaultdict(list)
    for one in told:
        if not is_urgent(here, one, due):
            days[one.chat_id, one.on].append(one)
    return [one for theirs in days.values() for one in theirs[1:]]


def is_urgent(here: Commission, one: Told, due: dict[str, datetime]) -> bool:
    if one.occasion.startswith("report:push:"):
        return True
    if not one.occasion.endswith(":opened"):
        return False
    due_on = due[one.occasion].astimezone(SHANGHAI).date()
    return due_on <= here.office.bot.office.workdays.next_workday(one.on + ONE_DAY)


def due_by_occasion(office: Office) -> dict[str, datetime]:
    query = select(report_tasks.c.id, report_tasks.c.due_at)
    rows = office.ask(lambda conn: conn.execute(query).all())
    return {f"report:{row.id}:opened": row.due_at for row in rows if row.due_at}


def unannounced(here: Commission, told: list[Told]) -> list[tuple[str, str, datetime]]:
    """Deadlines of which somebody had not heard by name before they had passed."""
    now = here.office.clock.moment
    return [
        (somebody.name, title, due_at)
        for somebody, title, due_at in here.deadlines()
        if due_at <= now
        and not any(
            one.chat_id == somebody.telegram_id and one.at < due_at and title in one.text
            for one in told
        )
    ]


def check(here: Commission, told: list[Told]) -> None:
    office = here.office.bot.office
    assert excess(here, told) == []
    assert unannounced(here, told) == []
    for one in told:
        local = one.at.astimezone(SHANGHAI).time()
        assert office.workdays.is_workday(one.on), one
        assert office.policy.quiet_to <= local < office.policy.quiet_from, one


def tier_a(here: Commission, first: date, last: date) -> list[Occurrence]:
    found = here.office.bot.office.health_days.calendar(first.year)
    return [one for one in found if one.is_pushed and first <= one.start_on <= last]


def test_a_year_of_the_five_plans(
    sqlite_template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    with commission(sqlite_template, tmp_path, first) as here:
        here.live(first, last)
        told = here.told()
        check(here, told)
        for somebody in here.contacts:
            mine = [one for one in told if one.chat_id == somebody.telegram_id]
            for found in tier_a(here, first + 21 * ONE_DAY, last):
                assert any(found.day.name_zh in one.text for one in mine), found.day.name_zh
            kinds = Counter(one.occasion.split(":")[0] for one in mine)
            with capsys.disabled():
                print(  # noqa: T201
                    f"\n{somebody.name}: {len(mine)} messages in {first.year} "
                    f"({kinds['digest']} digests, {kinds['report']} of reports), "
                    f"and {here.notices_to(somebody)} notices",
                    end="",
                )
        assert all(one.day.tier is Tier.A for one in tier_a(here, first, last))


minutes = st.none() | st.sampled_from([time(7, 30), time(8), time(9, 45), time(14), time(17, 30)])
families = st.sets(st.sampled_from(["festivals", "living", "professions", "children"]), max_size=2)
wishes = st.lists(st.tuples(minutes, families, st.booleans()), min_size=4, max_size=4)


@settings(
    max_examples=3,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(wishes=wishes, month=st.sampled_from([3, 5, 9, 12]))
def test_whatever_people_wish(
    sqlite_template: Path,
    tmp_path: Path,
    wishes: list[tuple[time | None, set[str], bool]],
    month: int,
) -> None:
    """Hours, muted families and snoozes leave the two promises as they are, for weeks of a year."""
    first = date(2026, month, 1)
    last = first + 21 * ONE_DAY
    with commission(sqlite_template, tmp_path, first) as here:
        for somebody, wish in zip(here.contacts, wishes, strict=True):
            here.office.run(as_somebody, somebody.telegram_id, wish)
        here.live(first, last)
        told = here.told()
        check(here, told)
        catalogue = here.office.bot.office.health_days
        for somebody, (_, muted, _) in zip(here.contacts, wishes, strict=True):
            for day in catalogue.days:
                mine = [one for one in told if one.chat_id == somebody.telegram_id]
                heard = any(day.name_zh in days_in(one.text) for one in mine)
                assert not (heard and day.family in muted), day.name_zh


def days_in(digest: str) -> str:
    """What it says of health days; a report may bear a day's name too."""
    _, _, rest = digest.partition("临近的卫生日")
    return rest.partition("\n\n")[0]


def as_somebody(tx: Tx, telegram_id: int, wish: tuple[time | None, set[str], bool]) -> None:
    """Their wishes; who puts things off puts off every day that is ahead."""
    hour, muted, puts_off = wish
    tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
    assert tx.actor is not None
    if hour is not None:
        reminders.set_hour(tx, hour)
    for family in muted:
        reminders.turn_family(tx, family)
    for found in reminders.coming(tx, tx.actor, 20 * ONE_DAY) if puts_off else ():
        if tx.office.workdays.shift(found.start_on, -1) > tx.today + 2 * ONE_DAY:
            reminders.snooze(tx, found, found.start_on - ONE_DAY)

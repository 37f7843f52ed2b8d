"""What people of the demonstration's office do in a year, at plausible times; the seed decides who.

Time jumps from one due timer to the next and from one act to the next.
"""

import heapq
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from actions import (
    approvals,
    filings,
    health_days,
    notices,
    quotas,
    report_reviews,
    reports,
)
from actions.tx import Tx
from bot.demo import PLANS, fill
from domain.audience import Audience, everyone
from domain.decision import Refusal
from domain.filing import Proposal
from domain.filing_class import Flag, Mode
from domain.health_day import DaySpan
from domain.permission import Role
from domain.report import OWED, Part, Standing, TaskState
from domain.workdays import moment
from sandbox import cast
from storage import audiences, notice_recipients, people, units
from storage import filings as filing_rows
from storage import notices as notice_rows
from storage import reports as tasks
from storage.notices import NewNotice
from storage.reports import Target, Task
from tests.office import Office

YEAR = 2026
SEED = 20260101
ONE_DAY = timedelta(days=1)
NEW_YEAR = datetime(YEAR - 1, 12, 31, 16, 1, tzinfo=UTC)  # 00:01 in Shanghai
NEVER, LATE, LAST_DAY = 0.03, 0.06, 0.20  # of the units: never hand in, late, on the last day
SLOTS = (time(9, 20), time(10, 40), time(14, 10), time(16, 30), time(21, 15))
EVIDENCE = (
    Part(kind="text", text="活动小结：https://example.org/a"),
    Part(kind="photo", file_id="p", file_unique_id="p"),
    Part(kind="document", name="小结.docx", file_id="f", file_unique_id="f"),
)

# day, hour, title, whom, receipt: one on the night before a holiday, one at a weekend
NOTICES = (
    ((1, 12), (10, 0), "关于召开年度宣传工作会议的通知", everyone(), True),
    ((2, 14), (20, 40), "关于春节期间宣传值守的紧急通知", everyone(), True),
    ((4, 1), (9, 30), "关于爱国卫生月宣传的通知", everyone(), False),
    ((6, 6), (15, 0), "关于高考期间医疗保障宣传的通知", Audience(kinds=("hospital",)), True),
    ((9, 29), (17, 0), "关于国庆中秋宣传安排的通知", everyone(), True),
    ((11, 16), (11, 0), "关于报送明年宣传计划的通知", everyone(), True),
)

# Of patients and minors the paper is there: nobody agrees to a filing without it.
CONSENT = {"consent": "yes", "guardian": "yes", "consent_holder": "宣传科"}

# filed, begins, topic, flags, what becomes of it
FILINGS = (
    ((1, 20, 9, 30), (1, 22, 15, 0), "冬季流感防治", (), ""),
    ((3, 18, 10, 0), (3, 23, 15, 0), "世界防治结核病日", (Flag.PATIENT,), "approve"),
    ((4, 30, 17, 0), (5, 7, 10, 0), "劳动节急诊值守", (Flag.LEADER,), "approve"),
    ((6, 15, 15, 10), (6, 18, 9, 0), "医疗纠纷调解", (Flag.DISPUTE,), "reject"),
    ((9, 30, 16, 0), (10, 8, 10, 0), "长假门诊安排", (Flag.PATIENT,), "nobody"),
    ((10, 20, 21, 30), (10, 21, 8, 10), "突发食物中毒", (Flag.EPIDEMIC,), "nobody"),
    ((11, 24, 9, 0), (11, 30, 14, 0), "世界艾滋病日", (Flag.MINOR,), "approve"),
)


@dataclass(slots=True)
class Year:
    """One office from the first to the last day of the year."""

    office: Office
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311
    agenda: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)
    serial: int = 0

    def live(self) -> None:
        """Everything in its order, then to the end of the year."""
        self._plan()
        while self.agenda:
            at, _, act = heapq.heappop(self.agenda)
            self.office.travel(at)
            act()
        self.office.travel(self.local(date(YEAR, 12, 31), time(23, 59)))

    def local(self, on: date, at: time) -> datetime:
        return moment(on, at, self.office.bot.office.zone)

    def at(self, when: datetime, act: Callable[..., Any], *args: Any) -> None:
        if when.year <= YEAR and when > self.office.clock.now():
            self.serial += 1
            heapq.heappush(self.agenda, (when, self.serial, partial(act, *args)))

    def does(self, name: str, act: Callable[..., Any], *args: Any) -> Any:
        """Somebody acts; the clock stands."""
        return self.office.run(partial(_as, person=self._ids[name], act=act), *args)

    @property
    def _ids(self) -> dict[str, int]:
        return {"张敏": 1, "刘院长": 2, "李强": 3, "王处长": 4, "赵值班": 5, "周管": 6}

    def _plan(self) -> None:
        self.office.run(fill, cast.load())
        for task in self.office.ask(tasks.in_state, TaskState.DRAFT):
            self._opens_some_day(task)
        for day, hour, title, whom, receipt in NOTICES:
            when = self.local(date(YEAR, *day), time(*hour))
            self.at(when, self._sends, title, whom, receipt)
        for filed, begins, topic, flags, end in FILINGS:
            when = self.local(date(YEAR, *filed[:2]), time(*filed[2:]))
            starts_at = self.local(date(YEAR, *begins[:2]), time(*begins[2:]))
            self.at(when, self._files, topic, starts_at, frozenset(flags), end)
        self._confirms_days()
        self._moves()
        workdays = self.office.bot.office.workdays
        for week in range(52):  # Friday afternoons the admin looks through what came in
            friday = date(YEAR, 1, 2) + timedelta(weeks=week)
            self.at(self.local(workdays.previous_workday(friday), time(16, 0)), self._reviews)

    def _opens_some_day(self, task: Task) -> None:
        """Of two plans that ask for the same month's people one is enough."""
        monthly_twin = task.title.zh.endswith("“中国好医生、中国好护士”推荐")
        if task.due_at is None or monthly_twin:
            return
        on = task.opens_on or self.office.bot.office.day_of(task.due_at) - 20 * ONE_DAY
        on = self.office.bot.office.workdays.next_workday(max(on, date(YEAR, 1, 5)))
        self.at(self.local(on, self.dice.choice(SLOTS[:4])), self._opens, task.id)

    def _opens(self, task_id: int) -> None:
        task = self.office.ask(tasks.get, task_id)
        count = len(self.office.ask(audiences.unit_ids, task.audience))
        self.does("周管", reports.open_task, task_id, task.version, count)
        moments: dict[datetime, list[int]] = {}
        for target in self.office.ask(tasks.standing_in, task_id, *Standing):
            when = self._hands_in_at(target)
            if when is not None:
                moments.setdefault(when, []).append(target.id)
        for when, target_ids in sorted(moments.items()):
            self.at(when, self._hand_in, target_ids)
        closes_on = self.office.bot.office.day_of(task.due_at) + 20 * ONE_DAY
        self.at(self.local(closes_on, time(17, 0)), self._closes, task_id)

    def _hands_in_at(self, target: Target) -> datetime | None:
        workdays = self.office.bot.office.workdays
        due_on = self.office.bot.office.day_of(target.due_at)
        chance = self.dice.random()
        slot = self.dice.choice(SLOTS)
        if chance < NEVER:
            return None
        if chance < NEVER + LATE:
            return self.local(workdays.shift(due_on, self.dice.randint(1, 6)), slot)
        if chance < NEVER + LATE + LAST_DAY:
            return self.local(workdays.previous_workday(due_on), slot)
        today = self.office.bot.office.day_of(self.office.clock.now())
        given = max(1, workdays.workdays_between(today, due_on))
        return self.local(workdays.shift(today, self.dice.randint(1, min(given, 15))), slot)

    def _hand_in(self, target_ids: list[int]) -> None:
        self.office.run(_hand_in, target_ids)

    def _reviews(self) -> None:
        """Accepts what came in; one in thirty is returned."""
        for task in self.office.ask(tasks.in_state, TaskState.OPEN):
            waiting = self.office.ask(tasks.standing_in, task.id, Standing.SUBMITTED)
            returned = [target.id for target in waiting if self.dice.random() < 1 / 30]
            self.does("周管", _review, waiting, returned)

    def _closes(self, task_id: int) -> None:
        task = self.office.ask(tasks.get, task_id)
        self.does("周管", reports.close, task_id, task.version)

    def _sends(self, title: str, whom: Audience, receipt: bool) -> None:  # noqa: FBT001
        new = NewNotice(
            kind="text",
            html=f"{title}\n请各单位认真组织。",
            title=title,
            file_id=None,
            audience=whom.dump(),
            roles=("contact",),
            needs_receipt=receipt,
            composed_by=self._ids["周管"],
        )
        number = self.does("周管", notices.compose, new)
        notice = self.office.ask(notice_rows.get, number)
        self.does("周管", _confirm, number, notice.version)
        if receipt:
            self._receipts(number)

    def _receipts(self, number: int) -> None:
        now = self.office.clock.now()
        for hours in (12, 20, 40, 90):
            self.at(now + timedelta(hours=hours), self._some_take_note, number)

    def _some_take_note(self, number: int) -> None:
        owing = self.office.ask(_owing_receipt, number)
        takes = [one for one in owing if self.dice.random() < 0.55]
        self.office.run(_take_note, number, takes)

    def _files(self, topic: str, starts_at: datetime, flags: frozenset[Flag], end: str) -> None:
        proposal = Proposal(
            unit_id=self.office.ask(units.ids_by_name)["示范市第一人民医院"],
            outlet_id=1,
            outlet="东方早报",
            journalist="王记者",
            topic=topic,
            expert_id=1,
            interviewee="李国栋",
            starts_at=starts_at,
            ends_at=None,
            mode=Mode.IN_PERSON,
            flags=flags,
            details=CONSENT if flags else {},
        )
        filing = self.does("张敏", filings.submit, proposal)
        if end in {"approve", "reject"}:
            later = self.office.clock.now() + timedelta(days=1, hours=3)
            self.at(later, self._decides, filing.id, end)

    def _decides(self, filing_id: int, end: str) -> None:
        filing = self.office.ask(filing_rows.get, filing_id)
        if end == "approve":
            self.does("王处长", approvals.approve, filing_id, filing.version)
            return
        reason = next(iter(self.office.bot.office.reasons))
        refusal = Refusal(reason=reason, alternative="请改由发言人书面答复")
        self.does("王处长", approvals.reject, filing_id, filing.version, refusal)

    def _confirms_days(self) -> None:
        """Of the days that a notice sets every second is recorded, four weeks ahead."""
        calendar = self.office.bot.office.health_days.calendar(YEAR)
        open_ = [one for one in calendar if one.provisional and not one.is_dead]
        for one in open_[::2]:
            when = self.local(one.start_on - 28 * ONE_DAY, time(10, 5))
            span = DaySpan(one.start_on + 3 * ONE_DAY, one.end_on + 3 * ONE_DAY)
            self.at(when, self._confirms, one.day.id, span)

    def _confirms(self, day_id: str, span: DaySpan) -> None:
        if span.start_on.year == span.end_on.year == YEAR:
            self.does("周管", health_days.confirm, day_id, YEAR, span, None)

    def _moves(self) -> None:
        """陈晓燕 stops the bot for the summer; 罗振宇 changes from 柳林 to 湖心 on 1 July."""
        self.at(self.local(date(YEAR, 6, 10), time(12, 0)), self._stops, 2001)
        self.at(self.local(date(YEAR, 9, 1), time(12, 0)), self._comes_back, 2001)
        self.at(self.local(date(YEAR, 7, 1), time(9, 0)), self._changes_unit)

    def _stops(self, chat_id: int) -> None:
        self.office.person(chat_id, "").blocks_the_bot()

    def _comes_back(self, chat_id: int) -> None:
        somebody = self.office.person(chat_id, "")
        somebody.unblocks_the_bot()
        self.office.deliver(somebody.membership("member"))

    def _changes_unit(self) -> None:
        ids = self.office.ask(units.ids_by_name)
        old, new = ids["柳林街道社区卫生服务中心"], ids["湖心街道社区卫生服务中心"]
        self.office.run(_change_unit, old, new)


def living(url: str) -> Office:
    """An office that has lived through the year."""
    office = Office(url, {"office": {"plans": list(PLANS)}}, now=NEW_YEAR)
    Year(office).live()
    return office


def _as(tx: Tx, *args: Any, person: int, act: Callable[..., Any]) -> Any:
    tx.actor = people.get(tx.conn, person, tx.today)
    return act(tx, *args)


def _hand_in(tx: Tx, target_ids: Iterable[int]) -> None:
    """Those who still owe it and whose unit has a contact."""
    for target_id in target_ids:
        target = tasks.target(tx.conn, target_id)
        task = tasks.get(tx.conn, target.task_id) if target else None
        if target is None or task is None or task.state is not TaskState.OPEN:
            continue
        contacts = audiences.contacts_of(tx.conn, [target.unit_id], tx.today)
        if target.state in OWED and contacts:
            tx.actor = people.get(tx.conn, contacts[0].person_id, tx.today)
            _give(tx, target)


def _give(tx: Tx, target: Target) -> None:
    """One answer; of a number, all that is still wanted of it."""
    if target.asked is None:
        reports.submit(tx, target.id, target.version, EVIDENCE)
    for _ in range((target.asked or 0) - target.done - target.pending):
        quotas.hand_in(tx, target.id, EVIDENCE, tx.today)


def _review(tx: Tx, waiting: Iterable[Target], returned: list[int]) -> None:
    for target in waiting:
        if target.id in returned:
            report_reviews.return_(tx, target.id, target.version, "缺活动照片说明")
        else:
            report_reviews.accept(tx, target.id, target.version)
        for version in range(target.version + 1, target.version + target.pending):
            report_reviews.accept(tx, target.id, version)


def _confirm(tx: Tx, number: int, version: int) -> None:
    from actions import notice_reach

    notice = notice_rows.get(tx.conn, number)
    assert notice is not None
    count = len(notice_reach.of_notice(tx, notice).readers)
    assert notices.confirm(tx, number, version, count)


def _owing_receipt(conn: Any, number: int) -> list[int]:
    from sqlalchemy import select

    from storage.schema.notices import notice_recipients as rows

    query = (
        select(rows.c.person_id)
        .where(rows.c.notice_id == number, rows.c.acknowledged_at.is_(None))
        .order_by(rows.c.person_id)
    )
    return list(conn.execute(query).scalars())


def _take_note(tx: Tx, number: int, person_ids: Iterable[int]) -> None:
    for person_id in person_ids:
        notice_recipients.acknowledge(tx.conn, number, person_id, tx.now)


def _change_unit(tx: Tx, old: int, new: int) -> None:
    from sqlalchemy import update

    from storage.schema.people import roles

    held = audiences.contacts_of(tx.conn, [old], tx.today)[0]
    tx.conn.execute(
        update(roles)
        .where(roles.c.person_id == held.person_id, roles.c.unit_id == old)
        .values(valid_to=tx.today - ONE_DAY)
    )
    people.give_role(
        tx.conn,
        person_id=held.person_id,
        role=Role.CONTACT,
        unit_id=new,
        valid_from=tx.today,
        granted_by=6,
        now=tx.now,
    )

"""Campaigns: notice, summary and material opened in one press, with one message to each (N4)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from html import escape

from actions import campaign_words, chase, notice_reach, notices, reports
from actions.tx import Tx
from domain import campaign as rules
from domain.campaign import CampaignState, Period
from domain.collection import REPORT
from domain.errors import Refused
from domain.health_day import DaySpan
from domain.messages import Lane, Lines, Post
from domain.notice import Reach
from domain.permission import Person, Right, Role, may
from domain.plan import Period as Stretch
from domain.plan.ways import MATERIAL
from domain.quota import begins
from domain.report import TaskState
from storage import audiences
from storage import campaigns as rows
from storage import notices as notice_rows
from storage import reports as tasks
from storage.campaigns import Campaign, NewCampaign
from storage.notices import NewNotice, Notice
from storage.reports import NewTask, Task

READERS = (str(Role.CONTACT),)


def compose(tx: Tx, new: NewCampaign) -> Campaign:
    """Keep it; nothing is sent until the second confirmation."""
    _admin(tx)
    rules.check_period(new.period, tx.today)
    campaign_id = rows.add(tx.conn, new, tx.now)
    tx.note("campaign.composed", "campaign", campaign_id, plan_line=new.plan_line)
    return seen(tx, campaign_id)


def seen(tx: Tx, campaign_id: int, version: int | None = None) -> Campaign:
    """Raises Refused("not-found") and Refused("campaign-moved-on")."""
    found = rows.get(tx.conn, campaign_id)
    if found is None:
        raise Refused("not-found")
    if version is not None and found.version != version:
        raise Refused("campaign-moved-on")
    return found


def reach(tx: Tx, of: NewCampaign) -> Reach:
    """Whom its one message reaches now."""
    return notice_reach.of(tx, of.audience, READERS)


def open_(tx: Tx, campaign_id: int, version: int, count: int) -> Campaign:
    """Send the notice to the ``count`` people who were promised, and open what hangs on it.

    Raises Refused("campaign-count-changed"): the admin looks again.
    """
    admin = _admin(tx)
    found = _as_seen(tx, campaign_id, version, CampaignState.COMPOSED)
    rules.check_period(found.period, tx.today)
    readers = reach(tx, found)
    unit_ids = audiences.unit_ids(tx.conn, found.audience)
    if not readers.readers or not unit_ids:
        raise Refused("notice-nobody")
    if len(readers.readers) != count:
        raise Refused("campaign-count-changed", count=len(readers.readers))
    notice = _notice(tx, found, admin)
    opened = _won(
        rows.change(
            tx.conn,
            found,
            state=CampaignState.OPEN,
            opened_at=tx.now,
            notice_id=notice.id,
            task_id=_open_summary(tx, found, unit_ids, admin),
            material_id=_open_material(tx, found, unit_ids, admin),
        )
    )
    notices.send(tx, notice, notice.version, admin, readers)
    tx.note("campaign.opened", "campaign", found.id, readers=count, units=len(unit_ids))
    return opened


def drop(tx: Tx, campaign_id: int, version: int) -> Campaign:
    """Give up what was composed; nobody has heard of it."""
    _admin(tx)
    found = _as_seen(tx, campaign_id, version, CampaignState.COMPOSED)
    tx.note("campaign.dropped", "campaign", found.id)
    return _won(rows.change(tx.conn, found, state=CampaignState.DROPPED, closed_at=tx.now))


def close(tx: Tx, campaign_id: int, version: int) -> Campaign:
    """End it: nothing more is handed in, nobody is chased any more."""
    _admin(tx)
    found = _as_seen(tx, campaign_id, version, CampaignState.OPEN)
    _close_tasks(tx, found)
    tx.note("campaign.closed", "campaign", found.id)
    return _won(rows.change(tx.conn, found, state=CampaignState.CLOSED, closed_at=tx.now))


def follow(tx: Tx, day_id: str, year: int, span: DaySpan) -> None:
    """The dates of a health day were recorded: what hangs on it moves, and its units hear why."""
    for found in rows.of_day(tx.conn, day_id, year):
        period = Period(span.start_on, span.end_on, day_id, year)
        if period != found.period:
            _move(tx, found, period)


def tasks_of(tx: Tx, found: Campaign) -> tuple[Task | None, Task | None]:
    """Its summary and its call for material."""
    ids = (found.task_id, found.material_id)
    summary, material = (tasks.get(tx.conn, one) if one else None for one in ids)
    return summary, material


def _move(tx: Tx, found: Campaign, period: Period) -> None:
    moved = _won(rows.move(tx.conn, found, period))
    office = tx.office
    due = rules.due_at(period, found.due_after, office.hours, office.workdays)
    tx.note("campaign.moved", "campaign", found.id, on=period.begins_on, due=due)
    for task in tasks_of(tx, moved):
        if task is not None and task.state is not TaskState.CLOSED and due > tx.now:
            _redate(tx, task, due)
    if moved.state is CampaignState.OPEN:
        _tell_moved(tx, moved)


def _redate(tx: Tx, task: Task, due: datetime) -> None:
    moved = reports.won(tasks.set_due(tx.conn, task, due))
    tx.note("report.due_moved", "report", task.id, due=due)
    if moved.state is TaskState.OPEN:
        chase.plan(tx, moved, due)


def _tell_moved(tx: Tx, moved: Campaign) -> None:
    """One message to each contact, with all that moved."""
    for person_id in reach(tx, moved).readers:
        tx.post(
            Post(
                key="campaign-moved",
                to=person_id,
                values={
                    "title": moved.title,
                    "lines": Lines(campaign_words.lines(tx, moved)),
                },
                lane=Lane.REMINDER,
                occasion=f"campaign:{moved.id}:moved:{moved.version}",
            )
        )


def _notice(tx: Tx, found: Campaign, admin: Person) -> Notice:
    new = NewNotice(
        kind="text",
        html=escape(f"{found.title}\n\n{found.text}", quote=False),
        title=found.title[:40],
        file_id=None,
        audience=found.audience.dump(),
        roles=READERS,
        needs_receipt=True,
        composed_by=admin.id,
        plan_line=found.plan_line,
    )
    return notices.get(tx, notice_rows.compose(tx.conn, new, tx.now))


def _open_summary(tx: Tx, found: Campaign, unit_ids: Sequence[int], admin: Person) -> int | None:
    if found.due_after is None:
        return None
    new = _task(tx, found, REPORT)
    task_id = reports.add(tx, replace(new, title=rules.summary_title(found.title)))
    reports.open_for(tx, reports.seen(tx, task_id), unit_ids, admin.id)
    return task_id


def _open_material(tx: Tx, found: Campaign, unit_ids: Sequence[int], admin: Person) -> int | None:
    if not found.gathers:
        return None
    task_id = reports.add(tx, _material(tx, found))
    reports.open_for(tx, reports.seen(tx, task_id), unit_ids, admin.id)
    return task_id


def _material(tx: Tx, new: NewCampaign) -> NewTask:
    """Its call for material: nobody owes any."""
    kind = tx.office.collections.get(MATERIAL)
    if kind is None:
        raise Refused("collection-unknown", kind=MATERIAL)
    task = _task(tx, new, MATERIAL)
    return replace(
        task,
        title=rules.material_title(new.title),
        evidence=tuple(map(str, kind.evidence)),
        asked=kind.asked(begins(Stretch.YEAR, new.period.ends_on)),
        at_most=kind.at_most,
    )


def _task(tx: Tx, new: NewCampaign, kind: str) -> NewTask:
    office = tx.office
    return NewTask(
        title=rules.summary_title(new.title),
        audience=new.audience,
        evidence=(),
        due_at=rules.due_at(new.period, new.due_after, office.hours, office.workdays),
        clause=new.clause,
        plan_line=new.plan_line,
        created_by=new.created_by,
        kind=kind,
    )


def _close_tasks(tx: Tx, found: Campaign) -> None:
    for task in tasks_of(tx, found):
        if task is not None and task.state is not TaskState.CLOSED:
            reports.close(tx, task.id, task.version)


def _admin(tx: Tx) -> Person:
    """Who may send the notice and open the tasks."""
    if tx.actor is None or not all(
        may(tx.actor, right) for right in (Right.SEND_NOTICE, Right.OPEN_TASK)
    ):
        raise Refused("not-allowed")
    return tx.actor


def _as_seen(tx: Tx, campaign_id: int, version: int, state: CampaignState) -> Campaign:
    """What it has become is said before that it has changed."""
    if seen(tx, campaign_id).state is not state:
        raise Refused(f"campaign-is-{seen(tx, campaign_id).state}")
    return seen(tx, campaign_id, version)


def _won(changed: Campaign | None) -> Campaign:
    if changed is None:
        raise Refused("campaign-moved-on")
    return changed

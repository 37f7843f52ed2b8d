"""Reports beneath the chat: rights are asked again, what is no longer as seen is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from actions import chase, report_reviews, reports, ticks
from actions.tx import Tx
from domain.audience import Audience, everyone
from domain.errors import Refused
from domain.messages import Bilingual
from domain.report import Part, TaskState
from storage import people, timers
from storage import reports as rows
from storage.reports import NewTask, Target
from storage.timers import Timer
from tests.office import Office
from tests.stories.test_report_submitting import Cast, hands_in

TEXT = (Part(kind="text", text="总结"),)
DUE = datetime(2026, 12, 10, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """One open task, and actions done as somebody."""

    cast: Cast
    task_id: int

    def does(self, telegram_id: int, act: Callable[..., Any], *given: Any) -> Any:
        def run(tx: Tx) -> Any:
            tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
            return act(tx, *given)

        return self.cast.office.run(run)

    def refuses(self, key: str, telegram_id: int, act: Callable[..., Any], *given: Any) -> None:
        with pytest.raises(Refused) as refused:
            self.does(telegram_id, act, *given)
        assert refused.value.key == key

    @property
    def target(self) -> Target:
        """What the hospital owes."""
        found: list[Target] = self.cast.office.ask(
            rows.targets_of, self.task_id, [self.cast.hospital]
        )
        return found[0]


@pytest.fixture
def desk(any_office: Office) -> Desk:
    cast = Cast(any_office)
    cast.opens()
    return Desk(cast, 1)


def new(audience: Audience | None = None, due_at: datetime | None = DUE) -> NewTask:
    return NewTask(
        title=Bilingual("材料", "material"),
        audience=audience or everyone(),
        evidence=(),
        due_at=due_at,
    )


ZHANG, LI, ZHOU, NOBODY = 1001, 1003, 1006, 999


def test_rights_are_asked_again(desk: Desk) -> None:
    target = desk.target
    for somebody in (ZHANG, NOBODY):
        desk.refuses("not-allowed", somebody, reports.create, new())
        desk.refuses("not-allowed", somebody, reports.open_task, 1, 2, 3)
        desk.refuses("not-allowed", somebody, reports.move_due, 1, 2, DUE)
        desk.refuses("not-allowed", somebody, reports.close, 1, 2)
        desk.refuses("not-allowed", somebody, report_reviews.accept, target.id, 1)
        desk.refuses("not-allowed", somebody, report_reviews.return_, target.id, 1, "为何")
        desk.refuses("not-allowed", somebody, report_reviews.waive, target.id, "为何")
    desk.refuses("not-allowed", ZHOU, reports.submit, target.id, 1, TEXT)
    desk.refuses("not-found", LI, reports.submit, target.id, 1, TEXT)
    desk.refuses("not-found", ZHANG, reports.submit, 999, 1, TEXT)


def test_nobody_to_open_it_for(desk: Desk) -> None:
    task_id = desk.does(ZHOU, reports.create, new(Audience(levels=("province",))))
    desk.refuses("report-audience-empty", ZHOU, reports.open_task, task_id, 1, 0)


def test_what_is_over_stays_over(desk: Desk) -> None:
    desk.does(ZHOU, reports.close, 1, 2)
    desk.refuses("report-task-is-closed", ZHOU, reports.close, 1, 3)
    desk.refuses("report-task-is-closed", ZHOU, reports.move_due, 1, 3, DUE)
    desk.refuses("report-task-is-closed", ZHOU, reports.open_task, 1, 3, 3)
    desk.refuses("report-task-is-closed", ZHOU, report_reviews.waive, desk.target.id, "为何")
    desk.refuses("report-task-is-closed", ZHANG, reports.submit, desk.target.id, 1, TEXT)


def test_what_changed_meanwhile_is_refused(desk: Desk) -> None:
    desk.refuses("report-task-moved-on", ZHOU, reports.close, 1, 1)
    desk.refuses("report-moved-on", ZHANG, reports.submit, desk.target.id, 7, TEXT)
    desk.refuses("not-found", ZHOU, report_reviews.waive, 999, "为何")
    desk.refuses("not-found", ZHOU, report_reviews.accept, 999, 1)
    with pytest.raises(Refused, match="report-moved-on"):
        reports.won(None)


def test_only_one_of_two_who_saw_the_same_changes_it(desk: Desk) -> None:
    """Two processes may have read a row before either writes: the second writes nothing."""
    office = desk.cast.office
    now = office.clock.now()
    seen = office.ask(rows.get, 1)
    assert office.ask(rows.set_due, seen, DUE + timedelta(days=1)) is not None
    assert office.ask(rows.set_due, seen, DUE + timedelta(days=2)) is None
    assert office.ask(rows.close, seen, now) is None
    assert office.ask(rows.open_for_units, seen, [desk.cast.bare], 1, now) is None
    assert desk.target.due_at == DUE + timedelta(days=1)
    target = desk.target
    decided = office.ask(rows.decide, target, "accepted", by=1, now=now)
    assert decided.version == target.version + 1
    assert office.ask(rows.decide, target, "returned", by=1, now=now) is None


def test_a_draft_moves_without_telling_anybody(desk: Desk) -> None:
    office = desk.cast.office
    task_id = desk.does(ZHOU, reports.create, new(due_at=None))
    before = len(office.transport.calls)
    desk.does(ZHOU, reports.move_due, task_id, 1, DUE)
    desk.refuses("report-due-past", ZHOU, reports.move_due, task_id, 2, office.clock.now())
    desk.does(ZHOU, reports.close, task_id, 2)
    assert len(office.transport.calls) == before
    assert office.ask(rows.get, task_id).state is TaskState.CLOSED


def test_a_timer_of_a_task_that_is_over_does_nothing(desk: Desk) -> None:
    office = desk.cast.office
    late = Timer(0, chase.RUNG, "999:1-before", office.clock.now())
    office.run(ticks.run, late)
    desk.does(ZHOU, reports.close, 1, 2)
    office.run(ticks.run, Timer(0, chase.RUNG, "1:1-before", office.clock.now()))
    assert office.ask(rows.get, 1).rung is None


def test_a_timer_when_nobody_owes_anything_does_nothing(desk: Desk) -> None:
    office = desk.cast.office
    for target in office.ask(rows.standing_in, 1, *rows.OWED):
        desk.does(ZHOU, report_reviews.waive, target.id, "不用")
    office.run(ticks.run, Timer(0, chase.RUNG, "1:1-before", office.clock.now()))
    assert office.ask(rows.get, 1).rung is None


def rungs_waiting(office: Office) -> list[str]:
    """The rungs still to come, by their refs."""
    far = office.clock.now() + timedelta(days=60)

    def waiting(conn: Any) -> list[str]:
        found = timers.due(conn, far, 100)
        return sorted(timer.ref for timer in found if timer.kind == chase.RUNG)

    return list(office.ask(waiting))


def test_an_earlier_due_moment_leaves_no_rung_of_the_later_one(desk: Desk) -> None:
    office = desk.cast.office
    assert rungs_waiting(office) == ["1:1-before", "1:2-before", "1:3-day", "1:4-after", "1:5-lead"]
    desk.does(ZHOU, reports.move_due, 1, 2, office.clock.now() + timedelta(hours=8))
    assert rungs_waiting(office) == ["1:1-push", "1:2-after", "1:3-lead"]


def test_what_is_returned_after_the_due_moment_moved_has_the_new_one(desk: Desk) -> None:
    hands_in(desk.cast.zhang)
    desk.does(ZHOU, reports.move_due, 1, 2, DUE + timedelta(days=7))
    desk.does(ZHOU, report_reviews.return_, desk.target.id, 2, "缺附件")
    assert "12月17日" in desk.cast.zhang.last.text


def test_closing_drops_the_timers(desk: Desk) -> None:
    desk.does(ZHOU, reports.close, 1, 2)
    assert rungs_waiting(desk.cast.office) == []


def test_returned_after_the_contact_left_goes_to_the_others(desk: Desk) -> None:
    from sqlalchemy import update

    from storage.schema.people import roles
    from tests import factories

    cast = desk.cast
    hands_in(cast.zhang)
    heir = factories.person(cast.office, "新联络员", 1020, "contact", unit_id=cast.hospital)

    def leave(tx: Tx) -> None:
        zhang = people.by_telegram(tx.conn, ZHANG, tx.today)
        assert zhang is not None
        tx.conn.execute(
            update(roles)
            .where(roles.c.person_id == zhang.id)
            .values(valid_to=tx.today - timedelta(days=1))
        )

    cast.office.run(leave)
    desk.does(ZHOU, report_reviews.return_, desk.target.id, 2, "缺附件")
    assert "缺附件" in heir.last.text
    assert not cast.zhang.heard("缺附件")


def test_at_night_nobody_is_woken(any_office: Office) -> None:
    """What opens at nine in the evening is told by the digest; a return makes no sound."""
    cast = Cast(any_office)
    any_office.clock.moment = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # 21:00
    cast.opens()
    any_office.travel(datetime(2026, 11, 23, 23, 59, tzinfo=UTC))
    assert not cast.zhang.heard("半年宣传总结")
    any_office.travel(datetime(2026, 11, 24, 0, 30, tzinfo=UTC))
    assert "晨报" in cast.zhang.last.text
    assert "新布置的材料" in cast.zhang.last.text
    cast.zhang.presses("报送：半年宣传总结")


def test_a_return_makes_no_sound_at_night(any_office: Office) -> None:
    cast = Cast(any_office)
    cast.opens()
    hands_in(cast.zhang)
    any_office.travel(datetime(2026, 11, 24, 13, 0, tzinfo=UTC))
    desk = Desk(cast, 1)
    desk.does(ZHOU, report_reviews.return_, desk.target.id, 2, "缺附件")
    sent = [call for call in any_office.transport.calls if "缺附件" in str(call.values.get("text"))]
    silent = [call.values.get("disable_notification") for call in sent if "send" in call.method]
    assert silent == [True]
    assert "退回待补" in cast.zhang.card("材料报送").text, "the card does not wait for the morning"


def test_the_digest_says_nothing_to_whom_nothing_concerns(desk: Desk) -> None:
    def part(tx: Tx, telegram_id: int) -> Any:
        person = people.by_telegram(tx.conn, telegram_id, tx.today)
        assert person is not None
        return chase.digest_part(tx, person)

    assert desk.cast.office.run(part, ZHANG) is None, "three weeks left"
    assert desk.cast.office.run(part, 1002) is None
    assert desk.cast.office.run(part, ZHOU) is None
    hands_in(desk.cast.zhang)
    waiting = desk.cast.office.run(part, ZHOU)
    assert waiting.is_news
    assert len(waiting.lines) == 2, "what waits, and where to look"

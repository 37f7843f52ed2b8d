"""What repeats and campaigns beneath the chat: rights asked again, what nobody can press."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from actions import campaigns, forecasts, plan_lines, rollovers, series
from actions.tx import Tx
from domain.audience import Audience, everyone
from domain.campaign import Period, material_title
from domain.errors import Refused
from domain.health_day import DaySpan
from domain.messages import Bilingual
from domain.series import Outcome, Rule
from domain.when import Move, Recurrence
from storage import people, timers
from storage import series as rows
from storage.campaigns import NewCampaign
from storage.series import NewSeries, Series
from storage.timers import Timer
from tests import factories
from tests.office import Office

ADMIN, CONTACT = 1006, 1001
MONTHLY = Recurrence(("FREQ=MONTHLY;BYMONTHDAY=-1",), Move.PREVIOUS)
ONCE = Recurrence(("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10;COUNT=1",))
DAY = Period(date(2026, 12, 7), date(2026, 12, 7))


class Desk:
    """An office with one hospital, and actions done as somebody."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.hospital = factories.unit(office)
        factories.person(office, "张敏", CONTACT, "contact", unit_id=self.hospital)
        self.zhou = factories.person(office, "周管", ADMIN, "admin")

    def does(self, act: Callable[..., Any], *given: Any, as_: int = ADMIN) -> Any:
        def run(tx: Tx) -> Any:
            tx.actor = people.by_telegram(tx.conn, as_, tx.today)
            return act(tx, *given)

        return self.office.run(run)

    def refuses(self, key: str, act: Callable[..., Any], *given: Any, as_: int = ADMIN) -> None:
        with pytest.raises(Refused) as refused:
            self.does(act, *given, as_=as_)
        assert refused.value.key == key

    def tick(self, series_id: int) -> None:
        self.office.run(series.opens, Timer(1, series.OPENS, f"{series_id}:", datetime.now(UTC)))

    def starts(self, recurrence: Recurrence = MONTHLY, **more: Any) -> Series:
        made: Series = self.does(series.start, new(recurrence, **more))
        return made


def new(recurrence: Recurrence = MONTHLY, **more: Any) -> NewSeries:
    values: dict[str, Any] = {
        "title": Bilingual("自查", "Check"),
        "audience": everyone(),
        "evidence": (),
        "said": "每月最后一个工作日",
        "rule": Rule(recurrence=recurrence, begins_on=date(2026, 11, 23), due=time(17, 30)),
        "kind": "report",
        "created_by": 2,
    }
    return NewSeries(**values | more)


def a_campaign(**more: Any) -> NewCampaign:
    values: dict[str, Any] = {
        "title": "义诊",
        "text": "请组织义诊",
        "audience": everyone(),
        "period": DAY,
        "due_after": 5,
        "created_by": 2,
    }
    return NewCampaign(**values | more)


@pytest.fixture
def desk(any_office: Office) -> Iterator[Desk]:
    return Desk(any_office)


def test_rights_are_asked_again(desk: Desk) -> None:
    desk.refuses("not-allowed", series.start, new(), as_=CONTACT)
    made = desk.starts()
    for act in (series.skip, series.stop, series.resume):
        desk.refuses("not-allowed", act, made.id, made.version, as_=CONTACT)
    desk.refuses("not-allowed", campaigns.compose, a_campaign(), as_=CONTACT)
    desk.refuses("not-allowed", rollovers.preview, 2027, as_=CONTACT)
    desk.refuses("not-allowed", plan_lines.choose, 1, "Q3", "one_count", as_=CONTACT)


def test_what_is_not_there_or_can_no_longer_be(desk: Desk) -> None:
    desk.refuses("not-found", series.skip, 99, 1)
    desk.refuses("not-found", campaigns.seen, 99)
    ended = Rule(recurrence=ONCE, begins_on=date(2020, 1, 1), due=time(17, 30))
    past = date(2020, 12, 10)
    assert [one.on for one in desk.does(lambda tx: list(series.ahead(tx, ended, past)))] == []
    made = desk.starts()
    desk.refuses("series-is-running", series.resume, made.id, made.version)
    stopped = desk.does(series.stop, made.id, made.version)
    desk.refuses("series-is-stopped", series.skip, made.id, stopped.version)
    desk.refuses("series-no-more", forecasts.of_series, made.id, stopped.version)
    desk.tick(made.id)  # a timer of one that was stopped meanwhile
    desk.tick(99)
    assert len(desk.office.ask(rows.past, made.id, 9)) == 1


def test_what_comes_to_an_end(desk: Desk) -> None:
    made = desk.starts(ONCE)
    last = desk.does(series.skip, made.id, made.version)
    assert last.next_on is None
    desk.refuses("series-no-more", series.skip, made.id, last.version)
    desk.refuses("series-no-more", series.start, new(Recurrence((), named="13月40日")))
    desk.tick(made.id)


def test_nobody_in_its_audience_is_said_once(desk: Desk) -> None:
    made = desk.starts(audience=Audience(kinds=("bureau",)))
    [past] = desk.office.ask(rows.past, made.id, 9)
    assert past.outcome is Outcome.NOBODY
    assert "范围内现在没有单位" in desk.zhou.last.text


def test_what_is_settled_already_opens_nothing(desk: Desk) -> None:
    made = desk.starts()
    assert made.next_on is not None
    desk.office.run(lambda tx: rows.claim(tx.conn, made.id, made.next_on, Outcome.SKIPPED, tx.now))
    desk.office.clock.move(days=25)
    desk.tick(made.id)
    found = desk.office.ask(rows.past, made.id, 9)
    assert [one.outcome for one in found] == [Outcome.SKIPPED, Outcome.OPENED]


def test_a_collection_repeats_and_nobody_owes_it(desk: Desk) -> None:
    made = desk.starts(kind="nomination", at_least=0, at_most=2, ordinal=8)
    [past] = desk.office.ask(rows.past, made.id, 9)
    assert past.task_id is not None
    assert "评选推荐　自查（2026年11月）" in desk.zhou.says("/due").presses("自查").last.text
    assert "第8届" in desk.zhou.last.text


def test_other_working_days_lay_the_next_opening_out_anew(desk: Desk) -> None:
    made = desk.starts()
    before = desk.office.ask(timers.waiting, series.OPENS, f"{made.id}:")
    desk.office.run(lambda tx: timers.drop(tx.conn, series.OPENS, f"{made.id}:"))
    ended = desk.starts(ONCE)
    desk.does(series.skip, ended.id, ended.version)
    desk.office.run(series.look_again)
    assert desk.office.ask(timers.waiting, series.OPENS, f"{made.id}:") == before


def test_a_campaign_that_reaches_nobody_is_not_sent(desk: Desk) -> None:
    made = desk.does(campaigns.compose, a_campaign(audience=Audience(kinds=("bureau",))))
    desk.refuses("notice-nobody", campaigns.open_, made.id, made.version, 0)
    desk.refuses("campaign-moved-on", campaigns.open_, made.id, made.version + 1, 0)
    desk.refuses("campaign-is-composed", campaigns.close, made.id, made.version)


def test_a_campaign_without_a_summary_is_a_notice(desk: Desk) -> None:
    made = desk.does(campaigns.compose, a_campaign(due_after=None))
    opened = desk.does(campaigns.open_, made.id, made.version, 1)
    assert (opened.task_id, opened.material_id) == (None, None)
    closed = desk.does(campaigns.close, opened.id, opened.version)
    assert closed.version == opened.version + 1


def test_material_is_called_by_its_own_name() -> None:
    assert material_title("义诊") == Bilingual("义诊：素材", "义诊: material")


def test_a_campaign_that_was_not_sent_yet_moves_in_silence(desk: Desk) -> None:
    period = Period(DAY.begins_on, DAY.ends_on, "HD192", 2026)
    made = desk.does(campaigns.compose, a_campaign(period=period))
    said = len(desk.zhou.chat)
    later = DAY.begins_on + timedelta(days=9)
    for _ in range(2):  # the same dates again move nothing
        desk.office.run(campaigns.follow, "HD192", 2026, DaySpan(later, later))
    moved = desk.does(campaigns.seen, made.id)
    assert (moved.period.begins_on, moved.version) == (later, made.version + 1)
    assert len(desk.zhou.chat) == said

"""Old screens, forged keys, two at once: refused in one sentence, nothing is lost (T5, T6)."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from actions import slots
from domain.series import SeriesState
from storage import entries as rows
from storage import series
from storage.schema.people import units as unit_rows
from storage.series import Series
from tests.office import Office
from tests.stories.test_collections import TITLE, Cast, recommends
from tests.stories.test_nomination_series import MONTHLY, composes
from tests.stories.test_slots import NAME, sets_up


@pytest.fixture
def cast(any_office: Office) -> Cast:
    return Cast(any_office)


def running(cast: Cast) -> list[Series]:
    found: list[Series] = cast.office.ask(series.in_state, state=SeriesState.RUNNING)
    return found


def test_a_series_is_started_and_stopped_once(cast: Cast) -> None:
    zhou = cast.zhou
    composes(cast, MONTHLY, "每月一次")
    zhou.presses("跳过")
    assert "每单位最多</b>　按这一类通常的份数" in zhou.last.text
    start = zhou.last.data("启用")
    cast.zhang.presses_data(start)
    assert running(cast) == []
    zhou.presses("启用")
    zhou.presses_data(start)
    assert len(running(cast)) == 1
    zhou.presses("停止").presses("确定")
    zhou.presses_data("series.stop.1.2")
    zhou.presses_data("series.show.99.1")
    zhou.presses_data("series.draft.1.1")
    assert running(cast) == []


def test_entries_that_are_not_there(cast: Cast) -> None:
    cast.calls()
    for data in (
        "entry.show.99.0",
        "entry.mine.99.0",
        "entry.takeback.99.0",
        "entry.change.99.0",
        "entry.own.99.0",
        "entry.keep.99.1",
        "entry.tick.99.0.chosen-1",
        "entry.tick.99.0.chosen",
        "entry.pick.1.0.crowned",
        "entry.pick.1.0.chosen",
        "entry.telling.1.0",
        "entry.tell.1.1.x",
        "entry.list.99.0",
        "published.note.99.0",
    ):
        cast.zhou.presses_data(data)
        cast.zhang.presses_data(data)
    assert cast.office.ask(rows.of_task, task_id=1) == []


def test_a_unit_that_closed_keeps_its_entry_and_its_result(cast: Cast) -> None:
    cast.calls()
    recommends(cast.zhang, "陈医生").presses("提交")
    zhou = cast.zhou
    zhou.says("/due").presses(TITLE).presses("待审（1）").presses("示范市第一人民医院")
    zhou.presses("接收")
    zhou.says("/due").presses(TITLE).presses("报送一览").presses("定当选").presses("陈医生")
    cast.zhang.presses_data("entry.takeback.1.0")
    assert "已经采纳" in cast.zhang.toast
    zhou.presses("公布结果")
    close = update(unit_rows).where(unit_rows.c.id == cast.hospital)
    cast.office.run(lambda tx: tx.conn.execute(close.values(closed_at=tx.now)))
    cast.office.restart()
    zhou.presses("公布，告知 2 人")
    [entry] = cast.office.ask(rows.of_task, task_id=1)
    assert (entry.outcome, entry.told_at is not None) == ("chosen", True)


def test_an_issue_that_changed_or_is_over(cast: Cast) -> None:
    sets_up(cast)
    zhang, zhou = cast.zhang, cast.zhou
    zhang.says("/due").presses("栏目排期").presses(NAME).presses("11-27")
    take = zhang.last.data("认领这一期")
    zhang.presses("认领这一期").says("义诊")
    zhang.presses_data("slot.open.1.0")
    deliver, back = zhang.last.data("已交稿"), zhang.last.data("退出这一期")
    zhang.presses_data(take)
    assert "刚有变化" in zhang.toast
    zhang.presses_data(deliver)
    zhang.presses_data(deliver)
    zhang.presses_data(back)
    assert "刚有变化" in zhang.toast
    zhang.presses_data(back.rpartition(".")[0] + ".3")
    for data in ("slot.open.999.1", "slot.column.99.0", "slot.stopsure.1.9", "slot.take.999.1"):
        zhou.presses_data(data)
    cast.office.travel(datetime(2026, 11, 30, 2, tzinfo=UTC))
    zhou.says("/due").presses("栏目排期").presses(NAME)
    assert "11-27" not in [label for label, _ in zhou.last.buttons]
    zhou.presses("停办").presses("确定停办")
    cast.office.travel(cast.office.clock.moment + timedelta(days=10))
    assert cast.office.run(lambda tx: slots.column(tx, 1)).stopped_at is not None

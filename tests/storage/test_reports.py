"""Who is missing is one indexed question, however many units and tasks there are."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine, event, insert, text

from domain.audience import everyone
from domain.messages import Bilingual
from domain.report import OWED, Standing
from storage import reports
from storage.db import open_engine
from storage.migrate import migrate
from storage.reports import NewTask
from storage.schema.people import people, units

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
UNITS, TASKS = 400, 60


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    made = open_engine(database_url)
    migrate(made)
    with made.begin() as conn:
        fill(conn)
    with made.begin() as conn:
        conn.execute(text("ANALYZE"))
    yield made
    made.dispose()


def fill(conn: Connection) -> None:
    """Every third unit has handed in, every ninth was returned."""
    row = {"kind": "hospital", "level": "city", "ownership": "public", "tags": []}
    spelled = {"pinyin": "", "initials": "", "created_at": NOW}
    conn.execute(
        insert(units), [{**row, **spelled, "name": f"第{n}医院"} for n in range(1, UNITS + 1)]
    )
    conn.execute(
        insert(people),
        [{"name": "周管", "language": "zh-CN", "telegram_id": 1, "created_at": NOW}],
    )
    for number in range(TASKS):
        new = NewTask(
            title=Bilingual(f"材料{number}", f"report {number}"),
            audience=everyone(),
            evidence=(),
            due_at=NOW + timedelta(days=number + 1),
        )
        task = reports.get(conn, reports.add(conn, new, NOW))
        assert task is not None
        assert reports.open_for_units(conn, task, range(1, UNITS + 1), 1, NOW)
    for every, state in ((3, Standing.SUBMITTED), (9, Standing.RETURNED)):
        conn.execute(
            text(f"UPDATE report_targets SET state = '{state}' WHERE unit_id % {every} = 0")
        )


def test_who_is_missing_reads_one_index_once(engine: Engine) -> None:
    asked: list[tuple[str, object]] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_c: object, _u: object, statement: str, given: object, *_more: object) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, given))

    with engine.connect() as conn:
        missing = reports.standing_in(conn, 30, *OWED)
        statement, given = asked[-1]
        assert len(asked) == 1
        explain = "EXPLAIN QUERY PLAN " if engine.dialect.name == "sqlite" else "EXPLAIN "
        plan = str(conn.exec_driver_sql(explain + statement, given).all())  # type: ignore[arg-type]
    assert len(missing) == UNITS - UNITS // 3 + UNITS // 9
    assert "ix_report_targets_task" in plan or "uq_report_targets_task_id" in plan, plan
    assert "SCAN report_targets" not in plan
    assert "Seq Scan on report_targets" not in plan


def test_counts_of_all_tasks_add_up(engine: Engine) -> None:
    with engine.connect() as conn:
        counted = reports.counts(conn, range(1, TASKS + 1))
    assert len(counted) == TASKS
    assert all(sum(standings.values()) == UNITS for standings in counted.values())
    assert counted[1]["returned"] == UNITS // 9


def test_what_one_unit_owes_is_sorted_by_due(engine: Engine) -> None:
    with engine.connect() as conn:
        owed = reports.owed(conn, [1, 3], *OWED)
    assert len(owed) == TASKS
    dues = [one.target.due_at for one in owed]
    assert dues == sorted(dues)

"""A call that closes by itself is over once nothing of it is left to decide (T5, Q12, Q16)."""

from actions import reports, ticks
from actions.tx import Tx
from domain.report import Standing, TaskState
from storage import entries
from storage import reports as rows
from storage.timers import Timer


@ticks.act(reports.ENDING)
def end(tx: Tx, timer: Timer) -> None:
    """What comes every month or stays open all year; one with results to tell stays."""
    task = rows.get(tx.conn, int(timer.ref))
    if task is None or task.state is not TaskState.OPEN or (task.due_at or tx.now) > tx.now:
        return
    kind = tx.office.collections.get(task.kind)
    has_stages = kind is not None and bool(kind.stages)
    waiting = {Standing.SUBMITTED, *((Standing.ACCEPTED,) if has_stages else ())}
    found = entries.of_task(tx.conn, task.id)
    if not any(one.state in waiting and one.told_at is None for one in found):
        reports.end(tx, task)

"""How the units stand with the numbers of a plan, for those who ask it of them (T2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from actions.tx import Tx
from domain.permission import Right, may
from domain.quota import standing_between
from domain.report import Standing
from storage import quotas
from storage.quotas import Progress


@dataclass(frozen=True, slots=True)
class UnitsStand:
    """``met``: how many have done all of it; ``behind``: who is behind an even spread."""

    met: int
    behind: tuple[str, ...]


def of_plan(tx: Tx, code: str) -> Mapping[str, UnitsStand]:
    """By the line of the plan; nothing for those who open no tasks: nobody is shown others."""
    if tx.actor is None or not may(tx.actor, Right.OPEN_TASK):
        return {}
    by_line: dict[str, list[Progress]] = {}
    for one in quotas.progress(tx.conn, code):
        if one.state is not Standing.WAIVED:
            by_line.setdefault((one.plan_line or "").rpartition("/")[2], []).append(one)
    return {line: _stand(tx, found) for line, found in by_line.items()}


def _stand(tx: Tx, found: list[Progress]) -> UnitsStand:
    behind = tuple(one.unit for one in found if _is_behind(tx, one))
    return UnitsStand(sum(one.done >= one.asked for one in found), behind)


def _is_behind(tx: Tx, one: Progress) -> bool:
    between = (one.since_on, tx.office.day_of(one.due_at))
    return standing_between(one.asked, one.done, between, tx.today).behind

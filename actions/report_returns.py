"""Whoever handed something in hears that it came back, with the one comment (T3)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actions import report_lines
from actions.tx import Tx
from domain.messages import Lane, Phrase, Post, Value
from domain.permission import Role
from domain.quiet import is_quiet
from storage import audiences
from storage import reports as rows
from storage.reports import Target, Task


@dataclass(frozen=True, slots=True)
class Returned:
    """An answer that came back; ``number`` is its own among those of its target."""

    target_id: int
    unit_id: int
    number: int
    submitted_by: int
    title: Value = ""  # where it is called otherwise than its task


def tell(
    tx: Tx, task: Task, returned: Iterable[Returned], comment: str, lane: Lane = Lane.DECISION
) -> None:
    """One message a unit, however much of it came back."""
    newest = {one.target_id: one for one in sorted(returned, key=lambda one: one.number)}
    units = {one.unit_id for one in newest.values()}
    targets = {one.id: one for one in rows.targets_of(tx.conn, task.id, units)}
    contacts = _holders(tx, Role.CONTACT, units)
    leads = _holders(tx, Role.UNIT_LEAD, units)
    for target_id, one in sorted(newest.items()):
        theirs = contacts.get(one.unit_id, [])
        may_answer = one.submitted_by in [*theirs, *leads.get(one.unit_id, [])]
        for person_id in [one.submitted_by] if may_answer else theirs:
            tx.post(_post(tx, task, targets[target_id], one, comment, person_id, lane))


def _holders(tx: Tx, role: Role, units: Iterable[int]) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one in audiences.holders_of(tx.conn, role, tuple(units), tx.today):
        found.setdefault(one.unit_id, []).append(one.person_id)
    return found


def _post(
    tx: Tx, task: Task, target: Target, one: Returned, comment: str, person_id: int, lane: Lane
) -> Post:
    return Post(
        key="report-returned",
        to=person_id,
        values={
            "title": one.title or task.title,
            "unit": target.unit,
            "comment": comment,
            "due": target.due_at,
        },
        buttons=((report_lines.submit_button(target, Phrase("button-report-again")),),),
        lane=lane,
        occasion=f"report:target:{target.id}:returned:{one.number}",
        silent=is_quiet(tx.office.local(tx.now).time(), tx.office.policy),
    )

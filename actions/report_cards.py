"""The card of a report task in a contact's chat: sent when it opens, kept true by edits."""

from collections.abc import Iterable, Sequence

from actions import report_lines, report_news
from actions.tx import Tx
from domain import ordinal
from domain.audience import Audience
from domain.collection import REPORT
from domain.messages import Button, Day, Lane, Lines, Phrase, Post, Value
from domain.permission import Role
from domain.plan import Counted
from domain.report import OWED, Standing, TaskState
from storage import audiences, people, reports, submissions
from storage.report_news import OPENED
from storage.reports import Target, Task
from storage.submissions import Submission

Targets = Sequence[Target]


def occasion(task: Task) -> str:
    return f"report:{task.id}:opened"


def send_all(tx: Tx, task: Task, unit_ids: Sequence[int]) -> None:
    """Tell every contact of the units, once each, whatever number of units they serve.

    Who hears of it in the next digest gets no card.
    """
    owed = {target.unit_id: target for target in reports.standing_in(tx.conn, task.id, *Standing)}
    served = by_person(tx, unit_ids)
    for person_id in report_news.now_for(tx, task, served, OPENED):
        tx.post(_card(tx, task, person_id, [owed[unit] for unit in served[person_id]]))


def refresh(tx: Tx, task: Task, unit_ids: Sequence[int]) -> None:
    """Rewrite the cards of all contacts of these units."""
    for person_id in by_person(tx, unit_ids):
        units = people.get(tx.conn, person_id, tx.today).units(Role.CONTACT)
        theirs = reports.targets_of(tx.conn, task.id, units)
        tx.post(_card(tx, task, person_id, theirs, is_edit=True))


def by_person(tx: Tx, unit_ids: Sequence[int]) -> dict[int, list[int]]:
    """The contacts of some units, each with theirs."""
    found: dict[int, list[int]] = {}
    for contact in audiences.contacts_of(tx.conn, unit_ids, tx.today):
        found.setdefault(contact.person_id, []).append(contact.unit_id)
    return found


def unreached(tx: Tx, unit_ids: Iterable[int]) -> tuple[int, ...]:
    """Units without a contact, or with none whose chat is open."""
    asked = tuple(unit_ids)
    contacts = audiences.contacts_of(tx.conn, asked, tx.today)
    reached = {contact.unit_id for contact in contacts if contact.is_open}
    return tuple(unit for unit in asked if unit not in reached)


def whom(tx: Tx, audience: Audience) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The units an audience means at this moment, and those of them nobody can be reached in."""
    unit_ids = audiences.unit_ids(tx.conn, audience)
    return unit_ids, unreached(tx, unit_ids)


def details(task: Task) -> Lines:
    """What is asked for and where it comes from, one a line."""
    lines = [
        Phrase("report-evidence", {"kinds": report_lines.evidence_words(task.evidence)}),
    ]
    if task.ordinal is not None and not ordinal.says(task.title.zh):
        lines.append(Phrase("entry-ordinal", {"ordinal": task.ordinal}))
    if task.winners is not None:
        lines.append(Phrase("entry-winners", {"winners": task.winners}))
    if task.at_most is not None:
        lines.append(Phrase("entry-at-most", {"most": task.at_most}))
    if task.asked is not None and task.kind == REPORT:
        per = Phrase(f"plan-per-{task.asked.per}")
        number: dict[str, Value] = {"count": task.asked.at_least, "per": per}
        lines.append(Phrase("quota-asked", number | {"begins": Day(task.asked.begins_on)}))
    if task.clause:
        lines.append(Phrase("report-clause", {"clause": task.clause}))
    if task.explanation:
        lines.append(Phrase("report-explanation", {"text": task.explanation}))
    return Lines(tuple(lines))


def standing(target: Target, last: Submission | None) -> Phrase:
    """How a unit stands, and by whom it came to that."""
    key = f"report-standing-{target.state}"
    if target.state is Standing.WAIVED:
        return Phrase(key, {"why": target.waived_why or ""})
    if target.state is Standing.MISSING or last is None:
        return Phrase("report-standing-missing")
    if target.state is Standing.RETURNED:
        return Phrase(key, {"comment": last.comment or ""})
    late = Phrase("report-late-mark") if last.is_late else ""
    return Phrase(key, {"by": last.by, "at": last.submitted_at, "late": late})


def _card(tx: Tx, task: Task, person_id: int, theirs: Targets, *, is_edit: bool = False) -> Post:
    values: dict[str, Value] = {
        "kind": kind_name(tx, task.kind),
        "title": task.title,
        "due": task.due_at or tx.now,
        "details": details(task),
        "standing": Lines(tuple(_lines(tx, theirs))),
    }
    if task.state is TaskState.CLOSED:
        values["standing"] = Phrase("report-task-over")
    return Post(
        key="report-card",
        to=person_id,
        values=values,
        buttons=_buttons(tx, task, theirs),
        lane=Lane.DECISION if is_edit else Lane.REMINDER,  # an edit makes no sound at night
        occasion=None if is_edit else occasion(task),
        edits=occasion(task) if is_edit else None,
    )


def _lines(tx: Tx, theirs: Targets) -> Iterable[Value]:
    for target in theirs:
        answered = target.state not in (Standing.MISSING, Standing.WAIVED)
        last = submissions.latest(tx.conn, target.id) if answered else None
        stands = standing(target, last) if target.asked is None else _of_number(tx, target)
        if len(theirs) > 1:
            yield Phrase("report-standing-of-unit", {"unit": target.unit, "standing": stands})
        else:
            yield stands


def _of_number(tx: Tx, target: Target) -> Value:
    """How far a unit is, what came back last, and why its number is its own."""
    if target.state is Standing.WAIVED:
        return standing(target, None)
    lines: list[Value] = [report_lines.progress(tx, target)]
    last = submissions.latest(tx.conn, target.id)
    if last is not None and last.state == Standing.RETURNED:
        lines.append(Phrase("report-standing-returned", {"comment": last.comment or ""}))
    if target.asked_why:
        lines.append(Phrase("quota-own-number", {"why": target.asked_why}))
    return Lines(tuple(lines))


def _buttons(tx: Tx, task: Task, theirs: Targets) -> tuple[tuple[Button, ...], ...]:
    if task.state is not TaskState.OPEN:
        return ()
    wanted = [target for target in theirs if may_add(tx, task, target)]
    many = len(theirs) > 1
    keys: list[tuple[Button, ...]] = [
        (report_lines.submit_button(t, _label(tx, task, t, many=many)),) for t in wanted
    ]
    keys += [_own_key(one, many=many) for one in theirs if task.kind != REPORT and _gave(one)]
    if task.asked is not None and task.asked.per is Counted.PERSON:
        keys += [(_people_button(target, many=many),) for target in theirs]
    return tuple(keys)


def _gave(target: Target) -> bool:
    return target.done + target.pending > 0 or target.state is Standing.RETURNED


def _own_key(target: Target, *, many: bool) -> tuple[Button, ...]:
    """What the unit gave, to be seen, changed and taken back."""
    key = "button-entry-own-of" if many else "button-entry-own"
    values: dict[str, Value] = {"unit": target.unit} if many else {}
    return (Button(Phrase(key, values), f"entry.own.{target.id}.0"),)


def _people_button(target: Target, *, many: bool) -> Button:
    key = "button-quota-people-for" if many else "button-quota-people"
    values: dict[str, Value] = {"unit": target.unit} if many else {}
    return Button(Phrase(key, values), f"quota.people.{target.id}.{target.version}")


def may_add(tx: Tx, task: Task, target: Target) -> bool:
    """Of entries, as long as there is room; else what is owed or not reviewed yet."""
    if task.kind == REPORT or target.state is Standing.WAIVED:
        return target.state in (*OWED, Standing.SUBMITTED)
    if target.asked == 0 and tx.now > target.due_at:
        return False
    return task.at_most is None or target.done + target.pending < task.at_most


def kind_name(tx: Tx, kind: str) -> Value:
    """材料报送, 评选推荐; the bare word where the pack is gone."""
    found = tx.office.collections.get(kind)
    return found.name if found else kind


def _label(tx: Tx, task: Task, target: Target, *, many: bool) -> Phrase:
    kind = tx.office.collections.get(task.kind)
    if kind is not None and kind.has_entries:
        entry: dict[str, Value] = {"entry": kind.entry}
        if many:
            return Phrase("button-entry-for", entry | {"unit": target.unit})
        return Phrase("button-entry", entry)
    if target.asked is not None:
        key = "button-quota-piece-for" if many else "button-quota-piece"
        return Phrase(key, {"unit": target.unit} if many else {})
    if many:
        again = target.state is not Standing.MISSING
        key = "button-report-again-for" if again else "button-report-submit-for"
        return Phrase(key, {"unit": target.unit})
    if target.state is Standing.MISSING:
        return Phrase("button-report-submit")
    return Phrase("button-report-again")

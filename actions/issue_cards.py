"""A checklist on the card of its task, and issues in lines (T9)."""

from collections.abc import Sequence

from actions.tx import Tx
from domain.issue import UNDONE, Tally
from domain.messages import Bilingual, Button, Phrase, Value
from domain.report import Standing
from domain.workbook import Sheet, Workbook
from storage import issues as rows
from storage.issues import Issue
from storage.reports import Target

Rows = tuple[tuple[Button, ...], ...]
BRIEF = 60  # characters of an issue in a list

_LIST = ("button-issue-list", "button-issue-list-for")
_ADD = ("button-issue-add", "button-issue-add-for")
_NONE = ("button-issue-none", "button-issue-none-for")


def standing(tx: Tx, target: Target) -> Value:
    """How many are open, overdue, waiting and passed; that nothing was found."""
    if target.state is Standing.WAIVED:
        return Phrase("report-standing-waived", {"why": target.waived_why or ""})
    found = rows.of_target(tx.conn, target.id)
    if found:
        return tally_words(tally(tx, found))
    is_done = target.state is Standing.ACCEPTED
    return Phrase("issue-none-found" if is_done else "issue-none-listed")


def tally(tx: Tx, found: Sequence[Issue]) -> Tally:
    return Tally.of([(one.state, one.ends_at) for one in found], tx.now)


def tally_words(counted: Tally) -> Phrase:
    return Phrase(
        "issue-tally",
        {
            "undone": counted.undone,
            "overdue": Phrase("issue-overdue", {"count": counted.overdue})
            if counted.overdue
            else "",
            "waiting": counted.waiting,
            "passed": counted.passed,
        },
    )


def keys(tx: Tx, target: Target, *, many: bool) -> Rows:
    """整改清单, 列出问题, 自查无问题; named by the unit where somebody serves several."""
    if target.state is Standing.WAIVED:
        return ()
    found = rows.of_target(tx.conn, target.id)
    values: dict[str, Value] = {"unit": target.unit, "count": len(found)}
    add = Button(Phrase(_ADD[many], values), f"issue.add.{target.id}.0")
    if found:
        listed = Button(Phrase(_LIST[many], values), f"issue.below.{target.id}.0")
        return (listed,), (add,)
    if target.state is Standing.ACCEPTED:
        return ((add,),)
    none = Button(Phrase(_NONE[many], values), f"issue.none.{target.id}.{target.version}")
    return (add,), (none,)


def line(tx: Tx, found: Issue) -> Phrase:
    """「3. 门诊无障碍通道被占用　12月5日 周六　待整改」"""
    late = found.state in UNDONE and found.ends_at < tx.now
    return Phrase(
        "issue-line",
        {
            "number": found.number,
            "problem": brief(found),
            "due": found.ends_at,
            "state": Phrase("issue-state-late") if late else Phrase(f"issue-state-{found.state}"),
        },
    )


def brief(found: Issue) -> str:
    text = found.problem
    return text if len(text) <= BRIEF else f"{text[: BRIEF - 1]}…"


def sheet(tx: Tx, found: Sequence[Issue], title: Bilingual) -> Workbook:
    """Every unit's issues."""
    columns = ("unit", "number", "problem", "measure", "post", "due", "state", "comment")
    name = Phrase("form-said", {"said": title})
    sheet = Sheet(
        name=name,
        header=tuple(Phrase(f"issue-sheet-{column}") for column in columns),
        rows=tuple(
            (
                one.unit,
                one.number,
                one.problem,
                one.measure,
                one.post,
                one.ends_at,
                Phrase(f"issue-state-{one.state}"),
                one.comment or "",
            )
            for one in found
        ),
    )
    return Workbook(name, (sheet,), tx.office.zone.key)

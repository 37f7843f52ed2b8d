"""Every figure of the half-year report counts rows, whatever the rows are."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain import tally
from domain.messages import Bilingual
from domain.report import Standing
from domain.tally import (
    ChaseRow,
    EntryRow,
    FilingRow,
    NoticeRow,
    Rows,
    Stretch,
    TargetRow,
    TaskRow,
    half_of,
    year_of,
)

AT = datetime(2026, 3, 2, 2, tzinfo=UTC)
OWED = tuple(one for one in Standing if one is not Standing.INVITED)


def a_task(number: int, kind: str = "report", *, has_number: bool = False) -> TaskRow:
    return TaskRow(
        id=number,
        kind=kind,
        title=Bilingual(f"任务{number}", f"task {number}"),
        clause=None,
        plan_line=None,
        due_at=AT,
        has_number=has_number,
    )


def a_target(task: int, state: Standing, done: int = 0, **more: object) -> TargetRow:
    known: dict[str, object] = {"asked": None, "is_late": False, "unit": "甲"}
    return TargetRow(
        task_id=task,
        kind="hospital",
        state=state,
        done=done,
        handed_at=None,
        waived_why=None,
        **(known | more),  # type: ignore[arg-type]
    )


def the(tasks: list[TaskRow], targets: list[TargetRow], **more: object) -> Rows:
    rest: dict[str, object] = {"entries": [], "filings": [], "notices": [], "chases": []}
    return Rows(tasks=tasks, targets=targets, **(rest | more))  # type: ignore[arg-type]


def test_halves_and_years() -> None:
    assert half_of(2026, 1) == Stretch(date(2026, 1, 1), date(2026, 6, 30))
    assert half_of(2026, 2) == Stretch(date(2026, 7, 1), date(2026, 12, 31))
    assert year_of(2026) == Stretch(date(2026, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(st.sampled_from(OWED), st.booleans()), max_size=40))
def test_what_is_expected_is_handed_in_or_owed(found: list[tuple[Standing, bool]]) -> None:
    targets = [a_target(1, state, is_late=late) for state, late in found]
    reports = tally.count(the([a_task(1)], targets), []).reports
    assert reports.expected + reports.waived == len(targets)
    assert reports.expected == reports.handed_in + reports.missing + reports.returned
    assert reports.late <= reports.handed_in
    assert reports.tasks == (1 if targets else 0)


@given(
    st.lists(
        st.tuples(
            st.integers(1, 12),
            st.integers(0, 15),
            st.sampled_from((Standing.MISSING, Standing.WAIVED)),
        ),
        max_size=30,
    )
)
def test_nobody_makes_up_for_another(found: list[tuple[int, int, Standing]]) -> None:
    targets = [a_target(1, state, done, asked=asked) for asked, done, state in found]
    (number,) = tally.count(the([a_task(1, has_number=True)], targets), []).numbers
    owing = [(asked, done) for asked, done, state in found if state is not Standing.WAIVED]
    assert number.units == len(owing)
    assert number.asked == sum(asked for asked, _ in owing)
    assert number.done <= number.asked
    assert number.met == sum(done >= asked for asked, done in owing)
    if number.met == number.units:
        assert number.done == number.asked


def test_who_is_invited_owes_no_report_and_counts_by_what_was_given() -> None:
    call = a_task(2, "nomination")
    targets = [
        a_target(2, Standing.INVITED, asked=0),
        a_target(2, Standing.ACCEPTED, 1, asked=0, unit="乙"),
    ]
    entries = [
        EntryRow(task_id=2, unit="乙", name="陈医生", state=state, handed_at=AT)
        for state in ("accepted", "returned", "submitted")
    ]
    told = tally.count(the([call], targets, entries=entries), [])
    assert told.reports.expected == 0
    (gathered,) = told.gathered
    assert (gathered.units, gathered.given, gathered.accepted) == (1, 3, 1)


def test_a_roster_that_is_owed_stands_with_the_reports_only() -> None:
    roster = a_task(3, "spokespersons", has_number=True)
    told = tally.count(the([roster], [a_target(3, Standing.MISSING, asked=1)]), [])
    assert (told.reports.tasks, told.reports.missing) == (1, 1)
    assert told.gathered == ()


def a_filing(filing_class: str, state: str, first_act: str | None) -> FilingRow:
    return FilingRow(
        number="1",
        unit="甲",
        outlet="东方早报",
        filing_class=filing_class,
        state=state,
        submitted_at=AT,
        first_act=first_act,
        first_at=AT if first_act else None,
    )


def test_filings_by_class_and_first_answer() -> None:
    found = [
        a_filing("B", "approved", "approve"),
        a_filing("A", "filed", None),
        a_filing("B", "published", "condition"),
        a_filing("C", "expired", None),
        a_filing("C", "rejected", "reject"),
        a_filing("C", "approved", "return"),
    ]
    waits = [timedelta(hours=1), timedelta(hours=9), timedelta(hours=2)]
    filings = tally.count(the([], [], filings=found), waits).filings
    assert filings.total == 6
    assert filings.by_class == (("A", 1), ("B", 2), ("C", 3))
    assert filings.by_answer == (
        ("approved", 1), ("conditional", 1), ("rejected", 1), ("returned", 1)
    )  # fmt: skip
    assert filings.expired == 1
    assert filings.waited == timedelta(hours=2)
    assert tally.count(the([], []), []).filings.waited is None


def test_receipts_are_counted_where_one_was_asked_for() -> None:
    notices = [
        NoticeRow(title="甲", sent_at=AT, readers=10, needs_receipt=True, given=7),
        NoticeRow(title="乙", sent_at=AT, readers=5, needs_receipt=False, given=0),
    ]
    chases = [ChaseRow(task_id=1, at=AT, step="before", units=n) for n in (3, 2)]
    told = tally.count(the([a_task(1)], [], notices=notices, chases=chases), [])
    assert (told.notices.sent, told.notices.readers) == (2, 15)
    assert (told.notices.wanted, told.notices.given) == (10, 7)
    assert (told.burden.tasks, told.burden.chases, told.burden.chased_units) == (1, 2, 5)

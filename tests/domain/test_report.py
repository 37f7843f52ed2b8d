"""Report tasks: every act on every standing, every kind of evidence, due days off work."""

from datetime import UTC, date, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_holidays
from domain import report
from domain.errors import Refused
from domain.holiday_notice import parse_notice
from domain.report import Act, Counts, Due, Part, Standing, Urgency, Wish
from domain.workdays import Hours, Workdays
from tests.notices import NOTICE_2027

SHANGHAI = ZoneInfo("Asia/Shanghai")
HOURS = Hours(SHANGHAI)
WORKDAYS = Workdays.of(load_holidays())

# rows: how it stands; columns: submit, accept, return, waive, excuse; "-" is refused
TABLE = """
missing    submitted  -         -         waived    -
submitted  submitted  accepted  returned  -         waived
returned   submitted  -         -         waived    -
accepted   -          -         -         -         -
waived     submitted  -         -         -         -
invited    submitted  -         -         -         -
"""


def local(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=SHANGHAI).astimezone(UTC)  # type: ignore[arg-type,misc]


def test_every_act_on_every_standing() -> None:
    rows = {row.split()[0]: row.split()[1:] for row in TABLE.strip().splitlines()}
    assert set(rows) == set(Standing)
    for (standing, outcomes), (place, act) in product(rows.items(), enumerate(Act)):
        if outcomes[place] == "-":
            with pytest.raises(Refused, match=f"report-is-{standing}"):
                report.outcome(Standing(standing), act)
        else:
            assert report.outcome(Standing(standing), act) == outcomes[place]


SHOWN = (
    (Part(kind="text", text="上半年总结"), {"text"}),
    (Part(kind="text", text="见 HTTPS://example.cn/a"), {"text", "link"}),
    (Part(kind="link", text="https://example.cn/a"), {"text", "link"}),
    (Part(kind="photo", file_id="p"), {"photo"}),
    (Part(kind="photo", file_id="p", text="http://example.cn"), {"photo", "link"}),
    (Part(kind="document", file_id="f", name="总结.docx"), {"file"}),
    (Part(kind="document", file_id="f", name="现场.JPG"), {"file", "photo"}),
)


@pytest.mark.parametrize(("part", "shows"), SHOWN)
def test_what_a_part_counts_as(part: Part, shows: set[str]) -> None:
    assert part.shows == shows


def test_one_piece_of_an_asked_kind_is_enough() -> None:
    text, photo = Part(kind="text", text="说明"), Part(kind="photo", file_id="p")
    report.check_evidence((), [text])
    report.check_evidence(("photo", "file"), [text, photo])
    with pytest.raises(Refused, match="report-evidence-missing"):
        report.check_evidence(("photo", "file"), [text])


def test_ticking_any_asks_for_nothing_in_particular() -> None:
    assert report.evidence_of(["any"]) == ()
    assert report.evidence_of(["link", "photo"]) == ("link", "photo")


def test_a_part_is_read_from_what_a_form_stored() -> None:
    stored = {"kind": "photo", "file_id": "p", "file_unique_id": "u", "text": "", "size": 3}
    assert Part.load(stored) == Part(kind="photo", file_id="p", file_unique_id="u")


def test_counts_add_up() -> None:
    counts = Counts.of({"missing": 5, "submitted": 3, "accepted": 4, "returned": 2, "waived": 1})
    assert counts == Counts(expected=14, handed_in=7, missing=5, returned=2, waiting=3, waived=1)
    assert counts.owed == counts.expected - counts.handed_in == 7
    assert Counts.of({}) == Counts(0, 0, 0, 0, 0, 0)


SETTLED = (
    # said, due, the rest day that was said
    (local(2026, 12, 10, 17, 30), local(2026, 12, 10, 17, 30), None),
    (local(2026, 12, 12, 12, 0), local(2026, 12, 14, 12, 0), date(2026, 12, 12)),  # a Saturday
    (local(2026, 10, 1, 17, 30), local(2026, 10, 8, 17, 30), date(2026, 10, 1)),  # National Day
    (local(2026, 10, 10, 17, 30), local(2026, 10, 10, 17, 30), None),  # a make-up Saturday
    (local(2022, 12, 31, 17, 30), local(2022, 12, 31, 17, 30), None),  # never past the year
)


@pytest.mark.parametrize(("said", "due", "said_on"), SETTLED)
def test_a_due_day_off_work_moves_forward(
    said: datetime, due: datetime, said_on: date | None
) -> None:
    assert report.settle_due(said, HOURS, WORKDAYS) == Due(due, said_on)


PRESSING = (
    (local(2026, 12, 8, 9, 59), Urgency.LATE),
    (local(2026, 12, 8, 10, 0), Urgency.TODAY),
    (local(2026, 12, 8, 23, 59), Urgency.TODAY),
    (local(2026, 12, 9, 0, 0), Urgency.SOON),
    (local(2026, 12, 11, 17, 30), Urgency.SOON),
    (local(2026, 12, 12, 0, 0), Urgency.LATER),
)


@pytest.mark.parametrize(("due", "pressing"), PRESSING)
def test_how_pressing_something_is(due: datetime, pressing: Urgency) -> None:
    now = local(2026, 12, 8, 10, 0)
    assert report.urgency(due, now, HOURS, date(2026, 12, 11)) is pressing


# --- looked at again, now that the table of 2027 is there (an arrangement as it could be)

BEFORE = WORKDAYS
AFTER = Workdays.of([*load_holidays(), parse_notice(NOTICE_2027, "n")])
A_WORKING_DAY, REST, A_SATURDAY_WORKED = (2027, 1, 12), (2027, 2, 9), (2027, 1, 30)


@pytest.mark.parametrize("is_announced", [True, False])
@pytest.mark.parametrize("is_exact", [True, False])
@pytest.mark.parametrize(
    ("wished", "set_for", "due"),
    [
        # (the day wished, due by the estimate) -> due now, unless an hour was typed for it
        (A_WORKING_DAY, (2027, 1, 12), (2027, 1, 12)),
        (REST, (2027, 2, 9), (2027, 2, 15)),  # a Tuesday that became a day off
        ((2027, 2, 6), (2027, 2, 9), (2027, 2, 15)),  # off by law: the rule had moved it
        (A_SATURDAY_WORKED, (2027, 2, 1), (2027, 1, 30)),  # earlier than announced
        ((2027, 12, 31), (2027, 12, 31), (2027, 12, 31)),
    ],
)
def test_a_due_moment_looked_at_again(
    wished: tuple[int, ...],
    set_for: tuple[int, ...],
    due: tuple[int, ...],
    *,
    is_exact: bool,
    is_announced: bool,
) -> None:
    wish = Wish(local(*wished, 15), is_exact)
    before = report.settle_due(wish.at, HOURS, BEFORE).at
    assert before == local(*set_for, 15)
    now = report.resettle(before, wish, HOURS, AFTER, is_announced=is_announced)
    stays = (is_exact and before == wish.at) or (is_announced and local(*due, 15) < before)
    assert now == (before if stays else local(*due, 15))


@given(
    st.builds(
        Wish,
        st.dates(date(2026, 11, 24), date(2027, 12, 31)).map(
            lambda on: local(on.year, on.month, on.day, 17, 30)
        ),
        st.booleans(),
    )
)
def test_looking_again_takes_no_time_from_anybody_and_settles(wish: Wish) -> None:
    before = report.settle_due(wish.at, HOURS, BEFORE).at
    now = report.resettle(before, wish, HOURS, AFTER, is_announced=True)
    assert now >= before >= wish.at
    assert report.resettle(now, wish, HOURS, AFTER, is_announced=True) == now
    assert report.resettle(before, wish, HOURS, BEFORE, is_announced=True) == before

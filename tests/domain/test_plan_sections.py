"""Lines of a plan under their headings, in pages that break where a section ends."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plan import pages, section


@dataclass(frozen=True)
class Line:
    clause: str


@pytest.mark.parametrize(
    ("clause", "heading"),
    [
        ("一(一)", "一"),
        ("十二(三)", "十二"),
        ("三·1", "三"),
        ("(九)", "(九)"),
        ("12", "12"),
        ("十", "十"),
        ("要求三", "要求"),
        ("总述；二(一)", "总述"),
        ("一；三(二)", "一"),
    ],
)
def test_the_heading_of_a_clause(clause: str, heading: str) -> None:
    assert section(clause) == heading


def test_whole_sections_share_a_page_and_a_long_one_is_cut_evenly() -> None:
    lines = [Line(f"一({n})") for n in "一二三"] + [Line(f"二({n})") for n in "一二三四五六七八九"]
    assert [len(page) for page in pages(lines, 8)] == [8, 4]


CLAUSES = st.sampled_from(["一(一)", "一(二)", "二(一)", "(九)", "12", "总述", "要求一", "要求二"])


@given(st.lists(CLAUSES), st.integers(1, 10))
def test_nothing_is_lost_and_no_page_is_too_long(clauses: list[str], at_most: int) -> None:
    lines = [Line(clause) for clause in clauses]
    laid = pages(lines, at_most)

    assert [line for page in laid for line in page] == lines
    assert all(1 <= len(page) <= at_most for page in laid)

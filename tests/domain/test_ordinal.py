"""第N届: read, said, carried over by year."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain import ordinal
from domain.ordinal import MOST, Edition


@given(some.integers(1, MOST))
def test_a_number_comes_back_as_it_was_said(number: int) -> None:
    assert ordinal.read(f"第{ordinal.said(number)}届") == number
    assert ordinal.read(f"最多 {number} 份") == number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "一"),
        (8, "八"),
        (10, "十"),
        (19, "十九"),
        (20, "二十"),
        (35, "三十五"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (999, "九百九十九"),
    ],
)
def test_how_a_number_is_said(number: int, said: str) -> None:
    assert ordinal.said(number) == said


def test_no_number_is_none() -> None:
    assert ordinal.read("没有届次") is None


def test_a_title_says_its_number_once() -> None:
    assert ordinal.titled("全国道德模范推荐", 8) == "第八届全国道德模范推荐"
    assert ordinal.titled("第八届全国道德模范推荐", 8) == "第八届全国道德模范推荐"
    assert ordinal.titled("最美家庭", None) == "最美家庭"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("第八届全国道德模范推荐", "全国道德模范", True),
        ("2026年“吉林好人·健康卫士”评选活动", "吉林好人·健康卫士", True),
        ("武汉好医生、好护士推荐", "武汉好医生好护士", True),
        ("上海好医生", "武汉好医生", False),
        ("推荐", "全国道德模范", False),
    ],
)
def test_what_is_one_award(one: str, other: str, *, same: bool) -> None:
    assert ordinal.is_same(one, other) is same


@pytest.mark.parametrize(
    ("last", "year", "cycle", "offered"),
    [
        (Edition(8, 2021), 2022, None, (9,)),
        (Edition(8, 2021), 2026, None, (9,)),  # nobody knows its rhythm
        (Edition(8, 2021), 2021, None, (8, 9)),
        (Edition(8, 2021), 2022, 2, (8, 9)),
        (Edition(8, 2021), 2023, 2, (9,)),
        (Edition(8, 2021), 2026, 2, (10,)),
        (Edition(8, 2021), 2020, 2, (8, 9)),
    ],
)
def test_the_next_number(
    last: Edition, year: int, cycle: int | None, offered: tuple[int, ...]
) -> None:
    assert ordinal.next_of(last, year, cycle) == offered


def test_the_latest_edition_is_of_the_latest_year() -> None:
    assert ordinal.latest([Edition(3, 2020), Edition(2, 2021)]) == Edition(2, 2021)
    assert ordinal.latest([]) is None


def test_a_title_of_the_next_year_says_the_next_number() -> None:
    assert ordinal.raised("第八届好医生推荐", 9) == "第九届好医生推荐"
    assert ordinal.raised("好医生推荐", 9) == "好医生推荐"

"""English stretches of time, said as the grammar of typed dates knows them."""

import pytest

from domain.filing_period import in_chinese
from domain.when import When
from tests.domain.when_office import says


@pytest.mark.parametrize(
    ("typed", "chinese"),
    [
        ("this week", "本周"),
        ("last month", "上个月"),
        ("next quarter", "下季度"),
        ("last year", "去年"),
        ("next monday", "下周一"),
        ("last friday", "上周五"),
        ("this wednesday", "本周三"),
        ("march", "3月份"),
        ("september 2025", "2025年9月"),
        ("last 30 days", "最近30天"),
        ("past 7 days", "最近7天"),
        ("today", "today"),
        ("本周", "本周"),
        ("next foo", "next foo"),
    ],
)
def test_it_is_said_in_chinese(typed: str, chinese: str) -> None:
    assert in_chinese(typed) == chinese
    if typed != "next foo":
        assert isinstance(says(chinese), When)

"""Rosters as people paste them: lines, tables, and every line that cannot be taken."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_holidays
from domain import duty, when
from domain.office import Office
from domain.policy import Policy
from domain.workdays import Hours, Workdays

ZONE = ZoneInfo("Asia/Shanghai")
OFFICE = Office(
    name="示范市卫生健康委员会",
    code="示卫宣",
    zone=ZONE,
    policy=Policy(),
    hours=Hours(ZONE),
    workdays=Workdays.of(load_holidays()),
    health_days=None,  # type: ignore[arg-type]
    forms={},
)
NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)  # Monday 09:30
OFFICERS = {"赵值班": 1, "钱值班": 2, "赵值": 3}
NAMES = {number: name for name, number in OFFICERS.items()}


def read(text: str) -> duty.Pasted:
    return duty.read_roster(
        text,
        OFFICERS,
        lambda part, at: when.read(part, at, ZONE, OFFICE.hours, OFFICE.workdays),
        OFFICE,
        NOW,
    )


def shifts(text: str) -> list[str]:
    found = read(text)
    assert not found.wrong, found.wrong
    return [
        f"{NAMES[one.person_id]} {local(one.from_at)}-{local(one.until_at)}" for one in found.shifts
    ]


def local(at: datetime) -> str:
    return f"{at.astimezone(ZONE):%m%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12月1日 赵值班 18:00-次日8:00", ["赵值班 1201 18:00-1202 08:00"]),
        ("12月1日 赵值班 18:00-8:00", ["赵值班 1201 18:00-1202 08:00"]),
        ("12月1日 18：00—8：00 赵值班", ["赵值班 1201 18:00-1202 08:00"]),
        ("赵值班：12月1日18:00至12月2日8:00", ["赵值班 1201 18:00-1202 08:00"]),
        ("12月1日（周二） 赵值班", ["赵值班 1201 17:30-1202 08:30"]),
        ("12月5日 赵值班", ["赵值班 1205 08:30-1206 08:30"]),  # a Saturday
        (
            "12月1日 赵值班、钱值班",
            ["赵值班 1201 17:30-1202 08:30", "钱值班 1201 17:30-1202 08:30"],
        ),
        (
            "12月4日至12月5日 钱值班",
            ["钱值班 1204 17:30-1205 08:30", "钱值班 1205 08:30-1206 08:30"],
        ),
        ("12月1日 赵值", ["赵值 1201 17:30-1202 08:30"]),
        ("今天 赵值班 8:00-18:00", ["赵值班 1123 08:00-1123 18:00"]),
        (
            "12月1日 12月2日 12月3日\n赵值班 钱值班 赵值班",
            [
                "赵值班 1201 17:30-1202 08:30",
                "钱值班 1202 17:30-1203 08:30",
                "赵值班 1203 17:30-1204 08:30",
            ],
        ),
        (
            "日期\t12月1日\t12月2日\n夜班 18:00-8:00\t赵值班\t钱值班\n白班 8:00-18:00\t\t赵值班",
            [
                "赵值班 1201 18:00-1202 08:00",
                "钱值班 1202 18:00-1203 08:00",
                "赵值班 1202 08:00-1202 18:00",
            ],
        ),
        (
            "| 下周一 | 下周二 |\n| 赵值班 | - |",
            ["赵值班 1130 17:30-1201 08:30"],
        ),
        ("\n\n12月1日 赵值班\n\n12月1日 赵值班\n", ["赵值班 1201 17:30-1202 08:30"]),
    ],
)
def test_what_is_read(text: str, expected: list[str]) -> None:
    assert shifts(text) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("12月1日 孙值班 18:00-次日8:00", "who"),
        ("12月1日 18:00-次日8:00", "who"),
        ("某日 赵值班", "when"),
        ("赵值班", "when"),
        ("每周一 赵值班", "when"),
        ("12月1日前 赵值班", "when"),
        ("12月1日（周五） 赵值班", "weekday"),
        ("12月1日 18:00 赵值班", "hours"),
        ("12月1日 8:00 至 12月9日 8:00 赵值班", "long"),
        ("2月30日 赵值班", "when"),
        ("12月1日 12月2日\n赵值班", "cells"),
        ("12月1日 12月2日\n赵值班 孙值班", "who"),
    ],
)
def test_what_is_not(text: str, why: str) -> None:
    found = read(text)
    assert [one.why for one in found.wrong] == [why]
    assert not found.shifts


def test_what_is_past_is_left_out_and_counted() -> None:
    found = read("11月20日 赵值班\n11月22日 赵值班\n11月23日 钱值班 8:00-18:00\n1月5日 赵值班")
    assert (len(found.shifts), found.past, found.wrong) == (2, 2, ())
    assert [local(one.from_at) for one in found.shifts] == ["1123 08:00", "0105 17:30"]


def test_a_wrong_line_is_named_by_its_number_and_the_others_are_read() -> None:
    found = read("12月1日 赵值班\n\n12月2日 孙值班\n12月3日 钱值班")
    assert [(one.number, one.text) for one in found.wrong] == [(3, "12月2日 孙值班")]
    assert len(found.shifts) == 2


@given(st.text(alphabet="12月日周一二三至 -:：\t|\n赵钱值班夜18:00", max_size=60))
def test_whatever_is_pasted_a_shift_begins_before_it_ends(text: str) -> None:
    found = read(text)
    for one in found.shifts:
        assert one.from_at < one.until_at <= one.from_at + duty.LONGEST
        assert one.until_at > NOW
    assert all(one.number >= 1 and one.text for one in found.wrong)

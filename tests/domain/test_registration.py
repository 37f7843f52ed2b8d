"""Asking in one message: what is an ask, what is not, and what becomes of dangerous text."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.registration import (
    ASK_AGAIN_AFTER,
    NAME_LENGTH,
    UNIT_LENGTH,
    Ask,
    Standing,
    cut,
    may_ask,
    read_ask,
    tidy,
)


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        ("登记 张敏 示范市第一人民医院", "张敏", "示范市第一人民医院"),
        ("登记　张敏　示范市第一人民医院", "张敏", "示范市第一人民医院"),
        ("登记：张敏，示范市第一人民医院", "张敏", "示范市第一人民医院"),
        ("  登记 张敏\n示范市 第一人民医院 ", "张敏", "示范市 第一人民医院"),
        ("申请登记 张敏 市一院", "张敏", "市一院"),
        ("注册 张敏 市一院", "张敏", "市一院"),
        ("/register 张敏 市一院", "张敏", "市一院"),
        ("/register@xuanbao_bot 张敏，市一院", "张敏", "市一院"),
        ("register Zhang Min, City Hospital, Ward 3", "Zhang Min", "City Hospital, Ward 3"),
        ("Register: Zhang Min, 市一院", "Zhang Min", "市一院"),
        ("登记 阿卜杜拉·买买提 市一院", "阿卜杜拉·买买提", "市一院"),
    ],
)
def test_an_ask(text: str, name: str, unit: str) -> None:
    assert read_ask(text) == Ask(name, unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "你好",
        "登记",
        "登记 张敏",
        "登记张敏示范市第一人民医院",
        "我要登记 张敏 市一院",
        "登记 ，市一院",
        "登记 张敏，",
        "/register",
        "register Zhang Min City Hospital",
        "/start 登记 张敏 市一院",
        "登记 \x00 \x01",
    ],
)
def test_no_ask(text: str) -> None:
    assert read_ask(text) is None


@given(st.text())
def test_whatever_is_kept_can_be_stored_and_shown(text: str) -> None:
    asked = read_ask(f"登记 甲{text}，乙{text}")
    if asked is not None:
        assert 0 < len(asked.name) <= NAME_LENGTH
        assert 0 < len(asked.unit) <= UNIT_LENGTH
        for kept in (asked.name, asked.unit):
            kept.encode("utf-8")
            assert "\x00" not in kept
            assert "\n" not in kept


def test_marks_that_turn_a_text_round_are_left_out() -> None:
    assert tidy("\u202e敏张\u2066\u200b \ud83d x") == "敏张 x"


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("一二三", 3, "一二三"),
        ("一二三四", 3, "一二…"),
        ("ab́cd", 3, "a…"),
        ("ab c", 3, "ab…"),
        ("á́́́", 3, "…"),
    ],
)
def test_cutting(text: str, limit: int, kept: str) -> None:
    assert cut(text, limit) == kept


@pytest.mark.parametrize(
    ("standing", "since", "may"),
    [
        (Standing.PENDING, timedelta(0), False),
        (Standing.PENDING, timedelta(days=300), False),
        (Standing.DECLINED, timedelta(0), False),
        (Standing.DECLINED, ASK_AGAIN_AFTER - timedelta(seconds=1), False),
        (Standing.DECLINED, ASK_AGAIN_AFTER, True),
        (Standing.MATCHED, timedelta(0), True),
    ],
)
def test_when_one_may_ask_again(standing: Standing, since: timedelta, *, may: bool) -> None:
    assert may_ask(standing, since) is may

"""What is said, as keys and values: its shapes hold what Telegram and the catalogue ask of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import MAX_CALLBACK_BYTES, Button, Lane, Phrase, Post, named

LABEL = Phrase("button-submit")


@given(st.text(min_size=1, max_size=80))
def test_what_a_key_sends_fits_into_telegrams_bytes(data: str) -> None:
    fits = len(data.encode(errors="replace")) <= MAX_CALLBACK_BYTES
    try:
        made = Button(LABEL, data.encode(errors="replace").decode()).data
    except ValueError:
        assert not fits
    else:
        assert fits
        assert made


@pytest.mark.parametrize("size", [63, 64])
def test_the_last_byte_is_used(size: int) -> None:
    assert Button(LABEL, "x" * size).data
    with pytest.raises(ValueError, match="too long"):
        Button(LABEL, "x" * 65)
    with pytest.raises(ValueError, match="too long"):
        Button(LABEL, "宣" * 22)  # bytes are counted, not characters


@pytest.mark.parametrize(("data", "url"), [("", ""), ("x", "https://example.org")])
def test_a_key_sends_or_opens_never_both_never_neither(data: str, url: str) -> None:
    with pytest.raises(ValueError, match="either"):
        Button(LABEL, data, url)


def test_a_key_may_open_a_page() -> None:
    assert Button(LABEL, url="https://example.org").url == "https://example.org"


@pytest.mark.parametrize(
    ("family", "value", "key"),
    [
        ("role", "unit_lead", "role-unit-lead"),
        ("class", "A", "class-a"),
        ("filing-mode", "own_account", "filing-mode-own-account"),
    ],
)
def test_labels_are_named_by_rule(family: str, value: str, key: str) -> None:
    assert named(family, value) == Phrase(key)


def test_the_lower_lane_goes_sooner() -> None:
    assert Lane.REPLY < Lane.DECISION < Lane.REMINDER < Lane.BULK


def test_an_answer_is_what_is_said_when_nothing_else_is() -> None:
    assert Post(key="help").lane is Lane.REPLY

"""Ticking: every state of three options and 「无」, enumerated."""

from itertools import combinations

import pytest

from domain.form import Kind, Question, tick

OPTIONS = ("none", "patient", "minor", "epidemic")
FLAGS = Question(
    key="flags", kind=Kind.MULTI, prompt="form-flags", options=OPTIONS, none_option="none"
)
RISKS = [list(some) for size in range(4) for some in combinations(OPTIONS[1:], size)]


@pytest.mark.parametrize("ticked", RISKS)
def test_none_answers_only_where_nothing_is_ticked(ticked: list[str]) -> None:
    assert tick(FLAGS, ticked, "none") == ([] if ticked else ["none"])


@pytest.mark.parametrize("ticked", RISKS)
@pytest.mark.parametrize("option", OPTIONS[1:])
def test_a_risk_is_toggled_and_the_order_kept(ticked: list[str], option: str) -> None:
    found = tick(FLAGS, ticked, option)

    assert (option in found) is (option not in ticked)
    assert found == [one for one in OPTIONS if one in found]
    assert set(found) ^ set(ticked) == {option}


def test_a_risk_takes_the_place_of_none() -> None:
    assert tick(FLAGS, ["none"], "patient") == ["patient"]
    assert tick(FLAGS, ["none"], "none") == []

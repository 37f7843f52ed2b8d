"""What a handover gives and takes, and who may take over."""

from datetime import date
from itertools import product

import pytest

from domain.errors import Refused
from domain.filing import TABLE
from domain.filing_states import Party, State
from domain.handover import OPEN, UNTIL_IT_BEGINS, Held, check, first_invited, to_give, together
from domain.permission import Role

TODAY = date(2026, 11, 23)
ENDS = (None, date(2026, 12, 31), date(2027, 6, 30))


@pytest.mark.parametrize(("wanted", "had"), list(product(ENDS, ENDS)))
def test_a_role_is_given_for_as_long_as_the_leaver_had_it(
    wanted: date | None, had: date | None
) -> None:
    leaver = (Held("contact", 1, wanted),)
    given = to_give(leaver, (Held("contact", 1, had),))
    lasts = had is None or (wanted is not None and had >= wanted)
    assert given == (() if lasts else leaver)


@pytest.mark.parametrize("other", [Held("contact", 2), Held("unit_lead", 1), Held("contact", None)])
def test_another_place_or_role_is_not_the_same(other: Held) -> None:
    assert to_give((Held("contact", 1),), (other,)) == (Held("contact", 1),)


@pytest.mark.parametrize(
    ("wanted", "had", "is_given"),
    [
        (("foreign",), (), False),  # who answers for all has it
        (("foreign",), ("foreign", "patient"), False),
        (("foreign",), ("patient",), True),
        ((), ("foreign",), True),
        ((), (), False),
    ],
)
def test_the_subjects_of_a_co_signer_are_passed_on(
    wanted: tuple[str, ...], had: tuple[str, ...], *, is_given: bool
) -> None:
    passed = Held("co_signer", None, subjects=wanted)
    assert bool(to_give((passed,), (Held("co_signer", None, subjects=had),))) is is_given


def test_subjects_taken_over_stand_beside_ones_own() -> None:
    assert together(("foreign",), ("patient", "foreign")) == ("foreign", "patient")
    assert together((), ("patient",)) == together(("patient",), ()) == ()


def test_whom_and_when() -> None:
    check(1, 2, None, TODAY)
    check(1, None, TODAY, TODAY)
    for successor, on, why in (
        (1, None, "handover-self"),
        (2, date(2026, 11, 22), "handover-past"),
    ):
        with pytest.raises(Refused) as refused:
            check(1, successor, on, TODAY)
        assert refused.value.key == why


def test_a_newcomer_is_invited_with_the_first_role_that_is_given_out() -> None:
    held = (Held("auditor", None), Held("contact", 1))
    assert first_invited(held, {Role.CONTACT}) == Held("contact", 1)
    assert first_invited(held[:1], {Role.CONTACT}) is None


def test_what_is_open_is_what_a_filer_may_still_touch() -> None:
    """A new state must say whether it is over for its filer (domain/handover.py)."""
    asked = {
        state
        for (state, _), move in TABLE.items()
        if state is not None and move.by & {Party.FILER, Party.UNIT_LEAD}
    }
    assert asked <= {*OPEN, *UNTIL_IT_BEGINS}
    over = set(State) - {*OPEN, *UNTIL_IT_BEGINS}
    assert over == {
        State.VERBAL_NO,
        State.WITHDRAWN,
        State.CANCELLED,
        State.EXPIRED,
        State.ARCHIVED,
    }

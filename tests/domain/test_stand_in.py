"""Who is asked now and for whom: every arrangement of one seat, and what may not be arranged."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import stand_in
from domain.errors import Refused
from domain.permission import Person, Role, RoleHeld
from domain.stand_in import Delegation, Kind, Matter, Signer

TODAY = date(2026, 11, 23)
WANG, CHEN, LI, ZHAO = 1, 2, 3, 4
MATTER = Matter(filing_id=17, unit_id=5, filing_class="C")


def given_to(stand_in_id: int | None, person_id: int = WANG, **more: object) -> Delegation:
    made = Delegation(
        kind=Kind.GIVEN,
        person_id=person_id,
        stand_in_id=stand_in_id,
        valid_from=TODAY,
        valid_to=TODAY + timedelta(days=4),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def leave(person_id: int = WANG) -> Delegation:
    return given_to(None, person_id, kind=Kind.LEAVE)


def deputy(stand_in_id: int, person_id: int = WANG) -> Delegation:
    return given_to(stand_in_id, person_id, kind=Kind.DEPUTY, valid_to=None)


def asked(*arranged: Delegation, on: date = TODAY, **more: object) -> list[tuple[int, int | None]]:
    found = stand_in.signers([WANG, CHEN], arranged, on, MATTER, **more)  # type: ignore[arg-type]
    return [(one.person_id, one.for_id) for one in found]


def test_without_an_arrangement_everybody_is_asked_for_themselves() -> None:
    assert asked() == [(WANG, None), (CHEN, None)]


@pytest.mark.parametrize(
    ("arranged", "expected"),
    [
        ([given_to(LI)], [(CHEN, None), (LI, WANG)]),
        ([given_to(CHEN)], [(CHEN, None)]),  # asked already, in their own right
        ([given_to(LI), given_to(ZHAO, LI)], [(CHEN, None), (ZHAO, WANG)]),  # away too
        ([given_to(LI), given_to(LI, CHEN)], [(LI, WANG)]),
        ([leave()], [(CHEN, None)]),
        ([leave(), deputy(LI)], [(CHEN, None), (LI, WANG)]),
        ([leave(), deputy(LI), deputy(ZHAO)], [(CHEN, None), (LI, WANG), (ZHAO, WANG)]),
        ([leave(), deputy(LI), leave(LI)], [(CHEN, None)]),
        ([leave(), deputy(CHEN), leave(CHEN), deputy(WANG, CHEN)], [(WANG, None), (CHEN, None)]),
        ([deputy(LI)], [(WANG, None), (CHEN, None)]),  # nobody is away
        ([leave(), leave(CHEN)], [(WANG, None), (CHEN, None)]),  # better than nobody
        ([given_to(LI), leave(LI)], [(CHEN, None)]),
        ([given_to(LI, kind=Kind.ASKED)], [(WANG, None), (CHEN, None), (LI, WANG)]),
    ],
)
def test_who_is_asked(arranged: list[Delegation], expected: list[tuple[int, int | None]]) -> None:
    assert asked(*arranged) == expected


@pytest.mark.parametrize(
    ("scope", "covers"),
    [
        ({}, True),
        ({"unit_id": 5}, True),
        ({"unit_id": 6}, False),
        ({"filing_class": "C"}, True),
        ({"filing_class": "B"}, False),
        ({"filing_id": 17}, True),
        ({"filing_id": 18}, False),
        ({"unit_id": 5, "filing_class": "B"}, False),
    ],
)
def test_the_scope_of_a_delegation(scope: dict[str, object], *, covers: bool) -> None:
    expected = [(CHEN, None), (LI, WANG)] if covers else [(WANG, None), (CHEN, None)]
    assert asked(given_to(LI, **scope)) == expected


@pytest.mark.parametrize(
    ("days", "holds"), [(-1, False), (0, True), (4, True), (5, False), (400, False)]
)
def test_it_begins_and_ends_by_itself(days: int, *, holds: bool) -> None:
    on = TODAY + timedelta(days=days)
    assert ((LI, WANG) in asked(given_to(LI), on=on)) is holds


def test_ones_own_consent_is_never_delegated() -> None:
    assert asked(given_to(LI), leave(CHEN), is_own_consent=True) == [(WANG, None), (CHEN, None)]


def test_a_filer_sits_for_nobody_and_nobody_sits_for_a_filer() -> None:
    assert asked(given_to(LI), barred={LI}) == [(WANG, None), (CHEN, None)]
    assert asked(given_to(LI), barred={WANG}) == [(CHEN, None)]
    assert asked(given_to(CHEN), barred={CHEN}) == [(WANG, None)]


@given(
    st.lists(
        st.builds(
            given_to,
            st.integers(1, 5),
            st.integers(1, 5),
            kind=st.sampled_from(Kind),
        ),
        max_size=8,
    ),
    st.sets(st.integers(1, 5), max_size=2),
)
def test_somebody_is_always_asked_and_never_who_is_barred(
    arranged: list[Delegation], barred: set[int]
) -> None:
    found = stand_in.signers([WANG, CHEN], arranged, TODAY, MATTER, barred=barred)
    people = [one.person_id for one in found]
    assert len(people) == len(set(people))
    assert bool(found) is bool({WANG, CHEN} - barred)
    assert not barred & set(people)
    assert all(one.for_id not in barred for one in found)


@pytest.mark.parametrize(
    ("new", "standing", "key"),
    [
        (given_to(WANG), [], "stand-in-self"),
        (given_to(LI, valid_to=TODAY - timedelta(days=1)), [], "stand-in-past"),
        (given_to(LI), [given_to(WANG, LI)], "stand-in-circle"),
        (given_to(LI), [given_to(ZHAO, LI), given_to(WANG, ZHAO)], "stand-in-circle"),
        (given_to(LI), [given_to(ZHAO)], "stand-in-twice"),
        (given_to(LI, unit_id=5), [given_to(ZHAO, filing_class="B")], "stand-in-twice"),
        (leave(), [leave()], "stand-in-twice"),
        (deputy(LI), [deputy(LI)], "stand-in-twice"),
        (given_to(LI), [], None),
        (given_to(LI, unit_id=5), [given_to(ZHAO, unit_id=6)], None),
        (given_to(LI, filing_class="B"), [given_to(ZHAO, filing_class="C")], None),
        (deputy(LI), [deputy(ZHAO)], None),
        (deputy(LI), [deputy(WANG, LI)], None),  # AB 角: each the other's deputy
        (given_to(LI), [leave()], None),
    ],
)
def test_what_may_be_arranged(new: Delegation, standing: list[Delegation], key: str | None) -> None:
    if key is None:
        stand_in.check(new, standing, TODAY)
        return
    with pytest.raises(Refused) as refused:
        stand_in.check(new, standing, TODAY)
    assert refused.value.key == key


def test_afterwards_it_may_go_the_other_way() -> None:
    back = given_to(
        WANG, LI, valid_from=TODAY + timedelta(days=5), valid_to=TODAY + timedelta(days=9)
    )
    stand_in.check(back, [given_to(LI)], TODAY)


@pytest.mark.parametrize(("role", "held_for", "scope"), [*product(Role, (None, 5, 6), (None, 5))])
def test_who_could_sit_there(role: Role, held_for: int | None, scope: int | None) -> None:
    person = Person(LI, "李处", "zh-CN", 3, (RoleHeld(role, held_for),))
    in_office = {"approver", "reviewer", "spokesperson", "co_signer", "duty_officer"}
    expected = role in in_office and (held_for is None or held_for == scope)
    assert stand_in.sits(person, scope) is expected


def test_for_whom_somebody_acts() -> None:
    found = (Signer(CHEN), Signer(LI, WANG))
    assert stand_in.stood_for(LI, found) == WANG
    assert stand_in.stood_for(CHEN, found) is None
    assert stand_in.stood_for(ZHAO, found) is None

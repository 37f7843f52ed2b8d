"""The class selector of interview.md §10, enumerated over everything that can be answered."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations, product

from domain.filing_class import (
    Facts,
    FilingClass,
    Flag,
    Interviewee,
    Judgement,
    Mark,
    Mode,
    Outlet,
    judge,
)

# The selector's own words, once more and differently put than in domain/filing_class.py.
MAJOR_FLAGS = {"patient", "minor", "epidemic", "foreign", "dispute", "leader"}


def every_answer() -> Iterator[Facts]:
    ticks = chain.from_iterable(combinations(Flag, n) for n in range(len(Flag) + 1))
    answers = product(ticks, Mode, Outlet, Interviewee, (False, True))
    for flags, mode, outlet, interviewee, is_refused in answers:
        yield Facts(
            flags=frozenset(flags),
            mode=mode,
            outlet=outlet,
            interviewee=interviewee,
            is_refused=is_refused,
        )


def is_major(facts: Facts) -> bool:
    return (
        bool(MAJOR_FLAGS & facts.flags)
        or facts.mode == "live"
        or facts.outlet == "foreign"
        or facts.interviewee == "leader"
    )


def is_routine(facts: Facts) -> bool:
    return (
        not facts.flags
        and not facts.is_refused
        and facts.outlet in ("licensed", "own_account")
        and facts.interviewee == "expert"
        and facts.mode not in ("live", "programme", "filming")
    )


def expected(facts: Facts, *, soon: bool) -> str:
    if is_routine(facts):
        return "A"
    if soon:
        return "D"
    return "C" if is_major(facts) else "B"


def test_every_combination_has_its_class() -> None:
    count = 0
    for facts in every_answer():
        for soon in (False, True):
            assert judge(facts, soon=soon).filing_class == expected(facts, soon=soon), facts
            count += 1
    assert count == 2**7 * 9 * 5 * 3 * 2 * 2


def test_every_class_says_why_and_class_a_has_nothing_to_say() -> None:
    for facts in every_answer():
        found = judge(facts, soon=True)
        assert bool(found.marks) == (found.filing_class is not FilingClass.A)
        assert len(set(found.marks)) == len(found.marks)
        assert (found.marks[:1] == (Mark.SOON,)) == (found.filing_class is FilingClass.D)


def test_what_was_refused_is_never_routine_again() -> None:
    again = replace(routine(), is_refused=True)
    assert judge(again, soon=False) == Judgement(FilingClass.B, (Mark.REFUSED,))
    assert judge(again, soon=True) == Judgement(FilingClass.D, (Mark.SOON, Mark.REFUSED))


def test_being_soon_never_makes_routine_wait() -> None:
    assert judge(routine(), soon=True) == Judgement(FilingClass.A, ())


def test_what_is_ticked_and_known_is_told_once() -> None:
    facts = Facts(
        flags=frozenset({Flag.FOREIGN, Flag.LEADER, Flag.FIRST_TIME}),
        mode=Mode.LIVE,
        outlet=Outlet.FOREIGN,
        interviewee=Interviewee.LEADER,
    )
    assert judge(facts, soon=False).marks == (
        Mark.FOREIGN,
        Mark.LEADER,
        Mark.LIVE,
        Mark.FIRST_TIME,
    )


def routine() -> Facts:
    return Facts(
        flags=frozenset(),
        mode=Mode.IN_PERSON,
        outlet=Outlet.LICENSED,
        interviewee=Interviewee.EXPERT,
    )

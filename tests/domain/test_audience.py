"""Whom something is meant for: every way of saying it, over every small unit."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from domain import audience, plan
from domain.audience import Audience, Unit, everyone

KINDS = ("hospital", "cdc")
LEVELS = ("city", "district")
OWNERSHIP = ("public", "private")
TAGS: tuple[tuple[str, ...], ...] = ((), ("创建文明单位",))
UNITS = tuple(
    Unit(id=number, kind=kind, level=level, ownership=ownership, tags=tags)
    for number, (kind, level, ownership, tags) in enumerate(
        product(KINDS, LEVELS, OWNERSHIP, TAGS), 1
    )
)

words = st.lists(st.text(min_size=1, max_size=8), max_size=3).map(tuple)
audiences = st.builds(
    Audience,
    kinds=words,
    levels=words,
    ownership=words,
    tags=words,
    unit_ids=st.lists(st.integers(1, 10**9), max_size=3).map(tuple),
    is_whole=st.booleans(),
)


def subsets(values: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [(), *((value,) for value in values), values]


def test_every_trait_named_must_hold_and_one_value_of_each_is_enough() -> None:
    asked = product(subsets(KINDS), subsets(LEVELS), subsets(OWNERSHIP), ((), ("创建文明单位",)))
    for kinds, levels, ownership, tags in asked:
        meant = Audience(kinds=kinds, levels=levels, ownership=ownership, tags=tags)
        expected = tuple(
            unit.id
            for unit in UNITS
            if (kinds or levels or ownership or tags)
            and (not kinds or unit.kind in kinds)
            and (not levels or unit.level in levels)
            and (not ownership or unit.ownership in ownership)
            and (not tags or set(tags) & set(unit.tags))
        )
        assert meant.among(UNITS) == expected, meant


def test_nothing_said_is_nobody_and_everyone_is_everyone() -> None:
    assert Audience().among(UNITS) == ()
    assert everyone().among(UNITS) == tuple(unit.id for unit in UNITS)


def test_units_named_one_by_one_come_on_top() -> None:
    meant = Audience(kinds=("cdc",), levels=("city",), unit_ids=(1,))
    assert meant.among(UNITS) == (1, 9, 10, 11, 12)


@given(audiences)
def test_what_is_stored_is_read_back(meant: Audience) -> None:
    assert Audience.load(meant.dump()) == meant


def test_only_what_is_said_is_stored() -> None:
    assert Audience().dump() == {}
    assert everyone().dump() == {"all": True}
    assert Audience(levels=("city",)).dump() == {"levels": ["city"]}


def test_a_plan_that_narrows_nothing_means_everyone() -> None:
    assert audience.of_plan(plan.Audience(zh="各单位", en="every unit")) == everyone()
    hospitals = plan.Audience(zh="公立医院", en="public hospitals", kinds=(plan.UnitKind.HOSPITAL,))
    assert audience.of_plan(hospitals) == Audience(kinds=("hospital",))

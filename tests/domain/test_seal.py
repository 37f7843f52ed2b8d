"""The hash chain: every single deed upon a sealed journal is found, and named rightly."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.seal import (
    GENESIS,
    MAX_NAMED,
    MAX_SETTLED,
    Entry,
    Fault,
    Root,
    check,
    require_sealable,
    seal_of,
)

WHEN = datetime(2026, 11, 23, 1, 30, 0, 7, tzinfo=UTC)


def sealed(rows: Sequence[Entry]) -> list[Entry]:
    """The rows in their order, numbered and sealed."""
    chain, previous = [], GENESIS
    for number, row in enumerate(rows, 1):
        previous = seal_of(previous, replace(row, seal_no=number))
        chain.append(replace(row, seal_no=number, seal=previous))
    return chain


def row(number: int, **more: Any) -> Entry:
    found = Entry(number, WHEN, 1, None, "thing.done", "thing", number, {}, 0, "")
    return replace(found, **more)


def chain_of(length: int) -> list[Entry]:
    return sealed([row(number) for number in range(1, length + 1)])


def named(faults: list[Fault]) -> list[tuple[str, int, int | None]]:
    return [(str(fault.kind), fault.seal_no, fault.row_id) for fault in faults]


ids = st.none() | st.integers(1, 2**40)
details = st.dictionaries(
    st.text(max_size=5),
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3),
        max_leaves=4,
    ),
    max_size=3,
)
entries = st.builds(
    Entry,
    id=st.integers(1, 10**6),
    at=st.datetimes(min_value=datetime(2020, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    actor_id=ids,
    on_behalf_of_id=ids,
    act=st.text(max_size=8),
    noun=st.text(max_size=8),
    record_id=ids,
    detail=details,
    seal_no=st.just(0),
    seal=st.just(""),
)
chains = st.lists(entries, min_size=2, max_size=8, unique_by=lambda entry: entry.id).map(sealed)


@given(chains)
def test_an_untouched_chain_holds_against_every_root_of_its_own(chain: list[Entry]) -> None:
    for entry in chain:
        assert check(chain, Root(entry.seal_no, entry.seal)) == []


@given(chains, st.data())
def test_any_changed_column_is_named(chain: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    column = data.draw(st.sampled_from(sorted(Entry.__slots__)).filter(lambda c: c != "seal_no"))
    value = data.draw(entries.map(lambda entry: getattr(entry, column)))
    changed = replace(chain[place], **{column: value})
    chain_after = [*chain[:place], changed, *chain[place + 1 :]]

    found = named(check(chain_after))

    if changed == chain[place]:
        assert found == []
    else:
        assert found == [("changed", place + 1, changed.id)]


@given(chains, st.data())
def test_any_deleted_row_is_named(chain: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    root = Root(chain[-1].seal_no, chain[-1].seal)
    rest = [*chain[:place], *chain[place + 1 :]]

    expected = ("cut" if place == len(chain) - 1 else "missing", place + 1, None)
    assert named(check(rest, root)) == [expected]


@given(chains, st.data())
def test_a_deletion_closed_up_by_new_numbers_is_found_at_its_place(
    chain: list[Entry], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(chain) - 2))
    moved = [replace(entry, seal_no=entry.seal_no - 1) for entry in chain[place + 1 :]]

    assert named(check([*chain[:place], *moved]))[0] == ("changed", place + 1, moved[0].id)


@given(chains, st.data(), st.booleans())
def test_any_two_rows_that_change_places_are_named(
    chain: list[Entry], data: st.DataObject, seals_stay: object
) -> None:
    one, other = sorted(data.draw(st.permutations(range(len(chain))))[:2])
    after = list(chain)
    for here, there in ((one, other), (other, one)):
        seal = chain[here if seals_stay else there].seal
        after[here] = replace(chain[there], seal_no=here + 1, seal=seal)

    assert named(check(after)) == [
        ("reordered", one + 1, chain[other].id),
        ("reordered", other + 1, chain[one].id),
    ]


@given(chains, entries, st.data())
def test_any_inserted_row_is_found_at_its_place(
    chain: list[Entry], forged: Entry, data: st.DataObject
) -> None:
    """However well its own seal was made: the rows behind it hang on another."""
    place = data.draw(st.integers(0, len(chain) - 1))
    before = chain[place - 1].seal if place else GENESIS
    forged = replace(forged, seal_no=place + 1)
    forged = replace(forged, seal=data.draw(st.sampled_from([seal_of(before, forged), GENESIS])))
    behind = [replace(entry, seal_no=entry.seal_no + 1) for entry in chain[place:]]

    found = check([*chain[:place], forged, *behind])

    assert found
    assert found[0].seal_no in (place + 1, place + 2)


@given(chains, st.data())
def test_lines_of_an_export_out_of_order_are_found(chain: list[Entry], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(chain))
    assert (check(shuffled) == []) == (shuffled == chain)


def test_a_row_that_stands_there_twice_is_named() -> None:
    chain = chain_of(3)
    assert named(check([*chain, chain[1]])) == [("reordered", 2, 2)]


def test_a_chain_sealed_anew_shows_against_the_saved_root_only() -> None:
    chain = chain_of(4)
    root = Root(3, chain[2].seal)
    anew = sealed([chain[0], replace(chain[1], act="thing.undone"), *chain[2:]])

    assert check(anew) == []
    assert named(check(anew, root)) == [("rewritten", 3, None)]


def test_the_tail_cut_before_the_root_shows() -> None:
    chain = chain_of(4)
    root = Root(4, chain[3].seal)

    assert named(check(chain[:2], root)) == [("cut", 4, None)]
    assert named(check([], root)) == [("cut", 4, None)]


def test_a_row_missing_at_the_root_is_missing_and_not_cut() -> None:
    chain = chain_of(4)
    found = named(check([*chain[:2], chain[3]], Root(3, chain[2].seal)))
    assert found == [("missing", 3, None), ("rewritten", 3, None)]


def test_an_enormous_forged_number_does_not_name_every_number_before_it() -> None:
    chain = chain_of(2)
    chain[1] = replace(chain[1], seal_no=10**17)
    assert len(check(chain)) == MAX_NAMED


def test_beyond_what_is_looked_at_pairwise_every_misfit_is_named() -> None:
    chain = [replace(entry, act="x") for entry in chain_of(MAX_SETTLED + 1)]
    assert named(check(chain)) == [("changed", n, n) for n in range(1, MAX_SETTLED + 2)]


def test_the_hash_does_not_depend_on_the_zone_or_the_order_of_keys() -> None:
    shanghai = timezone(timedelta(hours=8))
    one = row(1, detail={"a": 1, "b": [None, True]}, seal_no=1)
    same = replace(one, at=WHEN.astimezone(shanghai), detail={"b": [None, True], "a": 1})
    assert seal_of(GENESIS, one) == seal_of(GENESIS, same)


@pytest.mark.parametrize(
    "text", ["", "17", "17:", ":" + "a" * 64, "x:" + "a" * 64, "1:" + "g" * 64]
)
def test_what_is_no_root_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a root"):
        Root.parse(text)


def test_a_root_is_read_back_as_it_is_written() -> None:
    root = Root(17, "0af9" * 16)
    assert Root.parse(f" {str(root).upper()}\n") == root


@pytest.mark.parametrize("value", [None, True, 7, "甲", [1, "a", [None]], {"a": {"b": (1,)}}])
def test_what_hashes_alike_everywhere_is_taken(value: Any) -> None:
    require_sealable(value)


@pytest.mark.parametrize("value", [0.5, {1: 2}, {"a": [1.0]}, b"a", WHEN, {"a": {"b": {3}}}])
def test_what_would_not_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="journal"):
        require_sealable(value)

"""Each of the 183 rows of the five plans is marked, and what is to be done has a way (T11)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.facts import load_collections, load_forms, load_health_days, load_plan
from domain.plan import Carried, Line, Standing, Way, ways_of
from handlers import forms, routes
from handlers.plan_lines import COMMANDS, FORMS

CODES = ("shanghai-2021", "pudong-2025", "dongxihu-2020", "jilin-2021", "anqing-2013")
TABLE = Path(__file__).parents[1] / "data" / "plan_rows.tsv"


def rows() -> dict[str, tuple[str, ...]]:
    """What each row needs, by its id."""
    lines = TABLE.read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return {row: tuple(needs.split()) for row, needs in cells}


@pytest.fixture(scope="module")
def lines() -> dict[str, Line]:
    known = frozenset(load_health_days().by_id)
    return {line.id: line for code in CODES for line in load_plan(code, known).pack.lines}


def places(carried: Carried) -> Iterator[str]:
    """What must be there for a way: its form and its kind, or its command."""
    if carried.way in COMMANDS:
        yield f"/{COMMANDS[carried.way]}"
        return
    yield FORMS[carried.way]
    if carried.kind:
        yield carried.kind


def known_places() -> set[str]:
    commands = {f"/{route.command}" for route in routes.ROUTES if route.command}
    begun = load_forms().keys() & forms.DIALOGS.keys()
    return commands | begun | {one.kind for one in load_collections()}


def test_every_row_is_there_with_what_it_needs(lines: dict[str, Line]) -> None:
    assert len(rows()) == 183
    assert list(lines) == list(rows())
    for row, needs in rows().items():
        line = lines[row]
        said = tuple(map(str, line.mechanisms)) or (str(line.feature),)
        assert said == needs, row


def test_every_row_is_marked(lines: dict[str, Line]) -> None:
    for row, needs in rows().items():
        alone = {("IDEO",): Standing.EXHORTATION, ("OUT",): Standing.OUT_OF_SCOPE}
        assert lines[row].standing is alone.get(needs, Standing.BUILD), row


def test_no_row_to_be_built_is_without_a_way(lines: dict[str, Line]) -> None:
    there = known_places()
    missing: dict[str, str] = {}
    for row, line in lines.items():
        if line.standing is not Standing.BUILD:
            continue
        ways = ways_of(line.mechanisms, line.collects)
        assert ways or line.feature, row
        for place in (place for way in ways for place in places(way)):
            if place not in there:
                missing.setdefault(place, row)
    assert not missing


def test_every_way_has_a_place() -> None:
    assert FORMS.keys() | COMMANDS.keys() == set(Way)
    assert not FORMS.keys() & COMMANDS.keys()

"""What a list of units would do to the directory: every row judged, nothing done (P1).

A row means the unit that has its code, else the unit that has its name, else a new one.  A
column that is not in the list changes nothing; an empty cell empties short name, parent and
tags, and leaves the rest as it is.  One error anywhere and nothing of the list is applied.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any, TypeAlias

from domain.messages import Phrase, named
from domain.plan.words import UnitKind
from domain.unit import plain, usual_ownership
from domain.unit_parents import circles
from domain.unit_sheet import Field, SheetRow, read_header, read_row

# A unit of the directory by its id, or one that the list brings by its line.
Place: TypeAlias = tuple[str, int]


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownUnit:
    """A unit as it stands in the directory."""

    id: int
    code: str | None
    name: str
    short_name: str | None
    kind: str
    level: str
    ownership: str
    parent_id: int | None
    tags: tuple[str, ...]
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """What happens to one row.

    ``values`` are the columns to write, without the parent; ``parent`` is where the new parent
    is, None for none, and counts only when ``moves``.
    """

    number: int
    name: str
    outcome: Outcome
    unit_id: int | None
    values: Mapping[str, Any]
    moves: bool
    parent: Place | None
    problems: tuple[Phrase, ...]

    @property
    def fields(self) -> tuple[Phrase, ...]:
        """The labels of what changes."""
        keys = [*self.values, *(("parent",) if self.moves else ())]
        return tuple(named("unit-field", key) for key in keys)


@dataclass(frozen=True, slots=True)
class Plan:
    """Every row of the list in its order, and the columns nobody knows."""

    lines: tuple[Line, ...]
    ignored: tuple[str, ...]

    def count(self, outcome: Outcome) -> int:
        return sum(line.outcome is outcome for line in self.lines)

    @property
    def has_errors(self) -> bool:
        return any(line.outcome is Outcome.ERROR for line in self.lines)

    @property
    def seal(self) -> str:
        """Equal plans have equal seals: what is confirmed is what was shown."""
        return sha256(repr(self).encode()).hexdigest()


def plan(
    header: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
    known: Iterable[KnownUnit],
) -> Plan:
    """Judge a list.  Raises Refused when its header cannot be used."""
    columns = read_header(header)
    read = [read_row(columns, number, cells) for number, cells in rows]
    return Plan(tuple(_Judge(read, known).lines()), columns.ignored)


class _Judge:
    """Holds the directory and the list side by side."""

    def __init__(self, rows: list[SheetRow], known: Iterable[KnownUnit]) -> None:
        self._rows = rows
        self._known = {one.id: one for one in known}
        self._by_code = {one.code: one for one in self._known.values() if one.code}
        self._by_name = {one.name: one for one in self._known.values()}
        self._problems = {row.number: list(row.problems) for row in rows}
        self._unit = {row.number: self._find(row) for row in rows}
        self._complain_of_repeats()
        self._places = dict(self._all_places())
        self._parents = {row.number: self._parent(row) for row in rows}
        self._complain_of_circles()

    def lines(self) -> Iterator[Line]:
        return (self._line(row) for row in self._rows)

    def _complain(self, row: SheetRow, key: str, **values: Any) -> None:
        self._problems[row.number].append(Phrase(key, values))

    def _find(self, row: SheetRow) -> KnownUnit | None:
        """The unit a row means.  None: a new one, or none that could be told."""
        code = row.said.get(Field.CODE, "")
        coded, named_ = self._by_code.get(code), self._by_name.get(row.name)
        if coded and named_ and coded is not named_:
            self._complain(row, "unit-problem-name-taken", name=row.name)
        if named_ and not coded and code and named_.code:
            self._complain(row, "unit-problem-other-code", code=named_.code)
        found = coded or named_
        if found is not None and found.is_closed:
            self._complain(row, "unit-problem-closed")
        if found is None and row.name:
            self._complain_of_gaps(row)
        return found

    def _complain_of_gaps(self, row: SheetRow) -> None:
        """A new unit needs a kind and a level; a cell that was not understood is said already."""
        said_already = {problem.key for problem in row.problems}
        for field, unclear, missing in (
            (Field.KIND, "unit-problem-kind", "unit-problem-no-kind"),
            (Field.LEVEL, "unit-problem-level", "unit-problem-no-level"),
        ):
            if field not in row.said and unclear not in said_already:
                self._complain(row, missing)

    def _complain_of_repeats(self) -> None:
        first: dict[tuple[str, Any], int] = {}
        for row in self._rows:
            found = self._unit[row.number]
            marks = [("name", row.name), ("code", row.said.get(Field.CODE))]
            marks.append(("unit", found.id if found else None))
            earlier = [first.setdefault(mark, row.number) for mark in marks if mark[1]]
            if any(number != row.number for number in earlier):
                self._complain(row, "unit-problem-twice", line=min(earlier))

    def _place(self, row: SheetRow) -> Place:
        found = self._unit[row.number]
        return ("unit", found.id) if found else ("line", row.number)

    def _parent(self, row: SheetRow) -> Place | None:
        text = row.said.get(Field.PARENT)
        if text is None:
            return None
        found = self._places.get(plain(text))
        if found is None:
            self._complain(row, "unit-problem-parent", text=text[:40])
        return found

    def _all_places(self) -> Iterator[tuple[str, Place]]:
        """Where a code or a name leads; the list's own words come last and win."""
        for one in self._known.values():
            if not one.is_closed:
                for text in (one.name, one.code):
                    yield plain(text or ""), ("unit", one.id)
        for row in self._rows:
            for text in (row.name, row.said.get(Field.CODE)):
                yield plain(text or ""), self._place(row)

    def _complain_of_circles(self) -> None:
        above: dict[Place, Place | None] = {
            ("unit", one.id): ("unit", one.parent_id) if one.parent_id else None
            for one in self._known.values()
        }
        for row in self._rows:
            if Field.PARENT in row.said:
                above[self._place(row)] = self._parents[row.number]
        circling = circles(above)
        for row in self._rows:
            if self._place(row) in circling:
                self._complain(row, "unit-problem-circle")

    def _line(self, row: SheetRow) -> Line:
        found, problems = self._unit[row.number], tuple(self._problems[row.number])
        if problems:
            return Line(row.number, row.name, Outcome.ERROR, None, {}, False, None, problems)
        parent = self._parents[row.number]
        values = _new(row) if found is None else _changed(row, found)
        moves = Field.PARENT in row.said and self._moves(found, parent)
        return Line(
            row.number,
            row.name,
            _outcome(found, changes=bool(values) or moves),
            found.id if found else None,
            values,
            moves,
            parent if moves else None,
            (),
        )

    @staticmethod
    def _moves(found: KnownUnit | None, parent: Place | None) -> bool:
        if found is None or found.parent_id is None:
            return parent is not None
        return parent != ("unit", found.parent_id)


def _outcome(found: KnownUnit | None, *, changes: bool) -> Outcome:
    if found is None:
        return Outcome.NEW
    return Outcome.CHANGED if changes else Outcome.UNCHANGED


def _new(row: SheetRow) -> dict[str, Any]:
    values = {str(field): value for field, value in row.said.items() if field is not Field.PARENT}
    usual = {"ownership": usual_ownership(UnitKind(values["kind"])).value, "tags": ()}
    return {"code": None, "short_name": None} | usual | values


def _changed(row: SheetRow, found: KnownUnit) -> dict[str, Any]:
    return {
        str(field): value
        for field, value in row.said.items()
        if field is not Field.PARENT and getattr(found, field) != value
    }


def first_lines(done: Plan, limit: int, skip: int = 0) -> list[Line]:
    """Lines worth reading, errors before all else, then new, then changed."""
    order = {Outcome.ERROR: 0, Outcome.NEW: 1, Outcome.CHANGED: 2}
    worth = [line for line in done.lines if line.outcome in order]
    worth.sort(key=lambda line: (order[line.outcome], line.number))
    return worth[skip : skip + limit]


def tally(done: Plan) -> Mapping[str, int]:
    """How many rows come out how."""
    counted = Counter(line.outcome for line in done.lines)
    return {str(outcome): counted[outcome] for outcome in Outcome}

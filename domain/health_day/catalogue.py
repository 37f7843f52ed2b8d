"""Reads the catalogue: the rows of health_days.csv and what health_days.toml says about them."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from domain.errors import PackError
from domain.health_day.day import (
    Conflict,
    Ended,
    Former,
    HealthDay,
    Length,
    Level,
    Status,
    Tier,
)
from domain.health_day.health_days import HealthDays
from domain.health_day.notes import Notes, parse_notes
from domain.health_day.rule import Rule
from domain.health_day.rule_text import parse_rule
from domain.messages import Bilingual

COLUMNS = (
    "id",
    "name_zh",
    "name_en",
    "level",
    "kind",
    "rule_type",
    "rule",
    "effective_from",
    "date_2026",
    "date_2027",
    "founder",
    "seed_clause",
    "status",
    "source_code",
    "source_url",
    "note",
)
YEAR_DIGITS = 4
Word = TypeVar("Word", bound=StrEnum)


def parse_health_days(
    rows: str,
    notes: str,
    *,
    rows_file: str = "health_days.csv",
    notes_file: str = "health_days.toml",
) -> HealthDays:
    """The catalogue from the text of its two files.  Raises PackError with file, key, reason."""
    found = _rows(rows, rows_file)
    said = parse_notes(notes, notes_file)
    for key, day_id in said.mentions():
        if day_id not in found:
            raise PackError(notes_file, key, f"no health day {day_id}")
    reader = _Reader(found, said, rows_file)
    families = MappingProxyType({family.key: family.wording for family in said.family})
    return HealthDays(MappingProxyType({day_id: reader.day(day_id) for day_id in found}), families)


def _rows(text: str, file: str) -> Mapping[str, Mapping[str, str]]:
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    if tuple(table.fieldnames or ()) != COLUMNS:
        raise PackError(file, "header", f"must be {','.join(COLUMNS)}")
    rows: dict[str, Mapping[str, str]] = {}
    for row in table:
        if row["id"] in rows:
            raise PackError(file, row["id"], "is there twice")
        if None in row or None in row.values():
            raise PackError(file, row["id"], "has more or fewer cells than the header")
        rows[row["id"]] = MappingProxyType(row)
    return rows


@dataclass(frozen=True, slots=True)
class _Reader:
    rows: Mapping[str, Mapping[str, str]]
    notes: Notes
    file: str

    def day(self, day_id: str) -> HealthDay:
        row, notes = self.rows[day_id], self.notes
        return HealthDay(
            id=day_id,
            name_zh=row["name_zh"],
            name_en=row["name_en"],
            level=self._word(row, "level", Level),
            kind=self._word(row, "kind", Length),
            rule=self._rule(row),
            effective_from=self._first_year(row),
            status=self._word(row, "status", Status),
            seed_clause=row["seed_clause"],
            note=row["note"],
            tier=self._tier(day_id),
            leads=notes.lead_days.get(day_id, notes.defaults.lead_days),
            family=notes.family_of(day_id),
            report_required=day_id in notes.report.required,
            style_note=self._style(day_id),
            ended=self._ended(day_id),
            conflicts=tuple(self._conflicts(day_id)),
            alternative_to=next((c.of for c in notes.conflict if c.day == day_id), None),
            former=tuple(self._former(day_id)),
            starts=notes.starts.get(day_id, ()),
            columns=row,
        )

    def _word(self, row: Mapping[str, str], column: str, known: type[Word]) -> Word:
        try:
            return known(row[column])
        except ValueError:
            words = ", ".join(known)
            raise self._wrong(row, column, f"{row[column]!r} is none of {words}") from None

    def _rule(self, row: Mapping[str, str]) -> Rule:
        try:
            return parse_rule(row["rule"])
        except ValueError as error:
            raise self._wrong(row, "rule", str(error)) from error

    def _first_year(self, row: Mapping[str, str]) -> int | None:
        """1988(中国) begins in 1988."""
        if not row["effective_from"]:
            return None
        year = row["effective_from"][:YEAR_DIGITS]
        if not (year.isascii() and year.isdecimal() and len(year) == YEAR_DIGITS):
            raise self._wrong(row, "effective_from", "does not begin with a year")
        return int(year)

    def _tier(self, day_id: str) -> Tier:
        listed = (tier for tier, ids in self.notes.tiers.items() if day_id in ids)
        return next(listed, self.notes.defaults.tier)

    def _style(self, day_id: str) -> Bilingual | None:
        return next((style.wording for style in self.notes.style if day_id in style.days), None)

    def _ended(self, day_id: str) -> Ended | None:
        found = (ended for ended in self.notes.ended if ended.day == day_id)
        return next((Ended(note.last_year, note.wording, note.now) for note in found), None)

    def _conflicts(self, day_id: str) -> Iterator[Conflict]:
        """Both rows of a pair know of each other's rule."""
        for note in self.notes.conflict:
            if note.rule is not None and note.of == day_id:
                yield Conflict(note.rule.rule, note.wording, note.rule.text)
            if note.day is not None and day_id in {note.of, note.day}:
                other = note.day if day_id == note.of else note.of
                row = self.rows[other]
                yield Conflict(self._rule(row), note.wording, row["rule"], other)

    def _former(self, day_id: str) -> Iterator[Former]:
        for note in self.notes.former:
            if note.day == day_id:
                yield Former(note.rule.rule, note.first_year, note.last_year, note.wording)

    def _wrong(self, row: Mapping[str, str], column: str, reason: str) -> PackError:
        return PackError(self.file, f"{row['id']}.{column}", reason)

"""A list of units as people write it: which column is what, and what one row says."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from domain import unit
from domain.errors import Refused
from domain.messages import Phrase
from domain.registration import tidy

MOST_HEADERS_SHOWN = 8


class Field(StrEnum):
    """The columns of ``units`` a list may fill."""

    CODE = "code"
    NAME = "name"
    SHORT_NAME = "short_name"
    KIND = "kind"
    LEVEL = "level"
    OWNERSHIP = "ownership"
    PARENT = "parent"
    TAGS = "tags"


HEADERS: Mapping[Field, str] = {
    Field.CODE: "编码 代码 单位编码 单位代码 机构代码 unitcode",
    Field.NAME: "名称 全称 单位名称 单位全称 机构名称 unitname fullname unit",
    Field.SHORT_NAME: "简称 单位简称 abbreviation short",
    Field.KIND: "类别 类型 单位类别 机构类别 机构类型 type unitkind category",
    Field.LEVEL: "层级 级别 行政层级 单位层级 unitlevel",
    Field.OWNERSHIP: "性质 所有制 单位性质 机构性质 owner",
    Field.PARENT: "隶属 上级 上级单位 隶属单位 隶属关系 主管单位 parentunit parentcode",
    Field.TAGS: "标签 标记 分组 tag label labels",
}
_COLUMNS = {
    unit.plain(word): field
    for field, words in HEADERS.items()
    for word in (*words.split(), str(field))
}
_BETWEEN_TAGS = re.compile(r"[,，、;；/|\s]+")

Said: TypeAlias = Mapping[Field, Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands; ``ignored`` are headers that name none."""

    at: Mapping[Field, int]
    ignored: tuple[str, ...]
    width: int


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row read: ``said`` holds only the fields the row says something of."""

    number: int
    said: Said
    problems: tuple[Phrase, ...]

    @property
    def name(self) -> str:
        return str(self.said.get(Field.NAME, ""))


def read_header(header: Sequence[str]) -> Columns:
    """Raises Refused when no column holds the names, or two hold the same."""
    at: dict[Field, int] = {}
    ignored = []
    for place, title in enumerate(header):
        field = _COLUMNS.get(unit.plain(title))
        if field in at:
            raise Refused("unit-import-column-twice", column=title)
        if field is not None:
            at[field] = place
        elif title:
            ignored.append(title)
    if Field.NAME not in at:
        raise Refused("unit-import-no-names", columns=tuple(header[:MOST_HEADERS_SHOWN]))
    return Columns(at, tuple(ignored), len(header))


def read_row(columns: Columns, number: int, cells: Sequence[str]) -> SheetRow:
    """What one row says; every cell that cannot be used is a problem of its own."""
    said: dict[Field, Any] = {}
    problems: list[Phrase] = []
    if any(cells[columns.width :]):
        problems.append(Phrase("unit-problem-too-many-cells"))
    for field, place in columns.at.items():
        try:
            said |= _READ[field](field, tidy(cells[place]))
        except Refused as refused:
            problems.append(Phrase(refused.key, refused.values))
    return SheetRow(number, said, tuple(problems))


def _name(field: Field, text: str) -> Said:
    if not text:
        raise Refused("unit-problem-no-name")
    return {field: _within(text, unit.NAME_LENGTH)}


def _code(field: Field, text: str) -> Said:
    """No code said is no change: a code is never taken away by a list."""
    return {field: _within(text, unit.CODE_LENGTH)} if text else {}


def _short_name(field: Field, text: str) -> Said:
    return {field: _within(text, unit.SHORT_NAME_LENGTH) or None}


def _parent(field: Field, text: str) -> Said:
    return {field: text or None}


def _tags(field: Field, text: str) -> Said:
    tags = tuple(dict.fromkeys(tag for tag in _BETWEEN_TAGS.split(text) if tag))
    if len(tags) > unit.MOST_TAGS:
        raise Refused("unit-problem-many-tags", limit=unit.MOST_TAGS)
    for tag in tags:
        _within(tag, unit.TAG_LENGTH)
    return {field: tags}


def _word(named: Callable[[str], StrEnum | None], problem: str) -> Callable[[Field, str], Said]:
    def read(field: Field, text: str) -> Said:
        if not text:
            return {}
        found = named(text)
        if found is None:
            raise Refused(problem, text=text[: unit.TAG_LENGTH])
        return {field: found.value}

    return read


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        raise Refused("unit-problem-too-long", text=text[: unit.TAG_LENGTH], limit=limit)
    return text


_READ: Mapping[Field, Callable[[Field, str], Said]] = {
    Field.CODE: _code,
    Field.NAME: _name,
    Field.SHORT_NAME: _short_name,
    Field.KIND: _word(unit.kind_named, "unit-problem-kind"),
    Field.LEVEL: _word(unit.level_named, "unit-problem-level"),
    Field.OWNERSHIP: _word(unit.ownership_named, "unit-problem-ownership"),
    Field.PARENT: _parent,
    Field.TAGS: _tags,
}

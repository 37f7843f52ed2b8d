"""Numbers that Word counts by itself: they stand in no text, only in word/numbering.xml."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from domain.plan_draft.numerals import hanzi

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%(\d)")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
TEN = 10


def _circled(number: int) -> str:
    return _CIRCLED[number - 1] if number <= TEN else f"({number})"


_WRITTEN: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": hanzi,
    "chineseCountingThousand": hanzi,
    "chineseLegalSimplified": hanzi,
    "ideographDigital": hanzi,
    "japaneseCounting": hanzi,
    "taiwaneseCounting": hanzi,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
}


@dataclass(frozen=True, slots=True)
class Level:
    start: int
    written: Callable[[int], str]
    pattern: str  # 「%1、」

    def of(self, counts: Mapping[int, int], levels: Mapping[int, "Level"]) -> str:
        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            level = levels.get(at, self)
            return level.written(counts.get(at, level.start))

        return _PLACE.sub(number, self.pattern)


@dataclass(slots=True)
class Numbering:
    """``of_paragraph`` counts on: paragraphs are asked in their order."""

    lists: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> "Numbering":
        if root is None:
            return cls()
        kinds = {
            _attribute(kind, "abstractNumId"): _levels(kind)
            for kind in root.findall(W + "abstractNum")
        }
        lists = {
            _attribute(one, "numId"): kinds.get(_value(one, "abstractNumId"), {})
            for one in root.findall(W + "num")
        }
        return cls(lists)

    def of_paragraph(self, paragraph: Element) -> str:
        """「（三）」, or nothing."""
        found = paragraph.find(f"{W}pPr/{W}numPr")
        if found is None:
            return ""
        name, depth = _value(found, "numId"), int(_value(found, "ilvl") or "0")
        levels = self.lists.get(name, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self.counts.setdefault(name, {})
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        return level.of(counts, levels)


def _levels(kind: Element) -> dict[int, Level]:
    return {
        int(_attribute(level, "ilvl")): Level(
            start=int(_value(level, "start") or "1"),
            written=_WRITTEN.get(_value(level, "numFmt"), str),
            pattern="" if _value(level, "numFmt") == "bullet" else _value(level, "lvlText"),
        )
        for level in kind.findall(W + "lvl")
    }


def _value(parent: Element, name: str) -> str:
    child = parent.find(W + name)
    return "" if child is None else _attribute(child, "val")


def _attribute(element: Element, name: str) -> str:
    return element.get(W + name, "")

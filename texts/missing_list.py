"""「谁还没交」 as a workbook: the list, and what adds up from its rows (T4, A2)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from domain import missing
from domain.messages import Bilingual, Phrase, named
from domain.missing import Asked, Overview
from texts import apart
from texts.words import Words

COLUMNS = ("unit", "kind", "parent", "task", "due", "done", "state", "chased", "contact", "reach")
TASK_COLUMNS = ("task", "due", "expected", "handed", "missing", "returned", "waived")
UNIT_COLUMNS = ("unit", "kind", "parent", "owes")


def word(overview: Overview, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The name of the file, and its two sheets cell by cell."""
    tell = Teller(overview, words, now)
    name = tell.said("missing-file", {"on": overview.on})
    lists = {"title": tell.said("missing-sheet-list"), "tables": [tell.table()]}
    sums = {"title": tell.said("missing-sheet-sums"), "tables": [tell.by_task(), tell.by_unit()]}
    return f"{name}.xlsx", {"zone": overview.zone, "sheets": [lists, sums]}


def make(contents: Mapping[str, Any]) -> bytes:
    """The workbook, made in a process of its own: what that loads goes with it."""
    return apart.made(["texts.sheets"], contents)


class Teller:
    """Words an overview; labels and titles once each, not once a row."""

    def __init__(self, overview: Overview, words: Words, now: datetime) -> None:
        self._overview, self._words, self._now = overview, words, now
        self._tasks = {task.id: task for task in overview.tasks}
        self._titles = {task.id: self._title(task.title) for task in overview.tasks}
        self._between = "、" if words.language.startswith("zh") else ", "
        kinds = {line.kind for line in overview.lines}
        self._kinds = {kind: self._label(named("unit-kind", kind)) for kind in kinds}

    def said(self, key: str, values: Mapping[str, Any] | None = None) -> str:
        return self._words.plain(key, values or {}, now=self._now)

    def table(self) -> dict[str, Any]:
        yes, no = self.said("missing-yes"), self.said("missing-no")
        states = {True: self.said("missing-returned"), False: self.said("missing-missing")}
        rows = [
            [
                line.unit,
                self._kinds[line.kind],
                line.parent,
                self._titles[line.task_id],
                _at(self._tasks[line.task_id].due_at),
                f"{line.done}/{line.asked}",
                states[line.is_returned],
                _on(self._tasks[line.task_id]),
                self._between.join(line.contacts),
                yes if line.is_reachable else no,
            ]
            for line in self._overview.lines
        ]
        return {"header": self._header(COLUMNS), "rows": rows}

    def by_task(self) -> dict[str, Any]:
        return {"header": self._header(TASK_COLUMNS), "rows": list(self._sums())}

    def by_unit(self) -> dict[str, Any]:
        rows = [
            [line.unit, self._kinds[line.kind], line.parent, count]
            for line, count in missing.by_unit(self._overview.lines)
        ]
        return {"header": self._header(UNIT_COLUMNS), "rows": rows}

    def _sums(self) -> Iterator[list[Any]]:
        for task in self._overview.tasks:
            counts = task.counts
            yield [
                self._titles[task.id],
                _at(task.due_at),
                counts.expected,
                counts.handed_in,
                counts.missing,
                counts.returned,
                counts.waived,
            ]

    def _header(self, columns: Sequence[str]) -> list[str]:
        return [self._label(named("missing-column", column)) for column in columns]

    def _label(self, phrase: Phrase) -> str:
        return self._words.label(phrase)

    def _title(self, title: Bilingual) -> str:
        return title.zh if self._words.language.startswith("zh") else title.en


def _at(at: datetime | None) -> Any:
    """An instant as JSON can hold it; texts/sheets/__main__.py makes a cell of it."""
    return {"at": at.isoformat()} if at else ""


def _on(task: Asked) -> Any:
    return {"on": task.chased_on.isoformat()} if task.chased_on else ""

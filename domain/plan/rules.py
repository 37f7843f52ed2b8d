"""What must hold between the parts of a pack; shapes alone are checked by ``pack``."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from domain.plan.entries import Cited, Day, Readable, Task
from domain.plan.line import MONTH_END, PREAMBLE, Line
from domain.plan.pack import Pack
from domain.plan.ways import ASSUMED, KINDS
from domain.plan.words import DayKind, Mechanism, Standing

NOT_BUILT = {
    Standing.EXHORTATION: Mechanism.EXHORTATION,
    Standing.OUT_OF_SCOPE: Mechanism.OUT_OF_SCOPE,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Where in the file something is wrong, and why."""

    key: str
    reason: str


def faults(pack: Pack, health_day_ids: Collection[str]) -> Iterator[Fault]:
    """Everything that does not hold; ``health_day_ids`` are the rows of the catalogue."""
    yield from _repeated("line", [line.id for line in pack.lines])
    yield from _repeated("day", [day.id for day in pack.days])
    for line in pack.lines:
        yield from _of_line(line, pack, health_day_ids)
    for key, cited in _cited(pack):
        yield from _of_citation(key, cited, pack)
    for day in pack.days:
        yield from _of_day(day, pack, health_day_ids)
    for number, task in enumerate(pack.tasks):
        yield from _of_task(f"task[{number}]", task, pack, health_day_ids)
    readable: tuple[Readable, ...] = (*pack.quotas, *pack.clocks)
    for entry in readable:
        if entry.choice_needed != (len(entry.readings) > 1):
            yield Fault(entry.number, "a choice needs two readings, and two readings a choice")


def _repeated(key: str, ids: list[str]) -> Iterator[Fault]:
    for name, times in Counter(ids).items():
        if times > 1:
            yield Fault(f"{key}[{name}]", f"appears {times} times")


def _cited(pack: Pack) -> Iterator[tuple[str, Cited]]:
    for entry in pack.numbered:
        yield f"{entry.number}[{entry.line}]", entry
    for day in pack.days:
        yield f"day[{day.id}]", day
    for number, task in enumerate(pack.tasks):
        yield f"task[{number}]", task


def _of_citation(key: str, entry: Cited, pack: Pack) -> Iterator[Fault]:
    cited = [line for line in pack.lines if line.id == entry.line]
    if not cited:
        yield Fault(f"{key}.line", f"no line {entry.line}")
    elif entry.clause != PREAMBLE and entry.clause not in cited[0].clauses:
        yield Fault(f"{key}.clause", f"{entry.line} stands under {cited[0].clause}")


def _of_line(line: Line, pack: Pack, health_day_ids: Collection[str]) -> Iterator[Fault]:
    key = f"line[{line.id}]"
    yield from _of_standing(key, line)
    if line.part_of and line.part_of not in {other.id for other in pack.lines} - {line.id}:
        yield Fault(f"{key}.part_of", f"no other line {line.part_of}")
    yield from _of_collects(key, line)
    for day in line.health_days:
        if day not in health_day_ids:
            yield Fault(f"{key}.health_days", f"no health day {day}")
    named = line.health_days or line.catalogue or any(day.line == line.id for day in pack.days)
    if Mechanism.HEALTH_DAY in line.mechanisms and not named:
        yield Fault(f"{key}.health_days", "a health-day line names no day")


def _of_collects(key: str, line: Line) -> Iterator[Fault]:
    """Which roster or register is meant must be said; what is said must belong to the line."""
    asked = [mechanism for mechanism in line.mechanisms if mechanism in KINDS]
    possible = {kind for mechanism in asked for kind in KINDS[mechanism]}
    for kind in line.collects:
        if kind not in possible:
            yield Fault(f"{key}.collects", f"{kind} belongs to none of its mechanisms")
    if line.standing is not Standing.BUILD:
        return
    for mechanism in asked:
        if mechanism not in ASSUMED and not set(line.collects) & set(KINDS[mechanism]):
            yield Fault(f"{key}.collects", f"{mechanism}: say which, {', '.join(KINDS[mechanism])}")


def _of_standing(key: str, line: Line) -> Iterator[Fault]:
    if line.standing is Standing.OPEN:
        return
    if line.standing is Standing.BUILD:
        if not (set(line.mechanisms) - set(NOT_BUILT.values()) or line.feature):
            yield Fault(f"{key}.mechanisms", "to be built, but by nothing")
        if Mechanism.EXHORTATION in line.mechanisms:
            yield Fault(f"{key}.mechanisms", "an exhortation is not built")
    elif line.mechanisms != (NOT_BUILT[line.standing],):
        yield Fault(f"{key}.mechanisms", f"{line.standing} is {NOT_BUILT[line.standing]} alone")
    if Mechanism.OUT_OF_SCOPE in line.mechanisms and not (line.excluded_zh and line.excluded_en):
        yield Fault(f"{key}.excluded_zh", "what is left out must be said, in both languages")


def _of_day(day: Day, pack: Pack, health_day_ids: Collection[str]) -> Iterator[Fault]:
    key = f"day[{day.id}]"
    if day.health_day and day.health_day not in health_day_ids:
        yield Fault(f"{key}.health_day", f"no health day {day.health_day}")
    if day.kind is not DayKind.ANNIVERSARY:
        if day.since or day.ordinal or day.on:
            yield Fault(f"{key}.kind", "only an anniversary has an ordinal, a year and a date")
    elif not (day.since and day.ordinal):
        yield Fault(f"{key}.ordinal", "an anniversary needs the year it counts from, and 第N周年")
    elif day.ordinal != pack.year - day.since:
        yield Fault(f"{key}.ordinal", f"{pack.year} is {pack.year - day.since} years after")


def _of_task(key: str, task: Task, pack: Pack, health_day_ids: Collection[str]) -> Iterator[Fault]:
    quota = next((one for one in pack.quotas if one.number == task.quota), None)
    if task.quota and (quota is None or quota.line != task.line):
        yield Fault(f"{key}.quota", f"{task.line} has no quota {task.quota}")
    if not task.evidence:
        yield Fault(f"{key}.evidence", "nothing to hand in")
    if (task.day is None) != (task.workdays_after is None):
        yield Fault(f"{key}.workdays_after", "goes with a day, and a day with it")
    if task.day and task.due:
        yield Fault(f"{key}.due", "is due on a date or after a day, not both")
    if task.opens_before and (task.due is None or task.due == MONTH_END):
        yield Fault(f"{key}.opens_before", "only a task due on a date opens days before it")
    if task.day and task.day not in {day.id for day in pack.days} | set(health_day_ids):
        yield Fault(f"{key}.day", f"no day {task.day}")

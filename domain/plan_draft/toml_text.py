"""A draft as the text of a pack: TOML that ``plans check`` takes, every line still open."""

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import count

from domain.plan.line import MONTH_END
from domain.plan.words import Mechanism, Period, Standing
from domain.plan_draft.dates import FoundDate
from domain.plan_draft.draft import Draft, DraftLine
from domain.plan_draft.quotas import FoundQuota

OPENS_BEFORE = 30
LAST_NUMBER = 99  # a number is named Q1 to Q99
_ENDS = {
    Period.YEAR: (("", "12-31"),),
    Period.HALF_YEAR: (("上半年", "06-30"), ("下半年", "12-31")),
    Period.QUARTER: tuple(
        (f"第{sign}季度", day)
        for sign, day in zip("一二三四", ("03-31", "06-30", "09-30", "12-31"), strict=True)
    ),
    Period.MONTH: (("{month}月", MONTH_END),),
}
_FROM = (
    ("occurred", "从事件发生起算", "from the occurrence"),
    ("aware", "从单位知悉起算", "from when the unit knew"),
    ("reported", "从上报起算", "from the report"),
)
Entry = tuple[str, object]


def toml_of(draft: Draft, code: str | None = None, build: Collection[str] = ()) -> str:
    """``build``: the lines that are to be done; the others stay open."""
    parts = [
        '# 由 xuanbao plans read 起草。standing = "open"：待定；要办的改为 "build"，只是号召的改为',
        '# "exhortation" 并把 mechanisms 改为 ["IDEO"]。英文栏暂用中文。',
        *_pairs(_head(draft, code or draft.code)),
        "\n[audience]",
        *_pairs(
            [("zh", draft.addressed_to or "各单位"), ("en", draft.addressed_to or "all units")]
        ),
        *(text for line in draft.lines for text in _line(line, build)),
        *_numbers(draft),
        *_tasks(draft),
    ]
    return "\n".join(parts) + "\n"


def _head(draft: Draft, code: str) -> Iterator[Entry]:
    yield "code", code
    yield "title", draft.title
    yield "title_en", draft.title
    if draft.document_no:
        yield "document_no", draft.document_no
    yield "issuer", draft.issuer or "发文单位待填"
    yield "issuer_en", draft.issuer or "issuer to be filled in"
    if draft.issued_on:
        yield "issued_on", draft.issued_on
    yield "year", draft.year
    yield "addressed_to", draft.addressed_to or "各单位"
    yield "source_sha256", draft.sha256


def _line(line: DraftLine, build: Collection[str]) -> Iterator[str]:
    yield "\n[[line]]"
    is_built = line.id in build
    mechanisms = line.mechanisms or ((Mechanism.TASK,) if is_built else ())
    yield from _pairs(
        [
            ("id", line.id),
            ("clause", line.clause),
            ("text_zh", line.text),
            ("text_en", line.text),
            ("mechanisms", list(mechanisms)),
            ("standing", Standing.BUILD if is_built else Standing.OPEN),
        ]
    )
    if line.health_days:
        yield from _pairs([("health_days", list(line.health_days))])
    if line.left_out:
        note = "这一条里有本系统不做的事（有组织跟评、监测他人发言等），办之前先把那一部分划出去"
        yield from _pairs([("note_zh", note), ("note_en", "Part of this is not done here")])


def _numbers(draft: Draft) -> Iterator[str]:
    names = (_name(number) for number in count(1))
    for line, quota in draft.quotas:
        yield from _quota(line, quota, next(names))
    for line, clock in draft.clocks:
        yield from _entry("clock", line, next(names))
        yield from _pairs(
            [
                ("what_zh", clock.what),
                ("what_en", clock.what),
                ("hours", clock.hours),
                ("choice_needed", not clock.says_from),
            ]
        )
        if not clock.says_from:
            for key, zh, en in _FROM:
                yield "\n[[clock.reading]]"
                yield from _pairs([("key", key), ("zh", zh), ("en", en)])
    for line in draft.lines:
        for award in line.awards:
            yield from _entry("ordinal" if award.ordinal else "call", line, next(names))
            yield from _pairs([("name_zh", award.name), ("name_en", award.name)])
            if award.ordinal:
                yield from _pairs([("ordinal", award.ordinal)])
            else:
                yield from _pairs([("window", award.window)])
                if award.winners:
                    yield from _pairs([("winners", award.winners)])


def _name(number: int) -> str:
    return f"Q{min(number, LAST_NUMBER)}"


def _quota(line: DraftLine, quota: FoundQuota, number: str) -> Iterator[str]:
    yield from _entry("quota", line, number)
    yield from _pairs(
        [
            ("counts_zh", quota.counts),
            ("counts_en", quota.counts),
            ("per", quota.per),
            ("at_least", quota.at_least),
            ("period", quota.period),
            ("choice_needed", quota.readings is not None),
        ]
    )
    if quota.readings is not None:
        for key, zh, en in (
            ("one_count", "合并计数", "one count for both together"),
            ("two_counts", "分别计数", "one count for each"),
        ):
            yield "\n[[quota.reading]]"
            yield from _pairs([("key", key), ("zh", zh), ("en", en)])


def _entry(kind: str, line: DraftLine, number: str) -> Iterator[str]:
    yield f"\n[[{kind}]]"
    yield from _pairs([("number", number), ("line", line.id), ("clause", line.clause)])


def _tasks(draft: Draft) -> Iterator[str]:
    """One for every period of a quota, with its number; one for every date."""
    for number, (line, quota) in enumerate(draft.quotas, 1):
        for name, due in _ENDS.get(quota.period, ()):
            yield from _task(line, f"{name}{quota.counts}", due, proposed=True)
            if number < LAST_NUMBER:
                yield from _pairs([("quota", _name(number))])
    for line in draft.lines:
        for one in line.dates:
            yield from _task(line, one.what, _due(one), proposed=one.on is None)


def _due(one: FoundDate) -> str:
    return one.on.strftime("%m-%d") if one.on else MONTH_END


def _task(line: DraftLine, title: str, due: str, *, proposed: bool) -> Iterator[str]:
    yield "\n[[task]]"
    entries: list[Entry] = [
        ("line", line.id),
        ("clause", line.clause),
        ("title_zh", title),
        ("title_en", title),
        ("due", due),
        ("proposed", proposed),
        ("evidence", ["text", "link", "photo", "file"]),
    ]
    if proposed and due not in (MONTH_END, "12-31"):
        entries.append(("opens_before", OPENS_BEFORE))
    yield from _pairs(entries)


def _pairs(entries: Sequence[Entry] | Iterator[Entry]) -> Iterator[str]:
    for key, worth in entries:
        yield f"{key} = {_written(worth)}"


def _written(worth: object) -> str:
    """TOML writes words, numbers and lists as JSON does; dates bare."""
    if isinstance(worth, date):
        return worth.isoformat()
    return json.dumps(worth, ensure_ascii=False).replace("\x7f", "\\u007f")

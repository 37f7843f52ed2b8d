"""Who heard what when, as lines that a person can review: the same words on one line, once."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select

from storage.schema.engine import bodies, outbox
from storage.schema.people import people, roles
from texts.markup import plain

WEEKDAYS = "一二三四五六日"
MANY = 8  # kinds of words at one moment that are written out
NAMED = 3  # so many people are named; of more the number is told
ROOM = 110
ROOT = re.compile(r"流水校验值（共 \d+ 条）\n[^\n]+")  # other words for every change of anything
ASIDE = " / 报送、查看和审核，请按 /due"  # under every digest that speaks of reports
PARTS_OF_ID = re.compile(r"^(v?\d+|\d{4}-\d\d-\d\d)$")
HEADING = re.compile(r"^晨报　.*\n\n")


@dataclass(frozen=True, slots=True, order=True)
class Heard:
    """One message that came by itself: answers to what somebody just did are not in the log."""

    at: datetime
    kind: str
    text: str
    name: str
    is_silent: bool


def read(conn: Connection) -> list[Heard]:
    """Everything that was sent under an occasion and was no edit."""
    payload = func.coalesce(bodies.c.payload, outbox.c.payload)
    query = (
        select(outbox.c.sent_at, outbox.c.occasion, payload.label("payload"), people.c.name)
        .outerjoin(bodies, bodies.c.id == outbox.c.body_id)
        .join(people, people.c.id == outbox.c.person_id)
        .where(
            outbox.c.sent_at.is_not(None),
            outbox.c.occasion.is_not(None),
            outbox.c.edits_id.is_(None),
            outbox.c.message_id.is_not(None),
            ~outbox.c.method.startswith("edit"),
        )
    )
    return sorted(_heard(row) for row in conn.execute(query))


def written(heard: list[Heard], zone: Any) -> str:
    """The log."""
    return "\n".join(_lines(heard, zone)) + "\n"


def kind_of(occasion: str) -> str:
    """``report:12:opened`` → report.opened"""
    parts = [part for part in occasion.split(":") if not PARTS_OF_ID.match(part)]
    return ".".join(parts) or occasion


def summary(heard: list[Heard], contacts: list[str]) -> str:
    """How much a contact hears in the year, and how many messages of each kind there were."""
    counts = sorted(Counter(one.name for one in heard if one.name in contacts).values())
    kinds = Counter(one.kind for one in heard)
    middle = counts[len(counts) // 2] if counts else 0
    rows = [f"{kind:<24}{count:>6}" for kind, count in kinds.most_common()]
    head = f"a contact hears {counts[0]} / {middle} / {counts[-1]} messages (min / median / max)"
    return "\n".join([head, f"{len(heard)} messages in all", *rows])


def contacts(conn: Connection) -> list[str]:
    query = (
        select(people.c.name)
        .join(roles, roles.c.person_id == people.c.id)
        .where(roles.c.role == "contact")
        .distinct()
    )
    return list(conn.execute(query).scalars())


def _heard(row: Any) -> Heard:
    text = plain(str(row.payload.get("text", row.payload.get("caption", ""))))
    silent = bool(row.payload.get("disable_notification"))
    return Heard(row.sent_at, kind_of(row.occasion), text, row.name, silent)


def _lines(heard: list[Heard], zone: Any) -> Iterator[str]:
    for day, of_day in groupby(heard, key=lambda one: one.at.astimezone(zone).date()):
        yield f"{day} 周{WEEKDAYS[day.weekday()]}"
        together: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for one in of_day:
            when = f"{one.at.astimezone(zone):%H:%M}{' 静音' if one.is_silent else ''}"
            together[when, one.kind, _short(one.text)].append(one.name)
        yield from _shown(together)


def _shown(together: dict[tuple[str, str, str], list[str]]) -> Iterator[str]:
    """A morning on which everybody owes something else is told by its numbers."""
    per_moment = Counter((when, kind) for when, kind, _ in together)
    own: dict[tuple[str, str], list[str]] = defaultdict(list)
    kinds: Counter[tuple[str, str]] = Counter()
    for (when, kind, text), names in sorted(together.items()):
        if per_moment[when, kind] > MANY and len(names) <= NAMED:
            own[when, kind] += names
            kinds[when, kind] += 1
        else:
            yield f"  {when} {kind} → {_who(names)}：{text}".rstrip("：")
    for (when, kind), names in own.items():
        yield f"  {when} {kind} → 另 {len(names)} 人，{kinds[when, kind]} 种各自的内容"


def _who(names: list[str]) -> str:
    return "、".join(names) if len(names) <= NAMED else f"{len(names)} 人"


def _short(text: str) -> str:
    """One line; a digest without the heading that every digest has."""
    said = ROOT.sub("流水校验值", HEADING.sub("", text))
    flat = " / ".join(line.strip() for line in said.splitlines() if line.strip())
    flat = flat.replace(ASIDE, "")
    return flat if len(flat) <= ROOM else flat[: ROOM - 1] + "…"

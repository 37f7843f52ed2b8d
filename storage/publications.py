"""Where entries appeared, and how much of what was given appeared at all (T6)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, select

from domain.collection import TOPIC
from domain.publication import Publication
from domain.report import Standing
from storage.entries import WITHDRAWN
from storage.schema.materials import publications
from storage.schema.reports import report_targets as targets
from storage.schema.reports import report_tasks as tasks
from storage.schema.reports import submission_answers as answers
from storage.schema.reports import submissions
from storage.submissions import REPLACED

NO_TOPIC = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """Of one topic: how many were given and accepted, and how often they appeared, by tier."""

    topic: str
    given: int
    accepted: int
    by_tier: dict[str, int]


def add(conn: Connection, entry_id: int, new: Publication, by: int, now: datetime) -> None:
    row = {
        "submission_id": entry_id,
        "outlet": new.outlet,
        "tier": new.tier,
        "published_on": new.published_on,
        "address": new.address,
        "noted_by": by,
        "noted_at": now,
    }
    conn.execute(insert(publications), row)


def of_entries(conn: Connection, entry_ids: Collection[int]) -> dict[int, list[Publication]]:
    """The appearances of some entries, the earliest first."""
    query = select(publications).where(publications.c.submission_id.in_(entry_ids))
    found: dict[int, list[Publication]] = {one: [] for one in entry_ids}
    for row in conn.execute(query.order_by(publications.c.published_on, publications.c.id)):
        found[row.submission_id].append(
            Publication(
                outlet=row.outlet,
                tier=row.tier,
                published_on=row.published_on,
                address=row.address,
            )
        )
    return found


def by_topic(
    conn: Connection,
    kind: str,
    *,
    task_id: int | None = None,
    between: tuple[date, date] | None = None,
) -> list[Tally]:
    """Entries and appearances of a kind, topic by topic; of one task, or of all of a stretch.

    ``between`` counts entries by the day they were given and appearances by their own day.
    """
    within: list[ColumnElement[bool]] = [tasks.c.kind == kind]
    if task_id is not None:
        within.append(tasks.c.id == task_id)
    given = _entries(conn, within, between)
    appeared = _appearances(conn, within, between)
    topics = sorted({*(topic for topic, _ in given), *appeared})
    return [
        Tally(
            topic,
            sum(count for (name, _), count in given.items() if name == topic),
            given.get((topic, str(Standing.ACCEPTED)), 0),
            appeared.get(topic, {}),
        )
        for topic in topics
    ]


def _entries(
    conn: Connection, within: list[ColumnElement[bool]], between: tuple[date, date] | None
) -> dict[tuple[str, str], int]:
    more = [submissions.c.done_on.between(*between)] if between else []
    topic = func.coalesce(answers.c.value, NO_TOPIC)
    query = (
        _joined(select(topic, submissions.c.state, func.count()))
        .where(*within, *more, submissions.c.state.not_in((REPLACED, WITHDRAWN)))
        .group_by(topic, submissions.c.state)
    )
    return {(row[0], row[1]): row[2] for row in conn.execute(query)}


def _appearances(
    conn: Connection, within: list[ColumnElement[bool]], between: tuple[date, date] | None
) -> dict[str, dict[str, int]]:
    more = [publications.c.published_on.between(*between)] if between else []
    topic = func.coalesce(answers.c.value, NO_TOPIC)
    query = (
        _joined(select(topic, publications.c.tier, func.count()))
        .join(publications, publications.c.submission_id == submissions.c.id)
        .where(*within, *more)
        .group_by(topic, publications.c.tier)
    )
    found: dict[str, dict[str, int]] = {}
    for name, tier, count in conn.execute(query):
        found.setdefault(name, {})[tier] = count
    return found


def _joined(query: Any) -> Any:
    of_topic = and_(answers.c.submission_id == submissions.c.id, answers.c.question == TOPIC)
    return (
        query.select_from(submissions)
        .join(targets, targets.c.id == submissions.c.target_id)
        .join(tasks, tasks.c.id == targets.c.task_id)
        .outerjoin(answers, of_topic)
    )

"""Which of two rules that sources give an admin chose for a day, and who and when (C1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from domain.health_day import Rule
from storage.schema.health_days import health_day_choices as choices
from storage.schema.people import people


@dataclass(frozen=True, slots=True)
class Choice:
    """``rule`` as the catalogue writes it."""

    day_id: str
    rule: str
    by: str
    at: datetime
    version: int

    def written_rule(self, rules: Iterable[tuple[str, Rule]]) -> Rule | None:
        """The rule chosen among those of the day; None: the catalogue has given it up."""
        return next((rule for written, rule in rules if written == self.rule), None)


def rules(conn: Connection) -> dict[str, str]:
    """The rules chosen, by the day's id."""
    return {row.day_id: row.rule for row in conn.execute(select(choices))}


def find(conn: Connection, day_id: str) -> Choice | None:
    query = (
        select(choices, people.c.name.label("by"))
        .join(people, people.c.id == choices.c.chosen_by)
        .where(choices.c.day_id == day_id)
    )
    row = conn.execute(query).one_or_none()
    return Choice(row.day_id, row.rule, row.by, row.chosen_at, row.version) if row else None


def choose(conn: Connection, day_id: str, rule: str, *, seen: int, by: int, now: datetime) -> bool:
    """Keep a choice, if the day is still as seen (0: none was made).  False: it is not."""
    row: dict[str, Any] = {"rule": rule, "chosen_by": by, "chosen_at": now, "version": seen + 1}
    if seen == 0:
        if find(conn, day_id) is not None:
            return False
        conn.execute(insert(choices), row | {"day_id": day_id})
        return True
    as_seen = (choices.c.day_id == day_id, choices.c.version == seen)
    return conn.execute(update(choices).where(*as_seen).values(row)).rowcount == 1

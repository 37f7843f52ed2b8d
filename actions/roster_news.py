"""What the morning says of rosters: terms that end, and what waits for the office (T8)."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from actions import roster_rows
from actions.tx import Tx
from domain import roster_row
from domain.digest import Part
from domain.messages import Day, Phrase, Value
from domain.permission import Person, Role
from domain.roster_row import RowState
from storage import roster_rows as rows
from storage.roster_rows import RosterRow

PAST = timedelta(days=14)  # a term that ended is told of once; an office may be closed that long


def parts(tx: Tx, _people: Sequence[Person]) -> Callable[[Person], Part | None]:
    """One question for everybody: whose term ends, and how much waits."""
    found = _ending(tx)
    counted = rows.counts(tx.conn, None)
    waits = sum(count for (_, state), count in counted.items() if state is RowState.PROPOSED)

    def of_person(person: Person) -> Part | None:
        lines: list[Value] = [
            _line(row) for row in found if row.unit_id in person.units(Role.CONTACT)
        ]
        if waits and roster_rows.is_office(person):
            lines.append(Phrase("roster-waits", {"count": waits}))
        return Part(Phrase("digest-rosters"), tuple(lines), is_news=True) if lines else None

    return of_person


def digest_part(tx: Tx, person: Person) -> Part | None:
    """The same of one person, for the first screen."""
    return parts(tx, (person,))(person)


def _ending(tx: Tx) -> list[RosterRow]:
    """Rows of which the end came near, or went by, since the last working morning."""
    last_on = tx.office.workdays.previous_workday(tx.today - timedelta(days=1))
    listed = rows.ending(tx.conn, tx.today - PAST, tx.today + roster_row.SOON)
    return [
        row
        for row in listed
        if row.valid_to and roster_row.falls_due(row.valid_to, tx.today, last_on)
    ]


def _line(row: RosterRow) -> Phrase:
    values: dict[str, Value] = {"name": row.name, "unit": row.unit}
    return Phrase("roster-ends", values | {"on": Day(row.valid_to) if row.valid_to else ""})

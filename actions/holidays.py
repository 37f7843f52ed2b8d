"""A year's official holidays arrive: they are kept, and all that hung on them moves (C3)."""

from collections.abc import Sequence

from actions import almanac, digest, filing_rechecks, plan_dates, report_rechecks
from actions.report_rechecks import Moving
from actions.tx import Tx
from domain.errors import Refused
from domain.holidays import HolidayTable, surplus
from domain.messages import Day, Lane, Lines, Phrase, Post, Value
from domain.office import Office
from domain.permission import Right, Role, may
from storage import day_choices, drafts, fetches, holidays, people
from storage.drafts import Draft

NOUN = "holiday_table"
NAME_LENGTH = 120
SHOWN = 12  # tasks named in the summary; the rest is counted


def record(tx: Tx, table: HolidayTable) -> bool:
    """Keep a year's table and look again at everything that was computed without it.

    Only who is given another date is told, once, with the reason; every admin gets one summary.
    False: it is the table that holds already.  Without an actor it is the command line's, whose
    user owns the machine.
    """
    if tx.actor is not None and not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    if is_known(tx, table):
        return False
    before = tx.office
    holidays.record(tx.conn, table, tx.actor.id if tx.actor else None, tx.now)
    number = almanac.risen(tx)
    counts = {"off": len(table.off), "make_up": len(table.make_up)}
    tx.note("holidays.recorded", "holidays", table.year, **counts)
    _look_again(tx, before, table, f"holidays:{table.year}:{number}")
    return True


def want_file(tx: Tx, draft_id: int, file_id: str, name: str) -> None:
    """An admin sent the notice as a file: it is fetched beside the transactions."""
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    fetches.want(
        tx.conn,
        noun=NOUN,
        record_id=draft_id,
        person_id=tx.actor.id,
        file_id=file_id,
        name=name[:NAME_LENGTH],
        now=tx.now,
    )


def waiting(tx: Tx, draft_id: int) -> Draft | None:
    """The form a file was sent to.  None: it was handed in or cancelled meanwhile."""
    if tx.actor is None or not may(tx.actor, Right.MANAGE_PLAN):
        raise Refused("not-allowed")
    draft = drafts.get(tx.conn, draft_id)
    return draft if draft is not None and draft.person_id == tx.actor.id else None


def is_known(tx: Tx, table: HolidayTable) -> bool:
    """Whether the days of this table are those that hold already."""
    workdays = tx.office.workdays
    if not workdays.is_published(table.year):
        return False
    after = with_table(tx, table).workdays
    return (after.off, after.make_up) == (workdays.off, workdays.make_up)


def with_table(tx: Tx, table: HolidayTable) -> Office:
    """The office as it would be with this table."""
    recorded = (*holidays.recorded(tx.conn), table)
    return tx.office.with_recorded(recorded, day_choices.rules(tx.conn))


def would_move(tx: Tx, table: HolidayTable) -> Sequence[Moving]:
    """The open report tasks that become due at another moment."""
    return report_rechecks.moving(tx, with_table(tx, table))


def described(table: HolidayTable) -> dict[str, Value]:
    """A table in words: days off by holiday, then the working weekends."""
    values: dict[str, Value] = {
        "year": str(table.year),
        "source": table.source,
        "off": Lines(tuple(_holiday_lines(table))),
        "make_up": tuple(Day(on) for on in sorted(table.make_up)) or Phrase("answer-none"),
        "note": Phrase("holidays-balanced"),
    }
    if extra := surplus(table):
        key = "holidays-more" if extra > 0 else "holidays-fewer"
        values["note"] = Phrase(key, {"days": abs(extra)})
    return values


def _holiday_lines(table: HolidayTable) -> list[Value]:
    by_name: dict[str, list[Day]] = {}
    for on in sorted(table.off):
        by_name.setdefault(table.off[on], []).append(Day(on))
    return [_holiday_line(name, days) for name, days in by_name.items()]


def _holiday_line(name: str, days: Sequence[Day]) -> Phrase:
    if len(days) == 1:
        return Phrase("holidays-line-one", {"name": name, "on": days[0]})
    values: dict[str, Value] = {"name": name, "first": days[0], "last": days[-1]}
    return Phrase("holidays-line", values | {"count": len(days)})


def _look_again(tx: Tx, before: Office, table: HolidayTable, occasion: str) -> None:
    drafts = plan_dates.follow(tx, table.year)
    found = report_rechecks.look_again(tx, before)
    filings = filing_rechecks.look_again(tx, before)
    digest.ensure(tx)
    told = report_rechecks.tell(tx, found.moved, str(table.year), occasion)
    counts: dict[str, Value] = {
        "moved": len(found.moved),
        "people": told,
        "drafts": drafts + found.drafts,
        "filings": filings,
    }
    lines = (*map(report_rechecks.line, found.moved[:SHOWN]), *_resting(found.resting))
    _tell_admins(tx, described(table) | counts | {"lines": Lines(lines)}, occasion)


def _resting(found: Sequence[Moving]) -> list[Value]:
    """What stays where an admin put it, although nobody works on that day."""
    return [
        Phrase("holidays-resting", {"title": one.task.title, "due": one.due_at})
        for one in found[:SHOWN]
    ]


def _tell_admins(tx: Tx, values: dict[str, Value], occasion: str) -> None:
    for person_id in people.holders(tx.conn, Role.ADMIN, tx.today):
        tx.post(
            Post(
                key="holidays-summary",
                to=person_id,
                values=values,
                lane=Lane.REMINDER,
                occasion=f"{occasion}:summary",
            )
        )

"""Which 第N届 a call is and how many it chooses, as far as is known (Q11-Q13)."""

from collections.abc import Iterator

from actions.tx import Tx
from domain import ordinal
from domain.ordinal import Edition
from domain.plan import Line, Plan
from storage import calls


def last_edition(tx: Tx, kind: str, title: str) -> Edition | None:
    """The last time it was called here, else the edition a plan speaks of."""
    called = [
        Edition(number, tx.office.day_of(at).year)
        for name, number, at in calls.editions(tx.conn, kind)
        if ordinal.is_same(name, title)
    ]
    stated = [edition for edition, _ in _stated(tx, title)]
    return ordinal.latest(called) or ordinal.latest(stated)


def editions(tx: Tx, kind: str, title: str) -> tuple[int, ...]:
    """The numbers to offer, the likelier first; none where nothing is known."""
    last = last_edition(tx, kind, title)
    if last is None:
        return ()
    cycle = next((years for _, years in _stated(tx, title) if years), None)
    return ordinal.next_of(last, tx.today.year, cycle)


def winners(tx: Tx, title: str) -> tuple[int, ...]:
    """How many are chosen or sought, by a plan's call of that name or by the title itself."""
    sought = (
        call.winners or call.target
        for plan in tx.office.plans
        for call in plan.pack.calls
        if ordinal.is_same(call.name_zh, title)
    )
    found = (*sought, ordinal.sought(title))
    return tuple(dict.fromkeys(number for number in found if number))


def lines_with_topics(tx: Tx) -> tuple[tuple[Plan, Line], ...]:
    """Where plans name topics: what an admin may take over for a task."""
    return tuple(
        (plan, line) for plan in tx.office.plans for line in plan.pack.lines if line.topics
    )


def _stated(tx: Tx, title: str) -> Iterator[tuple[Edition, int | None]]:
    """The editions plans speak of, each with its rhythm in years where that is known."""
    for plan in tx.office.plans:
        for one in plan.pack.ordinals:
            if ordinal.is_same(one.name_zh, title):
                yield Edition(one.ordinal, plan.pack.year), one.cycle_years

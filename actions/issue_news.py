"""Issues with a due day of their own, on the mornings of the usual ladder (T4, T9).

Those that are due with their whole list are chased with it.
"""

from collections.abc import Iterator
from datetime import timedelta

from actions import issue_cards
from actions.tx import Tx
from domain.digest import Part
from domain.messages import Phrase, Value
from domain.permission import Person, Role
from domain.schedule import HEARS
from storage import issues
from storage.issues import Issue

NEAR = timedelta(days=14)  # no rung of the ladder stands further before a due day
MOST = 8


def digest_part(tx: Tx, person: Person) -> Part | None:
    """What is due for a contact, and once for the unit lead what is overdue."""
    told = [*_news(tx, person, Role.CONTACT), *_news(tx, person, Role.UNIT_LEAD)]
    if not told:
        return None
    lines: list[Value] = [_line(tx, one) for one in told[:MOST]]
    if len(told) > MOST:
        lines.append(Phrase("issue-more-due", {"count": len(told) - MOST}))
    return Part(Phrase("digest-issues"), tuple(lines), is_news=True)


def _news(tx: Tx, person: Person, role: Role) -> Iterator[Issue]:
    units = person.units(role)
    for found in issues.undone(tx.conn, units, tx.now + NEAR) if units else ():
        rungs = tx.office.ladder.rungs(found.ends_at, found.listed_at)
        if any(rung.on == tx.today and role in HEARS[rung.step] for rung in rungs):
            yield found


def _line(tx: Tx, found: Issue) -> Phrase:
    key = "issue-is-overdue" if found.ends_at < tx.now else "issue-is-due"
    values: dict[str, Value] = {"problem": issue_cards.brief(found), "due": found.ends_at}
    return Phrase(key, values | {"title": found.title, "unit": found.unit})

"""Rights by their dates: said before they end, renewed in a press, confirmed yearly (P3, P5)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from actions import people as acts
from actions.tx import Tx
from domain import validity as rules
from domain.digest import Part
from domain.errors import Refused
from domain.messages import Button, Day, Lane, Phrase, Post, Value, named
from domain.permission import Person, Right, may
from storage import people, roles
from storage.roles import HeldBy

IN_DIGEST = 5  # of what ends, with a key to renew each


def parts(tx: Tx, _readers: Sequence[Person]) -> Callable[[Person], Part | None]:
    """What ends soon, to its holder and to the admins; what has no end, to the admins."""
    ending = _said_today(tx)
    old = unconfirmed(tx)

    def of_person(person: Person) -> Part | None:
        is_admin = may(person, Right.MANAGE_PEOPLE)
        own = tuple(_own_line(one) for one in ending if one.person_id == person.id)
        theirs = [one for one in ending if one.person_id != person.id] if is_admin else []
        lines = (*own, *_admin_lines(theirs))
        keys = tuple((_renew_key(one),) for one in theirs[:IN_DIGEST])
        asks = old if is_admin else []
        if not lines and not asks:
            return None
        is_news = bool(lines) or rules.is_first_workday(tx.today, tx.office.workdays)
        more, key = _yearly(asks)
        return Part(Phrase("right-digest"), (*lines, *more), is_news, (*keys, *key))

    return of_person


def unconfirmed(tx: Tx) -> list[HeldBy]:
    """What has no end and nobody has confirmed for a year."""
    return roles.unconfirmed(tx.conn, rules.a_year_before(tx.today))


def confirm_all(tx: Tx, count: int) -> int:
    """An admin has looked: all that was listed holds.  Raises Refused when the list has changed."""
    acts.require_admin(tx)
    found = unconfirmed(tx)
    if len(found) != count or not found:
        raise Refused("right-list-changed")
    roles.confirm(tx.conn, [one.id for one in found], tx.today)
    tx.note("right.confirmed", "role", None, roles=[one.id for one in found])
    return count


def renew(tx: Tx, role_id: int, until: date) -> tuple[HeldBy, date]:
    """One year more for a role that ends on ``until``.  Raises Refused when it does not any more.

    Gives the role as it was, and its new last day.
    """
    acts.require_admin(tx)
    found = next((one for one in roles.ending(tx.conn, until, until) if one.id == role_id), None)
    if found is None or until < tx.today:
        raise Refused("right-not-as-seen")
    new = rules.renewed(until)
    roles.set_end(tx.conn, role_id, new)
    people.touch(tx.conn, found.person_id)
    tx.note("right.renewed", "role", role_id, person_id=found.person_id, until=new)
    tx.post(
        Post(
            key="right-renewed-for-you",
            to=found.person_id,
            values=_values(found) | {"until": Day(new)},
            lane=Lane.DECISION,
            occasion=f"right:{role_id}:renewed:{new}",
        )
    )
    return found, new


def line(one: HeldBy) -> Phrase:
    """Whose role, where, since when."""
    return Phrase("right-line", _values(one) | {"since": Day(one.valid_from)})


def renew_number(until: date) -> int:
    """An end as a button carries it: 20261231."""
    return int(f"{until:%Y%m%d}")


def _said_today(tx: Tx) -> list[HeldBy]:
    ahead = roles.ending(tx.conn, tx.today, tx.today + rules.LOOKED_AHEAD)
    workdays = tx.office.workdays
    return [
        one
        for one in ahead
        if one.valid_to and rules.is_said_on(tx.today, one.valid_from, one.valid_to, workdays)
    ]


def _own_line(one: HeldBy) -> Phrase:
    return Phrase("right-own-line", _values(one))


def _admin_lines(found: Sequence[HeldBy]) -> Iterable[Phrase]:
    lines = [Phrase("right-ending-line", _values(one)) for one in found[:IN_DIGEST]]
    rest = len(found) - len(lines)
    return [*lines, Phrase("right-ending-more", {"count": rest})] if rest else lines


def _yearly(found: Sequence[HeldBy]) -> tuple[tuple[Phrase, ...], tuple[tuple[Button, ...], ...]]:
    """One line for all of them, and the key to the list."""
    if not found:
        return (), ()
    count = len({one.person_id for one in found})
    key = Button(Phrase("button-right-list"), "right.list.0.0")
    return (Phrase("right-unconfirmed", {"count": count}),), ((key,),)


def _renew_key(one: HeldBy) -> Button:
    label = Phrase("button-right-renew", {"name": one.person, "role": named("role", one.role)})
    number = renew_number(one.valid_to) if one.valid_to else 0
    return Button(label, f"right.renew.{one.id}.{number}")


def _values(one: HeldBy) -> dict[str, Value]:
    return {
        "name": one.person,
        "role": named("role", one.role),
        "place": one.unit_name or Phrase("scope-office"),
        "until": Day(one.valid_to) if one.valid_to else Phrase("role-no-end"),
    }

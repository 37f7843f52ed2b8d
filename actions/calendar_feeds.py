"""Addresses a calendar program fetches a unit's calendar from: made, shown once, revoked (C7)."""

import secrets
from dataclasses import dataclass

from actions import calendar
from actions.tx import Tx
from domain import feed
from domain.calendar_entry import Listed
from domain.errors import Refused
from domain.permission import Person
from storage import calendar_feeds, people, units
from storage.calendar_feeds import Feed


@dataclass(frozen=True, slots=True)
class Told:
    """What is answered to whoever knows the address."""

    feed_id: int
    language: str
    listed: Listed


def places(person: Person) -> tuple[int | None, ...]:
    """Where somebody may subscribe: their units, and the commission who works for all of it."""
    whole = any(held.unit_id is None for held in person.roles)
    return (*person.units(), *((None,) if whole else ()))


def check_place(person: Person, unit_id: int | None) -> None:
    """Raises Refused for somebody else's unit."""
    if unit_id not in places(person):
        raise Refused("not-allowed")


def make(tx: Tx, person: Person, unit_id: int | None, *, whole: bool) -> str:
    """A new secret; the address that was there before ends.  Raises Refused."""
    check_place(person, unit_id)
    if not tx.office.public_url:
        raise Refused("calendar-feed-not-set-up")
    calendar_feeds.revoke(tx.conn, person.id, unit_id, tx.now)
    token = secrets.token_urlsafe(feed.TOKEN_BYTES)
    feed_id = calendar_feeds.add(
        tx.conn,
        person_id=person.id,
        unit_id=unit_id,
        token_hash=feed.kept(token),
        is_whole=whole,
        now=tx.now,
    )
    tx.note("calendar_feed.made", "calendar_feed", feed_id, unit_id=unit_id)
    return feed.address(tx.office.public_url, token)


def revoke(tx: Tx, person: Person, unit_id: int | None) -> None:
    """Raises Refused when there is nothing to end: a second press."""
    found = calendar_feeds.current(tx.conn, person.id, unit_id)
    if found is None:
        raise Refused("button-stale")
    calendar_feeds.revoke(tx.conn, person.id, unit_id, tx.now)
    tx.note("calendar_feed.revoked", "calendar_feed", found.id, unit_id=unit_id)


def current(tx: Tx, person: Person, unit_id: int | None) -> Feed | None:
    return calendar_feeds.current(tx.conn, person.id, unit_id)


def told(tx: Tx, token: str) -> Told | None:
    """None for a wrong secret, a revoked one, and one whose owner's role is over."""
    found = calendar_feeds.by_token(tx.conn, feed.kept(token))
    if found is None:
        return None
    person = people.active(tx.conn, found.person_id, tx.today)
    if person is None or found.unit_id not in places(person):
        return None
    years = range(tx.today.year - 1, tx.today.year + 2)
    entries = calendar.entries(tx, person, whole=found.is_whole, years=years, unit_id=found.unit_id)
    listed = Listed(place(tx, found.unit_id), tx.office.zone.key, entries)
    return Told(found.id, person.language, listed)


def place(tx: Tx, unit_id: int | None) -> str:
    """The name of a unit, or of the office."""
    unit = units.get(tx.conn, unit_id) if unit_id is not None else None
    return unit.name if unit else tx.office.name

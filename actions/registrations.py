"""Asking to be let in, and an admin's answer (P2)."""

from collections.abc import Iterable
from datetime import timedelta

from actions import people as acts
from actions.tx import Tx
from domain.digest import Part
from domain.errors import Refused
from domain.messages import Button, Lane, Phrase, Post, Value
from domain.permission import Person, Right, Role, may
from domain.registration import CARDS_AN_HOUR, Ask, Standing, may_ask
from domain.unit_search import UnitHit
from storage import people, people_search, registrations, units
from storage.people_search import PersonRow
from storage.registrations import Registration

SUGGESTED = 5
LISTED = 8


def waits(tx: Tx, telegram_id: int) -> bool:
    """Whether this account asked already and may not ask again yet."""
    latest = registrations.latest(tx.conn, telegram_id)
    if latest is None:
        return False
    return not may_ask(latest.state, tx.now - (latest.decided_at or latest.created_at))


def ask(tx: Tx, telegram_id: int, asked: Ask, language: str) -> None:
    """Keep an ask and show it to the admins; beyond CARDS_AN_HOUR they get one word for all."""
    made = registrations.add(tx.conn, telegram_id, asked, language, tx.now)
    tx.note("registration.asked", "registration", made.id)
    recent = registrations.count_since(tx.conn, tx.now - timedelta(hours=1))
    admins = people.holders(tx.conn, Role.ADMIN, tx.today)
    for admin_id in admins:
        if recent <= CARDS_AN_HOUR:
            tx.post(card(tx, made, to=admin_id))
        else:
            tx.post(_many(tx, admin_id))


def _many(tx: Tx, admin_id: int) -> Post:
    return Post(
        to=admin_id,
        key="registration-many",
        values={"count": CARDS_AN_HOUR},
        lane=Lane.REMINDER,
        occasion=f"registration:many:{tx.now:%Y%m%d%H}",
    )


def card(tx: Tx, asked: Registration, *, to: int) -> Post:
    """What an admin sees and presses; the same occasion lets it be locked later."""
    hits = units.find(tx.conn, asked.typed_unit, SUGGESTED)
    return Post(
        to=to,
        key="registration-card" if hits else "registration-card-no-unit",
        values=_asked(asked),
        buttons=(*unit_buttons(asked, hits), (_decline_button(asked),)),
        lane=Lane.DECISION,
        occasion=occasion(asked),
        about=about(asked),
    )


def occasion(asked: Registration) -> str:
    return f"registration:{asked.id}:card"


def about(asked: Registration) -> str:
    """What a typed reply to its card speaks of."""
    return f"registration:{asked.id}:{asked.version}"


def _asked(asked: Registration) -> dict[str, Value]:
    return {"name": asked.name, "unit": asked.typed_unit, "at": asked.created_at}


def unit_buttons(
    asked: Registration, hits: Iterable[UnitHit], verb: str = "match"
) -> tuple[tuple[Button, ...], ...]:
    """One unit a row: names are long."""
    return tuple(
        (
            Button(
                Phrase("button-registration-unit", {"name": hit.name}),
                f"registration.{verb}.{asked.id}.{asked.version}.{hit.id}",
            ),
        )
        for hit in hits
    )


def _decline_button(asked: Registration) -> Button:
    data = f"registration.decline.{asked.id}.{asked.version}"
    return Button(Phrase("button-registration-decline"), data)


def waiting(tx: Tx) -> tuple[list[Registration], int]:
    """The oldest who wait, and how many they are in all.  Raises Refused("not-allowed")."""
    _require(tx)
    return registrations.pending(tx.conn, LISTED), registrations.count_pending(tx.conn)


def seen(tx: Tx, registration_id: int, version: int) -> Registration:
    """The ask as the card showed it.

    Raises Refused("registration-decided" / "registration-declined") with who was quicker.
    """
    _require(tx)
    asked = registrations.get(tx.conn, registration_id)
    if asked is None:
        raise Refused("not-found")
    if asked.state != Standing.PENDING or asked.version != version:
        _refuse_settled(tx, asked)
    return asked


def namesakes(tx: Tx, asked: Registration, unit_id: int) -> list[PersonRow]:
    """Who of the unit may be the same person with another account; nobody if the account is known.

    Two people of one name are possible too, so an admin is asked.
    """
    if people.by_telegram(tx.conn, asked.telegram_id, tx.today) is not None:
        return []
    return people_search.namesakes(tx.conn, asked.name, unit_id, tx.today)


def match(tx: Tx, asked: Registration, unit_id: int) -> None:
    """The admin says which unit it is: person, role and chat; the newcomer and all admins know."""
    unit_name = _matched(tx, asked, unit_id)
    known = people.by_telegram(tx.conn, asked.telegram_id, tx.today)
    person_id = known.id if known else _add(tx, asked)
    acts.add_role(tx, person_id, Role.CONTACT, unit_id, granted_by=acts.require_admin(tx).id)
    _let_in(tx, asked, person_id, "registration-welcome", unit_name)


def match_same(tx: Tx, asked: Registration, unit_id: int, person_id: int) -> None:
    """It is somebody registered already, with a new account: the old one is a stranger's now."""
    if person_id not in {one.id for one in namesakes(tx, asked, unit_id)}:
        raise Refused("button-stale")
    unit_name = _matched(tx, asked, unit_id)
    people.move_account(tx.conn, person_id, asked.telegram_id, tx.now)
    people.touch(tx.conn, person_id)
    tx.menu(person_id)
    tx.note("person.account_moved", "person", person_id)
    _let_in(tx, asked, person_id, "registration-account-moved", unit_name)


def _matched(tx: Tx, asked: Registration, unit_id: int) -> str:
    """Settle the ask and lock its cards; returns the unit's name."""
    admin = _require(tx)
    unit = units.get(tx.conn, unit_id)
    if unit is None or unit.is_closed:
        raise Refused("button-stale")
    _settle(tx, asked, Standing.MATCHED, unit_id, admin)
    _lock(tx, asked, "registration-card-matched", by=admin.name, matched=unit.name)
    return unit.name


def _let_in(tx: Tx, asked: Registration, person_id: int, key: str, unit_name: str) -> None:
    people.open_chat(tx.conn, asked.telegram_id, "private", person_id, tx.now)
    values: dict[str, Value] = {"name": asked.name, "unit": unit_name}
    tx.post(Post(to=person_id, key=key, values=values, lane=Lane.DECISION))


def _add(tx: Tx, asked: Registration) -> int:
    person_id = people.add(
        tx.conn,
        name=asked.name,
        language=asked.language,
        telegram_id=asked.telegram_id,
        now=tx.now,
    )
    tx.note("person.added", "person", person_id)
    return person_id


def decline(tx: Tx, asked: Registration) -> None:
    """No.  The stranger is not told: strangers hear two sentences, and this is neither."""
    admin = _require(tx)
    _settle(tx, asked, Standing.DECLINED, None, admin)
    _lock(tx, asked, "registration-card-declined", by=admin.name)


def _settle(tx: Tx, asked: Registration, state: str, unit_id: int | None, admin: Person) -> None:
    settled = registrations.decide(
        tx.conn, asked, state=state, unit_id=unit_id, decided_by=admin.id, now=tx.now
    )
    if not settled:
        _refuse_settled(tx, registrations.get(tx.conn, asked.id) or asked)
    tx.note(f"registration.{state}", "registration", asked.id, unit_id=unit_id)


def _refuse_settled(tx: Tx, asked: Registration) -> None:
    by = people.get(tx.conn, asked.decided_by, tx.today).name if asked.decided_by else "?"
    if asked.state == Standing.DECLINED:
        raise Refused("registration-declined", by=by)
    if asked.unit_id is None:
        raise Refused("button-stale")
    raise Refused("registration-decided", by=by, unit=units.name_of(tx.conn, asked.unit_id))


def _lock(tx: Tx, asked: Registration, key: str, **values: Value) -> None:
    """Every admin's card says what was decided, and has no button left."""
    for admin_id in people.holders(tx.conn, Role.ADMIN, tx.today):
        tx.post(
            Post(
                to=admin_id,
                key=key,
                values={**_asked(asked), **values},
                edits=occasion(asked),
                lane=Lane.DECISION,
            )
        )


def _require(tx: Tx) -> Person:
    if tx.actor is None or not may(tx.actor, Right.MATCH_REGISTRATION):
        raise Refused("not-allowed")
    return tx.actor


def digest_part(tx: Tx, person: Person) -> Part | None:
    """Who waits to be let in, for those who can."""
    if not may(person, Right.MATCH_REGISTRATION):
        return None
    count = registrations.count_pending(tx.conn)
    if not count:
        return None
    lines = tuple(
        Phrase("registration-line", _asked(asked))
        for asked in registrations.pending(tx.conn, LISTED)
    )
    heading = Phrase("registration-waiting", {"count": count})
    return Part(heading=heading, lines=lines, is_news=True)

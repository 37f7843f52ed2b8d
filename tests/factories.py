"""Units and people for tests, made the short way (a transaction of their own)."""

from datetime import date

from actions.tx import Tx
from storage import people, units
from tests.office import Office, Somebody


def unit(
    office: Office, name: str = "示范市第一人民医院", kind: str = "hospital", **more: object
) -> int:
    """A unit; returns its id."""

    def make(tx: Tx) -> int:
        return units.add(tx.conn, units.NewUnit(name=name, kind=kind, **more), tx.now)  # type: ignore[arg-type]

    return int(office.run(make))


def person(
    office: Office,
    name: str,
    telegram_id: int,
    *roles: str,
    unit_id: int | None = None,
    language: str = "zh-CN",
) -> Somebody:
    """A registered person with an open chat and these roles (in a unit, or office-wide)."""

    def make(tx: Tx) -> None:
        person_id = people.add(
            tx.conn, name=name, language=language, telegram_id=telegram_id, now=tx.now
        )
        people.open_chat(tx.conn, telegram_id, "private", person_id, tx.now)
        for role in roles:
            people.give_role(
                tx.conn,
                person_id=person_id,
                role=role,
                unit_id=unit_id,
                valid_from=date(2026, 1, 1),
                granted_by=None,
                now=tx.now,
            )

    office.run(make)
    return office.person(telegram_id, name)


def role(office: Office, somebody: Somebody, name: str, unit_id: int | None = None) -> None:
    """One more role for a person who is registered."""

    def give(tx: Tx) -> None:
        person = people.by_telegram(tx.conn, somebody.telegram_id, tx.today)
        assert person is not None
        people.give_role(
            tx.conn,
            person_id=person.id,
            role=name,
            unit_id=unit_id,
            valid_from=tx.today,
            granted_by=None,
            now=tx.now,
        )

    office.run(give)

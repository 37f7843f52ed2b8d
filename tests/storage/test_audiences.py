"""Who is contact of a unit on a day: by role, by its dates, by the person, by the chat."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import update

from actions.tx import Tx
from domain.audience import Audience, everyone
from storage import audiences, people, units
from storage.audiences import Contact
from storage.schema.people import people as persons
from storage.schema.people import roles
from tests import factories
from tests.office import MONDAY, Office

TODAY = date(2026, 11, 23)


def person_id(office: Office, telegram_id: int) -> int:
    found = office.ask(people.by_telegram, telegram_id, TODAY)
    return int(found.id)


def gives_dates(office: Office, telegram_id: int, valid_from: date, valid_to: date | None) -> None:
    def change(tx: Tx, who: int) -> None:
        dates = {"valid_from": valid_from, "valid_to": valid_to}
        tx.conn.execute(update(roles).where(roles.c.person_id == who).values(**dates))

    office.run(change, person_id(office, telegram_id))


def test_contacts_are_those_valid_today(any_office: Office) -> None:
    office = any_office
    hospital = factories.unit(office)
    dates: dict[int, tuple[date, date | None]] = {
        1: (date(2026, 1, 1), None),
        2: (TODAY, TODAY),
        3: (date(2026, 1, 1), date(2026, 11, 22)),
        4: (date(2026, 11, 24), None),
    }
    for number, (valid_from, valid_to) in dates.items():
        factories.person(office, f"第{number}人", number, "contact", unit_id=hospital)
        gives_dates(office, number, valid_from, valid_to)
    factories.person(office, "刘院长", 5, "unit_lead", unit_id=hospital)
    factories.person(office, "全委联络员", 6, "contact")
    found = office.ask(audiences.contacts_of, [hospital], TODAY)
    assert found == [Contact(person_id(office, n), hospital, is_open=True) for n in (1, 2)]


def test_a_closed_chat_is_marked_and_a_closed_person_is_none(any_office: Office) -> None:
    office = any_office
    hospital = factories.unit(office)
    for number in (1, 2):
        factories.person(office, f"第{number}人", number, "contact", unit_id=hospital)
    first, second = person_id(office, 1), person_id(office, 2)

    def closes(tx: Tx) -> None:
        people.close_chat(tx.conn, 1, "blocked", tx.now)
        tx.conn.execute(update(persons).where(persons.c.id == second).values(closed_at=tx.now))

    office.run(closes)
    found = office.ask(audiences.contacts_of, [hospital], TODAY)
    assert found == [Contact(first, hospital, is_open=False)]


def test_units_are_the_open_ones_with_these_traits(any_office: Office) -> None:
    office = any_office
    hospital = factories.unit(office, tags=("创建文明单位",))
    centre = factories.unit(office, "春晖社区卫生服务中心", "community_centre", level="street")
    gone = factories.unit(office, "撤并医院")

    def closes(conn: Any, at: datetime) -> None:
        units.change(conn, gone, {"closed_at": at})

    office.ask(closes, MONDAY)
    assert office.ask(audiences.unit_ids, everyone()) == (hospital, centre)
    assert office.ask(audiences.unit_ids, Audience(kinds=("hospital",))) == (hospital,)
    assert office.ask(audiences.unit_ids, Audience(tags=("创建文明单位",))) == (hospital,)
    assert office.ask(audiences.unit_ids, Audience(unit_ids=(gone, centre))) == (centre,)
    assert office.ask(audiences.unit_ids, Audience()) == ()

"""People and units from below: rights are asked again, what changed is not changed again."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions import invites, registrations, units
from actions import people as acts
from actions.invites import Newcomer
from actions.tx import Tx
from domain.errors import Refused
from domain.registration import Ask
from storage import people, roles
from storage import registrations as stored
from storage import unit_imports as lists
from storage.registrations import Registration
from storage.schema.people import unit_imports
from tests import factories
from tests.office import Office

HOSPITAL = "示范市第一人民医院"
HEADER = ("名称", "类别", "层级")


def acting(office: Office, telegram_id: int, act: Any, *arguments: Any) -> Any:
    """Do something as somebody."""

    def run(tx: Tx) -> Any:
        tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
        return act(tx, *arguments)

    return office.run(run)


def refused(office: Office, telegram_id: int, act: Any, *arguments: Any) -> str:
    with pytest.raises(Refused) as told:
        acting(office, telegram_id, act, *arguments)
    return told.value.key


@pytest.fixture
def hospital(any_office: Office) -> int:
    unit = factories.unit(any_office, HOSPITAL)
    factories.person(any_office, "张敏", 1001, "contact", unit_id=unit)
    factories.person(any_office, "周管", 1006, "admin")
    return unit


def an_ask(office: Office, telegram_id: int = 7001) -> Registration:
    office.run(registrations.ask, telegram_id, Ask("孙洁", "市一院"), "zh-CN")
    found = office.ask(stored.latest, telegram_id)
    assert found is not None
    return found


def test_every_act_asks_for_the_right_again(any_office: Office, hospital: int) -> None:
    asked = an_ask(any_office)
    for act, arguments in (
        (acts.grant, (1, "approver", None)),
        (acts.end_role, (1, 1)),
        (acts.rename, (2, "王五")),
        (invites.make, ("contact", hospital)),
        (registrations.seen, (asked.id, asked.version)),
        (registrations.match, (asked, hospital)),
        (registrations.decline, (asked,)),
        (registrations.waiting, ()),
        (units.want_list, ("file", "名录.csv")),
        (units.seen, (1, 1)),
    ):
        assert refused(any_office, 1001, act, *arguments) == "not-allowed", act
        assert act is invites.make or refused(any_office, 9999, act, *arguments) == "not-allowed"


def test_a_decision_that_came_second(any_office: Office, hospital: int) -> None:
    """Between seeing an ask and deciding it another process may have been quicker."""
    asked = an_ask(any_office)
    acting(any_office, 1006, registrations.decline, asked)
    assert refused(any_office, 1006, registrations.match, asked, hospital) == (
        "registration-declined"
    )
    assert refused(any_office, 1006, registrations.decline, asked) == "registration-declined"

    other = an_ask(any_office, 7002)
    acting(any_office, 1006, registrations.match, other, hospital)
    assert refused(any_office, 1006, registrations.decline, other) == "registration-decided"
    assert refused(any_office, 1006, registrations.match, an_ask(any_office, 7003), 99) == (
        "button-stale"
    )


def test_a_link_that_was_used_in_between(any_office: Office, hospital: int) -> None:
    token = acting(any_office, 1006, invites.make, "contact", hospital)
    found = any_office.run(invites.usable, token)
    any_office.run(invites.enter, found, Newcomer(7001, 7001, "\u200b", "zh-CN"))
    with pytest.raises(Refused, match="invite-not-usable"):
        any_office.run(invites.enter, found, Newcomer(7002, 7002, "李", "en"))
    newcomer = any_office.ask(people.by_telegram, 7001, any_office.clock.now().date())
    assert newcomer.name == "?", "a Telegram name of nothing that shows"
    assert any_office.ask(people.by_telegram, 7002, any_office.clock.now().date()) is None


def test_a_role_to_come_is_shown_and_not_given_twice(any_office: Office, hospital: int) -> None:
    def plan(tx: Tx) -> None:
        people.give_role(
            tx.conn,
            person_id=1,
            role="approver",
            unit_id=None,
            valid_from=tx.today + timedelta(days=7),
            granted_by=None,
            now=tx.now,
        )

    any_office.run(plan)
    shown = [line.key for line in any_office.run(acts.roles_shown, 1)]
    assert shown == ["role-line", "role-line-later"]
    assert refused(any_office, 1006, acts.grant, 1, "approver", None) == "role-held"
    person = any_office.ask(people.get, 1, any_office.clock.now().date())
    assert [held.role for held in person.roles] == ["contact"]


def test_a_card_of_an_ended_role_or_none(any_office: Office, hospital: int) -> None:
    (row,) = any_office.ask(roles.of_person, 1, date(2026, 11, 23))
    assert refused(any_office, 1006, acts.end_role, row.id, 99) == "person-card-old"
    acting(any_office, 1006, acts.end_role, row.id, 1)
    assert refused(any_office, 1006, acts.end_role, row.id, 2) == "person-card-old"
    assert refused(any_office, 1006, acts.end_role, 99, 1) == "person-card-old"
    assert refused(any_office, 1006, acts.grant, 99, "approver", None) == "not-found"


def test_an_admin_gives_themselves_a_role_without_a_message(
    any_office: Office, hospital: int
) -> None:
    zhou = any_office.person(1006, "周管")
    acting(any_office, 1006, acts.grant, 2, "approver", None)
    assert zhou.chat == []


def test_an_admin_corrects_their_own_name(any_office: Office, hospital: int) -> None:
    """Nobody invited them, so nobody's message is to be corrected."""
    zhou = any_office.person(1006, "周管")
    zhou.says("/people 周管").presses("改姓名").says("周明").presses("提交")
    assert "周明" in zhou.last.text


def test_a_list_that_is_not_there_or_settled(any_office: Office, hospital: int) -> None:
    assert refused(any_office, 1006, units.list_arrived, 99, HEADER, []) == "not-found"
    zhou = any_office.person(1006, "周管")
    zhou.says("/units 导入")
    zhou.sends_file("名录.csv", file_id="gone")  # it cannot be had: the list is dropped
    assert "没能取到" in zhou.last.text
    (import_id,) = any_office.ask(lambda conn: conn.execute(select(unit_imports.c.id)).scalars())
    assert refused(any_office, 1006, units.seen, import_id, 1) == "unit-import-settled"


def test_a_list_settled_in_between(any_office: Office, hospital: int) -> None:
    def twice(tx: Tx) -> None:
        tx.actor = people.by_telegram(tx.conn, 1006, tx.today)
        assert tx.actor is not None
        import_id = lists.add(tx.conn, tx.actor.id, "名录.csv", tx.now)
        units.list_arrived(tx, import_id, HEADER, [(2, ("甲医院", "医院", "市级"))])
        listed = units.seen(tx, import_id, 1)
        units.drop(tx, listed)
        units.drop(tx, listed)

    with pytest.raises(Refused, match="unit-import-settled"):
        any_office.run(twice)


def test_a_kind_is_changed_without_touching_the_spelling(any_office: Office) -> None:
    for kind in ("医院", "疾控中心"):
        any_office.run(units.import_now, HEADER, [(2, ("甲医院", kind, "市级"))], dry_run=False)
    rehearsed = any_office.run(
        units.import_now, HEADER, [(2, ("甲医院", "血站", "市级"))], dry_run=True
    )
    assert rehearsed.lines[0].values == {"kind": "blood_centre"}
    zhou = factories.person(any_office, "周管", 1006, "admin")
    zhou.says("/units jiayiyuan")
    assert "甲医院　疾控中心" in zhou.last.text

"""Notices from below: rights are asked again, what changed is not changed again."""

from typing import Any

import pytest

from actions import notice_receipts, notices
from actions.tx import Tx
from domain.audience import everyone
from domain.errors import Refused
from domain.notice import Act
from storage import notices as stored
from storage import people
from storage.notices import NewNotice, Notice
from tests import factories
from tests.office import Office


def acting(office: Office, telegram_id: int, act: Any, *arguments: Any) -> Any:
    """Do something as somebody."""

    def run(tx: Tx) -> Any:
        tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
        return act(tx, *arguments)

    return office.run(run)


def a_notice(office: Office) -> int:
    """Composed by 周管 for the one contact there is."""
    hospital = factories.unit(office)
    factories.person(office, "张敏", 1001, "contact", unit_id=hospital)
    factories.person(office, "周管", 1006, "admin")
    composer = office.ask(
        lambda conn: people.by_telegram(conn, 1006, office.bot.office.day_of(office.clock.now()))
    )
    new = NewNotice(
        kind="text",
        html="通知",
        title="通知",
        file_id=None,
        audience=everyone().dump(),
        roles=("contact",),
        needs_receipt=True,
        composed_by=composer.id,
    )
    return int(acting(office, 1006, notices.compose, new))


def test_nobody_but_admins_compose_confirm_and_steer(any_office: Office) -> None:
    number = a_notice(any_office)
    for telegram_id in (1001, 9999):
        with pytest.raises(Refused, match="not-allowed"):
            acting(any_office, telegram_id, notices.confirm, number, 1, 1)
        with pytest.raises(Refused, match="not-allowed"):
            acting(any_office, telegram_id, notices.steer, number, 1, Act.DROP)
        with pytest.raises(Refused, match="not-allowed"):
            acting(any_office, telegram_id, notices.get, number)


def test_a_stranger_gives_no_receipt(any_office: Office) -> None:
    number = a_notice(any_office)
    with pytest.raises(Refused, match="not-allowed"):
        acting(any_office, 9999, notice_receipts.acknowledge, number, 9999, 1)


def test_what_changed_since_is_not_changed_again(any_office: Office) -> None:
    number = a_notice(any_office)
    with pytest.raises(Refused, match="button-stale"):
        acting(any_office, 1006, notices.confirm, number, 7, 1)
    assert any_office.ask(stored.change, number, 1)
    assert not any_office.ask(stored.change, number, 1)
    with pytest.raises(Refused, match="button-stale"):
        acting(any_office, 1006, notices.steer, number, 1, Act.DROP)


def test_what_was_not_confirmed_went_out_as_nothing(any_office: Office) -> None:
    notice: Notice = any_office.ask(stored.get, a_notice(any_office))
    with pytest.raises(TypeError, match="not confirmed"):
        _ = notice.broadcast

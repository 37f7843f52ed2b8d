"""What we make ourselves on its way through the outbox: kept, made, uploaded once, never lost."""

import pytest
from sqlalchemy import select, update

from bot import jobs
from storage.outbox import OutboxState
from storage.schema import engine
from tests import factories
from tests.office import LostReply, Office, Somebody

WRONG_FILE = {
    "ok": False,
    "error_code": 400,
    "description": "Bad Request: wrong file_id or the file is temporarily unavailable",
}


@pytest.fixture
def zhang(any_office: Office) -> Somebody:
    hospital = factories.unit(any_office)
    return factories.person(any_office, "张敏", 1001, "contact", unit_id=hospital)


def pictures(zhang: Somebody) -> list[bytes]:
    calls = zhang.office.transport.calls
    return [call.uploads[0][1] for call in calls if call.uploads]


def enclosed(office: Office) -> list[object]:
    query = select(engine.enclosures).order_by(engine.enclosures.c.id)
    return list(office.ask(lambda conn: conn.execute(query).all()))


def test_the_row_is_written_before_anything_is_made(zhang: Somebody) -> None:
    zhang.office.holds_sending = True
    zhang.says("/calendar")
    assert pictures(zhang) == []
    (kept,) = enclosed(zhang.office)
    assert kept.contents["title"] == "2026年11月"  # type: ignore[attr-defined]
    assert kept.file_id is None  # type: ignore[attr-defined]


def test_killed_before_it_was_sent_the_same_picture_goes_out(zhang: Somebody) -> None:
    office = zhang.office
    office.holds_sending = True
    zhang.says("/calendar")
    office.crash()
    office.clock.move(days=40)  # the calendar of that day is another one by now
    office.holds_sending = False
    office.settle()
    assert len(pictures(zhang)) == 1
    assert "<b>2026年11月</b>" in zhang.last.text


def test_killed_while_it_was_sent_it_goes_out_again_the_same(zhang: Somebody) -> None:
    office = zhang.office
    office.transport.failures.append(LostReply())
    zhang.says("/calendar")
    office.tick(minutes=1)
    first, second = pictures(zhang)
    assert first == second


def test_a_file_id_that_telegram_does_not_know_any_more(zhang: Somebody) -> None:
    """Another token is another bot: none of the old ids is good there."""
    zhang.says("/calendar")
    zhang.office.transport.failures.append((400, WRONG_FILE))
    zhang.says("/calendar")
    first, second = pictures(zhang)
    assert first == second
    assert zhang.last.file_id == "attach://enclosed"
    zhang.says("/calendar")
    assert zhang.last.file_id == "uploaded-2"


def test_what_cannot_be_made_goes_out_as_words(zhang: Somebody) -> None:
    office = zhang.office
    office.holds_sending = True
    zhang.says("/calendar")
    spoil = update(engine.enclosures).values(contents={"title": "nothing else"})
    office.ask(lambda conn: conn.execute(spoil))
    office.holds_sending = False
    office.settle()
    assert pictures(zhang) == []
    assert "<b>2026年11月</b>" in zhang.last.text
    assert zhang.last.has("文字版")
    states = office.ask(lambda conn: conn.execute(select(engine.outbox.c.state)).scalars().all())
    assert set(states) == {OutboxState.SENT}


def test_a_press_on_the_words_brings_the_picture(zhang: Somebody) -> None:
    test_what_cannot_be_made_goes_out_as_words(zhang)
    zhang.presses("12月 ▶")
    assert len(pictures(zhang)) == 1


def test_old_pictures_are_let_go_but_not_those_still_to_be_sent(zhang: Somebody) -> None:
    office = zhang.office
    zhang.says("/calendar")
    office.holds_sending = True
    zhang.presses("12月 ▶")
    office.clock.move(days=31)
    office._loop.run_until_complete(jobs.sweep(office.bot))  # noqa: SLF001
    assert [kept.contents is None for kept in enclosed(office)] == [True, False]  # type: ignore[attr-defined]
    office.holds_sending = False
    office.settle()
    assert len(pictures(zhang)) == 2


def test_what_was_let_go_is_worded_again_when_asked_for(zhang: Somebody) -> None:
    office = zhang.office
    zhang.says("/calendar")
    clear = update(engine.enclosures).values(contents=None)
    office.ask(lambda conn: conn.execute(clear))
    zhang.says("/calendar")
    (kept,) = enclosed(office)
    assert kept.contents is not None  # type: ignore[attr-defined]

"""The table of delivery.md §4, line by line, over real HTTP: what was said, what we make of it."""

from collections.abc import Iterator

import pytest
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.outcome import LADDER, Verdict, read
from domain.messages import Lane
from sandbox.botapi import BotApi
from storage import people
from storage.outbox import OutboxState
from tests.bot.sender import LI, OPS, ZHANG, ZHOU, Sender, running

LANES = (Lane.REPLY, Lane.DECISION, Lane.REMINDER)
BOLD = "<b>通知"  # never closed


@pytest.fixture
def sender(sqlite_url: str) -> Iterator[Sender]:
    with running(sqlite_url) as made:
        yield made


@pytest.fixture
def any_sender(migrated_url: str) -> Iterator[Sender]:
    with running(migrated_url) as made:
        yield made


def test_what_arrives_is_marked_with_its_number(any_sender: Sender) -> None:
    row = any_sender.writes()
    any_sender.sends()
    assert any_sender.row(row).state == OutboxState.SENT
    assert any_sender.row(row).message_id == any_sender.api.last(ZHANG).id
    assert any_sender.heard() == ["您好"]


# surely not sent: tried again


@pytest.mark.parametrize("nowhere", ["http://127.0.0.1:9/bot", "https://127.0.0.1:{port}/bot"])
@pytest.mark.parametrize("lane", [*LANES, Lane.BULK])
def test_refused_or_without_tls_it_never_left(sqlite_url: str, nowhere: str, lane: Lane) -> None:
    """Bulk too: nothing can have arrived, so nothing is uncertain."""
    with running(sqlite_url) as sender:
        row = sender.writes(lane=lane)
        client = sender.bot.outbox._client  # noqa: SLF001  (the address goes bad under way)
        object.__setattr__(client, "base_url", nowhere.format(port=sender.api.port))
        sender.sends()
        assert sender.row(row).state == OutboxState.WAITING
        assert "not sent" in sender.row(row).error
        assert sender.waits(row) == LADDER[0]
        object.__setattr__(client, "base_url", sender.api.base_url + sender.api.token)
        sender.passes(LADDER[0])
        sender.sends()
        assert sender.heard() == ["您好"]


def test_the_waits_grow(sender: Sender) -> None:
    row = sender.writes()
    sender.api.fault("server_error", methods=["sendMessage"])
    waited = []
    for _ in range(len(LADDER) + 2):
        sender.sends()
        waited.append(sender.waits(row))
        sender.passes(sender.waits(row))
    assert waited == [*LADDER, LADDER[-1], LADDER[-1]]
    sender.api.clear_faults()
    sender.sends()
    assert sender.heard() == ["您好"]


# the answer is unknown: replies go again, bulk asks somebody


@pytest.mark.parametrize("trouble", ["bad_gateway", "server_error", "dropped"])
@pytest.mark.parametrize("lane", LANES)
def test_an_unknown_fate_is_tried_again(sender: Sender, trouble: str, lane: Lane) -> None:
    row = sender.writes(lane=lane)
    sender.api.fault(trouble, methods=["sendMessage"], count=1)
    sender.sends()
    assert sender.row(row).state == OutboxState.WAITING
    assert sender.waits(row) == LADDER[0]
    sender.passes(LADDER[0])
    sender.sends()
    assert sender.heard() == ["您好"]


@pytest.mark.parametrize("lane", LANES)
def test_a_lost_answer_is_a_repeat_rather_than_a_loss(sender: Sender, lane: Lane) -> None:
    sender.writes(lane=lane)
    sender.api.fault("lost_reply", methods=["sendMessage"], count=1)
    sender.sends()
    sender.passes(LADDER[0])
    sender.sends()
    assert sender.heard() == ["您好", "您好"]


@pytest.mark.parametrize("trouble", ["bad_gateway", "server_error", "dropped", "lost_reply"])
def test_bulk_of_unknown_fate_waits_for_a_word(any_sender: Sender, trouble: str) -> None:
    row = any_sender.broadcasts()
    any_sender.api.fault(trouble, methods=["sendMessage"], count=1)
    any_sender.sends()
    any_sender.passes(7200)
    any_sender.sends()
    any_sender.restart()
    any_sender.sends()
    assert any_sender.row(row).state == OutboxState.UNCERTAIN
    assert any_sender.heard() == (["通知"] if trouble == "lost_reply" else [])


def test_after_a_crash_bulk_goes_again_too(any_sender: Sender) -> None:
    row = any_sender.broadcasts()
    any_sender.sends()
    any_sender.ask(lambda conn: conn.exec_driver_sql("UPDATE outbox SET state = 1"))
    any_sender.restart()
    assert any_sender.bot.outbox.repeats == 1
    any_sender.sends()
    assert any_sender.row(row).state == OutboxState.SENT
    assert any_sender.heard() == ["通知", "通知"]


# 429


def test_a_flooded_chat_waits_in_order_and_others_do_not(any_sender: Sender) -> None:
    any_sender.api.fault("flood", methods=["sendMessage"], who=ZHANG, count=1, seconds=7)
    rows = [any_sender.writes(text) for text in ("一", "二")]
    any_sender.writes("您好", LI)
    any_sender.sends()
    assert any_sender.heard(LI) == ["您好"]
    rows.append(any_sender.writes("三"))
    any_sender.passes(6)
    any_sender.sends()
    assert any_sender.heard() == []
    assert any_sender.row(rows[0]).attempts == 1
    any_sender.passes(1)
    any_sender.sends()
    assert any_sender.heard() == ["一", "二", "三"]


def test_the_pause_outlives_the_process(any_sender: Sender) -> None:
    any_sender.api.fault("flood", methods=["sendMessage"], who=ZHANG, count=1, seconds=60)
    any_sender.writes("一")
    any_sender.writes("二")
    any_sender.sends()
    any_sender.restart()
    any_sender.writes("三")
    any_sender.passes(59)
    any_sender.sends()
    assert any_sender.heard() == []
    any_sender.passes(1)
    any_sender.sends()
    assert any_sender.heard() == ["一", "二", "三"]


def test_a_second_flooded_chat_pauses_bulk_and_nothing_else(any_sender: Sender) -> None:
    for chat_id in (ZHANG, LI):
        any_sender.api.fault("flood", methods=["sendMessage"], who=chat_id, count=1, seconds=60)
        any_sender.writes("慢", chat_id)
    any_sender.sends()
    any_sender.writes("通知", ZHOU, lane=Lane.BULK)
    any_sender.writes("答复", ZHOU)
    any_sender.sends()
    assert any_sender.heard(ZHOU) == ["答复"]
    any_sender.passes(60)
    any_sender.sends()
    assert any_sender.heard(ZHOU) == ["答复", "通知"]


def test_one_flooded_chat_does_not_pause_bulk(sender: Sender) -> None:
    sender.api.fault("flood", methods=["sendMessage"], who=ZHANG, count=1, seconds=60)
    sender.writes("慢")
    sender.sends()
    sender.writes("通知", ZHOU, lane=Lane.BULK)
    sender.sends()
    assert sender.heard(ZHOU) == ["通知"]


def test_the_pause_of_bulk_outlives_the_process(any_sender: Sender) -> None:
    any_sender.writes("通知", ZHOU, lane=Lane.BULK)
    any_sender.passes(-1)  # not due yet: it waits beside the two that are flooded
    for chat_id in (ZHANG, LI):
        any_sender.api.fault("flood", methods=["sendMessage"], who=chat_id, count=1, seconds=60)
        any_sender.writes("慢", chat_id)
    any_sender.sends()
    any_sender.restart()
    any_sender.passes(59)
    any_sender.sends()
    assert any_sender.heard(ZHOU) == []
    any_sender.passes(1)
    any_sender.sends()
    assert any_sender.heard(ZHOU) == ["通知"]


# order through failures


def test_what_was_said_later_does_not_overtake_a_failed_try(any_sender: Sender) -> None:
    any_sender.api.fault("bad_gateway", methods=["sendMessage"], who=ZHANG, count=1)
    any_sender.writes("一")
    any_sender.sends()
    any_sender.writes("二")
    any_sender.writes("急", lane=Lane.REPLY, chat_id=LI)
    any_sender.sends()
    assert any_sender.heard() == []
    assert any_sender.heard(LI) == ["急"]
    any_sender.passes(LADDER[0])
    any_sender.sends()
    assert any_sender.heard() == ["一", "二"]


def test_a_message_that_always_fails_holds_its_chat_back_for_some_minutes_only(
    sender: Sender,
) -> None:
    sender.api.fault("server_error", methods=["sendPhoto"])
    bad = sender.writes(method="sendPhoto", photo="gone")
    sender.writes("二")
    for wait in LADDER[:3]:
        sender.sends()
        assert sender.heard() == []
        sender.passes(wait)
    sender.sends()
    assert sender.heard() == ["二"]
    assert sender.row(bad).attempts == 4


# edits


def test_what_says_so_already_is_done(any_sender: Sender) -> None:
    any_sender.writes()
    any_sender.sends()
    number = any_sender.api.last(ZHANG).id
    row = any_sender.writes(method="editMessageText", message_id=number)
    any_sender.sends()
    assert any_sender.row(row).state == OutboxState.SENT
    assert any_sender.row(row).message_id == number


def test_a_message_its_reader_deleted_needs_no_rewriting(sender: Sender) -> None:
    row = sender.writes(method="editMessageText", message_id=987)
    sender.sends()
    assert sender.row(row).state == OutboxState.SENT
    assert sender.heard(OPS) == []


# the chat is gone


@pytest.mark.parametrize("way", ["block", "deactivate", "vanish"])
def test_a_closed_chat_gets_nothing_more_and_the_admin_hears_once(
    any_sender: Sender, way: str
) -> None:
    getattr(any_sender.api, way)(ZHANG)
    rows = [any_sender.writes(text) for text in ("一", "二", "三")]
    any_sender.sends()
    assert {any_sender.row(row).state for row in rows} == {OutboxState.DEAD}
    assert any_sender.ask(people.reader, 1) is None
    assert len(any_sender.heard(ZHOU)) == 1
    assert "张敏" in any_sender.heard(ZHOU)[0]
    assert any_sender.heard(OPS) == []


def test_a_chat_never_met_is_closed_too(sender: Sender) -> None:
    row = sender.writes(chat_id=4242)
    sender.sends()
    assert sender.row(row).state == OutboxState.DEAD
    assert "Chat not found" in sender.row(row).error


@pytest.mark.parametrize(
    "said",
    [
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Forbidden: bot was kicked from the group chat",
        "Forbidden: bot can't initiate conversation with a user",
    ],
)
def test_every_forbidden_closes(said: str) -> None:
    assert read(Forbidden(said), 1).verdict is Verdict.CLOSED


@pytest.mark.parametrize("said", ["Chat not found", "PEER_ID_INVALID", "User not found"])
def test_some_bad_requests_mean_a_closed_chat(said: str) -> None:
    assert read(BadRequest(said), 1).verdict is Verdict.CLOSED


def test_a_group_that_moved_is_found_again(any_sender: Sender) -> None:
    new = any_sender.api.migrate(OPS)
    rows = [any_sender.writes(text, OPS) for text in ("一", "二")]
    any_sender.sends()
    assert any_sender.heard(new.id) == ["一", "二"]
    assert {any_sender.row(row).chat_id for row in rows} == {new.id}
    assert any_sender.ask(people.chat_is_current, new.id, None)
    assert not any_sender.ask(people.chat_is_current, OPS, None)


def test_a_group_that_moved_is_not_told_the_same_twice(any_sender: Sender) -> None:
    """The configuration names the old id for ever; an hour has one alert all the same."""
    new = any_sender.api.migrate(OPS)
    for _ in range(3):
        dead = any_sender.writes("")
        any_sender.sends()
        assert any_sender.row(dead).state == OutboxState.DEAD
    assert len(any_sender.heard(new.id)) == 1


def test_a_group_that_moved_and_spoke_first(any_sender: Sender) -> None:
    new = any_sender.api.migrate(OPS)
    now = any_sender.clock.now()
    any_sender.ask(people.open_chat, new.id, "supergroup", None, now)
    any_sender.writes("一", OPS)
    any_sender.sends()
    assert any_sender.heard(new.id) == ["一"]


# our own fault


def test_markup_telegram_cannot_read_goes_out_plain_and_is_told(any_sender: Sender) -> None:
    row = any_sender.writes(f"{BOLD} &amp; 好", parse_mode="HTML")
    any_sender.sends()
    assert any_sender.row(row).state == OutboxState.SENT
    assert any_sender.heard() == ["通知 & 好"]
    assert str(row) in any_sender.heard(OPS)[0]


def test_any_other_refusal_is_kept_and_told_once_an_hour(any_sender: Sender) -> None:
    rows = [any_sender.writes("", chat_id) for chat_id in (ZHANG, LI)]
    any_sender.sends()
    assert {any_sender.row(row).state for row in rows} == {OutboxState.DEAD}
    assert "empty" in any_sender.row(rows[0]).error
    assert len(any_sender.heard(OPS)) == 1
    any_sender.passes(3600)
    any_sender.writes("")
    any_sender.sends()
    assert len(any_sender.heard(OPS)) == 2
    assert any_sender.heard(ZHOU) == []


def test_what_cannot_be_read_as_an_answer_is_unknown() -> None:
    assert read(TelegramError("Invalid server response"), 1).verdict is Verdict.UNKNOWN


def test_without_a_token_there_is_no_going_on(sender: Sender) -> None:
    row = sender.writes()
    sender.api.revoke_token()
    sender.sends()
    assert sender.bot.outbox.fatal is not None
    assert sender.row(row).state == OutboxState.WAITING
    assert read(InvalidToken(), 1).verdict is Verdict.FATAL


def test_the_api_of_the_tests_says_what_telegram_says(sender: Sender) -> None:
    """Every call of these tests went over HTTP: none was answered by us."""
    assert isinstance(sender.api, BotApi)
    sender.writes()
    sender.sends()
    assert [call.method for call in sender.api.calls("sendMessage")] == ["sendMessage"]

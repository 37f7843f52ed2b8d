"""The process as its operator knows it: it starts, stops cleanly, and survives being killed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.botapi import BotApi
from storage import outbox
from storage.db import open_engine
from storage.outbox import OutboxState
from tests.bot.running import PATIENCE, Running

ZHANG, LI = 1001, 1003


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        for number, name in ((ZHANG, "张敏"), (LI, "李强")):
            running.meet(number, name)
        yield running


def answers(api: BotApi, who: int) -> int:
    return len(api.inbox(who))


def lines(running: Running, says: str) -> list[dict[str, object]]:
    """What the process wrote into its log."""
    found = [json.loads(line) for line in running.log.read_text("utf-8").splitlines()]
    return [line for line in found if line["says"] == says]


def messages(url: str) -> dict[OutboxState, int]:
    """Outgoing rows by state, read while no process runs."""
    engine = open_engine(url)
    with engine.connect() as conn:
        found = outbox.counts(conn)
    engine.dispose()
    return found


def test_it_answers_and_stops_losing_nothing(api: BotApi, tmp_path: Path) -> None:
    with Running(api, tmp_path, f"sqlite:///{tmp_path}/x.db") as bot:
        api.say(ZHANG, "/start")
        api.until(lambda: answers(api, ZHANG) == 1, within=PATIENCE)

        assert bot.page("/healthz")[0] == 200
        assert bot.terminate() == 0

        api.say(LI, "你好")  # nobody is there to hear it
        bot.start()
        api.until(lambda: answers(api, LI) == 1, within=PATIENCE)
        assert bot.terminate() == 0

    assert answers(api, ZHANG) == 1
    assert [line["route"] for line in lines(bot, "update")] == ["door", "door"]
    assert "张敏" not in bot.log.read_text("utf-8")


def test_a_reply_on_its_way_is_waited_for(api: BotApi, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/x.db"
    with Running(api, tmp_path, url) as bot:
        api.fault("late", methods=["sendMessage"], count=1, seconds=1.0)
        api.say(ZHANG, "/start")
        api.until(lambda: answers(api, ZHANG) == 1, within=PATIENCE)

        assert bot.terminate() == 0  # while Telegram's answer is still out

    assert messages(url) == {OutboxState.SENT: 1}


def test_telegram_hanging_does_not_hold_up_the_stop(api: BotApi, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/x.db"
    with Running(api, tmp_path, url) as bot:
        api.fault("late", methods=["sendMessage"], count=1, seconds=60.0)
        api.say(ZHANG, "/start")
        api.until(lambda: answers(api, ZHANG) == 1, within=PATIENCE)

        assert bot.terminate() == 0

    assert messages(url) == {OutboxState.IN_FLIGHT: 1}  # sent again at the next start


def test_killed_in_the_middle_it_answers_everybody_and_counts_the_repeats(
    api: BotApi, tmp_path: Path, database_url: str
) -> None:
    with Running(api, tmp_path, database_url) as bot:
        api.fault("late", methods=["sendMessage"], who=ZHANG, count=1, seconds=60.0)
        api.say(ZHANG, "/start")
        api.until(lambda: answers(api, ZHANG) == 1, within=PATIENCE)  # it has not heard so yet
        bot.kill()

        api.say(LI, "/start")
        api.clear_faults()
        bot.start()
        api.until(lambda: answers(api, LI) == 1, within=PATIENCE)
        api.until(lambda: answers(api, ZHANG) == 2, within=PATIENCE)

        assert bot.metric("xuanbao_repeats") == 1
        assert bot.terminate() == 0
    assert [line["count"] for line in lines(bot, "in flight at a crash")] == [1]


def test_a_second_one_on_the_same_database_is_refused_in_one_sentence(
    api: BotApi, tmp_path: Path, database_url: str
) -> None:
    with Running(api, tmp_path, database_url) as bot:
        second = Running(api, tmp_path / "second", database_url)
        second.folder.mkdir()

        assert second.spawn().wait(PATIENCE) == 2

        said = second.log.read_text("utf-8").strip().splitlines()
        assert len(said) == 1
        assert "another xuanbao is running on this database" in said[0]
        if "sqlite" in database_url:
            assert bot.process is not None
            assert f"pid {bot.process.pid}" in said[0]

        api.say(ZHANG, "/start")  # the first one does not mind
        api.until(lambda: answers(api, ZHANG) == 1, within=PATIENCE)
        bot.kill()
        bot.start()  # a lock dies with its process


def test_a_wrong_token_stops_it_and_is_not_written_anywhere(api: BotApi, tmp_path: Path) -> None:
    token = api.token
    api.revoke_token()
    bot = Running(api, tmp_path, f"sqlite:///{tmp_path}/x.db")

    assert bot.spawn().wait(PATIENCE) == 1

    assert [line["error"] for line in lines(bot, "stopped by Telegram")] == ["InvalidToken"]
    assert token not in bot.log.read_text("utf-8")


def test_a_taken_port_is_said(api: BotApi, tmp_path: Path) -> None:
    bot = Running(api, tmp_path, f"sqlite:///{tmp_path}/x.db", port=api.port)
    assert bot.spawn().wait(PATIENCE) == 2
    assert "web.port" in bot.log.read_text("utf-8").splitlines()[-1]

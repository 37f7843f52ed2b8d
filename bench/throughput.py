"""Updates a second through the full durable path, beside a bare PTB echo bot, in one run.

A reply accepted by the Bot API counts as done.  Every update is a message of a contact filling
in the interview form (or a command around it); SQLite with synchronous=FULL, pacing off.

    python bench/throughput.py [--updates 3000] [--rounds 3]
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import _harness as harness
from rich.console import Console
from rich.table import Table

from sandbox.botapi import BotApi

CONVERSATION = (
    "/filing",
    "东方早报 王记者",
    "流感疫苗接种进展",
    "李主任",
    "明天下午三点",
    "/cancel",
)
PACED_RATE = 100  # updates a second for the reply times


def messages(count: int) -> list[tuple[int, str]]:
    """``count`` messages, each chat going through the conversation, chats interleaved."""
    chats = harness.chat_ids()
    said = []
    for number in range(count):
        turn, chat = divmod(number, len(chats))
        said.append((chats[chat], CONVERSATION[turn % len(CONVERSATION)]))
    return said


def burst(api: BotApi, count: int) -> float:
    """All at once; replies a second until the last was accepted."""
    before = len(api.calls("sendMessage"))
    acts = [{"act": "say", "by": chat, "text": text} for chat, text in messages(count)]
    started = time.monotonic()
    api.act_all(acts)
    _wait_for(api, before + count)
    accepted = [call.monotonic for call in api.calls("sendMessage")]
    return count / (max(accepted) - started)


def paced(api: BotApi, count: int) -> list[float]:
    """At ``PACED_RATE`` a second; how long each reply took, in seconds."""
    sent: dict[int, list[float]] = {}
    since = api.calls()[-1].seq
    started = time.monotonic()
    for number, (chat, text) in enumerate(messages(count)):
        time.sleep(max(0.0, started + number / PACED_RATE - time.monotonic()))
        sent.setdefault(chat, []).append(time.monotonic())
        api.say(chat, text)
    _wait_for(api, count, since)
    replies = api.calls("sendMessage", since=since)
    return [call.monotonic - sent[call.chat_id or 0].pop(0) for call in replies]


def _wait_for(api: BotApi, count: int, since: int = 0) -> None:
    deadline = time.monotonic() + 300
    while len(api.calls("sendMessage", since=since)) < count:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{len(api.calls('sendMessage', since=since))} of {count} replies")
        time.sleep(0.05)


@contextmanager
def echo_running(api: BotApi) -> Iterator[None]:
    script = Path(__file__).with_name("_echo_bot.py")
    child = subprocess.Popen([sys.executable, str(script), api.token, api.base_url])
    try:
        yield
    finally:
        harness.stop(child)


def measure_echo(count: int) -> tuple[float, list[float]]:
    with BotApi() as api, echo_running(api):
        harness.wait_until_polling(api)
        return burst(api, count), paced(api, count // 3)


def measure_ours(count: int) -> tuple[float, list[float]]:
    with (
        BotApi() as api,
        harness.place_with_contacts() as place,
        harness.bot_running(api, place),
    ):
        harness.wait_until_polling(api)
        return burst(api, count), paced(api, count // 3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    echo, ours = [], []
    for _ in range(wanted.rounds):
        echo.append(measure_echo(wanted.updates))
        ours.append(measure_ours(wanted.updates))
    table = Table(title=f"{wanted.updates} updates from {harness.CHATS} chats, median of rounds")
    for heading in ("bot", "updates/s", f"p50 reply at {PACED_RATE}/s", "p95"):
        table.add_column(heading, justify="right")
    for name, rounds in (("bare PTB echo, sequential", echo), ("xuanbao, durable", ours)):
        rates = statistics.median(rate for rate, _ in rounds)
        took = [one for _, each in rounds for one in each]
        p50, p95 = harness.percentile(took, 0.5), harness.percentile(took, 0.95)
        table.add_row(name, f"{rates:.0f}", f"{p50 * 1000:.0f} ms", f"{p95 * 1000:.0f} ms")
    Console().print(table)
    ratios = [mine[0] / theirs[0] for mine, theirs in zip(ours, echo, strict=True)]
    print(f"ratio ours/echo, pair by pair: {', '.join(f'{one:.2f}' for one in ratios)}")


if __name__ == "__main__":
    main()

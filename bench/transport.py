"""What one call of the Bot API costs: PTB's own transport (httpx) and ours (aiohttp).

python bench/transport.py [--calls 2000]
"""

import argparse
import asyncio
import multiprocessing
import time
from collections.abc import Callable

from rich.console import Console
from rich.table import Table
from telegram.request import BaseRequest, HTTPXRequest

from bot.client import Client
from bot.transport import AiohttpRequest
from sandbox.botapi import BotApi

IN_FLIGHT = 8
CHATS = range(10_001, 10_201)
KEYBOARD = {"inline_keyboard": [[{"text": "提交", "callback_data": "draft.submit.1.2"}]]}


async def measure(transport: BaseRequest, base_url: str, calls: int) -> tuple[float, float]:
    """Processor and wall milliseconds a call."""
    await transport.initialize()
    client = Client(base_url, transport, transport)
    free = asyncio.Semaphore(IN_FLIGHT)

    async def one(number: int) -> None:
        values = {
            "chat_id": CHATS[number % len(CHATS)],
            "text": "您好" * 20,
            "parse_mode": "HTML",
            "reply_markup": KEYBOARD,
        }
        async with free:
            await client.call("sendMessage", values)

    await asyncio.gather(*(one(number) for number in range(50)))
    cpu, wall = time.process_time(), time.monotonic()
    await asyncio.gather(*(one(number) for number in range(calls)))
    took = (time.process_time() - cpu, time.monotonic() - wall)
    await transport.shutdown()
    return took[0] * 1000 / calls, took[1] * 1000 / calls


TRANSPORTS: dict[str, Callable[[], BaseRequest]] = {
    "httpx": lambda: HTTPXRequest(connection_pool_size=12, http_version="1.1"),
    "aiohttp": lambda: AiohttpRequest(12),
}


def measure_one(name: str, base_url: str, calls: int) -> tuple[float, float]:
    return asyncio.run(measure(TRANSPORTS[name](), base_url, calls))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=2000)
    calls = parser.parse_args().calls
    table = Table(title=f"sendMessage, {calls} calls, {IN_FLIGHT} in flight")
    for heading in ("transport", "processor ms a call", "wall ms"):
        table.add_column(heading, justify="right")
    with BotApi() as api:
        for chat in CHATS:
            api.meet(chat, "联络员")
        base_url = api.base_url + api.token
        apart = multiprocessing.get_context("spawn")  # the Bot API's own work must not count
        for name in TRANSPORTS:
            with apart.Pool(1) as pool:
                cpu, wall = pool.apply(measure_one, (name, base_url, calls))
            table.add_row(name, f"{cpu:.2f}", f"{wall:.2f}")
    Console().print(table)


if __name__ == "__main__":
    main()

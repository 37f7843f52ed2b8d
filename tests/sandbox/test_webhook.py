"""A bot that is called instead of calling."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

from telegram import Bot

from sandbox.botapi import BotApi
from tests.sandbox.client import play
from tests.sandbox.conftest import ZHANG


class Ear(HTTPServer):
    """Refuses as often as told, then takes everything."""

    refusals = 1

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Knock)
        self.heard: list[tuple[str | None, dict[str, Any]]] = []


class Knock(BaseHTTPRequestHandler):
    server: Ear

    def do_POST(self) -> None:
        update = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        refuses = self.server.refusals > 0
        self.server.refusals -= 1
        self.send_response(503 if refuses else 200)
        self.end_headers()
        if not refuses:
            secret = self.headers["X-Telegram-Bot-Api-Secret-Token"]
            self.server.heard.append((secret, update))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@contextmanager
def ear() -> Iterator[Ear]:
    with Ear() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_updates_are_brought_in_order_and_again_until_taken(api: BotApi) -> None:
    api.say(ZHANG, "一")

    async def story(bot: Bot) -> None:
        await bot.set_webhook(f"http://127.0.0.1:{listening.server_port}/", secret_token="s3cret")
        api.say(ZHANG, "二")
        await asyncio.to_thread(api.until, lambda: not api.pending())
        assert [secret for secret, _ in listening.heard] == ["s3cret", "s3cret"]
        assert [update["message"]["text"] for _, update in listening.heard] == ["一", "二"]
        seen = await bot.get_webhook_info()
        assert seen.last_error_message == (
            "Wrong response from the webhook: 503 Service Unavailable"
        )
        await bot.delete_webhook()
        api.say(ZHANG, "三")
        assert len(await bot.get_updates()) == 1

    with ear() as listening:
        play(api, story)

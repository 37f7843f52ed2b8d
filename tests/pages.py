"""The pages of an office in a test, asked over HTTP as a browser or a calendar program would."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import httpx
from starlette.applications import Starlette

from tests.office import Office
from web.app import build
from web.vitals import House, Vitals

WELL = Vitals(up_for=100, polled_before=3.5, repeats=2, memory=50_000_000)


@dataclass(slots=True)
class Pages:
    """A browser at the pages of one process."""

    house: House
    app: Starlette = field(init=False)

    def __post_init__(self) -> None:
        self.app = build(self.house)

    def get(self, path: str, method: str = "GET", **headers: str) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return asyncio.run(self._ask(method, path, named))

    async def _ask(self, method: str, path: str, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://pages") as client:
            return await client.request(method, path, headers=headers)


def house_of(office: Office, db: Any, vitals: Vitals = WELL) -> House:
    words = office.bot.post_office.words
    return House(db, office.clock.now, lambda: vitals, office.bot.office, words)


def pages_of(office: Office, vitals: Vitals = WELL) -> Pages:
    return Pages(house_of(office, office.bot.db, vitals))

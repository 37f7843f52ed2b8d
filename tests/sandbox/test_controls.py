"""The control endpoint: the same powers over HTTP, for tests in another process."""

from collections.abc import Iterator

import httpx
import pytest

from sandbox.botapi import BotApi
from tests.sandbox.conftest import ZHANG


@pytest.fixture
def http(api: BotApi) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=api.root) as client:
        yield client


def send(http: httpx.Client, api: BotApi, text: str) -> httpx.Response:
    body = {"chat_id": ZHANG, "text": text}
    return http.post(f"/bot{api.token}/sendmessage", json=body)


def test_acts_one_or_many(api: BotApi, http: httpx.Client) -> None:
    one = http.post("/sandbox/acts", json={"act": "say", "by": ZHANG, "text": "你好"})
    assert one.json()["message"]["text"] == "你好"
    many = [{"act": "say", "by": 3000 + n, "text": "在"} for n in range(200)]
    assert len(http.post("/sandbox/acts", json=many).json()) == 200
    assert http.get("/sandbox/updates").json()["pending"] == 201
    assert len(api.pending()) == 100


def test_impossible_acts_say_why(api: BotApi, http: httpx.Client) -> None:
    card = api.say(ZHANG, "没有按钮")
    wrong = {"act": "press", "by": ZHANG, "message_id": card.id, "label": "同意"}
    answer = http.post("/sandbox/acts", json=wrong)
    assert (answer.status_code, answer.json()["error"]) == (
        400,
        f"no button '同意' under message {card.id}; there are: none",
    )
    assert http.post("/sandbox/acts", json={"act": "fly", "by": ZHANG}).status_code == 400
    assert http.get("/sandbox/nowhere").status_code == 404


def test_the_log_can_be_filtered(api: BotApi, http: httpx.Client) -> None:
    for text in ("一", "二", "三"):
        assert send(http, api, text).json()["ok"]
    found = http.get("/sandbox/calls", params={"since": 1, "limit": 1, "chat_id": ZHANG}).json()
    assert [(call["seq"], call["text"]) for call in found] == [(2, "二")]
    assert http.get("/sandbox/calls", params={"method": "sendPhoto"}).json() == []
    shown = http.get("/sandbox/messages", params={"chat_id": ZHANG}).json()
    assert [posted["message"]["text"] for posted in shown] == ["一", "二", "三"]


def test_faults_limits_clock_and_tokens(api: BotApi, http: httpx.Client) -> None:
    http.post("/sandbox/faults", json={"kind": "bad_gateway", "methods": ["sendMessage"]})
    assert send(http, api, "没到").status_code == 502
    assert [fault["struck"] for fault in http.get("/sandbox/faults").json()] == [1]
    assert http.delete("/sandbox/faults").json() == []
    assert http.post("/sandbox/faults", json={"kind": "sneeze"}).status_code == 400

    assert http.post("/sandbox/limits", json={"on": True}).json()["on"]
    codes = [send(http, api, "快").status_code for _ in range(5)]
    assert 429 in codes
    assert http.get("/sandbox/limits").json()["refused"] == codes.count(429)

    assert http.post("/sandbox/clock", json={"by": 600}).json()["offset"] == 600
    assert http.post("/sandbox/clock", json={"offset": 0}).json()["offset"] == 0
    assert api.clock.offset == 0

    http.post("/sandbox/tokens", json={"token": api.token, "revoked": True})
    assert send(http, api, "?").status_code == 401
    http.post("/sandbox/tokens", json={"token": api.token, "revoked": False})
    http.post("/sandbox/limits", json={"on": False})
    assert send(http, api, "好").status_code == 200

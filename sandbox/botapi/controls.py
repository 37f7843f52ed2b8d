"""The control endpoint `/sandbox/…`: what tests and the page may ask of the sandbox.

GET    /sandbox/calls?method=&chat_id=&since=&limit=   the log of accepted calls
GET    /sandbox/messages?chat_id=                      a chat as it stands
GET    /sandbox/updates                                {"pending", "next_update_id"}
POST   /sandbox/acts       one act or a list: {"act": "say", "by": 1001, "text": "你好"}
GET    /sandbox/faults     DELETE clears, POST adds {"kind", "methods", "chat_id", "count",
                           "lasting", "seconds"}
GET    /sandbox/limits     POST {"on": true}
GET    /sandbox/clock      POST {"by": 600} | {"to": 1767225600} | {"offset": 0}
POST   /sandbox/tokens     {"token", "revoked": true}
All of the default bot; `?token=` names another.
"""

import json
from collections.abc import Callable
from typing import Any

from sandbox.botapi.account import Account
from sandbox.botapi.acts import ACTS, ActError
from sandbox.botapi.chats import Chat, Posted
from sandbox.botapi.errors import BotApiError, Json
from sandbox.botapi.telegram import Telegram

Query = dict[str, Any]
Told = tuple[int, Any]
Control = Callable[[Telegram, Query, Any], Any]


def control(telegram: Telegram, verb: str, path: str, query: Query, body: bytes) -> Told:
    """HTTP status and JSON answer."""
    found = _CONTROLS.get((verb, path))
    if found is None:
        return 404, {"error": f"no {verb} {path} here"}
    try:
        return 200, found(telegram, query, json.loads(body) if body else {})
    except (ActError, BotApiError, TypeError, ValueError, KeyError) as wrong:
        return 400, {"error": str(wrong)}


def shown(result: Any) -> Any:
    return result.as_json() if isinstance(result, Posted | Chat) else result


def act(account: Account, wish: Json) -> Any:
    """Do one act named by its "act", with the other values as arguments."""
    arguments = {name: value for name, value in wish.items() if name != "act"}
    return shown(ACTS[wish["act"]](account, **arguments))


def _account(telegram: Telegram, query: Query) -> Account:
    return telegram.of(query.get("token", telegram.token))


def _calls(telegram: Telegram, query: Query, _body: Any) -> Any:
    chat_id = query.get("chat_id")
    found = telegram.around.calls.matching(
        query.get("method"),
        None if chat_id is None else int(chat_id),
        int(query.get("since", 0)),
    )
    return [call.as_json() for call in found[: int(query.get("limit", len(found)))]]


def _messages(telegram: Telegram, query: Query, _body: Any) -> Any:
    account = _account(telegram, query)
    return [posted.as_json() for posted in account.messages(int(query["chat_id"]))]


def _updates(telegram: Telegram, query: Query, _body: Any) -> Any:
    updates = _account(telegram, query).updates
    return {"pending": len(updates), "next_update_id": updates.next_id}


def _acts(telegram: Telegram, query: Query, body: Any) -> Any:
    account = _account(telegram, query)
    if isinstance(body, list):
        return [act(account, wish) for wish in body]
    return act(account, body)


def _faults(telegram: Telegram, _query: Query, _body: Any) -> Any:
    return telegram.around.faults.listed()


def _add_fault(telegram: Telegram, query: Query, body: Any) -> Any:
    telegram.around.faults.add(**{**body, "methods": tuple(body.get("methods", ()))})
    return _faults(telegram, query, body)


def _clear_faults(telegram: Telegram, query: Query, body: Any) -> Any:
    telegram.around.faults.clear()
    return _faults(telegram, query, body)


def _limits(telegram: Telegram, _query: Query, _body: Any) -> Any:
    limits = telegram.around.limits
    return {"on": limits.on, "refused": limits.refused}


def _set_limits(telegram: Telegram, query: Query, body: Any) -> Any:
    telegram.around.limits.on = bool(body["on"])
    return _limits(telegram, query, body)


def _clock(telegram: Telegram, _query: Query, _body: Any) -> Any:
    clock = telegram.around.clock
    return {"now": clock.now(), "offset": clock.offset}


def _move_clock(telegram: Telegram, query: Query, body: Any) -> Any:
    clock = telegram.around.clock
    moves = {"by": clock.move_by, "to": clock.move_to, "offset": clock.set_offset}
    for name, seconds in body.items():
        moves[name](float(seconds))
    telegram.around.feed.publish("clock", lambda: _clock(telegram, query, body))
    return _clock(telegram, query, body)


def _tokens(telegram: Telegram, _query: Query, body: Any) -> Any:
    change = telegram.revoked.add if body["revoked"] else telegram.revoked.discard
    change(body["token"])
    return {"revoked": sorted(telegram.revoked)}


_CONTROLS: dict[tuple[str, str], Control] = {
    ("GET", "/sandbox/calls"): _calls,
    ("GET", "/sandbox/messages"): _messages,
    ("GET", "/sandbox/updates"): _updates,
    ("POST", "/sandbox/acts"): _acts,
    ("GET", "/sandbox/faults"): _faults,
    ("POST", "/sandbox/faults"): _add_fault,
    ("DELETE", "/sandbox/faults"): _clear_faults,
    ("GET", "/sandbox/limits"): _limits,
    ("POST", "/sandbox/limits"): _set_limits,
    ("GET", "/sandbox/clock"): _clock,
    ("POST", "/sandbox/clock"): _move_clock,
    ("POST", "/sandbox/tokens"): _tokens,
}

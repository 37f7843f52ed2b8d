"""What Telegram accepts as a reply_markup."""

from typing import Any
from urllib.parse import urlsplit

from sandbox.botapi.errors import Json, bad

MAX_BUTTONS = 100
MAX_CALLBACK_BYTES = 64
_ACTIONS = (
    "callback_data", "url", "web_app", "login_url", "switch_inline_query", "pay", "callback_game",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
)  # fmt: skip


def checked(markup: Any) -> Json | None:
    """The markup as Telegram would keep it, None for none at all."""
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    if "keyboard" in markup:
        return {**markup, "keyboard": [[_key(key) for key in row] for row in markup["keyboard"]]}
    return markup


def buttons(markup: Json | None) -> list[Json]:
    """Every inline button, row after row."""
    rows = (markup or {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def _inline(rows: Any) -> Json | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("can't parse inline keyboard: an array of arrays of buttons is expected")
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MAX_BUTTONS:
        raise bad("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": kept} if kept else None


def _key(key: Any) -> Json:
    return {"text": key} if isinstance(key, str) else key


def _button(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not any(action in button for action in _ACTIONS):
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button:
        _check_callback(button["callback_data"])
    if "url" in button:
        _check_url(button["url"])
    return button


def _check_callback(callback: Any) -> None:
    if not 1 <= len(str(callback).encode()) <= MAX_CALLBACK_BYTES:
        raise bad("BUTTON_DATA_INVALID")


def _check_url(url: str) -> None:
    """Telegram wants a scheme it knows and a host with a dot: `localhost` is refused."""
    parts = urlsplit(url)
    if parts.scheme == "tg" or (parts.scheme in {"http", "https"} and "." in parts.netloc):
        return
    raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")

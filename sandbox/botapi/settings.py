"""Methods about the bot itself: who it is, its commands, its webhook, chats and files it knows."""

import re
from typing import Any

from sandbox.botapi.account import Account
from sandbox.botapi.errors import Json, bad
from sandbox.botapi.params import Params

MAX_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def get_me(account: Account, _params: Params) -> Json:
    return {
        **account.user,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(account: Account, params: Params) -> Json:
    chat = account.chat(params.chat_id)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    return {
        **chat.as_chat(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), False),
    }


def send_chat_action(account: Account, params: Params) -> bool:
    account.reachable(params.chat_id)
    return True


def get_file(account: Account, params: Params) -> Json:
    kept = account.around.files.downloadable(params.text("file_id") or "")
    return {**kept.as_file(), "file_path": kept.path}


def set_my_commands(account: Account, params: Params) -> bool:
    commands = params.tree("commands") or []
    if len(commands) > MAX_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    account.set(_shelf_of_commands(account, params), commands)
    account.log("setMyCommands", text=", ".join(command["command"] for command in commands))
    account.around.feed.publish("commands", lambda: None)
    return True


def delete_my_commands(account: Account, params: Params) -> bool:
    account.set(_shelf_of_commands(account, params), [])
    account.around.feed.publish("commands", lambda: None)
    return True


def get_my_commands(account: Account, params: Params) -> Any:
    return account.settings.get(_shelf_of_commands(account, params), [])


def commands_for(account: Account, chat_id: int) -> Any:
    """What this person's menu shows: the narrowest scope wins, her language before none.

    Order: core.telegram.org/bots/api#determining-list-of-commands.
    """
    language = account.chats[chat_id].language[:2] if chat_id in account.chats else ""
    scopes = (f"chat:{chat_id}", "all_private_chats", "default")
    for scope in scopes:
        for tongue in (language, ""):
            if found := account.settings.get(f"commands:{scope}:{tongue}"):
                return found
    return []


def _check_command(command: Json) -> None:
    if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= 256:  # noqa: PLR2004 - Telegram's
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")


def _shelf_of_commands(account: Account, params: Params) -> str:
    scope = params.tree("scope") or {}
    kind = scope.get("type", "default")
    if kind == "chat":
        kind = f"chat:{account.chat(int(scope['chat_id'])).id}"
    return f"commands:{kind}:{params.text('language_code') or ''}"


def set_webhook(account: Account, params: Params) -> bool:
    url, secret = params.text("url") or "", params.text("secret_token") or ""
    if url and not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not _WEBHOOK_SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    account.updates.allow(params.tree("allowed_updates"))
    if params.flag("drop_pending_updates"):
        account.updates.forget_all()
    account.set("webhook", {"url": url, "secret_token": secret} if url else {})
    if url:
        account.updates.end_poll("terminated by setWebhook request")
    account.updates.arrived()
    return True


def delete_webhook(account: Account, params: Params) -> bool:
    if params.flag("drop_pending_updates"):
        account.updates.forget_all()
    account.set("webhook", {})
    return True


def get_webhook_info(account: Account, _params: Params) -> Json:
    webhook = account.settings.get("webhook") or {}
    told: Json = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(account.updates),
    }
    told |= {name: webhook[name] for name in webhook if name.startswith("last_error")}
    if account.updates.allowed is not None:
        told["allowed_updates"] = sorted(account.updates.allowed)
    return told

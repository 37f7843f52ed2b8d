"""Every method of the local Bot API, by the name Telegram gives it."""

from collections.abc import Callable
from typing import Any

from sandbox.botapi import editing, sending, settings
from sandbox.botapi.account import Account
from sandbox.botapi.errors import Json, conflict
from sandbox.botapi.params import Params

Method = Callable[[Account, Params], Any]

MAX_UPDATES = 100
MAX_POLL_SECONDS = 50

METHODS: dict[str, Method] = {
    "getMe": settings.get_me,
    "getChat": settings.get_chat,
    "getFile": settings.get_file,
    "setMyCommands": settings.set_my_commands,
    "getMyCommands": settings.get_my_commands,
    "deleteMyCommands": settings.delete_my_commands,
    "setWebhook": settings.set_webhook,
    "deleteWebhook": settings.delete_webhook,
    "getWebhookInfo": settings.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "copyMessage": sending.copy_message,
    "sendChatAction": settings.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "answerCallbackQuery": editing.answer_callback_query,
}
_BY_LOWER = {name.lower(): name for name in (*METHODS, "getUpdates")}


def named(name: str) -> str | None:
    """Telegram's own spelling; methods are found whatever their case."""
    return _BY_LOWER.get(name.lower())


async def get_updates(account: Account, params: Params) -> list[Json]:
    """Long polling: what lies before `offset` is confirmed and gone, the rest stays until it is."""
    if (account.settings.get("webhook") or {}).get("url"):
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    updates = account.updates
    updates.end_poll()
    updates.allow(params.tree("allowed_updates"))
    if offset := params.integer("offset"):
        updates.confirm(offset)
    limit = min(params.integer("limit") or MAX_UPDATES, MAX_UPDATES)
    pending = updates.pending(limit)
    patience = min(params.number("timeout"), MAX_POLL_SECONDS)
    if not pending and patience > 0:
        await updates.wait(patience)
        pending = updates.pending(limit)
    return pending

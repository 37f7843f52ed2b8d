"""What people do: speak, press, reply, send files, forward, edit, block, leave.

Each act writes into the chat and queues what the bot would hear. Acts are plain functions of an
account and named values, so that tests, the chat page and the control endpoint share them.
"""

import base64
from collections.abc import Callable
from itertools import count
from typing import Any

from sandbox.botapi import keyboards
from sandbox.botapi.account import Account
from sandbox.botapi.chats import Chat, Content, Posted, Standing, content_of
from sandbox.botapi.entities import formatted
from sandbox.botapi.errors import Json

_PRESS_NUMBERS = count(1)


class ActError(Exception):
    """The act is impossible: no such message, no such button."""


def say(account: Account, by: int, text: str, *, reply_to: int | None = None) -> Posted:
    plain, entities = formatted(text, None, None)
    content: Content = {"text": plain, "entities": entities} if entities else {"text": plain}
    return send(account, by, content, reply_to=reply_to)


def send(
    account: Account,
    by: int,
    content: Content,
    *,
    reply_to: int | None = None,
    chat_id: int | None = None,
) -> Posted:
    """Any content: `{"sticker": {…}}` as the Bot API shows it. In a group: `chat_id`."""
    person = account.person(by)
    chat = account.chat(chat_id) if chat_id is not None else _present(account, person)
    target = _message(account, chat.id, reply_to) if reply_to is not None else None
    posted = account.post(chat, content, sender=person.as_user(), reply_to=target)
    account.updates.add("message", posted.message)
    return posted


def send_file(
    account: Account,
    by: int,
    content: bytes | str,
    *,
    name: str,
    mime: str = "application/octet-stream",
    caption: str = "",
    reply_to: int | None = None,
    size: int | None = None,
) -> Posted:
    """Bytes (or base64 text). `size` claims more than is there, to play a file too big."""
    kept = account.around.files.keep_document(_decoded(content), name, mime, size)
    return send(
        account, by, {"document": kept.as_document(), **_caption(caption)}, reply_to=reply_to
    )


def send_photo(
    account: Account,
    by: int,
    content: bytes | str,
    *,
    name: str = "photo.jpg",
    caption: str = "",
    reply_to: int | None = None,
) -> Posted:
    kept = account.around.files.keep_photo(_decoded(content), name)
    return send(account, by, {"photo": kept.as_photo(), **_caption(caption)}, reply_to=reply_to)


def press(
    account: Account,
    by: int,
    message_id: int,
    label: str | None = None,
    *,
    callback: str | None = None,
    chat_id: int | None = None,
) -> str:
    """Press the button with this label (or send forged `callback` text); returns the query id."""
    person = account.person(by)
    chat = account.chat(chat_id) if chat_id is not None else _present(account, person)
    posted = _message(account, chat.id, message_id)
    pressed = callback if callback is not None else _button(posted, label or "")
    query_id = f"{by}-{posted.id}-{next(_PRESS_NUMBERS)}-{int(account.around.clock.now() * 1000)}"
    account.open_press(query_id)
    account.updates.add(
        "callback_query",
        {
            "id": query_id,
            "from": person.as_user(),
            "message": posted.message,
            "chat_instance": str(posted.chat_id * 31),
            "data": pressed,
        },
    )
    return query_id


def edit(account: Account, by: int, message_id: int, text: str) -> Posted:
    """A person mends what she wrote."""
    posted = _message(account, by, message_id)
    plain, entities = formatted(text, None, None)
    kept = {name: posted.message[name] for name in posted.message if name != "entities"}
    posted.message = {**kept, "text": plain, "edit_date": int(account.around.clock.now())}
    if entities:
        posted.message["entities"] = entities
    account.keep(posted)
    account.updates.add("edited_message", posted.message)
    return posted


def forward(account: Account, by: int, message_id: int, *, to: int | None = None) -> Posted:
    """Forward to the bot, or to another person, where it stands beside the bot's messages."""
    original = _message(account, by, message_id)
    content = {**content_of(original.message), "forward_origin": _origin(original)}
    if to is None or to == by:
        return send(account, by, content)
    receiver, person = account.person(to), account.person(by)
    return account.post(receiver, content, sender=person.as_user(), aside=True)


def block(account: Account, by: int) -> None:
    _stand(account, by, Standing.BLOCKED)


def unblock(account: Account, by: int) -> None:
    _stand(account, by, Standing.OPEN)


def deactivate(account: Account, by: int) -> None:
    """The account is deleted: the bot is told nothing and finds out when it sends."""
    person = account.person(by)
    person.standing = Standing.DEACTIVATED
    account.changed(person)


def vanish(account: Account, by: int) -> None:
    """From now on "chat not found"."""
    person = account.person(by)
    person.standing = Standing.NOT_FOUND
    account.changed(person)


def migrate(account: Account, group: int) -> Chat:
    """The group becomes a supergroup with a new id; both chats say so."""
    old = account.chat(group)
    moved = Chat(int(f"-100{abs(group)}"), old.name, type="supergroup", language=old.language)
    new = account.meet(moved)
    old.standing, old.migrated_to = Standing.MIGRATED, new.id
    account.changed(old)
    sender = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    for chat, notice in (
        (old, {"migrate_to_chat_id": new.id}),
        (new, {"migrate_from_chat_id": old.id}),
    ):
        posted = account.post(chat, notice, sender=sender)
        account.updates.add("message", posted.message)
    return new


def _stand(account: Account, by: int, standing: Standing) -> None:
    person = account.person(by)
    if person.standing is standing:
        return
    was, person.standing = person.standing, standing
    account.changed(person)
    statuses = {Standing.BLOCKED: "kicked"}
    account.updates.add(
        "my_chat_member",
        {
            "chat": person.as_chat(),
            "from": person.as_user(),
            "date": int(account.around.clock.now()),
            "old_chat_member": _membership(account, statuses.get(was, "member")),
            "new_chat_member": _membership(account, statuses.get(standing, "member")),
        },
    )


def _present(account: Account, person: Chat) -> Chat:
    """Able to speak to the bot; by speaking, a chat that was not to be found is there again."""
    if person.standing in {Standing.BLOCKED, Standing.DEACTIVATED}:
        raise ActError(f"{person.name} cannot speak to the bot: {person.standing}")
    if person.standing is not Standing.OPEN:
        person.standing = Standing.OPEN
        account.changed(person)
    return person


def _membership(account: Account, status: str) -> Json:
    member: Json = {"user": account.user, "status": status}
    return {**member, "until_date": 0} if status == "kicked" else member


def _message(account: Account, chat_id: int, message_id: int) -> Posted:
    posted = account.find(chat_id, message_id)
    if posted is None:
        raise ActError(f"there is no message {message_id} in chat {chat_id}")
    return posted


def _button(posted: Posted, label: str) -> str:
    buttons = keyboards.buttons(posted.markup)
    for button in buttons:
        if button["text"] == label and "callback_data" in button:
            return str(button["callback_data"])
    labels = "、".join(button["text"] for button in buttons) or "none"
    raise ActError(f"no button {label!r} under message {posted.id}; there are: {labels}")


def _origin(original: Posted) -> Json:
    earlier: Json | None = original.message.get("forward_origin")
    return earlier or {
        "type": "user",
        "sender_user": original.message["from"],
        "date": original.message["date"],
    }


def _caption(caption: str) -> Content:
    plain, entities = formatted(caption, None, None)
    content: Content = {"caption": plain} if plain else {}
    return {**content, "caption_entities": entities} if entities else content


def _decoded(content: bytes | str) -> bytes:
    return base64.b64decode(content) if isinstance(content, str) else content


ACTS: dict[str, Callable[..., Any]] = {
    act.__name__: act
    for act in (
        say, send, send_file, send_photo, press, edit, forward,
        block, unblock, deactivate, vanish, migrate,
    )
}  # fmt: skip

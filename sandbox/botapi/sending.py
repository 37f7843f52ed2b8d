"""Methods that put a message into a chat."""

from typing import Any

from sandbox.botapi import keyboards
from sandbox.botapi.account import Account
from sandbox.botapi.chats import Chat, Content, Posted, content_of
from sandbox.botapi.entities import formatted
from sandbox.botapi.errors import Json, bad
from sandbox.botapi.files import Kept
from sandbox.botapi.params import Params

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ALBUM = 10


def send_message(account: Account, params: Params) -> Json:
    text, entities = text_of(params)
    content: Content = {"text": text, "entities": entities} if entities else {"text": text}
    return _send(account, params, "sendMessage", content).message


def send_document(account: Account, params: Params) -> Json:
    account.reachable(params.chat_id)
    kept = _file(account, params, "document")
    content = {"document": kept.as_document(), **caption_of(params.values, params)}
    return _send(account, params, "sendDocument", content).message


def send_photo(account: Account, params: Params) -> Json:
    account.reachable(params.chat_id)
    kept = _file(account, params, "photo")
    content = {"photo": kept.as_photo(), **caption_of(params.values, params)}
    return _send(account, params, "sendPhoto", content).message


def media_of(account: Account, params: Params) -> Content:
    """What stands instead of a message: one picture or document with its caption."""
    one = params.tree("media")
    if not isinstance(one, dict) or one.get("type") not in {"photo", "document"}:
        raise bad('can\'t parse InputMedia: Field "type" must be photo or document')
    return _album_content(account, params, one)


def send_media_group(account: Account, params: Params) -> list[Json]:
    media = params.tree("media") or []
    if not media:
        raise bad("there are no messages to send")
    if len(media) > MAX_ALBUM:
        raise bad("too many messages to send as an album")
    kinds = {one.get("type") for one in media}
    if "document" in kinds and len(kinds) > 1:
        raise bad("document can't be mixed with other media types")
    account.reachable(params.chat_id)
    contents = [_album_content(account, params, one) for one in media]
    album = {"media_group_id": str(account.id * 1000 + len(account.around.calls))}
    return [
        _send(account, params, "sendMediaGroup", {**album, **content}).message
        for content in contents
    ]


def copy_message(account: Account, params: Params) -> Json:
    """The content without its sender; the caption and the buttons may be new ones."""
    source = account.chat(params.integer("from_chat_id"))
    original = account.find(source.id, params.integer("message_id"))
    if original is None or original.aside:
        raise bad("message to copy not found")
    content = content_of(original.message)
    if not content:
        raise bad("message can't be copied")
    if params.text("caption") is not None and "text" not in content:
        content = {name: content[name] for name in content if not name.startswith("caption")}
        content |= caption_of(params.values, params)
    return {"message_id": _send(account, params, "copyMessage", content).id}


def text_of(params: Params) -> tuple[str, list[Json]]:
    """The text after its marks were read, within Telegram's limit."""
    text, entities = formatted(
        params.text("text") or "", params.text("parse_mode"), params.tree("entities")
    )
    if not text:
        raise bad("message text is empty")
    if len(text) > MAX_TEXT:
        raise bad("message is too long")
    return text, entities


def caption_of(values: Json, params: Params) -> Content:
    """The fields caption and caption_entities, as far as there is anything in them."""
    given = Params(values)
    mode = given.text("parse_mode") or params.text("parse_mode")
    caption, entities = formatted(given.text("caption") or "", mode, given.tree("caption_entities"))
    if len(caption) > MAX_CAPTION:
        raise bad("message caption is too long")
    content: Content = {"caption": caption} if caption else {}
    return {**content, "caption_entities": entities} if entities else content


def _send(account: Account, params: Params, method: str, content: Content) -> Posted:
    markup = keyboards.checked(params.tree("reply_markup"))
    chat = account.reachable(params.chat_id)
    reply_to = _replied(account, chat, params)
    account.around.limits.admit(chat.id)
    posted = account.post(chat, content, sender=account.user, markup=markup, reply_to=reply_to)
    account.log(
        method,
        chat_id=chat.id,
        message_id=posted.id,
        text=posted.text,
        reply_markup=markup,
    )
    return posted


def _replied(account: Account, chat: Chat, params: Params) -> Posted | None:
    wanted: Any = params.tree("reply_parameters") or {}
    message_id = wanted.get("message_id") or params.integer("reply_to_message_id")
    if message_id is None:
        return None
    found = account.find(chat.id, int(message_id))
    lenient = wanted.get("allow_sending_without_reply")
    if found is None and not (lenient or params.flag("allow_sending_without_reply")):
        raise bad("message to be replied not found")
    return found


def _album_content(account: Account, params: Params, one: Json) -> Content:
    kept = _file(
        account, Params({**one, one["type"]: one.get("media")}, params.uploads), one["type"]
    )
    shown = (
        {"photo": kept.as_photo()} if one["type"] == "photo" else {"document": kept.as_document()}
    )
    return {**shown, **caption_of(one, Params())}


def _file(account: Account, params: Params, kind: str) -> Kept:
    """An uploaded file (by its own name or attach://) or one already known by its id."""
    files = account.around.files
    reference = params.text(kind) or ""
    upload = params.uploads.get(reference.removeprefix("attach://") or kind)
    if upload is None:
        if not reference:
            raise bad(f"there is no {kind} in the request")
        return files.named(reference)
    if not upload.content:
        raise bad("file must be non-empty")
    if kind == "photo":
        return files.keep_photo(upload.content, upload.name)
    return files.keep_document(upload.content, upload.name, upload.mime)

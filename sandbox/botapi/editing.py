"""Methods that change or remove what stands in a chat, and the answer to a press."""

from dataclasses import dataclass

from sandbox.botapi import keyboards
from sandbox.botapi.account import Account
from sandbox.botapi.chats import Content, Posted
from sandbox.botapi.errors import Json, bad
from sandbox.botapi.params import Params
from sandbox.botapi.sending import caption_of, media_of, text_of

MAX_TOAST = 200
DELETABLE_FOR = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
_TEXT = ("text", "entities")
_CAPTION = ("caption", "caption_entities")
_ALL = (*_TEXT, *_CAPTION, "photo", "document")


def edit_message_text(account: Account, params: Params) -> Json:
    text, entities = text_of(params)
    posted = _editable(account, params)
    if "text" not in posted.message:
        raise bad("there is no text in the message to edit")
    content: Content = {"text": text, "entities": entities} if entities else {"text": text}
    return _change(account, params, _Edit("editMessageText", posted, _TEXT, content))


def edit_message_caption(account: Account, params: Params) -> Json:
    content = caption_of(params.values, params)
    posted = _editable(account, params)
    if "text" in posted.message:
        raise bad("there is no caption in the message to edit")
    return _change(account, params, _Edit("editMessageCaption", posted, _CAPTION, content))


def edit_message_media(account: Account, params: Params) -> Json:
    """Another picture or file with its caption; a text message may become one, never back."""
    posted = _editable(account, params)
    content = media_of(account, params)
    return _change(account, params, _Edit("editMessageMedia", posted, _ALL, content))


def edit_message_reply_markup(account: Account, params: Params) -> Json:
    posted = _editable(account, params)
    return _change(account, params, _Edit("editMessageReplyMarkup", posted, (), {}))


def delete_message(account: Account, params: Params) -> bool:
    chat = account.reachable(params.chat_id)
    posted = account.find(chat.id, params.integer("message_id"))
    if posted is None or posted.aside:
        raise bad("message to delete not found")
    if account.around.clock.now() - posted.message["date"] > DELETABLE_FOR:
        raise bad("message can't be deleted for everyone")
    account.remove(posted)
    account.log("deleteMessage", chat_id=chat.id, message_id=posted.id)
    return True


def answer_callback_query(account: Account, params: Params) -> bool:
    query_id, text = params.text("callback_query_id") or "", params.text("text") or ""
    if len(text) > MAX_TOAST:
        raise bad("MESSAGE_TOO_LONG")
    account.close_press(query_id)
    chat_id = int(query_id.partition("-")[0])
    toast = {
        "chat_id": chat_id,
        "callback_query_id": query_id,
        "text": text,
        "alert": params.flag("show_alert"),
        "url": params.text("url"),
    }
    account.around.feed.publish("toast", lambda: toast)
    account.log("answerCallbackQuery", chat_id=chat_id, text=text, callback_query_id=query_id)
    return True


def _editable(account: Account, params: Params) -> Posted:
    if params.integer("message_id") is None:
        raise bad("message identifier is not specified")
    chat = account.reachable(params.chat_id)
    posted = account.find(chat.id, params.integer("message_id"))
    if posted is None:
        raise bad("message to edit not found")
    if not posted.outgoing:
        raise bad("message can't be edited")
    return posted


@dataclass(frozen=True, slots=True)
class _Edit:
    """`fields` of the message give way to `content`."""

    method: str
    posted: Posted
    fields: tuple[str, ...]
    content: Content


def _change(account: Account, params: Params, edit: _Edit) -> Json:
    """Replace the fields and the buttons; a call without buttons takes them away."""
    posted, content, fields = edit.posted, edit.content, edit.fields
    markup = keyboards.checked(params.tree("reply_markup"))
    old = posted.message
    if markup == posted.markup and all(old.get(name) == content.get(name) for name in fields):
        raise bad(NOT_MODIFIED)
    account.around.limits.admit(posted.chat_id)
    kept = {name: old[name] for name in old if name not in {*fields, "reply_markup"}}
    buttons = {"reply_markup": markup} if markup else {}
    edited_at = int(account.around.clock.now())
    posted.message = {**kept, **content, **buttons, "edit_date": edited_at}
    account.keep(posted)
    account.log(
        edit.method,
        chat_id=posted.chat_id,
        message_id=posted.id,
        text=posted.text,
        reply_markup=markup,
    )
    return posted.message

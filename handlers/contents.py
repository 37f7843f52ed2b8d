"""What somebody sends as it is to be passed on: text, photo or file, with its formatting kept."""

import re
from dataclasses import dataclass

from telegram import Message

from domain.errors import Refused
from texts.limits import units
from texts.markup import escape, plain

# The tags PTB writes for Telegram's entities (Bot API, HTML style).  Anything else between < and >
# would be an address or a language name that breaks out of its attribute.
_TAG = re.compile(r"<[^>]*>")
_KNOWN = re.compile(
    r"</?(?:b|i|u|s|code|pre|blockquote)>|<blockquote expandable>|</(?:a|span|tg-emoji|tg-time)>"
    r'|<span class="tg-spoiler">|<a href="[^"<>]*">|<code class="[\w+#.-]*">'
    r'|<tg-emoji emoji-id="\d+">|<tg-time unix="\d+"(?: format="\w*")?>'
)


@dataclass(frozen=True, slots=True)
class Content:
    """One thing sent: ``html`` is Telegram HTML, already escaped; ``text`` the same as read."""

    kind: str  # "text" | "photo" | "document"
    html: str
    text: str
    file_id: str | None = None
    file_name: str = ""

    @property
    def length(self) -> int:
        """In characters as Telegram counts them."""
        return units(self.html)


def content_of(message: Message) -> Content:
    """The message as something that can be sent on.

    Raises Refused("notice-kind-unknown") for a sticker, a voice and the like.
    """
    caption = message.caption or ""
    html = _sound(message.caption_html or "", caption)
    if message.photo:
        return Content("photo", html, caption, message.photo[-1].file_id)
    if message.document:
        name = message.document.file_name or ""
        return Content("document", html, caption, message.document.file_id, name)
    if message.text:
        return Content("text", _sound(message.text_html, message.text), message.text)
    raise Refused("notice-kind-unknown")


def _sound(html: str, text: str) -> str:
    """The formatting, if it is nothing but known tags around the very text; else the text alone."""
    tags = _TAG.findall(html)
    is_sound = all(_KNOWN.fullmatch(tag) for tag in tags) and plain(html) == text
    return html if is_sound else escape(text)

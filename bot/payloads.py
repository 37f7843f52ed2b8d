"""What is said, as the Bot API's own parameters: text or caption, file, keyboard."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.messages import Attachment, Broadcast, Button, Enclosure, Post
from texts import enclosures
from texts.limits import TEXT, shorten
from texts.words import Words

CAPTIONED = {"photo": "sendPhoto", "document": "sendDocument", "voice": "sendVoice"}


def method_of(attachment: Attachment | Enclosure | None) -> str:
    """The Bot API method that sends it anew."""
    if isinstance(attachment, Enclosure):
        return CAPTIONED[enclosures.kind_of(attachment)]
    return CAPTIONED[attachment.kind] if attachment else "sendMessage"


@dataclass(frozen=True, slots=True)
class Renderer:
    """Words one message in one language."""

    words: Words
    now: datetime

    def text(self, said: Post | Broadcast) -> str:
        """The whole text as HTML, as long as it may be."""
        return self.words.say(said.key, said.values, now=self.now)

    def whole(self, said: Post | Broadcast) -> dict[str, Any]:
        """The parameters of one message; what does not fit is cut."""
        text = self.text(said)
        return self.content(said, shorten(text) if said.attachment else shorten(text, TEXT))

    def content(
        self, said: Post | Broadcast, text: str, *, with_keyboard: bool = True
    ) -> dict[str, Any]:
        """The parameters of a message that says ``text``."""
        keyboard = self.keyboard(said.buttons) if with_keyboard else {}
        if said.attachment is not None:
            file = _file(said.attachment)
            return file | {"caption": text, "parse_mode": "HTML"} | keyboard
        preview = {"link_preview_options": {"is_disabled": True}}
        return {"text": text, "parse_mode": "HTML"} | preview | keyboard

    def keyboard(self, buttons: tuple[tuple[Button, ...], ...]) -> dict[str, Any]:
        """``reply_markup``, or nothing."""
        if not buttons:
            return {}
        return {"reply_markup": {"inline_keyboard": [[self._key(b) for b in r] for r in buttons]}}

    def enclosed(self, enclosure: Enclosure) -> enclosures.Worded:
        """What is to be made for this reader."""
        return enclosures.word(enclosure, self.words, self.now)

    def _key(self, button: Button) -> dict[str, str]:
        acts = {"callback_data": button.data} if button.data else {"url": button.url}
        return {"text": self.words.label(button.label, now=self.now), **acts}


def _file(attachment: Attachment | Enclosure) -> dict[str, Any]:
    """What is with Telegram already; an enclosure is put in when it is sent."""
    if isinstance(attachment, Enclosure):
        return {}
    return {attachment.kind: attachment.file_id}

"""Who speaks, where, in which language, and how they are answered."""

from dataclasses import dataclass

from telegram import CallbackQuery, Message, Update, User

from actions.tx import Tx
from domain.errors import Refused
from domain.messages import Attachment, Enclosure, Lane, Phrase, Post, Value
from domain.permission import Person, Right, may
from handlers.buttons import Press, Row


@dataclass(slots=True)
class Ctx:
    """One update on its way to one action.  ``toast`` answers a press after the commit."""

    tx: Tx
    update: Update
    user: User
    chat_id: int
    language: str
    person: Person | None = None
    toast: Phrase | None = None
    toast_is_alert: bool = False
    args: str = ""
    route: str = ""  # who handled it, by the code's own names: what a log may say
    commands: tuple[str, ...] = ()  # what this person may type, in the order of the menu
    is_checked: bool = False  # the pre-check asked about it, and the person chose

    @property
    def known(self) -> Person:
        """The registered person; strangers never get past the door."""
        if self.person is None:
            raise Refused("stranger-how-to-ask")
        return self.person

    @property
    def message(self) -> Message:
        """The message sent; asking for it on a press is our bug."""
        message = self.update.message
        if message is None:
            raise TypeError("this update has no message")
        return message

    @property
    def text(self) -> str:
        """What was typed, or the caption under what was sent."""
        message = self.update.message
        return ((message.text or message.caption) if message else None) or ""

    @property
    def pressed(self) -> Press:
        return Press.parse(self.query.data or "")

    @property
    def query(self) -> CallbackQuery:
        query = self.update.callback_query
        if query is None:
            raise TypeError("this update has no press")
        return query

    @property
    def pressed_message_id(self) -> int | None:
        """The message whose button was pressed."""
        query = self.update.callback_query
        return query.message.message_id if query and query.message else None

    def require(self, right: Right, unit_id: int | None = None) -> Person:
        """The person, if they may.  Raises Refused("not-allowed")."""
        if not may(self.known, right, unit_id):
            raise Refused("not-allowed")
        return self.known

    def say(
        self,
        key: str,
        *,
        buttons: tuple[Row, ...] = (),
        attachment: Attachment | Enclosure | None = None,
        about: str | None = None,
        occasion: str | None = None,
        is_secret: bool = False,
        **values: Value,
    ) -> None:
        """Answer in this chat."""
        self.tx.post(
            Post(
                key=key,
                chat_id=self.chat_id,
                to=self.person.id if self.person else None,
                values=values,
                buttons=buttons,
                attachment=attachment,
                about=about,
                occasion=occasion,
                is_secret=is_secret,
                lane=Lane.REPLY,
            )
        )

    def rewrite(
        self,
        key: str,
        *,
        buttons: tuple[Row, ...] = (),
        attachment: Enclosure | None = None,
        about: str | None = None,
        is_secret: bool = False,
        **values: Value,
    ) -> None:
        """Rewrite the message whose button was pressed; edits are idempotent."""
        self.tx.post(
            Post(
                key=key,
                chat_id=self.chat_id,
                to=self.person.id if self.person else None,
                values=values,
                buttons=buttons,
                attachment=attachment,
                about=about,
                is_secret=is_secret,
                edits=self.pressed_message_id,
                lane=Lane.REPLY,
            )
        )

    def tell(self, key: str, *, alert: bool = False, **values: Value) -> None:
        """A word on top of the screen in answer to a press, best effort."""
        self.toast = Phrase(key, values)
        self.toast_is_alert = alert

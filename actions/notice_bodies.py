"""What the reader of a notice sees: what the admin wrote, who says so, and the receipt."""

from datetime import datetime

from actions import campaign_words
from actions.tx import Tx
from domain.messages import Attachment, Broadcast, Button, Lane, Lines, Markup, Phrase, Post, Value
from storage.notices import Notice

KEY = "notice-body"


def occasion(notice_id: int) -> str:
    """One message a reader, however often it is decided to send."""
    return f"notice:{notice_id}"


def broadcast(tx: Tx, notice: Notice, broadcast_id: int, to: tuple[int, ...]) -> Broadcast:
    """The notice for all its readers."""
    footer = _footer(tx, needs_receipt=notice.needs_receipt)
    more = campaign_words.of_notice(tx, notice.id)
    return Broadcast(
        id=broadcast_id,
        key=KEY,
        to=to,
        occasion=occasion(notice.id),
        values=_values(notice.html, footer, more),
        buttons=_buttons(f"notice.ack.{notice.id}.0") if notice.needs_receipt else (),
        attachment=attachment(notice.kind, notice.file_id),
    )


def again(tx: Tx, notice: Notice, to: int) -> Post:
    """The notice for one reader more, who owes the receipt in another's place."""
    return Post(
        key=KEY,
        to=to,
        values=_values(notice.html, _footer(tx, needs_receipt=notice.needs_receipt)),
        buttons=_buttons(f"notice.ack.{notice.id}.0") if notice.needs_receipt else (),
        attachment=attachment(notice.kind, notice.file_id),
        lane=Lane.BULK,
        occasion=occasion(notice.id),
    )


def sample(
    tx: Tx, to: int, *, kind: str, html: str, file_id: str | None, needs_receipt: bool
) -> Post:
    """Exactly what readers will get, for the admin to look at; its button only says so."""
    return Post(
        key=KEY,
        to=to,
        values=_values(html, _footer(tx, needs_receipt=needs_receipt)),
        buttons=_buttons("notice.sample.0.0") if needs_receipt else (),
        attachment=attachment(kind, file_id),
    )


def acknowledged(tx: Tx, notice: Notice, at: datetime, message_id: int | None) -> Post:
    """The reader's own message with the receipt on it, in place of the button."""
    footer = Phrase("notice-footer-given", {"office": tx.office.name, "at": at})
    more = campaign_words.of_notice(tx, notice.id)
    return Post(
        key=KEY,
        to=tx.actor.id if tx.actor else None,
        values=_values(notice.html, footer, more),
        attachment=attachment(notice.kind, notice.file_id),
        edits=message_id,
    )


def attachment(kind: str, file_id: str | None) -> Attachment | None:
    return Attachment(kind, file_id) if file_id else None


def _footer(tx: Tx, *, needs_receipt: bool) -> Phrase:
    key = "notice-footer-asked" if needs_receipt else "notice-footer"
    return Phrase(key, {"office": tx.office.name})


def _values(html: str, footer: Phrase, more: tuple[Value, ...] = ()) -> dict[str, Value]:
    """A photo may come without a word of its own; a campaign says ``more``."""
    said: tuple[Value, ...] = (Markup(html), "") if html else ()
    under: tuple[Value, ...] = (*more, "") if more else ()
    return {"parts": Lines((*said, *under, footer))}


def _buttons(data: str) -> tuple[tuple[Button, ...], ...]:
    return ((Button(Phrase("button-notice-ack"), data),),)

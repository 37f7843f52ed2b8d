"""/notice: what was sent lately, a new one, and the keys under its card (N1, N3)."""

from actions import notice_cards, notice_receipts, notices
from domain.errors import Refused
from domain.messages import Lines, Phrase, Value
from domain.notice import Act
from handlers import forms
from handlers.buttons import press, rows
from handlers.context import Ctx
from handlers.notice_form import FORM
from storage import notice_recipients, outbox
from storage import notices as stored
from storage.notice_recipients import Receipts
from storage.notices import Notice

LISTED = 6
NAMED = 40  # units named in a receipt report; the rest is counted


def begin(ctx: Ctx) -> None:
    """The notices of late with their counts; where there is none yet, the form at once."""
    found = stored.recent(ctx.tx.conn, LISTED)
    if not found:
        forms.begin(ctx, FORM)
        return
    receipts = notice_recipients.receipts(ctx.tx.conn, [notice.id for notice in found])
    lines = tuple(_line(notice, receipts.get(notice.id)) for notice in found)
    opening = [
        press("notice", "open", one.id, 0, label="button-notice-open", number=one.id)
        for one in found
    ]
    new = press("notice", "new", 0, 0)
    ctx.say("notice-list", lines=Lines(lines), buttons=((new,), *rows(opening, 3)))


def _line(notice: Notice, receipts: Receipts | None) -> Phrase:
    values: dict[str, Value] = {
        "heading": notice_cards.heading(notice),
        "standing": Phrase(f"notice-standing-{notice.standing}"),
        "readers": notice.readers,
    }
    if notice.needs_receipt and receipts is not None:
        return Phrase(
            "notice-line-receipts", {**values, "given": receipts.given, "readers": receipts.reached}
        )
    return Phrase("notice-line" if notice.readers else "notice-line-unsent", values)


def pressed(ctx: Ctx) -> None:
    """A key of an admin's: on the list, on a card."""
    verb = ctx.pressed.verb
    if verb == "new":
        forms.begin(ctx, FORM)
    elif verb == "open":
        _open(ctx)
    elif verb == "receipts":
        _report(ctx)
    elif verb == Act.CONFIRM:
        _confirm(ctx)
    else:
        _steer(ctx, Act(verb))


def _open(ctx: Ctx) -> None:
    notice = notices.get(ctx.tx, ctx.pressed.id)
    card = notice_cards.card(ctx.tx, notice)
    ctx.say("notice-card", buttons=card.buttons, lines=Lines(card.lines))


def _confirm(ctx: Ctx) -> None:
    data = ctx.pressed
    if not data.argument.isdecimal():
        raise Refused("button-stale")
    sent = notices.confirm(ctx.tx, data.id, data.version, int(data.argument[:9]))
    ctx.tell("notice-sending" if sent else "notice-count-changed", alert=not sent)
    _rewrite(ctx)


def _steer(ctx: Ctx, act: Act) -> None:
    data = ctx.pressed
    notices.steer(ctx.tx, data.id, data.version, act)
    ctx.tell(f"notice-done-{act}")
    _rewrite(ctx)


def _rewrite(ctx: Ctx) -> None:
    """The action brings the card itself up to date; a copy opened from the list is done here."""
    number = ctx.pressed.id
    own = outbox.find_card(ctx.tx.conn, notice_cards.occasion(number), ctx.chat_id)
    if own is None or own.message_id != ctx.pressed_message_id:
        card = notice_cards.card(ctx.tx, notices.get(ctx.tx, number))
        ctx.rewrite("notice-card", buttons=card.buttons, lines=Lines(card.lines))


def _report(ctx: Ctx) -> None:
    """How many of how many, and who is missing by unit."""
    notice = notices.get(ctx.tx, ctx.pressed.id)
    counts = notice_recipients.receipts(ctx.tx.conn, [notice.id]).get(notice.id)
    if counts is None or not notice.needs_receipt:
        raise Refused("button-stale")
    ctx.say(
        "notice-report",
        heading=notice_cards.heading(notice),
        counts=_counts(counts),
        missing=Lines(_missing(ctx, notice)),
    )


def _counts(counts: Receipts) -> Phrase:
    """Who was never reached stands apart: they cannot give a receipt."""
    values: dict[str, Value] = {"given": counts.given, "readers": counts.reached}
    if counts.unreached:
        return Phrase("notice-report-counts-apart", {**values, "unreached": counts.unreached})
    return Phrase("notice-report-counts", values)


def _missing(ctx: Ctx, notice: Notice) -> tuple[Value, ...]:
    by_unit: dict[str | None, list[Value]] = {}
    for one in notice_recipients.missing(ctx.tx.conn, notice.id):
        name = Phrase("notice-missing-unreached", {"name": one.name})
        by_unit.setdefault(one.unit, []).append(name if one.is_unreached else one.name)
    shown = [
        Phrase(
            "notice-missing-line",
            {"unit": unit or Phrase("notice-whole-office"), "names": tuple(names)},
        )
        for unit, names in list(by_unit.items())[:NAMED]
    ]
    rest = len(by_unit) - len(shown)
    if not by_unit:
        return (Phrase("notice-nobody-missing"),)
    more = (Phrase("notice-more-units", {"count": rest}),) if rest else ()
    return (Phrase("notice-missing-heading"), *shown, *more)


def acknowledge(ctx: Ctx) -> None:
    """「收到」, pressed once or again."""
    number, message_id = ctx.pressed.id, ctx.pressed_message_id
    if notice_receipts.acknowledge(ctx.tx, number, ctx.chat_id, message_id):
        ctx.tell("notice-acknowledged")
        return
    at = notice_receipts.given_at(ctx.tx, number)
    ctx.tell("notice-acknowledged-already", at=at or ctx.tx.now)


def sample(ctx: Ctx) -> None:
    """The receipt key under the admin's own preview."""
    ctx.tell("notice-only-sample")

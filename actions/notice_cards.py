"""The one card of a notice that an admin sees: before it goes, while it goes, and afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass

from actions import heirs, notice_reach
from actions.tx import Tx
from domain import notice as rules
from domain.messages import Button, Lane, Lines, Phrase, Post, Value, named
from domain.notice import Act, Cause, Standing, Tally
from storage import broadcasts, notice_recipients, people
from storage.notices import Notice
from storage.outbox import OutboxState

Keys = tuple[tuple[Button, ...], ...]
NAMED_PEOPLE = 8  # of those not reached; the rest is counted
STEERING = (Act.PAUSE, Act.RESUME, Act.CANCEL)


@dataclass(frozen=True, slots=True)
class Card:
    """What the card says and offers now, whoever is to see it."""

    lines: tuple[Value, ...]
    buttons: Keys

    @property
    def values(self) -> Mapping[str, Value]:
        return {"lines": Lines(self.lines)}


def occasion(notice_id: int) -> str:
    """The card of one notice in an admin's chat."""
    return f"notice:{notice_id}:card"


def card(tx: Tx, notice: Notice) -> Card:
    """The card as the notice stands now."""
    if notice.standing is Standing.COMPOSED:
        return _before(tx, notice)
    if notice.standing is Standing.DROPPED:
        return Card((heading(notice), _state(tx, notice)), ())
    return _after(tx, notice)


def show(tx: Tx, notice: Notice) -> None:
    """Bring the card up to date wherever an admin has it."""
    now = card(tx, notice)
    for admin in heirs.in_places(
        tx, (notice.composed_by, notice.confirmed_by or notice.composed_by)
    ):
        tx.post(_post(now, admin, edits=occasion(notice.id)))


def give(tx: Tx, notice: Notice, to: int) -> None:
    """Put the card into an admin's chat, once."""
    tx.post(_post(card(tx, notice), to, occasion=occasion(notice.id)))


def _post(now: Card, to: int, *, occasion: str | None = None, edits: str | None = None) -> Post:
    return Post(
        key="notice-card",
        to=to,
        values=now.values,
        buttons=now.buttons,
        occasion=occasion,
        edits=edits,
        lane=Lane.DECISION,  # progress never delays a reply
    )


def heading(notice: Notice) -> Phrase:
    """「通知 17　关于…」"""
    return Phrase("notice-heading", {"number": notice.id, "title": title(notice)})


def title(notice: Notice) -> Value:
    """Its first line, or what kind of thing it is when nothing was written."""
    return notice.title or named("notice-untitled", notice.kind)


def tally(tx: Tx, notice: Notice) -> Tally:
    """Where the messages of a confirmed notice stand."""
    states = broadcasts.progress(tx.conn, notice.broadcast)
    return Tally(
        sent=states.get(OutboxState.SENT, 0),
        waiting=states.get(OutboxState.WAITING, 0) + states.get(OutboxState.PAUSED, 0),
        in_flight=states.get(OutboxState.IN_FLIGHT, 0),
        uncertain=states.get(OutboxState.UNCERTAIN, 0),
        cancelled=states.get(OutboxState.CANCELLED, 0),
        failed=rules.by_cause(broadcasts.failures(tx.conn, notice.broadcast)),
    )


def _before(tx: Tx, notice: Notice) -> Card:
    """The count stands on the button and travels with it: what was promised is what goes."""
    reach = notice_reach.of_notice(tx, notice)
    count = len(reach.readers)
    confirm = _key(notice, Act.CONFIRM, str(count), count=count)
    drop = _key(notice, Act.DROP)
    lines = (
        heading(notice),
        *notice_reach.lines(tx, reach),
        *_waits(tx, notice),
        Phrase("notice-confirm-please"),
    )
    forecast = Button(Phrase("button-notice-forecast"), f"notice.forecast.{notice.id}.0")
    return Card(lines, ((confirm,), (forecast, drop)) if count else ((drop,),))


def _after(tx: Tx, notice: Notice) -> Card:
    counts = tally(tx, notice)
    lines = (
        heading(notice),
        _state(tx, notice),
        *_waits(tx, notice),
        *_progress(notice, counts),
        *_receipts(tx, notice),
    )
    return Card(lines, _keys(notice, counts))


def _state(tx: Tx, notice: Notice) -> Phrase:
    by = people.get(tx.conn, notice.confirmed_by or notice.composed_by, tx.today).name
    at = notice.confirmed_at or notice.created_at
    return Phrase(f"notice-state-{notice.standing}", {"by": by, "at": at})


def _waits(tx: Tx, notice: Notice) -> tuple[Value, ...]:
    """Confirmed at night, it goes out in the morning."""
    at = rules.goes_at(notice.confirmed_at or tx.now, tx.office)
    going = notice.standing in (Standing.COMPOSED, Standing.SENDING)
    return (Phrase("notice-waits", {"at": at}),) if going and at > tx.now else ()


def _progress(notice: Notice, counts: Tally) -> tuple[Value, ...]:
    """「已送达 240/600，失败 3」, then each cause that there is."""
    values = {"sent": counts.sent, "total": notice.readers, "failed": counts.refused}
    lines: list[Value] = [Phrase("notice-progress", values)]
    lines += [_failed_line(cause, names) for cause, names in counts.failed.items()]
    if counts.uncertain:
        lines.append(Phrase("notice-uncertain", {"count": counts.uncertain}))
    if counts.cancelled:
        lines.append(Phrase("notice-not-sent", {"count": counts.cancelled}))
    return tuple(lines)


def _failed_line(cause: Cause, names: tuple[str, ...]) -> Phrase:
    """「停用了机器人 2：张三、李四」"""
    rest = len(names) - NAMED_PEOPLE
    more = (Phrase("notice-more-people", {"count": rest}),) if rest > 0 else ()
    shown: tuple[Value, ...] = (*names[:NAMED_PEOPLE], *more)
    values: dict[str, Value] = {
        "cause": named("notice-cause", cause),
        "count": len(names),
        "names": shown,
    }
    return Phrase("notice-failed", values)


def _receipts(tx: Tx, notice: Notice) -> tuple[Value, ...]:
    if not notice.needs_receipt:
        return ()
    found = notice_recipients.receipts(tx.conn, [notice.id])[notice.id]
    return (Phrase("notice-receipts", {"given": found.given, "readers": found.reached}),)


def _keys(notice: Notice, counts: Tally) -> Keys:
    allowed = rules.ALLOWED[notice.standing]
    rows = [tuple(_key(notice, act) for act in STEERING if act in allowed)]
    if counts.uncertain and Act.RESEND in allowed:
        rows.append((_key(notice, Act.RESEND, count=counts.uncertain),))
    if notice.needs_receipt:
        report = f"notice.receipts.{notice.id}.0"
        rows.append((Button(Phrase("button-notice-receipts"), report),))
    return tuple(row for row in rows if row)


def _key(notice: Notice, act: Act, argument: str = "", **values: Value) -> Button:
    data = f"notice.{act}.{notice.id}.{notice.version}"
    return Button(
        Phrase(f"button-notice-{act}", values), f"{data}.{argument}" if argument else data
    )

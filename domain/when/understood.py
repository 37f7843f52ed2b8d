"""What was understood, as a sentence of the catalogue: said before anything is done with it."""

from domain.messages import Day, Phrase, Span, Value
from domain.when.meaning import COARSE, Caveat, Duration, Kind, NotUnderstood, Reading, When
from domain.when.recurrence import Move

HOUR = 60
_CAVEATS = {
    Caveat.WEEKDAY_MISMATCH: "when-caveat-weekday",
    Caveat.PAST: "when-caveat-past",
    Caveat.NOT_A_WORKDAY: "when-caveat-not-a-workday",
    Caveat.TABLE_UNPUBLISHED: "when-caveat-unpublished",
    Caveat.PROVISIONAL: "when-caveat-provisional",
    Caveat.MOVED: "when-caveat-moved",
    Caveat.AMBIGUOUS: "when-caveat-ambiguous",
}
_MOVES = {
    Move.NEXT: "when-recurs-next-workday",
    Move.PREVIOUS: "when-recurs-previous-workday",
    Move.SKIP: "when-recurs-workdays",
}
_REFUSALS = {
    "when-no-date": "when-no-date",
    "when-unread": "when-unread",
    "when-several": "when-more-than-one",
    "when-impossible": "when-no-such",
}


def understood(reading: Reading) -> Phrase:
    """「12月5日 周六 18:00，非工作日」; why not, when it was not understood."""
    match reading:
        case NotUnderstood(reason_key=reason):
            return Phrase(_REFUSALS[reason])
        case Duration():
            return _length(reading)
    if not reading.caveats:
        return _read(reading)
    said = tuple(caveat_phrase(caveat) for caveat in reading.caveats)
    return Phrase("when-with-caveats", {"reading": _read(reading), "caveats": said})


def caveat_phrase(caveat: Caveat) -> Phrase:
    return Phrase(_CAVEATS[caveat])


def _read(when: When) -> Phrase:
    if when.kind is Kind.RECURRENCE:
        return _recurs(when)
    shown: Value = Day(when.on) if when.grain in COARSE else when.at
    if when.due:
        return Phrase("when-due", {"at": shown})
    if when.kind is Kind.POINT:
        return Phrase("when-at", {"at": shown})
    if when.end is None:
        return Phrase("when-since", {"at": shown})
    if when.grain in COARSE:
        return Phrase("when-days", {"first": shown, "last": Day(when.last_on)})
    return Phrase("when-at", {"at": Span(when.at, when.end)})


def _recurs(when: When) -> Phrase:
    first: Value = Day(when.on) if when.grain in COARSE else when.at
    if when.recurrence and when.recurrence.named:
        return Phrase("when-recurs-named", {"first": first, "name": when.recurrence.named})
    move = when.recurrence.move if when.recurrence else Move.STAY
    if move is Move.STAY:
        return Phrase("when-recurs", {"first": first})
    return Phrase("when-recurs-moved", {"first": first, "moved": Phrase(_MOVES[move])})


def _length(length: Duration) -> Phrase:
    hours, minutes = divmod(length.minutes, HOUR)
    counts = {
        "when-months": length.months,
        "when-days-long": length.days,
        "when-workdays-long": length.workdays,
        "when-hours-long": hours,
        "when-minutes-long": minutes,
    }
    parts = tuple(Phrase(key, {"count": count}) for key, count in counts.items() if count)
    return Phrase("when-lead" if length.lead else "when-length", {"length": parts})

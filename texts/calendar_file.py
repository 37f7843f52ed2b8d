"""A calendar as a file (RFC 5545), as Apple, Google and Outlook take it (docs/decisions/0021).

The same entries give the same bytes: nothing in it says when it was made, so that a fetch can be
answered with 「not modified」 and an import twice makes no second entry.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from domain.calendar_entry import Entry, Listed
from texts.markup import plain
from texts.words import Words

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Timezone

PRODID = "-//xuanbao//calendar//ZH"
REFRESH = timedelta(hours=12)
BEFORE_DUE = timedelta(minutes=30)  # an entry without length is drawn by some programs as nothing
ONE_DAY = timedelta(days=1)
USUAL = timedelta(hours=1)  # how long an appointment is taken to be that does not say
MOMENTS = ("due_at", "starts_at")


def word(listed: Listed, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The name of the file and all that will stand in it, in one language."""
    name = words.plain("calendar-file-called", {"place": listed.place}, now=now)
    entries = [_worded(entry, words) for entry in listed.entries]
    return "xuanbao.ics", {"name": name, "zone": listed.zone, "entries": entries}


def word_appointment(listed: Listed, words: Words, now: datetime) -> tuple[str, Mapping[str, Any]]:
    """The same, called by what it is about: people keep several."""
    _, contents = word(listed, words, now)
    return f"{_legal(listed.place)}.ics", contents


def make(contents: Mapping[str, Any]) -> bytes:
    """The file.  Only the parser of its own words is needed: no clock, no catalogue."""
    zone = ZoneInfo(contents["zone"])
    calendar = _calendar(contents["name"], contents["zone"])
    entries: Sequence[Mapping[str, Any]] = contents["entries"]
    moments = [
        datetime.fromisoformat(one[name]) for one in entries for name in MOMENTS if one.get(name)
    ]
    if moments:
        calendar.add_component(_timezone(contents["zone"], min(moments), max(moments)))
    for one in entries:
        calendar.add_component(_event(one, zone))
    written: bytes = calendar.to_ical()
    return written


def write(entries: Iterable[Entry], words: Words, *, name: str, zone: str) -> bytes:
    """For the command line: the same, under a name of its own."""
    worded = [_worded(entry, words) for entry in entries]
    return make({"name": name, "zone": zone, "entries": worded})


def _worded(entry: Entry, words: Words) -> Mapping[str, Any]:
    """Dates in it are written as of its own year: a new year must change nothing."""
    now = datetime(entry.first.year, 1, 2, tzinfo=UTC)
    remarks = [plain(words.show(remark, now=now)) for remark in entry.remarks]
    return {
        "uid": entry.uid,
        "summary": " ".join(_legal(plain(words.show(entry.name, now=now))).split()),
        "description": _legal("\n".join(remarks)),
        "first": entry.first.isoformat(),
        "last": entry.last.isoformat(),
        "due_at": entry.due_at.isoformat() if entry.due_at else None,
        **_appointed(entry),
        "status": str(entry.status),
        "sequence": entry.sequence,
        "changed_at": entry.changed_at.isoformat(),
    }


def _appointed(entry: Entry) -> Mapping[str, str]:
    """From when to when; nothing for what is no appointment."""
    if entry.starts_at is None:
        return {}
    ends_at = entry.ends_at or entry.starts_at + USUAL
    return {"starts_at": entry.starts_at.isoformat(), "ends_at": ends_at.isoformat()}


def _legal(text: str) -> str:
    """Without control characters, which RFC 5545 §3.1 allows in no value."""
    return "".join(_allowed("\n".join(text.splitlines())))


def _allowed(text: str) -> Iterator[str]:
    return (sign for sign in text if sign in "\n\t" or (sign >= " " and sign != "\x7f"))


def _calendar(name: str, zone: str) -> "Calendar":
    from icalendar import Calendar, vDuration

    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)  # RFC 7986 §5.1; the next is what programs really read
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", zone)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    return calendar


def _timezone(zone: str, first: datetime, last: datetime) -> "Timezone":
    """Outlook refuses a TZID that is not described in the file."""
    from icalendar import Timezone

    return Timezone.from_tzid(zone, first_date=_year(first), last_date=_year(last, after=1))


def _year(at: datetime, *, after: int = 0) -> date:
    return date(at.year + after, 1, 1)


def _event(one: Mapping[str, Any], zone: ZoneInfo) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", one["uid"])
    changed_at = datetime.fromisoformat(one["changed_at"]).astimezone(UTC)
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("sequence", one["sequence"])
    event.add("summary", one["summary"])
    if one["description"]:
        event.add("description", one["description"])
    event.add("status", one["status"])
    if "starts_at" not in one:
        event.add("transp", "TRANSPARENT")  # it makes nobody busy
        event.add("x-microsoft-cdo-busystatus", "FREE")  # Outlook reads this one
    _place_in_time(event, one, zone)
    return event


def _place_in_time(event: "Event", one: Mapping[str, Any], zone: ZoneInfo) -> None:
    if one["due_at"]:
        due_at = datetime.fromisoformat(one["due_at"]).astimezone(zone)
        event.add("dtstart", due_at - BEFORE_DUE)
        event.add("dtend", due_at)
        return
    if "starts_at" in one:
        for name, at in (("dtstart", one["starts_at"]), ("dtend", one["ends_at"])):
            event.add(name, datetime.fromisoformat(at).astimezone(zone))
        return
    event.add("dtstart", date.fromisoformat(one["first"]))
    event.add("dtend", date.fromisoformat(one["last"]) + ONE_DAY)  # exclusive, §3.6.1
    event.add("x-microsoft-cdo-alldayevent", "TRUE")

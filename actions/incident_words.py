"""Lines of the log and of the gaps, as they stand in chat and in the review (T10)."""

from datetime import UTC, datetime, timedelta

from actions import incident_cards as cards
from actions.tx import Tx
from domain.incident import Act
from domain.incident_pack import GapKind
from domain.messages import Excerpt, Phrase, Value, named
from domain.statement import FactState
from storage.incident_facts import Fact
from storage.incident_log import Entry, Gap

ROOM = 80
READINGS = frozenset({Act.START, Act.SET_T0})
ON_CLOCK = frozenset({"alarm", "limit_passed"})
ON_ROLE = frozenset({Act.TAKE, Act.GIVE, Act.LEAVE})
ON_FACT = frozenset({Act.ADD_FACT, Act.CHECK_FACT})


def entry_line(tx: Tx, entry: Entry, room: int = ROOM) -> Phrase:
    """「11月24日 周二 03:20　张敏　…」"""
    told: dict[str, Value] = {
        "at": entry.at,
        "name": entry.person or Phrase("incident-by-clock"),
        "what": Phrase(named("incident-log", entry.act).key, _values(tx, entry, room)),
    }
    return Phrase("incident-log-line", told)


def gap_line(tx: Tx, gap: Gap) -> Phrase:
    """What fell short, since when it is known."""
    told: dict[str, Value] = {"subject": _gap_subject(tx, gap), "text": gap.text, "name": gap.by}
    what = Phrase(named("incident-gap", gap.kind).key, told)
    return Phrase("incident-gap-line", {"at": gap.noted_at, "what": what})


def no_source(fact: Fact) -> Phrase:
    """What came verified with the report was verified by who reported."""
    verified = fact.state is FactState.VERIFIED
    return Phrase("fact-by-reporter" if verified else "fact-no-source")


def _values(tx: Tx, entry: Entry, room: int) -> dict[str, Value]:
    text: Value = Excerpt(entry.text, room)
    if entry.act == "alarm":
        text = cards.length(timedelta(minutes=int(entry.text)))
    return {
        "subject": _subject(tx, entry),
        "text": text,
        "done": entry.done_at or entry.at,
    }


def _subject(tx: Tx, entry: Entry) -> Value:
    if entry.act in READINGS:
        return named("incident-reading", entry.subject)
    if entry.act in ON_CLOCK:
        return cards.clock_name(tx, entry.subject)
    if entry.act in ON_ROLE:
        return cards.role_name(tx, entry.subject)
    if entry.act in ON_FACT:
        number, _, state = entry.subject.partition(":")
        told: dict[str, Value] = {"number": number, "state": named("fact-state", state)}
        return Phrase("incident-log-fact", told)
    if entry.act == Act.CONFERENCE and entry.subject:
        return Phrase("incident-log-people", {"count": int(entry.subject)})
    return entry.subject


def _gap_subject(tx: Tx, gap: Gap) -> Value:
    if gap.kind in (GapKind.LIMIT_PASSED, GapKind.RECORDED_LATE):
        return cards.clock_name(tx, gap.subject)
    if gap.kind is GapKind.ROLE_UNFILLED:
        return cards.role_name(tx, gap.subject)
    if gap.kind is GapKind.UNANSWERED:
        clock, _, at = gap.subject.partition(":")
        told: dict[str, Value] = {
            "clock": cards.clock_name(tx, clock),
            "at": datetime.fromtimestamp(int(at), UTC),
        }
        return Phrase("incident-gap-alarm", told)
    return gap.subject

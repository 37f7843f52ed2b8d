"""The office's questions about filings, answered for who may read them (product.md A4)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from actions import filing_moves as moves
from actions import filing_waiting, health_days
from actions.tx import Tx
from domain import filing as rules
from domain import filing_question, when
from domain.errors import Refused
from domain.filing_period import in_chinese
from domain.filing_question import Ask, Question, Stand
from domain.messages import Span, Value
from domain.permission import Person, Right, may, readable
from domain.unit_search import HOLDS
from domain.when import COARSE, Kind, When
from storage import filing_search, filings, units
from storage.filing_lists import Listed
from storage.filing_search import Named, Wanted
from storage.filings import Filing

SHOWN = 10
UNITS = 8
ONE_DAY = timedelta(days=1)
A_YEAR = timedelta(days=365)
SEEN_AHEAD = timedelta(days=62)
BY_ACT = frozenset({Stand.REJECTED, Stand.RETURNED, Stand.WITHDRAWN, Stand.CANCELLED, Stand.AGREED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was understood of a question, and what was found."""

    question: Question
    total: int
    rows: list[Listed]
    names: tuple[str, ...] = ()
    period: Value = ""


def ask(tx: Tx, person: Person, question: Question) -> Answer:
    """Answer a question.

    Raises Refused: not-allowed; search-unknown with the name that nothing has; search-when.
    """
    if not may(person, Right.SEARCH):
        raise Refused("not-allowed")
    if question.ask is Ask.WAITING:
        return _waiting(tx, person, question)
    wanted = Wanted(unit_ids=readable(person), states=filing_question.states(question))
    named = [(name, _named(tx, name)) for name in question.names]
    period = _period(tx, question) if question.period else None
    wanted = replace(wanted, named=tuple(found for _, found in named))
    wanted = _timed(tx, question, wanted, period)
    understood = Answer(
        question=question,
        total=0,
        rows=[],
        names=tuple(name for name, _ in named),
        period=_shown(tx, period),
    )
    newest_first = _is_newest_first(tx, question, wanted)
    return _found(tx, wanted, understood, newest_first=newest_first)


def _found(tx: Tx, wanted: Wanted, answer: Answer, *, newest_first: bool) -> Answer:
    """The answer with its filings, and how many there are beyond those shown."""
    is_one = answer.question.ask in (Ask.LAST, Ask.NEXT)
    limit = 1 if is_one else SHOWN
    rows, total = filing_search.found(tx.conn, wanted, limit, newest_first=newest_first)
    return replace(answer, rows=rows, total=total)


def by_number(tx: Tx, person: Person, question: Question) -> Filing:
    """The filing with the number in a question; of this year unless it says another.

    Raises Refused("not-found"): the same for none and for somebody else's.
    """
    year, serial = filing_question.serial_of(question.number)
    number = rules.filing_number(tx.office.code, year or tx.today.year, serial)
    return read(tx, person, filings.id_of_number(tx.conn, number) or 0)


def read(tx: Tx, person: Person, filing_id: int) -> Filing:
    """A filing to be looked at.  Raises Refused("not-found")."""
    filing = filings.find(tx.conn, filing_id)
    if filing is None or not (moves.parties(tx, filing) or _may_read(person, filing.unit_id)):
        raise Refused("not-found")
    return filing


def _may_read(person: Person, unit_id: int) -> bool:
    found = readable(person)
    return may(person, Right.SEARCH) and (found is None or unit_id in found)


def _waiting(tx: Tx, person: Person, question: Question) -> Answer:
    """What waits for the asking person: at the steps that ask them."""
    found = filing_waiting.of(tx, person, SHOWN)
    return Answer(question=question, total=found.count, rows=list(found.first))


def _is_newest_first(tx: Tx, question: Question, wanted: Wanted) -> bool:
    """What is to come is told by what comes first; what was, by what was last."""
    if question.ask is Ask.NEXT or question.stand is Stand.PENDING:
        return False
    return wanted.since is None or wanted.since < tx.now


def _timed(
    tx: Tx, question: Question, wanted: Wanted, period: tuple[datetime, datetime | None] | None
) -> Wanted:
    since, until = period or (None, None)
    by_act = question.stand in BY_ACT and period is not None
    if question.ask is Ask.NEXT:
        since = max(since, tx.now) if since else tx.now
    elif question.ask is Ask.LAST or (question.is_past and not by_act and period is None):
        until = min(until, tx.now) if until else tx.now
    return replace(wanted, since=since, until=until, by_act=by_act)


# --- names --------------------------------------------------------------------------------------


def _named(tx: Tx, name: str) -> Named:
    """What a name is: an outlet, a person, a unit, or words that stand in some filing."""
    family = filing_question.family_of(name)
    people = filing_search.experts_called(tx.conn, family or name, whole=not family)
    media = [] if people else filing_search.outlets_called(tx.conn, name)
    if people or media:
        return Named(
            outlet_ids=tuple(one for one, _ in media),
            expert_ids=tuple(one for one, _ in people),
            exact=name,
        )
    return _written(tx, name) or _unit(tx, name) or _anywhere(tx, name)


def _written(tx: Tx, name: str) -> Named | None:
    return Named(exact=name) if filing_search.is_written(tx.conn, name) else None


def _unit(tx: Tx, name: str) -> Named | None:
    hits = [hit.id for hit in units.find(tx.conn, name, UNITS) if hit.score >= HOLDS]
    return Named(unit_ids=tuple(hits)) if hits else None


def _anywhere(tx: Tx, name: str) -> Named:
    """Raises Refused("search-unknown") when it stands nowhere."""
    if not filing_search.is_part(tx.conn, name):
        raise Refused("search-unknown", name=name[:20])
    return Named(part=name)


# --- time ---------------------------------------------------------------------------------------


def _period(tx: Tx, question: Question) -> tuple[datetime, datetime | None]:
    """From when until before when.  Raises Refused("search-when")."""
    said_at = tx.said_at or tx.now
    found = _read(tx, question.period, said_at)
    if found.start is not None and _looks_back(question, found.start - tx.now):
        found = _read(tx, question.period, said_at - A_YEAR)
    if found.start is None:
        raise Refused("search-when", text=question.period[:20])
    return found.start, _end(tx, found)


def _looks_back(question: Question, ahead: timedelta) -> bool:
    """三月份 of what was refused is the last one; nobody files for what is months ahead."""
    is_past = question.is_past or question.stand in BY_ACT
    return ahead > (timedelta() if is_past else SEEN_AHEAD)


def _read(tx: Tx, text: str, said_at: datetime) -> When:
    office = tx.office
    names = health_days.names(tx)
    typed = in_chinese(text)
    found = when.read(typed, said_at, office.zone, office.hours, office.workdays, names)
    if not isinstance(found, When) or found.kind is Kind.RECURRENCE:
        raise Refused("search-when", text=text[:20])
    return found


def _end(tx: Tx, found: When) -> datetime | None:
    """The day named last belongs to it; 「10月以来」 has no end."""
    if found.end is None and found.kind is Kind.SPAN:
        return None
    last = found.end or found.start or tx.now
    if found.grain not in COARSE and found.end is not None:
        return found.end
    return _midnight(tx, tx.office.day_of(last) + ONE_DAY)


def _midnight(tx: Tx, day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=tx.office.zone)


def _shown(tx: Tx, period: tuple[datetime, datetime | None] | None) -> Value:
    """The days of a period; empty for none."""
    if period is None:
        return ""
    first = tx.office.day_of(period[0])
    last = tx.office.day_of(period[1] - timedelta(seconds=1)) if period[1] else tx.today
    return first if last <= first else Span(_midnight(tx, first), _midnight(tx, last))

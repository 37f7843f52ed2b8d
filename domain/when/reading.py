"""One text, one reading: the steps from what was typed to what it means."""

from dataclasses import replace

from domain.when import english
from domain.when.expression import Chain
from domain.when.festivals import FestivalOf, HealthDayOf
from domain.when.fillers import without_fillers
from domain.when.frame import Frame
from domain.when.grammar import phrases
from domain.when.inert import without_figures
from domain.when.leftovers import leftover
from domain.when.lengths import Length
from domain.when.meaning import COARSE, NotUnderstood, Reading, When
from domain.when.periods import Impossible, Unit, Unreadable
from domain.when.phrases import Dated, Found, Lasting, Phrase, Recurring, Relation, Time, narrowed
from domain.when.recurrence_rules import Unwritable
from domain.when.resolve import Asked, is_deadline, resolve
from domain.when.tokens import Token, plain, tokens_of
from domain.when.words import Kind

Tokens = tuple[Token, ...]
LONGEST = 1000  # nobody types a date in more; reading holds the writer
_PLANNED = {"原定", "原定于", "原计划", "原计划于"}
NO_DATE = NotUnderstood("when-no-date")


def read_in(text: str, frame: Frame) -> Reading:
    """Text with a Latin letter and no Chinese is English; all else goes by our own grammar."""
    if len(text) > LONGEST:
        return NotUnderstood("when-unread")
    written = plain(text)
    if _is_english(written):
        found = english.phrase_of(written, frame.today)
        if found:
            return _resolved(found[0], frame, Asked(due=found[1]))
        if not _is_lettered(written):
            return NO_DATE
    tokens = without_figures(without_fillers(tokens_of(written, frame.names)))
    every = tuple(phrases(tokens))
    if word := leftover(tokens, every):
        return NotUnderstood("when-unread", {"word": word})
    meant = _meant(tokens, every)
    if not meant:
        return NO_DATE
    read = [_resolved(each.phrase, frame, _asked(tokens, each)) for each in meant]
    return read[0] if len(read) == 1 else _agreed(read)


def _meant(tokens: Tokens, every: tuple[Found, ...]) -> list[Found]:
    """What a sentence is about: what it was moved to, its deadline, what a heading announces."""
    dates = [
        each
        for each in every
        if not isinstance(each.phrase, Lasting) and not _is_dropped(tokens, each)
    ]
    dates = _with_listed(_without_asides(tokens, dates))
    if not dates:
        lengths = (each for each in every if isinstance(each.phrase, Lasting))
        return [each for each in lengths if each.phrase != Lasting(Length())][:1]
    moved = [each for each in dates if _follows(tokens, each, Kind.MOVED)]
    due = [each for each in dates if is_deadline(each.phrase) or _is_due(tokens, each)]
    headed = [each for each in dates if _follows(tokens, each, Kind.COLON)]
    found = moved or due or (headed if headed == dates[-1:] else dates)
    if any(isinstance(each.phrase, Recurring) for each in found):  # 每半年（6月20日、12月20日前）
        found = [*found, *(each for each in dates if _follows(tokens, each, Kind.OPEN))]
    return list({each.phrase: each for each in found}.values())


def _is_dropped(tokens: Tokens, found: Found) -> bool:
    """The 6月4日 of 原定6月4日的义诊改期."""
    return found.first > 0 and tokens[found.first - 1].text in _PLANNED


def _without_asides(tokens: Tokens, dates: list[Found]) -> list[Found]:
    """The 8日 of 7月8日至10日（8日报到）: said inside the brackets behind a date."""
    inside = {
        at
        for each in dates
        if isinstance(each.phrase, Dated) and _is_kind(tokens, each.after, Kind.OPEN)
        for at in range(each.after, _closing(tokens, each.after))
    }
    return [each for each in dates if each.first not in inside or is_deadline(each.phrase)]


def _closing(tokens: Tokens, at: int) -> int:
    closes = (n for n in range(at, len(tokens)) if tokens[n].kind is Kind.CLOSE)
    return next(closes, at)


def _is_kind(tokens: Tokens, at: int, kind: Kind) -> bool:
    return at < len(tokens) and tokens[at].kind is kind


def _with_listed(dates: list[Found]) -> list[Found]:
    """每半年报送一次（6月20日、12月20日前）: the dates behind say when in each."""
    match dates:
        case [Found(phrase=Recurring() as every), Found(phrase=Dated() as dated) as found]:
            if every.on and dated.start.day and _is_named(dated.start.day):
                return dates[:1]  # 每年11月9日为消防日
            phrase = narrowed(every, dated)
            return [replace(found, phrase=phrase)] if phrase else dates
        case [
            Found(phrase=Dated(relation=Relation.SINCE, start=start)),
            Found(phrase=Recurring() as every) as found,
        ]:
            return [replace(found, phrase=replace(every, since=start.day))]
        case [Found(phrase=Dated(end=Time())), Found(phrase=Recurring(unit=Unit.DAY, on=()))]:
            return dates[:1]  # 10月26日至30日，每天上午
        case [Found(phrase=Recurring(on=())), Found(phrase=Recurring(unit=Unit.YEAR))]:
            return dates[1:]
    return dates


def _is_named(day: Chain) -> bool:
    return bool(day.parts) and isinstance(day.parts[-1], FestivalOf | HealthDayOf)


def _agreed(read: list[Reading]) -> Reading:
    """世界视觉日（10月第二个星期四）: one day said twice, of which the finer way holds."""
    known = [each for each in read if isinstance(each, When) and each.recurrence is None]
    days = {(each.on, each.last_on) for each in known}
    if len(known) == len(read) and _holds(known[0], known[1:]):
        return known[0]
    if len(known) < len(read) or len(days) > 1:
        return NotUnderstood("when-several")
    fine = [each for each in known if each.grain not in COARSE]
    return (fine or known)[0]


def _holds(whole: When, others: list[When]) -> bool:
    """6月15日至17日，15日报到: days that lie within those said first."""
    several = whole.on < whole.last_on and not whole.due
    return several and all(
        whole.on <= o.on and o.last_on <= whole.last_on and not o.due for o in others
    )


def _resolved(phrase: Phrase, frame: Frame, asked: Asked) -> Reading:
    try:
        return resolve(phrase, frame, asked)
    except Unreadable as reason:
        return NotUnderstood(reason.reason_key)
    except Unwritable:
        return NotUnderstood("when-unread")
    except Impossible:
        return NotUnderstood("when-impossible")


def _follows(tokens: Tokens, found: Found, kind: Kind) -> bool:
    return found.first > 0 and tokens[found.first - 1].kind is kind


def _asked(tokens: Tokens, found: Found) -> Asked:
    postponed = [token.value for token in tokens if token.kind is Kind.POSTPONE]
    return Asked(_is_due(tokens, found), postponed[0] if postponed else 0)


def _is_due(tokens: Tokens, found: Found) -> bool:
    """截止 and its like anywhere in the same clause."""
    if isinstance(found.phrase, Dated) and found.phrase.end:
        return False
    stops = [at for at, token in enumerate(tokens) if token.kind is Kind.STOP]
    first = max((at for at in stops if at < found.first), default=-1)
    last = min((at for at in stops if at >= found.after), default=len(tokens))
    return any(token.kind is Kind.DUE for token in tokens[first + 1 : last])


def _is_lettered(written: str) -> bool:
    """2026Q1, H1: letters that our own grammar knows."""
    return {sign for sign in written.lower() if sign.isalpha()} <= {"q", "h"}


def _is_english(written: str) -> bool:
    letters = [sign for sign in written if sign.isalpha()]
    return bool(letters) and all(sign.isascii() for sign in letters)

"""One text, one reading: the steps from what was typed to what it means."""

from domain.when import english
from domain.when.grammar import Found, Phrase, phrases
from domain.when.leftovers import leftover
from domain.when.meaning import NotUnderstood, When
from domain.when.resolve import Frame, Unreadable, resolve
from domain.when.tokens import Token, plain, tokens_of
from domain.when.words import Kind


def read_in(text: str, frame: Frame) -> When | NotUnderstood:
    """Text with a Latin letter and no Chinese is English; all else goes by our own grammar."""
    written = plain(text)
    if _is_english(written):
        return _read_english(written, frame)
    tokens = tokens_of(written)
    found = tuple(phrases(tokens))
    if word := leftover(tokens, found):
        return NotUnderstood("when-unread", {"word": word})
    if not found:
        return NotUnderstood("when-no-date")
    if len({each.phrase for each in found}) > 1:
        return NotUnderstood("when-several")
    return _resolved(found[0].phrase, frame, due=_is_due(tokens, found[0]))


def _read_english(written: str, frame: Frame) -> When | NotUnderstood:
    found = english.phrase_of(written, frame.today)
    if found is None:
        return NotUnderstood("when-no-date")
    phrase, due = found
    return _resolved(phrase, frame, due=due)


def _resolved(phrase: Phrase, frame: Frame, *, due: bool) -> When | NotUnderstood:
    try:
        return resolve(phrase, frame, due=due)
    except Unreadable as reason:
        return NotUnderstood(reason.reason_key)


def _is_due(tokens: tuple[Token, ...], found: Found) -> bool:
    """前 behind the date, or 截止 and its like anywhere in the same clause."""
    stops = [at for at, token in enumerate(tokens) if token.kind is Kind.STOP]
    first = max((at for at in stops if at < found.first), default=-1)
    last = min((at for at in stops if at >= found.after), default=len(tokens))
    return found.phrase.before or any(token.kind is Kind.DUE for token in tokens[first + 1 : last])


def _is_english(written: str) -> bool:
    letters = [sign for sign in written if sign.isalpha()]
    return bool(letters) and all(sign.isascii() for sign in letters)

"""A text into clauses: each a string of word classes, with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from domain.reply.tokens import Token, plain, tokens_of
from domain.reply.words import Kind

_QUOTED = re.compile(
    r"“[^”]*”|「[^」]*」|『[^』]*』|\"[^\"]*\"|(?<![a-z])'[^']*'(?![a-z])|‘[^’]*’|《[^》]*》"
)
_STOP = re.compile(
    r"[,，。；;！!、…~\n|（）()—]|[?？]|(?<!dr)(?<!mr)(?<!ms)\.(?!\d)"
    r"|(?<=[^\x00-\x7f])\s+(?=\S)|(?<=\S)\s+(?=[^\x00-\x7f])"
)
_SENTENCE_ENDS = frozenset("。；;！!？?.\n")
# Words of one sign that are syllables of a thousand others: read only where they stand alone.
_ASKING_FIRST = frozenset({"is", "are", "does", "how"})
_LONE = frozenset("行好可中成得停过妥允准")


@dataclass(frozen=True, slots=True)
class Clause:
    """``kinds`` has a sign a word, fillers left out.

    ``asked``: a question mark ends it; ``opens``: a new sentence begins with it; ``after`` is
    what joins it to the clause before within the same run of words (但, 然后).
    """

    tokens: tuple[Token, ...]
    asked: bool = False
    opens: bool = False
    kinds: str = field(init=False)
    states: bool = field(init=False)  # 没有…, 无…: says how things are

    def __post_init__(self) -> None:
        kinds = "".join(token.kind.value for token in self.tokens if token.kind is not Kind.FILLER)
        object.__setattr__(self, "kinds", re.sub("x+", "x", kinds).replace("n", "N"))
        object.__setattr__(self, "states", re.match("[xTOHI]*n[^PyX]*$", kinds) is not None)

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def asks_whether(self) -> bool:
        """有函没, 审过稿没有; but 提纲没有 says that it lacks."""
        *before, last = self.tokens
        if len(before) > 1 and last.text == "不":
            return True
        return last.kind is Kind.WITHOUT and bool(before) and before[-1].kind is not Kind.PAPER

    def has(self, pattern: str) -> bool:
        return re.search(pattern, self.kinds) is not None

    def is_(self, pattern: str) -> bool:
        return re.fullmatch(pattern, self.kinds) is not None

    def says(self, *words: str) -> bool:
        return any(token.text in words for token in self.tokens)

    def first_of(self, kind: Kind) -> Token | None:
        return next((token for token in self.tokens if token.kind is kind), None)


def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a text as typed; what is quoted is one word."""
    return tuple(clause for clause in _clauses(plain(text)) if clause.tokens)


def _clauses(text: str) -> Iterator[Clause]:
    opens = True
    for start, end, stop in _runs(text):
        tokens = _said_once(tuple(_with_lone_words(_tokens(text, start, end))))
        pieces = [piece for piece in _pieces(tokens) if piece]
        for number, piece in enumerate(pieces):
            last = number == len(pieces) - 1
            yield Clause(piece, asked=last and stop in "?？" and stop != "", opens=opens)
            opens = False
        opens = opens or stop in _SENTENCE_ENDS


def _runs(text: str) -> Iterator[tuple[int, int, str]]:
    """What stands between marks that end a clause, with the mark; quotes are not cut."""
    held = [found.span() for found in _QUOTED.finditer(text)]
    start = 0
    for found in _STOP.finditer(text):
        if any(a < found.start() < b for a, b in held):
            continue
        yield start, found.start(), found.group().strip()[:1]
        start = found.end()
    yield start, len(text), ""


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    at = start
    for found in _QUOTED.finditer(text, start, end):
        yield from tokens_of(text, at, found.start())
        title = found.group().startswith("《")
        yield Token(Kind.OTHER if title else Kind.QUOTE, found.group(), found.start())
        at = found.end()
    yield from tokens_of(text, at, end)


def _said_once(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """不同意不同意 says the same twice."""
    half, odd = divmod(len(tokens), 2)
    words = [token.text for token in tokens]
    return tokens[:half] if half and not odd and words[:half] == words[half:] else tokens


def _with_lone_words(tokens: Iterator[Token]) -> Iterator[Token]:
    """行 is assent in 行, 就行, 不行 and 行吧, and a syllable elsewhere."""
    row = tuple(tokens)
    for n, token in enumerate(row):
        if token.text in _LONE and not _stands_alone(row, n):
            before = row[n - 1].kind if n else Kind.SELF
            duty = token.text == "得" and before in _DUTIFUL
            yield replace(token, kind=Kind.MUST if duty else Kind.OTHER)
        elif token.text == "都可以" and row[n + 1 : n + 2] and row[n + 1].kind in _DEEDS:
            yield replace(token, kind=Kind.FINE)  # 其他都可以谈
        elif token.text == "呢" and n and row[n - 1].kind in _GOING_ON:
            yield replace(token, kind=Kind.FILLER)  # 开会呢, 空着呢
        elif token.text == "报到" and row[n + 1 : n + 2] and row[n + 1].kind is Kind.WHO:
            yield replace(token, kind=Kind.HAND)
        elif token.text in _ASKING_FIRST and n > 0:
            yield replace(token, kind=Kind.OTHER)
        else:
            yield token


_GOING_ON = frozenset({Kind.WAIT, Kind.LACK, Kind.DONE, Kind.FINE, Kind.REASON})
_DEEDS = frozenset({Kind.DO, Kind.DEED})
_CARRIES = frozenset(
    {Kind.THEN, Kind.NOT, Kind.WITHOUT, Kind.SELF, Kind.FILLER, Kind.BUT, Kind.OF, Kind.BE}
)


def _stands_alone(row: tuple[Token, ...], n: int) -> bool:
    others = [token for token in row if token.text != row[n].text or token is row[n]]  # 中中中
    at = others.index(row[n])
    rest = [token for token in others[at + 1 :] if token.kind not in (Kind.FILLER, Kind.DONE)]
    before = [token for token in others[:at] if token.kind is not Kind.FILLER]
    if row[n].text == "过":
        return True
    if row[n].text == "可" and row[n + 1 : n + 2] and row[n + 1].kind in (Kind.DO, Kind.DEED):
        return True
    if row[n].text == "得":
        return not rest and (not before or row[n - 1].kind is Kind.THEN)
    return not rest and (not before or row[n - 1].kind in _CARRIES or row[n].text in "行得")


def _pieces(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Cut before what contrasts or adds (但, 然后), so that each piece has one polarity."""
    start = 0
    for n in range(len(tokens)):
        if n > start and _cuts(tokens, n):
            yield tokens[start:n]
            start = n
    yield tokens[start:]


def _cuts(tokens: tuple[Token, ...], n: int) -> bool:
    whole = tokens[0].kind is Kind.IF and tokens[n].kind is Kind.FINE  # 如果是书面的可以
    if whole and tokens[n - 1].kind not in (Kind.NOT, Kind.SAY) and n + 1 == len(tokens):
        return True
    if tokens[n - 1].text in ("的话", "前提下"):
        return True
    if tokens[n - 1].text in _EXCEPT and tokens[0].kind is Kind.IF:  # 除医疗纠纷外均可以谈
        return True
    if tokens[n].kind is Kind.BUT or _then_assents(tokens, n) or _names_who_does(tokens, n):
        return True
    before = [token.kind for token in tokens[:n] if token.kind is not Kind.FILLER]
    return (
        tokens[n].kind in _LIMITING
        and n + 1 < len(tokens)
        and before[-1:] != []
        and (before[-1] in _ASSENTS or before[-2:] == [Kind.WITHOUT, Kind.OBJECTION])
        and tokens[n].text != "的话"
        and not {Kind.IF, Kind.BAN, Kind.THEN, Kind.ADVISE} & set(before)
        and (before[-2:-1] != [Kind.NOT])
    )


def _names_who_does(tokens: tuple[Token, ...], n: int) -> bool:
    """同意由宣传科书面回复: the assent, and how."""
    rest = {token.kind for token in tokens[n:]}
    called = tokens[n].kind is Kind.CALL and tokens[n - 1].kind is Kind.ASSENT
    return called and Kind.WHO in rest and Kind.DEED in rest and Kind.DO not in rest


_EXCEPT = frozenset({"外", "之外", "以外"})
_DUTIFUL = frozenset({Kind.SELF, Kind.WHO, Kind.BUT, Kind.THEN, Kind.YOU, Kind.FILLER})
_LIMITING = frozenset({Kind.BAN, Kind.ONLY, Kind.CHANGE, Kind.IF, Kind.MUST})
_ASSENTS = frozenset({Kind.ASSENT, Kind.FINE})


def _then_assents(row: tuple[Token, ...], n: int) -> bool:
    """我就批, 就可以: what stands before is what it hangs on."""
    if row[n - 1].kind is Kind.SELF:
        return False
    kinds = [token.kind for token in row[n : n + 4] if token.kind is not Kind.FILLER]
    while kinds[:1] == [Kind.SELF]:
        kinds = kinds[1:]
    return kinds[:1] == [Kind.THEN] and (
        kinds[1:2] == [Kind.DO] or not _ASSENTS.isdisjoint(kinds[1:2])
    )

"""A plan's text as a draft: its head, a line a sentence, what is countable on each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from domain.errors import Refused
from domain.plan.words import Mechanism
from domain.plan_draft.awards import FoundAward, awards_in
from domain.plan_draft.clauses import Sentence, sentences
from domain.plan_draft.clean import cleaned
from domain.plan_draft.clocks import FoundClock, clocks_in
from domain.plan_draft.dates import FoundDate, Office, dates_in
from domain.plan_draft.doubts import Doubt, Why
from domain.plan_draft.head import Head, head_of
from domain.plan_draft.mechanisms import LEFT_OUT, suggested
from domain.plan_draft.named_days import Names, days_in
from domain.plan_draft.quotas import FoundQuota, quotas_in

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
A_LETTER = 99  # lines under one letter: a line is A01 to Z99
LEAST_SIGNS = 40  # of text; less is a scan
LONGEST_LINE = 400
EVERY_YEAR = "每年"
UNTITLED = "工作要点（标题待填）"


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One sentence, and what was found in it."""

    id: str
    clause: str
    text: str
    mechanisms: tuple[Mechanism, ...] = ()
    quotas: tuple[FoundQuota, ...] = ()
    clocks: tuple[FoundClock, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    awards: tuple[FoundAward, ...] = ()
    health_days: tuple[str, ...] = ()
    left_out: bool = False  # it asks for something this product does not do

    @property
    def is_marked(self) -> bool:
        """Something in it can be carried out here."""
        return bool(self.mechanisms)


@dataclass(frozen=True, slots=True)
class Draft:
    """``sha256`` is of the file; ``year`` the one it was written for."""

    title: str
    document_no: str | None
    issuer: str | None
    issued_on: date | None
    addressed_to: str | None
    year: int
    sha256: str
    lines: tuple[DraftLine, ...]
    doubts: tuple[Doubt, ...]

    @property
    def quotas(self) -> tuple[tuple[DraftLine, FoundQuota], ...]:
        return tuple((line, quota) for line in self.lines for quota in line.quotas)

    @property
    def clocks(self) -> tuple[tuple[DraftLine, FoundClock], ...]:
        return tuple((line, clock) for line in self.lines for clock in line.clocks)

    @property
    def code(self) -> str:
        """A name of its own: the same file gives the same."""
        return f"plan-{self.year}-{self.sha256[:6]}"


def draft_of(
    paragraphs: Sequence[str],
    *,
    sha256: str,
    office: Office,
    health_days: Names,
    year: int | None = None,
    otherwise: int | None = None,
) -> Draft:
    """``health_days``: from ``health_days_by_name``; ``otherwise``: the year if the text has none.

    Raises Refused: no text (a scan), no year, no plan in it, more lines than a plan has.
    """
    clean = cleaned(paragraphs)
    if sum(map(len, clean)) < LEAST_SIGNS:
        raise Refused("plan-text-empty")
    head = head_of(clean)
    of_year = year or head.year or otherwise
    if of_year is None:
        raise Refused("plan-text-no-year")
    found = [one for one in sentences(clean[head.body_at :]) if not one.is_preamble]
    if not found:
        found = list(sentences(clean[head.body_at :]))
    if not found:
        raise Refused("plan-text-no-clauses")
    if len(found) > len(LETTERS) * A_LETTER:
        raise Refused("plan-text-too-long", count=len(found))
    lines = tuple(_line(at, one, of_year, office, health_days) for at, one in enumerate(found))
    return Draft(
        title=head.title or UNTITLED,
        document_no=head.document_no,
        issuer=head.issuer,
        issued_on=head.issued_on,
        addressed_to=head.addressed_to,
        year=of_year,
        sha256=sha256,
        lines=tuple(_without_doubtful(line) for line in lines),
        doubts=(*_of_head(head), *(doubt for line in lines for doubt in _of_line(line))),
    )


def _line(at: int, one: Sentence, year: int, office: Office, names: Names) -> DraftLine:
    letter, number = divmod(at, A_LETTER)
    text = one.text[:LONGEST_LINE]
    quotas, clocks = quotas_in(text, year, one.heading), clocks_in(text)
    days = days_in(text, names)
    counts = any(quota.why is None for quota in quotas) or bool(clocks)
    return DraftLine(
        id=f"{LETTERS[letter]}{number + 1:02}",
        clause=one.clause,
        text=text,
        mechanisms=suggested(text, names_days=bool(days), counts=counts),
        quotas=quotas,
        clocks=clocks,
        dates=dates_in(text, year, office),
        awards=awards_in(text),
        health_days=days,
        left_out=bool(LEFT_OUT.search(text)),
    )


def _without_doubtful(line: DraftLine) -> DraftLine:
    sure = tuple(quota for quota in line.quotas if quota.why is None)
    dated = tuple(one for one in line.dates if one.understood)
    return DraftLine(
        line.id,
        line.clause,
        line.text,
        line.mechanisms,
        sure,
        line.clocks,
        dated,
        line.awards,
        line.health_days,
        line.left_out,
    )


def _of_head(head: Head) -> Iterator[Doubt]:
    if head.title is None:
        yield Doubt(Why.NO_TITLE)
    if head.issuer is None:
        yield Doubt(Why.NO_ISSUER)
    if head.issued_on is None:
        yield Doubt(Why.NO_DATE)


def _of_line(line: DraftLine) -> Iterator[Doubt]:
    for quota in line.quotas:
        if quota.why is not None:
            yield Doubt(quota.why, line.clause, line.text)
    if not line.quotas and EVERY_YEAR in line.text:
        yield Doubt(Why.UNCOUNTED, line.clause, line.text)
    for one in line.dates:
        if not one.understood:
            yield Doubt(Why.DATE, line.clause, line.text)

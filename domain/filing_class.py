"""Which class a filing is of, and why: a table of marks (interview.md §10, class selector).

Every answer may leave a mark; the gravest mark decides.  No mark at all is class A.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class FilingClass(StrEnum):
    A = "A"  # 备案即办
    B = "B"  # 一般审批
    C = "C"  # 重大敏感
    D = "D"  # 紧急


class Flag(StrEnum):
    """What the filer ticks (interview.md §9, question 7)."""

    PATIENT = "patient"
    MINOR = "minor"
    EPIDEMIC = "epidemic"
    FOREIGN = "foreign"
    DISPUTE = "dispute"
    LEADER = "leader"
    FIRST_TIME = "first_time"


class Mode(StrEnum):
    """How the interview is held (interview.md §9, question 6)."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    WRITTEN = "written"
    FILMING = "filming"
    LIVE = "live"
    PROGRAMME = "programme"
    GROUP = "group"
    OWN_ACCOUNT = "own_account"


class Outlet(StrEnum):
    """What the register knows of the outlet."""

    LICENSED = "licensed"
    OWN_ACCOUNT = "own_account"  # the unit's own registered account
    UNLICENSED = "unlicensed"
    FOREIGN = "foreign"  # Hong Kong, Macau and Taiwan media are treated alike
    UNKNOWN = "unknown"


class Interviewee(StrEnum):
    """What the roster knows of the person."""

    EXPERT = "expert"
    LEADER = "leader"
    UNKNOWN = "unknown"


class Mark(StrEnum):
    """Why a filing is not routine; the order is the order in which reasons are told."""

    ONSITE = "onsite"  # the reporter stood at the door: see domain/filing_door.py
    SOON = "soon"
    PATIENT = "patient"
    MINOR = "minor"
    EPIDEMIC = "epidemic"
    DISPUTE = "dispute"
    FOREIGN = "foreign"
    LEADER = "leader"
    LIVE = "live"
    REFUSED = "refused"  # a copy of what was not agreed to
    FIRST_TIME = "first_time"
    UNLICENSED = "unlicensed"
    UNLISTED = "unlisted"
    PROGRAMME = "programme"
    FILMING = "filming"


CLASS_OF: Mapping[Mark, FilingClass] = {
    Mark.ONSITE: FilingClass.D,
    Mark.SOON: FilingClass.D,
    Mark.PATIENT: FilingClass.C,
    Mark.MINOR: FilingClass.C,
    Mark.EPIDEMIC: FilingClass.C,
    Mark.DISPUTE: FilingClass.C,
    Mark.FOREIGN: FilingClass.C,
    Mark.LEADER: FilingClass.C,
    Mark.LIVE: FilingClass.C,
    Mark.REFUSED: FilingClass.B,
    Mark.FIRST_TIME: FilingClass.B,
    Mark.UNLICENSED: FilingClass.B,
    Mark.UNLISTED: FilingClass.B,
    Mark.PROGRAMME: FilingClass.B,
    Mark.FILMING: FilingClass.B,
}

BY_FLAG: Mapping[Flag, Mark] = {flag: Mark(flag.value) for flag in Flag}
BY_MODE: Mapping[Mode, Mark] = {
    Mode.LIVE: Mark.LIVE,
    Mode.PROGRAMME: Mark.PROGRAMME,
    Mode.FILMING: Mark.FILMING,
}
BY_OUTLET: Mapping[Outlet, Mark] = {
    Outlet.UNLICENSED: Mark.UNLICENSED,
    Outlet.FOREIGN: Mark.FOREIGN,
    Outlet.UNKNOWN: Mark.FIRST_TIME,
}
BY_INTERVIEWEE: Mapping[Interviewee, Mark] = {
    Interviewee.LEADER: Mark.LEADER,
    Interviewee.UNKNOWN: Mark.UNLISTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a class is chosen from: ticks, the mode, and what register and roster know.

    ``is_refused``: it copies a filing that was not agreed to, so an approver looks again.
    """

    flags: frozenset[Flag]
    mode: Mode
    outlet: Outlet
    interviewee: Interviewee
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """The class and the marks that made it, gravest first; class A has none."""

    filing_class: FilingClass
    marks: tuple[Mark, ...]


def judge(facts: Facts, *, soon: bool) -> Judgement:
    """The class of a filing.

    Being soon makes what needs an approval urgent; it never makes a routine filing wait.
    """
    found = _marks(facts)
    if found and soon:
        found.add(Mark.SOON)
    filing_class = max((CLASS_OF[mark] for mark in found), default=FilingClass.A)
    return Judgement(filing_class, tuple(mark for mark in Mark if mark in found))


def judge_onsite(facts: Facts | None = None) -> Judgement:
    """The class of what began at the door: urgent it stays, whatever the form says afterwards."""
    found = _marks(facts) if facts else set()
    return Judgement(FilingClass.D, tuple(mark for mark in Mark if mark in found | {Mark.ONSITE}))


def _marks(facts: Facts) -> set[Mark]:
    found = {BY_FLAG[flag] for flag in facts.flags}
    by_fact = (
        BY_MODE.get(facts.mode),
        BY_OUTLET.get(facts.outlet),
        BY_INTERVIEWEE.get(facts.interviewee),
    )
    again = {Mark.REFUSED} if facts.is_refused else set()
    return found | again | {mark for mark in by_fact if mark is not None}

"""Who is asked now, and for whom: delegations, deputies and leave (product.md P4).

Somebody who decides may hand it to a stand-in for a period and a scope.  A deputy is fixed by the
admin, and is asked when the other is on leave or does not answer.  Whoever handed over keeps the
right and is not asked.  One's own consent is never delegated (interview.md §10).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.errors import Refused
from domain.messages import Day, Phrase, Value
from domain.permission import Person, Role

# Who may sit in for somebody who decides: an officer of the commission, or of the one unit it is
# about.  Contacts and leads of a unit file and never decide; who gives out roles decides nothing.
SITS = frozenset(
    {Role.APPROVER, Role.REVIEWER, Role.SPOKESPERSON, Role.CO_SIGNER, Role.DUTY_OFFICER}
)


class Kind(StrEnum):
    GIVEN = "given"  # handed over for a period
    DEPUTY = "deputy"  # fixed by the admin
    LEAVE = "leave"  # away, nobody named
    ASKED = "asked"  # a deputy was asked about one filing that nobody answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """One arrangement; without unit, class or filing it covers all.  Days are the office's."""

    kind: Kind
    person_id: int
    stand_in_id: int | None  # none: leave
    valid_from: date
    valid_to: date | None = None  # the last day; none: until it is ended
    unit_id: int | None = None
    filing_class: str = ""
    filing_id: int | None = None
    id: int = 0

    def is_on(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def covers(self, matter: "Matter") -> bool:
        return (
            self.unit_id in (None, matter.unit_id)
            and self.filing_class in ("", matter.filing_class)
            and self.filing_id in (None, matter.filing_id)
        )

    def overlaps(self, other: "Delegation") -> bool:
        """Whether there is a day on which both hold."""
        return _begins_by(self, other.valid_to) and _begins_by(other, self.valid_to)


@dataclass(frozen=True, slots=True)
class Matter:
    """What of a filing decides whether a delegation covers it."""

    filing_id: int
    unit_id: int
    filing_class: str


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who is asked, in their own right or for whom."""

    person_id: int
    for_id: int | None = None


def signers(
    holders: Iterable[int],
    delegations: Iterable[Delegation],
    on: date,
    matter: Matter,
    *,
    barred: Collection[int] = (),
    is_own_consent: bool = False,
) -> tuple[Signer, ...]:
    """Who is asked on a day, each once, own seats first.

    ``barred`` (the filer) sits for nobody.  Where all are away and nobody stands in, those who
    are away are asked: better than nobody.  ``is_own_consent``: nobody can stand in.
    """
    seats = [one for one in holders if one not in barred]
    own = tuple(Signer(one) for one in seats)
    if is_own_consent:
        return own
    active = [one for one in delegations if one.is_on(on) and one.covers(matter)]
    usable = [one for one in active if one.stand_in_id not in barred]
    found = [signer for seat in seats for signer in _of_seat(seat, usable)]
    return _each_once(found) or own


def stood_for(person_id: int, found: Iterable[Signer]) -> int | None:
    """The first of those somebody stands in for; None: nobody."""
    return next((one.for_id for one in found if one.person_id == person_id and one.for_id), None)


def signed(by: str, for_: str) -> Value:
    """A name as it stands on cards and in the history: 张三（代李四）."""
    return Phrase("stand-in-signed", {"by": by, "for": for_}) if for_ else by


def sits(person: Person, unit_id: int | None) -> bool:
    """Whether somebody could sit there: by a role of the commission, or of exactly this unit."""
    return any(
        held.role in SITS and (held.unit_id is None or held.unit_id == unit_id)
        for held in person.roles
    )


def check(new: Delegation, standing: Iterable[Delegation], today: date) -> None:
    """Raises Refused: oneself, a period that is over, a circle, two stand-ins for the same."""
    if new.stand_in_id == new.person_id:
        raise Refused("stand-in-self")
    if new.valid_to is not None and new.valid_to < today:
        raise Refused("stand-in-past", day=Day(new.valid_to))
    at_once = [one for one in standing if one.kind is new.kind and one.overlaps(new)]
    if new.kind is Kind.GIVEN and _is_circle(new, at_once):
        raise Refused("stand-in-circle")
    if any(_is_same(one, new) for one in at_once):
        raise Refused("stand-in-twice")


def _begins_by(one: Delegation, last: date | None) -> bool:
    return last is None or one.valid_from <= last


def _of_seat(seat: int, active: Collection[Delegation]) -> list[Signer]:
    answering = _answering(seat, active, frozenset())
    found = [Signer(one, None if one == seat else seat) for one in answering]
    asked = (one for one in active if one.kind is Kind.ASKED and one.person_id == seat)
    return found + [Signer(one.stand_in_id, seat) for one in asked if one.stand_in_id]


def _answering(person_id: int, active: Collection[Delegation], passed: frozenset[int]) -> list[int]:
    """Who answers for somebody: their stand-in, on leave their deputies, else they themselves.

    A stand-in who is away too has one of their own, so this goes on until somebody is there.
    """
    if person_id in passed:
        return []
    on_way = passed | {person_id}
    theirs = [one for one in active if one.person_id == person_id]
    given = [one.stand_in_id for one in theirs if one.kind is Kind.GIVEN and one.stand_in_id]
    if given:
        return _answering(given[0], active, on_way)
    if not any(one.kind is Kind.LEAVE for one in theirs):
        return [person_id]
    deputies = [one.stand_in_id for one in theirs if one.kind is Kind.DEPUTY and one.stand_in_id]
    return [found for one in deputies for found in _answering(one, active, on_way)]


def _each_once(found: Iterable[Signer]) -> tuple[Signer, ...]:
    once: dict[int, Signer] = {}
    for one in sorted(found, key=lambda signer: signer.for_id is not None):
        once.setdefault(one.person_id, one)
    return tuple(once.values())


def _is_circle(new: Delegation, given: Collection[Delegation]) -> bool:
    """Whether what is handed over would come back, at any number of steps."""
    reached, ahead = set[int](), [new.stand_in_id]
    while ahead:
        person_id = ahead.pop()
        if person_id is None or person_id in reached:
            continue
        reached.add(person_id)
        ahead += [one.stand_in_id for one in given if one.person_id == person_id]
    return new.person_id in reached


def _is_same(one: Delegation, new: Delegation) -> bool:
    """The same person away for the same thing already; several deputies are no contradiction."""
    if one.person_id != new.person_id:
        return False
    if new.kind is Kind.DEPUTY:
        return one.stand_in_id == new.stand_in_id
    return _meet(one.unit_id, new.unit_id) and _meet(one.filing_class, new.filing_class)


def _meet(one: object, other: object) -> bool:
    return not one or not other or one == other

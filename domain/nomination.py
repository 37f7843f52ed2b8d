"""What becomes of accepted entries: shortlisted, chosen or not, and told once (T5).

The stages are data of the kind (packs/collections).  A step may be left out: who is chosen is
chosen among the shortlisted where there are any, else among all that were accepted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.collection import Collection, Role, Stage
from domain.errors import Refused
from domain.report import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an entry stands: its review, the step it reached, what became of it."""

    id: int
    state: str
    stage: str | None = None
    outcome: str | None = None
    is_told: bool = False


def check_open(place: Place) -> None:
    """Raises Refused for what was not accepted, or has been told already."""
    if place.is_told:
        raise Refused("entry-told")
    if place.state != Standing.ACCEPTED:
        raise Refused("entry-not-accepted")


def candidates(kind: Collection, places: Iterable[Place], stage: Stage) -> list[Place]:
    """Among whom a stage is given: those who reached the step before it, if anybody did."""
    found = [one for one in places if one.state == Standing.ACCEPTED and not one.is_told]
    before = _before(kind, stage)
    reached = [one for one in found if before and _rank(kind, one) >= kind.steps.index(before)]
    return reached or found


def stage_of(kind: Collection, place: Place, stage: Stage, *, given: bool) -> Place:
    """The same entry with a stage given to it or taken back.

    Raises Refused for what cannot be moved.
    """
    check_open(place)
    if stage.role is Role.STEP:
        before = _before(kind, stage)
        kept = stage.key if given else (before.key if before else None)
        return Place(id=place.id, state=place.state, stage=kept, outcome=place.outcome)
    outcome = stage.key if given else None
    return Place(id=place.id, state=place.state, stage=place.stage, outcome=outcome)


def has(place: Place, stage: Stage, kind: Collection) -> bool:
    """Whether an entry has been given a stage."""
    if stage.role is Role.STEP:
        return _rank(kind, place) >= kind.steps.index(stage)
    return place.outcome == stage.key


def settled(kind: Collection, places: Iterable[Place], *, goes_on: bool) -> dict[int, str]:
    """The outcome of each entry that is told now.

    Whoever was not chosen is not; of a call that goes on only what was decided is told, and the
    rest stays for the next time.  Raises Refused("entries-waiting") while something waits.
    """
    found = list(places)
    waiting = sum(one.state == Standing.SUBMITTED for one in found)
    if waiting and not goes_on:
        raise Refused("entries-waiting", count=waiting)
    lost = kind.end(Role.LOST)
    open_ = [one for one in found if one.state == Standing.ACCEPTED and not one.is_told]
    told = {one.id: one.outcome or (lost.key if lost and not goes_on else "") for one in open_}
    return {entry: outcome for entry, outcome in told.items() if outcome}


def chosen(kind: Collection, outcomes: Iterable[str | None]) -> int:
    won = kind.end(Role.WON)
    return sum(won is not None and outcome == won.key for outcome in outcomes)


def _before(kind: Collection, stage: Stage) -> Stage | None:
    """The step that comes before a stage."""
    steps: Sequence[Stage] = kind.steps
    at = steps.index(stage) if stage in steps else len(steps)
    return steps[at - 1] if at else None


def _rank(kind: Collection, place: Place) -> int:
    """How many steps an entry has reached, less one; -1 for none."""
    keys = [step.key for step in kind.steps]
    return keys.index(place.stage) if place.stage in keys else -1

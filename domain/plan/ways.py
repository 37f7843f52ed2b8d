"""By which ways a line of a plan is carried out: what its mechanisms mean here (T11)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.plan.words import Collected, Mechanism

MATERIAL = "material"  # kinds of collection that are never in doubt
CHECKLIST = "checklist"


class Way(StrEnum):
    """What carries a line out; ``COLLECTION`` names its kind beside."""

    TASK = "task"
    COLLECTION = "collection"
    NOTICE = "notice"
    CAMPAIGN = "campaign"
    TRAINING = "training"
    FILING = "filing"
    INCIDENT = "incident"
    DAYS = "days"
    FIGURES = "figures"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True)
class Carried:
    """One way of a line; ``kind`` of a collection is the name of its pack."""

    way: Way
    kind: str = ""


# The kinds among which a mechanism leaves open which is meant; the first ones need not be said.
KINDS: Mapping[Mechanism, tuple[Collected, ...]] = {
    Mechanism.NOMINATION: (Collected.NOMINATION, Collected.WORKS),
    Mechanism.ROSTER: (
        Collected.SPOKESPERSON,
        Collected.EXPERT,
        Collected.EXEMPLAR,
        Collected.VOLUNTEERS,
        Collected.DOCUMENT,
        Collected.CONTACTS,
    ),
    Mechanism.REGISTER: (Collected.CHANNEL, Collected.DOCUMENT),
}
ASSUMED = {Mechanism.NOMINATION: Collected.NOMINATION}

WAYS: Mapping[Mechanism, tuple[Carried, ...]] = {
    Mechanism.TASK: (Carried(Way.TASK),),
    Mechanism.MATERIAL: (Carried(Way.COLLECTION, MATERIAL),),
    Mechanism.CHECKLIST: (Carried(Way.COLLECTION, CHECKLIST),),
    Mechanism.BROADCAST: (Carried(Way.NOTICE), Carried(Way.CAMPAIGN)),
    Mechanism.HEALTH_DAY: (Carried(Way.DAYS), Carried(Way.CAMPAIGN)),
    Mechanism.TRAINING: (Carried(Way.TRAINING),),
    Mechanism.INTERVIEW: (Carried(Way.FILING),),
    Mechanism.INCIDENT: (Carried(Way.INCIDENT),),
    Mechanism.STATISTICS: (Carried(Way.FIGURES),),
    Mechanism.EXHORTATION: (),
    Mechanism.OUT_OF_SCOPE: (),
}


def ways_of(mechanisms: Iterable[str], collects: Iterable[str]) -> tuple[Carried, ...]:
    """Each way once, in the order of the mechanisms."""
    said = tuple(map(Collected, collects))
    found = (way for each in mechanisms for way in _of(Mechanism(each), said))
    return tuple(dict.fromkeys(found))


def kinds_of(mechanism: Mechanism, said: Iterable[Collected]) -> tuple[Collected, ...]:
    """What it collects: what is said, what goes without saying, else all it could be."""
    possible = KINDS[mechanism]
    meant = tuple(kind for kind in said if kind in possible)
    assumed = ASSUMED.get(mechanism)
    return meant or ((assumed,) if assumed else possible)


def _of(mechanism: Mechanism, said: tuple[Collected, ...]) -> Iterator[Carried]:
    if mechanism not in KINDS:
        yield from WAYS[mechanism]
        return
    for kind in kinds_of(mechanism, said):
        is_role = kind is Collected.CONTACTS
        yield Carried(Way.CONTACTS) if is_role else Carried(Way.COLLECTION, str(kind))

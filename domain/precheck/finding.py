"""One thing found, what it is, and what may be done with it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was found; ``precheck-kind-<kind>`` in the catalogue says why it is asked about."""

    IDENTITY = "identity"
    PATIENT_NUMBER = "patient_number"
    PATIENT_NAME = "patient_name"
    BED = "bed"
    PHONE = "phone"
    CLASSIFIED = "classified"
    INTERNAL = "internal"
    ITINERARY = "itinerary"
    DOCUMENT_NUMBER = "document_number"


class Choice(StrEnum):
    """What a person may choose."""

    MASK = "mask"
    AGAIN = "again"
    KEEP = "keep"


NEVER_KEPT = frozenset({Kind.IDENTITY, Kind.PATIENT_NUMBER, Kind.CLASSIFIED})
REFUSED = frozenset({Kind.CLASSIFIED})
# What the name of a file says of the file as a whole.
REFUSED_AS_NAME = REFUSED | {Kind.INTERNAL, Kind.ITINERARY}


@dataclass(frozen=True, slots=True)
class Finding:
    """``text[start:end]`` is what was found; ``mask`` of the same length may stand for it.

    Without a mask it is a matter of the whole text: taking the mark off makes no secret public.
    """

    kind: Kind
    start: int
    end: int
    mask: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in one message: in its text, in the name of its file."""

    in_text: tuple[Finding, ...] = ()
    in_name: tuple[Finding, ...] = ()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Each kind once, in the order of ``Kind``."""
        found = {one.kind for one in (*self.in_text, *self.in_name)}
        return tuple(kind for kind in Kind if kind in found)

    @property
    def is_clean(self) -> bool:
        return not (self.in_text or self.in_name)

    @property
    def is_refused(self) -> bool:
        """It is marked as secret: nothing of it may be kept, and no press changes that."""
        return any(one.kind in REFUSED for one in self.in_text) or any(
            one.kind in REFUSED_AS_NAME for one in self.in_name
        )

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What may be chosen; nothing where nothing is asked.

        The name of a file travels with the file and cannot be masked.
        """
        if self.is_refused or self.is_clean:
            return ()
        can_mask = not self.in_name and all(one.mask is not None for one in self.in_text)
        can_keep = NEVER_KEPT.isdisjoint(self.kinds)
        return (
            *((Choice.MASK,) if can_mask else ()),
            Choice.AGAIN,
            *((Choice.KEEP,) if can_keep else ()),
        )

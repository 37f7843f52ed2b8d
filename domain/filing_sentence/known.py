"""What a sentence is read against and what it becomes: rosters as values, findings as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.filing_class import Flag, Mode

LONGEST = 300  # signs; more is no sentence


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """An outlet of the register; ``is_own``: an account of the unit that files."""

    id: int
    name: str
    short_name: str
    is_own: bool = False
    is_foreign: bool = False


@dataclass(frozen=True, slots=True)
class KnownExpert:
    """Somebody of the roster; ``is_near``: of the unit that files."""

    id: int
    name: str
    field: str
    title: str
    is_near: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """The register and the roster, as the unit that files sees them."""

    outlets: tuple[KnownOutlet, ...] = ()
    experts: tuple[KnownExpert, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A name as written, and who of the roster it is.

    One id: that one.  Several: it must be asked which.  None: in no roster; ``is_vague`` when
    the words name nobody (院长), so that it must be asked.
    """

    text: str
    ids: tuple[int, ...] = ()
    is_vague: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence says of an interview; what it does not say is None or empty.

    ``moment`` is the time as written, to be read by domain/when.  ``hints`` are words that may
    mean a flag, by flag: they are asked about, never taken and never dropped.
    """

    outlet: Named | None = None
    journalist: str = ""
    moment: str = ""
    interviewee: Named | None = None
    topic: str = ""
    mode: Mode | None = None
    hints: Mapping[Flag, str] = field(default_factory=dict)
    is_filing: bool = False  # sure enough to be taken without being asked for

"""Papers of a filing: what each says, when there is one, and the code it is found by (F12).

The slip is for the office's and the unit's files, the gate slip for the guard (it never says what
the interview is about), the briefing for whoever is interviewed (interview.md §9, 「Outputs」).
"""

import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.filing import Party, State
from domain.filing_deciding import GOES_AHEAD
from domain.messages import Phrase, Value


class Kind(StrEnum):
    SLIP = "slip"  # 报备单
    GATE = "gate"  # 采访准入单
    BRIEFING = "briefing"  # 受访提示卡


class Shape(StrEnum):
    """As what file a paper comes; the name is the file's ending, too."""

    DOCX = "docx"  # to be completed
    PDF = "pdf"  # to be printed


GIVES = frozenset(GOES_AHEAD)  # what may go ahead has papers, nothing else
# Who may have them.  Who has signed, or got a copy, reads the card, and a paper says no more.
TAKES = frozenset({Party.FILER, Party.UNIT_LEAD, Party.APPROVER, Party.SIGNER, Party.READER})
SEALED = frozenset({Kind.SLIP, Kind.GATE})  # what others must be able to check

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U to misread
CODE_LENGTH = 12  # of five bits each
GROUP = 4
_MISREAD = str.maketrans("OIL", "011")


class Standing(StrEnum):
    """What the office says today of a paper it gave out."""

    HOLDS = "holds"
    SUPERSEDED = "superseded"  # the filing was corrected since
    OVER = "over"  # withdrawn, cancelled, objected to: it may not go ahead, or it is done
    CHANGED = "changed"  # the record is not what the paper was made of
    UNKNOWN = "unknown"  # this office gave out no such paper


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table on a paper."""

    label: Phrase
    value: Value


@dataclass(frozen=True, slots=True)
class Key:
    """What the office signs with.  ``seed`` stays in its database; ``public`` is for everybody."""

    id: int
    seed: bytes
    public: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The facts of one sheet.  Without ``key`` it carries no seal."""

    kind: Kind
    shape: Shape
    office: str
    number: str
    version: int
    rows: tuple[Row, ...]
    blanks: tuple[Phrase, ...] = ()  # to be filled in by hand
    notes: tuple[Phrase, ...] = ()
    dated: date  # by the office's clock
    code: str = ""
    key: Key | None = None


def is_given(state: State, party: Party) -> bool:
    """Whether there are papers for this party now."""
    return state in GIVES and party in TAKES


def code_of(seed: bytes, facts: Sequence[str | int]) -> str:
    """The code of a paper: another one as soon as any of its facts is another."""
    text = json.dumps(list(facts), ensure_ascii=False, separators=(",", ":"))
    number = int.from_bytes(hmac.digest(seed, text.encode(), hashlib.sha256), "big")
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(CODE_LENGTH))


def shown_code(code: str) -> str:
    """7KQ2-M9XF-3HTP: as it is printed and read out."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def code_in(text: str) -> str | None:
    """A code as somebody typed it.  None: it is something else."""
    typed = "".join(text.upper().replace("-", " ").split()).translate(_MISREAD)
    is_code = len(typed) == CODE_LENGTH and all(sign in ALPHABET for sign in typed)
    return typed if is_code else None


def standing(*, version: int, state: State, issued_version: int, is_same: bool) -> Standing:
    """What holds of a paper of ``issued_version`` while the filing stands as it does."""
    if version != issued_version:
        return Standing.SUPERSEDED
    if state not in GIVES:
        return Standing.OVER
    return Standing.HOLDS if is_same else Standing.CHANGED

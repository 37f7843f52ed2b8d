"""Who takes part in a training: read from one message, seated or waiting (product.md T7)."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from domain.errors import Refused
from domain.filing_sentence.words import SURNAMES

MOST_AT_ONCE = 30
NAME_LENGTH = 40
TITLE_LENGTH = 40
_APART = re.compile(r"[、，,；;\n]+")
_LEAD_IN = re.compile(r"^(?:报名|参训人员|人员|名单)\s*[:：]?\s*")
_NUMBERING = re.compile(r"^\s*(?:\d{1,2}|[（(]\d{1,2}[)）])[.．、)）\s]\s*")
_PHONE = re.compile(r"^\+?[\d*][\d*\-]{5,18}$")
_HAN_NAME = re.compile(r"^[\u3400-\u9fff]{2,5}$|^[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+)+$")
_LATIN = re.compile(r"^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'.\-]*$")
_TITLED = re.compile(
    r"^(.*?)((?:副|总)?(?:护士长|主任医师|主治医师|住院医师|主任|科长|处长|院长|所长|站长|部长|书记|医师|医生|护士"
    r"|干事|联络员|主管|助理|秘书|发言人))$"
)
# Behind a name, two or three characters that begin like one and end like no title or department.
_ANOTHER_NAME = re.compile(
    rf"^[{SURNAMES}][\u3400-\u9fff]{{1,2}}(?<![长任师士生员管理记事科室部办处组队院所站心委工家])$"
)
_BRACKETED = re.compile(r"\(.*?\)")
_COMPOUND = frozenset(
    {"欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容"}
)
MYSELF = frozenset({"我", "本人", "我自己", "自己", "me", "myself"})


class Standing(StrEnum):
    SEATED = "seated"
    WAITING = "waiting"
    CANCELLED = "cancelled"


class Act(StrEnum):
    SEAT = "seat"  # the first who waits, when a seat is free
    SIGN_IN = "sign_in"
    LEAVE = "leave"


ACTIVE = (Standing.SEATED, Standing.WAITING)

# What each act makes of each standing; what is not listed is refused.
OUTCOME: Mapping[tuple[Standing, Act], Standing] = {
    (Standing.WAITING, Act.SEAT): Standing.SEATED,
    (Standing.SEATED, Act.SIGN_IN): Standing.SEATED,
    (Standing.SEATED, Act.LEAVE): Standing.CANCELLED,
    (Standing.WAITING, Act.LEAVE): Standing.CANCELLED,
}


def outcome(standing: Standing, act: Act) -> Standing:
    """Raises Refused("enrolment-is-<standing>")."""
    found = OUTCOME.get((standing, act))
    if found is None:
        raise Refused(f"enrolment-is-{standing}")
    return found


def first_standing(taken: int, seats: int, waiting: int) -> Standing:
    """Nobody passes those who wait already."""
    return Standing.SEATED if taken < seats and not waiting else Standing.WAITING


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody as typed; ``is_self``: 「我」."""

    name: str
    job_title: str = ""
    phone: str = ""
    is_self: bool = False


def read_people(text: str) -> tuple[Participant, ...]:
    """「张三 护士长、李四」.  Raises Refused with what could not be read."""
    typed = [part.strip() for part in _APART.split(_without_lead_in(text)) if part.strip()]
    if not typed:
        raise Refused("enrolment-nobody")
    if len(typed) > MOST_AT_ONCE:
        raise Refused("enrolment-too-many", most=MOST_AT_ONCE)
    found = {one.name: one for one in map(_read_one, typed)}
    return tuple(found.values())


def _without_lead_in(text: str) -> str:
    lines = [_NUMBERING.sub("", line) for line in text.strip().splitlines()]
    return _LEAD_IN.sub("", "\n".join(lines))


def _read_one(text: str) -> Participant:
    """A name in front, then job title and telephone in any order."""
    plain = unicodedata.normalize("NFKC", text)
    if any(map(_ANOTHER_NAME.match, _BRACKETED.sub(" ", plain).split()[1:])):
        raise Refused("enrolment-two-people", text=text[:30])
    words = plain.replace("(", " ").replace(")", " ").split()
    if len(words) == 1 and words[0].lower() in MYSELF:
        return Participant(words[0], is_self=True)
    words = [*(part for word in words[:1] for part in _apart(word)), *words[1:]]
    taken = _length_of_name(words)
    name, rest = " ".join(words[:taken]), words[taken:]
    phones = [word for word in rest if _PHONE.match(word)]
    title = " ".join(word for word in rest if word not in phones)
    if not taken or len(name) > NAME_LENGTH or len(title) > TITLE_LENGTH or len(phones) > 1:
        raise Refused("enrolment-unclear", text=text[:30])
    return Participant(name, title, phones[0] if phones else "")


def _apart(word: str) -> tuple[str, ...]:
    """「张三护士长」 is a name and a title; 「李主任」 and 「护士长」 name nobody."""
    found = _TITLED.match(word)
    if found is None:
        return (word,)
    name, title = found[1], found[2]
    if len(name) < 2 or name in _COMPOUND:  # noqa: PLR2004
        return ("", title)
    return (name, title)


def _length_of_name(words: Sequence[str]) -> int:
    """How many words the name takes: one in Chinese, all Latin ones in front; 0: it is none."""
    if words and _HAN_NAME.match(words[0]):
        return 1
    latin = list(takewhile(_LATIN.match, words))
    return len(list(takewhile(_is_capital, latin))) or len(latin)


def _is_capital(word: str) -> bool:
    """「Amy Stone nurse」: what is written small behind a name is a title."""
    return word[0].isupper()


def same(name: str, job_title: str, other_name: str, other_title: str) -> bool:
    """Two persons of one unit with one name are told apart by their titles, where both are said."""
    if name != other_name:
        return False
    return not (job_title and other_title and job_title != other_title)


def check_unit_share(per_unit: int | None, taken: int, more: int) -> None:
    """At most so many of one unit, those who wait counted.

    Raises Refused("enrolment-unit-full").
    """
    if per_unit is not None and taken + more > per_unit:
        left = max(0, per_unit - taken)
        raise Refused("enrolment-unit-full", most=per_unit, taken=taken, left=left)

"""「谁还没交」「谁没交半年总结」: the office's question about what is due, as it is typed (A4).

It is read only where nothing else is left in the text than who, not yet, given, and what; an order
(「催一下没交的」) or a sentence about something else is none.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeVar

Task = TypeVar("Task")
LONGEST = 60
_NOISE = re.compile(r"[\s，。？！?!,.:：;；、《》「」“”\"']+")
_WHO = (
    r"(?:(?:现在|目前|请问|还有|都有|有|到底)*"
    r"(?:谁|哪些单位|哪些|哪几家单位|哪几家|哪家单位|哪家|哪个单位|几家单位|几家|多少家))"
)
_NOT = r"(?:都|还|仍|至今|到现在)*(?:没有|没|未|欠)"
_GIVEN = r"(?:交上来|报上来|上交|提交|报送|上报|交齐|报齐|交|报(?![备道名]))(?:过|完|了)?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<before>.*?)的?{_WHO}{_NOT}{_GIVEN}(?P<after>.*?)(?:呢|啊|呀|吗)?",
        rf"(?P<before>.*?){_NOT}{_GIVEN}的(?:单位)?(?:都)?(?:有|是)(?:谁|哪些|哪几家|哪些单位)(?:呢)?",
        r"(?P<before>.*?)(?:的)?(?:未报|未交|欠报|没交|没报|缺报)(?:的)?(?:单位)?名单",
    )
)
_ENGLISH = (
    re.compile(
        r"(?:who|which units?) (?:has|have|hasn't|haven't)(?: still)?(?: not)?(?: yet)? "
        r"(?:handed in|reported|submitted|sent)(?: the)?(?P<after>.*)"
    ),
    re.compile(
        r"(?:who|which units?) (?:is|are)(?: still)? missing(?: for| in)?(?: the)?(?P<after>.*)"
    ),
)
_NOT_IN_ENGLISH = re.compile(r"not|n't|missing")
_ANY = re.compile(
    r"(?:这项|这个|这些|那项|的|材料|东西|报表|任务|所有|全部|今天|本周|本月|yet|so far)*"
)


def read(text: str) -> str | None:
    """What it is asked of, "" for everything; None: it is no such question."""
    if len(text) > LONGEST:
        return None
    plain = unicodedata.normalize("NFKC", text).casefold().strip(" ?。？!！.")
    if plain.startswith(("who", "which")):
        return _english(plain.replace("’", "'"))
    return _chinese(plain)


def _chinese(plain: str) -> str | None:
    bare = _NOISE.sub("", plain)
    for shape in _SHAPES:
        found = shape.fullmatch(bare)
        if found:
            return _about(found["before"] + found.groupdict().get("after", ""))
    return None


def _english(plain: str) -> str | None:
    if not _NOT_IN_ENGLISH.search(plain):
        return None
    for shape in _ENGLISH:
        found = shape.fullmatch(plain)
        if found:
            return _about(found["after"].strip())
    return None


def _about(said: str) -> str:
    return "" if _ANY.fullmatch(said) else said.removeprefix("的").removesuffix("的")


def meant(about: str, tasks: Iterable[tuple[Task, str]]) -> list[Task]:
    """The tasks whose title is called like that: as it stands, or with signs left out.

    「半年总结」 is 半年宣传总结; where one title holds the words as they are, it alone is meant.
    """
    known = [(task, "".join(_signs(title))) for task, title in tasks]
    wanted = "".join(_signs(about))
    exact = [task for task, title in known if wanted in title]
    return exact or [task for task, title in known if _is_within(wanted, title)]


def _signs(text: str) -> Iterator[str]:
    return (sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def _is_within(wanted: str, title: str) -> bool:
    """Every sign of ``wanted`` in ``title``, in this order."""
    left = iter(title)
    return len(wanted) > 1 and all(sign in left for sign in wanted)

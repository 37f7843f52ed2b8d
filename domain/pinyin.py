"""How a Chinese name is spelled, so that it is found by typing on any keyboard."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Places whose names the dictionary of pypinyin reads wrongly (Xiandai Hanyu Cidian, 7th ed.).
_PLACES = {
    "长宁": "chang ning",
    "长治": "chang zhi",
    "长海": "chang hai",
    "长丰": "chang feng",
    "长岛": "chang dao",
    "长葛": "chang ge",
    "长垣": "chang yuan",
    "长清": "chang qing",
    "闵行": "min hang",
    "单县": "shan xian",
    "洪洞": "hong tong",
    "会稽": "kuai ji",
}
_LATIN = re.compile(r"[A-Za-z' -]+")
_CALLED = frozenset({"dr", "doctor", "prof", "professor", "mr", "ms", "mrs", "director"})
_PARTS = re.compile(f"({'|'.join(_PLACES)})")


@dataclass(frozen=True, slots=True)
class Spelling:
    """Whole pinyin and initials, lower case; what is not Chinese stands as it is."""

    pinyin: str
    initials: str


def spell(name: str) -> Spelling:
    """The pinyin of a name; phrases decide how a character of several readings is read."""
    syllables = [one for part in _PARTS.split(name) for one in _syllables(part)]
    initials = (one[0] if is_chinese else one for one, is_chinese in syllables)
    whole = "".join(one for one, _ in syllables)
    return Spelling(whole.casefold(), "".join(initials).casefold())


def spell_all(*names: str | None) -> Spelling:
    """Several names of one thing, separated by a space."""
    spelled = [spell(name) for name in names if name]
    return Spelling(
        " ".join(one.pinyin for one in spelled), " ".join(one.initials for one in spelled)
    )


def whole_names(line: str) -> tuple[str, ...]:
    """Zheng Xiaochun, Xiaochun Zheng or Dr Zheng Xiaochun as the pinyin a roster keeps.

    Empty: it is no name in Latin letters.
    """
    if not _LATIN.fullmatch(line.replace(".", " ")):
        return ()
    said = re.sub(r"['-]", "", line.replace(".", " ").casefold()).split()
    words = [word for word in said if word not in _CALLED]
    turned = ([*words[1:], *words[:1]], [*words[-1:], *words[:-1]])
    return tuple(dict.fromkeys("".join(one) for one in (words, *turned) if one))


def _syllables(part: str) -> Iterator[tuple[str, bool]]:
    """Each syllable, and each stretch that is not Chinese; which of the two it is."""
    from pypinyin import lazy_pinyin  # heavy: its dictionaries take 58 MB and 0.15 s

    if part in _PLACES:
        return ((one, True) for one in _PLACES[part].split())
    unread: set[str] = set()

    def keep(text: str) -> str:
        unread.add(text)
        return text

    return ((one, one not in unread) for one in lazy_pinyin(part, errors=keep))

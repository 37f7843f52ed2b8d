"""How a Chinese name is spelled, so that it is found by typing on any keyboard."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spelling:
    """Whole pinyin and initials, lower case; what is not Chinese stands as it is."""

    pinyin: str
    initials: str


def spell(name: str) -> Spelling:
    """The pinyin of a name; phrases decide how a character of several readings is read."""
    from pypinyin import Style, lazy_pinyin  # heavy: its dictionaries take 58 MB and 0.15 s

    whole = "".join(lazy_pinyin(name))
    initials = "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))
    return Spelling(whole.casefold(), initials.casefold())


def spell_all(*names: str | None) -> Spelling:
    """Several names of one thing, separated by a space."""
    spelled = [spell(name) for name in names if name]
    return Spelling(
        " ".join(one.pinyin for one in spelled), " ".join(one.initials for one in spelled)
    )

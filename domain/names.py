"""Names of people found by what is typed: characters, pinyin, initials.

People are few and come and go, so their pinyin is not stored: it is read from a small table of
syllables (packs/syllables.txt) when somebody types Latin letters.
"""

# Surnames that are read otherwise than as a word (Xiandai Hanyu Cidian, 7th ed.).
SURNAMES = {
    "曾": "zeng",
    "单": "shan",
    "仇": "qiu",
    "解": "xie",
    "华": "hua",
    "任": "ren",
    "覃": "qin",
    "区": "ou",
    "查": "zha",
    "朴": "piao",
    "乐": "yue",
    "盖": "ge",
    "翟": "zhai",
    "尉": "wei",
    "宁": "ning",
    "盛": "sheng",
    "纪": "ji",
    "葛": "ge",
    "员": "yun",
    "种": "chong",
}


def is_called(name: str, typed: str, syllables: str) -> bool:
    """Whether a typed text may mean this name: part of it, or how it is spelled."""
    text = "".join(typed.casefold().split())
    if not text or text in name.casefold():
        return True
    if not text.isascii():
        return False
    spelled = spell(name, syllables)
    return "".join(spelled).startswith(text) or "".join(one[0] for one in spelled) == text


def spell(name: str, syllables: str) -> list[str]:
    """The syllables of a name; a character the table has not stands as it is."""
    letters = [letter for letter in name.casefold() if not letter.isspace()]
    read = [_syllable(letter, syllables) for letter in letters]
    if letters and letters[0] in SURNAMES:
        read[0] = SURNAMES[letters[0]]
    return read


def _syllable(letter: str, syllables: str) -> str:
    at = -1 if letter.isascii() else syllables.find(letter)
    if at < 0:
        return letter
    return syllables[syllables.rfind("\n", 0, at) + 1 : at].partition(" ")[0]

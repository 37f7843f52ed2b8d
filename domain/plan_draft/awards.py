"""Awards and calls for entries a sentence names, and which 第N届 it is."""

import re
from dataclasses import dataclass

from domain.plan.words import Window
from domain.plan_draft.numerals import value

_EDITION = re.compile(
    r"第([\d一二三四五六七八九十百]{1,4})届(?:“([^”]{2,30})”|《([^》]{2,30})》|([一-鿿]{2,16}))"
)
_CONGRESS = re.compile(
    r"中央|[一二三四五六七]中全会|全会|委员会|人民代表|人大|政协|代表大会|党代会|(?:大会|会议|峰会|论坛|年会)$"
)
_ENDS = re.compile(
    r"(?:的?(?:评选|推荐|推选|复评|评审|申报|创建|表彰|推进|启动|工作|活动|竞赛|比赛|大赛|宣传))+.*$"
)
_QUOTED = re.compile(r"“([^“”]{2,30})”")
_CALLING = re.compile(r"评选|推荐|推选|选树|评议|征集|申报|大赛|竞赛|比拼|遴选|推选|评比")
_TEN = re.compile(r"十佳|十大|十优")
_NO_AWARD = re.compile(
    r"^(?:四个|两个|三个|一个|十[三四五六]五|互联网|四力|学习强国|一老一小)|精神$|意识$|自信$|维护$"
)
NEAR = 14  # signs between a name and the word that calls for entries


@dataclass(frozen=True, slots=True)
class FoundAward:
    """``ordinal``: 第N届, where it is written."""

    name: str
    ordinal: int | None = None
    winners: int | None = None
    window: Window = Window.ADMIN_SETS


def awards_in(sentence: str) -> tuple[FoundAward, ...]:
    """Editions first, then the calls that are named in quotation marks."""
    editions = [one for found in _EDITION.finditer(sentence) if (one := _edition(found))]
    named = {one.name for one in editions}
    calls = (_call(sentence, found) for found in _QUOTED.finditer(sentence))
    return (*editions, *(one for one in calls if one and one.name not in named))


def _edition(found: re.Match[str]) -> FoundAward | None:
    name = found[2] or found[3] or _ENDS.sub("", found[4])
    if not name or _CONGRESS.search(name):
        return None
    return FoundAward(name, value(found[1]))


def _call(sentence: str, found: re.Match[str]) -> FoundAward | None:
    name = found[1]
    if _NO_AWARD.search(name) or not _is_called(sentence, found):
        return None
    winners = 10 if _TEN.search(name) else None
    return FoundAward(name, None, winners, _window(sentence, found))


def _is_called(sentence: str, found: re.Match[str]) -> bool:
    """The word stands shortly before the name, or after the last name of the row."""
    before = sentence[max(0, found.start() - NEAR) : found.start()]
    after = re.sub(r"^(?:[、和及，,]?“[^“”]*”)*(?:等)?", "", sentence[found.end() :])[:NEAR]
    row = re.search(
        rf"({_CALLING.pattern})[^“”，。；]{{0,8}}(?:“[^“”]*”[、和及]?)*$", sentence[: found.start()]
    )
    return bool(row or _CALLING.search(before) or _CALLING.search(after.split("，")[0]))


def _window(sentence: str, found: re.Match[str]) -> Window:
    if sentence[found.end() :].startswith("月度") or "每月" in sentence[: found.start()]:
        return Window.MONTHLY
    return Window.ALWAYS_OPEN if "常态化推荐" in sentence else Window.ADMIN_SETS

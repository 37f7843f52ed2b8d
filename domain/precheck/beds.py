"""Beds: 「12床」 is somebody, 「120张床位」 is a building plan."""

import re

from domain.precheck.finding import Finding, Kind

NEAR = 12  # characters before a number that may say what it counts

_PEOPLE = r"(?:患者|病人|病患|患儿|产妇|家属|老人|男|女|的)"
_PLACE = r"(?:病区|病房|病室|科|室|楼|ICU|CCU|NICU)"
_HAN_NUMBER = "[一二三四五六七八九十]{1,3}"

# What may not follow 床 where a bed is meant: 床位, 床旁, 2床间, 500床规模, 12床日.
_AFTER = (
    r"(?![位旁单间房标的以规综级日、]|[ ]?[0-9一]|左右"
    r"|[ ]?(?:升级|改造|扩建|投入|建成|起步)|[,，][ ]?(?:护士|医生|医护|设备))"
)
# A place or a label makes it a bed; a bare number with 床 only where nothing speaks of capacity.
_PLACED = re.compile(
    rf"(?:[0-9]{{1,3}}[ ]?(?:病区|病房|病室)[ ]?[加]?|{_PLACE}[ ]?[加]?)"
    rf"(?P<bed>[0-9]{{1,3}}|{_HAN_NUMBER})[ ]?号?床{_AFTER}"
)
_LABELLED = re.compile(
    r"(?:床号|床位号|病床号|加床)[ ]*[:为是#]?[ ]*"
    r"(?P<bed>[A-Za-z加]{0,2}[0-9]{1,4})(?![0-9]|[ ]*[张个])"
)
_NUMBERED = re.compile(r"(?<![0-9A-Za-z.*])(?P<bed>[0-9]{1,3})[ ]?号床(?![位])")
_PEOPLED = re.compile(rf"(?<![0-9*])(?P<bed>[0-9]{{1,3}}|{_HAN_NUMBER})[ ]?床[ ]?{_PEOPLE}")
_BARE = re.compile(rf"(?<![0-9A-Za-z.*])(?P<bed>[0-9]{{1,3}})[ ]?床{_AFTER}")
_ENGLISH = re.compile(r"(?<![A-Za-z-])bed (?:no\.? ?)?(?P<bed>[0-9]{1,3})(?![0-9])", re.IGNORECASE)
_CAPACITY = re.compile(
    r"(?:新增|增加|增设|增至|编制|开放|核定|拥有|配备|设有?|设置|共|合计|总计|现有|实有|近|约|超|达|至|到"
    r"|每|千|其中\S{0,4}|规划|规模|医院|中心|院区|病床|床位|重症|改造|扩建|投入|建成)"
    r"[ ]*(?:约|近|超|为)?[ ]*$"
)


def beds(text: str) -> list[Finding]:
    """Beds somebody lies in."""
    sure = [
        found
        for pattern in (_PLACED, _LABELLED, _NUMBERED, _PEOPLED, _ENGLISH)
        for found in pattern.finditer(text)
        if pattern is _PLACED or pattern is _LABELLED or not _is_capacity(text, found)
    ]
    bare = [found for found in _BARE.finditer(text) if not _is_capacity(text, found)]
    spans = dict.fromkeys(found.span("bed") for found in (*sure, *bare))
    return [Finding(Kind.BED, start, end, "*" * (end - start)) for start, end in spans]


def _is_capacity(text: str, found: re.Match[str]) -> bool:
    start = found.start("bed")
    return bool(_CAPACITY.search(text[max(0, start - NEAR) : start]))

"""What a unit can be, and how those who write lists of units call it.

The words here are read, never said: what is said to people is in the catalogue, and every
label of the catalogue is among the words (tests/domain/test_unit.py).
"""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from domain.plan.words import Level, Ownership, UnitKind

NAME_LENGTH = 120
SHORT_NAME_LENGTH = 60
CODE_LENGTH = 40
TAG_LENGTH = 20
MOST_TAGS = 12

Word = TypeVar("Word", bound=StrEnum)

_KINDS: Mapping[UnitKind, str] = {
    UnitKind.HOSPITAL: "医院 公立医院 综合医院 专科医院 中医医院 中医院",
    UnitKind.COMMUNITY_CENTRE: "社区卫生服务中心 社区卫生服务站 社区中心 社区 "
    "communityhealthcentre communityhealthcenter",
    UnitKind.TOWNSHIP_CENTRE: "乡镇卫生院 卫生院 乡卫生院 镇卫生院 "
    "townshiphealthcentre townshiphealthcenter",
    UnitKind.CDC: "疾控中心 疾控 疾病预防控制中心 centrefordiseasecontrol centerfordiseasecontrol",
    UnitKind.SUPERVISION: "卫生监督机构 卫生监督所 卫生监督 监督所 监督机构 healthinspectionoffice",
    UnitKind.MATERNAL_CHILD: "妇幼保健机构 妇幼保健院 妇幼保健所 妇幼 妇幼保健 "
    "maternalandchildhealthcentre maternalandchildhealthcenter",
    UnitKind.BLOOD_CENTRE: "血站 中心血站 血液中心 bloodcentre bloodcenter",
    UnitKind.EMERGENCY_CENTRE: "急救中心 急救站 医疗急救中心 120 "
    "emergencymedicalcentre emergencymedicalcenter",
    UnitKind.PRIVATE_HOSPITAL: "民营医院 社会办医院 社会办医 民营医疗机构 privatehospital",
    UnitKind.BUREAU: "卫生健康行政部门 行政部门 卫健委 卫健局 卫生健康局 卫生健康委员会 "
    "healthbureau",
    UnitKind.ASSOCIATION: "学会协会 学会 协会 社团 association",
}
_LEVELS: Mapping[Level, str] = {
    Level.PROVINCE: "省级 省 省属",
    Level.CITY: "市级 市 市属",
    Level.DISTRICT: "区县级 区级 县级 区县 区 县 区属 县属",
    Level.STREET: "街镇级 街道 街镇 乡镇 镇 乡 街道级 乡镇级 镇级",
    Level.TEAM: "班组级 班组 站点 团队",
}
_OWNERSHIP: Mapping[Ownership, str] = {
    Ownership.PUBLIC: "公立 公办 国有",
    Ownership.PRIVATE: "民营 私立 社会办 民办",
    Ownership.MILITARY: "部队 军队",
    Ownership.ENTERPRISE: "企业 企业办 职工",
}


def plain(text: str) -> str:
    """A word as it is compared: full and half width alike, small letters, no spaces or marks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def _words(spoken: Mapping[Word, str]) -> dict[str, Word]:
    said = {word: one for one, words in spoken.items() for word in words.split()}
    return said | {plain(one): one for one in spoken}


_KIND_WORDS = _words(_KINDS)
_LEVEL_WORDS = _words(_LEVELS)
_OWNERSHIP_WORDS = _words(_OWNERSHIP)


def kind_named(text: str) -> UnitKind | None:
    """The kind somebody wrote, by label, common short form or identifier."""
    return _KIND_WORDS.get(plain(text))


def level_named(text: str) -> Level | None:
    """The level somebody wrote."""
    return _LEVEL_WORDS.get(plain(text))


def ownership_named(text: str) -> Ownership | None:
    """Whose the unit is, as somebody wrote it."""
    return _OWNERSHIP_WORDS.get(plain(text))


def usual_ownership(kind: UnitKind) -> Ownership:
    """What is meant where a list says nothing."""
    return Ownership.PRIVATE if kind is UnitKind.PRIVATE_HOSPITAL else Ownership.PUBLIC

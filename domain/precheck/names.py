"""Patients' names, only where it is sure that a name stands there: 「患者安全」 is none."""

import re

from domain.precheck.finding import Finding, Kind

# A relative's name leads to the patient as well.
_WHO = (
    r"(?:患者|病人|病患|患儿|产妇|孕妇|伤者|死者|逝者|感染者|确诊者|确诊病例)"
    r"(?:的?(?:家属|母亲|父亲|妈妈|爸爸|儿子|女儿))?"
)
_OPENING = r"[ ]*[:“\"「『(]?[ ]*"
# Surnames that hardly ever begin another word; the others need 男, 女 or an age behind the name.
_SURNAMES = (
    "王李张刘陈杨赵吴徐孙朱胡郭林罗梁宋郑谢韩唐冯董萧曹袁邓傅吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜"
    "范邹谭廖陆姚孟熊秦邱侯尹龚邵郝孔崔贺顾赖武洪龙文周许马"
)
_COMPOUND = "欧阳|上官|诸葛|司马|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|东方"
# No part of a given name: particles, and what makes a name nameless.
_NOT_GIVEN = "的了在于因和与是有不为被将已也都就来出入某先女男说及或等并、X"
_GIVEN = rf"[^\W0-9A-Za-z_{_NOT_GIVEN}]"
_VERBS = (
    "出院|入院|住院|康复|确诊|接受|治愈|家属|因|在|于|的|与|和|向|为|被|已|死亡|去世|同意|拒绝|来院|就诊|手术|"
    "主诉|表示|病情|今|昨|目前|现|及|是|有|说|将|来|也|等"
)
_END = rf"(?=$|[ \n\t]|[,.。、;:!?()“”\"「」『』<>/|-]|[0-9]|男|女|{_VERBS})"
_SURE = re.compile(
    rf"{_WHO}(?P<said>姓名|名字|叫|名叫)?{_OPENING}"
    rf"(?P<surname>{_COMPOUND}|[{_SURNAMES}])(?P<given>{_GIVEN}{{1,2}}?){_END}"
)
_DESCRIBED = re.compile(
    rf"{_WHO}(?:姓名|名叫|叫)?{_OPENING}(?P<surname>[\u4e00-\u9fff])(?P<given>{_GIVEN}{{1,2}}?)"
    r"[ ]*[,，(]?[ ]*(?:(?:男|女)(?:性|,|[ ]|$|[0-9])|[0-9]{1,3}[ ]?岁)"
)
_WORDS = re.compile(
    "陈述|张贴|张力|夏季|夏天|夏日|苏醒|范围|杜绝|戴口罩|戴上|戴好|郑重|陆续|余下|余生|余热|叶酸|谢绝|谢意|田间|"
    "王牌|唐氏|唐筛|文明|文化|文书|文件|周末|周边|周围|周一|周二|周三|周四|周五|周期|周知|龙头|武汉|孔径|顾虑|"
    "顾及|洪水|林区|林间|林下|胡同|丁类|许多|许可|马上|马拉松|钟爱|年龄|平均|多数|少数|全部|主要|其中"
)


def names(text: str) -> list[Finding]:
    """A patient's name: the surname stays, the rest becomes 某."""
    found = [*_SURE.finditer(text), *_DESCRIBED.finditer(text)]
    spans = {one.span("given"): one.start("surname") for one in found if not _is_word(text, one)}
    return [
        Finding(Kind.PATIENT_NAME, surname, end, text[surname:start] + "某" * (end - start))
        for (start, end), surname in spans.items()
    ]


def _is_word(text: str, found: re.Match[str]) -> bool:
    return bool(_WORDS.match(text, found.start("surname")))

"""The words around a number in a plan: what is counted, by whom, how often."""

import re
from dataclasses import dataclass

from domain.plan.words import Counted, Period
from domain.plan_draft.doubts import Why

LEAST = r"不(?:得|应|能)?(?:少|低)于|至少|最少|≥|>="
# What is handed in or held; not people, days, signs, percent: those are no deliverables.
MEASURE = (
    r"人?次(?!日)|篇|条(?![例件款线])|份|场次|场(?!所)|期(?!间)|个(?!工作日|月|小时|星期|百分点|自然日|季度)"
    r"|件|部(?![门分队])|项|堂|幅|集(?!中)"
)
VERB = (
    "组织|开展|召开|举办|举行|进行|完成|报送|上报|提交|报告|汇报|总结|报|推荐|推送|发布|刊发|撰写|安排|"
    "培训|更新|检查|督查|研究|学习|宣讲|出刊|编发|制作|推出|打造|发表|投稿|供稿|采写|巡查|"
    "讲座|活动|演练|形成|编制|梳理|分析|研判|自查|上好|讲|作|做|参加|听取|核对|公布|会商"
)
UPPER = re.compile(r"不(?:得|应|能)?(?:超过|多于|高于)|最多|至多|以内|以下|不满|不足")
# Looked for before the number, in its own part of the sentence.
PER_EVENT = re.compile(
    r"每(?:次|场|期|篇|条|部|班|课|堂|件)|单次|单条|(?:时长|字数|保存|有效期|提前|年龄|工龄|覆盖率|满意度|比例|占比)"
    r"[^，。；]{0,6}$"
)
STOCK = re.compile(r"(?:栏|屏|账号|[^各]?室|阵地|站|队伍|网点)(?:数量)?$")  # 「宣传栏不少于2个」
RHYTHM = re.compile(r"每(?:隔|逢)|每(?:[两二三四六]|[2346])个?(?:月|周|年|天)|[单双]月")
PUNISHED = re.compile(
    r"^的?[^，。；]{0,12}(?:未|不|逾期|退回|通报批评|约谈|取消|扣|问责|加\d)|^的?[^，。；]{0,12}的$"
)
HOPED = re.compile(r"力争|争取|努力")  # a goal, not a duty
REPEATED = re.compile(r"人物|之星|好人|机制|制度")  # a monthly stream of an award; a rule
DONE = re.compile(
    r"累计|共(?:开展|举办|发布|组织|刊发|报送|培训)|去年|上年|上一年|截至|据统计|已(?:开展|完成|建成|举办)"
)
OBJECT_AT_MOST = 30

_PERIODS = (
    (Period.HALF_YEAR, re.compile(r"(?:每个?|按|上、?下)半年|(?<![上下过近\d])半年(?!内|以)")),
    (Period.QUARTER, re.compile(r"(?:每个?|按)季度?|季度(?=不|至)|季均")),
    (Period.MONTH, re.compile(r"每个?月(?!\d)|按月|月均|每月")),
    (Period.WEEK, re.compile(r"每个?(?:周|星期)(?!年)|周均")),
    (Period.YEAR, re.compile(r"全年|每年|年度|一年|年内|年均|本年|今年|20\d\d年")),
)


def period_in(text: str) -> Period | None:
    """The last period named; of one place the finest."""
    found = [
        (match.end(), -rank, period)
        for rank, (period, words) in enumerate(_PERIODS)
        for match in words.finditer(text)
    ]
    return max(found)[2] if found else None


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose number it is."""

    per: Counted | None
    why: Why | None = None
    is_each: bool = False


_SUBJECTS = (
    (
        Subject(Counted.PERSON, is_each=True),
        re.compile(
            r"每(?:一)?(?:位|名|人)|人均|每个(?:领导|党员|干部|职工|同志|人)|(?:成员|干部|党员|同志|职工)均?每人|"
            r"(?:主任|护士长|书记|院长|干部|成员|通讯员|联络员|职工|医务人员|党员)(?=[每全至均要应须])"
        ),
    ),
    (
        Subject(Counted.UNIT, is_each=True),
        re.compile(
            r"每(?:一)?(?:家|所)|每个?(?:单位|支部|党支部|医院|中心|科室|机构)|各(?:级|单位|有关|直属|区|县|市|"
            r"街|镇|乡|医|党|支|科|基层|社区|卫生|部门|委|相关|疾控|地|院|处|成员)"
        ),
    ),
    (
        Subject(None, Why.TOTAL),
        re.compile(
            r"全(?:市|区|省|县|系统|委|行业|集团|院|局)(?!各)|[市区省县]级层面|总量|总数|合计|总计"
        ),
    ),
    (
        Subject(None, Why.OWN),
        re.compile(
            r"(?<![各向报送至给经])(?<!各[区县市])(?<!报[送告])(?:我委|我局|委机关|局机关|[市区省县]卫生?健康?[委局](?!属)|宣传处|宣传科|办公室|宣教中心)"
        ),
    ),
)


def subject_in(text: str) -> Subject | None:
    """The subject named last."""
    found = [
        (match.end(), rank, subject)
        for rank, (subject, words) in enumerate(_SUBJECTS)
        for match in words.finditer(text)
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


_OFTEN = re.compile(
    r"全年|每年|每个?(?:半年|季度?|月|周)|上、?下半年|今年|一年|年底(?:之|以)?前|人均|每(?:位|名)?人|原则上"
)
_LEADING = re.compile(
    r"^(?:(?:各|每)(?:级|位|名|个|家|所)?(?:有关|直属|基层|医疗|卫生|成员)*(?:单位|党支部|党组织|支部|科室|机构|医院|中心|部门|党员|"
    r"领导干部|联络员|干部)+|年度|半年|要求|要|应当?|须|需|必须|均|都|还|并|且|同时|其中|及以上|或以上|以上|的|数量|任务|在|"
    r"由|对|各|和|以及|次数|至少|不少于)+"
)
_TRAILING = re.compile(
    r"(?:的要求|的时限要求|的任务|数量|总数|次数|应|要|须|均|各|达到|达|并|等|分别|的|一般|原则上)+$"
)
_FIRST_VERB = re.compile(
    r"^(?:组织|开展|召开|举办|举行|进行|完成|报送|上报|提交|撰写|安排|推荐|推送|发布|刊发|参加|做)(?=..)"
)


def object_of(after: str, ahead: str, verb: str, before: str) -> str | None:
    """What is counted: after the number, else before it, else the part before this one."""
    named = _named(after)
    if named and not re.match(r"(?:以上)?(?:[)）(（]|$)", named):
        return named
    return _named(ahead) or _named(verb) or _named(before) or None


def _named(text: str) -> str:
    text = _LEADING.sub("", _OFTEN.sub("", text).strip("。；，、 ()（）“"))
    text = _TRAILING.sub("", text)
    text = _FIRST_VERB.sub("", text)
    text = _LEADING.sub("", text)
    return text.split("或")[0].strip("。；、 ")[:OBJECT_AT_MOST]

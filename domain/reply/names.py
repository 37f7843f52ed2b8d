"""People and offices as they are named in a reply: 张院长, 老陆, 疾控, 宣传处, Director Li."""

import re

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜"
    "叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎"
    "贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_CHIEFS = (
    "院长|局长|处长|科长|部长|主任|书记|主席|会长|厅长|市长|县长|区长|镇长|"
    "秘书长|组长|所长|站长|总监|队长"
)
# A short title is none where it begins another word: 处理, 科室, 局里.
_TITLES = (
    rf"副?(?:{_CHIEFS})|教授|老师|医生|大夫|主管|秘书|同志|委员|专员|干事|师傅|博士|律师|工|姐|哥|老"
    "|总(?![是的体结])|局(?![里部])|处(?![理置])|科(?![室学])|院(?![里内])"
)
_WHOSE = (
    "他们|你们|我们|院里|市里|省里|部里|委里|局里|区里|县里|上面|上头|主要|"
    "分管|值班|党委|带班|直接|新来的|科室|本院|医院"
)
_DESKS = (
    "新闻|宣传|宣教|医政|医务|疾控|应急|院感|感染|护理|外事|外办|法规|法制|"
    "法务|中医|妇幼|基层|规划|信息|人事|监督|科教|药政|老龄|家庭|爱卫|保健|"
    "党委|党政|综合|行政|质控|门诊|保卫|后勤|信访|政研|体改|财务|纪检|组织|"
    "统战|食品|卫监|职业健康|传染病|公共卫生|医疗|医管|健教|健康教育|精神卫生|"
    "血液|急救|对口|业务|归口|合作|港澳台|网络|舆情|值班|网信"
)
_OFFICES = (
    "宣传部门|疾控中心|疾控|卫健委|卫生局|宣传部|网信办|外事办|外办|公安|政府办|教育局|"
    "应急局|总值班|值班室|院办|局办|委办|党办|办公室|新闻办|发言人|新闻发言人|"
    "法律顾问|律师|上级单位|主管部门"
)
_PLACES = "市里|省里|委里|院里|局里|部里|县里|区里|科里|处里|上面|上头"
_BODIES = "管理局|卫健局|药监局|医保局|委员会|监督所|教育局"
_OTHERS = (
    "会议(?!室|期间)|有人|别人|人家|大家|家属|家长|患者本人|他本人|她本人|副职|主管|值班的|"
    "党委会|党组会?|院务会|办公会|院长办公会|对口的|接班的|带班|同事|科室|"
    "院方|对方|他们|她们|伊|他|她|佢|二把手|一把手|老板|头儿|大领导"
)
_VERBS = "转呈交报请找问由归让送给叫去跟和"  # never the first sign of a name here

_AFTER_CALL = "|".join(f"(?<={call})" for call in ("授权", "委托", "交给", "请", "让", "由", "找"))
_JUDGES = "办理|代|审|批|签|定|处理|负责|全权|看着办"

_WHO = re.compile(
    rf"(?![{_VERBS}])(?:"
    rf"[老小阿][{SURNAMES}](?![{SURNAMES}]?(?:{_TITLES}))"
    rf"|[{SURNAMES}][\u4e00-\u9fff]?(?:{_TITLES})"
    rf"|(?:{_WHOSE})?的?(?:领导|负责人|上级|(?:副|正|常务副)?(?:{_CHIEFS}))"
    rf"|(?:市委|省委|国家|[市省区县委局院])?(?:{_DESKS})(?:[处科办室股部组局委口司厅]|中心)(?:公?室)?"
    rf"|[市省区县]?(?:{_OFFICES}|{_PLACES})"
    rf"|[^的问转交找由请报给事归看\W]{{1,5}}?(?:{_BODIES})"
    r"|(?:卫监|医政|医务|法务|法规|院感|外事)(?=\W|[的那管定批审看办处签把]|$)"
    rf"|(?:{_OTHERS})"
    rf"|(?:{_AFTER_CALL})[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?(?={_JUDGES})"  # 授权张三办理
    r")(?:那边|那儿|那里|那头|他们|这边)?"
)
_LATIN = re.compile(
    r"(?:(?:the |my |our )?"
    r"(?:director (?!of|to|and|is|first|will|has|who|or)[a-z]+|he|she|they"
    r"|(?:deputy |vice |press |duty |legal )?(?:director|dean|chief|boss|supervisor|officer|cdc"
    r"|office|department|bureau|leader|leadership|secretary|spokesperson|counsel|lawyer|minister))"
    r"|(?:dean |dr|mr|mrs|ms|prof|professor)\.? [a-z]+)(?![a-z])"
)


def who_at(text: str, at: int, end: int) -> str | None:
    """The person or office named here, or None."""
    found = _WHO.match(text, at, end)
    if found is None and not (at and re.match(r"[a-z]", text[at - 1])):
        found = _LATIN.match(text, at, end)
    return found.group() if found else None

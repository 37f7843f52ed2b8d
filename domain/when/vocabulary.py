"""The vocabulary of typed dates: every word with its kind and value, and nothing about grammar.

A word that speaks of time in a way the grammar does not read is ``UNREAD``: its presence makes
the whole text be declined.
"""

from itertools import product

from domain.when.periods import Unit
from domain.when.words import CLOSES, OPENS, Edge, Kind, Part

Meaning = tuple[Kind, int, int | None]  # kind, value, shift


def _words(kind: Kind, text: str, value: int = 0, shift: int | None = None) -> dict[str, Meaning]:
    return dict.fromkeys(text.split(), (kind, value, shift))


def _numbered(kind: Kind, text: str, first: int = 1) -> dict[str, Meaning]:
    """Each word of the row is worth one more than the word before it."""
    return {word: (kind, value, None) for value, word in enumerate(text.split(), start=first)}


def _shifts() -> dict[str, int]:
    """本, 下个, 上上: the more of them, the further."""
    found = dict.fromkeys(("本", "这", "这个", "这一", "这一个", "当", "今个"), 0)
    for sign, word in ((1, "下"), (-1, "上")):
        found |= {
            word * times + count: sign * times
            for times in (1, 2, 3, 4)
            for count in ("", "个", "一", "一个")
        }
    return found


_SAID = _shifts()
_WEEKS = ("周", "星期", "礼拜")
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}


def _shifted(kind: Kind, *units: str) -> dict[str, Meaning]:
    return {
        f"{said}{unit}": (kind, shift, shift)
        for (said, shift), unit in product(_SAID.items(), units)
    }


def _weekdays() -> dict[str, Meaning]:
    return {
        f"{said}{week}{name}": (Kind.WEEKDAY, weekday, shift)
        for said, shift in {"": None, **_SAID}.items()
        for week in _WEEKS
        for name, weekday in _WEEKDAYS.items()
    }


# Written together, read apart.
COMPOUNDS = {
    f"{day}{part}": (whole, full)
    for day, whole in {"今": "今天", "明": "明天", "后": "后天", "昨": "昨天", "当": "今天"}.items()
    for part, full in {"早": "早上", "晨": "早上", "午": "中午", "晚": "晚上", "夜": "晚上"}.items()
    if day + part not in {"后早", "后晨", "后午", "后夜", "当早", "当晨", "当午", "当夜", "今午"}
}

COMPOUNDS |= {f"十一{free}": ("国庆", free) for free in ("假期", "期间", "长假", "黄金周")}

# A day part that is also a syllable of ordinary words (早日, 晚报): no sign of a date by itself.
SYLLABLES = frozenset({"早", "晚"})

_RECEIPT = {
    f"{got}{what}{after}"
    for got in ("收到", "接到", "接", "收", "自收到", "自接到")
    for what in (
        "",
        "通知",
        "本通知",
        "通知书",
        "本通知书",
        "决定书",
        "告知书",
        "意见书",
        "文件",
        "来文",
        "文",
        "来函",
        "函",
        "函件",
        "公函",
        "本函",
        "通报",
        "方案",
        "材料",
        "任务",
        "邀请",
    )
    for after in ("后", "之后", "以后", "之日起", "之日", "当日起", "起")
    if what or got not in {"接", "收"}
}

_PUBLISHED = {
    f"{of}{done}{after}"
    for of in ("", "自", "本通知", "自本通知", "通知", "自通知", "文件", "自文件")
    for done in ("发布", "印发", "公布", "发文", "下发", "公示")
    for after in ("之日起", "之日", "后")
    if of or after != "后"
}


def _moved_when_off(moved: str) -> list[str]:
    """遇节假日顺延, as notices word it."""
    met = [*product(("如", "若", "", "凡"), ("遇", "逢")), ("",)]
    days = product(
        ("", "法定", "国家法定"),
        ("节假日", "假日", "周末", "休息日", "双休日", "公休日", "非工作日"),
    )
    so = ("", "则", "的", "的,", ",", "自动", "可", "依次", "的,则")
    return ["".join((*how, *what, then, moved)) for how, what, then in product(met, days, so)]


_PUT_OFF = """
    改 改期 调整 推迟 推延 延期 延后 顺延 提前 延长 后延 移 挪 推 延 变更 更改 展期 调 提早
"""


def _moved() -> list[str]:
    """改到, 延期至, 调整为: what follows holds now."""
    found = [f"{put_off}{to}" for put_off, to in product(_PUT_OFF.split(), ("到", "至"))]
    found += [f"{put_off}{to}" for put_off in ("改", "改期", "调整") for to in ("为", "在", "于")]
    return [*found, "改成", "变更为", "更改为", "推迟为", "延期为", "延期于"]


_UNREAD = """
    同月 同年 前夕 次周 逐月 逐日 逐年 近日 近期 这两天 这几天 前几天 过几天 过两天
    几天 几日 双休日 前后 节日 佳节 会前 会后 课后 饭后 晚些 稍后 改天 隔天 隔日 单日 双日 单周 双周
    平日 周间 次晨 适时 半载 学期 开学 寒假 暑假 世纪 年代 入伏 今冬 今春 今夏 今秋 明春 明夏 明秋
    明冬
"""
LASTS = frozenset({"持续到", "持续至", "延续到", "延续至"})
SEASONS = frozenset({"春季", "夏季", "秋季", "冬季", "秋冬季", "冬春季", "春夏季"})
# Where a token of time would be seen inside an ordinary word.
_ORDINARY = """
    年度 周年 今日头条 前往 前来 前去 前期 前线 内科 内分泌 内镜
    内部 内容 后勤 后续 起草 起来 一起 发起 引起 初稿 初审 初步 初评 初心 中央 中心 中医 中国 中小
    中学 中共 中华 末端 底稿 底线 底数 正在 正式 正确 正面 到位 到场 到会 到达 青年 老年 少年 当年
    目前 当前 此前 提前量 事前 会议 前面 前言 前列 前者 跟前 面前 里面 月龄 这里 那里 哪里
    早会 晨会 晚会 晚报 晚宴 早餐 午餐 晚餐 下午茶 早茶 夜班 晚班 早班
    始终 报到 原定 原定于 原计划 原计划于 过完 过了
    最后的 最后一公里 半夜三更 一并 一同 一致 一律 一定 一般 一次性 一些 一系列 万一 分别
    零报告 零距离 零容忍 超过 不超过 通过 经过 过程
"""

# The names of days (festivals.py has their rules), other names of the same beside them.
FESTIVALS = """
    元旦|元旦节|阳历新年|新年
    春节|新春|大年初一|农历新年|过年
    元宵|元宵节|农历元宵
    清明|清明节
    劳动节|五一|五一节|五一劳动节|国际劳动节
    端午|端午节
    七夕|七夕节
    中秋|中秋节
    国庆|国庆节|十一国庆
    重阳|重阳节
    除夕|除夕夜|大年三十|年三十
    腊八|腊八节
    小年|北方小年
    中元节
    情人节|圣瓦伦丁节
    消费者权益日|国际消费者权益日
    妇女节|三八节|三八妇女节|三八
    植树节
    愚人节
    青年节|五四|五四青年节
    护士节|国际护士节
    母亲节
    儿童节|六一|六一儿童节
    父亲节
    建党节|七一
    建军节|八一
    医师节|中国医师节
    教师节
    记者节|中国记者节
    双十一|双11|光棍节
    感恩节
    双十二|双12
    宪法日|国家宪法日
    平安夜
    圣诞|圣诞节
    万圣节
    小寒
    大寒
    立春
    雨水
    惊蛰
    春分
    谷雨
    立夏
    小满
    芒种
    夏至
    小暑
    大暑
    立秋
    处暑
    白露
    秋分
    寒露
    霜降
    立冬
    小雪
    大雪
    冬至|冬至节
"""
FESTIVAL_NAMES = tuple(row.split("|")[0].strip() for row in FESTIVALS.split())
_FESTIVALS: dict[str, Meaning] = {
    name: (Kind.FESTIVAL, value, None)
    for value, row in enumerate(FESTIVALS.split())
    for name in row.split("|")
}

WORDS: dict[str, Meaning] = {
    **_words(Kind.YEAR, "年"),
    **_words(Kind.SEASON, "季度 季"),
    **_words(Kind.MONTH, "月"),
    **_words(Kind.DAY, "日 号"),
    **_words(Kind.DAYS, "天"),
    **_words(Kind.CLOCK, "点 点钟 时"),
    **_words(Kind.HOURS, "小时 钟头"),
    **_words(Kind.MINUTE, "分"),
    **_words(Kind.MINUTES, "分钟"),
    **_words(Kind.WORKDAY, "工作日 交易日"),
    **_words(Kind.KE, "刻 刻钟"),
    **_words(Kind.HALF, "半"),
    **_words(Kind.SHORT, "差"),
    **_words(Kind.SHARP, "整 正"),
    **_words(Kind.COUNT, "个"),
    **_words(Kind.NTH, "第"),
    **_words(Kind.FIRST, "首 头"),
    **_words(Kind.FROM_END, "倒数第"),
    **_words(Kind.LAST, "最后 最后一个 最末"),
    **_words(Kind.SHARE, "份 份的"),
    **_words(Kind.EDGE, "初", Edge.START),
    **_words(Kind.EDGE, "中", Edge.MIDDLE),
    **_words(Kind.EDGE, "底 末", Edge.END),
    **_words(Kind.TENS, "上旬", 0, 0),
    **_words(Kind.TENS, "中旬", 1, 1),
    **_words(Kind.TENS, "下旬", 2, 2),
    **_words(Kind.TENS, "上中旬 中上旬", 0, 1),
    **_words(Kind.TENS, "中下旬", 1, 2),
    **_words(Kind.HALF_YEAR, "上半年 前半年", 1),
    **_words(Kind.HALF_YEAR, "下半年 后半年", 2),
    **_words(Kind.RELATIVE_HALF, "本半年 这半年 这个半年", 0),
    **_words(Kind.RELATIVE_HALF, "下个半年", 1),
    **_words(Kind.RELATIVE_HALF, "上个半年", -1),
    **_words(Kind.LETTERED, "Q q", 4),
    **_words(Kind.LETTERED, "H h", 2),
    **_words(Kind.COLON, ":"),
    **_words(Kind.DASH, "- – — —— − ー ---"),
    **_words(Kind.SLASH, "/"),
    **_words(Kind.DOT, ". · ・"),
    **_words(Kind.OPEN, "( [ 【 〔 『 「"),
    **_words(Kind.CLOSE, ") ] 】 〕 』 」"),
    **_words(Kind.STOP, ", 。 ; ! ? …"),
    **_words(Kind.AND, "、 和 及 与 或 &"),
    **_words(Kind.OF, "的"),
    **_words(Kind.TO, f"到 至 ~ 直到 一直到 {' '.join(sorted(LASTS))}"),
    **_words(Kind.FROM, "从 自 自从 由"),
    **_shifted(Kind.WEEK, *_WEEKS),
    **_shifted(Kind.WEEKEND, "周末", "星期末"),
    **_shifted(Kind.RELATIVE_MONTH, "月"),
    **_shifted(Kind.RELATIVE_SEASON, "季度", "季"),
    **_shifted(Kind.RELATIVE_YEAR, "年"),
    **_shifted(Kind.RELATIVE_WORKDAY, "工作日"),
    **_weekdays(),
    **_words(Kind.WEEK, " ".join(_WEEKS)),
    **_words(Kind.WEEKEND, "周末 星期末"),
    **_words(Kind.RELATIVE_YEAR, "今年 本年度 今年度", 0, 0),
    **_words(Kind.RELATIVE_YEAR, "明年 来年 下年度", 1, 1),
    **_words(Kind.RELATIVE_YEAR, "后年", 2, 2),
    **_words(Kind.RELATIVE_YEAR, "大后年", 3, 3),
    **_words(Kind.RELATIVE_YEAR, "去年 上年度", -1, -1),
    **_words(Kind.RELATIVE_YEAR, "前年", -2, -2),
    **_words(Kind.RELATIVE_YEAR, "大前年", -3, -3),
    **_words(Kind.RELATIVE_DAY, "大大前天", -4),
    **_words(Kind.RELATIVE_DAY, "大前天", -3),
    **_words(Kind.RELATIVE_DAY, "前天 前日", -2),
    **_words(Kind.RELATIVE_DAY, "昨天 昨日 昨儿 昨儿个", -1),
    **_words(Kind.RELATIVE_DAY, "今天 今日 今儿 今儿个 本日", 0),
    **_words(Kind.RELATIVE_DAY, "明天 明日 明儿 明儿个 听日", 1),
    **_words(Kind.RELATIVE_DAY, "后天 后日 后儿 后儿个", 2),
    **_words(Kind.RELATIVE_DAY, "大后天", 3),
    **_words(Kind.RELATIVE_DAY, "大大后天", 4),
    **_words(Kind.PART, "凌晨 半夜 后半夜 午夜 拂晓", Part.DAWN),
    **_words(Kind.PART, "早上 早晨 清晨 清早 早间 上午 午前 早 朝早 上昼", Part.MORNING),
    **_words(Kind.PART, "中午 正午 晌午", Part.NOON),
    **_words(Kind.PART, "下午 午后 午间 下昼 晏昼", Part.AFTERNOON),
    **_words(Kind.PART, "傍晚 晚上 晚间 夜里 夜间 夜晚 深夜 晚", Part.EVENING),
    **_words(Kind.OFFICE, "上班", OPENS),
    **_words(Kind.OFFICE, "下班", CLOSES),
    **_words(Kind.LUNAR, "农历 阴历 旧历 夏历"),
    **_words(Kind.LUNAR_MONTH, "正月 大年", 1),
    **_words(Kind.LUNAR_MONTH, "冬月", 11),
    **_words(Kind.LUNAR_MONTH, "腊月", 12),
    **_numbered(Kind.LUNAR_DAY, "初一 初二 初三 初四 初五 初六 初七 初八 初九 初十"),
    **_words(Kind.LEAP, "闰"),
    **_FESTIVALS,
    **_words(Kind.HOLIDAY, "假期 假日 期间 长假 小长假 放假期间 放假 黄金周"),
    **_words(Kind.ROUND_HOLIDAY, "节前 放假前", -1),
    **_words(Kind.ROUND_HOLIDAY, "节后 收假后 放假后", 1),
    **_words(Kind.EVERY, "每 每逢 逢 每到"),
    **_words(Kind.SKIPPING, "每隔 隔"),
    **_words(Kind.BEFORE, "前 之前 以前"),
    **_words(Kind.WITHIN, "内 以内 之内 里"),
    **_words(Kind.AFTER, "后 以后 之后 过后 及以后 或之后 结束后 结束之后 终了后"),
    **_words(Kind.SINCE, "起 开始 以来 始"),
    **_words(Kind.UNTIL, "止 为止"),
    **_words(Kind.NEXT_UNIT, "次年 翌年", Unit.YEAR),
    **_words(Kind.NEXT_UNIT, "次月 翌月", Unit.MONTH),
    **_words(Kind.DAY_PAIR, "今明两天 今明两日 今明 今明天"),
    **_words(Kind.DAY_PAIR, "明后两天 明后两日 明后 明后天", 1),
    **_words(Kind.THAT_DAY, "当天 当日 那天 那一天"),
    **_words(Kind.NEXT_DAY, "次日 翌日 第二天"),
    **_words(Kind.NOW, "即日 现在 此刻 此时"),
    **_words(Kind.RECEIPT, " ".join(sorted(_RECEIPT | _PUBLISHED))),
    **_words(Kind.COMING, "未来 今后 接下来 往后"),
    **_words(Kind.PASSED, "过去 最近 近 过去的 最近的"),
    **_words(Kind.PASSING, "过 再过 再 还剩 还有 再有"),
    **_words(Kind.LEAD, "提前 提早"),
    **_words(Kind.LASTING, "时长 为期 历时 持续 时限 长达 限时"),
    **_words(Kind.ABOUT, "大约 约 大概 左右 许 多 钟 差不多 上下"),
    **_words(
        Kind.DUE,
        "截止 截至 截止到 截至到 截止于 截止日期 截止时间 截止期限 最迟 最晚",
    ),
    **_words(Kind.DUE, "至迟 不晚于 不迟于 不得晚于 不得迟于 务必于 最迟不超过 或之前 及以前"),
    **_words(Kind.MOVED, " ".join(_moved())),
    **_words(Kind.POSTPONE, " ".join(_moved_when_off("顺延")), 1),
    **_words(Kind.POSTPONE, " ".join(_moved_when_off("提前")), -1),
    **_words(Kind.FILLER, "呃 嗯 额 那个 吧 呢 嘛 哈 啊 哦 呀"),
    **_words(Kind.UNREAD, _UNREAD),
    **_words(Kind.UNREAD, " ".join(sorted(SEASONS))),
    **_words(Kind.WORD, _ORDINARY),
}
LONGEST = max(map(len, WORDS))

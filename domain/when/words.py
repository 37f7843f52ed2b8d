"""The vocabulary of typed dates: every word with its kind and value, and nothing about grammar.

A word that speaks of time in a way the grammar does not read yet is ``UNREAD``: its presence
makes the whole text be declined, so that 「每月15日前」 is never taken for the next 15th.
"""

from enum import IntEnum, StrEnum, auto


class Kind(StrEnum):
    """What a token is to the grammar."""

    NUMBER = auto()
    YEAR = auto()  # 年, and so on: the units that follow a number
    MONTH = auto()
    DAY = auto()
    CLOCK = auto()
    MINUTE = auto()
    QUARTER = auto()
    LENGTH = auto()  # 天, 周: a number of them is a length of time
    HALF = auto()
    SHARP = auto()
    COLON = auto()
    DASH = auto()
    SLASH = auto()
    DOT = auto()
    OPEN = auto()
    CLOSE = auto()
    STOP = auto()  # ends a clause
    AND = auto()
    OF = auto()
    TO = auto()
    RELATIVE_YEAR = auto()
    RELATIVE_MONTH = auto()
    RELATIVE_DAY = auto()
    WEEKDAY = auto()
    WEEK = auto()
    PART = auto()
    OFFICE = auto()  # 上班, 下班
    BEFORE = auto()
    SUFFIX = auto()  # 内, 后, 起: right after a date they change its meaning
    DUE = auto()
    UNREAD = auto()
    WORD = auto()  # everything else, a character at a time


class Part(IntEnum):
    """A part of the day."""

    DAWN = 0
    MORNING = 1
    NOON = 2
    AFTERNOON = 3
    EVENING = 4


OPENS, CLOSES = 0, 1
Meaning = tuple[Kind, int, int | None]  # kind, value, shift


def _words(kind: Kind, text: str, value: int = 0, shift: int | None = None) -> dict[str, Meaning]:
    return dict.fromkeys(text.split(), (kind, value, shift))


_SHIFTS = {
    "": None,
    "本": 0,
    "这": 0,
    "这个": 0,
    "下": 1,
    "下个": 1,
    "下下": 2,
    "下下个": 2,
    "上": -1,
    "上个": -1,
    "上上": -2,
    "上上个": -2,
}
_WEEKS = ("周", "星期", "礼拜")
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}


def _weekdays() -> dict[str, Meaning]:
    return {
        f"{said}{week}{name}": (Kind.WEEKDAY, weekday, shift)
        for said, shift in _SHIFTS.items()
        for week in _WEEKS
        for name, weekday in _WEEKDAYS.items()
    }


def _weeks() -> dict[str, Meaning]:
    """下周 waits for a number (下周3); 周 alone is a length (两周)."""
    return {
        f"{said}{week}": (Kind.LENGTH if shift is None else Kind.WEEK, 0, shift)
        for said, shift in _SHIFTS.items()
        for week in _WEEKS
    }


# Written together, read apart.
COMPOUNDS = {
    "今早": ("今天", "早上"),
    "今晨": ("今天", "早上"),
    "今晚": ("今天", "晚上"),
    "今夜": ("今天", "晚上"),
    "明早": ("明天", "早上"),
    "明晨": ("明天", "早上"),
    "明晚": ("明天", "晚上"),
    "后晚": ("后天", "晚上"),
    "昨晚": ("昨天", "晚上"),
}

# A day part that is also a syllable of ordinary words (早日, 晚报): no sign of a date by itself.
SYLLABLES = frozenset({"早", "晚"})

_UNREAD = """
    同月 同年 每年 每月 每周 每天 每日 每季 每季度 每星期 每礼拜 每半年 每逢 每隔 每个月
    每个季度 每个周 每个星期 每个礼拜 每一
    每早 每晚 逐月 逐日 工作日 小时 分钟 季度 季末 季初 半年 上半年 下半年 半天 半个 半小时 上旬
    中旬 下旬 旬 月份 月底 月末 月初 月中 月内 年底 年末 年初 年内 年中 周内 周末 双休日 农历 阴历
    正月 腊月 冬月 闰月 闰 初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 除夕 春节 元宵 清明
    端午 七夕 中秋 重阳 国庆 元旦 五一 劳动节 妇女节 儿童节 护士节 医师节 节前 节后 提前 顺延 前后
    即日 次日 翌日 今明 明后 这两天 近日 近期 日内
"""
# Where a token of time would be seen inside an ordinary word.
_ORDINARY = """
    年度 周年 号楼 号线 号文 今日头条 前往 前来 前去 前期 前线 前三 前五 前十 改到 改至 改在
    内科 内分泌 内镜 内部 内容 后勤 后续 起草
"""

WORDS: dict[str, Meaning] = {
    **_words(Kind.YEAR, "年"),
    **_words(Kind.MONTH, "月"),
    **_words(Kind.DAY, "日 号"),
    **_words(Kind.CLOCK, "点 点钟 时"),
    **_words(Kind.MINUTE, "分"),
    **_words(Kind.QUARTER, "刻 刻钟"),
    **_words(Kind.LENGTH, "天 秒"),
    **_words(Kind.HALF, "半"),
    **_words(Kind.SHARP, "整 正"),
    **_words(Kind.COLON, ":"),
    **_words(Kind.DASH, "- – — —— −"),
    **_words(Kind.SLASH, "/"),
    **_words(Kind.DOT, ". ·"),
    **_words(Kind.OPEN, "( [ 【 〔 『 「"),
    **_words(Kind.CLOSE, ") ] 】 〕 』 」"),
    **_words(Kind.STOP, ", 。 ; ! ? …"),
    **_words(Kind.AND, "、 和 及 与 或 &"),
    **_words(Kind.OF, "的"),
    **_words(Kind.TO, "到 至 ~"),
    **_words(Kind.RELATIVE_YEAR, "今年 本年", 0),
    **_words(Kind.RELATIVE_YEAR, "明年", 1),
    **_words(Kind.RELATIVE_YEAR, "后年", 2),
    **_words(Kind.RELATIVE_YEAR, "去年", -1),
    **_words(Kind.RELATIVE_MONTH, "本月 这个月 当月", 0),
    **_words(Kind.RELATIVE_MONTH, "下月 下个月", 1),
    **_words(Kind.RELATIVE_MONTH, "下下个月 下下月", 2),
    **_words(Kind.RELATIVE_MONTH, "上月 上个月", -1),
    **_words(Kind.RELATIVE_MONTH, "上上月 上上个月", -2),
    **_words(Kind.RELATIVE_DAY, "大大前天", -4),
    **_words(Kind.RELATIVE_DAY, "大前天", -3),
    **_words(Kind.RELATIVE_DAY, "前天 前日", -2),
    **_words(Kind.RELATIVE_DAY, "昨天 昨日 昨儿", -1),
    **_words(Kind.RELATIVE_DAY, "今天 今日 今儿", 0),
    **_words(Kind.RELATIVE_DAY, "明天 明日 明儿", 1),
    **_words(Kind.RELATIVE_DAY, "后天 后日 后儿", 2),
    **_words(Kind.RELATIVE_DAY, "大后天", 3),
    **_words(Kind.RELATIVE_DAY, "大大后天", 4),
    **_words(Kind.PART, "凌晨", Part.DAWN),
    **_words(Kind.PART, "早上 早晨 清晨 清早 早间 上午 午前 早", Part.MORNING),
    **_words(Kind.PART, "中午 正午", Part.NOON),
    **_words(Kind.PART, "下午 午后", Part.AFTERNOON),
    **_words(Kind.PART, "傍晚 晚上 晚间 夜里 夜间 夜晚 晚", Part.EVENING),
    **_words(Kind.OFFICE, "上班", OPENS),
    **_words(Kind.OFFICE, "下班", CLOSES),
    **_words(Kind.BEFORE, "前 之前 以前"),
    **_words(Kind.SUFFIX, "内 以内 之内 后 以后 之后 起 以来 止 为止"),
    **_words(Kind.DUE, "截止 截至 截止到 截止日期 截止时间 截止期限 不晚于 不迟于 最迟 最晚 至迟"),
    **_words(Kind.UNREAD, _UNREAD),
    **_words(Kind.WORD, _ORDINARY),
    **_weekdays(),
    **_weeks(),
}
LONGEST = max(map(len, WORDS))

"""What words of time are to the grammar: the kinds of tokens, and the values some of them have."""

from enum import IntEnum, StrEnum, auto


class Kind(StrEnum):
    """What a token is to the grammar; rules name these in small or capital letters (forms.py)."""

    NUMBER = auto()
    YEAR = auto()  # 年, and so on: the units that follow a number
    SEASON = auto()  # 季度
    MONTH = auto()
    WEEK = auto()  # 周: a length, or 下周 with a shift
    DAY = auto()  # 日, 号
    DAYS = auto()  # 天
    CLOCK = auto()  # 点
    HOURS = auto()
    MINUTE = auto()  # 分
    MINUTES = auto()
    WORKDAY = auto()
    KE = auto()  # 刻, a quarter of an hour
    HALF = auto()
    SHARP = auto()
    SHORT = auto()  # 差 of 差十分九点
    COUNT = auto()  # 个
    NTH = auto()
    FIRST = auto()
    LAST = auto()
    FROM_END = auto()
    SHARE = auto()  # 份 behind 月
    EDGE = auto()  # 底, 初, 中
    TENS = auto()  # 上旬
    HALF_YEAR = auto()
    LETTERED = auto()  # Q, H before a number
    RELATIVE_YEAR = auto()
    RELATIVE_HALF = auto()
    RELATIVE_SEASON = auto()
    RELATIVE_MONTH = auto()
    RELATIVE_DAY = auto()
    RELATIVE_WORKDAY = auto()
    WEEKDAY = auto()
    WEEKEND = auto()
    PART = auto()
    OFFICE = auto()  # 上班, 下班
    LUNAR = auto()
    LUNAR_MONTH = auto()
    LUNAR_DAY = auto()
    LEAP = auto()
    FESTIVAL = auto()
    HEALTH_DAY = auto()
    HOLIDAY = auto()  # 假期 behind a festival
    ROUND_HOLIDAY = auto()  # 节前, 节后: of the holiday at hand
    EVERY = auto()
    SKIPPING = auto()  # 每隔
    BEFORE = auto()
    WITHIN = auto()
    AFTER = auto()
    SINCE = auto()
    UNTIL = auto()
    NEXT_UNIT = auto()  # 次年, 次月, of a range
    DAY_PAIR = auto()  # 今明两天
    THAT_DAY = auto()  # 当天, behind a day
    NEXT_DAY = auto()  # 次日, of a range
    NOW = auto()  # 即日: the moment of saying it
    RECEIPT = auto()  # 收到通知后: from today, before a length of time
    COMING = auto()  # 未来 before a length of time
    PASSED = auto()  # 过去 before a length of time
    PASSING = auto()  # 再过 before a length of time
    LEAD = auto()  # 提前
    LASTING = auto()  # 时长, 为期
    ABOUT = auto()
    DUE = auto()
    MOVED = auto()  # 改到: what follows holds, what stands before is the past
    POSTPONE = auto()  # 遇节假日顺延
    FROM = auto()
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
    FILLER = auto()  # 呃, 吧: said while thinking
    UNREAD = auto()
    WORD = auto()  # everything else, a character at a time


class Part(IntEnum):
    """A part of the day."""

    DAWN = 0
    MORNING = 1
    NOON = 2
    AFTERNOON = 3
    EVENING = 4


class Edge(IntEnum):
    START = 0
    MIDDLE = 1
    END = 2


OPENS, CLOSES = 0, 1  # values of OFFICE

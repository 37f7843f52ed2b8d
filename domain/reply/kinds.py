"""The classes of words.  A class has one sign, so that a clause is a short string of signs."""

from enum import StrEnum


class Kind(StrEnum):
    """What a word is to the grammar."""

    ASSENT = "A"  # 同意, 批准: decides by itself
    FINE = "F"  # 可以, 没问题: assents as a predicate
    DISSENT = "R"  # 拒绝, 婉拒, 算了
    NOT = "N"  # 不, 没, 未
    WITHOUT = "n"  # 没有, 无: states what is not there
    BAN = "P"  # 不得, 别, 勿
    NEEDLESS = "Z"  # 不用, 不必
    DO = "D"  # the interview as a whole: 接, 安排, 来
    DEED = "d"  # a part of it: 拍, 谈, 进
    AGAIN = "B"  # 退回, 重报: the form comes back
    MEND = "M"  # 补, 写清楚: what the filer does about it
    LACK = "L"  # 缺, 不符: what is wrong with the form
    PAPER = "O"  # 提纲, 附件: a part of the form
    WAIT = "W"  # 等, 缓, 再说
    LATER = "t"  # 下午, 明天
    HAND = "G"  # 转, 呈: hands over by itself
    CALL = "g"  # 请, 找, 让: with somebody, and often a verb
    WHO = "H"  # 张院长, 疾控, 领导
    SELF = "I"  # 我, 我处
    JUDGE = "V"  # 定, 审, 批示
    ASK = "Q"  # 吗, 什么, 是不是
    IF = "C"  # 如果, 只要
    THEN = "J"  # 就, 才, 再
    BUT = "K"  # 但, 不过
    SAY = "S"  # 说, 听说
    MUST = "Y"  # 须, 必须, 应
    ONLY = "y"  # 只, 仅, 限
    CHANGE = "X"  # 改, 换, 删
    ADVISE = "U"  # 拟, 建议
    PAST = "T"  # 已, 昨天, 上次
    DONE = "l"  # 了, 过 after a verb
    OF = "e"  # 的
    OBJECTION = "p"  # 意见, 反对: their absence is assent
    SOME = "o"  # 第一个, 一半: one of several
    MOCK = "m"  # 才怪, 想得美
    YOU = "u"  # 你们
    REASON = "z"  # 因为: explains, limits nothing
    BEFORE = "j"  # 没来之前: until then
    ANYHOW = "a"  # 不管: what follows is no question
    RETRACT = "v"  # 撤回, 作废: what was said before
    OR = "r"  # 还是: a question between 是 and another
    BE = "b"  # 是
    QUOTE = "q"  # anything in quotation marks: mentioned, not said
    THANKS = "i"  # 谢谢, 辛苦: says nothing
    FILLER = "f"  # 嗯, 吧: left out
    OTHER = "x"

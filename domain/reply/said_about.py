"""What is not simply said: mentioned, mocked, hypothetical, asked, somebody else's.

Rows of patterns over the signs of words.Kind, each beside a clause that it is for; the first
that fits decides, so the order matters.
"""

from domain.reply.rules import Does, Rule

ABOUT = (
    # Mentioned, mocked, taken back
    Rule(
        Does.MOOT,
        (
            "m",  # 呵呵
            "^ANA.*Q",  # 同意不同意有什么区别
            "Q.*Ae$",  # 我什么时候同意的
            "^S.*S.*A?F",  # 说同意也行说不同意也行
            "^A+o$",  # 同意一半
            "Nb[xN]?R",  # 也不是不可以
            "Ar?NA$",  # 同意或不同意
            "NArA",  # 不同意还是同意
            "NA.?YA",  # 不同意也得同意
            "NS[NRAF]",  # 没说不行
            "C.*T.*A",  # 可以的话我早就批了
            "^NbA$",  # 不是同意
            "^CIb",  # 如果我是院长
            "AN.*A$",  # 同意不代表支持
            "^QS",  # 谁说可以了
            "^I?CI?N?Al?Q$",  # 我要是同意了呢
            "^ANA.*[uH].*V$",  # 同意不同意你们说了算
        ),
    ),
    Rule(Does.LIMIT, ("^[xI]?yA",)),  # 仅同意提供书面材料
    Rule(
        Does.SAID,
        (
            "q",  # “可以”
        ),
        unless=("[AFNRPydXM].*q.*[AF]$", "Q", "[YyPXM].*q"),
    ),
    Rule(
        Does.NO,
        (
            "WtN[AD]",  # 考虑后不同意
            "v.*A",  # 撤回同意
            "^[^H]*A.*v",  # 之前同意的作废
            "^[IJ]*ND+l?$",  # 不接
            "^Ni$",  # no thanks
            "Ml?N[AD]$",  # 补了也不批
            "Zx?D",  # 没有必要接受采访
            "a.*(?:N[AFD]|R)",  # 换谁讲都不行
            "^FND$",  # 可以不接
            "^[xI]*FR$",  # 👍👎
        ),
    ),
    Rule(
        Does.IDLE,
        (
            "^x?PS[AFNRD]*$",  # 也别说不行
            "^[AF]N[AF][WSNxFJ]*$",  # 同意不同意都行
        ),
    ),
    Rule(
        Does.MOOT,
        (
            "Nb.*[AFD].*Q",  # 你们不是都同意了吗还问我
            "N[AF]RQ?$",  # 不同意不行
            "Nb?N[AFDR]",  # 不是不接
            "N[AF]N[AF]$",  # 不同意不可以
            "N[FA]J?R$",  # 不同意就不行
            "PN[AF]",  # 不得不同意
        ),
        unless=("^C", "Np"),
    ),
    Rule(
        Does.WAIT,
        (
            "^I?t+g$",  # 我晚上看
            "^WI",  # 等我核实
            "UW",  # maybe later
        ),
    ),
    Rule(Does.IDLE, ("^KU$",)),  # 其他随意
    Rule(
        Does.ADVICE,
        (
            "^Yb?F$",  # 应该行吧
            "U",  # 随便
        ),
    ),
    # What is over
    Rule(
        Does.IDLE,
        (
            "^[Tj].*N[AF]$",  # 上回那家我没批
            "^T.*NA.*z",  # 上次不同意是因为没有提纲
        ),
        unless=("[jH].*N",),
    ),
    # What hangs on somebody else
    Rule(
        Does.NO,
        (
            "^[uIJ]*g[Hx]?S?x*(?:N[AFD]|R)",  # 问别的不接
            "NDJND",  # 不接就不接
            "HAl?I?NA$",  # 张院长同意我也不同意
            "^x?P$",  # 不准
        ),
    ),
    Rule(
        Does.WAIT,
        (
            "^[xI]*ANA.*[tgW]",  # 批不批我明天给话
            "^I[Yx]*g+H(?!.*l$)",  # 我跟院长汇报一下
            "Ng$",  # 我还没看
            "gH.*QV",  # 要看疾控怎么定
            "H.*C.*N[AF]",  # 院长不点头的话不批
            "N(?:V|H)+$",  # 还没定
            "HNV",  # 上面还没定调
            "^WM.*V$",  # 待核实后答复
            "t.*u.*V$",  # 晚上八点左右我看完给你个明确答复
        ),
    ),
    Rule(
        Does.WAIT,
        (
            "H[lTx]*(?:[AFV]|N.?p).*[JI].*[AFVWD]",  # 他们主任同意了我再签
            "C.*H.*[AFV]",  # 如果疾控同意
            "W.*H.*[AV]",  # 等院长点头
            "N.*j.*N",  # 没批之前不接
            "j.*N[VAFSD]",  # 院长来之前不批
        ),
    ),
    Rule(
        Does.IF,
        (
            "C$",  # 进的话
        ),
        unless=("T",),
    ),
    Rule(
        Does.SAID,
        (
            "HSW",  # 有人说缓缓
            "[HSx].*S.*[AFRNDP]",  # 他说不同意
            "^S.*[AFRND]",  # 据说领导批了
            "S.*H.*[AFNRDP]",  # 听说院长不同意
        ),
        unless=("^I", "Q", "lN$"),
    ),
    Rule(
        Does.SAID,
        (
            "^N?Aeg",  # 不同意的请举手
            "^CN?Ae?[gG]",  # 如果同意请回复1
            "A[xuH]S?e[xS]?$",  # 同意你说的
            "A[xIuH]?e[xS]",  # 同意的打1
            "AH.?p",  # 同意张主任的意见
        ),
        unless=("Q",),
    ),
    Rule(
        Does.SAID,
        (
            "H[WV]b?[AFRND]",  # 他回复：同意
            "^[xT]*H[xT]*Np$",  # 疾控没意见
            "^HA.*v",  # 他同意不算数
            "H[AF].*HN[AF]",  # 会上有人同意有人不同意
            "o[AF].*oN[AF]",  # 一半同意一半不同意
            "oN[AF].*o[AF]",  # 第一个不同意第二个同意
        ),
    ),
    Rule(
        Does.WAIT,
        (
            "C.*W",  # Give me until tomorrow
        ),
    ),
    # Questions
    Rule(
        Does.WAIT,
        (
            "H.*W$",  # 院长在开会
            "gH.*QS?W$",  # 看院长怎么说再定
            "WQW$",  # 等什么等
            "W.*QS?x?$",  # 等通报出来再看接不接
        ),
    ),
    Rule(
        Does.ASK,
        (
            "Q",  # 多久
            "l.*N$",  # 审过稿没有
            "a.*[VDd]$",  # 稿子谁来审
            "b.*r",  # 是直播还是录播
            "[xdO]e?r(?!.*[NAFR])",  # 书面还是当面
        ),
        unless=("M", "^L", "L$", "NS", "P.*Q", "^Nb.*Q"),
    ),
    # Courtesy
    Rule(
        Does.IDLE,
        (
            "^[xuIJgHOD]{0,4}[YP]?l?i+[xuHOD]{0,2}$",  # 请宣传处知悉
            "^i[xeD]*$",  # 通知记者来
            "^i[Wg]",  # 尽快回复记者
        ),
        unless=("[AFNR]",),
    ),
)

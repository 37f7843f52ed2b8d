"""What is said: who is to decide, what is missing, yes, no, not yet, and how.

Rows of patterns over the signs of words.Kind, each beside a clause that it is for; the first
that fits decides, so the order matters.
"""

from domain.reply.rules import Does, Rule

PLAIN = (
    # Somebody else decides
    Rule(Does.NO, ("^Zl$",)),  # 不必了
    Rule(
        Does.IDLE,
        (
            "^H?[dDV]lx*l$",  # 李主任讲过好几次了
            "^T[^AFRN]*H[^AFRN]*V$",  # 此事已经委主任办公会议定
            "Z.*[GgWMdXBY]",  # 不用再等
            "N.*G.*l",  # 不转疾控了
            "Zx*$",  # 不用再催
            "^[xJ]*[Gg]+x[DV]+$",  # 转医院办理
        ),
    ),
    Rule(
        Does.WAIT,
        (
            "[IJ].*W.*H",  # 我问一下领导
            "W.*G",  # 先别急着报
        ),
    ),
    Rule(
        Does.DELEGATE,
        (
            "YH[VA]$",  # 这个得李局批
            "^gHW$",  # Let the director decide
            "^gWH$",  # Please check with legal…
            "^uD?WH",  # 你去问问医政处
            "^[Ug]*gH.*V",  # 让老张定
            "G.*[HV]",  # 报局长
            "[gb][xVe]*H.*[VA]",  # 找王主任批
            "^[xJ]*gA$",  # 让他们批
            "gH+$",  # 外事的事找外办
            "^g+Hgx?$",  # 麻烦李主任看一下
            "^[xu]*g+[xeVD]*H+(?:e|ex)?$",  # 找他们
            "H[xY]?V$",  # 他定
        ),
        unless=("H.*[dX]", "H.*VO", "gHxD", "N.*[GgV]", "P", "J?.*y"),
    ),
    Rule(
        Does.SAID,
        (
            "^H.*Ae$",  # 院长让同意的
            "^[xT]*H[xTOSbeVH]*[AF]l?(?:H|$)",  # 科室同意
        ),
        unless=("I",),
    ),
    # The form comes back
    Rule(
        Does.WAIT,
        (
            "^I.*M.*W$",  # 我再核一下再说
            "^I[xt]*M[xl]*$",  # 我核实下
            "^gI",  # 问我也没用
        ),
    ),
    Rule(
        Does.AGAIN,
        (
            "B",  # 退
            "M.*W$",  # 补了材料再说
            "[ML].*J.*[AFGVW]",  # 补了再审
            "W.*MJ",  # 等补齐再说
        ),
        unless=("Be", "gxB", "Bx?e", "[PNZ]B", "TB", "^YY"),
    ),
    Rule(
        Does.LACK,
        (
            "L",  # 看不清
            "^O[xOeog]*R$",  # 提纲第二问表述不妥
            "^Ox?N[xe]*O+x?$",  # 报备单里没有媒体名称
            "^N[xe]*O+x?$",  # No outline attached
            "^x?bT.*O$",  # 这是去年的表
            "Nb.*eO$",  # 这不是今年的表
            "ONb.*O$",  # 单位名称不是全称
            "^[xo]?ONbx$",  # 报备单不是最新格式
        ),
        unless=("CL", "Le[xOdH]"),
    ),
    Rule(Does.SUPPLY, ("^g?Y[xOe]*Ml$",)),  # 把第四项填了
    Rule(
        Does.SUPPLY,
        (
            "M",  # 补
            "O.*P",  # 只是时间别超过一小时
            "P.*O",  # 别拿草稿糊弄
            "^Y[xe]*O[xO]*$",  # Need the outline first
        ),
        unless=("M[^J]*A$", "M.*R", "M.*l$", "MN[AFD]", "Ne?M", "M.*T", "TM"),
    ),
    # Refusals
    Rule(
        Does.IDLE,
        (
            "^[Tj]?Rx?e",  # 驳回那张是重复的那份
            "^[Tj].*Rl",  # 上次拒绝了
        ),
    ),
    Rule(
        Does.IDLE,
        (
            "^[KTj]",  # 不过
            "T.*l$",  # 疾控已经回了
        ),
        unless=("[AFW]l?$", "v", "^K[^T]"),
    ),
    Rule(
        Does.WAIT,
        (
            "^Ig$",  # 我先看
            "tJ?V",  # 下午答复
            "C(?!x?d).*V",  # subject to legal review…
            "W+N?[ADFJ]+x*$",  # 缓办
            "W.*N[AFD]",  # 暂时不能接
            "^[FI]W+$",  # 我再想想
        ),
        unless=("[AF]x.*W",),
    ),
    Rule(
        Does.NO,
        (
            "^x?N$",  # 不
            "[AFD]P$",  # 搞不得
            "[NP]gu?x?d?D",  # 不能让他们进来
            "ANl",  # 同意不了
            "[AFD].{0,2}N[xl]?$",  # 接不了
            "[AFD]b?[xb]?R",  # 上门不行
            "Nx?A$",  # 不批
        ),
    ),
    Rule(
        Does.NO_TO_PART,
        (
            "(?:N[IxtbgHVY]{0,2}[AFD]|P[IxgtV]{0,3}D|NR).*[dxHO]$",  # 不同意直播
            "[dO]x?(?:N[IxtbgHVY]{0,2}[AFD]|P[IxgtV]{0,3}D|NR|R)",  # 这种自媒体一律不接
            "^[xdO]+J?[FDR]?Rl?$",  # 视频不行
            "exP[xg]?D$",  # 费用的事别碰
            "JND",  # 医生就不上了
        ),
    ),
    Rule(
        Does.NO,
        (
            "N[IxtbgHVY]{0,2}[AFD]",  # 不ＯＫ
            "P[IxgtV]{0,3}D",  # 别接
            "^P[xuI]?A",  # 别同意
            "^x?PHD$",  # 不准他们进来
            "NR",  # 不能拒绝
            "R",  # 否
        ),
    ),
    # Time
    Rule(
        Does.WAIT,
        (
            "W",  # 缓
        ),
        unless=("[ADF].*W", "W.*[dD]"),
    ),
    # Assent without a word of it: 让他们来, 照计划办
    Rule(
        Does.YES,
        (
            "^uD+x?$",  # 你们接到起嘛
            "^J?gd+$",  # 让他们拍吧
        ),
    ),
    Rule(
        Does.YES,
        (
            "^[IuSJr]*(?:g[Hu]|u|g)?[IJ]*(?:Y[xOeuS]*)?O?D+[Hi]*$",  # 接
        ),
        unless=("^I?JD$",),
    ),
    # Assent that hangs on what stands before
    Rule(Does.YES_THEN, ("^I?JD$",)),  # 就接
    Rule(Does.IDLE, ("X[xl]*l$",), unless=("Y",)),  # 提纲改过了
    # Limits
    Rule(
        Does.IF,
        (
            "C",  # 只要书面
        ),
    ),
    Rule(
        Does.IDLE,
        (
            "z",  # 好事
            "^I[^PyXYJ]*$",  # 我回避
        ),
        unless=("[AFNRpD]",),
    ),
    Rule(
        Does.LIMIT,
        (
            "P",  # 别拍
            "y",  # 限本周
            "X",  # 改
            "Y",  # 发我看看
            "N[xg]{0,2}[dG]",  # 不发挥
            "g[xH]+d",  # 让护士长讲
            "gHx?D.",  # 就让李主任去讲
            "J[dD]",  # 就接
            "[xdOtl]J",  # 拍完就走
            "^[^AF]*d$",  # 有人陪
        ),
    ),
    # Assent
    Rule(
        Does.YES_THEN,
        (
            "^I?J[xNY]?[AF]",  # 就行
        ),
    ),
    Rule(
        Does.YES,
        (
            "A",  # 准
            "F",  # 行
            "Np",  # 没意见
        ),
    ),
    Rule(
        Does.WAIT,
        (
            "W",  # 回去再看
        ),
    ),
)

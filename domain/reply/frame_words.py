"""Words that frame a clause: conditions, contrast, questions, speech, time, fillers.

Dialects, common slips and voice input stand beside the standard word.  ``_`` is a space.
"""

from domain.reply.kinds import Kind

FRAME_WORDS = {
    Kind.IF: """
        的话 如果 要是 假如 倘若 若 如 若是 万一 只要 除非 要么 前提 前提是 条件是
        除了 凡 一旦 假使 之前提下 前提下 除 可以的话 行的话 成的话 好的话
        if unless provided as_long_as subject once until when_the on_the_condition on_condition
    """,
    Kind.THEN: """
        就 才 再 方可 方能 则 便 那就 也就 才能 才可 才可以
        then
    """,
    Kind.BUT: """
        但 但是 不过 可是 只不过 然而 只是 唯 惟 除此 而且 并且 并 同时 另外 另
        还有 然后 以及 其余 其他 其它 否则 不然 要不然
        but however though except and also plus otherwise
    """,
    Kind.ONLY: """
        只 仅 限 限于 仅限 只能 只许 只准 只可 只限 光 单 唯独 只有 不超过 不多于
        最多 至多 不少于 以内 以下 之内 为限 为准 之外 为止 到此为止
        only max maximum
    """,
    Kind.MUST: """
        以 应 按 控制在 须 必须 务必 一定 一定要 应当 应该 要 需 需要 请注意 注意
        确保 保证 严格 全程 遵守 服从 严守 凭 记得 要求 限时 事先 事前 先让 先给
        先把 交我 发我看 给我看 报我 做好 照 请照 照着 按照 把
        must need needs only_if
    """,
    Kind.ASK: """
        吗 么 呢 什么 啥 啥子 谁 哪 哪个 哪家 哪天 哪里 哪位 哪些 几 几个 几点
        几号 几时 多少 多久 多长 多大 怎么 怎样 怎么样 咋 咋样 为什么 为啥 为何
        何时 何人 何地 是不是 是否 能不能 能否 可否 有没有 有无 要不要 会不会
        可不可以 行不行 好不好 对不对 去不去 用不用 了没 了没有 过没 过没有 边个 点解
        乜 啥时候 什么时候 什么人 什么内容 哪能 侬讲 啥情况 咋回事 怎么回事 是真的假的
        真的假的 多大岁数 哪来 边间 乜嘢 晓得不 知道不 靠谱不
        what who whom when where why which how is are does
    """,
    Kind.ANYHOW: """
        不管 无论 不论 换谁 谁来 再怎么 怎么说也 说什么也 横竖
    """,
    Kind.OR: """
        还是 或者 或 /
        or
    """,
    Kind.SAY: """
        看法 说 说是 说过 讲过 称 回的是 回复的是 写的是 听说 据说 传说 口头说
        的意思 的意思是 意思是 转达 告诉我 口信 交代 交待 传话 发话 松口 批注 引用的
        转发
        said says told thinks wrote heard
    """,
    Kind.PAST: """
        已 已经 曾 曾经 昨天 昨日 前天 上次 上回 上个月 去年 此前 先前 刚 刚才
        刚刚 早就 原来 原先 本来 那天 那次 当时 历来 一向 从来 上周 经请示 已请示
        请示过 请示了 汇报过 问过 商量过 沟通过 核实过 经研究 经核 已核
        yesterday last earlier previously already
    """,
    Kind.BEFORE: """
        之前 以前
    """,
    Kind.DONE: """
        了 过 齐 齐了 齐全
    """,
    Kind.SELF: """
        我 我们 我处 我科 我局 我委 我办 我部 我院 我中心 我这 我这边 我这儿 我这里
        这边 本处 本科 本局 俺 俺们 咱 咱们 阿拉 吾 侬 本人
        i we me us i'll i'd
    """,
    Kind.YOU: """
        你们 你 您 大家 各位 大伙
        you
    """,
    Kind.OF: """
        的 那 那个版 那版 那张 那份 那次的
    """,
    Kind.SOME: """
        第一 第二 第三 第一个 第二个 第三个 第一家 第二家 第一份 第二份 前一个 后一个
        前者 后者 一半 一部分 头一个 其中一 有的 另一个 前面那个 后面那个 前两个
        后两个 一个
    """,
    Kind.BE: """
        是 就是 即 系 乃 意见是
    """,
    Kind.REASON: """
        因为 是因为 由于 毕竟 正好 正面 正面宣传 好事 有利于 难得 宣传 既然 好选题
        充分 正当 可靠 合理
        because since
    """,
    Kind.THANKS: """
        谢谢 感谢 多谢 谢谢理解 谢谢配合 辛苦 辛苦了 麻烦了 拜托 按程序走 走程序
        按流程 按流程走 按规定办 按规定办理 按程序办 存档 备查 收到 知道了 已阅 阅 喔
        了解了 明白 祝顺利 加油 请知悉 知悉 特此 此复 抓紧办 抓紧 尽快 尽快办 请办理
        请安排 请落实 请组织落实 落实 去办 去吧 放心 其余照报的 照报的 按报的 按所报
        如所报 照单 按申请 如拟 照旧 照原样 做好准备 做好配合 做好服务 做好接待
        准备一下 安排好 配合好 组织好 悉 安排就是了 安排就是 做好准备工作 准备工作 通知
        告知 转告 不好意思 抱歉 输入法 打字 语音输入 手机 别问我 别再问我 别再问我了
        就这样 就这样吧 就这么着 就酱 我认识 靠谱 依程序办理 按程序办理 依程序
        依规定办理 别担心 不用担心 别怕 按报备内容 按报备 按申请内容 祝
        noted thanks thank
    """,
    Kind.FILLER: """
        这个 那个 : 呢个 文字回复 统一回复 回复如下 嗯 呃 额 啊 呀 吧 呗 嘛 哈
        哦 喽 啦 嘞 哎 唉 诶 哟 喂 那么 这个嘛 那什么 就那个 哩 咯 噢 唔该 我看
        个人 原则 原则上 基本 基本上 大体 总体 总的来说 先 可先 也 都是 很 太 真
        真的 完全 非常 坚决 一律 我个人 个人意见 本人意见 倒 倒是 反正 其实 确实
        实在 恐怕 暂且 还 又 均 全 全部 我方 原则性 可能的话 能 可能会 想 应该能
        应可 应该可以 [抱拳] [握手] [玫瑰] [微笑] [合十] [赞] [咖啡]
        [捂脸] [爱心] [呲牙] [憨笑] 🙏 🤝 🌹 😊 🙂 💪 ❤️ 都 表示 一 这次
        这回 这事 这个事 这事情 这个事情 这件事 此事 这家 这一家 这个采访 该采访
        本次采访 这条 这份 这一份 这张 这版 这一版 目前 现在 眼下 此时 然后呢 就是说
        怎么说呢 反正就 那啥 内个 介个 说实话 老实说 看着 觉得 认为
        pls kindly just so well er um uh hmm i'm it's it the a an to of for this that be been
        should would will
    """,
}

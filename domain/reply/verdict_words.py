"""Words that decide, or take a decision away.

Dialects, common slips and voice input stand beside the standard word.  ``_`` is a space.
"""

from domain.reply.kinds import Kind

VERDICT_WORDS = {
    Kind.ASSENT: """
        同意 批准 赞成 准许 准予 允许 许可 照准 核准 支持 通过 放行 认可 应允 批了
        批吧 批 准 准了 准了吧 照批 照办 依议 就这么定 就这样定 就这么办 就这样办
        就按这个来 就按这个办 按这个来 按此办理 按此执行 照此办理 同意哈 桶意 铜意 同亿
        同義 统意 童意 鼓励 签了 签字了 批复同意 给过 过了吧 允 桐意 通亿 同yi
        同异 同议 同义
        tongyi ty approve approved approving approval agree agreed accept accepted permit
        permitted granted grant endorse endorsed authorize authorized authorise consent
        greenlight tong_yi allow allowed okok 准奏
    """,
    Kind.FINE: """
        可以 可以的 可行 行 好 可 中 成 要得 得行 使得 妥 没问题 没得问题 莫得问题
        冇问题 没得事 没事儿 没啥问题 没什么问题 莫问题 木有问题 没毛病 问题不大 没关系
        无妨 不要紧 好的 好滴 好咧 好嘞 好哒 行的 行嘞 成的 没得说 没啥说的 无不可
        未尝不可 得 得得 妥了 妥妥 稳妥 巴适 中嘞 中哩 可中 阔以 可已 克以 奥克
        欧克 收悉同意 好得很 很好 挺好 没话说 我看行 能行 👌 👍 ✅ [ok] [强]
        必须的 没二话 不持异议 没有不妥 无不妥 并无不妥 木问题 冇意见 咋不行 怎么不行
        有啥不行 有何不可 咋不中 有什么不行 没事 得劲 啷个不可以 咋个不可以 哪能不可以
        都行 没啥不行 没啥不行的 没什么不行 没说的 没什么不妥 没啥不妥
        ok okay okk oj okey ok的 okla fine yes yep yeah sure alright yup good ojbk okie keyi
        go_ahead good_to_go looks_good sounds_good all_good no_problem no_problems not_a_problem
        no_issues works 没什么不可以 没啥不可以 没什么不可以的 没啥不可以的 没有不可以的 怎么都行
        怎么着都行 咋都行
    """,
    Kind.DISSENT: """
        拒绝 婉拒 谢绝 回绝 驳回 推掉 推了 回掉 免了 免谈 作罢 算了 算球 拉倒 否
        否决 取消 撤销 叫停 停了 不行 莫想 想都别想 别想 门都没有 没门 没门儿 没戏
        没得谈 没商量 没可能 不可能 休想 免开尊口 打住 使不得 要不得 不妥 不合规 不成
        不中 打回去 下次吧 下回吧 改天吧 以后吧 恕难 回了他 回了他们 挡回去 挡一下
        挡掉 挡了 推辞 婉言 没这个必要 不必接 不用接 忍痛 拒 不可以 叫他们别来
        敬谢不敏 礼貌回掉 砍掉 枪毙 吊销 推 不接了 反对 抵制 ❌ ✖ 🚫 👎 [弱]
        让他们走 叫他们走 没用 白搭 没意义 请回 布同意 步同意 补同意 不统一 不桶意
        不同义 不得行 叫他们回去 让他们回去 让他们回 回了吧
        reject rejected refuse refused decline declined deny denied disapprove disapproved
        disagree nope nah cancel veto turn_down turned_down no_way against rather_not
        not_possible impossible turn_it_down turn_them_away say_no 毙了 毙掉 不了 不宜对外 暂不对外
        不对外 没空接 没空接待 没时间接 没时间接待 口子不能开 不能开这个口子 不开这个口子 冇得谈
        没啥好谈 没什么好谈 没什么可谈 没啥可谈 暂不宜对外
        暂时不接受 打发走 打发了 劝退 撵走 轰走 赶走
        没意思 没啥意思 没劲 not_this_time 停掉 算啦 罢了 不可能的事
    """,
    Kind.NOT: """
        不 未 未能 未予 唔 冇 莫 非 不会 不能 不能够 没法 没办法 无法 不敢 不想
        不愿 不予 不打算 很难 不太 不大 不怎么 并不 并非 难 不再 从不 绝不 决不
        毫不 不给 不让 唔好 唔得 勿要 伐 弗 覅 不好 不要再 恕不 不便于 不宜 不方便
        不便 不适合 不合适 难以 碍难 暂不 暂不予 怎么可能
        not no't don't dont do_not doesn't didn't cannot can't cant won't never unable without
        isn't aren't shouldn't couldn't wouldn't neither nor none no bu hasn't haven't hadn't
        wasn't weren't 暂不宜 暂时不宜 暂不考虑 不考虑 未经
    """,
    Kind.WITHOUT: """
        没 没有 无 没啥 没什么 没得 木有 莫得 不附 不存在
    """,
    Kind.BAN: """
        不得 别 勿 请勿 切勿 莫要 严禁 禁止 不要 甭 休 别再 谢绝拍 不可再 不能再
        千万别 千万不要 绝对不能 不应 不宜再 一律不用 都不用了 不许 不准 不可
    """,
    Kind.NEEDLESS: """
        不用 不必 无需 无须 不需要 不需 毋须 毋需 用不着 免 不用再 唔使 不消 不限
        不限制 无需再 没必要 没有必要
        needn't no_need
    """,
    Kind.RETRACT: """
        撤回 收回 不算 不算数 作废 改主意 反悔 变卦 取消同意
        retract withdraw undo
    """,
    Kind.OBJECTION: """
        异议 不同意见 反对意见 顾虑 问题 意见
        objection objections objected object problem problems issue issues concerns
    """,
    Kind.MOCK: """
        才怪 才有鬼 见鬼 做梦 想得美 你猜 呵呵 哼 鬼才 谁爱 爱咋咋 爱谁谁 随他去
        开玩笑 玩笑 笑死 天知道 算你狠 真行 可真行 太阳从西边 除非太阳 脑子 有病
        好家伙 好个 倒好 好意思 好大 好难 好烦 好气 呆会 □ ☐ 个鬼 个头 个屁 个啥
        个毛 什么同意 难道 个锤子
        just_kidding kidding lol
    """,
    Kind.ADVISE: """
        拟 拟同意 建议 提议 供参考 仅供参考 参考 倾向 倾向于 考虑是否 好像 似乎 可能
        也许 大概 或许 未必 不一定 说不定 不好说 难说 看着像 无所谓 随便 随你 随你们
        随意 都可以 看着办吧 你们看着办 你定 可也不可 不重要 可有可无 可接可不接
        可批可不批 两可 不发表意见 弃权 保留意见 中立 没想法 没主意 拿不准 吃不准
        说不准 不确定 存疑 一半一半 不反对 没反对 并不反对 要不 行了行了 好了好了 够了
        行了
        suggest maybe perhaps possibly guess whatever recommend probably not_sure 心里有数
        有数就行 有数就好 不知道该 不知道要不要 不知道能不能 不晓得该 不置可否 可能会 想同意
        无可无不可 好吧好吧
    """,
}

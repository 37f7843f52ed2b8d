"""Words for what is decided about: the interview, its form, time and people.

Dialects, common slips and voice input stand beside the standard word. ``_`` is a space.
"""

from domain.reply.kinds import Kind

MATTER_WORDS = {
    Kind.DO: """
        接 接受 接待 接下来吧 来 安排 搞 弄 回应 见 采访 采 接采访 接访 受访 出面
        参加 参与 去 做 办 办吧 理 理他们 上 上吧 访 凑热闹 掺和 蹚 趟 配合 答应
        凑 碰 进来 过来 发声 整吧
        interview interviews interviewed proceed go come taking_part take_part do 放心接
        放心来 放心去 方案走 计划走 流程走 意见走 程序走 发吧 拍吧 播吧 登吧 刊吧 录吧 讲吧 谈吧
        采吧 来就是 来就是了 接就是了 接就是
    """,
    Kind.DEED: """
        拍 拍摄 摄 摄像 录 录像 录音 录播 直播 连麦 连线 谈 讲 说到 进 进入 入
        播 播出 发 发布 发稿 刊 刊发 刊登 提 提及 透露 披露 公布 公开 泄露 上镜
        露脸 打码 用 使用 超过 超 超出 超时 讨论 评论 谈及 点名 写 引用 携带 带
        穿 戴 陪同 陪 停留 逗留 打扰 影响 接触 转载 署名 供图 展示 回答 答 介绍
        发言 对外 拿 碰病人 放人 进门 开机 航拍 见报 报道 剪 露 报姓名 书面
        书面回复 书面答复 书面材料 出镜 露面 登记 查验 核验 消毒 安检 测体温 报到
        扫码 签保密协议 签协议 签承诺 签承诺书 签保密承诺
        filming film filmed photos photo photograph pictures record recording live broadcast
        publish enter mention name names show faces ward wards patients patient camera cameras
        discuss talk quote 照片 提问
    """,
    Kind.AGAIN: """
        退回 退了 打回 退件 退 退回去 退回来 退回补正 返回 重报 重新报 重新报送
        重新填 重新填报 重填 重送 重新送 重新送件 重新提交 重交 重新上报 重新申报 再报
        再送 再报上来 再报给我 再提交 再交 再递 再报来 补正 补充后 补齐后 补好后 重写
        重做 重新写 重新做 重新弄 重弄 返工 回炉 改好再 再呈 再上报 重发 重传 重新发
        重新传 重新整理 重来 再来一份 再填 拿回去 拿回 报上来 再来 重新 再给我
        resubmit re-submit return returned redo revise again send_back send_it_back sent_back
        resend 改完再 改了再 修改后再 改正后再 调整后再 完善后再
    """,
    Kind.MEND: """
        补 补充 补齐 补全 补上 补来 补报 补交 补一 补个 补份 补一份 补一下 完善
        修改 更正 改正 订正 纠正 核实 核对 核一下 查实 弄清 搞清 写清 写清楚 写明
        注明 说明 标明 列明 列出 填 填好 填写 填上 填全 填清楚 附 附上 附来 上传
        传上来 发来 发我 发过来 交上来 报全 写全 写上 厘清 释明 明确 细化 详细 具体
        具体点 具体些 写细 写详细 写具体 说清 说清楚 讲清楚 搞清楚 弄清楚 报来 拿来
        送来 提供 交代清楚 对一下 再核 加上 加盖 盖章 盖个章 签字 改一下 改改 改过来
        改成一致 换新版 更新 改对 理顺 说具体 写一下 说一下 补办 签个字 拆开 分开
        分开报 换新的 换新模板 换成新版 换个新 改好 换正式的 更换
        add attach provide include clarify fix correct complete fill specify update supply
        send_me 理一理 理一下 捋一捋 捋一下 顺一顺 改一改 核一核 对一对 查一查 查一下 查清 查清楚
        重新核对 写精确 写准确 写准 写规范
    """,
    Kind.LACK: """
        缺 缺少 欠缺 少 少了 少个 少一 漏 漏了 漏填 漏写 漏报 没附 未附 没写 未写
        没填 未填 没盖 未盖 没签 未签 没交 没传 没上传 没说清 没写清 没写清楚 没填全
        没见 没看见 没看到 看不到 看不见 看不清 打不开 没有附 没提供 未提供 没注明
        未注明 没说明 空 空着 空的 空白 错 错了 写错 填错 有误 错别字 不对 不符
        不一致 对不上 不全 不完整 不齐 不清 不清楚 不明 不明确 不详 不详细 太简单
        太笼统 笼统 太粗 太空 太泛 含糊 模糊 过期 旧的 旧版 不规范 不具体 矛盾 冲突
        搞错 弄错 搞反 没这天 没有这天 没有这一天 没有这个 没带 没有盖 没有签 没有写
        没有填 不够 不够具体 不够详细 不足 太短 看不懂 没落款 没日期 没章 没公章
        没有公章 没签字 没盖章 没写明 没列 未列 没报 没给 不合格 不合要求 不符合要求
        不达标 没标 没勾 漏勾 填反 写反 重了 重复填 模板错 差一份 写成 太大 太小
        太宽 太多 太长 太乱 太空洞 很乱 太虚 说不清 说不清楚
        missing incomplete unclear wrong outdated lacks lacking expired mismatch blank empty
        illegible doesn't_match does_not_match don't_match 打架 没讲清 没讲明 没讲清楚 没表述清
        表述不清 没写对 没对应 还差 差个 差一个 漏传 传漏 传错
    """,
    Kind.PAPER: """
        提纲 采访提纲 访纲 材料 附件 表 报备表 申请表 报备单 名单 记者证 证件 证
        复印件 扫描件 同意书 知情同意书 时间 日期 全称 受访人 受访者 栏 一栏 格 申请
        主题 题目 选题 稿 稿子 名称 地点 媒体 职务 职称 电话 联系方式 联系人 姓名
        单位 公章 章 签名 签字栏 介绍信 函 公函 采访函 脚本 方案 预案 口径 单子
        内容 信息 人数 证号 证明 原件 版 新版 版本 说明书 事由 节目单 台本 链接
        截图 会签单 审批表 登记表 备案表 文号 落款 页 图 身份证 资质 营业执照
        outline questions list form card letter date time attachment document documents
        reporter's id topic consent_form details
    """,
    Kind.WAIT: """
        等 等等 等一等 等会 等会儿 等下 等一下 等一哈 等哈 等到 稍等 稍候 稍后 稍晚
        待 待定 再等 缓 缓一缓 缓缓 缓一下 暂缓 暂时 暂 放 先放 放放 放一放 先放放
        放一下 搁 搁置 搁一搁 搁着 先搁 压一压 压着 先压 再说 再议 再看 再看看 再定
        再想 再想想 再考虑 考虑 考虑考虑 考虑一下 想想 想一想 想一下 研究 研究一下
        研究研究 商量 商量一下 商议 斟酌 掂量 请示 请示一下 汇报 问一下 了解 了解一下
        打听 晚点 晚些 晚一点 回头 过会 过会儿 过后 过两天 过几天 改日
        一会 一会儿 待会 待会儿 先不 且慢 慢 别急 不急 不着急 莫急 莫慌 别忙 不忙
        先看看 看看再说 看看 看情况 容我 让我想 开会 在开会 正在开会 在外面
        在路上 没空 现在没空 先挂 挂着 挂起 先留着 留着 搁到 观望 回单位 回办公室
        回复 给你答复 给答复 回头再 回你 回你们 再回 通个气 通气 碰一下 碰个头 沟通
        沟通一下 先不要 先别 还在 正在 拖 拖一拖 拖一下 给话 给信 给回话 回话 问问
        晾着 冷一冷 冷处理 再核实 再核实核实 再了解
        hold wait later pending postpone defer delay tomorrow get_back check_with check
        back_to_you not_yet hang_on give_me think not_now more_time look_at let_you_know
        晾一晾 晾一下 凉一凉 冷一下 decide 给准信 给你准信 给准话 给你回话
    """,
    Kind.LATER: """
        明天 后天 下午 上午 晚上 今晚 明早 明晚 明儿 下周 下周一 下周二 下周三
        下周四 下周五 周一 周二 周三 周四 周五 下班前 下班 会后 散会 会议结束 月底
        下个月 节后 年后 两会 中午 傍晚 天亮 以后 之后 后 完 半小时 一小时 小时
        分钟
        monday tuesday wednesday thursday friday afternoon evening morning noon tonight week
    """,
    Kind.HAND: """
        转 转给 转到 转交 转办 转送 转报 转呈 移交 移送 呈 呈送 呈报 报请 提请 报
        报给 上报 报送 送 送给 交给 交由 推给 委托 授权 签给
        forward pass refer delegate hand escalate transfer cc fwd send 归 属 属于 assign assigned
    """,
    Kind.CALL: """
        请 找 问 让 叫 喊 由 听 看 给 跟 去找 应由 应该由 交 去跟
        联系 征求 依 麻烦 劳烦 让他们 叫他们 放他们 请他们 让记者 叫记者 让人家 拟请
        回复记者 答复记者 回复媒体 告诉记者 告知记者 回复他们 回他们 答复他们
        ask let see please contact 请回复 回复对方 答复对方 回对方
    """,
    Kind.JUDGE: """
        定 审 审定 审批 审核 审阅 审签 审一下 审稿 批示 阅示 阅批 定夺 决定 拍板
        做主 作主 把关 会签 分管 主管 处理 处置 说了算 讲了算 说得算 点头 裁定 牵头
        作决定 做决定 拿主意 拿意见 出意见 签意见 过目 签批 签署 代批 代签 代审
        代为审批 定吧 看着办 看着定 的权限 的职权 的业务 口的 的口子 分工 的活 这边走
        办理 阅处 研处 酌处 酌办 核定 核 同意才算 负责 管 签 签发 表态 审示 示下
        答复 想好 定下来 提意见 提出意见 无权批 无权审批 无权决定 做不了主 定不了
        说了不算 统一安排 统一受理 统一答复 统一定
        decides decision sign signs handle handles review to_decide 先把关
    """,
    Kind.CHANGE: """
        改 改成 改为 改到 改用 改在 换 换成 换到 换个 换为 换一 换人 删 删掉 删去
        删除 去掉 拿掉 划掉 砍 剪掉 推到 推迟 推后 推迟到 延到 延期 延后 挪 挪到
        挪至 调到 调整 调整到 提前到 提前 缩短 缩短到 压缩 减 减到 减少 增加 加
        加个 移到
        move moved reschedule change replace shorten remove
    """,
}

## 突发事件（T10）

menu-incident = 突发事件：报告、时限、口径

incident-state-open = 进行中
incident-state-paused = 已暂停提醒
incident-state-closed = 已结束
incident-reading-occurred = 发生
incident-reading-aware = 知悉
incident-reading-reported = 报告

incident-card =
    { $note }<b>突发事件 { $number }</b>　{ $state }
    { $unit }
    { $what }
    起算：{ $t0 }（{ $reading }）

    { $clocks }

    分工：{ $board }
    事实：{ $facts }
    口径：{ $statement }{ $ended }
incident-note =
    { $note }

    { "" }
incident-clock-runs = { $clock }（{ $hours } 小时）：{ $limit }前，还剩{ $length }
incident-clock-over = { $clock }（{ $hours } 小时）：<b>已过时限 { $limit }，超{ $length }</b>
incident-clock-met = { $clock }（{ $hours } 小时）：{ $met }完成，用时{ $length }
incident-clock-late = { $clock }（{ $hours } 小时）：{ $met }完成，用时{ $length }，<b>超过时限</b>
incident-length = { " " }{ $hours } 小时 { $minutes } 分
incident-length-hours = { " " }{ $hours } 小时
incident-length-minutes = { " " }{ $minutes } 分
incident-clock-unmet = { $clock }（{ $hours } 小时）：时限 { $limit }，结束时没有登记完成
incident-held = { $role } { $name }
incident-unfilled = 空缺 { $roles }
incident-facts-counted = 已核实 { $verified }，待核实 { $unverified }，已否定 { $denied }
incident-statement-none = 尚未起草
incident-statement-newest = 第 { $number } 稿{ $state }
incident-ended = { "" }

    结束：{ $at }
    { $how }

incident-started-by = { $name }报告突发事件，时限已开始计算。请打开后认领分工。
incident-started = 已启动，时限提醒已排好，有关人员已收到通知。回复这条消息可以直接补充事实。
incident-told =
    <b>突发事件 { $number }</b>
    { $unit }：{ $what }

    { $told }
incident-alarm =
    <b>突发事件 { $number }：{ $clock }还剩{ $length }</b>
    { $unit }：{ $what }
    时限 { $limit }

    口径：{ $statement }
    分工：{ $board }
incident-passed =
    <b>突发事件 { $number }：{ $clock }已过时限</b>
    { $unit }：{ $what }
    时限 { $limit }{ $over }，记为缺口

    口径：{ $statement }
    分工：{ $board }
    完成后仍请登记，时限以实际完成的时间计。
incident-over-by = ，已超{ $length }
incident-answered-toast = 已记下：您正在办理。
incident-reply-no-fact = 这句话没有记为事实。要补充事实，请直接陈述，例如「三楼人员已疏散」。

incident-t0-moved =
    起算时间由{ $before }改为{ $t0 }（{ $reading }），提醒已随之调整。
    理由：{ $why }

    { $clocks }
incident-t0-set = 起算时间已改，提醒已随之调整，有关人员已收到通知。
incident-paused-told = 提醒已暂停。时限不变，恢复后继续提醒。理由：{ $why }
incident-paused = 提醒已暂停，时限不变。
incident-resumed-told = 提醒已恢复。
incident-resumed = 提醒已恢复，暂停期间已过的时限会马上提示。
incident-closed-told = 已结束。{ $how }
incident-closed = 已结束，不再提醒。复盘稿见下，也可以随时再生成。
incident-conference-told = 新闻发布会已于{ $at }召开。
incident-conference-noted = 已登记发布会。
incident-gap-noted = 已记入缺口。
incident-role-given = { $by }请您负责「{ $role }」。

incident-list =
    <b>突发事件</b>
    { $lines }
incident-none = 目前没有进行中的突发事件。
incident-over =
    <b>已结束的突发事件</b>
    { $lines }
incident-line = { $number }　{ $unit }：{ $what }（{ $state }）
incident-line-runs = { $number }　{ $unit }：{ $what }（{ $state }；{ $clock }还剩{ $length }）
incident-line-over = { $number }　{ $unit }：{ $what }（{ $state }；{ $clock }<b>已超{ $length }</b>）
incident-digest = 突发事件 { $count } 起：{ $numbers }

incident-log =
    <b>{ $number } 时间线</b>
    { $lines }
incident-log-line = { $at }　{ $name }　{ $what }
incident-by-clock = 系统
incident-log-start = 报告，起算 { $done }（{ $subject }）：{ $text }
incident-log-set-t0 = 起算时间改为 { $done }（{ $subject }），{ $text }
incident-log-pause = 暂停提醒：{ $text }
incident-log-resume = 恢复提醒
incident-log-close = 结束：{ $text }
incident-log-answer = 收到提醒，正在办理
incident-log-add-fact = { $subject }：{ $text }
incident-log-check-fact = { $subject }：{ $text }
incident-log-fact = 事实 { $number } { $state }
incident-log-draft = 起草第 { $subject } 稿
incident-log-remark = 对第 { $subject } 稿的意见：{ $text }
incident-log-sign = 审签第 { $subject } 稿
incident-log-release = 第 { $subject } 稿于 { $done } 发布 { $text }
incident-log-conference = 登记新闻发布会于 { $done } 召开{ $subject }
incident-log-people = （{ $count } 人参加）
incident-log-take = 认领「{ $subject }」
incident-log-give = 把「{ $subject }」交给{ $text }
incident-log-leave = 交还「{ $subject }」
incident-log-note-gap = 记缺口：{ $text }
incident-log-alarm = { $subject }：时限前{ $text }提醒
incident-log-limit-passed = { $subject }：已过时限

incident-gaps =
    <b>{ $number } 缺口</b>
    { $lines }
incident-gaps-none = 没有缺口。
incident-gap-line = { $at }　{ $what }
incident-gap-limit-passed = { $subject }未在时限内完成
incident-gap-recorded-late = { $subject }按时完成，登记晚于时限
incident-gap-unverified = 第 { $subject } 稿发布时用到未核实的事实：{ $text }
incident-gap-unanswered = 提醒后无人办理：{ $subject }
incident-gap-alarm = { $clock }，{ $at }
incident-gap-role-unfilled = 提醒时「{ $subject }」无人负责
incident-gap-by-hand = { $text }（{ $name }记）

incident-board =
    <b>{ $number } 分工</b>
    { $lines }
incident-role-held = { $role }：{ $name }（{ $at }起）
incident-role-empty = { $role }：空缺
incident-role-to-whom = 「{ $role }」交给谁？对方会收到通知。
incident-role-taken = 「{ $role }」已由{ $name }负责。
incident-role-not-yours = 这项分工已不在您名下，请看最新的分工表。
incident-role-signs = 「审签」只能由分管领导或终审人承担。
incident-not-a-colleague = 对方不在这起事件可以分工的人员之内。

incident-preview =
    <b>请核对后启动</b>
    { $answers }

    { $limits }

    启动后按此计时并提醒有关人员，夜间也会响铃。请勿写入患者姓名等个人信息。
incident-limit = { $clock }：{ $limit }前
incident-runs-already = 该单位已有 { $count } 起进行中，请确认不是同一起。
incident-t0-preview =
    <b>请核对新的起算时间</b>
    原起算时间：{ $before }
    { $answers }

    { $limits }
incident-close-preview =
    <b>结束 { $number }</b>
    { $answers }
    { $unmet }
incident-close-unmet = 「{ $clock }」还没有登记完成，结束后不再提醒。
incident-conference-preview =
    <b>{ $number } 新闻发布会</b>
    { $answers }

form-incident-unit = 哪个单位？可以输入名称、简称或拼音。
form-incident-unit-label = 单位
form-incident-what = 发生了什么？请用一句话说明，例如「急诊楼起火，已扑灭」。请勿写患者姓名。
form-incident-what-label = 情况
form-incident-t0 = 从什么时间起算？例如「3点10分」「半小时前」「昨晚23:50」。
form-incident-t0-label = 起算时间
form-incident-reading = 这是哪个时间？
form-incident-reading-label = 时间口径
form-incident-facts = 有没有已经核实的情况？一行写一条，没有可以跳过。
form-incident-facts-label = 已核实的情况
form-incident-t0-why = 为什么改？
form-incident-t0-why-label = 理由
form-incident-pause-why = 为什么暂停提醒？时限本身不变。
form-incident-pause-why-label = 理由
form-incident-close-how = 处置结果如何？请用一两句话说明。
form-incident-close-how-label = 处置结果
form-incident-gap = 有什么没有做到位？
form-incident-gap-label = 缺口
form-incident-experts = 需要哪方面的专家？请输入专业或姓名，例如「急诊」。
form-incident-experts-label = 专业
form-incident-conference-at = 发布会是什么时间召开的？
form-incident-conference-at-label = 召开时间
form-incident-conference-people = 有多少人参加？不清楚可以跳过。
form-incident-conference-people-label = 参加人数

incident-experts-found =
    <b>「{ $field }」专家</b>
    { $lines }
incident-expert = { $name }　{ $title }　{ $field }（{ $unit }）
incident-experts-none = 名册里没有找到。请换一个专业再试。

incident-is-open = 这起事件正在进行，无需恢复。
incident-is-paused = 这起事件的提醒已暂停，请先恢复。
incident-is-closed = 这起事件已经结束。
incident-moved-on = 这起事件刚刚有变化，请打开最新的一张再办理。
incident-unit-closed = 这个单位已经停用，请选别的单位。
incident-t0-unclear = 没有看懂起算时间，请写明几点，例如「3点10分」。
incident-t0-future = { $at }还没有到。请写已经过去的时间，例如「半小时前」。
incident-t0-old = { $at }距今超过 { $days } 天，请核对日期。
incident-done-future = { $at }还没有到，请在完成之后登记。
incident-done-early = { $at }早于起算时间{ $t0 }，请核对。
incident-count = 请输入 1 到 { $most } 之间的人数。
incident-sentence-length = 请用 { $low } 到 { $high } 个字说明情况，例如 /incident 3点10分急诊楼起火，已扑灭

## 事实清单

fact-state-unverified = 待核实
fact-state-verified = 已核实
fact-state-denied = 已否定
fact-sheet =
    { $note }<b>{ $number } 事实清单</b>
    { $lines }
fact-none = 还没有事实。可以按「加一条」，也可以直接回复事件消息。
fact-line = { $number }．〔{ $state }〕{ $text }（{ $source }；{ $name } { $at }）
fact-no-source = 来源未填
fact-by-reporter = 报告人核实
fact-added = 已加入第 { $number } 条。
fact-card =
    <b>{ $number } 事实</b>
    { $line }
    { $history }
fact-stood = 此前：{ $at } { $name }〔{ $state }〕{ $text }
form-fact-text = 事实是什么？一条只写一件事，请勿写患者姓名。
form-fact-text-label = 事实
form-fact-state = 是否已经核实？
form-fact-state-label = 核实
form-fact-source = 由谁、凭什么核实？例如「保卫科现场确认」。
form-fact-source-label = 来源
fact-source-missing = 请写明由谁、凭什么核实。
fact-stands-so = { $by }已于{ $at }这样登记。
fact-moved-on = 这一条已由{ $by }于{ $at }改过，请打开最新的再办理。
fact-length = 事实请写 { $low } 到 { $high } 个字。

## 口径

statement-state-draft = 待审签
statement-state-signed = 已审签待发布
statement-state-released = 已发布
statement-state-replaced = 已被新稿代替
statement-list =
    <b>{ $number } 口径</b>
    { $lines }
statement-none = 还没有起草。
statement-line = 第 { $number } 稿　{ $state }　{ $name } { $at }　{ $text }
statement-card =
    { $note }<b>{ $incident } 口径第 { $number } 稿</b>
    { $standing }

    { $text }

    <b>用到的事实</b>
    { $facts }
    { $warning }
statement-tells-none = 未标注。请用「标注事实」勾选。
statement-stands-draft = { $drafter }于{ $drafted }起草，待审签
statement-stands-signed = { $drafter }于{ $drafted }起草，{ $signer }于{ $signed }审签
statement-stands-released = { $drafter }于{ $drafted }起草，{ $signer }于{ $signed }审签，{ $released }发布。链接：{ $link }
statement-stands-replaced = { $standing }。已被新稿代替
statement-unverified = <b>注意：用到待核实的事实 { $numbers }。</b>
statement-denied = <b>注意：用到已否定的事实 { $numbers }。如为辟谣请确认表述。</b>
statement-which-facts = 第 { $number } 稿用到哪些事实？
statement-fact = { $number }．{ $text }
statement-sign-sure =
    { $warning }

    仍要审签吗？
statement-signed = 已审签，起草人和发言人已收到通知。发布后请登记。
statement-compared =
    <b>第 { $before } 稿与第 { $after } 稿</b>
    { $lines }
statement-piece-same = … { $text }
statement-piece-added = ＋ <u>{ $text }</u>
statement-piece-removed = － <s>{ $text }</s>
statement-preview =
    <b>请核对全文</b>

    { $text }

    { $warning }
    提交后成为新的一稿，送审签。
statement-release-preview =
    <b>第 { $number } 稿登记发布</b>
    { $answers }
    { $warning }
statement-asked = { $name }起草了口径第 { $number } 稿，请审签。
statement-asked-of = 已请{ $names }审签。
statement-no-signer = 没有可以审签的人：起草人不能审签自己的稿。请联系分管领导或终审人。
statement-signed-told = { $name }已审签第 { $number } 稿，可以发布。发布后请登记时间。
statement-released-told = 口径第 { $number } 稿已于{ $at }发布。
statement-released = 第 { $number } 稿已登记发布。
statement-remarked = { $name }对口径第 { $number } 稿的意见：{ $text }
statement-remark-kept = 意见已转给{ $name }，稿子还没有审签。
statement-remark-length = 意见请写 { $low } 到 { $high } 个字；同意请回复「同意」或按「审签」。
form-statement-remark = 有什么修改意见？会转给起草人。
form-statement-remark-label = 意见
statement-own = 不能审签自己起草的稿，请由别人审签。
statement-is-draft = 第 { $number } 稿还在修改或尚未审签，请打开最新的一张。
statement-is-signed = 第 { $number } 稿已由{ $name }审签。
statement-is-released = 第 { $number } 稿已经发布。
statement-is-replaced = 第 { $number } 稿已被新稿代替，请看最新一稿。
statement-link = 链接请以 http:// 或 https:// 开头，中间不要有空格；没有可以跳过。
form-statement-text = 请写口径全文。每一稿都会保留。
form-statement-text-anew =
    请写新一稿的全文，可以复制上一稿修改。第 { $number } 稿：

    <code>{ $text }</code>
form-statement-text-label = 全文
form-statement-at = 是什么时间发布的？
form-statement-at-label = 发布时间
form-statement-link = 链接是什么？没有可以跳过。
form-statement-link-label = 链接

## 复盘稿

review =
    <b>{ $number } 复盘稿</b>
    { $sections }
review-section = { "" }
    <b>{ $heading }</b>
    { $lines }
review-more = 另有 { $count } 条，见文件
review-file = { $number } 复盘稿（Word）。请补充分析和改进措施后使用。
review-title = 突发事件处置复盘（草稿）
review-summary = 一、基本情况
review-clocks = 二、时限完成情况
review-timeline = 三、时间线
review-facts = 四、事实核实
review-statements = 五、口径各稿
review-gaps = 六、缺口
review-questions = 七、需要回答的问题
review-row = { $label }：{ $value }
review-label-what = 情况
review-label-t0 = 起算时间
review-label-reading = 时间口径
review-label-starter = 报告人
review-label-state = 状态
review-label-board = 分工
review-label-how = 处置结果
review-fact = { $number }．〔{ $state }〕{ $text }。来源：{ $source }。核实时间：{ $verified }
review-statement = 第 { $number } 稿（{ $state }）。起草：{ $drafter }。审签：{ $signer }。发布：{ $released }。全文：{ $text }
review-never = 无
review-nobody = 无

## 按钮

button-now = 现在
button-incident-new = 报告突发事件
button-incident-start = 启动
button-incident-over = 已结束的
button-incident-one = { $number }
button-incident-before = 上一页
button-incident-after = 下一页
button-incident-earlier = 更早
button-incident-later = 更晚
button-incident-open = 打开
button-incident-answer = 收到，正在办
button-incident-log = 时间线
button-incident-gaps = 缺口
button-incident-gap = 记缺口
button-incident-conference = 登记发布会已召开
button-incident-experts = 查专家
button-incident-review = 复盘稿
button-incident-t0 = 改起算时间
button-incident-pause = 暂停提醒
button-incident-resume = 恢复提醒
button-incident-close = 结束
button-fact-list = 事实清单
button-fact-add = 加一条
button-fact-one = { $number }
button-fact-verify = 核实
button-fact-deny = 否定
button-fact-doubt = 改为待核实
button-fact-correct = 更正内容
button-board-show = 分工
button-board-take = 认领{ $role }
button-board-leave = 交还{ $role }
button-board-give = 请人负责{ $role }
button-board-to = { $name }
button-statement-list = 口径
button-statement-draft = 起草新一稿
button-statement-one = 第 { $number } 稿
button-statement-open = 打开第 { $number } 稿
button-statement-facts = 标注事实
button-statement-sign = 审签
button-statement-sign-anyway = 仍然审签
button-statement-remark = 提意见
button-statement-release = 登记发布
button-statement-compare = 与上一稿比较
button-statement-from-facts = 用已核实的事实拟一稿

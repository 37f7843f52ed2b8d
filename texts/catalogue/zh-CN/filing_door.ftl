## 记者已到现场

button-filing-onsite = 记者已到现场
button-filing-onsite-more = 另有一家媒体
button-filing-call-seen = 已看记者证，呼叫值班
button-filing-call-unseen = 未看记者证，呼叫值班
button-filing-verbal-ok = 同意（口头）
button-filing-verbal-ok-phone = 已电话同意
button-filing-verbal-hold = 稍候
button-filing-verbal-no = 婉拒
button-filing-backfill = 补报备
button-duty-door = 待答复：{ $media }

form-filing-door-media = 哪家媒体、哪位记者？例如 <b>东方早报 王记者</b>；不知道姓名可只写媒体。
form-filing-door-media-label = 媒体和记者
form-filing-door-topic = 想采访什么？一句话即可。<i>请勿填写患者姓名。</i>
form-filing-door-topic-label = 主题
form-filing-door-interviewee = 想采访谁？不知道请按「跳过」。
form-filing-door-interviewee-label = 受访人

filing-door-preview =
    <b>请核对</b>
    { $lines }

    按下后立即呼叫值班员，每 5 分钟一次，直到有人答复。答复之前请记者在接待处等候，不接受采访。
filing-door-running = 贵单位已在为「{ $media }」呼叫值班员，不必再按。
filing-door-unsaid = 未说明


filing-door-heading = 记者已到现场
filing-door-asked = 记者已到现场，请答复
filing-door-card =
    <b>{ $heading }　D 类 紧急</b>
    <code>{ $number }</code>
    { $standing }

    <b>单位</b>　{ $unit }（{ $filer }）
    <b>媒体</b>　{ $media }
    <b>主题</b>　{ $topic }
    <b>受访人</b>　{ $interviewee }
    <b>到场</b>　{ $arrived }
    <b>记者证</b>　{ $card }
filing-door-card-seen = 已查看
filing-door-card-unseen = 未查看，请先核实身份
filing-numbers = { $number }（临时号 { $temporary }）

filing-door-calling =
    { $standing }
    { $at } 第 { $round } 次呼叫：{ $names }。
filing-door-agreed =
    { $standing }
    请在{ $until }前补报备。
filing-door-called = 尚无人答复，改呼{ $stage }：{ $names }。请记者继续等候；着急请直接打电话。<code>{ $number }</code>
filing-door-stage-duty = 当班值班员
filing-door-stage-next = 下一班值班员
filing-door-stage-approvers = 审批人
filing-door-stage-admins = 管理员

filing-stands-arrive = 等候答复，{ $by }于{ $at }呼叫。
filing-stands-verbal-ok = { $by }于{ $at }口头同意（{ $reason }），临时号 <code>{ $temporary }</code>。{ $terms }
filing-stands-verbal-hold = { $by }于{ $at }答复：稍候。
filing-stands-verbal-no = { $by }于{ $at }婉拒：{ $reason }。
filing-stands-backfill = 口头同意后，{ $by }于{ $at }补报备（临时号 { $temporary }）。{ $terms }
filing-terms = 条件：{ $text }。
filing-stands-door-unanswered = 一直无人答复，{ $at }结束呼叫。
filing-how-key = 按键
filing-how-phone = 电话
filing-how-reply = 回复

filing-state-onsite = 呼叫值班中
filing-state-verbal-ok = 口头同意，待补报备
filing-state-verbal-hold = 稍候
filing-state-verbal-no = 已婉拒
filing-done-arrive = 呼叫
filing-done-verbal-ok = 口头同意
filing-done-verbal-hold = 答复稍候
filing-done-verbal-no = 婉拒
filing-done-backfill = 补报备
filing-mark-onsite = 记者已到现场
filing-heading-duty-officer = 现场采访
filing-outcome-backfill = 采访已获口头同意；提交后补齐手续，编号不变。

filing-next-nobody = 没有可以呼叫的人，请直接打电话给主管部门。有人可以答复时会继续呼叫。
filing-next-verbal-ok = 可以接受采访，请把临时号告知记者。请在{ $until }前按「补报备」补齐手续；采访没有进行的，请在卡片上按「取消采访」。
filing-next-verbal-hold = 请记者在接待处等候，暂不接受采访；{ $until }前后会再次询问值班员。
filing-next-verbal-no = 请向记者说明理由，并告知：{ $alternative }。
filing-next-backfill = 手续已补齐，无需办理。
filing-next-door-unanswered = 主管部门未能答复，责任不在贵单位。没有同意，请勿接受采访；如另约时间，请重新报备。
filing-door-later = 工作时间另行约访，按程序报备

filing-door-why-not = <b>请选择婉拒的理由，按下即答复。</b>
filing-door-why =
    <b>理解为：婉拒</b>　{ $media }
    请选择理由，按下即答复。
filing-door-read-ok = 理解为：口头同意
filing-door-read-conditions = 理解为：口头同意，条件：{ $conditions }
filing-door-reply-agreed = 已口头同意 { $media }，临时号 { $number }，对方已收到。
filing-door-reply-held = 已答复稍候，<code>{ $number }</code> 稍后再次询问。
filing-door-undecided = 没有作出答复，仍在呼叫。请在卡片上按键，或再次回复卡片。
filing-door-unclear = 没有看懂「{ $text }」，这不算答复。请按下方按键，或只回复 <b>同意</b>、<b>稍候</b>。

filing-door-agreed-toast = 已口头同意，{ $number }，对方已收到。
filing-door-held-toast = 已答复稍候，{ $minutes } 分钟后再次询问。
filing-door-declined-toast = 已婉拒，对方已收到理由。

filing-backfill-soon =
    <b>请补报备</b>　<code>{ $number }</code>（临时号 { $temporary }）
    { $topic }
    请在{ $until }前补齐，只需几个问题。
filing-backfill-overdue =
    <b>补报备已逾期</b>　<code>{ $number }</code>（临时号 { $temporary }）
    { $topic }
    应于{ $until }前补齐，请尽快办理；值班员也收到了这条提醒。
filing-backfill-still =
    <b>补报备逾期多时</b>　<code>{ $number }</code>（临时号 { $temporary }）
    { $topic }
    应于{ $until }前补齐，请今天办理；值班员和管理员也收到了这条提醒。
filing-backfill-owed =
    <b>补报备未交</b>　<code>{ $number }</code>（临时号 { $temporary }）
    { $unit }（{ $filer }）　{ $topic }
    应于{ $until }前补齐，请督促对方。
filing-digest-owed = 待补报备：{ $number } { $topic }
filing-next-no-form = 已多次催办，不再提醒。

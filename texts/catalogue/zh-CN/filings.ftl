## 采访报备：六个问题

menu-filing = 采访报备：填报、查看我的报备
menu-approvals = 待我审批的报备

form-filing-unit = 为哪个单位报备？
form-filing-unit-label = 单位
form-filing-media =
    哪家媒体、哪位记者？可以一起写，例如 <b>东方早报 王记者</b>；也可以先按媒体名称，再写记者姓名。
    整件事一句话写全更快：<b>东方早报王记者明天下午三点来采访呼吸科李主任，谈流感疫苗</b>。
    <i>请勿填写涉密内容和患者姓名。</i>
form-filing-media-label = 媒体和记者
form-filing-journalist = { $outlet }：记者姓名？同行多人可写「王记者等3人」。
form-filing-journalist-new = 「{ $outlet }」不在媒体名录中，将按首次合作媒体报备。记者姓名？
form-filing-which-outlet = 「{ $name }」是哪一家？请选一个，或按新媒体登记。
form-filing-topic = 采访主题？4 到 60 个字，例如 <b>秋冬季流感疫苗接种</b>。
form-filing-topic-label = 主题
form-filing-interviewee = 谁接受采访？请选专家，或直接写姓名。
form-filing-interviewee-label = 受访人
form-filing-which-expert = 「{ $name }」是名录中的哪一位？不在名录的，请按所填登记。
form-filing-when = 什么时候采访？照平时说话写，例如 <b>明天下午三点</b>、<b>下周三 14:30</b>。
form-filing-when-label = 时间
form-filing-mode = 以什么方式采访？
form-filing-mode-label = 方式
form-filing-flags = 有以下情形吗？没有请按「无」；有请勾选，再按「完成」。
form-filing-flags-label = 情形

form-filing-flags-hinted = 提到了「{ $words }」，已先勾选，请核对：不属于的按掉，还有的补上，再按「完成」。

filing-sentence-read = 读到这些，请核对：
filing-sentence-unread = 这句话里没有读到采访的内容，请逐项回答。
filing-sentence-replaces = 原先没填完的一件已放弃，以这一句为准。

filing-pick = { $name }
filing-recent = { $outlet }　{ $journalist }
filing-other-outlet = 换一家媒体
filing-new-outlet = 新媒体「{ $name }」
filing-expert = { $name }　{ $field }
filing-expert-unconfirmed = { $name }　{ $field }（待确认）
filing-as-typed = 不在名录，按「{ $name }」登记
filing-media = { $outlet }　{ $journalist }

filing-mode-in-person = 面访
filing-mode-phone = 电话
filing-mode-video = 视频
filing-mode-written = 书面
filing-mode-filming = 现场拍摄
filing-mode-live = 直播
filing-mode-programme = 节目嘉宾
filing-mode-group = 集体采访
filing-mode-own-account = 自有账号

filing-flag-none = 无
filing-flag-patient = 涉患者
filing-flag-minor = 涉未成年人
filing-flag-epidemic = 涉疫情或突发
filing-flag-foreign = 境外媒体
filing-flag-dispute = 医疗纠纷
filing-flag-leader = 涉领导
filing-flag-first-time = 首次合作媒体

filing-field-media = 媒体和记者
filing-field-topic = 主题
filing-field-interviewee = 受访人
filing-field-when = 时间
filing-field-mode = 方式
filing-field-flags = 情形

## 类别和理由

filing-class-a = A 类 备案即办
filing-class-a-object = A 类 备案即办（有异议，转审批）
filing-class-a-resubmit = A 类 备案即办（曾退回，转审批）
filing-class-b = B 类 一般审批
filing-class-c = C 类 重大敏感
filing-class-d = D 类 紧急

filing-routine = 常规采访：媒体和受访人都在名录，无特殊情形
filing-mark-soon = 采访时间早于正常答复时限
filing-mark-patient = 涉患者
filing-mark-minor = 涉未成年人
filing-mark-epidemic = 涉疫情或突发
filing-mark-dispute = 医疗纠纷
filing-mark-foreign = 境外媒体
filing-mark-leader = 涉领导
filing-mark-live = 直播
filing-mark-refused = 此前未获同意（{ $number }）
filing-mark-first-time = 首次合作媒体
filing-mark-unlicensed = 媒体没有新闻资质
filing-mark-unlisted = 受访人不在专家名录
filing-mark-programme = 节目嘉宾
filing-mark-filming = 现场拍摄

filing-outcome-a = 提交后立即备案、给出编号，可按时接受采访。
filing-outcome-b = 提交后给出编号，由主管部门审批；同意之前请勿接受采访。
filing-outcome-c = 提交后给出编号，由主管部门按重大事项审批；同意之前请勿接受采访。
filing-outcome-d = 提交后立即通知审批人紧急办理；同意之前请勿接受采访，必要时请电话联系。
filing-outcome-again = 补正后重新审批，编号不变；同意之前请勿接受采访。

filing-preview =
    <b>请核对</b>　{ $unit }

    { $lines }

    <b>{ $class }</b>　{ $why }
    { $outcome }
button-filing-pledge = 不涉密、已核对记者身份，提交
button-filing-pledge-none = 无特殊情形、不涉密、已核对记者身份，提交
button-filing-flags = 有患者、未成年人、疫情等情形

## 卡片

filing-heading-filer = 我的采访报备
filing-heading-unit-lead = 本单位采访报备
filing-heading-approver = 采访报备审批

filing-card =
    <b>{ $heading }　{ $class }</b>
    <code>{ $number }</code>
    { $standing }

    <b>单位</b>　{ $unit }（{ $filer }）
    <b>媒体</b>　{ $media }
    <b>主题</b>　{ $topic }
    <b>受访人</b>　{ $interviewee }
    <b>时间</b>　{ $when }
    <b>方式</b>　{ $mode }
    <b>情形</b>　{ $flags }
    <b>类别依据</b>　{ $why }{ $details }
filing-card-old =
    <code>{ $number }</code>　{ $topic }
    { $done }，这张卡片作废，请看新卡片。
filing-noted =
    { $note }
    { $standing }

filing-stands-submit = 待审批，{ $by }于{ $at }提交。
filing-stands-resubmit = 待审批，{ $by }于{ $at }补正后重新提交。
filing-stands-filed = 已备案，{ $by }于{ $at }提交，可按时进行。异议期至{ $until }。
filing-stands-object = 待审批，{ $by }于{ $at }提出异议：{ $reason }。
filing-stands-approve = { $by }于{ $at }同意。
filing-stands-condition =
    附条件同意，待报备单位确认。{ $by }于{ $at }签署。
    条件：{ $conditions }
filing-stands-accept =
    附条件同意，{ $by }于{ $at }确认照办。
    条件：{ $conditions }
filing-stands-reject =
    { $by }于{ $at }不同意。
    理由：{ $reason }
    替代方案：{ $alternative }
filing-stands-return = { $by }于{ $at }退回补正：{ $fields }。{ $note }
filing-stands-withdraw = { $by }于{ $at }撤回，编号保留。
filing-stands-cancel = { $by }于{ $at }取消，编号保留。
filing-stands-unanswered = 到采访时间仍无人审批，{ $at }过期。
filing-stands-uncorrected = 未按时补正，{ $at }过期。
filing-stands-unaccepted = 到采访时间仍未确认条件，{ $at }过期。
filing-note = 说明：{ $text }

filing-state-submitted = 待审批
filing-state-filed = 已备案
filing-state-returned = 待补正
filing-state-approved = 已同意
filing-state-conditional = 附条件同意，待确认
filing-state-rejected = 不同意
filing-state-withdrawn = 已撤回
filing-state-cancelled = 已取消
filing-state-expired = 已过期

filing-told =
    <b>{ $standing }</b>

    <code>{ $number }</code>　{ $topic }
    { $media }　{ $when }
    { $next }
filing-next-approve = 请按约定时间接受采访；如采访取消，请在 /filing 的「我的报备」里取消。
filing-next-condition = 请按「知悉并照办」确认；确认之前请勿接受采访。不能照办的，请按卡片上的「撤回」。
filing-next-accept = 请按上述条件接受采访。
filing-next-unaccepted = 条件未确认，同意未生效。如仍需采访，请重新报备。
filing-next-reject = 可按替代方案调整后重新报备，只需重填时间并修改有关内容；重新报备须经审批。
filing-next-return = 请按「补正」，只需重填上述内容。请在{ $until }前补正，逾期作废。
filing-next-object = 已转为审批，同意之前请勿接受采访。
filing-next-withdraw = 如仍需采访，请重新报备。
filing-next-cancel = 采访不再进行，请告知记者。
filing-next-unanswered = 主管部门未能及时答复，责任不在贵单位。如采访改期，请重新报备。
filing-next-unanswered-office = 本件计入主管部门未答复统计。
filing-next-uncorrected = 如仍需采访，请重新报备。

filing-nudge =
    <b>请审批</b>　{ $unit }的报备已等候一段时间。
    <code>{ $number }</code>　{ $topic }
    采访时间：{ $when }
filing-nobody-decides = { $unit }的报备 <code>{ $number }</code>（{ $class }，{ $when }）没有可以审批的人。请尽快指定审批人，对方发送 /approvals 即可办理。

## 按键

button-filing-like = 照以前的填
button-filing-like-one = { $media }　{ $topic }
button-filing-mine = 我的报备
button-filing-approve = 同意
button-filing-condition = 附条件同意
button-filing-accept = 知悉并照办
button-filing-agree = 确认
button-filing-not-so = 不是
button-filing-reject = 不同意
button-filing-return = 退回补正
button-filing-open = 查看并办理
button-filing-open-one = { $number }　{ $topic }
button-filing-withdraw = 撤回
button-filing-withdraw-sure = 确认撤回
button-filing-cancel = 取消采访
button-filing-cancel-sure = 确认取消采访
button-filing-object = 提出异议
button-filing-resubmit = 补正
button-filing-copy = 重新报备
button-filing-reject-sure = 确认不同意
button-filing-return-sure = 确认退回

filing-sure-withdraw = <b>确定撤回吗？</b>撤回后不能恢复，编号保留。
filing-sure-cancel = <b>确定采访不再进行吗？</b>取消后不能恢复，编号保留。
filing-sure-object = <b>请选择异议的理由。</b>提出后转为审批，同意之前暂停采访。

filing-approved-toast = 已同意，报备人已收到通知。
filing-accepted-toast = 已确认，请按条件接受采访。
filing-withdrawn-toast = 已撤回。
filing-cancelled-toast = 已取消。
filing-objected-toast = 已提出异议，转为审批。

## 清单

filing-list-line = { $number }　{ $state }　{ $topic }（{ $media }，{ $when }）
filing-mine =
    <b>最近的报备</b>

    { $lines }
filing-waiting =
    <b>待审批 { $waiting }，异议期内 { $filed } 件</b>

    { $lines }
filing-digest = 采访报备：{ $count } 件待办
filing-digest-waiting = 待审批：{ $number } { $unit }，{ $when }采访
filing-digest-more = 另有 { $count } 件待审批，见 /approvals
filing-count = { $count } 件
filing-count-more = { $count } 件以上
filing-digest-returned = 待补正：{ $number } { $topic }，{ $when }采访
filing-digest-conditional = 待确认条件：{ $number } { $topic }，{ $when }采访

## 不同意和退回

form-filing-reason = 不同意的理由？只能从下列理由中选择。
form-filing-reason-label = 理由
form-filing-alternative = 替代方案？
form-filing-alternative-label = 替代方案
form-filing-alternative-secret = 替代方案？可用下面这一条，也可自己写。
form-filing-alternative-epidemic-authority = 替代方案？可用下面这一条，也可自己写。
form-filing-alternative-patient = 替代方案？可用下面这一条，也可自己写。
form-filing-alternative-identity = 替代方案？可用下面这一条，也可自己写。
form-filing-alternative-ward-order = 替代方案？可用下面这一条，也可自己写。
form-filing-alternative-statement-coming = 统一口径什么时候发布？请写明时间和渠道。
form-filing-alternative-time-clash = 改到什么时间可以，或换哪位专家？可按一项，也可自己写明。
form-filing-alternative-person = 换哪位专家？请选一位，或写姓名。
form-filing-alternative-not-ours = 请记者联系哪个单位或部门？请写出转介对象。
form-filing-fields = 请勾选要补正的内容，再按「完成」。
form-filing-fields-label = 补正内容
form-filing-conditions = 附什么条件？请逐条写明，不附条件可跳过。
form-filing-conditions-label = 条件
form-filing-note = 需要说明吗？可写一句，也可跳过。
form-filing-note-label = 说明

filing-reason-secret = 涉密
filing-reason-epidemic-authority = 疫情信息由有权部门发布
filing-reason-patient = 患者不同意或不宜
filing-reason-identity = 未核实记者身份
filing-reason-ward-order = 影响诊疗秩序或院感防控
filing-reason-statement-coming = 已有统一口径即将发布
filing-reason-time-clash = 时间冲突
filing-reason-person = 受访人不宜
filing-reason-not-ours = 超出本单位职责

filing-usual-secret = 改谈已公开的内容
filing-usual-epidemic-authority = 引用主管部门已发布的信息
filing-usual-patient = 改采访医务人员，不涉及患者
filing-usual-identity = 核实记者证或单位介绍信后重新报备
filing-usual-ward-order = 改在非诊疗区域或电话采访

filing-decision-preview =
    <b>{ $decision }</b>　<code>{ $number }</code>
    { $media }　{ $topic }

    { $lines }
filing-decision-approve = 同意
filing-decision-reject = 不同意
filing-decision-return = 退回补正
filing-decided =
    <code>{ $number }</code>
    { $standing }

## 回复卡片

filing-reply-approved =
    ✓ 已同意 <code>{ $number }</code>　{ $media }：{ $topic }
    { $standing }
filing-remark = { $by }附言：{ $text }
filing-read-as = 理解为：{ $decision }
filing-read-conditions = 理解为：附条件同意，条件：{ $conditions }
filing-confirm-reading = 对的请按「确认」；按「确认」之前不作决定。
filing-undecided = 没有作出决定，本件仍待审批。请在卡片上按键，或再次回复卡片。
filing-hold-kept = 已记下「{ $text }」，本件仍待审批，不转告报备人。定下后请按下方按键。
filing-question-kept = 已记下「{ $text }」，这是提问，不算决定，也不转告报备人。需要补充内容的，请按「退回补正」；急件请电话询问。
filing-delegate-kept = 已记下「{ $text }」，本件仍待审批。要转给他人办理的，请按「转办」选人。
filing-delegate-kept-to = 已记下「{ $text }」，没有找到可以接办的{ $who }，本件仍待审批。请按「转办」选人。
filing-remark-kept = 已记下「{ $text }」，但这不算决定：只显示在审批人的卡片上，不转告报备人。请按下方按键，或只回复 <b>同意</b>、<b>不同意</b>、<b>退回</b>。
filing-word-without-card = 请在审批卡片上按「回复」后再写同意，或发送 /approvals 逐件办理。
filing-decide-here = 请以这张卡片为准，在这里办理。
filing-use-keys = 请用下方按键办理，或发送 /filing 新建报备。

## 不能照办时的一句话

filing-no-unit = 您名下还没有单位，暂不能报备。请联系管理员。
filing-none-yet = 还没有报备记录。
filing-nothing-waits = 目前没有待您审批的报备。
filing-starts-in-past = 采访时间 { $at } 已过，请按「修改」重填时间。
filing-not-now = 报备目前的状态不能这样办理。请发送 /filing 查看最新情况。
filing-already = 该报备已由{ $by }于{ $at }{ $done }，无需再办。
filing-already-expired = 该报备已于{ $at }过期，无需再办。
filing-done-submit = 提交
filing-done-filed = 备案
filing-done-resubmit = 补正提交
filing-done-approve = 同意
filing-done-condition = 附条件同意
filing-done-accept = 确认条件
filing-done-reject = 答复不同意
filing-done-return = 退回补正
filing-done-withdraw = 撤回
filing-done-cancel = 取消
filing-done-object = 提出异议
filing-own = 不能审批自己提交的报备，请由其他审批人办理。
filing-time-passed = 采访时间已到，不能再办理。
filing-card-stale = 这张卡片已过期，报备已更新为 { $number }。请看最新的卡片。
filing-objection-over = 异议期已过，不能再提出异议。如有紧急情况，请直接联系主管部门。
filing-reason-not-listed = 只能从列出的理由中选择，请按键选择。
filing-alternative-missing = 这个理由需要写明替代方案，请按「修改」补充。
filing-no-field = 请至少勾选一项要补正的内容。

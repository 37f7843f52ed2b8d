## 环节

filing-step-one = { $step }：等 { $names }
filing-step-any = { $step }：等 { $names }（任一人）
filing-step-all = { $step }：等 { $names }（都要同意）
filing-step-rest = { $step }：{ $signed } 已同意，还差 { $names }
filing-step-nobody = { $step }：暂无人可办，已告知管理员
filing-step-to-come = { $step }：未到
filing-step-agreed = { $step }：{ $names } 已同意
filing-step-kept = { $step }：{ $names } 已同意（补正未涉及，沿用）
filing-step-unit = { $step }：由报备单位负责取得
filing-step-stopped = { $step }：{ $names } 已答复
filing-step-names = { $names } 等 { $count } 人

filing-heading-signer = 采访报备审批
filing-heading-reader = 采访报备（查阅）
filing-heading-admin = 采访报备（管理）

filing-stands-step = { $state }，{ $by }于{ $at }{ $done }。

filing-state-co-sign = 待会签
filing-state-final-review = 待终审

filing-signed-toast = 已同意，转下一步；还差谁见卡片。
filing-conditional-toast = 已同意；此前附有条件，待报备单位确认。
filing-signed-already = 您在这一环节已经答复，无需再办。
filing-not-your-step = 现在是{ $step }环节，由{ $names }办理。

button-filing-reassign = 转办
button-filing-add-signer = 加签
button-filing-cc = 抄送
button-filing-appeal = 申诉
button-filing-propose = 撤销同意
button-filing-revoke = 确认撤销
button-filing-receive = 收悉
filing-done-reassign = 转办
filing-done-add-signer = 加签
filing-done-rescue = 指定审批人
filing-done-appeal = 申诉
filing-done-propose = 提议撤销
filing-done-revoke = 撤销
filing-done-receive = 确认收悉撤销
filing-state-revoked = 已撤销

## 转办、加签、抄送

filing-choose-reassign = <b>转给谁办理？</b>您不再签署，由对方决定。不在下面的，请回复卡片「转给某某」。
filing-choose-add-signer = <b>再请谁会签？</b>本环节同意后送对方，对方同意后才进入下一步。
filing-choose-cc = <b>抄送给谁？</b>对方只能查看。
filing-told-by-reassign = 已转给{ $name }办理。
filing-told-by-add-signer = 已加签{ $name }，本环节同意后送会签。
filing-told-by-cc = 已抄送{ $name }。
filing-handed-to-you = <b>{ $by }转请您办理。</b>
filing-cc-from = { $by }抄送，仅供查阅。
filing-reassign-read =
    <b>理解为：转办</b>　<code>{ $number }</code>　{ $topic }
    转给下面这位吗？不是的，不必按，本件仍由您办理。
filing-nobody-to-choose = 目前没有可以选择的人。
filing-own-consent = 本人同意不能转办、加签或由他人代签。
filing-handed-back = 对方刚把这件转给别人，不能再转回去。请选其他人，或直接答复。
filing-asked-already = 对方已经在办理人之列，无需再请。
filing-not-a-signer = 这位不能办理本件。请从列出的人中选择。

## 撤销和申诉

filing-stands-propose = 同意仍有效；{ $by }于{ $at }提议撤销（{ $reason }），待另一位审批人确认。{ $note }
filing-stands-revoke = { $by }于{ $at }撤销同意，采访不得进行。理由：{ $reason }。{ $note }
filing-stands-receive = 同意已撤销，采访不得进行；{ $by }于{ $at }确认收悉。理由：{ $reason }。{ $note }
filing-next-propose = 撤销须两人办理。您也认为应当撤销的，请按「确认撤销」。
filing-next-propose-nobody = 没有第二位审批人可以确认撤销。请尽快指定，或电话通知报备单位。
filing-next-revoke = 请立即告知记者和受访人采访不再进行，并按「收悉」。
filing-next-receive = 报备单位已确认收悉撤销。
filing-next-appeal = 已送上一级复核，答复之前请勿接受采访。
filing-unheard =
    <b>请立即电话通知</b>　{ $unit } { $filer }
    <code>{ $number }</code>　{ $state }，十五分钟内无人确认收悉。
    采访时间：{ $when }
filing-appeal-why = 申诉理由：{ $text }
form-filing-appeal-why = 为什么应当再看一次？请写一两句事实（4 到 200 个字），复核的人会看到。只能申诉一次。
form-filing-appeal-why-label = 申诉理由
form-filing-revocation-why = 发生了什么，为什么要撤销？请写一两句事实（4 到 200 个字），另一位审批人和报备单位会看到。
form-filing-revocation-why-label = 情况
filing-decision-appeal = 申诉（只能一次，由未作过不同意决定的上一级复核）
filing-decision-propose = 提议撤销同意（另一位审批人确认后生效）
button-filing-appeal-sure = 确认申诉
button-filing-propose-sure = 确认提议
button-filing-agreed = 待采访的报备
filing-to-come =
    <b>已同意、待采访</b>

    { $lines }
filing-none-to-come = 目前没有已同意、待采访的报备。
filing-revoked-toast = 已撤销，报备单位已收到通知。
filing-received-toast = 已确认收悉。
filing-not-proposed = 请先由一位审批人提议撤销并写明理由。
filing-second-person = 撤销须由另一位审批人确认。
filing-appealed-already = 已经申诉过一次，不能再申诉。可按替代方案调整后重新报备。
filing-appeal-over = 申诉期已于{ $until }结束。可按替代方案调整后重新报备。

## 催办和解围

filing-asked-as-head = <b>等候已久，请您一并办理。</b>原来的签署人也还可以办理，先答复的为准。
filing-stuck =
    <b>无人办理</b>　{ $unit }的报备停在{ $step }环节，已催办。
    <code>{ $number }</code>　{ $topic }
    采访时间：{ $when }
button-filing-stuck = 交给审批人
button-filing-stuck-list = 无人办理的（{ $count }）
filing-stuck-list =
    <b>无人办理 { $count } 件</b>

    { $lines }
filing-nothing-stuck = 目前没有无人办理的报备。
form-filing-rescue-which = 把哪些交给审批人？请选择；几件一起的，请写编号，例如 <b>1、3</b>。
form-filing-rescue-which-label = 报备
form-filing-rescue-approver = 交给哪位审批人？
form-filing-rescue-approver-label = 审批人
form-filing-rescue-reason = 为什么？可选一条，也可自己写。
form-filing-rescue-reason-label = 原因
filing-rescue-all = 全部（{ $count } 件）
filing-rescue-which = 没有这些编号。请从列出的报备中选择，或写它们的编号。
filing-rescue-reason-absent = 原签署人不在岗
filing-rescue-reason-late = 催办后仍无答复
filing-rescue-reason-left = 原签署人已离任
filing-rescue-preview =
    <b>请核对</b>

    { $lines }

    只是请对方办理，不作任何决定；原签署人也还可以办理。
filing-rescued = 已请{ $name }办理 { $count } 件。{ $left ->
        [0] {""}
       *[other] 另有 { $left } 件已有结果，或对方不能办理。
    }
filing-rescued-told = { $lines }
filing-rescued-consent = 领导本人已无法联系，本人同意改由报备单位负责取得：{ $count } 件，已转下一环节。
filing-rescued-none = 这些报备已有结果，或这位审批人不能办理。请重新选择。

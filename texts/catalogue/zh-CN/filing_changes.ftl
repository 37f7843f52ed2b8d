## 变更

button-filing-change = 变更
filing-sure-change = <b>变更哪一项？</b>核对时还可再改别的；提交之前原来的不变。

filing-change-line = <b>{ $field }</b>　{ $was } → { $new }
filing-answer-outlet = 媒体
filing-answer-journalist = 记者
filing-answer-topic = 主题
filing-answer-interviewee = 受访人
filing-answer-when = 时间
filing-answer-mode = 方式
filing-answer-flags = 情形

filing-outcome-told = 改动不影响原决定，提交后立即生效，编号不变；有关的人会收到告知。
filing-outcome-refiled = 仍属备案即办，提交后立即生效，编号不变；异议期重新计算。
filing-outcome-anew = 改动涉及已决定的内容，提交后重新审批，编号不变；同意之前请勿接受采访。
filing-outcome-unchanged = 与原来相同，没有要变更的。

filing-class-a-reopen = A 类 备案即办（有变更，转审批）
filing-stands-change = { $by }于{ $at }变更，原决定不变，可按变更后的内容进行。{ $kept }
filing-stands-refiled = 已备案，{ $by }于{ $at }变更，可按时进行。异议期至{ $until }。
filing-stands-reopen = 变更后待审批，{ $by }于{ $at }提交。
filing-conditions-kept = 条件仍有效：{ $text }
filing-changed =
    <b>{ $by }变更了采访报备</b>，原决定不变。
    <code>{ $number }</code>　{ $topic }
    { $lines }
filing-old-resubmit = 已补正并重新提交
filing-old-reopen = 已变更并重新提交
filing-done-change = 变更
filing-done-reopen = 变更并提交审批

filing-nothing-changed = 与原来相同，没有要变更的。请按「修改」，不需要变更的请按「取消」。

## 采访前后：提醒、询问

filing-remind =
    <b>采访提醒</b>　{ $when }
    <code>{ $number }</code>　{ $topic }
    { $media }　受访人：{ $interviewee }
filing-ask =
    <b>{ $question }</b>
    <code>{ $number }</code>　{ $topic }
    { $media }　{ $when }
filing-asked-held = 采访进行了吗？请按一下。
filing-asked-outlet-told = 患者撤回同意一事告知媒体了吗？请登记媒体的处理结果。

filing-follow-digest = 采访前后
filing-digest-near = 即将采访：{ $number } { $topic }，{ $when }
filing-digest-asked-held = 采访进行了吗：{ $number } { $topic }
filing-digest-asked-awaiting-pub = 刊播了吗：{ $number } { $topic }
filing-digest-asked-correction = 媒体更正了吗：{ $number } { $topic }
filing-digest-asked-consent-revoked = 媒体怎么处理的：{ $number } { $topic }

## 采访之后：三张小表

filing-form-about = { $number }　{ $topic }
form-filing-noticed = 采访中有以下情形吗？没有请按「无」；有请勾选，再按「完成」。
form-filing-noticed-label = 采访情况
form-filing-questions = 提纲外问了什么？可写一句，也可跳过。
form-filing-questions-label = 提纲外提问
form-filing-promises = 答应了什么？例如 <b>周五前补充接种数据</b>。
form-filing-promises-label = 承诺事项
form-filing-publish-on = 预计哪天刊播？例如 <b>下周五</b>。
form-filing-publish-on-label = 预计刊播
form-filing-proof = 请发链接（可连同媒体名称写一行），或发一张截图、照片。都没有请按「跳过」。
form-filing-proof-label = 刊播凭证
form-filing-wrong = 哪里需要更正？请写一句。
form-filing-wrong-label = 更正内容
filing-unsaid = 没有登记，随时可在「我的报备」里补记。

filing-noticed-none = 无
filing-noticed-off-outline = 问了提纲外的问题
filing-noticed-promises = 作了承诺
filing-noticed-fact-check = 约定刊播前核对事实
filing-noticed-publish-on = 知道刊播日期

filing-outcome-called-off = 采访临时取消
filing-outcome-reporter-absent = 记者未到
filing-outcome-interviewee-absent = 受访人未到
filing-outcome-put-off = 改期，另行报备
filing-outcome-other = 其他原因
filing-outcome-checked = 已回看核对
filing-outcome-not-given = 媒体未提供
filing-outcome-not-applicable = 不适用
filing-outcome-unanswered = 没有回音
filing-outcome-link = 附说明
filing-outcome-photo = 有截图
filing-outcome-no-proof = 未附凭证
filing-outcome-not-used = 媒体决定不刊播
filing-outcome-not-found = 未见刊播
filing-outcome-corrected = 已更正
filing-outcome-declined = 媒体拒绝
filing-outcome-taken-down = 已撤下
filing-outcome-recut = 已重新剪辑
filing-outcome-not-aired = 尚未刊播，不再使用

## 采访之后：卡片

filing-stands-hold = 已采访，{ $by }于{ $at }登记。
filing-stands-no-show = 采访未进行，{ $by }于{ $at }登记：{ $outcome }。
filing-stands-record = 待刊播，{ $by }于{ $at }登记采访情况：{ $noticed }。{ $note }
filing-stands-record-unsaid = 待刊播，采访情况未另行登记（{ $at }）。
filing-stands-agree-check = 待核对事实，{ $by }于{ $at }登记采访情况：{ $noticed }。{ $note }
filing-stands-check = 待刊播，{ $by }于{ $at }登记事实核对：{ $outcome }。
filing-stands-check-unsaid = 待刊播，事实核对到{ $at }没有回音，按未回复登记。
filing-stands-publish = 已刊播，{ $by }于{ $at }登记：{ $outcome }。{ $note }
filing-stands-drop = 未刊播，{ $by }于{ $at }登记：{ $outcome }。已归档。
filing-stands-correct = 已要求媒体更正，{ $by }于{ $at }登记。{ $note }
filing-stands-answer = 更正结果：{ $outcome }，{ $by }于{ $at }登记。已归档。
filing-stands-revoke-consent = <b>患者撤回同意</b>，{ $by }于{ $at }登记。采访和刊播停止。
filing-stands-tell-outlet = 患者撤回同意，媒体处理结果：{ $outcome }，{ $by }于{ $at }登记。已归档。
filing-stands-close-held = 采访是否进行没有回音，{ $at }归档。
filing-stands-close-verbal-ok = 口头同意后没有补报备，{ $at }归档。
filing-stands-close-awaiting-pub = 未见刊播，没有回音，{ $at }归档。
filing-stands-close-published = 已刊播，{ $at }归档。
filing-stands-close-correction = 更正一事没有回音，{ $at }归档。
filing-stands-close-consent-revoked = 患者撤回同意，媒体处理结果没有回音，{ $at }归档。

filing-state-held = 已采访
filing-state-fact-check = 待核对事实
filing-state-awaiting-pub = 待刊播
filing-state-published = 已刊播
filing-state-correction = 更正中
filing-state-consent-revoked = 患者撤回同意
filing-state-archived = 已归档

filing-next-consent-before = 采访不再进行。请立即告知记者，再登记媒体的处理结果。
filing-next-consent-after = 请立即告知媒体撤下或重新剪辑，再登记媒体的处理结果。
filing-next-consent-office = 单位正在告知媒体，结果会登记在卡片上。
filing-next-tell-outlet = 如需跟进，请与报备单位联系。

## 采访之后：按键和提示

button-filing-hold = 已采访
button-filing-no-show = 未进行
button-filing-record = 记录采访情况
button-filing-check = 登记事实核对
button-filing-publish = 已刊播
button-filing-drop = 未刊播
button-filing-correct = 需要更正
button-filing-answer = 登记更正结果
button-filing-revoke-consent = 患者撤回同意
button-filing-revoke-consent-sure = 确认患者撤回同意
button-filing-tell-outlet = 登记媒体处理结果
button-filing-proof = 查看截图

filing-sure-no-show = <b>为什么没有进行？</b>登记后归档；改期的请重新报备。
filing-sure-check = <b>事实核对怎么样了？</b>
filing-sure-drop = <b>确定没有刊播吗？</b>登记后归档。
filing-sure-answer = <b>媒体怎么答复的？</b>登记后归档。
filing-sure-revoke-consent = <b>患者或监护人撤回了同意吗？</b>确认后采访和刊播停止，立即通知审批人和分管领导，不能恢复。
filing-sure-tell-outlet = <b>媒体怎么处理的？</b>登记后归档。

filing-held-toast = 已登记。
filing-kept-toast = 已登记。
filing-consent-toast = 已登记，审批人和分管领导已收到通知。请立即告知媒体，两小时后会再问处理结果。
filing-proof = <code>{ $number }</code>　{ $topic }

filing-done-hold = 登记已采访
filing-done-no-show = 登记采访未进行
filing-done-record = 登记采访情况
filing-done-agree-check = 登记采访情况
filing-done-check = 登记事实核对
filing-done-publish = 登记已刊播
filing-done-drop = 登记未刊播
filing-done-correct = 登记需要更正
filing-done-answer = 登记更正结果
filing-done-revoke-consent = 登记患者撤回同意
filing-done-tell-outlet = 登记媒体处理结果

filing-not-begun = 还没到采访时间，采访开始后再登记。
filing-begun = 采访时间已到，不能再取消；没有进行的，请按「未进行」登记。
filing-no-patient = 这件报备没有勾选涉患者或涉未成年人。采访不进行的，请按「取消采访」。
filing-already-closed = 该报备已于{ $at }自动转入下一步，请看最新的卡片。
filing-publish-past = { $on }已过，请写今天或以后的日期。
filing-publish-far = { $on }太远，请写半年以内的日期；不确定的请按「取消」。
filing-proof-no-file = 请发链接、文字或照片；文件请以链接代替。

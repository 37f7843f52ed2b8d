## 通知：拟写

menu-notice = 通知：新发、进度、回执

form-notice-content = 请发来通知的内容：一段文字，或一张照片、一个文件（可以带说明文字）。加粗、链接等格式会原样保留。
form-notice-content-label = 内容
form-notice-scope = 发给哪些单位？
form-notice-scope-label = 单位
form-notice-kinds = 发给哪几类单位？可以多选，选完按「完成」。
form-notice-kinds-label = 单位类别
form-notice-levels = 发给哪几级单位？可以多选，选完按「完成」。
form-notice-levels-label = 层级
form-notice-units = 请写单位名称，几个单位用顿号或换行分开。简称、拼音也可以。
form-notice-units-label = 指定单位
form-notice-roles = 单位里的哪些人？可以多选，选完按「完成」。
form-notice-roles-label = 接收人
form-notice-receipt = 需要对方按「收到」回执吗？
form-notice-receipt-label = 回执

audience-scope-all = 全部单位
audience-scope-kinds = 按单位类别
audience-scope-levels = 按层级
audience-scope-units = 指定单位
audience-scope-plan = 按工作要点写的范围

notice-role-contact = 宣传联络员
notice-role-unit-lead = 分管领导
notice-role-duty-officer = 值班员
notice-role-everyone = 全体已登记人员
notice-receipt-yes = 需要回执
notice-receipt-no = 不需要

notice-kind-unknown = 通知只能是文字、照片或文件，贴纸、语音、视频不能作为通知内容。请换一种方式发来。
notice-one-only = 一条通知只能带一张照片或一个文件，相册没有收下。请只发一张，其余的可以另发一条通知。
notice-text-too-long = 文字有 { $length } 个字，一条通知最多 { $limit } 个字。请精简，或把全文作为文件发来。
notice-caption-too-long = 说明文字有 { $length } 个字，照片或文件的说明最多 { $limit } 个字。请精简后连同照片或文件重新发来。

notice-preview =
    以上就是对方将看到的通知。

    { $answers }

    { $reach }
button-notice-submit = 内容无误，下一步

## 通知：发给多少人

notice-reach-all = 将发给 <b>{ $people }</b> 人（{ $units } 个单位都有人收到）
notice-reach = 将发给 <b>{ $people }</b> 人（{ $units } 个单位中 { $unreached } 个无人可达）
notice-people-unreached = 收不到的 { $count } 人：{ $causes }
notice-unit-unreached = · { $unit }：{ $cause }
notice-more-units = · 另有 { $count } 个单位
notice-cause-count = { $cause } { $count }
notice-cause-unregistered = 没有登记这类人员
notice-cause-never-started = 还没有打开过机器人
notice-cause-stopped = 停用了机器人
notice-cause-deleted = 账号已注销
notice-cause-refused = 消息被拒收
notice-nobody = 这个范围内没有人能收到，无法发送。请修改单位或接收人。
notice-confirm-please = 请再次确认：发出后不能收回。

## 通知：进度

notice-card = { $lines }
notice-heading = <b>通知 { $number }</b>　{ $title }
notice-untitled-text = 文字
notice-untitled-photo = 照片
notice-untitled-document = 文件
notice-state-dropped = 已作废，没有发出。
notice-state-sending = { $by }于 { $at } 确认，正在发送。
notice-state-paused = 已暂停。{ $by }于 { $at } 确认发送。
notice-state-done = 发送完毕。{ $by }于 { $at } 确认发送。
notice-state-cancelled = 已取消，未发的不再发出。{ $by }于 { $at } 确认发送。
notice-waits = 现在是安静时段，将于 { $at } 开始发送。
notice-progress = 已送达 { $sent }/{ $total }，失败 { $failed }
notice-failed = · { $cause } { $count }：{ $names }
notice-more-people = 等另外 { $count } 人
notice-uncertain = 不确定 { $count }：网络中断，可能已经送达。重发时个别人会收到两次。
notice-not-sent = 未发 { $count }
notice-receipts = 已回执 { $given }/{ $readers }

button-notice-confirm = 确认发给 { $count } 人
button-notice-drop = 作废
button-notice-pause = 暂停
button-notice-resume = 继续
button-notice-cancel = 取消发送
button-notice-resend = 重发不确定的（{ $count }）
button-notice-receipts = 回执情况

notice-sending = 已开始发送
notice-count-changed = 能收到的人数刚有变化，通知没有发出。请核对新的人数后再确认。
notice-done-drop = 已作废
notice-done-pause = 已暂停
notice-done-resume = 继续发送
notice-done-cancel = 已取消发送
notice-done-resend = 正在重发

notice-is-composed = 这条通知还没有确认发送。
notice-is-dropped = 这条通知已经作废，没有发出。
notice-is-sending = 这条通知已由{ $by }确认，正在发送。
notice-is-paused = 这条通知已由{ $by }确认，目前暂停发送。
notice-is-done = 这条通知已由{ $by }确认，并且发送完毕。
notice-is-cancelled = 这条通知已由{ $by }确认，之后取消了发送。

## 通知：列表和回执

notice-list =
    近期的通知：

    { $lines }
notice-line = { $heading }
    　{ $standing }，{ $readers } 人
notice-line-receipts = { $heading }
    　{ $standing }，已回执 { $given }/{ $readers }
notice-line-unsent = { $heading }
    　{ $standing }
notice-standing-composed = 等待确认
notice-standing-sending = 正在发送
notice-standing-paused = 已暂停
notice-standing-done = 已发完
notice-standing-cancelled = 已取消
button-notice-new = 写新通知
button-notice-open = 通知 { $number }

notice-report =
    { $heading }
    { $counts }

    { $missing }
notice-report-counts = 已回执 <b>{ $given }/{ $readers }</b>
notice-report-counts-apart = 已回执 <b>{ $given }/{ $readers }</b>；另有 { $unreached } 人未送达，不计在内
notice-missing-heading = 还没有回执：
notice-missing-unreached = { $name }（未送达）
notice-missing-line = · { $unit }：{ $names }
notice-whole-office = 本机关
notice-nobody-missing = 全部回执，没有遗漏。

## 通知：收到的人看到的

notice-body = { $parts }
notice-footer = —— { $office }
notice-footer-asked = —— { $office }　请按「收到」回执
notice-footer-given =
    —— { $office }
    ✓ 已回执　{ $at }
button-notice-ack = 收到
notice-acknowledged = 已回执，谢谢。
notice-acknowledged-already = 您已在 { $at } 回执，不必再按。
notice-only-sample = 这是预览，对方收到后按这里回执。

digest-notices = 待回执的通知
digest-notice-line = { $title }（{ $at } 发出，请在原消息下按「收到」）

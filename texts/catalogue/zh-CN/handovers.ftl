## 交接

button-handover-begin = 交接
button-handover-drop = 取消交接
button-handover-agree-asked = 同意交接
button-handover-drop-asked = 不同意
button-handover-newcomer = 接任人还没有登记
button-handover-now = 现在
button-handover-sure = 确认交接

form-handover-who = 交接给谁？请选一位，或写姓名、拼音。
form-handover-who-label = 接任人
form-handover-when = 从哪一天起由接任人办理？现在交接请按「现在」，或写日期，例如 <b>下周五</b>（当天早上生效）。
form-handover-when-label = 时间

handover-newcomer = 接任人（待登记）
handover-at-once = 立即

handover-preview =
    <b>交接核对</b>　{ $leaver } → { $successor }
    时间：{ $when }
    角色：{ $roles }

    <b>移交</b>
    { $lines }

    <b>不移交</b>
    { $stays }

    { $note }
handover-moves-filings = · 没有办完的采访报备 { $count } 件，报备人改为接任人
handover-moves-seats = · 等待签署的报备 { $count } 件，改送接任人
handover-moves-owed = · 单位应报送的事项 { $count } 项，由接任人接着报
handover-moves-duty = · 以后的值班 { $count } 班
handover-moves-arrangements = · 代理、副手安排 { $count } 项
handover-moves-notices = · 没有发出的通知 { $count } 件
handover-moves-receipts = · 没有给回执的通知 { $count } 件
handover-moves-invites = · 没有使用的邀请 { $count } 个
handover-moves-incidents = · 突发事件中的分工 { $count } 项
handover-moves-series = · 重复任务 { $count } 项
handover-moves-nothing = · 目前没有未办事项，只移交角色
handover-stays = · 已经作出的签署和决定，仍记在{ $leaver }名下；提醒时间等个人设置
handover-stays-drafts = · 填到一半的表单 { $count } 份，交接后作废；要保留请先提交
handover-ends-rights = 交接后原来的权限全部结束。接任人自己报备的事项不由其本人签署，改送他人。
handover-needs-admin = 接任人会增加权限，须管理员同意后生效。交接后您的权限全部结束。

handover-now-done = 已交接：{ $leaver } → { $successor }。双方都已收到清单。
handover-now-agreed = 已安排：{ $when } 早上由{ $successor }接替{ $leaver }。到时按当时的情况移交；在此之前可以取消。
handover-now-asked = 已报请管理员同意：{ $leaver }交接给{ $successor }。
handover-invited =
    { $leaver }的接任人用这个链接登记，登记成功时即完成交接：
    <code>{ $link }</code>

    只能用一次，{ $until } 前有效。请转发给接任人。
handover-asked =
    <b>交接申请</b>
    { $leaver } → { $successor }，时间：{ $when }
    接任人将增加：{ $roles }
handover-card-agreed =
    <b>交接申请</b>
    { $leaver } → { $successor }，时间：{ $when }

    { $by }已同意。
handover-card-dropped =
    <b>交接申请</b>
    { $leaver } → { $successor }，时间：{ $when }

    { $by }已取消，没有移交。
handover-agreed-toast = 已同意交接。
handover-dropped-toast = 已取消，没有移交。
handover-dropped-now = { $leaver }的交接已取消，没有移交。
handover-dropped = { $by }取消了交接：{ $leaver } → { $successor }，时间：{ $when }。没有移交。
handover-stuck = { $leaver }定于{ $when }交接给{ $successor }，但接任人已不能办理。请在 /people 取消后另选接任人；在此之前{ $leaver }的权限不变。

handover-left =
    <b>您的工作已交接给{ $successor }</b>
    角色：{ $roles }
    { $lines }

    您的权限已经结束，以前的按钮不再有效。您作出的签署和决定仍记在您名下。
handover-taken =
    <b>{ $leaver }的工作已交接给您</b>
    角色：{ $roles }
    { $lines }

    报备见 /filing，等待签署的见 /approvals，应报送的见 /due。
handover-done =
    <b>已交接：{ $leaver } → { $successor }</b>
    角色：{ $roles }
    { $lines }
handover-card-locked =
    { $number }　{ $topic }
    已交接给{ $to }，由其接着办理。
handover-notice-locked =
    { $notice }
    已交接给{ $to }，由其接着办理。
handover-stand-in-moved = 代理人的工作已交接，改为：{ $line }。（原为：{ $was }）
handover-stand-in-ended = 代理人的工作已交接，这项安排已结束：{ $was }。如需代理，请发送 /leave 另行安排。

handover-line-asked = 交接申请：{ $leaver } → { $successor }，时间：{ $when }，等管理员同意
handover-line-invited = 交接：{ $leaver } → { $successor }，等接任人用链接登记（{ $until } 前有效）
handover-line-day = 交接：{ $leaver } → { $successor }，{ $when } 早上
handover-digest = 交接 { $count } 件待完成

handover-gone = 您的工作已交接给{ $to }，这里的权限已经结束。如仍负责宣传工作，请管理员重新授予角色。
handover-gone-toast = 您的工作已交接给{ $to }，权限已经结束，这个按钮不再有效。

handover-self = 不能交接给本人，请另选一位。
handover-past = 这一天已经过去，请写今天或以后的日期，或按「现在」。
handover-nobody = 接任人已不在册，请另选一位。
handover-closed-unit = { $name }所在单位已经撤并，不能接任。请另选一位。
handover-leaves-too = { $name }自己也在交接，不能接任。请另选一位。
handover-waits-already = 已有一项交接在等待。请先取消原来的，再重新办理。
handover-nothing-held = 没有可以交接的角色。
handover-over = 这项交接已经办理、取消或有变化。请以最新一条消息为准。

## 代理、副手和请假

menu-leave = 请人代理、请假

stand-in-signed = { $by }（代{ $for }）

stand-in-panel =
    <b>{ $name }的代理安排</b>
    { $lines }

    也可以直接写：<code>下周一到周五请李处代我</code>
stand-in-panel-none = 目前没有代理、副手或请假安排。
stand-in-line-given = { $person }请{ $stand_in }代理，{ $days }，{ $scope }
stand-in-line-deputy = { $stand_in }是{ $person }的副手，请假或未答复时代理，{ $days }
stand-in-line-leave = { $person }请假，{ $days }
stand-in-days = { $from }至{ $until }
stand-in-days-open = 自{ $from }起
stand-in-scope-all = 全部报备
stand-in-scope-unit = 只限一个单位
stand-in-scope-class = 只限一个类别

form-stand-in-who = 请谁代理？请选一位，或写姓名。
form-stand-in-who-label = 代理人
form-stand-in-when = 从哪天到哪天？照平时说话写，例如 <b>下周一到周五</b>、<b>12月1日至12月5日</b>。按整天计算。
form-stand-in-when-label = 期间
form-stand-in-scope = 代理哪些报备？
form-stand-in-scope-label = 范围
form-stand-in-unit = 哪个单位的报备？请写名称、简称或拼音。
form-stand-in-unit-label = 单位
form-stand-in-class = 哪一类报备？
form-stand-in-class-label = 类别

stand-in-preview =
    <b>请核对</b>　{ $name }
    { $lines }

    { $note }
stand-in-note-given = 期间内的报备改送代理人审批，记录为「代理人（代{ $name }）」；到期自动结束，可随时提前结束。本人同意不能代理。
stand-in-note-deputy = { $name }请假或逾时未答复时，报备送副手审批，记录为「副手（代{ $name }）」。
stand-in-note-leave = 请假期间的报备送副手审批；没有副手的，仍送其他审批人。
stand-in-done = 已办理：{ $line }。
stand-in-begun = { $by }安排：{ $line }。
stand-in-ended = { $by }提前结束：{ $line }。
stand-in-ended-now = 已提前结束。

button-standin-give = 请人代理
button-standin-leave = 请假
button-standin-deputy = 指定副手
button-standin-end = 结束：{ $who }
button-standin-panel = 代理与请假

stand-in-self = 不能请本人代理，请另选一位。
stand-in-past = { $day } 已经过去，请写今天或以后的日期。
stand-in-circle = 对方在这段时间已请您（或您的代理人）代理，不能再转回去，请另选一位。
stand-in-twice = 这段时间、这个范围已有安排，请先结束原来的，再重新办理。
stand-in-no-seat = { $name }没有可以坐在这个位置上的角色，不能代理审批。请另选一位，或请管理员先授予角色。
stand-in-nothing-to-give = { $name }没有审批权限，没有可以交代理的事项。
stand-in-no-end = 代理和请假须有截止日期，例如 <b>下周一到周五</b>。
stand-in-over = 这项安排已经结束，或不存在。请发送 /leave 查看。

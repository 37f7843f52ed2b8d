## 提醒设置

menu-reminders = 提醒设置：晨报时间，不提醒的卫生日

reminders =
    <b>提醒设置</b>
    晨报　工作日 { $hour }，没有事就不发
    不提醒　{ $muted }

    报送截止、通知回执和等您决定的事，不论怎样设置都会告诉您。有材料在您的晨报之前截止时，当天的晨报提前到 { $office }。

    查找某个卫生日请发送 <code>/reminders 名称</code>。
reminders-nothing-muted = 无，各类卫生日都提醒
button-reminder-hours = 晨报时间
button-reminder-families = 不提醒的类别
button-reminder-coming = 最近的卫生日
button-reminder-at = { $hour }
reminders-hour-set = 晨报改到工作日 <b>{ $hour }</b>，下一次：{ $due }。
digest-hour-outside = 晨报时间请选在 { $first } 至 { $last } 之间，以免打扰休息。
form-reminder-which-hour = 晨报现在是工作日 <b>{ $hour }</b>。改到几点？也可以直接写，例如 <b>上午九点半</b>。
form-reminder-hour = 晨报改到几点？例如 <b>上午九点半</b>。
form-reminder-hour-label = 晨报时间

reminders-families =
    <b>不提醒的类别</b>
    按一下改变。选为「不提醒」的，只是晨报里不再提这类卫生日；日历里仍然有，布置的材料和通知仍会告诉您。
button-reminder-family = 提醒：{ $name }
button-reminder-family-muted = 不提醒：{ $name }
reminders-family-muted = 不再提醒：{ $name }
reminders-family-told = 恢复提醒：{ $name }

## 某一个卫生日

reminders-coming = 以后两个月会提醒您的卫生日，按一下可以推迟或停止：
reminders-coming-none = 以后两个月没有要提醒您的卫生日。
reminders-found = 名称含「{ $words }」的卫生日：
button-reminder-day = { $on }　{ $name }
button-reminder-more = 最近的卫生日
reminder-day =
    <b>{ $name }</b>　{ $on }
    { $lines }
reminder-day-on = 提醒　{ $days }
reminder-day-told = 该提醒的已经提醒
reminder-day-silent = 这一天不提醒您。
reminder-day-put-off = 已推迟到 { $on }
reminder-day-not-ours = 不涉及　{ $units }
button-reminder-later = 明天再说：{ $name }
button-reminder-notours = 本单位不涉及：{ $name }
button-reminder-tomorrow = 明天再说
button-reminder-until = 推迟到哪天
button-reminder-wake = 不推迟了
button-reminder-ours = 恢复提醒
button-reminder-notours-unit = 不涉及：{ $unit }
button-reminder-ours-unit = 恢复提醒：{ $unit }
reminder-put-off = 「{ $name }」推迟到 { $on } 的晨报再提醒。
reminder-not-ours = 已记下：{ $unit }不涉及「{ $name }」，以后不再提醒。管理员能看到这一点。
reminder-day-over = { $on } 已经过去，不用再设置。
reminder-snooze-late = 再推迟就到 { $on } 当天或之后了，请选更早的一个工作日，或不推迟。
reminder-not-heard = 这个卫生日现在不提醒您（已不提醒这一类，或本单位不涉及）。要恢复请发送 /reminders。
form-reminder-until = 推迟到哪天？例如 <b>下周一</b>。
form-reminder-until-label = 推迟到

## 管理员：一个卫生日怎样提醒

button-day-rule = 设置：{ $name }
day-rule =
    <b>{ $name }</b>
    提前　{ $leads }
    { $tiers }
    不涉及　{ $units }
day-rule-tier = { $kind }　{ $tier }
day-rule-every-kind = 所有单位
day-rule-no-unit = 没有单位声明不涉及
day-rule-units = { $count } 家声明不涉及，例如：{ $names }
button-reminder-leads = 改提前时间
button-reminder-kinds = 改提醒范围
day-rule-which-kind = 「{ $name }」：改哪一类单位的？
day-rule-which-tier = 「{ $name }」对{ $kind }：
button-reminder-tier = 恢复默认
day-rule-set = 已改
day-leads-set = 「{ $name }」的提醒改为提前 { $leads }，遇休息日提前到上一个工作日。
form-day-leads = 提前多久提醒？可以写天，也可以写工作日，例如 <b>14天、3个工作日</b>。
form-day-leads-label = 提前
lead-days = { $count } 天
lead-workdays = { $count } 个工作日
lead-not-understood = 没有看懂「{ $text }」。请这样写：<b>14天、3个工作日</b>。
lead-too-many = 一个卫生日最多提醒 { $limit } 次，请少写几个。
lead-too-long = 最多提前 { $days } 天或 { $workdays } 个工作日。

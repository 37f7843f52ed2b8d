## 晨报

digest =
    <b>晨报　{ $day }</b>

    { $parts }
digest-part =
    <b>{ $heading }</b>
    { $lines }
digest-health-days = 临近的卫生日
digest-confirm-days = 待登记日期的卫生日

health-day-reminder = { $on }（{ $left ->
        [0] 今天
        [1] 明天
       *[other] { $left } 天后
    }）　{ $names }
health-day-until = { $name }（至 { $last }）
health-day-tentative = { $name }〔待通知，暂按往年日期〕
health-day-note = 　· { $note }
health-day-report-required = 活动后报送小结或照片
digest-themes = 卫生日主题已公布
health-day-theme-intl = 国际主题：{ $theme }
health-day-theme-cn = 我国主题：{ $theme }
health-day-theme-source = 来源：{ $source }
health-day-theme-published = { $on }　{ $name }　{ $themes }
health-day-theme-unknown = 主题待公布，以当年通知为准
health-day-to-confirm = { $name }　往年约在{ $usual }。收到今年通知后按下面的键登记日期，或发送 <code>/calendar { $search }</code>。
health-day-to-confirm-early = { $name }　往年约在{ $usual }，最早曾在{ $earliest }。收到今年通知后按下面的键登记日期，或发送 <code>/calendar { $search }</code>。

## 卫生日日历

menu-calendar = 卫生日日历，可加词查找

day-to-day = { $first } 至 { $last }

calendar-two-months =
    { $first }

    { $second }

    { $notes }
calendar-month =
    <b>{ $month }</b>
    { $days }
calendar-month-title = { $year }年{ $month }
calendar-month-empty = 本月没有卫生日
calendar-line = { $on }　{ $names }
calendar-name = { $name }〔{ $marks }〕
calendar-mark-tier-a = 重点
calendar-mark-tier-b = 鼓励
calendar-mark-provisional = 待通知
calendar-mark-conflict = 说法不一
calendar-legend = 「重点」提前提醒；「待通知」当年日期尚未公布，所列为往年日期。查找请发送 <code>/calendar 名称</code>。
calendar-unpublished = { $year }年放假安排尚未公布，提醒日期暂按周末和法定节日推算。
button-calendar-month-earlier = ◀ { $month }
button-calendar-month-later = { $month } ▶

calendar-nothing-found = 没有找到名称含「{ $words }」的卫生日。请换一个词，例如 <code>/calendar 护士</code>。
calendar-found =
    { $days }

    { $notes }
calendar-found-more = 还有 { $count } 个，请把词写得更全。
calendar-found-days = 「{ $words }」找到 { $count } 个卫生日。
calendar-day =
    <b>{ $name }</b>　{ $tier }
    { $dates }
calendar-on = { $on }
calendar-on-tentative = { $on }〔待通知〕
calendar-dead = 已失效
calendar-other-years = 有的年份与别的说法不同：{ $why }
calendar-tier-a = 重点提醒
calendar-tier-b = 鼓励开展
calendar-tier-c = 只列入日历
calendar-not-this-year = { $year }年没有这一天
calendar-said = 　· { $said }
calendar-now = 现行：{ $name }，{ $on }
calendar-now-unset = 现行：{ $name }，日期逐年公布
button-calendar-confirm = 登记{ $year }年日期：{ $name }

## 登记当年日期

form-health-day-dates = 通知上的日期是哪天？例如 <b>5月17日至5月23日</b>，只有一天就写 <b>5月17日</b>。
form-health-day-dates-label = 日期
form-health-day-notice = 通知文号（没有可以跳过），例如 <b>国卫办宣传函〔2026〕100号</b>。
form-health-day-notice-label = 文号
form-health-day-preview =
    <b>登记{ $year }年日期</b>　{ $name }

    { $answers }

    核对无误请按「提交」。提交后提醒和日历都按此日期。
health-day-confirmed = 已登记：{ $name }，{ $on }。
health-day-not-announced = 「{ $name }」的日期由规则确定，不需要登记。
health-day-other-year = 请写 { $year } 年的日期。
health-day-span-wrong = 起止日期不对：结束不能早于开始，前后不超过一百天。

## 月历图片

calendar-picture-as-it-is = { $value }
calendar-picture-weekday-1 = 一
calendar-picture-weekday-2 = 二
calendar-picture-weekday-3 = 三
calendar-picture-weekday-4 = 四
calendar-picture-weekday-5 = 五
calendar-picture-weekday-6 = 六
calendar-picture-weekday-7 = 日
calendar-picture-whole = 全月：{ $names }
calendar-picture-more = 还有 { $count } 个
calendar-picture-more-days = 另有 { $count } 个重点卫生日
calendar-picture-more-dues = 另有 { $count } 项报送
calendar-picture-tentative = { $name }〔待通知〕
calendar-picture-off = 休
calendar-picture-make-up = 班
calendar-picture-due = 交 { $title }
calendar-picture-due-at = { $at } 截止
calendar-picture-legend-key = 重点，提前提醒
calendar-picture-legend-due-mark = 交
calendar-picture-legend-due = 报送截止
calendar-picture-legend-tentative = 虚线：待通知，为往年日期
calendar-picture-legend-off = 放假
calendar-picture-legend-make-up = 调休上班
calendar-picture-legend-today = 今天

## 日历文件与订阅

calendar-file-called = 宣传日历 · { $place }
calendar-file-tentative = { $name }（待通知，为往年日期）
calendar-file-due = 报送截止：{ $title }
calendar-file-handed-in = 已报送：{ $title }

calendar-picture =
    <b>{ $month }</b>
    { $lines }
calendar-picture-key = { $on }　{ $name }
calendar-picture-key-tentative = { $on }　{ $name }〔待通知〕
calendar-picture-due-line = { $at } 截止　{ $title }
calendar-picture-nothing = 本月没有重点卫生日，也没有待报送的材料。
calendar-picture-and-more = 其余见「文字版」。
calendar-no-type = 本机没有中文字体，只能显示文字版；请管理员安装后重新启动。
button-calendar-month-current = 本月
button-calendar-text = 文字版
button-calendar-draw = 图片版
button-calendar-file = 导出日历
button-calendar-feed = 订阅

calendar-file = 日历文件：重点卫生日和报送截止，共 { $count } 条，今明两年。用手机或电脑的日历打开即可导入；再次导入会更新，不会重复。采访安排不写入日历。
calendar-file-whole = 日历文件：全部卫生日和报送截止，共 { $count } 条，今明两年。用手机或电脑的日历打开即可导入；再次导入会更新，不会重复。采访安排不写入日历。
button-calendar-file-whole = 要全部卫生日
calendar-feed-not-set-up = 日历订阅还没有开通，请用「导出日历」得到文件；需要订阅请联系管理员设置外部地址。
calendar-feed-which = 要订阅哪里的日历？
button-calendar-feedof = { $name }
calendar-feed-none = <b>{ $place }</b>　还没有订阅地址。手机和电脑的日历可以按地址自动更新。请选择要哪些卫生日，报送截止都包括在内。
calendar-feed-there = <b>{ $place }</b>　{ $made_at }建立了订阅地址（{ $days }）。地址只显示过一次；忘记了请重新生成，旧地址随即失效。
calendar-feed-made =
    <b>{ $place }</b>　订阅地址（{ $days }）：
    <code>{ $address }</code>

    地址只显示这一次，谁有地址谁就能看到，请不要转发。
    苹果：设置、日历、账户，添加已订阅的日历。
    谷歌：网页版「其他日历」，选择通过网址添加。
    Outlook：添加日历，选择从 Internet 订阅。
    您离开该单位的岗位后，地址自动失效。
calendar-feed-ended = <b>{ $place }</b>　订阅地址已停用。需要时可以重新建立。
calendar-feed-days-key = 重点卫生日
calendar-feed-days-whole = 全部卫生日
button-calendar-feed-key = 新地址：重点
button-calendar-feed-whole = 新地址：全部
button-calendar-feedend = 停用地址

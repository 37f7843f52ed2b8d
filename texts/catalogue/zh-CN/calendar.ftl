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
    { $before }

    核对无误请按「提交」。提交后提醒、日历和报送草稿都按此日期；已经收到过旧日期的人会收到一次更正。
health-day-first-time = 该年还没有登记过。
health-day-corrects = 更正：{ $by }于{ $at }登记的是 { $on }。
health-day-confirmed =
    { $told ->
        [0] 已登记：{ $name }，{ $on }。
       *[other] 已登记：{ $name }，{ $on }。日期有变，已告知提醒过的 { $told } 人。
    }
health-day-moved = { $name }的日期有变：原告知 { $before }，现为 { $now }。{ $why }
health-day-moved-announced = 原日期是往年的，今年的通知已经公布。
health-day-moved-announced-by = 原日期是往年的，今年以通知为准（{ $notice }）。
health-day-moved-corrected = 原登记有误，已更正。
health-day-not-announced = 「{ $name }」的日期由规则确定，不需要登记。
health-day-other-year = 请写 { $year } 年的日期。
health-day-span-wrong = 起止日期不对：结束不能早于开始，前后不超过一百天。

calendar-themes = { $year }年主题：{ $themes }

## 来源不一的规则，由管理员选定

button-choice-open = 选定规则：{ $name }
button-choice-take = 用「{ $rule }」
day-choice =
    <b>{ $name }</b>　资料说法不一，请选定一种；选定后日历和提醒都按它。

    { $options }

    { $why }
    { $differ }
    { $standing }
day-choice-option = { $number }. { $rule }　{ $on }
day-choice-differ = { $last }年以前，两种说法日期不同的年份：{ $years }。
day-choice-none = 还没有选定，暂按「{ $rule }」。
day-choice-chosen = 本单位选定「{ $rule }」（{ $by }，{ $at }）
day-choice-made = <b>{ $name }</b>　{ $chosen }。日历和提醒即按此规则；改选请再按「选定规则」。
day-choice-moved-on = 已有人另行选定，请重新打开查看。

## 登记主题

button-theme-record = 登记{ $year }年主题：{ $name }
form-day-theme-intl = 国际主题（世界卫生组织等发布的中文译名），没有可以跳过。
form-day-theme-intl-label = 国际主题
form-day-theme-cn = 我国主题（国家卫生健康委等发布），没有可以跳过。
form-day-theme-cn-label = 我国主题
form-day-theme-source = 从哪里得知，例如 <b>国家卫生健康委宣传司</b>，可以跳过。
form-day-theme-source-label = 来源
form-day-theme-notice = 通知文号，例如 <b>国卫办宣传函〔2026〕100号</b>，没有可以跳过。
form-day-theme-notice-label = 文号
form-day-theme-preview =
    <b>登记{ $year }年主题</b>　{ $name }

    { $answers }

    核对无误请按「提交」。已经收到过提醒的人，会在下一份晨报里看到一行。
theme-empty = 两个主题都没有填，请至少填一个。
theme-recorded = 已登记：{ $name }{ $year }年主题。

## 核对别人的名单

form-day-list-list = 请把名单整个粘贴过来，一行一个，例如 <b>9月最后一个星期日 世界心脏日</b>。
form-day-list-list-label = 名单
day-list =
    { $counts }
    { $found }
day-list-counts = 核对 { $lines } 行（按 { $year } 年）：一致 { $agree } 行，拒收 { $rejected } 行。
day-list-all-agree = 全部一致。
day-list-more = 另有 { $count } 行不一致，请用命令行 xuanbao days --check 核对。
day-list-weekday = { $number }. { $text }　✗ 拒收：{ $on }，不是{ $said }。{ $name }：{ $held }
day-list-unknown = { $number }. { $text }　？目录里没有这一天
day-list-dead = { $number }. { $text }　✗ { $dead }
day-list-dead-rule = 旧规则，只到 { $year } 年。{ $why } 现为 { $held }
day-list-dead-day = 已失效，只到 { $year } 年。{ $why } 现行：{ $now }
day-list-undated = { $number }. { $text }　？没有读出日期；{ $name }：{ $held }
day-list-vague = { $number }. { $text }　？「第几周」没有统一的算法；{ $name }：{ $held }
day-list-disputed = { $number }. { $text }　？说法不一，本单位按「{ $rule }」：{ $held }
day-list-announced = { $number }. { $text }　？逐年由通知公布，尚未登记；往年约在 { $held }
day-list-other-day = { $number }. { $text }　✗ 日期不对；{ $name }：{ $held }
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

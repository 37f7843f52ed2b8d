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

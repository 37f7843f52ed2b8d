## 推演：发布之前，看谁在什么时候会听到什么

button-report-forecast = 推演
button-notice-forecast = 推演
button-filing-forecast = 推演

forecast-task =
    <b>推演</b>　{ $title }
    假如现在发布，之后一直没有单位报送：

    { $lines }

    { $notes }
forecast-notice =
    <b>推演</b>　{ $title }
    假如现在确认发送，之后一直没有人回执：

    { $lines }

    { $notes }
forecast-filing =
    <b>推演</b>　<code>{ $number }</code>
    假如一直没有人审批：

    { $lines }

    { $notes }

forecast-beat = <b>{ $at }</b>　{ $what }
forecast-beat-heard =
    <b>{ $at }</b>　{ $what }
    　{ $heard }
forecast-series =
    <b>{ $first }</b> 至 <b>{ $last }</b>　每个工作日列出，共 { $count } 次
    　{ $heard }
forecast-past = { $what }（已过）
forecast-heard = { $to }（{ $by }）
forecast-heard-others = { $heard }；另有 { $count } 人在自己选定的时间（{ $times }）
forecast-times = { $first } 至 { $last }

forecast-what-opened = 通知各单位
forecast-what-before = { $days ->
        [0] 截止前的最后一个工作日
       *[other] 还有 { $days } 个工作日
    }
forecast-what-day = 今天截止
forecast-what-push = 今天截止，还没有收到
forecast-what-due = 截止
forecast-what-after = 已逾期 { $days } 个工作日
forecast-what-lead = 仍没有报送，告知分管领导
forecast-what-sent = 开始发送
forecast-what-sent-last = 最后一位收到
forecast-what-receipt = 还没有回执
forecast-what-card = 提交，送到审批人
forecast-what-nudge = 催办一次
forecast-what-head = 加请发言人或其他审批人
forecast-what-stuck = 告知管理员，可交他人办理
forecast-what-morning = 列出待审批
forecast-what-expires = 采访开始，报备过期，计入主管部门未答复

forecast-hearer-contact = { $count ->
        [0] 没有联络员能收到
       *[other] { $count } 位联络员
    }
forecast-hearer-unit-lead = { $count ->
        [0] 没有分管领导能收到
       *[other] { $count } 位分管领导
    }
forecast-hearer-head = { $count ->
        [0] 没有上一级能收到
       *[other] { $count } 位上一级
    }
forecast-hearer-admin = { $count ->
        [0] 没有管理员能收到
       *[other] { $count } 位管理员
    }
forecast-hearer-approver = { $count ->
        [0] 没有审批人能收到
       *[other] { $count } 位审批人
    }
forecast-hearer-filer = { $count ->
        [0] 报备人收不到
       *[other] 报备人
    }
forecast-hearer-reader = { $count ->
        [0] 没有人能收到
       *[other] { $count } 人
    }

forecast-by-own = 单独一条
forecast-by-push = 单独一条，当天截止的合在一起
forecast-by-digest = 晨报

forecast-same-morning = 同一天早上另有事项的，合在一条晨报里。
forecast-unled = { $count } 家单位没有另外登记分管领导，最后一步在那里没有人听到。
forecast-too-late = 到截止时，通知还没有发出。请改截止时间，或直接打电话。
forecast-off = { $name }放假：{ $first }至{ $last }
forecast-off-day = { $name }放假：{ $on }
forecast-make-up = 调休上班：{ $days }

## 推演：图上的字

forecast-picture-caption = <b>推演</b>　{ $title }
forecast-picture-task = 推演：现在发布，之后一直没有单位报送
forecast-picture-notice = 推演：现在确认发送，之后一直没有人回执
forecast-picture-filing = 推演：一直没有人审批
forecast-picture-heard = { $heard }
forecast-picture-as-it-is = { $value }
forecast-picture-list = { $parts }
forecast-picture-gap = { $first } 至 { $last }　{ $count } 天
forecast-picture-weekend = 休息日
forecast-picture-make-up = 调休上班
forecast-picture-weekend-days = 周末 { $count } 天
forecast-picture-off-days = { $name }放假 { $count } 天

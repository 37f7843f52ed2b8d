## 栏目排期

digest-slots = 栏目排期
form-slot-name = 栏目叫什么？要点里写了的可以按下面的。
form-slot-name-label = 栏目
form-slot-outlet = 在哪家媒体或平台？
form-slot-outlet-label = 媒体
form-slot-rhythm = 多久一期？
form-slot-rhythm-label = 周期
form-slot-weekday = 每周星期几？
form-slot-weekday-label = 星期
form-slot-monthday = 每月几日？写数字，例如 <b>15</b>；写 31 就是每月最后一天。
form-slot-monthday-label = 每月
form-slot-days = 哪些日期？用顿号或换行分开，例如 <b>12月4日、12月18日</b>。
form-slot-days-label = 日期
form-slot-unit = 哪家单位供稿？请写名称；自己的单位可以按下面的。
form-slot-unit-label = 单位
form-slot-topic = 报什么选题？写一句话；没有想好就跳过。
form-slot-topic-label = 选题
slot-rhythm-weekly = 每周
slot-rhythm-monthly = 每月
slot-rhythm-dates = 按日期
slot-weekday-0 = 周一
slot-weekday-1 = 周二
slot-weekday-2 = 周三
slot-weekday-3 = 周四
slot-weekday-4 = 周五
slot-weekday-5 = 周六
slot-weekday-6 = 周日
slot-every-week = 每{ $day }
slot-every-month = 每月 { $day } 日
slot-columns =
    <b>栏目排期</b>

    { $lines }
slot-no-columns = 还没有栏目。
slot-column-line = · <b>{ $name }</b>　{ $outlet }　{ $rhythm }
slot-column-preview =
    <b>新栏目</b>

    { $answers }
slot-calendar =
    <b>{ $name }</b>　{ $outlet }　{ $rhythm }

    { $lines }
slot-calendar-stopped =
    <b>{ $name }</b>　{ $outlet }　{ $rhythm }（已停办）

    { $lines }
slot-card =
    <b>{ $column }</b>
    { $line }
slot-line = · { $on }　{ $unit }：{ $topic }
slot-line-delivered = · { $on }　✓ { $unit }：{ $topic }（已交稿）
slot-line-empty = · { $on }　<b>空</b>
slot-no-topic = 选题待定
slot-taken-now =
    ✓ 已认领　<b>{ $column }</b>
    { $line }
slot-taken = 这一期已由{ $unit }认领。
slot-moved-on = 这一期刚有变化，请重新打开排期。
slot-over = { $on } 这一期已经过去。
slot-name = 名称请写 2 到 60 个字。
slot-monthday = 请写一个 1 到 31 的数字，例如 <b>15</b>。
slot-days = 请写今天以后的日期，用顿号分开，例如 <b>12月4日、12月18日</b>。
slot-stop-sure = 停办「{ $name }」吗？以后不再排期，也不再提醒。
slot-due-line = · 《{ $column }》{ $on } 一期由贵单位供稿：{ $topic }
slot-late-line = · 《{ $column }》{ $on } 一期已过交稿日，由贵单位供稿：{ $topic }
slot-empty-line = · 《{ $column }》{ $on } 一期还没有单位认领
slot-missing-line = · 《{ $column }》{ $on } 一期{ $unit }还没有交稿
button-slot-all = 栏目排期
button-slot-new = 新建栏目
button-slot-column = { $name }
button-slot-open = { $on }
button-slot-take = 认领这一期
button-slot-back = 退出这一期
button-slot-deliver = 已交稿
button-slot-calendar = 返回排期
button-slot-stop = 停办
button-slot-stopsure = 确定停办

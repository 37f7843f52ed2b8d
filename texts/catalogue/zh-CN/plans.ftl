## 工作要点

menu-plan = 今年的工作要点：数量、时限、条目

plan-list =
    <b>{ $year }年工作要点</b>

    { $plans }

    按下方按钮查看每一份的数量、日子和条目。
plan-none = { $year }年还没有载入工作要点。请管理员载入：按「读入新要点」，或用命令 xuanbao plans load。
plan-in-list = { $title }（{ $issuer }）
plan-in-list-moved = { $title }（{ $issuer }，{ $issued }年发，移到今年）

plan-card =
    <b>{ $title }</b>

    { $numbers }
    已生成任务草稿 { $tasks } 项，不会自动发出；管理员在 /due 的「草稿」中核对后发布。
plan-no-numbers = 这份工作要点没有写明数量和时限。

plan-quotas = <b>数量</b>
plan-quota = { $counts }：不少于 { $count }（{ $per }，{ $period }）　— { $clause }（{ $line }）
plan-per-unit = 每个单位
plan-per-person = 每人
plan-period-year = 全年
plan-period-half-year = 每半年
plan-period-quarter = 每季度
plan-period-month = 每月
plan-period-week = 每周
plan-readings = 　此条有几种理解，待管理员确定：
plan-reading = 　· { $reading }

plan-clocks = <b>时限</b>
plan-clock = { $hours } 小时内{ $what }　— { $clause }（{ $line }）

plan-milestones = <b>阶段</b>
plan-milestone = { $what }：{ $places }（{ $count } 地）　— { $clause }（{ $line }）
plan-followed-by = 　之后：{ $what }

plan-figures = <b>评选、栏目和其他数字</b>
plan-target = { $name }：{ $count }　— { $clause }（{ $line }）
plan-ordinal = 第{ $count }届{ $name }（届次待核）　— { $clause }（{ $line }）
plan-value = { $name }：{ $value }　— { $clause }（{ $line }）
plan-named = { $name }　— { $clause }（{ $line }）

plan-days = <b>点名的日子</b>
plan-day-on = { $on }　{ $name }　— { $clause }（{ $line }）
plan-day-tentative = { $on }〔待通知〕　{ $name }　— { $clause }（{ $line }）
plan-day-unset = 日期待定　{ $name }　— { $clause }（{ $line }）
plan-day-passed = 已过　{ $name }　— { $clause }（{ $line }）
plan-anniversary = { $name } { $count } 周年

plan-lines =
    <b>{ $title }</b>
    { $number }/{ $total }　{ $sections }

    { $lines }
plan-sections = { $first } – { $last }
plan-line = { $line }　{ $clause }　〔{ $standing }〕{ $text }
plan-standing-open = 待定
plan-standing-build = 要办
plan-standing-exhortation = 号召
plan-standing-out-of-scope = 不办
plan-excluded = 　不办的部分：{ $why }

plan-before-its-year = 「{ $code }」是 { $issued } 年的工作要点，不能移到更早的 { $asked } 年。

## 读入新的工作要点

plan-read-counts = 「{ $title }」：条目 { $lines } 条，数量 { $quotas } 项，时限 { $clocks } 项，日期 { $dates } 个，评选 { $awards } 项，卫生日 { $days } 个。条目都待定。
plan-read-doubts = 请人看一下的 { $count } 处：
plan-doubt-total = { $clause }　总数或目标，不是每个单位的：{ $text }
plan-doubt-own = { $clause }　发文单位自己的事：{ $text }
plan-doubt-unowned = { $clause }　有数字，没有写清数什么：{ $text }
plan-doubt-rhythm = { $clause }　几个月一次，请自己定日期：{ $text }
plan-doubt-stock = { $clause }　应有的数目，不是要报的次数：{ $text }
plan-doubt-uncounted = { $clause }　每年做，没有写几次：{ $text }
plan-doubt-date = { $clause }　日期没有看懂：{ $text }
plan-doubt-no-title = 没有找到标题，请填 title。
plan-doubt-no-issuer = 没有找到发文单位，请填 issuer。
plan-doubt-no-date = 没有找到发文日期。
plan-text-empty = 文件里几乎没有文字，可能是扫描件。请用文字版的 .docx 或 .txt。
plan-text-no-year = 标题和落款里没有年份。请写明是哪一年的工作要点（命令行加 --year）。
plan-text-no-clauses = 没有找到正文。请确认文件里有条款。
plan-text-too-long = 文件里有 { $count } 句话，不像一份工作要点。请只保留正文。

form-plan-text-plan = 请把新的工作要点作为文件发来（.docx 或 .txt）。读出来的先给您看，打勾的才要办。
form-plan-text-plan-label = 工作要点
plan-text-reading = 正在读，稍候。
plan-text-send-a-file = 请作为文件发来（.docx 或 .txt），不要粘贴。
plan-text-preview =
    { $counts }
    { $doubts }

    <b>要办的打勾</b>（{ $number }/{ $total } 页）。写了次数、时限、日期的先勾上了。
    { $lines }
plan-text-line = { $line }　{ $clause }　{ $text }
plan-text-line-ticked = ✓ <b>{ $line }</b>　{ $clause }　{ $text }
plan-text-saved =
    ✓ 已载入　{ $title }（{ $year }年）
    条目 { $lines } 条，任务草稿 { $drafts } 项。草稿不会自动发出，请在 /due 的「草稿」中核对后发布。

button-plan-open = { $name }
button-plan-lines = 逐条查看
button-plan-list = 返回列表
button-plan-back = 返回本要点
button-earlier = ◀ 上一页
button-later = 下一页 ▶
button-plan-read = 读入新要点
button-plan-text-on = { $line }
button-plan-text-off = ✓ { $line }
button-plan-text-save = 保存（要办 { $count } 条）

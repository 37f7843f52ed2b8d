## 情况汇总：半年报、年报

tally =
    <b>{ $title }</b>

    { $lines }
tally-title-h1 = { $whose }　{ $year }年上半年情况
tally-title-h2 = { $whose }　{ $year }年下半年情况
tally-title-y = { $whose }　{ $year }年全年情况
tally-reports =
    <b>报送</b>　{ $tasks } 项
    应报 { $expected } 家次，已报 { $handed_in }（逾期 { $late }），未报 { $missing }，退回待补 { $returned }，豁免 { $waived }
tally-numbers = <b>完成次数</b>
tally-number = · { $title }：达标 { $met }/{ $units } 家，合计 { $done }/{ $asked }
tally-gathered = <b>征集</b>
tally-entries = · { $title }：{ $units } 家报 { $given } 份，采纳 { $accepted } 份
tally-more = …另有 { $count } 项，见明细表
tally-no-filings = <b>媒体采访报备</b>　没有
tally-filings =
    <b>媒体采访报备</b>　{ $total } 件（{ $classes }）
    首次答复：{ $answers }；过期未批 { $expired } 件{ $waited }
tally-class = { $name } 类 { $count }
tally-answer = { $name } { $count }
tally-answer-none = 还没有
tally-answer-approved = 同意
tally-answer-conditional = 附条件同意
tally-answer-rejected = 不同意
tally-answer-returned = 退回补正
tally-waited = ；从报备到答复，一半在 { $hours } 小时 { $minutes } 分（工作时间）以内
tally-notices = <b>通知</b>　{ $sent } 条，{ $readers } 人次；要回执的 { $wanted } 人次，已回 { $given }
tally-burden = <b>给基层的负担</b>　布置 { $tasks } 项，催报 { $chases } 次、{ $chased_units } 家次
tally-rows = { $name }的明细：汇总里的每个数，都能在表里数出来。
tally-yes = 是

tally-sheet-tasks = 任务
tally-sheet-targets = 各单位
tally-sheet-entries = 征集
tally-sheet-chases = 催报
tally-sheet-filings = 采访报备
tally-sheet-notices = 通知
tally-column-no = 编号
tally-column-kind = 类别
tally-column-title = 名称
tally-column-clause = 依据
tally-column-due = 截止
tally-column-line = 计划条目
tally-column-unit = 单位
tally-column-unit-kind = 单位类别
tally-column-standing = 状态
tally-column-done = 已完成
tally-column-asked = 应完成
tally-column-handed = 报送时间
tally-column-late = 逾期
tally-column-why = 豁免原因
tally-column-name = 对象
tally-column-state = 结果
tally-column-at = 时间
tally-column-step = 阶段
tally-column-units = 未报家数
tally-column-number = 编号
tally-column-outlet = 媒体
tally-column-class = 类
tally-column-filed = 报备时间
tally-column-answer = 首次答复
tally-column-answered = 答复时间
tally-column-sent = 发出时间
tally-column-readers = 人数
tally-column-receipt = 要回执
tally-column-given = 已回执
tally-standing-missing = 未报
tally-standing-submitted = 已报，待审
tally-standing-returned = 退回待补
tally-standing-accepted = 已接收
tally-standing-waived = 豁免
tally-standing-invited = 未报（可以不报）
tally-step-before = 截止前
tally-step-day = 截止当天
tally-step-push = 最后一天
tally-step-after = 逾期
tally-step-lead = 告知分管领导

tally-paper = 宣传工作情况
tally-printed = { $name }，Word 文件，可以改后报送。
tally-head-reports = 报送
tally-head-filings = 媒体采访报备
tally-head-notices = 通知
tally-head-burden = 给基层的负担
tally-head-owed = 还没有交的
tally-task = { $title }{ $clause }：{ $due } 截止；应报 { $expected }，已报 { $handed }（逾期 { $late }），未报 { $owed }，豁免 { $waived }
tally-clause = （{ $clause }）
tally-owing = { $title }（{ $count } 家）：{ $units }
tally-more-units = 等 { $count } 家

button-tally-show = 情况汇总
button-tally-paper = 导出报告
button-tally-rows = 导出明细表
button-tally-h1 = 上半年
button-tally-h2 = 下半年
button-tally-y = 全年
button-tally-year = { $year }年

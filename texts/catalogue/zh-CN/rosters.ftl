## 名册：发言人、专家、典型、阵地、制度、志愿服务队伍，以及每年的确认

menu-rosters = 名册：发言人、专家、典型、阵地、制度
roster-kinds =
    <b>名册</b>　{ $unit }

    人员、账号有变动，随时在这里增加、修改或标记离任。
    查找：<code>/rosters 呼吸</code>，姓名、拼音、专业都可以。
roster-kinds-all =
    <b>名册</b>　{ $unit }

    点开一类，可以查看、核对、导出、发起年度确认。
    查找：<code>/rosters 呼吸</code>，姓名、拼音、专业、单位都可以。
roster-units = <b>名册</b>　请选择单位。
roster-every-unit = 全部单位
roster-list =
    <b>{ $kind }</b>　{ $unit }

    { $lines }
roster-list-empty = <b>{ $kind }</b>　{ $unit }{ $lines }　目前没有登记。
roster-found =
    <b>名册中找到</b>：

    { $lines }
roster-line = · <b>{ $name }</b>　{ $brief }{ $marks }
roster-line-of-unit = · <b>{ $name }</b>　{ $brief }　{ $unit }{ $marks }
roster-marks = （{ $marks }）
roster-mark-proposed = 待核对
roster-mark-declined = 未收录
roster-mark-left = 已离任、停用
roster-mark-over = 已到期
roster-mark-until = 至{ $on }
roster-mark-unconfirmed = 待确认
roster-count = { $label } { $count }
roster-more = 另有 { $count } 条，点「修改名册」查看。
roster-row =
    <b>{ $kind }</b>　{ $unit }{ $marks }

    { $answers }
    { $why }
    { $confirmed }
roster-why = 未收录原因：{ $why }
roster-confirmed-on = 最近确认：{ $on }
roster-preview =
    <b>{ $kind }</b>　{ $unit }

    { $answers }

    { $waits }
roster-will-be-checked = 提交后由管理员核对，核对后生效。
roster-leave-sure = 把 <b>{ $name }</b> 标记为已离任（停用）？以后不再提供选择，以前的记录不变。
roster-waiting =
    <b>{ $kind }</b>　待核对 { $count } 条

    { $lines }
roster-none-waiting = { $kind }没有待核对的了。
roster-accepted-all = ✓ 已收录 { $count } 条。
roster-declined =
    <b>{ $name }</b> 未收入名册　{ $unit }
    原因：{ $why }
roster-exported = { $kind }，共 { $count } 条，含已离任的。
form-roster-why = 为什么不收录？写一句，报送的人会看到。
form-roster-why-label = 原因

roster-task =
    <b>{ $title }</b>　{ $unit }
    { $due } 前

    { $standing }
roster-to-confirm =
    请核对本单位现有名册，无变化点一下「确认」即可：
    { $lines }
roster-none-of-unit = （还没有登记{ $entry }）
roster-confirmed = ✓ { $by }于{ $at }确认
roster-confirmed-now = ✓ 已确认{ $kind }，共 { $count } 条。
roster-confirmed-already = 已由{ $by }于{ $at }确认，不用再确认。之后有变动，请在 /rosters 修改。
roster-list-moved-on = 名册刚有变动，请按最新的核对。

roster-term-order = 任期结束（{ $ends }）早于开始（{ $begins }），请改一下日期。
roster-row-is-proposed = 这一条还在核对，暂不能这样处理。
roster-row-is-current = 这一条已在名册里。
roster-row-is-left = 这一条已标记离任（停用）。回来的，请重新增加。
roster-row-is-declined = 这一条未被收录。请重新增加。
roster-row-moved-on = 这一条刚被修改过，请重新打开。
roster-there-already = { $name } 已在名册里，请直接修改那一条。
roster-full = 这类名册每个单位最多 { $most } 条。请修改已有的，或先标记停用。
roster-name-stays = 核对过的姓名（{ $name }）不能改成别人。换人请标记离任后另行增加；写错字请联系管理员。

roster-filing-left =
    <b>{ $name }</b>已不在名册（离任或到期）。您报备的采访还由其受访：
    { $topic }　{ $at }
    如确有变化，请变更受访人或撤回；仍由本人受访的，不用处理。
button-roster-filing = 打开这件报备

digest-rosters = 名册
roster-waits = · 单位新增 { $count } 条待核对，见 /rosters
roster-ends = · { $name }（{ $unit }）{ $on } 到期，请在 /rosters 续期或标记离任

roster-sheet-unit = 单位
roster-sheet-state = 状态
roster-sheet-confirmed = 最近确认
roster-sheet-left = 离任（停用）日期
roster-state-proposed = 待核对
roster-state-current = 在册
roster-state-left = 已离任
roster-state-declined = 未收录

button-roster-kind = { $kind }（{ $count }）
button-roster-row = { $name }
button-roster-add = 增加{ $entry }
button-roster-add-for = 增加{ $entry }：{ $unit }
button-roster-edit = 修改名册
button-roster-edit-for = 修改名册：{ $unit }
button-roster-change = 修改
button-roster-leave = 标记离任
button-roster-left-sure = 确认离任
button-roster-root = 全部名册
button-roster-back = 返回名册
button-roster-accept = 收录
button-roster-decline = 不收录
button-roster-waiting = 待核对（{ $count }）
button-roster-all = 全部收录（{ $count }）
button-roster-year = 发起年度确认
button-roster-export = 导出表格
button-roster-confirm = 无变化，确认（{ $count } 条）
button-roster-confirm-for = 确认（{ $count } 条）：{ $unit }
button-roster-confirm-none = 确认：没有{ $entry }
button-roster-confirm-none-for = 确认没有{ $entry }：{ $unit }

form-roster-paste = 请粘贴，一行一条。
form-roster-paste-label = 内容
form-roster-paste-of =
    <b>{ $kind }</b>：从表格里复制，整段粘贴，一行一条，不要表头。
    列的顺序：单位全称、{ $columns }。
    可以不填的留空。先试算，看过再写入；同一单位同名的更新原有那一条。
roster-paste-preview =
    <b>{ $kind }</b>　试算，还没有写入

    可以写入 { $good } 条，有问题 { $wrong } 条（不会写入）
    { $lines }
roster-paste-wrong = 第 { $number } 行：{ $why }
roster-paste-no-unit = 没有叫「{ $unit }」的单位
roster-paste-empty = 「{ $label }」没有填
roster-paste-no-option = 「{ $text }」不是可选的：{ $options }
roster-pasted = ✓ 已写入{ $kind } { $count } 条。
button-roster-paste = 粘贴导入
button-roster-write = 写入 { $count } 条

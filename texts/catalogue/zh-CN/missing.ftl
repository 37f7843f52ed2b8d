## 谁还没交

missing-all =
    { $note }<b>谁还没交</b>　{ $tasks } 项材料，共欠 { $count } 份

    { $lines }
missing-task-line =
    · <b>{ $title }</b>　截止 { $due }{ $late }
    　{ $count } 家没有报：{ $names }{ $rest ->
        [0] {""}
       *[other] 等
    }
missing-nobody =
    { $note }正在收的材料都交齐了，没有单位欠报。
missing-no-such-task = 正在收的材料里没有叫「{ $about }」的，下面是全部。
missing-sheet-sent = 未报名单　{ $what }　{ $count } 行（{ $at } 的情况）
missing-all-tasks = 全部 { $count } 项

button-missing-all = 谁还没交（全部）
button-missing-task = { $title }（{ $count }）
button-missing-sheet = 导出名单
button-missing-below = 下属单位谁还没交

missing-file = 未报名单 { $on }
missing-sheet-list = 未报名单
missing-sheet-sums = 汇总
missing-yes = 是
missing-no = 否
missing-returned = 退回待补
missing-missing = 未报
missing-column-unit = 单位
missing-column-kind = 类型
missing-column-parent = 上级
missing-column-task = 任务
missing-column-due = 截止
missing-column-done = 已报/应报
missing-column-state = 情况
missing-column-chased = 最近催办
missing-column-contact = 联络员
missing-column-reach = 是否可达
missing-column-expected = 应报
missing-column-handed = 已报
missing-column-missing = 未报
missing-column-returned = 退回
missing-column-waived = 豁免
missing-column-owes = 欠报项数

## 材料报送：拟写

menu-due = 要交的材料，谁还没交

form-report-title = 要报送什么？请写一个简短的标题，例如「半年宣传工作总结」。
form-report-title-label = 标题
form-report-scope = 哪些单位要报？
form-report-scope-label = 单位
form-report-kinds = 哪几类单位？可以多选，选完按「完成」。
form-report-kinds-label = 单位类别
form-report-levels = 哪几级单位？可以多选，选完按「完成」。
form-report-levels-label = 层级
form-report-units = 请写单位名称，几个单位用顿号或换行分开。简称、拼音也可以。
form-report-units-label = 指定单位
form-report-due = 什么时候截止？例如「12月10日前」「下周五下班前」。只写日期的，以当天 17:30 为准。要定期重复，就写「每月最后一个工作日」「每季度末」。
form-report-due-label = 截止
form-report-evidence = 收什么样的材料？有一种就可以。
form-report-evidence-label = 材料形式
form-report-explanation = 还有要说明的吗？没有就跳过。
form-report-explanation-label = 说明
form-report-comment = 退回的原因是什么？请写一句话，对方会看到。
form-report-comment-label = 退回原因
form-report-waive-unit = 哪个单位这次不用报？可以按下面的按钮，也可以写名称。
form-report-waive-unit-label = 单位
form-report-waive-why = 为什么不用报？请写一句话，对方会看到。
form-report-waive-why-label = 原因

report-evidence-any = 都可以
report-evidence-text = 文字
report-evidence-link = 链接
report-evidence-photo = 照片
report-evidence-file = 文件

report-task-preview =
    <b>材料报送</b>

    { $answers }

    { $reach }
report-reach-all = 共 <b>{ $count }</b> 家单位，联络员都能收到。
report-reach = 共 <b>{ $count }</b> 家单位，其中 { $unreached } 家联系不上（没有联络员，或联络员没有打开机器人）：{ $names }。请另行通知他们。
report-audience-empty = 这个范围内没有单位，无法发布。请修改范围。
report-due-shifted = { $at }（{ $said }休息，顺延到工作日）
report-due-unset = 未定
button-report-preview-on = 内容无误，下一步

report-due-past = { $at } 已经过去。请写一个以后的时间，例如 <b>12月10日前</b>。
report-due-missing = 这项报送还没有截止时间。请先按「改截止时间」。
report-count-changed = 单位数刚有变化，现在是 { $count } 家，还没有发布。请重新打开这份草稿，核对后再发布。
report-due-preview =
    <b>{ $title }</b>
    原截止　{ $before }
    新截止　{ $due }

## 材料报送：管理员看到的

report-tasks =
    <b>正在收的材料</b>

    { $lines }
report-no-tasks = 目前没有正在收的材料。
report-task-line =
    <b>{ $title }</b>
    截止　{ $due }
    { $counts }
report-counts = 应报 { $expected }　已报 { $handed }（待审 { $waiting }）　未报 { $missing }　退回 { $returned }　豁免 { $waived }
report-drafts =
    <b>草稿</b>，还没有通知任何人：

    { $lines }
report-no-drafts = 没有草稿。
report-draft-line = · { $title }　截止 { $due }
report-draft-line-of-plan = · { $title }　截止 { $due }（依据 { $clause }）
report-draft-card =
    <b>{ $title }</b>（草稿，还没有通知任何人）
    范围　{ $audience }
    截止　{ $due }
    { $details }

    { $reach }
report-task-card =
    <b>{ $title }</b>
    范围　{ $audience }
    截止　{ $due }
    { $details }

    { $counts }
report-dropped = 草稿已删除：{ $title }
report-closed-card =
    <b>{ $title }</b>（已结束）
    范围　{ $audience }
    截止　{ $due }
    { $details }

    { $counts }
report-evidence = 材料　{ $kinds }
report-clause = 依据　{ $clause }
report-explanation = 说明　{ $text }
report-opened = 已发布给 { $count } 家单位
report-task-moved-on = 这项报送刚有变化，请以最新的卡片为准，或发送 /due 重新查看。
report-task-is-draft = 这项报送还没有发布。
report-task-is-open = 这项报送已经发布，正在收材料。
report-task-is-closed = 这项报送已经结束。
report-end-sure = 确定结束「{ $title }」吗？还有 { $count } 家没有报，结束后不再催报，也不能再报。
report-drop-sure = 确定删除草稿「{ $title }」吗？（未通知的单位：{ $count }）
report-nobody-missing = 「{ $title }」：没有单位欠报。
report-missing =
    <b>{ $title }</b>　还有 { $count } 家没有报：

    { $lines }
report-missing-kind = <b>{ $kind }</b>（{ $count }）
report-marked-unit = { $unit }（{ $marks }）
report-mark-returned = 退回待补
report-mark-unreached = 联系不上
report-unit = { $unit }
report-waived = 已豁免：{ $unit }，这次不用报。原因：{ $why }

button-report-new = 新建材料报送
button-report-tasks = 正在收的材料
button-report-drafts = 草稿 { $count }
button-report-task = { $title }
button-report-open = 发布给 { $count } 家单位
button-report-due = 改截止时间
button-report-drop = 删除草稿
button-report-missing = 谁还没交（{ $count }）
button-report-waiting = 待审（{ $count }）
button-report-waive = 豁免一家
button-report-ending = 结束
button-report-end-sure = 确定
button-page-back = 上一页
button-page-on = 下一页

## 材料报送：审核

report-none-waiting = 「{ $title }」：没有待审的材料了。
report-review-card =
    <b>{ $title }</b>
    { $unit }　{ $by }　{ $at }{ $late }

    { $parts }
    { $left }
report-attached = { $part }
report-part-text = { $text }
report-part-file = 📎 { $name }
report-part-file-with-text = 📎 { $name }　{ $text }
report-part-photo = 照片
report-part-document = 文件
report-part-not-kept = { $part }（未能存档，只在 Telegram 里看得到）
report-twin-other = 注意：与{ $unit } { $at } 所交相同
report-twin-own = 注意：与本单位 { $at } 所交「{ $title }」相同
report-accepted =
    <b>{ $title }</b>　{ $unit }
    ✓ { $by }于 { $at } 接收
report-sent-back =
    <b>{ $title }</b>　{ $unit }
    { $by }于 { $at } 退回：{ $comment }
    已告知对方。
report-already-accepted = 这份材料已由{ $by }于 { $at } 接收。
report-already-returned = 这份材料已由{ $by }于 { $at } 退回。
report-resubmitted = 这份材料对方刚重新报送过，请按「跳过」查看最新的。
report-return-too-late = 这份材料已经由别人处理，或对方重新报送过，没有退回。发送 /due 可以查看最新的。
report-reply-unclear = 没有作任何决定。请按下面的按钮；也可以回复「接收」，或「退回：原因」。

button-report-review = { $unit }
button-report-accept = 接收并看下一份
button-report-excuse = 免报
button-report-return = 退回
button-report-next = 跳过
button-report-next-of = 下一份（还有 { $count } 份）

## 材料报送：单位看到的

report-card =
    <b>{ $kind }　{ $title }</b>
    截止　{ $due }
    { $details }

    { $standing }
report-standing-missing = 还没有报
report-standing-submitted = ✓ { $by }于 { $at } 报送{ $late }，待审核
report-standing-returned = 退回待补：{ $comment }
report-standing-accepted = ✓ 已接收。{ $by }于 { $at } 报送{ $late }
report-standing-waived = 这次不用报：{ $why }
report-standing-of-unit = { $unit }：{ $standing }
report-task-over = 这项报送已经结束，不用再报。
report-late-mark = （逾期）

report-is-missing = 还没有报送，不能这样做。
report-is-submitted = 已经报送，正在等待审核。
report-is-returned = 已经退回，正在等待补报。
report-is-accepted = 这项材料已经接收，不用再报。
report-is-waived = 这个单位这次不用报。
report-unit-closed = { $unit }已经撤并，不能再报送。
report-moved-on = 刚有变化：请看清最新的情况，再按一次。

form-submission-content = 请发来文字、链接、照片或文件，可以分几次发，发完按「完成」。
form-submission-content-label = 材料
form-submission-content-of =
    { $title }　{ $unit }
    截止　{ $due }
    { $details }
    { $standing }
    { $ask }
report-replaces = { $by }已于 { $at } 报送。您再报一次，将替换那一份。
report-twin-asked = 这份与 { $at } 已报的「{ $title }」相同，仍要提交吗？
report-will-be-late = 已过截止时间，仍可以报送，会注明逾期。
report-evidence-missing = 还缺要求的材料形式，请按上面写的再发一份，然后按「完成」。
report-submission-preview =
    <b>{ $title }</b>　{ $unit }

    { $parts }

    { $notice }
report-submitted =
    ✓ 已报送　{ $title }
    { $unit }　{ $count } 份{ $late }

report-due-list =
    <b>要交的材料</b>　{ $count } 项

    { $lines }

    { $more }
report-nothing-due =
    目前没有要交的材料。
    { $more }
report-waiting-own = 另有 { $count } 项已报，等待审核。
report-owed =
    · <b>{ $title }</b>
    　{ $due }　{ $left }
report-owed-of-unit =
    · <b>{ $title }</b>　{ $unit }
    　{ $due }　{ $left }
report-left-late = { $days ->
        [0] 已过截止
       *[other] 已逾期 { $days } 个工作日
    }
report-left-today = 今天截止
report-left-days = { $days ->
        [0] 截止前没有别的工作日
       *[other] 还有 { $days } 个工作日
    }
report-left-returned = 退回待补，{ $left }

report-returned =
    <b>退回补充</b>　{ $title }
    { $unit }
    原因：{ $comment }
    截止　{ $due }
report-due-moved =
    <b>截止时间有变</b>　{ $title }
    原截止　{ $before }
    新截止　{ $due }
report-last-call =
    <b>今天截止，还没有收到：</b>

    { $lines }

button-report-submit-anyway = 仍要提交
button-report-submit = 报送
button-report-again = 重新报送
button-report-submit-for = 报送：{ $unit }
button-report-again-for = 重新报送：{ $unit }
button-report-submit-titled = 报送：{ $title }
button-report-submit-titled-for = 报送：{ $title }（{ $unit }）

## 晨报

digest-reports = 材料报送
digest-report-news = 新布置的材料
report-moved-line = · { $title }　截止时间由 { $before } 改为 { $due }
report-more-due = · 另有 { $count } 项
report-see-due = 报送、查看和审核，请按 /due
report-waiting = · { $title }　待审 { $count } 份
report-overdue = · { $title }　已过截止，{ $returned ->
        [0] { $missing } 家没有报
       *[other] { $missing ->
            [0] { $returned } 家退回待补
           *[other] { $missing } 家没有报，{ $returned } 家退回待补
        }
    }：{ $names }{ $rest ->
        [0] {""}
       *[other] 等
    }
report-due-today = · { $title }　今天截止，{ $returned ->
        [0] { $missing } 家没有报
       *[other] { $missing ->
            [0] { $returned } 家退回待补
           *[other] { $missing } 家没有报，{ $returned } 家退回待补
        }
    }：{ $names }{ $rest ->
        [0] {""}
       *[other] 等
    }

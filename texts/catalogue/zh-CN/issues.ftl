## 问题清单与整改：问题、措施、期限、复查

issue-task =
    <b>{ $title }</b>　{ $unit }
    { $due } 前

    { $standing }
issue-tally = 待整改 { $undone }{ $overdue }　待复查 { $waiting }　已通过 { $passed }
issue-overdue = （逾期 { $count }）
issue-none-listed = 还没有列出问题。请自查后逐项列出；没有问题也请按一下「自查无问题」。
issue-none-found = ✓ 自查无问题
issue-none-said = ✓ 已记录：{ $unit }自查无问题。之后发现问题，随时可以列出。
issue-none-already = 已经记录过自查无问题了。
issue-some-listed = 本单位已列出问题，请逐项报送整改结果。
issue-list =
    <b>{ $title }</b>　{ $unit }
    { $tally }

    { $lines }

    按编号打开一项，报送整改结果。
issue-line = { $number }. { $problem }　{ $due }　{ $state }
issue-card =
    <b>{ $title }</b>　{ $unit }

    <b>{ $number }. { $problem }</b>
    { $details }
issue-preview =
    <b>{ $title }</b>　{ $unit }

    { $answers }
issue-done-preview =
    <b>整改结果</b>　{ $unit }
    { $problem }

    { $done }
    { $parts }
issue-dropped = 已撤下　{ $unit }　{ $problem }
issue-titled = { $title }　{ $number }. { $problem }
issue-failed =
    <b>复查未通过</b>　{ $unit }
    { $problem }

    原因：{ $why }
    改好后请再报送一次：发送 /due，按这张清单。
issue-overview =
    <b>{ $title }</b>　整改情况
    { $tally }

    { $lines }
issue-of-unit = · { $unit }　{ $tally }
issue-exported = { $title }　整改台账，共 { $count } 项。
issue-state-open = 待整改
issue-state-late = <b>逾期</b>
issue-state-submitted = 待复查
issue-state-returned = 未通过，待整改
issue-state-passed = ✓ 已通过
issue-state-dropped = 已撤下
issue-state-carried = 结转下期
issue-sheet-unit = 单位
issue-sheet-number = 编号
issue-sheet-problem = 问题
issue-sheet-measure = 措施
issue-sheet-post = 责任岗位
issue-sheet-due = 期限
issue-sheet-state = 状态
issue-sheet-comment = 复查意见
issue-carried = 上一期未完成的 { $count } 项发布后自动转入。
issue-lines = 清单 { $count } 项，发布后每个单位各一份。

issue-is-open = 这一项还没有报送整改结果。
issue-is-submitted = 这一项正在等复查。
issue-is-returned = 这一项未通过复查，等重新报送。
issue-is-passed = 这一项已经通过复查。
issue-is-dropped = 这一项已经撤下。
issue-is-carried = 这一项已结转到下一期。
issue-moved-on = 这一项刚有变动，请重新打开。
issue-not-yours-to-check = 复查要由另一位同事或管理员来做。
issue-too-many = 一次最多 { $most } 项，这里有 { $count } 项，请分成几张清单。
issue-line-wrong = 第 { $number } 行是空的或太长（最多 { $most } 字），请改好后整段重新发送。
issue-line-due = 第 { $number } 行的期限「{ $due }」看不懂或已过。请写成 12月5日 这样，改好后整段重新发送。

digest-issues = 整改
issue-is-due = · { $problem }（{ $unit }）{ $due } 前，{ $title }
issue-is-overdue = · <b>逾期</b>　{ $problem }（{ $unit }）{ $due }，{ $title }
issue-more-due = 另有 { $count } 项，见 /due

form-issue-done = 做了什么？三两句话写清整改结果，不写患者和个人姓名。
form-issue-done-label = 整改结果
form-issue-done-of =
    { $problem }

    { $ask }
form-issue-content = 佐证发一份就够（照片、文件、链接），也可以跳过。
form-issue-content-label = 佐证
form-issue-fail = 哪里没有到位？写一句，报送的人会看到。
form-issue-fail-label = 复查意见
form-collection-lines = 有现成的清单就整段粘贴，一行一项，最多 60 项；行内可用 | 或制表符接着写 措施 | 期限 | 责任岗位。由单位自查列出的，跳过。
form-collection-lines-label = 清单
form-collection-checks = 整改结果由谁复查？
form-collection-checks-label = 复查
issue-checks-office = 管理员
issue-checks-unit = 单位另一人或管理员
form-issue-again-due = 下一期什么时候截止？未完成的会自动转入，上一期随之结束。
form-issue-again-due-label = 截止

button-issue-list = 整改清单（{ $count } 项）
button-issue-list-for = 整改清单（{ $count }）：{ $unit }
button-issue-add = 列出一项问题
button-issue-add-for = 列出一项问题：{ $unit }
button-issue-none = 自查无问题
button-issue-none-for = 自查无问题：{ $unit }
button-issue-open = { $number }
button-issue-done = 报送整改结果
button-issue-pass = 复查通过
button-issue-fail = 未通过
button-issue-drop = 撤下这一项
button-issue-back = 返回清单
button-issue-overview = 整改情况
button-issue-again = 开下一期
button-issue-export = 导出台账

## 材料报送：成批审核

report-waiting-list =
    <b>{ $title }</b>　待审 { $count } 份{ $sieve }

    { $lines }
report-waiting-line = · { $unit }　{ $at }{ $marks }
report-gone-accepted = · { $unit }　{ $by }已接收
report-gone-returned = · { $unit }　{ $by }已退回
report-gone-waived = · { $unit }　{ $by }已免报
report-gone-replaced = · { $unit }　已重新报送，请刷新查看
report-marks = （{ $marks }）
report-mark-late = 逾期
report-mark-lacking = 缺要求的材料
report-mark-twin = 与已交的相同
report-sieve = ，列出{ $sieve }的 { $count } 份
report-sieve-all = 全部
report-sieve-plain = 无提示
report-sieve-late = 逾期
report-sieve-lacking = 缺材料
report-sieve-twin = 相同
report-waiting-kinds = <b>{ $title }</b>　要看哪一类单位交的？
report-list-stale = 这份名单已经更新过，请以最新的一份为准，或重新按「待审」。

report-bulk-sure =
    { $news }确定接收「{ $title }」的 <b>{ $count }</b> 份材料吗？{ $marks }
    名单列出之后才报来的，不在其中。
report-bulk-marks = 其中{ $told }。
report-bulk-late = 逾期 { $count } 份
report-bulk-lacking = 缺要求的材料 { $count } 份
report-bulk-twin = 与已交的相同 { $count } 份
report-bulk-news = 刚有变化：{ $told }。
report-bulk-by-accepted = { $by }接收 { $count } 份
report-bulk-by-returned = { $by }退回 { $count } 份
report-bulk-by-waived = { $by }免报 { $count } 份
report-bulk-by-replaced = 对方重新报送 { $count } 份
report-bulk-none = 没有选中还在等待审核的材料。
report-bulk-none-left =
    { $news }名单上没有待审的材料了，没有作任何决定。
report-bulk-changed = 刚有变化，现在是 { $count } 份，还没有作任何决定。请再确认一次。
report-bulk-accepted =
    <b>{ $title }</b>
    ✓ { $by }于 { $at } 接收 { $count } 份
report-bulk-return-preview =
    <b>{ $title }</b>
    退回 <b>{ $count }</b> 份，每个单位收到同一句话：
    { $comment }
report-bulk-returned =
    <b>{ $title }</b>
    { $by }于 { $at } 退回 { $count } 份：{ $comment }
    已分别告知。
report-review-left = 待审还有 { $count } 份

button-review-tick = 选
button-review-ticked = ✓ 已选
button-review-untick = 取消选择
button-review-sieve = { $sieve } { $count }
button-review-kinds = 按单位类别
button-review-accept-all = 接收列出的 { $count } 份
button-review-accept-ticked = 接收所选 { $count } 份
button-review-accept-plain = 接收无提示的 { $count } 份
button-review-return-all = 退回列出的 { $count } 份
button-review-return-ticked = 退回所选 { $count } 份
button-review-return-sure = 退回 { $count } 份
button-review-sure = 确定接收 { $count } 份

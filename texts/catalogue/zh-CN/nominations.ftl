## 评选推荐：填写

entry-missing = 还缺：{ $what }
entry-incomplete = 还缺 { $count } 项，补齐才能提交。
entry-kept =
    已存下，没有提交：<b>{ $title }</b>　{ $unit }
    { $missing }
    { $until } 截止。接着填可以按下面的按钮，以后也可以从卡片或 /due 进来。
answer-later = 待补
button-fill-later = 以后再填
button-entry-fill = 补：{ $what }
button-entry-keep = 先存着
button-entry-resume = 接着填没填完的

## 本单位已报的

entry-own =
    <b>{ $title }</b>　{ $unit }
    { $given }

    { $lines }
entry-own-none = 还没有报。
entry-line-own = · { $name }　{ $standing }
entry-number = { $entry } { $number }
entry-card =
    <b>{ $kind }</b>　{ $title }
    { $unit }　{ $by }　{ $at }{ $late }
    状态　{ $standing }

    { $lines }
entry-why = 退回原因　{ $comment }
entry-withdraw-sure = 确定撤回「{ $title }」里的「{ $name }」吗？撤回后可以另报一份。
entry-withdrawn =
    ✓ 已撤回　{ $name }
    { $title }　{ $given }
entry-reviewed = 这一份已经采纳，不能再改或撤回。要换，请联系管理员。
button-entry-own = 本单位已报的
button-entry-own-of = 已报的：{ $unit }
button-entry-mine = { $name }
button-entry-change = 改一改
button-entry-withdraw = 撤回
button-entry-takeback = 确定撤回

## 报送一览

entry-state-all = 全部
entry-state-submitted = 待审核
entry-state-returned = 退回待补
entry-state-accepted = 已采纳
entry-state-withdrawn = 已撤回
entry-list =
    <b>{ $title }</b>
    { $counts }

    { $lines }
entry-list-empty =
    <b>{ $title }</b>
    { $counts }
entry-list-counts = 共 { $count } 份，来自 { $units } 家单位：完整 { $complete }　退回待补 { $returned }　另有 { $begun } 份没填完
entry-line = · { $name }（{ $unit }）　{ $standing }
entry-more = 另有 { $count } 份
entry-yes = 是
entry-sheet-caption = 「{ $title }」共 { $count } 份，来自 { $units } 家单位。
entry-column-number = 序号
entry-column-unit = 单位
entry-column-name = 名称
entry-column-standing = 状态
entry-column-by = 报送人
entry-column-at = 报送时间
entry-column-late = 逾期
entry-column-comment = 退回原因
entry-column-texts = 文字和链接
entry-column-files = 文件
entry-past =
    <b>以往的征集</b>

    { $lines }
entry-past-none = 还没有结束的征集。
entry-past-line = · { $title }　{ $due } 截止
button-entry-list = 报送一览
button-entry-list-again = 返回一览
button-entry-show = { $name }
button-entry-sieve = { $name } { $count }
button-entry-review = 去审核
button-entry-sheet = 导出表格
button-entry-past = 以往的征集

## 入围和结果

entry-pick =
    <b>{ $title }</b>　{ $stage }
    已选 { $count }，共 { $among } 份{ $wanted }

    按一下选上，再按一下取消。
entry-wanted = ，应选 { $winners } 名
entry-winners = 名额　共选 { $winners } 名
entry-of-unit = { $name }（{ $unit }）
entry-nobody-to-pick = 还没有已采纳的可选。
entry-not-accepted = 这一份没有采纳，不能入围或当选。
entry-told = 结果已经公布，不能再改。
entries-waiting = 还有 { $count } 份没有审核，审完才能公布结果。
entries-nothing-to-tell = 没有可以公布的结果。
entries-changed = 人选刚有变化，现在选了 { $count } 名，还没有公布。请重新核对。
entry-outcome-count = { $name }　{ $count }
entry-winners-differ = <b>请注意</b>：应选 { $winners } 名，现在选了 { $chosen } 名。
entry-tell-unreached = 其中 { $count } 家联系不上：{ $names }。请另行告知。
entry-tell-sure =
    公布「{ $title }」的结果？

    { $counts }
    { $warning }

    { $units } 家单位的联络员和分管领导（{ $people } 人）各收到一条消息，公布后不能再改。
entry-told-all =
    ✓ 已公布　<b>{ $title }</b>
    { $counts }
    已告知 { $units } 家单位。
entry-results =
    <b>{ $kind }结果</b>　{ $title }

    { $lines }
button-entry-pick = 定{ $stage }
button-entry-telling = 公布结果
button-entry-tell = 公布，告知 { $count } 人

## 查找

entry-search-none = 没有查到这样的推荐。
entry-search-found =
    <b>{ $title }</b>　{ $on } 截止

    { $lines }

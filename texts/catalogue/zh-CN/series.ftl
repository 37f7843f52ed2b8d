## 重复的任务：按约定的日子自己发布

series-said = { $said }
series-occurrence = 　{ $opens } 发布，{ $due } 截止
series-too-often = 最多每周一次。更密的请改用通知，或请各单位在一份小结里写明次数。
series-no-more = 这个说法以后没有日子了，请换一个，例如「每月最后一个工作日」。
series-moved-on = 这项重复任务刚有变化，请以最新的卡片为准，或发送 /due 重新查看。
series-is-stopped = 这项重复任务已经停止。
series-is-running = 这项重复任务正在进行。
series-card =
    <b>{ $title }</b>　{ $kind }
    重复　{ $said }（{ $state }）
    范围　{ $audience }（现有 { $reach } 家）
    材料　{ $evidence }

    { $coming }
    { $past }
series-state-running = 到日子自动发布
series-state-stopped = 已停止
series-past = 　{ $on }　{ $what }
series-was-opened = 已发布，正在收
series-was-closed = 已结束
series-was-skipped = 跳过
series-was-missed = 没有来得及发布
series-was-nobody = 范围内没有单位，没有发布
series-list =
    <b>重复的任务</b>

    { $lines }
series-none = 没有重复的任务。要新建，请在「什么时候截止」处写「每月最后一个工作日」这样的说法。
series-line = · { $title }（{ $said }）　下一次 { $next }
series-line-stopped = · { $title }（{ $said }）　已停止
series-skipped-one = 已跳过一次
series-stop-sure = 确定停止「{ $title }」吗？以后不再自动发布；已经发布的照常收。
series-missed = 「{ $title }」{ $on }这一次没有来得及发布，时间已经过去。需要的话请在 /due 中另建一项。
series-nobody = 「{ $title }」{ $on }这一次没有发布：范围内现在没有单位。请在 /due 的「重复任务」中核对范围。

button-series-start = 启用，到日子自动发布
button-series-some = 重复任务（{ $count }）
button-series-list = 重复任务
button-series-skip = 跳过下一次
button-series-stopping = 停止
button-series-resume = 继续
button-series-forecast = 推演
button-series-task = { $on }的收报情况

forecast-picture-series = 下一次发布后，假如没有单位报送
forecast-series-task =
    <b>推演：{ $title }</b>
    下一次按期自动发布，而没有单位报送，将会这样：

    { $lines }

    { $notes }
button-series-draft = 改为每月自动发布

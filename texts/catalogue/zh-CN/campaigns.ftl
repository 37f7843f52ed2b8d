## 主题宣传：通知、日子、小结、素材合成一件

form-campaign-title = 主题宣传叫什么名称？例如「世界艾滋病日主题宣传」。
form-campaign-title-label = 名称
form-campaign-days = 在哪一天，或从哪天到哪天？可以写卫生日的名称（「世界艾滋病日」），也可以写日期（「12月1日」「12月1日至7日」）。
form-campaign-days-label = 日子
form-campaign-text = 请写通知正文：做什么、怎么做。日子、小结和素材的截止时间会自动写在后面。
form-campaign-text-label = 通知正文
form-campaign-due-after = 活动小结在结束后几个工作日内交？写数字，例如 <b>5</b>；不要小结就跳过。
form-campaign-due-after-label = 小结（工作日）
form-campaign-material = 同时征集素材吗？单位可以报，不报也可以。
form-campaign-material-label = 征集素材
campaign-material-yes = 征集
campaign-material-no = 不征集

campaign-when = 日子　{ $when }
campaign-days = { $first }至{ $last }
campaign-on-day = { $days }（{ $name }）
campaign-summary-until = 活动小结　{ $due } 前在 /due 里报送
campaign-material-until = 素材　{ $due } 前在 /due 里报，可以不报
campaign-preview =
    <b>主题宣传</b>　联络员收到的是这一条：

    { $title }

    { $text }

    { $more }

    范围　{ $audience }
    { $reach }
campaign-heading = <b>{ $title }</b>（{ $state }）
campaign-audience = 范围　{ $audience }
campaign-state-composed = 还没有发布
campaign-state-open = 正在进行
campaign-state-closed = 已结束
campaign-state-dropped = 已放弃
campaign-confirm-please = 按下面的按钮才会发布，每人只收到一条。
campaign-card = { $lines }
campaign-notice = 通知　已送达 { $sent }/{ $total }，回执 { $given }/{ $reached }
campaign-summary = 小结　已报 { $handed }/{ $expected }（待审 { $waiting }），{ $due } 截止
campaign-material = 素材　{ $handed } 家已报（待审 { $waiting }），{ $due } 截止
campaign-list =
    <b>主题宣传</b>

    { $lines }
campaign-none = 还没有主题宣传。
campaign-line = · { $title }　{ $when }　{ $state }
campaign-opened = 已发布
campaign-dropped = 已放弃：{ $title }，没有通知任何人。
campaign-end-sure = 确定结束「{ $title }」吗？小结和素材不再收，也不再催。
campaign-report =
    <b>总结</b>
    { $lines }

    { $missing }
campaign-missing = 没有交小结的 { $count } 家：{ $names }
campaign-nobody-missing = 小结已全部交齐。
campaign-moved =
    <b>{ $title }</b>　日子有变动，现在是：

    { $lines }
campaign-over = 这个日子已经过去。请写以后的日子。
campaign-too-long = 主题宣传最长 { $most } 天。请写短一些的日子。
campaign-count-changed = 能收到的人数刚有变化，现在是 { $count } 人，还没有发布。请重新打开核对。
campaign-moved-on = 这项主题宣传刚有变化，请以最新的卡片为准，或在 /due 的「主题宣传」里重新打开。
campaign-is-composed = 这项主题宣传还没有发布。
campaign-is-open = 这项主题宣传已经发布。
campaign-is-closed = 这项主题宣传已经结束。
campaign-is-dropped = 这项主题宣传已经放弃。

button-campaign-list = 主题宣传
button-campaign-new = 新建主题宣传
button-campaign-confirm = 发布给 { $count } 人
button-campaign-drop = 放弃
button-campaign-ending = 结束并总结
button-campaign-summary = 小结
button-campaign-material = 素材

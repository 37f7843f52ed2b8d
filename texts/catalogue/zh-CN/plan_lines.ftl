## 工作要点：一条

plan-line-card =
    <b>{ $line }</b>　{ $clause }　〔{ $standing }〕
    { $text }

    { $details }

    { $carried }

    { $made }
plan-line-who = 对象　{ $who }
plan-line-rhythm = 时间　{ $rhythm }
plan-line-evidence = 佐证　{ $evidence }
plan-line-topics = 选题　{ $topics }
plan-line-day = { $on }　{ $name }
plan-line-monthly = 每月一次：发起时在截止处写「每月最后一个工作日」，就按月自己发布。
plan-line-note = 备注　{ $note }
plan-read-as = 　此条按「{ $reading }」办
plan-rhythm-admin-sets = 条款没有写，由管理员定
plan-rhythm-ongoing = 常年
plan-rhythm-this-year = 年内
plan-rhythm-yearly = 每年
plan-rhythm-half-year = 每半年
plan-rhythm-quarterly = 每季度
plan-rhythm-monthly = 每月
plan-rhythm-weekly = 每周
plan-rhythm-periodic = 定期，条款没有写几次
plan-rhythm-rolling = 随时可报
plan-rhythm-cycle = 按主办方的届期
plan-rhythm-external = 按上级通知的时间
plan-rhythm-event = 每次有活动时
plan-rhythm-incident = 发生时
plan-rhythm-days = 条款点名的日子
plan-way-task = · 材料报送：到期催报，逐份审核
plan-way-collection = · { $kind }：各单位在 /due 里报
plan-way-no-pack = · 征集（{ $kind }）：这里还没有装这一类，请联系管理员
plan-way-notice = · 通知：发给有关的人，可以要回执
plan-way-campaign = · 主题宣传：通知、日子、小结、素材合成一件
plan-way-training = · 培训：报名、签到、测验
plan-way-filing = · 媒体采访：各单位发送 /filing 报备
plan-way-incident = · 突发事件：发生时发送 /incident 启动
plan-way-days = · 卫生日：日子在 /calendar，提醒在 /reminders
plan-way-figures = · 数字：完成情况在本要点首页，逐项在 /due
plan-way-contacts = · 人员：联络员、分管领导在 /people 登记
plan-feature-routing = · 谁报谁批，由单位的上级关系和审批环节决定，不单独报送
plan-feature-unit-tags = · 单位的标签：发布时按标签选范围
plan-feature-form-field = · 是另一条的表格里的一栏，不单独报送
plan-feature-brief-field = · 是采访背景材料里的一栏，不单独报送
plan-feature-contact-card = · 已有的渠道，写在通知里即可
plan-feature-event = · 联合活动：按通知或主题宣传办，几家单位一起选
plan-feature-assignment = · 单位内部分工：任务由联络员转给本单位的人
plan-no-way-exhortation = 号召，没有要办的事项。
plan-no-way-open = 待定：还没有决定办不办。
plan-made = <b>已发起</b>
plan-made-task = · { $title }　{ $state }　截止 { $due }
plan-made-task-counted = · { $title }　{ $state }　截止 { $due }　已报 { $handed }　欠 { $missing }
plan-made-series = · { $title }　重复：{ $said }
plan-made-notice = · 通知 { $number }
plan-made-campaign = · 主题宣传　{ $title }
plan-made-more = 　等另外 { $count } 项，见 /due
plan-task-draft = 草稿
plan-task-open = 正在收
plan-task-closed = 已结束
plan-choice-made = 这一条怎样理解已经定了。要改，请直接改草稿。
plan-choice-kept = 已定
plan-way-name-task = 材料报送
plan-way-name-notice = 通知
plan-way-name-campaign = 主题宣传
plan-way-name-training = 培训

button-plan-line = { $name }
button-plan-start = 发起：{ $name }
button-plan-choose = 定为：{ $name }
button-plan-lines-back = 返回条目

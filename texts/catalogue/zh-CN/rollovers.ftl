## 转入新的一年

digest-year = <b>新的一年</b>
year-asked = 可以把工作要点和每年一次的征集转入 { $year } 年了：先看会转什么，再按一次。
year-preview =
    <b>转入 { $year } 年</b>
    会这样做，现在还什么都没有做：

    { $lines }

    草稿不会自动发出。{ $year } 年的次数从 1 月 1 日起重新算，只给某个单位的次数和豁免到年底为止；今年的数字照旧可以查，正在收的照旧收。
year-turned =
    ✓ 已转入 { $year } 年

    { $lines }

    草稿在 /due 里，核对后发布。
year-plan = · { $title }：草稿 { $drafts } 项
year-edition = 　{ $name }：预计第{ $number }届，以通知为准
year-passed = 　一次性的周年 { $count } 个已过，不再转
year-replaced = · { $title }：新的一年已有新的要点，不转
year-again = · 每年一次的征集、名册确认 { $count } 项，成为草稿：{ $titles }
year-more = 等另外 { $count } 项
year-series = · 重复任务 { $count } 项，照常继续
year-stale = · 过期没有发布的草稿 { $count } 项，删除
year-rolled-already = { $year } 年已由{ $by }于 { $at } 转入。
year-not-yet = 还不到转入 { $year } 年的时候：从 12 月第一个工作日到第二年 1 月底。
year-preview-stale = 要转的刚有变化，请再看一次。

button-year-show = 转入 { $year } 年：先看会转什么
button-year-turn = 转入 { $year } 年
button-plan-of-year = { $year }年的

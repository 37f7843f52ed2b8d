## 素材稿件：刊发

tier-national = 国家级
tier-province = 省级
tier-city = 市级
tier-district = 区县级
tier-own = 自有平台
form-publication-outlet = 刊发在哪家媒体或平台？请写名称，例如「健康报」。
form-publication-outlet-label = 媒体
form-publication-tier = 是哪一级的？
form-publication-tier-label = 层级
form-publication-on = 哪一天刊发的？例如 <b>3月5日</b>、<b>昨天</b>。
form-publication-on-label = 刊发日期
form-publication-address = 链接是什么？没有就跳过。
form-publication-address-label = 链接
publication-line = 已刊发　{ $outlet }（{ $tier }）　{ $on }　{ $address }
publication-cell = { $outlet }（{ $tier }）{ $on } { $address }
publication-preview =
    <b>刊发</b>　{ $name }
    { $title }

    { $answers }
publication-noted =
    ✓ 已记录　{ $name }
    { $line }
publication-not-accepted = 采纳以后才能记刊发。
publication-ahead = { $on } 还没有到，刊发以后再记。
publication-no-address = 链接要以 http:// 或 https:// 开头，中间没有空格。
publication-known = 这一次刊发已经记过。
publication-figures =
    <b>{ $title }</b>　按选题

    { $lines }
publication-no-topic = 未分选题
publication-tally = · { $topic }　报 { $given }　采纳 { $accepted }　刊发 { $published }（{ $tiers }）
publication-tally-none = · { $topic }　报 { $given }　采纳 { $accepted }　刊发 0
publication-tier-count = { $tier } { $count }
entry-column-published = 刊发
button-published-note = 记录刊发
button-published-again = 再记一次刊发
button-published-figures = 统计

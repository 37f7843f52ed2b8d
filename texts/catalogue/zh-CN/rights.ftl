## 权限到期与年度确认

right-digest = 权限
right-own-line = 您的{ $role }（{ $place }）权限到 { $until } 为止。需要继续的，请联系管理员续期；要移交工作，请发送 <code>我要交接</code>。
right-ending-line = { $name }：{ $role }（{ $place }），到 { $until } 为止
right-ending-more = 另有 { $count } 项将到期，见 /people
right-unconfirmed = 以下 { $count } 人的长期权限一年未确认，请按「逐项确认」

right-list =
    <b>以下 { $count } 人的权限一年未确认</b>
    { $lines }

    仍然有效的，按「全部确认」；已经离任的，先逐个结束或到 /people 办理交接。
right-line = { $name }　{ $role }（{ $place }），{ $since } 起
right-confirmed = 已确认 { $count } 项，一年内不再询问。
right-renewed-toast = 已续期：{ $name }，{ $role }，到 { $until } 为止。
right-renewed-for-you = 您的{ $role }（{ $place }）权限已续期，到 { $until } 为止。
right-not-as-seen = 这项权限已经续期、结束或有变化。请在 /people 查看。
right-list-changed = 名单已有变化，请重新打开「逐项确认」查看后再确认。
right-none-unconfirmed = 没有需要确认的权限。

right-ended-filings =
    { $name }在「{ $unit }」的权限已结束，没有办完的采访报备 { $count } 件改由您接着办：
    { $lines }
right-ended-nobody =
    { $name }在「{ $unit }」的权限已结束，没有办完的采访报备 { $count } 件，单位没有其他联络员或分管领导可以接办。请登记新的联络员，再在 /people 办理交接：
    { $lines }
right-ended-line = · { $number }　{ $topic }

button-right-renew = 续一年：{ $name } { $role }
button-right-list = 逐项确认权限
button-right-end = 结束：{ $name } { $role }
button-right-confirm = 全部确认（{ $count } 项）

## 征集：各类材料、推荐、名册的共同部分

collection-titled = { $kind }　{ $title }
collection-unknown = 系统里没有「{ $kind }」这一类征集了，请联系管理员。
collection-number = 请写一个 1 到 { $most } 的数字，例如 <b>3</b>。
collection-preview =
    <b>{ $kind }</b>

    { $answers }

    { $reach }
form-collection-kind = 要征集哪一类？
form-collection-kind-label = 类别
form-collection-title = 叫什么名称？例如「武汉好医生、好护士推荐」。
form-collection-title-label = 名称
form-collection-ordinal = 是第几届？写数字即可，例如 <b>9</b>；没有届次就跳过。
form-collection-ordinal-label = 届次
form-collection-at-most = 每个单位最多几份？写数字即可，例如 <b>3</b>；跳过则按这一类通常的份数。
form-collection-at-most-label = 每单位最多

entry-ordinal = 第{ $ordinal }届
entry-at-most = 每个单位最多 { $most } 份
entry-no-material = 在这里直接填写、按键即可，不用另附材料。
entry-limit = 本单位已经报满 { $most } 份。要换，请联系管理员退回其中一份。
entry-window-over = 已于 { $at } 截止，不再接收。
entry-none-given = 还没有报，可以不报
entry-given = 已采纳 { $done } 份{ $pending }
entry-counts = 已报 { $handed } 家（待审 { $waiting }）　未报 { $invited } 家，可以不报
entry-invitations =
    <b>可以报的征集</b>，不报也可以：

    { $lines }
entry-no-invitations = 目前没有可以报的征集。
entry-invitation =
    · <b>{ $title }</b>　{ $unit }
    　{ $until } 截止　{ $given }
entry-preview =
    <b>{ $kind }</b>　{ $title }
    { $unit }　{ $given }

    { $answers }
    { $parts }
entry-handed-in =
    ✓ 已报送　<b>{ $title }</b>
    { $unit }　{ $given }

button-entry = 报一份{ $entry }
button-entry-for = 报一份{ $entry }：{ $unit }
button-entry-invited = 可以报的征集（{ $count }）
button-report-gather = 新建其他征集

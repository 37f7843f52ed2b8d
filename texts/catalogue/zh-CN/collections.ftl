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
form-collection-title-roster = 叫什么名称？可以按下面的，也可以另写一个。
form-collection-title-label = 名称
form-collection-ordinal = 是第几届？写数字即可，例如 <b>9</b>；没有届次就跳过。
form-collection-ordinal-label = 届次
form-collection-at-most = 每个单位最多几份？写数字即可，例如 <b>3</b>；跳过则按这一类通常的份数。
collection-at-most-usual = 按这一类通常的份数
form-collection-at-most-label = 每单位最多

entry-ordinal = 第{ $ordinal }届
entry-at-most = 每个单位最多 { $most } 份
entry-no-material = 在这里直接填写、按键即可，不用另附材料。
entry-limit = 本单位已经报满 { $most } 份。要换，按「本单位已报的」，撤回或改其中还没有采纳的一份。
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
    { $missing }
entry-handed-in =
    ✓ 已报送　<b>{ $title }</b>
    { $unit }　{ $given }

button-entry = 报一份{ $entry }
button-entry-for = 报一份{ $entry }：{ $unit }
button-entry-invited = 可以报的征集（{ $count }）
button-report-gather = 新建其他征集

## 组织征集：名额、期限、选题

collection-edition = 第{ $number }届
form-collection-ordinal-after = 据要点和以往的征集，上一次是第{ $last }届（{ $year }年）。这次是第几届？没有届次就跳过。
collection-winners = { $count } 名
collection-topics = 请写选题，用顿号分开，最多 { $most } 个，每个不超过 { $longest } 字。
collection-topics-of = { $clause }：{ $topics }
collection-term-once = 到某一天截止
collection-term-monthly = 每月一次
collection-term-always = 常年收，年底截止
form-collection-winners = 一共选出几名？写数字即可，例如 <b>10</b>；没有定就跳过。
form-collection-winners-label = 选出
form-collection-topics = 有哪些选题？用顿号分开，报送时要选一个。也可以按下面的，照要点里写的；没有就跳过。
form-collection-topics-label = 选题
form-collection-term = 收到什么时候？“每月一次”的每月第一个工作日自动发布，最后一个工作日截止。
form-collection-term-label = 期限

## 单位名录

units-how =
    名录中有 { $count } 个单位。

    查找：<code>/units 名称</code>，也可以写简称、拼音或拼音首字母。
units-found = { $lines }
unit-line = { $name }　{ $kind } · { $level }
unit-line-short = { $name }（{ $short }）　{ $kind } · { $level }
unit-card =
    <b>{ $name }</b>
    简称：{ $short }
    编码：{ $code }
    类别：{ $kind } · { $level } · { $ownership }
    隶属：{ $parent }
    标签：{ $tags }

    { $people }
unit-person = { $role }：{ $name }

unit-field-code = 编码
unit-field-name = 名称
unit-field-short-name = 简称
unit-field-kind = 类别
unit-field-level = 层级
unit-field-ownership = 性质
unit-field-parent = 隶属
unit-field-tags = 标签

ownership-public = 公立
ownership-private = 民营
ownership-military = 部队
ownership-enterprise = 企业

button-unit = { $name }
button-units-import = 导入名录

menu-units = 查找单位

## 导入

form-unit-import-file =
    请发送单位名录文件（.xlsx 或 .csv）。

    表头：编码、名称、简称、类别、层级、隶属、性质、标签；「名称」必有，其余可缺。先预览，确认后才写入。
form-unit-import-file-label = 文件

unit-import-send-file = 请把名录作为文件发送（.xlsx 或 .csv）。不导入了，请发送 /cancel。
unit-import-reading = 文件已收到，正在读取，稍后给出预览。
unit-import-report =
    <b>名录预览</b>　{ $file }
    共 { $rows } 行：新增 { $new }，修改 { $changed }，不变 { $unchanged }。尚未写入。

    { $lines }
unit-import-faulty =
    <b>名录预览</b>　{ $file }
    共 { $rows } 行，其中 { $error } 行有问题，因此全部没有写入。请改正后重新发送。

    { $lines }
unit-import-new = 第 { $line } 行　新增　{ $name }
unit-import-changed = 第 { $line } 行　修改　{ $name }：{ $what }
unit-import-unchanged = 第 { $line } 行　不变　{ $name }
unit-import-error = 第 { $line } 行　{ $name }：{ $what }
unit-import-ignored = 不认识的列，没有使用：{ $columns }
unit-import-no-names = 表头里没有「名称」一列，读到的是：{ $columns }。请改正表头后重新发送。
unit-import-column-twice = 表头里有两列都是「{ $column }」。请只留一列后重新发送。
unit-import-applied = 名录已更新（{ $file }）：新增 { $new }，修改 { $changed }，不变 { $unchanged }。
unit-import-dropped = 已放弃，没有写入（{ $file }）。
unit-import-settled = 这份预览已经处理过，或已被更新。请以最新一条消息为准。
unit-import-moved-on = 预览之后名录有了变化，没有写入。请核对更新后的预览，再确认一次。
unit-import-on-console-done = 共 { $rows } 行：新增 { $new }，修改 { $changed }，不变 { $unchanged }。已写入。
unit-import-on-console-rehearsed = 共 { $rows } 行：新增 { $new }，修改 { $changed }，不变 { $unchanged }，有问题 { $error }。预演，没有写入。
unit-import-on-console-refused = 共 { $rows } 行，有问题 { $error } 行，全部没有写入。

unit-problem-too-many-cells = 比表头多出了内容（名称里有逗号时，请另存为 .xlsx）
unit-problem-no-name = 缺少名称
unit-problem-too-long = 「{ $text }…」太长，最多 { $limit } 个字
unit-problem-many-tags = 标签最多 { $limit } 个
unit-problem-kind = 不认识的类别「{ $text }」
unit-problem-level = 不认识的层级「{ $text }」
unit-problem-ownership = 不认识的性质「{ $text }」
unit-problem-no-kind = 新单位缺少类别
unit-problem-no-level = 新单位缺少层级
unit-problem-name-taken = 「{ $name }」是另一个编码的单位
unit-problem-other-code = 该单位已有编码 { $code }
unit-problem-closed = 该单位已撤并
unit-problem-twice = 与第 { $line } 行是同一个单位
unit-problem-parent = 找不到隶属单位「{ $text }」
unit-problem-circle = 隶属关系成了一个圈

file-not-fetched = 文件「{ $name }」没能取到。请重新发送一次。

button-unit-import-apply = 写入 { $count } 处
button-unit-import-drop = 放弃
button-unit-import-page = 第 { $number } 页

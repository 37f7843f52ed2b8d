## 填写

form-ask = <b>{ $number }/{ $total }</b>　{ $prompt }
form-ask-echoed =
    ✓ { $echo }

    <b>{ $number }/{ $total }</b>　{ $prompt }
form-said = { $said }
form-understood = { $label }：{ $answer }
form-ticked-off = ✓ { $echo }
form-line = <b>{ $label }</b>　{ $answer }
form-press-submit = 内容已填齐，刚发来的没有采用。请核对后按下方的按钮；要改，请先按「修改」，再写。
form-edit-which = 要修改哪一项？
form-add-which = 要补充哪一项？都是选填。
form-cancelled = 已取消，没有提交任何内容。发送 /start 可以重新开始。
form-type-please = 请用文字回答上一个问题。
form-press-please = 这一项请用下方的按钮作答，刚发来的没有采用。
form-nothing-yet = 还没有选择或发送内容，请先完成再按「完成」。

draft-gone = 这份填写已经提交或取消。发送 /start 可以重新开始。
draft-moved-on = 这一步已经回答过了，请以最新一条消息为准。

answer-none = 无
answer-parts = { $count } 份
answer-too-short = 内容太短，至少 { $limit } 个字。请重新填写。
answer-too-long = 内容有 { $length } 个字，最多 { $limit } 个字。请精简后重新发送。
answer-no-number = 请只写一个数字，例如 <b>12</b>。

pick-nothing-found = 没有找到「{ $text }」。请换一个名称、简称或拼音再试。
pick-which = 找到几个相近的，请选一个：

content-kept = 已收到 { $count } 份。可以继续发送文字、链接、照片或文件；全部发完请按「完成」。
content-too-many = 一次最多 { $limit } 份。请按「完成」，其余另行提交。
content-kind-unknown = 这里可以发送文字、链接、照片或文件，其他类型无法保存。请改用其中一种。

button-done = 完成
button-rest = 其余都不填
button-when = { $at }
button-ticked = ☑ { $name }
button-unticked = ☐ { $name }

## 时间

when-not-understood = 没有看懂时间「{ $text }」。请这样写：<b>明天下午三点</b>、<b>下周三 14:30</b>、<b>12月1日 9:00</b>。
when-several = 「{ $text }」里不止一个时间。请只写要用的那一个，例如 <b>12月1日 14:30</b>。
when-impossible = 没有看懂时间「{ $text }」：没有这样的日期或钟点。请核对后重新写，例如 <b>12月1日 14:30</b>。
when-recurring = 「{ $text }」是重复的时间，这里只要一次。请写具体哪一天，例如 <b>12月1日 14:30</b>。
when-stretch = 「{ $text }」是一段日子。请写具体哪一天和钟点，例如 <b>12月1日 14:30</b>。
when-duration = 「{ $text }」是时长，不是时间。请写具体哪一天和钟点，例如 <b>12月1日 14:30</b>。
when-which = 「{ $text }」有不止一种理解。请选一种，或者重新写。
when-hour-missing = 还缺具体钟点：「{ $text }」。请连同钟点一起写，例如 <b>周五下午三点</b>。
when-day-missing = 「{ $text }」没有说到哪一天。请写明日期，例如 <b>12月31日前</b>、<b>下周五前</b>、<b>月底前</b>。
when-weekday-mismatch = 日期和星期对不上：{ $on }。请核对后重新写，只写日期也可以，例如 <b>12月1日 14:30</b>。
when-past = { $at } 已经过去。请写一个以后的时间，例如 <b>明天下午三点</b>。

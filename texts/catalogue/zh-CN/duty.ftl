## 值班表

menu-duty = 值班：现在谁值班、交班

duty-shown =
    <b>现在值班</b>
    { $now }

    <b>接下来</b>
    { $ahead }
duty-line = { $name }　{ $when }
duty-line-unit = { $name }（{ $unit }）　{ $when }
duty-when = { $when }
duty-nobody = 没有排班。现场呼叫发给全部值班员：{ $called }。
duty-nobody-at-all = 没有排班，也没有值班员。现场呼叫直接发给审批人和管理员。
duty-to-whom = 交给谁？从现在到{ $until }由对方值班。
duty-handed-over = 已交班，对方收到通知。
duty-taken = { $by }把班交给您，从现在到{ $until }由您值班。有记者到现场时会随时呼叫您，夜间也会响铃。
duty-entered-for-you =
    <b>您的值班</b>
    { $lines }

    有记者到现场时会随时呼叫您，夜间也会响铃。不能值班的，请在当班时用 /duty 交班，或联系管理员。

form-duty-lines =
    请粘贴值班表，一行一班，例如
    <code>12月1日 赵值班 18:00-次日8:00</code>
    <code>12月5日 赵值班</code>
    不写钟点的，工作日从下班到次日上班，休息日从上班到次日上班。也可以粘贴一周的表：第一行写日期，下面写姓名。
form-duty-lines-label = 值班表
duty-read = { $count } 班，已过去的 { $past } 班不排
duty-preview =
    <b>请核对：{ $read }</b>
    { $lines }

    替换时间重叠的原有排班 { $replaced } 班。提交后通知每位值班员。
duty-entered = 已排 { $count } 班，值班员已收到通知。

duty-wrong =
    有几行没有看懂，整张表都还没有采用。请改好后重新发送全表。
    { $lines }
duty-wrong-line = 第 { $number } 行「{ $text }」：{ $why }
duty-wrong-who = 没有认出值班员。只能排有值班员角色的人，请写全名
duty-wrong-when = 没有看懂时间
duty-wrong-weekday = 日期和星期对不上
duty-wrong-hours = 只写了开始，请写明到几点
duty-wrong-long = 一班最长 72 小时，请核对起止时间
duty-wrong-cells = 姓名比日期少
duty-nothing = 没有读到今后的排班。请一行写一班，例如 <code>12月1日 赵值班 18:00-次日8:00</code>。
duty-officer-gone = 表中有人已不是值班员，请重新发送值班表。
duty-over = 这一班已经结束或已交班。请发送 /duty 查看。
duty-no-taker = 没有可以接班的值班员，请联系管理员。

button-duty-enter = 排班
button-duty-handover = 交班（{ $name }）
button-duty-taker = { $name }

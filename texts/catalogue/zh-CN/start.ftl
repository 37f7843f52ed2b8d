## 首屏与菜单

start-welcome =
    { $name }，您好。您是：{ $roles }。

    { $commands }
start-welcome-waiting =
    { $name }，您好。您是：{ $roles }。

    <b>等您处理</b>
    { $waiting }

    { $commands }
start-waiting-line = · { $what }
help =
    可以办的事：

    { $commands }

    时间可以照平时说话那样写，例如「下周三下午两点」。填写到一半也不会丢失，随时可以接着填。
command-line = { $command }　{ $does }

menu-start = 首页
menu-help = 使用说明
menu-language = 切换语言 Language
menu-cancel = 取消正在填写的内容

language-which = 请选择界面语言：
language-set = 已切换为中文。

edited-not-read = 编辑过的消息不会被读取。请把更正后的内容重新发送一遍。

## 给管理员和值守群

admin-chat-closed = 给{ $name }的消息无法送达：对方停用了机器人或账号已注销。对方重新发来消息后会自动恢复。
ops-update-failed = 一条消息连续三次处理失败，已保留待查，编号 <code>{ $number }</code>。
ops-message-dead = 一条发出的消息被拒收，已保留待查，编号 <code>{ $number }</code>。
ops-timer-failed = 一项到期事项执行失败，每小时重试一次，共三次，编号 <code>{ $number }</code>。

## 登记

registration-card =
    <b>登记申请</b>　{ $at }
    姓名：{ $name }
    单位：{ $unit }

    请选择对应的单位；都不对时，请回复本条消息，写出单位名称、简称或拼音。
registration-card-no-unit =
    <b>登记申请</b>　{ $at }
    姓名：{ $name }
    单位：{ $unit }

    名录里没有相近的单位。请回复本条消息，写出单位名称、简称或拼音。
registration-card-matched =
    <b>登记申请</b>　{ $at }
    姓名：{ $name }
    单位：{ $unit }

    已由{ $by }登记到：{ $matched }
registration-card-declined =
    <b>登记申请</b>　{ $at }
    姓名：{ $name }
    单位：{ $unit }

    { $by }未予登记。对方不会收到消息，24 小时后可以再次申请。
registration-many = 一小时内的登记申请已超过 { $count } 件，不再逐件提醒。请发送 /register 查看待匹配的申请。
registration-line = { $name }　{ $unit }
registration-waiting = 待匹配的登记申请 { $count } 件
registration-none-waiting = 目前没有待匹配的登记申请。
registration-decided = 这件申请已由{ $by }登记到「{ $unit }」。
registration-declined = 这件申请{ $by }未予登记。
registration-declined-now = 未予登记：{ $name }。
registration-matched = 已登记：{ $name }，{ $unit }。
registration-namesake = 「{ $unit }」已经有一位{ $name }。是同一个人换了账号，还是同名的另一个人？换账号后，原来的账号不能再用。
registration-welcome =
    { $name }，您好。您已登记为「{ $unit }」的宣传联络员。

    发送 /start 查看可以办的事。
registration-account-moved =
    { $name }，您好。您在「{ $unit }」的登记已转到这个账号，原账号不再使用。

    发送 /start 查看可以办的事。
register-mine =
    <b>{ $name }</b>，您的登记：
    { $roles }

    再加一个单位：请管理员为您发一个邀请链接，用本账号点开即可；姓名或单位有误，也请联系管理员。

button-registration-unit = { $name }
button-registration-decline = 不予登记
button-registration-show = { $name }　{ $unit }
button-registration-same = 同一个人，换账号（{ $number } 号）
button-registration-other = 同名的另一个人

## 邀请

invite-preview =
    <b>邀请</b>
    { $summary }

    提交后生成一个只能用一次的链接。
invite-link =
    邀请链接：{ $role }（{ $place }）
    <code>{ $link }</code>

    只能用一次，{ $until } 前有效。请转发给本人，不要自己点开。
invite-welcome = 您好，您已登记为{ $role }（{ $place }）。
invite-accepted = 已增加：{ $role }（{ $place }）。发送 /register 查看您的全部登记。
invite-not-usable = 这个邀请链接已经用过或已过期。请联系管理员重新发一个。
invite-own = 这个链接是您发给别人的，请转发给本人，不要自己点开。
invite-was-used = { $name }已通过邀请登记：{ $role }（{ $place }）。
invite-on-console = 请在 Telegram 打开这个链接（{ $until } 前有效，只能用一次）：{ $link }
invite-token-on-console = 请在 Telegram 向机器人发送下面这一行（{ $until } 前有效，只能用一次）：/start { $token }
init-done = 数据库已就绪。
init-has-admin = 已有管理员。要再邀请一位，请用 xuanbao invite --role admin。

button-invite-forward = 转发给本人

## 人员与角色

people-how =
    共登记 { $count } 人。

    查找：<code>/people 姓名</code> 或 <code>/people 单位</code>
people-none-found = 没有找到「{ $text }」。请换一个姓名或单位再试。
people-which = 找到 { $count } 人，请选择：
person-brief = { $name }
person-brief-unit = { $name }　{ $unit }
person-card =
    <b>{ $name }</b>
    界面语言：{ $language }
    消息：{ $chat }

    角色：
    { $roles }
person-reached = 可以送达
person-not-reached = 无法送达（停用了机器人，或从未打开过）
person-card-old = 这张名片已有变化。请重新发送 /people 查找。
person-renamed = 姓名已改为：{ $name }。
person-name-preview = 姓名：<b>{ $name }</b>。请核对。
person-name-length = 请写真实姓名，2 到 { $limit } 个字。

role-line = { $role }　{ $place }
role-line-until = { $role }　{ $place }（至 { $day }）
role-line-later = { $role }　{ $place }（自 { $day } 起）
role-of-subjects = { $subjects }{ $role }
role-no-end = 长期
role-preview =
    <b>授予角色</b>　{ $name }
    { $summary }
role-granted = 已授予{ $name }：{ $role }（{ $place }）。
role-granted-to-you = 您现在是{ $role }（{ $place }）。发送 /start 查看可以办的事。
role-ended = 角色已结束。
role-ended-for-you = 您的{ $role }（{ $place }）角色已结束。如有疑问，请联系管理员。
role-end-really = 现在就结束{ $name }的角色：{ $role }（{ $place }）？对方的权限立即停止。
role-held = 已经是{ $role }，无需重复授予。
role-does-not-fit = 联络员和分管领导须选定单位，管理员和发言人不分单位。请修改后再提交。
role-not-given = 这个角色目前不能授予。可以授予的有：{ $roles }。
role-over-already = { $day } 已经过去。请写今天或以后的日期。
role-last-admin = 这是最后一位管理员，不能结束。请先授予另一位长期的管理员。

scope-office = 全委

button-people-open = { $who }
button-people-grant = 授予角色
button-people-rename = 改姓名
button-people-end = 结束：{ $role }（{ $place }）
button-people-reallyend = 确认结束
button-people-invite = 发邀请

form-role-role = 什么角色？
form-role-role-label = 角色
form-role-subjects = 会签哪些情形？勾选后只在这些情形时请其会签；都请其会签，请按「跳过」。
form-role-subjects-label = 会签情形
form-role-unit = 在哪个单位？请写名称、简称或拼音。
form-role-unit-label = 单位
form-role-until = 到哪一天为止？例如 <b>12月31日</b>；长期请按「跳过」。
form-role-until-label = 截止
form-person-name = 请写真实姓名，它会显示在报备单和登记册上。
form-person-name-label = 姓名

menu-register = 我的登记
menu-people = 人员与角色

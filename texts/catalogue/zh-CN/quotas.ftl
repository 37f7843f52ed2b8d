## 次数：一年几次，一人几篇

quota-asked = 次数　不少于 { $count }（{ $per }，{ $begins } 起办的都算）
quota-progress = 已完成 { $done }/{ $asked }{ $pending }
quota-progress-behind = 已完成 { $done }/{ $asked }，按进度应有 { $hint }{ $pending }
quota-progress-none = 时间过半，还没有完成的（0/{ $asked }）{ $pending }
quota-pending = ，待审 { $count }
quota-left = { $progress }　{ $left }
quota-total = 次数合计　{ $done }/{ $asked }
quota-behind = 　完成 { $met } 家，按进度落后 { $behind } 家：{ $names }
quota-nobody-behind = 　完成 { $met } 家，按进度落后 { $behind } 家
quota-behind-more = 另 { $count } 家
quota-own-number = 本单位的次数另行确定：{ $why }
quota-piece = { $title }（{ $on }）
quota-piece-by = { $title }（{ $on }，{ $person }）
quota-handed-in =
    ✓ 已报送　{ $title }
    { $unit }　{ $progress }
quota-number-changed = 「{ $title }」的次数由 { $before } 改为 { $now }（{ $per }）。已经报的都算。
quota-since = 从 { $on } 起
quota-share-set = 已另行确定：{ $unit }　{ $done }/{ $asked }
quota-people-now = 现在的名单：{ $names }
quota-people-preview =
    <b>{ $unit }</b>　{ $count } 人

    { $names }

    这份名单替换原来的。调离的人已经完成的仍然算。
quota-people-named = ✓ { $unit }的名单已登记，共 { $count } 人。
quota-person = { $name }

quota-done-future = { $on } 还没有到，办完了再报。
quota-done-before = { $on } 不在这项次数的期限里，{ $begins } 起办的才算。
quota-number = 请写一个 1 到 { $most } 的数字，例如 <b>12</b>。
quota-open-already = 这项报送已经发布，不能再改成按次数收。请结束它，另建一项。
quota-none = 这项报送不按次数收。
quota-piece-moved-on = 这个单位的材料刚有变化，请按「跳过」查看最新的。
quota-people-unclear = 请写姓名，用顿号或空格分开，最多 { $most } 人。
quota-person-unclear = 请写一个人的姓名。

form-submission-person = 是哪一位的？可以按名字，也可以直接写。
form-submission-person-label = 姓名
form-submission-done-on = 哪一天办的？可以补报以前办的，例如 <b>3月5日</b>、<b>上周五</b>。
form-submission-done-on-label = 办理日期
form-quota-number-at-least = 至少几次（篇、份）？请写数字，例如 <b>12</b>。
form-quota-number-at-least-label = 次数
form-quota-number-per = 按单位计，还是按人计？
form-quota-number-per-label = 按什么计
form-quota-share-unit = 哪个单位？后来新设的，请写名称查找。
form-quota-share-unit-label = 单位
form-quota-share-part = 应完成几次？写数字；年中新设的写从几月起，例如 <b>5月</b>，次数按月份折算。
form-quota-share-part-label = 次数
form-quota-share-why = 原因是什么？联络员会看到。
form-quota-share-why-label = 原因
form-quota-people-names = 请写姓名，用顿号或空格分开。
form-quota-people-names-label = 名单
form-quota-people-names-of =
    { $unit }：哪些人每人都要完成？请写姓名，用顿号或空格分开。
    { $now }

button-quota-piece = 报一次
button-quota-piece-for = 报一次：{ $unit }
button-quota-people = 登记人员
button-quota-people-for = 登记人员：{ $unit }
button-quota-number = 改次数
button-quota-share = 某单位另计
button-quota-today = 今天

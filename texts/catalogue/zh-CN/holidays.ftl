# 放假安排：登记、核对，以及登记以后什么随之变动；由 actions/holidays.py、handlers/holidays.py 使用。

form-holiday-table-notice = 请把国务院办公厅关于节假日安排的通知全文粘贴过来（一条消息），或作为 .txt 文件发来，例如：<b>元旦：1月1日（周五）至3日（周日）放假，共3天。……</b>
form-holiday-table-notice-label = 通知
form-holiday-table-preview =
    <b>{ $year } 年放假安排</b>
    { $off }
    调休上班：{ $make_up }
    { $note }

    { $moving ->
        [0] 没有正在收的报送需要改期。
       *[other] 正在收的报送有 { $moving } 项的截止时间随之改变，尚未报送的单位会收到一次说明。
    }
    核对无误请按「提交」。
holidays-reading = 已收到，正在读取。
holidays-no-text = 这个文件不是文本。请把通知全文粘贴过来，或存成 .txt 再发。
holidays-line-one = { $name }　{ $on }，共 1 天
holidays-line = { $name }　{ $first } 至 { $last }，共 { $count } 天
holidays-balanced = 核对：放假与调休上班的天数相抵，与法定假日一致。
holidays-more = 请再核对：放假与调休上班相抵后，比法定假日多 { $days } 天。
holidays-fewer = 请再核对：放假与调休上班相抵后，比法定假日少 { $days } 天。
holidays-wrong = 没有登记，请核对原文。{ $reason }
holidays-on-line = 第 { $line } 行，{ $name }：{ $what }。
holidays-weekday = 写的是「{ $text }」，当天却是 { $on }
holidays-count = 写的是「{ $text }」，列出的有 { $count } 天
holidays-no-day-off = 没有读到放假的日子
holidays-no-verb = { $on } 后面没有写放假还是上班
holidays-no-stretch = { $first } 至 { $last } 不像一个假期
holidays-no-month = 「{ $text }」不知道是几月
holidays-no-such-day = 没有「{ $text }」这一天
holidays-twice = { $on } 已经算在{ $other }里
holidays-no-year = 没有读到是哪一年的放假安排，请连标题一起粘贴。
holidays-none-found = 没有读到放假安排，请粘贴通知全文，例如：<b>元旦：1月1日（周五）至3日（周日）放假，共3天。……</b>
holidays-outside = { $name }：{ $on } 不在这一年。
holidays-worked-anyway = { $name }：{ $on } 本来就上班，不会是调休。
holidays-both = { $name }：{ $on } 又放假又上班。
holidays-far = { $name }：调休上班的 { $on } 离假期太远。
holidays-missing = 缺{ $name }：{ $on } 是法定假日，没有写放假。
holidays-known = { $year } 年放假安排已经登记过，没有变化。
holidays-recorded = 已登记 { $year } 年放假安排，提醒、催报和截止时间已按它重算。
holidays-rehearsed = 以上为预演，没有写入。
holidays-read =
    { $year } 年放假安排（{ $source }）
    { $off }
    调休上班：{ $make_up }
    { $note }
holidays-resting = 「{ $title }」仍是 { $due } 截止，当天不上班；需要改期请在 /due 里改
holidays-summary =
    <b>{ $year } 年放假安排已登记</b>
    { $source }
    { $off }
    调休上班：{ $make_up }
    { $note }

    重算结果：改期的报送 { $moved } 项（告知 { $people } 人），草稿 { $drafts } 份，报备的答复与补正期限 { $filings } 件。
    { $lines }

report-due-moved-by-table =
    { $year } 年放假安排已公布，原来按推算的工作日定下的截止时间随之改变：
    { $lines }
report-due-moved-line = 「{ $title }」　原 { $before }，现 { $due }
filing-correction-moved = { $number }：放假安排已公布，补正期限改为 { $due }。

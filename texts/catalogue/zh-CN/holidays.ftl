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
holidays-line = { $name }　{ $first } 至 { $last }，共 { $count } 天
holidays-balanced = 核对：放假与调休上班的天数相抵，与法定假日一致。
holidays-unbalanced = 请再核对：放假与调休上班相抵后，比法定假日差 { $days } 天。
holidays-wrong = 通知有矛盾，没有登记。{ $where }：{ $reason }
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

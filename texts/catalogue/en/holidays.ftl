# Official holidays: recording them, and what moves with them.

form-holiday-table-notice = Please paste the whole notice of the State Council's General Office on the year's holidays (one message), or send it as a .txt file, for example: <b>元旦：1月1日（周五）至3日（周日）放假，共3天。……</b>
form-holiday-table-notice-label = Notice
form-holiday-table-preview =
    <b>Holidays of { $year }</b>
    { $off }
    Working weekend days: { $make_up }
    { $note }

    { $moving ->
        [0] No report being collected changes its due moment.
        [one] One report being collected becomes due at another moment; units that have not handed in are told once.
       *[other] { $moving } reports being collected become due at other moments; units that have not handed in are told once.
    }
    If this is right, press “Submit”.
holidays-reading = Received; it is being read.
holidays-no-text = That file is no text. Please paste the whole notice, or send it as .txt.
holidays-line = { $name }  { $first } to { $last }, days: { $count }
holidays-balanced = Checked: days off and working weekend days balance out to what the law gives.
holidays-unbalanced = Please check again: balanced against working weekend days, { $days } days more or less than the law gives.
holidays-wrong = The notice contradicts itself; nothing was recorded. { $where }: { $reason }
holidays-known = The holidays of { $year } were recorded before; nothing changes.
holidays-recorded = The holidays of { $year } are recorded; reminders, chasing and due moments go by them.
holidays-rehearsed = This was a rehearsal; nothing was written.
holidays-read =
    Holidays of { $year } ({ $source })
    { $off }
    Working weekend days: { $make_up }
    { $note }
holidays-resting = “{ $title }” stays due { $due }, a day off; change it under /due if need be
holidays-summary =
    <b>The holidays of { $year } are recorded</b>
    { $source }
    { $off }
    Working weekend days: { $make_up }
    { $note }

    Computed anew: reports with another due moment { $moved } (people told: { $people }), drafts { $drafts }, answers and corrections of filings { $filings }.
    { $lines }

report-due-moved-by-table =
    The holidays of { $year } are published; due moments that went by estimated working days change with them:
    { $lines }
report-due-moved-line = “{ $title }”  was { $before }, now { $due }
filing-correction-moved = { $number }: the holidays are published; the correction is open until { $due }.

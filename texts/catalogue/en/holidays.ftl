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
holidays-line-one = { $name }  { $on }, days: 1
holidays-line = { $name }  { $first } to { $last }, days: { $count }
holidays-balanced = Checked: days off and working weekend days balance out to what the law gives.
holidays-more = Please check again: balanced against working weekend days, days more than the law gives: { $days }.
holidays-fewer = Please check again: balanced against working weekend days, days fewer than the law gives: { $days }.
holidays-wrong = Nothing was recorded; please check the text. { $reason }
holidays-on-line = Line { $line }, { $name }: { $what }.
holidays-weekday = “{ $text }” is written, but that day is { $on }
holidays-count = “{ $text }” is written, but the days named are { $count }
holidays-no-day-off = no day off was found
holidays-no-verb = behind { $on } neither 放假 nor 上班 is written
holidays-no-stretch = { $first } to { $last } is no holiday
holidays-no-month = the month of “{ $text }” is not known
holidays-no-such-day = there is no “{ $text }”
holidays-twice = { $on } is counted under { $other } already
holidays-no-year = The year was not found; please paste the title too.
holidays-none-found = No holiday was found; please paste the whole notice, for example: <b>元旦：1月1日（周五）至3日（周日）放假，共3天。……</b>
holidays-outside = { $name }: { $on } is not in that year.
holidays-worked-anyway = { $name }: { $on } is worked anyway, it cannot be a make-up day.
holidays-both = { $name }: { $on } is both a day off and a working day.
holidays-far = { $name }: the make-up day { $on } is far from the holiday.
holidays-missing = { $name } is missing: { $on } is a day off by law.
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

## Forecasts: before publishing, who will hear what and when

button-report-forecast = Forecast
button-notice-forecast = Forecast
button-filing-forecast = Forecast

forecast-task =
    <b>Forecast</b>  { $title }
    If it were opened now and no unit handed anything in:

    { $lines }

    { $notes }
forecast-notice =
    <b>Forecast</b>  { $title }
    If it were confirmed now and nobody gave a receipt:

    { $lines }

    { $notes }
forecast-filing =
    <b>Forecast</b>  <code>{ $number }</code>
    If nobody decided:

    { $lines }

    { $notes }

forecast-beat = <b>{ $at }</b>  { $what }
forecast-beat-heard =
    <b>{ $at }</b>  { $what }
    { "  " }{ $heard }
forecast-series =
    <b>{ $first }</b> to <b>{ $last }</b>  listed every working day, { $count } times
    { "  " }{ $heard }
forecast-past = { $what } (past)
forecast-heard = { $to } ({ $by })
forecast-heard-others = { $heard }; { $count } more at their own hour, { $times }
forecast-times = { $first } to { $last }

forecast-what-opened = The units are told
forecast-what-before = { $days ->
        [0] The last working day before it is due
        [one] { $days } working day left
       *[other] { $days } working days left
    }
forecast-what-day = Due today
forecast-what-push = Due today and not received yet
forecast-what-due = Due
forecast-what-after = { $days ->
        [one] { $days } working day late
       *[other] { $days } working days late
    }
forecast-what-lead = Still missing: the unit leads are told
forecast-what-sent = Sending begins
forecast-what-sent-last = The last reader has it
forecast-what-receipt = No receipt yet
forecast-what-card = Handed in, with the approvers
forecast-what-nudge = One reminder
forecast-what-head = the head is asked too
forecast-what-stuck = the admins are told and can hand it on
forecast-what-morning = Listed as waiting
forecast-what-expires = The interview begins, the filing expires, and that counts against the office

forecast-hearer-contact = { $count ->
        [0] no contact can be reached
        [one] { $count } contact
       *[other] { $count } contacts
    }
forecast-hearer-unit-lead = { $count ->
        [0] no unit lead can be reached
        [one] { $count } unit lead
       *[other] { $count } unit leads
    }
forecast-hearer-head = { $count ->
        [0] no head can be reached
        [one] { $count } head
       *[other] { $count } heads
    }
forecast-hearer-admin = { $count ->
        [0] no admin can be reached
        [one] { $count } admin
       *[other] { $count } admins
    }
forecast-hearer-approver = { $count ->
        [0] no approver can be reached
        [one] { $count } approver
       *[other] { $count } approvers
    }
forecast-hearer-filer = { $count ->
        [0] the filer cannot be reached
       *[other] the filer
    }
forecast-hearer-reader = { $count ->
        [0] nobody can be reached
        [one] { $count } person
       *[other] { $count } people
    }

forecast-by-own = a message of its own
forecast-by-push = a message of its own, with all that is due that day
forecast-by-digest = morning digest

forecast-same-morning = Whatever else there is that morning comes in the same digest.
forecast-unled = { $count ->
        [one] { $count } unit has
       *[other] { $count } units have
    } no lead registered beside the contact; nobody there hears the last step.
forecast-too-late = By then the units have not been told yet. Please set another due time, or telephone.
forecast-off = { $name } holiday: { $first } to { $last }
forecast-off-day = { $name } holiday: { $on }
forecast-make-up = Worked instead: { $days }

## Forecasts: the words of the picture

forecast-picture-caption = <b>Forecast</b>  { $title }
forecast-picture-task = Forecast: opened now, and no unit hands anything in
forecast-picture-notice = Forecast: confirmed now, and nobody gives a receipt
forecast-picture-filing = Forecast: nobody decides
forecast-picture-heard = { $heard }
forecast-picture-as-it-is = { $value }
forecast-picture-list = { $parts }
forecast-picture-gap = { $first } to { $last }, { $count } days
forecast-picture-weekend = day off
forecast-picture-make-up = worked instead
forecast-picture-weekend-days = { $count ->
        [one] { $count } weekend day
       *[other] { $count } weekend days
    }
forecast-picture-off-days = { $name } holiday, { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

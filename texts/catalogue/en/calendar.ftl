## The calendar of health days

menu-calendar = Health days; add a word to search

day-to-day = { $first } to { $last }

calendar-two-months =
    { $first }

    { $second }

    { $notes }
calendar-month =
    <b>{ $month }</b>
    { $days }
calendar-month-title = { $month } { $year }
calendar-month-empty = no health day this month
calendar-line = { $on }  { $names }
calendar-name = { $name } [{ $marks }]
calendar-mark-tier-a = key
calendar-mark-tier-b = encouraged
calendar-mark-provisional = to be announced
calendar-mark-conflict = sources differ
calendar-legend = “key”: you are reminded in advance; “to be announced”: this year's date is not known, last year's is shown. To search, send <code>/calendar name</code>.
calendar-unpublished = The holidays of { $year } are not published yet; reminders go by weekends and the holidays fixed by law for now.
button-calendar-month-earlier = ◀ { $month }
button-calendar-month-later = { $month } ▶

calendar-nothing-found = No health day is called “{ $words }”. Try another word, for example <code>/calendar nurses</code>.
calendar-found =
    { $days }

    { $notes }
calendar-found-more = { $count } more; please write more of the name.
calendar-found-days = “{ $words }”: health days found: { $count }.
calendar-day =
    <b>{ $name }</b>  { $tier }
    { $dates }
calendar-on = { $on }
calendar-on-tentative = { $on } [to be announced]
calendar-dead = no longer held
calendar-other-years = differs from other sources in some years: { $why }
calendar-tier-a = reminded in advance
calendar-tier-b = encouraged
calendar-tier-c = in the calendar only
calendar-not-this-year = there is no such day in { $year }
calendar-said = · { $said }
calendar-now = In force: { $name }, { $on }
calendar-now-unset = In force: { $name }, announced each year
button-calendar-confirm = Record { $year }: { $name }

## Recording this year's dates

form-health-day-dates = Which dates does the notice give? For example <b>5月17日至5月23日</b> or <b>17 May to 23 May</b>; a single day is enough.
form-health-day-dates-label = Dates
form-health-day-notice = Number of the notice (may be skipped), for example <b>国卫办宣传函〔2026〕100号</b>.
form-health-day-notice-label = Notice
form-health-day-preview =
    <b>Dates of { $year }</b>  { $name }

    { $answers }
    { $before }

    If this is right, press “Submit”. Reminders, the calendar and draft reports then go by it; who was told other dates is told once.
health-day-first-time = Nothing was recorded for that year yet.
health-day-corrects = Corrects: { $by } recorded { $on } on { $at }.
health-day-confirmed =
    { $told ->
        [0] Recorded: { $name }, { $on }.
        [one] Recorded: { $name }, { $on }. The dates changed: one person who had been reminded is told.
       *[other] Recorded: { $name }, { $on }. The dates changed: { $told } people who had been reminded are told.
    }
health-day-moved = The dates of { $name } have changed: you were told { $before }, now it is { $now }. { $why }
health-day-moved-announced = The earlier dates were last year's; this year's notice is out.
health-day-moved-announced-by = The earlier dates were last year's; this year's notice decides ({ $notice }).
health-day-moved-corrected = The earlier record was wrong and is corrected.
health-day-not-announced = The date of “{ $name }” follows from its rule and is not recorded by hand.
health-day-other-year = Please write dates in { $year }.
health-day-span-wrong = The dates do not fit: the end is before the beginning, or more than a hundred days later.

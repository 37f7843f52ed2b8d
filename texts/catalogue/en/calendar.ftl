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

calendar-themes = Theme of { $year }: { $themes }

## Rules that sources dispute: an admin chooses

button-choice-open = Choose the rule: { $name }
button-choice-take = Use “{ $rule }”
day-choice =
    <b>{ $name }</b>  Sources differ; please choose one rule. The calendar and reminders then go by it.

    { $options }

    { $why }
    { $differ }
    { $standing }
day-choice-option = { $number }. { $rule }  { $on }
day-choice-differ = Years until { $last } in which they differ: { $years }.
day-choice-none = Nobody chose yet; “{ $rule }” is used for now.
day-choice-chosen = This office chose “{ $rule }” ({ $by }, { $at })
day-choice-made = <b>{ $name }</b>  { $chosen }. The calendar and reminders go by it; to change it, press “Choose the rule” again.
day-choice-moved-on = Somebody has chosen otherwise meanwhile; please open it again.

## Recording a theme

button-theme-record = Theme of { $year }: { $name }
form-day-theme-intl = The international theme (as WHO or others publish it); may be skipped.
form-day-theme-intl-label = International theme
form-day-theme-cn = China's own theme (as the National Health Commission publishes it); may be skipped.
form-day-theme-cn-label = China's theme
form-day-theme-source = Where it was read, for example <b>国家卫生健康委宣传司</b>; may be skipped.
form-day-theme-source-label = Source
form-day-theme-notice = Number of the notice, for example <b>国卫办宣传函〔2026〕100号</b>; may be skipped.
form-day-theme-notice-label = Notice
form-day-theme-preview =
    <b>Theme of { $year }</b>  { $name }

    { $answers }

    If this is right, press “Submit”. Who has been reminded finds one line in the next morning's digest.
theme-empty = Neither theme is given; please give at least one.
theme-recorded = Recorded: the theme of { $name } in { $year }.

## Somebody's list held against the catalogue

form-day-list-list = Please paste the whole list, one day a line, for example <b>9月最后一个星期日 世界心脏日</b>.
form-day-list-list-label = List
day-list =
    { $counts }
    { $found }
day-list-counts = Lines checked (for { $year }): { $lines }; agree: { $agree }; rejected: { $rejected }.
day-list-all-agree = All of them agree.
day-list-more = { $count } more lines do not agree; use the command line: xuanbao days --check.
day-list-weekday = { $number }. { $text }  ✗ rejected: { $on } is not { $said }. { $name }: { $held }
day-list-unknown = { $number }. { $text }  ? not in the catalogue
day-list-dead = { $number }. { $text }  ✗ { $dead }
day-list-dead-rule = An old rule, until { $year }. { $why } Now: { $held }
day-list-dead-day = No longer in force (until { $year }). { $why } Now: { $now }
day-list-undated = { $number }. { $text }  ? no date could be read; { $name }: { $held }
day-list-vague = { $number }. { $text }  ? “which week” is defined by no calendar; { $name }: { $held }
day-list-disputed = { $number }. { $text }  ? sources differ; this office goes by “{ $rule }”: { $held }
day-list-announced = { $number }. { $text }  ? set by notice each year, not recorded yet; usually about { $held }
day-list-other-day = { $number }. { $text }  ✗ not the date; { $name }: { $held }
## The month as a picture

calendar-picture-as-it-is = { $value }
calendar-picture-weekday-1 = Mon
calendar-picture-weekday-2 = Tue
calendar-picture-weekday-3 = Wed
calendar-picture-weekday-4 = Thu
calendar-picture-weekday-5 = Fri
calendar-picture-weekday-6 = Sat
calendar-picture-weekday-7 = Sun
calendar-picture-whole = All month: { $names }
calendar-picture-more = +{ $count } more
calendar-picture-more-days = and { $count } more key days
calendar-picture-more-dues = and { $count } more reports due
calendar-picture-tentative = { $name } [tba]
calendar-picture-off = off
calendar-picture-make-up = work
calendar-picture-due = Due: { $title }
calendar-picture-due-at = { $at }
calendar-picture-legend-key = key day, reminded in advance
calendar-picture-legend-due-mark = Due
calendar-picture-legend-due = report due
calendar-picture-legend-tentative = broken line: to be announced, last year's date
calendar-picture-legend-off = holiday
calendar-picture-legend-make-up = make-up workday
calendar-picture-legend-today = today

## The calendar as a file and as a subscription

calendar-file-called = Publicity calendar · { $place }
calendar-file-tentative = { $name } (to be announced, last year's date)
calendar-file-due = Report due: { $title }
calendar-file-handed-in = Handed in: { $title }

calendar-picture =
    <b>{ $month }</b>
    { $lines }
calendar-picture-key = { $on }  { $name }
calendar-picture-key-tentative = { $on }  { $name } [to be announced]
calendar-picture-due-line = due { $at }  { $title }
calendar-picture-nothing = No key day this month, and no report due.
calendar-picture-and-more = The rest is in the text view.
calendar-no-type = This machine has no Chinese type, so only text can be shown; an administrator may install it and restart.
button-calendar-month-current = This month
button-calendar-text = As text
button-calendar-draw = As picture
button-calendar-file = Export
button-calendar-feed = Subscribe

calendar-file = A calendar file: key days and reports due, { $count } entries, this year and next. Open it with the calendar of your phone or computer; importing it again updates, nothing comes twice. Interviews are never in it.
calendar-file-whole = A calendar file: all health days and reports due, { $count } entries, this year and next. Open it with the calendar of your phone or computer; importing it again updates, nothing comes twice. Interviews are never in it.
button-calendar-file-whole = All health days
calendar-feed-not-set-up = Subscriptions are not set up here; “Export” gives you a file. To have them, ask an administrator to set the public address.
calendar-feed-which = Whose calendar would you like to subscribe to?
button-calendar-feedof = { $name }
calendar-feed-none = <b>{ $place }</b>  There is no address yet. The calendar of a phone or computer can follow an address by itself. Choose which health days; reports due are always included.
calendar-feed-there = <b>{ $place }</b>  An address was made on { $made_at } ({ $days }). It was shown once; if it is lost, make a new one, and the old one ends.
calendar-feed-made =
    <b>{ $place }</b>  The address ({ $days }):
    <code>{ $address }</code>

    It is shown this once, and whoever has it can read: please do not pass it on.
    Apple: Settings, Calendar, Accounts, Add Subscribed Calendar.
    Google: on the web, Other calendars, From URL.
    Outlook: Add calendar, Subscribe from web.
    It ends by itself when your role there ends.
calendar-feed-ended = <b>{ $place }</b>  The address has ended. A new one can be made when needed.
calendar-feed-days-key = key days
calendar-feed-days-whole = all health days
button-calendar-feed-key = New: key days
button-calendar-feed-whole = New: all days
button-calendar-feedend = End the address

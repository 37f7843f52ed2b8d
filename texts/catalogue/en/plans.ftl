## Plans

menu-plan = This year's plans: numbers, limits, lines

plan-list =
    <b>Plans of { $year }</b>

    { $plans }

    Press a button for the numbers, days and lines of each.
plan-none = No plan has been loaded for { $year }. An administrator loads one with the command xuanbao plans load.
plan-in-list = { $title } ({ $issuer })
plan-in-list-moved = { $title } ({ $issuer }, issued for { $issued }, moved to this year)

plan-card =
    <b>{ $title }</b>

    { $numbers }
    Draft tasks made so far: { $tasks }. None is sent by itself; administrators find them under /due.
plan-no-numbers = This plan states no numbers and no time limits.

plan-quotas = <b>Numbers</b>
plan-quota = { $counts }: at least { $count } ({ $per }, { $period }) — { $clause } ({ $line })
plan-per-unit = by every unit
plan-per-person = by every person
plan-period-year = a year
plan-period-half-year = every half-year
plan-period-quarter = a quarter
plan-period-month = a month
plan-period-week = a week
plan-readings = This clause can be read in more than one way; an administrator will choose:
plan-reading = · { $reading }

plan-clocks = <b>Time limits</b>
plan-clock = within { $hours } hours: { $what } — { $clause } ({ $line })

plan-milestones = <b>Stages</b>
plan-milestone = { $what }: { $places } ({ $count } places) — { $clause } ({ $line })
plan-followed-by = · then: { $what }

plan-figures = <b>Awards, columns and other figures</b>
plan-target = { $name }: { $count } — { $clause } ({ $line })
plan-ordinal = { $name }: edition { $count } (to be confirmed) — { $clause } ({ $line })
plan-value = { $name }: { $value } — { $clause } ({ $line })
plan-named = { $name } — { $clause } ({ $line })

plan-days = <b>Named days</b>
plan-day-on = { $on }  { $name } — { $clause } ({ $line })
plan-day-tentative = { $on } [to be announced]  { $name } — { $clause } ({ $line })
plan-day-unset = date not set  { $name } — { $clause } ({ $line })
plan-day-passed = over  { $name } — { $clause } ({ $line })
plan-anniversary = { $name }: anniversary { $count }

plan-lines =
    <b>{ $title }</b>
    { $number }/{ $total }  { $sections }

    { $lines }
plan-sections = { $first } – { $last }
plan-line = { $line }  { $clause }  [{ $standing }] { $text }
plan-standing-open = open
plan-standing-build = to do
plan-standing-exhortation = appeal
plan-standing-out-of-scope = left out
plan-excluded = · left out: { $why }

plan-before-its-year = “{ $code }” is the plan of { $issued }; it cannot be moved back to { $asked }.

## A new plan's text

plan-read-counts = “{ $title }”: { $lines } lines, { $quotas } quotas, { $clocks } time limits, { $dates } dates, { $awards } awards, { $days } health days. Every line is still open.
plan-read-doubts = For a person to look at, { $count }:
plan-doubt-total = { $clause }  a total or a goal, not every unit’s: { $text }
plan-doubt-own = { $clause }  the issuer’s own duty: { $text }
plan-doubt-unowned = { $clause }  a number, but of what is not clear: { $text }
plan-doubt-rhythm = { $clause }  once in several months; please set the dates: { $text }
plan-doubt-stock = { $clause }  what there should be, not what is handed in: { $text }
plan-doubt-uncounted = { $clause }  every year, but not how often: { $text }
plan-doubt-date = { $clause }  the date is not understood: { $text }
plan-doubt-no-title = No title was found; please fill in title.
plan-doubt-no-issuer = No issuer was found; please fill in issuer.
plan-doubt-no-date = No date of issue was found.
plan-text-empty = There is hardly any text in the file; it may be a scan. Please use a .docx or .txt with text.
plan-text-no-year = Neither the title nor the date names a year. Please say which year the plan is for (--year on the command line).
plan-text-no-clauses = No text of a plan was found. Please check that the file holds the clauses.
plan-text-too-long = The file has { $count } sentences, too many for a work plan. Please keep the plan itself.

form-plan-text-plan = Please send the new work plan as a file (.docx or .txt). You see what was read first; what you tick is to be done.
form-plan-text-plan-label = Work plan
plan-text-reading = Reading, one moment.
plan-text-send-a-file = Please send it as a file (.docx or .txt), not as text.
plan-text-preview =
    { $counts }
    { $doubts }

    <b>Tick what is to be done</b> (page { $number } of { $total }). What has a number, a limit or a date is ticked to begin with.
    { $lines }
plan-text-line = { $line }  { $clause }  { $text }
plan-text-line-ticked = ✓ <b>{ $line }</b>  { $clause }  { $text }
plan-text-saved =
    ✓ Loaded  { $title } ({ $year })
    Lines { $lines }, draft tasks { $drafts }. Drafts are sent by nobody; please look them over under “Drafts” in /due.

button-plan-open = { $name }
button-plan-lines = Line by line
button-plan-list = Back to the list
button-plan-back = Back to this plan
button-earlier = ◀ Earlier
button-later = Later ▶
button-plan-read = Read a new plan
button-plan-text-on = { $line }
button-plan-text-off = ✓ { $line }
button-plan-text-save = Save ({ $count } to do)

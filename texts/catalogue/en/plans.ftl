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
plan-period-month = a month
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
plan-standing-build = to do
plan-standing-exhortation = appeal
plan-standing-out-of-scope = left out
plan-excluded = · left out: { $why }

plan-before-its-year = “{ $code }” is the plan of { $issued }; it cannot be moved back to { $asked }.

button-plan-open = { $name }
button-plan-lines = Line by line
button-plan-list = Back to the list
button-plan-back = Back to this plan
button-earlier = ◀ Earlier
button-later = Later ▶

## Half-year and yearly report

tally =
    <b>{ $title }</b>

    { $lines }
tally-title-h1 = { $whose }  first half of { $year }
tally-title-h2 = { $whose }  second half of { $year }
tally-title-y = { $whose }  the year { $year }
tally-reports =
    <b>Reports</b>  { $tasks }
    { $expected } expected, { $handed_in } handed in ({ $late } late), { $missing } missing, { $returned } returned, { $waived } waived
tally-numbers = <b>Numbers owed</b>
tally-number = · { $title }: met by { $met }/{ $units } units, { $done }/{ $asked } in all
tally-gathered = <b>Collections</b>
tally-entries = · { $title }: { $given } from { $units } units, { $accepted } accepted
tally-more = … and { $count } more, in the sheet
tally-no-filings = <b>Interviews filed</b>  none
tally-filings =
    <b>Interviews filed</b>  { $total } ({ $classes })
    First answer: { $answers }; expired without one { $expired }{ $waited }
tally-class = class { $name } { $count }
tally-answer = { $name } { $count }
tally-answer-none = none yet
tally-answer-approved = approved
tally-answer-conditional = approved with conditions
tally-answer-rejected = rejected
tally-answer-returned = returned
tally-waited = ; half were answered within { $hours } h { $minutes } min of working time
tally-notices = <b>Notices</b>  { $sent }, to { $readers } readers; receipts { $given } of { $wanted } asked for
tally-burden = <b>Asked of units</b>  { $tasks } tasks, chased { $chases } times, { $chased_units } units in all
tally-rows = { $name }: the rows. Every figure can be counted in this sheet.
tally-yes = yes

tally-sheet-tasks = Tasks
tally-sheet-targets = Units
tally-sheet-entries = Collections
tally-sheet-chases = Chases
tally-sheet-filings = Interviews
tally-sheet-notices = Notices
tally-column-no = No.
tally-column-kind = Kind
tally-column-title = Title
tally-column-clause = Clause
tally-column-due = Due
tally-column-line = Plan line
tally-column-unit = Unit
tally-column-unit-kind = Kind of unit
tally-column-standing = Standing
tally-column-done = Done
tally-column-asked = Asked
tally-column-handed = Handed in
tally-column-late = Late
tally-column-why = Waived because
tally-column-name = Name
tally-column-state = Outcome
tally-column-at = At
tally-column-step = Step
tally-column-units = Units missing
tally-column-number = No.
tally-column-outlet = Outlet
tally-column-class = Class
tally-column-filed = Filed
tally-column-answer = First answer
tally-column-answered = Answered
tally-column-sent = Sent
tally-column-readers = Readers
tally-column-receipt = Receipt asked for
tally-column-given = Receipts given
tally-standing-missing = missing
tally-standing-submitted = handed in, to review
tally-standing-returned = returned
tally-standing-accepted = accepted
tally-standing-waived = waived
tally-standing-invited = nothing given, nothing owed
tally-step-before = before
tally-step-day = on the day
tally-step-push = last call
tally-step-after = overdue
tally-step-lead = told the unit lead

tally-paper = Publicity work
tally-printed = { $name }, as a Word file to be edited and handed in.
tally-head-reports = Reports
tally-head-filings = Interviews filed
tally-head-notices = Notices
tally-head-burden = Asked of units
tally-head-owed = Still owed
tally-task = { $title }{ $clause }: due { $due }; { $expected } expected, { $handed } handed in ({ $late } late), { $owed } owed, { $waived } waived
tally-clause = { "" } ({ $clause })
tally-owing = { $title } ({ $count }): { $units }
tally-more-units = and { $count } more

button-tally-show = How it stands
button-tally-paper = Export the report
button-tally-rows = Export the rows
button-tally-h1 = First half
button-tally-h2 = Second half
button-tally-y = The year
button-tally-year = { $year }

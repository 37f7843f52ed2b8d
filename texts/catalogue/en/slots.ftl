## Issues of columns

digest-slots = Columns
form-slot-name = What is the column called? Those of the plans stand below.
form-slot-name-label = Column
form-slot-outlet = In which outlet or channel?
form-slot-outlet-label = Outlet
form-slot-rhythm = How often does it appear?
form-slot-rhythm-label = Rhythm
form-slot-weekday = On which day of the week?
form-slot-weekday-label = Weekday
form-slot-monthday = On which day of the month? A number, e.g. <b>15</b>; 31 is the last day of every month.
form-slot-monthday-label = Day of the month
form-slot-days = On which days? Apart by commas or lines, e.g. <b>4 December, 18 December</b>.
form-slot-days-label = Days
form-slot-unit = Which unit supplies it? Write its name; your own units stand below.
form-slot-unit-label = Unit
form-slot-topic = With what? One sentence; skip it if nobody knows yet.
form-slot-topic-label = Topic
slot-rhythm-weekly = Every week
slot-rhythm-monthly = Every month
slot-rhythm-dates = On days
slot-weekday-0 = Monday
slot-weekday-1 = Tuesday
slot-weekday-2 = Wednesday
slot-weekday-3 = Thursday
slot-weekday-4 = Friday
slot-weekday-5 = Saturday
slot-weekday-6 = Sunday
slot-every-week = every { $day }
slot-every-month = every month on day { $day }
slot-columns =
    <b>Columns</b>

    { $lines }
slot-no-columns = There is no column yet.
slot-column-line = · <b>{ $name }</b>  { $outlet }  { $rhythm }
slot-column-preview =
    <b>A new column</b>

    { $answers }
slot-calendar =
    <b>{ $name }</b>  { $outlet }  { $rhythm }

    { $lines }
slot-calendar-stopped =
    <b>{ $name }</b>  { $outlet }  { $rhythm } (stopped)

    { $lines }
slot-card =
    <b>{ $column }</b>
    { $line }
slot-line = · { $on }  { $unit }: { $topic }
slot-line-delivered = · { $on }  ✓ { $unit }: { $topic } (delivered)
slot-line-empty = · { $on }  <b>empty</b>
slot-no-topic = topic open
slot-taken-now =
    ✓ Taken  <b>{ $column }</b>
    { $line }
slot-taken = { $unit } has taken this issue.
slot-moved-on = This issue has just changed; please open the calendar again.
slot-over = The issue of { $on } is over.
slot-name = A name has 2 to 60 characters.
slot-monthday = Please write a number from 1 to 31, e.g. <b>15</b>.
slot-days = Please write days that are still to come, apart by commas, e.g. <b>4 December, 18 December</b>.
slot-stop-sure = Stop “{ $name }”? No more issues, no more reminders.
slot-due-line = · { $column }, { $on }: your unit supplies it, { $topic }
slot-late-line = · { $column }, { $on }: the day is over, your unit supplies it, { $topic }
slot-empty-line = · { $column }, { $on }: no unit has taken it yet
slot-missing-line = · { $column }, { $on }: { $unit } has not delivered
button-slot-all = Columns
button-slot-new = New column
button-slot-column = { $name }
button-slot-open = { $on }
button-slot-take = Take this issue
button-slot-back = Give it back
button-slot-deliver = Delivered
button-slot-calendar = Back to the calendar
button-slot-stop = Stop it
button-slot-stopsure = Stop it now

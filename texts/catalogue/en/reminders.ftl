## Reminder settings

menu-reminders = Reminder settings: hour of the digest, days not told

reminders =
    <b>Reminder settings</b>
    Digest: working days at { $hour }, none when there is nothing
    Not told: { $muted }

    Deadlines of reports, receipts of notices and what waits for your decision are told whatever you set here. Where a report is due before your digest, that day's digest comes at { $office }.

    To find a health day send <code>/reminders name</code>.
reminders-nothing-muted = nothing, every family of health days is told
button-reminder-hours = Hour of the digest
button-reminder-families = Families not told
button-reminder-coming = Health days ahead
button-reminder-at = { $hour }
reminders-hour-set = The digest comes at <b>{ $hour }</b> on working days, next: { $due }.
digest-hour-outside = Please choose an hour from { $first } to { $last }, so that nobody's rest is disturbed.
form-reminder-which-hour = The digest comes on working days at <b>{ $hour }</b>. At which hour do you want it? You may also write it, for example <b>9:30 am</b>.
form-reminder-hour = At which hour do you want the digest? For example <b>9:30 am</b>.
form-reminder-hour-label = Hour of the digest

reminders-families =
    <b>Families not told</b>
    Press to change. A family that is not told is left out of the digest only: it stays in the calendar, and reports and notices still reach you.
button-reminder-family = Told: { $name }
button-reminder-family-muted = Not told: { $name }
reminders-family-muted = No longer told: { $name }
reminders-family-told = Told again: { $name }

## One health day

reminders-coming = Health days you will be reminded of in the next two months. Press one to put it off or stop it:
reminders-coming-none = There is no health day to remind you of in the next two months.
reminders-found = Health days called “{ $words }”:
button-reminder-day = { $on } { $name }
button-reminder-more = Health days ahead
reminder-day =
    <b>{ $name }</b> { $on }
    { $lines }
reminder-day-on = Told on: { $days }
reminder-day-told = all has been told
reminder-day-silent = You are not reminded of this day.
reminder-day-put-off = Put off to { $on }
reminder-day-not-ours = Does not concern: { $units }
button-reminder-later = Remind tomorrow: { $name }
button-reminder-notours = Not for our unit: { $name }
button-reminder-tomorrow = Tomorrow
button-reminder-until = Put off to a day
button-reminder-wake = Do not put off
button-reminder-ours = Remind us again
button-reminder-notours-unit = Does not concern { $unit }
button-reminder-ours-unit = Remind again: { $unit }
reminder-put-off = “{ $name }” is put off to the digest of { $on }.
reminder-not-ours = Noted: “{ $name }” does not concern { $unit } and is not told any more. Admins can see this.
reminder-day-over = { $on } is over, nothing is left to set.
reminder-snooze-late = That would be on { $on } itself or later. Please choose an earlier working day, or do not put it off.
reminder-not-heard = You are not reminded of this day (its family is muted, or it is no business of your unit). Send /reminders to change that.
form-reminder-until = Put off to which day? For example <b>next Monday</b>.
form-reminder-until-label = Put off to

## For admins: how a health day is told

button-day-rule = Set: { $name }
day-rule =
    <b>{ $name }</b>
    Before: { $leads }
    { $tiers }
    Does not concern: { $units }
day-rule-tier = { $kind }: { $tier }
day-rule-every-kind = All units
day-rule-no-unit = no unit said so
day-rule-units = { $count ->
        [one] one unit: { $names }
       *[other] { $count } units, first: { $names }
    }
button-reminder-leads = Change how long before
button-reminder-kinds = Change for whom
day-rule-which-kind = “{ $name }”: for which kind of units?
day-rule-which-tier = “{ $name }”, for { $kind }:
button-reminder-tier = As by default
day-rule-set = Changed
day-leads-set = Reminders of “{ $name }” now stand { $leads } before; on a rest day they come on the working day before.
form-day-leads = How long before? In days or in working days, for example <b>14 days, 3 working days</b>.
form-day-leads-label = Before
lead-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
lead-workdays = { $count ->
        [one] 1 working day
       *[other] { $count } working days
    }
lead-not-understood = “{ $text }” was not understood. Please write like this: <b>14 days, 3 working days</b>.
lead-too-many = At most { $limit } reminders for one health day; please write fewer.
lead-too-long = At most { $days } days or { $workdays } working days before.

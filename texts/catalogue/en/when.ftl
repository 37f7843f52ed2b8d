## Times that were understood

when-at = { $at }
when-due = due { $at }
when-since = from { $at }
when-days = { $first } to { $last }
when-recurs = again and again, next { $first }
when-recurs-named = every year by { $name }, next { $first }
when-recurs-moved = again and again, { $moved }, next { $first }
when-recurs-next-workday = moved on to a working day
when-recurs-previous-workday = moved back to a working day
when-recurs-workdays = on working days only
when-length = for { $length }
when-lead = { $length } ahead
when-months = { $count } months
when-days-long = { $count } days
when-workdays-long = { $count } working days
when-hours-long = { $count } hours
when-minutes-long = { $count } minutes
when-with-caveats = { $reading }, { $caveats }

when-caveat-weekday = not the weekday that was written
when-caveat-past = already past
when-caveat-not-a-workday = not a working day
when-caveat-unpublished = the holidays of that year are not published yet
when-caveat-provisional = the date of that year is yet to be announced
when-caveat-moved = moved to a working day
when-caveat-ambiguous = more than one reading

when-no-date = No time was found.
when-unread = This time was not understood.
when-more-than-one = There is more than one time.
when-no-such = There is no such day or hour.

## The duty roster

menu-duty = Duty: who is on now, handing over

duty-shown =
    <b>On duty now</b>
    { $now }

    <b>Next</b>
    { $ahead }
duty-line = { $name }  { $when }
duty-line-unit = { $name } ({ $unit })  { $when }
duty-when = { $when }
duty-nobody = Nobody is on the roster. A call from the door goes to every duty officer: { $called }.
duty-nobody-at-all = Nobody is on the roster and there is no duty officer. A call from the door goes to the approvers and the admins.
duty-to-whom = To whom? They are on duty from now until { $until }.
duty-handed-over = Handed over; they have been told.
duty-taken = { $by } handed the duty over to you, from now until { $until }. When a reporter is at the door you are called at any hour, with sound.
duty-entered-for-you =
    <b>Your duty</b>
    { $lines }

    When a reporter is at the door you are called at any hour, with sound. If you cannot, hand over under /duty while on duty, or tell an admin.

form-duty-lines =
    Paste the roster, a line a shift, for example
    <code>12月1日 赵值班 18:00-次日8:00</code>
    <code>12月5日 赵值班</code>
    Without hours: on a working day from its end to the next morning, on a day off from morning to morning. A week's table works too: days in the first row, names below.
form-duty-lines-label = Roster
duty-read = shifts: { $count }, past ones left out: { $past }
duty-preview =
    <b>Please check, { $read }</b>
    { $lines }

    Shifts they take the place of: { $replaced }. Every officer is told when you submit.
duty-entered = Entered, shifts: { $count }. The officers have been told.

duty-wrong =
    Some lines were not understood, and nothing was taken. Please mend them and send the whole roster again.
    { $lines }
duty-wrong-line = Line { $number } "{ $text }": { $why }
duty-wrong-who = no duty officer recognised; write the full name of somebody with that role
duty-wrong-when = the time was not understood
duty-wrong-weekday = date and weekday do not agree
duty-wrong-hours = only a beginning; say until when
duty-wrong-long = a shift has 72 hours at most
duty-wrong-cells = fewer names than days
duty-nothing = No shift to come was found. A line a shift, for example <code>12月1日 赵值班 18:00-次日8:00</code>.
duty-officer-gone = Somebody on it is no duty officer any more. Please send the roster again.
duty-over = This shift is over or was handed over. Send /duty to look.
duty-no-taker = There is no officer to take over. Please tell an admin.

button-duty-enter = Enter a roster
button-duty-handover = Hand over ({ $name })
button-duty-taker = { $name }

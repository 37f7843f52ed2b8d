## Rosters: spokespersons, experts, exemplars, channels, rules, volunteers; their yearly confirmation

menu-rosters = Rosters: spokespersons, experts, exemplars, channels, rules
roster-kinds =
    <b>Rosters</b>  { $unit }

    When somebody comes or leaves, add, change or mark it here at any time.
    To find somebody: <code>/rosters flu</code>, by name, pinyin or field.
roster-kinds-all =
    <b>Rosters</b>  { $unit }

    Open one to look, to check what was added, to export it, to have it confirmed.
    To find somebody: <code>/rosters flu</code>, by name, pinyin, field or unit.
roster-units = <b>Rosters</b>  Of which unit?
roster-every-unit = All units
roster-list =
    <b>{ $kind }</b>  { $unit }

    { $lines }
roster-list-empty = <b>{ $kind }</b>  { $unit }{ $lines }  There is nothing yet.
roster-found =
    <b>Found in the rosters</b>:

    { $lines }
roster-line = · <b>{ $name }</b>  { $brief }{ $marks }
roster-line-of-unit = · <b>{ $name }</b>  { $brief }  { $unit }{ $marks }
roster-marks = { " " }({ $marks })
roster-mark-proposed = to be checked
roster-mark-declined = not taken
roster-mark-left = has left
roster-mark-over = has ended
roster-mark-until = until { $on }
roster-mark-unconfirmed = to be confirmed
roster-count = { $label } { $count }
roster-more = And { $count } more, see “Change the list”.
roster-row =
    <b>{ $kind }</b>  { $unit }{ $marks }

    { $answers }
    { $why }
    { $confirmed }
roster-why = Not taken because: { $why }
roster-confirmed-on = Last confirmed: { $on }
roster-preview =
    <b>{ $kind }</b>  { $unit }

    { $answers }

    { $waits }
roster-will-be-checked = An administrator checks it first; it holds from then on.
roster-leave-sure = Mark <b>{ $name }</b> as left? It is offered no more; earlier records stay as they are.
roster-waiting =
    <b>{ $kind }</b>  { $count } to be checked

    { $lines }
roster-none-waiting = { $kind }: nothing is left to be checked.
roster-accepted-all = ✓ { $count } taken into the roster.
roster-declined =
    <b>{ $name }</b> was not taken into the roster  { $unit }
    Because: { $why }
roster-exported = { $kind }, { $count } rows, with those that have left.
form-roster-why = Why is it not taken? One sentence, for whoever handed it in.
form-roster-why-label = Reason

roster-task =
    <b>{ $title }</b>  { $unit }
    By { $due }

    { $standing }
roster-to-confirm =
    Please look at your unit's list; where nothing has changed, one press confirms it:
    { $lines }
roster-none-of-unit = (no { $entry } yet)
roster-confirmed = ✓ Confirmed by { $by } on { $at }
roster-confirmed-now = ✓ { $kind } confirmed, { $count } rows.
roster-confirmed-already = { $by } confirmed it on { $at } already. What changes later is changed under /rosters.
roster-list-moved-on = The list has just changed; please look at it as it is now.

roster-term-order = The term ends ({ $ends }) before it begins ({ $begins }); please correct a date.
roster-row-is-proposed = This is still being checked.
roster-row-is-current = This is in the roster already.
roster-row-is-left = This is marked as left. Whoever is back is added anew.
roster-row-is-declined = This was not taken. Please add it anew.
roster-row-moved-on = This has just been changed; please open it again.
roster-there-already = { $name } is in the roster already; please change that row.
roster-full = A unit may have { $most } rows of this roster. Please change one, or mark one as left first.
roster-name-stays = The checked name ({ $name }) cannot become another one. Mark who left and add the other; of a slip of the pen tell an administrator.

roster-filing-left =
    <b>{ $name }</b> is in the roster no more (has left, or the term ended). An interview you filed still counts on them:
    { $topic }  { $at }
    If that changes, please name somebody else or withdraw it; if not, there is nothing to do.
button-roster-filing = Open this filing

digest-rosters = Rosters
roster-waits = · { $count } rows added by units wait for a check, see /rosters
roster-ends = · { $name } ({ $unit }) ends on { $on }; please renew or mark it under /rosters

roster-sheet-unit = Unit
roster-sheet-state = State
roster-sheet-confirmed = Last confirmed
roster-sheet-left = Left on
roster-state-proposed = to be checked
roster-state-current = current
roster-state-left = left
roster-state-declined = not taken

button-roster-kind = { $kind } ({ $count })
button-roster-row = { $name }
button-roster-add = Add a { $entry }
button-roster-add-for = Add a { $entry }: { $unit }
button-roster-edit = Change the list
button-roster-edit-for = Change the list: { $unit }
button-roster-change = Change
button-roster-leave = Mark as left
button-roster-left-sure = Yes, has left
button-roster-root = All rosters
button-roster-back = Back to the roster
button-roster-accept = Take
button-roster-decline = Do not take
button-roster-waiting = To be checked ({ $count })
button-roster-all = Take all ({ $count })
button-roster-year = Have it confirmed
button-roster-export = Export
button-roster-confirm = Unchanged, confirm ({ $count })
button-roster-confirm-for = Confirm ({ $count }): { $unit }
button-roster-confirm-none = Confirm: no { $entry }
button-roster-confirm-none-for = Confirm no { $entry }: { $unit }

form-roster-paste = Please paste, a row a line.
form-roster-paste-label = Rows
form-roster-paste-of =
    <b>{ $kind }</b>: copy from a sheet and paste it all, a row a line, without the header.
    Columns in this order: full name of the unit, { $columns }.
    What may be skipped stays empty. It is tried first and written when you have looked; a name that a unit has already is brought up to date.
roster-paste-preview =
    <b>{ $kind }</b>  tried, nothing is written yet

    { $good } can be written, { $wrong } cannot (and are left out)
    { $lines }
roster-paste-wrong = Line { $number }: { $why }
roster-paste-no-unit = there is no unit called “{ $unit }”
roster-paste-empty = “{ $label }” is empty
roster-paste-no-option = “{ $text }” is none of: { $options }
roster-pasted = ✓ { $kind }: { $count } rows written.
button-roster-paste = Paste a list
button-roster-write = Write { $count }

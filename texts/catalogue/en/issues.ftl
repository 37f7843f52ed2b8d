## Checklists: issue, measure, due, check

issue-task =
    <b>{ $title }</b>  { $unit }
    By { $due }

    { $standing }
issue-tally = open { $undone }{ $overdue }  to check { $waiting }  passed { $passed }
issue-overdue = { " " }({ $count } overdue)
issue-none-listed = No issue is listed yet. Please look and list them one by one; where there is none, press “Nothing found”.
issue-none-found = ✓ Looked, nothing found
issue-none-said = ✓ Noted: { $unit } found nothing. What is found later can be listed at any time.
issue-none-already = That nothing was found is noted already.
issue-some-listed = Your unit has listed issues; please hand in what was done about each.
issue-list =
    <b>{ $title }</b>  { $unit }
    { $tally }

    { $lines }

    Press a number to open an issue and hand in what was done.
issue-line = { $number }. { $problem }  { $due }  { $state }
issue-card =
    <b>{ $title }</b>  { $unit }

    <b>{ $number }. { $problem }</b>
    { $details }
issue-preview =
    <b>{ $title }</b>  { $unit }

    { $answers }
issue-done-preview =
    <b>What was done</b>  { $unit }
    { $problem }

    { $done }
    { $parts }
issue-dropped = Taken out  { $unit }  { $problem }
issue-titled = { $title }  { $number }. { $problem }
issue-failed =
    <b>The check was not passed</b>  { $unit }
    { $problem }

    Because: { $why }
    When it is put right, please hand it in again: send /due and press this list.
issue-overview =
    <b>{ $title }</b>  how it stands
    { $tally }

    { $lines }
issue-of-unit = · { $unit }  { $tally }
issue-exported = { $title }, { $count } issues.
issue-state-open = open
issue-state-late = <b>overdue</b>
issue-state-submitted = to be checked
issue-state-returned = not passed, open
issue-state-passed = ✓ passed
issue-state-dropped = taken out
issue-state-carried = carried over
issue-sheet-unit = Unit
issue-sheet-number = No.
issue-sheet-problem = Issue
issue-sheet-measure = Measure
issue-sheet-post = Responsible post
issue-sheet-due = Due
issue-sheet-state = State
issue-sheet-comment = Check
issue-carried = { $count } open from the last round go on when it opens.
issue-lines = { $count } lines, each an issue of every unit when it opens.

issue-is-open = Nothing was handed in about this issue yet.
issue-is-submitted = This issue waits for its check.
issue-is-returned = This issue was not passed and waits to be handed in again.
issue-is-passed = This issue has been passed.
issue-is-dropped = This issue was taken out.
issue-is-carried = This issue goes on in the next round.
issue-moved-on = This issue has just changed; please open it again.
issue-not-yours-to-check = Somebody else of the unit or an administrator has to check this.
issue-too-many = At most { $most } at once, here are { $count }; please make several lists.
issue-line-wrong = Line { $number } is empty or too long (at most { $most } characters); please send the whole list again.
issue-line-due = The due day “{ $due }” of line { $number } is not understood, or past. Write it like 5 December and send the whole list again.

digest-issues = To put right
issue-is-due = · { $problem } ({ $unit }) by { $due }, { $title }
issue-is-overdue = · <b>overdue</b>  { $problem } ({ $unit }) { $due }, { $title }
issue-more-due = and { $count } more, see /due

form-issue-done = What was done? Two or three sentences, no patients' and no persons' names.
form-issue-done-label = Done
form-issue-done-of =
    { $problem }

    { $ask }
form-issue-content = One piece of evidence is enough (photo, file, link), or skip it.
form-issue-content-label = Evidence
form-issue-fail = What is not right yet? One sentence, for whoever handed it in.
form-issue-fail-label = Check
form-collection-lines = Paste a list if there is one, an issue a line, 60 at most; behind it, apart by | or tabs, measure | due | post. Skip it where units look for themselves.
form-collection-lines-label = List
form-collection-checks = Who checks what was done?
form-collection-checks-label = Checked by
issue-checks-office = administrators
issue-checks-unit = another person of the unit, or administrators
form-issue-again-due = When is the next round due? What is open goes on in it, and this round ends.
form-issue-again-due-label = Due

button-issue-list = Issues ({ $count })
button-issue-list-for = Issues ({ $count }): { $unit }
button-issue-add = List an issue
button-issue-add-for = List an issue: { $unit }
button-issue-none = Nothing found
button-issue-none-for = Nothing found: { $unit }
button-issue-open = { $number }
button-issue-done = Hand in what was done
button-issue-pass = Passed
button-issue-fail = Not passed
button-issue-drop = Take this out
button-issue-back = Back to the list
button-issue-overview = How it stands
button-issue-again = Next round
button-issue-export = Export

## Reports: composing

menu-due = What is due, and who is missing

form-report-title = What should be handed in? Please write a short title, for example “Half-year publicity report”.
form-report-title-label = Title
form-report-scope = Which units should report?
form-report-scope-label = Units
form-report-kinds = Which kinds of units? Choose as many as you like, then press “Done”.
form-report-kinds-label = Kinds of units
form-report-levels = Units of which levels? Choose as many as you like, then press “Done”.
form-report-levels-label = Levels
form-report-units = Please write the names of the units, separated by commas or lines. Short names and pinyin will do.
form-report-units-label = Named units
form-report-due = By when? For example “12月10日前” or “tomorrow 5pm”. A day alone means 17:30 on that day. If it repeats, “每月最后一个工作日” or “每季度末”.
form-report-due-label = Due
form-report-evidence = In which form? One of them is enough.
form-report-evidence-label = Form
form-report-explanation = Anything to explain? If not, press “Skip”.
form-report-explanation-label = Note
form-report-comment = Why is it returned? Please write one sentence; the unit will see it.
form-report-comment-label = Reason
form-report-waive-unit = Which unit need not report this time? Press a button or write its name.
form-report-waive-unit-label = Unit
form-report-waive-why = Why not? Please write one sentence; the unit will see it.
form-report-waive-why-label = Reason

report-evidence-any = any
report-evidence-text = text
report-evidence-link = link
report-evidence-photo = photo
report-evidence-file = file

report-task-preview =
    <b>Report task</b>

    { $answers }

    { $reach }
report-reach-all = <b>{ $count }</b> units; the contacts of all of them can be reached.
report-reach = <b>{ $count }</b> units, { $unreached } of which cannot be reached (no contact, or the contact has not opened the bot): { $names }. Please tell them in another way.
report-audience-empty = There is no unit in this audience, so nothing can be opened. Please change the audience.
report-due-shifted = { $at } ({ $said } is a rest day, so it moves to the next working day)
report-due-unset = not set
button-report-preview-on = All correct, go on

report-due-past = { $at } has passed. Please write a time to come, for example <b>tomorrow 5pm</b>.
report-due-missing = This task has no due time yet. Please press “Change due time” first.
report-count-changed = The number of units has just changed: { $count } now, and nothing was opened. Please open the draft again, check it and confirm.
report-due-preview =
    <b>{ $title }</b>
    Due until now  { $before }
    New due time  { $due }

## Reports: what admins see

report-tasks =
    <b>Open report tasks</b>

    { $lines }
report-no-tasks = No report task is open.
report-task-line =
    <b>{ $title }</b>
    Due  { $due }
    { $counts }
report-counts = expected { $expected } · handed in { $handed } (to review { $waiting }) · missing { $missing } · returned { $returned } · waived { $waived }
report-drafts =
    <b>Drafts</b>, nobody has been told yet:

    { $lines }
report-no-drafts = There are no drafts.
report-draft-line = · { $title }  due { $due }
report-draft-line-of-plan = · { $title }  due { $due } (under { $clause })
report-draft-card =
    <b>{ $title }</b> (draft, nobody has been told yet)
    Units  { $audience }
    Due  { $due }
    { $details }

    { $reach }
report-task-card =
    <b>{ $title }</b>
    Units  { $audience }
    Due  { $due }
    { $details }

    { $counts }
report-dropped = Draft deleted: { $title }
report-closed-card =
    <b>{ $title }</b> (closed)
    Units  { $audience }
    Due  { $due }
    { $details }

    { $counts }
report-evidence = Form  { $kinds }
report-clause = Under  { $clause }
report-explanation = Note  { $text }
report-opened = Opened for { $count } units
report-task-moved-on = This task has just changed. The newest card counts; or send /due to see it again.
report-task-is-draft = This task has not been opened yet.
report-task-is-open = This task is open already.
report-task-is-closed = This task is closed.
report-end-sure = Close “{ $title }”? { $count } units have not reported; after that nobody is reminded and nothing can be handed in.
report-drop-sure = Delete the draft “{ $title }”? (Units told so far: { $count })
report-nobody-missing = “{ $title }”: no unit is missing.
report-missing =
    <b>{ $title }</b>  { $count } units have not reported:

    { $lines }
report-missing-kind = <b>{ $kind }</b> ({ $count })
report-marked-unit = { $unit } ({ $marks })
report-mark-returned = returned
report-mark-unreached = cannot be reached
report-unit = { $unit }
report-waived = Waived: { $unit } need not report this time. Reason: { $why }

button-report-new = New report task
button-report-tasks = Open tasks
button-report-drafts = Drafts { $count }
button-report-task = { $title }
button-report-open = Open for { $count } units
button-report-due = Change due time
button-report-drop = Delete draft
button-report-missing = Who is missing ({ $count })
button-report-waiting = To review ({ $count })
button-report-waive = Waive a unit
button-report-ending = Close
button-report-end-sure = Yes
button-page-back = Previous page
button-page-on = Next page

## Reports: review

report-none-waiting = “{ $title }”: nothing is left to review.
report-review-card =
    <b>{ $title }</b>
    { $unit }  { $by }  { $at }{ $late }

    { $parts }
    { $left }
report-attached = { $part }
report-part-text = { $text }
report-part-file = 📎 { $name }
report-part-file-with-text = 📎 { $name }  { $text }
report-part-photo = photo
report-part-document = file
report-part-not-kept = { $part } (could not be kept, to be seen in Telegram only)
report-twin-other = Note: the same as handed in by { $unit }, { $at }
report-twin-own = Note: the same as this unit handed in for “{ $title }”, { $at }
report-accepted =
    <b>{ $title }</b>  { $unit }
    ✓ accepted by { $by }, { $at }
report-sent-back =
    <b>{ $title }</b>  { $unit }
    returned by { $by }, { $at }: { $comment }
    They have been told.
report-already-accepted = { $by } accepted this, { $at }.
report-already-returned = { $by } returned this, { $at }.
report-resubmitted = The unit has just handed this in anew. Please press “Skip” to see the newest.
report-return-too-late = Somebody else has reviewed this, or the unit handed it in anew; it was not returned. Send /due to see the newest.
report-reply-unclear = Nothing was decided. Please press a button below, or reply “accept”, or “return: reason”.

button-report-review = { $unit }
button-report-accept = Accept and next
button-report-excuse = Let off
button-report-return = Return
button-report-next = Skip
button-report-next-of = Next ({ $count } left)

## Reports: what units see

report-card =
    <b>{ $kind }: { $title }</b>
    Due  { $due }
    { $details }

    { $standing }
report-standing-missing = not handed in yet
report-standing-submitted = ✓ handed in by { $by }, { $at }{ $late }; waits for review
report-standing-returned = returned: { $comment }
report-standing-accepted = ✓ accepted; handed in by { $by }, { $at }{ $late }
report-standing-waived = not needed this time: { $why }
report-standing-of-unit = { $unit }: { $standing }
report-task-over = This task is closed; nothing more is needed.
report-late-mark = {" "}(late)

report-is-missing = Nothing was handed in yet, so this cannot be done.
report-is-submitted = It was handed in and waits for review.
report-is-returned = It was returned and waits to be handed in again.
report-is-accepted = It was accepted; nothing more is needed.
report-is-waived = This unit need not report this time.
report-unit-closed = { $unit } has been closed; nothing can be handed in for it.
report-moved-on = This has just changed: please look at it as it is now, then press again.

form-submission-content = Please send text, links, photos or files, in as many messages as you like; press “Done” when all is sent.
form-submission-content-label = Material
form-submission-content-of =
    { $title }  { $unit }
    Due  { $due }
    { $details }
    { $standing }
    { $ask }
report-replaces = { $by } handed this in, { $at }. Handing in again replaces it.
report-twin-asked = This is the same as what was handed in for “{ $title }”, { $at }. Hand it in all the same?
report-will-be-late = The due time has passed. It can still be handed in and will be marked late.
report-evidence-missing = The form that was asked for is still missing. Please send it as described above, then press “Done”.
report-submission-preview =
    <b>{ $title }</b>  { $unit }

    { $parts }

    { $notice }
report-submitted =
    ✓ Handed in: { $title }
    { $unit }  { $count ->
        [one] { $count } part
       *[other] { $count } parts
    }{ $late }

report-due-list =
    <b>To hand in</b>: { $count }

    { $lines }

    { $more }
report-nothing-due =
    Nothing is due at the moment.
    { $more }
report-waiting-own = { $count } more handed in, waiting for review.
report-owed =
    · <b>{ $title }</b>
      { $due }  { $left }
report-owed-of-unit =
    · <b>{ $title }</b>  { $unit }
      { $due }  { $left }
report-left-late = { $days ->
        [0] past due
        [one] { $days } working day late
       *[other] { $days } working days late
    }
report-left-today = due today
report-left-days = { $days ->
        [0] no other working day before it is due
        [one] { $days } working day left
       *[other] { $days } working days left
    }
report-left-returned = returned, { $left }

report-returned =
    <b>Returned</b>  { $title }
    { $unit }
    Reason: { $comment }
    Due  { $due }
report-due-moved =
    <b>The due time has changed</b>  { $title }
    Until now  { $before }
    New  { $due }
report-last-call =
    <b>Due today and not received yet:</b>

    { $lines }

button-report-submit-anyway = Submit all the same
button-report-submit = Hand in
button-report-again = Hand in again
button-report-submit-for = Hand in: { $unit }
button-report-again-for = Hand in again: { $unit }
button-report-submit-titled = Hand in: { $title }
button-report-submit-titled-for = Hand in: { $title } ({ $unit })

## Digest

digest-reports = Reports
digest-report-news = New reports
report-moved-line = · { $title }: the due moment moved from { $before } to { $due }
report-more-due = · { $count } more
report-see-due = To hand in, look or review: /due
report-waiting = · { $title }  { $count } to review
report-overdue = · { $title }  past due, { $returned ->
        [0] { $missing } missing
       *[other] { $missing ->
            [0] { $returned } returned
           *[other] { $missing } missing, { $returned } returned
        }
    }: { $names }{ $rest ->
        [0] {""}
       *[other] { " " }and { $rest } more
    }
report-due-today = · { $title }  due today, { $returned ->
        [0] { $missing } missing
       *[other] { $missing ->
            [0] { $returned } returned
           *[other] { $missing } missing, { $returned } returned
        }
    }: { $names }{ $rest ->
        [0] {""}
       *[other] { " " }and { $rest } more
    }

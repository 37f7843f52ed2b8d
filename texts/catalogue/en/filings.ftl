## Filing an interview: six questions

menu-filing = File an interview, see my filings
menu-approvals = Filings that wait for my decision

form-filing-unit = For which unit are you filing?
form-filing-unit-label = Unit
form-filing-media =
    Which outlet and which reporter? Write both, for example <b>东方早报, Wang</b>, or press an outlet and then write the name.
    Quicker: all of it in one sentence, for example <b>Wang from 东方早报 will come to interview 李国栋 tomorrow 3pm, topic: flu vaccination</b>.
    <i>Please write nothing secret and no patient's name.</i>
form-filing-media-label = Outlet and reporter
form-filing-journalist = { $outlet }: the reporter's name? For several, write for example “Wang and 2 others”.
form-filing-journalist-new = “{ $outlet }” is not in the register and will be filed as a new outlet. The reporter's name?
form-filing-which-outlet = Which outlet is “{ $name }”? Choose one, or register it as new.
form-filing-topic = What is the topic? 4 to 60 characters, for example <b>flu vaccination this winter</b>.
form-filing-topic-label = Topic
form-filing-interviewee = Who will be interviewed? Choose an expert or write a name.
form-filing-interviewee-label = Interviewee
form-filing-which-expert = Which expert of the roster is “{ $name }”? If none, file the name as written.
form-filing-when = When? Write it the way you say it, for example <b>tomorrow 3pm</b> or <b>2026-12-01 14:30</b>.
form-filing-when-label = Time
form-filing-mode = How will it be held?
form-filing-mode-label = Way
form-filing-flags = Does any of this apply? If not, press “None”; otherwise tick it and press “Done”.
form-filing-flags-label = Circumstances

form-filing-flags-hinted = The sentence speaks of “{ $words }”, so this is ticked already. Please check: press what does not apply, tick what is missing, then “Done”.

filing-sentence-read = This was understood, please check:
filing-sentence-unread = Nothing about an interview was understood in this sentence; please answer step by step.
filing-sentence-replaces = The filing you had begun before is dropped; this sentence takes its place.

filing-pick = { $name }
filing-recent = { $outlet }, { $journalist }
filing-other-outlet = Another outlet
filing-new-outlet = New outlet “{ $name }”
filing-expert = { $name }, { $field }
filing-expert-unconfirmed = { $name }, { $field } (to be confirmed)
filing-as-typed = Not in the roster: “{ $name }”
filing-media = { $outlet }, { $journalist }

filing-mode-in-person = In person
filing-mode-phone = Phone
filing-mode-video = Video
filing-mode-written = Written
filing-mode-filming = Filming on site
filing-mode-live = Live
filing-mode-programme = Programme guest
filing-mode-group = Press group
filing-mode-own-account = Own account

filing-flag-none = None
filing-flag-patient = Patients
filing-flag-minor = Minors
filing-flag-epidemic = Epidemic, emergency
filing-flag-foreign = Foreign media
filing-flag-dispute = Medical dispute
filing-flag-leader = A leader
filing-flag-first-time = New outlet

filing-field-media = Outlet and reporter
filing-field-topic = Topic
filing-field-interviewee = Interviewee
filing-field-when = Time
filing-field-mode = Way
filing-field-flags = Circumstances

## Classes and reasons

filing-class-a = Class A, filed at once
filing-class-a-object = Class A, filed at once (objected to: now needs an approval)
filing-class-a-resubmit = Class A, filed at once (was returned: needs an approval)
filing-class-b = Class B, approval
filing-class-c = Class C, major
filing-class-d = Class D, urgent

filing-routine = routine: outlet and interviewee are registered, no special circumstances
filing-mark-soon = begins before an answer can be expected
filing-mark-patient = patients
filing-mark-minor = minors
filing-mark-epidemic = epidemic or emergency
filing-mark-dispute = medical dispute
filing-mark-foreign = foreign media
filing-mark-leader = a leader
filing-mark-live = live
filing-mark-refused = not agreed to before ({ $number })
filing-mark-first-time = new outlet
filing-mark-unlicensed = outlet without a news licence
filing-mark-unlisted = interviewee not in the roster
filing-mark-programme = programme guest
filing-mark-filming = filming on site

filing-outcome-a = It is filed and numbered as soon as you submit; the interview may go ahead.
filing-outcome-b = It is numbered and goes to the office for approval; please do not give the interview before.
filing-outcome-c = It is numbered and goes to the office as a major matter; please do not give the interview before it is approved.
filing-outcome-d = The approvers are told at once; please do not give the interview before it is approved, and telephone if need be.
filing-outcome-again = The corrected filing is decided anew under the same number; please do not give the interview before.

filing-preview =
    <b>Please check</b>  { $unit }

    { $lines }

    <b>{ $class }</b>  { $why }
    { $outcome }
button-filing-pledge = Nothing secret, reporter checked: submit
button-filing-pledge-none = No special case, nothing secret, reporter checked: submit
button-filing-flags = Patients, minors, an epidemic …

## Cards

filing-heading-filer = My interview filing
filing-heading-unit-lead = A filing of your unit
filing-heading-approver = Interview filing

filing-card =
    <b>{ $heading }  { $class }</b>
    <code>{ $number }</code>
    { $standing }

    <b>Unit</b>  { $unit } ({ $filer })
    <b>Outlet</b>  { $media }
    <b>Topic</b>  { $topic }
    <b>Interviewee</b>  { $interviewee }
    <b>Time</b>  { $when }
    <b>Way</b>  { $mode }
    <b>Circumstances</b>  { $flags }
    <b>Why this class</b>  { $why }{ $details }
filing-card-old =
    <code>{ $number }</code>  { $topic }
    { $done }; this card is void, please use the new one.
filing-noted =
    { $note }
    { $standing }

filing-stands-submit = Waiting for a decision; submitted by { $by }, { $at }.
filing-stands-resubmit = Waiting for a decision; corrected by { $by }, { $at }.
filing-stands-filed = Filed by { $by }, { $at }; it may go ahead. Objections until { $until }.
filing-stands-object = Waiting for a decision; { $by } objected, { $at }: { $reason }.
filing-stands-approve = Approved by { $by }, { $at }.
filing-stands-condition =
    Approved with conditions, signed by { $by }, { $at }; the unit has to accept them.
    Conditions: { $conditions }
filing-stands-accept =
    Approved with conditions, accepted by { $by }, { $at }.
    Conditions: { $conditions }
filing-stands-reject =
    Refused by { $by }, { $at }.
    Reason: { $reason }
    Alternative: { $alternative }
filing-stands-return = Returned by { $by }, { $at }, to correct: { $fields }. { $note }
filing-stands-withdraw = Withdrawn by { $by }, { $at }; the number is kept.
filing-stands-cancel = Cancelled by { $by }, { $at }; the number is kept.
filing-stands-unanswered = Nobody decided before the interview; expired { $at }.
filing-stands-uncorrected = It was not corrected in time; expired { $at }.
filing-stands-unaccepted = The conditions were not accepted before the interview; expired { $at }.
filing-note = Remark: { $text }

filing-state-submitted = waiting
filing-state-filed = filed
filing-state-returned = to correct
filing-state-approved = approved
filing-state-conditional = conditions to accept
filing-state-rejected = refused
filing-state-withdrawn = withdrawn
filing-state-cancelled = cancelled
filing-state-expired = expired

filing-told =
    <b>{ $standing }</b>

    <code>{ $number }</code>  { $topic }
    { $media }  { $when }
    { $next }
filing-next-approve = Please give the interview at the agreed time; if it falls through, cancel it under “My filings” in /filing.
filing-next-condition = Please press “Noted, will comply”; please do not give the interview before. If you cannot comply, press “Withdraw” on the card.
filing-next-accept = Please give the interview under these conditions.
filing-next-unaccepted = The conditions were not accepted, so the approval did not take effect. If the interview is still wanted, please file it again.
filing-next-reject = You may file again along the alternative; only the time is asked again, and you can change the rest. It will need an approval.
filing-next-return = Please press “Correct”; only these answers are asked again. Please correct it before { $until }, or it becomes void.
filing-next-object = It now needs an approval; please do not give the interview before.
filing-next-withdraw = If the interview is still wanted, please file it again.
filing-next-cancel = The interview does not take place; please tell the reporter.
filing-next-unanswered = The office did not answer in time; that is no fault of your unit. If the interview is moved, please file it again.
filing-next-unanswered-office = It counts as unanswered by the office.
filing-next-uncorrected = If the interview is still wanted, please file it again.

filing-nudge =
    <b>Please decide</b>  A filing of { $unit } has been waiting for a while.
    <code>{ $number }</code>  { $topic }
    Interview: { $when }
filing-nobody-decides = Nobody can decide the filing <code>{ $number }</code> of { $unit } ({ $class }, { $when }). Please name an approver soon; they will find it with /approvals.

## Keys

button-filing-like = Like an earlier one
button-filing-like-one = { $media }: { $topic }
button-filing-mine = My filings
button-filing-approve = Approve
button-filing-condition = Approve with conditions
button-filing-accept = Noted, will comply
button-filing-agree = Confirm
button-filing-not-so = Not so
button-filing-reject = Refuse
button-filing-return = Return
button-filing-open = See and decide
button-filing-open-one = { $number }  { $topic }
button-filing-withdraw = Withdraw
button-filing-withdraw-sure = Withdraw it
button-filing-cancel = Cancel the interview
button-filing-cancel-sure = Cancel it for good
button-filing-object = Object
button-filing-resubmit = Correct
button-filing-copy = File again
button-filing-reject-sure = Refuse it
button-filing-return-sure = Return it

filing-sure-withdraw = <b>Withdraw it?</b> This cannot be undone; the number is kept.
filing-sure-cancel = <b>Is the interview off?</b> This cannot be undone; the number is kept.
filing-sure-object = <b>Please choose the reason of your objection.</b> It then needs an approval, and the interview waits.

filing-approved-toast = Approved; the filer has been told.
filing-accepted-toast = Accepted; please keep the conditions.
filing-withdrawn-toast = Withdrawn.
filing-cancelled-toast = Cancelled.
filing-objected-toast = Your objection is noted; it now needs an approval.

## Lists

filing-list-line = { $number }  { $state }  { $topic } ({ $media }, { $when })
filing-mine =
    <b>Latest filings</b>

    { $lines }
filing-waiting =
    <b>{ $waiting } waiting, { $filed } open to objection</b>

    { $lines }
filing-digest = Interview filings: { $count } to do
filing-digest-waiting = To decide: { $number } { $unit }, interview { $when }
filing-digest-more = and { $count } more to decide: /approvals
filing-count = { $count }
filing-count-more = { $count } or more
filing-digest-returned = To correct: { $number } { $topic }, interview { $when }
filing-digest-conditional = Conditions to accept: { $number } { $topic }, interview { $when }

## Refusing and returning

form-filing-reason = Why is it refused? Only the listed reasons can be given.
form-filing-reason-label = Reason
form-filing-alternative = What is the alternative?
form-filing-alternative-label = Alternative
form-filing-alternative-secret = What is the alternative? Use the one below or write your own.
form-filing-alternative-epidemic-authority = What is the alternative? Use the one below or write your own.
form-filing-alternative-patient = What is the alternative? Use the one below or write your own.
form-filing-alternative-identity = What is the alternative? Use the one below or write your own.
form-filing-alternative-ward-order = What is the alternative? Use the one below or write your own.
form-filing-alternative-statement-coming = When will the statement be published? Please write when and where.
form-filing-alternative-time-clash = Which other time, or which other expert? Pick one, or write it yourself.
form-filing-alternative-person = Which other expert? Choose one or write a name.
form-filing-alternative-not-ours = Whom should the reporter ask instead? Please write the unit or department.
form-filing-fields = Tick what has to be corrected, then press “Done”.
form-filing-fields-label = To correct
form-filing-conditions = Under which conditions? Write them one by one, or skip this for none.
form-filing-conditions-label = Conditions
form-filing-note = Any remark? Write a sentence, or skip this.
form-filing-note-label = Remark

filing-reason-secret = Confidential matters
filing-reason-epidemic-authority = Epidemic news is for the authorities
filing-reason-patient = The patient declines or is unfit
filing-reason-identity = Reporter's identity not verified
filing-reason-ward-order = Disturbs treatment or infection control
filing-reason-statement-coming = An agreed statement is coming
filing-reason-time-clash = The time clashes
filing-reason-person = The interviewee is not suitable
filing-reason-not-ours = Not within the unit's duties

filing-usual-secret = Speak of what is public already
filing-usual-epidemic-authority = Quote what the authorities have published
filing-usual-patient = Interview medical staff, without patients
filing-usual-identity = File again once the press card or letter is checked
filing-usual-ward-order = Interview outside treatment areas or by phone

filing-decision-preview =
    <b>{ $decision }</b>  <code>{ $number }</code>
    { $media }  { $topic }

    { $lines }
filing-decision-approve = Approve
filing-decision-reject = Refuse
filing-decision-return = Return for correction
filing-decided =
    <code>{ $number }</code>
    { $standing }

## Replies to a card

filing-reply-approved =
    ✓ Approved <code>{ $number }</code> { $media }: { $topic }
    { $standing }
filing-remark = Remark by { $by }: { $text }
filing-read-as = Understood as: { $decision }
filing-read-conditions = Understood as: approve with conditions: { $conditions }
filing-confirm-reading = Press “Confirm” if that is right; nothing is decided before.
filing-undecided = Nothing was decided; the filing still waits. Please use the keys of the card, or reply to it again.
filing-hold-kept = “{ $text }” is noted; the filing still waits for a decision, and the filer is not told. Please press a key below once it is settled.
filing-question-kept = “{ $text }” is noted as a question; it decides nothing, and the filer is not told. Press “Return” to have an answer corrected, or call if it is urgent.
filing-delegate-kept = Noted “{ $text }”; it still waits. To hand it on, press Hand on and choose somebody.
filing-delegate-kept-to = Noted “{ $text }”; nobody called { $who } can decide it, it still waits. Press Hand on and choose somebody.
filing-remark-kept = “{ $text }” is noted, but decides nothing: only the approvers see it on their cards, the filer is not told. Please press a key below, or reply only <b>approve</b>, <b>reject</b> or <b>return</b>.
filing-word-without-card = Please use “Reply” on the card before writing approve, or send /approvals to decide one by one.
filing-decide-here = Please decide on this card; it is the one that counts.
filing-use-keys = Please use the keys below, or send /filing for a new filing.

## One sentence when something cannot be done

filing-no-unit = You belong to no unit yet, so you cannot file. Please ask an administrator.
filing-none-yet = There are no filings yet.
filing-nothing-waits = No filing waits for your decision.
filing-starts-in-past = The interview time { $at } has passed; press “Edit” and write a new one.
filing-not-now = This cannot be done with the filing as it stands. Send /filing to see where it is.
filing-already = There is nothing left to do: { $done } by { $by }, { $at }.
filing-already-expired = The filing expired { $at }; there is nothing left to do.
filing-done-submit = submitted
filing-done-filed = filed
filing-done-resubmit = corrected
filing-done-approve = approved
filing-done-condition = approved with conditions
filing-done-accept = conditions accepted
filing-done-reject = refused
filing-done-return = returned
filing-done-withdraw = withdrawn
filing-done-cancel = cancelled
filing-done-object = objected to
filing-own = You cannot decide your own filing; another approver has to.
filing-time-passed = The interview time has come; nothing can be changed any more.
filing-card-stale = This card is out of date: the filing stands as { $number } now. Please use the newest card.
filing-objection-over = The time for objections is over. If it is urgent, please call the office.
filing-reason-not-listed = Only the listed reasons can be given; please press one.
filing-alternative-missing = This reason needs an alternative; press “Edit” and add it.
filing-no-field = Please tick at least one answer to correct.

## Changes

button-filing-change = Change
filing-sure-change = <b>Which answer changes?</b> Others can be changed in the preview; nothing changes until you submit.

filing-change-line = <b>{ $field }</b>　{ $was } → { $new }
filing-answer-outlet = Outlet
filing-answer-journalist = Reporter
filing-answer-topic = Topic
filing-answer-interviewee = Interviewee
filing-answer-when = Time
filing-answer-mode = How
filing-answer-flags = Circumstances

filing-outcome-told = This leaves the decision as it is: it holds at once, the number stays, those concerned are told.
filing-outcome-refiled = It is still routine: it holds at once, the number stays, the time to object starts anew.
filing-outcome-anew = This touches what was decided: it is decided anew, the number stays. Please give no interview before it is agreed to.
filing-outcome-unchanged = It is the same as before; nothing to change.

filing-class-a-reopen = Class A, filed at once (changed: needs an approval)
filing-stands-change = Changed by { $by }, { $at }; the decision stands, it may go ahead as changed. { $kept }
filing-stands-refiled = Filed; changed by { $by }, { $at }; it may go ahead. Objections until { $until }.
filing-stands-reopen = Changed and waiting for a decision; submitted by { $by }, { $at }.
filing-conditions-kept = The conditions still hold: { $text }
filing-changed =
    <b>{ $by } changed a filing</b>; the decision stands.
    <code>{ $number }</code>　{ $topic }
    { $lines }
filing-old-resubmit = Corrected and submitted again
filing-old-reopen = Changed and submitted again
filing-done-change = changed
filing-done-reopen = changed and submitted

filing-nothing-changed = It is the same as before. Please press "Edit", or "Cancel" if nothing is to change.

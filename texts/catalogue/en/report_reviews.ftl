## Reports: reviewing many at once

report-waiting-list =
    <b>{ $title }</b>  { $count } to review{ $sieve }

    { $lines }
report-waiting-line = · { $unit }  { $at }{ $marks }
report-gone-accepted = · { $unit }  accepted by { $by }
report-gone-returned = · { $unit }  returned by { $by }
report-gone-waived = · { $unit }  let off by { $by }
report-gone-replaced = · { $unit }  handed in anew, please look again
report-marks = {" "}({ $marks })
report-mark-late = late
report-mark-lacking = what was asked for is missing
report-mark-twin = handed in before
report-sieve = , listed: { $sieve } { $count }
report-sieve-all = all
report-sieve-plain = no remarks
report-sieve-late = late
report-sieve-lacking = incomplete
report-sieve-twin = the same
report-waiting-kinds = <b>{ $title }</b>  Which kind of unit?
report-list-stale = This list has been renewed. Please use the newest one, or press “To review” again.

report-bulk-sure =
    { $news }Accept <b>{ $count }</b> submissions for “{ $title }”?{ $marks }
    What came in after the list was shown is not among them.
report-bulk-marks = {" "}Among them: { $told }.
report-bulk-late = { $count } late
report-bulk-lacking = { $count } without what was asked for
report-bulk-twin = { $count } the same as handed in before
report-bulk-news = Just changed: { $told }.
report-bulk-by-accepted = { $by } accepted { $count }
report-bulk-by-returned = { $by } returned { $count }
report-bulk-by-waived = { $by } let off { $count }
report-bulk-by-replaced = { $count } handed in anew
report-bulk-none = Nothing that still waits is chosen.
report-bulk-none-left =
    { $news }Nothing of this list waits any more; nothing was decided.
report-bulk-changed = Just changed: there are { $count } now, and nothing was decided. Please confirm once more.
report-bulk-accepted =
    <b>{ $title }</b>
    ✓ { $count } accepted by { $by }, { $at }
report-bulk-return-preview =
    <b>{ $title }</b>
    Return <b>{ $count }</b>; every unit reads the same sentence:
    { $comment }
report-bulk-returned =
    <b>{ $title }</b>
    { $count } returned by { $by }, { $at }: { $comment }
    Every unit is told.
report-review-left = { $count } to review

button-review-tick = Choose
button-review-ticked = ✓ Chosen
button-review-untick = Choose none
button-review-sieve = { $sieve } { $count }
button-review-kinds = By kind of unit
button-review-accept-all = Accept the { $count } listed
button-review-accept-ticked = Accept { $count } chosen
button-review-accept-plain = Accept { $count } without remarks
button-review-return-all = Return the { $count } listed
button-review-return-ticked = Return { $count } chosen
button-review-return-sure = Return { $count }
button-review-sure = Yes, accept { $count }

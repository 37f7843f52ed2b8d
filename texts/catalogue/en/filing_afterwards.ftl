## Before and after the interview: reminders and questions

filing-remind =
    <b>Interview reminder</b>　{ $when }
    <code>{ $number }</code>　{ $topic }
    { $media }　Interviewee: { $interviewee }
filing-ask =
    <b>{ $question }</b>
    <code>{ $number }</code>　{ $topic }
    { $media }　{ $when }
filing-asked-held = Did the interview take place? Please press one key.
filing-asked-outlet-told = Has the outlet been told that consent was withdrawn? Please record what it did.

filing-follow-digest = Before and after interviews
filing-digest-near = Coming up: { $number } { $topic }, { $when }
filing-digest-asked-held = Did it take place: { $number } { $topic }
filing-digest-asked-awaiting-pub = Was it published: { $number } { $topic }
filing-digest-asked-correction = Was it corrected: { $number } { $topic }
filing-digest-asked-consent-revoked = What did the outlet do: { $number } { $topic }

## After the interview: three small forms

filing-form-about = { $number }　{ $topic }
form-filing-noticed = Did any of this come up? If not, press "None"; otherwise tick, then press "Done".
form-filing-noticed-label = What came up
form-filing-questions = What was asked off the outline? One sentence, or skip.
form-filing-questions-label = Off the outline
form-filing-promises = What was promised? For example <b>vaccination figures by Friday</b>.
form-filing-promises-label = Promises
form-filing-publish-on = On which day is it to be published? For example <b>next Friday</b>.
form-filing-publish-on-label = To be published
form-filing-proof = Please send a link (with the outlet's name if you like), or one screenshot or photo. If there is neither, press "Skip".
form-filing-proof-label = Proof of publication
form-filing-wrong = What has to be corrected? One sentence.
form-filing-wrong-label = Correction
filing-unsaid = Nothing recorded. You can do it later under "My filings".

filing-noticed-none = None
filing-noticed-off-outline = Questions off the outline
filing-noticed-promises = Promises were made
filing-noticed-fact-check = Facts to be checked before publication
filing-noticed-publish-on = Publication date is known

filing-outcome-called-off = Called off late
filing-outcome-reporter-absent = Reporter did not come
filing-outcome-interviewee-absent = Interviewee did not come
filing-outcome-put-off = Put off, to be filed anew
filing-outcome-other = Another reason
filing-outcome-checked = Draft seen and checked
filing-outcome-not-given = Outlet gave no draft
filing-outcome-not-applicable = Not applicable
filing-outcome-unanswered = no answer
filing-outcome-link = with a note
filing-outcome-photo = with a picture
filing-outcome-no-proof = without proof
filing-outcome-not-used = Outlet decided not to publish
filing-outcome-not-found = Not seen published
filing-outcome-corrected = Corrected
filing-outcome-declined = Outlet declined
filing-outcome-taken-down = Taken down
filing-outcome-recut = Re-edited
filing-outcome-not-aired = Not published yet, will not be used

## After the interview: cards

filing-stands-hold = Held, recorded by { $by }, { $at }.
filing-stands-no-show = Not held, recorded by { $by }, { $at }: { $outcome }.
filing-stands-record = Awaiting publication. Recorded by { $by }, { $at }: { $noticed }. { $note }
filing-stands-record-unsaid = Awaiting publication, nothing further recorded ({ $at }).
filing-stands-agree-check = Facts to be checked. Recorded by { $by }, { $at }: { $noticed }. { $note }
filing-stands-check = Awaiting publication. Fact check recorded by { $by }, { $at }: { $outcome }.
filing-stands-check-unsaid = Awaiting publication. No answer about the fact check by { $at }, recorded as that.
filing-stands-publish = Published, recorded by { $by }, { $at }: { $outcome }. { $note }
filing-stands-drop = Not published, recorded by { $by }, { $at }: { $outcome }. Archived.
filing-stands-correct = A correction was asked for, recorded by { $by }, { $at }. { $note }
filing-stands-answer = Correction: { $outcome }, recorded by { $by }, { $at }. Archived.
filing-stands-revoke-consent = <b>The patient withdrew consent</b>, recorded by { $by }, { $at }. Interview and publication stop.
filing-stands-tell-outlet = Consent withdrawn. The outlet: { $outcome }, recorded by { $by }, { $at }. Archived.
filing-stands-close-held = Nobody said whether it took place; archived, { $at }.
filing-stands-close-verbal-ok = No form came after the oral consent; archived, { $at }.
filing-stands-close-awaiting-pub = Not seen published, no answer; archived, { $at }.
filing-stands-close-published = Published; archived, { $at }.
filing-stands-close-correction = No answer about the correction; archived, { $at }.
filing-stands-close-consent-revoked = Consent withdrawn, no answer about what the outlet did; archived, { $at }.

filing-state-held = Held
filing-state-fact-check = Facts to be checked
filing-state-awaiting-pub = Awaiting publication
filing-state-published = Published
filing-state-correction = Being corrected
filing-state-consent-revoked = Consent withdrawn
filing-state-archived = Archived

filing-next-consent-before = The interview does not take place. Please tell the reporter at once, then record what the outlet did.
filing-next-consent-after = Please ask the outlet at once to take it down or re-edit it, then record what it did.
filing-next-consent-office = The unit is telling the outlet; the outcome will stand on the card.
filing-next-tell-outlet = To follow it up, please contact the unit.

## After the interview: keys and hints

button-filing-hold = Held
button-filing-no-show = Not held
button-filing-record = Record what came up
button-filing-check = Record the fact check
button-filing-publish = Published
button-filing-drop = Not published
button-filing-correct = Needs correction
button-filing-answer = Record the correction
button-filing-revoke-consent = Patient withdrew consent
button-filing-revoke-consent-sure = Yes, consent is withdrawn
button-filing-tell-outlet = Record what the outlet did
button-filing-proof = Show the picture

filing-sure-no-show = <b>Why was it not held?</b> It is archived then; if it was put off, please file anew.
filing-sure-check = <b>What became of the fact check?</b>
filing-sure-drop = <b>Was it really not published?</b> It is archived then.
filing-sure-answer = <b>What did the outlet answer?</b> It is archived then.
filing-sure-revoke-consent = <b>Did the patient or guardian withdraw consent?</b> Interview and publication stop, the approvers and the unit lead are told at once; this cannot be undone.
filing-sure-tell-outlet = <b>What did the outlet do?</b> It is archived then.

filing-held-toast = Recorded.
filing-kept-toast = Recorded.
filing-consent-toast = Recorded; approvers and unit lead have been told. Please tell the outlet at once; you will be asked about it in two hours.
filing-proof = <code>{ $number }</code>　{ $topic }

filing-done-hold = recorded as held
filing-done-no-show = recorded as not held
filing-done-record = recorded
filing-done-agree-check = recorded
filing-done-check = recorded as checked
filing-done-publish = recorded as published
filing-done-drop = recorded as not published
filing-done-correct = recorded as needing correction
filing-done-answer = recorded as answered
filing-done-revoke-consent = stopped: consent withdrawn
filing-done-tell-outlet = recorded: outlet told

filing-not-begun = The interview has not begun yet; please record it afterwards.
filing-begun = The interview should have begun and can no longer be cancelled; if it was not held, please press "Not held".
filing-no-patient = Neither patients nor minors were ticked in this filing. If the interview does not take place, please press "Cancel the interview".
filing-already-closed = This filing moved on by itself, { $at }; please see the newest card.
filing-publish-past = { $on } is past; please write today or a later date.
filing-publish-far = { $on } is too far; please write a date within half a year, or press "Cancel".
filing-proof-no-file = Please send a link, a text or a photo; instead of a file please send a link.

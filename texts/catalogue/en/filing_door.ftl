## A reporter at the door

button-filing-onsite = Reporter is here
button-filing-onsite-more = Another outlet
button-filing-call-seen = Press card seen, call duty
button-filing-call-unseen = Press card not seen, call duty
button-filing-verbal-ok = Consent (oral)
button-filing-verbal-ok-phone = Consented by phone
button-filing-verbal-hold = Hold
button-filing-verbal-no = Decline
button-filing-backfill = Fill in the form
button-duty-door = Waits: { $media }

form-filing-door-media = Which outlet, which reporter? For example <b>东方早报 王记者</b>; the outlet alone will do.
form-filing-door-media-label = Outlet and reporter
form-filing-door-topic = What about? One sentence will do. <i>No patients' names.</i>
form-filing-door-topic-label = Topic
form-filing-door-interviewee = Whom do they want to speak to? Skip it if you do not know.
form-filing-door-interviewee-label = Interviewee

filing-door-preview =
    <b>Please check</b>
    { $lines }

    The duty officer is called at once, every 5 minutes until somebody answers. Until then let the reporter wait at the reception, without an interview.
filing-door-running = The duty officer is being called for { $media } already; there is no need to press again.
filing-door-unsaid = not said


filing-door-heading = Reporter is here
filing-door-asked = Reporter is here, please answer
filing-door-card =
    <b>{ $heading }  Class D urgent</b>
    <code>{ $number }</code>
    { $standing }

    <b>Unit</b>  { $unit } ({ $filer })
    <b>Outlet</b>  { $media }
    <b>Topic</b>  { $topic }
    <b>Interviewee</b>  { $interviewee }
    <b>Arrived</b>  { $arrived }
    <b>Press card</b>  { $card }
filing-door-card-seen = seen
filing-door-card-unseen = not seen, please verify first
filing-numbers = { $number } (temporary { $temporary })

filing-door-calling =
    { $standing }
    { $at } call { $round }: { $names }.
filing-door-agreed =
    { $standing }
    The form is due by { $until }.
filing-door-called = Nobody has answered yet; now calling { $stage }: { $names }. Please let the reporter wait; if it is urgent, telephone. <code>{ $number }</code>
filing-door-stage-duty = the officer on duty
filing-door-stage-next = the next on the roster
filing-door-stage-approvers = the approvers
filing-door-stage-admins = the admins

filing-stands-arrive = Waits for an answer, called by { $by } on { $at }.
filing-stands-verbal-ok = Oral consent by { $by } on { $at } ({ $reason }), temporary number <code>{ $temporary }</code>. { $terms }
filing-stands-verbal-hold = { $by } answered on { $at }: hold.
filing-stands-verbal-no = Declined by { $by } on { $at }: { $reason }.
filing-stands-backfill = After oral consent, the form was filled in by { $by } on { $at } (temporary number { $temporary }). { $terms }
filing-terms = Conditions: { $text }.
filing-stands-door-unanswered = Nobody ever answered; the calls ended on { $at }.
filing-how-key = by key
filing-how-phone = by telephone
filing-how-reply = by reply

filing-state-onsite = duty being called
filing-state-verbal-ok = oral consent, form owed
filing-state-verbal-hold = on hold
filing-state-verbal-no = declined
filing-done-arrive = called in
filing-done-verbal-ok = consented to by word of mouth
filing-done-verbal-hold = put on hold
filing-done-verbal-no = declined
filing-done-backfill = filled in
filing-mark-onsite = the reporter was here already
filing-heading-duty-officer = Interview on the spot
filing-outcome-backfill = Consented to by word of mouth; this completes it, under the same number.

filing-next-nobody = There is nobody to call. Please telephone the office. Calls go on as soon as somebody can answer.
filing-next-verbal-ok = The interview may go ahead; tell the reporter the temporary number. Please fill in the form by { $until }; if there was no interview, cancel on the card.
filing-next-verbal-hold = Let the reporter wait at the reception, without an interview; the duty officer is asked again about { $until }.
filing-next-verbal-no = Please tell the reporter why, and: { $alternative }.
filing-next-backfill = It is complete; nothing to do.
filing-next-door-unanswered = The office did not answer; it is not your unit's fault. Without consent please give no interview; for another time, file anew.
filing-door-later = make an appointment in working hours, filed as usual

filing-door-why-not = <b>Pick the reason; pressing it is the answer.</b>
filing-door-why =
    <b>Read as: decline</b>  { $media }
    Pick the reason; pressing it is the answer.
filing-door-read-ok = Read as: oral consent
filing-door-read-conditions = Read as: oral consent, conditions: { $conditions }
filing-door-reply-agreed = Oral consent given to { $media }, temporary number { $number }; they have been told.
filing-door-reply-held = On hold; <code>{ $number }</code> is asked about again.
filing-door-undecided = Nothing was answered; the calls go on. Press a key on the card or reply again.
filing-door-unclear = "{ $text }" was not understood and is no answer. Press a key below, or reply just <b>同意</b> or <b>approve</b>.

filing-door-agreed-toast = Oral consent, { $number }; they have been told.
filing-door-held-toast = On hold; you are asked again in { $minutes } minutes.
filing-door-declined-toast = Declined; they have been told why.

filing-backfill-soon =
    <b>Please fill in the form</b>  <code>{ $number }</code> (temporary { $temporary })
    { $topic }
    Due by { $until }; a few questions only.
filing-backfill-overdue =
    <b>The form is overdue</b>  <code>{ $number }</code> (temporary { $temporary })
    { $topic }
    It was due by { $until }. The duty officer got this reminder too.
filing-backfill-still =
    <b>The form is long overdue</b>  <code>{ $number }</code> (temporary { $temporary })
    { $topic }
    It was due by { $until }; please do it today. The duty officer and the admins got this reminder too.
filing-backfill-owed =
    <b>A form is owed</b>  <code>{ $number }</code> (temporary { $temporary })
    { $unit } ({ $filer })  { $topic }
    It was due by { $until }; please see to it.
filing-digest-owed = Form owed: { $number } { $topic }
filing-next-no-form = It was asked for several times and will be asked for no more.

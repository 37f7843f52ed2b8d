## Notices: writing one

menu-notice = Notices: send, progress, receipts

form-notice-content = Please send what the notice says: a text, or one photo or one file (a caption may stand under it). Bold type, links and other formatting are kept.
form-notice-content-label = Content
form-notice-scope = Which units is it for?
form-notice-scope-label = Units
form-notice-kinds = Which kinds of units? Tick as many as you like, then press “Done”.
form-notice-kinds-label = Kinds of units
form-notice-levels = Units of which levels? Tick as many as you like, then press “Done”.
form-notice-levels-label = Levels
form-notice-units = Please write the units’ names, with commas or line breaks between them. Short names and pinyin will do.
form-notice-units-label = Named units
form-notice-roles = Who in these units? Tick as many as you like, then press “Done”.
form-notice-roles-label = Readers
form-notice-receipt = Should readers press “Received”?
form-notice-receipt-label = Receipt

audience-scope-all = All units
audience-scope-kinds = By kind of unit
audience-scope-levels = By level
audience-scope-units = Named units
audience-scope-plan = as the plan says

notice-role-contact = Publicity contacts
notice-role-unit-lead = Unit leads
notice-role-duty-officer = Duty officers
notice-role-everyone = Everyone registered
notice-receipt-yes = Receipt needed
notice-receipt-no = Not needed

notice-kind-unknown = A notice is a text, a photo or a file; stickers, voice messages and videos cannot be sent as one. Please send it another way.
notice-one-only = A notice carries one photo or one file, so the album was not taken. Please send only one; the others can go as another notice.
notice-text-too-long = The text has { $length } characters, a notice at most { $limit }. Please shorten it, or send the whole text as a file.
notice-caption-too-long = The caption has { $length } characters, under a photo or file there may be { $limit }. Please shorten it and send it again with its photo or file.

notice-preview =
    Above is the notice as its readers will see it.

    { $answers }

    { $reach }
button-notice-submit = Looks right, go on

## Notices: how many people

notice-reach-all = It goes to <b>{ $people }</b> { $people ->
    [one] person
   *[other] people
} (units: { $units }, each with somebody who gets it)
notice-reach = It goes to <b>{ $people }</b> { $people ->
    [one] person
   *[other] people
} (of { $units } units { $unreached } cannot be reached)
notice-people-unreached = People who cannot get it, { $count }: { $causes }
notice-unit-unreached = · { $unit }: { $cause }
notice-more-units = · and { $count } more units
notice-cause-count = { $cause } { $count }
notice-cause-unregistered = nobody registered for this
notice-cause-never-started = never opened the bot
notice-cause-stopped = stopped the bot
notice-cause-deleted = account deleted
notice-cause-refused = message refused
notice-nobody = Nobody in this range can get it, so it cannot be sent. Please change the units or the readers.
notice-confirm-please = Please confirm once more: what is sent cannot be taken back.

## Notices: progress

notice-card = { $lines }
notice-heading = <b>Notice { $number }</b>  { $title }
notice-untitled-text = Text
notice-untitled-photo = Photo
notice-untitled-document = File
notice-state-dropped = Dropped; it was not sent.
notice-state-sending = Confirmed by { $by } on { $at }, going out now.
notice-state-paused = Paused. Confirmed by { $by } on { $at }.
notice-state-done = All sent. Confirmed by { $by } on { $at }.
notice-state-cancelled = Cancelled; what had not gone will not go. Confirmed by { $by } on { $at }.
notice-waits = These are quiet hours: it goes out on { $at }.
notice-progress = Delivered { $sent }/{ $total }, failed { $failed }
notice-failed = · { $cause }, { $count }: { $names }
notice-more-people = and { $count } more
notice-uncertain = Uncertain { $count }: the network broke off, they may have arrived. Sending again reaches some people twice.
notice-not-sent = Not sent { $count }
notice-receipts = Receipts { $given }/{ $readers }

button-notice-confirm = Send to { $count } { $count ->
    [one] person
   *[other] people
}
button-notice-drop = Drop it
button-notice-pause = Pause
button-notice-resume = Go on
button-notice-cancel = Stop sending
button-notice-resend = Resend uncertain ({ $count })
button-notice-receipts = Receipts

notice-sending = Sending has begun
notice-count-changed = The number of people who can get it has just changed; nothing was sent. Please check the new number and confirm again.
notice-done-drop = Dropped
notice-done-pause = Paused
notice-done-resume = Going on
notice-done-cancel = Sending stopped
notice-done-resend = Sending again

notice-is-composed = This notice has not been confirmed yet.
notice-is-dropped = This notice was dropped and not sent.
notice-is-sending = This notice was confirmed by { $by } and is going out.
notice-is-paused = This notice was confirmed by { $by } and is paused.
notice-is-done = This notice was confirmed by { $by } and has all gone out.
notice-is-cancelled = This notice was confirmed by { $by }; its sending was stopped later.

## Notices: the list and the receipts

notice-list =
    Notices of late:

    { $lines }
notice-line = { $heading }
    { "  " }{ $standing }, readers: { $readers }
notice-line-receipts = { $heading }
    { "  " }{ $standing }, receipts { $given }/{ $readers }
notice-line-unsent = { $heading }
    { "  " }{ $standing }
notice-standing-composed = to be confirmed
notice-standing-sending = going out
notice-standing-paused = paused
notice-standing-done = all sent
notice-standing-cancelled = stopped
button-notice-new = New notice
button-notice-open = Notice { $number }

notice-report =
    { $heading }
    { $counts }

    { $missing }
notice-report-counts = Receipts <b>{ $given }/{ $readers }</b>
notice-report-counts-apart = Receipts <b>{ $given }/{ $readers }</b>; not delivered and not counted: { $unreached }
notice-missing-heading = No receipt yet:
notice-missing-unreached = { $name } (not delivered)
notice-missing-line = · { $unit }: { $names }
notice-whole-office = This office
notice-nobody-missing = All receipts are in.

## Notices: what readers see

notice-body = { $parts }
notice-footer = — { $office }
notice-footer-asked = — { $office }  Please press “Received”.
notice-footer-given =
    — { $office }
    ✓ Receipt given  { $at }
button-notice-ack = Received
notice-acknowledged = Receipt given, thank you.
notice-acknowledged-already = You gave your receipt on { $at }; no need to press again.
notice-only-sample = This is a preview; readers give their receipt here.

digest-notices = Notices waiting for your receipt
digest-notice-line = { $title } (sent { $at }; please press “Received” under it)

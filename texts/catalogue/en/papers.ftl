## Papers: the slip, the gate slip, the briefing card

paper-title-slip = Media interview slip
paper-title-gate = Media gate slip
paper-title-briefing = Briefing for the interviewee
paper-dated = { $year }-{ $month }-{ $day }

paper-version = Version
paper-version-first = 1
paper-version-corrected = { $version } (corrected)
paper-no = Number
paper-unit = Unit
paper-filer = Filed by
paper-contact = Contact
paper-outlet = Outlet
paper-journalist = Reporter
paper-topic = Topic
paper-interviewee = Interviewee
paper-when = Time
paper-mode = Form
paper-flags = Circumstances
paper-class = Class
paper-decision = Decision
paper-decided-by = Decided by
paper-decided-at = Decided at
paper-conditions = Conditions
paper-place = Place
paper-escort = Escort
paper-checked = Checked by

paper-decision-submit = Filed, may go ahead
paper-decision-approve = Approved
paper-decision-condition = Approved with conditions, which the unit has accepted

paper-gate-note-card = Please compare with the press card or the letter of introduction, and let in who matches.
paper-gate-note-window = Valid for these people at this time only; otherwise please ring the contact.
paper-briefing-rule-1 = 1. Nothing secret, and nothing that has not been made public.
paper-briefing-rule-2 = 2. No patient's name, record, picture or other personal details.
paper-briefing-rule-3 = 3. What goes beyond the topic or your own work you need not answer; please refer the reporter to the unit.

paper-foot-code = Code { $code }
paper-foot-how = The QR code holds the signed text. Tell the office the code to hear whether this paper still holds.
paper-foot-key = Key { $key }…　Offline: xuanbao verify --slip, or tools/verify_slip.py

## In the chat

button-filing-papers = Papers
button-paper-slip-docx = Slip (Word)
button-paper-slip-pdf = Slip (PDF)
button-paper-gate-docx = Gate slip (Word)
button-paper-gate-pdf = Gate slip (PDF)
button-paper-briefing-docx = Briefing (Word)
button-paper-briefing-pdf = Briefing (PDF)
button-paper-ics = Calendar file

papers-which = <b>Which one?</b> Word for editing, PDF for printing.
paper-sent-slip = <b>Media interview slip</b>　<code>{ $number }</code>
    Code <code>{ $code }</code>
paper-sent-gate = <b>Media gate slip</b>　<code>{ $number }</code>
    For the guard; the topic is not on it. Code <code>{ $code }</code>
paper-sent-briefing = <b>Briefing for the interviewee</b>　<code>{ $number }</code>
    To be read before the interview.
paper-sent-ics = <b>Calendar file</b>　<code>{ $number }</code>
    Open it with your calendar to add the interview.
paper-not-now = Only what is filed or approved has papers; this filing is now: { $state }.
paper-no-font = This server has no Chinese font, so it cannot make a PDF. Please take the Word file, and ask an admin to install one.

paper-event = Interview: { $media }
paper-event-topic = Topic: { $topic }
paper-event-interviewee = Interviewee: { $interviewee }
paper-event-number = Number: { $number }

## Verifying

verify-slip-holds = Given out by this office, and it holds today. Please compare line by line:
verify-slip-superseded = Given out by this office, but superseded by version { $version }. Please use the new one.
verify-slip-over = Given out by this office, but the filing is now: { $state }. It no longer holds.
verify-slip-changed = Given out by this office, but the record is not what it was then. Please ask an admin.
verify-slip-unknown = This office has given out no paper with the code { $code }.
verify-slip-tampered = Changed: { $fields }.
verify-slip-broken = The signature is wrong; something was changed. Do not rely on it.
verify-slip-unreadable = No seal to be read: please give the code, the text of the QR code, or a Word or PDF file made here.
verify-slip-key = Public key: { $public }
verify-slip-no-key = No paper was given out yet, so there is no key.
verify-slip-line = { $label }: { $value }
verify-slip-left-out = (long; the QR code holds its digest only)

## Incidents (T10)

menu-incident = Incidents: report, time limits, statements

incident-state-open = running
incident-state-paused = alarms paused
incident-state-closed = over
incident-reading-occurred = Occurred
incident-reading-aware = Known
incident-reading-reported = Reported

incident-card =
    { $note }<b>Incident { $number }</b>  { $state }
    { $unit }
    { $what }
    T0: { $t0 } ({ $reading })

    { $clocks }

    Roles: { $board }
    Facts: { $facts }
    Statement: { $statement }{ $ended }
incident-note =
    { $note }

    { "" }
incident-clock-runs = { $clock } ({ $hours } h): before { $limit }, { $length } left
incident-clock-over = { $clock } ({ $hours } h): <b>limit { $limit } passed { $length } ago</b>
incident-clock-met = { $clock } ({ $hours } h): done { $met }, after { $length }
incident-clock-late = { $clock } ({ $hours } h): done { $met }, after { $length }, <b>past the limit</b>
incident-length = { $hours } h { $minutes } min
incident-length-hours = { $hours } h
incident-length-minutes = { $minutes } min
incident-clock-unmet = { $clock } ({ $hours } h): limit { $limit }, not recorded as done when it ended
incident-held = { $role } { $name }
incident-unfilled = nobody: { $roles }
incident-facts-counted = verified { $verified }, to be verified { $unverified }, denied { $denied }
incident-statement-none = not drafted yet
incident-statement-newest = version { $number }, { $state }
incident-ended = { "" }

    Ended: { $at }
    { $how }

incident-started-by = { $name } reported an incident; its clocks run. Please open it and take a role.
incident-started = Started; alarms are set and those concerned have been told. A reply to this message adds a fact.
incident-told =
    <b>Incident { $number }</b>
    { $unit }: { $what }

    { $told }
incident-alarm =
    <b>Incident { $number }: { $clock }, { $length } left</b>
    { $unit }: { $what }
    Limit { $limit }

    Statement: { $statement }
    Roles: { $board }
incident-passed =
    <b>Incident { $number }: { $clock }, the limit has passed</b>
    { $unit }: { $what }
    Limit { $limit }{ $over }; recorded as a gap

    Statement: { $statement }
    Roles: { $board }
    Please still record it once it is done; what counts is when it was really done.
incident-over-by = , passed { $length } ago
incident-answered-toast = Noted: you are on it.
incident-reply-no-fact = That was not taken as a fact. To add one, simply state it.

incident-t0-moved =
    T0 moved from { $before } to { $t0 } ({ $reading }); the alarms moved with it.
    Reason: { $why }

    { $clocks }
incident-t0-set = T0 is set anew, the alarms moved, those concerned have been told.
incident-paused-told = Alarms are paused. The limits stay; alarms go on when resumed. Reason: { $why }
incident-paused = Alarms are paused; the limits stay.
incident-resumed-told = Alarms go on.
incident-resumed = Alarms go on; a limit that passed meanwhile is said at once.
incident-closed-told = It is over. { $how }
incident-closed = It is over; no more alarms. A draft of the review follows, and can be made again at any time.
incident-conference-told = The press conference was held { $at }.
incident-conference-noted = The press conference is recorded.
incident-gap-noted = The gap is recorded.
incident-role-given = { $by } asks you to take “{ $role }”.

incident-list =
    <b>Incidents</b>
    { $lines }
incident-none = No incident is running.
incident-over =
    <b>Incidents that are over</b>
    { $lines }
incident-line = { $number }  { $unit }: { $what } ({ $state })
incident-line-runs = { $number }  { $unit }: { $what } ({ $state }; { $clock }, { $length } left)
incident-line-over = { $number }  { $unit }: { $what } ({ $state }; { $clock }, <b>{ $length } over</b>)
incident-digest = Incidents running: { $count } ({ $numbers })

incident-log =
    <b>{ $number } timeline</b>
    { $lines }
incident-log-line = { $at }  { $name }  { $what }
incident-by-clock = system
incident-log-start = reported, T0 { $done } ({ $subject }): { $text }
incident-log-set-t0 = T0 set to { $done } ({ $subject }), { $text }
incident-log-pause = alarms paused: { $text }
incident-log-resume = alarms go on
incident-log-close = ended: { $text }
incident-log-answer = saw the alarm, is on it
incident-log-add-fact = { $subject }: { $text }
incident-log-check-fact = { $subject }: { $text }
incident-log-fact = fact { $number } { $state }
incident-log-draft = drafted version { $subject }
incident-log-remark = on version { $subject }: { $text }
incident-log-sign = signed version { $subject }
incident-log-release = version { $subject } was released { $done } { $text }
incident-log-conference = press conference was held { $done }{ $subject }
incident-log-people = { "" } ({ $count } people)
incident-log-take = took “{ $subject }”
incident-log-give = gave “{ $subject }” to { $text }
incident-log-leave = gave back “{ $subject }”
incident-log-note-gap = noted a gap: { $text }
incident-log-alarm = { $subject }: alarm { $text } before the limit
incident-log-limit-passed = { $subject }: the limit passed

incident-gaps =
    <b>{ $number } gaps</b>
    { $lines }
incident-gaps-none = No gaps.
incident-gap-line = { $at }  { $what }
incident-gap-limit-passed = { $subject } was not done within its limit
incident-gap-recorded-late = { $subject } was done in time and recorded after the limit
incident-gap-unverified = version { $subject } was released with facts not verified: { $text }
incident-gap-unanswered = nobody acted after an alarm: { $subject }
incident-gap-alarm = { $clock }, { $at }
incident-gap-role-unfilled = nobody held “{ $subject }” at an alarm
incident-gap-by-hand = { $text } (noted by { $name })

incident-board =
    <b>{ $number } roles</b>
    { $lines }
incident-role-held = { $role }: { $name } (since { $at })
incident-role-empty = { $role }: nobody
incident-role-to-whom = Who takes “{ $role }”? They will be told.
incident-role-taken = “{ $role }” is held by { $name } already.
incident-role-not-yours = That role is not yours any more; please look at the newest board.
incident-role-signs = Only a unit lead or an approver can hold “signing”.
incident-not-a-colleague = They are not among those who can take a role here.

incident-preview =
    <b>Please check, then start</b>
    { $answers }

    { $limits }

    The clocks run from then; those concerned are told, at night with sound. Please write no patient's name or other personal details.
incident-limit = { $clock }: before { $limit }
incident-runs-already = { $count } already running in this unit; please make sure it is not the same one.
incident-t0-preview =
    <b>Please check the new T0</b>
    Before: { $before }
    { $answers }

    { $limits }
incident-close-preview =
    <b>End { $number }</b>
    { $answers }
    { $unmet }
incident-close-unmet = “{ $clock }” is not recorded as done; no more alarms after the end.
incident-conference-preview =
    <b>{ $number } press conference</b>
    { $answers }

form-incident-unit = Which unit? Type its name, short name or pinyin.
form-incident-unit-label = Unit
form-incident-what = What happened? One sentence, for example “fire in the emergency building, put out”. No patients' names, please.
form-incident-what-label = What
form-incident-t0 = From when do the clocks run? For example “03:10”, “half an hour ago”, “昨晚23:50”.
form-incident-t0-label = T0
form-incident-reading = Which time is that?
form-incident-reading-label = Reading
form-incident-facts = Is anything verified already? One a line; skip if not.
form-incident-facts-label = Verified
form-incident-t0-why = Why is it changed?
form-incident-t0-why-label = Reason
form-incident-pause-why = Why are alarms paused? The limits themselves stay.
form-incident-pause-why-label = Reason
form-incident-close-how = How did it end? One or two sentences.
form-incident-close-how-label = How it ended
form-incident-gap = What fell short?
form-incident-gap-label = Gap
form-incident-experts = Experts of which field? Type a field or a name.
form-incident-experts-label = Field
form-incident-conference-at = When was the press conference held?
form-incident-conference-at-label = Held
form-incident-conference-people = How many people came? Skip if not known.
form-incident-conference-people-label = People

incident-experts-found =
    <b>Experts for “{ $field }”</b>
    { $lines }
incident-expert = { $name }  { $title }  { $field } ({ $unit })
incident-experts-none = Nobody on the roster; please try another field.

incident-is-open = This incident is running; there is nothing to resume.
incident-is-paused = Its alarms are paused; please resume first.
incident-is-closed = This incident is over.
incident-moved-on = This incident has just changed; please open the newest card.
incident-unit-closed = This unit is closed; please choose another.
incident-t0-unclear = T0 was not understood; please say the hour, for example “03:10”.
incident-t0-future = { $at } is still to come. Please give a time that has passed, for example “半小时前”.
incident-t0-old = { $at } is more than { $days } days ago; please check the date.
incident-done-future = { $at } is still to come; please record it once it is done.
incident-done-early = { $at } is before T0 ({ $t0 }); please check.
incident-count = Please give a number from 1 to { $most }.
incident-sentence-length = Please use { $low } to { $high } characters, for example /incident 3点10分急诊楼起火，已扑灭

## The fact sheet

fact-state-unverified = to be verified
fact-state-verified = verified
fact-state-denied = denied
fact-sheet =
    { $note }<b>{ $number } fact sheet</b>
    { $lines }
fact-none = No facts yet. Press “Add”, or reply to a message about the incident.
fact-line = { $number }. [{ $state }] { $text } ({ $source }; { $name } { $at })
fact-no-source = no source given
fact-by-reporter = by who reported
fact-added = Added as number { $number }.
fact-card =
    <b>{ $number } fact</b>
    { $line }
    { $history }
fact-stood = Before: { $at } { $name } [{ $state }] { $text }
form-fact-text = What is the fact? One thing only; no patients' names, please.
form-fact-text-label = Fact
form-fact-state = Is it verified?
form-fact-state-label = State
form-fact-source = Verified by whom, by what? For example “security staff, on the spot”.
form-fact-source-label = Source
fact-source-missing = Please say by whom and by what it was verified.
fact-stands-so = { $by } recorded it so { $at }.
fact-moved-on = { $by } changed this { $at }; please open the newest.
fact-length = A fact has { $low } to { $high } characters.

## The statement

statement-state-draft = to be signed
statement-state-signed = signed, to be released
statement-state-released = released
statement-state-replaced = replaced by a newer version
statement-list =
    <b>{ $number } statement</b>
    { $lines }
statement-none = Not drafted yet.
statement-line = Version { $number }  { $state }  { $name } { $at }  { $text }
statement-card =
    { $note }<b>{ $incident } statement, version { $number }</b>
    { $standing }

    { $text }

    <b>Facts it tells</b>
    { $facts }
    { $warning }
statement-tells-none = None ticked; please use “Facts”.
statement-stands-draft = drafted by { $drafter } { $drafted }, to be signed
statement-stands-signed = drafted by { $drafter } { $drafted }, signed by { $signer } { $signed }
statement-stands-released = drafted by { $drafter } { $drafted }, signed by { $signer } { $signed }, released { $released }. Link: { $link }
statement-stands-replaced = { $standing }. Replaced by a newer version
statement-unverified = <b>Note: it tells facts not verified: { $numbers }.</b>
statement-denied = <b>Note: it tells facts that were denied: { $numbers }. If it refutes them, check the wording.</b>
statement-which-facts = Which facts does version { $number } tell?
statement-fact = { $number }. { $text }
statement-sign-sure =
    { $warning }

    Sign it all the same?
statement-signed = Signed; who drafted it and who speaks have been told. Please record the release.
statement-compared =
    <b>Version { $before } and version { $after }</b>
    { $lines }
statement-piece-same = … { $text }
statement-piece-added = ＋ <u>{ $text }</u>
statement-piece-removed = － <s>{ $text }</s>
statement-preview =
    <b>Please check the whole text</b>

    { $text }

    { $warning }
    Submitted, it becomes a new version and goes to be signed.
statement-release-preview =
    <b>Release of version { $number }</b>
    { $answers }
    { $warning }
statement-asked = { $name } drafted version { $number } of the statement; please sign it.
statement-asked-of = Asked to sign: { $names }.
statement-no-signer = Nobody can sign it: nobody signs a draft of their own. Please find a unit lead or an approver.
statement-signed-told = { $name } signed version { $number }; it can be released. Please record when.
statement-released-told = Version { $number } of the statement was released { $at }.
statement-released = The release of version { $number } is recorded.
statement-remarked = { $name } on version { $number } of the statement: { $text }
statement-remark-kept = Passed on to { $name }; the version is not signed yet.
statement-remark-length = A remark has { $low } to { $high } characters; to sign, reply “同意” or press “Sign”.
form-statement-remark = What is to change? It is passed on to who drafted it.
form-statement-remark-label = Remark
statement-own = Nobody signs a draft of their own; somebody else has to.
statement-is-draft = Version { $number } is being changed or not signed yet; please open the newest card.
statement-is-signed = Version { $number } was signed by { $name } already.
statement-is-released = Version { $number } was released already.
statement-is-replaced = Version { $number } was replaced; please look at the newest.
statement-link = A link begins with http:// or https:// and has no spaces; skip if there is none.
form-statement-text = Please write the whole statement. Every version is kept.
form-statement-text-anew =
    Please write the whole of the new version; the last one can be copied and changed. Version { $number }:

    <code>{ $text }</code>
form-statement-text-label = Text
form-statement-at = When was it released?
form-statement-at-label = Released
form-statement-link = Where can it be read? Skip if there is no link.
form-statement-link-label = Link

## The review

review =
    <b>{ $number } review (draft)</b>
    { $sections }
review-section = { "" }
    <b>{ $heading }</b>
    { $lines }
review-more = { $count } more, see the file
review-file = { $number } review (Word). Please add the analysis and what is to change.
review-title = Review of an incident (draft)
review-summary = 1. What happened
review-clocks = 2. Time limits
review-timeline = 3. Timeline
review-facts = 4. Facts
review-statements = 5. Versions of the statement
review-gaps = 6. Gaps
review-questions = 7. Questions to answer
review-row = { $label }: { $value }
review-label-what = What
review-label-t0 = T0
review-label-reading = Reading
review-label-starter = Reported by
review-label-state = State
review-label-board = Roles
review-label-how = How it ended
review-fact = { $number }. [{ $state }] { $text }. Source: { $source }. Verified: { $verified }
review-statement = Version { $number } ({ $state }). Drafted: { $drafter }. Signed: { $signer }. Released: { $released }. Text: { $text }
review-never = never
review-nobody = nobody

## Buttons

button-now = Now
button-incident-new = Report an incident
button-incident-start = Start
button-incident-over = Those that are over
button-incident-one = { $number }
button-incident-before = Previous page
button-incident-after = Next page
button-incident-earlier = Earlier
button-incident-later = Later
button-incident-open = Open
button-incident-answer = Got it, on it
button-incident-log = Timeline
button-incident-gaps = Gaps
button-incident-gap = Note a gap
button-incident-conference = Conference was held
button-incident-experts = Experts
button-incident-review = Review
button-incident-t0 = Change T0
button-incident-pause = Pause alarms
button-incident-resume = Resume alarms
button-incident-close = End
button-fact-list = Facts
button-fact-add = Add
button-fact-one = { $number }
button-fact-verify = Verify
button-fact-deny = Deny
button-fact-doubt = Doubt again
button-fact-correct = Correct
button-board-show = Roles
button-board-take = Take: { $role }
button-board-leave = Give back: { $role }
button-board-give = Ask somebody: { $role }
button-board-to = { $name }
button-statement-list = Statement
button-statement-draft = New version
button-statement-one = Version { $number }
button-statement-open = Open version { $number }
button-statement-facts = Facts
button-statement-sign = Sign
button-statement-sign-anyway = Sign anyway
button-statement-remark = Remark
button-statement-release = Record release
button-statement-compare = Compare with previous
button-statement-from-facts = Draft from verified facts

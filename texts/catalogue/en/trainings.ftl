## Trainings: composing

menu-training = trainings: registration, attendance, exam

form-training-title = What is the training called? For example "News releases and media interviews".
form-training-title-label = Title
form-training-when = When? Please say the end too, for example "10 December 14:00 to 17:00".
form-training-when-label = Time
form-training-place = Where? A place, or the link of an online meeting.
form-training-place-label = Place
form-training-scope = Which units may register people?
form-training-scope-label = Units
form-training-seats = How many seats are there? Please write a number.
form-training-seats-label = Seats
form-training-per-unit = How many people of one unit at most? Skip this for no limit.
form-training-per-unit-label = At most of one unit
form-training-closes = When does registration close? For example "8 December". A day alone means 17:30 of that day.
form-training-closes-label = Registration closes
form-training-exam = Is there an exam?
form-training-exam-label = Exam
form-training-bank = Which bank of questions?
form-training-bank-label = Bank
form-training-terms = How many questions, minutes, and points to pass? Press a key, or write "20 questions 30 minutes 80 points".
form-training-terms-label = Questions and time
form-training-explanation = Anything else to be known? Skip this if not.
form-training-explanation-label = Explanation
form-training-plan-line = Which line of a plan does it carry out? Press a key, or write a word to find one; skip it if none.
form-training-plan-line-label = Stands on

training-exam-none = none
training-exam-once = yes, one attempt
training-exam-again = yes, two attempts
training-bank = { $title } ({ $count } questions)
training-terms = { $questions } questions, { $minutes } minutes, { $pass } points to pass
training-cited = { $clause } { $text }

training-preview =
    <b>Training</b>

    { $answers }

    { $reach }
training-end-missing = The end is missing, or comes before the beginning. Please write both, for example <b>10 December 14:00 to 17:00</b>.
training-closes-late = Registration cannot close after the training begins ({ $at }). Please name an earlier time.
training-closes-past = { $at } has gone by, so nobody could register. Please name a time to come.
training-seats-unclear = Please write a number from 1 to { $most }, for example <b>60</b>.
exam-terms-unclear = Please write three numbers: questions, minutes, points to pass, for example <b>20 questions 30 minutes 80 points</b>.
exam-questions-few = The bank holds { $count } questions. Please ask for no more than that.
training-audience-empty = No unit is in this range, so it cannot be opened.
training-count-changed = The number of units has just changed and is { $count } now; nobody has been told. Please open the draft again and look it over.
training-moved-on = Something has just changed. Please go by the newest card, or send /training.
training-is-draft = This training has not been opened yet.
training-is-open = This training is open already.
training-is-finished = This training is finished.
training-is-cancelled = This training was called off.
training-not-meant = This training is not for that unit.

form-training-move-when = When is it now? Please say the end too.
form-training-move-when-label = New time
form-training-move-place = Where is it now? Skip this if the place stays.
form-training-move-place-label = New place
training-move-preview =
    <b>{ $title }</b>
    Before: { $before } { $was }
    Now: { $when } { $place }

    The { $count } people registered or waiting and their contacts will be told; everybody keeps their seat.
training-seats-taken = { $taken } seats are taken; there cannot be fewer. Please ask the units to take people off first.
training-has-begun = The training has begun; this cannot be changed any more.

form-training-late-who = Whose attendance is noted late? Press a key, or write a name.
form-training-late-who-label = Person
form-training-late-why = Why is it noted late? One sentence; it stands in the list.
form-training-late-why-label = Reason
training-absent = { $name }, { $unit }
training-late-noted = Noted as present: { $name } ({ $unit }). Reason: { $why }

form-training-again-who = Who may sit it once more? Press a key, or write a name. Those who did not pass are listed.
form-training-again-who-label = Person
form-training-again-why = Why once more? One sentence; the person sees it, for example "the network failed".
form-training-again-why-label = Reason
training-again-allowed = { $name } ({ $unit }) may sit it once more; the last mark does not count.
form-training-marks = Please write the marks of the paper exam, for example "Zhang San 86, Li Si 72". Only of people who were present.
form-training-marks-label = Marks
training-mark-of = { $name } { $score }
training-mark-unclear = "{ $text }" was not understood. Please write name and points, for example <b>Zhang San 86</b>.
training-mark-nobody = Nobody called "{ $name }" was present. Please check the name, or note their attendance first.
training-mark-several = Several are called "{ $name }". Please add the job title, for example <b>Zhang San head nurse 86</b>.
training-marks-preview =
    <b>{ $title }</b>, marks on paper

    { $marks }
training-marks-noted = Marks of { $count } people noted.

## Trainings: lists and cards

training-list =
    <b>Trainings</b>

    { $lines }
training-none = There is no training at present.
training-line =
    · <b>{ $title }</b> { $when }
    　registered { $taken }/{ $seats }, closes { $closes }
training-line-closed =
    · <b>{ $title }</b> { $when }
    　registered { $taken }/{ $seats }, closed { $closes }
training-line-finished = · <b>{ $title }</b> { $when }, finished
training-drafts = <b>Drafts</b>; nobody has been told yet:
training-no-drafts = There are no drafts.
training-draft =
    <b>{ $title }</b> (draft, nobody has been told yet)
    Time: { $when }
    Place: { $place }
    Registration closes: { $closes }
    { $details }

    { $reach }
training-held-open =
    <b>{ $title }</b>
    Time: { $when }
    Place: { $place }
    Registration closes: { $closes }
    { $details }

    { $counts }
training-held-finished =
    <b>{ $title }</b> (finished)
    Time: { $when }
    Place: { $place }
    Registration closes: { $closes }
    { $details }

    { $counts }
training-held-cancelled =
    <b>{ $title }</b> (called off)
    Time: { $when }
    Place: { $place }
    Registration closes: { $closes }
    { $details }

    { $counts }
training-card =
    <b>Training: { $title }</b>
    Time: { $when }
    Place: { $place }
    Registration closes: { $closes }
    { $details }

    { $people }
training-card-over =
    <b>Training: { $title }</b> ({ $state })
    Time: { $when }
    Place: { $place }
    Registration closes: { $closes }
    { $details }

    { $people }
training-state-draft = draft
training-state-open = open
training-state-finished = finished
training-state-cancelled = called off
training-seats-line = Seats: { $seats } ({ $taken } taken, { $waiting } waiting)
training-per-unit = Of one unit: at most { $most }
training-exam-line-once = Exam: { $questions } questions, { $minutes } minutes, { $pass } points to pass
training-exam-line-again = Exam: { $questions } questions, { $minutes } minutes, { $pass } points to pass; who fails may try once more
training-no-exam = This training has no exam.
training-plan-line = Stands on: { $line }
training-explanation = Explanation: { $text }
training-nobody-yet = Nobody is registered yet
training-person = · { $name }: { $standing }
training-name-with-title = { $name } ({ $job })
training-more-people = · { $count } more
training-and-more = { $count } more
training-seated = has a seat
training-waiting = number { $place } on the waiting list
training-left = has left
training-attended = ✓ present
training-mark-passed = { $score } points, passed
training-mark-failed = { $score } points, not passed
training-present = Present: { $present }/{ $seated }
training-marks-line = Exam: { $passed } passed, { $failed } did not, { $running } under way
training-certified = Certificates: { $count }
training-people =
    <b>{ $title }</b>, who is registered

    { $lines }
training-people-none = "{ $title }": nobody is registered yet.
training-opened = { $count } units were told
training-finished = Finished; { $count } people have a number
training-ended = Called off: { $title }
training-drop-sure = Really delete the draft "{ $title }"? ({ $count } registered)
training-end-sure = Really call off "{ $title }"? The { $count } people registered and their contacts will be told.
training-finish-sure = Really finish "{ $title }"? { $count } were present; those of them who passed the exam (all, where there is none) get a number. Afterwards nobody is noted late and no mark is added.
training-not-held-yet = The training begins only at { $at }; this cannot be done yet.
training-exam-running = { $count } people are still at the exam. Please finish once it is handed in or over.

training-sheet-called = { $title } list
training-sheet = { $count } people are on the list. Please keep it safe.
training-register-called = Training register { $year }
training-register = { $count } lines: who took part in which training, and the mark of its exam. A record, nothing more.
training-column-number = No.
training-column-unit = Unit
training-column-name = Name
training-column-job = Job title
training-column-phone = Telephone
training-column-state = Registration
training-column-attended = Signed in
training-column-how = How
training-column-mark = Mark
training-column-certificate = Certificate
training-column-training = Training
training-column-on = Held
attendance-way-code = code
attendance-way-contact = ticked by the contact
attendance-way-admin = ticked by an administrator
attendance-way-late = noted late
attendance-late-why = { $how }: { $why }

button-training-new = New training
button-training-drafts = Drafts { $count }
button-training-bank = Question banks
button-training-register = Training register
button-training-one = { $title }
button-training-show = See the training
button-training-open = Tell { $count } units
button-training-drop = Delete draft
button-training-enrol = Register people
button-training-enrol-for = Register: { $unit }
button-training-people = Who is registered
button-training-leaving = Take off: { $name }
button-training-leave-own = I cannot come
button-training-leave-sure = Yes
button-training-sign = Sign-in code
button-training-resign = Another code
button-training-code = Sign in
button-training-ticks = Tick attendance
button-training-late = Note late
button-training-marks = Marks on paper
button-training-again = Allow once more
button-training-exam = Open the exam
button-training-move = Change time or place
button-training-seats = Change seats
button-training-list = List (table)
button-training-finishing = Finish
button-training-finish-sure = Yes, finish
button-training-ending = Call off
button-training-end-sure = Yes

## Trainings: registration

form-enrolment-unit = For which unit? Press a key, or write its name.
form-enrolment-unit-label = Unit
form-enrolment-people = Who takes part? For example "Zhang San head nurse, Li Si" with Chinese names or full Latin ones. A telephone is optional; write "me" for yourself.
form-enrolment-people-label = People
form-enrolment-people-of =
    { $title } { $unit }
    { $ask }
enrolment-nobody = No name was found. Please write like this: <b>张三 护士长、李四</b>.
enrolment-too-many = At most { $most } people at once; please send them in parts.
enrolment-unclear = "{ $text }" was not understood. Please write the name first, then job title and telephone, people apart by commas or lines.
enrolment-two-people = "{ $text }" looks like two people; please set them apart by a comma or a line. If the second is a title, write <b>张三（职务）</b>.
enrolment-unit-full = At most { $most } people of one unit; { $taken } are registered, { $left } more may be.
enrolment-is-seated = There is a seat already.
enrolment-is-waiting = Still on the waiting list; without a seat nobody signs in.
enrolment-is-cancelled = Not on the list any more.
training-registration-over = Registration closed at { $at }. For a late entry please ask an administrator.
training-enrolled =
    <b>{ $title }</b> { $unit }

    { $lines }

    Something wrong? Take the person off with the key below and register them again.
training-was-entered = · { $name }: was registered before
training-leave-sure = Really take { $name } off "{ $title }"? The seat goes to the first who waits.
training-has-left = Taken off: { $name }, { $title }

training-entered =
    <b>You have been registered</b> { $title }
    { $when } { $place }
    { $people }
training-taken-off =
    <b>You are not on the list any more</b> { $title }
    { $when } { $place }
    { $people }
training-moved-up =
    <b>A seat became free</b> { $title }
    { $when } { $place }
    { $people }
training-moved =
    <b>Training moved</b> { $title }
    Before: { $before } { $was }
    Now: { $when } { $place }
    { $people }
training-cancelled =
    <b>Training called off</b> { $title }
    Was to be: { $when } { $place }
    { $people }
training-soon =
    <b>Training today</b> { $title }
    { $when } { $place }
    { $people }

## Trainings: first screen and digest

training-waiting-heading = Trainings: { $lines }
training-today = today: { $title }, { $at }
training-open = open: { $title }, closes { $closes }
digest-trainings = Trainings
digest-training =
    · <b>{ $title }</b> { $when } { $place }
    　{ $names }

## Trainings: attendance

training-code =
    <b>{ $title }</b>, sign-in code

    <code>{ $code }</code>

    Good for { $minutes } minutes. Send these six digits to the bot, or open:
    { $link }
training-type-code = "{ $title }": please send the six digits shown in the room.
training-sign-in-early = It is too early; signing in begins at { $at }.
training-sign-in-over = The time for signing in is over. Who was present asks an administrator.
attendance-own-code = This person can sign in with the code; if it is too late, an administrator notes it.
attendance-already = Signed in already, at { $at }.
attendance-signed = ✓ { $name }, you are signed in: { $title }
attendance-wrong = That is not the code; { $left } tries are left. Please look at the six digits in the room.
attendance-blocked = Too many wrong tries. Please wait for another code, or ask an administrator.
attendance-over = "{ $title }": no code is good at the moment. Please wait for the next one.
attendance-waits = You are on the waiting list of "{ $title }" and have no seat. Please ask an administrator.
attendance-strange = You are on the list of no training that can be signed in to now. Please ask your unit's contact or an administrator.
training-ticks =
    <b>{ $title }</b>, tick who is there

    { $lines }

    Whoever is registered with the bot signs in with the code.
training-ticks-none = "{ $title }": there is nobody to tick.
training-tick-present = ✓ { $name }, { $unit }
training-tick-absent = · { $name }, { $unit }

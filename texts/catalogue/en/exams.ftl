## Exams

exam-invitation =
    <b>The exam can begin</b> { $title }
    { $exam }

    The time runs from "Begin the exam" on, also while you are away; come back and go on.
exam-question =
    <b>{ $title }</b> { $number }/{ $total }, { $kind }{ $marked }, { $left } min left

    { $question }

    { $options }
exam-kind-single = one answer
exam-kind-multiple = several answers
exam-kind-judge = true or false
exam-marked = , marked
exam-option = { $letter }. { $text }
exam-true = True
exam-false = False
exam-over-sure =
    <b>{ $title }</b> { $done }/{ $total } answered, { $left } min left
    { $open }

    Really hand it in? Nothing can be changed afterwards.
exam-empty-ones = Open: { $numbers }
exam-marked-ones = Marked: { $numbers }
exam-handed-in = ✓ Handed in: { $title }
exam-result =
    <b>{ $title }</b> { $mark }
    { $correct } of { $total } right

    { $wrong }
exam-time-is-up =
    <b>Time is up; it was handed in</b> { $title }
    { $mark }, { $correct } of { $total } right

    { $wrong }
exam-wrong =
    <b>{ $number }.</b> { $question }
    Your answer: { $yours }
    Right: { $answer }
    { $why }
    { "" }
exam-why = { $why }
exam-empty = none
exam-once-more =
    <b>Once more</b> { $title }
    The last mark does not count. Reason: { $why }
exam-none-failed = { $name } has no mark that is not a pass.
exam-press-please = You are in the middle of an exam; please answer with the keys below. What you sent was not used, and the time goes on.

exam-over = This exam is over; nothing can be answered any more.
exam-running = You are at this exam; please go back to its message.
exam-passed = You have passed; there is no need to sit it again.
exam-no-more = There is no attempt left. If you doubt that, please ask an administrator.
exam-not-open = The exam is not open yet; please wait for it in the room.
exam-open-already = The exam was opened at { $at }.
exam-only-present = The exam is for who is signed in. Please sign in first, or ask an administrator.
exam-opened = Open; { $count } people were told

button-exam-begin = Begin the exam
button-exam-go-on = Go on with the exam
button-exam-option = { $name }
button-exam-chosen = ☑ { $name }
button-exam-back = Back
button-exam-on = Next
button-exam-mark = Mark
button-exam-unmark = Unmark
button-exam-over = Hand in
button-exam-submit-sure = Yes, hand it in
button-exam-to = Question { $number }

## Banks of questions

form-question-bank-title = What is the bank called? For example "Infection control".
form-question-bank-title-label = Title
form-question-bank-bank =
    Please send the questions, as text or as a text or Word file. Each like this:

    1. Within how many hours is the first statement issued?
    A. 5 hours
    B. 24 hours
    Answer: A
    Why: within 5 hours of an emergency.

    Several right options: "Answer: ABD". A statement has no options and "Answer: true" or "false".
form-question-bank-bank-label = Questions
bank-list =
    <b>Banks of questions</b>

    { $lines }
bank-line-listed = · { $title }, { $count } questions
bank-reading = The file is being read; please wait.
bank-preview =
    <b>{ $title }</b>, { $count } questions: { $single } single, { $multiple } multiple, { $judge } statements

    The first: { $first }
bank-questions = { $count } questions
bank-kept = The bank "{ $title }" is kept, { $count } questions. It can be chosen for a training.
bank-empty = No question was found. Each begins with its number, for example "1. ".
bank-too-many = At most { $most } questions a bank; please make several of it.
bank-line = Line { $line }: { $why } Please mend it and send it again.
bank-toml = The file is wrong: { $at }, { $reason }. Please mend it and send it again.
bank-no-number = A question begins with its number, for example "1. ".
bank-option-order = Options go from A on in order, to F at most.
bank-line-unknown = This line is not understood; after the options come the answer and why.
bank-question-wrong = This question is not whole: 2 to 6 options, each of at most 300 characters.
bank-answer-missing = This question has no answer.
bank-answer-statement = The answer to a statement is true or false.
bank-answer-option = The answer is none of the options.

button-training-addbank = Add a bank
button-bank-keep = Keep the bank

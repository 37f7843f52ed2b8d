## Forms

form-ask = <b>{ $number }/{ $total }</b>  { $prompt }
form-ask-echoed =
    ✓ { $echo }

    <b>{ $number }/{ $total }</b>  { $prompt }
form-said = { $said }
form-understood = { $label }: { $answer }
form-ticked-off = ✓ { $echo }
form-line = <b>{ $label }</b>  { $answer }
form-press-submit = Everything is filled in; what you just sent was not taken. Please check and use the buttons below; to change an answer, press “Edit” first, then write.
form-edit-which = Which answer would you like to change?
form-add-which = What would you like to add? All of it is optional.
form-cancelled = Cancelled; nothing was submitted. Send /start to begin again.
form-type-please = Please answer the last question in writing.
form-press-please = Please answer this one with the buttons below; what you just sent was not taken.
form-nothing-yet = Nothing was chosen or sent yet. Please do so first, then press “Done”.

draft-gone = This form was already submitted or cancelled. Send /start to begin again.
draft-moved-on = This step has been answered since; the newest message counts.

answer-none = none
answer-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
answer-too-short = That is too short, at least { $limit } characters are needed. Please write it again.
answer-too-long = That has { $length } characters, at most { $limit } are possible. Please shorten it and send it again.
answer-no-number = Please write a number only, e.g. <b>12</b>.

pick-nothing-found = Nothing was found for “{ $text }”. Please try another name, abbreviation or pinyin.
pick-which = Several are close; please choose one:

content-kept = { $count ->
    [one] { $count } part received.
   *[other] { $count } parts received.
} You may send more text, links, photos or files; press “Done” when all is sent.
content-too-many = At most { $limit } parts at once. Please press “Done” and hand in the rest separately.
content-kind-unknown = Text, links, photos and files can be kept here, nothing else. Please send one of these.

button-done = Done
button-rest = Skip the rest
button-when = { $at }
button-ticked = ☑ { $name }
button-unticked = ☐ { $name }

## Time

when-not-understood = The time “{ $text }” was not understood. Please write it like this: <b>tomorrow 3pm</b>, <b>2026-12-01 14:30</b>, <b>下周三 14:30</b>.
when-several = There is more than one time in “{ $text }”. Please write only the one that is meant, for example <b>2026-12-01 14:30</b>.
when-impossible = The time “{ $text }” was not understood: there is no such day or hour. Please check and write it again, for example <b>2026-12-01 14:30</b>.
when-recurring = “{ $text }” comes again and again; only one time is needed here. Please write the day, for example <b>2026-12-01 14:30</b>.
when-stretch = “{ $text }” is a stretch of days. Please write the day and the hour, for example <b>2026-12-01 14:30</b>.
when-duration = “{ $text }” is a length, not a time. Please write the day and the hour, for example <b>2026-12-01 14:30</b>.
when-which = “{ $text }” can be understood in more than one way. Please choose, or write it again.
when-hour-missing = The hour is missing in “{ $text }”. Please write it with the hour, for example <b>Friday 3pm</b>.
when-day-missing = “{ $text }” does not say which day. Please write the day, for example <b>by 2026-12-31</b> or <b>下周五前</b>.
when-weekday-mismatch = The date and the weekday do not agree: it is { $on }. Please check and write it again; the date alone will do, for example <b>2026-12-01 14:30</b>.
when-past = { $at } has passed. Please write a time to come, for example <b>tomorrow 3pm</b>.

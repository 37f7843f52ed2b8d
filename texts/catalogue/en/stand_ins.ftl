## Stand-ins, deputies and leave

menu-leave = Stand-ins and leave

stand-in-signed = { $by } (for { $for })

stand-in-panel =
    <b>Arrangements for { $name }</b>
    { $lines }

    You may also type it, in Chinese: <code>下周一到周五请李处代我</code>
stand-in-panel-none = No stand-in, deputy or leave at present.
stand-in-line-given = { $stand_in } stands in for { $person }, { $days }, { $scope }
stand-in-line-deputy = { $stand_in } is the deputy of { $person } on leave or without an answer, { $days }
stand-in-line-leave = { $person } is on leave, { $days }
stand-in-days = { $from } to { $until }
stand-in-days-open = from { $from }
stand-in-scope-all = all filings
stand-in-scope-unit = one unit only
stand-in-scope-class = one class only

form-stand-in-who = Who stands in? Pick somebody or type a name.
form-stand-in-who-label = Stand-in
form-stand-in-when = From which day to which? For example <b>next Monday to Friday</b> or <b>1 Dec to 5 Dec</b>. Whole days.
form-stand-in-when-label = Period
form-stand-in-scope = For which filings?
form-stand-in-scope-label = Scope
form-stand-in-unit = Filings of which unit? Type its name, short name or pinyin.
form-stand-in-unit-label = Unit
form-stand-in-class = Which class?
form-stand-in-class-label = Class

stand-in-preview =
    <b>Please check</b>  { $name }
    { $lines }

    { $note }
stand-in-note-given = Filings go to the stand-in and are recorded as "stand-in (for { $name })". It ends by itself, and can be ended before. One's own consent cannot be delegated.
stand-in-note-deputy = When { $name } is on leave or does not answer, filings go to the deputy, recorded as "deputy (for { $name })".
stand-in-note-leave = During the leave filings go to the deputy; without one, to the other approvers.
stand-in-done = Done: { $line }.
stand-in-begun = Arranged by { $by }: { $line }.
stand-in-ended = Ended early by { $by }: { $line }.
stand-in-ended-now = Ended.

button-standin-give = Name a stand-in
button-standin-leave = Note a leave
button-standin-deputy = Fix a deputy
button-standin-end = End: { $who }
button-standin-panel = Stand-ins and leave

stand-in-self = Nobody can stand in for themselves. Please pick somebody else.
stand-in-past = { $day } is over. Please name today or a later day.
stand-in-circle = They have handed over to you (or to your stand-in) for that time, so it cannot go back. Please pick somebody else.
stand-in-twice = Something is arranged for that time and scope already. End it first.
stand-in-no-seat = { $name } holds no role that could sit there. Pick somebody else, or ask an admin for the role.
stand-in-nothing-to-give = { $name } decides nothing, so there is nothing to hand over.
stand-in-no-end = A stand-in or a leave needs a last day, for example <b>next Monday to Friday</b>.
stand-in-over = That arrangement is over or does not exist. Send /leave to look.

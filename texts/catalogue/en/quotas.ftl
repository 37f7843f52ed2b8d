## A number: so many a year, so many a person

quota-asked = Number  at least { $count } ({ $per }; what is done from { $begins } on counts)
quota-progress = done { $done }/{ $asked }{ $pending }
quota-progress-behind = done { $done }/{ $asked }, { $hint } by now if spread evenly{ $pending }
quota-progress-none = half the time is over and nothing is done (0/{ $asked }){ $pending }
quota-pending = , { $count } to be reviewed
quota-left = { $progress }  { $left }
quota-total = All together  { $done }/{ $asked }
quota-behind = · { $met } through, { $behind } behind: { $names }
quota-nobody-behind = · { $met } through, { $behind } behind
quota-behind-more = { $count } more
quota-own-number = This unit has a number of its own: { $why }
quota-piece = { $title } ({ $on })
quota-piece-by = { $title } ({ $on }, { $person })
quota-handed-in =
    ✓ Handed in  { $title }
    { $unit }  { $progress }
quota-number-changed = The number of “{ $title }” changes from { $before } to { $now } ({ $per }). What was handed in counts.
quota-since = from { $on } on
quota-share-set = A number of its own: { $unit }  { $done }/{ $asked }
quota-people-now = On the list now: { $names }
quota-people-preview =
    <b>{ $unit }</b>  { $count ->
        [one] one person
       *[other] { $count } people
    }

    { $names }

    This list takes the place of the old one. What somebody did before leaving still counts.
quota-people-named = ✓ The list of { $unit } is kept, { $count ->
        [one] one person
       *[other] { $count } people
    }.
quota-person = { $name }

quota-done-future = { $on } is still to come; hand it in when it is done.
quota-done-before = { $on } is outside of the time of this number: what is done from { $begins } on counts.
quota-number = Please write a number from 1 to { $most }, e.g. <b>12</b>.
quota-open-already = This task is open already and cannot become one with a number. Please end it and make another.
quota-none = This task has no number.
quota-piece-moved-on = What this unit handed in has just changed; please press “Skip” for the newest.
quota-people-unclear = Please write names, apart by commas or spaces, { $most } at most.
quota-person-unclear = Please write the name of one person.

form-submission-person = Whose is it? Press a name, or write it.
form-submission-person-label = Name
form-submission-done-on = On which day was it done? What was done earlier can be handed in too, e.g. <b>5 March</b>, <b>last Friday</b>.
form-submission-done-on-label = Done on
form-quota-number-at-least = At least how many? Please write a number, e.g. <b>12</b>.
form-quota-number-at-least-label = Number
form-quota-number-per = By every unit, or by every person?
form-quota-number-per-label = By
form-quota-share-unit = Which unit? One that came later is found by its name.
form-quota-share-unit-label = Unit
form-quota-share-part = How many does it owe? Write a number; for a unit that began during the year the month, e.g. <b>5月</b>, and its part is worked out.
form-quota-share-part-label = Number
form-quota-share-why = What is the reason? Its contacts will see it.
form-quota-share-why-label = Reason
form-quota-people-names = Please write the names, apart by commas or spaces.
form-quota-people-names-label = List
form-quota-people-names-of =
    { $unit }: who each owes this? Please write the names, apart by commas or spaces.
    { $now }

button-quota-piece = Hand in one
button-quota-piece-for = Hand in one: { $unit }
button-quota-people = Who owes it
button-quota-people-for = Who owes it: { $unit }
button-quota-number = Change the number
button-quota-share = A unit’s own number
button-quota-today = Today

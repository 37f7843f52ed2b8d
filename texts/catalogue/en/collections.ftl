## Collections: what nominations, material and rosters share

collection-titled = { $kind }: { $title }
collection-unknown = There is no collection of the kind “{ $kind }” any more. Please ask an administrator.
collection-number = Please write a number from 1 to { $most }, e.g. <b>3</b>.
collection-preview =
    <b>{ $kind }</b>

    { $answers }

    { $reach }
form-collection-kind = Which kind of collection?
form-collection-kind-label = Kind
form-collection-title = What is it called? For example “Good Doctors and Nurses of Wuhan”.
form-collection-title-roster = What is it called? Take the one below, or write another.
form-collection-title-label = Title
form-collection-ordinal = Which edition? A number, e.g. <b>9</b>; skip it if there is none.
form-collection-ordinal-label = Edition
form-collection-at-most = How many may each unit give? A number, e.g. <b>3</b>; skip it for the usual number of this kind.
collection-at-most-usual = the usual number of this kind
form-collection-at-most-label = At most

entry-ordinal = Edition { $ordinal }
entry-at-most = At most { $most } from each unit
entry-no-material = Filled in and pressed right here, with no other material.
entry-limit = Your unit has given all { $most }. To replace one, press “What we gave” and change or take back one that is not accepted yet.
entry-window-over = Closed since { $at }, nothing is taken any more.
entry-none-given = nothing given yet, nothing is owed
entry-given = { $done } accepted{ $pending }
entry-counts = Given by { $handed } ({ $waiting } to review)  invited { $invited }, nothing is owed
entry-invitations =
    <b>What you may hand in</b>, if you wish:

    { $lines }
entry-no-invitations = There is nothing to hand in by choice at the moment.
entry-invitation =
    · <b>{ $title }</b>  { $unit }
      until { $until }  { $given }
entry-preview =
    <b>{ $kind }</b>  { $title }
    { $unit }  { $given }

    { $answers }
    { $parts }
    { $missing }
entry-handed-in =
    ✓ Handed in  <b>{ $title }</b>
    { $unit }  { $given }

button-entry = Give a { $entry }
button-entry-for = Give a { $entry }: { $unit }
button-entry-invited = By choice ({ $count })
button-report-gather = Other collection

## Composing a call: how many, how long, which topics

collection-edition = Edition { $number }
form-collection-ordinal-after = By the plan and earlier calls the last one was edition { $last } ({ $year }). Which is it now? Skip it if there is none.
collection-winners = { $count }
collection-topics = Please write topics, apart by commas, at most { $most }, none longer than { $longest } characters.
collection-topics-of = { $clause }: { $topics }
collection-term-once = Until a day
collection-term-monthly = Every month
collection-term-always = Always open, to the end of the year
form-collection-winners = How many are chosen in all? A number, e.g. <b>10</b>; skip it if nobody knows.
form-collection-winners-label = To be chosen
form-collection-topics = Which topics? Apart by commas; whoever hands in picks one. The keys below take over those of a plan; skip it if there are none.
form-collection-topics-label = Topics
form-collection-term = Open for how long? “Every month” opens by itself on the first working day of each month and closes on the last.
form-collection-term-label = Open

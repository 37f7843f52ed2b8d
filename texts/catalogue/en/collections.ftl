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
form-collection-title-label = Title
form-collection-ordinal = Which edition? A number, e.g. <b>9</b>; skip it if there is none.
form-collection-ordinal-label = Edition
form-collection-at-most = How many may each unit give? A number, e.g. <b>3</b>; skip it for the usual number of this kind.
form-collection-at-most-label = At most

entry-ordinal = Edition { $ordinal }
entry-at-most = At most { $most } from each unit
entry-no-material = Filled in and pressed right here, with no other material.
entry-limit = Your unit has given all { $most }. To replace one, ask an administrator to return it.
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
entry-handed-in =
    ✓ Handed in  <b>{ $title }</b>
    { $unit }  { $given }

button-entry = Give a { $entry }
button-entry-for = Give a { $entry }: { $unit }
button-entry-invited = By choice ({ $count })
button-report-gather = Other collection

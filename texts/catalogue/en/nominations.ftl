## Nominations: filling them in

entry-missing = Still missing: { $what }
entry-incomplete = { $count } still missing; it can be handed in once nothing is.
entry-kept =
    Kept, not handed in: <b>{ $title }</b>  { $unit }
    { $missing }
    Open until { $until }. Go on with the key below, or later from the card or /due.
answer-later = to follow
button-fill-later = Later
button-entry-fill = Add: { $what }
button-entry-keep = Keep for now
button-entry-resume = Go on with what is begun

## What a unit gave

entry-own =
    <b>{ $title }</b>  { $unit }
    { $given }

    { $lines }
entry-own-none = Nothing yet.
entry-line-own = · { $name }  { $standing }
entry-number = { $entry } { $number }
entry-card =
    <b>{ $kind }</b>  { $title }
    { $unit }  { $by }  { $at }{ $late }
    Stands at  { $standing }

    { $lines }
entry-why = Returned because  { $comment }
entry-withdraw-sure = Take back “{ $name }” of “{ $title }”? You may give another one then.
entry-withdrawn =
    ✓ Taken back  { $name }
    { $title }  { $given }
entry-reviewed = This one has been accepted; it cannot be changed or taken back. Please ask an administrator.
button-entry-own = What we gave
button-entry-own-of = Given: { $unit }
button-entry-mine = { $name }
button-entry-change = Change
button-entry-withdraw = Take back
button-entry-takeback = Take it back

## All entries

entry-state-all = All
entry-state-submitted = to review
entry-state-returned = returned
entry-state-accepted = accepted
entry-state-withdrawn = taken back
entry-list =
    <b>{ $title }</b>
    { $counts }

    { $lines }
entry-list-empty =
    <b>{ $title }</b>
    { $counts }
entry-list-counts = { $count } from { $units ->
        [one] 1 unit
       *[other] { $units } units
    }: { $complete } complete  { $returned } returned  { $begun } begun and not handed in
entry-line = · { $name } ({ $unit })  { $standing }
entry-more = { $count } more
entry-yes = yes
entry-sheet-caption = “{ $title }”: { $count } from { $units ->
        [one] 1 unit.
       *[other] { $units } units.
    }
entry-column-number = No.
entry-column-unit = Unit
entry-column-name = Name
entry-column-standing = Stands at
entry-column-by = Handed in by
entry-column-at = Handed in
entry-column-late = Late
entry-column-comment = Returned because
entry-column-texts = Texts and links
entry-column-files = Files
entry-past =
    <b>Earlier collections</b>

    { $lines }
entry-past-none = No collection is over yet.
entry-past-line = · { $title }  closed { $due }
button-entry-list = All entries
button-entry-list-again = Back to the list
button-entry-show = { $name }
button-entry-sieve = { $name } { $count }
button-entry-review = Review
button-entry-sheet = As a sheet
button-entry-past = Earlier collections

## Shortlist and results

entry-pick =
    <b>{ $title }</b>  { $stage }
    { $count } of { $among } ticked{ $wanted }

    Press to tick, press again to take the tick back.
entry-wanted = , { $winners } are wanted
entry-winners = Chosen  { $winners } of all
entry-of-unit = { $name } ({ $unit })
entry-nobody-to-pick = Nothing accepted yet to choose from.
entry-not-accepted = This one was not accepted; it cannot be shortlisted or chosen.
entry-told = The results have been told; they cannot be changed any more.
entries-waiting = { $count } still wait for their review; results can be told after that.
entries-nothing-to-tell = There is no result to tell.
entries-changed = The choice has just changed: { $count } are chosen now. Nothing was told; please look again.
entry-outcome-count = { $name }  { $count }
entry-winners-differ = <b>Please note</b>: { $winners } are wanted, { $chosen } are chosen.
entry-tell-unreached = { $count } of them cannot be reached: { $names }. Please tell them another way.
entry-tell-sure =
    Tell the results of “{ $title }”?

    { $counts }
    { $warning }

    { $units ->
        [one] The contacts and the head of 1 unit
       *[other] The contacts and heads of { $units } units
    } ({ $people } in all) get one message each; it cannot be changed afterwards.
entry-told-all =
    ✓ Told  <b>{ $title }</b>
    { $counts }
    Units told: { $units }
entry-results =
    <b>{ $kind }: results</b>  { $title }

    { $lines }
button-entry-pick = Tick: { $stage }
button-entry-telling = Tell the results
button-entry-tell = Tell { $count }

## Searching

entry-search-none = No such nomination was found.
entry-search-found =
    <b>{ $title }</b>  closed { $on }

    { $lines }

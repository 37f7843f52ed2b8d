## Rolling over to a new year

digest-year = <b>The new year</b>
year-asked = Plans and yearly collections can be rolled over to { $year } now: look first at what comes along, then press once.
year-preview =
    <b>Rolling over to { $year }</b>
    This would be done; nothing has been done yet:

    { $lines }

    Drafts are sent by nobody. Numbers of { $year } count from 1 January anew; what a single unit was allowed ends with the year. This year’s figures can still be read, and what is open stays open.
year-turned =
    ✓ Rolled over to { $year }

    { $lines }

    The drafts are under /due; please look them over and open them.
year-plan = · { $title }: { $drafts } drafts
year-edition = · { $name }: probably edition { $number }, as announced
year-passed = · { $count } anniversaries of one year only are over
year-replaced = · { $title }: the new year has a plan of its own; left behind
year-again = · { $count } yearly collections and confirmations of rosters become drafts: { $titles }
year-more = and { $count } more
year-series = · { $count } repeating tasks go on
year-stale = · { $count } drafts of days that are over are dropped
year-rolled-already = { $year } was rolled over to by { $by } at { $at }.
year-not-yet = It is too early to roll over to { $year }: from the first working day of December to the end of January.
year-preview-stale = What comes along has just changed; please look again.

button-year-show = Roll over to { $year }: look first
button-year-turn = Roll over to { $year }
button-plan-of-year = Those of { $year }

## Who has not handed in

missing-all =
    { $note }<b>Who is missing</b>  { $tasks } tasks, { $count } reports owed

    { $lines }
missing-task-line =
    · <b>{ $title }</b>  due { $due }{ $late }
    { "  " }{ $count } units missing: { $names }{ $rest ->
        [0] {""}
       *[other] { " " }and { $rest } more
    }
missing-nobody =
    { $note }Everything that was asked for has been handed in.
missing-no-such-task = No open task is called “{ $about }”; here are all of them.
missing-sheet-sent = Who is missing  { $what }  { $count } rows (as of { $at })
missing-all-tasks = all { $count } tasks

button-missing-all = Who is missing (all)
button-missing-task = { $title } ({ $count })
button-missing-sheet = Export the list
button-missing-below = Who is missing below us

missing-file = Missing { $on }
missing-sheet-list = Missing
missing-sheet-sums = Totals
missing-yes = yes
missing-no = no
missing-returned = returned
missing-missing = missing
missing-column-unit = Unit
missing-column-kind = Kind
missing-column-parent = Belongs to
missing-column-task = Task
missing-column-due = Due
missing-column-done = Done / asked
missing-column-state = Standing
missing-column-chased = Last reminded
missing-column-contact = Contacts
missing-column-reach = Reachable
missing-column-expected = Asked
missing-column-handed = Handed in
missing-column-missing = Missing
missing-column-returned = Returned
missing-column-waived = Waived
missing-column-owes = Tasks owed

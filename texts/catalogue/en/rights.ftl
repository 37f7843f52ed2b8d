## Rights that end, and their yearly confirmation

right-digest = Rights
right-own-line = Your role { $role } ({ $place }) lasts until { $until }. If you go on, please ask an administrator to renew it; to hand over your work, send <code>我要交接</code>.
right-ending-line = { $name }: { $role } ({ $place }), until { $until }
right-ending-more = { $count } more end soon, see /people
right-unconfirmed = { $count ->
    [one] { $count } person has lasting rights that were not confirmed for a year; please press “Confirm rights”
   *[other] { $count } people have lasting rights that were not confirmed for a year; please press “Confirm rights”
}

right-list =
    <b>{ $count ->
        [one] The rights of { $count } person were not confirmed for a year
       *[other] The rights of { $count } people were not confirmed for a year
    }</b>
    { $lines }

    Press “Confirm all” for what still holds; end the rights of those who left first, or hand over under /people.
right-line = { $name }  { $role } ({ $place }), since { $since }
right-confirmed = { $count ->
    [one] { $count } right confirmed; you will not be asked for a year.
   *[other] { $count } rights confirmed; you will not be asked for a year.
}
right-renewed-toast = Renewed: { $name }, { $role }, until { $until }.
right-renewed-for-you = Your role { $role } ({ $place }) is renewed until { $until }.
right-not-as-seen = This role was renewed, ended or changed meanwhile. Please look under /people.
right-list-changed = The list has changed. Please open it anew before confirming.
right-none-unconfirmed = No right is waiting to be confirmed.

right-ended-filings =
    The rights of { $name } in “{ $unit }” have ended. { $count ->
        [one] { $count } filing that is not over is yours now:
       *[other] { $count } filings that are not over are yours now:
    }
    { $lines }
right-ended-nobody =
    The rights of { $name } in “{ $unit }” have ended. { $count ->
        [one] { $count } filing is not over
       *[other] { $count } filings are not over
    }, and the unit has no other contact or lead. Please register a contact, then hand over under /people:
    { $lines }
right-ended-line = · { $number }  { $topic }

button-right-renew = One year more: { $name } { $role }
button-right-list = Confirm rights
button-right-end = End: { $name } { $role }
button-right-confirm = { $count ->
    [one] Confirm all ({ $count } right)
   *[other] Confirm all ({ $count } rights)
}

## Registration

registration-card =
    <b>Registration</b>  { $at }
    Name: { $name }
    Unit: { $unit }

    Choose the unit; if none is right, reply to this message with its name, short name or pinyin.
registration-card-no-unit =
    <b>Registration</b>  { $at }
    Name: { $name }
    Unit: { $unit }

    No unit of the directory is close. Reply to this message with its name, short name or pinyin.
registration-card-matched =
    <b>Registration</b>  { $at }
    Name: { $name }
    Unit: { $unit }

    Registered by { $by } for: { $matched }
registration-card-declined =
    <b>Registration</b>  { $at }
    Name: { $name }
    Unit: { $unit }

    Declined by { $by }. They are not told, and may ask again after 24 hours.
registration-many = More than { $count } people asked for registration within an hour; you will not be told of each. Send /register to see who waits.
registration-line = { $name }  { $unit }
registration-waiting = { $count ->
    [one] { $count } registration waits for its unit
   *[other] { $count } registrations wait for their units
}
registration-none-waiting = Nobody waits to be registered.
registration-decided = { $by } has registered this person for “{ $unit }” already.
registration-declined = { $by } has declined this already.
registration-declined-now = Declined: { $name }.
registration-matched = Registered: { $name }, { $unit }.
registration-namesake = “{ $unit }” already has somebody called { $name }. Is it the same person with a new account, or another person of that name? The old account stops working.
registration-welcome =
    Hello { $name }. You are now publicity contact of “{ $unit }”.

    Send /start to see what can be done.
registration-account-moved =
    Hello { $name }. Your registration for “{ $unit }” now belongs to this account; the old one is no longer used.

    Send /start to see what can be done.
register-mine =
    <b>{ $name }</b>, you are registered as:
    { $roles }

    One more unit: ask an administrator for an invitation link and open it with this account. If a name or unit is wrong, please tell an administrator too.

button-registration-unit = { $name }
button-registration-decline = Decline
button-registration-show = { $name }  { $unit }
button-registration-same = Same person, new account (no. { $number })
button-registration-other = Another person of that name

## Invitations

invite-preview =
    <b>Invitation</b>
    { $summary }

    Submitting makes a link that can be used once.
invite-link =
    Invitation link: { $role } ({ $place })
    <code>{ $link }</code>

    It can be used once, until { $until }. Forward it to the person; do not open it yourself.
invite-welcome = Hello. You are now registered as { $role } ({ $place }).
invite-accepted = Added: { $role } ({ $place }). Send /register to see all you are registered as.
invite-not-usable = This invitation was used or has expired. Please ask an administrator for a new one.
invite-own = You made this link for somebody else. Please forward it to them and do not open it yourself.
invite-was-used = { $name } came in by your invitation: { $role } ({ $place }).
invite-on-console = Open this link in Telegram (until { $until }, once only): { $link }
invite-token-on-console = Send this line to the bot in Telegram (until { $until }, once only): /start { $token }
init-done = The database is ready.
init-has-admin = There is an administrator already. To invite one more: xuanbao invite --role admin.

button-invite-forward = Forward to them

## People and roles

people-how =
    { $count ->
        [one] { $count } person is registered.
       *[other] { $count } people are registered.
    }

    Look somebody up: <code>/people name</code> or <code>/people unit</code>
people-none-found = Nothing was found for “{ $text }”. Please try another name or unit.
people-which = { $count } people were found; please choose:
person-brief = { $name }
person-brief-unit = { $name }  { $unit }
person-card =
    <b>{ $name }</b>
    Language: { $language }
    Messages: { $chat }

    Roles:
    { $roles }
person-reached = can be delivered
person-not-reached = cannot be delivered (the bot was stopped or never opened)
person-card-old = This card has changed since. Please look the person up again with /people.
person-renamed = The name is now: { $name }.
person-name-preview = Name: <b>{ $name }</b>. Please check it.
person-name-length = Please write the real name, 2 to { $limit } characters.

role-line = { $role }  { $place }
role-line-until = { $role }  { $place } (until { $day })
role-line-later = { $role }  { $place } (from { $day })
role-of-subjects = { $role } for { $subjects }
role-no-end = no end
role-preview =
    <b>Grant a role</b>  { $name }
    { $summary }
role-granted = { $name } is now { $role } ({ $place }).
role-granted-to-you = You are now { $role } ({ $place }). Send /start to see what can be done.
role-ended = The role has ended.
role-ended-for-you = Your role { $role } ({ $place }) has ended. If this surprises you, please contact an administrator.
role-end-really = End this role of { $name } now: { $role } ({ $place })? Their rights stop at once.
role-held = They are { $role } already; there is nothing to grant.
role-does-not-fit = Contacts and unit leads need a unit, administrators have none. Please change it and submit again.
role-not-given = This role cannot be given yet. These can: { $roles }.
role-over-already = { $day } has passed. Please write today or a later day.
role-last-admin = This is the last administrator. Please grant another one without an end first.

scope-office = whole commission

button-people-open = { $who }
button-people-grant = Grant a role
button-people-rename = Correct the name
button-people-end = End: { $role } ({ $place })
button-people-reallyend = End it
button-people-invite = Invite

form-role-role = Which role?
form-role-role-label = Role
form-role-subjects = Asked to co-sign what? Tick it, and they are asked only then; for everything press “Skip”.
form-role-subjects-label = Co-signs
form-role-unit = In which unit? Write its name, short name or pinyin.
form-role-unit-label = Unit
form-role-until = Until which day? For example <b>2026-12-31</b>; press “Skip” for no end.
form-role-until-label = Until
form-person-name = Please write your real name; it stands on filings and in registers.
form-person-name-label = Name

menu-register = My registration
menu-people = People and roles

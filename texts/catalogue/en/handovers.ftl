## Handing over

button-handover-begin = Hand over
button-handover-drop = Cancel handover
button-handover-agree-asked = Agree
button-handover-drop-asked = Do not agree
button-handover-newcomer = The successor is not registered
button-handover-now = Now
button-handover-sure = Hand over

form-handover-who = To whom? Choose somebody, or write a name or its pinyin.
form-handover-who-label = Successor
form-handover-when = From which day on does the successor do the work? Press “Now”, or write a day, for example <b>next Friday</b> (from that morning).
form-handover-when-label = When

handover-newcomer = successor (to register)
handover-at-once = at once

handover-preview =
    <b>Handover, please check</b>  { $leaver } → { $successor }
    When: { $when }
    Roles: { $roles }

    <b>Moves</b>
    { $lines }

    <b>Stays</b>
    { $stays }

    { $note }
handover-moves-filings = · { $count ->
    [one] { $count } filing that is not over: the successor is its filer
   *[other] { $count } filings that are not over: the successor is their filer
}
handover-moves-seats = · { $count ->
    [one] { $count } filing waiting for a signature, asked of the successor
   *[other] { $count } filings waiting for a signature, asked of the successor
}
handover-moves-owed = · { $count } to be handed in by the unit, now by the successor
handover-moves-duty = · { $count ->
    [one] { $count } duty shift to come
   *[other] { $count } duty shifts to come
}
handover-moves-arrangements = · { $count ->
    [one] { $count } stand-in arrangement
   *[other] { $count } stand-in arrangements
}
handover-moves-notices = · { $count ->
    [one] { $count } notice that is not sent
   *[other] { $count } notices that are not sent
}
handover-moves-receipts = · { $count ->
    [one] { $count } notice without a receipt
   *[other] { $count } notices without a receipt
}
handover-moves-invites = · { $count ->
    [one] { $count } unused invitation
   *[other] { $count } unused invitations
}
handover-moves-incidents = · { $count ->
        [one] { $count } role
       *[other] { $count } roles
    } in incidents that go on
handover-moves-series = · { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    } that repeat
handover-moves-nothing = · Nothing is open; only the roles move
handover-stays = · What was signed and decided stays under the name of { $leaver }; personal settings such as the hour of reminders
handover-stays-drafts = · { $count ->
    [one] { $count } half-filled form is dropped; submit it first to keep it
   *[other] { $count } half-filled forms are dropped; submit them first to keep them
}
handover-ends-rights = All rights of the one who leaves end. What the successor filed themself is signed by others.
handover-needs-admin = The successor would get new rights: an administrator has to agree first. All your rights end then.

handover-now-done = Handed over: { $leaver } → { $successor }. Both have the list.
handover-now-agreed = Arranged: { $successor } takes over from { $leaver } on the morning of { $when }. What is open then moves; until then it can be cancelled.
handover-now-asked = An administrator was asked to agree: { $leaver } hands over to { $successor }.
handover-invited =
    The successor of { $leaver } registers with this link; the handover takes place in that moment:
    <code>{ $link }</code>

    It can be used once, until { $until }. Please forward it to them.
handover-asked =
    <b>A handover is asked for</b>
    { $leaver } → { $successor }, when: { $when }
    The successor would get: { $roles }
handover-card-agreed =
    <b>A handover is asked for</b>
    { $leaver } → { $successor }, when: { $when }

    { $by } has agreed.
handover-card-dropped =
    <b>A handover is asked for</b>
    { $leaver } → { $successor }, when: { $when }

    { $by } has cancelled it; nothing moved.
handover-agreed-toast = Agreed.
handover-dropped-toast = Cancelled; nothing moved.
handover-dropped-now = The handover of { $leaver } is cancelled; nothing moved.
handover-dropped = { $by } has cancelled a handover: { $leaver } → { $successor }, when: { $when }. Nothing moved.
handover-stuck = { $leaver } was to hand over to { $successor } ({ $when }), who can no longer take over. Please cancel it under /people and choose somebody else; until then { $leaver } keeps all rights.

handover-left =
    <b>Your work was handed over to { $successor }</b>
    Roles: { $roles }
    { $lines }

    Your rights have ended; earlier buttons no longer work. What you signed and decided stays under your name.
handover-taken =
    <b>The work of { $leaver } was handed over to you</b>
    Roles: { $roles }
    { $lines }

    Filings: /filing, what waits for your signature: /approvals, what is due: /due.
handover-done =
    <b>Handed over: { $leaver } → { $successor }</b>
    Roles: { $roles }
    { $lines }
handover-card-locked =
    { $number }  { $topic }
    Handed over to { $to }, who goes on with it.
handover-notice-locked =
    { $notice }
    Handed over to { $to }, who goes on with it.
handover-stand-in-moved = Your stand-in has handed over. Now: { $line }. (Was: { $was })
handover-stand-in-ended = Your stand-in has handed over, and this has ended: { $was }. Send /leave to arrange another.

handover-line-asked = Handover asked for: { $leaver } → { $successor }, when: { $when }, waits for an administrator
handover-line-invited = Handover: { $leaver } → { $successor }, waits for the successor to register (link valid until { $until })
handover-line-day = Handover: { $leaver } → { $successor }, on the morning of { $when }
handover-digest = { $count ->
    [one] { $count } handover not done yet
   *[other] { $count } handovers not done yet
}

handover-gone = Your work was handed over to { $to }, and your rights here have ended. If you still do publicity work, please ask an administrator for a role.
handover-gone-toast = Your work was handed over to { $to }; your rights have ended and this button does nothing.

handover-self = You cannot hand over to the same person. Please choose somebody else.
handover-past = That day has passed. Please write today or a later day, or press “Now”.
handover-nobody = The successor is no longer registered. Please choose somebody else.
handover-closed-unit = The unit of { $name } is closed. Please choose somebody else.
handover-leaves-too = { $name } is handing over as well. Please choose somebody else.
handover-waits-already = A handover is waiting already. Please cancel it first.
handover-nothing-held = There is no role to hand over.
handover-over = This handover is done, cancelled or changed. Please go by the newest message.

## First screen and menu

start-welcome =
    Hello { $name }. You are: { $roles }.

    { $commands }
start-welcome-waiting =
    Hello { $name }. You are: { $roles }.

    <b>Waiting for you</b>
    { $waiting }

    { $commands }
start-waiting-line = · { $what }
help =
    What can be done here:

    { $commands }

    Times may be written the way you say them, for example “tomorrow 3pm”. A half-filled form is never lost; go on with it at any time.
command-line = { $command }  { $does }

menu-start = Home
menu-help = How to use this
menu-language = Language 语言
menu-cancel = Drop the form at hand

language-which = Please choose a language:
language-set = The language is English now.

edited-not-read = Edited messages are not read. Please send the corrected text once more.

## For admins and the ops chat

admin-chat-closed = Messages to { $name } cannot be delivered: the bot was stopped or the account closed. It recovers by itself when they write again.
ops-update-failed = A message failed three times and is kept for inspection, number <code>{ $number }</code>.
ops-message-dead = A message we sent was refused and is kept for inspection, number <code>{ $number }</code>.
ops-timer-failed = Something due could not be done; it is tried again hourly, three times in all, number <code>{ $number }</code>.

## Roles

role-contact = publicity contact
role-unit-lead = unit lead
role-spokesperson = spokesperson
role-reviewer = reviewer
role-approver = approver
role-co-signer = co-signer
role-duty-officer = duty officer
role-admin = administrator
role-auditor = auditor

## Kinds of units

unit-kind-hospital = hospital
unit-kind-community-centre = community health centre
unit-kind-township-centre = township health centre
unit-kind-cdc = centre for disease control
unit-kind-supervision = health inspection office
unit-kind-maternal-child = maternal and child health centre
unit-kind-blood-centre = blood centre
unit-kind-emergency-centre = emergency medical centre
unit-kind-private-hospital = private hospital
unit-kind-bureau = health bureau
unit-kind-association = association

## Levels

level-province = province
level-city = city
level-district = district
level-street = street
level-team = team

## Languages (each under its own name, the same in both)

language-zh-cn = 中文
language-en = English

## Buttons

button-back = Back
button-cancel = Cancel
button-edit = Edit
button-skip = Skip
button-submit = Submit

## One sentence when something cannot be done: why, and what to do next

not-understood = I did not understand that. Send /help to see what can be done; if you are filling in a form, answer the question above or send /cancel to stop.
not-allowed = You do not have the right to do this. If you need it, please contact an administrator.
button-stale = This button no longer works; things may have changed since. Please use the latest message, or send /start to begin again.
not-found = There is no such record, or it is not yours to see. Please check the number and try again.
kind-not-usable = Stickers, voice and similar messages cannot be used here. Please write it as text.
file-too-large = The file is larger than { $limit } MB and cannot be accepted. Please compress or divide it, or send a link.
nothing-to-cancel = Nothing is being filled in, so there is nothing to cancel. Send /start to see what can be done.
apology = Sorry, something went wrong and this step was not carried out. Please try again later; if it fails again, tell an administrator the number <code>{ $number }</code>.

## The only two sentences a stranger can hear

stranger-how-to-ask = Hello. This service is for registered publicity contacts. If you are one, open the link an administrator sent you, or ask in one message like this: <code>register Name, Unit</code>
stranger-asked-already = Your application has arrived. An administrator will check it and answer you here; there is no need to send it again.

## Steps

filing-step-one = { $step }: waits for { $names }
filing-step-any = { $step }: waits for { $names } (any one)
filing-step-all = { $step }: waits for { $names } (all of them)
filing-step-rest = { $step }: { $signed } agreed, still to sign: { $names }
filing-step-nobody = { $step }: nobody can be asked, the admins were told
filing-step-to-come = { $step }: to come
filing-step-agreed = { $step }: { $names } agreed
filing-step-kept = { $step }: { $names } agreed (not touched by the correction)
filing-step-unit = { $step }: to be obtained by the filing unit
filing-step-stopped = { $step }: answered by { $names }
filing-step-names = { $names } and others ({ $count } in all)

filing-heading-signer = Interview filing to decide
filing-heading-reader = Interview filing (to read)
filing-heading-admin = Interview filing (administration)

filing-stands-step = { $state }; { $done } by { $by }, { $at }.

filing-state-co-sign = waiting for co-signers
filing-state-final-review = waiting for the final review

filing-signed-toast = Agreed and passed on; the card says who is still asked.
filing-conditional-toast = Agreed; conditions were made before, the unit has to accept them.
filing-signed-already = You have answered at this step; nothing is left to do.
filing-not-your-step = This is at { $step } now, with { $names }.

button-filing-reassign = Hand on
button-filing-add-signer = Add a signer
button-filing-cc = Copy to
button-filing-appeal = Appeal
button-filing-propose = Revoke
button-filing-revoke = Second the revocation
button-filing-receive = Received
filing-done-reassign = handed on
filing-done-add-signer = added a signer
filing-done-rescue = handed on by the admin
filing-done-appeal = appealed
filing-done-propose = revocation proposed
filing-done-revoke = revoked
filing-done-receive = revocation received
filing-state-revoked = revoked

## Handing on, adding, copying

filing-choose-reassign = <b>Who shall decide in your place?</b> You will not be asked any more. Somebody not listed: reply to the card with "hand on to …".
filing-choose-add-signer = <b>Who else shall sign?</b> They are asked once this step has agreed, before it goes on.
filing-choose-cc = <b>Who gets a copy?</b> They can only read it.
filing-told-by-reassign = Handed on to { $name }.
filing-told-by-add-signer = { $name } will be asked once this step has agreed.
filing-told-by-cc = A copy went to { $name }.
filing-handed-to-you = <b>{ $by } asks you to decide this.</b>
filing-cc-from = A copy from { $by }, to read only.
filing-reassign-read =
    <b>Read as: hand on</b>  <code>{ $number }</code>  { $topic }
    Is this the person? If not, press nothing: it stays with you.
filing-nobody-to-choose = There is nobody to choose at the moment.
filing-own-consent = One's own consent cannot be handed on, added to or given by somebody else.
filing-handed-back = They have just handed this on and cannot get it back. Choose somebody else, or decide it.
filing-asked-already = They are asked already.
filing-not-a-signer = They cannot decide this one. Choose one of those listed.

## Revocation and appeal

filing-stands-propose = Still approved; { $by } proposed at { $at } to revoke it ({ $reason }), a second approver has to confirm. { $note }
filing-stands-revoke = Approval revoked by { $by }, { $at }; the interview must not take place. Reason: { $reason }. { $note }
filing-stands-receive = Approval revoked, the interview must not take place; received by { $by }, { $at }. Reason: { $reason }. { $note }
filing-next-propose = Revoking takes two. If you agree that it should be revoked, press the key.
filing-next-propose-nobody = There is no second approver to confirm it. Please name one, or telephone the unit.
filing-next-revoke = Tell the journalist and the interviewee at once that it does not take place, and press Received.
filing-next-receive = The unit has confirmed that it heard of the revocation.
filing-next-appeal = It is looked at again at the next level; please give no interview before the answer.
filing-unheard =
    <b>Please telephone now</b>  { $unit } { $filer }
    <code>{ $number }</code>  { $state }, and nobody has confirmed within fifteen minutes.
    Interview: { $when }
filing-appeal-why = Appeal: { $text }
form-filing-appeal-why = Why should it be looked at again? Write the facts in a sentence or two (4 to 200 characters); those who decide read them. There is one appeal.
form-filing-appeal-why-label = Appeal
form-filing-revocation-why = What has happened, why revoke it? Write the facts in a sentence or two (4 to 200 characters); the second approver and the unit read them.
form-filing-revocation-why-label = Facts
filing-decision-appeal = Appeal (once; those who refused it do not decide again)
filing-decision-propose = Propose to revoke (takes effect when a second approver confirms)
button-filing-appeal-sure = Yes, appeal
button-filing-propose-sure = Yes, propose
button-filing-agreed = Interviews to come
filing-to-come =
    <b>Approved, still to come</b>

    { $lines }
filing-none-to-come = Nothing approved is still to come.
filing-revoked-toast = Revoked; the unit has been told.
filing-received-toast = Confirmed.
filing-not-proposed = One approver has to propose it first, with a reason.
filing-second-person = A second approver has to confirm it.
filing-appealed-already = It was appealed once already. You can file it again, changed as proposed.
filing-appeal-over = The time for an appeal ended { $until }. You can file it again, changed as proposed.

## Ladder and rescue

filing-asked-as-head = <b>This has waited long; you are asked too.</b> Those asked before can still decide; the first answer counts.
filing-stuck =
    <b>Nobody decides</b>  A filing of { $unit } is stuck at { $step }; reminders were sent.
    <code>{ $number }</code>  { $topic }
    Interview: { $when }
button-filing-stuck = Hand to an approver
button-filing-stuck-list = Stuck ({ $count })
filing-stuck-list =
    <b>{ $count } stuck</b>

    { $lines }
filing-nothing-stuck = Nothing is stuck at the moment.
form-filing-rescue-which = Which of them? Choose, or for several write their numbers, e.g. <b>1, 3</b>.
form-filing-rescue-which-label = Filings
form-filing-rescue-approver = To which approver?
form-filing-rescue-approver-label = Approver
form-filing-rescue-reason = Why? Choose one, or write your own.
form-filing-rescue-reason-label = Reason
filing-rescue-all = All ({ $count })
filing-rescue-which = There are no such numbers. Choose one of those listed, or write their numbers.
filing-rescue-reason-absent = Those asked are away
filing-rescue-reason-late = No answer after reminders
filing-rescue-reason-left = Those asked have left
filing-rescue-preview =
    <b>Please check</b>

    { $lines }

    They are only asked; nothing is decided, and those asked before can still decide.
filing-rescued = { $name } is asked for { $count }.{ $left ->
        [0] {""}
       *[other] {" "}{ $left } were decided meanwhile, or are not theirs to decide.
    }
filing-rescued-told = { $lines }
filing-rescued-consent = The leader cannot be reached any more; the unit answers for the consent ({ $count }), and the next step is asked.
filing-rescued-none = They were decided meanwhile, or are not this approver's to decide. Please choose again.

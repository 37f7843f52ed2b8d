## Campaigns: notice, day, summary and material as one thing

form-campaign-title = What is the campaign called? E.g. “World AIDS Day”.
form-campaign-title-label = Name
form-campaign-days = On which day, or from when to when? The name of a health day (“世界艾滋病日”) or dates (“12月1日”, “12月1日至7日”).
form-campaign-days-label = Days
form-campaign-text = Please write the notice: what is done and how. The days and until when summary and material are handed in are added below it.
form-campaign-text-label = Notice
form-campaign-due-after = Within how many working days after its end is the summary due? A number, e.g. <b>5</b>; skip it for no summary.
form-campaign-due-after-label = Summary (working days)
form-campaign-material = Call for material too? Units may give some and owe none.
form-campaign-material-label = Material
campaign-material-yes = Yes
campaign-material-no = No

campaign-when = When: { $when }
campaign-days = { $first } to { $last }
campaign-on-day = { $days } ({ $name })
campaign-summary-until = Summary: hand in under /due until { $due }
campaign-material-until = Material: under /due until { $due }, if you have any
campaign-preview =
    <b>Campaign</b>  Contacts get this one message:

    { $title }

    { $text }

    { $more }

    Audience: { $audience }
    { $reach }
campaign-heading = <b>{ $title }</b> ({ $state })
campaign-audience = Audience: { $audience }
campaign-state-composed = not sent yet
campaign-state-open = going on
campaign-state-closed = over
campaign-state-dropped = given up
campaign-confirm-please = It goes out when you press the key below; everybody gets one message.
campaign-card = { $lines }
campaign-notice = Notice: delivered { $sent }/{ $total }, receipts { $given }/{ $reached }
campaign-summary = Summary: { $handed }/{ $expected } handed in ({ $waiting } to review), due { $due }
campaign-material = Material: { $handed } units ({ $waiting } to review), until { $due }
campaign-list =
    <b>Campaigns</b>

    { $lines }
campaign-none = There is no campaign yet.
campaign-line = · { $title }, { $when }, { $state }
campaign-opened = Sent
campaign-dropped = Given up: { $title }. Nobody was told.
campaign-end-sure = End “{ $title }”? No summary or material is taken any more, and nobody is chased.
campaign-report =
    <b>Report</b>
    { $lines }

    { $missing }
campaign-missing = { $count } units without a summary: { $names }
campaign-nobody-missing = Every unit handed in its summary.
campaign-moved =
    <b>{ $title }</b> has moved; it is now:

    { $lines }
campaign-over = That day is over. Please name one to come.
campaign-too-long = A campaign lasts { $most } days at most. Please name fewer.
campaign-count-changed = The number of people who can be reached has changed to { $count }; nothing was sent. Please open it again.
campaign-moved-on = This campaign has just changed. Please use its newest card, or open it again under /due, “Campaigns”.
campaign-is-composed = This campaign has not been sent yet.
campaign-is-open = This campaign has been sent.
campaign-is-closed = This campaign is over.
campaign-is-dropped = This campaign was given up.

button-campaign-list = Campaigns
button-campaign-new = New campaign
button-campaign-confirm = Send to { $count } people
button-campaign-drop = Give up
button-campaign-ending = End and report
button-campaign-summary = Summary
button-campaign-material = Material

## One line of a plan

plan-line-card =
    <b>{ $line }</b>  { $clause }  [{ $standing }]
    { $text }

    { $details }

    { $carried }

    { $made }
plan-line-who = Who: { $who }
plan-line-rhythm = When: { $rhythm }
plan-line-evidence = Evidence: { $evidence }
plan-line-topics = Topics: { $topics }
plan-line-day = { $on }  { $name }
plan-line-monthly = Every month: write “每月最后一个工作日” where the form asks when it is due, and it opens by itself.
plan-line-note = Note: { $note }
plan-read-as = · read as: { $reading }
plan-rhythm-admin-sets = not stated; administrators set it
plan-rhythm-ongoing = all year round
plan-rhythm-this-year = within the year
plan-rhythm-yearly = every year
plan-rhythm-half-year = every half-year
plan-rhythm-quarterly = every quarter
plan-rhythm-monthly = every month
plan-rhythm-weekly = every week
plan-rhythm-periodic = regularly; no number is stated
plan-rhythm-rolling = at any time
plan-rhythm-cycle = in the rhythm of whoever runs it
plan-rhythm-external = when the superior body says
plan-rhythm-event = each time something is held
plan-rhythm-incident = when it happens
plan-rhythm-days = on the days it names
plan-way-task = · A report: chased when due, reviewed one by one
plan-way-collection = · { $kind }: units hand in under /due
plan-way-no-pack = · A collection ({ $kind }) that is not installed here; please ask an administrator
plan-way-notice = · A notice to those concerned, with receipts if wanted
plan-way-campaign = · A campaign: notice, day, summary and material as one thing
plan-way-training = · A training: registration, attendance, exam
plan-way-filing = · Interviews: units file them with /filing
plan-way-incident = · Incidents: started with /incident when one happens
plan-way-days = · Health days: dates in /calendar, reminders in /reminders
plan-way-figures = · Figures: on the first page of this plan, item by item in /due
plan-way-contacts = · People: contacts and unit leads are registered in /people
plan-feature-routing = · Who files and who decides follows from the units and the steps; nothing to hand in
plan-feature-unit-tags = · Tags of units: audiences choose by them
plan-feature-form-field = · A field of another line’s form; nothing to hand in on its own
plan-feature-brief-field = · A field of the briefing before interviews; nothing to hand in on its own
plan-feature-contact-card = · A channel that exists; notices name it
plan-feature-event = · A joint event: by a notice or a campaign for several units
plan-feature-assignment = · Division of work inside a unit: its contact hands tasks on
plan-no-way-exhortation = An appeal; there is nothing to carry out.
plan-no-way-open = Open: nobody has decided on it yet.
plan-made = <b>Started so far</b>
plan-made-task = · { $title }  { $state }, due { $due }
plan-made-task-counted = · { $title }  { $state }, due { $due }, handed in { $handed }, owed { $missing }
plan-made-series = · { $title }, repeats: { $said }
plan-made-notice = · Notice { $number }
plan-made-campaign = · Campaign: { $title }
plan-made-more = · and { $count } more, see /due
plan-task-draft = draft
plan-task-open = open
plan-task-closed = closed
plan-choice-made = How this clause is read has been decided. To change it, please change the drafts.
plan-choice-kept = Kept
plan-way-name-task = Report
plan-way-name-notice = Notice
plan-way-name-campaign = Campaign
plan-way-name-training = Training

button-plan-line = { $name }
button-plan-start = Start: { $name }
button-plan-choose = Read as: { $name }
button-plan-lines-back = Back to the lines

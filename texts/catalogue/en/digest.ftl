## Morning digest

digest =
    <b>This morning, { $day }</b>

    { $parts }
digest-part =
    <b>{ $heading }</b>
    { $lines }
digest-health-days = Health days ahead
digest-confirm-days = Health days whose date is to be recorded

health-day-reminder = { $on } ({ $left ->
        [0] today
        [1] tomorrow
       *[other] in { $left } days
    })  { $names }
health-day-until = { $name } (until { $last })
health-day-tentative = { $name } [to be announced; last year's date for now]
health-day-note = · { $note }
health-day-report-required = a short report or photo is expected afterwards
digest-themes = Themes published since
health-day-theme-intl = international theme: { $theme }
health-day-theme-cn = China's theme: { $theme }
health-day-theme-source = source: { $source }
health-day-theme-published = { $on }  { $name }: { $themes }
health-day-theme-unknown = theme not published yet; this year's notice counts
health-day-to-confirm = { $name }: usually about { $usual }. When this year's notice is here, record the dates with the key below, or send <code>/calendar { $search }</code>.
health-day-to-confirm-early = { $name }: usually about { $usual }, once as early as { $earliest }. When this year's notice is here, record the dates with the key below, or send <code>/calendar { $search }</code>.

## Tasks that repeat and open by themselves

series-said = { $said }
series-occurrence = · opens { $opens }, due { $due }
series-too-often = Once a week at most. For more, please send a notice, or ask for one summary with the number of times.
series-no-more = No day of this is to come. Please say it otherwise, e.g. “每月最后一个工作日”.
series-moved-on = This repeating task has just changed. Please use its newest card, or look again with /due.
series-is-stopped = This repeating task has been stopped.
series-is-running = This repeating task is running.
series-card =
    <b>{ $title }</b>  { $kind }
    Repeats: { $said } ({ $state })
    Audience: { $audience } ({ $reach } units now)
    Material: { $evidence }

    { $coming }
    { $past }
series-state-running = opens by itself
series-state-stopped = stopped
series-past = · { $on }  { $what }
series-was-opened = opened, being handed in
series-was-closed = closed
series-was-skipped = left out
series-was-missed = not opened in time
series-was-nobody = no unit in its audience, not opened
series-list =
    <b>Tasks that repeat</b>

    { $lines }
series-none = No task repeats. To make one, write e.g. “每月最后一个工作日” where the form asks when it is due.
series-line = · { $title } ({ $said }), next { $next }
series-line-stopped = · { $title } ({ $said }), stopped
series-skipped-one = Left out once
series-stop-sure = Stop “{ $title }”? It no longer opens by itself; what is open stays open.
series-missed = “{ $title }”: the one of { $on } could not be opened in time. If it is needed, please make a task of its own under /due.
series-nobody = “{ $title }”: the one of { $on } was not opened, for no unit is in its audience. Please look it over under /due, “Repeating”.

button-series-start = Start; it opens by itself
button-series-some = Repeating ({ $count })
button-series-list = Repeating
button-series-skip = Skip the next
button-series-stopping = Stop
button-series-resume = Go on
button-series-forecast = Forecast
button-series-task = How { $on } stands

forecast-picture-series = after its next opening, if no unit hands in
forecast-series-task =
    <b>Forecast: { $title }</b>
    If the next one opens as planned and no unit hands in anything:

    { $lines }

    { $notes }
button-series-draft = Open every month by itself

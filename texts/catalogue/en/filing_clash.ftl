## Two interviews of one person at the same time

form-filing-when-taken =
    { $lines }
    Pick another time or expert, write another time, or press "Keep this time" and leave it to the approver.
filing-clash = <b>Clash</b>: { $name } is interviewed by { $outlet } already ({ $when }).
filing-clash-hidden = <b>Clash</b>: { $name } is taken at that time.
filing-clash-preview =
    { $lines }
    The keys below change the time or the expert. Submitted as it is, please settle it among you; approvers and the unit lead see it.
filing-clash-since = Another filing has just taken this time of the interviewee; please look again.
button-clash-expert = { $name } instead ({ $unit })
button-clash-keep = Keep this time

filing-expert-left = { $name } is no longer in the expert roster; please name somebody else, or write where they are now behind the name.
filing-interviewee-left = { $name } is no longer in the expert roster; please choose somebody else.

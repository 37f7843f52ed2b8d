## Asking about filings

menu-search = Ask about filings: who came last, who comes today
search-how =
    <b>Ask about filings</b>　Just send a sentence, or write it behind /search:
    who did 东方早报 interview last
    which media are coming today
    when was 李国栋 last interviewed
    how many are still pending
    what did we refuse in March and why
    where is 0017
search-not-read = Not understood. You can ask who came, how often, what is undecided, where a number stands: /search how often has 东方早报 come this year
search-unknown = Nothing is called “{ $name }”: no outlet, interviewee, unit or topic. For example: /search how often has 东方早报 come this year
search-when = “{ $text }” is no time I understand. Please write this week, March, 26 November.
search-none = No filing fits ({ $asked }).
search-found =
    <b>{ $count ->
        [one] { $count } filing
       *[other] { $count } filings
    }</b>　{ $asked }

    { $lines }
search-more = { $count } more are not listed; a time or a name narrows it down.
search-last =
    <b>Last</b>　{ $asked }

    { $line }
search-next =
    <b>Next</b>　{ $asked }

    { $line }
search-line = { $number }　{ $state }　{ $when }　{ $media } with { $interviewee }: { $topic } ({ $unit })
search-name = “{ $name }”
search-all = all interviews
search-stand-waiting = waiting for you
search-stand-pending = undecided
search-stand-agreed = filed or approved
search-stand-conditional = approved with conditions, to be accepted
search-stand-rejected = refused
search-stand-returned = to be corrected
search-stand-withdrawn = withdrawn
search-stand-cancelled = cancelled
search-stand-expired = expired

filing-why-revoke = 　Revoked for: { $reason }. { $note }
filing-why-receive = 　Revoked for: { $reason }. { $note }
filing-why-reject = 　Reason: { $reason }; instead: { $alternative }
filing-why-return = 　To correct: { $fields }. { $note }

# Health days: what has to be said beside a date, and the words of tables and calendar files.

health-day-ended = No longer in force (until { $year }): { $why }
health-day-alternative = Another rule, not in use
health-day-provisional = Not announced yet, the date is a placeholder
health-day-conflict = Sources differ, some say { $days }: { $why }
health-day-unverified = To be verified

health-days-title = Health days of { $year }: { $count }, of them { $provisional } not announced and { $ended } no longer in force
health-days-calendar = Health days { $year }
health-days-column-date = Date
health-days-column-weekday = Day
health-days-column-id = No.
health-days-column-name = Name
health-days-column-level = Level
health-days-column-tier = Tier
health-days-column-remarks = Remarks

health-day-level-international = international
health-day-level-national = national
health-day-level-local = local

health-day-former = By the rule of that time (until { $year }): { $why }
health-day-chosen = The rule this office chose: { $rule }

rule-fixed = { $day } { $month }
rule-range = { $first } to { $last }
rule-month = the whole of { $month }
rule-nth = the { $nth } { $weekday } of { $month }
rule-last = the last { $weekday } of { $month }
rule-last-day = the last day of { $month }
rule-lunar = day { $day } of lunar month { $month }
rule-term = { $name }
rule-week-of = the week of { $day }
rule-announced = announced each year
rule-other = a rule of its own
nth-1 = first
nth-2 = second
nth-3 = third
nth-4 = fourth
nth-5 = fifth
weekday-long-1 = Monday
weekday-long-2 = Tuesday
weekday-long-3 = Wednesday
weekday-long-4 = Thursday
weekday-long-5 = Friday
weekday-long-6 = Saturday
weekday-long-7 = Sunday

health-days-of-packs = By the catalogue alone (no usable database; recorded dates and chosen rules are not in it).
health-days-of-database = By the catalogue, with what { $database } holds: recorded dates { $dates }, chosen rules { $rules }.

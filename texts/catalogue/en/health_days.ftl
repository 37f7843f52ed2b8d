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

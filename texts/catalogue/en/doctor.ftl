## Command line: doctor

doctor-settings = Settings as they were understood
doctor-findings = Findings
doctor-would-run = It would run.
doctor-would-fail = Something would fail: see to what is marked ✗ first.

doctor-level-ok = fine
doctor-level-warn = note
doctor-level-bad = would fail

doctor-about-config = Configuration
doctor-about-packs = Data files
doctor-about-database = Database
doctor-about-people = People
doctor-about-telegram = Telegram
doctor-about-machine = This machine

doctor-token = A bot token is set (bot { $number }).
doctor-no-token = There is no bot token: { $reason }
doctor-token-shape = The bot token does not look like one (digits:letters and digits); copy it from BotFather again.
doctor-token-readable = The token file { $file } can be read by other users; run chmod 600 on it.
doctor-no-ops-chat = No ops chat is set (telegram.ops_chat_id): there is nowhere to raise an alarm.

doctor-packs = The data files can be read: { $forms } forms, { $plans } plans.
doctor-pack-wrong = { $file }: { $name }: { $reason }
doctor-holidays = The holiday table of { $year } is there.
doctor-holidays-later = The holiday table of { $year } is usually published in November; import it then.
doctor-holidays-missing = The holiday table of { $year } is missing: working days of that year are reckoned from weekdays and the law, with a caveat.

doctor-database = It can be reached: { $url }
doctor-database-new = { $file } does not exist yet; the first start makes it.
doctor-database-sound = The integrity check passed: { $file }
doctor-database-damaged = The database file is damaged: { $reason }. Restore a backup.
doctor-database-away = The database cannot be reached: { $reason }
doctor-no-programs = { $names } were not found, so PostgreSQL cannot be backed up; install its client programs.
doctor-schema = The schema is the newest ({ $revision }).
doctor-schema-older = The schema is { $revision }, this program needs { $here }: a start upgrades it, or run xuanbao migrate.
doctor-schema-newer = The schema is { $revision }, newer than this program ({ $here }): use the newer program.
doctor-nobody-runs = No bot is using this database now.
doctor-somebody-runs = A bot is using this database.
doctor-quarantined = { $count } received messages failed three times and are kept for inspection.
doctor-dead-messages = { $count } messages were not delivered (refused, or nobody knows).
doctor-files = { $count } attachments of filings and reports, all there.
doctor-files-gone = { $count } attachments are not in { $folder }; copy them back from the folder “files” of a backup.
doctor-failed-timers = { $count } timed things failed.

doctor-no-admin = No admin can be reached, so nobody can match registrations or send notices; run xuanbao init for an admin’s link.
doctor-one-admin = Only one admin can be reached; the journal’s root should be kept by two.
doctor-admins = { $count } admins.
doctor-no-approver = There is no approver: filings that need a decision wait for nobody.
doctor-approvers = { $count } approvers.

doctor-telegram = Telegram knows this bot: @{ $name }
doctor-telegram-away = { $url } cannot be reached ({ $error }); check the network and the proxy (HTTPS_PROXY).
doctor-telegram-status = Telegram did not answer as it should (status { $status }).
doctor-token-refused = Telegram does not know this token; check it, or get a new one from BotFather.
doctor-webhook-set = This bot has a webhook, so polling receives nothing; call deleteWebhook first.
doctor-clock = The clocks here and at Telegram are { $seconds } seconds apart.
doctor-clock-off = The clocks here and at Telegram are { $seconds } seconds apart: due moments and reminders will be off; switch time synchronisation on.

doctor-disk = { $folder }: { $free } MB free.
doctor-disk-tight = { $folder }: only { $free } MB free, make room soon.
doctor-disk-full = { $folder }: only { $free } MB free, the database will fail to write.
doctor-backup = The newest nightly backup: { $file }
doctor-backup-none = There is no nightly backup in { $folder } yet; the running bot makes one each night.
doctor-backup-old = The newest nightly backup is { $file }: at least one night is missing.
doctor-backup-unwritable = The backup folder { $folder } cannot be written to.
doctor-port = The port of the pages is free: { $where }
doctor-port-taken = The port of the pages cannot be used: { $reason }

doctor-type = There is Chinese type ({ $name }): the month can be sent as a picture.
doctor-no-type = No Chinese type was found: the month is shown as text only; install { $package } and restart.
doctor-no-feeds = No public address is set (web.public_url): calendars are given as files, not as subscriptions.
doctor-feeds = Calendars can be subscribed to under { $address }.
doctor-feeds-in-the-clear = { $address } is not https: the secret of a subscription would travel in the clear.

## The journal and backups (for admins)

journal-root = Root of the journal ({ $number } entries)
journal-root-line =
    <code>{ $root }</code>
    Please keep it elsewhere. With xuanbao verify --root it shows later whether entries were changed, deleted or cut off.
admin-backup-failed = The nightly backup of { $night } was not made: { $reason }. Nothing else is affected; please check the disk and the backup folder. It is tried again every hour.

## Command line: verify, export, backup, restore, migrate

verify-holds = The journal holds: all { $count } sealed entries fit.
verify-faults = The journal does not hold, { $count } faults:
verify-changed = Entry { $number } (row { $row }) was changed: it is not what was sealed.
verify-missing = Entry { $number } is missing: it was deleted.
verify-reordered = Entry { $number } (row { $row }) stands at another’s place.
verify-cut = The journal was cut: the saved root belongs to entry { $number }, which is not there.
verify-rewritten = Entry { $number } is not the one the root was saved of: what stands before it was rewritten and sealed anew.
verify-more = { $count } more, not listed one by one.
verify-unsealed = Not sealed yet: { $count } entries (the running bot seals them within seconds).
verify-root = Newest root: { $root }
verify-no-root = Nothing in the journal is sealed yet.
export-journal-written = { $count } lines of the journal written: { $file }. Check them offline with tools/verify_journal.py.
backup-made = Backup made and found sound: { $file } ({ $size } KB, schema { $revision }).
backup-progress = Backup
backup-file-exists = { $file } exists already. Add --replace to overwrite it.
restore-done = Restored: { $file } (schema { $revision }).
restore-aside = The database that was there is kept as { $file }; delete it once all is well.
restore-nothing-aside = There was no database here before.
migrate-done = The database is at schema { $revision } now.
migrate-nothing = The database is at the newest schema { $revision } already.

## The journal and backups (for admins)

journal-root =
    Root of the journal ({ $day }, { $number } entries):
    <code>{ $root }</code>

    Please keep it elsewhere. With xuanbao verify --root it shows later whether entries were changed, deleted or cut off.
admin-backup-failed = The nightly backup of { $night } was not made: { $reason }. Nothing else is affected; please check the disk and the backup folder. It is tried again every hour.

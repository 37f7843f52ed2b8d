## 流水与备份（发给管理员）

journal-root =
    流水校验值（{ $day }，共 { $number } 条）：
    <code>{ $root }</code>

    请另行保存。日后用 xuanbao verify --root 核对，可以发现流水被改动、删除或截短。
admin-backup-failed = { $night } 的自动备份没有完成：{ $reason }。数据没有受影响；请检查磁盘与备份文件夹，系统每小时会再试一次。

## 流水与备份（发给管理员）

journal-root = 流水校验值（共 { $number } 条）
journal-root-line =
    <code>{ $root }</code>
    请另行保存。日后用 xuanbao verify --root 核对，可以发现流水被改动、删除或截短。
admin-backup-failed = { $night } 的自动备份没有完成：{ $reason }。数据没有受影响；请检查磁盘与备份文件夹，系统每小时会再试一次。

## 命令行：verify、export、backup、restore、migrate

verify-holds = 流水完好：已封存的 { $count } 条逐条相符。
verify-faults = 流水不完好，发现 { $count } 处：
verify-changed = 第 { $number } 条（行号 { $row }）被改动：内容与封存时不符。
verify-missing = 第 { $number } 条缺失：已被删除。
verify-reordered = 第 { $number } 条（行号 { $row }）被调换了位置。
verify-cut = 流水被截短：保存的校验值属于第 { $number } 条，现在没有这一条。
verify-rewritten = 第 { $number } 条与保存的校验值不符：在它之前有内容被改写后重新封存。
verify-more = 另有 { $count } 处，不再逐条列出。
verify-unsealed = 尚未封存：{ $count } 条（机器人运行时几秒内自动封存）。
verify-root = 最新校验值：{ $root }
verify-no-root = 流水里还没有已封存的内容。
export-journal-written = 已写出流水 { $count } 行：{ $file }。可用 tools/verify_journal.py 离线核对。
backup-made = 备份已完成并通过完整性检查：{ $file }（{ $size } KB，表结构 { $revision }）。
backup-progress = 备份
backup-file-exists = { $file } 已经存在。确需覆盖请加 --replace。
restore-done = 已恢复：{ $file }（表结构 { $revision }）。
restore-aside = 原来的数据库保留在 { $file }，确认无误后可自行删除。
restore-nothing-aside = 这里原来没有数据库。
migrate-done = 数据库已升级到表结构 { $revision }。
migrate-nothing = 数据库已是最新的表结构 { $revision }，无需升级。

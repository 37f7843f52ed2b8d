## 命令行：doctor

doctor-settings = 读到的设置
doctor-findings = 检查结果
doctor-would-run = 可以运行。
doctor-would-fail = 有会导致失败的问题，请先处理标 ✗ 的各项。

doctor-level-ok = 正常
doctor-level-warn = 留意
doctor-level-bad = 会失败

doctor-about-config = 配置
doctor-about-packs = 数据文件
doctor-about-database = 数据库
doctor-about-people = 人员
doctor-about-telegram = Telegram
doctor-about-machine = 本机

doctor-token = 已设置机器人令牌（机器人编号 { $number }）。
doctor-no-token = 没有机器人令牌：{ $reason }
doctor-token-shape = 机器人令牌的格式不对，应为「数字:字母与数字」，请从 BotFather 重新复制。
doctor-token-readable = 令牌文件 { $file } 其他用户也能读取，请执行 chmod 600。
doctor-no-ops-chat = 没有设置值守群（telegram.ops_chat_id），程序出错时没有地方告警。

doctor-packs = 数据文件可以读取：{ $forms } 个表单，{ $plans } 个工作要点。
doctor-pack-wrong = { $file }：{ $name }：{ $reason }
doctor-holidays = 已有 { $year } 年放假安排。
doctor-holidays-later = { $year } 年放假安排一般在 11 月公布，届时导入即可。
doctor-holidays-missing = 缺少 { $year } 年放假安排，该年的工作日按周一至周五与法定节日推算，会提示不准。

doctor-database = 可以连接：{ $url }
doctor-database-new = { $file } 还不存在，第一次启动时建立。
doctor-database-sound = 完整性检查通过：{ $file }
doctor-database-damaged = 数据库文件已损坏：{ $reason }。请用备份恢复。
doctor-database-away = 数据库连接不上：{ $reason }
doctor-no-programs = 没有找到 { $names }，无法备份 PostgreSQL，请安装其客户端工具。
doctor-schema = 表结构是最新的（{ $revision }）。
doctor-schema-older = 表结构是 { $revision }，本程序需要 { $here }；启动时自动升级，也可先执行 xuanbao migrate。
doctor-schema-newer = 表结构是 { $revision }，比本程序（{ $here }）新；请使用新版本程序。
doctor-nobody-runs = 目前没有机器人在使用这个数据库。
doctor-somebody-runs = 机器人正在使用这个数据库。
doctor-quarantined = 有 { $count } 条收到的消息三次处理失败，已留存待查。
doctor-dead-messages = 有 { $count } 条消息没有送达（被拒收或结果不明）。
doctor-files = 报备和报送的附件 { $count } 个，都在。
doctor-files-gone = 有 { $count } 个附件不在 { $folder } 里，请从备份的 files 文件夹复制回来。
doctor-failed-timers = 有 { $count } 个定时事项出错。

doctor-no-admin = 没有可以联系到的管理员，无人能审核登记与发通知；请执行 xuanbao init 生成管理员链接。
doctor-one-admin = 只有一位可以联系到的管理员；流水校验值需要两人分别保存，建议再设一位。
doctor-admins = 管理员 { $count } 人。
doctor-no-approver = 没有审批人，需要审批的采访报备无人处理。
doctor-approvers = 审批人 { $count } 人。

doctor-telegram = Telegram 认得这个机器人：@{ $name }
doctor-telegram-away = 连不上 { $url }（{ $error }）；请检查网络与代理（HTTPS_PROXY）。
doctor-telegram-status = Telegram 没有正常回答（状态 { $status }）。
doctor-token-refused = Telegram 不认这个令牌，请核对或从 BotFather 重新获取。
doctor-webhook-set = 这个机器人设置了 webhook，轮询收不到消息；请先调用 deleteWebhook。
doctor-clock = 本机时钟与 Telegram 相差 { $seconds } 秒。
doctor-clock-off = 本机时钟与 Telegram 相差 { $seconds } 秒，截止与提醒会不准；请开启时间同步。

doctor-disk = { $folder } 剩余 { $free } MB。
doctor-disk-tight = { $folder } 只剩 { $free } MB，请及早清理。
doctor-disk-full = { $folder } 只剩 { $free } MB，数据库将无法写入。
doctor-backup = 最近一次自动备份：{ $file }
doctor-backup-none = { $folder } 里还没有自动备份；机器人运行时每晚备份。
doctor-backup-old = 最近一次自动备份是 { $file }，已缺至少一晚。
doctor-backup-unwritable = 备份文件夹 { $folder } 无法写入。
doctor-port = 网页端口可用：{ $where }
doctor-port-taken = 网页端口不可用：{ $reason }

doctor-type = 有中文字体（{ $name }），可以发送月历图片。
doctor-no-type = 没有找到中文字体，月历只能显示文字；请安装 { $package } 后重新启动。
doctor-no-feeds = 没有设置外部地址（web.public_url），不提供日历订阅，只提供日历文件。
doctor-feeds = 日历订阅地址在 { $address } 下。
doctor-feeds-in-the-clear = 日历订阅地址 { $address } 不是 https，地址里的密钥会明文传输。

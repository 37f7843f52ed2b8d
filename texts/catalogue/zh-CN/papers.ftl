## 文书：报备单、采访准入单、受访提示卡

paper-title-slip = 媒体采访报备单
paper-title-gate = 媒体采访准入单
paper-title-briefing = 受访提示卡
paper-dated = { $year }年{ $month }月{ $day }日

paper-version = 版次
paper-version-first = 第 1 版
paper-version-corrected = 第 { $version } 版（经补正）
paper-no = 编号
paper-unit = 单位
paper-filer = 报备人
paper-contact = 单位联系人
paper-outlet = 媒体
paper-journalist = 记者
paper-topic = 采访主题
paper-interviewee = 受访人
paper-when = 采访时间
paper-mode = 采访方式
paper-flags = 有关情形
paper-class = 类别
paper-decision = 办理结果
paper-decided-by = 办理人
paper-decided-at = 办理时间
paper-conditions = 条件
paper-place = 地点
paper-escort = 陪同人
paper-checked = 核验人

paper-decision-submit = 备案即办，可按时进行
paper-decision-approve = 同意
paper-decision-condition = 附条件同意，单位已确认照办

paper-gate-note-card = 请核对记者证或单位介绍信，与本单相符的予以放行。
paper-gate-note-window = 本单仅限上述时间和人员；人员、时间不符的，请联系单位联系人。
paper-briefing-rule-1 = 一、不涉及国家秘密、工作秘密和未公开的信息。
paper-briefing-rule-2 = 二、不谈论患者姓名、病历、影像等个人信息。
paper-briefing-rule-3 = 三、超出上述主题或本人职责的问题，可以不答，请记者另行联系单位。

paper-foot-code = 核验码 { $code }
paper-foot-how = 扫描左侧二维码可见签名原文；向签发单位报核验码，可查本单现在是否有效。
paper-foot-key = 公钥 { $key }…　离线核验：xuanbao verify --slip 或 tools/verify_slip.py

## 在对话里

button-filing-papers = 文书
button-paper-slip-docx = 报备单（Word）
button-paper-slip-pdf = 报备单（PDF）
button-paper-gate-docx = 准入单（Word）
button-paper-gate-pdf = 准入单（PDF）
button-paper-briefing-docx = 提示卡（Word）
button-paper-briefing-pdf = 提示卡（PDF）
button-paper-ics = 日历文件

papers-which = <b>要哪一份？</b>修改用 Word，打印用 PDF。
paper-sent-slip = <b>媒体采访报备单</b>　<code>{ $number }</code>
    核验码 <code>{ $code }</code>
paper-sent-gate = <b>媒体采访准入单</b>　<code>{ $number }</code>
    交门卫核对，不含采访主题。核验码 <code>{ $code }</code>
paper-sent-briefing = <b>受访提示卡</b>　<code>{ $number }</code>
    交受访人，采访前看一遍。
paper-sent-ics = <b>日历文件</b>　<code>{ $number }</code>
    用日历程序打开即可加入日程。
paper-not-now = 已备案或已同意的报备才有文书；这一件现在是「{ $state }」。
paper-no-font = 服务器没有中文字体，做不了 PDF；请先用 Word 版，并请管理员安装中文字体。

paper-event = 采访：{ $media }
paper-event-topic = 主题：{ $topic }
paper-event-interviewee = 受访人：{ $interviewee }
paper-event-number = 编号：{ $number }

## 核验

verify-slip-holds = 本单位签发，现在有效。请与手中的文书逐项核对：
verify-slip-superseded = 本单位签发，但已被第 { $version } 版取代，请使用新版。
verify-slip-over = 本单位签发，但现在是「{ $state }」，不再有效。
verify-slip-changed = 本单位签发，但档案内容与签发时不一致，请与管理员核对。
verify-slip-unknown = 本单位没有签发过核验码为 { $code } 的文书。
verify-slip-tampered = 被改动：{ $fields }。
verify-slip-broken = 签名不符，内容被改动，请勿采信。
verify-slip-unreadable = 读不出签名：请给出核验码、二维码里的文字，或本程序做的 Word、PDF 文件。
verify-slip-key = 公钥：{ $public }
verify-slip-no-key = 还没有签发过文书，尚无公钥。
verify-slip-line = { $label }：{ $value }
verify-slip-left-out = （内容较长，二维码里只有摘要）

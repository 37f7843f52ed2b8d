## 测验

exam-invitation =
    <b>测验可以开始了</b>　{ $title }
    { $exam }

    按「开始测验」起计时；中途离开也会计时，回来接着答。
exam-question =
    <b>{ $title }</b>　第 { $number }/{ $total } 题　{ $kind }{ $marked }　还有 { $left } 分钟

    { $question }

    { $options }
exam-kind-single = 单选
exam-kind-multiple = 多选
exam-kind-judge = 判断
exam-marked = 　已标记
exam-option = { $letter }. { $text }
exam-true = 对
exam-false = 错
exam-over-sure =
    <b>{ $title }</b>　已答 { $done }/{ $total }，还有 { $left } 分钟
    { $open }

    确定交卷吗？交卷后不能再改。
exam-empty-ones = 没答：{ $numbers }
exam-marked-ones = 标记：{ $numbers }
exam-handed-in = ✓ 已交卷：{ $title }
exam-result =
    <b>{ $title }</b>　{ $mark }
    答对 { $correct }/{ $total }

    { $wrong }
exam-time-is-up =
    <b>时间到，已自动交卷</b>　{ $title }
    { $mark }　答对 { $correct }/{ $total }

    { $wrong }
exam-wrong =
    <b>{ $number }.</b> { $question }
    您的答案：{ $yours }
    正确答案：{ $answer }
    { $why }
    { "" }
exam-why = { $why }
exam-empty = 没答
exam-once-more =
    <b>可以再考一次</b>　{ $title }
    上一次成绩不计。原因：{ $why }
exam-none-failed = { $name }没有不合格的成绩，不用重考。
exam-press-please = 您正在测验，请用下面的按钮作答。刚发来的没有采用，时间照常计算。

exam-over = 这次测验已经结束，不能再答。
exam-running = 您正在答这份卷子，请回到那条消息。
exam-passed = 您已经合格，不用再考。
exam-no-more = 没有考试机会了。如有疑问，请联系管理员。
exam-not-open = 测验还没有开放，请等现场通知。
exam-open-already = 测验已于 { $at } 开放。
exam-only-present = 签到以后才能测验。请先签到，或联系管理员补签。
exam-opened = 已开放，通知了 { $count } 人

button-exam-begin = 开始测验
button-exam-go-on = 继续测验
button-exam-option = { $name }
button-exam-chosen = ☑ { $name }
button-exam-back = 上一题
button-exam-on = 下一题
button-exam-mark = 标记
button-exam-unmark = 取消标记
button-exam-over = 交卷
button-exam-submit-sure = 确定交卷
button-exam-to = 第 { $number } 题

## 题库

form-question-bank-title = 题库叫什么？例如「院感知识」。
form-question-bank-title-label = 名称
form-question-bank-bank =
    请发来题目，可以直接发文字，也可以发文本、Word 文件。每题这样写：

    1. 首次权威信息最迟在多少小时内发布？
    A. 5 小时
    B. 24 小时
    答案：A
    解析：突发事件 5 小时内发布信息。

    多选题答案写几个字母，例如「答案：ABD」；判断题不写选项，答案写「对」或「错」。
form-question-bank-bank-label = 题目
bank-list =
    <b>题库</b>

    { $lines }
bank-line-listed = · { $title }　{ $count } 题
bank-reading = 正在读取文件，请稍候。
bank-preview =
    <b>{ $title }</b>　{ $count } 题：单选 { $single }，多选 { $multiple }，判断 { $judge }

    第一题：{ $first }
bank-questions = { $count } 题
bank-kept = 已保存题库「{ $title }」，{ $count } 题。新建培训时可以选用。
bank-empty = 没有看到题目。每题请以题号开头，例如「1. 」。
bank-too-many = 一个题库最多 { $most } 题，请分成几个。
bank-line = 第 { $line } 行：{ $why }请改好后重新发来。
bank-toml = 文件有误：{ $at }，{ $reason }。请改好后重新发来。
bank-no-number = 题目要以题号开头，例如「1. 」。
bank-option-order = 选项要从 A 起依次写，最多到 F。
bank-line-unknown = 看不懂这一行，选项后面只写「答案」和「解析」。
bank-question-wrong = 这一题不完整，选项要有 2 到 6 个，每项不超过 300 字。
bank-answer-missing = 这一题没有答案。
bank-answer-statement = 判断题的答案请写「对」或「错」。
bank-answer-option = 答案不在选项里。

button-training-addbank = 添加题库
button-bank-keep = 保存题库

## 培训：拟写

menu-training = 培训报名、签到、测验

form-training-title = 培训叫什么？例如「新闻发布与媒体采访培训」。
form-training-title-label = 名称
form-training-when = 什么时候？请连同结束时间一起写，例如「12月10日下午两点到五点」。
form-training-when-label = 时间
form-training-place = 在哪里？写地点，线上的写会议链接。
form-training-place-label = 地点
form-training-scope = 哪些单位可以报名？
form-training-scope-label = 单位
form-training-seats = 一共多少名额？写一个数。
form-training-seats-label = 名额
form-training-per-unit = 每个单位最多几人？不限就跳过。
form-training-per-unit-label = 每单位最多
form-training-closes = 报名什么时候截止？例如「12月8日」。只写日期的，以当天 17:30 为准。
form-training-closes-label = 报名截止
form-training-exam = 有没有测验？
form-training-exam-label = 测验
form-training-bank = 用哪个题库？
form-training-bank-label = 题库
form-training-terms = 出几题、几分钟、几分及格？按下面的按钮，或照「20 题 30 分钟 80 分」写。
form-training-terms-label = 题数和时间
form-training-explanation = 还有要说明的吗？没有就跳过。
form-training-explanation-label = 说明
form-training-plan-line = 落实哪一条工作要点？可以按下面的按钮，也可以写几个字来找；不需要就跳过。
form-training-plan-line-label = 依据

training-exam-none = 没有
training-exam-once = 有，只考一次
training-exam-again = 有，可重考一次
training-bank = { $title }（{ $count } 题）
training-terms = { $questions } 题，{ $minutes } 分钟，{ $pass } 分及格
training-cited = { $clause }　{ $text }

training-preview =
    <b>培训</b>

    { $answers }

    { $reach }
training-end-missing = 还缺结束时间，或结束早于开始。请一起写，例如 <b>12月10日14:00到17:00</b>。
training-closes-late = 报名截止不能晚于培训开始（{ $at }）。请写早一点的时间。
training-closes-past = { $at } 已经过去，没法报名。请写一个以后的时间。
training-seats-unclear = 请写一个 1 到 { $most } 之间的数，例如 <b>60</b>。
exam-terms-unclear = 请写三个数：几题、几分钟、几分及格，例如 <b>20 题 30 分钟 80 分</b>。
exam-questions-few = 题库里有 { $count } 题，请在这个数以内出题。
training-audience-empty = 这个范围内没有单位，无法发布。
training-count-changed = 单位数刚有变化，现在是 { $count } 家，还没有通知。请重新打开这份草稿，核对后再发布。
training-moved-on = 刚有变化，请以最新的卡片为准，或发送 /training 重新查看。
training-is-draft = 这个培训还没有发布。
training-is-open = 这个培训已经发布。
training-is-finished = 这个培训已经结业。
training-is-cancelled = 这个培训已经取消。
training-not-meant = 这个培训不面向该单位。

form-training-move-when = 改到什么时候？请连同结束时间一起写。
form-training-move-when-label = 新时间
form-training-move-place = 改到哪里？地点不变就跳过。
form-training-move-place-label = 新地点
training-move-preview =
    <b>{ $title }</b>
    原来　{ $before }　{ $was }
    现在　{ $when }　{ $place }

    已报名和候补的 { $count } 人及其联络员会收到通知，名额都保留。
training-seats-taken = 已有 { $taken } 人占了名额，不能改得更少。请先联系单位撤下人员。
training-has-begun = 培训已经开始，不能再改。

form-training-late-who = 给谁补签？可以按下面的按钮，也可以写姓名。
form-training-late-who-label = 人员
form-training-late-why = 为什么补签？请写一句话，会写进名单。
form-training-late-why-label = 原因
training-absent = { $name }　{ $unit }
training-late-noted = 已补签：{ $name }（{ $unit }）。原因：{ $why }

form-training-again-who = 准谁重考？可以按下面的按钮，也可以写姓名。列出的是不合格的人。
form-training-again-who-label = 人员
form-training-again-why = 为什么准予重考？请写一句话，对方会看到，例如「断网」。
form-training-again-why-label = 原因
training-again-allowed = 已准予重考：{ $name }（{ $unit }）。上一次成绩不计。
form-training-marks = 请写笔试成绩，例如「张三 86、李四 72」。只登记已签到的人。
form-training-marks-label = 成绩
training-mark-of = { $name } { $score } 分
training-mark-unclear = 没有看懂「{ $text }」。请写姓名和分数，例如 <b>张三 86</b>。
training-mark-nobody = 已签到的人里没有「{ $name }」。请核对姓名，或先补签。
training-mark-several = 有几位「{ $name }」。请在姓名后写上职务，例如 <b>张三 护士长 86</b>。
training-marks-preview =
    <b>{ $title }</b>　笔试成绩

    { $marks }
training-marks-noted = 已登记 { $count } 人的成绩。

## 培训：列表和卡片

training-list =
    <b>培训</b>

    { $lines }
training-none = 目前没有培训。
training-line =
    · <b>{ $title }</b>　{ $when }
    　报名 { $taken }/{ $seats }，{ $closes } 截止
training-line-closed =
    · <b>{ $title }</b>　{ $when }
    　报名 { $taken }/{ $seats }，已于 { $closes } 截止
training-line-finished = · <b>{ $title }</b>　{ $when }　已结业
training-drafts = <b>草稿</b>，还没有通知任何人：
training-no-drafts = 没有草稿。
training-draft =
    <b>{ $title }</b>（草稿，还没有通知任何人）
    时间　{ $when }
    地点　{ $place }
    报名截止　{ $closes }
    { $details }

    { $reach }
training-held-open =
    <b>{ $title }</b>
    时间　{ $when }
    地点　{ $place }
    报名截止　{ $closes }
    { $details }

    { $counts }
training-held-finished =
    <b>{ $title }</b>（已结业）
    时间　{ $when }
    地点　{ $place }
    报名截止　{ $closes }
    { $details }

    { $counts }
training-held-cancelled =
    <b>{ $title }</b>（已取消）
    时间　{ $when }
    地点　{ $place }
    报名截止　{ $closes }
    { $details }

    { $counts }
training-card =
    <b>培训　{ $title }</b>
    时间　{ $when }
    地点　{ $place }
    报名截止　{ $closes }
    { $details }

    { $people }
training-card-over =
    <b>培训　{ $title }</b>（{ $state }）
    时间　{ $when }
    地点　{ $place }
    报名截止　{ $closes }
    { $details }

    { $people }
training-state-draft = 草稿
training-state-open = 报名中
training-state-finished = 已结业
training-state-cancelled = 已取消
training-seats-line = 名额　{ $seats }（已报 { $taken }，候补 { $waiting }）
training-per-unit = 每单位　最多 { $most } 人
training-exam-line-once = 测验　{ $questions } 题，{ $minutes } 分钟，{ $pass } 分及格
training-exam-line-again = 测验　{ $questions } 题，{ $minutes } 分钟，{ $pass } 分及格，不及格可以重考一次
training-no-exam = 这个培训没有测验。
training-plan-line = 依据　{ $line }
training-explanation = 说明　{ $text }
training-nobody-yet = 还没有报名
training-person = · { $name }　{ $standing }
training-name-with-title = { $name }（{ $job }）
training-more-people = · 另有 { $count } 人
training-and-more = 等另外 { $count } 人
training-seated = 已报上
training-waiting = 候补第 { $place } 位
training-left = 已退出
training-attended = ✓ 已签到
training-mark-passed = { $score } 分，合格
training-mark-failed = { $score } 分，不合格
training-present = 签到 { $present }/{ $seated }
training-marks-line = 测验　合格 { $passed }，不合格 { $failed }，正在答 { $running }
training-certified = 结业 { $count } 人
training-people =
    <b>{ $title }</b>　报名的人

    { $lines }
training-people-none = 「{ $title }」：还没有人报名。
training-opened = 已通知 { $count } 家单位
training-finished = 已结业，{ $count } 人取得编号
training-ended = 已取消：{ $title }
training-drop-sure = 确定删除草稿「{ $title }」吗？（已报名 { $count } 人）
training-end-sure = 确定取消培训「{ $title }」吗？已报名的 { $count } 人及其联络员会收到通知。
training-finish-sure = 确定结业「{ $title }」吗？已签到 { $count } 人；其中测验合格（没有测验的，全部）的取得编号。结业后不能再补签和登记成绩。
training-not-held-yet = 培训 { $at } 才开始，现在还不能。
training-exam-running = 还有 { $count } 人正在答题。请等交卷或时间到后再结业。

training-sheet-called = { $title } 名单
training-sheet = 名单共 { $count } 人。请妥善保管。
training-register-called = { $year } 年培训登记
training-register = 培训登记共 { $count } 条：谁参加了哪个培训、本次测验成绩。只作记录。
training-column-number = 序号
training-column-unit = 单位
training-column-name = 姓名
training-column-job = 职务
training-column-phone = 电话
training-column-state = 报名
training-column-attended = 签到时间
training-column-how = 签到方式
training-column-mark = 测验成绩
training-column-certificate = 结业编号
training-column-training = 培训
training-column-on = 培训时间
attendance-way-code = 签到码
attendance-way-contact = 联络员勾选
attendance-way-admin = 管理员勾选
attendance-way-late = 补签
attendance-late-why = { $how }：{ $why }

button-training-new = 新建培训
button-training-drafts = 草稿 { $count }
button-training-bank = 题库
button-training-register = 培训登记
button-training-one = { $title }
button-training-show = 查看培训
button-training-open = 通知 { $count } 家单位
button-training-drop = 删除草稿
button-training-enrol = 报名
button-training-enrol-for = 报名：{ $unit }
button-training-people = 报名的人
button-training-leaving = 撤下：{ $name }
button-training-leave-own = 我不参加了
button-training-leave-sure = 确定
button-training-sign = 签到码
button-training-resign = 换一个签到码
button-training-code = 签到
button-training-ticks = 勾选签到
button-training-late = 补签
button-training-marks = 登记笔试成绩
button-training-again = 准予重考
button-training-exam = 开放测验
button-training-move = 改时间地点
button-training-seats = 改名额
button-training-list = 名单（表格）
button-training-finishing = 结业
button-training-finish-sure = 确定结业
button-training-ending = 取消培训
button-training-end-sure = 确定

## 培训：报名

form-enrolment-unit = 替哪个单位报名？可以按下面的按钮，也可以写名称。
form-enrolment-unit-label = 单位
form-enrolment-people = 请写参训人员，例如「张三 护士长、李四」。电话可写可不写；本人参加写「我」。
form-enrolment-people-label = 人员
form-enrolment-people-of =
    { $title }　{ $unit }
    { $ask }
enrolment-nobody = 没有看到姓名。请照这样写：<b>张三 护士长、李四</b>。
enrolment-too-many = 一次最多 { $most } 人，请分几次发。
enrolment-unclear = 没有看懂「{ $text }」。请先写姓名，再写职务、电话，人与人之间用顿号或换行分开。
enrolment-two-people = 「{ $text }」像是两个人，人与人之间请用顿号或换行分开；后面确是职务的，写成 <b>张三（职务）</b>。
enrolment-unit-full = 每单位最多 { $most } 人，已报 { $taken } 人，还可以报 { $left } 人。
enrolment-is-seated = 已经报上名额了。
enrolment-is-waiting = 还在候补，没有名额，不能签到。
enrolment-is-cancelled = 已经不在名单上了。
training-registration-over = 报名已于 { $at } 截止。需要补报的，请联系管理员。
training-enrolled =
    <b>{ $title }</b>　{ $unit }

    { $lines }

    写错了的，按下面的按钮撤下，再报一次。
training-was-entered = · { $name }　先前已经报名
training-leave-sure = 确定不让{ $name }参加「{ $title }」吗？名额会给候补的第一位。
training-has-left = 已撤下{ $name }：{ $title }

training-entered =
    <b>已为您报名</b>　{ $title }
    { $when }　{ $place }
    { $people }
training-taken-off =
    <b>您已不在名单上</b>　{ $title }
    { $when }　{ $place }
    { $people }
training-moved-up =
    <b>候补转正</b>　{ $title }
    { $when }　{ $place }
    { $people }
training-moved =
    <b>培训改期</b>　{ $title }
    原来　{ $before }　{ $was }
    现在　{ $when }　{ $place }
    { $people }
training-cancelled =
    <b>培训取消</b>　{ $title }
    原定　{ $when }　{ $place }
    { $people }
training-soon =
    <b>今天的培训</b>　{ $title }
    { $when }　{ $place }
    { $people }

## 培训：首屏和晨报

training-waiting-heading = 培训　{ $lines }
training-today = 今天培训：{ $title }，{ $at }
training-open = 可以报名：{ $title }，{ $closes } 截止
digest-trainings = 培训
digest-training =
    · <b>{ $title }</b>　{ $when }　{ $place }
    　{ $names }

## 培训：签到

training-code =
    <b>{ $title }</b>　签到码

    <code>{ $code }</code>

    { $minutes } 分钟内有效。请学员把这六个数字发给机器人，或打开：
    { $link }
training-type-code = 「{ $title }」：请把现场公布的六位签到码发到这里。
training-sign-in-early = 还没到签到时间，{ $at } 起可以签到。
training-sign-in-over = 签到时间已过。确实到场的，请联系管理员补签。
attendance-own-code = 这位学员可以自己用签到码签到；来不及的，请联系管理员。
attendance-already = 已于 { $at } 签到。
attendance-signed = ✓ { $name }，您已签到：{ $title }
attendance-wrong = 签到码不对，还可以试 { $left } 次。请看清现场公布的六位数字。
attendance-blocked = 试错的次数太多了。请等现场换一个签到码，或请管理员勾选。
attendance-over = 「{ $title }」现在没有有效的签到码。请等现场公布新的。
attendance-waits = 您在「{ $title }」的候补名单上，没有名额，不能签到。请联系管理员。
attendance-strange = 您不在现在可以签到的培训名单上。请联系本单位联络员或管理员。
training-ticks =
    <b>{ $title }</b>　勾选到场的人

    { $lines }

    在机器人里登记过的，请本人用签到码签到。
training-ticks-none = 「{ $title }」：没有需要勾选的人。
training-tick-present = ✓ { $name }　{ $unit }
training-tick-absent = · { $name }　{ $unit }

## 看懂的时间

when-at = { $at }
when-due = { $at } 截止
when-since = { $at } 起
when-days = { $first } 至 { $last }
when-recurs = 重复，最近一次 { $first }
when-recurs-named = 每年按{ $name }推算，最近一次 { $first }
when-recurs-moved = 重复，{ $moved }，最近一次 { $first }
when-recurs-next-workday = 遇非工作日顺延
when-recurs-previous-workday = 遇非工作日提前
when-recurs-workdays = 只在工作日
when-length = 时长 { $length }
when-lead = 提前 { $length }
when-months = { $count } 个月
when-days-long = { $count } 天
when-workdays-long = { $count } 个工作日
when-hours-long = { $count } 小时
when-minutes-long = { $count } 分钟
when-with-caveats = { $reading }，{ $caveats }

when-caveat-weekday = 与所写星期不符
when-caveat-past = 已经过去
when-caveat-not-a-workday = 非工作日
when-caveat-unpublished = 当年放假安排尚未公布
when-caveat-provisional = 当年日期尚待通知
when-caveat-moved = 已按工作日调整
when-caveat-ambiguous = 有不止一种理解

when-no-date = 没有看到时间。
when-unread = 没有看懂这个时间。
when-more-than-one = 不止一个时间。
when-no-such = 没有这样的日期或钟点。

# 卫生日：日期旁边必须说明的话，以及日历表和日历文件的用词；由 domain/health_day 和 texts/health_days.py 使用。

health-day-ended = 已失效（只到 { $year } 年）：{ $why }
health-day-alternative = 备选规则，未启用
health-day-provisional = 待通知，日期为占位
health-day-conflict = 来源不一，也有资料作 { $days }：{ $why }
health-day-unverified = 待核实

health-days-title = { $year } 年卫生日：{ $count } 项，其中待通知 { $provisional } 项、已失效 { $ended } 项
health-days-calendar = { $year } 年卫生日
health-days-column-date = 日期
health-days-column-weekday = 星期
health-days-column-id = 编号
health-days-column-name = 名称
health-days-column-level = 级别
health-days-column-tier = 层级
health-days-column-remarks = 说明

health-day-level-international = 国际
health-day-level-national = 全国
health-day-level-local = 地方

health-day-former = 当年按旧规则（到 { $year } 年为止）：{ $why }
health-day-chosen = 本单位选定的规则：{ $rule }

rule-fixed = { $month }{ $day }日
rule-range = { $first }至{ $last }
rule-month = { $month }全月
rule-nth = { $month }{ $nth }{ $weekday }
rule-last = { $month }最后一个{ $weekday }
rule-last-day = { $month }最后一天
rule-lunar = 农历{ $month }月{ $day }日
rule-term = { $name }
rule-week-of = { $day }所在的一周
rule-announced = 逐年由通知公布
rule-other = 按专门规则
nth-1 = 第一个
nth-2 = 第二个
nth-3 = 第三个
nth-4 = 第四个
nth-5 = 第五个
weekday-long-1 = 星期一
weekday-long-2 = 星期二
weekday-long-3 = 星期三
weekday-long-4 = 星期四
weekday-long-5 = 星期五
weekday-long-6 = 星期六
weekday-long-7 = 星期日

health-days-of-packs = 依据：程序自带的目录（没有可用的数据库，登记的日期和选定的规则不在内）。
health-days-of-database = 依据：程序自带的目录，加上数据库 { $database } 里登记的日期 { $dates } 项、选定的规则 { $rules } 条。

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

# 日期与时刻的写法；由 texts/moments.py 使用。

weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

moment-day = { $month }{ $day }日 { $weekday }
moment-day-in-year = { $year }年{ $month }{ $day }日 { $weekday }
moment-at = { $day } { $time }
moment-span-in-day = { $day } { $start }–{ $end }
moment-span-over-days = { $start } – { $end }

list-separator = 、

"""A stretch of time in a question, as ``domain/when`` reads it: English ones said in Chinese.

The grammar of typed dates reads English days and dates, but no weeks, months and years.
"""

import re

WEEKDAYS = {
    "mon": "一",
    "tue": "二",
    "wed": "三",
    "thu": "四",
    "fri": "五",
    "sat": "六",
    "sun": "日",
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
UNITS = {
    "week": {"this": "本周", "last": "上周", "next": "下周"},
    "month": {"this": "本月", "last": "上个月", "next": "下个月"},
    "quarter": {"this": "本季度", "last": "上季度", "next": "下季度"},
    "year": {"this": "今年", "last": "去年", "next": "明年"},
}
_STEP = re.compile(r"(this|last|next) (week|month|quarter|year|[a-z]{3})[a-z]*")
_MONTH = re.compile(r"([a-z]{3})[a-z]*(?: (\d{4}))?")
_DAYS = re.compile(r"(?:last|past) (\d+) days")


def in_chinese(period: str) -> str:
    """``last month`` as 上个月; what is Chinese already, or a day, stays as it is."""
    if found := _DAYS.fullmatch(period):
        return f"最近{found[1]}天"
    if found := _STEP.fullmatch(period):
        step, unit = found.groups()
        return UNITS[unit][step] if unit in UNITS else _weekday(step, unit, period)
    found = _MONTH.fullmatch(period)
    if found and found[1] in MONTHS:
        month = f"{MONTHS.index(found[1]) + 1}月"
        return f"{found[2]}年{month}" if found[2] else f"{month}份"
    return period


def _weekday(step: str, day: str, period: str) -> str:
    return UNITS["week"][step] + WEEKDAYS[day] if day in WEEKDAYS else period

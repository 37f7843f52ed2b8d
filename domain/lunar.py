"""Chinese lunar dates, solar terms and equinoxes as solar days (lunar_python does the astronomy).

The library is imported where it is used: it is heavy, and most runs of the program never ask.
"""

from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from domain.messages import Bilingual

CHINA = timezone(timedelta(hours=8))  # the Chinese calendar's astronomy is in this time
EQUINOXES = {"MAR": "春分", "SEP": "秋分"}
_YEAR_OF_TERMS = (
    "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 "
    "小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至"
)
TERMS = tuple(_YEAR_OF_TERMS.split())
ENGLISH_TERMS = (
    "Minor Cold", "Major Cold", "Spring Begins", "Rain Water", "Insects Wake", "Spring Equinox",
    "Qingming", "Grain Rain", "Summer Begins", "Grain Buds", "Grain in Ear", "Summer Solstice",
    "Minor Heat", "Major Heat", "Autumn Begins", "Heat Ends", "White Dew", "Autumn Equinox",
    "Cold Dew", "First Frost", "Winter Begins", "Minor Snow", "Major Snow", "Winter Solstice",
)  # fmt: skip
# The library's table of a lunar year opens with the 冬至 of the winter before; ours is this one.
_NAMES_IN_TABLE = {term: term for term in TERMS} | {"冬至": "DONG_ZHI"}


@lru_cache(maxsize=1024)
def solar_day(lunar_year: int, month: int, day: int) -> date:
    """The day of a lunar date in an ordinary (not a leap) month.

    Raises ValueError where that month has no such day (a 30th in a short month).
    """
    from lunar_python import Lunar, LunarYear

    found = LunarYear.fromYear(lunar_year).getMonth(month)
    if found is None or not 1 <= day <= found.getDayCount():
        raise ValueError(f"no lunar day {lunar_year}-{month:02}-{day:02}")
    solar = Lunar.fromYmd(lunar_year, month, day).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


def days_in(year: int, month: int, day: int) -> tuple[date, ...]:
    """The days of the solar year ``year`` that carry this lunar date: one; rarely none or two.

    腊八 of the lunar year 2025 is 26 January 2026, so the lunar year before is asked as well.
    """
    found = []
    for lunar_year in (year - 1, year):
        try:
            found.append(solar_day(lunar_year, month, day))
        except ValueError:
            continue
    return tuple(day for day in found if day.year == year)


def new_years_eve(year: int) -> date:
    """除夕 before the Spring Festival of the solar year: the 29th or 30th of the last month."""
    return solar_day(year, 1, 1) - timedelta(days=1)


def term(name: str, year: int) -> date:
    """The day, in China, of a solar term such as 清明.  Raises KeyError for an unknown name."""
    return _moment_of_term(name, year).date()


def equinox(month: str, year: int) -> date:
    """The day of the ``MAR`` or ``SEP`` equinox in universal time.

    World societies date by it: in 2015 the equinox was Friday evening in London and Saturday
    in China, and World Sleep Day, the Friday before, was 13 March.
    """
    return _moment_of_term(EQUINOXES[month], year).astimezone(UTC).date()


@lru_cache(maxsize=1024)
def _moment_of_term(name: str, year: int) -> datetime:
    from lunar_python import Solar

    # Any summer day: it lies in the lunar year that carries the solar year's number.
    table = Solar.fromYmd(year, 7, 1).getLunar().getJieQiTable()
    solar = table[_NAMES_IN_TABLE[name]]
    day = date(solar.getYear(), solar.getMonth(), solar.getDay())
    seconds = timedelta(hours=solar.getHour(), minutes=solar.getMinute(), seconds=solar.getSecond())
    return datetime(day.year, day.month, day.day, tzinfo=CHINA) + seconds


@lru_cache(maxsize=1024)
def said(on: date) -> Bilingual:
    """What a wall calendar prints beneath a day: the solar term, else the lunar day.

    The first of a lunar month carries the month's name; in English it is month.day, L for leap.
    """
    from lunar_python import Solar

    lunar = Solar.fromYmd(on.year, on.month, on.day).getLunar()
    month, day = lunar.getMonth(), lunar.getDay()
    numbers = f"{'L' if month < 0 else ''}{abs(month)}.{day}"
    term_of_day = lunar.getJieQi()
    if term_of_day in TERMS:
        return Bilingual(term_of_day, ENGLISH_TERMS[TERMS.index(term_of_day)])
    if day == 1:
        return Bilingual(f"{lunar.getMonthInChinese()}月", numbers)
    return Bilingual(lunar.getDayInChinese(), numbers)

"""The picture of a forecast: every word stands in its box, and no two stand on each other."""

import itertools
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.facts import load_holidays
from domain.messages import Bilingual
from domain.timeline import Look, Moment, Timeline, Tone, looks
from domain.workdays import Workdays
from texts.bundles import LANGUAGES
from texts.pictures import fonts, timeline
from texts.words import Words

SHANGHAI = ZoneInfo("Asia/Shanghai")
WORKDAYS = Workdays.of(load_holidays())
NOW = datetime(2026, 9, 17, 13, 30, tzinfo=UTC)
LONG = Bilingual("第三季度健康教育与健康促进宣传工作总结和典型案例" * 2, "A very long title " * 9)

pytestmark = pytest.mark.skipif(not fonts.are_found(), reason="no Noto Sans CJK on this machine")


def over(first: date, *days: date) -> Timeline:
    """Three moments a day, the last of them what it is all about."""
    moments = tuple(
        Moment(on, time, LONG, LONG if time != "17:30" else "", is_due=time == "17:30")
        for on in (first, *days)
        for time in ("07:30", "08:30", "17:30")
    )
    notes = (LONG, "国庆节放假")
    return Timeline(LONG, LONG, moments, looks(first, max(days), WORKDAYS), notes)


FEW = over(date(2026, 9, 18), date(2026, 9, 29), date(2026, 10, 10), date(2026, 10, 11))
YEAR = over(date(2026, 1, 5), date(2026, 12, 31))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("told", [FEW, YEAR], ids=["few", "year"])
def test_nothing_overflows_or_overlaps(told: Timeline, language: str) -> None:
    _, contents = timeline.word(told, Words(language, SHANGHAI), NOW)
    canvas = timeline.draw(contents)
    for placed in canvas.placed:
        assert placed.within.holds(placed.box), placed.text
        assert placed.box.bottom <= canvas.size[1]
    for one, other in itertools.combinations(canvas.placed, 2):
        beside = one.box.right <= other.box.left or other.box.right <= one.box.left
        apart = one.box.bottom <= other.box.top + 1 or other.box.bottom <= one.box.top + 1
        assert beside or apart, (one.text, other.text)
    assert sum(canvas.size) < 10_000, "what Telegram takes as a photo"


def test_what_is_shaded_is_said_in_words_too() -> None:
    _, contents = timeline.word(FEW, Words("zh-CN", SHANGHAI), NOW)
    told = [placed.text for placed in timeline.draw(contents).placed]
    assert any("9月19日 周六 至 9月28日 周一" in text for text in told)
    assert any("中秋节放假 3 天" in text for text in told)
    assert "调休上班" in told
    assert "休息日" in told


def test_the_same_forecast_is_the_same_picture() -> None:
    _, contents = timeline.word(FEW, Words("zh-CN", SHANGHAI), NOW)
    assert timeline.make(contents) == timeline.make(contents)
    assert timeline.make(contents).startswith(b"\x89PNG")


def test_every_kind_of_day() -> None:
    found = looks(date(2026, 9, 30), date(2026, 10, 11), WORKDAYS)
    assert found[0] == Look(date(2026, 9, 30), Tone.WORK)
    assert found[1] == Look(date(2026, 10, 1), Tone.HOLIDAY, Bilingual("国庆节", "National Day"))
    assert [look.tone for look in found[-2:]] == [Tone.MAKE_UP, Tone.WEEKEND]

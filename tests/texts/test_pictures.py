"""Pictures: the same bytes every time, words within their boxes, no box instead of a character."""

import io
import json
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.facts import load_health_days, load_holidays
from domain import lunar
from domain.health_day import Tier
from domain.messages import Bilingual, Enclosure
from domain.month import DueOn, Held, Month, days_of, weeks
from domain.workdays import Workdays
from texts import enclosures
from texts.limits import PHOTO_BYTES
from texts.pictures import fonts
from texts.pictures.canvas import WIDTH, Box, Canvas, columns
from texts.pictures.fonts import Face, Weight
from texts.pictures.month import short
from texts.pictures.setting import fit, legible, width, wrap
from texts.pictures.week_drawing import draw
from texts.pictures.week_sheet import Sheet
from texts.words import Words

pytestmark = pytest.mark.skipif(not fonts.are_found(), reason="no Noto Sans CJK on this machine")

DAYS = load_health_days()
WORKDAYS = Workdays.of(load_holidays())
NOW = datetime(2026, 5, 8, tzinfo=UTC)
LONG = "关于报送2026年上半年宣传思想工作总结及下半年工作计划、典型案例和影像资料的通知"
FACE = Face(20)


def month(first: date, *, place: str = "春晖社区卫生服务中心", title: str = LONG) -> Month:
    """The fullest a month can be: every day of the catalogue, and two reports on one day."""
    years = (DAYS.calendar(year) for year in (first.year - 1, first.year))
    shown = list(days_of(weeks(first)))
    held = (
        Held(
            name=Bilingual(one.day.name_zh, one.day.name_en),
            first=one.start_on,
            last=one.end_on,
            is_key=one.day.tier is Tier.A,
            is_tentative=one.provisional,
        )
        for found in years
        for one in found
        if one.start_on <= shown[-1] and one.end_on >= first
        if not one.is_dead and not one.day.alternative_to
    )
    due_at = datetime(first.year, first.month, 20, 9, 30, tzinfo=UTC)
    due = DueOn(Bilingual(title, title), due_at.date(), due_at)
    return Month(
        first=first,
        today=first,
        place=place,
        held=tuple(held),
        dues=(due, due),
        off=frozenset(day for day in shown if WORKDAYS.festival(day)),
        make_up=frozenset(day for day in shown if day in WORKDAYS.make_up),
        lunar={day: lunar.said(day) for day in shown},
        unsure=(first.year,),
    )


def worded(first: date, language: str = "zh-CN", **more: str) -> enclosures.Worded:
    words = Words(language, ZoneInfo("Asia/Shanghai"))
    return enclosures.word(Enclosure("month", month(first, **more)), words, NOW)


def drawn(first: date, language: str = "zh-CN", **more: str) -> Canvas:
    kept = json.loads(json.dumps(worded(first, language, **more).contents))
    return draw(Sheet.load(kept))


MONTHS = [date(2026, n, 1) for n in (3, 4, 5, 10)] + [date(2027, 2, 1)]


def test_the_same_words_give_the_same_bytes() -> None:
    one = worded(date(2026, 5, 1))
    again = worded(date(2026, 5, 1))
    assert one.digest == again.digest
    kept = json.loads(json.dumps(one.contents))
    first = enclosures.make("month", one.contents)
    assert first == enclosures.make("month", kept)
    assert len(first) < 400_000 < PHOTO_BYTES
    assert worded(date(2026, 5, 1), "en").digest != one.digest


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize("first", MONTHS)
def test_every_word_stays_in_its_box_and_on_the_sheet(first: date, language: str) -> None:
    canvas = drawn(first, language)
    wide, high = canvas.size
    assert wide == WIDTH
    assert wide + high <= 10_000  # Telegram's limit for a photo
    assert high / wide <= 20
    sheet = Box(0, 0, wide, high)
    for placed in canvas.placed:
        assert placed.within.holds(placed.box, slack=2), placed.text
        assert sheet.holds(placed.box), placed.text


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_no_two_words_stand_over_each_other(language: str) -> None:
    canvas = drawn(date(2026, 5, 1), language)
    boxes = [(one.text, one.box) for one in canvas.placed if one.text.strip()]
    for number, (text, box) in enumerate(boxes):
        for other, beside in boxes[number + 1 :]:
            across = min(box.right, beside.right) - max(box.left, beside.left)
            down = min(box.bottom, beside.bottom) - max(box.top, beside.top)
            assert across <= 2 or down <= 6, (text, other)


def test_every_name_of_the_catalogue_can_be_set() -> None:
    for day in DAYS.days:
        assert legible(day.name_zh) == day.name_zh.strip()
        assert legible(day.name_en) == day.name_en.strip()


def test_what_the_type_has_no_picture_for_is_left_out() -> None:
    assert legible("总结😀报告\U0010fffe") == "总结报告"
    canvas = drawn(date(2026, 4, 1), title="总结😀😀", place="中心🏥")
    assert not any("😀" in placed.text or "🏥" in placed.text for placed in canvas.placed)


def test_the_picture_says_in_words_what_it_says_in_colours() -> None:
    text = "\n".join(placed.text for placed in drawn(date(2026, 5, 1)).placed)
    for word in ("国际护士节", "休", "班", "交", "待通知", "今天", "2026年放假安排尚未公布"):
        assert word in text


def test_a_short_name_is_still_a_name() -> None:
    assert short("世界肠道(消化)健康日") == "世界肠道健康日"
    assert short("学雷锋纪念日 / 中国青年志愿者服务日") == "学雷锋纪念日"
    assert short("(全部)") == "(全部)"


sentences = st.text(
    st.sampled_from("世界卫生日（）、《》，。abcdefgh WHO-2026· 的"), min_size=0, max_size=60
)


@given(sentences, st.integers(40, 300), st.integers(1, 5))
def test_lines_are_never_wider_than_their_room(text: str, room: int, most: int) -> None:
    lines = wrap(text, FACE, room, most)
    assert len(lines) <= most
    assert all(width(line, FACE) <= room for line in lines)
    assert all(line for line in lines)


@given(sentences, st.integers(40, 2000))
def test_nothing_is_lost_where_there_is_room(text: str, room: int) -> None:
    lines = wrap(text, FACE, room, 100)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(sentences, st.integers(0, 300))
def test_what_is_cut_says_so(text: str, room: int) -> None:
    shown = fit(text, FACE, room)
    assert shown == text or shown.endswith("…") or shown == ""
    assert width(shown, FACE) <= room or shown == text


def test_columns_leave_no_gap() -> None:
    found = columns(Box(30, 0, 1050, 10), 7)
    assert (found[0].left, found[-1].right) == (30, 1050)
    assert all(a.right == b.left for a, b in pairwise(found))


def test_the_type_is_the_simplified_one() -> None:
    for weight in Weight:
        assert fonts.load(Face(20, weight)).getname()[0] == "Noto Sans CJK SC"


def test_a_png_of_the_size_of_the_canvas() -> None:
    canvas = Canvas((200, 100))
    canvas.text("示范", FACE, Box(10, 10, 100, 40))
    assert Image.open(io.BytesIO(canvas.png())).size == (200, 100)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_the_sample_of_the_readme(language: str) -> None:
    """``PICTURES=docs/pictures`` keeps it."""
    full = month(date(2026, 5, 1))
    asked = (
        (19, Bilingual("世界无烟日活动安排", "Plans for No Tobacco Day")),
        (28, Bilingual("上半年宣传工作总结", "Half-year publicity report")),
    )
    dues = tuple(
        DueOn(title, date(2026, 5, day), datetime(2026, 5, day, 9, 30, tzinfo=UTC))
        for day, title in asked
    )
    sample = replace(full, dues=dues, today=date(2026, 5, 8), unsure=())
    words = Words(language, ZoneInfo("Asia/Shanghai"))
    picture = enclosures.make(
        "month", enclosures.word(Enclosure("month", sample), words, NOW).contents
    )
    assert picture.startswith(b"\x89PNG")
    if folder := os.environ.get("PICTURES"):
        ending = "" if language == "zh-CN" else "-en"
        (Path(folder) / f"calendar-2026-05{ending}.png").write_bytes(picture)

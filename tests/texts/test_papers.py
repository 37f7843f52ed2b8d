"""Papers stay on one page, whatever stands on them, and are the same each time."""

import io
import re
import zipfile
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import docx
import pytest

from domain import ed25519, slip
from domain.long_paper import LongPaper, Section
from domain.messages import Enclosure, Phrase
from domain.slip import Key, Kind, Paper, Row, Shape
from texts import enclosures
from texts.papers import layout, printed, written
from texts.pictures import fonts
from texts.words import Words

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
SEED = bytes(range(32))
KEY = Key(1, SEED, ed25519.public_of(SEED))
NAMES = ("no", "unit", "outlet", "journalist", "topic", "interviewee", "when", "conditions")

has_type = pytest.mark.skipif(not fonts.are_found(), reason="no Noto Sans CJK on this machine")


def contents(
    language: str, value: str, conditions: str, shape: Shape = Shape.DOCX
) -> dict[str, object]:
    rows = [Row(Phrase(f"paper-{name}"), value) for name in NAMES[:-1]]
    paper = Paper(
        kind=Kind.SLIP,
        shape=shape,
        office="示范市卫生健康委员会",
        number="示卫宣媒备〔2026〕0017号",
        version=1,
        rows=(*rows, Row(Phrase("paper-conditions"), conditions)),
        dated=date(2026, 12, 2),
        code=slip.code_of(SEED, [value]),
        key=KEY,
    )
    words = Words(language, ZoneInfo("Asia/Shanghai"))
    return dict(enclosures.word(Enclosure(f"paper-{shape}", paper), words, NOW).contents)


LONGEST = [
    ("王", "须陪同"),
    ("长" * 60, "不得" * 75),
    ("Wojciechowska " * 4, "x" * 500),
    ("长" * 60, "条" * 500),
]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize(("value", "conditions"), LONGEST)
def test_everything_is_on_one_page(language: str, value: str, conditions: str) -> None:
    told = contents(language, value, conditions)
    setting = layout.fit(told)
    assert setting.height < layout.FOOT_TOP - layout.TOP - layout.HEAD_HEIGHT
    if fonts.are_found():
        content = printed.make(told)
        assert len(re.findall(rb"/Type /Page\b", content)) == 1


def test_a_short_paper_is_set_large() -> None:
    assert layout.fit(contents("zh-CN", "王", "须陪同")).size == 16.0


def test_a_word_file_is_the_same_each_time_and_no_part_stands_twice() -> None:
    told = contents("zh-CN", "王 <b>&", "")
    first = written.make(told)
    assert written.make(told) == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert len(set(parts.namelist())) == len(parts.namelist())
        assert parts.testzip() is None
        assert "王 &lt;b&gt;&amp;" in parts.read("word/document.xml").decode()
        assert "方正小标宋简体" in parts.read("word/fontTable.xml").decode()


@has_type
def test_a_pdf_is_the_same_each_time() -> None:
    told = contents("en", "王", "")
    assert printed.make(told) == printed.make(told)


@has_type
def test_a_paper_is_made_by_a_process_of_its_own() -> None:
    told = contents("zh-CN", "王", "", Shape.PDF)
    assert enclosures.make("paper-pdf", told).startswith(b"%PDF")
    with pytest.raises(RuntimeError, match="KeyError"):
        enclosures.make("paper-pdf", {"lines": []})


def test_an_empty_line_is_left_out_and_control_characters_are_dropped() -> None:
    told = contents("zh-CN", "王\x00记\x08者\n等三人", "")
    lines = dict(told["lines"])  # type: ignore[call-overload]
    assert lines["记者"] == "王记者 等三人"
    assert "条件" not in lines


def test_a_review_is_as_long_as_it_is_and_breaks_out_of_nothing() -> None:
    said = "<w:t>&amp; \x07=cmd|' /C calc'!A0\nand on"
    sections = (
        Section(Phrase("review-timeline"), tuple(f"{n} {said}" for n in range(120))),
        Section(Phrase("review-gaps"), ()),
    )
    review = LongPaper(
        title=Phrase("review-title"),
        office="示范市第一人民医院",
        number="突〔2026〕003号",
        dated=date(2026, 12, 2),
        sections=sections,
    )
    words = Words("zh-CN", ZoneInfo("Asia/Shanghai"))
    told = enclosures.word(Enclosure("long-docx", review), words, NOW)
    assert told.name == "突〔2026〕003号 突发事件处置复盘（草稿）.docx"
    file = enclosures.make("long-docx", told.contents)
    lines = [one.text for one in docx.Document(io.BytesIO(file)).paragraphs]
    assert lines.count("119 <w:t>&amp; =cmd|' /C calc'!A0 and on") == 1
    assert "六、缺口" in lines
    assert lines[-1] == "2026年12月2日"
    assert file == enclosures.make("long-docx", told.contents)

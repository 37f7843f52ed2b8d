"""The calendar file: clean RFC 5545, read alike by two independent parsers."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_health_days
from domain.calendar_entry import Entry, Listed, Status, Task, of_days, of_tasks, sign_of
from domain.messages import Bilingual
from domain.report import Standing, TaskState
from texts.calendar_file import make, word, write
from texts.words import Words

NOW = datetime(2026, 11, 26, tzinfo=UTC)
ZONE = "Asia/Shanghai"
DAYS = load_health_days()
DUE = datetime(2026, 12, 10, 9, 30, tzinfo=UTC)


def words(language: str = "zh-CN") -> Words:
    return Words(language, ZoneInfo(ZONE))


def task(title: str) -> Task:
    return Task(
        ref="report-1",
        title=Bilingual(title, title),
        due_at=DUE,
        due_on=date(2026, 12, 10),
        state=TaskState.OPEN,
        standing=Standing.MISSING,
        sequence=2,
        changed_at=NOW,
    )


def entries() -> list[Entry]:
    years = (DAYS.calendar(year) for year in (2025, 2026, 2027))
    days = [e for found in years for e in of_days(found, {}, sign_of("示卫宣"), whole=True)]
    return [*days, *of_tasks([task("半年总结，含：图片；\n分号;逗号,反斜杠\\")], "x")]


def written(found: list[Entry], language: str = "zh-CN") -> bytes:
    return write(found, words(language), name="宣传日历，示范", zone=ZONE)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_two_parsers_read_every_entry_alike(language: str) -> None:
    found = entries()
    content = written(found, language)
    ours = {str(e["UID"]): e for e in icalendar.Calendar.from_ical(content).walk("VEVENT")}
    theirs = {e.uid.value: e for e in vobject.readOne(content.decode()).vevent_list}
    assert ours.keys() == theirs.keys() == {entry.uid for entry in found}
    for entry in found:
        one, other = ours[entry.uid], theirs[entry.uid]
        assert one["SUMMARY"] == other.summary.value
        assert one["DTSTART"].dt == other.dtstart.value
        assert one["DTEND"].dt == other.dtend.value
        assert str(one.get("DESCRIPTION", "")) == other.getChildValue("description", "")
        assert int(one["SEQUENCE"]) == int(other.sequence.value) == entry.sequence
        assert str(one["STATUS"]) == other.status.value == entry.status
        assert one["DTSTAMP"].dt == other.dtstamp.value == entry.changed_at


def test_the_bytes_are_those_of_the_entries_alone() -> None:
    listed = Listed("示范", ZONE, tuple(entries()))
    in_two_years = (word(listed, words(), NOW + timedelta(days=days)) for days in (0, 300))
    assert len({make(contents) for _, contents in in_two_years}) == 1


def test_lines_end_as_they_must_and_are_folded_between_characters() -> None:
    content = written(entries())
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut in two


def test_whole_days_have_an_exclusive_end_and_moments_a_zone_that_is_described() -> None:
    calendar = icalendar.Calendar.from_ical(written(entries()))
    found = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
    week = next(e for uid, e in found.items() if uid.startswith("HD036-2026"))
    assert week["DTSTART"].params["VALUE"] == "DATE"
    assert (week["DTSTART"].dt, week["DTEND"].dt) == (date(2026, 4, 15), date(2026, 4, 22))
    due = found["report-1-x@xuanbao"]
    assert due["DTSTART"].params["TZID"] == ZONE
    assert due["DTEND"].dt == DUE
    zones = calendar.walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == [ZONE]
    offsets = [part["TZOFFSETTO"].td for part in zones[0].subcomponents]
    assert offsets == [timedelta(hours=8)]


def test_what_programs_want_of_the_calendar_itself() -> None:
    content = written(entries()).decode()
    for line in (
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:宣传日历\\，示范".replace("\\，", "，"),
        "X-WR-TIMEZONE:Asia/Shanghai",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
    ):
        assert f"\r\n{line}\r\n" in content
    for event in content.split("BEGIN:VEVENT")[1:]:
        assert "\r\nTRANSP:TRANSPARENT\r\n" in event
        assert "\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n" in event
        assert "VALARM" not in event
        assert len(re.findall(r"\r\n(?:UID|DTSTAMP|SEQUENCE|STATUS):", event)) == 4


@given(st.text(max_size=300))
def test_any_title_survives_folding_and_escaping(title: str) -> None:
    content = written(list(of_tasks([task(title)], "")))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    (one,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    (other,) = vobject.readOne(content.decode()).vevent_list
    shown = "".join(sign for sign in title if (sign >= " " and sign != "\x7f") or sign.isspace())
    expected = " ".join(f"报送截止：{shown}".split())
    assert str(one["SUMMARY"]) == other.summary.value
    assert re.sub(r"\s+", "", str(one["SUMMARY"])) == re.sub(r"\s+", "", expected)


@given(st.text(max_size=300))
def test_any_remark_survives_folding_and_escaping(remark: str) -> None:
    entry = Entry(
        uid="x@xuanbao",
        name="某日",
        first=date(2026, 1, 1),
        last=date(2026, 1, 1),
        remarks=(remark, "第二行"),
        status=Status.CONFIRMED,
    )
    content = written([entry])
    (one,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    (other,) = vobject.readOne(content.decode()).vevent_list
    assert str(one["DESCRIPTION"]) == other.description.value
    assert str(one["DESCRIPTION"]).endswith("第二行")

"""``xuanbao days`` and ``xuanbao when`` as somebody at a terminal meets them."""

import csv
import io
import json
from datetime import date
from importlib import resources
from itertools import pairwise
from typing import Any

import icalendar
import pytest
import typer
from typer.testing import CliRunner

from bot.cli.days import days
from bot.cli.when import when

CATALOGUE = resources.files("packs").joinpath("health_days.csv").read_text(encoding="utf-8")

app = typer.Typer()
app.command("days")(days)
app.command("when")(when)


def run(*words: str, stdin: str = "", code: int = 0) -> str:
    result = CliRunner().invoke(app, words, input=stdin)
    assert result.exit_code == code, result.output
    return result.stdout


def line_of(table: str, day_id: str) -> str:
    (line,) = [line for line in table.splitlines() if day_id in line]
    return line


def test_the_table_shows_what_is_certain_and_what_is_not() -> None:
    table = run("days", "--year", "2026")
    assert "2026 年卫生日：193 项，其中待通知 18 项、已失效 3 项" in table
    assert "2026-04-07" in line_of(table, "HD033")
    assert "周二" in line_of(table, "HD033")
    assert "待通知" in line_of(table, "HD064")
    assert "已失效" in line_of(table, "HD050")
    assert "备选规则" in line_of(table, "HD138")


@pytest.mark.parametrize("year", [2026, 2027])
def test_the_csv_is_the_catalogue_with_the_dates_computed(year: int) -> None:
    ours = csv.DictReader(io.StringIO(run("days", "--year", str(year), "--format", "csv")))
    printed = [dict(row) for row in csv.DictReader(io.StringIO(CATALOGUE))]
    for row in printed:
        row.pop(f"date_{4053 - year}")
    assert [dict(row) for row in ours] == printed


def test_a_year_before_a_rule_leaves_its_date_empty() -> None:
    rows = csv.DictReader(io.StringIO(run("days", "--year", "2010", "--format", "csv")))
    dates = {row["id"]: row["date_2010"] for row in rows}
    assert dates["HD033"] == "2010-04-07"
    assert dates["HD111"] == ""


def events() -> list[Any]:
    result = CliRunner().invoke(app, ["days", "--year", "2026", "--format", "ics"])
    assert all(len(line) <= 75 for line in result.stdout_bytes.split(b"\r\n"))  # RFC 5545, 3.1
    return icalendar.Calendar.from_ical(result.stdout_bytes).walk("VEVENT")


def test_the_calendar_file_has_whole_days_with_an_exclusive_end() -> None:
    found = {str(event["UID"]): event for event in events()}
    cancer_week = found["HD036-2026@xuanbao"]
    assert cancer_week["DTSTART"].dt == date(2026, 4, 15)
    assert cancer_week["DTEND"].dt == date(2026, 4, 22)
    assert str(cancer_week["STATUS"]) == "CONFIRMED"
    assert str(found["HD064-2026@xuanbao"]["STATUS"]) == "TENTATIVE"
    assert "待通知" in str(found["HD064-2026@xuanbao"]["DESCRIPTION"])


def test_the_calendar_file_leaves_out_what_is_not_observed() -> None:
    uids = [str(event["UID"]) for event in events()]
    assert len(uids) == len(set(uids)) == 193 - 4  # three dead rules, one not in use
    assert not {"HD050-2026@xuanbao", "HD138-2026@xuanbao"} & set(uids)


def test_the_calendar_file_is_in_order_and_the_same_each_time() -> None:
    once, again = events(), events()
    starts = [event["DTSTART"].dt for event in once]
    assert all(first <= second for first, second in pairwise(starts))
    assert [str(event["UID"]) for event in once] == [str(event["UID"]) for event in again]


@pytest.mark.parametrize("year", ["1900", "2200", "soon"])
def test_a_year_out_of_reach_is_refused(year: str) -> None:
    run("days", "--year", year, code=2)


def test_one_text_is_answered_in_local_time() -> None:
    answer = json.loads(run("when", "下周三下午三点", "--at", "2026-11-23T09:30"))
    assert (answer["kind"], answer["start"]) == ("point", "2026-12-02T15:00:00")
    assert answer["caveats"] == []


def test_a_deadline_and_its_caveats() -> None:
    answer = json.loads(run("when", "12月5日前", "--at", "2026-11-23T09:30+08:00"))
    assert (answer["start"], answer["end"]) == (None, "2026-12-05T17:30:00")
    assert (answer["due"], answer["caveats"]) == (True, ["not-a-workday"])


def test_what_is_not_read_says_why_and_fails() -> None:
    answer = json.loads(run("when", "12月5日前后", code=1))
    said = answer.pop("understood")
    assert answer == {"kind": "none", "reason": "when-unread", "word": "前后"}
    assert said["zh-CN"] == "没有看懂这个时间。"


def test_a_recurrence_has_its_rule() -> None:
    answer = json.loads(run("when", "每月最后一个工作日", "--at", "2026-11-23T09:30"))
    assert (answer["kind"], answer["start"]) == ("recurrence", "2026-11-30T00:00:00")
    assert answer["recurrence"] == {
        "rrules": ["FREQ=MONTHLY;BYMONTHDAY=-1"],
        "move": "previous-workday",
        "count": 1,
        "named": None,
        "days_ahead": 0,
        "workdays_ahead": 0,
    }


def test_what_no_rule_says_has_the_name_of_its_festival() -> None:
    answer = json.loads(run("when", "每年春节前一周", "--at", "2026-11-23T09:30"))
    assert (answer["kind"], answer["start"]) == ("recurrence", "2027-01-30T17:30:00")
    assert (answer["recurrence"]["named"], answer["recurrence"]["days_ahead"]) == ("春节", 7)
    assert "每年按春节推算" in answer["understood"]["zh-CN"]
    assert "every year by 春节" in answer["understood"]["en"]


def test_a_length_is_no_date_and_says_so_in_both_languages() -> None:
    answer = json.loads(run("when", "提前两个工作日", "--at", "2026-11-23T09:30"))
    assert (answer["kind"], answer["workdays"], answer["lead"]) == ("duration", 2, True)
    assert answer["understood"] == {"zh-CN": "提前 2 个工作日", "en": "2 working days ahead"}


def test_lines_are_answered_one_by_one() -> None:
    asked = [
        {"id": "a", "text": "明天下午两点到四点", "at": "2026-11-23T09:30:00"},
        {"id": "b", "text": "有空的时候再说", "at": "2026-11-23T09:30:00"},
    ]
    stdin = "\n\n".join(json.dumps(line) for line in asked)
    answers = [json.loads(line) for line in run("when", "--jsonl", stdin=stdin).splitlines()]
    assert answers == [
        {
            "id": "a",
            "kind": "span",
            "start": "2026-11-24T14:00:00",
            "end": "2026-11-24T16:00:00",
            "grain": "hour",
        },
        {"id": "b", "kind": "none", "start": None, "end": None, "grain": None},
    ]


@pytest.mark.parametrize(
    "words",
    [["when"], ["when", "明天", "--jsonl"], ["when", "明天", "--at", "tomorrow"]],
)
def test_a_call_that_makes_no_sense_is_refused(words: list[str]) -> None:
    run(*words, code=2)


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"text": "明天", "at": "x"}'])
def test_a_line_that_is_no_question_is_refused(line: str) -> None:
    run("when", "--jsonl", stdin=line, code=2)

"""/healthz and /metrics, asked over the pages' own application on both databases."""

import re
from concurrent.futures import Future
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from storage.health import Counts, Waiting
from tests import factories
from tests.office import MONDAY, Office
from tests.pages import WELL, Pages, house_of, pages_of
from web.health import Standing, standing_of
from web.metrics import Metric, families, render

SAMPLE = re.compile(
    r'^[a-z_]+(\{[a-z_]+="(?:[^"\\\n]|\\["\\n])*"(,[a-z_]+="[^"]*")*\})? -?[0-9.e+-]+$'
)


@pytest.fixture
def waiting_office(any_office: Office) -> Office:
    """An office with one sent message and one update that nobody could work through."""
    zhang = factories.person(any_office, "张敏", 1001, "contact")
    zhang.says("/start")
    any_office.deliver({"message": {"message_id": "poison"}})
    return any_office


def samples(text: str) -> dict[str, float]:
    """Read as Prometheus would: every line is a comment or a sample."""
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            assert SAMPLE.match(line), line
            name, _, value = line.rpartition(" ")
            found[name] = float(value)
    return found


def test_all_is_well(any_office: Office) -> None:
    answer = pages_of(any_office).get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
    assert answer.json()["polled_seconds_ago"] == 3.5
    assert answer.json()["oldest_waiting_update_seconds"] is None


def test_the_database_being_away_is_said(office: Office) -> None:
    away = create_engine("sqlite:////nowhere/at/all.db")

    class Away:
        def ask(self, _fn: Any) -> "Future[Any]":
            future: Future[Any] = Future()
            try:
                away.connect()
            except OperationalError as error:
                future.set_exception(error)
            return future

    pages = Pages(house_of(office, Away()))
    answer = pages.get("/healthz")
    assert (answer.status_code, answer.json()["wrong"]) == (503, ["database"])
    assert pages.get("/metrics").status_code == 503


@pytest.mark.parametrize(
    ("standing", "wrong"),
    [
        (Standing(True, 3, 100), []),
        (Standing(True, None, 59), []),  # just started
        (Standing(True, None, 61), ["telegram"]),
        (Standing(True, 91, 100), ["telegram"]),
        (Standing(True, 3, 100, oldest_update=59, oldest_urgent=299), []),
        (Standing(True, 3, 100, oldest_update=61), ["updates"]),
        (Standing(True, 3, 100, oldest_urgent=301), ["messages"]),
        (Standing(True, 3, 100, oldest_message=9999), []),  # a broadcast takes its time
        (Standing(False, 91, 100), ["database", "telegram"]),
    ],
)
def test_what_counts_as_failing(standing: Standing, wrong: list[str]) -> None:
    assert standing.wrong() == wrong


def test_what_is_not_due_yet_does_not_wait() -> None:
    later = Waiting(None, MONDAY + timedelta(hours=1), MONDAY - timedelta(seconds=7))
    standing = standing_of(later, WELL, MONDAY)
    assert (standing.oldest_message, standing.oldest_urgent) == (0, 7)


def test_the_metrics_count_what_there_is(waiting_office: Office) -> None:
    text = pages_of(waiting_office).get("/metrics").text
    found = samples(text)

    assert found['xuanbao_updates{state="done"}'] == 1
    assert found['xuanbao_updates{state="quarantined"}'] == 1
    assert found['xuanbao_messages{state="sent"}'] == len(waiting_office.transport.calls)
    assert found["xuanbao_timers_overdue"] == 0
    assert found["xuanbao_repeats"] == 2
    assert found["process_resident_memory_bytes"] == 50_000_000
    assert found["xuanbao_polled_seconds"] == 3.5
    assert "xuanbao_oldest_update_seconds" not in found  # nothing waits: no sample


def test_each_family_is_told_of_once_before_its_samples() -> None:
    counts = Counts({"done": 2, "waiting": 1}, {}, {"approved": 3}, 1, 0, 4)
    standing = standing_of(Waiting(MONDAY - timedelta(seconds=2), None, None), WELL, MONDAY)
    lines = render(families(counts, standing, WELL)).splitlines()

    helps = [line.split()[2] for line in lines if line.startswith("# HELP")]
    types = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert helps == types
    assert len(set(helps)) == len(helps)
    for line in lines:
        if not line.startswith("#"):
            assert re.split(r"[{ ]", line)[0] in helps
    assert 'xuanbao_filings{state="approved"} 3' in lines
    assert "xuanbao_oldest_update_seconds 2" in lines
    assert "xuanbao_journal_unsealed 4" in lines


def test_labels_and_helps_are_escaped() -> None:
    awkward = Metric("m", "gauge", 'a\\b\n"c"', (({"l": 'x"\\\ny'}, 0.5),))
    assert list(awkward.lines()) == [
        '# HELP m a\\\\b\\n"c"',
        "# TYPE m gauge",
        'm{l="x\\"\\\\\\ny"} 0.5',
    ]


def test_a_first_poll_still_out_has_no_sample(any_office: Office) -> None:
    text = pages_of(any_office, replace(WELL, polled_before=None)).get("/metrics").text
    assert "xuanbao_polled_seconds" not in samples(text)


def test_every_other_page_is_none(office: Office) -> None:
    assert pages_of(office).get("/").status_code == 404

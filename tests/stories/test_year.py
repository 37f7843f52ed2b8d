"""A whole year over five plans and sixty units: who heard what when is a reviewed file."""

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from bot.facts import load_holidays
from domain.policy import Policy
from domain.quiet import is_quiet
from domain.workdays import Workdays
from tests.year import golden

SHANGHAI = ZoneInfo("Asia/Shanghai")
WORKDAYS = Workdays.of(load_holidays())
# What somebody did at that moment and cannot wait; everything else is the clock's.
ANSWERED = ("filing.", "notice.card", "notice")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> golden.Told:
    return golden.lived(f"sqlite:///{tmp_path_factory.mktemp('year') / 'year.db'}")


def test_who_heard_what_when(told: golden.Told) -> None:
    changed = golden.difference(told.log)
    assert not changed, changed


def test_nobody_is_woken_or_asked_on_a_rest_day(told: golden.Told) -> None:
    for one in told.heard:
        local = one.at.astimezone(SHANGHAI)
        if not one.kind.startswith(ANSWERED):
            assert not is_quiet(local.time(), Policy()), one
        if one.kind in {"digest", "report.push", "filing.nudge"}:
            assert WORKDAYS.is_workday(local.date()), one


def test_a_morning_is_one_message(told: golden.Told) -> None:
    """Whoever has a digest on a day has one, at its hour, and no second one beside it."""
    digests = [one for one in told.heard if one.kind == "digest"]
    mornings = [(one.name, one.at.astimezone(SHANGHAI).date()) for one in digests]
    assert len(mornings) == len(set(mornings))
    hours = {one.at.astimezone(SHANGHAI).time().replace(second=0) for one in digests}
    assert hours == {time(8, 30)}


def test_the_difference_names_the_command_that_accepts_it(told: golden.Told) -> None:
    other = told.log.replace("08:30", "08:31", 1)
    assert golden.RENEW in golden.difference(other)
    assert "08:31" in golden.difference(other)

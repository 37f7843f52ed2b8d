"""What the simulator says beside the moments: holidays, rows of mornings, the last of many."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.config import Config
from bot.facts import load_office
from domain import forecast
from domain.forecast import Off, What
from domain.pace import Pace

OFFICE = load_office(Config())
MONDAY = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)


def test_holidays_and_weekends_worked_for_them() -> None:
    off, make_up = forecast.rest_days(date(2026, 9, 18), date(2026, 10, 12), OFFICE.workdays)
    assert [(one.first, one.last) for one in off] == [
        (date(2026, 9, 25), date(2026, 9, 27)),
        (date(2026, 10, 1), date(2026, 10, 7)),
    ]
    assert make_up == [date(2026, 9, 20), date(2026, 10, 10)]


def test_one_day_of_a_holiday_that_is_cut_off() -> None:
    off, _ = forecast.rest_days(date(2026, 9, 30), date(2026, 10, 1), OFFICE.workdays)
    assert off == (Off("国庆节", date(2026, 10, 1), date(2026, 10, 1)),)


def test_the_last_of_many_is_named_when_it_takes_a_minute() -> None:
    office = replace(OFFICE, pace=Pace(25))
    few = forecast.of_notice(office, MONDAY, 600, needs_receipt=False)
    many = forecast.of_notice(office, MONDAY, 3000, needs_receipt=False)
    assert [beat.what for beat in few] == [What.SENT]
    assert [beat.what for beat in many] == [What.SENT, What.SENT_LAST]
    assert timedelta(seconds=149) < many[1].at - many[0].at < timedelta(seconds=151)


def test_due_on_a_rest_day_is_never_told_as_today() -> None:
    beats = forecast.of_task(OFFICE, MONDAY, MONDAY + timedelta(days=19, hours=8))  # a Saturday
    told = [(beat.what, beat.days) for beat in beats if beat.what in (What.BEFORE, What.DAY)]
    assert told == [(What.BEFORE, 2), (What.BEFORE, 0)]


def test_a_digest_that_falls_into_the_quiet_hours_is_not_foretold() -> None:
    """The bot writes none then, whatever the configuration says."""
    silent = replace(OFFICE, policy=replace(OFFICE.policy, digest_at=time(7, 0)))
    beats = forecast.of_filing(silent, MONDAY, MONDAY + timedelta(days=3))
    assert What.MORNING not in {beat.what for beat in beats}

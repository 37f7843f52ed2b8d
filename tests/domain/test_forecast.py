"""What the simulator says beside the moments: holidays, rows of mornings, the last of many."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.config import Config
from bot.facts import load_office
from domain import forecast
from domain.forecast import Off, What
from domain.hearers import Crowd, Heard, Hearer
from domain.messages import Bilingual
from domain.office import Office
from domain.pace import Pace

OFFICE = load_office(Config())
MONDAY = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)


def readers(office: Office, count: int) -> Crowd:
    return Crowd(office, {Hearer.READER: {None: count}})


def test_holidays_and_weekends_worked_for_them() -> None:
    off, make_up = forecast.rest_days(date(2026, 9, 18), date(2026, 10, 12), OFFICE.workdays)
    assert [(one.first, one.last) for one in off] == [
        (date(2026, 9, 25), date(2026, 9, 27)),
        (date(2026, 10, 1), date(2026, 10, 7)),
    ]
    assert make_up == [date(2026, 9, 20), date(2026, 10, 10)]


def test_one_day_of_a_holiday_that_is_cut_off() -> None:
    off, _ = forecast.rest_days(date(2026, 9, 30), date(2026, 10, 1), OFFICE.workdays)
    assert off == (Off(Bilingual("国庆节", "National Day"), date(2026, 10, 1), date(2026, 10, 1)),)


def test_the_last_of_many_is_named_when_it_takes_a_minute() -> None:
    office = replace(OFFICE, pace=Pace(25))
    few = forecast.of_notice(readers(office, 600), MONDAY, needs_receipt=False)
    many = forecast.of_notice(readers(office, 3000), MONDAY, needs_receipt=False)
    assert [beat.what for beat in few] == [What.SENT]
    assert [beat.what for beat in many] == [What.SENT, What.SENT_LAST]
    assert timedelta(seconds=149) < many[1].at - many[0].at < timedelta(seconds=151)


def test_due_on_a_rest_day_is_never_told_as_today() -> None:
    due_at = MONDAY + timedelta(days=19, hours=8)  # a Saturday
    beats = forecast.of_task(Crowd(OFFICE, {}), MONDAY, due_at, {})
    told = [(beat.what, beat.days) for beat in beats if beat.what in (What.BEFORE, What.DAY)]
    assert told == [(What.BEFORE, 2), (What.BEFORE, 0)]


def test_a_digest_that_falls_into_the_quiet_hours_is_not_foretold() -> None:
    """The bot writes none then, whatever the configuration says."""
    silent = replace(OFFICE, policy=replace(OFFICE.policy, digest_at=time(7, 0)))
    beats = forecast.of_filing(Crowd(silent, {}), MONDAY, MONDAY + timedelta(days=3))
    assert What.MORNING not in {beat.what for beat in beats}


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return OFFICE.hours.moment(date(2026, 11, day), time(hour, minute))


def test_each_hears_at_the_hour_they_named() -> None:
    crowd = Crowd(OFFICE, {Hearer.CONTACT: {None: 3, 450: 1, 600: 2}})
    beats = forecast.of_task(crowd, MONDAY, at(30, 17, 30), {None: 4, at(23, 10): 2})
    opened = [beat for beat in beats if beat.what is What.OPENED]
    assert [(beat.at, beat.heard) for beat in opened] == [
        (MONDAY, (Heard(Hearer.CONTACT, MONDAY, 4),)),
        (at(23, 10), (Heard(Hearer.CONTACT, at(23, 10), 2),)),
    ]
    before = next(beat for beat in beats if beat.what is What.BEFORE)
    assert before.at == at(27, 8, 30), "the office's hour stands before the line"
    assert [(one.at, one.count) for one in before.others] == [(at(27, 7, 30), 1), (at(27, 10), 2)]


def test_what_is_due_before_their_hour_comes_at_the_offices() -> None:
    crowd = Crowd(OFFICE, {Hearer.CONTACT: {None: 1, 600: 1, 450: 1}})
    beats = forecast.of_task(crowd, MONDAY, at(27, 9, 30), {None: 3})
    day = next(beat for beat in beats if beat.what is What.DAY)
    heard = sorted((one.at, one.count) for one in day.heard)
    assert heard == [(at(27, 7, 30), 1), (at(27, 8, 30), 2)]


def test_where_nobody_keeps_the_offices_hour_the_first_of_theirs_stands() -> None:
    crowd = Crowd(OFFICE, {Hearer.APPROVER: {600: 1, 540: 2}})
    beats = forecast.of_filing(crowd, at(23, 9, 30), at(24, 9, 30))
    mornings = [beat for beat in beats if beat.what is What.MORNING]
    assert [(beat.at, beat.others) for beat in mornings] == [
        (at(23, 10), ()),
        (at(24, 9), ()),
    ], "none before it was handed in, none after the interview began"

"""Holidays published late: what waits in filings waits as long in working time as it was to."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from actions import filing_moves as moves
from storage import timers
from tests.notices import NOTICE_2027
from tests.office import Office
from tests.stories.filing_cast import cast, files_one

SHANGHAI = ZoneInfo("Asia/Shanghai")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)


def waits_until(office: Office, kind: str) -> list[datetime]:
    return [one.due_at for one in office.ask(timers.all_waiting, kind)]


def test_the_nudge_waits_for_four_hours_that_are_worked(any_office: Office) -> None:
    any_office.clock.moment = local("2027-02-04T16:30:00")  # the last day before the holidays
    people = cast(any_office)
    files_one(people.zhang, mode="直播", when="2027年3月1日下午3点")
    assert waits_until(any_office, moves.NUDGE) == [local("2027-02-09T11:30:00")]

    people.zhou.says("/calendar 放假").says(NOTICE_2027).presses("提交")
    any_office.restart()
    assert waits_until(any_office, moves.NUDGE) == [local("2027-02-15T11:30:00")]
    assert waits_until(any_office, moves.EXPIRE) == [local("2027-03-01T15:00:00")]
    assert "报备的答复与补正期限 1 件" in people.zhou.card("重算结果").text


def test_a_correction_gets_its_five_working_days_and_the_filer_is_told(any_office: Office) -> None:
    any_office.clock.moment = local("2027-02-04T10:00:00")
    people = cast(any_office)
    files_one(people.zhang, mode="直播", when="2027年3月1日下午3点")
    people.wang.presses("退回补正").presses("主题").presses("完成").presses("跳过")
    people.wang.presses("确认退回")
    before = waits_until(any_office, moves.EXPIRE)

    people.zhou.says("/calendar 放假").says(NOTICE_2027).presses("提交")
    after = waits_until(any_office, moves.EXPIRE)
    assert (before, after) == ([local("2027-02-15T17:30:00")], [local("2027-02-19T17:30:00")])
    told = [message.text for message in people.zhang.chat if "补正期限改为" in message.text]
    assert len(told) == 1
    assert "2月19日 周五 17:30" in told[0]

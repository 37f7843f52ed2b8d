"""Bulk reviews beneath the chat: rights, stale lists, numbers that changed, two processes."""

from functools import partial

import pytest

from actions import missing, report_bulk, report_reviews, submission_files
from actions.tx import Tx
from domain.errors import Refused
from domain.report import Standing
from domain.review import Choice
from storage import people, review_lists, submission_twins, submissions
from tests.actions.test_reports import LI, NOBODY, ZHANG, ZHOU, Desk
from tests.office import Office
from tests.stories.test_report_submitting import Cast, hands_in


@pytest.fixture
def desk(any_office: Office) -> Desk:
    cast = Cast(any_office)
    cast.opens()
    hands_in(cast.zhang, "医院上半年宣传工作总结一份。")
    hands_in(cast.li, "中心上半年宣传工作总结一份。")
    return Desk(cast, 1)


def accept_all(tx: Tx, list_id: int, version: int, count: int) -> int:
    return report_bulk.accept(tx, report_bulk.seen(tx, list_id, version), Choice.ALL, count)


def test_rights_are_asked_again(desk: Desk) -> None:
    for somebody in (ZHANG, NOBODY):
        desk.refuses("not-allowed", somebody, report_bulk.show, 1)
        desk.refuses("not-allowed", somebody, report_bulk.return_, 1, [1], "为何")
    desk.does(ZHOU, report_bulk.show, 1)
    desk.refuses("not-allowed", ZHANG, report_bulk.seen, 1, 1)
    desk.refuses("not-found", ZHOU, report_bulk.seen, 99, 1)
    desk.refuses("report-list-stale", ZHOU, report_bulk.seen, 1, 7)
    desk.refuses("button-stale", ZHOU, report_bulk.tick, 1, 1, 999)


def test_a_number_that_changed_decides_nothing(desk: Desk) -> None:
    desk.does(ZHOU, report_bulk.show, 1)
    desk.refuses("report-bulk-changed", ZHOU, accept_all, 1, 1, 3)
    desk.refuses("report-bulk-changed", ZHOU, report_bulk.return_, 1, [1, 2, 99], "为何")
    desk.refuses("report-bulk-changed", ZHOU, report_bulk.return_, 1, [], "为何")
    assert desk.does(ZHOU, accept_all, 1, 1, 2) == 2
    desk.refuses("report-bulk-changed", ZHOU, accept_all, 1, 1, 0)
    assert desk.target.state is Standing.ACCEPTED


def test_what_another_process_judged_meanwhile_is_not_judged_twice(desk: Desk) -> None:
    """Both saw two waiting; the second writes nothing, not even of what is still free."""

    def first_somebody_else(tx: Tx) -> None:
        shown = report_bulk.show(tx, 1)
        review_lists.judge(tx.conn, [1], Standing.RETURNED, "为何", by=1, now=tx.now)
        report_bulk.accept(tx, shown, Choice.ALL, 2)

    desk.refuses("report-moved-on", ZHOU, first_somebody_else)

    def target_first(tx: Tx) -> None:
        shown = report_bulk.show(tx, 1)
        review_lists.settle(tx.conn, [1], Standing.RETURNED, by=1, now=tx.now)
        report_bulk.accept(tx, shown, Choice.ALL, 2)

    if desk.target.id == 1:
        desk.refuses("report-moved-on", ZHOU, target_first)


def test_ticks_stay_when_the_list_is_shown_anew(desk: Desk) -> None:
    desk.does(ZHOU, report_bulk.show, 1)
    desk.does(ZHOU, report_bulk.tick, 1, 1, 2)
    again = desk.does(ZHOU, report_bulk.show, 1)
    assert again.shown.ticked == (2,)
    assert again.shown.version == 2
    assert desk.does(ZHOU, report_bulk.tick, 1, 2, 2).shown.ticked == ()
    desk.does(ZHOU, report_bulk.tick, 1, 2, 1)
    assert desk.does(ZHOU, report_bulk.untick, 1, 2).shown.ticked == ()


def test_letting_off_on_what_was_handed_in(desk: Desk) -> None:
    target = desk.target
    desk.refuses("not-allowed", ZHANG, report_reviews.excuse, target.id, target.version, "为何")
    let_off = desk.does(ZHOU, report_reviews.excuse, target.id, target.version, "无此项")
    assert let_off.state is Standing.WAIVED
    assert desk.cast.office.ask(submissions.latest, target.id).state == Standing.WAIVED
    assert len(desk.cast.office.ask(submissions.waiting, 1)) == 1


def test_whose_arrears_somebody_may_see(desk: Desk) -> None:
    office = desk.cast.office

    def scope(tx: Tx, telegram_id: int) -> object:
        person = people.by_telegram(tx.conn, telegram_id, tx.today)
        assert person is not None
        return missing.scope(tx, person)

    assert office.run(scope, ZHOU) is None
    assert office.run(scope, 1002) == {desk.cast.hospital}
    for contact in (ZHANG, LI):
        with pytest.raises(Refused, match="not-allowed"):
            office.run(scope, contact)


def test_a_poster_that_everybody_sent_is_compared_with_the_first(desk: Desk) -> None:
    office, cast = desk.cast.office, desk.cast
    for who in (cast.zhang, cast.li):
        who.presses("重新报送").sends_photo("poster").presses("完成").presses("提交")
    found = office.ask(submission_twins.of_task, 1)
    assert list(found) == [4], "the first of the two is no twin"
    assert found[4].unit == "示范市第一人民医院"
    assert office.ask(partial(submission_twins.of, submission_id=3)) is None
    of_bytes = office.ask(submissions.parts, 4)[0]
    assert of_bytes.file_unique_id == "poster"


def test_the_same_bytes_under_another_name_of_telegrams(desk: Desk) -> None:
    office, cast = desk.cast.office, desk.cast
    for who, file_id in ((cast.zhang, "one"), (cast.li, "two")):
        who.presses("重新报送").sends_file("总结.docx", file_id, content=b"the same").presses(
            "完成"
        )
        who.presses("提交")
    assert list(office.ask(submission_twins.of_task, 1)) == [4]
    assert office.ask(submissions.parts, 4)[0].sha256 is not None
    office.run(submission_files.lost, office.ask(part_id, 4))
    assert office.ask(submissions.parts, 4)[0].lost_at is not None


def part_id(conn: object, submission_id: int) -> int:
    from sqlalchemy import select

    from storage.schema.reports import submission_parts

    query = select(submission_parts.c.id).where(submission_parts.c.submission_id == submission_id)
    return int(conn.execute(query).scalar_one())  # type: ignore[attr-defined]

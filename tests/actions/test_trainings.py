"""Trainings beneath the chat: seats under concurrency, rights, and a life of random acts."""

import shutil
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection

from actions import (
    attendance,
    enrolments,
    exam_marks,
    exam_papers,
    exams,
    question_banks,
    training_lists,
    trainings,
)
from actions.tx import Tx
from domain.audience import everyone
from domain.enrolment import Participant, Standing
from domain.errors import Refused
from domain.exam import AttemptState, Terms
from domain.training import Session
from storage import enrolments as entered
from storage import exams as papers
from storage import people
from storage.db import open_engine
from storage.trainings import NewTraining, Training
from tests.office import MONDAY, Office
from tests.stories.training_cast import Course

ZHANG, LI, SUN, ZHOU, NOBODY = 1001, 1003, 1004, 1006, 999
START = datetime(2026, 12, 10, 6, 0, tzinfo=UTC)
SESSION = Session(START, START + timedelta(hours=3), START - timedelta(days=2))


def new(seats: int = 10, **more: Any) -> NewTraining:
    given = {"title": "培训", "session": SESSION, "place": "三楼", "audience": everyone()}
    return NewTraining(**given, seats=seats, **more)


class Desk:
    """A training that is open, and actions done as somebody."""

    def __init__(self, office: Office, **more: Any) -> None:
        self.cast = Course(office)
        self.office = office
        created = self.does(ZHOU, trainings.create, new(**more))
        self.does(ZHOU, trainings.open_, created, 1, 2)

    def does(self, telegram_id: int, act: Callable[..., Any], *given: Any) -> Any:
        def run(tx: Tx) -> Any:
            tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
            return act(tx, *given)

        return self.office.run(run)

    def refuses(self, key: str, telegram_id: int, act: Callable[..., Any], *given: Any) -> None:
        with pytest.raises(Refused) as refused:
            self.does(telegram_id, act, *given)
        assert refused.value.key == key

    def enrols(self, *names: str, by: int = ZHANG) -> None:
        unit = self.cast.hospital if by == ZHANG else self.cast.centre
        self.does(by, enrolments.enrol, 1, unit, [Participant(name) for name in names])

    @property
    def training(self) -> Training:
        found: Training = self.does(ZHOU, trainings.seen, 1)
        return found


def test_rights_are_asked_again(any_office: Office) -> None:
    desk = Desk(any_office)
    for somebody in (ZHANG, NOBODY):
        desk.refuses("not-allowed", somebody, exam_marks.let_again, 1, "why")
        desk.refuses("not-allowed", somebody, trainings.create, new())
        desk.refuses("not-allowed", somebody, trainings.open_, 1, 2, 2)
        desk.refuses("not-allowed", somebody, trainings.move, 1, 2, SESSION, "四楼")
        desk.refuses("not-allowed", somebody, trainings.reseat, 1, 2, 20)
        desk.refuses("not-allowed", somebody, trainings.cancel, 1, 2)
        desk.refuses("not-allowed", somebody, trainings.finish, 1, 2)
        desk.refuses("not-allowed", somebody, attendance.show_code, 1)
        desk.refuses("not-allowed", somebody, attendance.note_late, 1, "why")
        desk.refuses("not-allowed", somebody, exams.open_exam, 1, 2)
        desk.refuses("not-allowed", somebody, exam_marks.note_marks, 1, [])
        desk.refuses("not-allowed", somebody, question_banks.want_file, 1, "f", "n")
    for act in (enrolments.enrol, attendance.sign, training_lists.register):
        given = {enrolments.enrol: (1, desk.cast.hospital, []), attendance.sign: ("1",)}
        desk.refuses("not-allowed", NOBODY, act, *given.get(act, ()))
    desk.enrols("甲一")
    desk.refuses("not-allowed", NOBODY, enrolments.leave, 1, 1)
    desk.refuses("not-found", LI, enrolments.leave, 1, 1)
    desk.refuses("not-found", LI, attendance.tick, 1, 1)


def test_what_is_not_there_and_what_moved_on(any_office: Office) -> None:
    desk = Desk(any_office)
    desk.refuses("not-found", ZHOU, trainings.seen, 9)
    desk.refuses("not-found", ZHOU, enrolments.open_training, 9)
    desk.refuses("not-found", ZHOU, enrolments.seen, 9)
    desk.refuses("not-found", ZHOU, exam_papers.seen, 9)
    desk.refuses("training-moved-on", ZHOU, trainings.open_, 1, 1, 2)
    desk.refuses("training-is-open", ZHOU, trainings.open_, 1, 2, 2)
    desk.refuses("training-not-held-yet", ZHOU, trainings.finish, 1, 2)
    desk.refuses("training-seats-unclear", ZHOU, trainings.create, new(seats=0))
    desk.refuses("training-no-exam", ZHOU, exams.open_exam, 1, 2)
    desk.refuses("training-no-exam", ZHOU, exam_marks.note_marks, 1, [])


def test_a_move_into_the_past_or_without_an_end(any_office: Office) -> None:
    desk = Desk(any_office)
    past = Session(MONDAY - timedelta(hours=1), MONDAY, MONDAY)
    desk.refuses("when-past", ZHOU, trainings.move, 1, 2, past, "三楼")
    endless = Session(START, START, START)
    desk.refuses("training-end-missing", ZHOU, trainings.move, 1, 2, endless, "三楼")
    any_office.clock.moment = START
    desk.refuses("training-has-begun", ZHOU, trainings.move, 1, 2, SESSION, "三楼")


def test_calling_it_off_voids_the_exam_under_way(any_office: Office) -> None:
    desk = Desk(any_office)
    desk.does(ZHOU, trainings.cancel, 1, 2)
    bank = any_office.bot.office.banks["media"]

    def with_exam(tx: Tx) -> int:
        bank_id = papers.keep_bank(tx.conn, bank, None, tx.now)
        tx.actor = people.by_telegram(tx.conn, ZHOU, tx.today)
        terms = Terms(3, 10, 60, again=True)
        return trainings.create(tx, new(bank_id=bank_id, terms=terms))

    number = any_office.run(with_exam)
    desk.does(ZHOU, trainings.open_, number, 1, 2)
    desk.does(ZHANG, enrolments.enrol, number, desk.cast.hospital, [Participant("张敏")])
    any_office.clock.moment = START
    desk.does(ZHOU, attendance.tick, 1, 1)
    opened, told = desk.does(ZHOU, exams.open_exam, number, 2)
    assert told == 1
    desk.refuses("exam-open-already", ZHOU, exams.open_exam, number, opened.version)
    attempt = desk.does(ZHANG, exams.begin, 1)
    assert desk.does(ZHANG, exams.begin, 1).id == attempt.id
    desk.does(ZHOU, trainings.cancel, number, opened.version)
    assert desk.does(ZHANG, exam_papers.seen, attempt.id).state is AttemptState.VOID
    desk.refuses("exam-over", ZHANG, exams.choose, attempt.id, 0, "A")
    any_office.tick(minutes=20)
    assert not desk.cast.zhang.heard("时间到")


SEATS, PRESSES = 7, 50


def test_fifty_at_once_and_never_a_seat_too_many(any_office: Office) -> None:
    """Fifty transactions on connections of their own, as several processes would make them."""
    desk = Desk(any_office, seats=SEATS)
    url = any_office.config.database.url
    engine = open_engine(url)

    def enrol(number: int) -> None:
        def run(conn: Connection) -> None:
            tx = Tx(conn, any_office.clock.now(), any_office.bot.office)
            tx.actor = people.by_telegram(conn, ZHANG if number % 2 else LI, tx.today)
            unit = desk.cast.hospital if number % 2 else desk.cast.centre
            name = f"甲{chr(0x4E00 + number)}"
            enrolments.enrol(tx, 1, unit, [Participant(name)])

        with engine.begin() as conn:
            run(conn)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(enrol, range(PRESSES)))
    engine.dispose()
    found = any_office.ask(entered.of_training, 1)
    assert Counter(one.state for one in found) == {"seated": SEATS, "waiting": PRESSES - SEATS}
    assert sorted(one.number for one in found) == list(range(1, PRESSES + 1))
    assert [one.state for one in found[:SEATS]] == [Standing.SEATED] * SEATS


NAMES = tuple(f"甲{chr(0x4E00 + at)}" for at in range(12))


class Life(RuleBasedStateMachine):
    """One training under any acts in any order: seats, the waiting list, and its exam."""

    desk: Desk

    @rule(names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), by=st.booleans())
    def enrol(self, names: list[str], by: bool) -> None:  # noqa: FBT001
        self.desk.enrols(*names, by=ZHANG if by else LI)

    @rule(at=st.integers(1, 24))
    def leave(self, at: int) -> None:
        one = self.desk.office.ask(entered.get, at)
        if one is None:
            return
        by = ZHANG if one.unit_id == self.desk.cast.hospital else LI
        if one.state is Standing.CANCELLED:
            self.desk.refuses("enrolment-is-cancelled", by, enrolments.leave, at, one.version)
        else:
            self.desk.does(by, enrolments.leave, at, one.version)

    @rule(seats=st.integers(1, 6))
    def reseat(self, seats: int) -> None:
        training = self.desk.training
        taken = self._count()[Standing.SEATED]
        if seats < taken:
            key, version = "training-seats-taken", training.version
            self.desk.refuses(key, ZHOU, trainings.reseat, 1, version, seats)
        else:
            self.desk.does(ZHOU, trainings.reseat, 1, training.version, seats)

    @invariant()
    def seats_hold_and_nobody_is_lost(self) -> None:
        count, training = self._count(), self.desk.training
        assert count[Standing.SEATED] <= training.seats
        waiting = self._in(Standing.WAITING)
        if waiting:
            assert count[Standing.SEATED] == training.seats, "a seat stands empty while one waits"
            assert max(self._in(Standing.SEATED), default=0) < min(waiting), "somebody was passed"
        everybody = [n for standing in Standing for n in self._in(standing)]
        assert sorted(everybody) == list(range(1, len(everybody) + 1)), "somebody was lost"

    def _in(self, *standing: Standing) -> list[int]:
        found = self.desk.office.ask(entered.of_training, 1, *standing)
        return [one.number for one in found]

    def _count(self) -> Counter[str]:
        found = self.desk.office.ask(entered.counts, [1])
        return Counter(found[1])

    def teardown(self) -> None:
        self.desk.office.close()


def test_a_life_of_random_acts(
    tmp_path_factory: pytest.TempPathFactory, sqlite_template: Any
) -> None:
    """Seats are never too many, nobody waits beside an empty seat, nobody is lost or passed."""

    class Lived(Life):
        def __init__(self) -> None:
            super().__init__()
            path = tmp_path_factory.mktemp("life") / "xuanbao.db"
            shutil.copyfile(sqlite_template, path)
            self.desk = Desk(Office(f"sqlite:///{path}"), seats=3)

    limits = settings(
        max_examples=6,
        phases=(Phase.generate,),  # shrinking a life of transactions takes minutes
        stateful_step_count=15,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Lived, settings=limits)


def exam_desk(office: Office, *, again: bool = True) -> Desk:
    """A training with an exam that 张敏 may sit."""
    bank = office.bot.office.banks["media"]

    def keep(tx: Tx) -> int:
        return papers.keep_bank(tx.conn, bank, None, tx.now)

    desk = Desk(office, bank_id=office.run(keep), terms=Terms(3, 10, 60, again=again))
    desk.enrols("张敏", "甲一")
    return desk


def test_an_exam_waits_for_the_training_the_opening_and_the_presence(office: Office) -> None:
    desk = exam_desk(office)
    desk.refuses("training-not-held-yet", ZHOU, exams.open_exam, 1, 2)
    desk.refuses("training-not-held-yet", ZHOU, attendance.note_late, 1, "why")
    desk.refuses("exam-not-open", ZHANG, exams.begin, 1)
    office.clock.moment = START
    desk.does(ZHOU, exams.open_exam, 1, 2)
    desk.refuses("exam-only-present", ZHANG, exams.begin, 1)
    desk.refuses("not-found", LI, exams.begin, 1)
    desk.does(ZHOU, attendance.note_late, 1, "手机没电")
    assert "测验可以开始了" in desk.cast.zhang.last.text
    desk.refuses("attendance-already", ZHOU, attendance.note_late, 1, "why")
    attempt = desk.does(ZHANG, exams.begin, 1)
    desk.refuses("exam-over", ZHANG, exams.submit, attempt.id, attempt.version + 1)
    desk.refuses("training-exam-running", ZHOU, trainings.finish, 1, 3)


def test_a_paper_whose_time_is_up_makes_room_for_the_next(office: Office) -> None:
    desk = exam_desk(office)
    office.clock.moment = START
    desk.does(ZHOU, attendance.tick, 1, 1)
    desk.does(ZHOU, exams.open_exam, 1, 2)
    desk.refuses("exam-none-failed", ZHOU, exam_marks.let_again, 1, "why")
    first = desk.does(ZHANG, exams.begin, 1)
    office.clock.move(minutes=11)
    second = desk.does(ZHANG, exams.begin, 1)
    assert (first.number, second.number) == (1, 2)
    assert office.ask(papers.get, first.id).state is AttemptState.EXPIRED
    desk.refuses("exam-running", ZHOU, exam_marks.note_marks, 1, [(office.ask(entered.get, 1), 90)])


def test_without_an_exam_there_is_none_to_sit(office: Office) -> None:
    desk = Desk(office)
    desk.enrols("张敏")
    office.clock.moment = START
    desk.refuses("training-no-exam", ZHANG, exams.begin, 1)
    desk.does(ZHOU, attendance.tick, 1, 1)
    finished, certified = desk.does(ZHOU, trainings.finish, 1, 2)
    assert certified == 1
    desk.refuses("training-is-finished", ZHOU, trainings.finish, 1, finished.version)
    desk.refuses("training-is-finished", ZHANG, enrolments.enrol, 1, desk.cast.hospital, [])


def test_a_list_is_one_s_own_units(office: Office) -> None:
    desk = Desk(office)
    desk.enrols("甲一")
    desk.refuses("not-found", LI, training_lists.of_training, 1)
    assert desk.does(ZHANG, training_lists.of_training, 1)[1] == 1
    assert desk.does(ZHOU, training_lists.register)[1] == 0


def test_nobody_moves_up_once_it_has_begun(office: Office) -> None:
    desk = Desk(office, seats=1)
    desk.enrols("甲一", "甲二")
    office.clock.moment = START
    desk.refuses("training-has-begun", ZHANG, enrolments.leave, 1, 1)
    desk.does(ZHOU, enrolments.move_up, desk.training)
    assert office.ask(entered.get, 2).state is Standing.WAITING
    desk.refuses("enrolment-is-waiting", ZHOU, attendance.tick, 2, 1)


def test_one_who_waits_leaves_and_nothing_else_changes(office: Office) -> None:
    desk = Desk(office, seats=1)
    desk.enrols("甲一", "张敏", "甲三")
    desk.does(ZHOU, enrolments.leave, 2, 1)
    assert "您已不在名单上" in desk.cast.zhang.last.text
    states = [one.state for one in office.ask(entered.of_training, 1, *Standing)]
    assert states == [Standing.SEATED, Standing.CANCELLED, Standing.WAITING]

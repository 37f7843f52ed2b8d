"""An exam under any acts at any time: nothing counts that came after its end (T7)."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from actions import attendance, enrolments, exams, trainings
from actions.tx import Tx
from domain.audience import everyone
from domain.enrolment import Participant
from domain.errors import Refused
from domain.exam import GRADED, AttemptState, Kind, Terms, grade
from domain.training import Session
from storage import exams as rows
from storage import people
from storage.exams import Attempt
from storage.trainings import NewTraining
from tests.office import Office
from tests.stories.training_cast import Course

ZHANG, ZHOU = 1001, 1006
START = datetime(2026, 12, 10, 6, 0, tzinfo=UTC)
SESSION = Session(START, START + timedelta(hours=3), START - timedelta(days=2))
QUESTIONS, MINUTES = 4, 10


class Room:
    """Somebody in the middle of an exam."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.cast = Course(office)
        self.does(ZHOU, self._composes)
        self.does(ZHOU, trainings.open_, 1, 1, 2)
        self.does(ZHANG, enrolments.enrol, 1, self.cast.hospital, [Participant("张敏")])
        office.clock.moment = START
        self.does(ZHOU, attendance.tick, 1, 1)
        self.does(ZHOU, exams.open_exam, 1, 2)
        self.does(ZHANG, exams.begin, 1)

    def _composes(self, tx: Tx) -> int:
        bank_id = rows.keep_bank(tx.conn, tx.office.banks["media"], None, tx.now)
        terms = Terms(QUESTIONS, MINUTES, 60, again=True)
        given = {"title": "培训", "session": SESSION, "place": "三楼", "audience": everyone()}
        return trainings.create(tx, NewTraining(**given, seats=9, bank_id=bank_id, terms=terms))

    def does(self, telegram_id: int, act: Callable[..., Any], *given: Any) -> Any:
        def run(tx: Tx) -> Any:
            tx.actor = people.by_telegram(tx.conn, telegram_id, tx.today)
            return act(tx, *given)

        return self.office.run(run)

    @property
    def attempt(self) -> Attempt:
        """As it stands; looking lets no tick come."""
        found: Attempt = self.office.ask(rows.get, 1)
        return found


class Sitting(RuleBasedStateMachine):
    """``given`` is what was answered in time, as somebody beside the bot would write it down."""

    room: Room

    def __init__(self) -> None:
        super().__init__()
        self.given: dict[int, str] = {}
        self.is_over = False

    @rule(position=st.integers(0, QUESTIONS - 1), letter=st.sampled_from("AB"))
    def chooses(self, position: int, letter: str) -> None:
        paper = self._tries(exams.choose, 1, position, letter)
        if paper is None:
            return
        one = paper.answers[position]
        kind = paper.bank.question(one.drawn.question_id).kind
        before = self.given.get(position, "")
        kept = set(before) ^ {letter} if kind is Kind.MULTIPLE else {letter}
        self.given[position] = "".join(sorted(kept))

    @rule(position=st.integers(0, QUESTIONS - 1))
    def turns_and_marks(self, position: int) -> None:
        self._tries(exams.turn, 1, position)
        self._tries(exams.mark, 1, position)

    @rule(seconds=st.sampled_from([1, 60, 240, 599, 600]))
    def waits(self, seconds: int) -> None:
        """The clock goes on; the tick comes later, as after an outage."""
        self.room.office.clock.move(seconds=seconds)

    @rule()
    def the_tick_comes(self) -> None:
        self.room.office.settle()

    @rule()
    def restarts(self) -> None:
        self.room.office.restart()

    @precondition(lambda self: not self.is_over)
    @rule(is_sure=st.sampled_from([False, False, True]))
    def submits(self, *, is_sure: bool) -> None:
        if is_sure and self._tries(exams.submit, 1, self.room.attempt.version) is not None:
            self.is_over = True

    @invariant()
    def what_was_given_in_time_is_what_counts(self) -> None:
        attempt = self.room.attempt
        kept = {a.position: a.chosen for a in self.room.office.ask(rows.answers, 1) if a.chosen}
        assert kept == {at: chosen for at, chosen in self.given.items() if chosen}
        if attempt.state is AttemptState.RUNNING:
            assert not self.is_over
            assert attempt.correct is None
            return
        assert attempt.state in GRADED
        answers = self.room.office.ask(rows.answers, 1)
        given = [(one.drawn.question_id, one.chosen) for one in answers]
        assert attempt.correct == grade(self.room.office.ask(rows.bank, 1), given).right

    def _tries(self, act: Callable[..., Any], *given: Any) -> Any:
        """None where it was refused: from the end on, and only then."""
        attempt, now = self.room.attempt, self.room.office.clock.now()
        is_late = self.is_over or now >= attempt.ends_at
        try:
            done = self.room.does(ZHANG, act, *given)
        except Refused:
            assert is_late, "refused in time"
            return None
        assert not is_late, "taken after the end"
        return done

    def teardown(self) -> None:
        self.room.office.close()


def test_a_sitting_of_random_acts(
    tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path
) -> None:
    class Sat(Sitting):
        def __init__(self) -> None:
            super().__init__()
            path = tmp_path_factory.mktemp("sitting") / "xuanbao.db"
            shutil.copyfile(sqlite_template, path)
            self.room = Room(Office(f"sqlite:///{path}"))

    limits = settings(
        max_examples=6,
        phases=(Phase.generate,),  # shrinking a life of transactions takes minutes
        stateful_step_count=15,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Sat, settings=limits)

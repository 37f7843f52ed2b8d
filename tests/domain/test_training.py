"""Trainings: every act on every state, the order in time, codes and their links."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import training
from domain.errors import Refused
from domain.training import Session, TrainingAct, TrainingState

NOW = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
START = datetime(2026, 12, 10, 6, 0, tzinfo=UTC)
END = START + timedelta(hours=3)
CLOSES = datetime(2026, 12, 8, 9, 30, tzinfo=UTC)
SESSION = Session(START, END, CLOSES)
SECOND = timedelta(seconds=1)

# rows: its state; columns: open, move, reseat, cancel, finish; "-" is refused
TABLE = """
draft      open  -     -     cancelled  -
open       -     open  open  cancelled  finished
finished   -     -     -     -          -
cancelled  -     -     -     -          -
"""


def test_every_act_on_every_state() -> None:
    rows = {row.split()[0]: row.split()[1:] for row in TABLE.strip().splitlines()}
    assert set(rows) == set(TrainingState)
    for (state, outcomes), (place, act) in product(rows.items(), enumerate(TrainingAct)):
        if outcomes[place] == "-":
            with pytest.raises(Refused, match=f"training-is-{state}"):
                training.outcome(TrainingState(state), act)
        else:
            assert training.outcome(TrainingState(state), act) == outcomes[place]


@pytest.mark.parametrize(
    ("session", "now", "key"),
    [
        (SESSION, NOW, None),
        (SESSION, START, "when-past"),
        (Session(START, START, CLOSES), NOW, "training-end-missing"),
        (Session(START, END, START + SECOND), NOW, "training-closes-late"),
        (Session(START, END, START), NOW, None),
        (SESSION, CLOSES, "training-closes-past"),
    ],
)
def test_an_order_in_time_that_can_be(session: Session, now: datetime, key: str | None) -> None:
    if key is None:
        session.check(now)
        return
    with pytest.raises(Refused, match=key):
        session.check(now)


def test_registration_ends_with_its_moment_and_leaving_with_the_start() -> None:
    SESSION.check_enrolling(CLOSES - SECOND)
    with pytest.raises(Refused, match="training-registration-over"):
        SESSION.check_enrolling(CLOSES)
    SESSION.check_leaving(START - SECOND)
    with pytest.raises(Refused, match="training-has-begun"):
        SESSION.check_leaving(START)


def test_signing_in_from_an_hour_before_to_two_hours_after() -> None:
    for at in (START - timedelta(hours=1), START, END + timedelta(hours=2)):
        SESSION.check_signing_in(at)
        assert SESSION.is_signing_in(at)
    with pytest.raises(Refused, match="training-sign-in-early"):
        SESSION.check_signing_in(START - timedelta(hours=1) - SECOND)
    with pytest.raises(Refused, match="training-sign-in-over"):
        SESSION.check_signing_in(END + timedelta(hours=2) + SECOND)


@pytest.mark.parametrize(
    ("is_admin", "is_known", "may"),
    [(True, True, True), (True, False, True), (False, False, True), (False, True, False)],
)
def test_who_is_on_telegram_is_ticked_by_nobody_but_an_admin(
    *, is_admin: bool, is_known: bool, may: bool
) -> None:
    assert training.may_tick(is_admin=is_admin, is_known=is_known) is may


def test_a_code_is_known_again_and_not_shown_by_what_is_kept() -> None:
    kept = training.hidden("012345", "salt")
    assert "012345" not in kept
    assert training.is_code("012345", "salt", kept)
    assert not training.is_code("012346", "salt", kept)
    assert not training.is_code("012345", "other", kept)


@given(st.integers(1, 10**9), st.from_regex(r"[0-9]{6}", fullmatch=True))
def test_a_link_carries_training_and_code(training_id: int, code: str) -> None:
    link = training.sign_link("xuanbao_bot", training_id, code)
    assert training.read_sign(link.partition("start=")[2]) == (training_id, code)


@given(st.text(max_size=40))
def test_another_link_is_none_of_ours(payload: str) -> None:
    found = training.read_sign(payload)
    assert found is None or payload.startswith("sign-")


def test_a_certificate_s_number() -> None:
    assert training.certificate_number("示卫宣", 2026, 17) == "示卫宣培〔2026〕0017号"

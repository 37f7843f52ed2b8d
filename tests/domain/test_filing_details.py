"""What the second layer depends on: every mode, tick and outlet; consent; what a return asks."""

from itertools import combinations, product
from typing import Any

import pytest

from bot.facts import load_forms
from domain import filing_details as rules
from domain.errors import Refused
from domain.filing_class import FilingClass, Flag, Mode, Outlet

FORM = load_forms()["filing"]
DETAILS = [question.key for question in FORM.questions if question.detail]
SIX = dict.fromkeys(("media", "topic", "interviewee", "when", "mode", "flags"), "?")
FLAGS = [set(some) for size in range(3) for some in combinations(Flag, size)]


def asked(
    mode: Mode, flags: set[Flag], outlet: Outlet, klass: FilingClass, **details: Any
) -> set[str]:
    answers = SIX | details | rules.follows(mode, flags, outlet, klass, details)
    return {question.key for question in FORM.asked(answers) if question.detail}


def by_hand(mode: Mode, flags: set[Flag], outlet: Outlet, klass: FilingClass) -> set[str]:
    """The table of interview.md §9, written a second time."""
    foreign = Flag.FOREIGN in flags or outlet is Outlet.FOREIGN
    waits = klass is not FilingClass.A
    shown = {
        "guardian": Flag.MINOR in flags,
        "consent": Flag.PATIENT in flags and Flag.MINOR not in flags,
        "foreign_kind": foreign,
        "foreign_card": foreign,
        "programme": mode is Mode.PROGRAMME,
        "programme_clean": mode is Mode.PROGRAMME,
        "live_fallback": mode is Mode.LIVE,
        "outline": waits,
        "press_card": outlet is Outlet.UNKNOWN,
        "place": waits and mode in {Mode.IN_PERSON, Mode.FILMING, Mode.LIVE},
        "crew": waits and (mode in {Mode.FILMING, Mode.LIVE} or foreign),
        "escort": waits
        and (mode in {Mode.IN_PERSON, Mode.FILMING} or foreign or Flag.PATIENT in flags),
        "physician_ok": Flag.PATIENT in flags,
        "statement": bool(flags & {Flag.EPIDEMIC, Flag.DISPUTE}),
    }
    return {key for key, is_shown in shown.items() if is_shown}


@pytest.mark.parametrize("klass", FilingClass)
def test_every_mode_tick_and_outlet(klass: FilingClass) -> None:
    for mode, flags, outlet in product(Mode, FLAGS, Outlet):
        case = (mode, flags, outlet, klass)
        assert asked(*case) == by_hand(*case), case


def test_who_keeps_the_paper_is_asked_once_it_is_there() -> None:
    case = (Mode.PHONE, {Flag.PATIENT}, Outlet.LICENSED, FilingClass.C)
    assert "consent_holder" in asked(*case, consent="yes")
    assert "consent_holder" not in asked(*case, consent="pending")


@pytest.mark.parametrize("said", ["yes", "pending", "no", None])
@pytest.mark.parametrize("key", ["consent", "guardian", "other"])
@pytest.mark.parametrize("flags", FLAGS, ids=lambda flags: "+".join(sorted(flags)) or "none")
def test_nobody_agrees_without_the_right_consent(
    flags: set[Flag], key: str, said: str | None
) -> None:
    wanted = "guardian" if Flag.MINOR in flags else "consent" if Flag.PATIENT in flags else ""
    expected = not wanted or (key == wanted and said == "yes")
    assert rules.has_consent(flags, {key: said}) is expected


@pytest.mark.parametrize(
    ("fields", "again"),
    [
        ({"when"}, set()),
        ({"consent"}, {"consent", "guardian", "consent_holder"}),
        ({"outline", "press_card"}, {"outline", "press_card"}),
        (
            {"details"},
            set(DETAILS) - {"consent", "guardian", "consent_holder", "outline", "press_card"},
        ),
        ({"details", "outline", "press_card", "consent"}, set(DETAILS)),
    ],
    ids=["six", "consent", "two", "others", "all"],
)
def test_a_return_asks_for_what_it_names(fields: set[str], again: set[str]) -> None:
    assert rules.asked_again(fields, DETAILS) == again


def test_ten_questions_and_no_more() -> None:
    rules.check_outline([{"kind": "text", "text": "问？\n\n" * 10}])
    rules.check_outline([{"kind": "document", "name": "a", "text": "问？\n" * 30}])
    with pytest.raises(Refused) as refused:
        rules.check_outline([{"kind": "text", "text": "问？\n" * 11}])
    assert refused.value.values == {"count": 11, "limit": 10}


def test_a_programme_promises_or_is_not_filed() -> None:
    rules.check_programme("yes")
    with pytest.raises(Refused):
        rules.check_programme("no")


def test_files_are_found_among_the_answers() -> None:
    file = {"kind": "photo", "file_id": "1"}
    details = {"outline": [{"kind": "text", "text": "a"}, file], "place": "门诊"}
    assert rules.files_of(details) == [("outline", file)]


def test_a_copy_takes_along_only_what_the_form_has() -> None:
    assert set(DETAILS) >= rules.LASTING
    assert {key for named in rules.NAMED.values() for key in named} <= set(DETAILS)

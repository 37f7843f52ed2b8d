"""What becomes of an entry, enumerated: every stage given and taken back from every place."""

from itertools import product

import pytest

from bot.facts import load_collections
from domain import nomination
from domain.collection import Collection, Role, Stage, parse_collection
from domain.errors import PackError, Refused
from domain.nomination import Place
from domain.report import Standing

KIND = next(one for one in load_collections() if one.kind == "nomination")
STEP, WON, LOST = KIND.stages
STATES = ("submitted", "returned", "replaced", "withdrawn", "accepted")
PLACES = [
    Place(id=1, state=state, stage=stage, outcome=outcome, is_told=told)
    for state, stage, outcome, told in product(
        STATES, (None, STEP.key), (None, WON.key, LOST.key), (False, True)
    )
]


def place(number: int, **more: object) -> Place:
    return Place(id=number, state=str(Standing.ACCEPTED), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("before", "stage"), [*product(PLACES, KIND.stages)])
def test_only_what_was_accepted_and_not_told_moves(before: Place, stage: Stage) -> None:
    if before.is_told or before.state != "accepted":
        key = "entry-told" if before.is_told else "entry-not-accepted"
        with pytest.raises(Refused, match=key):
            nomination.stage_of(KIND, before, stage, given=True)
        return
    given = nomination.stage_of(KIND, before, stage, given=True)
    assert nomination.has(given, stage, KIND)
    taken = nomination.stage_of(KIND, given, stage, given=False)
    assert not nomination.has(taken, stage, KIND)
    if stage.role is not Role.STEP:
        assert taken.stage == before.stage  # who is not chosen is shortlisted still


def test_who_is_chosen_comes_from_the_shortlist_where_there_is_one() -> None:
    all_ = [place(1), place(2, stage=STEP.key), Place(id=3, state="submitted")]
    assert [one.id for one in nomination.candidates(KIND, all_, WON)] == [2]
    assert [one.id for one in nomination.candidates(KIND, all_[:1], WON)] == [1]
    assert [one.id for one in nomination.candidates(KIND, all_, STEP)] == [1, 2]
    told = [place(4, is_told=True)]
    assert nomination.candidates(KIND, told, WON) == []


def test_who_was_not_chosen_is_not() -> None:
    all_ = [place(1, outcome=WON.key), place(2), place(3, is_told=True)]
    assert nomination.settled(KIND, all_, goes_on=False) == {1: "chosen", 2: "not_chosen"}
    assert nomination.settled(KIND, all_, goes_on=True) == {1: "chosen"}
    assert nomination.chosen(KIND, ["chosen", None, "not_chosen"]) == 1


def test_nothing_is_told_while_something_waits() -> None:
    all_ = [place(1, outcome=WON.key), Place(id=2, state="submitted")]
    with pytest.raises(Refused, match="entries-waiting"):
        nomination.settled(KIND, all_, goes_on=False)
    assert nomination.settled(KIND, all_, goes_on=True) == {1: "chosen"}


TWO_STEPS = """
kind = "works"
name = { zh = "作品", en = "Works" }
entry = { zh = "作品", en = "work" }
owed = false
[[stage]]
key = "first"
name = { zh = "初评", en = "First" }
[[stage]]
key = "second"
name = { zh = "复评", en = "Second" }
[[stage]]
key = "won"
role = "won"
name = { zh = "获奖", en = "Won" }
[[stage]]
key = "lost"
role = "lost"
name = { zh = "未获奖", en = "Not won" }
[[blank]]
key = "title"
label = { zh = "名称", en = "Title" }
ask = { zh = "叫什么？", en = "Its title?" }
"""


def test_of_two_steps_the_later_includes_the_earlier() -> None:
    kind: Collection = parse_collection(TWO_STEPS, "works.toml")
    first, second, won, _ = kind.stages
    high = nomination.stage_of(kind, place(1), second, given=True)
    assert nomination.has(high, first, kind)
    assert nomination.stage_of(kind, high, second, given=False).stage == "first"
    low = nomination.stage_of(kind, place(2), first, given=True)
    assert [one.id for one in nomination.candidates(kind, [high, low], won)] == [1]
    assert [one.id for one in nomination.candidates(kind, [high, low, place(3)], second)] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        TWO_STEPS.replace('role = "lost"\n', ""),
        TWO_STEPS.replace('"lost"\nrole = "lost"', '"won"\nrole = "lost"'),
    ],
)
def test_a_pack_of_stages_has_two_ends(text: str) -> None:
    with pytest.raises(PackError):
        parse_collection(text, "works.toml")

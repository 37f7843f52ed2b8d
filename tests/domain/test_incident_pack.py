"""packs/incident.toml: what the plan says (Q7, Q8), and what a wrong pack is told."""

import pytest

from bot.facts import load_health_days, load_incident, load_plan
from domain.errors import PackError
from domain.incident import T0Reading
from domain.incident_pack import GapKind, MetBy, Reach, parse_incident_pack

PACK = load_incident()


def test_the_clocks_are_those_of_the_plan() -> None:
    plan = load_plan("jilin-2021", frozenset(load_health_days().by_id))
    clocks = {f"{plan.pack.code}/{clock.number}": clock for clock in plan.pack.clocks}
    assert {clock.plan for clock in PACK.clocks} == set(clocks)
    for clock in PACK.clocks:
        of_plan = clocks[clock.plan]
        assert clock.hours == of_plan.hours
        assert {one.key for one in of_plan.readings} == set(T0Reading)


def test_each_clock_is_met_by_something_of_its_own() -> None:
    assert sorted(clock.met_by for clock in PACK.clocks) == sorted(MetBy)
    for clock in PACK.clocks:
        assert clock.befores == tuple(sorted(clock.befores, reverse=True))
        assert all(0 < before < clock.hours * 60 for before in clock.befores)
        assert clock.reach(clock.befores[-1]) is Reach.ADMINS
        assert clock.reach(0) is Reach.ADMINS


def test_every_gap_that_comes_by_itself_has_a_question() -> None:
    asked = {one.gap for one in PACK.questions}
    by_itself = set(GapKind) - {GapKind.BY_HAND, GapKind.RECORDED_LATE}
    assert by_itself | {None} == asked


def test_a_first_draft_stands_around_the_verified_facts() -> None:
    said = PACK.draft.around("示范医院", "急诊楼起火。", ["一楼起火", "无人员伤亡。"])
    assert said.startswith("示范医院通报：急诊楼起火。一楼起火。无人员伤亡。")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[[clocks]]\nkey = ", "-"),
        ("[[roles]]\nkey = 'a'\nzh = '甲'\nen = 'A'\nrank = 1", "roles.0.rank"),
        ("[[roles]]\nkey = 'a'\nzh = '甲'\nen = ''", "roles.0.en"),
        ("[[roles]]\nkey = 'a'\nzh = '甲'\nen = 'A'\n" * 2, ""),
    ],
)
def test_a_wrong_pack_is_told_where(text: str, key: str) -> None:
    with pytest.raises(PackError) as caught:
        parse_incident_pack(text, "incident.toml")
    assert (caught.value.file, caught.value.key) == ("incident.toml", key)

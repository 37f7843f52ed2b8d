"""The pack of steps, and what a step asks of whom: enumerated over marks, rules and holders."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_chain
from domain import chain
from domain.chain_pack import Kind, Rule, Step, grade, parse_chain
from domain.errors import PackError
from domain.filing import FIELDS, Proposal
from domain.filing_class import FilingClass, Flag, Mark, Mode
from domain.permission import Person, Role, RoleHeld

CHAIN = load_chain()
GOOD = """
[[steps]]
name = "review"
label = { zh = "审批", en = "decision" }
kind = "first_review"
roles = ["approver"]
classes = ["A", "B", "C"]

[[steps]]
name = "appeal"
label = { zh = "申诉复核", en = "appeal" }
kind = "final_review"
roles = ["approver"]

[[steps]]
name = "added"
label = { zh = "加签", en = "added" }
kind = "co_sign"
roles = ["approver"]
"""
CONSENT = """
[[steps]]
name = "own"
label = { zh = "本人同意", en = "own consent" }
kind = "own_consent"
"""


@pytest.mark.parametrize(
    ("marks", "steps"),
    [
        ((), ["review"]),  # class A, when it was objected to
        ((Mark.FIRST_TIME, Mark.FILMING), ["review"]),
        ((Mark.SOON, Mark.PROGRAMME), ["review"]),
        ((Mark.LIVE,), ["first_review", "final_review"]),
        ((Mark.DISPUTE,), ["first_review", "final_review"]),
        ((Mark.EPIDEMIC,), ["first_review", "business", "final_review"]),
        ((Mark.SOON, Mark.PATIENT), ["first_review", "business", "final_review"]),
        ((Mark.LEADER,), ["first_review", "own_consent", "final_review"]),
        (
            (Mark.FOREIGN, Mark.PATIENT, Mark.LEADER),
            ["first_review", "own_consent", "foreign_affairs", "business", "final_review"],
        ),
    ],
)
def test_the_steps_of_each_kind_of_filing(marks: tuple[Mark, ...], steps: list[str]) -> None:
    assert [step.name for step in CHAIN.steps_for(marks)] == steps


def test_every_combination_of_marks_begins_with_a_first_review_and_has_one_name_a_step() -> None:
    for count in (1, 2, 3):
        for marks in combinations(Mark, count):
            steps = CHAIN.steps_for(marks)
            assert steps[0].kind is Kind.FIRST_REVIEW
            assert len({step.name for step in steps}) == len(steps)
            assert [s.kind for s in steps].count(Kind.FIRST_REVIEW) == 1


def test_being_soon_makes_nothing_less_grave() -> None:
    assert grade((Mark.SOON, Mark.FOREIGN)) is FilingClass.C
    assert grade((Mark.SOON, Mark.FILMING)) is FilingClass.B
    assert grade(()) is FilingClass.A


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ("steps = [", "-"),
        (GOOD.replace("first_review", "third_review"), "steps.0.kind"),
        (GOOD.replace('roles = ["approver"]', "roles = []", 1), "steps.0.roles"),
        (GOOD.replace("kind =", 'fields = ["price"]\nkind =', 1), "steps.0.fields"),
        (GOOD.replace("kind =", "within_hours = 0\nkind =", 1), "steps.0.within_hours"),
        (GOOD.replace('"A", "B", "C"', '"B", "C"'), "steps"),
        (GOOD.replace('name = "appeal"', 'name = "complaint"'), "steps"),
        (GOOD.replace('name = "appeal"', 'name = "added"'), "steps"),
        (GOOD.replace("first_review", "co_sign"), "steps"),
        (GOOD + CONSENT + 'marks = ["leader"]', "steps"),
        (GOOD + CONSENT + 'roles = ["approver"]', "steps.3.roles"),
        (GOOD + 'colour = "red"', "steps.2.colour"),
    ],
)
def test_a_wrong_pack_is_refused_with_its_key(wrong: str, key: str) -> None:
    parse_chain(GOOD, "chains.toml", FIELDS)
    with pytest.raises(PackError) as error:
        parse_chain(wrong, "chains.toml", FIELDS)
    assert (error.value.file, error.value.key) == ("chains.toml", key)


@pytest.mark.parametrize(
    ("rule", "asked", "agreed", "done"),
    [
        (Rule.ALL_OF, (1, 2), (1,), False),
        (Rule.ALL_OF, (1, 2), (2, 1), True),
        (Rule.ALL_OF, (), (), False),
        (Rule.ALL_OF, (), (1,), False),
        (Rule.ANY_OF, (1, 2), (2,), True),
        (Rule.ANY_OF, (1, 2), (), False),
        (Rule.ANY_OF, (1, 2), (3,), False),
        (Rule.ANY_OF, (), (), False),
    ],
)
def test_when_a_step_is_done(
    rule: Rule, asked: tuple[int, ...], agreed: tuple[int, ...], *, done: bool
) -> None:
    assert chain.is_done(rule, asked, agreed) is done


def step(*roles: Role, rule: Rule = Rule.ALL_OF, falls_to: Role = Role.APPROVER) -> Step:
    known = CHAIN.by_name["foreign_affairs"]
    return known.model_copy(update={"roles": roles, "rule": rule, "falls_to": falls_to})


HOLDERS = {Role.REVIEWER: [1], Role.CO_SIGNER: [2, 3], Role.APPROVER: [3, 4]}


@pytest.mark.parametrize(
    ("roles", "but", "asked", "rule", "fell_to"),
    [
        ((Role.CO_SIGNER,), (), (2, 3), Rule.ALL_OF, None),
        ((Role.CO_SIGNER, Role.APPROVER), (), (2, 3, 4), Rule.ALL_OF, None),
        ((Role.CO_SIGNER,), (2,), (3,), Rule.ALL_OF, None),
        ((Role.CO_SIGNER,), (2, 3), (4,), Rule.ANY_OF, Role.APPROVER),
        ((Role.SPOKESPERSON,), (), (3, 4), Rule.ANY_OF, Role.APPROVER),
        ((Role.SPOKESPERSON,), (3, 4), (), Rule.ANY_OF, Role.APPROVER),
    ],
)
def test_who_is_asked(
    roles: tuple[Role, ...],
    but: tuple[int, ...],
    asked: tuple[int, ...],
    rule: Rule,
    fell_to: Role | None,
) -> None:
    found = chain.sitting(step(*roles), HOLDERS, but)
    assert tuple(one.person_id for one in found.asked) == asked
    assert (found.rule, found.fell_to) == (rule, fell_to)


def test_a_role_of_its_own_may_stand_in_before_the_approvers() -> None:
    found = chain.sitting(step(Role.SPOKESPERSON, falls_to=Role.REVIEWER), HOLDERS, ())
    assert [one.person_id for one in found.asked] == [1]
    assert chain.roles_open(step(Role.SPOKESPERSON), found.fell_to) == (
        Role.SPOKESPERSON,
        Role.REVIEWER,
    )


@given(
    st.dictionaries(st.sampled_from(list(Role)), st.lists(st.integers(1, 9), unique=True)),
    st.sets(st.integers(1, 9)),
    st.sampled_from(CHAIN.steps),
)
def test_the_filer_is_never_asked_and_substitutes_only_where_nobody_is(
    holders: dict[Role, list[int]], but: set[int], one: Step
) -> None:
    found = chain.sitting(one, holders, but)
    asked = {person.person_id for person in found.asked}
    assert not asked & but
    named = {person for role in one.roles for person in holders.get(role, ())} - but
    assert asked == named if named else found.rule is Rule.ANY_OF
    if not asked:
        assert set(holders.get(Role.APPROVER, ())) <= but


PROPOSAL = Proposal(
    unit_id=1,
    outlet_id=1,
    outlet="东方早报",
    journalist="王记者",
    topic="秋冬季流感疫苗接种",
    expert_id=1,
    interviewee="李国栋 主任医师",
    starts_at=datetime(2026, 11, 24, 7, tzinfo=UTC),
    ends_at=None,
    mode=Mode.IN_PERSON,
    flags=frozenset({Flag.PATIENT}),
)
CHANGES = {
    "media": {"journalist": "赵记者"},
    "topic": {"topic": "冬季呼吸道疾病"},
    "interviewee": {"expert_id": 2},
    "when": {"starts_at": PROPOSAL.starts_at + timedelta(hours=1)},
    "mode": {"mode": Mode.PHONE},
    "flags": {"flags": frozenset({Flag.MINOR})},
}


@pytest.mark.parametrize(("field", "one"), [*product(FIELDS, CHAIN.steps)])
def test_a_corrected_answer_opens_the_steps_it_touches(field: str, one: Step) -> None:
    changed = chain.changed_fields(PROPOSAL, replace(PROPOSAL, **CHANGES[field]))  # type: ignore[arg-type]
    assert changed == {field}
    assert chain.reopens(one, changed) is (not one.fields or field in one.fields)


@pytest.mark.parametrize("one", CHAIN.steps)
def test_nothing_changed_opens_nothing(one: Step) -> None:
    assert chain.changed_fields(PROPOSAL, PROPOSAL) == frozenset()
    assert not chain.reopens(one, ())


@pytest.mark.parametrize(
    ("roles", "able"),
    [
        ((("approver", None),), True),
        ((("co_signer", 1),), True),
        ((("co_signer", 2),), False),
        ((("contact", 1), ("unit_lead", 1), ("admin", None)), False),
    ],
)
def test_who_may_be_given_a_seat(roles: tuple[tuple[str, int | None], ...], *, able: bool) -> None:
    person = Person(7, "某某", "zh-CN", 7, tuple(RoleHeld(*one) for one in roles))
    assert chain.may_sit(person, 1, 8) is able
    assert not chain.may_sit(person, 1, 7), "nobody signs their own"


def test_a_role_that_does_not_sign_opens_no_step() -> None:
    admin = Person(7, "某某", "zh-CN", 7, (RoleHeld("admin", None),))
    assert not chain.holds_one(admin, (Role.ADMIN,), 1)


@pytest.mark.parametrize(
    ("name", "said", "meant"),
    [
        ("李处", "李处", True),
        ("李处", "李处长", True),
        ("李明", "李处长", True),
        ("李明", "李明", True),
        ("李明", "李明处长", True),
        ("王明", "李处长", False),
        ("王处长", "王主任", False),
        ("李明", "张明", False),
        ("李明", "", False),
        ("李", "李处长", True),
    ],
)
def test_who_is_meant(name: str, said: str, *, meant: bool) -> None:
    assert chain.is_meant(name, said) is meant

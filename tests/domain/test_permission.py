"""The whole matrix of rights and roles, written down a second time, by hand."""

import pytest

from domain.permission import ALLOWED, Person, Right, Role, RoleHeld, may, scope

COLUMNS = (
    Role.CONTACT,
    Role.UNIT_LEAD,
    Role.SPOKESPERSON,
    Role.REVIEWER,
    Role.APPROVER,
    Role.CO_SIGNER,
    Role.DUTY_OFFICER,
    Role.ADMIN,
    Role.AUDITOR,
)
#                      contact, lead, spokesperson, reviewer, approver, co-signer, duty, admin,
#                      auditor, in this order; x: may
MATRIX = {
    Right.ENTER: "x x x x x x x x x",
    Right.FILE: "x x x . . . . . .",
    Right.WITHDRAW: "x x . . . . . . .",
    Right.DECIDE: ". . . . x . . . .",
    Right.SIGN: ". . x x x x . . .",
    Right.RESCUE: ". . . . . . . x .",
    Right.SEE_WAITING: ". . x x x x . x .",
    Right.SUBMIT: "x x . . . . . . .",
    Right.SEE_DUE: "x x . . . . . x .",
    Right.OPEN_TASK: ". . . . . . . x .",
    Right.REVIEW_SUBMISSION: ". . . . . . . x .",
    Right.SEND_NOTICE: ". . . . . . . x .",
    Right.ACKNOWLEDGE: "x x x x x x x x x",
    Right.MATCH_REGISTRATION: ". . . . . . . x .",
    Right.MANAGE_PEOPLE: ". . . . . . . x .",
    Right.SEE_DUTY: ". x x x x x x x .",
    Right.MANAGE_DUTY: ". . . . . . . x .",
    Right.ANSWER_DOOR: ". . . . x . x x .",
    Right.DELEGATE: ". . x x x x . . .",
    Right.TRAIN: ". . . . . . . x .",
    Right.ENROL: "x x . . . . . . .",
    Right.KEEP_ROSTER: "x x . . . . . x .",
    Right.SPEAK_FOR_UNIT: "x . . . . . . . .",
    Right.READ_REGISTER: ". . . . x . . x x",
    Right.SEARCH: "x x . . x . . x x",
    Right.READ_PLAN: "x x x x x x x x x",
    Right.MANAGE_PLAN: ". . . . . . . x .",
    Right.SEE_INCIDENT: "x x x . x . x x x",
    Right.START_INCIDENT: "x x . . . . x x .",
    Right.WORK_INCIDENT: "x x x . x . x x .",
    Right.SIGN_STATEMENT: ". x . . x . . . .",
    Right.STEER_INCIDENT: ". x . . . . x x .",
    Right.END_INCIDENT: ". x . . . . . x .",
    Right.PAUSE_INCIDENT: ". . . . . . . x .",
}
CELLS = [
    (right, role, mark == "x")
    for right, marks in MATRIX.items()
    for role, mark in zip(COLUMNS, marks.split(), strict=True)
]


def somebody(*roles: tuple[str, int | None]) -> Person:
    return Person(1, "甲", "zh-CN", 1001, tuple(RoleHeld(*held) for held in roles))


def test_the_matrix_is_whole() -> None:
    assert set(MATRIX) == set(Right) == set(ALLOWED)
    assert set(COLUMNS) == set(Role)
    assert len(CELLS) == len(Right) * len(Role)


@pytest.mark.parametrize(("right", "role", "expected"), CELLS)
def test_every_right_for_every_role(right: Right, role: Role, *, expected: bool) -> None:
    assert may(somebody((role, None)), right) is expected
    assert may(somebody((role, None)), right, 7) is expected, "the whole commission covers a unit"
    assert may(somebody((role, 7)), right) is expected
    assert may(somebody((role, 7)), right, 7) is expected
    assert may(somebody((role, 7)), right, 8) is False, "one unit covers no other"


@pytest.mark.parametrize("right", list(Right))
def test_who_holds_nothing_may_nothing(right: Right) -> None:
    assert may(somebody(), right) is False
    assert may(somebody(("emperor", None)), right) is False


def test_two_roles_are_added_up() -> None:
    both = somebody(("contact", 7), ("approver", 8))
    assert may(both, Right.FILE, 7)
    assert may(both, Right.DECIDE, 8)
    assert not may(both, Right.DECIDE, 7)
    assert not may(both, Right.FILE, 8)


@pytest.mark.parametrize(
    ("roles", "units"),
    [
        ([], frozenset()),
        ([("approver", 7)], {7}),
        ([("approver", 7), ("approver", 8), ("contact", 9)], {7, 8}),
        ([("approver", 7), ("approver", None)], None),
        ([("contact", None)], frozenset()),
    ],
)
def test_where_a_right_is_held(
    roles: list[tuple[str, int | None]], units: frozenset[int] | None
) -> None:
    assert scope(somebody(*roles), Right.DECIDE) == units


def test_the_units_of_a_person() -> None:
    person = somebody(("contact", 7), ("admin", None), ("unit_lead", 8), ("unit_lead", 7))
    assert person.units() == (7, 8)
    assert person.units(Role.UNIT_LEAD) == (8, 7)
    assert person.units(Role.ADMIN) == ()
    assert person.has(Role.ADMIN)
    assert not person.has(Role.AUDITOR)

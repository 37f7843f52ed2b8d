"""Who takes part: names as they are typed, every act on every standing, the order of seats."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from domain import enrolment
from domain.enrolment import Act, Participant, Standing, read_people
from domain.errors import Refused

# rows: how somebody stands; columns: seat, sign in, leave; "-" is refused
TABLE = """
seated     -       seated  cancelled
waiting    seated  -       cancelled
cancelled  -       -       -
"""


def test_every_act_on_every_standing() -> None:
    rows = {row.split()[0]: row.split()[1:] for row in TABLE.strip().splitlines()}
    assert set(rows) == set(Standing)
    for (standing, outcomes), (place, act) in product(rows.items(), enumerate(Act)):
        if outcomes[place] == "-":
            with pytest.raises(Refused, match=f"enrolment-is-{standing}"):
                enrolment.outcome(Standing(standing), act)
        else:
            assert enrolment.outcome(Standing(standing), act) == outcomes[place]


READ = (
    ("张三 护士长、李四", [("张三", "护士长", ""), ("李四", "", "")]),
    ("张三护士长，李四", [("张三", "护士长", ""), ("李四", "", "")]),
    ("张三（副主任医师）", [("张三", "副主任医师", "")]),
    ("张三 内科 主任 13800138000", [("张三", "内科 主任", "13800138000")]),
    ("张三 138****8000 科长", [("张三", "科长", "138****8000")]),
    ("1. 张三\n2、李四 干事\n", [("张三", "", ""), ("李四", "干事", "")]),
    ("报名：张三；李四", [("张三", "", ""), ("李四", "", "")]),
    ("欧阳修 书记", [("欧阳修", "书记", "")]),
    ("阿依古丽·买买提 医生", [("阿依古丽·买买提", "医生", "")]),
    ("Amy Stone nurse, John O'Neil", [("Amy Stone", "nurse", ""), ("John O'Neil", "", "")]),
    ("zhang san", [("zhang san", "", "")]),
    ("张三、张三", [("张三", "", "")]),
)
UNREAD = (
    "护士长",
    "李主任",
    "欧阳主任",
    "12345",
    "张",
    "我们科室的所有人员",
    "张三 1380000 1390000",
)


@pytest.mark.parametrize(("text", "people"), READ)
def test_people_as_typed(text: str, people: list[tuple[str, str, str]]) -> None:
    assert [(one.name, one.job_title, one.phone) for one in read_people(text)] == people


@pytest.mark.parametrize("text", UNREAD)
def test_what_names_nobody_is_said_back(text: str) -> None:
    with pytest.raises(Refused, match="enrolment-unclear"):
        read_people(text)


@pytest.mark.parametrize("text", ["张三 李四", "张三护士长 王小明"])
def test_two_people_without_a_comma_are_not_one_with_a_title(text: str) -> None:
    with pytest.raises(Refused, match="enrolment-two-people"):
        read_people(text)


@pytest.mark.parametrize("title", ["金属室", "王牌科", "安保", "方主任", "林业站", "党办"])
def test_a_title_in_brackets_may_look_like_anything(title: str) -> None:
    assert read_people(f"张三（{title}）")[0].job_title == title


def test_nobody_and_too_many() -> None:
    with pytest.raises(Refused, match="enrolment-nobody"):
        read_people("、、\n")
    with pytest.raises(Refused, match="enrolment-too-many"):
        read_people("、".join(["张三"] * (enrolment.MOST_AT_ONCE + 1)))


@pytest.mark.parametrize("text", ["我", "本人", "me"])
def test_oneself(text: str) -> None:
    assert read_people(text) == (Participant(text, is_self=True),)


@given(st.text(max_size=200))
def test_anything_typed_is_read_or_refused(text: str) -> None:
    try:
        found = read_people(text)
    except Refused:
        return
    assert 0 < len(found) <= enrolment.MOST_AT_ONCE
    assert all(one.name.strip() for one in found)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (("张三", ""), ("张三", ""), True),
        (("张三", "护士"), ("张三", ""), True),
        (("张三", "护士"), ("张三", "医生"), False),
        (("张三", ""), ("李四", ""), False),
    ],
)
def test_two_of_one_name(one: tuple[str, str], other: tuple[str, str], *, is_same: bool) -> None:
    assert enrolment.same(*one, *other) is is_same
    assert enrolment.same(*other, *one) is is_same


def test_at_most_so_many_of_a_unit() -> None:
    enrolment.check_unit_share(None, 100, 100)
    enrolment.check_unit_share(3, 1, 2)
    with pytest.raises(Refused, match="enrolment-unit-full"):
        enrolment.check_unit_share(3, 2, 2)


class Seats(RuleBasedStateMachine):
    """The rule of seats alone: never too many, nobody passes who waits, nobody is lost."""

    def __init__(self) -> None:
        super().__init__()
        self.seats = 2
        self.entered: list[tuple[int, Standing]] = []

    def count(self, standing: Standing) -> int:
        return sum(one is standing for _, one in self.entered)

    @rule()
    def enters(self) -> None:
        taken, waiting = self.count(Standing.SEATED), self.count(Standing.WAITING)
        standing = enrolment.first_standing(taken, self.seats, waiting)
        self.entered.append((len(self.entered), standing))

    @rule(at=st.integers(0, 30))
    def leaves(self, at: int) -> None:
        if at < len(self.entered) and self.entered[at][1] is not Standing.CANCELLED:
            number, standing = self.entered[at]
            self.entered[at] = (number, enrolment.outcome(standing, Act.LEAVE))
            self.moves_up()

    def moves_up(self) -> None:
        for at, (number, standing) in enumerate(self.entered):
            if standing is Standing.WAITING and self.count(Standing.SEATED) < self.seats:
                self.entered[at] = (number, enrolment.outcome(standing, Act.SEAT))

    @invariant()
    def holds(self) -> None:
        assert self.count(Standing.SEATED) <= self.seats
        if self.count(Standing.WAITING):
            assert self.count(Standing.SEATED) == self.seats
            first = min(n for n, one in self.entered if one is Standing.WAITING)
            assert all(n < first for n, one in self.entered if one is Standing.SEATED)


TestSeats = Seats.TestCase

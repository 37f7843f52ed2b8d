"""How long before: in days or working days, as packs, columns and people write it."""

from datetime import date
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import lead
from domain.errors import Refused
from domain.holidays import parse_table
from domain.lead import Lead
from domain.workdays import Workdays

WORKDAYS = Workdays.of(
    parse_table(file.read_text(encoding="utf-8"), file.name)
    for file in resources.files("packs").joinpath("holidays").iterdir()
    if file.name.endswith(".toml")
)
a_lead = st.builds(Lead, st.integers(0, 60), st.booleans())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14天、3个工作日", "14,3w"),
        ("提前14天，3工作日", "14,3w"),
        ("两周", "14"),
        ("一个星期前和两个工作日", "7,2w"),
        ("十四天", "14"),
        ("3日", "3"),
        ("14 days, 3 working days", "14,3w"),
        ("2 weeks and 1 workday", "14,1w"),
        ("0天", "0"),
        ("3天、3天", "3"),
        ("1w", "1w"),
    ],
)
def test_typed_leads(typed: str, meant: str) -> None:
    assert lead.dump(lead.read(typed)) == meant


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "lead-not-understood"),
        ("、", "lead-not-understood"),
        ("随便", "lead-not-understood"),
        ("3", "lead-not-understood"),
        ("十百天", "lead-not-understood"),
        ("91天", "lead-too-long"),
        ("61个工作日", "lead-too-long"),
        ("1天2天3天", "lead-not-understood"),
        ("1天、2天、3天、4天、5天", "lead-too-many"),
    ],
)
def test_what_cannot_be_meant_is_said(typed: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        lead.read(typed)
    assert refused.value.key == why


@pytest.mark.parametrize("written", ["", "x", "3d", "-1", "123", "91", "61w", "1.5"])
def test_a_pack_with_no_lead_is_wrong(written: str) -> None:
    with pytest.raises(ValueError, match=r"lead|before"):
        lead.of_pack(written)


@given(st.lists(a_lead, min_size=1, max_size=4, unique=True).map(tuple))
def test_a_column_keeps_them(leads: lead.Leads) -> None:
    assert lead.load(lead.dump(leads)) == leads
    assert len({one.code for one in leads}) == len(leads)


@given(a_lead, st.dates(date(2025, 1, 1), date(2026, 12, 31)))
def test_a_lead_stands_on_a_working_day_before(one: Lead, start_on: date) -> None:
    on = one.on(start_on, WORKDAYS)
    assert WORKDAYS.is_workday(on)
    assert on <= start_on
    if one.in_workdays and one.count:
        between = WORKDAYS.workdays_between(on, start_on)
        assert between == one.count - (0 if WORKDAYS.is_workday(start_on) else 1)


def test_over_the_october_holidays() -> None:
    first_day_back = date(2026, 10, 8)
    assert Lead(3).on(first_day_back, WORKDAYS) == date(2026, 9, 30)
    assert Lead(3, in_workdays=True).on(first_day_back, WORKDAYS) == date(2026, 9, 28)

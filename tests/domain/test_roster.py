"""The demo rosters are sound, and a wrong row is named."""

from importlib.resources import files

import pytest

from domain.errors import PackError
from domain.roster import parse_experts, parse_outlets, resembles

DEMO = files("packs").joinpath("demo")
OUTLETS = "name,short_name,kind,tier,licensed,foreign,unit\n"
EXPERTS = "name,unit,field,title,is_leader\n"


def test_the_demo_has_what_the_classes_need() -> None:
    outlets = parse_outlets(DEMO.joinpath("outlets.csv").read_text("utf-8"), "outlets.csv")
    experts = parse_experts(DEMO.joinpath("experts.csv").read_text("utf-8"), "experts.csv")
    assert {(one.is_licensed, one.is_foreign) for one in outlets} == {
        (True, False),
        (False, False),
        (False, True),
    }
    assert {one.is_leader for one in experts} == {True, False}
    assert len({one.name for one in outlets}) == len(outlets)
    assert all(bool(one.unit) == (one.kind == "own_account") for one in outlets)


@pytest.mark.parametrize(
    ("name", "typed", "alike"),
    [
        ("东方早报", "东方旱报", True),
        ("东方早报", "东方旱报王记者", True),
        ("东方早报", "东早报", True),
        ("东方早报", "新锐周刊", False),
        ("东方早报", "南方周末", False),
        ("东早", "东旱", False),
        ("江东卫视", "江东电视", True),
        ("", "东方早报", False),
    ],
)
def test_a_slip_of_the_finger_resembles_a_name(name: str, typed: str, *, alike: bool) -> None:
    assert resembles(name, typed) is alike


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (",早报,newspaper,city,yes,no,", "name"),
        ("早报,早报,pamphlet,city,yes,no,", "kind"),
        ("早报,早报,newspaper,moon,yes,no,", "tier"),
        ("早报,早报,newspaper,city,perhaps,no,", "licensed"),
        ("早报,早报,newspaper,city,yes,,", "foreign"),
    ],
)
def test_a_wrong_outlet_is_named(row: str, key: str) -> None:
    with pytest.raises(PackError) as error:
        parse_outlets(OUTLETS + row + "\n", "outlets.csv")
    assert (error.value.file, error.value.key) == ("outlets.csv:2", key)


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("李,,内科,医师,no", "unit"),
        ("李,某院,,医师,no", "field"),
        ("李,某院,内科,,no", "title"),
        ("李,某院,内科,医师,maybe", "is_leader"),
    ],
)
def test_a_wrong_expert_is_named(row: str, key: str) -> None:
    with pytest.raises(PackError) as error:
        parse_experts(EXPERTS + row + "\n", "experts.csv")
    assert (error.value.file, error.value.key) == ("experts.csv:2", key)
